"""Not more than so many messages in so many seconds.

A turn counts until its period is over after the *answer*: the other side took the message before it answered, however
long either was on its way. So nothing that is late on the line can make two messages meet inside one period.
"""

from collections import deque

_MARGIN = 1.01
"""Our second is a little longer than the other side's, as clocks differ."""

_LOOK_AGAIN = 0.05
"""Seconds until a turn is looked for again when all turns are on their way, so that nobody knows when one is over."""


class Window:
    """At most `count` turns in any `period` seconds."""

    def __init__(self, count: int, period: float) -> None:
        self._count = count
        self._period = period * _MARGIN
        self._flying = 0
        self._landed: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Seconds until it is worth asking again; 0 if a turn is free now."""
        while self._landed and self._landed[0] + self._period <= now:  # the same sum as below: floats round
            self._landed.popleft()
        if self._flying + len(self._landed) < self._count:
            return 0.0
        return self._landed[0] + self._period - now if self._landed else _LOOK_AGAIN

    def take(self) -> None:
        self._flying += 1

    def land(self, now: float) -> None:
        self._flying -= 1
        self._landed.append(now)

    def idle(self, now: float) -> bool:
        return not self._flying and (not self._landed or self._landed[-1] + self._period <= now)
