"""Where things stand together: the item, its fields, its sentences, each with the hits of every set in it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from bot.core.classify.hits import Hit, SetHits
from bot.core.classify.spec import Scope
from bot.core.classify.texts import FieldText

Bits = Mapping[str, int]
"""One bit for each set that a condition names, so that asking whether sets are there is one operation on two numbers."""


def bits_of(names: Iterable[str]) -> Bits:
    return {name: 1 << number for number, name in enumerate(dict.fromkeys(names))}


class Place:
    """An item, a field or a sentence: the hits of each set in it, in reading order. `present`: the bits of its sets."""

    def __init__(self, scope: Scope, fields: Sequence[FieldText], hits: SetHits, bits: Bits) -> None:
        self.scope = scope
        self._fields = fields
        self.hits = hits
        self.present = 0
        for name in hits:
            self.present |= bits[name]
        self._bits = bits
        self._parts: dict[Scope, list[Place]] = {}

    def parts(self, scope: Scope) -> list["Place"]:
        """The fields or sentences of this place that hold hits, in reading order."""
        if scope not in self._parts:
            one_part = scope == self.scope or self.scope == Scope.SENTENCE
            self._parts[scope] = [self] if one_part else self._split(scope)
        return self._parts[scope]

    def _split(self, scope: Scope) -> list["Place"]:
        parts: dict[int, dict[str, list[Hit]]] = {}
        if scope == Scope.SENTENCE:
            borders = [start for each in self._fields for start in each.sentences]
        else:
            borders = [each.base for each in self._fields]
        for name, hits in self.hits.items():
            for hit in hits:
                key = bisect_right(borders, hit.place)
                part = parts.get(key)
                if part is None:
                    parts[key] = {name: [hit]}
                elif name in part:
                    part[name].append(hit)
                else:
                    part[name] = [hit]
        return [Place(scope, self._fields, parts[key], self._bits) for key in sorted(parts)]
