"""How the desk itself is: whether polls and jobs end, the store takes what it is given, the disk has room. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.model import Condition, Source, SourceState

OVERDUE: Final = timedelta(minutes=15)
"""All sources are late by this and none was polled for as long: polling stands still."""
SURE: Final = timedelta(minutes=2)
"""The desk's own trouble must last so long: a machine that wakes up finds everything late for a moment."""
AGAIN: Final = timedelta(days=1)
LITTLE_SPACE: Final = 200_000_000
ENOUGH_SPACE: Final = 250_000_000
"""Bytes. Once there is too little, it takes a little more to be well again."""

POLLS, JOBS, DISK, STORE = "desk:polls", "desk:jobs", "desk:disk", "desk:store"

_OVER: Final = {
    POLLS: "Sources are polled again.",
    JOBS: "All jobs of the desk move again.",
    DISK: "There is room on the disk again.",
}


@dataclass
class Lateness:
    """How late polling is, from the states of all sources as they stream by."""

    sources: Mapping[str, Source]
    now: datetime
    waiting: int = 0
    late: int = 0
    newest: datetime | None = None

    def see(self, state: SourceState) -> None:
        source = self.sources.get(state.source_id)
        if source is None or source.disabled:
            return
        if state.last_attempt is not None:
            self.newest = max(state.last_attempt, self.newest or state.last_attempt)
        due = max(state.next_due, state.not_before or state.next_due)
        self.waiting += 1
        self.late += self.now - due > OVERDUE

    def words(self, began: datetime) -> str | None:
        """What is wrong, if polling stands still. `began`: when this desk was started."""
        quiet_since = max(self.newest, began) if self.newest else began
        if not self.waiting or self.late < self.waiting or self.now - quiet_since <= OVERDUE:
            return None
        return (
            f"Polling stands still: all {self.waiting} sources are late, and none was polled since "
            f"{quiet_since:%d %b %H:%M} UTC. Look into the log, and restart the desk."
        )


def disk_words(free: int, before: Condition | None) -> str | None:
    """What is wrong with so many free bytes."""
    was_little = before is not None and before.what != "well"
    if free >= (ENOUGH_SPACE if was_little else LITTLE_SPACE):
        return None
    return (
        f"The disk is nearly full: {free // 1_000_000} MB are free. Free some space before nothing can be stored; "
        "the desk goes on by itself (docs/operations.md)."
    )


def jobs_words(hanging: Mapping[str, float]) -> str | None:
    """What is wrong with jobs that have been at one piece of work for so many seconds."""
    if not hanging:
        return None
    named = ", ".join(f"“{name}” for {seconds / 60:.0f} minutes" for name, seconds in hanging.items())
    return f"A job of the desk does not end: {named}. Look into the log, and restart the desk."


def desk_news(
    found: Mapping[str, str | None], known: Mapping[str, Condition], now: datetime
) -> tuple[dict[str, Condition], list[str]]:
    """The conditions that change, and what to tell: trouble once when it is sure, and its end once.

    `found`: what is wrong now by subject, or None. At most one alert a day of each subject.
    """
    changed: dict[str, Condition] = {}
    told = []
    for subject, words in found.items():
        before = known.get(subject, Condition("well", now))
        what = "well" if words is None else "bad"
        after = before if before.what == what else replace(before, what=what, since=now)
        if words is None and after.told:
            after = replace(after, told=False)
            told.append(f"✓ {_OVER[subject]}")
        elif words is not None and not after.told and _may_tell(after, now):
            after = replace(after, told=True, told_what=what, told_at=now)
            told.append(f"⚠ {words}")
        if after != known.get(subject) and (after.what != "well" or subject in known):
            changed[subject] = after
    return changed, told


def _may_tell(trouble: Condition, now: datetime) -> bool:
    lately = trouble.told_at is not None and now - trouble.told_at < AGAIN
    return now - trouble.since >= SURE and not lately
