"""What people can have the desk do. Every face of the desk calls these and nothing below them."""

from datetime import datetime, time
from typing import Protocol

from bot.model import Act, Line, Stale, Story, Subscription


class Acts(Protocol):
    """One set of acts for all faces. All may raise `WatchdeskError`, whose text is fit to be shown.

    An act may be asked for twice (a press repeated, an update told again after a crash): the second time changes
    nothing. `kind` and `address` name a reader as deliveries do; `thread_id` is the topic of a forum.
    """

    async def decide(self, story_id: str, act: Act, editor: str, seen_version: int, note: str = "") -> Story | Stale:
        """An editor's decision on the version that was seen."""

    async def correct(self, story_id: str, topic: str, editor: str, seen_version: int, *, holds: bool) -> Story | Stale:
        """An editor says whether the version that was seen is about a topic. Classifiers can learn from it."""

    async def subscribe(
        self, kind: str, address: str, thread_id: int | None, topics: tuple[str, ...], at: time, zone: str
    ) -> Subscription:
        """A new subscription, or the reader's one changed."""

    async def unsubscribe(self, kind: str, address: str, thread_id: int | None) -> bool:
        """False: there was none."""

    async def subscription_of(self, kind: str, address: str, thread_id: int | None) -> Subscription | None: ...

    async def digest_now(self, kind: str, address: str, thread_id: int | None, *, request: str) -> int:
        """Queue the reader's digest as it stands now, without counting as told; how many stories it has. The same
        `request` queues it once."""

    async def why(self, kind: str, address: str, thread_id: int | None, number: int) -> tuple[Line, Story] | None:
        """Line `number` of the last digest that this reader got."""

    async def resume(self, kind: str, address: str) -> bool:
        """The reader is back: deliveries to a paused address go on. False: it was not paused."""

    def next_digest(self, subscription: Subscription) -> datetime: ...
