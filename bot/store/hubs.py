"""Subscriptions at the hubs of feeds (WebSub), and what is pushed.

A table of its own, and of a source's memory only single columns: polls write that as a whole, and a push may come
while one is under way.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, Text, delete, or_, select, type_coerce, update

from bot.core.websub import token, token_hash
from bot.model import FeedHub, HubState, Item, SourceState
from bot.store import arrivals, memories, rows
from bot.store.dialect import chunks, new_or_changed
from bot.store.engine import Database
from bot.store.schema import feed_hub, source_state

_COLUMNS = [column.name for column in feed_hub.columns if not column.primary_key]


class SqlHubs:
    """`HubStore` in SQL."""

    _database: Database

    def wished_hubs(self) -> list[tuple[str, str | None, str, str]]:
        names_one = type_coerce(source_state.c.memory, Text).like('%"hub":%')
        wishing = select(source_state.c.source_id, source_state.c.of_url, source_state.c.memory).where(names_one)
        with self._database.read() as connection:
            found = connection.execute(wishing).all()
        told = ((row.source_id, row.of_url, memories.memory(row.memory).wishes) for row in found)
        return [(id_, url, wishes.hub, wishes.topic) for id_, url, wishes in told if wishes.hub and wishes.topic]

    def feed_hubs(self) -> list[FeedHub]:
        with self._database.read() as connection:
            return [_hub(row) for row in connection.execute(select(feed_hub)).mappings()]

    def due_hubs(self, now: datetime, limit: int) -> list[FeedHub]:
        due = select(feed_hub).where(feed_hub.c.next_try <= now).order_by(feed_hub.c.next_try).limit(limit)
        with self._database.read() as connection:
            return [_hub(row) for row in connection.execute(due).mappings()]

    def feed_hub(self, token_hash: str) -> FeedHub | None:
        named = select(feed_hub).where(feed_hub.c.token_hash == token_hash)
        with self._database.read() as connection:
            row = connection.execute(named).mappings().one_or_none()
        return None if row is None else _hub(row)

    def save_hub(self, hub: FeedHub, *, unless_since: FeedHub | None = None) -> bool:
        row = _row(hub)
        with self._database.write() as connection:
            if unless_since is not None:
                named = select(feed_hub).where(feed_hub.c.token_hash == row["token_hash"])
                now = connection.execute(named).mappings().one_or_none()
                if now is None or _hub(now) != unless_since:
                    return False
            connection.execute(new_or_changed(feed_hub, ["token_hash"], _COLUMNS), row)
        return True

    def drop_hub(self, hub: FeedHub) -> None:
        with self._database.write() as connection:
            connection.execute(delete(feed_hub).where(feed_hub.c.token_hash == _row(hub)["token_hash"]))

    def source_state(self, source_id: str) -> SourceState | None:
        named = select(source_state).where(source_state.c.source_id == source_id)
        with self._database.read() as connection:
            row = connection.execute(named).mappings().one_or_none()
        return None if row is None else rows.source_state(row)

    def save_push(self, source_id: str, new: Sequence[Item], now: datetime) -> int:
        with self._database.write() as connection:
            added = arrivals.add(connection, source_id, new)
            if added:
                source = update(source_state).where(source_state.c.source_id == source_id)
                connection.execute(source.values(last_new=now))
        return added

    def hurry(self, ids: Collection[str], now: datetime, least: timedelta) -> set[str]:
        state = source_state.c
        free = or_(state.leased_until.is_(None), state.leased_until <= now)
        rested = or_(state.last_attempt.is_(None), state.last_attempt <= now - least)
        hurried: set[str] = set()
        with self._database.write() as connection:
            for some in chunks(list(ids)):
                found = connection.execute(select(state.source_id).where(state.source_id.in_(some), free, rested))
                due = list(found.scalars())
                sooner = update(source_state).where(state.source_id.in_(due), state.next_due > now)
                connection.execute(sooner.values(next_due=now))
                hurried.update(due)
        return hurried


def _hub(row: RowMapping) -> FeedHub:
    return FeedHub(**{name: row[name] for name in _COLUMNS} | {"state": HubState(row["state"])})


def _row(hub: FeedHub) -> dict[str, Any]:
    told = {name: getattr(hub, name) for name in _COLUMNS}
    return told | {"state": hub.state.value, "token_hash": token_hash(token(hub.key))}
