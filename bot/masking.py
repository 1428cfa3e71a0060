"""Secrets never reach a log: whatever logger writes, and at whatever level, a hidden secret is masked in it.

Libraries log what they like (httpx puts the whole URL, which for Telegram holds the bot token, into a line at INFO),
so the mask sits where log records are made, not in one handler that another handler would forget.
"""

import logging
import re
import traceback
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

MASK = "<hidden>"
SHORTEST = 4
"""Shorter secrets than this many characters are not masked: they would take half of every line with them."""

_USERINFO = re.compile(r"(?<=://)[^/\s@]+(?:@[^/\s@]+)*(?=@)")
_BOT_TOKEN = re.compile(r"(?<!\d)\d{6,}:[A-Za-z0-9_-]{30,}")

_hidden: list[str] = []
_plain_factory: Callable[..., logging.LogRecord] | None = None


def hide(secret: str) -> None:
    """From now on this text, and its percent-encoded form, is masked in every log record of this process."""
    global _plain_factory
    if len(secret) < SHORTEST:
        return
    _hidden.extend({secret, quote(secret, safe="")} - {*_hidden})
    _hidden.sort(key=len, reverse=True)
    if _plain_factory is None:
        _plain_factory = logging.getLogRecordFactory()
        logging.setLogRecordFactory(_masking_factory)


def hide_all(secrets: Iterable[str]) -> None:
    """`hide` each."""
    for secret in secrets:
        hide(secret)


def masked(text: str) -> str:
    """The text with every hidden secret masked."""
    for secret in _hidden:
        text = text.replace(secret, MASK)
    return text


def without_credentials(text: str) -> str:
    """The text with what looks like a secret masked, whoever it belongs to: userinfo of URLs, bot tokens."""
    return _USERINFO.sub(MASK, _BOT_TOKEN.sub(MASK, text))


def _masking_factory(*args: Any, **kwargs: Any) -> logging.LogRecord:
    make = _plain_factory or logging.LogRecord
    record = make(*args, **kwargs)
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):  # a line with the wrong arguments must not be where the secret shows
        message = f"{record.msg} {record.args!r}"
    clean = masked(message)
    if clean != message:
        record.msg, record.args = clean, None
    if record.exc_info and record.exc_info[0] is not None:
        trace = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
        if (clean := masked(trace)) != trace:
            record.exc_text, record.exc_info = clean, None
    return record
