"""How much an item resembles a story, in a few numbers; and what they amount to."""

import math
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from operator import eq
from typing import Final, NamedTuple

from bot.core.tracking.commonness import RARE, weight
from bot.core.tracking.familiar import is_familiar, is_passing, is_suspect
from bot.core.tracking.features import PERMUTATIONS, Features
from bot.core.tracking.sketch import Sketch

_PASSING: Final = 3.0
_FAINT: Final = 0.1
_LIKE: Final = 0.3
"""Texts whose words agree less repeat nothing of one another."""


class Resemblance(NamedTuple):
    """Each from 0 to 1 unless said otherwise.

    `nearest`, `average`: cosine of the weighted words with the nearest member, and with all on average; `headline`,
    `headlines`: the same of the titles alone; `strangers`: both name names, and none in common; `others`: how much of
    the names in either title the other side never says; `amounts`, `other_amounts`: one in common, or both say some,
    and none in common; `other_cves`: likewise; `new_acts`: how many acts no member tells of; `since`, `until`:
    logarithms of the days from the story's first and last member; `same_outlet`: its outlet has told the story;
    `abroad`: no member in its language; `rarest`: the weight of the rarest word in common with a headline; `wire`: how
    much of a member's text it repeats.
    """

    nearest: float
    average: float
    headline: float
    headlines: float
    strangers: float
    others: float
    amounts: float
    other_amounts: float
    other_cves: float
    new_acts: float
    since: float
    until: float
    same_outlet: float
    abroad: float
    rarest: float
    wire: float


def cosine(one: Mapping[str, float], other: Mapping[str, float], lengths: float) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([each * other[word] for word, each in one.items() if word in other]) / lengths


def resemblance(item: Features, story: Sketch) -> Resemblance | None:
    """None: they have next to nothing in common."""
    members = story.members
    dots = _dots(item.vector, story.spoken, len(members))
    near = [dot / (item.length * each.length) for dot, each in zip(dots, members, strict=True)]
    if max(near) < _FAINT:
        return None
    dots = _dots(item.headline, story.headlines, len(members))
    titles = [dot / (item.headline_length * each.headline_length) for dot, each in zip(dots, members, strict=True)]
    strangers = bool(item.names and story.names and item.names.keys().isdisjoint(story.names))
    amounts = not item.amounts.isdisjoint(story.amounts)
    return Resemblance(
        nearest=max(near),
        average=sum(near) / len(near),
        headline=max(titles),
        headlines=sum(titles) / len(titles),
        strangers=float(strangers),
        others=_unsaid(item.protagonists, story.names) * _unsaid(story.protagonists, item.names),
        amounts=float(amounts),
        other_amounts=float(bool(item.amounts and story.amounts) and not amounts),
        other_cves=float(bool(item.cves and story.cves) and item.cves.isdisjoint(story.cves)),
        new_acts=float(len(item.acts - story.acts)),
        since=math.log1p(abs(item.day - story.since)),
        until=math.log1p(apart(item, story)),
        same_outlet=float(any(each.outlet == item.outlet for each in members)),
        abroad=float(all(each.lang != item.lang for each in members)),
        rarest=max(map(_telling, story.words & item.vector.keys()), default=0) / RARE,
        wire=max([repeated(item, each) if alike >= _LIKE else 0.0 for each, alike in zip(members, near, strict=True)]),
    )


def _dots(vector: Mapping[str, float], spoken: Mapping[str, Sequence[tuple[int, float]]], count: int) -> list[float]:
    """The scalar products with each of `count` members."""
    dots = [0.0] * count
    for word, counts in vector.items():
        for number, other in spoken.get(word, ()):
            dots[number] += counts * other
    return dots


@lru_cache(maxsize=1 << 14)
def _telling(word: str) -> float:
    """What a word in common tells of the event: where it was, who speaks, and who is blamed again, little."""
    return min(weight(word), _PASSING) if is_passing(word) or is_suspect(word) else weight(word)


def _unsaid(names: Mapping[str, float], by: Container[str]) -> float:
    """The part of these weighted names that the other side does not say."""
    together = sum(names.values())
    return sum([each for name, each in names.items() if name not in by]) / together if together else 0.0


def repeated(one: Features, other: Features) -> float:
    """Estimated Jaccard similarity of the texts: the share of equal minima (Broder 1997)."""
    if not one.signature or not other.signature:
        return 0.0
    equal: int = sum(map(eq, one.signature, other.signature))
    return equal / PERMUTATIONS


def apart(item: Features, story: Sketch) -> int:
    """Days from the time in which the story was told."""
    return max(story.since - item.day, item.day - story.until, 0)


class Kinship(NamedTuple):
    """What speaks for a new story being a follow-up.

    `name`: the weight of the rarest telling word in both headlines, by the part of the members that say it; `second`:
    of the next; `named`: one of them is a name; `familiar`, `passing`: nothing but names that many stories share, or
    that only say where, is in both headlines; `nameless`: nothing telling is; `crowd`: logarithm of how many other
    threads lately said the least crowded of them; `flaw`: both are about vulnerabilities; `flaw_until`: the same, by
    `until`; `until`: logarithm of the days since the story was told.
    """

    nearest: float
    average: float
    headline: float
    name: float
    second: float
    familiar: float
    passing: float
    nameless: float
    named: float
    crowd: float
    cves: float
    other_cves: float
    strangers: float
    others: float
    flaw: float
    flaw_until: float
    until: float


def kinship(item: Features, story: Sketch, like: Resemblance, crowds: Mapping[str, int]) -> Kinship:
    """`crowds`: how many threads lately said each name of the item's headline."""
    shared = [word for word in item.subjects if word in story.subjects]
    rare = sorted(
        [(weight(word) * min(1.0, 2 * story.subjects[word]), word) for word in shared if not is_familiar(word)],
        reverse=True,
    )
    weights = [each for each, _ in rare]
    named = any(word in item.names and word in story.names for _, word in rare)
    crowd = min([crowds.get(word, 0) for word in shared], default=0)
    flaw = item.about_a_flaw and any(each.about_a_flaw for each in story.members)
    return Kinship(
        nearest=like.nearest,
        average=like.average,
        headline=like.headline,
        name=weights[0] / RARE if weights else 0.0,
        second=weights[1] / RARE if len(weights) > 1 else 0.0,
        familiar=float(bool(shared and not weights)),
        passing=float(bool(shared) and all(is_passing(word) for word in shared)),
        nameless=float(not shared),
        named=float(named),
        crowd=math.log1p(max(crowd - 1, 0)),
        cves=float(not item.cves.isdisjoint(story.cves)),
        other_cves=like.other_cves,
        strangers=like.strangers,
        others=like.others,
        flaw=float(flaw),
        flaw_until=flaw * like.until,
        until=like.until,
    )
