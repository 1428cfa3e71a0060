"""Documents made to be misread: entities, nesting, links that act, character sets that lie, halves of things."""

import asyncio
import json
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import ParseFailed
from bot.model import Entry, Fetched, PageRules, Parsed, Reason, Source, SourceKind
from bot.sources.parsers import Parsers, parse_body

URL = "https://desk.example/feeds/all.xml"
PAGE = PageRules("li", "a", "a@href")


def fetched(body: str | bytes, content_type: str = "") -> Fetched:
    raw = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return Fetched(URL, 200, {"content-type": content_type}, raw, "", None, None)


def a_source(page: PageRules | None = None) -> Source:
    return Source("s", "S", URL, kind=SourceKind.PAGE if page else SourceKind.FEED, page=page)


def parse(body: str | bytes, content_type: str = "", page: PageRules | None = None) -> Parsed:
    return parse_body(a_source(page), fetched(body, content_type))


def rss(items: str, head: str = "", about: str = "") -> str:
    return f"<?xml version='1.0'?>{head}<rss version='2.0' {about}><channel><title>T</title>{items}</channel></rss>"


def atom(entry: str) -> str:
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry>{entry}</entry></feed>"


def json_feed(**item: object) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", **item}]})


# ---------------------------------------------------------------------- entities


CANARY = "canary-5c1e"


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("<!DOCTYPE rss [<!ENTITY e SYSTEM 'file://{file}'>]>", "&e;"),
        ("<!DOCTYPE rss [<!ENTITY e PUBLIC 'x' 'file://{file}'>]>", "&e;"),
        ("<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file://{dtd}'> %p;]>", "&e;"),
        ("<!DOCTYPE rss SYSTEM 'file://{dtd}'>", "&e;"),
        ("<!DOCTYPE rss PUBLIC '-//X' '{dtd}'>", "&e;"),
        ("<!DOCTYPE rss [<!ATTLIST item e CDATA SYSTEM 'file://{file}'>]>", ""),
        ("<?xml-stylesheet href='file://{file}'?>", ""),
        ("<!DOCTYPE rss [<!NOTATION n SYSTEM 'file://{file}'><!ENTITY e SYSTEM 'file://{file}' NDATA n>]>", "&e;"),
        ("", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://{file}' parse='text'/>"),
        ("", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{file}'/>"),
    ],
)
def test_no_file_is_read_for_a_document(head: str, item: str, tmp_path: Path) -> None:
    file, dtd = tmp_path / "secret", tmp_path / "evil.dtd"
    file.write_text(CANARY)
    dtd.write_text(f"<!ENTITY e '{CANARY}'>")
    where = {"file": str(file), "dtd": str(dtd)}
    document = rss(f"<item><title>A {item.format(**where)} B</title></item>", head.format(**where))
    for body in (document, document.encode("utf-16")):
        try:
            found: object = parse(body)
        except ParseFailed as refused:
            found = refused.detail
        assert CANARY not in repr(found)


def entities(count: int, value: Callable[[int], str]) -> str:
    return "<!DOCTYPE x [" + "".join(f"<!ENTITY e{n} '{value(n)}'>" for n in range(count)) + "]>"


@pytest.mark.parametrize(
    "body",
    [
        rss("<item><title>&e9;</title></item>", entities(10, lambda n: f"&e{n - 1};" * 10 if n else "ha")),
        rss("<item><title>&e1;</title></item>", entities(2, lambda n: f"&e{1 - n};")),
        rss("<item><title>" + "&e0;" * 30_000 + "</title></item>", entities(1, lambda n: "x" * 30_000)),
        rss("<item><title>&e9;</title></item>", entities(10, lambda n: f"&#38;e{n - 1};" * 10 if n else "ha")),
        rss("<item><title>x</title></item>", entities(20_000, lambda n: "x" * 100)),
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY % a 'ha'>"
        + "".join(f"<!ENTITY % {b} '{f'%{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + "%i;]><rss version='2.0'><channel><item><title>x</title></item></channel></rss>",
    ],
    ids=["laughs", "circle", "quadratic", "escaped laughs", "many", "parameters"],
)
def test_entities_that_grow_are_not_grown(body: str) -> None:
    for raw in (body.encode(), body.encode("utf-16")):
        started = time.process_time()
        try:
            found = parse(raw)
            assert sum(len(entry.title) + len(entry.summary) for entry in found.entries) < 10_000
        except ParseFailed as refused:
            assert refused.reason in (Reason.PARSE, Reason.NOT_A_FEED)
        assert time.process_time() - started < 5


