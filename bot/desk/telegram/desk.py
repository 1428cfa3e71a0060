"""The desk's face in Telegram: hears commands and presses, has them done, and answers. Cards and digests leave through
the outbox, never from here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from telegram import ChatMember, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.desk.acts import Acts
from bot.desk.telegram import sentences
from bot.desk.telegram.commands import FOR_ADMINS, KIND, Asker, Commands
from bot.desk.telegram.ears import Ears, Memory
from bot.desk.telegram.presses import Press, Presses, Verdict
from bot.desk.telegram.replies import Replies
from bot.desk.telegram.rules import ChatRules
from bot.desk.telegram.tokens import CardTokens
from bot.errors import WatchdeskError
from bot.ports import Clock
from bot.telegram_line import DEFAULT_API_BASE, TelegramLine, open_bot

log = logging.getLogger("watchdesk.telegram")

Context = ContextTypes.DEFAULT_TYPE
_ANSWER_WITHIN = 1.5
"""Seconds after which a presser is told that the desk is still at it (people must be answered within two)."""

_ASK_FOR = 3.0
"""Seconds that the question who is an administrator may take."""

_BUSY = Verdict("The desk is busy, but has your press. The card will show what came of it.", alert=False)


class TelegramDesk:
    """Listens from `start` to `stop`, in the caller's event loop. Starting needs no network: trouble is logged, told by
    `trouble`, and tried again for as long as it lasts."""

    def __init__(
        self,
        token: str,
        api_base: str = DEFAULT_API_BASE,
        *,
        acts: Acts,
        memory: Memory,
        tokens: CardTokens,
        rules: Callable[[], ChatRules],
        clock: Clock,
        poll_seconds: float = 25.0,
        retry_waits: tuple[float, float] = (1.0, 60.0),
        proxy: str | None = None,
    ) -> None:
        """`poll_seconds`: how long one long poll waits; `retry_waits`: seconds before the first and longest retry."""
        self._rules = rules
        self._acts = acts
        self._clock = clock
        self._commands = Commands(acts, rules)
        self._presses = Presses(acts, tokens, rules)
        self._lines = (
            TelegramLine(connect=5.0, answer=10.0, proxy=proxy),
            TelegramLine(connect=10.0, answer=10.0, connections=2, proxy=proxy),
        )
        self._bot = open_bot(token, api_base, calls=self._lines[0], updates=self._lines[1])
        self._app = Application.builder().bot(self._bot).updater(None).job_queue(None).build()
        self._app.add_handlers(self._handlers())
        self._app.add_error_handler(self._failed)
        self._replies = Replies(self._bot)
        self._ears = Ears(
            self._bot,
            memory,
            clock,
            prepare=self._prepare,
            handle=self._app.process_update,
            poll_seconds=poll_seconds,
            waits=retry_waits,
        )
        self._listening: asyncio.Task[None] | None = None

    def __repr__(self) -> str:
        return "TelegramDesk()"

    @property
    def trouble(self) -> str | None:
        """Why nothing is heard at the moment; None if all is well."""
        if self._listening is not None and self._listening.done():
            return "the listener has ended by a fault of its own: see the log, and start the desk again."
        return self._ears.trouble

    @property
    def last_heard(self) -> datetime | None:
        """When Telegram last answered a poll."""
        return self._ears.last_heard

    async def start(self) -> None:
        self._listening = asyncio.create_task(self._ears.listen(), name="telegram-desk")
        self._listening.add_done_callback(_tell_of_fault)

    async def stop(self, within: float = 5.0) -> None:
        """Finish the update in hand, let answers out (for `within` seconds), and close the connections."""
        self._ears.stop()
        if self._listening is not None:
            await asyncio.gather(self._listening, return_exceptions=True)
            self._listening = None
        await self._replies.finish(within)
        await self._app.shutdown()
        for line in self._lines:
            await line.shutdown()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def _handlers(self) -> list[Any]:
        fresh = filters.UpdateType.MESSAGE  # an edited message is no new command
        return [
            CommandHandler(Commands.NAMES, self._command, filters=fresh),
            MessageHandler(fresh & filters.ChatType.PRIVATE & filters.TEXT, self._other),
            CallbackQueryHandler(self._press),
            ChatMemberHandler(self._member, ChatMemberHandler.MY_CHAT_MEMBER),
        ]

    async def _prepare(self) -> None:
        """Who are we; no webhook in the way (what waits in it stays); the menu."""
        await self._app.initialize()
        await self._bot.delete_webhook(drop_pending_updates=False)
        await self._bot.set_my_commands(sentences.COMMANDS)

    async def _command(self, update: Update, context: Context) -> None:
        message = update.message
        if message is None:
            return
        command = (message.text or "").split(maxsplit=1)[0]
        name = command[1:].partition("@")[0].lower()
        if self._clock.now() - message.date > self._rules().stale_after:
            self._reply(message, sentences.too_old(f"/{name}", message.date, self._rules().zone))
            return
        if name in FOR_ADMINS and (refusal := await self._no_admin(message)):
            self._reply(message, refusal)
            return
        asker = Asker(str(message.chat_id), _thread(message), f"telegram:{update.update_id}")
        try:
            answer = await self._commands.answer(name, asker, context.args or ())
        except WatchdeskError as error:
            log.error("/%s failed: %s", name, error)
            answer = sentences.FAILED
        if answer is not None:
            self._reply(message, answer)

    async def _other(self, update: Update, _: Context) -> None:
        if update.message is not None and self._clock.now() - update.message.date <= self._rules().stale_after:
            self._reply(update.message, sentences.NOT_KNOWN)

    async def _press(self, update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        user, chat = query.from_user, query.message.chat if query.message else None
        press = Press(query.data or "", chat.id if chat else None, user.id, user.full_name)
        judging = asyncio.create_task(self._presses.judge(press))
        done, _pending = await asyncio.wait({judging}, timeout=_ANSWER_WITHIN)
        verdict = judging.result() if done else _BUSY
        self._replies.answer(query.id, verdict.text, alert=verdict.alert)
        await judging

    async def _member(self, update: Update, _: Context) -> None:
        """The bot was unblocked, or added again: what waits for this chat may go on."""
        change = update.my_chat_member
        if change is not None and _can_write(change.new_chat_member):
            try:
                await self._acts.resume(KIND, str(change.chat.id))
            except WatchdeskError as error:
                log.error("chat %d is back, but could not be resumed: %s", change.chat.id, error)

    async def _failed(self, update: object, context: Context) -> None:
        """A fault of ours: logged with its traceback, and the person is not left waiting."""
        log.error("an update could not be handled", exc_info=context.error)
        if not isinstance(update, Update):
            return
        if update.callback_query is not None:
            self._replies.answer(update.callback_query.id, sentences.FAILED, alert=True)
        elif update.message is not None:
            self._reply(update.message, sentences.FAILED)

    async def _no_admin(self, message: Message) -> str | None:
        """Why this person may not decide for the chat; None if they may."""
        if message.chat.type == ChatType.PRIVATE:
            return None
        if message.sender_chat is not None and message.sender_chat.id == message.chat_id:
            return None  # an administrator who writes in the group's own name
        if message.from_user is None:
            return sentences.ADMINS_ONLY
        try:
            member = await _within(_ASK_FOR, self._bot.get_chat_member(message.chat_id, message.from_user.id))
        except (TelegramError, TimeoutError):
            return sentences.CANNOT_ASK
        admin = member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
        return None if admin else sentences.ADMINS_ONLY

    def _reply(self, message: Message, html: str) -> None:
        self._replies.say(message.chat_id, _thread(message), html)


def _tell_of_fault(listening: asyncio.Task[None]) -> None:
    if not listening.cancelled() and (fault := listening.exception()) is not None:
        log.error("the listener has ended", exc_info=fault)


def _thread(message: Message) -> int | None:
    """The topic of a forum. In other groups a thread id only marks replies, and cannot be written to."""
    return message.message_thread_id if message.is_topic_message else None


def _can_write(member: ChatMember) -> bool:
    if member.status in (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER):
        return True
    return member.status == ChatMemberStatus.RESTRICTED and bool(getattr(member, "can_send_messages", False))


async def _within(seconds: float, work: Awaitable[ChatMember]) -> ChatMember:
    return await asyncio.wait_for(work, seconds)
