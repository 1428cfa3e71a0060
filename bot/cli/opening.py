"""Opening a desk for one command, and closing it whatever happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bot.cli import logs
from bot.masking import hide

if TYPE_CHECKING:
    from bot.app import Desk


@contextmanager
def opened(home: Path, *, need_sources: bool = True, quiet: bool = True) -> "Iterator[Desk]":
    """The desk of a folder. Logs of a single command stay silent below warnings, unless `log.level` is `debug`."""
    from bot.run.memory import undisturbed

    with undisturbed():
        desk = _made(home, need_sources=need_sources)
    try:
        _hide_secrets(desk)
        level = desk.settings.log.level
        logs.set_up("warning" if quiet and level != "debug" else level)
        yield desk
    finally:
        desk.close()


def _made(home: Path, *, need_sources: bool) -> "Desk":
    """Reading the files takes a dozen megabytes for a moment. Every library that a desk needs comes after it, into the
    room that it leaves; and `--help` and `classify` do not wait for them."""
    from bot.config.whole import load

    loaded = load(home, os.environ, need_sources=need_sources)
    from bot.app import Desk

    return Desk(home, os.environ, need_sources=need_sources, loaded=loaded)


def _hide_secrets(desk: "Desk") -> None:
    """What must never be read in a log: the bot's token, and the passwords of mail server and store."""
    files = desk.loaded.files
    if files.telegram_token is not None:
        hide(files.telegram_token.get_secret_value())
    for url in (desk.settings.email.smtp_url, files.store_url):
        if url is not None and (password := urlsplit(url.get_secret_value()).password):
            hide(password)
            hide(unquote(password))
