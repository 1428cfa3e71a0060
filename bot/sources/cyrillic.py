"""Cyrillic text whose set is not the one that it claims: all these sets read any bytes, and only one reads words.

How a text reads is judged by its letters (the commonest of the Slavic languages make up two thirds of any text) and by
capitals inside words, which a neighbouring set scatters everywhere. The claim holds unless another reads far better.
"""

import re
from typing import Final

SETS: Final = ("cp1251", "koi8-u", "iso8859-5", "cp866")
"""The sets that feeds are really written in, KOI8-R as its superset for letters."""

_FAMILY: Final = frozenset({*SETS, "koi8-r", "mac-cyrillic", "ptcp154", "koi8-t", "kz1048"})
_SEEN: Final = 4_000
_FEWEST: Final = 16
_FAR_BETTER: Final = 0.75
_WORDS: Final = 0.2
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_HIGH: Final = re.compile(rb"[\x00-\x40\x5b-\x60\x7b-\x7f]*([A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*)")
_INNER_CAPITAL: Final = re.compile(r"[а-яёђѓєѕіїјљњћќўџґ][А-ЯЁЂЃЄЅІЇЈЉЊЋЌЎЏҐ]")
_WEIGHTS: Final[dict[str, float]] = {
    char: weight
    for weight, chars in ((1.6, "оеа"), (1.1, "интс"), (0.5, "рвлкіј"), (0.0, "мдпу"), (-0.8, "яыьгзбч"))
    for char in chars
}
_WEIGHTS.update(dict.fromkeys("йхжшюцщъєїґљњђћџѓќў", -2.0) | dict.fromkeys("эфёѕ", -3.0))
"""About the logarithm of how much commoner a letter is than the middle one."""

_STRANGE: Final = -4.0
_NEUTRAL: Final = frozenset("\xa0«»„“”‘’—–…№•©®·°§")


def likelier_set(body: bytes, name: str) -> str | None:
    """The set that the body is plainly written in, if that is another than `name`, a Cyrillic one. None if in doubt."""
    if name.replace("_", "-") not in _FAMILY:
        return None
    words = b" ".join(found[1] for found in _HIGH.finditer(body[: 1024 * 1024]))[:_SEEN]
    if len(words) < _FEWEST:
        return None
    claimed = _reads(words, name)
    best = max(SETS, key=lambda other: _reads(words, other))
    if best == name or _reads(words, best) < max(claimed + _FAR_BETTER, _WORDS):
        return None
    return best


def _reads(words: bytes, name: str) -> float:
    """How much like words they read: 0.3 to 0.8 for any Slavic text, about zero or less for what is none."""
    text = words.decode(name, "replace")
    folded = [char for char in _NOT_ASCII.findall(text.lower()) if char not in _NEUTRAL]
    if not folded:
        return 0.0
    total = sum(_WEIGHTS.get(char, _STRANGE) for char in folded)
    return (total - 4 * len(_INNER_CAPITAL.findall(text))) / len(folded)
