"""What a database says when it fails, in words that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import StoreBroken, StoreBusy, StoreError

RESTORE = "say `watchdesk db restore FILE` (`watchdesk db backup` makes such files; an upgrade leaves one beside it)"


def busy(where: str) -> StoreBusy:
    return StoreBusy(
        f"{where} is locked by another process for longer than we wait. Nothing was written. "
        "End that process, or try again."
    )


def told(error: BaseException, where: str) -> StoreError:
    """The error of ours that says what this one means. `where` names the database for people."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if isinstance(cause, PoolTimeout):
        return busy(where)
    if not isinstance(cause, sqlite3.Error):
        return StoreError(f"{where}: {type(cause).__name__}: {cause}")
    words = str(cause)
    # Extended codes keep the primary one in their low byte (https://sqlite.org/rescode.html).
    code = (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF or _code_of(words)
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(where)
        case sqlite3.SQLITE_FULL:
            return StoreBroken(
                f"The disk under {where} is full. Nothing was written. Free some space: the desk goes on by itself."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreBroken(f"{where} cannot be written ({words}). Give this user the right to write it.")
        case sqlite3.SQLITE_CANTOPEN:
            return StoreBroken(f"{where} cannot be opened ({words}). Look whether it is there and may be read.")
        case sqlite3.SQLITE_CORRUPT:
            return StoreBroken(f"{where} is damaged ({words}). Stop the desk and {RESTORE}.")
        case sqlite3.SQLITE_NOTADB:
            return StoreBroken(f"{where} is no SQLite database. Move it away, or {RESTORE}.")
        case sqlite3.SQLITE_IOERR:
            return StoreBroken(f"{where}: the disk failed to read or write ({words}). Nothing was written. Is it full?")
    if isinstance(cause, sqlite3.IntegrityError):
        return StoreError(f"{where}: this does not fit what is stored ({words}). Nothing was written.")
    return StoreBroken(f"{where}: {words}. Nothing was written; `watchdesk db check` looks for damage.")


def _code_of(words: str) -> int:
    """Some errors come without a code (raised by the driver itself, or by a hook): their words are all there is."""
    if "locked" in words:
        return sqlite3.SQLITE_BUSY
    if "full" in words:
        return sqlite3.SQLITE_FULL
    return 0


@contextmanager
def in_plain_words(where: str) -> Iterator[None]:
    """Errors of the database leave as ours. SQL and parameters stay behind: they may hold people's addresses."""
    try:
        yield
    except (DBAPIError, PoolTimeout, sqlite3.Error) as error:
        raise told(error, where) from error
