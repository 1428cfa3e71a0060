"""Putting a backup in the place of a store that is lost or ruined. What was there is moved aside, never deleted."""

import os
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from bot.errors import StoreBroken, UsageError
from bot.store import keeping, migrations, opening
from bot.store.engine import Database, path_of
from bot.store.lock import lock_desk


def restore(backup: Path, url: str, var: Path, now: datetime) -> list[Path]:
    """Put a checked copy of `backup` where the store of this URL is; returns the files that were kept aside.

    The log (`-wal`) of the old store must go with it: SQLite would play it into the copy, and ruin that. What was
    waiting in the backup becomes `unknown`: it may have gone out since. Killed at any point, it can be done again.

    Raises UsageError if there is no such backup, DeskRunning while a desk works on the store or in the folder `var`,
    StoreBroken for a backup that is ruined, foreign or newer than this program.
    """
    path = path_of(url)
    if not opening.refuse_ruins(backup):
        raise UsageError(f"There is no backup {backup}.")
    if path.exists() and backup.samefile(path):
        raise UsageError(f"{backup} is the store itself: name a backup.")
    with ExitStack() as locks:
        for folder in sorted({path.parent.resolve(), var.resolve()}):
            locks.enter_context(lock_desk(folder))
        draft = path.with_name(f".{path.name}.restored-{os.getpid()}")
        try:
            _checked_copy(backup, draft)
            aside = _keep_aside(path, f".replaced-{now:%Y%m%d-%H%M%S}")
            draft.replace(path)
        except OSError as error:
            raise StoreBroken(f"The store {path} cannot be replaced ({error.strerror}).") from error
        finally:
            draft.unlink(missing_ok=True)
    return aside


def _checked_copy(backup: Path, draft: Path) -> None:
    database = Database(backup, 30.0)
    try:
        opening.look_through(database)
        with database.read() as connection:
            revision = migrations.revision_of(connection)
        if revision not in migrations.revisions():
            raise StoreBroken(f"{backup} is of a newer Watchdesk (revision {revision or 'none'}). Install that one.")
        keeping.copy(database, draft, replace=True, quiet=True)
    finally:
        database.close()


def _keep_aside(path: Path, ending: str) -> list[Path]:
    """The store gets a second name and keeps its own, so that at no moment there is none (a start would make a new
    one); its log moves away."""
    kept = []
    if path.exists():
        kept.append(path.with_name(path.name + ending))
        kept[0].hardlink_to(path)
    for of_the_log in ("-wal", "-shm"):
        there = path.with_name(path.name + of_the_log)
        if there.exists():
            kept.append(there.replace(path.with_name(path.name + ending + of_the_log)))
    return kept
