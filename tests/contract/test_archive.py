"""Older pages of a feed on a loopback server: one that ends, one that never does, one that goes round in circles."""

import asyncio
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from fetch_server import LIMITS, NOW, answer, serving

from bot.core import window
from bot.core.changes import compare, identify, sort_out
from bot.core.window import Window
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, Parsed, Reason, Source
from bot.pipeline.archive import MOST_PAGES, Archived, read_archive
from bot.sources.http import HttpFetcher
from bot.sources.parsers import parse_body
from bot.testing.builders import build_feed

EACH = 5
Before = Callable[[int], str | None]


def entry(number: int, dated: bool = True) -> Entry:
    """Number 0 is the newest; one an hour."""
    published = NOW - number * timedelta(hours=1) if dated else None
    return Entry(f"Piece {number} of news", f"https://news.example/{number}", f"n{number}", published=published)


def the_window(*numbers: int, dated: bool = True) -> Window:
    compared = compare("s", identify([entry(number, dated) for number in numbers]), Window())
    return window.read(sort_out(compared, {}, now=NOW, polled_before=False).window)


class Parser:
    """The desk's own, with the link to the page before taken from a comment."""

    async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed:
        parsed = parse_body(source, fetched)
        assert isinstance(parsed, Parsed)
        before = re.search(rb"<!--before (\S+)-->", fetched.body)
        return Parsed(parsed.entries, archive=before[1].decode() if before else None)


async def read(last: Window, before: Before, *, dated: bool = True, broken: bytes | None = None) -> Archived:
    """Page number n has the entries from n * EACH on; the feed itself is page 0."""

    async def serve(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = int(request.split()[1].rpartition(b"/")[2])
        feed = build_feed(*(entry(number * EACH + place, dated) for place in range(EACH)))
        if path := before(number):
            feed += f"<!--before {server.url(path)}-->".encode()
        writer.write(broken if broken and number == 2 else answer(feed))
        await writer.drain()

    async with serving(serve) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        source = Source("s", "S", server.url("/0"))
        found = await read_archive(source, server.url("/1"), last, fetcher, Parser())
        assert len(server.requests) == found.pages
        return found


def numbers(found: Archived) -> list[int]:
    return [int(entry.guid[1:]) for entry in found.entries if entry.guid]


def older(number: int) -> str:
    return f"/{number + 1}"


@pytest.mark.parametrize("dated", [True, False])
async def test_pages_are_read_until_they_meet_what_was_known(dated: bool) -> None:
    found = await read(the_window(12, 13, 14, dated=dated), older, dated=dated)
    assert found.closed
    assert found.pages == 2
    assert numbers(found) == list(range(5, 15))


async def test_a_page_wholly_before_what_was_known_closes_the_gap() -> None:
    found = await read(the_window(9), lambda number: "/4")
    assert found.closed
    assert numbers(found)[-1] == 9
    elsewhere = the_window(3)
    assert (await read(elsewhere, older)).pages == 1


@pytest.mark.parametrize("dated", [True, False])
async def test_an_archive_without_an_end_ends_here(dated: bool) -> None:
    found = await read(the_window(4000, dated=dated), older, dated=dated)
    assert not found.closed
    assert found.pages == MOST_PAGES
    assert len(found.entries) == MOST_PAGES * EACH


@pytest.mark.parametrize(
    ("before", "pages"),
    [(lambda number: f"/{number}", 1), (lambda number: "/0", 1), (lambda number: f"/{3 - number}", 2)],
    ids=["itself", "the feed", "in circles"],
)
async def test_no_page_is_read_twice(before: Before, pages: int) -> None:
    found = await read(the_window(4000), before)
    assert not found.closed
    assert found.pages == pages


async def test_an_archive_that_ends_too_soon_leaves_the_gap_open() -> None:
    found = await read(the_window(4000), lambda number: older(number) if number < 3 else None)
    assert (found.closed, found.pages) == (False, 3)


@pytest.mark.parametrize(
    "broken",
    [
        answer(b"<html>sign in</html>"),
        answer(b"", status="404 Not Found"),
        answer(b"", "Location: http://10.0.0.1/", status="302 Found"),
        b"nonsense\r\n\r\n",
        answer(b"<rss>" + b"x" * LIMITS.max_bytes),
    ],
    ids=["html", "404", "inner", "nonsense", "large"],
)
async def test_what_came_before_a_broken_page_is_kept(broken: bytes) -> None:
    found = await read(the_window(4000), older, broken=broken)
    assert (found.closed, found.pages) == (False, 2)
    assert numbers(found) == list(range(5, 10))


async def test_nothing_but_http_is_asked_for() -> None:
    async with HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        for url in ("file:///etc/passwd", "javascript:1", "//", "", "http://169.254.169.254/latest"):
            found = await read_archive(Source("s", "S", "http://a/"), url, Window(), fetcher, Parser())
            assert found == Archived((), False, 1)


async def test_a_parser_that_refuses_ends_it() -> None:
    class Refusing:
        async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed:
            raise ParseFailed(Reason.PARSE, "no")

    async with serving(answer()) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        found = await read_archive(Source("s", "S", "http://a/"), server.url(), Window(), fetcher, Refusing())
    assert found == Archived((), False, 1)
