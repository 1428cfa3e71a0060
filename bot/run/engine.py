"""The engine of one process: APScheduler ticks, and the jobs that they wake.

What is due lies in the store; a tick only asks. So a restart forgets nothing, and a late tick is late, not lost.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger("watchdesk.run")

LOOK_AT_CLOCK = 2.0
"""Seconds between two looks at whether the machine's clock was set back."""

SET_BACK = 1.0
"""Seconds by which the clock must have been set back to count: less is what time servers do all day."""

SAY_AGAIN = 60.0
"""A job that goes on failing in the same way says so once in so many seconds."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing the desk does again and again. `seconds` between ticks; never two of one job at once. A tick that takes
    longer than `hangs_after` seconds hangs."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]
    hangs_after: float = 1800.0


async def _nothing() -> None:
    return None


class Engine:
    """Runs jobs until it is stopped. An error in one tick is logged; the next tick comes all the same.

    `at_end` is called once, when no job is at work any more. `wall` is the clock that people and APScheduler go by: it
    may be set back, and then all jobs tick again at once instead of waiting until the old time has come again.
    """

    def __init__(
        self,
        jobs: Sequence[Job],
        *,
        at_end: Callable[[], Awaitable[object]] = _nothing,
        wall: Callable[[], float] = time.time,
        look_at_clock: float = LOOK_AT_CLOCK,
    ) -> None:
        self.jobs = jobs
        self._at_end = at_end
        self._wall = wall
        self._look_at_clock = look_at_clock
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[object]] = set()
        self._ticks: set[asyncio.Task[object]] = set()
        self._complained: dict[str, tuple[str, float]] = {}
        self._began: dict[str, float] = {}

    def stop(self) -> None:
        """Ask for the end: no new ticks; work in hand is finished (see `run`)."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Long work looks at this between two steps. May be asked from any thread."""
        return self._stop.is_set()

    def spawn(self, work: Coroutine[object, object, object]) -> None:
        """Work that outlives its tick, such as a poll of a slow source."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[object]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self._complain("work", error)

    @property
    def in_hand(self) -> int:
        return len(self._tasks)

    async def room(self, most: int, seconds: float) -> None:
        """Wait until at most so much work is in hand, the engine is to stop, or so many seconds have passed."""
        until = time.monotonic() + seconds
        while len(self._tasks) > most and not self.stopping and (left := until - time.monotonic()) > 0:
            await asyncio.wait(self._tasks, timeout=min(left, 1.0), return_when=asyncio.FIRST_COMPLETED)

    def hanging(self) -> dict[str, float]:
        """Jobs whose tick does not end, and for how many seconds. May be asked from any thread."""
        now, began = time.monotonic(), dict(self._began)
        return {
            job.name: now - began[job.name]
            for job in self.jobs
            if job.name in began and now - began[job.name] > job.hangs_after
        }

    async def run(self, grace: float = 10.0) -> None:
        """Tick until stopped; then let work in hand end within `grace` seconds. What is cut off is due again."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # commands make a desk, and never run it
        from apscheduler.triggers.interval import IntervalTrigger

        # A tick that finds its job still at work is no trouble: the next one comes. APScheduler warns of each.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        scheduler = AsyncIOScheduler(timezone=UTC)
        begin = datetime.now(UTC)
        for place, job in enumerate(self.jobs):  # the first round at once, begun in the order of the table
            scheduler.add_job(
                self._tick,
                IntervalTrigger(seconds=job.seconds, timezone=UTC),
                [job],
                id=job.name,
                name=job.name,
                next_run_time=begin + timedelta(milliseconds=place),
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        scheduler.start()
        watch = asyncio.create_task(self._mind_the_clock(scheduler))
        try:
            await self._stop.wait()
        finally:
            self._stop.set()
            watch.cancel()
            scheduler.pause()
            await self._finish(grace)
            scheduler.shutdown(wait=False)
            await self._at_end()

    async def _tick(self, job: Job) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101  # APScheduler runs a coroutine as a task
        self._ticks.add(task)
        self._began[job.name] = time.monotonic()
        try:
            await job.run()
        except asyncio.CancelledError:
            if not self.stopping:  # cut off at the end is no error
                raise
        except Exception as error:  # noqa: BLE001  # a job may fail in any library; the desk goes on
            self._complain(job.name, error)
        else:
            self._complained.pop(job.name, None)
        finally:
            self._ticks.discard(task)
            del self._began[job.name]

    def _complain(self, name: str, error: BaseException) -> None:
        """One line when it begins, and one a minute while it lasts: a full disk must not be filled with its own log."""
        what = f"{type(error).__name__}: {error}"
        now = time.monotonic()
        said, at = self._complained.get(name, ("", 0.0))
        if said != what or now - at >= SAY_AGAIN:
            self._complained[name] = (what, now)
            log.error("%s failed: %s", name, what)

    async def _mind_the_clock(self, scheduler: "AsyncIOScheduler") -> None:
        ahead = self._wall() - time.monotonic()
        while True:
            await asyncio.sleep(self._look_at_clock)
            before, ahead = ahead, self._wall() - time.monotonic()
            if ahead < before - SET_BACK:
                log.warning("the clock was set back by %.0f seconds", before - ahead)
                for job in self.jobs:
                    scheduler.modify_job(job.name, next_run_time=datetime.now(UTC))

    async def _finish(self, grace: float) -> None:
        until = time.monotonic() + grace
        while in_hand := self._tasks | self._ticks:
            left = until - time.monotonic()
            if left <= 0:
                log.warning("%d pieces of work were cut off at the end", len(in_hand))
                for task in in_hand:
                    task.cancel()
                await asyncio.gather(*in_hand, return_exceptions=True)
                return
            await asyncio.wait(in_hand, timeout=left)
