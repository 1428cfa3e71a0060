"""Possible gaps in what sources showed, asked of the store seldom: a mailing composes thousands of digests in a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Gap
from bot.ports import Clock, Store

_FRESH = timedelta(minutes=1)
_FURTHEST = timedelta(days=31)


@dataclass
class RecentGaps:
    """What the store knew of gaps within the last minute."""

    store: Store
    clock: Clock
    _read: datetime | None = None
    _gaps: Sequence[Gap] = ()

    def since(self, moment: datetime) -> list[Gap]:
        """Gaps that were seen after this moment, at most a month ago."""
        now = self.clock.now()
        if self._read is None or not timedelta() <= now - self._read < _FRESH:
            self._gaps = self.store.gaps(now - _FURTHEST)
            self._read = now
        return [gap for gap in self._gaps if gap.until > moment]
