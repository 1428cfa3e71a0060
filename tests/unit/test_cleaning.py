"""The short cuts in cleaning change nothing: each against the long way, and what feeds say of themselves."""

import html
import unicodedata
from datetime import UTC, datetime, timedelta

import ada_url
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.core import text, urls
from bot.model import Wishes
from bot.sources import dates
from bot.sources.dates import read_date
from bot.sources.preamble import read_preamble

PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<P>", "<br/>", "<br />", "<a href='x'>", '<a href="x>y">', '<a title="', "<b", "<",
        ">", "<3", "< b>", "<!-- c -->", "<!--", "<![CDATA[x]]>", "<script>", "</script>", "<style>a</style>",
        "<svg>", "<my-tag>", "<List<T>>", "<o:p>", "</ p>", "<p\n>", "<p\tx>", "<hr x=1 y='2'>",
        "<img alt=\"'\">", "<?php x ?>", "<!DOCTYPE x>", "&amp;", "&nbsp;", "&lt;b&gt;", "&#8203;", "&#x202e;",
        "&shy;", "&zwj;", "&", ";", " ", "  ", "\n", "\t", "\r\n", "\u00a0", "\u2028", "\u200b", "\u202e",
        "\ufeff", "\u00ad", "\x00", "\x1f", "\x85", "\x9f", "a", "word", "\u00e9", "e\u0301", "\u0301" * 31,
        "\u0323\u0301", "Путин", "中文", "\u2019", "👩\u200d💻", "\u0e31" * 40, "\ud800", "\u1100\u1161", "\u0344",
        "\U0001e8d0" * 32,
    ]
)  # fmt: skip
MARKUP = st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join)
LIMITS = st.sampled_from([None, 0, 1, 2, 10, 500])


def long_literal(given_text: str, limit: int | None) -> str:
    folded = " ".join(text._INVISIBLE.sub("", given_text).split())
    folded = unicodedata.normalize("NFC", text._heaped_marks().sub(r"\1", folded))
    return folded if limit is None else text.one_line(folded, limit)


def long_plain(markup: str, limit: int | None) -> str:
    markup = text._MARKUP.sub(text._without_tag, text._INVISIBLE.sub("", markup))
    return long_literal(html.unescape(markup), limit)


@given(MARKUP, LIMITS)
@example("a\u200b b \u200b c", None)
@example("<b\u200b>x</b\u200b>", None)
@example("a&nbsp; b", None)
@example("<p>one</p><p", None)
@example("x" + "\u0e31" * 40, 10)
def test_text_comes_out_as_by_the_long_way(markup: str, limit: int | None) -> None:
    assert text.plain(markup, limit) == long_plain(markup, limit)
    assert text.literal(markup, limit) == long_literal(markup, limit)


def test_marks_are_looked_for_where_there_are_any() -> None:
    """The pattern that looks first must find every heap that is to be cut."""
    marks = [chr(point) for point in range(0x110000) if unicodedata.combining(chr(point))]
    assert all(text._MAYBE_HEAPED.search(mark * 31) for mark in marks)
    spaces = [chr(point) for point in range(0x110000) if chr(point).isspace()]
    assert [space for space in spaces if space.isprintable()] == [" "]
    for point in range(0x110000):
        if not chr(point).isspace():
            assert not any(map(str.isspace, unicodedata.normalize("NFC", chr(point))))


