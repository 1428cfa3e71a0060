"""The way out to Telegram. Each answer, and each missing answer, is judged: sent, surely not sent, or nobody knows."""

import asyncio
import logging
import re
from collections.abc import Mapping
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError

from bot.channels.telegram_pace import Pace, PaceLimits
from bot.core import text as texts
from bot.errors import ChannelError, Refused, TryLater, Uncertain
from bot.masking import masked
from bot.model import Delivery, Sent
from bot.telegram_line import DEFAULT_API_BASE, AskedToWait, Garbled, Progress, TelegramLine, open_bot, watch_call

log = logging.getLogger("watchdesk.channels.telegram")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_UNCHANGED = ("message is not modified", "message to edit not found")
"""Edits that need not be made any more. Telegram's descriptions are matched in lower case, as it writes no codes."""
_CLOSED = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "have no rights to send a message",
    "not enough rights to send",
    "chat_write_forbidden",
    "bot is not a member",
)
_MAX_PLAIN = 4096
_NUMBER = re.compile(r"-?[0-9]{1,19}")


class _Call:
    """What one delivery asks of the Bot API."""

    def __init__(self, body: Mapping[str, Any], thread_id: int | None, earlier: int | None) -> None:
        self.thread_id = thread_id
        self.message = earlier if body.get("edits") else None
        self.replied = earlier if self.message is None else None
        self.silent = bool(body.get("silent"))
        self._html = _encodable(str(body.get("text", "")))
        self._plain = _encodable(str(body.get("plain", "")))
        rows = [[_button(button) for button in row] for row in body.get("buttons") or ()]
        self.keyboard = InlineKeyboardMarkup(rows) if rows else None

    @property
    def reply(self) -> ReplyParameters | None:
        return None if self.replied is None else ReplyParameters(self.replied, allow_sending_without_reply=True)

    def text(self, *, plain: bool) -> str:
        if not plain:
            return self._html
        return _cut(self._plain or texts.plain(self._html))


class _BadMarkup(Refused):
    """Telegram cannot read the message's HTML."""


class _Moved(TryLater):
    """The group has another id now."""

    def __init__(self, chat: int) -> None:
        self.chat = chat
        super().__init__("The group has moved to a new id, and the message could not follow it yet.")


class TelegramChannel:
    """`ports.Channel` for Telegram chats. One object for all chats of one bot; close it with `aclose`.

    A send is never repeated here, but for two answers that surely mean "not accepted": broken markup (once more, as
    plain text) and a group that moved (once more, to its new id).
    """

    kind = "telegram"
    repeats_safely = 0
    """Telegram has no idempotency key."""

    def __init__(
        self,
        token: str,
        api_base: str = DEFAULT_API_BASE,
        *,
        timeout: float = 30.0,
        connect_timeout: float = 10.0,
        pace: PaceLimits | None = None,
        proxy: str | None = None,
    ) -> None:
        """`timeout`: seconds that one call may take as a whole; `proxy`: URL of an HTTP proxy, if one is needed."""
        self._timeout = timeout
        self._line = TelegramLine(connect=connect_timeout, answer=timeout, proxy=proxy)
        self._bot = open_bot(token, api_base, calls=self._line)
        self._pace = Pace(pace or PaceLimits())

    def __repr__(self) -> str:
        return "TelegramChannel()"

    async def aclose(self) -> None:
        """Close the connections. The channel is of no use afterwards."""
        await self._line.shutdown()

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        """Send the payload; with it, answer or (if it says `edits`) edit `earlier_message`, a message id. Raises
        TryLater, Refused or Uncertain.

        A payload that says `edits` but comes without a message id is Refused: nothing is known to be edited. An answer
        to a message that is there no longer stands by itself.
        """
        body = delivery.payload.body
        if body.get("edits") and earlier_message is None:
            raise Refused("The message that this one edits was never confirmed by Telegram, so it cannot be edited.")
        if not _NUMBER.fullmatch(delivery.address) or not _NUMBER.fullmatch(earlier_message or "0"):
            raise Refused(f"A Telegram chat or message is named by a number, not by {delivery.address[:64]!r}.")
        chat = int(delivery.address)
        call = _Call(body, delivery.thread_id, None if earlier_message is None else int(earlier_message))
        outcome, goal, plain = await self._send(call, chat, plain=False), chat, False
        while True:
            if isinstance(outcome, _BadMarkup) and not plain:
                log.warning("delivery %d: sent as plain text: %s", delivery.id, outcome)
                plain = True
            elif isinstance(outcome, _Moved) and goal == chat:
                log.info("delivery %d: the group has moved to a new id", delivery.id)
                goal = outcome.chat
                call.replied = None  # in the new chat that number is another message's
            else:
                break
            outcome = await self._send(call, goal, plain=plain)
        if isinstance(outcome, Sent):
            return Sent(outcome.external_id, new_address=None if goal == chat else str(goal))
        raise outcome

    async def _send(self, call: _Call, chat: int, *, plain: bool) -> Sent | ChannelError:
        wait = await self._pace.turn(chat)
        if wait > 0:
            return TryLater(
                "This chat, or all of Telegram, has had as many messages as it takes for now.", wait, turn=True
            )
        try:
            outcome = await self._judged(call, chat, plain=plain)
        finally:
            self._pace.landed(chat)
        if isinstance(outcome, TryLater) and outcome.after is not None:
            self._pace.hold(chat, outcome.after)
        return outcome

    async def _judged(self, call: _Call, chat: int, *, plain: bool) -> Sent | ChannelError:
        """One call, and what its end means."""
        edit = call.message is not None
        progress = watch_call()
        try:
            async with asyncio.timeout(self._timeout):
                return Sent(str(await self._request(call, chat, plain=plain)))
        except TelegramError as error:
            outcome = _judge(error, progress, edit=edit)
        except TimeoutError:
            outcome = _unanswered(progress, "no answer in time", edit=edit)
        except Exception as error:  # noqa: BLE001 - the library reads foreign JSON into objects, which can raise anything
            outcome = _unanswered(progress, f"an answer that cannot be read ({type(error).__name__})", edit=edit)
        return Sent(str(call.message)) if isinstance(outcome, Sent) else outcome

    async def _request(self, call: _Call, chat: int, *, plain: bool) -> int:
        mode = None if plain else ParseMode.HTML
        if call.message is None:
            sent = await self._bot.send_message(
                chat,
                call.text(plain=plain),
                parse_mode=mode,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=call.thread_id,
                reply_markup=call.keyboard,
                reply_parameters=call.reply,
                disable_notification=call.silent or None,
            )
            return sent.message_id
        await self._bot.edit_message_text(
            call.text(plain=plain),
            chat_id=chat,
            message_id=call.message,
            parse_mode=mode,
            link_preview_options=_NO_PREVIEW,
            reply_markup=call.keyboard,
        )
        return call.message


