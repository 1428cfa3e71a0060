"""News that had to wait: what was older than the age gate, or more than one poll may bring, is tagged, indexed and
placed when there is time."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.core.items import catalogued
from bot.errors import ClassifierFailed
from bot.model import Classification, Item, Record, Source
from bot.ports import Classifier, WatchStore

log = logging.getLogger("watchdesk.collect")

AT_ONCE = 100
"""Items that one step takes: some tenths of a second, so that a desk that is asked to end ends."""


@dataclass(frozen=True, slots=True)
class Cataloguer:
    """Tags what waits for the catalogue, oldest first."""

    store: WatchStore
    classifier: Callable[[], Classifier]
    sources: Callable[[], Mapping[str, Source]]

    def step(self, limit: int = AT_ONCE, *, news: bool = False) -> int:
        """Catalogue at most `limit` items; `news`: only of those that editors may be told of. Returns how many there
        were; 0: nothing waits any more."""
        waiting = self.store.uncatalogued(limit, news=news)
        if not waiting:
            return 0
        return self.store.catalogue([self._read(item) for item in waiting])

    def _read(self, item: Item) -> Item:
        source = self.sources().get(item.source_id) or Source(item.source_id, item.source_id, "")
        return catalogued(item, self._labels(item), source)

    def _labels(self, item: Item) -> Classification | None:
        try:
            return self.classifier().classify(Record(item.title, item.summary, item.text, item.lang))
        except ClassifierFailed as error:
            log.error("%s: an old item stays untagged: %s", item.source_id, error)
            return None
