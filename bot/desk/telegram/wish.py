"""What a reader asks for with /subscribe: topics, a time and a zone, in any order; mistakes with what was meant."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from bot.model import GENERAL, TOPICS
from bot.render.literal import literal

EXAMPLE: Final = "/subscribe ciip cybercrime 07:30 Europe/Zurich"
DEFAULT_TIME: Final = time(8, 0)
_NAMES: Final = (*TOPICS, GENERAL)
_TIME: Final = re.compile(r"([0-9]{1,2})[:.h]([0-9]{2})")
_MOST_WORDS: Final = 12
_NO_ZONES: Final = frozenset({"factory", "localtime", "posixrules"})


@dataclass(frozen=True, slots=True)
class Wish:
    """A subscription as asked for. Topics in reading order."""

    topics: tuple[str, ...]
    at: time
    zone: str


@dataclass(frozen=True, slots=True)
class Misread:
    """Why it could not be read: whole sentences of plain text, one for each mistake."""

    mistakes: tuple[str, ...]


def read_wish(words: Sequence[str], *, zone: str) -> Wish | Misread:
    """`zone`: the one that counts when the reader names none. Without topics, or with `all`: the three topics."""
    topics: set[str] = set()
    times: list[time] = []
    zones: list[str] = []
    mistakes: list[str] = []
    for word in [part for raw in words for part in raw.replace(";", ",").split(",") if part][:_MOST_WORDS]:
        folded = word.casefold()
        topic = folded.replace("-", "").replace("_", "")
        if topic == "all":
            topics.update(TOPICS)
        elif topic in _NAMES:
            topics.add(topic)
        elif found := _TIME.fullmatch(folded):
            hour, minute = int(found[1]), int(found[2])
            if hour < 24 and minute < 60:
                times.append(time(hour, minute))
            else:
                mistakes.append(f"{word} is no time of the day. Times go from 00:00 to 23:59.")
        elif folded in _zones():
            zones.append(_zones()[folded])
        else:
            mistakes.append(_guess(literal(word, 40), folded[:40]))
    if len(set(times)) > 1:
        mistakes.append(f"You named two times, {times[0]:%H:%M} and {times[1]:%H:%M}. I need one.")
    if len(set(zones)) > 1:
        mistakes.append(f"You named two zones, {zones[0]} and {zones[1]}. I need one.")
    if mistakes:
        return Misread(tuple(mistakes))
    return Wish(
        tuple(name for name in _NAMES if name in topics) or TOPICS,
        times[0] if times else DEFAULT_TIME,
        zones[0] if zones else zone,
    )


def _guess(word: str, folded: str) -> str:
    """A sentence for a word that is nothing we know."""
    if folded[:1].isdigit():
        return f"I cannot read {word} as a time. Write it like 07:30, in 24 hours."
    if "/" in folded:
        near = get_close_matches(folded, _zones(), n=1, cutoff=0.75)
        meant = f"Did you mean {_zones()[near[0]]}?" if near else "Zones are named like Europe/Zurich."
        return f"I do not know the zone {word}. {meant}"
    if near := get_close_matches(folded, (*_NAMES, "all"), n=1, cutoff=0.65):
        return f"I do not know the topic {word}. Did you mean {near[0]}?"
    if near := get_close_matches(folded, _cities(), n=1, cutoff=0.85):
        return f"Is {word} your zone? Then write {_cities()[near[0]]}."
    return f"I do not know {word}. Topics are {', '.join(_NAMES)}, or all; zones are named like Europe/Zurich."


@cache
def _zones() -> Mapping[str, str]:
    """IANA zones by their name in small letters."""
    return {name.casefold(): name for name in available_timezones() if name.casefold() not in _NO_ZONES}


@cache
def _cities() -> Mapping[str, str]:
    """Zones by the place at the end of their name."""
    regions = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    return {
        name.rpartition("/")[2].casefold(): name
        for name in sorted(_zones().values())
        if name.partition("/")[0] in regions
    }
