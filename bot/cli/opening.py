"""Opening a desk for one command, and closing it whatever happens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import logs
from bot.masking import hide_all

if TYPE_CHECKING:
    from bot.app import Desk


@contextmanager
def opened(home: Path, *, need_sources: bool = True, quiet: bool = True) -> "Iterator[Desk]":
    """The desk of a folder. Logs of a single command stay silent below warnings, unless `log.level` is `debug`."""
    from bot.config.secrets import secrets_of
    from bot.run.memory import undisturbed

    with undisturbed():
        desk = _made(home, need_sources=need_sources)
    try:
        hide_all(secrets_of(desk.loaded.files))
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
