"""The engine: jobs tick at once and again, survive their own errors, and end in order."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable

import pytest

from bot.run.engine import Engine, Job


async def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


async def test_every_job_has_its_first_tick_at_once_in_the_order_of_the_table_and_goes_on() -> None:
    ticks: list[str] = []

    async def tick(name: str) -> None:
        ticks.append(name)

    engine = Engine([Job("one", 0.05, lambda: tick("one")), Job("two", 3600, lambda: tick("two"))])
    running = asyncio.create_task(engine.run())
    await until(lambda: ticks.count("one") > 3)
    engine.stop()
    await running
    assert ticks[:2] == ["one", "two"]
    assert ticks.count("two") == 1


async def test_a_job_that_takes_long_delays_no_other_and_never_runs_twice_at_once() -> None:
    at_work: Counter[str] = Counter()
    most = 0
    quick = 0
    let_go = asyncio.Event()

    async def slow() -> None:
        nonlocal most
        at_work["slow"] += 1
        most = max(most, at_work["slow"])
        await let_go.wait()
        at_work["slow"] -= 1

    async def fast() -> None:
        nonlocal quick
        quick += 1

    engine = Engine([Job("slow", 0.02, slow), Job("fast", 0.02, fast)])
    running = asyncio.create_task(engine.run())
    await until(lambda: quick > 5)
    let_go.set()
    engine.stop()
    await running
    assert most == 1


async def test_an_error_is_said_once_while_it_lasts_and_the_ticks_go_on(caplog: pytest.LogCaptureFixture) -> None:
    tries = 0

    async def fails() -> None:
        nonlocal tries
        tries += 1
        raise OSError("no space left" if tries < 6 else "read-only")

    engine = Engine([Job("publish", 0.02, fails)])
    with caplog.at_level(logging.WARNING):
        running = asyncio.create_task(engine.run())
        await until(lambda: tries > 8)
        engine.stop()
        await running
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.getMessage() for record in errors] == [
        "publish failed: OSError: no space left",
        "publish failed: OSError: read-only",
    ]
    assert all(record.exc_info is None for record in errors), "no traceback"


async def test_the_end_waits_for_work_in_hand_and_then_gives_back() -> None:
    ended: list[str] = []
    begun = asyncio.Event()

    async def job() -> None:
        begun.set()
        await asyncio.sleep(0.2)
        ended.append("job")

    async def poll() -> None:
        await asyncio.sleep(0.3)
        ended.append("poll")

    async def at_end() -> None:
        ended.append("gave back")

    engine = Engine([Job("job", 3600, job)], at_end=at_end)
    running = asyncio.create_task(engine.run())
    engine.spawn(poll())
    await begun.wait()
    engine.stop()
    assert engine.stopping
    await running
    assert ended == ["job", "poll", "gave back"]


async def test_work_that_outlasts_the_grace_is_cut_off() -> None:
    ended: list[str] = []
    begun = asyncio.Event()

    async def hangs() -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            ended.append("cut off")
            raise

    async def at_end() -> None:
        ended.append("gave back")

    engine = Engine([Job("deliver", 3600, hangs)], at_end=at_end)
    running = asyncio.create_task(engine.run(grace=0.1))
    engine.spawn(hangs())
    await begun.wait()
    began = time.monotonic()
    engine.stop()
    await running
    assert time.monotonic() - began < 5
    assert ended == ["cut off", "cut off", "gave back"]


async def test_a_clock_that_is_set_back_stops_no_job() -> None:
    """APScheduler plans by the wall clock: without a watch all jobs would stand still until the old time came again."""
    ticks = 0
    back = 0.0

    async def tick() -> None:
        nonlocal ticks
        ticks += 1

    engine = Engine([Job("poll", 3600, tick)], wall=lambda: time.time() - back, look_at_clock=0.02)
    running = asyncio.create_task(engine.run())
    await until(lambda: ticks == 1)
    await asyncio.sleep(0.1)
    assert ticks == 1, "a clock that goes on as it should wakes nobody"
    back = 7200.0
    await until(lambda: ticks == 2)
    await asyncio.sleep(0.1)
    engine.stop()
    await running
    assert ticks == 2


async def test_a_job_whose_tick_does_not_end_is_known() -> None:
    let_go = asyncio.Event()

    async def stuck() -> None:
        await let_go.wait()

    async def quick() -> None:
        await asyncio.sleep(0)

    engine = Engine([Job("stuck", 0.05, stuck, hangs_after=0.01), Job("quick", 0.05, quick, hangs_after=0.01)])
    running = asyncio.create_task(engine.run())
    await until(lambda: "stuck" in engine.hanging())
    let_go.set()
    await until(lambda: "stuck" not in engine.hanging())
    engine.stop()
    await running


async def test_room_is_waited_for_until_enough_work_has_ended_or_the_end_is_asked_for() -> None:
    engine = Engine([])
    ends = [asyncio.Event() for _ in range(4)]
    for end in ends:
        engine.spawn(wait(end))
    room = asyncio.create_task(engine.room(2, seconds=60))
    ends[0].set()
    await until(lambda: engine.in_hand == 3)
    assert not room.done()
    ends[1].set()
    await room
    assert engine.in_hand == 2
    await engine.room(0, seconds=0.01)  # nobody waits longer than was asked for
    engine.stop()
    await engine.room(0, seconds=60)
    for end in ends:
        end.set()
    await until(lambda: not engine.in_hand)


async def wait(end: asyncio.Event) -> None:
    await end.wait()
