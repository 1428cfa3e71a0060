"""One host that is slow, gone, moved or busy, and what the others and the desk's memory have to do with it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import SmallDesk, an_entry

from bot.model import FetchLimits, Reason
from bot.sources.http import HttpFetcher
from bot.testing.builders import build_feed, build_source
from tests.conftest import StillClock
from tests.contract.fetch_server import answer, serving

LIMITS = FetchLimits(connect_timeout=5, read_timeout=20, total_timeout=30, allow=("127.0.0.0/8",))
ONE = build_feed(an_entry(1))


@pytest.fixture
async def desk(tmp_path: Path, clock: StillClock) -> AsyncIterator[SmallDesk]:
    async with HttpFetcher(LIMITS, now=clock.now) as fetcher:
        made = SmallDesk(tmp_path, clock, sources={}, fetcher=fetcher)  # type: ignore[arg-type]
        yield made
        made.close()


def look_at(desk: SmallDesk, urls: dict[str, str]) -> None:
    desk.sources = {name: build_source(name, url=url, every=timedelta(hours=1)) for name, url in urls.items()}
    desk.start()


@pytest.mark.parametrize("crowd", [1, 120])
async def test_a_host_that_never_answers_holds_up_nobody_elses_sources(desk: SmallDesk, crowd: int) -> None:
    """One source there, or more of them than polls may run at once: the rest of the desk is done while they hang."""
    hanging, let_go = asyncio.Event(), asyncio.Event()

    async def hang(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hanging.set()
        await let_go.wait()
        writer.write(answer(ONE))

    hosts = [f"127.0.1.{number}" for number in range(1, 101)]
    async with serving(hang) as bad, serving(answer(ONE), hosts=hosts) as good:
        urls = {f"bad-{number}": bad.url(f"/{number}") for number in range(crowd)}
        look_at(desk, urls | {f"good-{number}": good.url(host=host) for number, host in enumerate(hosts)})
        done: list[str] = []
        all_good = asyncio.Event()

        def ended(outcome: object) -> None:
            done.append(outcome.source_id)  # type: ignore[attr-defined]
            if sum(name.startswith("good") for name in done) == len(hosts):
                all_good.set()

        polling = asyncio.create_task(desk.collector.poll_all(await desk.collector.claim_due(1000), ended))
        await hanging.wait()
        try:
            async with asyncio.timeout(20):
                await all_good.wait()
            assert not [name for name in done if name.startswith("bad")]
        finally:
            let_go.set()
            await polling
    assert len(desk.items()) == len(hosts) + crowd


async def test_a_busy_host_is_left_alone_by_all_its_sources_over_a_restart(desk: SmallDesk) -> None:
    """429 with Retry-After: no request to that host before the time, whichever source asks, and whoever polls."""
    async with serving(answer(b"", "Retry-After: 7200", status="429 Too Many Requests")) as server:
        look_at(desk, {"cert": server.url("/a"), "other": server.url("/b")})
        await desk.poll("cert")
        server.answers = [answer(ONE)]
        begun = desk.clock.now()
        for minutes in (1, 60, 119):
            desk.clock.set(begun + timedelta(minutes=minutes))
            await desk.poll()
            await desk.poll("cert", "other")
            desk.restart()
        assert len(server.requests) == 1
        desk.clock.set(begun + timedelta(hours=2, seconds=1))
        assert [outcome.new for outcome in await desk.poll("cert")] == [1]


async def test_what_is_gone_is_hardly_asked_for_any_more_and_its_items_stay(desk: SmallDesk) -> None:
    async with serving(answer(ONE)) as server:
        look_at(desk, {"cert": server.url()})
        await desk.poll("cert")
        server.answers = [answer(b"", status="410 Gone")]
        for _ in range(24 * 4):
            desk.clock.pass_time(minutes=30)
            await desk.poll()
        assert len(server.requests) <= 1 + 4, "two days: at most one request each day, and the first two"
        assert desk.store.source_states()["cert"].last_reason is Reason.GONE
        assert len(desk.items()) == 1


async def test_a_move_is_learned_when_it_lasts_and_never_from_a_login_page(desk: SmallDesk) -> None:
    async with serving(answer(ONE)) as server:

        async def answers(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            path = request.split(b" ")[1].decode()
            moves = {"/old": ("/new", "301"), "/lent": ("/new", "302"), "/shop": ("/login", "301")}
            if path in moves:
                to, status = moves[path]
                writer.write(answer(b"", f"Location: {to}", status=f"{status} X"))
            else:
                login = b"<html><title>Sign in</title><form><input type=password></form></html>"
                writer.write(answer(login if path == "/login" else ONE))

        server.answers = [answers]
        look_at(desk, {name: server.url(f"/{name}") for name in ("old", "lent", "shop")})
        begun = desk.clock.now()
        await desk.poll("old", "lent", "shop")
        assert {state.url for state in desk.store.source_states().values()} <= {None}
        while desk.clock.now() < begun + timedelta(days=60):
            desk.clock.pass_time(days=2)
            await desk.poll("old", "lent", "shop")
        states = desk.store.source_states()
        assert states["old"].url == server.url("/new")
        assert [states[name].url for name in ("lent", "shop")] == [None, None]
        assert states["shop"].last_reason is Reason.NOT_A_FEED
        server.requests.clear()
        await desk.poll("old")
        assert [request.split(b" ")[1] for request in server.requests] == [b"/new"]
        assert len(desk.items()) == 2


async def test_a_flood_is_stored_whole_and_told_in_parts(desk: SmallDesk) -> None:
    """Two thousand entries at a second poll: all are stored, and editors are shown no more than the cap at once."""
    fresh = [an_entry(number, published=desk.clock.now()) for number in range(2_001)]
    async with serving(answer(build_feed(fresh[0]))) as server:
        look_at(desk, {"cert": server.url()})
        await desk.poll("cert")
        desk.reviewer.place()
        server.answers = [answer(build_feed(*fresh))]
        desk.clock.pass_time(hours=1)
        await desk.poll("cert")
        assert len(desk.items()) == 2_001
        desk.clock.pass_time(hours=1)
        (again,) = await desk.poll("cert")
        assert (again.new, len(desk.items())) == (0, 2_001)
    assert len([item for item, _ in desk.items() if item.identity]) == len({item.id for item, _ in desk.items()})
