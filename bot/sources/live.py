"""Fetching within the limits that the files set now: a tightened `fetch.allow` counts at once."""

from collections.abc import Callable
from datetime import datetime

from bot.model import Fetched, FetchFailed, FetchLimits, FetchResult, Source, SourceState
from bot.sources.http import HttpFetcher


class LiveFetcher:
    """`ports.Fetcher` and `ports.Getter` that follow their limits. What is under way ends as its limits were."""

    def __init__(self, limits: Callable[[], FetchLimits], now: Callable[[], datetime]) -> None:
        self._limits = limits
        self._now = now
        self._in_force = limits()
        self._fetchers = [HttpFetcher(self._in_force, now=now)]

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """As `HttpFetcher.fetch`."""
        return await self._fetcher().fetch(source, state)

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """As `HttpFetcher.get`."""
        return await self._fetcher().get(url, accept=accept, max_bytes=max_bytes, source=source)

    def _fetcher(self) -> HttpFetcher:
        wanted = self._limits()
        if wanted != self._in_force:
            self._fetchers.append(HttpFetcher(wanted, now=self._now))
            self._in_force = wanted
        return self._fetchers[-1]

    async def aclose(self) -> None:
        """Close every connection, also of limits that were in force before."""
        for fetcher in self._fetchers:
            await fetcher.aclose()
