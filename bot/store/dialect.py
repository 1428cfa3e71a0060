"""Where SQLite's SQL differs from PostgreSQL's: inserts that meet a row, literals for partial indexes, full text."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import Insert, insert

from bot.store.columns import Json, Moment, Words, clean, json_text, microseconds

__all__ = [
    "ADD_WORDS",
    "NOTHING",
    "REMOVE_WORDS",
    "YES",
    "Bulk",
    "Ready",
    "among",
    "chunks",
    "insert",
    "item_words",
    "listed",
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


_BINDS: Mapping[type, Callable[[Any], Any]] = {Words: clean, Moment: microseconds, Json: json_text}
"""How what is not None goes into a column of our own types; all others take values as they are."""


class Bulk:
    """An insert of many rows at once. SQLAlchemy's own way works on each value apart, which costs as much as all of
    SQLite's part; this takes the same statement and the same column types, worked out once."""

    def __init__(self, insert: Insert, into: Table) -> None:
        compiled = insert.compile(dialect=sqlite.dialect(), column_keys=[column.name for column in into.columns])
        self._sql = str(compiled)
        self._values = [(name, _BINDS.get(type(into.c[name].type))) for name in compiled.positiontup or ()]

    def add(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> int:
        """Returns how many were added. A row without a key of the table has NULL there."""
        values = self._values
        ready = [
            tuple([value if (value := row.get(name)) is None or bind is None else bind(value) for name, bind in values])
            for row in rows
        ]
        return connection.exec_driver_sql(self._sql, ready).rowcount


class Ready:
    """A question that is asked again and again, made once. Values go in and come out as the database has them, which is
    what numbers, bytes and our own words are anyway; SQLAlchemy's way costs several times SQLite's part."""

    def __init__(self, question: Select[Any]) -> None:
        compiled = question.compile(dialect=sqlite.dialect())
        self._sql = str(compiled)
        self._names = tuple(compiled.positiontup or ())

    def ask(self, connection: Connection, **values: Any) -> Sequence[Any]:
        return connection.exec_driver_sql(self._sql, tuple([values[name] for name in self._names])).all()


def listed(numbers: Iterable[int]) -> str:
    """Numbers as `among` takes them from a `Ready` question."""
    return json.dumps(list(numbers))


def among(of: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """Whether a number is in the list that is given under this name. However long it is the statement is the same, so
    that it need not be made again each time, which costs more than SQLite's part."""
    numbers = func.json_each(bindparam(name, type_=Json)).table_valued("value")
    return of.in_(select(numbers.c.value))


def word(value: str) -> ColumnElement[str]:
    """One of our own words as a literal. A partial index is used only where its condition is written out."""
    if not value.isidentifier():
        raise ValueError(f"{value!r} is no word of ours")
    return literal_column(f"'{value}'")


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The values in lists short enough for one IN."""
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
