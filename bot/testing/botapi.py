"""A Bot API server on loopback that python-telegram-bot talks to over a real socket.

It keeps Telegram's rules (https://core.telegram.org/bots/api) as far as a news desk meets them, and breaks on request:

    with FakeBotApi() as api:
        api.add_chat(7)
        api.fail(Fault.flood(retry_after=2), chat=7)
        ...  # a bot with base_url=api.base_url and token=api.token sends
        assert api.messages(7)[0].text == "Hello"

Longer than most files: it is one service, whose methods are read side by side with the Bot API.
"""

import asyncio
import json
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from bot.testing.botapi_chats import (
    FULL_CHAT,
    MEMBERSHIP,
    Call,
    Chat,
    Floods,
    HeldMessage,
    Pressed,
    User,
    command_entities,
    message_json,
)
from bot.testing.botapi_faults import Fault, Scripted, Wire
from bot.testing.botapi_messages import Refusal, buttons, composed, done, failed, replied
from bot.testing.botapi_updates import UpdateQueue
from bot.testing.loopback import Answer, LoopbackServer, Request

__all__ = ["Call", "FakeBotApi", "Fault", "HeldMessage", "Pressed", "User"]

BOT_ID = 123456
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class FakeBotApi:
    """Use it as a context manager, plain or async. Only chats that were added, or spoke first, are known."""

    def __init__(
        self,
        token: str = f"{BOT_ID}:loopback-token-not-a-secret",
        *,
        username: str = "watchdesk_bot",
        flood_limits: bool = False,
    ) -> None:
        self.token = token
        self.username = username
        self.webhook_url = ""
        self.commands: list[dict[str, str]] = []
        self._limits = Floods() if flood_limits else None
        self._server = LoopbackServer(self._handle)
        self._chats: dict[int, Chat] = {}
        self._faults: list[Scripted] = []
        self._calls: list[Call] = []
        self._updates = UpdateQueue()
        self._presses: dict[str, float] = {}
        self._answers: dict[str, Pressed] = {}

    # --- the server ---

    @property
    def base_url(self) -> str:
        """What goes into `telegram.api_base`."""
        return f"http://127.0.0.1:{self._server.port}/bot"

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop()

    async def __aenter__(self) -> Self:
        return self.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, trace)

    def refuse_connections(self) -> None:
        """Be down: connections are refused until `accept_connections`."""
        self._server.refuse()

    def accept_connections(self) -> None:
        self._server.listen()

    def drop_connections(self, count: int = 1) -> None:
        """Reset the next new connections before anything is read from them."""
        self._server.drop_connections(count)

    # --- what people do ---

    def add_chat(self, chat: int, *, admins: Sequence[int] = (), forum: bool = False) -> None:
        """The bot is in this chat. Negative ids are groups, as in Telegram."""
        self._server.call(lambda: self._chats.update({chat: Chat(chat, frozenset(admins), forum)}))

    def say(
        self, chat: int, user: User | int, text: str, *, thread_id: int | None = None, sent: datetime | None = None
    ) -> int:
        """A person writes in a chat; `sent` may lie in the past. Returns the update's id."""
        person = user if isinstance(user, User) else User(user)

        def inject() -> int:
            held = self._chats.setdefault(chat, Chat(chat))
            message: dict[str, Any] = {
                "message_id": held.next_id(),
                "date": int(sent.timestamp() if sent else time.time()),
                "chat": held.json(),
                "from": person.json(),
                "text": text,
            }
            if entities := command_entities(text):
                message["entities"] = list(entities)
            if thread_id is not None:
                message |= {"message_thread_id": thread_id, "is_topic_message": held.forum}
            return self._updates.add({"message": message})

        return self._server.call(inject)

    def press(self, chat: int, user: User | int, message_id: int, data: str) -> str:
        """A person presses a button (any `data`, so also a forged one). Returns the id under which it is answered."""
        person = user if isinstance(user, User) else User(user)

        def inject() -> str:
            held = self._chats.setdefault(chat, Chat(chat))
            query = f"q{self._updates.next_id}"
            message = {"message_id": message_id, "date": 0, "chat": held.json()}
            if message_id in held.held:
                message = message_json(held, held.held[message_id], self._me(), int(time.time()))
            press = {"id": query, "from": person.json(), "message": message, "chat_instance": "1", "data": data}
            self._presses[query] = time.monotonic()
            self._updates.add({"callback_query": press})
            return query

        return self._server.call(inject)

    def member(self, chat: int, user: User | int, *, was: str = "kicked", now: str = "member") -> int:
        """Somebody blocks, unblocks, adds or removes the bot (`member`, `left`, `kicked`, `administrator`)."""
        person = user if isinstance(user, User) else User(user)

        def inject() -> int:
            held = self._chats.setdefault(chat, Chat(chat))
            change = {
                "chat": held.json(),
                "from": person.json(),
                "date": int(time.time()),
                "old_chat_member": self._membership(was),
                "new_chat_member": self._membership(now),
            }
            return self._updates.add({"my_chat_member": change})

        return self._server.call(inject)

    def tell(self, update: Mapping[str, Any]) -> int:
        """Any update, as the Bot API of next year may tell it. Returns its id."""
        return self._server.call(lambda: self._updates.add(update))

    # --- what breaks ---

    def fail(self, fault: Fault, *, chat: int | None = None, method: str | None = None, times: int | None = 1) -> None:
        """Script a fault for the next calls to a chat, to a method, or any. `times` None: until `mend`.

        getUpdates and getMe are hit only by faults that name them.
        """
        self._server.call(lambda: self._faults.append(Scripted(fault, chat, method, times)))

    def mend(self, *, chat: int | None = None) -> None:
        """End the faults of a chat, or all of them."""
        self._server.call(
            lambda: self._faults.__setitem__(
                slice(None), [one for one in self._faults if chat is not None and one.chat != chat]
            )
        )

    # --- what is to be seen ---

    def messages(self, chat: int) -> tuple[HeldMessage, ...]:
        """What the bot said in this chat, oldest first, as it reads after all edits."""
        return self._server.call(lambda: tuple(self._chats[chat].held.values()) if chat in self._chats else ())

    def forget_message(self, chat: int, message_id: int) -> None:
        """Somebody deletes a message of the bot."""
        self._server.call(lambda: self._chats[chat].held.pop(message_id))

    @property
    def calls(self) -> tuple[Call, ...]:
        return self._server.call(lambda: tuple(self._calls))

    @property
    def answers(self) -> dict[str, Pressed]:
        """Answers to button presses, by the id that `press` returned."""
        return self._server.call(lambda: dict(self._answers))

    @property
    def waiting_updates(self) -> tuple[int, ...]:
        """Ids of updates that the bot has not confirmed."""
        return self._server.call(lambda: self._updates.waiting)

    # --- answering requests ---

    async def _handle(self, request: Request) -> Answer:
        token, _, method = request.path.removeprefix("/bot").rpartition("/")
        method = method.lower()
        chat = _chat_id(request.fields)
        now = time.monotonic()
        place = len(self._calls)
        self._calls.append(Call(method, chat, now, 0, request.fields))
        answer = await self._answer(token, method, chat, request.fields)
        self._calls[place] = replace(self._calls[place], status=0 if answer.reset else answer.status)
        return answer

    async def _answer(self, token: str, method: str, chat: int | None, fields: Mapping[str, str]) -> Answer:
        if token != self.token:
            return failed(401, "Unauthorized") if ":" in token else failed(404, "Not Found")
        fault = next((one.fault for one in self._faults if one.strikes(method, chat)), None)
        answer = Answer(fault.status, b"") if fault else None
        if fault is None or fault.accept:
            answer = await self._work(method, fields)
        if fault is not None:
            answer = await _spoilt(fault, answer)
        return answer or failed(500, "Internal Server Error")

    async def _work(self, method: str, fields: Mapping[str, str]) -> Answer:
        work = {
            "sendmessage": self._send_message,
            "editmessagetext": self._edit_text,
            "editmessagereplymarkup": self._edit_buttons,
            "answercallbackquery": self._answer_press,
            "setmycommands": self._set_commands,
            "getchatmember": self._chat_member,
        }
        try:
            if method == "getupdates":
                if self.webhook_url:
                    raise Refusal(409, _WEBHOOK_ACTIVE)
                return done(await self._updates.get(fields))
            if method == "getme":
                return done(self._me() | {"can_join_groups": True, "can_read_all_group_messages": False})
            if method == "getchat":
                chat = self._chat(fields)
                return done(chat.json() | FULL_CHAT)
            if method == "deletewebhook":
                self.webhook_url = ""
                return done(True)
            if method not in work:
                raise Refusal(404, "Not Found: method not found")
            return done(work[method](fields))
        except Refusal as refusal:
            return failed(refusal.status, refusal.description, refusal.parameters)

    def _send_message(self, fields: Mapping[str, str]) -> dict[str, Any]:
        chat = self._chat(fields)
        thread = int(fields["message_thread_id"]) if fields.get("message_thread_id") else None
        if thread is not None and not chat.forum:
            raise Refusal(400, "Bad Request: message thread not found")
        held = replace(composed(fields, 0, thread), reply_to=replied(fields, chat))
        self._hold_back(chat)
        held = replace(held, message_id=chat.next_id())
        chat.held[held.message_id] = held
        return message_json(chat, held, self._me(), int(time.time()))

    def _edit_text(self, fields: Mapping[str, str]) -> dict[str, Any]:
        chat, old = self._edited(fields)
        new = composed(fields, old.message_id, old.thread_id)
        if (new.text, new.entities, new.buttons) == (old.text, old.entities, old.buttons):
            raise Refusal(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message",
            )
        self._hold_back(chat)
        chat.held[old.message_id] = replace(new, edits=old.edits + 1, reply_to=old.reply_to, silent=old.silent)
        return message_json(chat, chat.held[old.message_id], self._me(), int(time.time()))

    def _edit_buttons(self, fields: Mapping[str, str]) -> dict[str, Any]:
        chat, old = self._edited(fields)
        chat.held[old.message_id] = replace(old, buttons=buttons(fields), edits=old.edits + 1)
        return message_json(chat, chat.held[old.message_id], self._me(), int(time.time()))

    def _answer_press(self, fields: Mapping[str, str]) -> bool:
        query = fields.get("callback_query_id", "")
        if query not in self._presses or query in self._answers:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        text = fields.get("text", "")
        if len(text) > 200:
            raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
        alert = fields.get("show_alert", "false").lower() == "true"
        self._answers[query] = Pressed(text, alert, time.monotonic() - self._presses[query])
        return True

    def _set_commands(self, fields: Mapping[str, str]) -> bool:
        self.commands = json.loads(fields.get("commands", "[]"))
        return True

    def _chat_member(self, fields: Mapping[str, str]) -> dict[str, Any]:
        chat = self._chat(fields)
        user = int(fields["user_id"])
        if user in chat.admins:
            return {"status": "creator", "user": User(user).json(), "is_anonymous": False}
        return {"status": "member", "user": User(user).json()}

    def _chat(self, fields: Mapping[str, str]) -> Chat:
        chat = _chat_id(fields)
        if chat is None or chat not in self._chats:
            raise Refusal(400, "Bad Request: chat not found")
        return self._chats[chat]

    def _edited(self, fields: Mapping[str, str]) -> tuple[Chat, HeldMessage]:
        chat = self._chat(fields)
        old = chat.held.get(int(fields.get("message_id") or 0))
        if old is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        return chat, old

    def _hold_back(self, chat: Chat) -> None:
        if self._limits is None:
            return
        now = time.monotonic()
        if (wait := self._limits.wait(chat, now)) > 0:
            seconds = max(1, math.ceil(wait))
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
        self._limits.count(chat, now)

    def _me(self) -> dict[str, Any]:
        return {"id": BOT_ID, "is_bot": True, "first_name": "Watchdesk", "username": self.username}

    def _membership(self, status: str) -> dict[str, Any]:
        return {"status": status, "user": self._me()} | MEMBERSHIP.get(status, {})


def _chat_id(fields: Mapping[str, str]) -> int | None:
    try:
        return int(fields["chat_id"])
    except (KeyError, ValueError):
        return None


async def _spoilt(fault: Fault, answer: Answer | None) -> Answer:
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.wire is not Wire.ANSWER:
        return Answer(0, reset=True)
    if fault.accept and answer is not None:
        return answer
    if fault.body is not None:
        return Answer(fault.status, fault.body, "text/html")
    return failed(fault.status, fault.description, fault.parameters)
