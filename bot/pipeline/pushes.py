"""WebSub, the receiving side: what a hub sends is read like a poll's answer, or makes the source be polled now.

A push is believed only as far as it must be: signed with the secret that we gave the hub, and bringing nothing but new
entries. Edits, and whatever else is in doubt, are asked of the source itself. So a push that is repeated, late, out of
order or made up changes nothing, and one that is lost is made good by the next poll.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from bot.core import moves, websub
from bot.errors import ParseFailed, StoreError
from bot.model import FeedHub, Fetched, HubState, Source
from bot.pipeline.collect import Collector
from bot.ports import Clock, HubStore

log = logging.getLogger("watchdesk.hubs")

PLACES: Final = 4
"""Pushes that are read or worked on at once: each may be as large as `fetch.max_bytes`. More are only a hint."""
LEAST: Final = timedelta(minutes=1)
"""From the last poll to one that a push asks for."""
BURST: Final = 3
"""So many such polls in a row; then they come at the pace of `polling.fastest`."""
_QUICK: Final = 256 * 1024
"""Bytes whose signature is reckoned at once; more are a thread's work."""

TAKEN, NOT_MEANT, GONE, TOO_LARGE, LATER = 202, 404, 410, 413, 503


class BodyTooLarge(Exception):
    """More than `fetch.max_bytes`."""


@dataclass
class Pushes:
    """Takes pushes. `collector` turns entries into items; `spawn` works on one after its hub has its answer."""

    store: HubStore
    collector: Collector
    sources: Callable[[], Mapping[str, Source]]
    clock: Clock
    spawn: Callable[[Coroutine[Any, Any, None]], object]
    halted: Callable[[], bool] = lambda: False
    _in_hand: int = field(default=0, init=False)
    _to_poll: set[str] = field(default_factory=set, init=False)
    _announced: set[str] = field(default_factory=set, init=False)
    _in_a_row: dict[str, int] = field(default_factory=dict, init=False)
    _paid_until: dict[str, datetime] = field(default_factory=dict, init=False)
    _brought: dict[str, int] = field(default_factory=dict, init=False)

    async def receive(self, token: str, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> int:
        """The HTTP status for a push. `read` gives the body, or raises `BodyTooLarge`. Names of headers: lower case.

        A wrong signature gets the same answer as a right one (8.1), and nothing is done.
        """
        if self.halted():
            return LATER
        hub = None
        if websub.TOKEN.fullmatch(token):
            hub = await asyncio.to_thread(self.store.feed_hub, websub.token_hash(token))
        if hub is None or hub.state is HubState.LEAVING:
            return GONE
        if hub.state is not HubState.ACTIVE:
            return NOT_MEANT
        secret = websub.secret(hub)
        if secret is None:
            self._poll_soon(hub.source_id)
            self._count(hub.source_id)
            return TAKEN
        if self._in_hand >= PLACES:
            self._poll_soon(hub.source_id)
            return TAKEN
        self._in_hand += 1
        handed_on = False
        try:
            body = await read()
            if not await _aside(len(body), lambda: websub.is_signed(body, headers.get("x-hub-signature"), secret)):
                log.info("%s: a push without a right signature is dropped", hub.source_id)
                return TAKEN
            self.spawn(self._take(hub, headers.get("content-type", ""), body))
            handed_on = True
            return TAKEN
        except BodyTooLarge:
            log.info("%s: a push larger than fetch.max_bytes is dropped", hub.source_id)
            return TOO_LARGE
        finally:
            if not handed_on:
                self._in_hand -= 1

    async def _take(self, hub: FeedHub, content_type: str, body: bytes) -> None:
        try:
            if not await self._store(hub, content_type, body):
                self._poll_soon(hub.source_id)
            self._count(hub.source_id)
        except StoreError as error:
            log.error("%s: a push could not be stored: %s", hub.source_id, error)
            self._poll_soon(hub.source_id)
        finally:
            self._in_hand -= 1

    async def _store(self, hub: FeedHub, content_type: str, body: bytes) -> bool:
        """Whether all that the push says is held now. If not, the source itself is to be asked."""
        source = self.sources().get(hub.source_id)
        if source is None or source.disabled:
            return True
        state = await asyncio.to_thread(self.store.source_state, source.id)
        if state is None or not state.baselined or state != moves.fresh_if_moved(state, source):
            return False
        pushed = Fetched(hub.topic, 226, {"content-type": content_type}, body, "", None, None)
        try:
            new = await self.collector.read_push(source, state, pushed)
        except ParseFailed as error:
            log.info("%s: a push cannot be read: %s", source.id, error.detail)
            return False
        if new is None or self._too_many(source.id, len(new)):
            return False
        added = await asyncio.to_thread(self.store.save_push, source.id, new, self.clock.now()) if new else 0
        if added:
            log.info("%s: %d new by push", source.id, added)
        return True

    def _too_many(self, source_id: str, new: int) -> bool:
        """Pushes may not bring more between two polls than one poll lets go on."""
        brought = self._brought.get(source_id, 0) + new
        if self.collector.cap and brought > self.collector.cap:
            return True
        self._brought[source_id] = brought
        return False

    # ------------------------------------------------------------------ polls

    def _poll_soon(self, source_id: str) -> None:
        self._to_poll.add(source_id)
        self._announced.add(source_id)

    async def hurry(self) -> None:
        """Make sources due whose pushes were not enough. One that is being polled is due once more after that: what
        was fetched may be older than the push."""
        now, pace = self.clock.now(), self.collector.limits().fastest
        self._to_poll &= self.sources().keys()
        self._paid_until = {id_: until for id_, until in self._paid_until.items() if now < until <= now + BURST * pace}
        waiting = {id_ for id_ in self._to_poll if self._paid_until.get(id_, now) <= now + (BURST - 1) * pace}
        if waiting:
            hurried = await asyncio.to_thread(self.store.hurry, waiting, now, LEAST)
            self._to_poll -= hurried
            self._paid_until |= {id_: self._paid_until.get(id_, now) + pace for id_ in hurried}

    def _count(self, source_id: str) -> None:
        self._in_a_row[source_id] = self._in_a_row.get(source_id, 0) + 1

    def bring_all(self, source_id: str, new: int) -> bool:
        """Whether polling may slow down, asked after each good poll, which found so many new items.

        A poll that finds news of which no push told shows that pushes cannot be relied on: they must prove themselves
        again. After one that a push asked for, the source is polled once more as usual: that answer may have been a
        cache's.
        """
        self._brought.pop(source_id, None)
        if source_id in self._announced:
            self._announced.discard(source_id)
            return False
        if new:
            self._in_a_row.pop(source_id, None)
        return self._in_a_row.get(source_id, 0) >= websub.TRUSTED


async def _aside(size: int, work: Callable[[], bool]) -> bool:
    return work() if size <= _QUICK else await asyncio.to_thread(work)
