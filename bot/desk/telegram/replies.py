"""Answers to people, sent at once and beside the listening: a slow or failed one keeps nobody waiting."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.masking import masked
from bot.telegram_line import AskedToWait

log = logging.getLogger("watchdesk.telegram")

_MOST_WAITING = 500
"""Answers under way at once; beyond that, somebody floods us, and answers are left out."""

_MOST_PATIENCE = 30.0
"""Seconds that an answer is held back when Telegram asks for it. A later answer helps nobody."""


class Replies:
    """Sends answers in order within a chat. They are courtesies: a failure is logged, and nothing else."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._under_way: set[asyncio.Task[None]] = set()
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def say(self, chat_id: int, thread_id: int | None, html: str) -> None:
        self._start(self._say(chat_id, thread_id, html))

    def answer(self, press_id: str, text: str, *, alert: bool) -> None:
        """Answer a button press. Telegram shows it for 15 seconds at most after the press."""
        self._start(self._answer(press_id, text, alert))

    async def finish(self, seconds: float) -> None:
        """Let answers under way go out, for so long; then drop them."""
        if self._under_way:
            await asyncio.wait(tuple(self._under_way), timeout=seconds)
        for task in tuple(self._under_way):
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        if len(self._under_way) >= _MOST_WAITING:
            work.close()
            log.warning("more than %d answers wait: one was left out", _MOST_WAITING)
            return
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _say(self, chat_id: int, thread_id: int | None, html: str) -> None:
        turn = self._turns.get(chat_id)
        if turn is None:
            turn = self._turns[chat_id] = asyncio.Lock()
        async with turn:
            try:
                try:
                    await self._send(chat_id, thread_id, html)
                except AskedToWait as told:
                    await asyncio.sleep(min(told.seconds or 1.0, _MOST_PATIENCE))
                    await self._send(chat_id, thread_id, html)
            except Forbidden:
                log.info("chat %d is closed to us: an answer was left out", chat_id)
            except TelegramError as error:
                log.warning("an answer to chat %d failed: %s", chat_id, _what(error))

    async def _send(self, chat_id: int, thread_id: int | None, html: str) -> None:
        await self._bot.send_message(
            chat_id,
            html,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            message_thread_id=thread_id,
        )

    async def _answer(self, press_id: str, text: str, alert: bool) -> None:
        try:
            await self._bot.answer_callback_query(press_id, text, show_alert=alert)
        except BadRequest as error:  # the press is older than Telegram remembers: it was made while we were away
            log.info("a press could not be answered: %s", _what(error))
        except TelegramError as error:
            log.warning("a press could not be answered: %s", _what(error))


def _what(error: TelegramError) -> str:
    """Without URLs: causes are named by kind, and only what the service itself said is repeated."""
    if isinstance(error, BadRequest):
        return masked(error.message[:200])
    return type(error.__cause__ or error).__name__
