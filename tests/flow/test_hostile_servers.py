"""Whole polls against evil servers: what is stored, what goes out with the next request, and what stays as it was."""

import gzip
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import SmallDesk, an_entry

from bot.model import FetchLimits, Reason
from bot.pipeline.poll import PollOutcome
from bot.sources.http import HttpFetcher
from bot.testing.builders import build_feed, build_source
from tests.conftest import StillClock
from tests.contract.fetch_server import Answer, Server, answer, serving

LIMITS = FetchLimits(connect_timeout=5, read_timeout=5, total_timeout=15, max_bytes=500_000, allow=("127.0.0.0/8",))
ONE = build_feed(an_entry(1))
TWO = build_feed(an_entry(1), an_entry(2))


@pytest.fixture
async def desk(tmp_path: Path, clock: StillClock) -> AsyncIterator[SmallDesk]:
    """A small desk that fetches over HTTP."""
    async with HttpFetcher(LIMITS, now=clock.now) as fetcher:
        made = SmallDesk(tmp_path, clock, sources={}, fetcher=fetcher)  # type: ignore[arg-type]
        yield made
        made.close()


def look_at(desk: SmallDesk, **urls: str) -> None:
    desk.sources = {name: build_source(name, url=url, every=timedelta(hours=1)) for name, url in urls.items()}
    desk.start()


async def poll(desk: SmallDesk, *answers: Answer, server: Server, source: str = "cert") -> PollOutcome:
    """The next hour's poll of one source, which is answered so."""
    server.answers = list(answers)
    desk.clock.pass_time(hours=1)
    (outcome,) = await desk.poll(source)
    return outcome


def guids(desk: SmallDesk) -> list[str]:
    return sorted(item.guid or item.title for item, _ in desk.items())


# ---------------------------------------------------------------------- what came is not whole

CUT = TWO[: TWO.index(b"</item>") + 9]
"""The first item whole, and nothing of the second."""


@pytest.mark.parametrize(
    "evil",
    [
        f'HTTP/1.1 200 OK\r\nETag: "cut"\r\nContent-Length: {len(TWO)}\r\n\r\n'.encode() + CUT,
        b'HTTP/1.1 200 OK\r\nETag: "cut"\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n' % len(CUT) + CUT + b"\r\n",
        answer(gzip.compress(TWO)[:-12], "Content-Encoding: gzip", 'ETag: "cut"'),
        answer(TWO, "Content-Encoding: gzip", 'ETag: "cut"'),
        answer(gzip.compress(gzip.compress(TWO)), "Content-Encoding: gzip, gzip", 'ETag: "cut"'),
        answer(TWO + b" " * 500_000, 'ETag: "cut"'),
    ],
    ids=["length", "chunks", "coding", "no coding", "two codings", "size"],
)
async def test_nothing_of_a_body_that_is_not_whole_is_stored(desk: SmallDesk, evil: bytes) -> None:
    async with serving(evil) as server:
        look_at(desk, cert=server.url())
        broken = await poll(desk, evil, server=server)
        assert broken.reason in (Reason.CONNECT, Reason.ENCODING, Reason.TOO_LARGE)
        assert desk.items() == []
        assert (await poll(desk, answer(TWO), server=server)).new == 2
        assert server.header("if-none-match") is None


# ---------------------------------------------------------------------- what came is no feed

NO_FEED: Mapping[str, bytes] = {
    "page": b"<!doctype html><html><head><title>Service error</title></head><body><p>Sorry</body></html>",
    "challenge": b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
    "login": b"<!DOCTYPE html><html><body><form action=/login><input type=password></form></body></html>",
    "json": b'{"error": {"code": 500, "message": "try later"}}',
    "empty": b"",
    "blank": b" \r\n\t \n",
    "image": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "pdf": b"%PDF-1.7\n%\xe2\xe3",
    "text": b"Too many connections",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><text>entry</text></svg>",
    "nulls": bytes(2000),
}


