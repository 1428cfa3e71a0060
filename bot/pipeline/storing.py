"""Many polls, one transaction: what has come while the store was busy goes into it together."""

import asyncio
from collections.abc import Sequence
from typing import Final

from bot.errors import StoreError
from bot.model import Poll
from bot.ports import Clock, WatchStore

_MOST_POLLS: Final = 64
_MOST_ITEMS: Final = 300
"""Of one transaction: longer ones would keep editors and senders waiting."""


class Storing:
    """Stores polls in order of arrival. Whoever waits for his poll is told when it is safe, or why it is not."""

    def __init__(self, store: WatchStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._waiting: list[tuple[Poll, asyncio.Future[int]]] = []
        self._at_work: asyncio.Task[None] | None = None

    async def save(self, poll: Poll) -> int:
        """How many of the poll's new items were really new. Raises `StoreError` if nothing of it is stored."""
        safe: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.append((poll, safe))
        if self._at_work is None or self._at_work.done():
            self._at_work = asyncio.create_task(self._store_all())
        return await safe

    async def _store_all(self) -> None:
        while self._waiting:
            batch = self._waiting[: self._next_size()]
            del self._waiting[: len(batch)]
            try:
                counts = await asyncio.to_thread(self._together, [poll for poll, _ in batch])
            except BaseException as error:
                for _, safe in batch:
                    _tell(safe, error)
                if not isinstance(error, Exception):
                    raise
                continue
            for (_, safe), count in zip(batch, counts, strict=True):
                _tell(safe, count)

    def _next_size(self) -> int:
        items = 0
        for number, (poll, _) in enumerate(self._waiting[:_MOST_POLLS]):
            items += len(poll.new) + len(poll.edited)
            if items > _MOST_ITEMS and number:
                return number
        return min(len(self._waiting), _MOST_POLLS)

    def _together(self, polls: Sequence[Poll]) -> list[int | StoreError]:
        """One transaction for all; if that fails, one for each: trouble with one poll is not the others'."""
        now = self._clock.now()
        try:
            return list(self._store.save_polls(polls, now))
        except StoreError as error:
            if len(polls) == 1:
                return [error]
        return [self._alone(poll) for poll in polls]

    def _alone(self, poll: Poll) -> int | StoreError:
        try:
            return self._store.save_polls([poll], self._clock.now())[0]
        except StoreError as error:
            return error


def _tell(safe: asyncio.Future[int], outcome: int | BaseException) -> None:
    if safe.done():  # nobody waits any more: the poll was given up
        return
    if isinstance(outcome, BaseException):
        safe.set_exception(outcome)
    else:
        safe.set_result(outcome)
