"""The archive: items by id, lists and searches, streamed a page at a time.

Each page is its own short read that goes on where the last one ended, so that an export of a million items neither
holds a snapshot open (the log could not be folded back) nor counts through what it has given already.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, exists, literal, literal_column, select, tuple_

from bot.model import Item, ItemQuery, State
from bot.store import rows, search
from bot.store.columns import Moment
from bot.store.dialect import item_words
from bot.store.engine import Database
from bot.store.news import beginning_with
from bot.store.schema import item, item_topic

_PAGE = 200

_STATE_ASIDE: ColumnElement[str] = literal_column("+item.state")
"""The state as a filter only: the plus keeps SQLite from walking all published items to find those of one source."""

_EARLIEST: ColumnElement[int] = literal_column("min(+item.seq)")
"""The first arrival of a span of time, read from the index of times: a bare `min` would walk all rows by number."""


class SqlArchive:
    """The part of `NewsStore` that looks back."""

    _database: Database

    def item(self, item_id: str) -> Item | None:
        with self._database.read() as connection:
            row = beginning_with(connection, item, item_id)
            return rows.item(row) if row else None

    def items(self, query: ItemQuery) -> Iterator[tuple[Item, State]]:
        """Newest first; what was found by `text` comes in order of arrival, newest first."""
        page = _by_text if query.text is not None else _by_source if query.source_id is not None else _by_index
        left = query.limit
        last: RowMapping | None = None
        while left is None or left > 0:
            wanted = page(query, last)
            if wanted is None:
                return
            size = _PAGE if left is None else min(left, _PAGE)
            with self._database.read() as connection:
                found = connection.execute(wanted.limit(size)).mappings().all()
            for row in found:
                yield rows.item(row), State(row["state"])
            if len(found) < size:
                return
            last = found[-1]
            left = None if left is None else left - len(found)


def _has_topic(topic: str) -> ColumnElement[bool]:
    return exists().where(item_topic.c.item_seq == item.c.seq, item_topic.c.topic == topic)


def _older(first_seen: ColumnElement[Any], seq: ColumnElement[int], last: RowMapping) -> ColumnElement[bool]:
    return tuple_(first_seen, seq) < tuple_(literal(last["first_seen"], Moment), literal(last["seq"]))


def _by_text(query: ItemQuery, last: RowMapping | None) -> Select[Any] | None:
    """Full text leads; it gives rows by number, which is the order of arrival."""
    asked = search.match(query.text or "")
    if asked is None:
        return None
    found = select(item).join(item_words, item_words.c.rowid == item.c.seq)
    found = found.where(item_words.c.item_words.op("MATCH")(asked)).order_by(item_words.c.rowid.desc())
    if query.since is not None:
        earliest = select(_EARLIEST).where(item.c.first_seen >= query.since).scalar_subquery()
        found = found.where(item_words.c.rowid >= earliest, item.c.first_seen >= query.since)
    if query.source_id is not None:
        found = found.where(literal_column("+item.source_id") == query.source_id)
    if query.state is not None:
        found = found.where(_STATE_ASIDE.in_([query.state.value]))
    if query.topic is not None:
        found = found.where(_has_topic(query.topic))
    return found if last is None else found.where(item_words.c.rowid < last["seq"])


def _by_source(query: ItemQuery, last: RowMapping | None) -> Select[Any]:
    found = select(item).where(item.c.source_id == query.source_id)
    if query.state is not None:
        found = found.where(_STATE_ASIDE.in_([query.state.value]))
    if query.topic is not None:
        found = found.where(_has_topic(query.topic))
    return _newest(query, found, item.c.first_seen, item.c.seq, last)


def _by_index(query: ItemQuery, last: RowMapping | None) -> Select[Any]:
    """By topic, by state, by both, or all: each has an index in the right order."""
    if query.topic is None:
        found = select(item) if query.state is None else select(item).where(item.c.state == query.state.value)
        return _newest(query, found, item.c.first_seen, item.c.seq, last)
    found = select(item).join(item_topic, item_topic.c.item_seq == item.c.seq).where(item_topic.c.topic == query.topic)
    if query.state is not None:
        found = found.where(item_topic.c.state == query.state.value)
    return _newest(query, found, item_topic.c.first_seen, item_topic.c.item_seq, last)


def _newest(
    query: ItemQuery,
    found: Select[Any],
    first_seen: ColumnElement[Any],
    seq: ColumnElement[int],
    last: RowMapping | None,
) -> Select[Any]:
    if query.since is not None:
        found = found.where(first_seen >= query.since)
    if last is not None:
        found = found.where(_older(first_seen, seq, last))
    return found.order_by(first_seen.desc(), seq.desc())
