"""When things are due: polls of sources and digests of audiences. Pure arithmetic on aware UTC times."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model import Fetched, FetchFailed, FetchResult, Reason, Slot, Source, SourceState

BACKOFF_CAP = timedelta(days=1)
RETRY_AFTER_CAP = timedelta(days=31)
ASK_GONE_AGAIN = timedelta(days=1)
"""A server that says 410 means it: asked again once a day at most (RFC 9110 15.5.11)."""
LATE = timedelta(minutes=5)
"""A digest that leaves more than this after its hour says that it is late."""


def spread(every: timedelta, jitter: float, dice: float) -> timedelta:
    """`every`, moved by up to ±`jitter` of itself; `dice` in [0, 1) decides where."""
    return every * (1 + jitter * (2 * dice - 1))


def back_off(every: timedelta, failures: int) -> timedelta:
    """Doubles with each failure after the first, at most a day (or `every`, if that is longer)."""
    doubled: timedelta = every * (2 ** min(max(failures - 1, 0), 16))
    return min(doubled, max(BACKOFF_CAP, every))


def after_poll(
    state: SourceState,
    source: Source,
    result: FetchResult,
    now: datetime,
    *,
    jitter: float,
    dice: float,
    new: int = 0,
) -> SourceState:
    """A source's memory after a poll. Pass `Fetched` only for a body that parsed: its validators are kept, and it is
    the source's first poll even if it was empty: what comes later is new."""
    if isinstance(result, FetchFailed):
        failures = state.failures + 1
        least = ASK_GONE_AGAIN if result.reason is Reason.GONE else timedelta()
        wait = max(spread(back_off(source.every, failures), jitter, dice), least)
        not_before = None
        if result.retry_after is not None:
            not_before = now + min(max(result.retry_after, timedelta()), RETRY_AFTER_CAP)
        return replace(
            state,
            failures=failures,
            last_attempt=now,
            last_reason=result.reason,
            last_detail=result.detail,
            not_before=not_before,
            next_due=max(now + wait, not_before or now),
        )
    done = replace(
        state,
        failures=0,
        last_attempt=now,
        last_success=now,
        last_reason=None,
        last_detail=None,
        not_before=None,
        last_new=now if new else state.last_new,
        next_due=now + spread(source.every, jitter, dice),
    )
    if isinstance(result, Fetched):
        return replace(
            done,
            etag=result.etag,
            last_modified=result.last_modified,
            body_hash=result.body_hash,
            baselined=True,
        )
    return done


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


def first_due(now: datetime, every: timedelta, dice: Callable[[], float]) -> datetime:
    """When a new source is first polled: soon, but not all in one second (at most a minute, or its interval)."""
    return now + min(every, timedelta(minutes=1)) * dice()
