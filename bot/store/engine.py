"""The database as the store uses it: short reads on a snapshot, one writer at a time, and whole transactions only."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from bot.errors import StoreBroken
from bot.store.faults import busy, in_plain_words
from bot.store.turns import Turns

_WRITES = "watchdesk_writes"
_PATIENCE = 10
"""How many busy timeouts a thread waits for those before it."""

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # FULL: a receipt that is written survives a power cut. With NORMAL the last commits could be lost, and what was
    # sent would be sent again. It costs one fsync a transaction, and transactions here are few and whole.
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -1000",  # KiB for each connection
    "PRAGMA journal_size_limit = 67108864",
)


def path_of(url: str) -> Path:
    """The file of a store's URL. Raises StoreBroken for a URL that this program cannot open."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreBroken("store.url is no database URL. Write it as sqlite:///var/watchdesk.db") from error
    if parsed.get_backend_name() != "sqlite":
        raise StoreBroken(
            f"store.url asks for {parsed.get_backend_name()}; this version keeps its store in SQLite only. "
            "Write it as sqlite:///var/watchdesk.db"
        )
    if not parsed.database or parsed.database == ":memory:" or parsed.database.startswith("file:"):
        raise StoreBroken("store.url names no file: a store must outlive the program. Write sqlite:///var/watchdesk.db")
    return Path(parsed.database)


def connect(path: Path, busy_timeout: float, *, mode: str = "rw", migrating: bool = False) -> sqlite3.Connection:
    """A plain connection. Mode `rw` never makes a file: a lost database is not replaced by an empty one.

    `isolation_level=None` switches off pysqlite's own transactions, which would begin late and commit before DDL.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=busy_timeout,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        if migrating:  # a migration that rebuilds a table drops the old one: that must not take other rows with it
            connection.execute("PRAGMA foreign_keys = OFF")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once: a read that became a write half-way could not wait for its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")


class Database:
    """One SQLite file. Threads may share it; other processes may use the same file (WAL)."""

    def __init__(self, path: Path, busy_timeout: float, *, migrating: bool = False) -> None:
        self.path = path
        self.where = f"The store {path}"
        self.busy_timeout = busy_timeout
        self._turns = Turns()
        self.engine: Engine = create_engine(
            "sqlite+pysqlite://",
            creator=lambda: connect(path, busy_timeout, migrating=migrating),
            poolclass=QueuePool,
            # Few are kept, and those used last first: each holds a cache of its own, and opening one is cheap.
            pool_size=2,
            max_overflow=23,
            pool_use_lifo=True,
            pool_timeout=busy_timeout,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)
        self._writing = self.engine.execution_options(**{_WRITES: True})

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot. Never kept open while anything else is waited for."""
        with in_plain_words(self.where), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self, *, ahead: bool = False) -> Iterator[Connection]:
        """One transaction, all or nothing. Threads queue here, in order; other processes at SQLite's own lock.

        `ahead`: before all that is stored by itself. For short work for which a person waits.
        """
        with self._turn(ahead=ahead), in_plain_words(self.where), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def _turn(self, *, ahead: bool = False) -> Iterator[None]:
        """Our own threads end by themselves: they may be waited for far longer than another process."""
        if not self._turns.take(_PATIENCE * self.busy_timeout, ahead=ahead):
            raise busy(self.where)
        try:
            yield
        finally:
            self._turns.give()

    def give_back_space(self) -> None:
        """Hand free pages back to the disk, some at a time: a VACUUM would lock everybody out while it runs."""
        with self._turn(), in_plain_words(self.where), self.engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is not None:
                raw.execute("PRAGMA incremental_vacuum(2000)").fetchall()

    def close(self) -> None:
        """Lets go of every connection; the last one out folds the log into the file."""
        self.engine.dispose()
