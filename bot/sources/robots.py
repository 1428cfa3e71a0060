"""What robots.txt asks of us (RFC 9309), and a fetcher that keeps to it for pages and sitemaps.

Feeds are made to be fetched by programs and are not asked about. A file is asked for once a day at most for each
origin, by one request at a time, and only its first 500 KiB count. Its text is kept, not the rules made of it: a
thousand hostile files then take no more memory than they have bytes.
"""

import asyncio
import logging
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Protocol
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from protego import Protego

from bot.core.text import literal
from bot.model import Fetched, FetchFailed, FetchResult, Reason, Source, SourceKind, SourceState
from bot.ports import Fetcher, Getter, Poster
from bot.sources.failures import Failure
from bot.sources.targets import source_target

log = logging.getLogger("watchdesk.sources")

AGENT: Final = "Watchdesk"
"""The name that rules may be made for: the product token of our User-Agent (RFC 9309, 2.2.1)."""

GOOD_FOR: Final = timedelta(days=1)
"""How long a file counts (RFC 9309, 2.4)."""

ASK_AGAIN: Final = timedelta(minutes=10)
"""How long an unreachable file is not asked for again."""

GIVE_UP: Final = timedelta(days=30)
"""A file that was out of reach for so long is taken for missing (RFC 9309, 2.3.1.4)."""

MOST_BYTES: Final = 500 * 1024
"""How much of a file is read (RFC 9309, 2.5)."""

MOST_BYTES_FETCHED: Final = 10 * MOST_BYTES
"""A file larger than this is not read at all."""

MOST_REMEMBERED: Final = 8 * 1024 * 1024
"""Characters of all files that are kept together; the one that was not needed for longest goes first."""

LONGEST_DELAY: Final = 60.0
"""Seconds: a longer Crawl-delay is cut to it."""

PATIENCE: Final = 180.0
"""Seconds that a request waits for its turn; whose turn is later is told when to come again."""

_ACCEPT: Final = "text/plain, */*;q=0.5"
_Way = tuple[str, str | None, bool]
"""An origin, and how it is reached: by which proxy, with or without a look at certificates."""

