"""Does a condition hold in a place, and which hits show it? Each condition becomes a function, once."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from bot.core.classify.hits import Hit, RawHit, hit_of, words_between
from bot.core.classify.places import Bits, Place
from bot.core.classify.spec import AllOf, AnyOf, Condition, InSet, Near, NoneOf, Scope, Several, Within
from bot.core.classify.texts import TITLE

Witnesses = tuple[Hit, ...]
Check = Callable[[Place], Witnesses | None]
"""The hits that make a condition hold, the first ones in reading order; None if it does not hold."""


def check_of(condition: Condition, bits: Bits) -> Check:
    """The function that checks a condition. `NoneOf` holds without witnesses."""
    match condition:
        case InSet(name, title):
            return _in_title(bits[name]) if title else _in_set(bits[name])
        case Several(name, count):
            return _several(bits[name], count)
        case AllOf(parts):
            hard = [number for number, part in enumerate(parts) if isinstance(part, Near)]
            return _all([check_of(part, bits) for part in parts], hard)
        case AnyOf(parts):
            return _any([check_of(part, bits) for part in parts])
        case NoneOf(parts):
            return _none([check_of(part, bits) for part in parts])
        case Within(scope, part):
            groups = _groups(part, bits)
            inner = check_of(part, bits) if groups is None else _first_of_each(groups)
            needs = [need.anywhere | need.title for need in needs_of(part, bits)]
            return _within(scope, needs, forbids_of(part, bits), inner)
        case Near(first, second):
            return _near(bits[first], bits[second], condition)


def check_inside(condition: Condition, bits: Bits, known: int) -> Check:
    """As `check_of`, for a place that meets the first `known` needs, and in which nothing stands that forbids it."""
    groups = _groups(condition, bits)
    if groups is not None and len(groups) <= known:
        return _first_of_each(groups)
    if isinstance(condition, AllOf):
        condition = AllOf(tuple(part for part in condition.parts if _groups(part, bits) != []))
    return check_of(condition, bits)


def _groups(condition: Condition, bits: Bits) -> list[list[int]] | None:
    """Of a condition that the bits of a place decide alone: for each part that must hold, the sets of which one must be
    there. None for any other condition, such as one of order, number or title."""
    match condition:
        case InSet(name, False):
            return [[bits[name]]]
        case AnyOf(parts) if all(isinstance(part, InSet) and not part.title for part in parts):
            return [[bits[part.name] for part in parts if isinstance(part, InSet)]]
        case NoneOf(parts) if all(isinstance(part, InSet) and not part.title for part in parts):
            return []
        case AllOf(parts):
            groups = [_groups(part, bits) for part in parts]
            return None if None in groups else [group for each in groups if each is not None for group in each]
        case _:
            return None


def _first_of_each(groups: Sequence[Sequence[int]]) -> Check:
    """The witnesses where needs and what is forbidden were asked before: most conditions are decided by that."""

    def check(place: Place) -> Witnesses | None:
        present = place.present
        witnesses: list[Hit] = []
        for group in groups:
            for bit in group:
                if present & bit:
                    hit = place.first(bit)
                    if hit is not None and hit not in witnesses:
                        witnesses.append(hit)
                    break
        return tuple(witnesses)

    return check


def _in_set(bit: int) -> Check:
    def check(place: Place) -> Witnesses | None:
        if not place.present & bit:
            return None
        hit = place.first(bit)
        return None if hit is None else (hit,)

    return check


def _in_title(bit: int) -> Check:
    def check(place: Place) -> Witnesses | None:
        if not place.present & bit:
            return None
        # The title is read first.
        hit = place.first(bit)
        return None if hit is None or hit.field.name != TITLE else (hit,)

    return check


def _several(bit: int, count: int) -> Check:
    def check(place: Place) -> Witnesses | None:
        first: dict[int, Hit] = {}
        for hit in place.hits(bit):
            first.setdefault(hit[2], hit_of(hit))
        return tuple(first.values())[:count] if len(first) >= count else None

    return check


def _all(parts: Sequence[Check], hard: Sequence[int]) -> Check:
    """`hard`: the numbers of the parts that fail most, asked first. Witnesses come in the order of the parts."""
    order = [*hard, *(number for number in range(len(parts)) if number not in hard)]
    asked = [(number, parts[number]) for number in order]

    def check(place: Place) -> Witnesses | None:
        every: list[Witnesses] = [()] * len(parts)
        for number, part in asked:
            found = part(place)
            if found is None:
                return None
            every[number] = found
        return tuple(dict.fromkeys(chain.from_iterable(every)))

    return check


def _any(parts: Sequence[Check]) -> Check:
    def check(place: Place) -> Witnesses | None:
        for part in parts:
            found = part(place)
            if found is not None:
                return found
        return None

    return check


def _none(parts: Sequence[Check]) -> Check:
    found = _any(parts)

    def check(place: Place) -> Witnesses | None:
        return () if found(place) is None else None

    return check


def _within(scope: Scope, needs: Sequence[int], forbids: int, inner: Check) -> Check:
    # The need that fewest sets can meet leaves the fewest parts to look at.
    first, *others = sorted(needs, key=int.bit_count) or [0]

    def check(place: Place) -> Witnesses | None:
        for each in place.having(scope, first) if first else place.parts(scope):
            present = each.present
            if present & forbids:
                continue
            for need in others:
                if not need & present:
                    break
            else:
                found = inner(each)
                if found is not None:
                    return found
        return None

    return check


def _near(first: int, second: int, near: Near) -> Check:
    def check(place: Place) -> Witnesses | None:
        ones, others = place.hits(first), place.hits(second)
        if len(ones) * len(others) <= _FEW:
            for one in ones:
                for other in others:
                    if _stand_near(one, other, near):
                        return (hit_of(one), hit_of(other))
            return None
        placed = [_place_of(other) for other in others]
        for one in ones:
            field, word = _place_of(one)
            reach = near.words + _LONGEST
            earliest = word if near.ordered else word - reach
            for other in others[bisect_left(placed, (field, earliest)) : bisect_right(placed, (field, word + reach))]:
                if _stand_near(one, other, near):
                    return (hit_of(one), hit_of(other))
        return None

    return check


def _stand_near(one: RawHit, other: RawHit, near: Near) -> bool:
    if near.ordered and other[0] < one[0]:
        return False
    between = words_between(one, other)
    return between is not None and between <= near.words


_FEW = 16
"""So many pairs are tried one by one; of more, only those that can be near."""
_LONGEST = 100
"""No phrase has more words than this: forms have at most 200 characters."""


def _place_of(hit: RawHit) -> tuple[int, int]:
    place, _, _, field = hit
    return field.base, field.word(place)


class Need(NamedTuple):
    """Sets of which one must be there: `anywhere` in the place, or `title`: in it and in the title."""

    anywhere: int
    title: int = 0


def needs_of(condition: Condition, bits: Bits) -> list[Need]:
    """Without what a condition cannot hold: each need must be met. Cheap to ask before a check."""
    match condition:
        case InSet(name, title):
            return [Need(0, bits[name]) if title else Need(bits[name])]
        case Several(name):
            return [Need(bits[name])]
        case Near(first, second):
            return [Need(bits[first]), Need(bits[second])]
        case Within(_, part):
            return needs_of(part, bits)
        case AllOf(parts):
            return list(dict.fromkeys(need for part in parts for need in needs_of(part, bits)))
        case AnyOf(parts):
            needs = [needs_of(part, bits) for part in parts]
            if not all(needs):
                return []
            # Of each part the first need: one of them must be met.
            return [Need(_or(each[0].anywhere for each in needs), _or(each[0].title for each in needs))]
        case NoneOf():
            return []


def forbids_of(condition: Condition, bits: Bits) -> int:
    """Sets of which none may stand in the place: the condition cannot hold where one does."""
    match condition:
        case NoneOf(parts):
            return _or(bits[part.name] for part in parts if isinstance(part, InSet) and not part.title)
        case AllOf(parts):
            return _or(forbids_of(part, bits) for part in parts)
        case _:
            return 0


def counted_in(condition: Condition) -> Iterator[str]:
    """The sets of which a condition counts different terms."""
    match condition:
        case Several(name):
            yield name
        case Within(_, part):
            yield from counted_in(part)
        case AllOf(parts) | AnyOf(parts) | NoneOf(parts):
            for part in parts:
                yield from counted_in(part)


def shows_something(condition: Condition) -> bool:
    """Where the condition holds, some term stands that shows it: what only says what is not there holds everywhere."""
    match condition:
        case InSet() | Several() | Near():
            return True
        case Within(_, part):
            return shows_something(part)
        case AllOf(parts):
            return any(map(shows_something, parts))
        case AnyOf(parts):
            return all(map(shows_something, parts))
        case NoneOf():
            return False


def sets_of(condition: Condition) -> Iterator[str]:
    """The sets that a condition names."""
    match condition:
        case InSet(name) | Several(name):
            yield name
        case Near(first, second):
            yield from (first, second)
        case Within(_, part):
            yield from sets_of(part)
        case AllOf(parts) | AnyOf(parts) | NoneOf(parts):
            for part in parts:
                yield from sets_of(part)


def _or(groups: Iterable[int]) -> int:
    together = 0
    for group in groups:
        together |= group
    return together
