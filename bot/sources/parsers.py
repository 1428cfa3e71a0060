"""The `Parser` port: picks who reads a body, keeps that off the event loop, and bounds what it may cost."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from bot.errors import ParseFailed
from bot.model import Fetched, Parsed, Reason, SameEntries, Source
from bot.sources.frames import Task
from bot.sources.reading import is_small, parse_body, parse_quickly
from bot.sources.workers import Workers

__all__ = ["TIME_LIMIT", "Parsers", "parse_body"]

log = logging.getLogger("watchdesk.sources")

TIME_LIMIT: Final = 120.0
"""Seconds that reading one body may take. 100,000 short entries take about a quarter of it on a slow machine."""


class Parsers:
    """Reads small bodies in `workers` threads, and in as many processes what is large or what only feedparser reads.

    A body that takes longer than `time_limit` seconds is given up: its process is ended, its thread ends by itself, as
    sizes there are bounded and every reader is close to linear in them; as many threads again stand in for those that
    are still busy. `shadow`: whether, now, feedparser reads along and decides; `compared` and `differing` count.
    """

    def __init__(
        self, workers: int = 2, *, time_limit: float = TIME_LIMIT, shadow: Callable[[], bool] = lambda: False
    ) -> None:
        self._threads = ThreadPoolExecutor(2 * workers, thread_name_prefix="parse")
        self._places = asyncio.Semaphore(workers)
        self._processes = Workers(workers, time_limit)
        self._time_limit = time_limit
        self._shadow = shadow
        self.compared = 0
        self.differing = 0

    async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries:
        """The entries of a body. Raises `ParseFailed` and nothing else."""
        if self._shadow():
            return await self._twice(source, fetched, fingerprint)
        if is_small(source, fetched):
            found = await self._beside_the_loop(source, fetched, fingerprint)
            if found is not None:
                return found
        answer, _ = await self._processes.parse(source, fetched, fingerprint)
        return _or_raise(answer)

    async def _beside_the_loop(
        self, source: Source, fetched: Fetched, fingerprint: str | None
    ) -> Parsed | SameEntries | None:
        """None: the readers of this process are not sure."""
        loop = asyncio.get_running_loop()
        async with self._places:  # waiting for a thread is not the body's fault, and does not count
            work = loop.run_in_executor(self._threads, parse_quickly, source, fetched, fingerprint)
            done, _ = await asyncio.wait({work}, timeout=self._time_limit)
        if done:
            return work.result()
        work.add_done_callback(lambda late: late.cancelled() or late.exception())  # nobody else will ask
        raise ParseFailed(Reason.PARSE, f"reading the body took longer than {self._time_limit:g} seconds")

    async def _twice(self, source: Source, fetched: Fetched, fingerprint: str | None) -> Parsed | SameEntries:
        answer, differing = await self._processes.parse(source, fetched, fingerprint, Task.TWICE)
        if differing is not None:
            self.compared += 1
        if differing:
            self.differing += 1
            log.warning("source=%s the readers differ in fields=%s", source.id, ",".join(differing))
        return _or_raise(answer)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._processes.close()


def _or_raise(answer: Parsed | SameEntries | ParseFailed) -> Parsed | SameEntries:
    if isinstance(answer, ParseFailed):
        raise answer
    return answer
