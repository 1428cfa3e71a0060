"""The fetcher against real servers on loopback, most of them evil: every end a fetch can come to."""

import asyncio
import gzip
import ssl
import time
import zlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import brotli
import pytest
import zstandard
from fetch_server import FEED, LIMITS, NOW, Answer, answer, failed, fetch, names, outcome, serving, source, state

from bot.model import Fetched, NotModified, Reason
from bot.sources.http import HttpFetcher

CERTIFICATE = Path(__file__).parent.parent / "data" / "feeds" / "self-signed.pem"


async def test_a_whole_answer() -> None:
    async with serving(answer(FEED, 'ETag: W/"a b\'"', "Last-Modified: yesterday", "X-Two: a", "X-Two: b")) as server:
        result = await fetch(server.url("/feed?x=1#part"), replace(LIMITS, contact="https://desk.example/about"))
        assert isinstance(result, Fetched)
        assert (result.body, result.status, result.url) == (FEED, 200, server.url("/feed?x=1"))
        assert (result.etag, result.last_modified) == ('W/"a b\'"', "yesterday")
        assert result.headers["x-two"] == "a, b"
        assert result.wire_bytes == len(FEED)
        assert server.requests[0].startswith(b"GET /feed?x=1 HTTP/1.1\r\n")
        assert server.header("user-agent") == b"Watchdesk/0.1.0 (+https://desk.example/about)"
        assert server.header("host") == f"127.0.0.1:{server.port}".encode()
        assert server.header("if-none-match") is None
        assert server.header("cookie") is None


async def test_validators_go_back_byte_for_byte_and_304_is_no_change() -> None:
    etag = b'W/"odd \xe9 \x80"'
    async with serving(b"HTTP/1.1 200 OK\r\nETag: " + etag + b"\r\nLast-Modified: Nov 1\r\n\r\n" + FEED) as server:
        first = await fetch(server.url())
        assert isinstance(first, Fetched) and first.etag and first.last_modified
        server.answers = [b"HTTP/1.1 304 Not Modified\r\n\r\n"]
        second = await fetch(server.url(), etag=first.etag, last_modified=first.last_modified)
        assert second == NotModified()
        assert server.header("if-none-match") == etag
        assert server.header("if-modified-since") == b"Nov 1"


async def test_the_same_body_again_is_no_change() -> None:
    async with serving(answer()) as server:
        first = await fetch(server.url())
        assert isinstance(first, Fetched)
        again = await fetch(server.url(), body_hash=first.body_hash)
        assert isinstance(again, NotModified)
        assert (again.same_body, again.wire_bytes) == (True, len(FEED))


async def test_304_to_a_first_request_is_a_failure() -> None:
    result = failed(await outcome(b"HTTP/1.1 304 Not Modified\r\n\r\n"))
    assert (result.reason, result.status) == (Reason.HTTP_STATUS, 304)


@pytest.mark.parametrize(
    "status", ["204 No", "206 Partial Content", "226 IM Used", "300 Many", "404 Not Found", "520 X"]
)
async def test_other_statuses_are_failures_with_their_code(status: str) -> None:
    result = failed(await outcome(answer(b"" if status.startswith("204") else FEED, status=status)))
    assert (result.reason, result.status) == (Reason.HTTP_STATUS, int(status[:3]))
    assert status[:3] in result.detail


async def test_gone() -> None:
    assert failed(await outcome(answer(b"", status="410 Gone"))).reason is Reason.GONE


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("120", timedelta(seconds=120)),
        ("Sun, 22 Nov 2026 09:00:00 GMT", timedelta(hours=1)),
        ("99999999999999999999999", timedelta(days=31)),
        ("Fri, 01 Jan 2999 00:00:00 GMT", timedelta(days=31)),
        ("Sat, 21 Nov 2026 09:00:00 GMT", None),
        ("-5", None),
        ("soon", None),
    ],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
async def test_retry_after(told: str, expected: timedelta | None, status: str) -> None:
    result = failed(await outcome(answer(b"", f"Retry-After: {told}", status=status)))
    assert (result.reason, result.retry_after) == (Reason.HTTP_STATUS, expected)


@pytest.mark.parametrize("body", [b"", b" \r\n\t "])
async def test_an_empty_body_is_no_feed(body: bytes) -> None:
    assert failed(await outcome(answer(body))).reason is Reason.NOT_A_FEED


def compressed(coding: str, body: bytes) -> bytes:
    match coding:
        case "gzip":
            return gzip.compress(body)
        case "deflate":
            return zlib.compress(body)
        case "br":
            return bytes(brotli.compress(body))
    return zstandard.compress(body)


CODINGS = ["gzip", "deflate", "br", "zstd"]


@pytest.mark.parametrize("coding", CODINGS)
async def test_codings(coding: str) -> None:
    body = FEED + b"x" * 150_000  # several pieces of output from one of input
    wire = compressed(coding, body)
    result = await outcome(answer(wire, f"Content-Encoding: {coding}"))
    assert isinstance(result, Fetched)
    assert result.body == body
    assert result.wire_bytes == len(wire)


async def test_raw_deflate_and_members_of_gzip() -> None:
    raw = zlib.compressobj(wbits=-15)
    wire = raw.compress(FEED) + raw.flush()
    result = await outcome(answer(wire, "Content-Encoding: deflate"))
    assert isinstance(result, Fetched) and result.body == FEED
    result = await outcome(answer(gzip.compress(FEED) + gzip.compress(b"more") + b"\0\0", "Content-Encoding: x-gzip"))
    assert isinstance(result, Fetched) and result.body == FEED + b"more"


