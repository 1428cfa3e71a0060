"""When digests of audiences are due. Pure arithmetic on aware UTC times."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model import Slot

LATE = timedelta(minutes=5)
"""A digest that leaves more than this after its hour says that it is late."""


@dataclass(frozen=True, slots=True)
class Daily:
    """Every local day at one wall-clock time.

    A time that the spring clock change skips is told that much later (02:30 becomes 03:30); one that autumn doubles is
    told at its first passing (PEP 495, fold 0). So a local day has exactly one.
    """

    at: time
    zone: str

    @property
    def rule(self) -> str:
        return f"daily {self.at:%H:%M} {self.zone}"

    def on(self, day: date) -> datetime:
        return datetime.combine(day, self.at, ZoneInfo(self.zone)).astimezone(UTC)

    def around(self, moment: datetime) -> Iterator[tuple[str, datetime]]:
        """(slot name, due) of the local days about `moment`, in order."""
        today = moment.astimezone(ZoneInfo(self.zone)).date()
        for shift in range(-2, 3):
            day = today + timedelta(days=shift)
            yield day.isoformat(), self.on(day)


@dataclass(frozen=True, slots=True)
class Interval:
    """Every so often, counted from local midnight, which is always a turn of its own."""

    every: timedelta
    zone: str

    @property
    def rule(self) -> str:
        return f"every {int(self.every.total_seconds())}s {self.zone}"

    def around(self, moment: datetime) -> Iterator[tuple[str, datetime]]:
        zone = ZoneInfo(self.zone)
        today = moment.astimezone(zone).date()
        for shift in range(-1, 2):
            midnight = datetime.combine(today + timedelta(days=shift), time(), zone).astimezone(UTC)
            following = datetime.combine(today + timedelta(days=shift + 1), time(), zone).astimezone(UTC)
            turns = math.ceil((following - midnight) / self.every)
            near = int((moment - midnight) / self.every)
            for turn in range(max(0, min(near, turns) - 2), min(turns, max(near, 0) + 3)):
                due = midnight + turn * self.every
                yield due.isoformat(timespec="seconds"), due


Timing = Daily | Interval


def next_due(timing: Timing, after: datetime) -> datetime:
    """The first turn strictly after a moment."""
    return min(due for _, due in timing.around(after) if due > after)


def latest_slot(timing: Timing, now: datetime) -> Slot:
    """The turn that began last. After a long sleep only this one counts: there is never a burst of missed digests."""
    name, due = max(((name, due) for name, due in timing.around(now) if due <= now), key=lambda turn: turn[1])
    return Slot(name, due, late=now - due > LATE)


def still_useful(slot: Slot, now: datetime, catch_up: timedelta) -> bool:
    """Whether a digest missed while the desk was down is still worth sending."""
    return now - slot.due <= max(catch_up, LATE)
