"""Messages on their way in, by Telegram's rules, and answers on their way out."""

import json
from collections.abc import Mapping
from typing import Any, Final

from bot.testing.botapi_chats import Chat, HeldMessage
from bot.testing.botapi_html import MAX_TEXT, CantParse, parse, units
from bot.testing.loopback import Answer

_MAX_CALLBACK_DATA: Final = 64
"""Bytes of a button's callback data."""


class Refusal(Exception):
    """The Bot API says no."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, Any] | None = None) -> None:
        self.status = status
        self.description = description
        self.parameters = parameters
        super().__init__(description)


def composed(fields: Mapping[str, str], message_id: int, thread_id: int | None) -> HeldMessage:
    """A message as it will be held, or the refusal that its text or buttons earn."""
    raw = fields.get("text", "")
    html = raw if fields.get("parse_mode", "").upper() == "HTML" else None
    try:
        text, entities = parse(raw) if html is not None else (raw, [])
    except CantParse as error:
        raise Refusal(400, f"Bad Request: can't parse entities: {error}") from error
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if units(text) > MAX_TEXT:
        raise Refusal(400, "Bad Request: message is too long")
    preview = json.loads(fields.get("link_preview_options", "{}"))
    return HeldMessage(
        message_id,
        text,
        html,
        tuple(entities),
        buttons(fields),
        thread_id,
        bool(preview.get("is_disabled")),
        silent=fields.get("disable_notification", "").lower() == "true",
    )


def replied(fields: Mapping[str, str], chat: Chat) -> int | None:
    """The message of the bot in this chat that a new one replies to. One that is not there is refused, unless the
    sender lets it go without."""
    wish = json.loads(fields.get("reply_parameters") or "{}")
    if not wish:
        return None
    if wish.get("message_id") in chat.held:
        return int(wish["message_id"])
    if wish.get("allow_sending_without_reply") is True:
        return None
    raise Refusal(400, "Bad Request: message to be replied not found")


def buttons(fields: Mapping[str, str]) -> tuple[tuple[Mapping[str, str], ...], ...]:
    keyboard = json.loads(fields.get("reply_markup") or "{}").get("inline_keyboard", [])
    for row in keyboard:
        for button in row:
            if not button.get("text") or not {"callback_data", "url"} & button.keys():
                raise Refusal(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
            if len(button.get("callback_data", "").encode()) > _MAX_CALLBACK_DATA:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    return tuple(tuple(row) for row in keyboard)


def done(result: Any) -> Answer:
    return Answer(200, json.dumps({"ok": True, "result": result}).encode())


def failed(status: int, description: str, parameters: Mapping[str, Any] | None = None) -> Answer:
    document: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        document["parameters"] = dict(parameters)
    return Answer(status, json.dumps(document).encode())
