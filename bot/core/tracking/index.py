"""What the rule that places items asks of an index of stories, and such an index in memory: for streams of records,
and as the measure of the store's own (`bot.store.tracks`)."""

import json
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from bot.core.tracking.features import Features
from bot.core.tracking.judging import Verdict, judge
from bot.core.tracking.keys import HOLDERS, Holder, Key, keys, shortlist, talk
from bot.core.tracking.sketch import Sketch, unpack

Said = tuple[int, Sequence[Key]]
"""What an item brings to the index of its story: its day, and its keys."""


class StoryIndex(Protocol):
    """Stories by what their items have in common. Numbers grow: a later story has a higher one."""

    def holders(self, by_key: Sequence[Key]) -> Mapping[str, Collection[Holder]]:
        """Of each key that any story has, the latest `HOLDERS` stories, by text of the key."""

    def sketches(self, stories: Iterable[int]) -> Sequence[Sketch]:
        """Of those that are not over."""

    def put(self, sketch: Sketch, said: Iterable[Said]) -> None:
        """The story as it is now, with the keys of what was said in it lately."""


class Found(NamedTuple):
    """Where an item belongs. `story`: as it was before, None if it opens one."""

    given: Features
    by_key: Sequence[Key]
    verdict: Verdict
    story: Sketch | None

    def opened(self, number: int, index: StoryIndex) -> Sketch:
        """The story that it opens, put into the index under this number."""
        sketch = Sketch.opened(number, self.verdict.thread, self.given)
        index.put(sketch, [(self.given.day, self.by_key)])
        return sketch

    def joined(self, index: StoryIndex) -> Sketch:
        """Its story with the item in it, put into the index."""
        assert self.story is not None  # noqa: S101  # whoever asks looked at the verdict
        sketch = self.story.grown(self.given)
        index.put(sketch, [(self.given.day, self.by_key)])
        return sketch


def hold(holders: dict[int, Holder], story: int, thread: int, day: int) -> None:
    """One more holder of a key, by its number; or one that has it still. The latest `HOLDERS` remain: what is not among
    them now will not be before it is put again."""
    before = holders.get(story)
    holders[story] = (story, thread, day if before is None else max(day, before[2]))
    if len(holders) > HOLDERS:
        oldest, _, _ = min(holders.values(), key=_by_day)
        del holders[oldest]


def _by_day(holder: Holder) -> tuple[int, int]:
    return holder[2], holder[0]


def said(members: Iterable[Features]) -> list[Said]:
    """What these bring to the index of their story."""
    return [(member.day, keys(member)) for member in members]


def find(given: Features, index: StoryIndex) -> Found:
    """Look at the stories that have most in common with an item, and no others."""
    by_key = keys(given)
    holders = index.holders(by_key)
    stories = index.sketches(shortlist(given, by_key, holders))
    verdict = judge(given, stories, talk(given, holders))
    return Found(given, by_key, verdict, next((each for each in stories if each.story == verdict.story), None))


class MemoryIndex:
    """A `StoryIndex` in memory. It holds the `most` stories that were told last."""

    def __init__(self, most: int = 30_000) -> None:
        self._most = most
        self._opened = 0
        self._sketches: OrderedDict[int, Sketch] = OrderedDict()
        self._holders: dict[str, dict[int, Holder]] = {}
        self._keys: dict[int, set[str]] = {}

    @property
    def next_number(self) -> int:
        return self._opened + 1

    def written(self) -> str:
        """All that has to be kept, as JSON."""
        stories = [story.packed() for story in self._sketches.values()]
        return json.dumps([self._most, self._opened, stories, [*self._holders.items()]])

    @classmethod
    def read(cls, written: str) -> "MemoryIndex":
        """The way back from `written`."""
        most, opened, stories, holders = json.loads(written)
        index = cls(most)
        index._opened = opened
        for each in stories:
            if story := unpack(each):
                index._sketches[story.story] = story
        for key, said in holders:
            index._holders[key] = {int(story): (int(story), thread, day) for story, (_, thread, day) in said.items()}
            for holder in index._holders[key]:
                index._keys.setdefault(holder, set()).add(key)
        return index

    def holders(self, by_key: Sequence[Key]) -> dict[str, Collection[Holder]]:
        return {key.text: said.values() for key in by_key if (said := self._holders.get(key.text))}

    def sketches(self, stories: Iterable[int]) -> list[Sketch]:
        return [self._sketches[story] for story in stories if story in self._sketches]

    def put(self, sketch: Sketch, said: Iterable[Said]) -> None:
        self._opened = max(self._opened, sketch.story)
        self._sketches[sketch.story] = sketch
        self._sketches.move_to_end(sketch.story)
        mine = self._keys.setdefault(sketch.story, set())
        for day, by_key in said:
            mine.update(key.text for key in by_key)
            for key in by_key:
                hold(self._holders.setdefault(key.text, {}), sketch.story, sketch.thread, day)
        if len(self._sketches) > self._most:
            self._forget(self._sketches.popitem(last=False)[0])

    def _forget(self, story: int) -> None:
        for key in self._keys.pop(story, ()):
            if of_key := self._holders.get(key):
                of_key.pop(story, None)
                if not of_key:
                    del self._holders[key]
