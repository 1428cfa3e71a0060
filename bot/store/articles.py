"""Which items' pages are wanted for their text, inside a transaction that others hold."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete

from bot.model import Item
from bot.store.dialect import new_or_changed
from bot.store.schema import article

WANTED, DONE, FAILED = "wanted", "done", "failed"

_WANT = new_or_changed(article, ["item_seq"], ["state", "tries", "next_try", "why"])


def _wanted(seq: int, source_id: str, now: datetime) -> dict[str, Any]:
    return {"item_seq": seq, "source_id": source_id, "state": WANTED, "tries": 0, "next_try": now, "why": ""}


def want(connection: Connection, stored: Sequence[tuple[int, Item]]) -> None:
    """Of these new items (seq and item), those that say so want their text."""
    if wanted := [_wanted(seq, made.source_id, made.first_seen) for seq, made in stored if made.wants_text]:
        connection.execute(_WANT, wanted)


def want_again(connection: Connection, row: RowMapping, made: Item) -> Item:
    """An edit of what wants its text: the page may say something else by now. Until that is known the old text stays
    with the new version."""
    if not made.wants_text:
        connection.execute(delete(article).where(article.c.item_seq == row["seq"]))
        return made
    connection.execute(_WANT, _wanted(row["seq"], made.source_id, made.first_seen))
    return made if len(made.text) >= len(row["text"]) else replace(made, text=row["text"])
