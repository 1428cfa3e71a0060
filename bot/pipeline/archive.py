"""Older pages of a feed (RFC 5005), read after a possible gap until they reach what was known before it."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core import window
from bot.core.identity import identify
from bot.core.window import Window
from bot.errors import ParseFailed
from bot.model import Entry, FetchFailed, Parsed, Source
from bot.ports import Getter, Parser

MOST_PAGES: Final = 5
"""Pages that one gap is worth. An archive may have no end, and a page may name itself as the one before."""

MOST_ENTRIES: Final = 20_000
"""Entries of all pages together."""

_ACCEPT: Final = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.8, */*;q=0.3"

log = logging.getLogger("watchdesk.collect")


@dataclass(frozen=True, slots=True)
class Archived:
    """What older pages brought: entries in the order of the pages, the newest page first. `closed`: they reach what was
    known, so that nothing is missing any more. `pages`: how many were asked for."""

    entries: tuple[Entry, ...]
    closed: bool
    pages: int


async def read_archive(
    source: Source, first: str, last: Window, getter: Getter, parser: Parser, *, seen: Sequence[str] = ()
) -> Archived:
    """Read back from the page `first` until one has an entry of the `last` window or lies wholly before it.

    At most `MOST_PAGES`, one after another; each page says which one is before it. Ends at a page that was read (or is
    one of `seen`: where the feed itself is), cannot be fetched, or is no feed. Raises nothing for the outside.
    """
    asked = {source.url, *seen}
    entries: list[Entry] = []
    url: str | None = first
    pages = 0
    while url is not None and url not in asked and pages < MOST_PAGES and len(entries) < MOST_ENTRIES:
        asked.add(url)
        pages += 1
        page = await getter.get(url, accept=_ACCEPT, source=source)
        if isinstance(page, FetchFailed):
            log.info("%s: an older page does not come: %s: %s", source.id, page.reason, page.detail)
            break
        try:
            parsed = await parser.parse(source, page)
        except ParseFailed as error:
            log.info("%s: an older page cannot be read: %s", source.id, error)
            break
        if not isinstance(parsed, Parsed):
            break
        asked.add(page.url)
        entries += parsed.entries
        if _reaches(source.id, parsed.entries, last):
            return Archived(tuple(entries[:MOST_ENTRIES]), True, pages)
        url = parsed.archive
    return Archived(tuple(entries[:MOST_ENTRIES]), False, pages)


def _reaches(source_id: str, entries: Sequence[Entry], last: Window) -> bool:
    """Whether a page overlaps with what was known, or all that it has of dates lies before the newest of that."""
    if any(window.name(source_id, found.identity) in last.rows for found in identify(entries)):
        return True
    dates = [window.seconds(entry.published) for entry in entries if entry.published is not None]
    return bool(dates) and max(dates) <= last.newest