@pytest.mark.parametrize("what", NO_FEED)
async def test_what_is_no_feed_is_a_failure_that_keeps_everything(desk: SmallDesk, what: str) -> None:
    """Never "no items, all well"; and what it says of itself (ETag) is forgotten with it."""
    async with serving(answer(ONE, 'ETag: "good"', "Last-Modified: Mon")) as server:
        look_at(desk, cert=server.url())
        await poll(desk, *server.answers, server=server)
        evil = answer(NO_FEED[what], "Content-Type: application/rss+xml", 'ETag: "evil"', "Last-Modified: Tue")
        failed = await poll(desk, evil, server=server)
        assert (failed.reason, failed.fetched) == (Reason.NOT_A_FEED, False)
        assert failed.detail and "\n" not in failed.detail
        assert guids(desk) == ["grid-1"]
        assert (await poll(desk, answer(TWO, 'ETag: "evil"'), server=server)).new == 1
        assert server.header("if-none-match") in (b'"good"', None)
        assert server.header("if-modified-since") in (b"Mon", None)


@pytest.mark.parametrize(
    "said",
    [
        "text/html",
        "text/html; charset=iso-8859-1",
        "image/png",
        "application/octet-stream",
        "application/json",
        "text/plain; charset=no-such-set",
        'multipart/x; boundary="',
        "\x00",
        None,
    ],
)
async def test_a_good_feed_is_read_whatever_it_is_called(desk: SmallDesk, said: str | None) -> None:
    headers = [] if said is None else [f"Content-Type: {said.strip(chr(0))}"]
    body = build_feed(an_entry(1, title="Отчёт о сети grid"))
    async with serving(answer(body, *headers)) as server:
        look_at(desk, cert=server.url())
        assert (await poll(desk, *server.answers, server=server)).new == 1
    assert [item.title for item, _ in desk.items()] == ["Отчёт о сети grid"]


# ---------------------------------------------------------------------- statuses


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 451, 500, 502, 503, 520, 599, 600, 999])
async def test_a_refusal_is_told_with_its_number_and_tried_ever_less(desk: SmallDesk, status: int) -> None:
    async with serving(answer(b"<rss/>", status=f"{status} X")) as server:
        look_at(desk, cert=server.url())
        waits = []
        for _ in range(8):
            failed = await poll(desk, *server.answers, server=server)
            assert failed.reason is Reason.HTTP_STATUS
            assert str(status) in failed.detail
            waits.append(desk.store.source_states()["cert"].next_due - desk.clock.now())
    assert waits == sorted(waits)
    assert waits[0] < waits[-1] <= timedelta(days=1)


async def test_every_second_answer_fails_and_news_comes_all_the_same_without_an_alarm(desk: SmallDesk) -> None:
    async with serving(answer(b"")) as server:
        look_at(desk, cert=server.url())
        for number in range(1, 7):
            failed = await poll(desk, answer(b"", status="500 Oops"), server=server)
            assert failed.reason is Reason.HTTP_STATUS
            feed = build_feed(*(an_entry(n) for n in range(1, number + 1)))
            assert (await poll(desk, answer(feed), server=server)).new == 1
            assert desk.store.source_states()["cert"].failures == 0
    assert len(desk.items()) == 6
    assert desk.notes() == []


