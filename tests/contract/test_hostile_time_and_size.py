"""Servers that stretch time and size: memory as a process really holds it, places that nobody loses, cut bodies."""

import asyncio
import json
import logging
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from evil_answers import GOOD, MiB, bomb, by_path, coded, large_feed, pouring
from fetch_server import LIMITS, NOW, Answer, answer, failed, fetch, names, outcome, serving, source, state
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import Fetched, FetchFailed, FetchLimits, NotModified, Reason
from bot.sources.http import HttpFetcher

FLAT = 100 * MiB
"""What a fetch and its reading may take at their highest: the body twice, its text, its tree."""

HEAD = b"HTTP/1.1 200 OK\r\n"
EVIL: dict[str, tuple[Answer, str]] = {
    "/good": (answer(GOOD), "1 entries"),
    "/endless": (pouring(HEAD + b"\r\n", b"x" * 65536), "too_large"),
    "/endless-chunks": (
        pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        "too_large",
    ),
    "/endless-chunk-head": (pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x" * 65536), "*"),
    "/endless-trailer": (pouring(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 9000), "*"),
    "/endless-1xx": (pouring(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 500), "*"),
    "/endless-header": (pouring(HEAD, b"X: " + b"y" * 65536), "too_large"),
    "/20-mb-header": (answer(GOOD, "X: " + "y" * 20_000_000), "too_large"),
    "/100000-headers": (answer(GOOD, *(f"X-{n}: y" for n in range(100_000))), "too_large"),
    "/gzip": (coded("gzip", bomb("gzip")), "too_large"),
    "/deflate": (coded("deflate", bomb("deflate")), "too_large"),
    "/br": (coded("br", bomb("br")), "too_large"),
    "/zstd": (coded("zstd", bomb("zstd")), "too_large"),
    "/zstd-window": (coded("zstd", bomb("wide")), "*"),
    "/gzip-in-gzip": (coded("gzip, gzip", bomb("gzip, gzip")), "encoding"),
    "/error-bomb": (answer(bomb("gzip"), "Content-Encoding: gzip", status="500 Oops"), "http_status"),
    "/50-mb": (answer(large_feed(50 * MiB)), "too_large"),
    "/50-mb-untold": (HEAD + b"\r\n" + large_feed(50 * MiB), "too_large"),
}


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is read from /proc")
async def test_nothing_that_a_server_sends_makes_the_process_grow() -> None:
    """Every one in a process of its own, with the limits that a desk has: 60 seconds are cut to 4."""
    for coding in ("gzip", "deflate", "br", "zstd"):
        assert len(bomb(coding)) < 1.2 * MiB
    async with serving(by_path({path: reply for path, (reply, _) in EVIL.items()})) as server:
        script = str(Path(__file__).parent / "fetching_process.py")
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", script, "4", *map(server.url, EVIL), stdout=asyncio.subprocess.PIPE
        )
        said, _ = await process.communicate()
    assert process.returncode == 0
    found = [json.loads(line) for line in said.splitlines()]
    assert len(found) == len(EVIL)
    for row, (path, (_, expected)) in zip(found, EVIL.items(), strict=True):
        assert row["growth"] < FLAT, (path, row["growth"] // MiB)
        assert row["outcome"] == expected or (expected == "*" and row["outcome"] in list(Reason)), (path, row)


# ---------------------------------------------------------------------- every end is a value


@pytest.mark.parametrize(
    ("evil", "words"),
    [
        (HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffffff\r\nx", ""),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n", "HTTP"),
        (HEAD + b"Content-Length: 18446744073709551621\r\n\r\nhello", ""),
        (HEAD + b"Content-Length: 5, 5\r\n\r\nhe", ""),
        (b"HTTP/9.9 200 OK\r\n\r\nx", ""),
        (b"HTTP/1.1 -1 OK\r\n\r\nx", ""),
        (b"ICY 200 OK\r\n\r\nx", ""),
        (b"SSH-2.0-OpenSSH_9.6\r\n", ""),
        (b"\x15\x03\x01\x00\x02\x02\x16", ""),
        (b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\nx", ""),
        (b"HTTP/1.1 200 OK\r\n: nameless\r\n\r\nx", ""),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nx", ""),
    ],
)
async def test_what_is_hardly_http_is_told_in_words(evil: bytes, words: str, caplog: pytest.LogCaptureFixture) -> None:
    result = await outcome(evil)
    if not isinstance(result, Fetched):  # some of it may be read by who is generous
        assert words in failed(result).detail
    assert "unexpected" not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from(
        [
            b"",
            HEAD,
            HEAD + b"Transfer-Encoding: chunked\r\n\r\n",
            HEAD + b"Content-Length: 9\r\n\r\n",
            HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08",
            HEAD + b"Content-Encoding: zstd\r\n\r\n\x28\xb5\x2f\xfd",
            HEAD + b"Content-Encoding: br\r\n\r\n",
            b"HTTP/1.1 302 Found\r\nLocation: ",
            b"HTTP/1.1 429 X\r\nRetry-After: ",
            b"HTTP/1.1 200 OK\r\nContent-Type: ",
        ]
    ),
    rest=st.binary(max_size=60),
    tail=st.sampled_from([b"", b"\r\n\r\n", b"\r\n\r\nx"]),
)
def test_any_bytes_end_in_a_value_that_was_foreseen(
    head: bytes, rest: bytes, tail: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    closed = replace(LIMITS, read_timeout=5, total_timeout=10)
    result = asyncio.run(outcome(head + rest + tail, limits=closed))
    assert isinstance(result, Fetched | NotModified | FetchFailed)
    assert "unexpected" not in caplog.text
    if isinstance(result, FetchFailed):
        failed(result)


async def test_redirects_share_one_total_deadline() -> None:
    async def late(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.4)
        writer.write(answer(b"", f"Location: /{len(server.requests)}", status="302 Found"))

    async with serving(late) as server:
        assert failed(await fetch(server.url())).reason is Reason.TOO_SLOW
        assert server.connections <= LIMITS.max_redirects


@pytest.mark.parametrize("where", ["/\x00x", "/\rX-Evil: 1", "http://127.0.0.1\r\n /x", "/" + "%0d%0aX-Evil:%201"])
async def test_nothing_in_a_location_becomes_a_header(where: str) -> None:
    async with serving(answer(b"", f"Location: {where}", status="302 Found"), answer(GOOD)) as server:
        result = await fetch(server.url())
        assert isinstance(result, Fetched | FetchFailed)
        for request in server.requests:
            assert b"evil" not in b"\n".join(request.lower().splitlines()[1:])


# ---------------------------------------------------------------------- connections


async def test_a_connection_that_was_closed_while_idle_is_no_error() -> None:
    """The server keeps it open after its answer, and closes it when the next request comes along it."""

    async def closes_the_second(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(GOOD + b" " * server.connections))
        await writer.drain()
        await reader.read(1)  # ends at the first byte of another request, or at the end of the connection

    limits = replace(LIMITS, read_timeout=5, total_timeout=10)
    async with serving(closes_the_second) as server, HttpFetcher(limits, now=lambda: NOW) as fetcher:
        for _ in range(4):
            assert isinstance(await fetcher.fetch(source(server.url()), state()), Fetched)


async def test_a_server_that_always_closes_is_not_asked_for_ever() -> None:
    async with serving(b"") as server:
        assert failed(await fetch(server.url())).reason is Reason.CONNECT
        assert server.connections <= 2


async def test_the_surplus_of_an_answer_is_nobody_elses() -> None:
    """304 and 204 have no body: what comes after them is an answer that nobody asked for."""
    smuggled = answer(GOOD.replace(b"Grid", b"Smuggled"))
    for head in (b"HTTP/1.1 304 Not Modified\r\n\r\n", b"HTTP/1.1 204 No Content\r\n\r\n", answer(GOOD)):

        async def sends_more(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(head + smuggled)  # noqa: B023 - it is used within this turn
            await writer.drain()
            await reader.read(1)

        async with serving(sends_more, answer(GOOD)) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
            await fetcher.fetch(source(server.url("/a")), state(etag='"1"'))
            after = await fetcher.fetch(source(server.url("/b")), state())
            assert isinstance(after, Fetched) and after.body == GOOD
            assert server.requests[1].startswith(b"GET /b ")


async def test_one_that_never_answers_holds_nobodys_place() -> None:
    """Two hundred good ones end, on fifty places, while it still hangs: not one of them had to wait for it."""
    hanging, let_go = asyncio.Event(), asyncio.Event()

    async def hang(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hanging.set()
        await let_go.wait()
        writer.write(answer(GOOD))

    limits = replace(FetchLimits(), allow=("127.0.0.0/8",))
    hosts = [f"127.0.1.{n}" for n in range(1, 201)]
    async with (
        serving(hang) as bad,
        serving(answer(GOOD), hosts=hosts) as good,
        HttpFetcher(limits, now=lambda: NOW) as fetcher,
    ):
        slow = asyncio.create_task(fetcher.fetch(source(bad.url()), state()))
        await hanging.wait()
        results = await asyncio.gather(*(fetcher.fetch(source(good.url(host=host)), state()) for host in hosts))
        assert not slow.done()
        let_go.set()
        assert isinstance(await slow, Fetched)
    assert all(isinstance(result, Fetched) for result in results)


@pytest.mark.parametrize(
    "spellings",
    [["news.example"], ["news.example", "NEWS.example", "news.example.", "news%2Eexample"]],
    ids=["one", "many"],
)
async def test_one_host_by_any_spelling_never_sees_more_than_its_share(spellings: list[str]) -> None:
    """The server counts: requests in hand at once, over 24 sources, paths and redirects."""
    now: Counter[str] = Counter()
    most = 0

    async def counting(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal most
        now["all"] += 1
        most = max(most, now["all"])
        await asyncio.sleep(0.01)
        now["all"] -= 1
        moved = answer(b"", "Location: /there", status="302 Found")
        writer.write(moved if b"GET /here" in request else answer(GOOD))

    limits = replace(LIMITS, per_host=2, read_timeout=5, total_timeout=20)
    async with (
        serving(counting) as server,
        HttpFetcher(limits, now=lambda: NOW, resolver=names(["127.0.0.1"])) as fetcher,
    ):
        urls = [
            server.url("/here" if n % 2 else f"/{n}", host=spelling) for n in range(24 // len(spellings))
            for spelling in spellings
        ]  # fmt: skip
        results = await asyncio.gather(*(fetcher.fetch(source(url), state()) for url in urls))
    assert all(isinstance(result, Fetched) for result in results)
    assert most == 2
