"""The language of a record that does not say it: by script, then by a vote of common words, endings and letters.

Only the first characters are read. A wrong guess costs little: terms are left out only in languages that hardly any
word speaks for, and never those of English or of another script.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from bot.core.classify.fold import without_ascii

_HEAD = 300
"""Only so many first characters are looked at."""
_LATIN_ENDS = "\u0250"
NEIGHBOURS = frozenset(("fr", "es", "de"))
"""Languages of the packs that share their letters with English: their terms are looked for only where a text may be
theirs, for many of their words mean something else in another of them."""
_NONE: frozenset[str] = frozenset()
_SURE = 6
"""With fewer votes for its language, a text may be in any."""
_SHARE = 0.34
"""… and else in those with so large a part of the votes of the first."""
_BLOCKS = (
    (_LATIN_ENDS, ""),
    ("\u0370", "el"),
    ("\u0400", "ru"),
    ("\u0530", ""),
    ("\u0590", "he"),
    ("\u0600", "ar"),
    ("\u0700", ""),
    ("\u0900", "hi"),
    ("\u0980", ""),
    ("\u0e00", "th"),
    ("\u0e80", ""),
    ("\u1e00", "latin"),
    ("\u1f00", "el"),
    ("\u2000", ""),
    ("\u3040", "ja"),
    ("\u3100", ""),
    ("\u3400", "zh"),
    ("\ua000", ""),
    ("\uac00", "ko"),
    ("\ud7b0", ""),
)
"""Where the blocks of Unicode begin that tell a language, or that none can be told."""
_BLOCK_STARTS = [start for start, _ in _BLOCKS]
_OTHER_LETTER = re.compile(f"[^\\W\\d_\x00-{chr(ord(_LATIN_ENDS) - 1)}]")
_LATIN_LETTER = re.compile(f"[^\\W\\d_{_LATIN_ENDS}-\U0010ffff]")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = bytes(byte if bytes((byte,)).isalpha() else ord(" ") for byte in range(256))
_UKRAINIAN, _PERSIAN = frozenset("іїєґІЇЄҐ"), frozenset("پچژگ")

_WORDS = {
    "en": "a the of and to in for with on is are by from as at that has after an its over says new will was were be "
    "it this how what why who can could their more than into against us uk not have up out about",
    "fr": "le la les l d des du et en un une pour dans par sur est avec au aux qui plus ce cette pas sont ont a à "
    "ses son sa leur leurs ou où que qu après contre entre comment face selon se été",
    "es": "el la los las lo de del y en un una por para con que se su sus al es más como sobre ha han son a tras "
    "contra entre este esta no ante fue sin desde hasta según",
    "de": "der die das und in von den mit für auf ein eine einen einer im ist zu zum zur nach bei des dem sich auch "
    "hat haben wird werden wurde als aus gegen nicht über vor wie an am sind durch es",
    "it": "il lo la gli i le di del della dei delle dello degli da dal dalla nel nella al alla e ed un una per con "
    "che si è sono su sul sulla come più non ha anche contro tra",
    "pt": "o a os as de do da dos das e em um uma por para com que se no na nos nas ao à mais não são como sobre "
    "contra entre foi após pelo pela",
    "nl": "de het een van en in op te voor met is dat die aan bij naar door zijn niet ook over om uit tegen heeft "
    "wordt werd na",
    "pl": "w i z na do nie się o od po za przez jest dla oraz są jak przed ze",
    "tr": "ve bir bu ile için da de olarak olan sonra daha göre kadar",
    "sv": "och i att det som en på är av för med till den har inte ett om från mot",
}
_ENDINGS = {
    "en": "ing ed ers ity ly ness ment",
    "fr": "ique eur eurs ité eux tés ées aire",
    "es": "ción ciones dad ado ados ada adas miento ico icos",
    "de": "ung ungen lich liche isch ische ischen keit heit schaft",
    "it": "zione zioni ità ato ati iche aggio",
    "pt": "ção ções dade ões ário",
    "nl": "heid lijk lijke ingen",
    "pl": "ów ego ych nia ości",
    "tr": "lar ler ları leri nın nin",
}
_LETTERS = {"es": "ñ¿¡", "de": "ßäöü", "pt": "ãõ", "fr": "œêèâ", "pl": "łżęąśńćź", "tr": "ğış", "sv": "å", "it": "ìò"}
_LONGEST_ENDING = 6


def _votes(table: dict[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Who gets the vote of each key."""
    votes: dict[str, tuple[str, ...]] = {}
    for lang, keys in table.items():
        for key in keys:
            votes[key] = (*votes.get(key, ()), lang)
    return votes


