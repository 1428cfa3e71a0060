"""Which member of a story leads it, and why, in words. The first difference between two members decides:

1. A page that another member only passes on goes before it: an aggregator's link, a copy that names who published it.
2. Who says more than a headline goes before a bare headline in a language that the desk does not read.
3. How far the desk trusts the source: what an editor said of it beats all that a text says of itself.
4. Official voices (of governments and their bodies, CERTs, police) go before others: being first, or much linked to,
   puts no blog before the advisory itself.
5. Whose page the others link to goes before whom they name or whose site they link to, and both before the rest.
6. Who says more than a headline, and has a page to be read.
7. The language: as the desk's readers want them, else the one that most members share.
8. The kind of publisher, in the order of `PublisherKind`.
9. Who was first. Within an hour all are first: clocks, feeds and desks are no more exact than that.
10. Whose text is whole goes before one that breaks off.
11. Who was first, to the second; at the very end the id, so that there is always one order.

Trust and kind are the reliability of a source, 1, 5 and 9 its originality, 6 and 10 how complete it is. Reliability
goes first as it is known, while originality is guessed from links, words and dates that anybody may write.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple

from bot.core.credits import Credit, Teller, credits_given, publishes_anew, teller
from bot.model import Item, PublisherKind, Source, Trust

SUBSTANCE: Final = 60
"""Characters of summary or text from which on an item says more than its headline."""

AT_ONCE: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_OLDEST: Final = timedelta(days=30)
"""A date further back than this from when the item was seen first is a mistake, or of another text."""

_TRUST: Final = {Trust.HIGH: 0, Trust.NORMAL: 1, Trust.LOW: 2}
_KIND: Final = {kind: rank for rank, kind in enumerate(PublisherKind)}
_OFFICIAL: Final = frozenset(
    {PublisherKind.INTERGOVERNMENTAL, PublisherKind.GOVERNMENT, PublisherKind.CERT, PublisherKind.LAW_ENFORCEMENT}
)
_KINDS: Final = (*(kind.value for kind in PublisherKind), "unknown")
_MOST_NAMES: Final = 3
_BREAKS_OFF: Final = ("…", "...", "[…]", "[...]")


class Rank(NamedTuple):
    """Where a member stands, by each of the criteria; less is better."""

    passes_on: bool
    unread: bool
    trust: int
    unofficial: bool
    uncredited: int
    bare: bool
    language: int
    kind: int
    later: bool
    breaks_off: bool
    told_at: datetime
    item_id: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A member of a story in its place. `credited`: names of those that credit it, and how. `origin`: whose page it
    only passes on."""

    item: Item
    rank: Rank
    name: str
    credited: tuple[tuple[str, Credit], ...] = ()
    origin: str = ""


def standings(
    items: Iterable[Item], sources: Callable[[str], Source | None], languages: Sequence[str] = ()
) -> tuple[Standing, ...]:
    """The members, who leads first, whatever the order in which they are given.

    `languages`: those that the desk's readers read, the most wanted first; none: all.
    """
    tellers = sorted((teller(item, sources(item.source_id)) for item in items), key=lambda one: one.item.id)
    credits = credits_given(tellers)
    origins = _origins(tellers, credits, sources)
    wanted = _wanted([one.item.lang for one in tellers], languages)
    began = min(told_at(one.item) for one in tellers)
    credited: dict[str, list[tuple[str, Credit]]] = defaultdict(list)
    for one in tellers:
        for other_id, credit in credits.get(one.item.id, {}).items():
            credited[other_id].append((one.name, credit))
    placed = []
    for one in tellers:
        by = tuple(credited.get(one.item.id, ()))
        origin = origins.get(one.item.id, "")
        rank = _rank(one.item, sources(one.item.source_id), wanted, began, by, passes_on=bool(origin))
        placed.append(Standing(one.item, rank, one.name, by, origin))
    return tuple(sorted(placed, key=lambda one: one.rank))


def told_at(item: Item) -> datetime:
    """When it was told: as published, where that can be. A day without an hour counts when it is over."""
    published, seen = item.published, item.first_seen
    if published is None or published > seen or seen - published > _OLDEST:
        return seen
    if published.time() != time():
        return published
    return seen if seen - published < _DAY else published + _DAY


