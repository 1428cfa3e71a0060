"""Folding: one form for everything that readers take for the same, with the way back to the text as given.

Unicode compatibility forms, case, accents, Arabic vowel signs and letter forms are folded; every hyphen, quote and
other mark becomes a space, so that a phrase is words with single spaces between. Accents are dropped after canonical
decomposition (UAX #15), so composed and decomposed text fold alike. Arabic articles are taken off, and Latin words
inside Chinese are set apart. Most text folds character by character; only the rest pays for a map of positions.
"""

import re
import unicodedata
from dataclasses import dataclass

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
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_ARABIC = "\u0621-\u064a"
_NEEDS_MAP = re.compile(rf"\s\s|[{_CJK}{_ARABIC}]")
_IS_CJK = re.compile(f"[{_CJK}]")
_ARABIC_ARTICLE = re.compile(rf"(?<= )(?:[وف]?[بكل]?(?:ال){{1,2}}|[وف]?لل(?:ال)?)(?=[{_ARABIC}]{{3}})")
_HAS_ARABIC = re.compile(f"[{_ARABIC}]")


class _Table(dict[int, str]):
    """Code point → what it folds to, filled as it is met. `odd` holds those that do not fold to one character."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()

    def __missing__(self, point: int) -> str:
        char = chr(point)
        folded = _fold_char(char)
        if len(folded) != 1:
            self.odd.add(char)
        self[point] = folded
        return folded


def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    letters = "".join(_LETTERS.get(each, each) for each in plain if each.isalnum())
    return letters or " "


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text between two spaces, and where its characters came from (None: each from the one before it)."""

    text: str
    origin: tuple[int, ...] | None
    length: int
    """Of the text as given, in code points."""

    def span(self, start: int, end: int, given: str) -> tuple[int, int]:
        """The span of the text as given for a span of folded characters, whole words."""
        if self.origin is None:
            return start - 1, end - 1
        first, last = self.origin[start], self.origin[end - 1] + 1
        while last < self.length and not _TABLE[ord(given[last])]:
            last += 1
        if _HAS_ARABIC.match(given, first):
            while first > 0 and _HAS_ARABIC.match(given, first - 1):
                first -= 1
        return first, last


def fold(text: str) -> Folded:
    """The folded form of a text. Takes time linear in its length."""
    plain = text.translate(_TABLE)
    if _NEEDS_MAP.search(text) or (not text.isascii() and not _TABLE.odd.isdisjoint(text)):
        return _fold_with_map(text)
    return Folded(f" {plain} ", None, len(text))


def _fold_with_map(text: str) -> Folded:
    chars, origin = [" "], [0]
    in_space, was_cjk = False, None
    for position, char in enumerate(text):
        folded = _TABLE[ord(char)]
        space = char.isspace()
        if not folded or (space and in_space):
            continue
        in_space = space
        cjk = None if folded == " " else is_cjk(char)
        if cjk is not None and was_cjk is not None and cjk != was_cjk:
            chars.append(" ")
            origin.append(position)
        was_cjk = cjk
        for each in folded:
            chars.append(each)
            origin.append(position)
    chars.append(" ")
    origin.append(len(text))
    joined = "".join(chars)
    if _HAS_ARABIC.search(joined):
        joined, origin = _without_articles(joined, origin)
    return Folded(joined, tuple(origin), len(text))


def _without_articles(joined: str, origin: list[int]) -> tuple[str, list[int]]:
    pieces, kept, done = [], [], 0
    for article in _ARABIC_ARTICLE.finditer(joined):
        pieces.append(joined[done : article.start()])
        kept += origin[done : article.start()]
        done = article.end()
    pieces.append(joined[done:])
    return "".join(pieces), kept + origin[done:]


def is_cjk(char: str) -> bool:
    """Written without spaces between words: Chinese, Japanese, Korean."""
    return bool(_IS_CJK.match(char))


def is_arabic(char: str) -> bool:
    return bool(_HAS_ARABIC.match(char))


def letters_of(text: str) -> str:
    """Only letters and digits, case kept: what a term in capitals is compared by."""
    text = unicodedata.normalize("NFKC", text)
    return text if text.isalnum() else "".join(char for char in text if char.isalnum())
