"""Raw fields of any format to `Entry`: cleaned, bounded, and with what is missing made good where that is honest."""

from datetime import UTC, datetime
from html import unescape
from typing import Final

from bot.core.text import literal, one_line, plain
from bot.core.urls import absolute_url
from bot.model import Entry

MAX_TITLE: Final = 500
MAX_SUMMARY: Final = 2_000
MAX_TEXT: Final = 20_000
"""Longest title, summary and text of an entry, in characters."""

_MAX_GUID: Final = 1_000
_FIRST_WORDS: Final = 100


def make_entry(
    *,
    title: str,
    summary: str,
    text: str,
    link: str | None,
    guid: str | None,
    base: str,
    published: datetime | None,
    updated: datetime | None,
    lang: str | None = None,
    literal_title: bool = False,
    literal_text: bool = False,
) -> Entry | None:
    """One entry from markup fields, or None if neither title nor text nor link is left.

    `link` may be relative to `base`. A literal title is no markup; entities in it are decoded all the same, because
    publishers escape twice far more often than they write about entities.
    """
    clean_title = literal(unescape(title), MAX_TITLE) if literal_title else plain(title, MAX_TITLE)
    clean_summary = plain(summary, MAX_SUMMARY)
    clean_text = literal(text, MAX_TEXT) if literal_text else plain(text, MAX_TEXT)
    url = absolute_url(base, link) if link else None
    clean_title = clean_title or one_line(clean_summary or clean_text, _FIRST_WORDS) or url or ""
    if not clean_title:
        return None
    return Entry(
        title=clean_title,
        url=url,
        guid=literal(guid, _MAX_GUID) or None if guid else None,
        summary=clean_summary,
        text="" if clean_text == clean_summary else clean_text,
        published=published,
        updated=updated,
        lang=tidy_lang(lang),
    )


def tidy_lang(lang: object) -> str | None:
    """A BCP 47 tag as written, or None for anything that cannot be one."""
    if not isinstance(lang, str):
        return None
    tag = lang.strip().replace("_", "-")
    return tag if 2 <= len(tag) <= 35 and tag.replace("-", "").isalnum() and tag.isascii() else None


def in_utc(moment: datetime) -> datetime | None:
    """Aware UTC (a moment without a zone is taken as UTC), or None if that leaves the calendar."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return None
