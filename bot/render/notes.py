"""What readers are told at the end of a digest: that items of a source may be missing."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.model import Gap
from bot.render.dates import day_and_time
from bot.render.literal import literal

MOST_GAPS = 5
_MOST_NAME = 80


def gap_notes(gaps: Sequence[Gap], source_name: Callable[[str], str], zone: str, now: datetime) -> tuple[str, ...]:
    """One note for each source, the latest gap first; what is more than a few is counted."""
    latest = sorted(gaps, key=lambda gap: (gap.until, gap.source_id), reverse=True)
    notes = [_note(gap, literal(source_name(gap.source_id), _MOST_NAME), zone, now) for gap in latest[:MOST_GAPS]]
    if (more := len(latest) - MOST_GAPS) > 0:
        notes.append(f"The same may be true of {more} more {'source' if more == 1 else 'sources'}.")
    return tuple(notes)


def _note(gap: Gap, name: str, zone: str, now: datetime) -> str:
    until = day_and_time(gap.until, zone, now)
    when = f"between {day_and_time(gap.since, zone, now)} and {until}" if gap.since else f"before {until}"
    return f"Possible gap: items of {name} {when} may be missing."
