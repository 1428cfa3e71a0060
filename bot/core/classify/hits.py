"""What was found where, and which finds touch."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.core.classify.spec import NEAR_WORDS
from bot.core.classify.texts import FieldText


class Hit(NamedTuple):
    """A term found in a field. `term` is its number.

    `place` and `past` are where it begins and ends in the folded text, when the fields stand one after the other:
    reading order is the order of places. `span` is the way back to the field as given, walked for the few hits that
    somebody wants to see.
    """

    place: int
    past: int
    term: int
    field: FieldText

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends in the field as given, in code points."""
        field = self.field
        return field.folded.span(self.place - field.base, self.past - field.base, field.given)

    @property
    def words(self) -> str:
        """What was found, as given."""
        start, end = self.span
        return self.field.given[start:end]

    @property
    def factor(self) -> float:
        return self.field.factor(self.place)


class Around:
    """Which sets have a hit within `NEAR_WORDS` words of another hit. The fields stand one after the other.

    `members`: for the number of each term, the bits of its sets.
    """

    def __init__(self, fields: Iterable[FieldText], hits: Sequence[Hit], members: Sequence[int]) -> None:
        self._fields = tuple(fields)
        self._hits = hits
        self._members = members
        self._others: dict[int, tuple[list[Hit], list[int]]] = {}
        self._placed: dict[int, list[int]] = {}

    @cached_property
    def _offsets(self) -> dict[str, int]:
        offsets, words = {}, 0
        for each in self._fields:
            offsets[each.name] = words
            words += each.words
        return offsets

    def _position(self, hit: Hit) -> int:
        return self._offsets[hit.field.name] + hit.field.word(hit.place)

    def has(self, hit: Hit, sets: int) -> bool:
        """Some other term of one of these sets stands near."""
        if sets not in self._others:
            members = self._members
            found = [other for other in self._hits if members[other[2]] & sets]
            self._others[sets] = found, [other[0] for other in found]
        others, places = self._others[sets]
        # Words are counted only where so many characters could hold too many: a word and its space are two at least.
        number = bisect_left(places, hit.place)
        for other in others[max(0, number - 2) : number + 2]:
            if abs(other.place - hit.place) <= 2 * NEAR_WORDS and not overlap(hit, other):
                return True
        if sets not in self._placed:
            self._placed[sets] = [self._position(other) for other in others]
        here, placed = self._position(hit), self._placed[sets]
        near = range(bisect_left(placed, here - NEAR_WORDS), bisect_right(placed, here + NEAR_WORDS))
        return any(not overlap(hit, others[number]) for number in near)


class Shades:
    """Spans that hide what they touch or hold: masks, names. Asked by place, so that many cost no more than few."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._spans = longest(hits)
        self._starts = [hit.place for hit in self._spans]

    def over(self, hit: Hit) -> Sequence[Hit]:
        """The spans that share a character with this hit, the last first."""
        # None lies inside another, so their ends rise with their starts.
        last = first = bisect_left(self._starts, hit.past)
        while first and self._spans[first - 1].past > hit.place:
            first -= 1
        return self._spans[first:last][::-1] if first < last else ()


def overlap(one: Hit, other: Hit) -> bool:
    """They share a character."""
    return one.place < other.past and other.place < one.past


def words_between(one: Hit, other: Hit) -> int | None:
    """How many words stand between two hits of one field; None where they overlap or stand in different fields."""
    if one.field is not other.field or overlap(one, other):
        return None
    first, second = (one, other) if one.place < other.place else (other, one)
    return first.field.words_between(first.past, second.place)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in reading order, without those that lie inside a longer one of them."""
    left: list[Hit] = []
    reach_from = reach = -1
    for hit in hits:
        if hit.past > reach:
            # What begins at the same place and ends sooner came before it.
            while left and left[-1].place == hit.place:
                left.pop()
            reach_from, reach = hit.place, hit.past
            left.append(hit)
        elif (hit.place, hit.past) == (reach_from, reach):
            left.append(hit)
    return left
