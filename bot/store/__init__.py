"""The store's public door: SQLite behind `bot.ports.Store`."""

from datetime import datetime
from pathlib import Path

from bot.errors import StoreError
from bot.ports import Store
from bot.store import keeping, opening, restoring
from bot.store.lock import lock_desk
from bot.store.sql import SqlStore

__all__ = ["backup", "check", "lock_desk", "open_store", "restore", "upgrade"]


def open_store(url: str, *, migrate: bool = True, busy_timeout: float = 30.0) -> Store:
    """The store at `sqlite:///path`, made or upgraded when needed. `busy_timeout` in seconds: how long a writer waits.

    Raises StoreBroken (missing folder, ruin, another program's or a newer database, no right to write) and StoreBusy.
    With `migrate` False nothing is made or changed: a missing or older store is refused.
    """
    return SqlStore(opening.open_database(url, migrate=migrate, busy_timeout=busy_timeout))


def upgrade(url: str, *, busy_timeout: float = 30.0) -> tuple[str, str]:
    """Bring a store to this program's revision; returns the revision before (empty: there was none) and after."""
    return opening.upgrade(url, busy_timeout=busy_timeout)


def backup(url: str, target: Path, *, busy_timeout: float = 30.0) -> None:
    """Copy the store while it is in use. Raises UsageError when `target` is there, StoreBroken when it cannot be."""
    database = opening.open_database(url, migrate=False, busy_timeout=busy_timeout)
    try:
        keeping.copy(database, target, quiet=True)
    finally:
        database.close()


def restore(source: Path, url: str, var: Path, now: datetime) -> list[Path]:
    """Put a backup in the store's place; see `restoring.restore`. Returns what was moved aside."""
    return restoring.restore(source, url, var, now)


def check(url: str, *, busy_timeout: float = 30.0) -> list[str]:
    """Everything that is wrong with a store, in sentences; an empty list when it is well. Changes nothing."""
    try:
        database = opening.open_database(url, migrate=False, busy_timeout=busy_timeout)
    except StoreError as error:
        return [str(error)]
    try:
        return keeping.problems(database)
    finally:
        database.close()
