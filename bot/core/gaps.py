"""The proof that nothing was missed: two documents of a source have something in common, or there may be a gap.

There is a **possible gap** between the last window and this document if all of this holds:

* this document is whole and full: at least three entries, and four fifths as many as the last one, which had three too.
  A source that lists only today's news has few in the morning: it was emptied, nothing was pushed out.
* nothing is in common: every entry is new, also to the store, and under every name. Pinned entries say nothing: a tenth
  of the last window at most (or one), and older than all of it that is gone.
* it does not reach back: at most a tenth of its entries are dated before the newest that was ever seen. A document in
  order of date that begins before the last one ended has left nothing out between.
* it is no edition: both documents are of one day each (UTC), of two days, and the source was never seen to roll (old
  entries go as new ones come). Such sources put out all their news of a day at once, in place of the last day's.
* without dates: the source was seen to roll, or never yet to change wholly. A page of five things that is another five
  each time has no order to miss anything in.

Exactly a windowful since the last poll cannot be told from more: that is a gap that is possible, and it is reported.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain
from typing import Final

from bot.core.window import Row, Window, seconds, unpack

_LEAST: Final = 3
_DAY: Final = 86_400


def is_gap(last: Window, new: Sequence[datetime | None], common: Collection[bytes]) -> bool:
    """`new`: the dates of the entries that nobody knows; `common`: the names of those that were in the last window.

    For whole documents of sources that were polled before, where the store knows none of `new`.
    """
    if min(last.entries, len(new)) < _LEAST or 5 * len(new) < 4 * last.entries:
        return False
    rows = {name: unpack(row) for name, row in last.rows.items()}
    if common and not _are_pinned([rows[name] for name in common], [rows[name] for name in rows.keys() - set(common)]):
        return False
    dates = [seconds(published) for published in new if published is not None]
    if not dates:
        return last.rolls or not last.turned
    if 10 * sum(date <= last.newest for date in dates) > len(dates):
        return False
    before = [row.published for row in rows.values() if row.published and row.name not in common]
    return last.rolls or not (_one_day(dates) and _one_day(before) and not _one_day(chain(dates, before)))


def _are_pinned(common: Sequence[Row], gone: Sequence[Row]) -> bool:
    if len(common) > max(1, len(gone) // 10):
        return False
    oldest_gone = min((row.published for row in gone), default=0)
    return all(0 < row.published < oldest_gone for row in common)


def _one_day(dates: Iterable[int]) -> bool:
    return len({date // _DAY for date in dates}) == 1
