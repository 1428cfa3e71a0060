"""JSON Feed 1.0 and 1.1 (jsonfeed.org) to entries. What has the wrong type is passed over; the rest arrives."""

import json
from datetime import datetime
from typing import Any, Final

from bot.core.text import plain
from bot.core.urls import absolute_url
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason, SameEntries, Wishes
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.document import fingerprint
from bot.sources.entries import MAX_TITLE, make_entry, tidy_lang
from bot.sources.sniff import not_a_feed
from bot.sources.weight import refuse_heavy_json

_VERSION: Final = "https://jsonfeed.org/version/"


def parse_json_feed(fetched: Fetched, known: str | None = None) -> Parsed | SameEntries:
    """The entries of a JSON feed. Raises `ParseFailed`: `not_a_feed` for other JSON, `parse` for broken JSON.

    `known`: the fingerprint of a document whose entries need not be made again.
    """
    text, warning = read_text(fetched.body, fetched.headers.get("content-type", ""))
    refuse_heavy_json(text)
    try:
        document = json.loads(text)
    except RecursionError as error:
        raise ParseFailed(Reason.PARSE, "the JSON is nested too deep") from error
    except ValueError as error:
        raise ParseFailed(Reason.PARSE, "the JSON is broken") from error
    items = document.get("items") if isinstance(document, dict) else None
    version = document.get("version") if isinstance(document, dict) else None
    if not isinstance(items, list) or not (isinstance(version, str) and _VERSION in version.replace("http:", "https:")):
        raise not_a_feed("JSON of another kind")
    home = absolute_url(fetched.url, _string(document, "home_page_url"))
    mark = fingerprint([(json.dumps(item, sort_keys=True),) for item in items], home or fetched.url)
    wishes = _wishes(document, fetched.url)
    if mark == known:
        return SameEntries(wishes)
    notes = [warning] if warning else []
    lang = tidy_lang(document.get("language"))
    entries = []
    for item in items:
        entry = _entry(item, home or fetched.url) if isinstance(item, dict) else None
        if entry:
            entries.append(entry)
    if len(entries) < len(items):
        notes.append(f"{len(items) - len(entries)} entries were no entries, or empty")
    title = plain(_string(document, "title"), MAX_TITLE) or None
    return Parsed(
        tuple(entries),
        title=title,
        lang=lang,
        warnings=tuple(notes),
        fingerprint=mark,
        wishes=wishes,
        archive=absolute_url(fetched.url, _string(document, "next_url")),
    )


def _wishes(document: dict[str, Any], base: str) -> Wishes:
    """The WebSub hub, if it names one."""
    hubs = document.get("hubs")
    addresses = [
        absolute_url(base, _string(hub, "url"))
        for hub in (hubs if isinstance(hubs, list) else [])
        if isinstance(hub, dict) and _string(hub, "type").lower() == "websub"
    ]
    hub = next(filter(None, addresses), None)
    return Wishes(hub=hub, topic=absolute_url(base, _string(document, "feed_url")) if hub else None)


def _entry(item: dict[str, Any], base: str) -> Entry | None:
    markup, text = _string(item, "content_html"), _string(item, "content_text")
    updated = _moment(_string(item, "date_modified"))
    return make_entry(
        title=_string(item, "title"),
        literal_title=True,
        summary=_string(item, "summary"),
        text=markup or text,
        literal_text=not markup,
        links=(_string(item, "url") or _string(item, "external_url"),),
        guid=_guid(item),
        base=base,
        published=_moment(_string(item, "date_published")) or updated,
        updated=updated,
        lang=item.get("language"),
    )


def _guid(item: dict[str, Any]) -> str | None:
    """Version 1.1 wants text; numbers are common, and read as text (as it says)."""
    value = item.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value) or None


def _moment(text: str) -> datetime | None:
    try:
        return read_date(text)
    except Unreadable:
        return None


def _string(mapping: dict[str, Any], key: str) -> str:
    value = mapping.get(key)
    return value if isinstance(value, str) else ""
