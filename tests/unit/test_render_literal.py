"""Text of strangers shows as what it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.literal import (
    cut,
    isolate,
    literal,
    paragraphs,
    safe_lang,
    safe_link,
    split_at,
    units,
    without_commands,
    without_links,
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=200)  # lone surrogates included


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Line\r\nBcc: all@example.org", "Line Bcc: all@example.org"),
        ("tab\tand\u2028separator\u0085next", "tab and separator next"),
        ("{{ 7*7 }} %s %(x)s {0} **b** _i_ `c`", "{{ 7*7 }} %s %(x)s {0} **b** _i_ `c`"),
        ("red \x1b[31malert\x1b[0m", "red [31malert[0m"),
        ("gnp\u202egpj.exe", "gnpgpj.exe"),
        ("a\u2066b\u2069c", "abc"),
        ("ze\u200bro\ufeff wi\u00addth\u2060", "zero width"),
        ("\x00NUL\x07", "NUL"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo", "Z\u0301\u0302\u0303\u0304algo"),
        ("\u200d\u200c \u200f", ""),
        ("خانه\u200cها", "خانه\u200cها"),  # Persian needs its non-joiner
        ("👩\u200d🚒 fire", "👩\u200d🚒 fire"),
        ("&lt;b&gt; & <b>", "&lt;b&gt; & <b>"),
    ],
)
def test_shown_literally(text: str, shown: str) -> None:
    assert literal(text) == shown


@given(ANY_TEXT)
def test_one_clean_line_that_stays_the_same(text: str) -> None:
    shown = literal(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(sign) == "Cc" for sign in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060")
    assert literal(shown) == shown


@given(ANY_TEXT, st.integers(1, 60))
def test_cut_keeps_within_and_says_so(text: str, most: int) -> None:
    text = literal(text)
    short = cut(text, most)
    assert units(short) <= most
    assert short == text or short.endswith("…")


@given(st.text(max_size=120), st.integers(1, 40))
def test_split_loses_at_most_the_space_between(text: str, most: int) -> None:
    head, rest = split_at(text, most)
    assert head + rest == text or head + " " + rest == text
    assert units(head) <= most or len(head) == 1


def test_a_cut_does_not_tear_a_letter() -> None:
    assert split_at("abcde\u0301f", 5)[0] == "abcd"
    assert split_at("ab👩\u200d🚒", 5)[0] == "ab"
    assert split_at("ab👍🏽", 4)[0] == "ab"


def test_direction_is_walled_in_only_where_it_can_turn() -> None:
    assert isolate("Plain") == "Plain"
    assert isolate("هيئة") == "\u2068هيئة\u2069"


@pytest.mark.parametrize("text", ["/start", "see /stop@bot now", "(/why 3)", "@everyone", "cc @desk_bot", "«@ada»"])
def test_no_command_and_no_mention_is_left(text: str) -> None:
    quiet = without_commands(text)
    assert quiet != text
    assert quiet.replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["and/or", "24/7", "TCP/IP", "a @ b", "https://x/y"])
def test_plain_slashes_stay(text: str) -> None:
    assert without_commands(text) == text


@pytest.mark.parametrize(
    "text", ["evil.example", "http://1.2.3.4/x", "mail me@evil.example", "Node.js", "a.b.example/x"]
)
def test_hosts_are_no_links(text: str) -> None:
    quiet = without_links(text)
    assert "\u2060" in quiet
    assert quiet.replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["U.S. and U.K. agree. Then more", "e.g. 3.5 percent", "End. Next"])
def test_full_stops_stay(text: str) -> None:
    assert without_links(text) == text


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "tg://user?id=1",
        "//host/x",
        "https://",
        "http://[::1",
        "https://x/\ud800",
    ],
)
def test_unsafe_links_are_none(url: str | None) -> None:
    assert safe_link(url) is None


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://x.example/a?b=1&c=2#d", "https://x.example/a?b=1&c=2#d"),
        ('https://x.example/"><b>', "https://x.example/%22%3E%3Cb%3E"),
        ("  http://x.example/a b ", "http://x.example/a%20b"),
        ("https://пример.example/путь", "https://пример.example/путь"),
    ],
)
def test_safe_links_stay(url: str, link: str) -> None:
    assert safe_link(url) == link


def test_languages_and_paragraphs() -> None:
    assert safe_lang("zh-Hans") == "zh-Hans"
    assert safe_lang('en" onload="x') is None
    assert safe_lang(None) is None
    assert paragraphs("one\n\n two \r\nthree") == ("one", "two", "three")
