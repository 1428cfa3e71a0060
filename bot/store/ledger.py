"""How rows come into the outbox, inside a transaction that somebody else holds."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from bot.model import NewDelivery
from bot.store import rows
from bot.store.columns import clean, json_text
from bot.store.dialect import chunks, new_or_nothing
from bot.store.schema import delivery, payload


def with_payload() -> Select[Any]:
    """Deliveries as `rows.delivery` reads them."""
    return select(delivery, payload.c.body).join(payload, payload.c.hash == delivery.c.payload_hash)


def add(connection: Connection, deliveries: Sequence[NewDelivery], now: datetime) -> int:
    """Adds those whose key is new; returns how many. One body is stored once, however many rows carry it."""
    fresh: dict[str, NewDelivery] = {}
    for made in deliveries:
        fresh.setdefault(clean(made.key), made)
    for some in chunks(list(fresh)):
        for key in connection.execute(select(delivery.c.key).where(delivery.c.key.in_(some))).scalars():
            del fresh[key]
    if not fresh:
        return 0
    bodies: dict[str, Any] = {}
    hashes: dict[int, str] = {}
    new_rows = []
    for made in fresh.values():
        # Thousands of rows mostly carry one and the same object: it is hashed once.
        digest = hashes.get(id(made.payload)) or hashlib.sha256(json_text(made.payload.body).encode()).hexdigest()
        hashes[id(made.payload)] = digest
        bodies[digest] = made.payload.body
        new_rows.append(rows.delivery_row(made, digest, now))
    connection.execute(new_or_nothing(payload), [{"hash": digest, "body": body} for digest, body in bodies.items()])
    connection.execute(delivery.insert(), new_rows)
    return len(new_rows)
