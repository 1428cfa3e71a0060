"""From a form as people write it to the patterns that are looked for in folded text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.core.classify.fold import fold, is_arabic, is_cjk, letters_of
from bot.core.classify.spec import Term

MAX_HYPHENS = 3
"""With more hyphens than this, a form is read as written with all, with spaces, or with none."""
MAX_STARS = 12
"""Each starred word of a form is looked at wherever the words before it stand."""
_ACRONYM = 6
"""A form of at most so many capitals is an acronym, found in capitals only."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that must follow. `lead`, `trail`: letters may stand before, after the ones given."""

    text: str
    lead: bool
    trail: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the automaton looks for (`anchor`), and what must hold around it.

    A plain pattern carries its word borders as spaces inside the anchor: nothing is left to check.
    """

    anchor: str
    lead: bool
    trail: bool
    rest: tuple[Word, ...]
    arabic: bool
    exact: str | None

    @property
    def looks_around(self) -> bool:
        return bool(self.lead or self.trail or self.rest or self.arabic)

    @property
    def begins_word(self) -> bool:
        """One word with a star at its end: every word that begins so is meant."""
        return self.trail and not (self.lead or self.rest or self.arabic or self.exact)

    @property
    def plain(self) -> bool:
        return not (self.looks_around or self.exact)


def problem_of(form: str) -> str | None:
    """What is wrong with a form, in plain words; None if it can be looked for. Cheap: nothing is compiled."""
    if "*" not in form and any(map(str.isalnum, form)):
        return None
    letters = [char for char in form if char.isalnum()]
    if not letters:
        return f"`{form}` has no letter or digit in it"
    if "*" in form:
        if any("*" in word.strip("*") for word in form.split()):
            return f"`{form}` has a star inside a word: a star may begin or end a word"
        if form.count("*") > MAX_STARS:
            return f"`{form}` has too many stars: {MAX_STARS} at most"
        # A Chinese character says more than a letter.
        if len(letters) < 3 and not is_cjk(letters[0]):
            return f"`{form}` would find too much: a form with a star needs at least three letters"
    return None


def patterns_of(term: Term) -> Iterator[Pattern]:
    """The distinct patterns of all forms of a term. Raises ValueError for a form with a problem."""
    return iter(dict.fromkeys(chain.from_iterable(_patterns(form, term.lang, term.exact_case) for form in term.forms)))


def _patterns(form: str, lang: str | None, exact_case: bool) -> tuple[Pattern, ...]:
    if problem := problem_of(form):
        raise ValueError(problem)
    exact = _exact(form, exact_case)
    return tuple(_pattern(variant, exact) for variant in _variants(form, lang))


def is_acronym(form: str) -> bool:
    """Written in capitals: such a form is found in capitals only."""
    if " " in form or form != form.upper():
        return False  # nearly all forms: thousands are asked at every start
    letters = letters_of(form)
    return letters.isupper() and letters.isascii() and len(letters) <= _ACRONYM


def _exact(form: str, exact_case: bool) -> str | None:
    return letters_of(form) if exact_case or is_acronym(form) else None


def _variants(form: str, lang: str | None) -> Iterator[str]:
    hyphens = form.count("-")
    if not hyphens:
        joined = [form]
    elif hyphens <= MAX_HYPHENS:
        joined = [""]
        for number, piece in enumerate(form.split("-")):
            joined = [before + glue + piece for before in joined for glue in ((" ", "") if number else ("",))]
    else:
        joined = [form.replace("-", " "), form.replace("-", "")]
    for text in joined:
        yield text
        if (lang == "en" or is_acronym(form)) and (plural := english_plural(text)):
            yield plural


def english_plural(phrase: str) -> str | None:
    """The regular plural of the last word; None for what has none (numbers, forms with a star, plurals)."""
    last = phrase[-1:]
    if not last.isalpha() or not last.isascii() or last in "sS":
        return None
    if phrase.isupper():
        return phrase + "s"
    if phrase.endswith(("x", "ch", "sh", "z")):
        return phrase + "es"
    if last == "y" and phrase[-2:-1] not in "aeiou":
        return phrase[:-1] + "ies"
    return phrase + "s"


def _pattern(form: str, exact: str | None) -> Pattern:
    if "*" not in form:  # nearly all forms: their words need not be taken one by one
        return _bordered(fold(" ".join(form.split())).text.strip(" "), False, False, (), exact)
    words = [word for piece in form.split() for word in _words(piece)]
    while not words[0].text:
        del words[0]
    while not words[-1].text:
        del words[-1]
    first_end = next(
        (i for i, word in enumerate(words) if word.trail or (i + 1 < len(words) and words[i + 1].lead)), None
    )
    run = words if first_end is None else words[: first_end + 1]
    text = " ".join(word.text for word in run)
    return _bordered(text, run[0].lead, run[-1].trail, tuple(words[len(run) :]), exact)


def _bordered(text: str, lead: bool, trail: bool, rest: tuple[Word, ...], exact: str | None) -> Pattern:
    """The pattern with spaces where words must begin and end."""
    if text.isascii():
        arabic = first_is_cjk = last_is_cjk = False
    else:
        arabic, first_is_cjk, last_is_cjk = is_arabic(text[0]), is_cjk(text[0]), is_cjk(text[-1])
    left = "" if lead or arabic or first_is_cjk else " "
    right = "" if trail or rest or arabic or last_is_cjk else " "
    return Pattern(left + text + right, lead, trail, rest, arabic, exact)


def _words(piece: str) -> list[Word]:
    """The folded words of a piece. A mark beside a space leaves an empty word: the text has two spaces there."""
    lead, trail = piece.startswith("*"), piece.endswith("*") and len(piece) > 1
    core = piece.strip("*")
    folded = fold(core).text[1:-1].split(" ")
    return [Word(text, lead and number == 0, trail and number == len(folded) - 1) for number, text in enumerate(folded)]
