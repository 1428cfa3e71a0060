"""What was found where, and which finds touch."""

from bisect import bisect_left
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
        self._present = 0
        for hit in hits:
            self._present |= members[hit[2]]

    @cached_property
    def _offsets(self) -> dict[str, int]:
        offsets, words = {}, 0
        for each in self._fields:
            offsets[each.name] = words
            words += each.words
        return offsets

    def _position(self, hit: Hit) -> int:
        return self._offsets[hit.field.name] + hit.field.word(hit.place)

    def has(self, number: int, sets: int) -> bool:
        """Some other term of one of these sets stands near the hit of this number."""
        return bool(sets & self._present) and (self._met(number, sets, 1) or self._met(number, sets, -1))

    def _met(self, number: int, sets: int, step: int) -> bool:
        """Going from hit to hit, one of these sets is met before `NEAR_WORDS` words are passed."""
        hits, members = self._hits, self._members
        hit = hits[number]
        begun, met = None, number + step
        while 0 <= met < len(hits):
            other = hits[met]
            wanted = members[other[2]] & sets and not overlap(hit, other)
            # A word and its space are two characters at least: so near, nothing need be counted.
            if abs(other[0] - hit[0]) <= 2 * NEAR_WORDS:
                if wanted:
                    return True
            elif wanted or not met % _EVERY:
                begun = self._position(hit) if begun is None else begun
                if abs(self._position(other) - begun) > NEAR_WORDS:
                    return False
                if wanted:
                    return True
            met += step
        return False


_EVERY = 24
"""Words are counted at each hit that is asked for, and at every so many others."""


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
