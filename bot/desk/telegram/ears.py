"""Listening to the Bot API: long polls, one after the other, that survive whatever Telegram and the store do.

An update is handled, then remembered, and confirmed to Telegram with the next poll. So none is lost when the desk is
killed, and one whose handling was cut short comes again: acts are made so that a second time changes nothing.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.errors import StoreError
from bot.ports import Clock
from bot.telegram_line import AskedToWait, Garbled, TelegramLine, watch_call

log = logging.getLogger("watchdesk.telegram")

T = TypeVar("T")
OFFSET = "telegram.offset"
"""Key of the last handled update in the store's small memory."""

_KEPT_BY_TELEGRAM = timedelta(hours=24)
"""So long Telegram keeps updates; older numbers mean nothing, as it may start to count anew after a silent week."""

WANTED = ("message", "callback_query", "my_chat_member")


class Memory(Protocol):
    """The part of `ports.Store` that remembers single values."""

    def remember(self, key: str, value: str) -> None: ...

    def recall(self, key: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Heard:
    """One update; None if the library cannot read it."""

    id: int
    update: Update | None


class Ears:
    """One listener. `trouble` is why nothing is heard at the moment, in a sentence; `last_heard` the last good poll."""

    def __init__(
        self,
        bot: Bot,
        memory: Memory,
        clock: Clock,
        *,
        prepare: Callable[[], Coroutine[Any, Any, None]],
        handle: Callable[[Update], Awaitable[None]],
        poll_seconds: float,
        waits: tuple[float, float],
    ) -> None:
        """`prepare` runs once before the first poll; `waits`: seconds before the first and the longest repetition."""
        self.trouble: str | None = None
        self.last_heard: datetime | None = None
        self._bot = bot
        self._bot_id = bot.token.partition(":")[0]
        self._memory = memory
        self._clock = clock
        self._prepare = prepare
        self._handle = handle
        self._poll_seconds = poll_seconds
        self._waits = waits
        self._wait = waits[0]
        self._unconfirmed: int | None = None
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """End after the update in hand; those that were fetched with it come again."""
        self._stop.set()

    async def listen(self) -> None:
        """Until `stop`."""
        self._unconfirmed = await self._recall()
        prepared = False
        while not self._stop.is_set():
            try:
                if not prepared:
                    prepared = await self._unless_stopped(self._ready()) or False
                    continue
                heard = await self._unless_stopped(self._poll())
            except TelegramError as error:
                await self._hear_nothing(*_explained(error, self._waits[1]))
            else:
                self._hear_again()
                await self._take(heard or ())

    async def _ready(self) -> bool:
        await self._prepare()
        return True

    async def _poll(self) -> Sequence[Heard]:
        progress = watch_call()
        try:
            updates = await self._bot.get_updates(
                offset=self._unconfirmed, timeout=timedelta(seconds=self._poll_seconds), allowed_updates=WANTED
            )
            heard = [Heard(update.update_id, update) for update in updates]
        except TelegramError:
            raise
        except Exception:  # noqa: BLE001 - the library reads foreign JSON into objects, all or none: anything can come
            heard = _one_by_one(progress.payload, self._bot)
        self._unconfirmed = None
        return heard

    async def _take(self, heard: Sequence[Heard]) -> None:
        for one in heard:
            if self._stop.is_set():
                return
            if one.update is None:
                log.error("update %d cannot be read: it is left out", one.id)
            else:
                await self._handle(one.update)
            self._unconfirmed = one.id + 1
            await self._remember(one.id)

    async def _unless_stopped(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The work's result, or None when `stop` came first; then the work is cancelled."""
        task, stopped = asyncio.create_task(work), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for pending in (task, stopped):
                pending.cancel()
            await asyncio.gather(task, stopped, return_exceptions=True)

    async def _hear_nothing(self, why: str, told: float | None) -> None:
        wait = self._wait if told is None else told
        self._wait = min(self._wait * 2, self._waits[1])
        if why != self.trouble:
            log.error("not listening to Telegram: %s", why)
        self.trouble = why
        try:
            await asyncio.wait_for(self._stop.wait(), wait)
        except TimeoutError:
            return

    def _hear_again(self) -> None:
        self.last_heard = self._clock.now()
        self._wait = self._waits[0]
        if self.trouble is not None:
            log.info("listening to Telegram again")
            self.trouble = None

    async def _remember(self, update_id: int) -> None:
        value = {"bot": self._bot_id, "update": update_id, "at": self._clock.now().isoformat()}
        try:
            await asyncio.to_thread(self._memory.remember, OFFSET, json.dumps(value))
        except StoreError as error:
            log.error("the last update could not be remembered: %s", error)

    async def _recall(self) -> int | None:
        """The first update that was not handled, if Telegram may still have those before it."""
        try:
            raw = await asyncio.to_thread(self._memory.recall, OFFSET)
            known = json.loads(raw or "{}")
            if known.get("bot") != self._bot_id:
                return None
            if self._clock.now() - datetime.fromisoformat(known["at"]) > _KEPT_BY_TELEGRAM:
                return None
            return int(known["update"]) + 1
        except StoreError as error:
            log.error("the last update is not known: %s", error)
        except (ValueError, KeyError, TypeError, AttributeError):
            log.warning("what was remembered of the last update cannot be read: starting with what Telegram has")
        return None


def _one_by_one(payload: bytes, bot: Bot) -> list[Heard]:
    """The updates of an answer that cannot be read as a whole, so that one odd update does not make us deaf for ever.

    Raises Garbled if not even their ids can be read.
    """
    heard = []
    result = TelegramLine.parse_json_payload(payload).get("result")
    for raw in result if isinstance(result, list) else [result]:
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            raise Garbled("The answer holds no updates.")
        try:
            heard.append(Heard(raw["update_id"], Update.de_json(raw, bot)))
        except Exception:  # noqa: BLE001 - see above
            heard.append(Heard(raw["update_id"], None))
    return heard


def _explained(error: TelegramError, longest: float) -> tuple[str, float | None]:
    """A sentence without secrets, and the seconds to wait if they are not ours to choose."""
    if isinstance(error, InvalidToken):
        return "Telegram does not know this bot token: check TELEGRAM_BOT_TOKEN and telegram.api_base.", longest
    if isinstance(error, AskedToWait):
        return "Telegram asks us to wait (429).", error.seconds
    if isinstance(error, Conflict) and "webhook" in error.message.lower():
        return "a webhook has been set for this bot (409): remove it, or start the desk again to have it removed.", None
    if isinstance(error, Conflict):
        return "another program reads this bot's messages (409): stop it, or give each desk a bot of its own.", None
    if isinstance(error.__cause__, Garbled):
        return "something before Telegram answers in its place.", None
    if isinstance(error, Garbled):
        return "Telegram's answers cannot be read.", None
    return f"Telegram cannot be reached ({type(error.__cause__ or error).__name__}).", None
