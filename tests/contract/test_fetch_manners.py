"""How a server is treated: one more try where it hung up, its waits kept, its places and pauses counted by domain."""

import asyncio
import socket
import struct
import time
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from fetch_server import FEED, LIMITS, NOW, Answer, answer, failed, fetch, names, outcome, serving, source, state

from bot.model import Fetched, FetchLimits, NotModified, Reason
from bot.sources.http import HttpFetcher
from bot.sources.live import LiveFetcher
from bot.sources.slots import Slots, Waits


async def abort(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Ends the connection by a reset, after what was written."""
    await writer.drain()
    await asyncio.sleep(0.05)
    wire: socket.socket = writer.get_extra_info("socket")
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@pytest.mark.parametrize("hang_up", [b"", abort], ids=["end", "reset"])
async def test_a_connection_closed_before_any_answer_is_tried_once_more(hang_up: Answer) -> None:
    async with serving(hang_up, answer()) as server:
        assert isinstance(await fetch(server.url()), Fetched)
        assert server.connections == 2
    async with serving(hang_up) as server:
        assert failed(await fetch(server.url())).reason is Reason.CONNECT
        assert server.connections == 2


async def test_a_connection_closed_as_soon_as_it_stands_is_tried_once_more() -> None:
    """Whichever of the two is first: the end of the connection or the request."""
    for moment in (0.0, 0.0, 0.001, 0.01):
        connections = 0

        async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, moment: float = moment) -> None:
            nonlocal connections
            connections += 1
            if connections == 1:
                await asyncio.sleep(moment)
            else:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(answer())
            writer.close()

        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        try:
            result = await fetch(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
            assert isinstance(result, Fetched)
        finally:
            server.close()
            await server.wait_closed()


@pytest.mark.parametrize("framing", ["Connection: close", "Content-Length: 500", "Transfer-Encoding: chunked"])
async def test_a_reset_is_no_end(framing: str) -> None:
    async def half(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 200 OK\r\n{framing}\r\n\r\n3c\r\n".encode() + FEED)
        await abort(request, reader, writer)

    async with serving(half) as server:
        assert failed(await fetch(server.url())).detail == "the answer was cut short"


async def test_what_follows_an_answer_is_never_read() -> None:
    surplus = b"\r\n\r\n<html>" + answer(b"smuggled")
    known = {"etag": "e"}
    assert isinstance(await outcome(b"HTTP/1.1 304 N\r\n\r\n" + surplus, **known), NotModified)
    cut = b"HTTP/1.1 304 N\r\nContent-Length: 300\r\n\r\n" + answer(b"smuggled")
    assert isinstance(await outcome(cut, **known), NotModified)
    for closing in ("", "Connection: close"):
        result = await outcome(answer(FEED, closing or "X: y") + surplus)
        assert isinstance(result, Fetched) and result.body == FEED


async def test_interim_answers_are_passed_over_and_a_flood_of_them_ends() -> None:
    result = await outcome(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + answer())
    assert isinstance(result, Fetched) and "link" not in result.headers
    flood = failed(await outcome(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100_000))
    assert flood.reason is Reason.TOO_LARGE


async def test_new_entries_alone_are_taken_where_they_were_asked_for() -> None:
    delta = answer(FEED, "IM: feed;x, gzip", "ETag: new", status="226 IM Used")
    async with serving(delta) as server:
        result = await fetch(server.url(), etag="old", body_hash="")
        assert isinstance(result, Fetched)
        assert (result.status, result.body, result.body_hash, result.etag) == (226, FEED, "", "new")
        assert (server.header("a-im"), server.header("if-none-match")) == (b"feed", b"old")
        unasked = failed(await fetch(server.url(), last_modified="yesterday"))
        assert (unasked.reason, unasked.status) == (Reason.HTTP_STATUS, 226)
        assert server.header("a-im") is None
        server.answers = [answer(FEED, "IM: diffe", status="226 IM Used")]
        assert "was not asked for" in failed(await fetch(server.url(), etag="old")).detail


async def test_a_wait_holds_for_the_whole_domain() -> None:
    busy = answer(b"", "Retry-After: 120", status="429 Slow down")
    moment = [NOW]
    async with (
        serving(busy, answer()) as server,
        HttpFetcher(LIMITS, now=lambda: moment[0], resolver=names(["127.0.0.1"])) as fetcher,
    ):
        told = failed(await fetcher.fetch(source(server.url(host="www.news.example")), state()))
        assert (told.status, told.retry_after) == (429, timedelta(seconds=120))
        moment[0] += timedelta(seconds=20)
        for url in (server.url("/other", host="feeds.news.example"), server.url(host="news.example")):
            held = failed(await fetcher.fetch(source(url), state()))
            assert (held.reason, held.retry_after) == (Reason.HTTP_STATUS, timedelta(seconds=100))
            assert held.detail == "news.example asked us to wait until 2026-11-22 08:02:00 UTC"
            assert failed(await fetcher.get(url, accept="*/*")) == held
        assert server.connections == 1
        assert isinstance(await fetcher.fetch(source(server.url(host="other.example")), state()), Fetched)
        server.answers = [answer(b"", f"Location: {server.url(host='a.news.example')}", status="302 F")]
        redirected = failed(await fetcher.fetch(source(server.url(host="other.example")), state()))
        assert "asked us to wait" in redirected.detail
        assert server.connections == 3
        server.answers = [answer()]
        moment[0] += timedelta(seconds=100)
        assert isinstance(await fetcher.fetch(source(server.url(host="news.example")), state()), Fetched)


@pytest.mark.parametrize("status", ["403 No", "500 Broken", "429 Slow down"])
async def test_only_a_stated_wait_of_a_busy_server_holds(status: str) -> None:
    told = "Retry-After: soon" if status.startswith("429") else "Retry-After: 100"
    busy = answer(b"", told, status=status)
    async with serving(busy, answer()) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        assert failed(await fetcher.fetch(source(server.url()), state())).status == int(status[:3])
        assert isinstance(await fetcher.fetch(source(server.url()), state()), Fetched)


async def test_waits_outlive_a_start_and_a_change_of_limits() -> None:
    limits = [LIMITS]
    async with serving(answer()) as server:
        fetcher = LiveFetcher(lambda: limits[0], lambda: NOW)
        try:
            fetcher.hold_back("no url", NOW + timedelta(hours=1))
            fetcher.hold_back(server.url("/feed"), NOW + timedelta(hours=1))
            fetcher.hold_back(server.url("/feed"), NOW + timedelta(minutes=1))
            limits[0] = replace(LIMITS, total_timeout=9)
            for path in ("/feed", "/other"):
                held = failed(await fetcher.fetch(source(server.url(path)), state()))
                assert held.retry_after == timedelta(hours=1)
        finally:
            await fetcher.aclose()
        assert server.connections == 0


def test_waits_are_forgotten_when_they_are_over_and_when_there_are_very_many() -> None:
    moment = [NOW]
    waits = Waits(lambda: moment[0])
    waits.add("a.example", NOW + timedelta(seconds=9))
    waits.add("a.example", NOW + timedelta(seconds=5))
    assert waits.until("a.example") == NOW + timedelta(seconds=9)
    moment[0] += timedelta(seconds=9)
    assert waits.until("a.example") is None
    for number in range(20_000):
        waits.add(f"{number}.example", NOW + timedelta(hours=1))
    assert waits.until("19999.example") and not waits.until("5.example")


def test_a_wait_outlives_a_clock_that_was_ahead_by_no_more_than_itself() -> None:
    moment = [NOW + timedelta(days=20)]
    waits = Waits(lambda: moment[0])
    waits.add("a.example", moment[0] + timedelta(hours=1))
    moment[0] = NOW
    assert waits.until("a.example") == NOW + timedelta(hours=1)
    waits.add("a.example", NOW + timedelta(minutes=1))
    assert waits.until("a.example") == NOW + timedelta(hours=1)
    moment[0] += timedelta(hours=1)
    assert waits.until("a.example") is None


def concurrent(seconds: float) -> tuple[Answer, list[int]]:
    """An answer that takes a while, and the most of them at once so far."""
    running, most = [0], [0]

    async def slow(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        await asyncio.sleep(seconds)
        running[0] -= 1
        writer.write(answer())

    return slow, most


@pytest.mark.parametrize(
    ("hosts", "together"),
    [(["a.news.example", "b.news.example"], 2), (["a.github.io", "b.github.io"], 4), (["news.example"], 2)],
)
async def test_places_are_counted_by_domain(hosts: list[str], together: int) -> None:
    slow, most = concurrent(0.1)
    async with (
        serving(slow) as server,
        HttpFetcher(LIMITS, now=lambda: NOW, resolver=names(["127.0.0.1"])) as fetcher,
    ):
        urls = [server.url(f"/{number}", host=host) for host in hosts for number in range(4)]
        results = await asyncio.gather(*(fetcher.fetch(source(url), state()) for url in urls))
        assert all(isinstance(result, Fetched) for result in results)
    assert most[0] == together


async def test_requests_at_a_domain_start_a_pause_apart_and_hold_up_nobody_else() -> None:
    started: dict[str, list[float]] = {"a": [], "b": []}
    slots = Slots(2, 5, pause=0.1)

    async def one(domain: str) -> None:
        async with slots.at(domain):
            started[domain].append(time.monotonic())

    crowd = [asyncio.create_task(one("a")) for _ in range(4)]
    await asyncio.sleep(0)
    await one("b")
    crowd[1].cancel()
    await asyncio.gather(*crowd, return_exceptions=True)
    starts = started["a"]
    assert len(starts) == 3
    assert started["b"][0] < starts[1]
    assert all(later - earlier >= 0.09 for earlier, later in pairwise(starts))


async def test_the_pause_is_a_limit_of_the_desk() -> None:
    limits: FetchLimits = replace(LIMITS, host_pause=0.15)
    async with serving(answer()) as server, HttpFetcher(limits, now=lambda: NOW) as fetcher:
        begun = time.monotonic()
        results = await asyncio.gather(*(fetcher.fetch(source(server.url()), state()) for _ in range(3)))
        assert all(isinstance(result, Fetched) for result in results)
        assert time.monotonic() - begun >= 0.28
