"""How sources and the desk are, and what the editors were told of it.

A table of its own: polls write a source's whole memory, and must not undo what was written here meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Text, literal, select, type_coerce

from bot.model import Condition, Gap, NewDelivery, SourceState
from bot.store import ledger, memories, rows
from bot.store.dialect import new_or_changed
from bot.store.engine import Database
from bot.store.schema import condition, source_state

_AT_ONCE = 500
"""Sources read in one go: no read stays open while they are looked at."""
_TOLD = [column.name for column in condition.columns if not column.primary_key]
_BUT_THE_WINDOW = [
    literal(None).label(column.name) if column.name == "window" else column for column in source_state.columns
]


class SqlConditions:
    """`HealthStore` in SQL, but for the figures."""

    _database: Database

    def watched(self) -> Iterator[SourceState]:
        after = ""
        while True:
            some = select(*_BUT_THE_WINDOW).where(source_state.c.source_id > after)
            with self._database.read() as connection:
                found = connection.execute(some.order_by(source_state.c.source_id).limit(_AT_ONCE)).mappings().all()
            yield from (rows.source_state(row) for row in found)
            if len(found) < _AT_ONCE:
                return
            after = found[-1]["source_id"]

    def conditions(self) -> dict[str, Condition]:
        with self._database.read() as connection:
            return {row["subject"]: _condition(row) for row in connection.execute(select(condition)).mappings()}

    def save_conditions(
        self, conditions: Mapping[str, Condition], deliveries: Sequence[NewDelivery], now: datetime
    ) -> None:
        if not conditions and not deliveries:
            return
        with self._database.write() as connection:
            if conditions:
                told = [_row(subject, known) for subject, known in conditions.items()]
                connection.execute(new_or_changed(condition, ["subject"], _TOLD), told)
            ledger.add(connection, deliveries, now)

    def gaps(self, since: datetime) -> list[Gap]:
        a_gap = type_coerce(source_state.c.memory, Text).like('%"gap_at"%')
        with_gap = select(source_state.c.source_id, source_state.c.memory).where(a_gap)
        with self._database.read() as connection:
            found = [(row.source_id, memories.memory(row.memory)) for row in connection.execute(with_gap)]
        return [
            Gap(source_id, memory.gap_from, memory.gap_at)
            for source_id, memory in found
            if memory.gap_at is not None and memory.gap_at > since
        ]


def _condition(row: RowMapping) -> Condition:
    return Condition(**{name: row[name] for name in _TOLD})


def _row(subject: str, known: Condition) -> dict[str, Any]:
    return {"subject": subject} | {name: getattr(known, name) for name in _TOLD}
