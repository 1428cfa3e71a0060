"""What is due, and what polling brought."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Select, func, literal, or_, select, update

from bot.core.moves import same_host
from bot.core.polling import CLOCKS_DIFFER, RETRY_AFTER_CAP
from bot.model import Item, Known, Poll, SourceState
from bot.store import arrivals, rows
from bot.store.columns import Moment, clean
from bot.store.dialect import chunks, new_or_changed, new_or_nothing
from bot.store.engine import Database
from bot.store.schema import item, source_state

_REMEMBERED = [column.name for column in source_state.columns if not column.primary_key]
_REMEMBER = new_or_changed(source_state, ["source_id"], _REMEMBERED)

_MINUTE = 60_000_000
"""In the microseconds that moments are kept in."""

AT_ONCE = 2_000
"""Items that one transaction stores: seconds of work. No honest feed brings so many new ones at a time."""


def _set_right(connection: Connection, now: datetime) -> None:
    """What was polled in a future that the clock has left again: its waits are kept, counted from now."""
    state = source_state.c
    ahead = state.last_attempt - literal(now, Moment)
    connection.execute(
        update(source_state)
        .where(state.last_attempt > now + CLOCKS_DIFFER)
        .values(next_due=state.next_due - ahead, not_before=state.not_before - ahead, last_attempt=now)
    )


def _allowed(now: datetime) -> ColumnElement[bool]:
    """A server that asked us to stay away is left alone, whoever asks; but none can ask for longer than a month."""
    wait = source_state.c.not_before
    return or_(wait.is_(None), wait <= now, wait > now + RETRY_AFTER_CAP + CLOCKS_DIFFER)


def _late(now: datetime, lease: timedelta) -> Select[str]:
    """Ids of what is due and free, the most urgent first (`bot.core.polling.urgency`)."""
    state = source_state.c
    free = or_(
        state.leased_until.is_(None), state.leased_until <= now, state.leased_until > now + lease + CLOCKS_DIFFER
    )
    moment = literal(now, Moment)
    late = 1.0 * (moment - state.next_due) / func.max(state.next_due - state.last_attempt, _MINUTE)
    return (
        select(state.source_id)
        .where(state.next_due <= now, free, _allowed(now))
        .order_by(state.last_attempt.is_not(None), late.desc())
    )


def _states(connection: Connection, ids: Sequence[str]) -> list[SourceState]:
    """The states of these sources, in this order."""
    found: dict[str, SourceState] = {}
    for some in chunks(ids):
        named = select(source_state).where(source_state.c.source_id.in_(some))
        for row in connection.execute(named).mappings():
            found[row["source_id"]] = rows.source_state(row)
    return [found[id_] for id_ in ids]


def _lease(connection: Connection, ids: Sequence[str], until: datetime) -> None:
    for some in chunks(ids):
        connection.execute(update(source_state).where(source_state.c.source_id.in_(some)).values(leased_until=until))


class SqlWatch:
    """`WatchStore` in SQL."""

    _database: Database

    def register_sources(self, first_due: Mapping[str, datetime], urls: Mapping[str, str] | None = None) -> None:
        with self._database.write() as connection:
            found = connection.execute(select(source_state.c.source_id, source_state.c.of_url))
            known = {row.source_id: row.of_url for row in found}
            new = [{"source_id": id_, "next_due": due} for id_, due in first_due.items() if clean(id_) not in known]
            if new:
                connection.execute(new_or_nothing(source_state), new)
            for id_, url in (urls or {}).items():
                if known.get(id_) not in (None, url):
                    sooner = source_state.c.next_due > first_due[id_]
                    moved = update(source_state).where(source_state.c.source_id == id_, sooner)
                    connection.execute(moved.values(next_due=first_due[id_]))
                    if not same_host(known[id_] or "", url):  # it was another server that asked to be left alone
                        elsewhere = update(source_state).where(source_state.c.source_id == id_)
                        connection.execute(elsewhere.values(not_before=None))

    def waits(self, now: datetime) -> dict[str, datetime]:
        asked = select(source_state.c.source_id, source_state.c.not_before).where(~_allowed(now))
        with self._database.write() as connection:
            _set_right(connection, now)
            return {row.source_id: row.not_before for row in connection.execute(asked)}

    def claim_due(self, now: datetime, lease: timedelta, limit: int, among: Collection[str]) -> list[SourceState]:
        wanted = frozenset(among)
        with self._database.write() as connection:
            _set_right(connection, now)
            with connection.execute(_late(now, lease)) as late:  # of very many, only so many are read
                ids: list[str] = list(islice((id_ for id_ in late.scalars() if id_ in wanted), limit))
            _lease(connection, ids, now + lease)
            return _states(connection, ids)

    def claim_named(self, now: datetime, lease: timedelta, ids: Collection[str]) -> list[SourceState]:
        with self._database.write() as connection:
            _set_right(connection, now)
            allowed: list[str] = []
            for some in chunks(list(dict.fromkeys(ids))):
                named = select(source_state.c.source_id).where(source_state.c.source_id.in_(some), _allowed(now))
                allowed += connection.execute(named).scalars()
            _lease(connection, allowed, now + lease)
            found = frozenset(allowed)
            return _states(connection, [id_ for id_ in dict.fromkeys(ids) if id_ in found])

    def source_states(self) -> dict[str, SourceState]:
        with self._database.read() as connection:
            every = connection.execute(select(source_state)).mappings()
            return {row["source_id"]: rows.source_state(row) for row in every}

    def known_items(self, source_id: str, identities: Collection[str]) -> dict[str, Known]:
        with self._database.read() as connection:
            return {
                name: replace(rows.known(row), renamed=row["identity"] != clean(name))
                for name, row in arrivals.held(connection, source_id, identities)
            }

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
            holding = arrivals.holding(connection, [poll.state.source_id for poll in rest if poll.release])
            for number, poll in enumerate(rest):
                if poll.state.source_id in holding:
                    # Of those held before: what this poll brings too much waits for the next one.
                    arrivals.release(connection, poll.state.source_id, poll.release, now)
                arrivals.relink(connection, poll.state.source_id, poll.relinked)
                added[number] += arrivals.add(connection, poll.state.source_id, poll.new)
                arrivals.edit(connection, poll.edited, now)
            if rest:
                connection.execute(_REMEMBER, [rows.source_state_row(poll.state) for poll in rest])
        return added

    def release_left(self, polled: Collection[str], limit: int, now: datetime) -> int:
        with self._database.read() as connection:
            left = arrivals.all_holding(connection) - frozenset(polled)
        if not left:
            return 0
        with self._database.write() as connection:
            return sum(arrivals.release(connection, source_id, limit, now) for source_id in left)

    def uncatalogued(self, limit: int, *, news: bool = False) -> list[Item]:
        which = (arrivals.UNCATALOGUED, item.c.ignored.is_(None)) if news else (arrivals.UNCATALOGUED,)
        with self._database.read() as connection:
            found = select(item).where(*which).order_by(item.c.seq).limit(limit)
            return [rows.item(row) for row in connection.execute(found).mappings()]

    def catalogue(self, items: Sequence[Item]) -> int:
        with self._database.write() as connection:
            return arrivals.catalogue(connection, items)


def _parted(items: Sequence[Item]) -> tuple[list[Sequence[Item]], Sequence[Item]]:
    """Full parts, and the rest."""
    whole = len(items) // AT_ONCE * AT_ONCE
    return [items[start : start + AT_ONCE] for start in range(0, whole, AT_ONCE)], items[whole:]
