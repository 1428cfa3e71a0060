"""Opening a desk for one command, and closing it whatever happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import Desk
from bot.cli import logs


@contextmanager
def opened(home: Path, *, need_sources: bool = True, quiet: bool = True) -> Iterator[Desk]:
    """The desk of a folder. Logs of a single command stay silent below warnings, unless `log.level` is `debug`."""
    desk = Desk(home, os.environ, need_sources=need_sources)
    try:
        level = desk.settings.log.level
        logs.set_up("warning" if quiet and level != "debug" else level, secrets_of(desk))
        yield desk
    finally:
        desk.close()


def secrets_of(desk: Desk) -> list[str]:
    """What must never be read in a log."""
    files = desk.loaded.files
    smtp = desk.settings.email.smtp_url
    found = [
        secret.get_secret_value() for secret in (files.telegram_token, smtp, files.store_url) if secret is not None
    ]
    return [secret for secret in found if not secret.startswith("sqlite:")]