@pytest.mark.parametrize(
    ("etag", "modified"),
    [
        (b'"strong"', b"Sun, 22 Nov 2026 08:00:00 GMT"),
        (b'W/"weak"', b"yesterday"),
        (b"unquoted", b"Sun, 99 Nov 2026 08:00:00 +9900"),
        (b'"odd \xe9\xff \\" \'"', b"\xd0\xb2\xd1\x87\xd0\xb5\xd1\x80\xd0\xb0"),
        (b'"a", "b"', b"0"),
        (b'""', b"-1"),
        (b'"' + b"x" * 3000 + b'"', b"Thu, 01 Jan 1970 00:00:00 GMT"),
    ],
)
async def test_validators_come_back_byte_for_byte_from_the_store(desk: SmallDesk, etag: bytes, modified: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nETag: " % len(ONE) + etag + b"\r\nLast-Modified: " + modified
    async with serving(head + b"\r\n\r\n" + ONE) as server:
        look_at(desk, cert=server.url())
        await poll(desk, *server.answers, server=server)
        for _ in range(3):  # a 304 that names none keeps those that we have
            desk.restart()
            again = await poll(desk, b"HTTP/1.1 304 Not Modified\r\n\r\n", server=server)
            assert (again.not_modified, again.reason) == (True, None)
            assert (server.header("if-none-match"), server.header("if-modified-since")) == (etag, modified)
    assert guids(desk) == ["grid-1"]


async def test_a_body_after_304_is_read_by_nobody(desk: SmallDesk) -> None:
    smuggled = build_feed(an_entry(9, title="Smuggled grid"))
    async with serving(answer(ONE, 'ETag: "1"')) as server:
        look_at(desk, cert=server.url("/a"), other=server.url("/b"))
        await poll(desk, *server.answers, server=server)
        for head in (
            b"HTTP/1.1 304 Not Modified\r\n\r\n",
            b"HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\nabc",
            b"HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n",
        ):
            assert (await poll(desk, head + answer(smuggled), server=server)).not_modified
            assert (await poll(desk, answer(ONE), server=server, source="other")).reason is None
    assert guids(desk) == ["grid-1", "grid-1"]


async def test_a_304_that_nobody_asked_for_is_a_failure_and_no_first_poll(desk: SmallDesk) -> None:
    async with serving(b"HTTP/1.1 304 Not Modified\r\n\r\n") as server:
        look_at(desk, cert=server.url())
        assert (await poll(desk, *server.answers, server=server)).reason is Reason.HTTP_STATUS
        assert not desk.store.source_states()["cert"].baselined


async def test_new_entries_alone_take_nothing_away(desk: SmallDesk) -> None:
    """226 IM Used (RFC 3229): what is not in it is still there."""
    async with serving(answer(ONE, 'ETag: "1"', "IM: feed")) as server:
        look_at(desk, cert=server.url())
        await poll(desk, *server.answers, server=server)
        delta = answer(build_feed(an_entry(2)), 'ETag: "2"', "IM: feed", status="226 IM Used")
        outcome = await poll(desk, delta, server=server)
        assert outcome.new == (1 if server.header("a-im") else 0)
        assert "grid-1" in guids(desk)
        whole = await poll(desk, answer(build_feed(*(an_entry(n) for n in (1, 2, 3)))), server=server)
        assert (whole.edited, guids(desk)) == (0, ["grid-1", "grid-2", "grid-3"])


# ---------------------------------------------------------------------- logs


FORGED = "<html><title>a\nERROR forged line\r\nBcc: x\x1b[31m \u202egnp.exe</title>"


async def test_a_poll_of_evil_servers_is_one_quiet_line_each(desk: SmallDesk, caplog: pytest.LogCaptureFixture) -> None:
    evil: list[Callable[..., bytes] | bytes] = [
        b"",
        b"\x00",
        answer(b"", status="500 a\tb"),
        answer(b"", "Location: javascript:alert(1)", status="302 Found"),
        answer(b"", "Location: http://[::1", status="302 Found"),
        answer(FORGED.encode()),
        answer(ONE, "Content-Encoding: br"),
        answer(b"<rss><channel><item><title>&#0;</title>"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
    ]
    async with serving(b"") as server:
        look_at(desk, cert=server.url())
        for reply in evil:
            caplog.clear()
            await poll(desk, reply, server=server)  # type: ignore[arg-type]
            for record in caplog.records:
                said = record.getMessage()
                assert record.levelno < logging.ERROR, said
                assert record.exc_info is None
                assert said.isprintable() and "unexpected" not in said


async def test_reasons_in_the_store_are_fit_for_people(desk: SmallDesk) -> None:
    async with serving(answer(FORGED.encode())) as server:
        look_at(desk, cert=server.url())
        await poll(desk, *server.answers, server=server)
        detail = desk.store.source_states()["cert"].last_detail
    assert detail and detail.isprintable()
    assert len(detail) <= 300


# ---------------------------------------------------------------------- one address, many sources


async def test_two_sources_of_one_address_keep_their_own_memory(desk: SmallDesk) -> None:
    async with serving(answer(ONE, 'ETag: "1"', "Set-Cookie: who=cert; Path=/")) as server:
        look_at(desk, cert=server.url(), other=server.url())
        await poll(desk, *server.answers, server=server)
        assert (await poll(desk, *server.answers, server=server, source="other")).new == 1
        assert server.header("if-none-match") is None
        assert server.header("cookie") is None


async def test_a_source_whose_address_changes_begins_anew(desk: SmallDesk) -> None:
    async with serving(answer(ONE, 'ETag: "1"')) as server:
        look_at(desk, cert=server.url("/old"))
        await poll(desk, *server.answers, server=server)
        desk.sources = {"cert": replace(desk.sources["cert"], url=server.url("/new"))}
        desk.restart()
        await poll(desk, answer(TWO), server=server)
        assert guids(desk) == ["grid-1", "grid-2"]
