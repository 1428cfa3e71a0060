"""Forgetting the reader who leaves: the address goes, the counts stay."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from bot.model import DeliveryState
from bot.store import addresses, posts
from bot.store.dialect import chunks
from bot.store.schema import address, delivery, digest, note, plan, subscription, told

_IN_FLIGHT = (DeliveryState.CLAIMED.value, DeliveryState.SENDING.value)


def forget(connection: Connection, subscription_id: str, kind: str, to: str, thread: int) -> None:
    """One subscription and all that names its address. A delivery on its way is forgotten when it ends."""
    audience = f"subscription:{subscription_id}"
    connection.execute(delete(subscription).where(subscription.c.id == subscription_id))
    connection.execute(delete(plan).where(plan.c.audience == audience))
    theirs = (delivery.c.kind == kind) & (delivery.c.address == to) & (delivery.c.thread == thread)
    if kind != "email":
        # A chat may be more than a reader (an edition's channel, the editors' own): only its digests are the reader's.
        theirs &= delivery.c.digest_id.in_(select(digest.c.id).where(digest.c.audience == audience))
    connection.execute(update(delivery).where(theirs, delivery.c.state.in_(_IN_FLIGHT)).values(forget=True))
    posts.forget(connection, audience, kind, to, thread)
    # Nobody will be told anything as this audience again; what is on its way may still publish its stories.
    flying = select(delivery.c.digest_id).where(theirs, delivery.c.forget, delivery.c.digest_id.is_not(None))
    connection.execute(delete(told).where(told.c.audience == audience, told.c.digest_id.not_in(flying)))
    waiting = update(delivery).where(theirs, delivery.c.state == DeliveryState.PENDING.value)
    connection.execute(waiting.values(state=DeliveryState.DROPPED.value, settled=delivery.c.next_try))
    _blank(connection, connection.execute(_naming.where(theirs, ~delivery.c.forget)).all())
    _forget_questions(connection, f"asked:{kind}:{to}:")
    if kind == "email":
        _blank_keys(connection, to)  # notices to the editors have the mailbox they speak of in their key
        connection.execute(delete(address).where(address.c.kind == kind, address.c.address == to))
    else:
        addresses.come_back(connection, kind, to)


_naming = select(delivery.c.id, delivery.c.key, delivery.c.address)


def _blank(connection: Connection, settled: Sequence[Row[Any, Any, Any]]) -> None:
    """Take the address out of these rows: the column, the headers, the error, and the key (which stays unique)."""
    for row in settled:
        connection.execute(
            update(delivery)
            .where(delivery.c.id == row.id)
            .values(forget=True, address="", headers={}, error="", key=_key_without(row.key, row.address))
        )


def _blank_keys(connection: Connection, to: str) -> None:
    for row in connection.execute(_naming.where(delivery.c.key.contains(to, autoescape=True))).all():
        connection.execute(update(delivery).where(delivery.c.id == row.id).values(key=_key_without(row.key, to)))


def _key_without(key: str, to: str) -> str:
    return f"forgotten:{hashlib.sha256(key.encode()).hexdigest()}" if to and to in key else key


def _forget_questions(connection: Connection, prefix: str) -> None:
    """What a chat asked for by itself is kept under its address (see `pipeline.publish`): answers lose that name."""
    connection.execute(delete(note).where(note.c.key.between(prefix, prefix + "\U0010ffff")))
    asked = select(digest.c.audience).where(digest.c.audience.between(prefix, prefix + "\U0010ffff")).distinct()
    for audience in connection.execute(asked).scalars().all():
        nameless = f"forgotten:{hashlib.sha256(audience.encode()).hexdigest()}"
        connection.execute(update(digest).where(digest.c.audience == audience).values(audience=nameless))
        connection.execute(update(told).where(told.c.audience == audience).values(audience=nameless))


def forget_if_asked(connection: Connection, ids: list[int]) -> None:
    """After deliveries ended: those whose reader left while they were on their way. None of them is tried again."""
    for some in chunks(ids):
        left = (delivery.c.id.in_(some), delivery.c.forget, delivery.c.state.not_in(_IN_FLIGHT))
        again = update(delivery).where(*left, delivery.c.state == DeliveryState.PENDING.value)
        connection.execute(again.values(state=DeliveryState.DROPPED.value, settled=delivery.c.next_try))
        _blank(connection, connection.execute(_naming.where(*left)).all())
