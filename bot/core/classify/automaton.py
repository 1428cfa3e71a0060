"""All phrases of all files in one automaton (Aho and Corasick, 1975): one pass over a text finds them all.

Word borders are part of the patterns, so that the automaton itself rejects substrings and Python sees only real words.
What a pattern cannot say (stars, Arabic prefixes, capitals) is checked on its few hits, in time linear in the phrase.
"""

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import cast

import ahocorasick_rs

from bot.core.classify.fold import is_arabic, letters_of
from bot.core.classify.hits import RawHit
from bot.core.classify.language import NEIGHBOURS
from bot.core.classify.phrases import Pattern, Word, patterns_of
from bot.core.classify.spec import Term
from bot.core.classify.texts import FieldText

Match = tuple[int, int, int]
"""The number of what was found, and the span of the folded text."""

_ARABIC_PREFIXES = frozenset("وفبكلس")
"""One-letter words that Arabic writes together with the next: and, so, by, like, for, will."""
_ARABIC_ENDINGS = frozenset(("ه", "ها", "هم", "هما", "نا", "ي", "يه", "ات", "ين", "ون", "ان", "ا", "تها", "اتها"))
"""Endings of number, gender and owner that do not change what a word is about."""


_Use = int | tuple[int, Pattern]
"""A term at an anchor: its number alone where the anchor says all, else with what is to be checked."""

_Entry = _Use | tuple[_Use, ...]
"""What stands at an anchor: a term, or several."""


class Automaton:
    """Finds terms. Terms are numbered in the order given."""

    def __init__(
        self,
        terms: Sequence[Term],
        join: Callable[[Sequence[int]], Sequence[int]] = tuple,
    ) -> None:
        """`join`: terms that are always found together in, numbers for their hits out: fewer, where some can share."""
        self.join = join
        by_anchor: dict[str, _Use | list[_Use]] = {}
        alike: dict[Pattern, Pattern] = {}
        for number, term in enumerate(terms):
            for pattern in patterns_of(term):
                # Most terms have an anchor of their own and need no more: for those a number must do.
                use: _Use = number
                if not pattern.plain:
                    # What is checked around an anchor is the same for thousands of them.
                    check = replace(pattern, anchor="")
                    use = (number, alike.setdefault(check, check))
                before = by_anchor.setdefault(pattern.anchor, use)
                if isinstance(before, list):
                    before.append(use)
                elif before != use:
                    by_anchor[pattern.anchor] = [before, use]
        self._spoken = bytes(_SPOKEN.get(term.lang or "", 0) for term in terms)
        self._borders = bytes(anchor.startswith(" ") + 2 * anchor.endswith(" ") for anchor in by_anchor)
        self._anchors = [tuple(use) if isinstance(use, list) else use for use in by_anchor.values()]
        self._uses: dict[frozenset[str], dict[int, _Uses]] = {}
        self._find = _finder(list(by_anchor))
        self._texts = zlib.compress("\n".join(by_anchor).encode(), 1)

    @property
    def patterns(self) -> int:
        """How many distinct patterns are looked for."""
        return len(self._anchors)

    def __getstate__(self) -> tuple[str, bytes, bytes, list[_Entry]]:
        return zlib.decompress(self._texts).decode(), self._spoken, self._borders, self._anchors

    def __setstate__(self, state: tuple[str, bytes, bytes, list[_Entry]]) -> None:
        texts, self._spoken, self._borders, self._anchors = state
        self._texts = zlib.compress(texts.encode(), 1)
        self._uses = {}
        self.join = tuple
        self._find = _finder(texts.split("\n") if texts else [])

    def find(self, field: FieldText, perhaps: frozenset[str] = NEIGHBOURS) -> list[RawHit]:
        """Every term in a field, in reading order; a term may be found many times, overlapping others.

        `perhaps`: of languages with English neighbours only the terms of these are looked for.
        """
        found: list[RawHit] = []
        add = found.append
        text, base = field.folded.text, field.base
        uses = self._uses.setdefault(perhaps, {})
        for index, start, end in self._find(text, overlapping=True):
            # Every line here is run for each of a hundred places of an item.
            try:
                left, right, number, more = uses[index]
            except KeyError:
                left, right, number, more = uses[index] = self._uses_of(index, perhaps)
            if number >= 0:
                add((base + start + left, base + end - right, number, field))
            if more is not None:
                _add_more(found, more, field, start + left, end - right)
        found.sort()
        return found

    def _uses_of(self, index: int, perhaps: frozenset[str]) -> "_Uses":
        """What is done at an anchor when a text is perhaps written in these languages."""
        entry = self._anchors[index]
        several = isinstance(entry, tuple) and not (len(entry) == 2 and isinstance(entry[1], Pattern))
        every = cast("tuple[_Use, ...]", entry if several else (entry,))
        unspoken = {_SPOKEN[lang] for lang in NEIGHBOURS - perhaps}
        uses = [use for use in every if self._spoken[use if isinstance(use, int) else use[0]] not in unspoken]
        by_check: dict[Pattern | None, list[int]] = {}
        for use in uses:
            number, check = (use, None) if isinstance(use, int) else use
            by_check.setdefault(check, []).append(number)
        joined = {check: tuple(self.join(numbers)) for check, numbers in by_check.items()}
        first, *others = joined.pop(None, ()) or (-1,)
        more = (
            tuple(others),
            tuple(number for check, numbers in joined.items() if check and check.begins_word for number in numbers),
            tuple(
                (check, check.looks_around, check.exact, numbers)
                for check, numbers in joined.items()
                if check and not check.begins_word
            ),
        )
        borders = self._borders[index]
        return borders & 1, borders >> 1, first, more if any(more) else None


def _finder(anchors: list[str]) -> Callable[..., Iterable[Match]]:
    if not anchors:
        return _find_nothing
    # Of the library's kinds this one is the smallest, and as fast as the largest on news.
    kind = ahocorasick_rs.Implementation.ContiguousNFA
    return ahocorasick_rs.AhoCorasick(anchors, store_patterns=False, implementation=kind).find_matches_as_indexes


_SPOKEN = {lang: number for number, lang in enumerate(sorted(NEIGHBOURS), start=1)}


_Checked = tuple[Pattern, bool, str | None, tuple[int, ...]]
"""A pattern, whether it looks around, its capitals, and the terms."""
_More = tuple[tuple[int, ...], tuple[int, ...], tuple[_Checked, ...]]
"""Other terms at an anchor: those that need no more, those whose word goes on, and those to check."""

_Uses = tuple[int, int, int, _More | None]
"""Of an anchor: how many of its characters are border spaces, on the left and on the right; the term that needs no
more, mostly the only one, or a negative number; and the others."""


def _add_more(found: list[RawHit], more: _More, field: FieldText, start: int, end: int) -> None:
    plain, begun, checked = more
    folded, base = field.folded, field.base
    if plain:
        found += [(base + start, base + end, number, field) for number in plain]
    if begun:
        past = base + folded.text.find(" ", end)
        found += [(base + start, past, number, field) for number in begun]
    for pattern, around, exact, numbers in checked:
        first, past = start, end
        if around:
            if (span := _around(pattern, folded.text, start, end)) is None:
                continue
            first, past = span
        if exact is not None:
            shown, until = folded.span(first, past, field.given)
            if not _same_case(field.given[shown:until], exact):
                continue
        found += [(base + first, base + past, number, field) for number in numbers]


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
