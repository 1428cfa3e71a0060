"""Fetching within the limits that the files set now: a tightened `fetch.allow` counts at once."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.model import Fetched, FetchFailed, FetchLimits, FetchResult, Source, SourceState
from bot.sources.http import HttpFetcher
from bot.sources.slots import Slots, Waits


class LiveFetcher:
    """`ports.Fetcher`, `ports.Getter` and `ports.Poster` that follow their limits. What is under way ends as its
    limits were."""

    def __init__(self, limits: Callable[[], FetchLimits], now: Callable[[], datetime]) -> None:
        self._limits = limits
        self._now = now
        self._waits = Waits(now)
        self._in_force = limits()
        self._slots = _slots(self._in_force)
        self._fetchers = [self._made()]

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """As `HttpFetcher.fetch`."""
        return await self._fetcher().fetch(source, state)

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """As `HttpFetcher.get`."""
        return await self._fetcher().get(url, accept=accept, max_bytes=max_bytes, source=source)

    async def post(self, url: str, form: Mapping[str, str], *, source: Source | None = None) -> Fetched | FetchFailed:
        """As `HttpFetcher.post`."""
        return await self._fetcher().post(url, form, source=source)

    def hold_back(self, url: str, until: datetime) -> None:
        """As `HttpFetcher.hold_back`; it holds whatever the limits."""
        self._fetcher().hold_back(url, until)

    def _fetcher(self) -> HttpFetcher:
        wanted = self._limits()
        if wanted != self._in_force:
            if _places(wanted) != _places(self._in_force):
                self._slots = _slots(wanted)
            self._in_force = wanted
            self._fetchers.append(self._made())
        return self._fetchers[-1]

    def _made(self) -> HttpFetcher:
        return HttpFetcher(self._in_force, now=self._now, slots=self._slots, waits=self._waits)

    async def aclose(self) -> None:
        """Close every connection, also of limits that were in force before."""
        for fetcher in self._fetchers:
            await fetcher.aclose()


def _places(limits: FetchLimits) -> tuple[int, int, float]:
    return limits.concurrency, limits.per_host, limits.host_pause


def _slots(limits: FetchLimits) -> Slots:
    return Slots(*_places(limits))
