"""The fast reader of feeds gives what feedparser gives, or says that it is not sure."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import feedparser.mixin
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from bot.model import Entry, Fetched, Parsed, SameEntries
from bot.sources.feed import FeedText, checked_text, parse_broadly, parse_feed, parse_plainly
from bot.sources.plainnames import Kind, Names, Unsure, words
from bot.sources.shadow import differences

FEEDS = sorted((Path(__file__).parent.parent / "data" / "feeds").glob("*.xml"))
URL = "https://desk.example/feeds/all.xml"
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:x="https://desk.example/ns"'
)


def fetched(body: str | bytes) -> Fetched:
    raw = body.encode() if isinstance(body, str) else body
    return Fetched(URL, 200, {}, raw, "", None, None)


def checked(body: str | bytes) -> FeedText:
    return checked_text(fetched(body))


def agree(body: str | bytes) -> Parsed | None:
    """What both readers find; None where the fast one is not sure."""
    feed = checked(body)
    try:
        plain = parse_plainly(feed)
    except Unsure:
        return None
    broad = parse_broadly(feed)
    assert isinstance(plain, Parsed)
    assert isinstance(broad, Parsed)
    assert replace(plain, fingerprint=None) == replace(broad, fingerprint=None)
    return plain


def sure(body: str | bytes) -> Parsed:
    found = agree(body)
    assert found is not None
    return found


def rss(items: str, head: str = "<title>T</title>", spaces: str = SPACES) -> str:
    return f"<?xml version='1.0'?><rss version='2.0' {spaces}><channel>{head}{items}</channel></rss>"


def atom(entries: str, head: str = "<title>T</title>") -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de_CH" {SPACES.replace("xmlns:atom", "xmlns:a")}>'
        f"{head}{entries}</feed>"
    )


def rdf(items: str, head: str = "<title>T</title>") -> str:
    spaces = SPACES.replace('xmlns:atom="http://www.w3.org/2005/Atom" ', "")
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f'{spaces}><channel rdf:about="https://desk.example/">{head}<items><rdf:Seq>'
        f'<rdf:li rdf:resource="https://desk.example/1"/></rdf:Seq></items></channel>{items}</rdf:RDF>'
    )


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
def test_every_feed_of_the_tests(path: Path) -> None:
    agree(path.read_bytes())


def test_it_is_sure_of_feeds_as_they_usually_are() -> None:
    entry = (
        '<title type="html">A &amp;lt;b&gt; &amp;amp; b</title><link href="https://desk.example/1"/>'
        '<link rel="self" href="/x"/><id>tag:desk.example,2026:1</id><updated>2026-11-20T10:00:00+01:00</updated>'
        "<author><name>N</name><uri>https://desk.example/</uri></author><category term='t'/>"
        '<summary>s</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; <b>b</b></p>c'
        "</div></content>"
    )
    found = sure(atom(f"<entry>{entry}</entry>", "<title>T</title><subtitle>S</subtitle><icon>i</icon>"))
    assert found.entries[0].text == "a & b c"
    assert found.entries[0].lang == "de-CH"
    item = (
        "<title>A &amp;amp; b</title><link>/1</link><guid isPermaLink='false'>g</guid><author>a@b.example</author>"
        "<description><![CDATA[<p>one</p>]]></description>"
        "<content:encoded>two<![CDATA[ <b>three</b>]]></content:encoded>"
        "<pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate><dc:creator>C</dc:creator><category>c</category>"
        "<enclosure url='https://desk.example/a.mp3' length='1' type='audio/mpeg'/>"
        "<source url='https://b.example/'>B</source>"
        "<media:group><media:content url='x'><media:title>M</media:title></media:content></media:group><x:y>z</x:y>"
    )
    head = (
        "<title>T</title><link>https://desk.example/</link><description>D</description><language>en</language>"
        "<atom:link rel='self' href='https://desk.example/f'/><image><url>u</url><title>P</title><link>l</link></image>"
        "<itunes:owner><itunes:name>N</itunes:name></itunes:owner><ttl>60</ttl><skipHours><hour>3</hour></skipHours>"
    )
    found = sure("\ufeff" + rss(f"<item>{item}</item>", head))
    assert (found.entries[0].title, found.entries[0].summary, found.entries[0].text) == ("A & b", "one", "two three")
    assert found.entries[0].url == "https://desk.example/1"
    found = sure(rdf(f'<item rdf:about="https://desk.example/1">{item}</item><image><title>P</title></image>'))
    assert found.entries[0].guid == "g"


def test_both_find_the_links_of_every_kind_of_markup() -> None:
    link = '<a href="https://b.example/?a=1&amp;b=2">two</a>'
    escaped = link.replace("&", "&amp;").replace("<", "&lt;")
    for body in (
        rss(f"<item><description><![CDATA[{link}]]></description></item>"),
        rss(f"<item><description>one</description><content:encoded>{escaped}</content:encoded></item>"),
        rss(f"<item><description>{escaped}</description><content:encoded>longer than that</content:encoded></item>"),
        atom(f'<entry><content type="html">{escaped}</content></entry>'),
        atom(f'<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{link}</div></content></entry>'),
        rdf(f"<item><description>{escaped}</description></item>"),
    ):
        [entry] = sure(body).entries
        assert entry.links == ("https://b.example/?a=1&b=2",)


def test_a_link_in_xhtml_with_an_address_by_another_name_goes_to_feedparser() -> None:
    for attribute in ("x:href", "HREF"):
        markup = f'<div xmlns="http://www.w3.org/1999/xhtml"><a {attribute}="https://b.example/2">a</a></div>'
        assert agree(atom(f'<entry><content type="xhtml">{markup}</content></entry>')) is None


def test_instructions_say_nothing() -> None:
    found = sure(
        "<?xml-stylesheet href='x'?>" + rss("<item><title>o<?php x ?>ne</title><?x?></item>", "<title>T</title>")
    )
    assert found.entries[0].title == "one"


@pytest.mark.parametrize(
    "body",
    [
        "<!DOCTYPE rss []>" + rss("<item><title>x</title></item>"),
        '<!DOCTYPE rss [<!ENTITY e "x">]>' + rss("<item><title>&e;</title></item>"),
        rss("<item><title>a & b</title></item>"),
        rss("<item><title>a&nbsp;b</title></item>"),
        rss('<item xml:base="https://b.example/"><link>x</link></item>'),
        rss('<item><title mode="base64">eA==</title></item>'),
        rss('<item><description type="application/octet-stream">eA==</description></item>'),
        rss("<item><description><p>x</p></description></item>"),
        rss("<item><title>x</title><date>2026-11-20</date></item>"),
        rss("<item><title>x</title><item><title>y</title></item></item>"),
        rss("<item><pubDate>8월 20일</pubDate></item>"),
        rss("<item><title>caf\x92</title></item>"),
        rss("<item><title>caf&#146;</title></item>"),
        rss("<item><title>x</title></item>", "<title>T</title><title>U</title>"),
        rss("<item><dc:title>x</dc:title></item>", spaces='xmlns:dc="https://desk.example/other"'),
        rss("<item><x:title>x</x:title></item>", spaces='xmlns:x="HTTP://purl.org/dc/elements/1.1/" xmlns="u"'),
        rss("<item><a:title>x</a:title></item>", spaces='xmlns:a="u" xmlns:media="http://purl.org/dc/elements/1.1/"'),
        rss("<item><guid>http:///x</guid></item>"),
        rss("<item><title>x</title></item>").replace("</rss>", "</rss><rss/>"),
        rss("<item><title>x</title></item>")[:-12],
        rss("<item><title>x</title></item>").replace("<channel>", "<channel/><channel>"),
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>",
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>x</title></entry></feed>',
    ],
)  # fmt: skip
def test_what_is_not_plain_goes_to_feedparser(body: str) -> None:
    feed = checked(body)
    with pytest.raises(Unsure):
        parse_plainly(feed)
    assert isinstance(parse_feed(fetched(body)), Parsed)


def test_it_knows_every_name_that_feedparser_knows() -> None:
    """A version of feedparser that reads more names, or namespaces, must be looked at."""
    parser = feedparser.mixin._FeedParserMixin
    handled = {name.removeprefix("_start_").lower() for name in dir(parser) if name.startswith("_start_")}
    handled |= {name.removeprefix("_end_").lower() for name in dir(parser) if name.startswith("_end_")}
    ignored = words(
        """
        admin_errorreportsto admin_generatoragent author category cloud contributor email enclosure expirationdate
        generator height homepage keywords managingeditor name uri url webmaster width
        dc_author dc_contributor dc_creator dc_publisher dc_subject
        itunes_author itunes_block itunes_category itunes_email itunes_explicit itunes_image itunes_keywords itunes_link
        itunes_name itunes_owner
        media_category media_content media_credit media_group media_keywords media_license media_player media_rating
        media_restriction media_thumbnail
        """
    )
    seen: dict[str, set[Kind]] = {name: set() for name in handled}
    for uri, prefix in parser.namespaces.items():
        if prefix == "xml":
            continue
        root = etree.fromstring(f'<p:x xmlns:p="{uri or "https://desk.example/"}"/>'.encode())
        names = Names(root, etree.tostring(root))
        for name in handled:
            own, _, local = name.rpartition("_")
            if own == prefix.lower():
                seen[name].add(names[f"{{{uri}}}{local}"] if uri else names[local])
    for name, kinds in seen.items():
        if name in ignored:
            assert Kind.OTHER in kinds or Kind.IGNORED in kinds, name
        else:
            assert Kind.IGNORED not in kinds, name


# ---------------------------------------------------------------- generated documents

TEXTS = st.sampled_from(
    [
        "", "x", " two  words\n", "&amp;", "&amp;amp;", "&lt;b&gt;bold&lt;/b&gt;", "a &lt; b", "AT&amp;T; no",
        "&amp;eacute;",
        "<![CDATA[<p>one</p><p>two</p>]]>", "<![CDATA[a & b]]>", "x<![CDATA[y]]>z", "<!-- hidden -->shown", "caf\u00e9",
        "Ã©", "Ã<![CDATA[©]]>", "\u201cquoted\u201d", "Путин", "中文标题", "&#233;", "&#xC3;&#xA9;", "\u00a0\u00a0",
        "&#8211;",
        "https://desk.example/1", "http://desk.example/?a=1&amp;b=2", "/relative", "javascript:alert(1)", "tag:1",
        "Fri, 20 Nov 2026 10:00:00 GMT", "2026-11-20T10:00:00Z", "2026-02-30", "text/html", "de_CH", "&lt;/weird&gt;",
        '&lt;a href="https://b.example/?a=1&amp;amp;b=2"&gt;x&lt;/a&gt;',
        "<![CDATA[<A class=x HREF='http://b.example/2'>x</A><!-- <a href='//no.example/'> -->]]>",
        "&lt;i&gt;x&lt;/i&gt; &amp;nbsp;", "&lt;script&gt;x&lt;/script&gt;y", "1 &lt; 2 &amp;gt; 0",
    ]
)  # fmt: skip
TYPES = st.sampled_from(
    ["", "", "", ' type="html"', ' type="text"', ' type="HTML"', ' type="text/plain"', ' xml:lang="fr"']
)
LEAVES = st.sampled_from(
    sorted(
        words(
            """
            title description link guid pubDate author category comments content:encoded dc:date dc:title
            dc:description dc:language dc:creator dcterms:modified dcterms:issued dcterms:created itunes:summary
            itunes:subtitle media:title media:description media:thumbnail media:credit source image x:y atom:updated
            atom:summary atom:title updated published id summary content language subtitle rights lastBuildDate Title
            PUBDATE name url modified issued created keywords enclosure generator slash
            """
        )
    )
)
PERMALINKS = st.sampled_from(["", "", ' isPermaLink="true"', ' isPermaLink="false"', ' isPermaLink="TRUE"'])
HREFS = st.sampled_from(
    [
        'href="https://desk.example/1"', 'href="2" rel="alternate"', 'href="3" rel="self"', 'href="" rel="ALTERNATE"',
        'rel="enclosure" href="https://desk.example/a.mp3" type="audio/mpeg"',
        'href="4" type="text/html" hreflang="de"',
        'href="5" type="application/json"', 'rel="related" href="6"', "", 'href="javascript:x"',
    ]
)  # fmt: skip
XHTML_SPACE = 'xmlns="http://www.w3.org/1999/xhtml"'
XHTML = st.sampled_from(
    [
        '<div xmlns="http://www.w3.org/1999/xhtml">one <b title="&quot;&gt;">two</b><br/>three &amp; 4 &lt; 5</div>',
        '<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>one</h:p> <h:p>caf\u00e9</h:p></h:div>',
        '<div xmlns="http://www.w3.org/1999/xhtml"/>',
        "<div>no namespace</div>",
        f'<div {XHTML_SPACE}><a class="&lt;" href="https://b.example/?a=&quot;1&quot;&amp;b=&gt;2">a</a></div>',
        f'<div {XHTML_SPACE}><a x:href="https://b.example/3">a</a><a HREF="//b.example/4">b</a></div>',
        f'<div {XHTML_SPACE}><script>x<a href="//no.example/">a</a></script><a href="//b.example/5"/></div>',
        "only text",
        '<div xmlns="http://www.w3.org/1999/xhtml">one</div><div xmlns="http://www.w3.org/1999/xhtml">two</div>',
        '<p xmlns="http://www.w3.org/1999/xhtml">Ã©<script>x</script></p>',
    ]
)


@st.composite
def leaf(draw: st.DrawFn) -> str:
    name = draw(LEAVES)
    if name == "link" and draw(st.booleans()):
        return f"<{draw(st.sampled_from(['link', 'atom:link']))} {draw(HREFS)}/>"
    if name in ("summary", "content", "title") and draw(st.integers(0, 4)) == 0:
        return f'<{name} type="xhtml">{draw(XHTML)}</{name}>'
    if name in ("source", "image") and draw(st.booleans()):
        return f"<{name}><title>{draw(TEXTS)}</title><url>u</url></{name}>"
    attributes = draw(PERMALINKS) if name in ("guid", "id") else draw(TYPES)
    return f"<{name}{attributes}>{draw(TEXTS)}</{name}>"


@st.composite
def branch(draw: st.DrawFn) -> str:
    inner = "".join(draw(st.lists(leaf(), max_size=3)))
    name = draw(
        st.sampled_from(["media:group", "media:content", "author", "x:y", "source", "media:credit", "itunes:owner"])
    )
    return f"<{name}>{inner}</{name}>"


CHILDREN = st.lists(st.one_of(leaf(), leaf(), leaf(), branch()), max_size=7).map("".join)
ENTRIES = st.lists(CHILDREN, max_size=3)
FORMATS = {"rss": (rss, "item"), "rdf": (rdf, "item"), "atom": (atom, "entry")}


@given(st.sampled_from(sorted(FORMATS)), ENTRIES, CHILDREN)
@example(
    "rss",
    ["<description>a</description><content:encoded>b</content:encoded>"],
    "<itunes:summary>s</itunes:summary><description>d</description>",
)
@example("rss", ["<media:title>a</media:title><title>b</title><image/><media:title>c</media:title>"], "")
@example("rss", ["<guid>https://desk.example/g</guid><link>https://desk.example/l</link>"], "")
@example("rss", ["<link>https://desk.example/l</link><guid>https://desk.example/g</guid><link/>"], "")
@example("atom", ["<id>https://desk.example/i</id><link href='/l' type='audio/mpeg'/>"], "")
@example("rss", ["<content:encoded>b</content:encoded><description>a</description><description>c</description>"], "")
def test_generated_feeds(form: str, entries: list[str], head: str) -> None:
    write, name = FORMATS[form]
    document = write("".join(f"<{name}>{entry}</{name}>" for entry in entries), f"<title>T</title>{head}")
    agree(document if form == "rss" else document.replace("atom:", ""))


def test_every_pair_of_elements_in_an_entry() -> None:
    """Which of two decides is a rule of its own for every pair."""
    names = words(
        """
        title dc:title media:title description summary itunes:summary dc:description media:description content:encoded
        content link guid id pubDate dc:date dcterms:created dcterms:modified source image
        """
    )
    pairs = "".join(
        f"<item><{one}>20 Nov 2026</{one}><{two}>21 Nov 2026</{two}><title/></item>"
        for one, two in product(sorted(names), repeat=2)
    )
    assert len(sure(rss(pairs)).entries) > 300


# ---------------------------------------------------------------- fingerprints


def test_a_fingerprint_is_of_the_entries_alone_in_any_order() -> None:
    one, two = "<item><title>a</title></item>", "<item><title>b</title></item>"
    first = parse_feed(fetched(rss(one + two)))
    assert isinstance(first, Parsed)
    assert first.fingerprint
    other = rss(two + "<!-- now -->" + one, "<title>U</title><lastBuildDate>today</lastBuildDate><ttl>30</ttl>")
    again = parse_feed(fetched(other), first.fingerprint)
    assert isinstance(again, SameEntries)
    assert again.wishes.ttl is not None
    for body in (rss(one), rss(one + two + two), rss(one + two.replace("b", "c"))):
        changed = parse_feed(fetched(body), first.fingerprint)
        assert isinstance(changed, Parsed)
        assert changed.fingerprint != first.fingerprint


def test_feedparsers_documents_have_fingerprints_too() -> None:
    body = rss("<item><title>a & b</title><pubDate>8월 20일</pubDate></item>")
    first = parse_feed(fetched(body))
    assert isinstance(first, Parsed)
    assert isinstance(parse_feed(fetched(body.replace("<title>T", "<title>U")), first.fingerprint), SameEntries)


def test_another_address_makes_another_fingerprint() -> None:
    body = rss("<item><link>/1</link></item>")
    first = parse_feed(fetched(body))
    moved = replace(fetched(body), url="https://other.example/")
    assert isinstance(first, Parsed)
    assert isinstance(parse_feed(moved, first.fingerprint), Parsed)


def test_differences_name_fields_and_no_content() -> None:
    one, two = Entry("a", summary="s"), Entry("b", summary="s")
    assert differences(Parsed((one,)), Parsed((one,))) == ()
    assert differences(Parsed((one,), title="t"), Parsed((two,))) == ("title", "entry.title")
    assert differences(Parsed((one,)), Parsed((one, two))) == ("entries",)
