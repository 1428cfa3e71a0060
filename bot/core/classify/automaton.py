"""All phrases of all files in one automaton (Aho and Corasick, 1975): one pass over a text finds them all.

Word borders are part of the patterns, so that the automaton itself rejects substrings and Python sees only real words.
What a pattern cannot say (stars, Arabic prefixes, capitals) is checked on its few hits, in time linear in the phrase.
"""

from collections.abc import Iterable, Sequence
from functools import partial

import ahocorasick_rs

from bot.core.classify.fold import is_arabic, letters_of
from bot.core.classify.hits import Hit
from bot.core.classify.phrases import Pattern, Word, patterns_of
from bot.core.classify.spec import Term
from bot.core.classify.texts import FieldText

Match = tuple[int, int, int]
"""The number of what was found, and the span of the folded text."""
_hit = partial(tuple.__new__, Hit)
"""Makes a hit from a tuple, as its own constructor does, only faster: there are many."""

_ARABIC_PREFIXES = frozenset("وفبكلس")
"""One-letter words that Arabic writes together with the next: and, so, by, like, for, will."""
_ARABIC_ENDINGS = frozenset(("ه", "ها", "هم", "هما", "نا", "ي", "يه", "ات", "ين", "ون", "ان", "ا", "تها", "اتها"))
"""Endings of number, gender and owner that do not change what a word is about."""


class Automaton:
    """Finds terms. Terms are numbered in the order given."""

    def __init__(self, terms: Sequence[Term]) -> None:
        by_anchor: dict[str, list[tuple[int, Pattern]]] = {}
        for number, term in enumerate(terms):
            for pattern in patterns_of(term):
                by_anchor.setdefault(pattern.anchor, []).append((number, pattern))
        # For each anchor: its border spaces, the terms that need no more, those whose word goes on, and those to check.
        self._uses = [
            (
                anchor.startswith(" "),
                anchor.endswith(" "),
                tuple(number for number, pattern in uses if pattern.plain),
                tuple(number for number, pattern in uses if pattern.begins_word),
                tuple(use for use in uses if not (use[1].plain or use[1].begins_word)),
            )
            for anchor, uses in by_anchor.items()
        ]
        self.patterns = len(by_anchor)
        self._find = (
            ahocorasick_rs.AhoCorasick(list(by_anchor), store_patterns=False).find_matches_as_indexes
            if by_anchor
            else _find_nothing
        )

    def find(self, field: FieldText) -> list[Hit]:
        """Every term in a field, in reading order; a term may be found many times, overlapping others."""
        found: list[Hit] = []
        text, base, uses = field.folded.text, field.base, self._uses
        for index, start, end in self._find(text, overlapping=True):
            left, right, plain, begun, checked = uses[index]
            first, last = base + start + left, base + end - right
            for number in plain:  # mostly one: a comprehension would cost more
                found.append(_hit((first, last, number, field)))  # noqa: PERF401
            if begun:
                past = base + text.find(" ", end)
                found += [_hit((first, past, number, field)) for number in begun]
            for number, pattern in checked:
                if (around := _around(pattern, text, start + left, end - right)) is not None:
                    hit = _hit((base + around[0], base + around[1], number, field))
                    if pattern.exact is None or _same_case(field.given[slice(*hit.span)], pattern.exact):
                        found.append(hit)
        found.sort()
        return found


def _find_nothing(_text: str, *, overlapping: bool) -> Iterable[Match]:
    return ()


def _same_case(found: str, exact: str) -> bool:
    if found == exact:
        return True
    if found.isascii() and found.isalnum():
        return found == exact + "s"
    letters = letters_of(found)
    return letters == exact or letters == exact + "s"


def _around(pattern: Pattern, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of whole words if what the pattern asks around its anchor holds."""
    if pattern.arabic and not pattern.lead:
        if text[start - 1] != " ":
            if text[start - 1] not in _ARABIC_PREFIXES or text[start - 2] != " ":
                return None
            start -= 1
    elif pattern.lead:
        start = text.rfind(" ", 0, start) + 1
    if pattern.trail:
        end = text.find(" ", end)
    elif pattern.arabic and not pattern.rest and text[end] != " ":
        word_end = text.find(" ", end)
        if text[end:word_end] not in _ARABIC_ENDINGS or not is_arabic(text[end - 1]):
            return None
        end = word_end
    for word in pattern.rest:
        if (after := _follows(word, text, end)) is None:
            return None
        end = after
    return start, end


def _follows(word: Word, text: str, end: int) -> int | None:
    """The end of the next word if it is the one asked for."""
    begin = end + 1
    if text[end] != " " or begin >= len(text):
        return None
    word_end = text.find(" ", begin)
    if word.lead:
        begin = text.find(word.text, begin, word_end)
        if begin < 0:
            return None
        if not word.trail and not text.endswith(word.text, begin, word_end):
            begin = word_end - len(word.text)
    if not text.startswith(word.text, begin):
        return None
    return word_end if word.trail or begin + len(word.text) == word_end else None
