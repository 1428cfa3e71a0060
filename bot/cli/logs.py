"""Logs: one line an event, on stderr and (for a running desk) under `var/`, without secrets and without tricks."""

import logging
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from bot.masking import without_credentials

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


class OneLine(logging.Formatter):
    """Folds every record into one line. The desk's own secrets are masked before (`bot.masking`); here what is left of
    anybody's: passwords in URLs, bot tokens."""

    def __init__(self) -> None:
        super().__init__(FORMAT)

    def format(self, record: logging.LogRecord) -> str:
        return _BREAKS.sub(" ⏎ ", without_credentials(super().format(record)))


def set_up(level: str, folder: Path | None = None) -> None:
    """Send logs to stderr, and to `folder`/watchdesk.log (5 files of 2 MB) where one is given."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if folder is not None:
        handlers.append(
            RotatingFileHandler(folder / "watchdesk.log", maxBytes=2_000_000, backupCount=4, encoding="utf-8")
        )
    formatter = OneLine()
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("watchdesk").setLevel(level.upper())
