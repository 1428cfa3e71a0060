"""Full text: items of sources that say `fulltext: true` get the text of their pages, beside the polls and after them.

Nothing waits for a text. An item is placed, shown and decided on as its feed tells it; when its text comes and nobody
has decided yet, it is classified again, and the card of its story is redrawn if that changes what editors see.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.items import relabelled
from bot.errors import ClassifierFailed, StoreError
from bot.model import Classification, FetchFailed, Item, Reason, Record, Source
from bot.ports import Articles, Classifier, Clock, FullTextStore

AT_ONCE: Final = 8
EACH: Final = 2
"""How many pages are read at once: in all, and for one source."""

LEASE: Final = timedelta(minutes=5)
"""Longer than reading one page may take."""

WAITS: Final = (timedelta(minutes=10), timedelta(hours=1))
"""Before the second try and before the third, which is the last."""

LEAST: Final = 250
"""Characters: a page with less has no article, or asks for a sign-in."""

_FOR_GOOD: Final = frozenset({Reason.GONE, Reason.NOT_A_FEED, Reason.PARSE, Reason.ROBOTS, Reason.BLOCKED_ADDRESS})

log = logging.getLogger("watchdesk.fulltext")


@dataclass(frozen=True, slots=True)
class Enricher:
    """Gets texts. `sources` and `classifier` are asked each time; `halted`: whether the desk is about to end."""

    store: FullTextStore
    articles: Articles
    classifier: Callable[[], Classifier]
    sources: Callable[[], Mapping[str, Source]]
    clock: Clock
    halted: Callable[[], bool] = lambda: False

    async def run_due(self) -> int:
        """Get every text that is due. Returns how many came. Cut off, it leaves each text as wanted as it was."""
        came = 0
        at_work: set[asyncio.Task[bool]] = set()
        try:
            while True:
                at_work |= {asyncio.create_task(self._get(item, tries)) for item, tries in await self._claim(at_work)}
                if not at_work:
                    return came
                done, at_work = await asyncio.wait(at_work, return_when=asyncio.FIRST_COMPLETED)
                came += sum(task.result() for task in done)
        finally:
            for task in at_work:
                task.cancel()
            await asyncio.gather(*at_work, return_exceptions=True)

    async def _claim(self, at_work: set[asyncio.Task[bool]]) -> list[tuple[Item, int]]:
        free = AT_ONCE - len(at_work)
        if not free or self.halted():
            return []
        now = self.clock.now()
        return await asyncio.to_thread(self.store.claim_texts, now, LEASE, free, EACH, len(WAITS) + 1)

    async def _get(self, item: Item, tries: int) -> bool:
        try:
            return await self._read(item, tries)
        except StoreError as error:
            log.error("%s: the text of %s could not be stored: %s", item.source_id, item.id, error)
            return False

    async def _read(self, item: Item, tries: int) -> bool:
        source = self.sources().get(item.source_id)
        if source is None or not source.fulltext or source.disabled or item.url is None:
            why = "its source does not ask for it any more"
            await asyncio.to_thread(self.store.text_failed, item, why, None)
            return False
        text = await self.articles.read(source, item.url)
        if isinstance(text, FetchFailed):
            await self._failed(item, tries, text)
            return False
        if len(text) < LEAST or len(text) <= len(item.text):
            why = f"the page has {len(text)} characters of text"
            await asyncio.to_thread(self.store.text_failed, item, why, None)
            return False
        read = await asyncio.to_thread(self._relabelled, replace(item, text=text), source)
        return await asyncio.to_thread(self.store.save_text, read)

    async def _failed(self, item: Item, tries: int, failed: FetchFailed) -> None:
        now = self.clock.now()
        its_turn = failed.reason is Reason.ROBOTS and failed.status is None and failed.retry_after is not None
        again: datetime | None = None
        if its_turn:
            again = now + (failed.retry_after or timedelta())
        elif tries <= len(WAITS) and not _is_final(failed):
            again = now + max(WAITS[tries - 1], failed.retry_after or timedelta())
        log.info("%s: no text of %s: %s: %s", item.source_id, item.id, failed.reason, failed.detail)
        await asyncio.to_thread(self.store.text_failed, item, failed.detail, again, counted=not its_turn)

    def _relabelled(self, item: Item, source: Source) -> Item:
        """More text may bring an item into scope and give it other topics; it never takes one away from the editors."""
        read = relabelled(item, self._labels(item), source)
        return item if read.ignored and not item.ignored else read

    def _labels(self, item: Item) -> Classification | None:
        try:
            return self.classifier().classify(Record(item.title, item.summary, item.text, item.lang))
        except ClassifierFailed as error:
            log.error("%s: an item keeps its topics: %s", item.source_id, error)
            return None


def _is_final(failed: FetchFailed) -> bool:
    """What another try would not change: 429 and what a server cannot do at the moment it may."""
    if failed.status is not None and 400 <= failed.status < 500:
        return failed.status not in (408, 425, 429)
    return failed.reason in _FOR_GOOD and failed.status is None
