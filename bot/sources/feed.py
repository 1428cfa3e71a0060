"""RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 to entries, read by feedparser from text that we decoded and checked."""

import calendar
import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import feedparser

from bot.core.text import plain
from bot.core.urls import absolute_url
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.entries import MAX_TITLE, make_entry, tidy_lang
from bot.sources.sniff import not_a_feed, refuse_binary, refuse_other_markup
from bot.sources.weight import (
    MOST_TAGS_OF_FEED,
    refuse_deep_markup,
    refuse_heavy_markup,
    refuse_long_tags,
    refuse_many_entries,
)

_ROOT: Final = re.compile(r"<\w")
_ENTITY_VALUE: Final = re.compile(r"""<!ENTITY\s++[\w.:-]++\s++(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_CHARACTER: Final = re.compile(r"&#x?[0-9a-f]{1,6};|&(?:amp|lt|gt|quot|apos);", re.IGNORECASE)
_MAX_ENTITIES: Final = 300
_MAX_ENTITY: Final = 200
_MANY_ATTRIBUTES: Final = re.compile(
    r"""<[A-Za-z_][^<>\s]*+(?:\s*+[^\s=<>"']++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'|[^\s<>"']++)){200}"""
)
_BASE: Final = re.compile(r"base\s*=", re.IGNORECASE)
_FEW_BASES: Final = 200
_MAX_DEPTH: Final = 200


def parse_feed(fetched: Fetched) -> Parsed:
    """The entries of an XML feed. Raises `ParseFailed`: `not_a_feed`, `encoding` or `parse`.

    A feed that is broken but readable is read; what had to be mended stands in `warnings`. No entries is no failure.
    """
    refuse_binary(fetched.body)
    text, warning = read_text(fetched.body, fetched.headers.get("content-type", ""))
    _refuse_bombs(text)
    refuse_other_markup(text)
    found = _read(text)
    raws = found["entries"]
    if not found.get("version") and not raws:
        raise not_a_feed("markup that no feed reader understands")
    notes = [warning] if warning else []
    if found.get("bozo"):
        notes.append("the XML is broken; what could be read was read")
    entries = [entry for entry in (_entry(raw, fetched.url) for raw in raws) if entry]
    if len(entries) < len(raws):
        notes.append(f"{len(raws) - len(entries)} entries are empty and were left out")
    title = plain(_text(found["feed"], "title"), MAX_TITLE) or None
    lang = tidy_lang(_get(found["feed"], "language"))
    return Parsed(tuple(entries), title=title, lang=lang, warnings=tuple(notes))


def _read(text: str) -> Mapping[str, Any]:
    """feedparser's result. It resolves links by `xml:base`; it is not told where the feed came from, for it would
    resolve GUIDs as well, and they would change with every redirect."""
    headers = {"content-type": "application/xml; charset=utf-8"}
    body = io.BytesIO(text.encode("utf-8", "replace"))
    try:
        found: Mapping[str, Any] = feedparser.parse(
            body, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        raise ParseFailed(Reason.PARSE, f"the feed cannot be read ({type(error).__name__})") from error
    return found


def _refuse_bombs(text: str) -> None:
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
    if _MANY_ATTRIBUTES.search(text):
        raise ParseFailed(Reason.PARSE, "an element of the feed has more attributes than make sense")
    if sum(1 for _ in _BASE.finditer(text)) > _FEW_BASES:
        refuse_deep_markup(text, _MAX_DEPTH)
    refuse_deep_markup(text)


def _entry(raw: Mapping[str, Any], base: str) -> Entry | None:
    detail = _get(raw, "title_detail")
    published = _moment(raw, "published")
    updated = _moment(raw, "updated")
    return make_entry(
        title=_text(raw, "title"),
        literal_title=isinstance(detail, Mapping) and _get(detail, "type") == "text/plain",
        summary=_text(raw, "summary"),
        text=_content(raw),
        link=_link(raw, base),
        guid=_text(raw, "id") or None,
        base=base,
        published=published or updated or _moment(raw, "created"),
        updated=updated,
        lang=_get(detail, "language") if isinstance(detail, Mapping) else None,
    )


def _link(raw: Mapping[str, Any], base: str) -> str | None:
    """The entry's own page: its alternate link, else a GUID that is a permalink. Never an enclosure or a feed."""
    links = _get(raw, "links")
    alternates = [_text(link, "href") for link in links or () if _get(link, "rel") == "alternate"]
    candidates = [_text(raw, "link"), *alternates]
    if _get(raw, "guidislink"):
        candidates.append(_text(raw, "id"))
    return next((link for link in candidates if link and absolute_url(base, link)), None)


def _content(raw: Mapping[str, Any]) -> str:
    """The longest content that is text."""
    values = [_text(part, "value") for part in _get(raw, "content") or () if _is_text(_get(part, "type"))]
    return max(values, key=len, default="")


def _is_text(media_type: object) -> bool:
    return (
        not isinstance(media_type, str) or media_type.startswith("text/") or "html" in media_type or "xml" in media_type
    )


def _moment(raw: Mapping[str, Any], key: str) -> datetime | None:
    """A date of the entry. feedparser knows more forms than we do, but rolls impossible dates over: ours goes first."""
    try:
        return read_date(_text(raw, key))
    except Unreadable:
        parts = _get(raw, f"{key}_parsed")
    try:
        return datetime.fromtimestamp(calendar.timegm(parts), UTC) if parts else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _get(mapping: Mapping[str, Any], key: str) -> Any:
    """The key itself: feedparser's own look-up answers for absent keys with other ones, and warns about it."""
    return dict.get(mapping, key) if isinstance(mapping, dict) else None


def _text(mapping: Mapping[str, Any], key: str) -> str:
    value = _get(mapping, key)
    return value if isinstance(value, str) else ""
