"""The acts themselves, over the pipeline: for faces that live in an event loop."""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import datetime, time

from bot.core.schedule import next_due
from bot.model import TOPICS, Act, Line, Stale, Story, Subscription
from bot.pipeline.publish import Publisher, timing_of
from bot.pipeline.review import Reviewer
from bot.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class DeskActs:
    """`desk.acts.Acts` for a desk. The store may block, so each act goes through a thread."""

    store: Store
    clock: Clock
    reviewer: Reviewer
    publisher: Publisher

    async def decide(self, story_id: str, act: Act, editor: str, seen_version: int, note: str = "") -> Story | Stale:
        return await asyncio.to_thread(self.reviewer.decide, story_id, act, editor, seen_version, note)

    async def correct(self, story_id: str, topic: str, editor: str, seen_version: int, *, holds: bool) -> Story | Stale:
        return await asyncio.to_thread(self.reviewer.correct, story_id, {topic: holds}, editor, seen_version)

    async def subscribe(
        self, kind: str, address: str, thread_id: int | None, topics: tuple[str, ...], at: time, zone: str
    ) -> Subscription:
        wish = Subscription(
            id=secrets.token_hex(8),
            kind=kind,
            address=address,
            topics=topics,
            zone=zone,
            since=self.clock.now(),
            at=at,
            thread_id=thread_id,
            token=secrets.token_urlsafe(24),
        )
        return await asyncio.to_thread(self._subscribe, wish)

    def _subscribe(self, wish: Subscription) -> Subscription:
        subscription = self.store.subscribe(wish)
        self.publisher.plan_subscription(subscription)
        return subscription

    async def unsubscribe(self, kind: str, address: str, thread_id: int | None) -> bool:
        return await asyncio.to_thread(self.store.unsubscribe, kind, address, thread_id)

    async def subscription_of(self, kind: str, address: str, thread_id: int | None) -> Subscription | None:
        return await asyncio.to_thread(self.store.subscription_of, kind, address, thread_id)

    async def digest_now(self, kind: str, address: str, thread_id: int | None, *, request: str) -> int:
        reader = await self.subscription_of(kind, address, thread_id)
        topics = reader.topics if reader else TOPICS
        return await asyncio.to_thread(self.publisher.digest_now, kind, address, thread_id, topics, request)

    async def why(self, kind: str, address: str, thread_id: int | None, number: int) -> tuple[Line, Story] | None:
        return await asyncio.to_thread(self._why, kind, address, thread_id, number)

    def _why(self, kind: str, address: str, thread_id: int | None, number: int) -> tuple[Line, Story] | None:
        digest = self.publisher.last_digest(kind, address, thread_id)
        for line in digest.lines if digest else ():
            if line.number == number and (story := self.store.story(line.story_id)):
                return line, story
        return None

    async def resume(self, kind: str, address: str) -> bool:
        return await asyncio.to_thread(self.store.resume, kind, address)

    def next_digest(self, subscription: Subscription) -> datetime:
        return next_due(timing_of(self.publisher.as_edition(subscription)), self.clock.now())
