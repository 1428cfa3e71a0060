"""Fetching within the limits that the files set now: a tightened `fetch.allow` counts at once."""

from collections.abc import Callable
from datetime import datetime

from bot.model import FetchLimits, FetchResult, Source, SourceState
from bot.sources.http import HttpFetcher


class LiveFetcher:
    """`ports.Fetcher` that follows its limits. What is under way ends by the limits under which it began."""

    def __init__(self, limits: Callable[[], FetchLimits], now: Callable[[], datetime]) -> None:
        self._limits = limits
        self._now = now
        self._in_force = limits()
        self._fetchers = [HttpFetcher(self._in_force, now=now)]

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """As `HttpFetcher.fetch`."""
        wanted = self._limits()
        if wanted != self._in_force:
            self._fetchers.append(HttpFetcher(wanted, now=self._now))
            self._in_force = wanted
        return await self._fetchers[-1].fetch(source, state)

    async def aclose(self) -> None:
        """Close every connection, also of limits that were in force before."""
        for fetcher in self._fetchers:
            await fetcher.aclose()
