"""Stories of a stream of records, placed one at a time: the answer for one never depends on what comes after it.

The desk itself still places by identity (`bot.core.stories`); these rules take its place when the store holds their
index.
"""

from datetime import UTC, datetime

from bot.core.changes import identify
from bot.core.items import item_id
from bot.core.records import Incoming
from bot.core.stories import story_id
from bot.core.tracking.features import features
from bot.core.tracking.index import Index
from bot.core.tracking.judging import judge
from bot.core.tracking.keys import keys, shortlist, talk
from bot.core.tracking.sketch import Sketch
from bot.model import Entry, Item

_NO_DATE = datetime(1, 1, 2, tzinfo=UTC)
"""Of records without a date before any that has one."""


class Clusterer:
    """Places records by what they tell, in memory. A record without a date counts as of the day of the last one
    that had one."""

    def __init__(self, index: Index | None = None) -> None:
        self.index = index or Index()
        self._now = _NO_DATE

    def place(self, record: Incoming) -> dict[str, str]:
        """`{"id", "story", "thread", "why"}` of a record."""
        self._now = record.published or self._now
        item = as_item(record, self._now)
        given = features(item)
        by_key = keys(given)
        holders = self.index.holders(by_key)
        stories = {story.story_id: story for story in self.index.sketches(shortlist(given, by_key, holders))}
        verdict = judge(given, stories.values(), talk(given, holders))
        if verdict.story_id is None:
            story = Sketch.opened(story_id(item), verdict.thread_id or story_id(item), given)
        else:
            story = stories[verdict.story_id].grown(given)
            if verdict.thread_id:
                story = story.following(verdict.thread_id)
        self.index.put(story, given, by_key)
        why = f"{verdict.why}; follows: {verdict.thread_why}" if verdict.thread_id else verdict.why
        return {"id": record.id, "story": story.story_id, "thread": story.thread_id, "why": why}


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
