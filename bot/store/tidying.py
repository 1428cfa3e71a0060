"""Forgetting what is settled and old, a little at a time, so that sending never waits for it."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, delete, exists, or_, select, update

from bot.model import State
from bot.store import posts
from bot.store.dialect import chunks
from bot.store.engine import Database
from bot.store.schema import address, card, delivery, digest, payload, story, story_key, story_sketch

_BATCH = 500
_WALKED = 5_000
"""Rows of a small table that are looked at in one transaction."""
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


def _forget_sketches(connection: Connection, today: int) -> int:
    """Stories that are over: nothing joins them or follows them any more, unless it stands on one of their pages."""
    over = select(story_sketch.c.story_seq).where(story_sketch.c.over < today).limit(_BATCH)
    seqs = connection.execute(over).scalars().all()
    connection.execute(delete(story_sketch).where(story_sketch.c.story_seq.in_(seqs)))
    return len(seqs)


def _keys_over(connection: Connection, after: int, today: int) -> tuple[list[int], int | None]:
    """By what those were found, and how far this has come (None: to the end). The table is walked through: an index
    over the day would cost every item more than this walk costs a day."""
    some = select(story_key.c.key, story_key.c.over).where(story_key.c.key > after)
    found = connection.execute(some.order_by(story_key.c.key).limit(_WALKED)).all()
    over = [row.key for row in found if row.over is not None and row.over < today]
    return over, found[-1].key if len(found) == _WALKED else None


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
        count = _BATCH
        while count:
            with self._database.write() as connection:
                count = posts.forget_old(connection, now)
        self._forget_stories(now.toordinal())
        self._database.give_back_space()
        return forgotten

    def _forget_stories(self, today: int) -> None:
        count = _BATCH
        while count == _BATCH:
            with self._database.write() as connection:
                count = _forget_sketches(connection, today)
        place: int | None = -(2**63)
        while place is not None:
            with self._database.read() as connection:
                over, place = _keys_over(connection, place, today)
            for keys in chunks(over):
                with self._database.write() as connection:
                    still = (story_key.c.key.in_(keys), story_key.c.over < today)
                    connection.execute(delete(story_key).where(*still))