# ---------------------------------------------------------------------- nesting, beside a loop that goes on


DEEP = 100_000
NESTED: dict[str, tuple[str, PageRules | None]] = {
    "elements": (rss("<item><title>A</title>" + "<a>" * DEEP + "</a>" * DEEP + "</item>"), None),
    "never closed": (rss("<item><title>A</title>" + "<a>" * DEEP), None),
    "items": (rss("<item><title>A</title>" * DEEP), None),
    "divs in content": (atom("<title>A</title><content type='xhtml'>" + "<div>" * DEEP + "</div>" * DEEP), None),
    "escaped": (rss("<item><title>A</title><description>" + "&lt;b&gt;" * DEEP + "</description></item>"), None),
    "attributes": (rss("<item " + " ".join(f"a{n}='x'" for n in range(DEEP)) + "><title>A</title></item>"), None),
    "namespaces": (rss("<item " + " ".join(f"xmlns:n{n}='x'" for n in range(DEEP)) + "><title>A</title></item>"), None),
    "lists": ('{"version": "https://jsonfeed.org/version/1.1", "items": ' + "[" * DEEP + "]" * DEEP + "}", None),
    "objects": ('{"version": "https://jsonfeed.org/version/1.1", "items": ' + '{"a":' * DEEP, None),
    "page": ("<ul><li><a href=x>A</a>" + "<div>" * DEEP + "</div>" * DEEP, PAGE),
    "page of spans": ("<ul>" + "<li><a href=x>A</a><span>" * 20_000, PAGE),
    "comments": (rss("<item><title>A</title>" + "<!--" * DEEP + "</item>"), None),
    "cdata": (rss("<item><title>" + "<![CDATA[" * DEEP + "</title></item>"), None),
    "doctypes": ("<!DOCTYPE a [" * DEEP, None),
    "instructions": ("<?x " * DEEP + "?><rss version='2.0'/>", None),
}


@pytest.mark.parametrize("what", NESTED)
async def test_the_loop_goes_on_while_heaps_are_read(what: str) -> None:
    """A task beside it looks at the clock all the time and never sees a whole second gone."""
    body, page = NESTED[what]
    longest, done = 0.0, False

    async def tick() -> None:
        nonlocal longest
        last = time.monotonic()
        while not done:
            await asyncio.sleep(0.005)
            longest, last = max(longest, time.monotonic() - last), time.monotonic()

    parsers = Parsers()
    ticking = asyncio.create_task(tick())
    try:
        async with asyncio.timeout(30):
            found = await parsers.parse(a_source(page), fetched(body))
            assert isinstance(found, Parsed)
    except ParseFailed as refused:
        assert "Recursion" not in refused.detail
    finally:
        done = True
        await ticking
        parsers.close()
    assert longest < 1


# ---------------------------------------------------------------------- links and words that act


EVIL_LINKS = """
    javascript:alert(1) JaVaScRiPt:alert(1) java\tscript:alert(1) java\nscript:alert(1) \x01javascript:alert(1)
    \u00a0javascript:alert(1) javascript&colon;alert(1) &#106;avascript:alert(1) &#x6a;avascript:alert(1)
    jav&#x09;ascript:alert(1) javascript://desk.example/%0aalert(1) vbscript:x data:text/html,<b>x</b> DATA:,x
    file:///etc/passwd blob:https://desk.example/1 about:blank mailto:a@b.example tel:+1 intent://x#Intent;end
    view-source:https://a.example feed:javascript:alert(1) jar:https://a.example!/x filesystem:https://a/x
    x-apple-helpbasic://x ms-word:ofe|u|https://a.example tg://resolve?domain=x
""".strip()
LINKS = [link.strip(" ") for link in re.split(r"(?<!java)\s+(?!script)", EVIL_LINKS) if link.strip()]


