"""Does a condition hold in a place, and which hits show it?"""

from bisect import bisect_left, bisect_right

from bot.core.classify.hits import Hit, Place, words_between
from bot.core.classify.spec import AllOf, AnyOf, Condition, InSet, Near, NoneOf, Several, Within
from bot.core.classify.texts import TITLE

Witnesses = tuple[Hit, ...]


def holds(condition: Condition, place: Place) -> Witnesses | None:
    """The hits that make it hold, the first ones in reading order; None if it does not hold.

    `NoneOf` holds without witnesses.
    """
    match condition:
        case InSet(name, title):
            return _in_set(place.hits.get(name, []), title)
        case Several(name, count):
            return _several(place.hits.get(name, []), count)
        case AllOf(parts):
            return _all(parts, place)
        case AnyOf(parts):
            return next((found for part in parts if (found := holds(part, place)) is not None), None)
        case NoneOf(parts):
            return () if all(holds(part, place) is None for part in parts) else None
        case Within(scope, part):
            return next((found for each in place.parts(scope) if (found := holds(part, each)) is not None), None)
        case Near():
            return _near(condition, place)


def _in_set(hits: list[Hit], title: bool) -> Witnesses | None:
    first = next((hit for hit in hits if not title or hit.field.name == TITLE), None)
    return None if first is None else (first,)


def _several(hits: list[Hit], count: int) -> Witnesses | None:
    first: dict[int, Hit] = {}
    for hit in hits:
        first.setdefault(hit.term, hit)
    return tuple(first.values())[:count] if len(first) >= count else None


def _all(parts: tuple[Condition, ...], place: Place) -> Witnesses | None:
    witnesses: list[Hit] = []
    for part in parts:
        found = holds(part, place)
        if found is None:
            return None
        witnesses += [hit for hit in found if hit not in witnesses]
    return tuple(witnesses)


def _near(near: Near, place: Place) -> Witnesses | None:
    ones, others = place.hits.get(near.first, []), place.hits.get(near.second, [])
    if not ones or not others:
        return None
    placed = [_place_of(other) for other in others]
    for one in ones:
        field, word = _place_of(one)
        reach = near.words + _LONGEST
        for other in others[bisect_left(placed, (field, word - reach)) : bisect_right(placed, (field, word + reach))]:
            if near.ordered and other.start < one.start:
                continue
            between = words_between(one, other)
            if between is not None and between <= near.words:
                return (one, other)
    return None


_LONGEST = 100
"""No phrase has more words than this: forms have at most 200 characters."""


def _place_of(hit: Hit) -> tuple[tuple[bool, bool], int]:
    return hit.order[:2], hit.field.word(hit.start)


def needs_of(condition: Condition) -> list[frozenset[str]]:
    """Sets without which a condition cannot hold: one of each group must have a hit. Cheap to ask before `holds`."""
    match condition:
        case InSet(name) | Several(name):
            return [frozenset((name,))]
        case Near(first, second):
            return [frozenset((first,)), frozenset((second,))]
        case Within(_, part):
            return needs_of(part)
        case AllOf(parts):
            return [group for part in parts for group in needs_of(part)]
        case AnyOf(parts):
            groups = [needs_of(part) for part in parts]
            return [frozenset().union(*(group[0] for group in groups))] if all(groups) else []
        case NoneOf():
            return []
