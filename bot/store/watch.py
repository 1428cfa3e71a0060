"""What is due, and what polling brought."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, or_, select, update

from bot.model import Item, Known, SourceState, State
from bot.store import rows, tales
from bot.store.columns import clean
from bot.store.dialect import ADD_WORDS, REMOVE_WORDS, chunks, new_or_changed, new_or_nothing
from bot.store.engine import Database
from bot.store.schema import item, item_topic, item_version, source_state, story
from bot.store.search import fold

AT_ONCE = 2_000
"""Items that one transaction stores: seconds of work. No honest feed brings so many new ones at a time."""
_REMEMBERED = [column.name for column in source_state.columns if not column.primary_key]


def _allowed(now: datetime) -> ColumnElement[bool]:
    """A server that asked us to stay away is left alone, whoever asks."""
    return or_(source_state.c.not_before.is_(None), source_state.c.not_before <= now)


def _lease(connection: Connection, ids: Sequence[str], until: datetime) -> None:
    for some in chunks(ids):
        connection.execute(update(source_state).where(source_state.c.source_id.in_(some)).values(leased_until=until))


def _words(seq: int, made: Item | Mapping[str, Any]) -> dict[str, Any]:
    value = made.get if isinstance(made, Mapping) else lambda name: getattr(made, name)
    return {"seq": seq} | {name: fold(clean(value(name) or "")) for name in ("title", "summary", "text")}


class SqlWatch:
    """`WatchStore` in SQL."""

    _database: Database

    def register_sources(self, first_due: Mapping[str, datetime]) -> None:
        with self._database.write() as connection:
            known = set(connection.execute(select(source_state.c.source_id)).scalars())
            new = [{"source_id": id_, "next_due": due} for id_, due in first_due.items() if clean(id_) not in known]
            if new:
                connection.execute(new_or_nothing(source_state), new)

    def claim_due(self, now: datetime, lease: timedelta, limit: int, among: Collection[str]) -> list[SourceState]:
        wanted = frozenset(among)
        free = or_(source_state.c.leased_until.is_(None), source_state.c.leased_until <= now)
        due = select(source_state).where(source_state.c.next_due <= now, free, _allowed(now))
        claimed: list[SourceState] = []
        with self._database.write() as connection:
            found = connection.execute(due.order_by(source_state.c.next_due)).mappings()
            for row in found:
                if len(claimed) >= limit:
                    break
                if row["source_id"] in wanted:
                    claimed.append(rows.source_state(row))
            found.close()
            _lease(connection, [state.source_id for state in claimed], now + lease)
        return claimed

    def claim_named(self, now: datetime, lease: timedelta, ids: Collection[str]) -> list[SourceState]:
        found: dict[str, SourceState] = {}
        with self._database.write() as connection:
            for some in chunks(list(dict.fromkeys(ids))):
                named = select(source_state).where(source_state.c.source_id.in_(some), _allowed(now))
                for row in connection.execute(named).mappings():
                    found[row["source_id"]] = rows.source_state(row)
            _lease(connection, list(found), now + lease)
        return [found[id_] for id_ in dict.fromkeys(ids) if id_ in found]

    def source_states(self) -> dict[str, SourceState]:
        with self._database.read() as connection:
            every = connection.execute(select(source_state)).mappings()
            return {row["source_id"]: rows.source_state(row) for row in every}

    def known_items(self, source_id: str, identities: Collection[str]) -> dict[str, Known]:
        with self._database.read() as connection:
            return {
                name: Known(row["id"], row["content_hash"], row["version"], rows.ignored(row))
                for name, row in _held(connection, source_id, identities)
            }

    def save_poll(self, state: SourceState, new: Sequence[Item], edited: Sequence[Item], now: datetime) -> int:
        """One transaction. What a document brings beyond `AT_ONCE` items goes before it, in parts, so that no source
        keeps all others from the store; killed between two parts, the source is still due and brings the rest again."""
        added = 0
        early_new, late_new = _parted(new)
        early_edited, late_edited = _parted(edited)
        for made in early_new:
            with self._database.write() as connection:
                added += _add(connection, state.source_id, made)
        for changed in early_edited:
            with self._database.write() as connection:
                for made_again in changed:
                    _edit(connection, made_again, now)
        with self._database.write() as connection:
            added += _add(connection, state.source_id, late_new)
            for made_again in late_edited:
                _edit(connection, made_again, now)
            connection.execute(new_or_changed(source_state, ["source_id"], _REMEMBERED), rows.source_state_row(state))
        return added


def _parted(items: Sequence[Item]) -> tuple[list[Sequence[Item]], Sequence[Item]]:
    """Full parts, and the rest."""
    whole = len(items) // AT_ONCE * AT_ONCE
    return [items[start : start + AT_ONCE] for start in range(0, whole, AT_ONCE)], items[whole:]


def _held(connection: Connection, source_id: str, identities: Collection[str]) -> Iterator[tuple[str, RowMapping]]:
    """What is stored under these identities. An identity is answered as it was asked, whatever the store made of it."""
    asked = {clean(identity): identity for identity in identities}
    columns = (item.c.seq, item.c.id, item.c.identity, item.c.content_hash, item.c.version, item.c.ignored)
    for some in chunks(list(asked)):
        held = select(*columns).where(item.c.source_id == source_id, item.c.identity.in_(some))
        for row in connection.execute(held).mappings():
            yield asked[row["identity"]], row


def _add(connection: Connection, source_id: str, new: Sequence[Item]) -> int:
    """Store what is really new: another process may have polled the same source, or a document repeat itself."""
    if not new:
        return 0
    fresh: dict[str, Item] = {}
    for made in new:
        fresh.setdefault(made.identity, made)
    for identity, _ in list(_held(connection, source_id, fresh)):
        del fresh[identity]
    if not fresh:
        return 0
    placing = {"story_id": None, "unplaced": True}
    states = {name: State.IGNORED.value if made.ignored else State.PENDING.value for name, made in fresh.items()}
    connection.execute(
        new_or_nothing(item),
        [rows.item_row(made) | placing | {"state": states[name]} for name, made in fresh.items()],
    )
    stored = [(row["seq"], fresh[identity]) for identity, row in _held(connection, source_id, fresh)]
    topics = [row for seq, made in stored for row in tales.topic_rows(seq, made, states[made.identity])]
    if topics:
        connection.execute(item_topic.insert(), topics)
    connection.execute(ADD_WORDS, [_words(seq, made) for seq, made in stored])
    return len(stored)


def _edit(connection: Connection, made: Item, now: datetime) -> None:
    """The next version of an item. It is placed again, in its own story: an edit may bring it into scope."""
    row = connection.execute(select(item).where(item.c.id == made.id)).mappings().one_or_none()
    if row is None or row["content_hash"] == made.content_hash:
        return  # unknown, or another process stored this edit first
    seq = row["seq"]
    before = {name: row[name] for name in rows.WRITTEN}
    connection.execute(
        new_or_nothing(item_version), before | {"item_seq": seq, "version": row["version"], "replaced_at": now}
    )
    kept = replace(made, first_seen=row["first_seen"])
    lead = connection.execute(
        select(story.c.seq, story.c.lead_id, story.c.state).where(story.c.id == row["story_id"])
    ).one_or_none()
    state = State.IGNORED.value if made.ignored else lead.state if lead else State.PENDING.value
    after = rows.item_row(kept)
    connection.execute(
        update(item)
        .where(item.c.seq == seq)
        .values({name: after[name] for name in rows.WRITTEN})
        .values(version=row["version"] + 1, state=state, unplaced=True)
    )
    connection.execute(delete(item_topic).where(item_topic.c.item_seq == seq))
    if topics := tales.topic_rows(seq, kept, state):
        connection.execute(item_topic.insert(), topics)
    connection.execute(REMOVE_WORDS, _words(seq, before))
    connection.execute(ADD_WORDS, _words(seq, kept))
    if lead and lead.lead_id == made.id:
        tales.grow(connection, [lead.seq])
