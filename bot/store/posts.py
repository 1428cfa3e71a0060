"""Which message first told a chat a story, so that a follow-up can answer it; kept for as long as threads live."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, select, update

from bot.core.tracking.keys import THREAD_DAYS
from bot.model import Delivery, Digest, NewDelivery, Post
from bot.store import rows
from bot.store.dialect import chunks, new_or_nothing
from bot.store.engine import Database
from bot.store.schema import card, post
from bot.store.schema import delivery as outbox
from bot.store.schema import digest as digests

LIFE = timedelta(days=THREAD_DAYS)
"""A story that was told longer ago has no more follow-ups."""
_BATCH = 500


def add(connection: Connection, digest: Digest, deliveries: Sequence[NewDelivery], now: datetime) -> None:
    """What these messages of a digest will have told their chats. The first one that tells a story stays."""
    for made in deliveries:
        if made.tells:
            message = {"kind": made.kind, "address": made.address, "thread": rows.thread(made.thread_id)}
            message |= {"delivery_key": made.key, "digest_id": digest.id, "at": now}
            connection.execute(new_or_nothing(post), [message | {"story_id": told} for told in made.tells])


def sent(connection: Connection, made: Delivery, external_id: str) -> None:
    """A message is there, under its chat's own name for it: that outlives its row in the outbox."""
    for table in (post, card):
        connection.execute(update(table).where(table.c.delivery_key == made.key).values(external_id=external_id))


def told_through(connection: Connection, signpost: str, into: str) -> None:
    """A story was merged into another one: its message told that one too, where no other did."""
    for row in connection.execute(select(post).where(post.c.story_id == signpost)).mappings().all():
        connection.execute(new_or_nothing(post), dict(row) | {"story_id": into, "via": signpost})


def part(connection: Connection, signpost: str, was_in: str) -> None:
    """They were parted again."""
    connection.execute(delete(post).where(post.c.story_id == was_in, post.c.via == signpost))


def follow(connection: Connection, kind: str, old: str, new: str, delivery_id: int) -> None:
    """Before the cards move: what is still to be sent moves with its chat, and so does the message that told of the
    move. All others stay behind: in the new chat their numbers are those of other messages."""
    told_us = select(outbox.c.key).where(outbox.c.id == delivery_id).scalar_subquery()
    of_old = (post.c.kind == kind, post.c.address == old)
    known = post.alias()
    theirs = exists().where(
        known.c.kind == kind,
        known.c.address == new,
        known.c.thread == post.c.thread,
        known.c.story_id == post.c.story_id,
    )
    behind = post.c.external_id.is_not(None) & (post.c.delivery_key != told_us)
    connection.execute(delete(post).where(*of_old, behind | theirs))
    connection.execute(update(post).where(*of_old).values(address=new))
    shown = update(card).where(card.c.address == old, card.c.delivery_key != told_us)
    connection.execute(shown.values(external_id=None))


def forget(connection: Connection, audience: str, kind: str, to: str, thread: int) -> None:
    """What this reader was told here; what others were told in the same chat stays."""
    theirs = (post.c.kind == kind, post.c.address == to, post.c.thread == thread)
    of_reader = select(digests.c.id).where(digests.c.audience == audience)
    connection.execute(delete(post).where(*theirs, post.c.digest_id.in_(of_reader)))


def forget_old(connection: Connection, now: datetime) -> int:
    """Some of those whose threads are over; returns how many."""
    old = select(post.c.at).where(post.c.at < now - LIFE).order_by(post.c.at).limit(_BATCH)
    last = connection.execute(old).scalars().all()
    if not last:
        return 0
    return connection.execute(delete(post).where(post.c.at <= last[-1])).rowcount


class SqlPosts:
    """The part of `TellingStore` that knows the messages which told stories."""

    _database: Database

    def posts(self, kind: str, address: str, thread_id: int | None, story_ids: Collection[str]) -> dict[str, Post]:
        here = (post.c.kind == kind, post.c.address == address, post.c.thread == rows.thread(thread_id))
        found: dict[str, Post] = {}
        with self._database.read() as connection:
            for ids in chunks(list(story_ids)):
                for row in connection.execute(select(post).where(*here, post.c.story_id.in_(ids))):
                    found[row.story_id] = Post(row.delivery_key, row.external_id)
        return found

    def message_of(self, delivery_key: str, address: str) -> str | None:
        with self._database.read() as connection:
            for table in (post, card):
                known = (table.c.delivery_key == delivery_key, table.c.address == address)
                named = select(table.c.external_id).where(*known, table.c.external_id.is_not(None)).limit(1)
                if (found := connection.execute(named).scalar()) is not None:
                    return str(found)
        return None
