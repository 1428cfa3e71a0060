"""Where SQLite's SQL differs from PostgreSQL's: inserts that meet a row, literals for partial indexes, full text."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, column, literal_column, table, text
from sqlalchemy.dialects.sqlite import Insert, insert

__all__ = [
    "ADD_WORDS",
    "NOTHING",
    "REMOVE_WORDS",
    "YES",
    "chunks",
    "insert",
    "item_words",
    "new_or_changed",
    "new_or_nothing",
    "word",
]

AT_ONCE = 500
"""How many values one IN list holds: far below any limit on bound parameters."""

YES: ColumnElement[bool] = literal_column("1")
"""True, written out, for the partial indexes over a flag."""
NOTHING: ColumnElement[str] = literal_column("''")

item_words = table("item_words", column("rowid"), column("item_words"))
"""The full-text index over folded words. Contentless: the words themselves are in `item`."""

ADD_WORDS = text("INSERT INTO item_words(rowid, title, summary, text) VALUES (:seq, :title, :summary, :text)")
REMOVE_WORDS = text(
    "INSERT INTO item_words(item_words, rowid, title, summary, text) VALUES ('delete', :seq, :title, :summary, :text)"
)


def new_or_nothing(into: Table) -> Insert:
    """An insert that leaves a row alone that is there already."""
    return insert(into).on_conflict_do_nothing()


def new_or_changed(into: Table, keys: Sequence[str], changed: Sequence[str]) -> Insert:
    """An insert that changes these columns of the row that holds the keys already."""
    fresh = insert(into)
    return fresh.on_conflict_do_update(index_elements=list(keys), set_={name: fresh.excluded[name] for name in changed})


def word(value: str) -> ColumnElement[str]:
    """One of our own words as a literal. A partial index is used only where its condition is written out."""
    if not value.isidentifier():
        raise ValueError(f"{value!r} is no word of ours")
    return literal_column(f"'{value}'")


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The values in lists short enough for one IN."""
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
