"""What the fake Bot API remembers: chats, the messages they hold, updates not fetched yet, and recent sends."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

_FLOODS: Final = {"second": 1.0, "minute": 60.0}
OVERALL_A_SECOND: Final = 30
GROUP_A_MINUTE: Final = 20

FULL_CHAT: Final = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    ),
}
"""What getChat always tells beside the chat itself."""
MEMBERSHIP: Final[dict[str, dict[str, Any]]] = {
    "kicked": {"until_date": 0},
    "administrator": {"can_be_edited": False, "is_anonymous": False}
    | dict.fromkeys(
        (
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
        ),
        True,
    ),
}
"""What the Bot API tells about a member beside the status."""


@dataclass(frozen=True, slots=True)
class User:
    """A person in Telegram."""

    id: int
    first_name: str = "Reader"
    last_name: str | None = None
    language_code: str = "en"

    def json(self) -> dict[str, Any]:
        person = {"id": self.id, "is_bot": False, "first_name": self.first_name, "language_code": self.language_code}
        return person if self.last_name is None else {**person, "last_name": self.last_name}


@dataclass(frozen=True, slots=True)
class HeldMessage:
    """A message of the bot as its readers see it now. `text` is plain, `html` what was sent (None without markup)."""

    message_id: int
    text: str
    html: str | None
    entities: tuple[Mapping[str, Any], ...]
    buttons: tuple[tuple[Mapping[str, str], ...], ...]
    thread_id: int | None
    preview_off: bool
    edits: int = 0
    reply_to: int | None = None
    silent: bool = False

    @property
    def data(self) -> dict[str, str]:
        """Callback data by the label of its button."""
        return {button["text"]: button["callback_data"] for row in self.buttons for button in row}


@dataclass(frozen=True, slots=True)
class Pressed:
    """How the bot answered a button press. `after`: seconds since the press."""

    text: str
    alert: bool
    after: float


@dataclass(frozen=True, slots=True)
class Call:
    """One request to the Bot API, in order of arrival. `at` is the server's monotonic clock, in seconds."""

    method: str
    chat: int | None
    at: float
    status: int
    fields: Mapping[str, str]


@dataclass(slots=True)
class Chat:
    """A chat that knows the bot."""

    id: int
    admins: frozenset[int] = frozenset()
    forum: bool = False
    held: dict[int, HeldMessage] = field(default_factory=dict)
    last_id: int = 0
    sends: deque[float] = field(default_factory=lambda: deque(maxlen=GROUP_A_MINUTE))

    @property
    def kind(self) -> str:
        """From the id, as Telegram numbers its chats."""
        if self.id > 0:
            return "private"
        return "supergroup" if str(self.id).startswith("-100") and len(str(self.id)) > 10 else "group"

    def json(self) -> dict[str, Any]:
        if self.kind == "private":
            return {"id": self.id, "type": "private", "first_name": f"Reader {self.id}"}
        chat = {"id": self.id, "type": self.kind, "title": f"Group {-self.id}"}
        return {**chat, "is_forum": True} if self.forum else chat

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id


class Floods:
    """Telegram's limits: 1 message a second to a chat, 20 a minute to a group, 30 a second in all.

    https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    """

    def __init__(self) -> None:
        self._overall: deque[float] = deque(maxlen=OVERALL_A_SECOND)

    def wait(self, chat: Chat, now: float) -> float:
        """Seconds until the chat may be sent to; 0 if it may be now."""
        waits = [0.0]
        if chat.sends:
            waits.append(chat.sends[-1] + _FLOODS["second"] - now)
        if chat.id < 0 and len(chat.sends) == GROUP_A_MINUTE:
            waits.append(chat.sends[0] + _FLOODS["minute"] - now)
        if len(self._overall) == OVERALL_A_SECOND:
            waits.append(self._overall[0] + _FLOODS["second"] - now)
        return max(waits)

    def count(self, chat: Chat, now: float) -> None:
        chat.sends.append(now)
        self._overall.append(now)


def message_json(chat: Chat, held: HeldMessage, bot: Mapping[str, Any], date: int) -> dict[str, Any]:
    """The message as the Bot API tells it."""
    message: dict[str, Any] = {
        "message_id": held.message_id,
        "date": date,
        "chat": chat.json(),
        "from": dict(bot),
        "text": held.text,
    }
    if held.entities:
        message["entities"] = [dict(entity) for entity in held.entities]
    if held.buttons:
        message["reply_markup"] = {"inline_keyboard": [[dict(button) for button in row] for row in held.buttons]}
    if held.thread_id is not None:
        message |= {"message_thread_id": held.thread_id, "is_topic_message": True}
    if held.edits:
        message["edit_date"] = date
    if held.reply_to is not None and held.reply_to in chat.held:
        message["reply_to_message"] = message_json(chat, replace(chat.held[held.reply_to], reply_to=None), bot, date)
    return message


def command_entities(text: str) -> Sequence[dict[str, Any]]:
    """The entity that Telegram puts on a command at the start of a message."""
    if not text.startswith("/") or len(text) < 2:
        return ()
    return ({"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])},)