def in_rss(link: str) -> str:
    return rss(f"<item><title>A</title><link>{link}</link><guid>1</guid></item>")


def in_guid(link: str) -> str:
    return rss(f"<item><title>A</title><guid isPermaLink='true'>{link}</guid></item>")


def in_cdata(link: str) -> str:
    return rss(f"<item><title>A</title><link><![CDATA[{link}]]></link></item>")


def in_atom(link: str) -> str:
    quoted = link.replace("<", "&lt;").replace('"', "&quot;")
    return atom(f'<title>A</title><id>1</id><link href="{quoted}"/><link rel="alternate" href="{quoted}"/>')


def in_base(link: str) -> str:
    quoted = link.replace("<", "&lt;").replace("'", "&apos;")
    return rss("<item><title>A</title><link>x</link><guid>1</guid></item>", about=f"xml:base='{quoted}'")


def in_json(link: str) -> str:
    return json_feed(title="A", url=link, external_url=link)


def in_page(link: str) -> str:
    return f'<li><a href="{link}">A</a></li>'


@pytest.mark.parametrize("place", [in_rss, in_guid, in_cdata, in_atom, in_base, in_json, in_page])
@pytest.mark.parametrize("link", LINKS)
def test_no_link_is_anything_but_http(place: Callable[[str], str], link: str) -> None:
    try:
        found = parse(place(link), page=PAGE if place is in_page else None)
    except ParseFailed:
        return
    for entry in found.entries:
        assert entry.url is None or entry.url.startswith(("https://", "http://")), entry.url
        assert "alert" not in (entry.url or "").partition("?")[0].partition("#")[0] or entry.url.startswith(
            "https://desk.example/"
        )


SCRIPTS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x></sCrIpT >",
    "<img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=x><base href=//evil.example>",
    "<form action=//evil.example><input name=a autofocus onfocus=alert(1)></form>",
    "<style>@import '//evil.example'</style><link rel=stylesheet href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template><plaintext><xmp><script>alert(1)</script>",
    "<a href='javascript:alert(1)' style='position:fixed'>x</a>",
    "<!--><script>alert(1)</script>-->",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src='https://tracker.example/pixel.gif?id=1' width=1 height=1>",
]
TAG = re.compile(
    r"<\s*/?\s*(?:script|img|svg|math|iframe|object|embed|base|form|input|style|link|meta|a)\b[^>]*>", re.I
)


@pytest.mark.parametrize("markup", SCRIPTS)
def test_markup_of_strangers_is_gone_or_text(markup: str) -> None:
    """In CDATA, escaped once, as XHTML, in a page and in JSON. Titles of RSS are text, which every channel escapes."""
    once = markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    cdata = markup.replace("]]>", "")
    documents: list[tuple[str, PageRules | None]] = [
        (rss(f"<item><title>A {once}</title><description>B {once}</description></item>"), None),
        (
            rss(f"<item><title><![CDATA[A {cdata}]]></title><description><![CDATA[B {cdata}]]></description></item>"),
            None,
        ),
        (atom(f"<title type='html'>A {once}</title><content type='html'>B {once}</content>"), None),
        (atom(f"<title>A</title><content type='xhtml'><div>{markup}</div></content>"), None),
        (json_feed(title="A", content_html=f"B {markup}", summary=f"C {markup}"), None),
        (f"<ul><li><a href=x>A {markup}</a></li></ul>", PageRules("li", "a", "a@href", summary="a")),
    ]
    for body, page in documents:
        try:
            found = parse(body, page=page)
        except ParseFailed:
            continue
        for entry in found.entries:
            for said in (entry.summary, entry.text, "" if body.startswith("<?xml") else entry.title):
                assert TAG.search(said) is None or markup.startswith("<scr<"), said  # words that meet are still words
                assert "tracker" not in said


