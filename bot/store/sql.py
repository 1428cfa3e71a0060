"""The whole store, put together from its rooms."""

from sqlalchemy import select

from bot.store.archive import SqlArchive
from bot.store.conditions import SqlConditions
from bot.store.dialect import new_or_changed
from bot.store.engine import Database
from bot.store.figures import SqlFigures
from bot.store.fulltext import SqlFullText
from bot.store.hubs import SqlHubs
from bot.store.news import SqlNews
from bot.store.outbox import SqlOutbox
from bot.store.placing import SqlPlacing
from bot.store.posts import SqlPosts
from bot.store.readers import SqlReaders
from bot.store.regrouping import SqlRegrouping
from bot.store.schema import note
from bot.store.telling import SqlTelling
from bot.store.tidying import SqlTidying
from bot.store.watch import SqlWatch


class SqlStore(
    SqlWatch,
    SqlConditions,
    SqlFigures,
    SqlFullText,
    SqlHubs,
    SqlNews,
    SqlPlacing,
    SqlRegrouping,
    SqlArchive,
    SqlTelling,
    SqlPosts,
    SqlReaders,
    SqlOutbox,
    SqlTidying,
):
    """`bot.ports.Store` over one database. Safe to share among threads and, by opening it again, among processes.

    Every method raises StoreBusy or StoreBroken, with nothing written, when the database cannot do its part. A callback
    that is handed in (`decide`, `place_items`, `recover`) runs inside the transaction and may not call the store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, key: str, value: str) -> None:
        with self._database.write() as connection:
            connection.execute(new_or_changed(note, ["key"], ["value"]), {"key": key, "value": value})

    def recall(self, key: str) -> str | None:
        with self._database.read() as connection:
            return connection.execute(select(note.c.value).where(note.c.key == key)).scalar_one_or_none()

    def close(self) -> None:
        self._database.close()
