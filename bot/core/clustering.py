"""Stories of a stream of records, placed one at a time: the answer for one never depends on what comes after it."""

from datetime import UTC, datetime

from bot.core.changes import identify
from bot.core.items import item_id
from bot.core.records import Incoming
from bot.core.stories import IdentityPlacer, join
from bot.model import Entry, Item, State, Story

_NO_DATE = datetime(1, 1, 2, tzinfo=UTC)
"""Records without a date share one day: they are compared by title among themselves."""


class Clusterer:
    """Places records by the desk's own rule, in memory."""

    def __init__(self) -> None:
        self._placer = IdentityPlacer(opening=lambda item: State.PENDING, sources=lambda source_id: None)
        self._stories: dict[str, Story] = {}
        self._by_key: dict[str, str] = {}

    def place(self, record: Incoming) -> dict[str, str]:
        """`{"id", "story", "thread", "why"}` of a record; `thread` is the story until threads are told apart."""
        item = _as_item(record)
        keys = self._placer.keys(item)
        names = dict.fromkeys(self._by_key[key] for key in keys if key in self._by_key)
        candidates = [self._stories[name] for name in names]
        joined = join(item, candidates)
        story = self._placer.place(item, candidates)
        self._stories[story.id] = story
        for key in keys:
            self._by_key.setdefault(key, story.id)
        return {"id": record.id, "story": story.id, "thread": story.id, "why": joined.why if joined else "new"}


def _as_item(record: Incoming) -> Item:
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
        first_seen=record.published or _NO_DATE,
        content_hash=found.content_hash,
    )
