"""What can go wrong on the way to the Bot API and back, to be scripted for a chat, a method, or every call."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Self


class Wire(Enum):
    """What happens to the connection."""

    ANSWER = "an answer comes back"
    RESET = "the connection is reset"
    SILENCE = "the connection stays open without a word"


@dataclass(frozen=True, slots=True)
class Fault:
    """One scripted fault. `accept`: the call takes effect all the same, only the answer is spoilt."""

    status: int = 200
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    body: bytes | None = None
    wire: Wire = Wire.ANSWER
    accept: bool = False
    delay: float = 0.0
    """Seconds before the answer, the reset or (for silence) the end of the connection."""

    @classmethod
    def flood(cls, retry_after: float = 3) -> Self:
        """429 with retry_after, in seconds."""
        return cls(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})

    @classmethod
    def server_error(cls, status: int = 502) -> Self:
        """The gateway's own page, which is HTML and no JSON."""
        return cls(status, body=b"<html><head><title>Bad Gateway</title></head><body>nginx</body></html>")

    @classmethod
    def bad_json(cls, status: int = 200) -> Self:
        return cls(status, body=b'{"ok": tru')

    @classmethod
    def reset(cls) -> Self:
        """The request was read, but not accepted; then the connection is reset. No client can tell it from `cut`."""
        return cls(wire=Wire.RESET)

    @classmethod
    def cut(cls) -> Self:
        """The message is sent, but the connection is reset before the answer."""
        return cls(wire=Wire.RESET, accept=True)

    @classmethod
    def stall(cls, seconds: float = 60.0) -> Self:
        """The message is sent, but no answer comes."""
        return cls(wire=Wire.SILENCE, accept=True, delay=seconds)

    @classmethod
    def slow(cls, seconds: float) -> Self:
        """All is well, only late."""
        return cls(accept=True, delay=seconds)

    @classmethod
    def blocked(cls) -> Self:
        return cls(403, "Forbidden: bot was blocked by the user")

    @classmethod
    def kicked(cls) -> Self:
        return cls(403, "Forbidden: bot was kicked from the supergroup chat")

    @classmethod
    def deactivated(cls) -> Self:
        return cls(403, "Forbidden: user is deactivated")

    @classmethod
    def migrated(cls, new_chat_id: int) -> Self:
        """The group became a supergroup with this id."""
        return cls(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": new_chat_id},
        )

    @classmethod
    def unauthorized(cls) -> Self:
        return cls(401, "Unauthorized")

    @classmethod
    def conflict(cls) -> Self:
        """Another program polls with the same token."""
        return cls(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        )

    @classmethod
    def bad_request(cls, what: str) -> Self:
        """400 with the service's own words, as in `message is not modified`."""
        return cls(400, f"Bad Request: {what}")


@dataclass(slots=True)
class Scripted:
    """A fault and where it strikes. `times` None: until it is mended."""

    fault: Fault
    chat: int | None
    method: str | None
    times: int | None

    def strikes(self, method: str, chat: int | None) -> bool:
        """Whether this call is hit; a call that is hit uses up one time."""
        if self.times == 0 or (self.method is not None and self.method.lower() != method):
            return False
        if self.method is None and method in ("getupdates", "getme"):
            return False  # listening is struck only when it is named
        if self.chat is not None and self.chat != chat:
            return False
        if self.times is not None:
            self.times -= 1
        return True
