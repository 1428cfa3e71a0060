"""The outbox: every message before, while and after it is sent."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select, update

from bot.model import Delivery, DeliveryState, NewDelivery, Settlement, State
from bot.store import addresses, leaving, ledger, posts, rows, tales
from bot.store.dialect import NOTHING, chunks, word
from bot.store.engine import Database
from bot.store.schema import address as addressees
from bot.store.schema import delivery as outbox
from bot.store.schema import story, told

_PENDING, _CLAIMED, _SENDING = (
    state.value for state in (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING)
)
_ENDS = (DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNKNOWN, DeliveryState.DROPPED)
_RETRIED = (_PENDING, DeliveryState.UNKNOWN.value, DeliveryState.REFUSED.value, DeliveryState.DROPPED.value)
_DROPPED = (_PENDING, DeliveryState.UNKNOWN.value, DeliveryState.REFUSED.value)
_IN_FLIGHT = [word(_CLAIMED), word(_SENDING)]
_FREE = {"owner": None, "leased_until": None}


def _barred(now: datetime) -> ColumnElement[bool]:
    """Whether nothing may go to a delivery's address now: it is paused or held, alone or with its whole channel."""
    return exists().where(
        addressees.c.kind == outbox.c.kind,
        or_(addressees.c.address == outbox.c.address, addressees.c.address == addresses.EVERYBODY),
        or_(addressees.c.paused_why.is_not(None), addressees.c.hold_until > now),
    )


def _sendable(now: datetime, kinds: Sequence[str]) -> Select[tuple[int, str, str, int]]:
    """Everything that may go out now, in order; of one address perhaps more than one."""
    barred = _barred(now)
    earlier, flying = outbox.alias("earlier"), outbox.alias("flying")
    unsettled = [word(state) for state in addresses.UNSETTLED]
    behind = exists().where(
        earlier.c.in_group == outbox.c.in_group,
        earlier.c.in_group != NOTHING,
        earlier.c.kind == outbox.c.kind,
        earlier.c.address == outbox.c.address,
        earlier.c.id < outbox.c.id,
        earlier.c.state.in_(unsettled),
    )
    busy = exists().where(
        flying.c.kind == outbox.c.kind,
        flying.c.address == outbox.c.address,
        flying.c.thread == outbox.c.thread,
        flying.c.state.in_(_IN_FLIGHT),
    )
    due = select(outbox.c.id, outbox.c.kind, outbox.c.address, outbox.c.thread)
    due = due.where(outbox.c.state == word(_PENDING), outbox.c.next_try <= now, outbox.c.kind.in_(kinds))
    return due.where(~barred, ~busy, ~behind).order_by(outbox.c.urgent.desc(), outbox.c.id)


