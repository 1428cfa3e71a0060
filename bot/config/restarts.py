"""Which changed settings a running desk cannot take up: they count from its next start."""

from collections.abc import Callable
from typing import Any

from bot.config.home import DeskFiles

_AT_START: dict[str, Callable[[DeskFiles], Any]] = {
    "TELEGRAM_BOT_TOKEN": lambda files: files.telegram_token,
    "store.url": lambda files: files.store_url,
    "telegram.api_base": lambda files: files.settings.telegram.api_base,
    "email": lambda files: files.settings.email,
    "outbox": lambda files: files.settings.outbox,
    "web": lambda files: files.settings.web,
    "log": lambda files: files.settings.log,
    "polling.max_age": lambda files: files.settings.polling.max_age,
    "polling.most_new": lambda files: files.settings.polling.most_new,
    "polling.concurrency": lambda files: files.settings.polling.concurrency,
}


def waiting_for_restart(running: DeskFiles, read: DeskFiles) -> list[str]:
    """The names of settings that differ and are read at the start only, in the order of the sample files."""
    return [name for name, said in _AT_START.items() if said(running) != said(read)]
