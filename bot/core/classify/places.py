"""Where things stand together: the item, its fields, its sentences, each with the hits of sets in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.classify.hits import Hit, RawHit, hit_of
from bot.core.classify.spec import Scope
from bot.core.classify.texts import FieldText

Bits = Mapping[str, int]
"""A bit for each set that somebody asks for: asking whether sets are there is one operation on two numbers."""


def bits_of(names: Iterable[str]) -> Bits:
    return {name: 1 << number for number, name in enumerate(dict.fromkeys(names))}


class Place:
    """An item, a field or a sentence, with the hits of sets in it, in reading order.

    `members`: for the number of each term, the bits of its sets. `present`: the bits of all sets in this place; higher
    bits say nothing. `sentences`: of an item, where they are known already.
    """

    __slots__ = ("_fields", "_first", "_hits", "_members", "_of_sets", "_parts", "present", "scope", "sentences")

    def __init__(
        self, scope: Scope, fields: Sequence[FieldText], hits: Sequence[RawHit], members: Sequence[int], present: int
    ) -> None:
        self.scope = scope
        self.present = present
        self.sentences: Sentences | None = None
        self._fields = fields
        self._hits = hits
        self._members = members
        self._parts: dict[Scope, list[Place]] = {}
        self._first: dict[int, Hit | None] = {}
        self._of_sets: dict[int, list[RawHit]] = {}

    def first(self, sets: int) -> Hit | None:
        """The first hit of these sets."""
        if sets in self._first:
            return self._first[sets]
        found = self._look_for(sets) if self.sentences is None else self.sentences.first(sets)
        self._first[sets] = found
        return found

    def _look_for(self, sets: int) -> Hit | None:
        members = self._members
        for hit in self._hits:
            if members[hit[2]] & sets:
                return hit_of(hit)
        return None

    def hits(self, sets: int) -> list[RawHit]:
        """All hits of these sets."""
        if sets not in self._of_sets:
            members = self._members
            self._of_sets[sets] = [hit for hit in self._hits if members[hit[2]] & sets]
        return self._of_sets[sets]

    def parts(self, scope: Scope) -> list["Place"]:
        """The fields or sentences of this place that hold hits, in reading order."""
        if scope not in self._parts:
            one_part = scope == self.scope or self.scope == Scope.SENTENCE
            self._parts[scope] = [self] if one_part else list(self._split(scope))
        return self._parts[scope]

    def having(self, scope: Scope, sets: int) -> list["Place"]:
        """Those of its parts that hold a hit of these sets."""
        if scope == Scope.SENTENCE and self.sentences is not None:
            return self.sentences.having(sets)
        return [part for part in self.parts(scope) if part.present & sets]

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
            if present:
                yield Place(scope, self._fields, hits[first:number], members, present)


_END = 1 << 62
"""After every text."""


class Sentences:
    """The sentences of an item that hold hits of sets. A `Place` is made only of those that somebody looks into.

    `rows`: for the number of each term a row of bits, the lowest ones those of its sets; `empty`: the row of nothing.
    """

    def __init__(
        self,
        fields: Sequence[FieldText],
        hits: Sequence[RawHit],
        members: Sequence[int],
        rows: Mapping[int, int],
        empty: int,
    ) -> None:
        self._fields, self._hits, self._members = fields, hits, members
        self._places: dict[int, Place] = {}
        self.together: list[int] = []
        """Of each sentence, the rows of its hits together."""
        self._spans: list[tuple[int, int]] = []
        borders = iter([start for each in fields for start in each.sentences][1:])
        border, begun, together = next(borders, _END), 0, empty
        for number, hit in enumerate(hits):
            if hit[0] >= border:
                self._close(begun, number, together, empty)
                begun, together = number, empty
                while hit[0] >= border:
                    border = next(borders, _END)
            together |= rows[hit[2]]
        self._close(begun, len(hits), together, empty)

    def _close(self, begun: int, past: int, together: int, empty: int) -> None:
        if together != empty:
            self._spans.append((begun, past))
            self.together.append(together)

    def place(self, number: int) -> Place:
        """The sentence of this number."""
        if (place := self._places.get(number)) is None:
            hits = self._hits[slice(*self._spans[number])]
            place = Place(Scope.SENTENCE, self._fields, hits, self._members, self.together[number])
            self._places[number] = place
        return place

    def begins(self, number: int) -> int:
        """Where the first hit of a sentence begins."""
        return self._hits[self._spans[number][0]][0]

    def first(self, sets: int) -> Hit | None:
        """The first hit of these sets."""
        for number, together in enumerate(self.together):
            if together & sets:
                return self.place(number).first(sets)
        return None

    def having(self, sets: int) -> list[Place]:
        """Those that hold a hit of these sets."""
        return [self.place(number) for number, together in enumerate(self.together) if together & sets]
