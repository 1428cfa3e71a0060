"""Placing items into stories: one after another, each in the transaction that stores its story."""

import logging
import sqlite3
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.core.tracking.features import VERSION, features
from bot.core.tracking.index import Found, find, said
from bot.core.tracking.judging import Verdict
from bot.core.tracking.keys import THREAD_DAYS
from bot.model import Item, State, Story
from bot.ports import Placer
from bot.store import rows, tales
from bot.store.dialect import YES, new_or_changed
from bot.store.engine import Database
from bot.store.schema import item, item_topic, note, story, story_key, story_sketch
from bot.store.tracks import Remembered, Tracks

log = logging.getLogger("watchdesk.review")

_INDEXED: Final = "stories.indexed"
"""The note that holds the rule's version, and up to which story the index is of it."""

# Built once, as in `tales`.
_WAITING = select(item).where(item.c.unplaced == YES).order_by(item.c.seq)
_SEQ = select(story.c.seq).where(story.c.id == bindparam("id"))
_ID = select(story.c.id).where(story.c.seq == bindparam("seq"))
_NOTED = select(note.c.value).where(note.c.key == _INDEXED)
_PUT = (
    update(item)
    .where(item.c.seq == bindparam("this"))
    .values(story_id=bindparam("into"), state=bindparam("then"), why=bindparam("since"), unplaced=False)
)
_LIST = update(item_topic).where(item_topic.c.item_seq == bindparam("this")).values(state=bindparam("then"))


class SqlPlacing:
    """The part of `NewsStore` that finds out which story an item belongs to."""

    _database: Database

    @cached_property
    def _remembered(self) -> Remembered:
        return Remembered()

    def place_items(self, placer: Placer, now: datetime, limit: int = 200) -> list[Story]:
        """Also places edited items again, in their own story. The answer holds every story that was touched."""
        touched: dict[str, Story] = {}
        with self._database.write() as connection:
            waiting = connection.execute(_WAITING.limit(limit)).mappings().all()
            if not waiting:
                return []
            while _index(connection, now):
                pass  # nothing is placed by an index that is not whole
            placing = _Placing(connection, placer, Tracks(connection, now, self._remembered))
            for row in waiting:
                placed = placing.place(rows.item(row), row["seq"], State(row["state"]))
                touched.pop(placed.id, None)
                touched[placed.id] = placed
            placing.flush()
            return list(touched.values())

    def index_stories(self, now: datetime, limit: int = 200) -> int:
        with self._database.read() as connection:
            noted = connection.execute(_NOTED).scalar_one_or_none()
        if noted == f"{VERSION} all":
            return 0
        with self._database.write() as connection:
            return _index(connection, now, limit)


def _index(connection: Connection, now: datetime, limit: int = 200) -> int:
    """Make the next part of the index anew, if it is not whole. Returns of how many stories."""
    noted = connection.execute(_NOTED).scalar_one_or_none() or ""
    if noted == f"{VERSION} all":
        return 0
    version, _, place = noted.rpartition(" ")
    if version != VERSION:
        connection.execute(delete(story_key))
        connection.execute(delete(story_sketch))
        place = "0"
    some = select(story).where(story.c.seq > int(place), story.c.merged_into.is_(None))
    found = connection.execute(some.order_by(story.c.seq).limit(limit)).mappings().all()
    tracks = Tracks(connection, now)
    recent = now.toordinal() - THREAD_DAYS
    for told, row in zip(tales.with_items(connection, found), found, strict=True):
        if any(each.first_seen.toordinal() >= recent for each in told.items):
            tracks.put_anew(row["seq"])
        else:
            tracks.put_pages(row["seq"], row["seq"], told.items)
    tracks.flush()
    upto = f"{VERSION} {found[-1]['seq'] if found else 'all'}"
    connection.execute(new_or_changed(note, ["key"], ["value"]), {"key": _INDEXED, "value": upto})
    return len(found)


class _Placing:
    """Places items within one transaction."""

    def __init__(self, connection: Connection, placer: Placer, tracks: Tracks) -> None:
        self._connection = connection
        self._placer = placer
        self._tracks = tracks
        self._told: dict[int, Story] = {}
        self._put: list[dict[str, object]] = []
        self._listed: list[dict[str, object]] = []

    def place(self, made: Item, seq: int, listed: State) -> Story:
        """`listed`: the state under which the item is listed."""
        if made.story_id is None:
            number, told, why = self._find(made)
        else:
            number, told, why = self._again(made, made.story_id)
        state = State.IGNORED if made.ignored else told.state
        self._put.append({"this": seq, "into": told.id, "then": state.value, "since": why})
        if state != listed:
            self._listed.append({"this": seq, "then": state.value})
        here = replace(made, story_id=told.id, why=why)
        told = replace(told, items=tuple(here if each.id == made.id else each for each in told.items))
        self._told[number] = told
        return told

    def flush(self) -> None:
        """Write what is left to write."""
        self._flush_items()
        self._tracks.flush()

    def _flush_items(self) -> None:
        """Where items are: in one go, but before anybody looks at the items of a story."""
        if self._put:
            self._connection.execute(_PUT, self._put)
            self._put = []
        if self._listed:
            self._connection.execute(_LIST, self._listed)
            self._listed = []

    def _find(self, made: Item) -> tuple[int, Story, str]:
        """A new item opens a story, or joins one. Serial: of two items at once the second sees what the first did."""
        found = self._looked_for(made)
        if found is None or found.verdict.story is None:
            told = self._placer.opened(made)
            if found is not None:
                told = self._following(told, found.verdict)
            number = tales.add(self._connection, told)
            if found is not None:
                found.opened(number, self._tracks)
            return number, told, "new" if found is None else found.verdict.why
        number = found.verdict.story
        before = self._before(number)
        told = self._placer.joined(before, made)
        if replace(told, items=before.items) != before:
            self._write(told, before)
        found.joined(self._tracks)
        return number, told, found.verdict.why

    def _looked_for(self, made: Item) -> Found | None:
        """None: the rule fails at this text, which must not keep all later news from their stories."""
        try:
            return find(features(made), self._tracks)
        except (SQLAlchemyError, sqlite3.Error):  # trouble of the store's is no trouble with the text
            raise
        except Exception:  # whatever the rule does wrong with one text
            log.exception("%s: no story could be looked for, it stands alone", made.id)
            return None

    def _again(self, made: Item, story_id: str) -> tuple[int, Story, str]:
        """An edited item has its story and keeps it."""
        number = int(self._connection.execute(_SEQ, {"id": story_id}).scalar_one())
        before = self._before(number)
        told = self._placer.joined(before, made)
        self._write(told, before)
        if sketches := self._tracks.sketches([number]):
            given = features(made)
            self._tracks.put(sketches[0].grown(given), said([given]))
        return number, told, made.why

    def _before(self, number: int) -> Story:
        """The story as this transaction has it by now."""
        if number not in self._told:
            self._flush_items()
            self._told[number] = tales.by_seq(self._connection, number)
        return self._told[number]

    def _write(self, told: Story, before: Story) -> None:
        self._flush_items()
        tales.write(self._connection, told, before)

    def _following(self, told: Story, verdict: Verdict) -> Story:
        """What else the rule says of a new story."""
        told = replace(told, perhaps=tuple(self._id(number) for number, _ in verdict.perhaps))
        if verdict.thread is None:
            return told
        return replace(told, thread_id=self._id(verdict.thread), thread_why=verdict.thread_why)

    def _id(self, seq: int) -> str:
        return str(self._connection.execute(_ID, {"seq": seq}).scalar_one())
