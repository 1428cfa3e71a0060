"""Sitemaps to entries: the protocol of sitemaps.org, and Google's news extension (sitemap-news/0.9).

An entry's identity is its address, so it gets no GUID. Its date is that of publication, else `lastmod`: without one,
the whole past of a site would count as new at the first poll.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from lxml import etree

from bot.core.text import literal
from bot.core.urls import absolute_url
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason, Source
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.decode import BadCoding, decoder_for
from bot.sources.entries import make_entry
from bot.sources.sniff import not_a_feed, refuse_binary, root_name
from bot.sources.weight import MOST_TAGS_OF_FEED, refuse_heavy_markup

MOST_ENTRIES: Final = 5_000
"""Of a sitemap with more addresses, the newest so many are taken."""

_MOST_BYTES: Final = 15 * 1024 * 1024
"""Of a `.xml.gz`, unpacked."""

_CHUNK: Final = 1 << 16
_OLDEST: Final = datetime(1, 1, 1, tzinfo=UTC)
_SHOWN_CHILDREN: Final = 3
_MOST_CHILDREN: Final = 50_000
_ENDING: Final = re.compile(r"\.(?:s?html?|php|aspx?|jsp|cfm|do)$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:^|(?<=[ ]))(?:[0-9]{5,}|[0-9a-f]{16,}|[a-z]?[0-9]{6,})(?=$| )")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Place:
    """An address in a sitemap. `news`: whether the news extension speaks of it."""

    url: str
    modified: datetime | None = None
    published: datetime | None = None
    title: str = ""
    lang: str | None = None
    keywords: str = ""
    news: bool = False


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A document read: the pages that it names, or, if it is an index, other sitemaps. Addresses are absolute."""

    places: tuple[Place, ...]
    index: bool
    warnings: tuple[str, ...] = ()

    def newest_first(self) -> list[Place]:
        """Those without a date come last, in the order of the document."""
        return sorted(self.places, key=_moment, reverse=True)


def parse_sitemap(source: Source, fetched: Fetched) -> Parsed:
    """The pages that a sitemap names, as entries. Raises `ParseFailed`: `not_a_feed`, `selector`, `encoding`, `parse`.

    An index is a failure that names its newest sitemaps. So is a sitemap none of whose addresses holds `source.only`,
    unless it is one of news: there may just be none today.
    """
    sitemap = read_sitemap(fetched)
    if sitemap.index:
        named = ", ".join(literal(place.url, 200) for place in islice(sitemap.newest_first(), _SHOWN_CHILDREN))
        raise not_a_feed(
            f"an index of sitemaps; use one of those that it names: {named}" if named else "an index of no sitemaps"
        )
    places = [place for place in sitemap.places if not source.only or source.only in place.url]
    if sitemap.places and not places and not any(place.news for place in sitemap.places):
        what = f"only “{source.only}” is in none of {len(sitemap.places)} addresses of the sitemap"
        raise ParseFailed(Reason.SELECTOR, what)
    notes = list(sitemap.warnings)
    if len(places) > MOST_ENTRIES:
        notes.append(f"{len(places) - MOST_ENTRIES} older addresses were left out; `only` chooses among them")
        newest = set(replace(sitemap, places=tuple(places)).newest_first()[:MOST_ENTRIES])
        places = [place for place in places if place in newest]
    entries = tuple(entry for entry in map(_entry, places) if entry)
    return Parsed(entries, lang=None, warnings=tuple(notes))


def read_sitemap(fetched: Fetched) -> Sitemap:
    """What a body names, gzipped or not. Raises `ParseFailed`: `not_a_feed`, `encoding` or `parse`.

    No document type is read at all: no sitemap needs one, and entities are how XML bombs are made.
    """
    body = _unpacked(fetched.body)
    refuse_binary(body)
    text, warning = read_text(body, "" if body is not fetched.body else fetched.headers.get("content-type", ""))
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        if root_name(text) == "html":
            raise not_a_feed("an HTML page, where a sitemap was expected")
        raise ParseFailed(Reason.PARSE, "the sitemap declares a document type or entities, which no sitemap needs")
    refuse_heavy_markup(text, MOST_TAGS_OF_FEED)
    root = root_name(text)
    if root in ("rss", "feed", "rdf"):
        raise not_a_feed("a feed, where a sitemap was expected: take out `kind: sitemap`")
    if root not in ("urlset", "sitemapindex"):
        raise not_a_feed(f"<{literal(root, 40)}>, where a sitemap was expected" if root else "no sitemap")
    notes = [warning] if warning else []
    places = tuple(islice(_places(text, fetched.url, notes), _MOST_CHILDREN))
    return Sitemap(places, root == "sitemapindex", tuple(notes))


