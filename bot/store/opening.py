"""Opening a store: whose it is, whether it is well, bringing it up to date. Nothing is ever made over a ruin."""

import logging
import os
from pathlib import Path

from sqlalchemy import text

from bot.errors import StoreBroken
from bot.store import keeping, migrations
from bot.store.engine import Database, connect, path_of
from bot.store.faults import RESTORE, in_plain_words
from bot.store.schema import APPLICATION_ID

log = logging.getLogger("watchdesk.store")

_MAGIC = b"SQLite format 3\0"
LOOKED_THROUGH = 64 * 1024 * 1024
"""A database up to so many bytes is looked through whenever it is opened; a larger one by `watchdesk db check`."""


def refuse_ruins(path: Path) -> bool:
    """Whether there is a database at all. Raises StoreBroken for a file that is none, or a log without its file."""
    where = f"The store {path}"
    try:
        if not path.parent.is_dir():
            raise StoreBroken(f"There is no folder {path.parent} for the store. Make it, or set store.url.")
        if not path.exists():
            if path.with_name(path.name + "-wal").exists():
                raise StoreBroken(
                    f"{where} is gone, but its log is there: somebody moved one without the other. {_mend()}"
                )
            return False
        if not path.is_file():
            raise StoreBroken(f"{where} is no file. Set store.url to the database's file.")
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreBroken(f"{where} cannot be read ({error.strerror}). Give this user the right to read it.") from error
    if not magic:
        raise StoreBroken(f"{where} is empty (0 bytes): it was cut off. {_mend()}")
    if magic != _MAGIC:
        raise StoreBroken(f"{where} is no SQLite database. {_mend()}")
    return True


def _mend() -> str:
    return f"Stop the desk and {RESTORE}; or move it away to begin anew."


def open_database(url: str, *, migrate: bool, busy_timeout: float) -> Database:
    """The database of this URL, at the newest revision. Raises StoreBroken or StoreBusy: then nothing was changed."""
    return _open(url, migrate=migrate, busy_timeout=busy_timeout)[0]


def upgrade(url: str, *, busy_timeout: float) -> tuple[str, str]:
    """Make or upgrade it, and say from which revision to which."""
    database, before = _open(url, migrate=True, busy_timeout=busy_timeout)
    database.close()
    return before, migrations.revisions()[-1]


def _open(url: str, *, migrate: bool, busy_timeout: float) -> tuple[Database, str]:
    path = path_of(url)
    made = not refuse_ruins(path)
    if made:
        if not migrate:
            raise StoreBroken(f"There is no store at {path} yet. `watchdesk db upgrade` makes it.")
        _make(path, busy_timeout)
    database = Database(path, busy_timeout)
    try:
        look_through(database)
        before = _bring_up_to_date(database, migrate=migrate)
    except BaseException:
        database.close()
        raise
    return database, "" if made else before


def look_through(database: Database) -> None:
    """Whose it is, and whether its pages hang together."""
    with database.read() as connection:
        mark = connection.execute(text("PRAGMA application_id")).scalar_one()
        if mark != APPLICATION_ID:
            raise StoreBroken(f"{database.where} belongs to another program. Set store.url to a file of its own.")
        if database.path.stat().st_size <= LOOKED_THROUGH:
            found = connection.execute(text("PRAGMA quick_check(3)")).scalars().all()
            if list(found) != ["ok"]:
                raise StoreBroken(f"{database.where} is damaged ({'; '.join(found)[:300]}). {_mend()}")


def _make(path: Path, busy_timeout: float) -> None:
    """A new database is made beside its place and put there whole: a crash leaves either all of it or nothing."""
    draft = path.with_name(f".{path.name}.new-{os.getpid()}")
    with in_plain_words(f"The store {path}"):
        try:
            _remove(draft)
            draft.touch(keeping.OWN)
            raw = connect(draft, busy_timeout, mode="rwc")
            try:
                raw.execute("PRAGMA auto_vacuum = INCREMENTAL")
                raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                raw.execute("PRAGMA journal_mode = WAL")
            finally:
                raw.close()
            database = Database(draft, busy_timeout)
            try:
                with database.write() as connection:
                    migrations.run(connection)
            finally:
                database.close()
            _put(draft, path)
        except OSError as error:
            raise StoreBroken(
                f"The store {path} cannot be made ({error.strerror}). Give this user the right."
            ) from error
        finally:
            _remove(draft)
    log.info("%s made at revision %s", path, migrations.revisions()[-1])


def _put(draft: Path, path: Path) -> None:
    """Link, not rename: of two processes that make the same store the second finds the first one's and uses it."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(draft: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _bring_up_to_date(database: Database, *, migrate: bool) -> str:
    """Returns the revision before. Another process may be doing the same: the write lock decides."""
    known = migrations.revisions()
    newest = known[-1]
    with database.read() as connection:
        revision = migrations.revision_of(connection)
    if revision == newest:
        return newest
    if revision not in known:
        raise StoreBroken(
            f"{database.where} was written by a newer Watchdesk (revision {revision or 'none'}; ours is {newest}). "
            "Install that version again, or restore the copy that was made before the upgrade."
        )
    if not migrate:
        raise StoreBroken(f"{database.where} is at revision {revision}, not {newest}. Run `watchdesk db upgrade`.")
    migrating = Database(database.path, database.busy_timeout, migrating=True)
    try:
        with migrating.write() as connection:
            revision = migrations.revision_of(connection)
            if revision != newest:
                copy = database.path.with_name(f"{database.path.name}.before-{newest}")
                keeping.copy(database, copy, replace=True)
                log.info("%s: upgrading from %s to %s; the copy before it is %s", database.path, revision, newest, copy)
                migrations.run(connection)
                if astray := connection.execute(text("PRAGMA foreign_key_check")).first():
                    raise StoreBroken(f"{database.where} could not be upgraded: {tuple(astray)}. Nothing was changed.")
    finally:
        migrating.close()
    return revision
