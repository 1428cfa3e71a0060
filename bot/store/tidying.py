"""Forgetting what is settled and old, a little at a time, so that sending never waits for it."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, delete, exists, or_, select, update

from bot.model import State
from bot.store.engine import Database
from bot.store.schema import address, card, delivery, digest, payload, story

_BATCH = 500
_READ = ("sent", "refused", "dropped")
"""Ends that nobody has to look at. What is `unknown` stays until an editor has decided."""


def _old_deliveries(before: datetime) -> Select[tuple[int]]:
    """A card's own message stays while its story may still be redrawn in place."""
    alive = or_(story.c.state == State.PENDING.value, story.c.state == State.APPROVED.value)
    of_card = exists().where(card.c.delivery_key == delivery.c.key, card.c.story_id == story.c.id, alive)
    old = select(delivery.c.id).where(delivery.c.settled < before, delivery.c.settled.is_not(None), ~of_card)
    return old.where(delivery.c.state.in_(_READ)).order_by(delivery.c.settled).limit(_BATCH)


def _forget_deliveries(connection: Connection, before: datetime) -> int:
    """Rows, and the payloads that nothing carries any more."""
    ids = connection.execute(_old_deliveries(before)).scalars().all()
    bodies = select(delivery.c.payload_hash).where(delivery.c.id.in_(ids)).distinct()
    hashes = connection.execute(bodies).scalars().all()
    connection.execute(delete(delivery).where(delivery.c.id.in_(ids)))
    carried = exists().where(delivery.c.payload_hash == payload.c.hash)
    connection.execute(delete(payload).where(payload.c.hash.in_(hashes), ~carried))
    return len(ids)


def _forget_digests(connection: Connection, before: datetime) -> int:
    """The words of digests that are no audience's last. The rows stay: they are what makes a slot go out once."""
    later = digest.alias("later")
    not_last = exists().where(later.c.audience == digest.c.audience, later.c.seq > digest.c.seq)
    old = select(digest.c.seq).where(digest.c.created < before, digest.c.body.is_not(None), not_last).limit(_BATCH)
    seqs = connection.execute(old).scalars().all()
    connection.execute(update(digest).where(digest.c.seq.in_(seqs)).values(body=None))
    return len(seqs)


class SqlTidying:
    """The part of `Store` that forgets."""

    _database: Database

    def tidy(self, now: datetime, keep: timedelta) -> int:
        """Returns how many deliveries were forgotten. In short transactions: stopped half-way, none is half done."""
        before = now - keep
        forgotten = 0
        for forget in (_forget_deliveries, _forget_digests):
            count = _BATCH
            while count == _BATCH:
                with self._database.write() as connection:
                    count = forget(connection, before)
                forgotten += count if forget is _forget_deliveries else 0
        with self._database.write() as connection:
            over = (address.c.paused_why.is_(None), address.c.hold_until <= now)
            connection.execute(delete(address).where(*over))
        self._database.give_back_space()
        return forgotten
