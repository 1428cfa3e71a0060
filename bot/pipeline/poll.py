"""One poll of one source, from the request to the store."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from bot.core import changes, items, moves, polling, rhythm, websub, window
from bot.core.changes import Changes, Identified, Part
from bot.core.polling import Found
from bot.errors import ClassifierFailed, ParseFailed, StoreError
from bot.model import (
    Classification,
    Entry,
    Fetched,
    FetchFailed,
    FetchResult,
    Item,
    Known,
    NotModified,
    Parsed,
    Poll,
    Reason,
    SameEntries,
    Source,
    SourceKind,
    SourceState,
    Waiting,
)
from bot.pipeline.archive import read_archive

if TYPE_CHECKING:
    from bot.pipeline.collect import Collector

_MOST_INLINE: Final = 200
"""Entries whose comparing takes a few milliseconds; that of more would hold up the event loop."""

_DELTA: Final = 226
"""IM Used: the new entries only (RFC 3229)."""

log = logging.getLogger("watchdesk.collect")

T = TypeVar("T")


@dataclass(slots=True)
class Seconds:
    """Where the time of a poll went, by the clock: polls wait for each other, so it is more than their work."""

    fetch: float = 0.0
    parse: float = 0.0
    compare: float = 0.0
    tag: float = 0.0
    store: float = 0.0


@dataclass(frozen=True, slots=True)
class PollOutcome:
    """What polling one source came to. `bytes` as they came over the wire."""

    source_id: str
    fetched: bool = False
    not_modified: bool = False
    new: int = 0
    edited: int = 0
    bytes: int = 0
    gap: bool = False
    reason: Reason | None = None
    detail: str = ""
    seconds: Seconds | None = None
    postponed: bool = False
    """Nothing was asked: the host wants to be left alone. It is due again when that is over."""
    unstored: StoreError | None = None
    """The store could take nothing of it: that is not the source's fault. Its lease runs out, and it is due again."""


