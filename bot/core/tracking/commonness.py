"""How common each word is: what nearly every headline says tells no story from another."""

import re
from functools import cache
from typing import Final

from bot.core.tracking.frequencies import COMMON, NAMES

RARE: Final = 6.5
"""The weight of a word that is not listed."""

_FORMED: Final = re.compile(
    r"\w{4,}(?:ly|ness|tion|sion|ment|ity|ism|abl|ibl|ing|ship|ful|ous|tiv|siv|anc|enc|ical|ology|graphy)\Z"
)
"""Words that are formed so are hardly anybody's name, however seldom they are inflected."""
_PLAIN: Final = frozenset(("bacon", "bracket", "broker", "butter", "calendar"))
"""Nor are these, though the press seldom says them otherwise than with a capital."""


def weight(key: str) -> float:
    """How much it tells that two texts have this word in common: from 1 to `RARE`."""
    return _weights().get(key, RARE)


def is_ordinary(key: str) -> bool:
    """Whether the word is also written without a capital."""
    return key in _weights() and key not in _names()


@cache
def _names() -> frozenset[str]:
    listed = frozenset().union(*(words.split() for words in NAMES.values())) - _PLAIN
    return frozenset(word for word in listed if not _FORMED.match(word))


@cache
def _weights() -> dict[str, float]:
    listed = (*COMMON.items(), *NAMES.items())
    return {word: float(weight) for weight, words in listed for word in words.split()}
