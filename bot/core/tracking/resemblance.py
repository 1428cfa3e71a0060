"""How much an item resembles a story, in a few numbers; and what they amount to."""

import math
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from operator import eq
from typing import Final, NamedTuple

from bot.core.tracking.commonness import RARE, weight
from bot.core.tracking.concepts import AFTERMATH, MARK, is_place
from bot.core.tracking.familiar import is_familiar, is_passing, is_suspect
from bot.core.tracking.features import PERMUTATIONS, Features
from bot.core.tracking.keys import Talk
from bot.core.tracking.sketch import Sketch

_PASSING: Final = 3.0
_CONCEPT: Final = 2.5
_EVIDENT: Final = 2.0
"""Words that tell less are no evidence."""
_CROWD: Final = 0.6
_FAINT: Final = 0.1
_LIKE: Final = 0.3
"""Texts whose words agree less repeat nothing of one another."""


class Resemblance(NamedTuple):
    """Each from 0 to 1 unless said otherwise.

    `nearest`, `average`: cosine of the weighted words with the nearest member, and with all on average; `headline`,
    `headlines`: the same of the titles alone; `strangers`: both name names, and none in common; `others`: how much of
    the names in either title the other side never says; `amounts`, `other_amounts`: one in common, or both say some,
    and none in common; `other_cves`: likewise; `elsewhere`, `other_things`: both say where it happened, or in their
    titles to what, and not the same; `new_acts`: how many acts no member tells of; `since`, `until`: logarithms of the
    days from the story's first and last member; `same_outlet`: its outlet has told the story; `abroad`: no member in
    its language; `rarest`: the weight of the rarest word in common with a headline; `evidence`: logarithm of what all
    words in common with the nearest member tell; `short`: the nearer to 1 the less the shorter of both says; `wire`:
    how much of a member's text it repeats.
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
    elsewhere: float
    other_things: float
    new_acts: float
    since: float
    until: float
    same_outlet: float
    abroad: float
    rarest: float
    evidence: float
    short: float
    wire: float


def cosine(one: Mapping[str, float], other: Mapping[str, float], lengths: float) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([each * other[word] for word, each in one.items() if word in other]) / lengths


def resemblance(item: Features, story: Sketch, said: Mapping[str, Talk]) -> Resemblance | None:
    """None: they have next to nothing in common. `said`: who lately said the telling words of the item."""
    members = story.members
    dots = _dots(item.vector, story.spoken, len(members))
    near = [dot / (item.length * each.length) for dot, each in zip(dots, members, strict=True)]
    if max(near) < _FAINT:
        return None
    dots = _dots(item.headline, story.headlines, len(members))
    titles = [dot / (item.headline_length * each.headline_length) for dot, each in zip(dots, members, strict=True)]
    strangers = bool(item.names and story.names and item.names.keys().isdisjoint(story.names))
    amounts = not item.amounts.isdisjoint(story.amounts)
    nearest = members[near.index(max(near))]
    told = _in_common(item, nearest, said)
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
        elsewhere=float(bool(item.places and story.places) and item.places.isdisjoint(story.places)),
        other_things=float(bool(item.things and story.things) and item.things.isdisjoint(story.things)),
        new_acts=float(len(item.acts - story.acts)),
        since=math.log1p(abs(item.day - story.since)),
        until=math.log1p(apart(item, story)),
        same_outlet=float(any(each.outlet == item.outlet for each in members)),
        abroad=float(all(each.lang != item.lang for each in members)),
        rarest=max(map(_telling, story.words & item.vector.keys()), default=0) / RARE,
        evidence=math.log1p(sum([each for each in told if each >= _EVIDENT])),
        short=1 / math.sqrt(1 + min(len(item.vector), len(nearest.vector))),
        wire=max([repeated(item, each) if alike >= _LIKE else 0.0 for each, alike in zip(members, near, strict=True)]),
    )


def _dots(vector: Mapping[str, float], spoken: Mapping[str, Sequence[tuple[int, float]]], count: int) -> list[float]:
    """The scalar products with each of `count` members."""
    dots = [0.0] * count
    for word in [word for word in vector if word in spoken]:
        counts = vector[word]
        for number, other in spoken[word]:
            dots[number] += counts * other
    return dots


def _in_common(item: Features, other: Features, said: Mapping[str, Talk]) -> list[float]:
    """What each word in common tells: less where it is said only in passing, and what many others lately said."""
    found = []
    for word, mine in item.vector.items():
        theirs = other.vector.get(word)
        if theirs is not None:
            crowd = said[word].crowd if word in said else 0
            tells = _told(word) - _CROWD * math.log(crowd) if crowd > 1 else _told(word)
            found.append(max(min(tells, mine, theirs), 0.0))
    return found


@lru_cache(maxsize=1 << 14)
def _told(word: str) -> float:
    """As `_telling`; a concept, or a place, is no word that only one event is told by."""
    return min(_telling(word), _PASSING if is_place(word) else _CONCEPT if word[0] == MARK else RARE)


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


class Shared(NamedTuple):
    """The telling words that an item and a story have in common, by what they are: names that few stories say, wherever
    they stand; and of those in both headlines the names of makers of what everybody uses, the names of groups that are
    blamed again and again, and what is no name."""

    names: tuple[str, ...]
    makers: tuple[str, ...]
    suspects: tuple[str, ...]
    plain: tuple[str, ...]


def shared(item: Features, story: Sketch) -> Shared:
    names = tuple([name for name in item.names if name in story.names and not is_familiar(name)])
    others = [word for word in item.subjects if word in story.subjects and word not in names and not is_passing(word)]
    suspects = tuple([word for word in others if is_suspect(word)])
    makers = tuple([word for word in others if is_familiar(word) and word not in suspects])
    return Shared(names, makers, suspects, tuple([word for word in others if not is_familiar(word)]))


class Kinship(NamedTuple):
    """What speaks for a new story being a follow-up.

    `name`, `second`: the weights of the rarest names in common, by the part of the members that say them; `maker`: of
    the rarest name in both headlines that many stories share; `nameless`: there is neither; `crowd`: logarithm of how
    many other threads lately said the least crowded of them; `where`: the weight of the rarest place in common;
    `elsewhere`: both say where, and not the same; `after`: it tells of an act that comes late, an arrest, a lawsuit, a
    recovery, and no member does; `flaw_until`: both headlines are about a vulnerability, by `until`; `until`: logarithm
    of the days since the story was told. The others are as in `Resemblance`.
    """

    nearest: float
    headline: float
    rarest: float
    name: float
    second: float
    maker: float
    nameless: float
    crowd: float
    where: float
    elsewhere: float
    cves: float
    other_cves: float
    others: float
    after: float
    same_outlet: float
    flaw_until: float
    until: float


def kinship(item: Features, story: Sketch, like: Resemblance, common: Shared, said: Mapping[str, Talk]) -> Kinship:
    """`said`: who lately said each telling word of the item."""
    names = [_strength(name, max(story.names[name], story.subjects.get(name, 0.0))) for name in common.names]
    names.sort(reverse=True)
    makers = common.makers + common.suspects
    known = common.names + makers
    crowd = min([said[word].crowd for word in known or common.plain if word in said], default=0)
    return Kinship(
        nearest=like.nearest,
        headline=like.headline,
        rarest=like.rarest,
        name=names[0] if names else 0.0,
        second=names[1] if len(names) > 1 else 0.0,
        maker=max(map(weight, makers), default=0.0) / RARE,
        nameless=float(not known),
        crowd=math.log1p(max(crowd - 1, 0)),
        where=max(map(weight, item.places & story.places), default=0.0) / RARE,
        elsewhere=like.elsewhere,
        cves=float(not item.cves.isdisjoint(story.cves)),
        other_cves=like.other_cves,
        others=like.others,
        after=float(bool((item.acts - story.acts) & AFTERMATH.keys())),
        same_outlet=like.same_outlet,
        flaw_until=(item.about_a_flaw and story.about_a_flaw) * like.until,
        until=like.until,
    )


def _strength(word: str, part: float) -> float:
    """What a word in common is worth that this part of the story's members says."""
    return weight(word) * min(1.0, 2 * part) / RARE
