"""Raw fields of any format to `Entry`: cleaned, bounded, and with what is missing made good where that is honest."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from html import unescape
from typing import Final

from bot.core.hyperlinks import written_links
from bot.core.text import literal, one_line, plain
from bot.core.urls import absolute_url
from bot.model import Entry

MAX_TITLE: Final = 500
MAX_SUMMARY: Final = 2_000
MAX_TEXT: Final = 20_000
"""Longest title, summary and text of an entry, in characters."""

UNTITLED: Final = "(untitled)"

_MAX_GUID: Final = 1_000
_LANG: Final = re.compile(r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$")
_COUNTRIES: Final = frozenset({"us", "gb", "cn", "jp", "eu", "au", "mx", "at"})
"""Countries that feeds give where a language belongs, and that are no languages."""

_FIRST_WORDS: Final = 100


def make_entry(
    *,
    title: str,
    summary: str,
    text: str,
    links: Iterable[str | None],
    guid: str | None,
    base: str,
    published: datetime | None,
    updated: datetime | None,
    lang: str | None = None,
    literal_title: bool = False,
    literal_text: bool = False,
) -> Entry | None:
    """One entry from markup fields, or None if there is nothing to tell it by: no title, text, link, GUID or date.

    The first of `links` that leads to a page is the entry's; they may be relative to `base`. A literal title is no
    markup; entities in it are decoded all the same, because publishers escape twice far more often than they write
    about entities.
    """
    clean_title = literal(unescape(title), MAX_TITLE) if literal_title else plain(title, MAX_TITLE)
    clean_text = literal(text, MAX_TEXT) if literal_text else plain(text, MAX_TEXT)
    if summary == text and not literal_text:
        clean_summary = one_line(clean_text, MAX_SUMMARY)
    else:
        clean_summary = plain(summary, MAX_SUMMARY)
    url = next((url for link in links if link and (url := absolute_url(base, link))), None)
    clean_guid = literal(guid, _MAX_GUID) if guid else ""
    clean_title = clean_title or one_line(clean_summary or clean_text, _FIRST_WORDS) or one_line(url or "", MAX_TITLE)
    if not (clean_title or clean_guid or published):
        return None
    return Entry(
        title=clean_title or UNTITLED,
        url=url,
        guid=clean_guid or None,
        summary=clean_summary,
        text="" if clean_text == clean_summary else clean_text,
        published=published,
        updated=updated,
        lang=tidy_lang(lang),
        links=() if literal_text else written_links(text, summary),
    )


def tidy_lang(lang: object) -> str | None:
    """A BCP 47 tag as written (with hyphens), or None for anything that cannot be one."""
    if not isinstance(lang, str):
        return None
    tag = lang.strip().replace("_", "-")
    if not _LANG.match(tag) or tag.casefold() in _COUNTRIES:
        return None
    return tag


def in_utc(moment: datetime) -> datetime | None:
    """Aware UTC in whole seconds (a moment without a zone is taken as UTC), or None if that leaves the calendar."""
    moment = moment.replace(microsecond=0)
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return None
