"""What was found where, and which finds touch."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import NamedTuple

from bot.core.classify.spec import NEAR_WORDS
from bot.core.classify.texts import FieldText

RawHit = tuple[int, int, int, FieldText]
"""A hit as the automaton finds it, by the hundred: a `Hit` is made of it when somebody wants to know more."""


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


hit_of = partial(tuple.__new__, Hit)
"""Makes a hit from a tuple, as its own constructor does, only faster."""


class Around:
    """Which sets have a hit within `NEAR_WORDS` words of another hit. The fields stand one after the other.

    `members`: for the number of each term, the bits of its sets.
    """

    def __init__(self, fields: Sequence[FieldText], hits: Sequence[RawHit], members: Sequence[int]) -> None:
        self._fields = fields
        self._hits = hits
        self._members = members

    @cached_property
    def _offsets(self) -> dict[str, int]:
        """How many words stand in the fields before each."""
        offsets = {self._fields[0].name: 0}
        for before, each in pairwise(self._fields):
            offsets[each.name] = offsets[before.name] + before.words
        return offsets

    @cached_property
    def _present(self) -> int:
        present, members = 0, self._members
        for hit in self._hits:
            present |= members[hit[2]]
        return present

    def _apart(self, one: RawHit, other: RawHit) -> int:
        """How many words the second hit begins after the first one."""
        if one[3] is other[3]:
            return one[3].words_begun(one[0], other[0])
        first, second = (self._offsets[hit[3].name] + hit[3].word(hit[0]) for hit in (one, other))
        return second - first

    def has(self, number: int, sets: int) -> bool:
        """Some other term of one of these sets stands near the hit of this number."""
        after, before = range(number + 1, len(self._hits)), range(number - 1, -1, -1)
        return bool(sets & self._present) and (self._met(number, sets, after) or self._met(number, sets, before))

    def _met(self, number: int, sets: int, others: Iterable[int]) -> bool:
        """Going from hit to hit, one of these sets is met before `NEAR_WORDS` words are passed."""
        hits, members = self._hits, self._members
        hit = hits[number]
        place, past, uncounted = hit[0], hit[1], _UNCOUNTED
        for met in others:
            other = hits[met]
            wanted = members[other[2]] & sets and (other[0] >= past or other[1] <= place)
            away = other[0] - place if other[0] > place else place - other[0]
            # A word and its space are two characters at least: so near, nothing need be counted.
            if away <= _SURELY_NEAR:
                if wanted:
                    return True
            elif wanted or away > uncounted:
                if abs(self._apart(hit, other)) > NEAR_WORDS:
                    return False
                if wanted:
                    return True
                uncounted = away + _SURELY_NEAR
        return False


_SURELY_NEAR = 2 * NEAR_WORDS
_UNCOUNTED = 7 * NEAR_WORDS
"""So many characters away most words are too far: there words are counted, and after some more again."""


class Shades:
    """Spans that hide what they touch or hold: masks, names. Asked by place, so that many cost no more than few."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._spans = longest(hits)
        self._starts = [hit.place for hit in self._spans]

    def over(self, hit: RawHit) -> Sequence[Hit]:
        """The spans that share a character with this hit, the last first."""
        # None lies inside another, so their ends rise with their starts.
        last = first = bisect_left(self._starts, hit[1])
        while first and self._spans[first - 1].past > hit[0]:
            first -= 1
        return self._spans[first:last][::-1] if first < last else ()


def words_between(one: RawHit, other: RawHit) -> int | None:
    """How many words stand between two hits of one field; None where they overlap or stand in different fields."""
    if one[3] is not other[3]:
        return None
    if one[1] <= other[0]:
        return one[3].words_between(one[1], other[0])
    return one[3].words_between(other[1], one[0]) if other[1] <= one[0] else None


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
