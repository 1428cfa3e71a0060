"""Polling: fetch, parse, tell what changed, classify, store. One source's trouble stays its own."""

import asyncio
import logging
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core import changes, items, schedule
from bot.errors import ClassifierFailed, ParseFailed, StoreError
from bot.model import (
    Classification,
    Entry,
    Fetched,
    FetchFailed,
    FetchResult,
    Item,
    NotModified,
    Parsed,
    Poll,
    Reason,
    Source,
    SourceState,
)
from bot.pipeline.storing import Storing
from bot.ports import Classifier, Clock, Fetcher, Parser, Store

LEASE = timedelta(minutes=5)
"""How long a claimed source is this process's own; longer than any poll may take."""

log = logging.getLogger("watchdesk.collect")


@dataclass(frozen=True, slots=True)
class PollOutcome:
    """What polling one source came to. `bytes` as they came over the wire."""

    source_id: str
    fetched: bool = False
    not_modified: bool = False
    new: int = 0
    edited: int = 0
    bytes: int = 0
    reason: Reason | None = None
    detail: str = ""
    unstored: StoreError | None = None
    """The store could take nothing of it: that is not the source's fault. Its lease runs out, and it is due again."""


@dataclass
class Collector:
    """Polls sources. `sources` and `classifier` are asked each time: a running desk re-reads its files."""

    store: Store
    fetcher: Fetcher
    parser: Parser
    classifier: Callable[[], Classifier]
    sources: Callable[[], Mapping[str, Source]]
    clock: Clock
    max_age: timedelta
    jitter: float = 0.1
    dice: Callable[[], float] = random.random
    at_once: int = 50

    def __post_init__(self) -> None:
        self._storing = Storing(self.store, self.clock)

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

        async def work() -> None:
            for state in waiting:
                outcome = await self.poll(state)
                outcomes.append(outcome)
                done(outcome)

        await asyncio.gather(*(work() for _ in range(self.at_once)))
        return outcomes

    async def poll(self, state: SourceState) -> PollOutcome:
        """Poll one claimed source and store what came. Store trouble is reported like any other: the lease runs out."""
        source = self.sources().get(state.source_id)
        if source is None:  # taken out of sources.yaml since it was claimed
            return PollOutcome(state.source_id)
        try:
            return await self._poll(source, state)
        except StoreError as error:
            log.error("%s: nothing of this poll could be stored: %s", source.id, error)
            return PollOutcome(source.id, unstored=error)

    async def _poll(self, source: Source, state: SourceState) -> PollOutcome:
        result = await self.fetcher.fetch(source, state)
        entries: tuple[Entry, ...] = ()
        lang = source.lang
        if isinstance(result, Fetched):
            try:
                parsed = await self.parser.parse(source, result, state.document)
            except ParseFailed as error:
                wire = result.wire_bytes
                failed = FetchFailed(Reason(error.reason), error.detail)
                return replace(await self._save(source, state, failed, (), ()), bytes=wire)
            if isinstance(parsed, Parsed):
                entries = parsed.entries
                lang = lang or parsed.lang
                for warning in parsed.warnings:
                    log.info("%s: %s", source.id, warning)
        identified = changes.identify(entries)
        known = await asyncio.to_thread(self.store.known_items, source.id, [found.identity for found in identified])
        found = changes.changes(identified, known)
        now = self.clock.now()
        known_as = replace(source, lang=lang)
        new, edited = await asyncio.to_thread(self._classify, known_as, state, found, now)
        return await self._save(source, state, result, new, edited)

    def _classify(
        self, source: Source, state: SourceState, found: changes.Changes, now: datetime
    ) -> tuple[list[Item], list[Item]]:
        """Items of what was found. What is older than the age gate is tagged later, when the desk is idle."""
        new = []
        for entry in found.new:
            if changes.is_too_old(entry.entry, now, self.max_age, baselined=state.baselined):
                new.append(items.make_old_item(entry, source, now))
            else:
                new.append(items.make_item(entry, source, self._labels(source, entry.entry), now))
        edited = [
            items.make_item(entry, source, self._labels(source, entry.entry), now, known=known)
            for entry, known in found.edited
        ]
        return new, edited

    def _labels(self, source: Source, entry: Entry) -> Classification | None:
        try:
            return self.classifier().classify(items.as_record(entry, source))
        except ClassifierFailed as error:
            log.error("%s: an item goes to the editors untagged: %s", source.id, error)
            return None

    async def _save(
        self, source: Source, state: SourceState, result: FetchResult, new: Sequence[Item], edited: Sequence[Item]
    ) -> PollOutcome:
        now = self.clock.now()
        brought = len(new) + len(edited)
        after = schedule.after_poll(state, source, result, now, jitter=self.jitter, dice=self.dice(), new=brought)
        stored = await self._storing.save(Poll(after, tuple(new), tuple(edited)))
        if isinstance(result, FetchFailed):
            log.warning("%s: %s: %s (again at %s)", source.id, result.reason, result.detail, _short(after.next_due))
            return PollOutcome(source.id, reason=result.reason, detail=result.detail)
        if stored or edited:
            log.info("%s: %d new, %d edited", source.id, stored, len(edited))
        return PollOutcome(
            source.id,
            fetched=isinstance(result, Fetched),
            not_modified=isinstance(result, NotModified),
            new=stored,
            edited=len(edited),
            bytes=result.wire_bytes,
        )


def _short(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
