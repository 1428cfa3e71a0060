"""Any RSS or Atom, broken or not, read by feedparser: the reference for what a feed says.

Imported only where it is needed: importing it takes longer than reading many a feed.
"""

import calendar
import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import feedparser

from bot.errors import ParseFailed
from bot.model import Reason
from bot.sources.document import Document, RawEntry
from bot.sources.sniff import not_a_feed


def read_broadly(text: str) -> Document:
    """The document that feedparser finds. Raises `ParseFailed`: `not_a_feed` or `parse`."""
    found = _read(text)
    raws = found["entries"]
    if not found.get("version") and not raws:
        raise not_a_feed("markup that no feed reader understands")
    head = found["feed"]
    entries = tuple(_entry(raw) for raw in raws)
    return Document(entries, _text(head, "title"), _get(head, "language"), broken=bool(found.get("bozo")))


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


def _entry(raw: Mapping[str, Any]) -> RawEntry:
    detail = _get(raw, "title_detail")
    lang = _get(detail, "language") if isinstance(detail, Mapping) else None
    return RawEntry(
        title=_text(raw, "title"),
        literal_title=isinstance(detail, Mapping) and _get(detail, "type") == "text/plain",
        lang=lang if isinstance(lang, str) else None,
        summary=_text(raw, "summary"),
        text=_content(raw),
        links=_links(raw),
        guid=_text(raw, "id"),
        published=_text(raw, "published"),
        updated=_text(raw, "updated"),
        created=_text(raw, "created"),
        read_dates=(_moment(raw, "published"), _moment(raw, "updated"), _moment(raw, "created")),
    )


def _links(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """What may be the entry's own page: its alternate links, else a GUID that is a permalink. Never an enclosure."""
    links = _get(raw, "links")
    alternates = [_text(link, "href") for link in links or () if _get(link, "rel") == "alternate"]
    candidates = [_text(raw, "link"), *alternates]
    if _get(raw, "guidislink"):
        candidates.append(_text(raw, "id"))
    return tuple(dict.fromkeys(filter(None, candidates)))


def _content(raw: Mapping[str, Any]) -> str:
    """The longest content that is text."""
    values = [_text(part, "value") for part in _get(raw, "content") or () if _is_text(_get(part, "type"))]
    return max(values, key=len, default="")


def _is_text(media_type: object) -> bool:
    return (
        not isinstance(media_type, str) or media_type.startswith("text/") or "html" in media_type or "xml" in media_type
    )


def _moment(raw: Mapping[str, Any], key: str) -> datetime | None:
    """feedparser's reading of a date: it knows more forms than we do, but rolls impossible dates over."""
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
