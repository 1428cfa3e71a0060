"""Keeping to Telegram's limits before it has to tell us: each chat, each group and all together."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.channels.window import Window


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
