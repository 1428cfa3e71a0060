"""By what a story can be found without looking at the others: a bounded number of keys for each item."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from bot.core.tracking.features import Features

STORY_DAYS: Final = 14
"""A story that nobody told for so many days is over: what comes then is at most its follow-up."""
THREAD_DAYS: Final = 150
"""So long after a story was last told a follow-up is still known as one."""
HOLDERS: Final = 40
"""Of each key only so many stories are looked at, the latest: a word that more of them say tells little."""
NEAR: Final = 6
FAR: Final = 4
"""So many stories are compared with an item: inside the days of a story, and of a thread beyond."""
_WORDS: Final = 14
_LEAST_WEIGHT: Final = 2.5
_BANDS: Final = 12
_ROWS: Final = 4
_CROWD_DAYS: Final = 60


class Key(NamedTuple):
    """`weight`: how much it speaks for a story that the story has it; `days`: how long it is kept after the story was
    last told, None for ever."""

    text: str
    weight: float
    days: int | None


Holder = tuple[int, int, int]
"""A story that has a key, the thread that it is in, and the latest day of an item that brought the key there."""


def keys(item: Features) -> tuple[Key, ...]:
    """The page, the heading, and, unless it announces many stories at once, the heaviest words, and bands of the
    signature: at most forty. A heading holds for its day and the two beside it: midnight parts nothing."""
    found = [*page_key(item.page)]
    if item.heading:
        found.append(Key(f"title:{item.heading}", 1000.0, STORY_DAYS))
    if item.round_up:
        return tuple(found)
    heaviest = sorted(item.vector.items(), key=lambda pair: (-pair[1], pair[0]))[:_WORDS]
    found += [
        Key(f"word:{word}", weight * weight, THREAD_DAYS if word in item.telling or word in item.cves else STORY_DAYS)
        for word, weight in heaviest
        if weight >= _LEAST_WEIGHT
    ]
    for band in range(_BANDS if item.signature else 0):
        rows = item.signature[band * _ROWS : (band + 1) * _ROWS]
        found.append(Key(f"band:{band}:{hash_of(rows):x}", 60.0, STORY_DAYS))
    return tuple(found)


def page_key(page: str | None) -> tuple[Key, ...]:
    """Where an item stands: nothing is kept longer."""
    return (Key(f"url:{page}", 1000.0, None),) if page else ()


def hash_of(rows: Sequence[int]) -> int:
    """FNV-1a over 32-bit words, 64 bits: the same in every process."""
    found = 0xCBF29CE484222325
    for row in rows:
        found = (found ^ row) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return found


def shortlist(item: Features, by_key: Sequence[Key], holders: Mapping[str, Collection[Holder]]) -> tuple[int, ...]:
    """The stories to compare with: those with whose keys most weight agrees. `holders`: by text of the key."""
    agreed: dict[int, float] = {}
    apart: dict[int, int] = {}
    for key in by_key:
        for story, _, day in holders.get(key.text, ()):
            days = 0 if key.days is None else abs(day - item.day)
            if story in agreed:
                agreed[story] += key.weight
                if days < apart[story]:
                    apart[story] = days
            else:
                agreed[story] = key.weight
                apart[story] = days
    near: list[int] = []
    far: list[int] = []
    for story in sorted(agreed, key=lambda story: (-agreed[story], -story)):
        if apart[story] <= STORY_DAYS:
            if len(near) < NEAR:
                near.append(story)
        elif len(far) < FAR and apart[story] <= THREAD_DAYS:
            far.append(story)
    return tuple(near + far)


class Talk(NamedTuple):
    """Who lately said a word: how many threads, and of which of them the story that opened it did."""

    crowd: int
    opened: frozenset[int]


def talk(item: Features, holders: Mapping[str, Collection[Holder]]) -> dict[str, Talk]:
    """Of each of the telling words by which it was looked for."""
    found = {}
    for word in item.telling:
        if said := holders.get(f"word:{word}"):
            lately = {thread for _, thread, day in said if abs(day - item.day) <= _CROWD_DAYS}
            found[word] = Talk(len(lately), frozenset([thread for story, thread, _ in said if story == thread]))
    return found
