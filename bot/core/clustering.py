"""Stories of a stream of records, placed one at a time: the answer for one never depends on what comes after it.

The desk places its items by the same rule, with the index that its store holds (`bot.store.tracks`).
"""

from datetime import UTC, datetime

from bot.core.changes import identify
from bot.core.items import item_id
from bot.core.records import Incoming
from bot.core.tracking.features import features
from bot.core.tracking.index import MemoryIndex, find
from bot.model import Entry, Item

_NO_DATE = datetime(1, 1, 2, tzinfo=UTC)
"""Of records without a date before any that has one."""


class Clusterer:
    """Places records by what they tell, in memory. A record without a date counts as of the day of the last one
    that had one."""

    def __init__(self, index: MemoryIndex | None = None) -> None:
        self.index = index or MemoryIndex()
        self._now = _NO_DATE

    def place(self, record: Incoming) -> dict[str, str]:
        """`{"id", "story", "thread", "why"}` of a record."""
        self._now = record.published or self._now
        found = find(features(as_item(record, self._now)), self.index)
        verdict = found.verdict
        sketch = found.joined(self.index) if found.story else found.opened(self.index.next_number, self.index)
        why = f"{verdict.why}; follows: {verdict.thread_why}" if verdict.thread_why else verdict.why
        return {"id": record.id, "story": f"s{sketch.story}", "thread": f"s{sketch.thread}", "why": why}


def as_item(record: Incoming, now: datetime) -> Item:
    """A record as the desk would hold it, first seen now."""
    entry = Entry(record.title, record.url, None, record.summary, record.text, record.published, lang=record.lang)
    found = identify([entry])[0]
    source = record.source or ""
    return Item(
        id=item_id(source, record.id),
        source_id=source,
        identity=record.id,
        title=record.title,
        url=record.url,
        canonical_url=found.canonical_url,
        summary=record.summary,
        text=record.text,
        lang=record.lang,
        published=record.published,
        first_seen=now,
        content_hash=found.content_hash,
    )
