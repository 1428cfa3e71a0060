"""Where things stand together: the item, its fields, its sentences, each with the hits of every set in it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from bot.core.classify.hits import Hit, SetHits
from bot.core.classify.spec import Scope
from bot.core.classify.texts import FieldText

Bits = Mapping[str, int]
"""A bit for each set that a condition names: asking whether sets are there is one operation on two numbers."""


def bits_of(names: Iterable[str]) -> Bits:
    return {name: 1 << number for number, name in enumerate(dict.fromkeys(names))}


class Place:
    """An item, a field or a sentence: the hits of each set in it, in reading order. `present`: the bits of its sets."""

    def __init__(
        self, scope: Scope, fields: Sequence[FieldText], found: Sequence[tuple[str, Hit]], bits: Bits, present: int
    ) -> None:
        self.scope = scope
        self.present = present
        self._fields = fields
        self._found = found
        self._bits = bits
        self._parts: dict[Scope, list[Place]] = {}

    @cached_property
    def hits(self) -> SetHits:
        """By set. Most sentences lack what the conditions need: theirs are never asked for."""
        hits: dict[str, list[Hit]] = {}
        for name, hit in self._found:
            if name in hits:
                hits[name].append(hit)
            else:
                hits[name] = [hit]
        return hits

    def parts(self, scope: Scope) -> list["Place"]:
        """The fields or sentences of this place that hold hits, in reading order."""
        if scope not in self._parts:
            one_part = scope == self.scope or self.scope == Scope.SENTENCE
            self._parts[scope] = [self] if one_part else self._split(scope)
        return self._parts[scope]

    def _split(self, scope: Scope) -> list["Place"]:
        if scope == Scope.SENTENCE:
            borders = [start for each in self._fields for start in each.sentences]
        else:
            borders = [each.base for each in self._fields]
        parts: dict[int, list[tuple[str, Hit]]] = {}
        present: dict[int, int] = {}
        bits = self._bits
        for pair in self._found:
            key = bisect_right(borders, pair[1].place)
            if key in parts:
                parts[key].append(pair)
                present[key] |= bits[pair[0]]
            else:
                parts[key] = [pair]
                present[key] = bits[pair[0]]
        return [Place(scope, self._fields, parts[key], bits, present[key]) for key in sorted(parts)]


def whole(fields: Sequence[FieldText], in_sets: SetHits, bits: Bits) -> Place:
    """The item as a place, with the sets that conditions name."""
    names = [name for name in in_sets if name in bits]
    present = 0
    for name in names:
        present |= bits[name]
    return Place(Scope.ITEM, fields, [(name, hit) for name in names for hit in in_sets[name]], bits, present)