_AGENT_LINE: Final = re.compile(r"\s*user[- ]?agent(?:\s*:|\s)\s*([^#]*)", re.I)
_TOKEN: Final = re.compile(r"[A-Za-z_-]+")
_NETWORK: Final = frozenset(
    {Reason.TIMEOUT, Reason.TOO_SLOW, Reason.DNS, Reason.CONNECT, Reason.TLS, Reason.BLOCKED_ADDRESS}
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What robots.txt says of one URL. `delay`: seconds between two requests to its `origin`."""

    refusal: FetchFailed | None = None
    origin: str = ""
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class _File:
    """What is known of an origin's file. `rules` None: it was never read. `missed_since`: out of reach since then."""

    rules: str | None
    again: datetime
    missed_since: datetime | None = None
    failure: FetchFailed | None = None


class Robots:
    """Asks, and remembers for a day. Never raises for what the outside does. For one event loop."""

    def __init__(
        self,
        getter: Getter,
        now: Callable[[], datetime],
        *,
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._getter = getter
        self._now = now
        self._pause = pause
        self._files: OrderedDict[_Way, _File] = OrderedDict()
        self._size = 0
        self._asking: WeakValueDictionary[_Way, asyncio.Lock] = WeakValueDictionary()
        self._free_at: dict[str, float] = {}

    async def ask(self, url: str, source: Source) -> Answer:
        """Whether this URL may be fetched for this source, and how far apart requests to its origin must be."""
        try:
            target, _ = source_target(url)
        except Failure as failure:
            return Answer(failure.result)
        host = f"{target.host}:{target.port}" if target.port else target.host
        origin = f"{target.scheme}//{host}"
        known = await self._file(origin, host, source)
        if known.rules is None:
            return Answer(known.failure, origin)
        if not known.rules:
            return Answer(None, origin)
        allowed, delay = await asyncio.to_thread(_verdict, known.rules, target.url)
        if allowed:
            return Answer(None, origin, delay)
        path = literal(urlsplit(target.url).path, 100)  # without the query, which may hold what is nobody's business
        what = f"robots.txt of {host} does not allow {path}; an editor may override with ignore_robots and a reason"
        return Answer(FetchFailed(Reason.ROBOTS, literal(what, 300)), origin, delay)

    async def turn(self, answer: Answer, patience: float = PATIENCE) -> FetchFailed | None:
        """Wait until the delay has passed since the last turn at this origin. Whose turn would come only after
        `patience` seconds gets none, and is told when to come again."""
        if not answer.delay:
            return None
        now = asyncio.get_running_loop().time()
        mine = max(now, self._free_at.get(answer.origin, now))
        if mine - now > patience:
            what = f"robots.txt asks for {answer.delay:g} seconds between two requests, and others are first"
            return FetchFailed(Reason.ROBOTS, what, retry_after=timedelta(seconds=mine - now))
        taken = {origin: free for origin, free in self._free_at.items() if free > now}
        self._free_at = taken | {answer.origin: mine + answer.delay}
        await self._pause(mine - now)
        return None

    async def _file(self, origin: str, host: str, source: Source) -> _File:
        way = (origin, source.proxy, source.verify_tls)
        lock = self._asking.setdefault(way, asyncio.Lock())
        async with lock:
            known = self._files.get(way)
            if known is None or not self._now() < known.again <= self._now() + GOOD_FOR:  # the clock may be set back
                url = f"{origin}/robots.txt"
                answer = await self._getter.get(url, accept=_ACCEPT, max_bytes=MOST_BYTES_FETCHED, source=source)
                known = self._read(known, host, answer)
                self._keep(way, known)
            self._files.move_to_end(way)
            return known

    def _read(self, before: _File | None, host: str, result: Fetched | FetchFailed) -> _File:
        now = self._now()
        if isinstance(result, Fetched):
            text = result.body[:MOST_BYTES].decode("utf-8-sig", "replace")
            return _File(_for_us(text), now + GOOD_FOR)
        if _is_missing(result):
            return _File("", now + GOOD_FOR)
        since = before.missed_since if before and before.missed_since else now
        rules = before.rules if before else None
        if rules is None and now - since >= GIVE_UP:
            return _File("", now + GOOD_FOR, since)
        log.info("robots.txt of %s: %s: %s", host, result.reason, result.detail)
        reason = result.reason if result.reason in _NETWORK else Reason.ROBOTS
        what = f"robots.txt of {host} cannot be read, so nothing there may be fetched: {result.detail}"
        failure = replace(result, reason=reason, detail=literal(what, 300))
        return _File(rules, now + ASK_AGAIN, since, failure)

    def _keep(self, way: _Way, known: _File) -> None:
        if before := self._files.pop(way, None):
            self._size -= _weight(before)
        self._files[way] = known
        self._size += _weight(known)
        while self._size > MOST_REMEMBERED and len(self._files) > 1:
            self._size -= _weight(self._files.popitem(last=False)[1])


class Outside(Fetcher, Getter, Poster, Protocol):
    """A way out that can be closed."""

    async def aclose(self) -> None: ...


class PoliteFetcher:
    """A `ports.Fetcher` that asks robots.txt before it fetches a page or a sitemap; what it gets (`ports.Getter`) it
    gets unasked. Closing it closes the one within."""

    def __init__(self, outside: Outside, robots: Robots) -> None:
        self.robots = robots
        self._outside = outside
        self._told: set[tuple[str, str]] = set()

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """As the fetcher within. What a redirect led to is not used if robots.txt there does not allow it."""
        if source.kind is SourceKind.FEED or self._overridden(source):
            return await self._outside.fetch(source, state)
        url = state.url if state.url and state.of_url == source.url else source.url
        answer = await self.robots.ask(url, source)
        if refusal := answer.refusal or await self.robots.turn(answer):
            return refusal
        result = await self._outside.fetch(source, state)
        if isinstance(result, Fetched) and result.url != url:
            return (await self.robots.ask(result.url, source)).refusal or result
        return result

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """As the getter within."""
        return await self._outside.get(url, accept=accept, max_bytes=max_bytes, source=source)

    async def post(self, url: str, form: Mapping[str, str], *, source: Source | None = None) -> Fetched | FetchFailed:
        """As the poster within: a hub is made to be asked by programs."""
        return await self._outside.post(url, form, source=source)

    async def aclose(self) -> None:
        await self._outside.aclose()

    def _overridden(self, source: Source) -> bool:
        if source.ignore_robots is None:
            return False
        if (source.id, source.ignore_robots) not in self._told:
            self._told.add((source.id, source.ignore_robots))
            log.info("%s: robots.txt is not asked: %s", source.id, literal(source.ignore_robots, 200))
        return True


def _is_missing(failed: FetchFailed) -> bool:
    """There is no such file, so all is allowed (RFC 9309, 2.3.1.3): 4xx, redirects without an end, nothing in it. Who
    answers 429 has one, and wants to be asked later."""
    if failed.status is not None and 400 <= failed.status < 500:
        return failed.status != 429
    return failed.reason in (Reason.REDIRECT, Reason.NOT_A_FEED)


def _for_us(text: str) -> str:
    """The file with all names of other robots made one, and ours without its version: a file of thousands of names,
    each with thousands of rules, then costs no more than its length. Empty if it has no line for anybody."""
    lines: list[str] = []
    named = False
    for line in text.splitlines():
        if found := _AGENT_LINE.match(line):
            named = True
            line = f"User-agent: {_name(found[1])}"
            if lines and lines[-1] == line:
                continue
        lines.append(line)
    return "\n".join(lines) if named else ""


def _name(written: str) -> str:
    """A robot's name as far as it concerns us. What follows the product token is not part of it (RFC 9309, 2.2.1)."""
    if written.strip() == "*":
        return "*"
    token = _TOKEN.match(written.strip())
    return AGENT if token and token[0].casefold() == AGENT.casefold() else "others"


def _verdict(rules: str, url: str) -> tuple[bool, float]:
    parsed = Protego.parse(rules)
    return parsed.can_fetch(url, AGENT), min(parsed.crawl_delay(AGENT) or 0.0, LONGEST_DELAY)


def _weight(known: _File) -> int:
    return len(known.rules or "") + 500
