"""Callback data of a card's buttons: which story, as it was seen, and which act; signed, and good in one chat only."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from typing import Final

from bot.model import TOPICS, Act, Choice

MAX_BYTES: Final = 64
"""The Bot API's limit for `callback_data`."""

_MAC_BYTES: Final = 12
"""96 bits: guessing is hopeless at the pace at which Telegram hands on presses (RFC 2104 allows 80 and more)."""

_CODES: Final = {
    Choice(Act.APPROVE): "a",
    Choice(Act.REJECT): "r",
    Choice(Act.UNDO): "u",
    **{Choice(Act.EDIT, topic, holds=True): f"+{number}" for number, topic in enumerate(TOPICS)},
    **{Choice(Act.EDIT, topic, holds=False): f"-{number}" for number, topic in enumerate(TOPICS)},
}
_CHOICES: Final = {code: choice for choice, code in _CODES.items()}
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


class CardTokens:
    """Issues and reads tokens under one secret, which must stay the same as long as cards are to work."""

    def __init__(self, secret: bytes) -> None:
        """`secret`: at least 16 bytes that nobody can guess."""
        if len(secret) < 16:
            raise ValueError("the secret of the card buttons is too short: at least 16 bytes")
        self._key = hmac.digest(secret, b"watchdesk card buttons 1", "sha256")

    def __repr__(self) -> str:
        return "CardTokens()"

    def issue(self, story_id: str, version: int, choice: Choice, chat_id: int) -> str:
        """`code:story:version:signature`, at most 64 bytes. Raises ValueError if the story's id is too long."""
        claim = f"{_CODES[choice]}:{story_id}:{_base36(version)}"
        token = f"{claim}:{self._sign(claim, chat_id)}"
        if len(token.encode()) > MAX_BYTES:
            raise ValueError(f"the id of story {story_id} is too long for a Telegram button")
        return token

    def read(self, data: str, chat_id: int) -> tuple[str, int, Choice] | None:
        """Story, version and choice; None for anything that was not issued here for this chat."""
        claim, _, signature = data.rpartition(":")
        given = signature.encode("utf-8", "replace")
        if not hmac.compare_digest(self._sign(claim, chat_id).encode(), given):
            return None
        code, _, rest = claim.partition(":")
        story_id, _, version = rest.rpartition(":")
        return story_id, int(version, 36), _CHOICES[code]

    def _sign(self, claim: str, chat_id: int) -> str:
        signed = f"{chat_id}\n{claim}".encode("utf-8", "replace")
        mac = hmac.new(self._key, signed, hashlib.sha256).digest()[:_MAC_BYTES]
        return urlsafe_b64encode(mac).decode("ascii")


def _base36(number: int) -> str:
    if number < 0:
        raise ValueError("a story's version is never negative")
    digits = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits
