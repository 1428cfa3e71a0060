"""Bodies of every format to entries: right titles, links, dates and texts, and nothing hostile left."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import ParseFailed
from bot.model import Entry, Fetched, PageRules, Parsed, Reason, Source, SourceKind
from bot.sources.dates import Unreadable, read_date
from bot.sources.parsers import Parsers, parse_body

FEEDS = Path(__file__).parent.parent / "data" / "feeds"
URL = "https://desk.example/feeds/all.xml"


def parse(body: bytes | str, content_type: str = "", page: PageRules | None = None) -> Parsed:
    raw = body.encode() if isinstance(body, str) else body
    kind = SourceKind.PAGE if page else SourceKind.FEED
    fetched = Fetched(URL, 200, {"content-type": content_type}, raw, "", None, None)
    return parse_body(Source("s", "S", URL, kind=kind, page=page), fetched)


def load(name: str, content_type: str = "") -> Parsed:
    return parse((FEEDS / name).read_bytes(), content_type)


def rss(items: str, head: str = "") -> str:
    return f"<?xml version='1.0'?>{head}<rss version='2.0'><channel><title>T</title>{items}</channel></rss>"


def refusal(body: bytes | str, content_type: str = "", page: PageRules | None = None) -> ParseFailed:
    with pytest.raises(ParseFailed) as caught:
        parse(body, content_type, page)
    assert "\n" not in caught.value.detail
    return caught.value


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize("name", ["rss20-windows-1251.xml", "rss20-koi8-r.xml", "rss20-utf-16.xml"])
@pytest.mark.parametrize(
    "content_type", ["", "text/xml", "application/rss+xml; charset=ISO-8859-1", "text/xml; charset=x"]
)
def test_cyrillic_is_right_whatever_the_header_says(name: str, content_type: str) -> None:
    found = load(name, content_type)
    assert (found.title, found.lang, found.warnings) == ("Вестник связи", "ru", ())
    assert found.entries == (
        Entry(
            title='Атака на энергосети: "что известно"',
            url="https://vestnik.example/news/1",
            guid="v-1",
            summary="Операторы отключили подстанцию.",
            published=at(2026, 11, 20, 7, 27, 32),
        ),
        Entry(
            title="Закон о данных принят",
            url="https://vestnik.example/news/2",
            guid="v-2",
            summary="Голосование прошло вечером.",
            published=at(2026, 11, 20, 6),
        ),
    )


def test_the_header_helps_where_the_document_is_wrong_or_silent() -> None:
    body = (FEEDS / "rss20-windows-1251.xml").read_bytes()
    for declared in (b'encoding="utf-8"', b'encoding="iso-8859-1"', b""):
        found = parse(body.replace(b'encoding="windows-1251"', declared), "text/xml; charset=windows-1251")
        assert found.title == "Вестник связи"


def test_cyrillic_that_nothing_names_is_refused_not_guessed() -> None:
    body = (FEEDS / "rss20-windows-1251.xml").read_bytes()
    for declared in (b'encoding="utf-8"', b'encoding="iso-8859-1"', b""):
        assert refusal(body.replace(b'encoding="windows-1251"', declared)).reason == Reason.ENCODING


def test_utf_16_without_a_mark() -> None:
    text = (FEEDS / "rss20-utf-16.xml").read_text(encoding="utf-16")
    for name in ("utf-16-le", "utf-16-be"):
        assert parse(text.encode(name)).title == "Вестник связи"


@pytest.mark.parametrize("name", ["rss20-latin-1.xml", "rss20-undeclared-western.xml"])
def test_western_text_and_entries_with_holes(name: str) -> None:
    found = load(name)
    assert [entry.title.replace("’", "'") for entry in found.entries] == [
        "Hôpital : après l'attaque, la remise en état",
        "(untitled)",
        "Un avis sans titre, mais dont le texte dit ce qui s'est passé cette nuit au centre d'appels de la…",
    ]
    assert found.entries[1].published == at(2026, 11, 20, 8, 30)
    assert bool(found.warnings) is (name == "rss20-undeclared-western.xml")


def test_broken_utf_8_is_mended_and_marked() -> None:
    found = parse(rss("<item><title>Смешанный текст \udcff</title></item>").encode("utf-8", "surrogateescape"))
    assert found.entries[0].title == "Смешанный текст \ufffd"
    assert "broken" in found.warnings[0]


def test_rdf() -> None:
    assert [(entry.title, entry.url, entry.published) for entry in load("rdf-090.xml").entries] == [
        ("First & foremost", "https://wire.example/1", None),
        ("Second", "https://wire.example/2", None),
    ]
    (only,) = load("rdf-10.xml").entries
    assert (only.title, only.url) == ("Patch the gateways", "https://list.example/m/1")
    assert (only.published, only.summary) == (at(2026, 11, 20, 10), "Two of three are open.")


def test_atom_03() -> None:
    (only,) = load("atom-03.xml").entries
    assert (only.title, only.url, only.guid) == ("A bold plan", "https://old.example/1", "tag:old.example,2026:1")
    assert (only.published, only.updated) == (at(2026, 11, 19, 8), at(2026, 11, 20, 8))


def test_atom_10() -> None:
    norms, less, hidden = load("atom-10.xml").entries
    assert (norms.title, norms.url) == ("Norms of conduct", "https://atom.example/desk/a/1")
    assert (norms.published, norms.updated) == (at(2026, 11, 18, 8), at(2026, 11, 20, 8))
    assert (norms.summary, norms.text) == ("Sixty states signed.", "")
    assert (less.title, less.url) == ("Is a < b & c?", "https://atom.example/desk/2026/two")
    assert (less.summary, less.published) == ("One. Two.", at(2026, 11, 20, 9))
    assert (hidden.title, hidden.url, hidden.published) == ("Hidden & shown", None, None)


def test_oddities_of_rss() -> None:
    found = load("rss20-oddities.xml")
    entries = found.entries
    assert [entry.url for entry in entries] == [
        "https://odd.example/p/1",
        None,
        "https://desk.example/p/3",
        "https://odd.example/p/4",
        "https://odd.example/p/5",
        "https://odd.example/p/6",
        "https://odd.example/p/7",
    ]
    assert [entry.guid for entry in entries[1:4]] == ["https://odd.example/p/2", "same", "same"]
    assert [entry.published for entry in entries[2:5]] == [at(2026, 11, 18, 19, 35, 5), None, at(2099, 11, 22, 15)]
    assert (entries[5].summary, entries[5].text) == ("Short.", "The long & whole text.")
    assert (entries[6].title, entries[6].published) == ("AT&T answers “no”", None)
    assert found.lang is None
    assert found.warnings == ("1 entries are empty and were left out",)


def test_scripts() -> None:
    found = load("rss20-scripts.xml").entries
    assert [(entry.lang, entry.title) for entry in found] == [
        ("ur", "سائبر حملے کے بعد بجلی بحال"),
        ("ar", "هجوم إلكتروني على شبكة المياه"),
        ("zh-Hans", "水利部门发布网络安全通告"),
    ]
    assert found[2].url == "https://scripts.example/水"


def test_json_feeds() -> None:
    one, two = load("jsonfeed-10.json").entries
    assert (one.title, one.text, one.published) == ("One <b>", "Body & soul", at(2026, 11, 20, 9))
    assert (two.title, two.guid, two.url) == ("if a <b> then c", "2", "https://ten.example/2")
    eleven = load("jsonfeed-11.json", "text/html")
    assert [(entry.title, entry.url, entry.lang) for entry in eleven.entries] == [
        ("Gut", "https://eleven.example/a", "de-AT"),
        ("Auch gut", None, None),
    ]
    assert eleven.entries[0].text == "Lang und länger"
    assert (eleven.lang, eleven.entries[1].published) == ("de", None)
    assert eleven.warnings == ("4 entries were no entries, or empty",)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<!doctype html><html><title>Sign in &amp; go</title>", "titled “Sign in & go”"),
        ("<html><head><title>Just a moment...</title></head>", "human"),
        ('{"error": "no"}', "JSON"),
        ("[1, 2]", "JSON"),
        ("\x89PNG\r\n\x1a\n".encode("latin-1"), "PNG"),
        ("<?xml version='1.0'?><urlset><url/></urlset>", "<urlset>"),
        ("Service unavailable", "plain text"),
        (b"\x00\x00", "nothing"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes | str, words: str) -> None:
    refused = refusal(body)
    assert refused.reason == Reason.NOT_A_FEED
    assert words in refused.detail


def test_a_feed_without_entries_is_a_feed() -> None:
    assert parse(rss("")).entries == ()
    assert parse('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "text/html").entries == ()


@pytest.mark.parametrize("mend", ["R & D", "R &nbsp; D", "R\0D", "R \x1b[1m D", "R <br> D", "R &bogus; D"])
def test_broken_xml_is_read_as_far_as_it_goes(mend: str) -> None:
    found = parse(
        rss(f"<item><title>{mend}</title><link>https://x.example/</link></item><item><title>Z</title></item>")
    )
    assert [entry.title[0] for entry in found.entries] == ["R", "Z"]


def test_a_cut_feed_is_marked() -> None:
    found = parse(rss("<item><title>A</title></item><item><title>B")[:-25])
    assert found.entries[0].title == "A"
    assert "broken" in found.warnings[0]


def test_half_an_entry_is_none_and_what_was_cut_says_so() -> None:
    document = rss("<item><title>A</title></item><item><title>B</title><description>All of it</description></item>")
    cut = parse(document[: document.index("of it")])
    assert [entry.title for entry in cut.entries] == ["A"]
    assert not cut.whole
    assert "breaks off" in cut.warnings[1]
    broken = parse(document.replace("All", "A & B"))
    assert [entry.title for entry in broken.entries] == ["A", "B"]
    assert broken.whole


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{inner};' * 10}'>" for inner, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    "body",
    [
        rss("<item><title>&j;</title></item>", LAUGHS + "]>"),
        rss("<item><title>" + "&a;" * 9000 + "</title></item>", f"<!DOCTYPE x [<!ENTITY a '{'x' * 50_000}'>]>"),
        "<rss version='2.0'><channel><item " + " ".join(f"a{n}='x'" for n in range(50_000)) + "/></channel></rss>",
        rss("<a xml:base='x/'>" * 50_000),
        '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000,
    ],
    ids=["laughs", "quadratic", "attributes", "bases", "json"],
)
def test_bombs_are_refused_at_once(body: str) -> None:
    started = time.process_time()
    assert refusal(body).reason == Reason.PARSE
    assert time.process_time() - started < 5


def test_nesting_and_external_entities_do_no_harm() -> None:
    deep = parse(rss("<item><title>A</title>" + "<a>" * 20_000 + "</a>" * 20_000 + "</item>"))
    assert deep.entries[0].title == "A"
    secret = FEEDS / "page.html"
    outer = f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file://{secret}'> <!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]>"
    found = parse(rss("<item><title>A &e; B</title></item>", outer))
    assert "Meldung" not in found.entries[0].title


RULES = PageRules(item="li.news", title="a", link="a@href", date="time@datetime", summary=".t")


def test_a_page() -> None:
    body = (FEEDS / "page.html").read_bytes()
    found = parse(body, "text/html", RULES)
    assert (found.title, found.lang) == ("Meldungen", "de")
    assert found.entries == (
        Entry(
            title="Erste Meldung",
            url="https://desk.example/presse/eins.html",
            summary="Anriss & mehr",
            published=at(2026, 11, 20, 9),
        ),
        Entry(title="Zweite Meldung", url="https://page.example/zwei"),
    )
    assert len(found.warnings) == 2


@pytest.mark.parametrize(
    ("date", "formats", "languages"),
    [("@data-when", ("%d.%m.%Y",), ()), (".d", (), ("de",)), (".d", (), ()), ("@data-when", (), ())],
)
def test_dates_of_a_page(date: str, formats: tuple[str, ...], languages: tuple[str, ...]) -> None:
    rules = PageRules("li.news", "a", "a", date=date, date_formats=formats, date_languages=languages)
    found = parse((FEEDS / "page.html").read_bytes(), "text/html", rules)
    assert [entry.published for entry in found.entries] == [None, at(2026, 11, 19)]


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        (PageRules("li.gone", "a", "a"), "li.gone"),
        (PageRules("li.news", "h9", "a"), "h9"),
        (PageRules("li.news", "a", "a@nowhere"), "a@nowhere"),
        (PageRules("li[", "a", "a"), "CSS"),
    ],
)
def test_a_selector_that_finds_nothing_is_named(rules: PageRules, named: str) -> None:
    refused = refusal((FEEDS / "page.html").read_bytes(), "text/html", rules)
    assert refused.reason == Reason.SELECTOR
    assert named in refused.detail


def test_hostile_pages() -> None:
    assert refusal(b"\x89PNG", page=RULES).reason == Reason.NOT_A_FEED
    assert refusal("{}", page=RULES).reason == Reason.NOT_A_FEED
    started = time.process_time()
    refusal("<div>" * 20_000, page=RULES)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Fri, 20 Nov 2026 10:00:00 CET", at(2026, 11, 20, 9)),
        ("20 Nov 26 10:00 -0500", at(2026, 11, 20, 15)),
        ("2026-11-20T10:00Z", at(2026, 11, 20, 10)),
        ("2026-11-20 10:00:00 +0100", at(2026, 11, 20, 9)),
        ("1.2.2026", at(2026, 2, 1)),
        ("1763632800", at(2025, 11, 20, 10)),
        ("9999-12-31T23:59:59-05:00", None),
        ("Fri, 20 Nov 2026 25:00:00 GMT", None),
        ("Fri, 20 Nov 2026 10:00:00 +9900", None),
        ("2026-13-01", None),
    ],
)
def test_dates(written: str, moment: datetime | None) -> None:
    assert read_date(written) == moment


def test_unknown_forms_of_dates_say_so() -> None:
    for text in ("", "yesterday", "20 Smarch 2026", "2026-11-20Tnoon"):
        with pytest.raises(Unreadable):
            read_date(text)


async def test_parsing_runs_beside_the_loop_and_is_bounded() -> None:
    parsers = Parsers(1, time_limit=0.05)
    slow = rss("<item><title>x</title></item>" * 50_000).encode()
    try:
        with pytest.raises(ParseFailed) as caught:
            await parsers.parse(Source("s", "S", URL), Fetched(URL, 200, {}, slow, "", None, None))
        assert (caught.value.reason, "took longer" in caught.value.detail) == (Reason.PARSE, True)
        body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"title": "quick"}]}).encode()
        quick = await parsers.parse(Source("s", "S", URL), Fetched(URL, 200, {}, body, "", None, None))
        assert quick.entries[0].title == "quick"
    finally:
        parsers.close()