class OnePoll:
    """A poll under way: the source, what is remembered of it, and where the time goes."""

    def __init__(self, desk: Collector, source: Source, state: SourceState) -> None:
        self.desk = desk
        self.source = source
        self.state = state
        self.seconds = Seconds()
        self.wire_bytes = 0
        self.archived: set[str] = set()

    async def run(self) -> PollOutcome:
        state, now = self.state, self.desk.clock.now()
        asking = polling.without_validators(state) if polling.wants_full(state, now, self.desk.limits()) else state
        with _Timed(self.seconds, "fetch"):
            result = await self.desk.fetcher.fetch(self.source, asking)
        if isinstance(result, FetchFailed):
            return await self._save(result)
        self.wire_bytes = result.wire_bytes
        if isinstance(result, NotModified):
            return await self._save(result)
        try:
            with _Timed(self.seconds, "parse"):
                parsed = await self.desk.parser.parse(self.source, result, state.document)
        except ParseFailed as error:
            return await self._save(FetchFailed(Reason(error.reason), error.detail))
        if isinstance(parsed, SameEntries):
            return await self._save(result, Found(same=True, wishes=parsed.wishes))
        return await self._read(result, parsed)

    async def _read(self, result: Fetched, parsed: Parsed) -> PollOutcome:
        if not parsed.whole:
            result = replace(result, etag=None, last_modified=None)
        for warning in parsed.warnings:
            log.info("%s: %s", self.source.id, warning)
        if self.source.lang is None and parsed.lang is not None:
            self.source = replace(self.source, lang=parsed.lang)
        with _Timed(self.seconds, "compare"):
            found = await self._changes(parsed.entries, _part(result, parsed))
        if found.gap and parsed.archive is not None:
            found = await self._with_archive(found, parsed.archive, result.url)
        with _Timed(self.seconds, "tag"):
            new, edited, release = await self._items(found)
        told = Found(
            new=len(found.new),
            published=tuple(one.entry.published for one in found.new),
            entries=len(parsed.entries),
            gap=found.gap,
            wishes=parsed.wishes,
            document=parsed.fingerprint if result.status != _DELTA else None,
            window=found.window,
        )
        return await self._save(result, told, new, edited, found, release)

    async def read_push(self, pushed: Fetched) -> list[Item] | None:
        parsed = await self.desk.parser.parse(self.source, pushed)
        if isinstance(parsed, SameEntries) or not parsed.entries:
            return None
        if self.source.lang is None and parsed.lang is not None:
            self.source = replace(self.source, lang=parsed.lang)
        found = await self._changes(parsed.entries, Part.DELTA)
        if found.edited or found.relinked:
            return None
        new, _, _ = await self._items(found)
        return new

    async def _with_archive(self, found: Changes, first: str, here: str) -> Changes:
        """What came, and what older pages of the feed bring of the time before it; no gap if they reach back far
        enough. Of what they bring, only what is younger than the age gate is announced."""
        desk = self.desk
        if desk.getter is None:
            return found
        with _Timed(self.seconds, "fetch"):
            last = window.read(self.state.window)
            older = await read_archive(self.source, first, last, desk.getter, desk.parser, seen=(here,))
        came = {one.identity for one in found.new}
        more = (await self._changes(older.entries, Part.ARCHIVE)).new if older.entries else ()
        self.archived = {one.identity for one in more if one.identity not in came}
        missed = tuple(one for one in more if one.identity in self.archived)
        log.info("%s: %d older items from %d pages of its archive", self.source.id, len(missed), older.pages)
        return replace(found, new=(*found.new, *missed), gap=not older.closed)

    async def _changes(self, entries: Sequence[Entry], part: Part) -> Changes:
        """Sort out what came. The store is asked only for what the last window does not explain."""
        store, source_id = self.desk.store, self.source.id
        compared = await _aside(
            len(entries),
            lambda: changes.compare(
                source_id, changes.identify(entries), window.read(self.state.window), part
            ),
        )  # fmt: skip
        polled_before = self.state.last_success is not None
        known: Mapping[str, Known] = {}
        if compared.ask and polled_before:
            known = await asyncio.to_thread(store.known_items, source_id, compared.ask)
        likely: Sequence[Known] = ()
        if doubt := changes.doubts(compared, known, polled_before=polled_before):
            likely = await asyncio.to_thread(store.likely_items, source_id, doubt.ids, doubt.urls, doubt.titles)
        now = self.desk.clock.now()
        return await _aside(
            len(entries),
            lambda: changes.sort_out(
                compared,
                known,
                likely,
                now=now,
                polled_before=self.state.baselined,
                expected=rhythm.promised(self.state.memory.rhythm, self.state.last_success, now),
                longest=self.state.memory.rhythm.longest,
            ),
        )

    async def _items(self, found: Changes) -> tuple[list[Item], list[Item], int]:
        """The items to store, new and edited, and how many of those held before may go on now.

        What is older than the age gate, and what is more than editors can take at once, is tagged later.
        """
        now, source, baselined = self.desk.clock.now(), self.source, self.state.baselined
        too_old = {
            one.identity
            for one in found.new
            if changes.is_too_old(
                one.entry,
                now,
                self.desk.max_age,
                baselined=baselined,
                from_archive=one.identity in self.archived,
                undated=source.kind is SourceKind.SITEMAP,
            )
        }
        fresh = [one for one in found.new if one.identity not in too_old]
        going, held = changes.hold_back(fresh, self.desk.cap, now)

        def make() -> tuple[list[Item], list[Item]]:
            new = [items.make_item(one, source, self._labels(one), now) for one in going]
            new += [items.make_item(one, source, None, now, waiting=Waiting.HELD) for one in held]
            edited = [items.make_item(one, source, self._labels(one), now, known=known) for one, known in found.edited]
            return new, edited

        old = [items.make_old_item(one, source, now) for one in found.new if one.identity in too_old]
        new, edited = await asyncio.to_thread(make) if going or held or found.edited else ([], [])
        return [*old, *new], edited, changes.to_release(self.desk.cap, len(going))

    def _labels(self, found: Identified) -> Classification | None:
        try:
            return self.desk.classifier().classify(items.as_record(found.entry, self.source))
        except ClassifierFailed as error:
            log.error("%s: an item goes to the editors untagged: %s", self.source.id, error)
            return None

    async def _save(
        self,
        result: FetchResult,
        told: Found = polling.NOTHING,
        new: Sequence[Item] = (),
        edited: Sequence[Item] = (),
        found: Changes | None = None,
        release: int = 0,
    ) -> PollOutcome:
        desk, source = self.desk, self.source
        after = polling.after_poll(
            self.state, source, result, desk.clock.now(), found=told, limits=desk.limits(), dice=desk.dice()
        )
        if not isinstance(result, FetchFailed) and desk.pushed(source.id, told.new):
            after = websub.at_ease(after, desk.clock.now(), desk.limits(), desk.dice())
        # What is held goes on at polls that fail, too: its source may never answer again.
        release = release or changes.to_release(desk.cap, 0)
        poll = Poll(after, tuple(new), tuple(edited), found.relinked if found else (), release)
        with _Timed(self.seconds, "store"):
            stored = await desk.save(poll)
        if audit := moves.learned(self.state, after):
            log.warning("%s: %s", source.id, audit)
        if told.gap:
            log.warning("%s: possible gap: nothing that came was known; items before it may be missing", source.id)
        if isinstance(result, FetchFailed) and result.postponed:
            log.info("%s: postponed to %s: %s", source.id, _short(after.next_due), result.detail)
            return PollOutcome(source.id, postponed=True, seconds=self.seconds)
        if isinstance(result, FetchFailed):
            log.warning("%s: %s: %s (again at %s)", source.id, result.reason, result.detail, _short(after.next_due))
            return PollOutcome(
                source.id, reason=result.reason, detail=result.detail, bytes=self.wire_bytes, seconds=self.seconds
            )
        if stored or edited:
            log.info("%s: %d new, %d edited", source.id, stored, len(edited))
        return PollOutcome(
            source.id,
            fetched=isinstance(result, Fetched),
            not_modified=isinstance(result, NotModified),
            new=stored,
            edited=len(edited),
            bytes=self.wire_bytes,
            gap=told.gap,
            seconds=self.seconds,
        )


class _Timed:
    """Adds the time that passes inside to one of the `Seconds`."""

    def __init__(self, seconds: Seconds, stage: str) -> None:
        self._seconds = seconds
        self._stage = stage

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        spent = time.perf_counter() - self._began
        setattr(self._seconds, self._stage, getattr(self._seconds, self._stage) + spent)


def _part(result: Fetched, parsed: Parsed) -> Part:
    if result.status == _DELTA:
        return Part.DELTA
    return Part.WHOLE if parsed.whole else Part.CUT


async def _aside(entries: int, work: Callable[[], T]) -> T:
    """Work on so many entries: at once if they are few, else off the event loop."""
    return work() if entries <= _MOST_INLINE else await asyncio.to_thread(work)


def _short(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
