"""Ten thousand sources on one machine, every fifteen minutes: `python bench/ten_thousand.py [--speed N] [--rounds N]`

The desk of `watchdesk run` in this process: real store, real engine with all its jobs, real HTTP to `newswire.py`;
only its clock runs `--speed` times as fast (10), so that a round of fifteen minutes takes one and a half, and
the load is so many times that of such a desk. 1 % of the feeds bring news in each round.

Measured: how late polls begin, by the desk's clock; resident memory after each round; and, all the while and by the
real clock, what chat and web would wait: for the event loop, for the review queue, for an editor's decision. Exit
code 1 if a source was not polled inside its interval, memory passes 250 MB or rises, or 99 of 100 waits pass 100 ms.
"""

import argparse
import asyncio
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import quantiles
from typing import Any

from fetching import Wire, newswire

from bot.app import Desk
from bot.desk.acting import DeskActs
from bot.model import Act, SourceState, Stale, State
from bot.run.memory import keep_small, undisturbed

EVERY = timedelta(minutes=15)
SLACK = timedelta(minutes=1)
"""By which a poll may be late: what is due is looked for every two seconds."""
MEMORY = 250
WAIT = 0.1
EDITOR = "telegram:11"


class FastClock:
    """The time of day, running `speed` times as fast from the moment it is made."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = datetime.now(UTC)
        self._since = time.monotonic()

    def now(self) -> datetime:
        return self._began + timedelta(seconds=(time.monotonic() - self._since) * self._speed)


class Polls:
    """Stands before the store's `claim_due` and notes which source was claimed when."""

    def __init__(self, claim_due: Callable[..., list[SourceState]]) -> None:
        self._claim_due = claim_due
        self.count: Counter[str] = Counter()
        self.late: list[timedelta] = []
        self.first_round = timedelta()
        self.seconds: list[float] = []
        self._began: datetime | None = None

    def claim_due(self, now: datetime, *rest: Any) -> list[SourceState]:
        began = time.perf_counter()
        states = self._claim_due(now, *rest)
        self.seconds.append(time.perf_counter() - began)
        self._began = self._began or now
        for state in states:
            self.count[state.source_id] += 1
            if state.last_attempt is None:
                self.first_round = now - self._began
            else:
                self.late.append(now - state.next_due)
        return states