class SqlOutbox:
    """`Outbox` in SQL. The database's own lock makes claims disjoint."""

    _database: Database

    def queue(self, deliveries: Sequence[NewDelivery], now: datetime) -> int:
        with self._database.write() as connection:
            return ledger.add(connection, deliveries, now)

    def claim(self, now: datetime, lease: timedelta, owner: str, limit: int, kinds: Collection[str]) -> list[Delivery]:
        """`attempts` of what is returned counts the try that is about to be made."""
        chosen: dict[tuple[str, str, int], int] = {}
        taken = {
            "state": _CLAIMED,
            "owner": owner,
            "leased_until": now + lease,
            "attempts": outbox.c.attempts + 1,
        }
        with self._database.write() as connection:
            waiting = connection.execute(_sendable(now, list(kinds)))
            for row in waiting:
                if len(chosen) >= limit:
                    break
                chosen.setdefault((row.kind, row.address, row.thread), row.id)
            waiting.close()
            claimed: list[Delivery] = []
            for ids in chunks(list(chosen.values())):
                connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(taken))
                found = connection.execute(ledger.with_payload().where(outbox.c.id.in_(ids))).mappings()
                claimed += [rows.delivery(row) for row in found]
        return sorted(claimed, key=lambda made: (not made.urgent, made.id))

    def next_try(self, kinds: Collection[str], before: datetime) -> datetime | None:
        waiting = (outbox.c.state == word(_PENDING), outbox.c.kind.in_(list(kinds)), outbox.c.next_try <= before)
        with self._database.read() as connection:
            return connection.execute(select(func.min(outbox.c.next_try)).where(*waiting, ~_barred(before))).scalar()

    def mark_sending(self, delivery_id: int, owner: str, now: datetime) -> bool:
        """A claim whose lease is over is lost too: recovery may give it to somebody else at any moment.

        The address is looked at again: of several claims made at once, one may have learnt that nothing more may go.
        """
        held = (outbox.c.id == delivery_id, outbox.c.owner == owner, outbox.c.state == _CLAIMED)
        ours = (*held, outbox.c.leased_until > now)
        with self._database.write() as connection:
            begun = update(outbox).where(*ours, ~_barred(now)).values(state=_SENDING)
            if connection.execute(begun).rowcount == 1:
                return True
            never = _FREE | {"state": _PENDING, "attempts": outbox.c.attempts - 1}
            connection.execute(update(outbox).where(*ours).values(never))
            leaving.forget_if_asked(connection, [delivery_id])
            return False

    def settle(self, delivery: Delivery, settlement: Settlement, follow_ups: Sequence[NewDelivery] = ()) -> None:
        """Only a delivery that is still held ends here; what was learnt about its address counts in any case."""
        with self._database.write() as connection:
            ended = _end(connection, delivery, settlement)
            if ended and settlement.state is DeliveryState.SENT:
                _publish(connection, delivery.digest_id)
                if settlement.external_id is not None:
                    posts.sent(connection, delivery, settlement.external_id)
            if ended or settlement.pause is not None:
                ledger.add(connection, follow_ups, settlement.at)
            if settlement.pause is not None:
                addresses.pause(connection, delivery.kind, delivery.address, settlement.pause, settlement.at)
            if settlement.hold_until is not None:
                to = addresses.EVERYBODY if settlement.hold_channel else delivery.address
                addresses.hold(connection, delivery.kind, to, settlement.hold_until)
            if settlement.new_address is not None and settlement.new_address != delivery.address:
                posts.follow(connection, delivery.kind, delivery.address, settlement.new_address, delivery.id)
                addresses.follow(connection, delivery.kind, delivery.address, settlement.new_address, delivery.id)
            leaving.forget_if_asked(connection, [delivery.id])

    def recover(
        self,
        now: datetime,
        is_dead: Callable[[str], bool],
        repeats_safely: Mapping[str, int],
        follow_ups: Callable[[Delivery], Sequence[NewDelivery]] = lambda delivery: (),
    ) -> int:
        unknown: list[int] = []
        ended: list[int] = []
        dead: dict[str, bool] = {}
        columns = (outbox.c.id, outbox.c.kind, outbox.c.state, outbox.c.owner, outbox.c.leased_until)
        with self._database.write() as connection:
            held = select(*columns, outbox.c.attempts).where(outbox.c.state.in_(_IN_FLIGHT))
            for row in connection.execute(held).all():
                if row.leased_until > now:
                    if row.owner not in dead:
                        dead[row.owner] = is_dead(row.owner)
                    if not dead[row.owner]:
                        continue
                ended.append(row.id)
                this = update(outbox).where(outbox.c.id == row.id)
                if row.state == _CLAIMED:  # no byte went out: this try does not count
                    never = {"state": _PENDING, "next_try": now, "attempts": row.attempts - 1}
                    connection.execute(this.values(_FREE | never))
                elif row.attempts <= repeats_safely.get(row.kind, 0):
                    connection.execute(this.values(_FREE | {"state": _PENDING, "next_try": now}))
                else:
                    why = "the desk stopped while this was being sent: it may or may not have arrived"
                    lost = {"state": DeliveryState.UNKNOWN.value, "settled": now, "error": why}
                    connection.execute(this.values(_FREE | lost))
                    unknown.append(row.id)
            for ids in chunks(unknown):
                doubted = connection.execute(ledger.with_payload().where(outbox.c.id.in_(ids))).mappings().all()
                ledger.add(connection, [told for row in doubted for told in follow_ups(rows.delivery(row))], now)
            leaving.forget_if_asked(connection, ended)
        return len(unknown)

    def external_id(self, delivery_key: str) -> str | None:
        named = select(outbox.c.external_id).where(outbox.c.key == delivery_key)
        with self._database.read() as connection:
            return connection.execute(named).scalar_one_or_none()

    def delivery(self, delivery_id: int) -> Delivery | None:
        with self._database.read() as connection:
            this = ledger.with_payload().where(outbox.c.id == delivery_id)
            row = connection.execute(this).mappings().one_or_none()
            return rows.delivery(row) if row else None

    def deliveries(self, state: DeliveryState | None = None, limit: int = 50) -> list[Delivery]:
        """Newest first."""
        newest = ledger.with_payload().order_by(outbox.c.id.desc()).limit(limit)
        if state is not None:
            newest = newest.where(outbox.c.state == state.value)
        with self._database.read() as connection:
            return [rows.delivery(row) for row in connection.execute(newest).mappings()]

    def retry(self, delivery_id: int, now: datetime) -> bool:
        """From pending, unknown, refused or dropped, with all its tries before it. Not when its reader has left."""
        this = (outbox.c.id == delivery_id, outbox.c.state.in_(_RETRIED), ~outbox.c.forget)
        again = {"state": _PENDING, "next_try": now, "settled": None, "attempts": 0}
        with self._database.write() as connection:
            return connection.execute(update(outbox).where(*this).values(again)).rowcount == 1

    def drop(self, delivery_id: int, now: datetime) -> bool:
        """From pending, unknown or refused."""
        this = (outbox.c.id == delivery_id, outbox.c.state.in_(_DROPPED))
        dropped = {"state": DeliveryState.DROPPED.value, "settled": now}
        with self._database.write() as connection:
            return connection.execute(update(outbox).where(*this).values(dropped)).rowcount == 1

    def paused(self) -> list[tuple[str, str, str, datetime]]:
        columns = (addressees.c.kind, addressees.c.address, addressees.c.paused_why, addressees.c.paused_since)
        silent = select(*columns).where(addressees.c.paused_why.is_not(None)).order_by(addressees.c.paused_since)
        with self._database.read() as connection:
            return [(row[0], row[1], row[2], row[3]) for row in connection.execute(silent)]

    def resume(self, kind: str, address: str) -> bool:
        with self._database.write() as connection:
            return addresses.come_back(connection, kind, address)


