"""What is due, and what polling brought."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, or_, select, update

from bot.model import Item, Known, Poll, SourceState
from bot.store import arrivals, rows
from bot.store.columns import clean
from bot.store.dialect import chunks, new_or_changed, new_or_nothing
from bot.store.engine import Database
from bot.store.schema import item, source_state

_REMEMBERED = [column.name for column in source_state.columns if not column.primary_key]
_REMEMBER = new_or_changed(source_state, ["source_id"], _REMEMBERED)

AT_ONCE = 2_000
"""Items that one transaction stores: seconds of work. No honest feed brings so many new ones at a time."""


def _allowed(now: datetime) -> ColumnElement[bool]:
    """A server that asked us to stay away is left alone, whoever asks."""
    return or_(source_state.c.not_before.is_(None), source_state.c.not_before <= now)


def _lease(connection: Connection, ids: Sequence[str], until: datetime) -> None:
    for some in chunks(ids):
        connection.execute(update(source_state).where(source_state.c.source_id.in_(some)).values(leased_until=until))


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
            return {name: rows.known(row) for name, row in arrivals.held(connection, source_id, identities)}

    def likely_items(
        self, source_id: str, ids: Collection[str], urls: Collection[str], titles: Collection[str]
    ) -> list[Known]:
        with self._database.read() as connection:
            return arrivals.likely(connection, source_id, ids, urls, titles)

    def save_polls(self, polls: Sequence[Poll], now: datetime) -> list[int]:
        """One transaction. What a document brings beyond `AT_ONCE` items goes before it, in parts, so that no source
        keeps all others from the store; killed between two parts, the source is still due and brings the rest again."""
        added = [0] * len(polls)
        rest: list[Poll] = []
        for number, poll in enumerate(polls):
            early_new, late_new = _parted(poll.new)
            early_edited, late_edited = _parted(poll.edited)
            for made in early_new:
                with self._database.write() as connection:
                    added[number] += arrivals.add(connection, poll.state.source_id, made)
            for changed in early_edited:
                with self._database.write() as connection:
                    arrivals.edit(connection, changed, now)
            rest.append(replace(poll, new=tuple(late_new), edited=tuple(late_edited)))
        with self._database.write() as connection:
            for number, poll in enumerate(rest):
                arrivals.relink(connection, poll.state.source_id, poll.relinked)
                added[number] += arrivals.add(connection, poll.state.source_id, poll.new)
                arrivals.edit(connection, poll.edited, now)
                if poll.release:
                    arrivals.release(connection, poll.state.source_id, poll.release)
            if rest:
                connection.execute(_REMEMBER, [rows.source_state_row(poll.state) for poll in rest])
        return added

    def uncatalogued(self, limit: int) -> list[Item]:
        with self._database.read() as connection:
            found = select(item).where(arrivals.UNCATALOGUED).order_by(item.c.seq).limit(limit)
            return [rows.item(row) for row in connection.execute(found).mappings()]

    def catalogue(self, items: Sequence[Item]) -> int:
        with self._database.write() as connection:
            return arrivals.catalogue(connection, items)


def _parted(items: Sequence[Item]) -> tuple[list[Sequence[Item]], Sequence[Item]]:
    """Full parts, and the rest."""
    whole = len(items) // AT_ONCE * AT_ONCE
    return [items[start : start + AT_ONCE] for start in range(0, whole, AT_ONCE)], items[whole:]
