"""Does a condition hold in a place, and which hits show it? Each condition becomes a function, once."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.core.classify.hits import Hit, words_between
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
            return _in_title(name) if title else _in_set(name)
        case Several(name, count):
            return _several(name, count)
        case AllOf(parts):
            return _all([check_of(part, bits) for part in parts])
        case AnyOf(parts):
            return _any([check_of(part, bits) for part in parts])
        case NoneOf(parts):
            found = _any([check_of(part, bits) for part in parts])
            return lambda place: () if found(place) is None else None
        case Within(scope, part):
            return _within(scope, needs_of(part, bits), check_of(part, bits))
        case Near():
            return lambda place: _near(condition, place)


def _in_set(name: str) -> Check:
    def check(place: Place) -> Witnesses | None:
        hits = place.hits.get(name)
        return (hits[0],) if hits else None

    return check


def _in_title(name: str) -> Check:
    def check(place: Place) -> Witnesses | None:
        hits = place.hits.get(name)
        # The title is read first.
        return (hits[0],) if hits and hits[0].field.name == TITLE else None

    return check


def _several(name: str, count: int) -> Check:
    def check(place: Place) -> Witnesses | None:
        first: dict[int, Hit] = {}
        for hit in place.hits.get(name, ()):
            first.setdefault(hit.term, hit)
        return tuple(first.values())[:count] if len(first) >= count else None

    return check


def _all(parts: Sequence[Check]) -> Check:
    def check(place: Place) -> Witnesses | None:
        witnesses: list[Hit] = []
        for part in parts:
            found = part(place)
            if found is None:
                return None
            witnesses += [hit for hit in found if hit not in witnesses]
        return tuple(witnesses)

    return check


def _any(parts: Sequence[Check]) -> Check:
    def check(place: Place) -> Witnesses | None:
        for part in parts:
            found = part(place)
            if found is not None:
                return found
        return None

    return check


def _within(scope: Scope, needs: Sequence[int], inner: Check) -> Check:
    # The need that fewest sets can meet leaves the fewest parts to look at.
    first, *others = sorted(needs, key=int.bit_count) or [0]

    def check(place: Place) -> Witnesses | None:
        parts = place.parts(scope)
        for each in [part for part in parts if first & part.present] if first else parts:
            present = each.present
            for need in others:
                if not need & present:
                    break
            else:
                found = inner(each)
                if found is not None:
                    return found
        return None

    return check


def _near(near: Near, place: Place) -> Witnesses | None:
    ones, others = place.hits.get(near.first), place.hits.get(near.second)
    if not ones or not others:
        return None
    placed = [_place_of(other) for other in others]
    for one in ones:
        field, word = _place_of(one)
        reach = near.words + _LONGEST
        earliest = word if near.ordered else word - reach
        for other in others[bisect_left(placed, (field, earliest)) : bisect_right(placed, (field, word + reach))]:
            if near.ordered and other.place < one.place:
                continue
            between = words_between(one, other)
            if between is not None and between <= near.words:
                return (one, other)
    return None


_LONGEST = 100
"""No phrase has more words than this: forms have at most 200 characters."""


def _place_of(hit: Hit) -> tuple[int, int]:
    return hit.field.base, hit.field.word(hit.start)


def needs_of(condition: Condition, bits: Bits) -> list[int]:
    """Sets without which a condition cannot hold: one of each group must have a hit. Cheap to ask before a check."""
    match condition:
        case InSet(name) | Several(name):
            return [bits[name]]
        case Near(first, second):
            return [bits[first], bits[second]]
        case Within(_, part):
            return needs_of(part, bits)
        case AllOf(parts):
            return list(dict.fromkeys(group for part in parts for group in needs_of(part, bits)))
        case AnyOf(parts):
            groups = [needs_of(part, bits) for part in parts]
            # Of each part the first group: one of them must be there.
            return [_or(group[0] for group in groups)] if all(groups) else []
        case NoneOf():
            return []


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
