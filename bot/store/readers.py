"""Subscriptions: who reads what, when and where. Leaving is in `leaving`."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, select

from bot.model import Subscription
from bot.store import addresses, leaving, rows
from bot.store.dialect import insert
from bot.store.engine import Database
from bot.store.schema import subscription as subscriptions

_PAGE = 500
_CHANGED = ("topics", "zone", "since", "at")


def _of(kind: str, to: str, thread_id: int | None) -> ColumnElement[bool]:
    same = (subscriptions.c.kind == kind) & (subscriptions.c.address == to)
    return same & (subscriptions.c.thread == rows.thread(thread_id))


class SqlReaders:
    """The part of `TellingStore` that knows the readers."""

    _database: Database

    def subscribe(self, subscription: Subscription) -> Subscription:
        row = rows.subscription_row(subscription)
        new = insert(subscriptions).values(row)
        changed = new.on_conflict_do_update(
            index_elements=["kind", "address", "thread"], set_={name: new.excluded[name] for name in _CHANGED}
        )
        with self._database.write(ahead=True) as connection:
            connection.execute(changed)
            addresses.come_back(connection, subscription.kind, subscription.address)
            kept = select(subscriptions).where(_of(subscription.kind, subscription.address, subscription.thread_id))
            return rows.subscription(connection.execute(kept).mappings().one())

    def unsubscribe(self, kind: str, address: str, thread_id: int | None = None) -> bool:
        """The address leaves every table but that of deliveries on their way, whose rows forget it when they end."""
        with self._database.write() as connection:
            found = select(subscriptions.c.id).where(_of(kind, address, thread_id))
            id_ = connection.execute(found).scalar_one_or_none()
            if id_ is None:
                return False
            leaving.forget(connection, id_, kind, address, rows.thread(thread_id))
            return True

    def subscription(self, subscription_id: str) -> Subscription | None:
        return self._one(subscriptions.c.id == subscription_id)

    def subscription_of(self, kind: str, address: str, thread_id: int | None = None) -> Subscription | None:
        return self._one(_of(kind, address, thread_id))

    def _one(self, which: ColumnElement[bool]) -> Subscription | None:
        with self._database.read() as connection:
            row = connection.execute(select(subscriptions).where(which)).mappings().one_or_none()
            return rows.subscription(row) if row else None

    def subscriptions(self, kind: str | None = None) -> Iterator[Subscription]:
        """Oldest first, a page at a time: no snapshot stays open while a reader is served."""
        last = 0
        while True:
            page = select(subscriptions).where(subscriptions.c.seq > last).order_by(subscriptions.c.seq).limit(_PAGE)
            if kind is not None:
                page = page.where(subscriptions.c.kind == kind)
            with self._database.read() as connection:
                found = connection.execute(page).mappings().all()
            yield from (rows.subscription(row) for row in found)
            if len(found) < _PAGE:
                return
            last = found[-1]["seq"]
