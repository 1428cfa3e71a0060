"""Texts from the pages of items: which are wanted now, and what came of it.

Whoever is given an item has so much time before it is given out again. A try counts when it begins: a page that takes
the process with it is not tried for ever.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from bot.model import Item, State
from bot.store import rows, tales
from bot.store.articles import DONE, FAILED, WANTED
from bot.store.dialect import ADD_WORDS, REMOVE_WORDS, chunks, word
from bot.store.engine import Database
from bot.store.news import beginning_with
from bot.store.schema import article, item, item_topic, story
from bot.store.search import words

_WANTED = article.c.state == word(WANTED)
_LABELS = ("lang", "ignored", "classification")
_OPEN = frozenset({State.PENDING.value, State.IGNORED.value})


class SqlFullText:
    """`FullTextStore` in SQL."""

    _database: Database

    def claim_texts(self, now: datetime, lease: timedelta, limit: int, each: int, most: int) -> list[tuple[Item, int]]:
        due = (_WANTED, article.c.next_try <= now)
        with self._database.read() as connection:
            if connection.execute(select(article.c.item_seq).where(*due).limit(1)).first() is None:
                return []
        place = func.row_number().over(partition_by=article.c.source_id, order_by=article.c.next_try).label("place")
        lined_up = select(article.c.item_seq, article.c.next_try, place).where(*due, article.c.tries < most).subquery()
        first = select(lined_up.c.item_seq).where(lined_up.c.place <= each).order_by(lined_up.c.next_try).limit(limit)
        with self._database.write() as connection:
            ended = update(article).where(*due, article.c.tries >= most)
            connection.execute(ended.values(state=FAILED, why="the desk ended while the page was read"))
            seqs = connection.execute(first).scalars().all()
            claimed = []
            for some in chunks(seqs):
                begun = update(article).where(article.c.item_seq.in_(some))
                connection.execute(begun.values(tries=article.c.tries + 1, next_try=now + lease))
                given = select(item, article.c.tries).join(article, article.c.item_seq == item.c.seq)
                found = connection.execute(given.where(item.c.seq.in_(some)).order_by(item.c.seq)).mappings()
                claimed += [(rows.item(row), row["tries"]) for row in found]
        return claimed

    def save_text(self, read: Item) -> bool:
        with self._database.write() as connection:
            row = _row(connection, read.id)
            if row is None or row["version"] != read.version or row["state_of_text"] != WANTED:
                return False
            _take(connection, row, read)
            done = update(article).where(article.c.item_seq == row["seq"])
            connection.execute(done.values(state=DONE, why=""))
        return True

    def text_failed(self, of: Item, why: str, again: datetime | None, *, counted: bool = True) -> None:
        with self._database.write() as connection:
            row = _row(connection, of.id)
            if row is None or row["version"] != of.version or row["state_of_text"] != WANTED:
                return
            failed = update(article).where(article.c.item_seq == row["seq"])
            if again is None:
                connection.execute(failed.values(state=FAILED, why=why))
            else:
                tries = article.c.tries if counted else article.c.tries - 1
                connection.execute(failed.values(tries=tries, next_try=again, why=why))

    def text_from(self, item_id: str) -> str | None:
        with self._database.read() as connection:
            row = beginning_with(connection, item, item_id)
            found = row and connection.execute(select(article).where(article.c.item_seq == row["seq"])).one_or_none()
        if not found:
            return None
        return {DONE: "from its page", WANTED: "its page is to be read"}.get(found.state, f"not to be had: {found.why}")


def _row(connection: Connection, item_id: str) -> RowMapping | None:
    known = select(item, article.c.state.label("state_of_text"))
    known = known.join(article, article.c.item_seq == item.c.seq).where(item.c.id == item_id)
    return connection.execute(known).mappings().one_or_none()


def _take(connection: Connection, row: RowMapping, read: Item) -> None:
    """The text, and, where nobody has decided yet, what it says about topics. No new version: its source changed
    nothing. The item is placed again in its own story, which shows the change if there is one."""
    of_story = select(story.c.seq, story.c.state, story.c.lead_id).where(story.c.id == row["story_id"])
    told = connection.execute(of_story).one_or_none()
    after = rows.item_row(read)
    values = {"text": after["text"]}
    if told is None or told.state in _OPEN:
        state = State.IGNORED.value if read.ignored else told.state if told else State.PENDING.value
        values |= {name: after[name] for name in _LABELS}
        values |= {"state": state, "unplaced": row["unplaced"] or row["waiting"] is None}
        connection.execute(delete(item_topic).where(item_topic.c.item_seq == row["seq"]))
        if topics := tales.topic_rows(row["seq"], read, state):
            connection.execute(item_topic.insert(), topics)
        if told and told.state == State.PENDING.value and told.lead_id == read.id and not read.summary:
            tales.grow(connection, [told.seq])  # its card shows the beginning of the text
    connection.execute(update(item).where(item.c.seq == row["seq"]).values(values))
    connection.execute(REMOVE_WORDS, words(row["seq"], dict(row)))
    connection.execute(ADD_WORDS, words(row["seq"], read))
