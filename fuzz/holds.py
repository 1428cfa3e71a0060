"""What holds for whatever was read, from whatever bytes. Each check raises `AssertionError` where it does not."""

import re
from datetime import timedelta

from bot.core.text import literal
from bot.core.urls import MAX_LINK, absolute_url, canonical_url
from bot.model import Parsed
from bot.sources.entries import MAX_SUMMARY, MAX_TEXT, MAX_TITLE

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MOST_ENTRIES = 150_000


def one_clean_line(text: str | None, most: int) -> None:
    """One line without controls, bidi and other characters that nobody sees; cleaning it again changes nothing."""
    if text is None:
        return
    assert len(text) <= most, len(text)
    assert not _UNSEEN.search(text), ascii(text)
    assert literal(text) == text, ascii(text)


def plain_link(url: str | None) -> None:
    """Absolute, http or https, without a name or password, of a bounded length."""
    if url is None:
        return
    assert url.startswith(("https://", "http://")) or re.match(r"https?:", url, re.I), ascii(url)
    assert len(url) <= MAX_LINK
    assert url.isprintable() and not re.search(r"\s", url), ascii(url)
    assert absolute_url("https://elsewhere.example/", url) == url, ascii(url)
    identity = canonical_url(url)
    assert identity is None or canonical_url(identity) == identity, ascii(url)


def clean_entries(parsed: Parsed) -> None:
    """Every field of every entry is what `bot.model.Entry` promises."""
    assert len(parsed.entries) <= _MOST_ENTRIES
    one_clean_line(parsed.title, MAX_TITLE)
    plain_link(parsed.archive)
    for warning in parsed.warnings:
        one_clean_line(warning, 1000)
    for entry in parsed.entries:
        assert entry.title
        one_clean_line(entry.title, MAX_TITLE)
        one_clean_line(entry.summary, MAX_SUMMARY)
        one_clean_line(entry.text, MAX_TEXT)
        one_clean_line(entry.guid, 1000)
        plain_link(entry.url)
        assert entry.lang is None or _LANG.fullmatch(entry.lang), entry.lang
        for moment in (entry.published, entry.updated):
            assert moment is None or moment.utcoffset() == timedelta(0)
