"""How many requests run at once, in all and at one domain, how soon after one another, and who asked us to wait."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.polling import CLOCKS_DIFFER

_MOST_WAITS = 10_000


@dataclass(slots=True)
class _Domain:
    places: asyncio.Semaphore
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    next_start: float = 0.0


class Slots:
    """Waits for a place at the domain first, then for one of all: who waits for a slow domain holds nothing meanwhile.

    `pause`: seconds between the starts of two requests at a domain.
    """

    def __init__(self, in_all: int, per_domain: int, pause: float = 0.0) -> None:
        self._in_all = asyncio.Semaphore(in_all)
        self._per_domain = per_domain
        self._pause = pause
        self._domains: dict[str, _Domain] = {}

    @asynccontextmanager
    async def at(self, name: str) -> AsyncIterator[None]:
        domain = self._domains.get(name)
        if domain is None:
            domain = self._domains[name] = _Domain(asyncio.Semaphore(self._per_domain))
        domain.users += 1
        try:
            async with domain.places:
                if self._pause:
                    await self._start(domain)
                else:
                    await self._in_all.acquire()
                try:
                    yield
                finally:
                    self._in_all.release()
        finally:
            domain.users -= 1
            self._leave(name, domain)

    async def _start(self, domain: _Domain) -> None:
        """A place of all, when the domain's pause is over. Others wait behind: they start later still."""
        loop = asyncio.get_running_loop()
        async with domain.turn:
            await asyncio.sleep(domain.next_start - loop.time())
            await self._in_all.acquire()
            domain.next_start = loop.time() + self._pause

    def _leave(self, name: str, domain: _Domain) -> None:
        """Forget a domain that nobody uses, when its pause is over."""
        if domain.users or self._domains.get(name) is not domain:
            return
        loop = asyncio.get_running_loop()
        left = domain.next_start - loop.time()
        if left <= 0:
            del self._domains[name]
        else:
            loop.call_later(left, self._leave, name, domain)


class Waits:
    """Until when a domain asked to be left alone (Retry-After of a 429 or 503; RFC 9110, 10.2.3). Aware UTC times.

    A wait that was asked for in a future which the clock has left again is kept, counted from now.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._until: dict[str, tuple[datetime, datetime]] = {}
        """When it was asked for, and the end."""

    def add(self, domain: str, until: datetime) -> None:
        """The latest counts. What is over, and the oldest of very many, is forgotten."""
        now = self._now()
        before = self.until(domain)
        self._until.pop(domain, None)
        self._until[domain] = now, max(until, before or until)
        if len(self._until) > _MOST_WAITS:
            self._until = {name: wait for name, wait in self._until.items() if wait[1] > now}
            while len(self._until) > _MOST_WAITS:
                del self._until[next(iter(self._until))]

    def until(self, domain: str) -> datetime | None:
        """The end of the wait that the domain is in, if it is in one."""
        if domain not in self._until:
            return None
        now = self._now()
        asked, end = self._until[domain]
        if asked - now > CLOCKS_DIFFER:
            asked, end = self._until[domain] = now, end - (asked - now)
        if end <= now:
            del self._until[domain]
            return None
        return end
