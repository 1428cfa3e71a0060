"""Whatever bytes come: our own errors or clean entries. The targets are those of `fuzz/`; here they get real documents
that were damaged, structures that look right and are not, and what was once found."""

import gzip
import json
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import brotli
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import CODINGS, TARGETS

DATA = Path(__file__).parents[1] / "data"
REAL = [file.read_bytes() for file in sorted((DATA / "feeds").iterdir()) if file.suffix in (".xml", ".json", ".html")]
FOUND = sorted((DATA / "fuzz").glob("*/*"))

CHOICE = st.integers(0, 255).map(lambda number: bytes([number]))
WORDS = r"""
    <item> </item> <entry> </entry> <title> </title> <link> <link/> <guid> <pubDate> <content:encoded> <![CDATA[ ]]>
    <!-- --> <?xml <!DOCTYPE <!ENTITY &amp; &lt; &#0; &#x1F600; &#xD800; &nbsp; &e; xml:base=' xmlns=' ' " > < / = ;
    javascript:alert(1) http:// https://a.example/ // ../ data:, type='html' type='xhtml' <div> </div> <script>
    </script> <style> <svg> <li> <a/href=x> <time/datetime=1> <tr><td> <base/href= <html> <urlset> <url><loc>
    </loc></url> <sitemapindex> <news:title> encoding="utf-16" encoding='koi8-r' charset=big5 2026-11-20 0000-00-00
    Fri, GMT {" "items":[ "id": "title": null [[[ }}} \ud800 \u0000 1e999
"""
TOKENS = st.sampled_from(WORDS.split()).map(str.encode)
NOISE = st.one_of(
    TOKENS,
    st.binary(max_size=12),
    st.text(st.characters(codec="utf-8"), max_size=8).map(str.encode),
    st.sampled_from("\u202e\u2066\u200b\ufeff\u0301\x00\x1b\x85\xff").map(str.encode),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real document, pieces of it cut out, moved, or replaced by those of others or by noise; perhaps recoded."""
    body = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted((draw(st.integers(0, len(body))), draw(st.integers(0, len(body)))))
        kind = draw(st.integers(0, 4))
        if kind == 0:
            body = body[:start] + body[end:]
        elif kind == 1:
            body = body[:end] + body[start:]
        elif kind == 2:
            body = body[:start] + draw(NOISE) + body[start:]
        elif kind == 3:
            body = body[:start] + draw(NOISE) * draw(st.integers(1, 50)) + body[start + 1 :]
        else:
            other = draw(st.sampled_from(REAL))
            body = body[:start] + other[: len(other) * end // (len(body) + 1)] + body[end:]
    if draw(st.integers(0, 9)) == 0:
        body = body.decode("utf-8", "replace").encode(draw(st.sampled_from(["utf-16", "utf-16-be", "utf-32", "utf-7"])))
    return draw(CHOICE) + body


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | TOKENS.map(bytes.decode),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
NAMES = """
    id title url external_url content_html content_text summary date_published date_modified language authors tags
    attachments image banner_image
"""
FIELDS = st.sampled_from(NAMES.split())
JSON_FEEDS = st.fixed_dictionaries(
    {
        "version": st.just("https://jsonfeed.org/version/1.1") | JSON_VALUES,
        "items": st.lists(st.dictionaries(FIELDS, JSON_VALUES, max_size=6) | JSON_VALUES, max_size=3) | JSON_VALUES,
    },
    optional=dict.fromkeys(("title", "language", "hubs", "home_page_url", "next_url"), JSON_VALUES),
).map(lambda document: json.dumps(document).encode())

MARKUP = st.lists(NOISE, max_size=25).map(b"".join)
DOCUMENTS = st.sampled_from(
    [
        (b"<?xml version='1.0'?><rss version='2.0'><channel><item>", b"</item></channel></rss>"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>", b"</entry></feed>"),
        (b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item>", b"</item></rdf:RDF>"),
        (b"<html><body><ul><li><a href=x>T</a>", b"</li></ul>"),
        (b"<urlset><url><loc>https://a.example/news/1", b"</loc></url></urlset>"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "', b'"}]}'),
        (b"", b""),
    ]
)
WRITTEN = st.builds(lambda choice, frame, inner: choice + frame[0] + inner + frame[1], CHOICE, DOCUMENTS, MARKUP)
ANY = st.one_of(WRITTEN, damaged(), st.binary(max_size=300), st.builds(bytes.__add__, CHOICE, JSON_FEEDS))

ELEMENTS = """
    item entry title link guid id description summary content content:encoded pubDate dc:date published updated author
    name category enclosure source image url a:link b p div language ttl comments dc:creator x:y
"""
SAID = """
    A &amp;amp; &lt;b&gt;B&lt;/b&gt; &lt;p&gt; &#8217; https://a.example/1 /2 ?3 2026-11-20T10:00:00Z
    Fri,&#32;20&#32;Nov&#32;2026&#32;10:00:00&#32;GMT &#32; <![CDATA[<i>C</i>]]> <![CDATA[a&amp;b]]> слово en 1 &#x9f; é
    javascript:alert(1) &lt;!--
"""
SIGNS = """
    type='html' type='xhtml' type='text' type='text/html' isPermaLink='false' isPermaLink='true' rel='self' href='/h'
    rel='alternate' href='https://a.example/h' xml:lang='de' xml:base='https://b.example/c/' src='/s' mode='escaped'
    x='1' xmlns='http://www.w3.org/1999/xhtml'
"""


def _element(name: str, signs: list[str], inner: str) -> str:
    kept = {sign.partition("=")[0]: sign for sign in signs}
    return f"<{name} {' '.join(kept.values())}>{inner}</{name}>"


TREES = st.recursive(
    st.lists(st.sampled_from(SAID.split()) | st.text("ab &\n\u0301", max_size=3).map(escape), max_size=3).map("".join),
    lambda inner: st.lists(
        st.builds(
            _element, st.sampled_from(ELEMENTS.split()), st.lists(st.sampled_from(SIGNS.split()), max_size=2), inner
        ),
        max_size=6,
    ).map("".join),
    max_leaves=14,
)
SPACES = (
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:a='http://www.w3.org/2005/Atom' xmlns:x='https://x.example/'"
)
ATOM = "xmlns='http://www.w3.org/2005/Atom'"
WELL_FORMED = st.one_of(
    st.builds(
        lambda head, items: f"<rss version='2.0' {SPACES}><channel>{head}{''.join(items)}</channel></rss>".encode(),
        TREES,
        st.lists(TREES.map(lambda inner: f"<item>{inner}</item>"), max_size=3),
    ),
    st.builds(
        lambda head, items: (
            f"<feed xmlns='http://www.w3.org/2005/Atom' {SPACES}>{head}{''.join(items)}</feed>".encode()
        ),
        TREES,
        st.lists(TREES.map(lambda inner: f"<entry>{inner}</entry>"), max_size=3),
    ),
)

PARTS = r"""
    http https :// : / // \\ @ # ? & = % %00 %2e %2f .. . [ ] ::1 127.0.0.1 0x7f 1 a.example xn-- é 。 ① javascript:
    data: utm_source=x amp index.html Fri, 20 Nov 2026 10:00:00 GMT +0100 EST -9999 T Z 2026-11-20 20. 13 99 0001 9999
    31 Feb января max-age= no-cache s-maxage , ; " 99999999999999999999 -1 1e9
"""
PIECES = st.sampled_from([*PARTS.split(), " ", "\t", "\n", "\r", "\0", "\u00ad", "\u202e", "\ud800"])
LINES = st.one_of(
    st.lists(PIECES, max_size=12).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
    st.lists(PIECES, max_size=9).map(lambda pieces: " ".join(pieces).encode("utf-8", "surrogatepass")),
    st.binary(max_size=60),
)
QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("name", ["feed", "page", "sitemap", "json_feed"])
def test_any_document_gives_clean_entries_or_our_own_error(name: str) -> None:
    settings(QUICK, max_examples=60 if name == "page" else 120)(given(ANY)(TARGETS[name]))()


@settings(QUICK, max_examples=300)
@given(st.builds(bytes.__add__, CHOICE, WELL_FORMED) | damaged())
def test_the_fast_reader_says_what_the_reference_says_or_nothing(body: bytes) -> None:
    TARGETS["readers"](body)


@pytest.mark.parametrize("name", ["charset", "texts"])
def test_any_bytes_become_text_or_a_reason(name: str) -> None:
    QUICK(given(ANY)(TARGETS[name]))()


@pytest.mark.parametrize("name", ["dates", "urls", "headers"])
def test_any_line_of_a_stranger_is_read_or_left(name: str) -> None:
    settings(QUICK, max_examples=400)(given(LINES)(TARGETS[name]))()


PRESSES: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


@QUICK
@given(st.data(), st.integers(0, len(CODINGS) - 1), st.integers(0, 30))
def test_any_compressed_bytes_are_decoded_or_refused(data: st.DataObject, coding: int, size: int) -> None:
    name = CODINGS[coding]
    body = data.draw(st.binary(max_size=200)) * data.draw(st.sampled_from([1, 1, 500]))
    wire = bytearray(PRESSES.get(name, gzip.compress)(body))
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(wire)))
        wire[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    TARGETS["decode"](bytes([coding + size * len(CODINGS)]) + bytes(wire))


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_was_once_found_stays_mended(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())
