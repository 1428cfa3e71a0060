"""Folding: one form for everything that readers take for the same, with the way back to the text as given.

Unicode compatibility forms, case, accents, Arabic vowel signs and letter forms are folded; every hyphen, quote and
other mark becomes a space, so that a phrase is words with single spaces between. Accents are dropped after canonical
decomposition (UAX #15), so composed and decomposed text fold alike. Arabic articles are taken off, and Latin words
inside Chinese are set apart.

A text is folded whole, character for character. Only where its length changes is the place written down, so the way
back costs something for the few terms that were found, not for every character.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_LETTERS = {
    "ß": "s",
    "ẞ": "s",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ı": "i",
    "ى": "ي",
    "ة": "ه",
    "ک": "ك",
    "ی": "ي",
    "ـ": "",
}
_FEW = 16
"""So many kinds of characters are replaced one after the other."""
_BLOCK = 256
"""So many characters apart the number of words is kept."""
_ODD, _MARK = "\x00", "\x01"
"""Stand-ins while a text is folded: for a character that does not fold to one character, and for a punctuation mark,
which becomes a space but, unlike white space, is never joined with its neighbours."""

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_JAMO = "\u1100-\u11ff"
"""What Korean syllables are decomposed to."""
_ARABIC = "\u0621-\u064a"
_SPACES = re.compile("  +")
_UNEVEN = re.compile(rf" [ {_ODD}]+|{_ODD}+")
_SPACELESS = re.compile(f"[{_CJK}{_JAMO}]+")
_IS_CJK = re.compile(f"[{_CJK}]")
_ARABIC_ARTICLE = re.compile(rf"(?<= )(?:[وف]?[بكل]?(?:ال){{1,2}}|[وف]?لل(?:ال)?)(?=[{_ARABIC}]{{3}})")
_IS_ARABIC = re.compile(f"[{_ARABIC}]")
_WORD = re.compile("[^ ]+")
_WORD_OR_TWO_SIGNS = re.compile(f"[{_CJK}]{{1,2}}|[^ {_CJK}]+")
_ASCII_BYTES = bytes(range(128))


def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return ""
    # Marks go before case is folded: alone they go as well, and one of them (U+0345) would become a letter.
    bare = "".join(each for each in unicodedata.normalize("NFKD", char) if unicodedata.category(each) != "Mn")
    plain = unicodedata.normalize("NFKD", bare.casefold())
    letters = "".join(_LETTERS.get(each, each) for each in plain if each.isalnum())
    return letters or " "


class _Table(dict[int, str]):
    """Code point → what it folds to, always one character; filled as characters are met.

    `odd` holds what the characters fold to for which `_ODD` stands.
    """

    def __init__(self) -> None:
        super().__init__()
        self.odd: dict[str, str] = {}

    def __missing__(self, point: int) -> str:
        char = chr(point)
        folded = " " if char.isspace() else _fold_char(char)
        if len(folded) != 1:
            self.odd[char] = folded
            folded = _ODD
        elif folded == " " and not char.isspace():
            folded = _MARK
        self[point] = folded
        return folded


_TABLE = _Table()
_TABLE[ord(_ODD)] = _ODD
_ASCII = bytes(ord(_TABLE[point]) if point < 128 else 0 for point in range(256))


class _Shifts:
    """The way back through one change of lengths: from each of these positions on, add so much."""

    def __init__(self) -> None:
        self.starts = [0]
        self.shifts = [0]

    @cached_property
    def befores(self) -> list[int]:
        """What stood before where each stretch begins."""
        return [start + shift for start, shift in zip(self.starts, self.shifts, strict=True)]

    def add(self, position: int, before: int) -> None:
        """From `position` on, the text runs along what stood at `before`. Called with rising positions."""
        if before - position != self.shifts[-1]:
            self.starts.append(position)
            self.shifts.append(before - position)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text between two spaces, and the way back through each change of its length, the last one first."""

    text: str
    changes: tuple[_Shifts, ...]

    def span(self, start: int, end: int, given: str) -> tuple[int, int]:
        """The span of the text as given for a span of folded characters, whole words."""
        first, last = start - 1, end - 2
        if not self.changes:
            return first, last + 1
        for change in self.changes:
            first += change.shifts[bisect_right(change.starts, first) - 1]
            last += change.shifts[bisect_right(change.starts, last) - 1]
        last += 1
        # Signs that were dropped (accents, vowels) belong to the letter before them.
        while last < len(given) and _TABLE.odd.get(given[last]) == "":
            last += 1
        # An article that was taken off is shown.
        if given[first] >= _ARABIC[0] and _IS_ARABIC.match(given, first):
            while first > 0 and _IS_ARABIC.match(given, first - 1):
                first -= 1
        return first, last

    def positions(self, places: list[int]) -> list[int]:
        """Where what stands at places of the text as given stands in the folded text. The way back of `span`."""
        for change in reversed(self.changes):
            befores, shifts = change.befores, change.shifts
            places = [place - shifts[bisect_right(befores, place) - 1] for place in places]
        return [place + 1 for place in places]


