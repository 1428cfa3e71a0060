"""What is known of an address: paused, held back, or moved; inside a transaction that somebody else holds."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from bot.store.dialect import insert, new_or_changed
from bot.store.schema import address, card, delivery, subscription

EVERYBODY = "*"
"""Stands for every address of a kind."""
UNSETTLED = ("pending", "claimed", "sending")


def pause(connection: Connection, kind: str, to: str, why: str, since: datetime) -> None:
    row = {"kind": kind, "address": to, "paused_why": why, "paused_since": since}
    connection.execute(new_or_changed(address, ["kind", "address"], ["paused_why", "paused_since"]), row)


def hold(connection: Connection, kind: str, to: str, until: datetime) -> None:
    """Nothing before `until`; a longer hold that was told before stays."""
    new = insert(address).values(kind=kind, address=to, hold_until=until)
    longest = func.max(func.coalesce(address.c.hold_until, 0), new.excluded.hold_until)
    changed = new.on_conflict_do_update(index_elements=["kind", "address"], set_={"hold_until": longest})
    connection.execute(changed)


def come_back(connection: Connection, kind: str, to: str) -> bool:
    """Nothing is paused any more; a hold stays, for the other side asked for it."""
    this = (address.c.kind == kind, address.c.address == to)
    paused = update(address).where(*this, address.c.paused_why.is_not(None))
    came = connection.execute(paused.values(paused_why=None, paused_since=None)).rowcount > 0
    connection.execute(delete(address).where(*this, address.c.hold_until.is_(None)))
    return came


def follow(connection: Connection, kind: str, old: str, new: str, delivery_id: int) -> None:
    """Everything of the old address goes to the new one, the delivery that told us included.

    Where the new address has a subscription or a card of its own, that one counts and the old one goes.
    """
    on_its_way = delivery.c.state.in_(UNSETTLED) | (delivery.c.id == delivery_id)
    moved = update(delivery).where(delivery.c.kind == kind, delivery.c.address == old, on_its_way)
    connection.execute(moved.values(address=new))
    theirs = select(subscription.c.thread).where(subscription.c.kind == kind, subscription.c.address == new)
    of_old = (subscription.c.kind == kind, subscription.c.address == old)
    connection.execute(delete(subscription).where(*of_old, subscription.c.thread.in_(theirs)))
    connection.execute(update(subscription).where(*of_old).values(address=new))
    shown = select(card.c.story_id).where(card.c.address == new)
    connection.execute(delete(card).where(card.c.address == old, card.c.story_id.in_(shown)))
    connection.execute(update(card).where(card.c.address == old).values(address=new))
    connection.execute(delete(address).where(address.c.kind == kind, address.c.address == old))
