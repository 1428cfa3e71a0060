"""No silence: looks at every source and at the desk itself, and tells the editors once what they must know."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core import desk_health
from bot.core.alerts import LASTING, bulletin
from bot.errors import StoreError
from bot.model import Condition, Source, SourceState
from bot.pipeline.notices import Notices
from bot.ports import Clock, Store
from bot.render.bulletin import bulletin_text

log = logging.getLogger("watchdesk.health")

PACE = timedelta(minutes=15)
"""On the whole, editors hear of sources no more than once in this time,"""
BURST = 3
"""though so many times in a row when it was quiet before."""

BLIND = timedelta(minutes=10)
"""A look is due every minute; without one for so long, something hangs."""

_PACE = "desk:notices"
_ALIVE = "desk.alive"


def _nothing() -> dict[str, float]:
    return {}


def _room() -> int:
    return desk_health.ENOUGH_SPACE


@dataclass
class Watchman:
    """Looks, stores what has changed together with the notice of it, and so tells it once, whatever crashes.

    `lasting`: how long trouble must last to be told. `hanging`: jobs that do not end, and for how many seconds.
    `free_space`: bytes, where the desk writes. Without an editors' chat the log has to do.
    """

    store: Store
    clock: Clock
    sources: Callable[[], Mapping[str, Source]]
    notices: Notices
    zone: Callable[[], str] = lambda: "UTC"
    lasting: Callable[[], timedelta] = lambda: LASTING
    hanging: Callable[[], Mapping[str, float]] = _nothing
    free_space: Callable[[], int] = _room
    _began: datetime | None = None
    _looked: datetime | None = None
    _wrong: tuple[str, ...] = ()
    _unwritable: tuple[datetime, str] | None = field(default=None, repr=False)

    def wrong(self) -> list[str]:
        """What is wrong with the desk itself, in sentences, as of the last look. May be asked from any thread."""
        now = self.clock.now()
        told = list(self._wrong)
        if self._unwritable is not None:
            told.append(
                f"The store cannot be written since {self._unwritable[0]:%d %b %H:%M} UTC: {self._unwritable[1]}"
            )
        if self._looked is not None and now - self._looked > BLIND:
            told.append(f"The desk has not looked after itself since {self._looked:%d %b %H:%M} UTC.")
        return told

    def look(self) -> None:
        """One look at everything. Raises StoreError when the store cannot be read or written; the next look that can
        tells of it."""
        now = self.clock.now()
        self._began = self._began or now
        try:
            self.store.remember(_ALIVE, now.isoformat())
            self._look(now, self._began)
        except StoreError as error:
            self._unwritable = self._unwritable or (now, str(error))
            raise
        self._unwritable = None
        self._looked = now

    def _look(self, now: datetime, began: datetime) -> None:
        sources, known = self.sources(), self.store.conditions()
        lateness = desk_health.Lateness(sources, now)
        found = bulletin(sources, _seen(self.store, lateness), known, now, self.lasting())
        own = {
            desk_health.POLLS: lateness.words(began),
            desk_health.JOBS: desk_health.jobs_words(self.hanging()),
            desk_health.DISK: desk_health.disk_words(self.free_space(), known.get(desk_health.DISK)),
        }
        self._wrong = tuple(words for words in own.values() if words is not None)
        changed, told = desk_health.desk_news(own, known, now)
        told += self._was_unwritable(now)
        if found and (found.outage or _may_tell(known.get(_PACE), now)):
            changed |= found.conditions
            changed[_PACE] = _told(known.get(_PACE), now)
            told.append(bulletin_text(found, self.zone(), now))
        else:
            changed |= found.untold(known)
        for line in "\n".join(told).splitlines():
            if line.strip():
                log.warning("%s", line)
        text = "\n\n".join(told)
        rows = self.notices.of(f"health:{now.isoformat()}", text) if told else []
        self.store.save_conditions(changed, rows, now)

    def _was_unwritable(self, now: datetime) -> list[str]:
        """Told afterwards: while the store takes nothing, nothing may be sent either."""
        if self._unwritable is None or now - self._unwritable[0] < desk_health.SURE:
            return []
        since, why = self._unwritable
        return [
            f"✓ The store takes what it is given again. It could not be written since {since:%d %b %H:%M} UTC: {why}"
        ]


def _seen(store: Store, lateness: desk_health.Lateness) -> Iterator[SourceState]:
    for state in store.watched():
        lateness.see(state)
        yield state


def _may_tell(pace: Condition | None, now: datetime) -> bool:
    """`since` of the pace is the moment up to which notices have used up their time (GCRA, ITU-T I.371)."""
    return pace is None or pace.since <= now + (BURST - 1) * PACE


def _told(pace: Condition | None, now: datetime) -> Condition:
    return Condition("told", max(pace.since, now) + PACE if pace else now + PACE)
