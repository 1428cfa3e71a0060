"""What each source brought, and how it compares with others that tell the same: one walk over the latest items."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Connection, and_, func, select

from bot.model import Figures, State
from bot.store.engine import Database
from bot.store.schema import item

_APPROVED = frozenset({State.APPROVED.value, State.PUBLISHED.value})
_DECIDED = _APPROVED | {State.REJECTED.value}


@dataclass
class _Counts:
    items: int = 0
    ignored: int = 0
    decided: int = 0
    approved: int = 0
    shared: int = 0
    later: int = 0
    latencies: list[float] = field(default_factory=list)


class SqlFigures:
    """The figures of `HealthStore` in SQL."""

    _database: Database

    def figures(self, since: datetime) -> dict[str, Figures]:
        counts: defaultdict[str, _Counts] = defaultdict(_Counts)
        with self._database.read() as connection:
            _count(connection, since, counts)
            _compare(connection, since, counts)
        return {
            source_id: Figures(
                items=one.items,
                ignored=one.ignored,
                decided=one.decided,
                approved=one.approved,
                shared=one.shared,
                later=one.later,
                latency=timedelta(seconds=median(one.latencies)) if one.latencies else None,
            )
            for source_id, one in counts.items()
        }


def _count(connection: Connection, since: datetime, counts: defaultdict[str, _Counts]) -> None:
    of_state = (
        select(item.c.source_id, item.c.state, func.count().label("number"))
        .where(item.c.first_seen > since)
        .group_by(item.c.source_id, item.c.state)
    )
    for row in connection.execute(of_state):
        one = counts[row.source_id]
        one.items += row.number
        one.ignored += row.number if row.state == State.IGNORED.value else 0
        one.decided += row.number if row.state in _DECIDED else 0
        one.approved += row.number if row.state in _APPROVED else 0


def _compare(connection: Connection, since: datetime, counts: defaultdict[str, _Counts]) -> None:
    """Of each story that more than one source tells: who brought it first, and by how much the others follow.

    What counts is when an item says that it was published; one without a date, when it was seen. A date after that is
    no date.
    """
    shared = (
        select(item.c.story_id)
        .where(item.c.first_seen > since, item.c.story_id.is_not(None))
        .group_by(item.c.story_id)
        .having(func.min(item.c.source_id) != func.max(item.c.source_id))
        .cte("shared")
    )
    told = (
        select(item.c.story_id, item.c.source_id, item.c.published, item.c.first_seen)
        .join(shared, and_(shared.c.story_id == item.c.story_id))
        .where(item.c.first_seen > since)
        .order_by(item.c.story_id, item.c.first_seen, item.c.seq)
    )
    story_id, first_source = None, ""
    told_by: dict[str, datetime] = {}

    def close() -> None:
        first = min(told_by.values())
        for source_id, moment in told_by.items():
            counts[source_id].latencies.append((moment - first).total_seconds())

    for row in connection.execute(told):
        if row.story_id != story_id:
            if told_by:
                close()
            story_id, first_source, told_by = row.story_id, row.source_id, {}
        one = counts[row.source_id]
        one.shared += 1
        one.later += row.source_id != first_source
        moment = min(row.published or row.first_seen, row.first_seen)
        told_by[row.source_id] = min(moment, told_by.get(row.source_id, moment))
    if told_by:
        close()
