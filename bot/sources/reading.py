"""How a body is read: by what its source is, and by what it looks like."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason, SameEntries, Source, SourceKind
from bot.sources.article import article_text
from bot.sources.feed import checked_text, parse_broadly, parse_feed, parse_plainly
from bot.sources.jsonfeed import parse_json_feed
from bot.sources.plainnames import Unsure
from bot.sources.shadow import differences
from bot.sources.sitemap import parse_sitemap
from bot.sources.sniff import is_json

log = logging.getLogger("watchdesk.sources")

SMALL_BODY: Final = 2 * 1024 * 1024
SMALL_PAGE: Final = 256 * 1024
"""Bytes up to which a body is read beside the event loop: nothing that is done to it holds the interpreter for long."""


def parse_body(source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries:
    """The entries of a body, whatever reader it takes. Raises `ParseFailed` only."""
    return _only_failing(source, lambda: _parsed(source, fetched, fingerprint, parse_feed))


def parse_quickly(source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries | None:
    """The same where it can be had without feedparser, else None. Raises `ParseFailed` only."""
    try:
        return _only_failing(source, lambda: _parsed(source, fetched, fingerprint, _plain_only))
    except Unsure:
        return None


def parse_twice(
    source: Source, fetched: Fetched, fingerprint: str | None = None
) -> tuple[Parsed | SameEntries, tuple[str, ...] | None]:
    """As feedparser finds it, and in which fields the fast reader differs (None: it was not asked, or not sure).

    Raises `ParseFailed` only.
    """
    found: tuple[str, ...] | None = None

    def both(fetched: Fetched, known: str | None) -> Parsed | SameEntries:
        nonlocal found
        feed = checked_text(fetched)
        broad = parse_broadly(feed)
        with suppress(Unsure):
            found = differences(parse_plainly(feed), broad)
        return SameEntries(broad.wishes) if isinstance(broad, Parsed) and broad.fingerprint == known else broad

    return _only_failing(source, lambda: _parsed(source, fetched, fingerprint, both)), found


def parse_article(source: Source, fetched: Fetched) -> Parsed | SameEntries:
    """The article of a page as one entry that has nothing but a text. Raises `ParseFailed` only."""
    return _only_failing(source, lambda: Parsed((Entry("", text=article_text(fetched)),)))


def is_small(source: Source, fetched: Fetched) -> bool:
    """Whether reading it in this process disturbs nobody."""
    return len(fetched.body) <= (SMALL_PAGE if source.kind is SourceKind.PAGE else SMALL_BODY)


def _plain_only(fetched: Fetched, known: str | None) -> Parsed | SameEntries:
    return parse_plainly(checked_text(fetched), known)


def _parsed(
    source: Source,
    fetched: Fetched,
    fingerprint: str | None,
    xml: Callable[[Fetched, str | None], Parsed | SameEntries],
) -> Parsed | SameEntries:
    if source.kind is SourceKind.PAGE:
        from bot.sources.page import parse_page  # brings BeautifulSoup, which a desk of feeds can do without

        return parse_page(source, fetched)
    if source.kind is SourceKind.SITEMAP:
        return parse_sitemap(source, fetched)
    if is_json(fetched.body):
        return parse_json_feed(fetched, fingerprint)
    return xml(fetched, fingerprint)


def _only_failing(source: Source, read: Callable[[], Parsed | SameEntries]) -> Parsed | SameEntries:
    try:
        return read()
    except (ParseFailed, Unsure):
        raise
    except Exception as error:
        log.warning("source=%s unexpected=%s while parsing", source.id, type(error).__name__)
        raise ParseFailed(Reason.PARSE, f"the body cannot be read ({type(error).__name__})") from error
