"""What is remembered of a story to compare items with: the features of its first and of its latest members."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from bot.core.tracking.commonness import weight
from bot.core.tracking.features import VERSION, Features, unpacked

_FIRST: Final = 2
_LATEST: Final = 3
"""So many members are kept: what opened the story, and how it is told now."""
_NAMED: Final = 200
"""Of so many others it is kept who they are."""


class Named(NamedTuple):
    """A member of which nothing is kept but what makes it the same as another: as in `Features`."""

    item_id: str
    source_id: str
    page: str | None
    heading: str | None
    day: int


@dataclass(frozen=True)
class Sketch:
    """A story, as far as the rule that places items looks at it.

    `story`, `thread`: numbers that the index gave, of this story and of the one that opened its thread (its own if it
    follows none); a later story has a higher one. `since` and `until` are days, as in `Features`.
    """

    story: int
    thread: int
    size: int
    since: int
    until: int
    members: tuple[Features, ...]
    others: tuple[Named, ...] = ()

    @classmethod
    def opened(cls, story: int, thread: int | None, first: Features) -> "Sketch":
        return cls(story, story if thread is None else thread, 1, first.day, first.day, (first,))

    def grown(self, by: Features) -> "Sketch":
        """With one more member, or with another version of one that is remembered."""
        if any(member.item_id == by.item_id for member in self.members):
            members = tuple(by if member.item_id == by.item_id else member for member in self.members)
            return replace(self, members=members)
        if any(other.item_id == by.item_id for other in self.others):
            return self
        members, others = (*self.members, by), self.others
        if len(members) > _FIRST + _LATEST:
            left = members[_FIRST]
            members = members[:_FIRST] + members[-_LATEST:]
            others = (*others, Named(left.item_id, left.source_id, left.page, left.heading, left.day))[-_NAMED:]
        since, until = min(self.since, by.day), max(self.until, by.day)
        return replace(self, size=self.size + 1, since=since, until=until, members=members, others=others)

    @cached_property
    def marks(self) -> frozenset[str | None]:
        """What one of its members must share with an item for the two to be the same."""
        known: tuple[Features | Named, ...] = (*self.members, *self.others)
        return frozenset(mark for each in known for mark in (each.item_id, each.page, each.heading) if mark)

    @cached_property
    def by_source(self) -> Mapping[str, Sequence["Features | Named"]]:
        """The members that each source told."""
        found: dict[str, list[Features | Named]] = {}
        known: tuple[Features | Named, ...] = (*self.members, *self.others)
        for each in known:
            found.setdefault(each.source_id, []).append(each)
        return found

    @cached_property
    def spoken(self) -> Mapping[str, Sequence[tuple[int, float]]]:
        """By word, which members say it and with what weight: all are compared with an item in one go."""
        return _spoken([member.vector for member in self.members])

    @cached_property
    def headlines(self) -> Mapping[str, Sequence[tuple[int, float]]]:
        """The same of the titles alone."""
        return _spoken([member.headline for member in self.members])

    @cached_property
    def names(self) -> Mapping[str, float]:
        """How large a part of the members says each name."""
        said: dict[str, int] = {}
        for member in self.members:
            for name in member.names:
                said[name] = said.get(name, 0) + 1
        return {name: number / len(self.members) for name, number in said.items()}

    @cached_property
    def headliners(self) -> Mapping[str, float]:
        """How large a part of the headlines says each name."""
        said: dict[str, int] = {}
        for member in self.members:
            for name in member.protagonists:
                said[name] = said.get(name, 0) + 1
        return {name: number / len(self.members) for name, number in said.items()}

    @cached_property
    def subjects(self) -> Mapping[str, float]:
        """How large a part of the headlines says each of their telling words."""
        said: dict[str, int] = {}
        for member in self.members:
            for word in member.subjects:
                said[word] = said.get(word, 0) + 1
        return {word: number / len(self.members) for word, number in said.items()}

    @cached_property
    def protagonists(self) -> Mapping[str, float]:
        """The names that half of the headlines say, with their weights."""
        return {name: weight(name) for name, part in self.headliners.items() if part >= 0.5}

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the headlines."""
        return frozenset().union(*(member.title for member in self.members))

    @cached_property
    def amounts(self) -> frozenset[str]:
        return frozenset().union(*(member.amounts for member in self.members))

    @cached_property
    def cves(self) -> frozenset[str]:
        return frozenset().union(*(member.cves for member in self.members))

    @cached_property
    def acts(self) -> frozenset[str]:
        return frozenset().union(*(member.acts for member in self.members))

    @cached_property
    def places(self) -> frozenset[str]:
        return frozenset().union(*(member.places for member in self.members))

    @cached_property
    def things(self) -> frozenset[str]:
        return frozenset().union(*(member.things for member in self.members))

    @cached_property
    def about_a_flaw(self) -> bool:
        return any(member.about_a_flaw for member in self.members)

    def packed(self) -> str:
        """Lines of JSON: one of the story, and one of each member."""
        written = [VERSION, self.story, self.thread, self.size, self.since, self.until, self.others]
        head = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
        return "\n".join([head, *(member.packed for member in self.members)])


def _spoken(vectors: Iterable[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for word, counts in vector.items():
            found.setdefault(word, []).append((number, counts))
    return found


def unpack(written: str) -> Sketch | None:
    """None: it was written by another version of the rule."""
    head, *members = written.split("\n")
    version, *rest = json.loads(head)
    if version != VERSION:
        return None
    story, thread, size, since, until, others = rest
    given = tuple(map(unpacked, members))
    return Sketch(story, thread, size, since, until, given, tuple(Named(*other) for other in others))
