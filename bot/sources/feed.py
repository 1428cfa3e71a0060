"""RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 to entries, from text that we decoded and checked.

A plain document is read by lxml (`bot.sources.plainfeed`), any other by feedparser (`bot.sources.broadfeed`); what
comes before and after is the same.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from bot.core.text import plain
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason, SameEntries, Wishes
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.document import Document, RawEntry, fingerprint
from bot.sources.entries import MAX_TITLE, make_entry, tidy_lang
from bot.sources.plainfeed import read_plainly
from bot.sources.plainnames import Unsure
from bot.sources.preamble import read_preamble
from bot.sources.sniff import refuse_binary, refuse_other_markup
from bot.sources.weight import (
    MOST_TAGS_OF_FEED,
    refuse_deep_markup,
    refuse_heavy_markup,
    refuse_long_tags,
    refuse_many_attributes,
    refuse_many_entries,
)

_ROOT: Final = re.compile(r"<\w")
_BEGIN_OF_ENTRY: Final = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_END_OF_ENTRY: Final = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_END: Final = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_ENTITY_VALUE: Final = re.compile(r"""<!ENTITY\s++[\w.:-]++\s++(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_CHARACTER: Final = re.compile(r"&#x?[0-9a-f]{1,6};|&(?:amp|lt|gt|quot|apos);", re.IGNORECASE)
_MAX_ENTITIES: Final = 300
_MAX_ENTITY: Final = 200
_BASE: Final = re.compile(rb"base\s*=")
_FEW_BASES: Final = 200
_MAX_DEPTH: Final = 200


class FeedText(NamedTuple):
    """A feed's text, checked, and its bytes in UTF-8. `base`: the address that links are relative to; `bases`: how
    often the text itself says what some are relative to, or seems to."""

    text: str
    body: bytes
    bases: int
    base: str
    warning: str | None
    wishes: Wishes
    archive: str | None


def parse_feed(fetched: Fetched, known: str | None = None) -> Parsed | SameEntries:
    """The entries of an XML feed. Raises `ParseFailed`: `not_a_feed`, `encoding` or `parse`.

    A feed that is broken but readable is read; what had to be mended stands in `warnings`. No entries is no failure.
    `known`: the fingerprint of a document whose entries need not be made again.
    """
    feed = checked_text(fetched)
    try:
        return parse_plainly(feed, known)
    except Unsure:
        return parse_broadly(feed, known)


def checked_text(fetched: Fetched) -> FeedText:
    """The text of a body that may be a feed, and what it says of itself. Raises `ParseFailed`."""
    refuse_binary(fetched.body)
    text, warning = read_text(fetched.body, fetched.headers.get("content-type", ""))
    body = text.encode("utf-8", "replace")
    bases = _bases(body)
    _refuse_bombs(text, body, bases)
    try:
        refuse_other_markup(text)
    except ParseFailed as failed:
        from bot.sources.whereabouts import with_whereabouts  # brings the whole reader of pages along

        raise with_whereabouts(failed, text, fetched.url) from None
    return FeedText(text, body, bases, fetched.url, warning, *read_preamble(text, fetched.url))


def parse_plainly(feed: FeedText, known: str | None = None) -> Parsed | SameEntries:
    """The entries, read the fast way. Raises `Unsure` where `parse_broadly` has to be asked."""
    if feed.bases:
        raise Unsure("a base of its own")
    try:
        document = read_plainly(feed.body)
    except Unsure:
        raise
    except Exception as error:  # a mistake of ours costs time, and no source
        raise Unsure(f"unexpected {type(error).__name__}") from error
    return _parsed(feed, document, known, _own_dates)


def parse_broadly(feed: FeedText, known: str | None = None) -> Parsed | SameEntries:
    """The entries as feedparser finds them. Raises `ParseFailed`."""
    from bot.sources.broadfeed import read_broadly  # takes longer to import than most feeds to read

    return _parsed(feed, read_broadly(feed.text), known, _any_dates)


Dates = tuple[datetime | None, datetime | None, datetime | None]
"""When an entry was published, updated, created."""


def _parsed(
    feed: FeedText, document: Document, known: str | None, dates: Callable[[RawEntry], Dates]
) -> Parsed | SameEntries:
    cut = document.broken and _END.search(feed.text) is None
    mark = fingerprint(document.entries, feed.base)
    if mark == known and not cut:
        return SameEntries(feed.wishes)
    # Half an entry would replace the whole one that is held.
    half = cut and _last(_BEGIN_OF_ENTRY, feed.text) > _last(_END_OF_ENTRY, feed.text)
    told = document.entries[:-1] if half else document.entries
    entries = [entry for raw in told if (entry := _entry(raw, feed.base, dates(raw)))]
    notes = [feed.warning] if feed.warning else []
    if document.broken:
        notes.append("the XML is broken; what could be read was read")
    if cut:
        notes.append("the document breaks off" + (": its last entry was left out" if half else ""))
    if len(entries) < len(told):
        notes.append(f"{len(told) - len(entries)} entries are empty and were left out")
    return Parsed(
        tuple(entries),
        title=plain(document.title, MAX_TITLE) or None,
        lang=tidy_lang(document.lang),
        warnings=tuple(notes),
        fingerprint=mark,
        wishes=feed.wishes,
        archive=feed.archive,
        whole=not cut,
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins; -1: there is none."""
    place = -1
    for match in pattern.finditer(text):
        place = match.start()
    return place


def _entry(raw: RawEntry, base: str, dates: Dates) -> Entry | None:
    published, updated, created = dates
    return make_entry(
        title=raw.title,
        literal_title=raw.literal_title,
        summary=raw.summary,
        text=raw.text,
        links=raw.links,
        guid=raw.guid or None,
        base=base,
        published=published or updated or created,
        updated=updated,
        lang=raw.lang,
    )


def _own_dates(raw: RawEntry) -> Dates:
    """Dates in the forms that we read ourselves."""
    try:
        return (
            read_date(raw.published) if raw.published else None,
            read_date(raw.updated) if raw.updated else None,
            read_date(raw.created) if raw.created else None,
        )
    except Unreadable as error:
        raise Unsure("a date of another form") from error


def _any_dates(raw: RawEntry) -> Dates:
    """Dates in our forms, else as feedparser read them: it rolls impossible dates over, so ours go first."""
    read = raw.read_dates or (None, None, None)
    return (
        _date_or(raw.published, read[0]),
        _date_or(raw.updated, read[1]),
        _date_or(raw.created, read[2]),
    )


def _date_or(text: str, read: datetime | None) -> datetime | None:
    try:
        return read_date(text)
    except Unreadable:
        return read


def _bases(body: bytes) -> int:
    folded = body.lower()  # many times as fast as text
    return sum(1 for _ in _BASE.finditer(folded)) if b"base" in folded else 0


def _refuse_bombs(text: str, body: bytes, bases: int) -> None:
    """Raises `ParseFailed` for what costs more to read than it weighs: entities in entities, heaps of attributes or
    entities, elements or `xml:base` nested without end."""
    refuse_heavy_markup(text, MOST_TAGS_OF_FEED)
    refuse_long_tags(text)
    refuse_many_entries(text)
    root = _ROOT.search(text)
    prolog = text[: root.start()] if root else text
    values = [double or single for double, single in _ENTITY_VALUE.findall(prolog)]
    if len(values) > _MAX_ENTITIES or any(len(value) > _MAX_ENTITY for value in values):
        raise ParseFailed(Reason.PARSE, "the feed declares more or larger entities than a feed needs")
    if any("&" in _CHARACTER.sub("", value) or "%" in value for value in values):
        raise ParseFailed(Reason.PARSE, "the feed declares entities inside entities")
    refuse_many_attributes(body)
    if bases > _FEW_BASES:
        refuse_deep_markup(text, _MAX_DEPTH)
    refuse_deep_markup(text)
