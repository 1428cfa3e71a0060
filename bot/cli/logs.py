"""Logs: one line an event, on stderr and (for a running desk) under `var/`, without secrets and without tricks."""

import logging
import re
import sys
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_TOKEN = re.compile(r"\b\d{6,}:[A-Za-z0-9_-]{30,}")
_USERINFO = re.compile(r"(?<=://)[^/\s@]+@")


class OneLine(logging.Formatter):
    """Folds every record into one line and masks what must not be read: secrets, bot tokens, passwords in URLs."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__(FORMAT)
        self._secrets = tuple(secret for secret in secrets if len(secret) > 3)

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "•••")
        return _BREAKS.sub(" ⏎ ", _USERINFO.sub("•••@", _TOKEN.sub("•••", line)))


def set_up(level: str, secrets: Iterable[str] = (), folder: Path | None = None) -> None:
    """Send logs to stderr, and to `folder`/watchdesk.log (5 files of 2 MB) where one is given."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if folder is not None:
        handlers.append(
            RotatingFileHandler(folder / "watchdesk.log", maxBytes=2_000_000, backupCount=4, encoding="utf-8")
        )
    formatter = OneLine(secrets)
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("watchdesk").setLevel(level.upper())
