"""WebSub, the asking side: a subscription at the hub of every feed that names one, kept while the feed is watched.

A hub is a stranger that a feed names. It is asked through the gate like any server, a few at a time, and what it asks
back is answered only where we had asked.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.core import websub
from bot.core.text import literal
from bot.model import FeedHub, FetchFailed, HubState, Source, SourceKind
from bot.ports import Clock, HubStore, Poster

log = logging.getLogger("watchdesk.hubs")

AT_ONCE: Final = 4
"""Hubs asked in one tick."""
LOOK_AGAIN: Final = timedelta(minutes=5)
"""Between two looks at which feeds name a hub."""


@dataclass
class Subscriber:
    """Asks hubs to send, to go on sending, and to stop. `base`: the desk's public address."""

    store: HubStore
    poster: Poster
    sources: Callable[[], Mapping[str, Source]]
    clock: Clock
    base: str
    _looked: datetime | None = field(default=None, init=False)

    async def run_due(self) -> None:
        """What is due now, at most `AT_ONCE` requests. Raises StoreError."""
        now = self.clock.now()
        if self._looked is None or not self._looked <= now < self._looked + LOOK_AGAIN:
            await asyncio.to_thread(self._look, now)
            self._looked = now
        due = await asyncio.to_thread(self.store.due_hubs, now, AT_ONCE)
        await asyncio.gather(*(self._ask(hub) for hub in due))

    def _look(self, now: datetime) -> None:
        """Compare what feeds name with what is held."""
        sources = self.sources()
        wanted = {
            (source_id, hub, topic): None
            for source_id, of_url, hub, topic in self.store.wished_hubs()
            if _watched(sources.get(source_id), of_url)
        }
        missing, changed = websub.agreed(wanted, self.store.feed_hubs(), self.base, now)
        for hub in changed:
            self.store.save_hub(hub)
        for source_id, address, topic in missing:
            self.store.save_hub(FeedHub(source_id, address, topic, self.base, secrets.token_hex(32), now))

    async def _ask(self, hub: FeedHub) -> None:
        now = self.clock.now()
        if websub.is_over(hub, now):
            await asyncio.to_thread(self.store.drop_hub, hub)
            return
        asked = websub.about_to_ask(hub, now)
        if not await asyncio.to_thread(self.store.save_hub, asked, unless_since=hub):
            return
        answer = await self.poster.post(hub.hub, websub.form(asked), source=self.sources().get(hub.source_id))
        if isinstance(answer, FetchFailed):
            after = websub.after_trouble(asked, answer, self.clock.now())
            if await asyncio.to_thread(self.store.save_hub, after, unless_since=asked):
                log.info("%s: its hub: %s: %s", hub.source_id, answer.reason, answer.detail)

    async def verify(self, token: str, said: Mapping[str, str]) -> str | None:
        """The hub asks back (5.3), or says no (5.2). What to answer 200 with; None: 404, we asked for no such thing."""
        if not websub.TOKEN.fullmatch(token):
            return None
        hub = await asyncio.to_thread(self.store.feed_hub, websub.token_hash(token))
        if hub is None or said.get("hub.topic") != hub.topic:
            return None
        challenge = said.get("hub.challenge", "")
        match said.get("hub.mode"):
            case "denied" if hub.state is not HubState.LEAVING:
                why = literal(said.get("hub.reason", ""), 200) or "no reason given"
                await self._settle(hub, websub.denied(hub, f"the hub will not send: {why}", self.clock.now()))
                return ""
            case "subscribe" if hub.state in (HubState.ASKED, HubState.ACTIVE) and _sound(challenge):
                after = websub.confirmed(hub, said.get("hub.lease_seconds"), self.clock.now())
                return challenge if await self._settle(hub, after) else None
            case "unsubscribe" if hub.state is HubState.LEAVING and _sound(challenge):
                await asyncio.to_thread(self.store.drop_hub, hub)
                return challenge
        return None

    async def _settle(self, before: FeedHub, after: FeedHub) -> bool:
        if not await asyncio.to_thread(self.store.save_hub, after, unless_since=before):
            return False
        if after.state is not before.state:
            log.info("%s: its hub: %s%s", after.source_id, after.state, f": {after.why}" if after.why else "")
        return True


def _watched(source: Source | None, of_url: str | None) -> bool:
    """Whether pushes for this source are wanted: what is remembered is of the feed that is watched now."""
    return source is not None and not source.disabled and source.kind is SourceKind.FEED and of_url == source.url


def _sound(challenge: str) -> bool:
    return 0 < len(challenge) <= websub.LONGEST_CHALLENGE