def _rank(
    item: Item,
    source: Source | None,
    wanted: Mapping[str, int],
    began: datetime,
    credited: Iterable[tuple[str, Credit]],
    *,
    passes_on: bool,
) -> Rank:
    said = _said(item)
    language = wanted.get(_primary(item.lang), len(wanted))
    return Rank(
        passes_on=passes_on,
        unread=said < SUBSTANCE and item.lang is not None and language == len(wanted),
        trust=_TRUST[source.trust if source else Trust.LOW],
        unofficial=source is None or source.publisher_kind not in _OFFICIAL,
        uncredited=Credit.LINKED - max((credit for _, credit in credited), default=Credit.NONE),
        bare=said < SUBSTANCE or item.url is None,
        language=language,
        kind=_KIND[source.publisher_kind] if source else len(_KIND),
        later=told_at(item) - began > AT_ONCE,
        breaks_off=(item.text or item.summary).endswith(_BREAKS_OFF),
        told_at=told_at(item),
        item_id=item.id,
    )


def _said(item: Item) -> int:
    """How much more than its headline it says, in characters. A summary that repeats the headline says nothing."""
    summary = "" if item.summary == item.title else item.summary
    return max(len(summary), len(item.text))


def _origins(
    tellers: Sequence[Teller],
    credits: Mapping[str, Mapping[str, Credit]],
    sources: Callable[[str], Source | None],
) -> dict[str, str]:
    """By the id of an item that only passes on what another member tells: the name of that one's source."""
    by_id = {one.item.id: one for one in tellers}
    at_home = {one.item.canonical_url: one for one in tellers if one.at_home}
    found = {}
    for one in tellers:
        if not one.at_home and (there := at_home.get(one.item.canonical_url)):
            found[one.item.id] = there.name
            continue
        source = sources(one.item.source_id)
        official = source is not None and source.publisher_kind in _OFFICIAL
        points = not official and (not one.at_home or _said(one.item) < SUBSTANCE)
        for other_id, credit in credits.get(one.item.id, {}).items():
            other = by_id[other_id]
            if (points and credit is Credit.LINKED) or publishes_anew(one, other):
                found[one.item.id] = other.name
                break
    return found


def _wanted(langs: Iterable[str | None], languages: Sequence[str]) -> Mapping[str, int]:
    """Places of languages, the most wanted first. Where the desk says nothing, those that most members share."""
    if languages:
        return {lang: place for place, lang in enumerate(dict.fromkeys(map(_primary, languages)))}
    counted = Counter(_primary(lang) for lang in langs if lang)
    most = max(counted.values(), default=0)
    return {lang: 0 for lang, count in counted.items() if count == most}


def _primary(lang: str | None) -> str:
    """The language of a BCP 47 tag, without script and country."""
    return (lang or "").partition("-")[0].casefold()


def reason(order: Sequence[Standing]) -> str:
    """Why the first of these leads, in words: `CERT, most trusted; BleepingComputer links to it`. Nothing for one."""
    if len(order) < 2:
        return ""
    first, second = order[0], order[1]
    words = [word for word in (_difference(first, second), *_credits(first.credited)) if word]
    return f"{first.name}, {'; '.join(words)}"


def _difference(first: Standing, second: Standing) -> str:
    """In what one comes before the other. Credits are told by themselves."""
    pairs = zip(Rank._fields, first.rank, second.rank, strict=True)
    decided = next(name for name, one, other in pairs if one != other)
    says_more = "says more than a headline"
    return {
        "passes_on": f"{second.name} only passes on what {second.origin} tells",
        "unread": says_more,
        "trust": "most trusted",
        "unofficial": "an official voice",
        "uncredited": "",
        "bare": says_more if _said(second.item) < SUBSTANCE else "has a page to read",
        "language": f"in the language {_primary(first.item.lang)}",
        "kind": f"{_KINDS[first.rank.kind]} before {_KINDS[second.rank.kind]}",
        "later": "the first to tell it",
        "breaks_off": "its text does not break off",
        "told_at": "the first to tell it",
        "item_id": "as good as the next",
    }[decided]


def _credits(credited: Iterable[tuple[str, Credit]]) -> list[str]:
    """Who credits it, as words."""
    told = []
    for credit, one_does, more_do in (
        (Credit.LINKED, "links to it", "link to it"),
        (Credit.NAMED, "names it", "name it"),
    ):
        names = list(dict.fromkeys(name for name, given in credited if given is credit))
        if names:
            rest = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
            told.append(f"{', '.join(names[:_MOST_NAMES])}{rest} {one_does if len(names) == 1 else more_do}")
    return told
