"""Polling: which sources, how many at once, stored together. One source's trouble stays its own."""

import asyncio
import logging
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core import changes, moves, polling
from bot.core.urls import host_of
from bot.errors import StoreError
from bot.model import (
    Fetched,
    Item,
    Poll,
    PollingLimits,
    Source,
    SourceState,
)
from bot.pipeline.poll import OnePoll, PollOutcome
from bot.pipeline.storing import Storing
from bot.pipeline.turns import Turns
from bot.ports import Classifier, Clock, Fetcher, Getter, Parser, Store

LEASE = timedelta(minutes=5)
"""How long a claimed source is this process's own; longer than any poll may take."""

log = logging.getLogger("watchdesk.collect")


def _host(url: str) -> str:
    return host_of(url) or url


@dataclass
class Collector:
    """Polls sources. `sources` and `classifier` are asked each time: a running desk re-reads its files.

    `cap`: how many new items of one poll go on at once; the rest follows at later polls (0: all). `getter`: gets older
    pages of a feed where something may have been missed. `at_one_place`: how many polls of one `place` (by a source's
    URL) are under way at once; the others there wait, and no other source with them.
    """

    store: Store
    fetcher: Fetcher
    parser: Parser
    classifier: Callable[[], Classifier]
    sources: Callable[[], Mapping[str, Source]]
    clock: Clock
    max_age: timedelta
    limits: Callable[[], PollingLimits] = PollingLimits
    dice: Callable[[], float] = random.random
    at_once: int = 50
    cap: int = 100
    getter: Getter | None = None
    pushed: Callable[[str, int], bool] = lambda source_id, new: False
    place: Callable[[str], str] = _host
    at_one_place: int = 4

    def __post_init__(self) -> None:
        self._storing = Storing(self.store, self.clock)
        self._turns = Turns(self.at_one_place)

    async def claim_due(self, limit: int) -> list[SourceState]:
        """Due sources that are not switched off, at most `limit`, leased to us."""
        enabled = [source.id for source in self.sources().values() if not source.disabled]
        return await asyncio.to_thread(self.store.claim_due, self.clock.now(), LEASE, limit, enabled)

    async def claim_named(self, ids: Sequence[str]) -> list[SourceState]:
        """These sources whatever their due time, but never against a Retry-After."""
        return await asyncio.to_thread(self.store.claim_named, self.clock.now(), LEASE, ids)

    async def poll_all(
        self, states: Iterable[SourceState], done: Callable[[PollOutcome], None] = lambda _: None
    ) -> list[PollOutcome]:
        """Poll side by side, at most `at_once`; `done` hears of each as it ends. The outcomes come in order of ending.

        A poll holds its whole body: without a bound, a thousand of them would lie in memory and wait for the parser.
        """
        waiting = iter(states)
        outcomes: list[PollOutcome] = []

        def ended(outcome: PollOutcome) -> None:
            outcomes.append(outcome)
            done(outcome)

        async def work() -> None:
            for state in waiting:
                await self.poll_in_turn(state, ended)

        await asyncio.gather(*(work() for _ in range(self.at_once)))
        return outcomes

    async def poll_in_turn(self, state: SourceState, done: Callable[[PollOutcome], None] = lambda _: None) -> None:
        """Poll it, and then what is held at its place; or hold it, if enough are under way there."""
        source = self.sources().get(state.source_id)
        place = self.place(source.url) if source else ""
        following: SourceState | None = state if self._turns.begin(place, state) else None
        while following is not None:
            state = following
            try:
                done(await self.poll(state))
            except BaseException:
                self._turns.give_up(place, state)
                raise
            following = self._turns.after(place, state)

    async def poll(self, state: SourceState) -> PollOutcome:
        """Poll one claimed source and store what came. Store trouble is reported like any other: the lease runs out."""
        source = self.sources().get(state.source_id)
        if source is None:  # taken out of sources.yaml since it was claimed
            return PollOutcome(state.source_id)
        try:
            remembered = polling.read_anew(moves.fresh_if_moved(state, source), source)
            return await OnePoll(self, source, remembered).run()
        except StoreError as error:
            log.error("%s: nothing of this poll could be stored: %s", source.id, error)
            return PollOutcome(source.id, unstored=error)

    async def read_push(self, source: Source, state: SourceState, pushed: Fetched) -> list[Item] | None:
        """The new items of what a hub sent; nothing is stored. None: it says more than that, or nothing: only the
        source itself can tell. Raises ParseFailed and StoreError."""
        return await OnePoll(self, source, state).read_push(pushed)

    async def let_go(self) -> int:
        """What is held of sources that nobody polls any more (switched off, or taken out of sources.yaml) goes on too,
        as much of each at a time as of a poll. Returns how many items."""
        polled = [source.id for source in self.sources().values() if not source.disabled]
        limit = changes.to_release(self.cap, 0)
        return await asyncio.to_thread(self.store.release_left, polled, limit, self.clock.now())

    async def save(self, poll: Poll) -> int:
        """Store it, together with what else is ready. Returns how many items were really new."""
        return await self._storing.save(poll)