def resident() -> float:
    """MB (10^6 bytes)."""
    found = re.search(r"^VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text(), re.M)
    return int(found[1]) * 1024 / 1e6 if found else 0.0


def told(what: str, seconds: Iterable[float]) -> float:
    """One line. Returns what 99 of 100 stay below."""
    sample = sorted(seconds)
    if len(sample) < 2:
        print(f"{what:<46} too few")
        return 0.0
    cuts = quantiles(sample, n=100, method="inclusive")
    middle, high, most = (1000 * value for value in (cuts[49], cuts[98], sample[-1]))
    print(f"{what:<46}{middle:>8.1f}{high:>8.1f}{most:>8.1f} ms  ({len(sample):,} times)", flush=True)
    return cuts[98]


async def again(seconds: float, into: list[float], work: Callable[[], Awaitable[object]]) -> None:
    """Do it again and again, and note how long it took."""
    while True:
        await asyncio.sleep(seconds)
        began = time.perf_counter()
        await work()
        into.append(time.perf_counter() - began)


async def tick(into: list[float], seconds: float = 0.02) -> None:
    """By how much the event loop is late."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + seconds
        await asyncio.sleep(seconds)
        into.append(loop.time() - due)


async def decide(desk: Desk, acts: DeskActs) -> None:
    """An editor looks at a story and rejects it, as a press of a button does."""
    stories = await asyncio.to_thread(desk.store.stories, State.PENDING, None, 1)
    if stories:
        answer = await acts.decide(stories[0].id, Act.REJECT, EDITOR, stories[0].version)
        assert not isinstance(answer, Stale) or answer.why


async def watch(desk: Desk, polls: Polls, wire: Wire, count: int, rounds: int, speed: float) -> bool:
    acts = DeskActs(desk.store, desk.clock, desk.reviewer, desk.publisher)
    late: list[float] = []
    reads: list[float] = []
    decisions: list[float] = []
    memory = [resident()]
    print(f"before the first poll: {memory[0]:.0f} MB")
    async with desk.running() as engine:
        watching = [
            asyncio.create_task(tick(late)),
            asyncio.create_task(
                again(0.2, reads, partial(asyncio.to_thread, desk.store.stories, State.PENDING, None, 25))
            ),
            asyncio.create_task(again(0.5, decisions, partial(decide, desk, acts))),
        ]
        running = asyncio.create_task(engine.run())
        round_takes = EVERY.total_seconds() / speed
        for number in range(1, rounds + 1):
            cpu, began, requests = time.process_time(), time.monotonic(), polls.count.total()
            await asyncio.sleep(round_takes)
            await asyncio.to_thread(wire.ask, "advance?share=0.01&new=2&edits=1")
            memory.append(resident())
            seconds = time.monotonic() - began
            print(
                f"round {number}: {polls.count.total() - requests:,} polls, {memory[-1]:.0f} MB, "
                f"{(time.process_time() - cpu) / seconds:.0%} of one core",
                flush=True,
            )
        engine.stop()
        await running
        for one in watching:
            one.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
    return report(polls, memory, late, reads, decisions, count, rounds)


def report(
    polls: Polls,
    memory: list[float],
    late: list[float],
    reads: list[float],
    decisions: list[float],
    count: int,
    rounds: int,
) -> bool:
    worst = max(polls.late, default=timedelta())
    behind = sum(one > SLACK for one in polls.late)
    missed = sum(polls.count[f"f{number}"] < rounds - 1 for number in range(count))
    print(f"\nfirst round: all begun within {polls.first_round.total_seconds() / 60:.1f} min of the desk's clock")
    print(
        f"{polls.count.total():,} polls; by the desk's clock {behind:,} began more than a minute late, "
        f"the latest by {worst.total_seconds() / 60:.1f} min; {missed} sources polled less than {rounds - 1} times"
    )
    print(f"\n{'waits, by the real clock':<46}{'p50':>8}{'p99':>8}{'most':>8}")
    told("what is due, claimed (in a thread)", polls.seconds)
    waits = [
        told("the event loop is late", late),
        told("the review queue: 25 pending stories", reads),
        told("an editor's decision, with the look before it", decisions),
    ]
    rises = memory[-1] - memory[-2] > 5
    return worst < EVERY and not missed and max(memory) < MEMORY and not rises and max(waits) <= WAIT


def main() -> None:
    options = argparse.ArgumentParser(description="Ten thousand sources, every fifteen minutes.")
    options.add_argument("--speed", type=float, default=10.0, help="how many times as fast the desk's clock runs (10)")
    options.add_argument("--rounds", type=int, default=4)
    options.add_argument("--sources", type=int, default=10_000)
    asked = options.parse_args()
    keep_small()
    with (
        tempfile.TemporaryDirectory(prefix="watchdesk-bench-") as folder,
        newswire("--feeds", str(asked.sources), "--few") as wire,
    ):
        home = Path(folder)
        lines = (
            f"  - {{id: f{number}, name: Feed {number}, url: '{url}'}}\n" for number, url in enumerate(wire.urls())
        )
        (home / "sources.yaml").write_text(f"sources:\n{''.join(lines)}", encoding="utf-8")
        (home / "desk.yaml").write_text("fetch: {allow: ['127.1.0.0/16']}\npolling: {every: 15m}\n", encoding="utf-8")
        with undisturbed():
            desk = Desk(home, os.environ, clock=FastClock(asked.speed))
        polls = Polls(desk.store.claim_due)
        desk.store.claim_due = polls.claim_due  # type: ignore[method-assign]
        try:
            well = asyncio.run(watch(desk, polls, wire, asked.sources, asked.rounds, asked.speed))
        finally:
            desk.close()
    sys.exit(not well)


if __name__ == "__main__":
    main()