_BY_WORD = _votes({lang: words.split() for lang, words in _WORDS.items()})
_BY_ENDING = _votes({lang: endings.split() for lang, endings in _ENDINGS.items()})
_BY_LETTER = _votes({lang: tuple(letters) for lang, letters in _LETTERS.items()})


class Spoken(NamedTuple):
    """`lang`: a BCP 47 primary tag, or None when nothing speaks for any language. `perhaps`: those of `NEIGHBOURS` in
    which the text, or a part of it, may be written."""

    lang: str | None
    perhaps: frozenset[str]


def guess_language(text: str) -> Spoken:
    """By what is seen at the beginning of a text."""
    head = text[:_HEAD]
    if head.isascii():
        return _by_vote(head.lower(), "")
    foreign = without_ascii(head)
    if other := _OTHER_LETTER.findall(foreign):
        latin = len(_LATIN_LETTER.findall(head))
        # A name in Latin letters stands in many a text of another script: a quarter is enough.
        if len(other) * 3 >= latin:
            return Spoken(_by_script(other), NEIGHBOURS if latin > len(other) else _NONE)
    for mark in {char for char in foreign if not char.isalnum()}:
        head = head.replace(mark, " ")
    return _by_vote(head.lower(), foreign.lower())


def _by_script(letters: list[str]) -> str | None:
    counted = Counter(_BLOCKS[bisect_right(_BLOCK_STARTS, letter) - 1][1] for letter in letters)
    if counted["ja"]:
        return "ja"
    lang = counted.most_common(1)[0][0]
    if lang == "ru" and not _UKRAINIAN.isdisjoint(letters):
        return "uk"
    if lang == "ar" and not _PERSIAN.isdisjoint(letters):
        return "fa"
    return lang or None


def _by_vote(head: str, foreign: str) -> Spoken:
    """`foreign`: the characters of the head that are none of ASCII; there, marks are spaces already."""
    words = head.encode().translate(_LETTERS_ONLY).decode().split() if head.isascii() else _WORD.findall(head)
    together = sum(map(_votes_of, words))
    votes = {lang: number for lang, shift in _LANES.items() if (number := together >> shift & _LANE)}
    for letter in foreign:
        for lang in _BY_LETTER.get(letter, ()):
            votes[lang] = votes.get(lang, 0) + 1
    if not votes:
        # Names alone, in plain letters: in this field that is an English headline.
        return Spoken("en" if words and not foreign else None, NEIGHBOURS)
    most = max(votes.values())
    lang, *others = (lang for lang, number in votes.items() if number == most)
    if others and lang != "en":
        # Among equals the one that is heard first.
        heard = (each for word in words for each in (lang, *others) if _votes_of(word) >> _LANES[each] & _LANE)
        lang = next(heard, lang)
    if votes[lang] < _SURE:
        return Spoken(lang, NEIGHBOURS)
    bar = votes[lang] * _SHARE
    return Spoken(lang, NEIGHBOURS.intersection([each for each, number in votes.items() if number >= bar]))


_LANE = (1 << 16) - 1
_LANES = {lang: 16 * number for number, lang in enumerate(_WORDS)}
"""Where in one long number the votes for each language stand: adding two numbers adds them all."""


@lru_cache(maxsize=1 << 12)
def _votes_of(word: str) -> int:
    """A common word counts twice, an ending once."""
    endings = (word[-length:] for length in range(2, min(len(word) - 2, _LONGEST_ENDING) + 1))
    votes = sum(1 << _LANES[lang] for ending in endings for lang in _BY_ENDING.get(ending, ()))
    return votes + sum(2 << _LANES[lang] for lang in _BY_WORD.get(word, ()))
