"""The index by which the story of an item is found, as the store keeps it: of each key the latest stories that have it,
and of each story what items are compared with.

A key is a row under the hash of its text. Its holders stand in one value, at most forty of them: a look at an item's
keys reads as many rows as it has keys, however many items there are, and so does writing them.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from itertools import chain
from random import getrandbits
from struct import iter_unpack, pack
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select

from bot.core.tracking.features import Features, features, own_page
from bot.core.tracking.index import Said, hold, said
from bot.core.tracking.keys import THREAD_DAYS, Holder, Key, page_key
from bot.core.tracking.sketch import Sketch, unpack
from bot.model import Item
from bot.store import rows
from bot.store.dialect import Bulk, Ready, among, listed, new_or_changed
from bot.store.schema import item, story, story_key, story_sketch

_REMEMBERED: Final = 700
"""Sketches, of some ten thousand bytes each."""
_HOLDER: Final = "<qqq"
"""A story, its thread, and a day."""

_HELD = Ready(select(story_key.c.key, story_key.c.holders, story_key.c.over).where(among(story_key.c.key, "keys")))
_HOLD = Bulk(new_or_changed(story_key, ["key"], ["holders", "over"]), story_key)
_ASKED = among(story_sketch.c.story_seq, "stories")
_STAMPS = Ready(select(story_sketch.c.story_seq, story_sketch.c.stamp).where(_ASKED))
_PACKED = Ready(select(story_sketch.c.story_seq, story_sketch.c.packed).where(_ASKED))
_SKETCH = Bulk(new_or_changed(story_sketch, ["story_seq"], ["over", "stamp", "packed"]), story_sketch)
_ITEMS = select(item).where(item.c.story_id == bindparam("story")).order_by(item.c.seq)


@dataclass(slots=True)
class _Posting:
    """The holders of a key, by story. `over`: the last day on which it is of use; None: there is none."""

    holders: dict[int, Holder] = field(default_factory=dict)
    over: int | None = 0
    changed: bool = False

    @classmethod
    def read(cls, holders: bytes, over: int | None) -> "_Posting":
        return cls({holder[0]: holder for holder in iter_unpack(_HOLDER, holders)}, over)

    def add(self, number: int, thread: int, day: int, over: int | None) -> None:
        hold(self.holders, number, thread, day)
        self.over = None if over is None or self.over is None else max(over, self.over)
        self.changed = True

    def written(self) -> bytes:
        numbers = [*chain.from_iterable(self.holders.values())]
        return pack(f"<{len(numbers)}q", *numbers)


class Remembered:
    """Sketches that were read or written lately, by story, with the stamp of their row: what is hot is not unpacked
    again. A row that anybody has written since has another stamp."""

    def __init__(self) -> None:
        self._sketches: OrderedDict[int, tuple[int, Sketch]] = OrderedDict()

    def get(self, number: int, stamp: int) -> Sketch | None:
        found = self._sketches.get(number)
        if found is None or found[0] != stamp:
            return None
        self._sketches.move_to_end(number)
        return found[1]

    def put(self, stamp: int, sketch: Sketch) -> None:
        self._sketches[sketch.story] = (stamp, sketch)
        self._sketches.move_to_end(sketch.story)
        if len(self._sketches) > _REMEMBERED:
            self._sketches.popitem(last=False)


class Tracks:
    """A `StoryIndex` inside a transaction that its user holds; `flush` writes what has changed.

    A story's number is its `seq`.
    """

    def __init__(self, connection: Connection, now: datetime, remembered: Remembered | None = None) -> None:
        self._connection = connection
        self._remembered = remembered or Remembered()
        self._today = now.toordinal()
        self._postings: dict[int, _Posting] = {}
        self._sketches: dict[int, Sketch] = {}
        self._redrawn: set[int] = set()

    def holders(self, by_key: Sequence[Key]) -> Mapping[str, Collection[Holder]]:
        hashes = [(key.text, hash_of(key.text)) for key in by_key]
        self._load([hashed for _, hashed in hashes])
        return {text: holders.values() for text, hashed in hashes if (holders := self._postings[hashed].holders)}

    def sketches(self, stories: Iterable[int]) -> list[Sketch]:
        """Also of stories that are over: of those an item has the page."""
        wanted = list(stories)
        if missing := [number for number in wanted if number not in self._sketches]:
            self._recall(missing)
            for number in missing:
                if number not in self._sketches:
                    self.draw(number)
        return [self._sketches[number] for number in wanted if number in self._sketches]

    def put(self, sketch: Sketch, said: Iterable[Said]) -> None:
        self._sketches[sketch.story] = sketch
        self._redrawn.add(sketch.story)
        for day, by_key in said:
            self._add(sketch.story, sketch.thread, day, by_key)

    def draw(self, number: int) -> Sketch | None:
        """The sketch of a story from its items, in order of arrival; not written yet. None: it has no items."""
        found = self._connection.execute(select(story.c.id, story.c.thread_id).where(story.c.seq == number)).one()
        thread = number
        if found.thread_id != found.id:
            opened = select(story.c.seq).where(story.c.id == found.thread_id)
            thread = self._connection.execute(opened).scalar_one_or_none() or number
        sketch: Sketch | None = None
        for row in self._connection.execute(_ITEMS, {"story": found.id}).mappings():
            given = features(rows.item(row))
            sketch = sketch.grown(given) if sketch else Sketch.opened(number, thread, given)
        if sketch is not None:
            self._sketches[number] = sketch
        return sketch

    def put_anew(self, number: int) -> None:
        """What a story is found by, from its items: after items came into it or left it otherwise than one by one."""
        if sketch := self.draw(number):
            self.put(sketch, said(sketch.members))
            for other in sketch.others:
                self._add(number, sketch.thread, other.day, page_key(other.page))

    def put_pages(self, number: int, thread: int, items: Iterable[Item]) -> None:
        """Of a story that is over nothing but where its items stand."""
        for each in items:
            self._add(number, thread, each.first_seen.toordinal(), page_key(own_page(each.canonical_url)))

    def take_out(self, number: int, left: Iterable[Features]) -> None:
        """Items that have left a story: it is not found by them any more."""
        for _, by_key in said(left):
            hashes = [hash_of(key.text) for key in by_key]
            self._load(hashes)
            for hashed in hashes:
                posting = self._postings[hashed]
                if posting.holders.pop(number, None):
                    posting.changed = True

    def forget(self, number: int) -> None:
        """A story that has no items any more."""
        self._sketches.pop(number, None)
        self._redrawn.discard(number)
        self._connection.execute(delete(story_sketch).where(story_sketch.c.story_seq == number))

    def flush(self) -> None:
        """Write what has changed since."""
        if changed := [(hashed, posting) for hashed, posting in self._postings.items() if posting.changed]:
            _HOLD.add(
                self._connection,
                [
                    {"key": hashed, "holders": posting.written(), "over": posting.over}
                    for hashed, posting in sorted(changed)
                ],
            )
            for _, posting in changed:
                posting.changed = False
        if redrawn := [self._sketches[number] for number in sorted(self._redrawn)]:
            stamps = [getrandbits(63) for _ in redrawn]
            _SKETCH.add(
                self._connection,
                [
                    {"story_seq": each.story, "over": self._kept(each.until, THREAD_DAYS), "stamp": stamp}
                    | {"packed": each.packed()}
                    for stamp, each in zip(stamps, redrawn, strict=True)
                ],
            )
            for stamp, each in zip(stamps, redrawn, strict=True):
                self._remembered.put(stamp, each)
            self._redrawn.clear()

    def _recall(self, numbers: Iterable[int]) -> None:
        """From what is remembered, if nobody has written it since; else from the store."""
        stamps: dict[int, int] = dict(_STAMPS.ask(self._connection, stories=listed(numbers)))
        for number, stamp in stamps.items():
            if sketch := self._remembered.get(number, stamp):
                self._sketches[number] = sketch
        if left := [number for number in stamps if number not in self._sketches]:
            for number, packed in _PACKED.ask(self._connection, stories=listed(left)):
                if sketch := unpack(packed):
                    self._sketches[number] = sketch
                    self._remembered.put(stamps[number], sketch)

    def _load(self, hashes: Iterable[int]) -> None:
        missing = [hashed for hashed in hashes if hashed not in self._postings]
        if missing:
            for hashed, holders, over in _HELD.ask(self._connection, keys=listed(missing)):
                self._postings[hashed] = _Posting.read(holders, over)
        for hashed in missing:
            self._postings.setdefault(hashed, _Posting())

    def _add(self, number: int, thread: int, day: int, by_key: Iterable[Key]) -> None:
        hashes = [(key, hash_of(key.text)) for key in by_key]
        self._load(hashed for _, hashed in hashes)
        for key, hashed in hashes:
            over = None if key.days is None else self._kept(day, key.days)
            self._postings[hashed].add(number, thread, day, over)

    def _kept(self, day: int, days: int) -> int:
        """News of long ago that came today is kept as long as today's."""
        return max(day, self._today) + days


def hash_of(text: str) -> int:
    """64 bits, signed, the same in every process."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "little", signed=True)
