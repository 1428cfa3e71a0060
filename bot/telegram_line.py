"""The line to the Bot API that both the channel (mouth) and the desk (ears) use: python-telegram-bot over httpx.

It adds what the library does not tell: how far a call came before it failed, and how long a 429 asks us to wait.
"""

import json
import logging
import ssl
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpx
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.masking import hide

DEFAULT_API_BASE = "https://api.telegram.org/bot"


class AskedToWait(TelegramError):
    """429: nothing before `seconds` are over, as the server said; None if it did not say."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        super().__init__("Too many requests")


class Garbled(TelegramError):
    """The server answered, but with no Bot API document."""


@dataclass(slots=True)
class Progress:
    """How far one call came. `going_out`: its body has begun to leave, so the other side may have accepted it.

    `status` is the HTTP status of the answer, None while there is none; `payload` its body.
    """

    going_out: bool = False
    status: int | None = None
    payload: bytes = b""


_progress: ContextVar[Progress | None] = ContextVar("telegram_call", default=None)


def watch_call() -> Progress:
    """The progress of the next call that this task makes."""
    progress = Progress()
    _progress.set(progress)
    return progress


@cache
def _authorities() -> ssl.SSLContext:
    """Whose certificates count: read once for all lines, as each reading takes time and a megabyte."""
    return httpx.create_ssl_context(trust_env=False)


class TelegramLine(HTTPXRequest):
    """httpx with few connections, no proxy from the environment, and `Progress` noted.

    A request without its whole body is none for a server (RFC 9112, 8), so a call whose body has not begun to leave
    was surely not accepted.
    """

    def __init__(self, *, connect: float, answer: float, connections: int = 32, proxy: str | None = None) -> None:
        """`connect`, `answer`: seconds until a connection stands, and that a silence may last."""
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=connect,
            read_timeout=answer,
            write_timeout=answer,
            pool_timeout=connect,
            proxy=proxy,
            httpx_kwargs={"trust_env": False, "verify": _authorities(), "event_hooks": {"request": [_trace]}},
        )

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        status, payload = await super().do_request(
            url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
        )
        if (progress := _progress.get()) is not None:
            progress.status, progress.payload = status, payload
        if status == httpx.codes.TOO_MANY_REQUESTS:
            raise AskedToWait(_told(payload))
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's, but without its traceback at ERROR for a gateway's HTML page."""
        try:
            document = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            raise Garbled("The answer is no JSON.") from None
        if not isinstance(document, dict) or not ("result" in document or "description" in document):
            raise Garbled("The answer is no Bot API document.")
        return document


def open_bot(token: str, api_base: str, *, calls: TelegramLine, updates: TelegramLine | None = None) -> Bot:
    """A bot on these lines. Nothing is sent yet. The caller shuts the lines down."""
    hide_token(token)
    return Bot(token, base_url=_base(api_base), request=calls, get_updates_request=updates or calls)


def hide_token(token: str) -> None:
    """Keep the bot token out of every log, at every level; and keep httpx from a line for each long poll."""
    hide(token)
    for name in ("httpx", "httpcore"):
        logger = logging.getLogger(name)
        if logger.level == logging.NOTSET:
            logger.setLevel(logging.WARNING)


def _base(api_base: str) -> str:
    base = api_base.rstrip("/")
    return base if base.endswith("/bot") else f"{base}/bot"


def _told(payload: bytes) -> float | None:
    """`parameters.retry_after` of a 429, in seconds."""
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return float(seconds) if isinstance(seconds, int | float) and 0 < seconds < 1e7 else None


async def _trace(request: httpx.Request) -> None:
    progress = _progress.get()
    if progress is None:
        return

    async def note(event: str, info: dict[str, Any]) -> None:
        if event.endswith("send_request_body.started"):
            progress.going_out = True

    request.extensions["trace"] = note
