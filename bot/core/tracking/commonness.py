"""How common each word is: what nearly every headline says tells no story from another."""

from functools import cache
from typing import Final

from bot.core.tracking.frequencies import COMMON, NAMES

RARE: Final = 6.5
"""The weight of a word that is not listed."""


def weight(key: str) -> float:
    """How much it tells that two texts have this word in common: from 1 to `RARE`."""
    return _weights().get(key, RARE)


def is_ordinary(key: str) -> bool:
    """Whether the word is also written without a capital."""
    return key in _weights() and key not in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset().union(*(words.split() for words in NAMES.values()))


@cache
def _weights() -> dict[str, float]:
    listed = (*COMMON.items(), *NAMES.items())
    return {word: float(weight) for weight, words in listed for word in words.split()}