@pytest.mark.parametrize("coding", CODINGS)
async def test_bombs_end_at_the_limit(coding: str) -> None:
    limits = replace(LIMITS, total_timeout=20, max_bytes=1_000_000)
    bomb = compressed(coding, bytes(64 * 1024 * 1024))
    assert len(bomb) < 100_000
    assert failed(await outcome(answer(bomb, f"Content-Encoding: {coding}"), limits=limits)).reason is Reason.TOO_LARGE


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("wire", [b"<rss>not compressed</rss>", None])
async def test_what_is_not_compressed_as_it_says_is_reported(coding: str, wire: bytes | None) -> None:
    body = compressed(coding, FEED * 20)[:-9] if wire is None else wire
    assert failed(await outcome(answer(body, f"Content-Encoding: {coding}"))).reason is Reason.ENCODING


async def test_two_codings_and_unknown_ones_are_refused() -> None:
    twice = gzip.compress(gzip.compress(FEED))
    assert failed(await outcome(answer(twice, "Content-Encoding: gzip, gzip"))).reason is Reason.ENCODING
    assert (
        failed(await outcome(answer(twice, "Content-Encoding: gzip", "Content-Encoding: br"))).reason is Reason.ENCODING
    )
    assert failed(await outcome(answer(FEED, "Content-Encoding: compress"))).reason is Reason.ENCODING
    assert isinstance(await outcome(answer(FEED, "Content-Encoding: identity")), Fetched)


async def drip(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def drip_headers(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nX: ")
    while not writer.is_closing():
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def continue_for_ever(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while not writer.is_closing():
        writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("slow", [drip, drip_headers, continue_for_ever])
async def test_a_drip_ends_by_the_total_deadline(slow: Answer) -> None:
    started = time.monotonic()
    assert failed(await outcome(slow)).reason is Reason.TOO_SLOW
    assert time.monotonic() - started < 4


async def silence(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def test_silence_is_a_timeout() -> None:
    assert failed(await outcome(silence)).reason is Reason.TIMEOUT


async def flood(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x" * 65536)
        await writer.drain()


async def test_an_endless_body_ends_at_the_limit() -> None:
    assert failed(await outcome(flood)).reason is Reason.TOO_LARGE
    told = failed(await outcome(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"))
    assert told.reason is Reason.TOO_LARGE


async def reset(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf")
    await writer.drain()
    writer.transport.abort()


@pytest.mark.parametrize(
    ("evil", "words"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf", "cut short"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal", "cut short"),
        (reset, "cut short"),
        (b"", "without an answer"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhalf\r\n", "HTTP"),
        (b"\x00\xff garbage\r\n\r\n", "HTTP"),
        (b"HTTP/1.1 99999 OK\r\n\r\n", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nx", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxxx", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\nx", "HTTP"),
    ],
)
async def test_broken_answers_are_told_apart(evil: Answer, words: str) -> None:
    result = failed(await outcome(evil))
    assert result.reason is Reason.CONNECT
    assert words in result.detail


@pytest.mark.parametrize(
    "headers",
    [[f"X-{n}: {'y' * 60}" for n in range(1200)], ["X: " + "y" * 300_000], [f"X{n}: y" for n in range(50_000)]],
    ids=["large", "one huge", "many"],
)
async def test_heaps_of_headers_are_refused(headers: list[str]) -> None:
    assert failed(await outcome(answer(FEED, *headers))).reason is Reason.TOO_LARGE


async def test_bytes_beyond_the_answer_are_never_the_next_answer() -> None:
    smuggled = answer(FEED) + answer(b"smuggled")
    async with serving(smuggled, answer(FEED + b" ")) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        for expected in (FEED, FEED + b" "):
            result = await fetcher.fetch(source(server.url()), state())
            assert isinstance(result, Fetched) and result.body == expected
        assert server.connections == 2


async def test_a_closed_port_takes_no_connection() -> None:
    async with serving(answer()) as server:
        pass
    assert failed(await fetch(server.url())).reason is Reason.CONNECT


async def test_tls() -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(CERTIFICATE)
    async with serving(answer(), tls=tls) as server:
        result = failed(await fetch(server.url(scheme="https")))
        assert result.reason is Reason.TLS
        assert "certificate" in result.detail
        trusting = ssl.create_default_context(cafile=str(CERTIFICATE))
        async with HttpFetcher(LIMITS, now=lambda: NOW, resolver=names(["127.0.0.1"]), tls=trusting) as fetcher:
            good = await fetcher.fetch(source(server.url(host="localhost", scheme="https")), state())
            assert isinstance(good, Fetched)
            wrong_name = failed(await fetcher.fetch(source(server.url(host="other.example", scheme="https")), state()))
            assert wrong_name.reason is Reason.TLS
    async with serving(answer()) as plain_http:
        assert failed(await fetch(plain_http.url(scheme="https"))).reason is Reason.TLS


async def test_places_at_one_host_are_bounded_and_a_slow_host_holds_up_nobody_else() -> None:
    running = most = 0

    async def slow(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.15)
        running -= 1
        writer.write(answer())

    limits = replace(LIMITS, per_host=2, concurrency=3)
    async with serving(slow) as busy, serving(answer()) as quick, HttpFetcher(limits, now=lambda: NOW) as fetcher:
        crowd = [asyncio.create_task(fetcher.fetch(source(busy.url()), state())) for _ in range(6)]
        await asyncio.sleep(0.05)
        started = time.monotonic()
        other = await fetcher.fetch(source(quick.url(host="localhost")), state())
        waited = time.monotonic() - started
        assert all(isinstance(result, Fetched) for result in await asyncio.gather(*crowd))
    assert isinstance(other, Fetched)
    assert waited < 0.12
    assert most == 2
