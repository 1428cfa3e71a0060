"""The engine of one process: APScheduler ticks, and the jobs that they wake.

What is due lies in the store; a tick only asks. So a restart forgets nothing, and a late tick is late, not lost.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger("watchdesk.run")


@dataclass(frozen=True, slots=True)
class Job:
    """One thing the desk does again and again. `seconds` between ticks; never two of one job at once."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]


class Engine:
    """Runs jobs until it is stopped. An error in one tick is logged; the next tick comes all the same."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._jobs = jobs
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[object]] = set()

    def stop(self) -> None:
        """Ask for the end: no new ticks; work in hand is finished (see `run`)."""
        self._stop.set()

    def spawn(self, work: Coroutine[object, object, object]) -> None:
        """Work that outlives its tick, such as a poll of a slow source."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[object]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("work ended with %s: %s", type(error).__name__, error)

    @property
    def in_hand(self) -> int:
        return len(self._tasks)

    async def run(self, grace: float = 15.0) -> None:
        """Tick until stopped; then let work in hand end within `grace` seconds. What is cut off is due again."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        scheduler.add_listener(_report, EVENT_JOB_ERROR)
        for job in self._jobs:
            scheduler.add_job(
                job.run,
                IntervalTrigger(seconds=job.seconds, timezone=UTC),
                id=job.name,
                name=job.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        for job in self._jobs:  # the first round at once, in the order of the table
            try:
                await job.run()
            except Exception as error:  # noqa: BLE001  # a job may fail in any library; the desk goes on
                log.error("%s failed: %s: %s", job.name, type(error).__name__, error)
        scheduler.start()
        try:
            await self._stop.wait()
        finally:
            scheduler.shutdown(wait=False)
            await self._finish(grace)

    async def _finish(self, grace: float) -> None:
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


def _report(event: JobExecutionEvent) -> None:
    log.error("%s failed: %s: %s", event.job_id, type(event.exception).__name__, event.exception)
