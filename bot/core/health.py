"""How a source is: well, or what is wrong with it in plain words, and the mend. Pure: from what is remembered of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from bot.core import mends, rhythm
from bot.model import Reason, Rhythm, Source, SourceKind, SourceState

GAP_LASTS: Final = timedelta(days=1)
"""How long after it was seen a possible gap is a source's condition."""

FAR_LESS: Final = 0.4
"""A page that shows less than this share of what it usually shows has probably lost part of what its selector means."""
FEW: Final = 5
"""Of a page that usually shows fewer items than this, nothing can be said by their number."""


class Health(StrEnum):
    """The states of a source, and the outside's words for them."""

    WELL = "well"
    NEW = "new"
    OFF = "off"
    MOVED = "moved"
    GAP = "gap"
    THIN = "thin"
    SILENT = "silent"
    SELECTOR = "selector"
    FAILING = "failing"
    GONE = "gone"


BROKEN: Final = frozenset({Health.FAILING, Health.SELECTOR, Health.GONE})
"""Polls bring nothing at all."""
TROUBLES: Final = BROKEN | {Health.SILENT, Health.THIN}
"""Something has to be mended, here or there; its end is told too."""
ADVICE: Final = frozenset({Health.MOVED, Health.GAP})
"""Worth knowing; polls go on."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a source is. `words` and `mend` are the desk's own, `said` is what a stranger may have written.

    `since`: since when it has been so, where the polls alone tell it. `about`: what makes it the same or another
    trouble of this kind, such as the address that a source has moved to.
    """

    what: Health
    words: str
    mend: str = ""
    said: str = ""
    since: datetime | None = None
    reason: Reason | None = None
    about: str = ""


def look_at(source: Source, state: SourceState | None) -> Finding:
    """How a source is after its last poll. Nothing here changes by the mere passing of time: a desk that did not run
    for a month finds no source silent before it was polled again."""
    if source.disabled:
        return Finding(Health.OFF, "switched off in sources.yaml")
    if state is None or state.last_attempt is None or state.of_url not in (None, source.url):
        return Finding(Health.NEW, "not polled yet")
    if state.last_reason is not None:
        return _failing(source, state, state.last_reason)
    return _silent(source, state) or _thin(source, state) or _advice(source, state) or Finding(Health.WELL, "well")


def _failing(source: Source, state: SourceState, reason: Reason) -> Finding:
    what = {Reason.GONE: Health.GONE, Reason.SELECTOR: Health.SELECTOR}.get(reason, Health.FAILING)
    said = state.last_detail or ""
    return Finding(
        what,
        mends.meaning(reason, said),
        mends.mend(source, reason, said),
        "" if reason is Reason.GONE else said.removeprefix(mends.NO_FEED),
        since=state.last_success,
        reason=reason,
    )


def silence(state: SourceState) -> timedelta | None:
    """How long polls have brought nothing: from the last that did to the last that went well."""
    if state.last_new is None or state.last_success is None:
        return None
    return max(state.last_success - state.last_new, timedelta())


def _silent(source: Source, state: SourceState) -> Finding | None:
    quiet, most = silence(state), silent_after(source, state.memory.rhythm)
    if quiet is None or most is None or quiet < most:
        return None
    return Finding(
        Health.SILENT,
        f"it answers, but has brought nothing new for {span(quiet)}",
        "look whether they publish elsewhere now (`watchdesk sources discover`); "
        "`silent_after` sets how long this source may be silent",
        since=state.last_new,
    )


def silent_after(source: Source, learned: Rhythm) -> timedelta | None:
    """How long a source may bring nothing: what the operator says, else far longer than it ever did."""
    return source.silent_after or rhythm.silent_after(learned, source.every)


def _thin(source: Source, state: SourceState) -> Finding | None:
    shown, usual = state.memory.shown, state.memory.rhythm.entries
    if source.kind is not SourceKind.PAGE or shown is None or usual is None or usual < FEW:
        return None
    if shown >= FAR_LESS * usual:
        return None
    return Finding(
        Health.THIN,
        f"its selector finds {shown} items, where it usually finds {usual:.0f}",
        "look at the page: does `item` in sources.yaml still mean all of them?",
    )


def _advice(source: Source, state: SourceState) -> Finding | None:
    memory = state.memory
    if memory.gap_at is not None and state.last_attempt is not None and state.last_attempt - memory.gap_at < GAP_LASTS:
        return Finding(
            Health.GAP,
            "items may be missing: all that a poll found was new",
            "set a shorter `every`, if it happens often",
            since=memory.gap_at,
        )
    if state.url is not None and state.url != source.url:
        return Finding(
            Health.MOVED,
            f"it is now at {_bare(state.url)}",
            "put that into sources.yaml as its url",
            since=memory.move.since if memory.move else None,
            about=_bare(state.url),
        )
    return None


def _bare(url: str) -> str:
    """Without userinfo, which may be a password."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def span(length: timedelta) -> str:
    """A length of time as people say it: `40 minutes`, `5 hours`, `12 days`."""
    minutes = max(1, round(length.total_seconds() / 60))
    for unit, size in (("day", 1440), ("hour", 60)):
        if minutes >= 2 * size:
            return f"{round(minutes / size)} {unit}s"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