def _end(connection: Connection, made: Delivery, settlement: Settlement) -> bool:
    """Write how a held delivery ended. False: the claim was lost before, and somebody else's word counts."""
    if settlement.state not in (*_ENDS, DeliveryState.PENDING):
        raise ValueError(f"{settlement.state} is no end of a try")
    ended = settlement.state in _ENDS
    held = [outbox.c.id == made.id, outbox.c.state.in_((_CLAIMED, _SENDING))]
    if made.owner is not None:
        held.append(outbox.c.owner == made.owner)
    values: dict[str, Any] = _FREE | {
        "state": settlement.state.value,
        "error": settlement.error,
        "settled": settlement.at if ended else None,
    }
    if settlement.external_id is not None:
        values["external_id"] = settlement.external_id
    if not ended:
        values["next_try"] = settlement.next_try or settlement.at
    if not settlement.tried:
        values["attempts"] = outbox.c.attempts - 1
    return connection.execute(update(outbox).where(*held).values(values)).rowcount == 1


def _publish(connection: Connection, digest_id: str | None) -> None:
    """A digest that has reached one reader is out: its approved stories are published."""
    if digest_id is None:
        return
    in_it = select(story).join(told, told.c.story_id == story.c.id)
    approved = in_it.where(told.c.digest_id == digest_id, story.c.state == State.APPROVED.value)
    found = connection.execute(approved).mappings().all()
    for out in tales.with_items(connection, found):
        tales.write(connection, replace(out, state=State.PUBLISHED, version=out.version + 1))