HIDDEN = "\u202e\u2066\u200b\ufeff\u0007\x1b\x9b\x7f\u00ad\u2028\u2029\x85"
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]")


def texts(found: Parsed) -> list[str]:
    return [found.title or "", *found.warnings, *(text for entry in found.entries for text in fields(entry))]


def fields(entry: Entry) -> list[str]:
    return [entry.title, entry.summary, entry.text, entry.guid or "", entry.url or "", entry.lang or ""]


@pytest.mark.parametrize("char", HIDDEN)
def test_what_nobody_sees_reaches_no_field(char: str) -> None:
    said = f"inv{char}oice\r\nBcc: x"
    bodies = [
        rss(f"<item><title>{said}</title><guid>{said}</guid><link>https://a.example/{char}x</link>"
            f"<description>{said}</description></item>"),
        rss(f"<item><title>inv&#{ord(char)};oice</title><description>&amp;#{ord(char)};</description></item>"),
        json_feed(title=said, content_text=said, summary=said, url=f"https://a.example/{char}x"),
        atom(f"<title>{said}</title><id>{said}</id><content type='html'>&lt;p title='{char}'&gt;{said}</content>"),
    ]  # fmt: skip
    for body in bodies:
        for text in texts(parse(body)):
            assert UNSEEN.search(text) is None, (ascii(text), body[:80])


def test_a_title_of_a_megabyte_is_cut() -> None:
    for body in (
        rss("<item><title>" + "word " * 200_000 + "</title><guid>" + "g" * 1_000_000 + "</guid></item>"),
        rss(
            "<item><title>" + "x" * 1_000_000 + "</title><link>https://a.example/" + "y" * 1_000_000 + "</link></item>"
        ),
        json_feed(title="z\u0301" * 500_000, content_text="w" * 1_000_000),
    ):
        (entry,) = parse(body).entries
        assert len(entry.title) <= 500
        assert all(len(text) <= 20_000 for text in fields(entry))


# ---------------------------------------------------------------------- NUL, halves, and wrong types


@given(st.text(st.characters(), max_size=40))
@example("\0")
@example("\ud800")
@example("\udfff\ud800")
@example("\uffff\ufffe")
@example("\U0010ffff")
def test_any_text_comes_out_as_text_that_can_be_written(said: str) -> None:
    for body in (json_feed(title=said, summary=said, url=said, id=said), rss(f"<item><title>A{said}</title></item>")):
        try:
            found = parse(body)
        except ParseFailed:
            continue
        for text in texts(found):
            assert "\0" not in text
            text.encode()


NAMES = """
    id title url external_url content_html content_text summary date_published date_modified language authors tags
    attachments image
"""


@pytest.mark.parametrize("odd", [None, True, 0, -1, 1.5, 1e400, [], {}, ["x"], {"a": "b"}, "", "\ud800", 10**400])
@pytest.mark.parametrize("name", NAMES.split())
def test_odd_values_cost_no_other_entry(name: str, odd: object) -> None:
    items = [{"id": "0", "title": "Before"}, {"id": "1", "title": "Odd", name: odd}, {"id": "2", "title": "After"}]
    for document in (
        {"version": "https://jsonfeed.org/version/1.1", "items": [*items, odd]},
        {"version": "https://jsonfeed.org/version/1.1", "items": items, "title": odd, "language": odd, "hubs": odd},
    ):
        found = parse(json.dumps(document))
        titles = [entry.title for entry in found.entries]
        assert (titles[0], "After" in titles) == ("Before", True)


# ---------------------------------------------------------------------- character sets