def _unpacked(body: bytes) -> bytes:
    """The body of a `.xml.gz`, which no Content-Encoding speaks of."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    whole, decoder = bytearray(), decoder_for("gzip")
    try:
        for piece in decoder.feed(body):
            whole += piece
            if len(whole) > _MOST_BYTES:
                raise ParseFailed(Reason.PARSE, f"the sitemap is larger than {_MOST_BYTES:,} bytes when unpacked")
        decoder.finish()
    except BadCoding as error:
        raise ParseFailed(Reason.PARSE, "the gzip file is broken or cut short") from error
    return bytes(whole)


def _places(text: str, base: str, notes: list[str]) -> Iterator[Place]:
    """Every `url` or `sitemap` element with an address, read piece by piece: the tree is never there as a whole."""
    parser = etree.XMLPullParser(
        events=("end",), tag=("{*}url", "{*}sitemap"),
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8",
    )  # fmt: skip
    data = text.encode("utf-8", "replace")
    for start in range(0, len(data), _CHUNK):
        parser.feed(data[start : start + _CHUNK])
        yield from _taken(parser, base)
    try:
        parser.close()
        broken = bool(parser.feed_error_log.filter_from_errors())
    except etree.XMLSyntaxError:
        broken = True
    if broken:  # elements that are closed only because the text ends may hold half an address
        notes.append("the XML is broken; what could be read was read")
    else:
        yield from _taken(parser, base)


def _taken(parser: Any, base: str) -> Iterator[Place]:
    for _, element in parser.read_events():
        parent = element.getparent()
        if parent is None or parent.getparent() is not None:  # a `url` of some extension, inside a real one
            continue
        if place := _place(element, base):
            yield place
        element.clear()
        while element.getprevious() is not None:  # what was read already
            del parent[0]


def _place(element: Any, base: str) -> Place | None:
    own = _by_name(element)
    url = absolute_url(base, _text(own.get("loc")))
    if url is None:
        return None
    news = own.get("news")
    told = _by_name(news.iter()) if news is not None else {}
    return Place(
        url,
        modified=_date(own.get("lastmod")),
        published=_date(told.get("publication_date")),
        title=_text(told.get("title")),
        lang=_text(told.get("language")) or None,
        keywords=_text(told.get("keywords")),
        news=news is not None,
    )


def _by_name(elements: Iterable[Any]) -> dict[str, Any]:
    """Elements by their local names, also where a prefix was never declared."""
    return {one.tag.rpartition("}")[2].rpartition(":")[2]: one for one in elements if isinstance(one.tag, str)}


def _text(element: Any) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _date(element: Any) -> datetime | None:
    try:
        return read_date(_text(element)[:100])
    except Unreadable:
        return None


def _moment(place: Place) -> datetime:
    return place.published or place.modified or _OLDEST


def _entry(place: Place) -> Entry | None:
    return make_entry(
        title=place.title or title_of(place.url),
        literal_title=not place.title,
        summary="",
        text=place.keywords,
        literal_text=True,
        links=(place.url,),
        guid=None,
        base=place.url,
        published=place.published or place.modified,
        updated=place.modified,
        lang=place.lang,
    )


def title_of(url: str) -> str:
    """The words of an address, for want of a title: `/news/2026/water-directive-48213.html` → `Water directive`.

    The last part of the path that has words; the address itself if none has.
    """
    for part in reversed(urlsplit(url).path.split("/")):
        words = " ".join(re.split(r"[-_+.\s]+", _ENDING.sub("", unquote(part)))).strip()
        words = " ".join(_NUMBER.sub("", words).split())
        if _LETTERS.search(words):
            return words[:1].upper() + words[1:]
    return url
