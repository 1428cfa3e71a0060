"""The proof that nothing was missed: two documents of a source have something in common, or there may be a gap.

There is a **possible gap** between the last window and this document if nothing is in common: every entry is new, also
to the store, and under every name (but pinned ones say nothing: a tenth of the last window at most, or one, and older
than all of it that is gone); and if, besides, all of this holds:

* it does not reach back: at most a tenth of its entries are dated before the newest that was ever seen. A document in
  order of date that begins before the last one ended has left nothing out between.
* it is full: at least three entries, and four fifths as many as the last one, which had three too. A source that lists
  only today's news has few in the morning: it was emptied, nothing was pushed out.
* it is no edition: both documents are of one day each (UTC), of two days, no further apart than the source's longest
  silence and half of it, and the source usually changes wholly and does not roll (old entries go as new ones come).
  Such sources put out all their news of a day at once, in place of the last day's. A source without dates must have
  rolled once, or never have changed wholly before: five things that are another five each time have no order to miss
  anything in.

The last two are waived where the source's rhythm promised far more since the last poll than the document shows: after
an outage. Far more: so few would come by chance once in a thousand times (a Poisson process). Exactly a windowful since
the last poll cannot be told from more: that is a gap that is possible, and it is reported.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Final

from bot.core.window import Row, Window, seconds, unpack

_LEAST: Final = 3
_OFTEN: Final = 4
"""A source that rolls does so this many times for each time that it changes wholly."""
_CAUGHT: Final = 2
"""A poll in the middle of an edition sees it as two rolls."""
_AT_ONCE: Final = 3_600
_BY_CHANCE: Final = 0.001
_DAY: Final = 86_400


def is_gap(
    last: Window,
    new: Sequence[datetime | None],
    common: Collection[bytes],
    expected: float = 0.0,
    longest: float | None = None,
) -> bool:
    """`new`: the dates of the entries that nobody knows; `common`: the names of those that were in the last window;
    `expected`: how many new entries the source's rhythm promised since the last poll (0: not known); `longest`: seconds
    of the source's longest silence.

    For whole documents of sources that were polled before, where the store knows none of `new`.
    """
    rows = {name: unpack(row) for name, row in last.rows.items()}
    if common and not _are_pinned([rows[name] for name in common], [rows[name] for name in rows.keys() - set(common)]):
        return False
    dates = [seconds(published) for published in new if published is not None]
    if 10 * sum(date <= last.newest for date in dates) > len(dates) > 0:
        return False
    if _at_most(len(new), expected) < _BY_CHANCE:
        return True
    if min(last.entries, len(new)) < _LEAST or 5 * len(new) < 4 * last.entries:
        return False
    if not dates:
        return last.rolls > 0 or last.turns == 0
    before = [row.published for row in rows.values() if row.published and row.name not in common]
    is_edition = _one_day(dates) and _one_day(before) and not _one_day(chain(dates, before))
    at_once = max(dates) - min(dates) <= _AT_ONCE
    if not is_edition or last.rolls > max(_OFTEN * last.turns, _CAUGHT if at_once else 0):
        return True
    return longest is not None and min(dates) - max(before) > 1.5 * longest


def _at_most(number: int, expected: float) -> float:
    """How probable it is that so many or fewer come of a Poisson process."""
    if number >= expected:
        return 1.0
    return sum(math.exp(many * math.log(expected) - expected - math.lgamma(many + 1)) for many in range(number + 1))


def _are_pinned(common: Sequence[Row], gone: Sequence[Row]) -> bool:
    if len(common) > max(1, len(gone) // 10):
        return False
    oldest_gone = min((row.published for row in gone), default=0)
    return all(0 < row.published < oldest_gone for row in common)


def _one_day(dates: Iterable[int]) -> bool:
    return len({date // _DAY for date in dates}) == 1
