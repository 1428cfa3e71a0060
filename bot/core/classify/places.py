"""Where things stand together: the item, its fields, its sentences, each with the hits of sets in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.classify.hits import Hit
from bot.core.classify.spec import Scope
from bot.core.classify.texts import FieldText

Bits = Mapping[str, int]
"""A bit for each set that somebody asks for: asking whether sets are there is one operation on two numbers."""


def bits_of(names: Iterable[str]) -> Bits:
    return {name: 1 << number for number, name in enumerate(dict.fromkeys(names))}


class Place:
    """An item, a field or a sentence, with the hits of sets in it, in reading order.

    `members`: for the number of each term, the bits of its sets. `present`: the bits of all sets in this place.
    """

    __slots__ = ("_fields", "_first", "_having", "_hits", "_members", "_parts", "present", "scope")

    def __init__(
        self, scope: Scope, fields: Sequence[FieldText], hits: Sequence[Hit], members: Sequence[int], present: int
    ) -> None:
        self.scope = scope
        self.present = present
        self._fields = fields
        self._hits = hits
        self._members = members
        self._parts: dict[Scope, list[Place]] = {}
        self._having: dict[tuple[Scope, int], list[Place]] = {}
        self._first: dict[int, Hit | None] = {}

    def first(self, sets: int) -> Hit | None:
        """The first hit of these sets."""
        if sets in self._first:
            return self._first[sets]
        members, found = self._members, None
        for hit in self._hits:
            if members[hit[2]] & sets:
                found = hit
                break
        self._first[sets] = found
        return found

    def hits(self, sets: int) -> list[Hit]:
        """All hits of these sets."""
        members = self._members
        return [hit for hit in self._hits if members[hit.term] & sets]

    def parts(self, scope: Scope) -> list["Place"]:
        """The fields or sentences of this place that hold hits, in reading order."""
        if scope not in self._parts:
            one_part = scope == self.scope or self.scope == Scope.SENTENCE
            self._parts[scope] = [self] if one_part else list(self._split(scope))
        return self._parts[scope]

    def having(self, scope: Scope, sets: int) -> list["Place"]:
        """Those of its parts that hold a hit of these sets."""
        if (scope, sets) not in self._having:
            self._having[scope, sets] = [part for part in self.parts(scope) if part.present & sets]
        return self._having[scope, sets]

    def _split(self, scope: Scope) -> Iterator["Place"]:
        if scope == Scope.SENTENCE:
            borders = [start for each in self._fields for start in each.sentences]
        else:
            borders = [each.base for each in self._fields]
        hits, members = self._hits, self._members
        count, number = len(hits), 0
        for border in (*borders[1:], _END):
            first, present = number, 0
            while number < count and hits[number][0] < border:
                present |= members[hits[number][2]]
                number += 1
            if number > first:
                yield Place(scope, self._fields, hits[first:number], members, present)


_END = 1 << 62
"""After every text."""


def whole(fields: Sequence[FieldText], hits: Sequence[Hit], members: Sequence[int]) -> Place:
    """The item as a place."""
    present = 0
    for hit in hits:
        present |= members[hit[2]]
    return Place(Scope.ITEM, fields, hits, members, present)
