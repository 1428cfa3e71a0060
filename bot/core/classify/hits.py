"""What was found where, and where things stand together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.classify.spec import NEAR_WORDS, Scope
from bot.core.classify.texts import TITLE, FieldText


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a field. `term` is its number; offsets are code points of the field as given."""

    term: int
    name: str
    field: FieldText
    start: int
    end: int

    @property
    def factor(self) -> float:
        return self.field.factor(self.start)

    @property
    def order(self) -> tuple[bool, bool, int, int]:
        """Reading order: title, summary, text."""
        return self.field.name != TITLE, self.field.name == "text", self.start, self.end


SetHits = Mapping[str, list[Hit]]


@dataclass(frozen=True)
class Place:
    """An item, a field or a sentence: the hits of each set in it, in reading order."""

    scope: Scope
    hits: SetHits
    _cache: dict[Scope, list["Place"]] = field(default_factory=dict, repr=False)

    def parts(self, scope: Scope) -> list["Place"]:
        """The fields or sentences of this place that hold hits, in reading order."""
        if scope == self.scope or self.scope == Scope.SENTENCE:
            return [self]
        if scope not in self._cache:
            self._cache[scope] = self._split(scope)
        return self._cache[scope]

    def _split(self, scope: Scope) -> list["Place"]:
        parts: dict[tuple[bool, bool, int], dict[str, list[Hit]]] = {}
        for name, hits in self.hits.items():
            for hit in hits:
                sentence = hit.field.sentence(hit.start) if scope == Scope.SENTENCE else 0
                parts.setdefault((*hit.order[:2], sentence), {}).setdefault(name, []).append(hit)
        return [Place(scope, parts[key]) for key in sorted(parts)]


class Around:
    """Which sets have a hit within `NEAR_WORDS` words of another hit. The fields stand one after the other."""

    def __init__(self, fields: Iterable[FieldText], hits: SetHits) -> None:
        self._fields = tuple(fields)
        self._hits = hits
        self._placed: dict[str, list[int]] = {}

    @cached_property
    def _offsets(self) -> dict[str, int]:
        offsets, words = {}, 0
        for each in self._fields:
            offsets[each.name] = words
            words += each.words
        return offsets

    def _position(self, hit: Hit) -> int:
        return self._offsets[hit.field.name] + hit.field.word(hit.start)

    def has(self, hit: Hit, names: Iterable[str]) -> bool:
        """Some other term of one of these sets stands near."""
        return any(self._has(hit, name) for name in names if name in self._hits)

    def _has(self, hit: Hit, name: str) -> bool:
        others = self._hits[name]
        if name not in self._placed:
            self._placed[name] = [self._position(other) for other in others]
        here, placed = self._position(hit), self._placed[name]
        near = range(bisect_left(placed, here - NEAR_WORDS), bisect_right(placed, here + NEAR_WORDS))
        return any(not overlap(hit, others[number]) for number in near)


class Shades:
    """Spans that hide what they touch or hold: masks, names. Asked by place, so that many cost no more than few."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._by_field: dict[str, tuple[list[int], list[Hit]]] = {}
        for hit in sorted(longest(list(hits)), key=lambda each: (each.start, each.end)):
            starts, spans = self._by_field.setdefault(hit.field.name, ([], []))
            starts.append(hit.start)
            spans.append(hit)

    def over(self, hit: Hit) -> Iterator[Hit]:
        """The spans that share a character with this hit, the last first."""
        starts, spans = self._by_field.get(hit.field.name, ([], []))
        for number in range(bisect_left(starts, hit.end) - 1, -1, -1):
            # None lies inside another, so their ends rise with their starts.
            if spans[number].end <= hit.start:
                return
            yield spans[number]


def overlap(one: Hit, other: Hit) -> bool:
    """They share a character."""
    return one.field is other.field and one.start < other.end and other.start < one.end


def words_between(one: Hit, other: Hit) -> int | None:
    """How many words stand between two hits of one field; None where they overlap or stand in different fields."""
    if one.field is not other.field or overlap(one, other):
        return None
    first, second = (one, other) if one.start < other.start else (other, one)
    return first.field.word(second.start) - first.field.word(first.end - 1) - 1


def longest(hits: list[Hit]) -> list[Hit]:
    """Without the hits that lie inside a longer one of the same list. Keeps the order."""
    inside: set[int] = set()
    ordered = sorted(range(len(hits)), key=lambda i: (hits[i].field.name, hits[i].start, -hits[i].end))
    reach: Hit | None = None
    for number in ordered:
        hit = hits[number]
        if reach is not None and hit.field is reach.field and hit.end <= reach.end:
            if hit.end - hit.start < reach.end - reach.start:
                inside.add(number)
        else:
            reach = hit
    return [hit for number, hit in enumerate(hits) if number not in inside]