HOSTS = st.sampled_from(
    [
        "desk.example", "a-b.example", "-a.example", "a-.example", "a--b.example", "xn--a.example", "ex.xn--p1ai",
        "1.2.3.4", "0x7f.1", "a.b.c", "d", "DESK.example", "a..example", "a.example.", "ab_c.example", "1a.example",
        "a.e1", "é.example", "a.exa-mple",
    ]
)  # fmt: skip
PATHS = st.lists(
    st.sampled_from(
        [*"/?#.%'\"<>\\ @:é~!&=;", "..", "/./", "%2e", "a", "b1", "\u200b", "\ud800", "{", "|", "^", "`", "\t"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(st.sampled_from(["http://", "https://", "HTTP://", "https:/", "//"]), HOSTS, PATHS)
def test_links_that_need_no_parser_are_what_the_parser_keeps(scheme: str, host: str, rest: str) -> None:
    assume(not rest[:1].isalnum())  # that would be more of the host
    link = (scheme + host + rest).strip()
    if urls._CLEAN.fullmatch(link) and link.isprintable():
        parsed = ada_url.URL(link)
        assert parsed.hostname == host
        assert not parsed.username
        assert not urls._UNCLEAN.search(link)
        assert urls.absolute_url("https://base.example/", link) == link


@given(st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001
def test_usual_dates_are_read_as_the_unusual_ones(moment: datetime, east: int) -> None:
    offset = f"{'-' if east < 0 else '+'}{abs(east) // 60:02}:{abs(east) % 60:02}"
    for written, unusual in (
        (moment.strftime("%a, %d %b ") + f"{moment.year:04}" + moment.strftime(" %H:%M:%S GMT"), "  "),
        (moment.isoformat(timespec="seconds") + offset, " "),
        (moment.isoformat(timespec="seconds") + "Z", " "),
    ):
        assert read_date(written) == read_date(written + unusual)
        assert dates._common(written + unusual) is None


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Sat, 31 Dec 2016 23:59:60 GMT", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("30 Feb 2026 00:00:00 GMT", None),
        ("0000-01-01T00:00:00Z", None),
        ("2026-02-30T00:00:00Z", None),
        ("0001-01-01T00:00:00+01:00", None),
        ("2026-11-20T24:00:00Z", None),
    ],
)
def test_impossible_dates_of_the_usual_forms(written: str, moment: datetime | None) -> None:
    assert read_date(written) == moment


# ---------------------------------------------------------------- what a feed says of itself

BASE = "https://desk.example/feed.xml"


def wishes(head: str) -> Wishes:
    return read_preamble(f"<rss><channel>{head}<item><ttl>1</ttl></item></channel></rss>", BASE)[0]


def test_when_a_feed_likes_to_be_polled() -> None:
    assert wishes("<ttl> 60 </ttl>").ttl == timedelta(hours=1)
    assert wishes(
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
    ).ttl == timedelta(minutes=30)
    assert wishes("<sy:updateFrequency>4</sy:updateFrequency>").ttl == timedelta(hours=6)
    assert wishes("<ttl>5</ttl><sy:updatePeriod>\n Daily </sy:updatePeriod>").ttl == timedelta(days=1)
    assert wishes("<ttl>9999999</ttl>").ttl == timedelta(days=366)
    hours = "<skipHours><hour>24</hour><hour>7</hour><hour>99</hour><hour>x</hour></skipHours>"
    assert wishes(hours + "<skipDays><day>Sunday</day><day>Caturday</day></skipDays>") == Wishes(
        skip_hours=(0, 7), skip_days=(6,)
    )
    every = "".join(f"<hour>{hour}</hour>" for hour in range(24))
    for nothing in (
        "", "<ttl>0</ttl>", "<ttl>soon</ttl>", "<!-- <ttl>60</ttl> -->",
        "<description><![CDATA[<ttl>60</ttl>]]></description>",
        "<sy:updatePeriod>fortnightly</sy:updatePeriod>", f"<skipHours>{every}</skipHours>",
    ):  # fmt: skip
        assert wishes(nothing) == Wishes()


def test_hubs_and_pages_before_this_one() -> None:
    links = (
        "<atom:link rel='self' href='/feed.xml?a=1&amp;b=2'/><atom:link rel=\"hub\" href=\"https://hub.example/\"/>"
        "<link>https://desk.example/</link><link rel='next' href='?page=2'/>"
    )
    found, archive = read_preamble(f"<rss><channel>{links}<item/>", BASE)
    assert (found.hub, found.topic) == ("https://hub.example/", "https://desk.example/feed.xml?a=1&b=2")
    assert archive == "https://desk.example/feed.xml?page=2"
    older = "<link rel='next' href='a'/><link href='https://old.example/' rel='prev-archive'/>"
    assert read_preamble(f"<feed>{older}<entry/>", BASE) == (Wishes(), "https://old.example/")
    assert read_preamble("<feed><link rel='hub' href='javascript:x'/><entry/>", BASE) == (Wishes(), None)
    assert read_preamble("<feed><entry><link rel='hub' href='https://hub.example/'/></entry>", BASE) == (Wishes(), None)


@given(
    st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "/",
                "link",
                "rel",
                "=",
                "'",
                '"',
                "href",
                "<ttl>",
                "</ttl>",
                "<skipHours>",
                "<hour>",
                "1",
                "<item",
                "<!--",
                "-->",
                "]]>",
            ]
        )
    )
)
def test_any_head_is_read(pieces: list[str]) -> None:
    read_preamble(" ".join(pieces), BASE)