def _judge(error: TelegramError, progress: Progress, *, edit: bool) -> Sent | ChannelError:
    """What a failed call means for the message. `Sent`: an edit that has nothing left to do."""
    if isinstance(error.__cause__, Garbled) and progress.status != 504:
        return TryLater(f"Something before Telegram answered in its place, with status {progress.status}.")
    if isinstance(error, AskedToWait):
        return TryLater("Telegram asks us to wait before the next message (429).", error.seconds)
    if isinstance(error, ChatMigrated):
        return _Moved(error.new_chat_id)
    if isinstance(error, InvalidToken):
        return TryLater(
            f"Telegram does not know this bot token ({progress.status}): check TELEGRAM_BOT_TOKEN and "
            "telegram.api_base; @BotFather tells the right token.",
            whole_channel=True,
        )
    if isinstance(error, Forbidden):
        return Refused(f"Telegram lets us no longer write there: {_said(error)}", gone=True)
    if isinstance(error, BadRequest):
        return _judge_bad_request(error, edit=edit)
    if isinstance(error, Conflict | Garbled) or (progress.status is not None and progress.status != 504):
        return TryLater(f"Telegram is not well: it answered with status {progress.status}.")
    return _unanswered(progress, _cause(error, progress), edit=edit)


def _judge_bad_request(error: BadRequest, *, edit: bool) -> Sent | ChannelError:
    said = error.message.lower()
    if edit and any(words in said for words in _UNCHANGED):
        return Sent()
    if "can't parse entities" in said:
        return _BadMarkup(f"Telegram cannot read this message: {_said(error)}")
    return Refused(f"Telegram does not take this message: {_said(error)}", gone=any(words in said for words in _CLOSED))


def _unanswered(progress: Progress, what: str, *, edit: bool) -> ChannelError:
    """No answer. An edit may be made again, as it ends the same; so may what surely never left."""
    if edit or not progress.going_out:
        return TryLater(f"Telegram could not be reached: {what}.")
    return Uncertain(f"Nobody knows whether Telegram took this message: {what}.")


def _cause(error: TelegramError, progress: Progress) -> str:
    """The kind of trouble, without the URL that library texts may hold."""
    if progress.status is not None:
        return f"its gateway gave up (status {progress.status})"
    return type(error.__cause__ or error).__name__


def _said(error: TelegramError) -> str:
    return masked(texts.literal(error.message, 200))


def _button(button: Mapping[str, str]) -> InlineKeyboardButton:
    """A link or a callback. One that says neither is left to Telegram, which refuses it."""
    return InlineKeyboardButton(button.get("text", ""), url=button.get("url"), callback_data=button.get("data"))


def _encodable(text: str) -> str:
    """Lone surrogates have no UTF-8: they would end a send before it begins."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _cut(text: str) -> str:
    """At most as many UTF-16 units as a message holds."""
    raw = text.encode("utf-16-le")
    if len(raw) <= 2 * _MAX_PLAIN:
        return text
    return raw[: 2 * (_MAX_PLAIN - 1)].decode("utf-16-le", "ignore") + "…"
