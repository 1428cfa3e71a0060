"""Keeping to Telegram's limits before it has to tell us: each chat, each group and all together.

A turn counts until its period is over after the *answer*: the other side took the message before it answered, however
long either was on its way. So nothing that is late on the line can make two messages meet inside one period.
"""

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

_MARGIN = 1.01
"""Our second is a little longer than Telegram's, as clocks differ."""

_LOOK_AGAIN = 0.05
"""Seconds until a turn is looked for again when all turns are on their way, so that nobody knows when one is over."""


@dataclass(frozen=True, slots=True)
class PaceLimits:
    """Messages that may leave. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this

    `patience`: seconds that a send waits here for its turn; if it would take longer, it goes back to the outbox, so
    that other chats go on.
    """

    overall_a_second: int = 30
    chat_a_second: int = 1
    group_a_minute: int = 20
    patience: float = 2.5


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


class Pace:
    """Turns for all chats of one bot."""

    def __init__(
        self,
        limits: PaceLimits,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._sleep = sleep
        self._overall = Window(limits.overall_a_second, 1.0)
        self._chats: dict[int, tuple[Window, ...]] = {}
        self._held: dict[int, float] = {}
        self._tidy_at = 1024

    async def turn(self, chat: int) -> float:
        """Wait for a turn and take it: 0.0, and `landed` must follow. If it would take longer than the patience: the
        seconds still to wait, and nothing is taken."""
        since = self._clock()
        while (wait := self._wait(chat, now := self._clock())) > 0:
            if now + wait - since > self._limits.patience:
                return wait
            await self._sleep(wait)
        for window in (self._overall, *self._windows(chat)):
            window.take()
        return 0.0

    def landed(self, chat: int) -> None:
        """The answer to the call is here, or will never be."""
        now = self._clock()
        for window in (self._overall, *self._windows(chat)):
            window.land(now)

    def hold(self, chat: int, seconds: float) -> None:
        """Nothing to this chat before so many seconds are over."""
        self._held[chat] = max(self._held.get(chat, -math.inf), self._clock() + seconds)

    def _wait(self, chat: int, now: float) -> float:
        windows = (self._overall, *self._windows(chat))
        return max(self._held.get(chat, now) - now, *(window.wait(now) for window in windows))

    def _windows(self, chat: int) -> tuple[Window, ...]:
        windows = self._chats.get(chat)
        if windows is None:
            windows = (Window(self._limits.chat_a_second, 1.0),)
            if chat < 0:
                windows = (*windows, Window(self._limits.group_a_minute, 60.0))
            if len(self._chats) >= self._tidy_at:
                self._forget_idle()
            self._chats[chat] = windows
        return windows

    def _forget_idle(self) -> None:
        now = self._clock()
        self._chats = {chat: ws for chat, ws in self._chats.items() if not all(window.idle(now) for window in ws)}
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        self._tidy_at = max(1024, 2 * len(self._chats))
