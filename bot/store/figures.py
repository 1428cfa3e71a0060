"""What each source brought, and how it compares with others that tell the same: one walk over the latest items."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Integer, select, type_coerce

from bot.model import Figures, State
from bot.store.engine import Database
from bot.store.schema import item

_APPROVED = frozenset({State.APPROVED.value, State.PUBLISHED.value})
_DECIDED = _APPROVED | {State.REJECTED.value}
_SECOND = 1_000_000


@dataclass
class _Counts:
    items: int = 0
    ignored: int = 0
    decided: int = 0
    approved: int = 0
    shared: int = 0
    later: int = 0
    latencies: list[int] = field(default_factory=list)


class SqlFigures:
    """The figures of `HealthStore` in SQL."""

    _database: Database

    def figures(self, since: datetime) -> dict[str, Figures]:
        """When a source told something is when its item says that it was published; without a date, or with one of the
        future, when it was seen."""
        published, seen = (type_coerce(column, Integer) for column in (item.c.published, item.c.first_seen))
        latest = (
            select(item.c.source_id, item.c.state, item.c.story_id, published, seen)
            .where(item.c.first_seen > since)
            .order_by(item.c.first_seen, item.c.seq)
        )
        counts: defaultdict[str, _Counts] = defaultdict(_Counts)
        stories: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        with self._database.read() as connection:
            for source_id, state, story_id, published_at, seen_at in connection.execute(latest):
                one = counts[source_id]
                one.items += 1
                one.ignored += state == State.IGNORED.value
                one.decided += state in _DECIDED
                one.approved += state in _APPROVED
                if story_id is not None:
                    stories[story_id].append((source_id, min(published_at or seen_at, seen_at)))
        for told in stories.values():
            _compare(told, counts)
        return {source_id: _figures(one) for source_id, one in counts.items()}


def _compare(told: list[tuple[str, int]], counts: defaultdict[str, _Counts]) -> None:
    """One story, told by these sources in this order of arrival, at these moments (microseconds)."""
    first_source = told[0][0]
    when: dict[str, int] = {}
    for source_id, moment in told:
        when[source_id] = min(moment, when.get(source_id, moment))
    if len(when) < 2:
        return
    for source_id, _ in told:
        counts[source_id].shared += 1
        counts[source_id].later += source_id != first_source
    first = min(when.values())
    for source_id, moment in when.items():
        counts[source_id].latencies.append(moment - first)


def _figures(one: _Counts) -> Figures:
    return Figures(
        items=one.items,
        ignored=one.ignored,
        decided=one.decided,
        approved=one.approved,
        shared=one.shared,
        later=one.later,
        latency=timedelta(seconds=round(median(one.latencies) / _SECOND)) if one.latencies else None,
    )