WORDS = "Атака на энергосистему: операторы вернули управление подстанциями, сообщает ведомство"
NARROW = ["windows-1251", "koi8-r", "iso-8859-5", "cp866"]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
CLAIMS = ["", "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "utf-16", "us-ascii", "no-such-set"]


@pytest.mark.parametrize("real", [*NARROW, *UNICODE])
@pytest.mark.parametrize("kind", ["feed", "page", "shouting"])
def test_cyrillic_is_right_or_reported_and_never_something_else(real: str, kind: str) -> None:
    """Every pair of what the document says and what the server says, for every set that it may really be in."""
    wrong = [said for said in product(CLAIMS, CLAIMS) if not cyrillic_is_right(real, kind, *said)]
    assert wrong == []


def cyrillic_is_right(real: str, kind: str, declared: str, header: str) -> bool:
    declaration = f' encoding="{declared}"' if declared else ""
    if kind == "page":
        meta = f"<meta charset='{declared}'>" if declared else ""
        text = f"<!doctype html><html><head>{meta}</head><body><li><a href=x>{WORDS}</a></li></body></html>"
    else:
        title = WORDS if kind == "feed" else WORDS.upper()
        items = f"<item><title>{title}</title></item>"
        text = f"<?xml version='1.0'{declaration}?><rss version='2.0'><channel>{items}</channel></rss>"
    said = f"text/xml; charset={header}" if header else "text/xml"
    try:
        found = parse(text.encode(real), said, page=PAGE if kind == "page" else None)
    except ParseFailed as refused:  # Unicode can be told from anything else
        return refused.reason == Reason.ENCODING and real not in UNICODE
    return found.entries[0].title == (WORDS.upper() if kind == "shouting" else WORDS)


# ---------------------------------------------------------------------- links and bases


@pytest.mark.parametrize(
    ("body", "page", "url"),
    [
        (rss("<item><title>A</title><link>x</link></item>"), None, "https://desk.example/feeds/x"),
        (rss("<item><title>A</title><link>/x</link></item>"), None, "https://desk.example/x"),
        (rss("<item><title>A</title><link>//b.example/x</link></item>"), None, "https://b.example/x"),
        (rss("<item><title>A</title><link>?x=1</link></item>"), None, "https://desk.example/feeds/all.xml?x=1"),
        (atom("<title>A</title><link href='x' xml:base='https://b.example/c/'/>"), None, "https://b.example/c/x"),
        (json_feed(title="A", url="x"), None, "https://desk.example/feeds/x"),
        ("<base href='https://b.example/c/'><li><a href=x>A</a>", PAGE, "https://b.example/c/x"),
        ("<base href='/c/'><li><a href=x>A</a>", PAGE, "https://desk.example/c/x"),
        ("<base href='javascript:1'><li><a href=x>A</a>", PAGE, "https://desk.example/feeds/x"),
    ],
)
def test_links_are_whole_and_from_the_right_base(body: str, page: PageRules | None, url: str) -> None:
    assert [entry.url for entry in parse(body, page=page).entries] == [url]


DATES = """
    0000-00-00 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z 2026-02-30 2026-11-20T25:61:61Z 99999999999999999 -1
    Thu,_01_Jan_1970_00:00:00_GMT Fri,_31_Feb_2026_10:00:00_+9900 20261120 ２０２６-11-20 now NaN 1e309
"""


@pytest.mark.parametrize("date", DATES.split())
def test_no_date_breaks_an_entry(date: str) -> None:
    for body in (
        rss(f"<item><title>A</title><pubDate>{date.replace('_', ' ')}</pubDate></item>"),
        atom(f"<title>A</title><updated>{date}</updated><published>{date}</published>"),
        json_feed(title="A", date_published=date, date_modified=date),
    ):
        (entry,) = parse(body).entries
        for moment in (entry.published, entry.updated):
            assert moment is None or moment.astimezone(UTC) == moment >= datetime.min.replace(tzinfo=UTC)


def test_a_hundred_thousand_entries_all_arrive() -> None:
    """What weighs less than the limit is read whole, none lost and none twice."""
    items = "".join(f"<item><title>Entry {n}</title><link>https://a.example/{n}</link></item>" for n in range(100_000))
    found = parse(rss(items))
    assert len(found.entries) == len({entry.url for entry in found.entries}) == 100_000