def fold(text: str) -> Folded:
    """The folded form of a text. Takes time linear in its length."""
    plain = _characters(text)
    changes: list[_Shifts] = []
    if _ODD in plain or "  " in plain:
        plain, shifts = _evened(plain, text)
        changes.append(shifts)
    plain = plain.replace(_MARK, " ")
    if not plain.isascii():
        for change in (_set_apart, _without_articles):
            plain, found = change(plain)
            if found is not None:
                changes.append(found)
    return Folded(f" {plain} ", tuple(reversed(changes)))


def _characters(text: str) -> str:
    """Each character folded to one character.

    Only pure ASCII is folded fast, so the few other characters of most texts are replaced one kind at a time.
    """
    if _ODD in text:
        text = text.replace(_ODD, _MARK)
    if not text.isascii():
        others = set(without_ascii(text))
        if len(others) > _FEW:
            return text.translate(_TABLE)
        for char in others:
            text = text.replace(char, _TABLE[ord(char)])
        if not text.isascii():
            return text.translate(_TABLE)
    return text.encode("ascii").translate(_ASCII).decode("ascii")


def without_ascii(text: str) -> str:
    """The characters of a text that are none of ASCII: found as bytes, which is many times faster."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BYTES).decode("utf-8", "surrogatepass")


def _evened(plain: str, text: str) -> tuple[str, _Shifts]:
    """With odd characters written out, and one space for each run of white space."""
    pieces: list[str] = []
    shifts, done, length = _Shifts(), 0, 0
    # A pattern that begins with two given characters is looked for many times faster.
    for run in (_UNEVEN if _ODD in plain else _SPACES).finditer(plain):
        start, end = run.span()
        if _ODD not in run[0]:  # only spaces: the first stays
            pieces.append(plain[done : start + 1])
            length += start + 1 - done
            shifts.add(length, end)
            done = end
            continue
        pieces.append(plain[done:start])
        length += start - done
        after_space = False
        for position in range(start, end):
            space = plain[position] == " "
            folded = " " if space else _TABLE.odd[text[position]]
            if not folded or (space and after_space):
                continue
            after_space = space
            for each in folded:
                shifts.add(length, position)
                pieces.append(each)
                length += 1
        shifts.add(length, end)
        done = end
    pieces.append(plain[done:])
    return "".join(pieces), shifts


def _set_apart(plain: str) -> tuple[str, _Shifts | None]:
    """With a space between Chinese (Japanese, Korean) and other words."""
    borders: list[int] = []
    for run in _SPACELESS.finditer(plain):
        borders += (
            place for place in run.span() if plain[place - 1 : place].strip() and plain[place : place + 1].strip()
        )
    if not borders:
        return plain, None
    pieces: list[str] = []
    shifts, done = _Shifts(), 0
    for number, border in enumerate(borders):
        pieces.append(plain[done:border])
        shifts.add(border + number, border)
        shifts.add(border + number + 1, border)
        done = border
    pieces.append(plain[done:])
    return " ".join(pieces), shifts


def _without_articles(plain: str) -> tuple[str, _Shifts | None]:
    pieces: list[str] = []
    shifts, done, length = _Shifts(), 0, 0
    for article in _ARABIC_ARTICLE.finditer(f" {plain}"):
        start, end = article.start() - 1, article.end() - 1
        pieces.append(plain[done:start])
        length += start - done
        shifts.add(length, end)
        done = end
    pieces.append(plain[done:])
    return "".join(pieces), shifts if done else None


def words_in(folded: str) -> Iterator[re.Match[str]]:
    """The words of a folded text. Two Chinese characters count as a word."""
    return (_WORD if folded.isascii() else _WORD_OR_TWO_SIGNS).finditer(folded)


class WordCount:
    """How many words begin up to a place of a folded text. Two Chinese characters count as a word.

    Only every so many characters is the count kept: a few places are asked for, not every word.
    """

    def __init__(self, folded: str) -> None:
        self._text = folded
        self._starts = None if folded.isascii() or not _IS_CJK.search(folded) else [m.start() for m in words_in(folded)]
        self._counts = [0]  # grows as places are asked for
        self._known: dict[int, int] = {}

    @property
    def counts_signs(self) -> bool:
        """There are words without spaces between them."""
        return self._starts is not None

    def until(self, place: int) -> int:
        """The words that begin at this place or before."""
        if self._starts is not None:
            return bisect_right(self._starts, place)
        if place not in self._known:
            block = min(place, len(self._text)) // _BLOCK
            while len(self._counts) <= block:
                start = (len(self._counts) - 1) * _BLOCK
                self._counts.append(self._counts[-1] + self._begun(start, start + _BLOCK))
            self._known[place] = self._counts[block] + self._begun(block * _BLOCK, place + 1)
        return self._known[place]

    def _begun(self, start: int, end: int) -> int:
        part = self._text[start:end]
        inside = start and part[:1] not in ("", " ") and self._text[start - 1] != " "
        return len(part.split()) - bool(inside)


def is_cjk(char: str) -> bool:
    """Written without spaces between words: Chinese, Japanese, Korean."""
    return bool(_IS_CJK.match(char))


def is_arabic(char: str) -> bool:
    return bool(_IS_ARABIC.match(char))


def letters_of(text: str) -> str:
    """Only letters and digits, case kept: what a term in capitals is compared by."""
    text = unicodedata.normalize("NFKC", text)
    return text if text.isalnum() else "".join(char for char in text if char.isalnum())
