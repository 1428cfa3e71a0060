"""The words of a headline as stories are compared by: stems, concepts, names, amounts, CVE ids.

Chinese, Japanese and Korean, which do not space words, are read as overlapping pairs of signs, with the concepts and
the Latin names among them taken out first.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from bot.core.tracking.commonness import is_ordinary
from bot.core.tracking.concepts import BY_SIGNS, BY_WORD, MARK
from bot.core.tracking.exonyms import EXONYMS

_TOKEN: Final = re.compile(
    r"cve-\d{4}-\d{4,7}"
    r"|[#№]\d{1,12}"
    r"|[$€£¥]?\d[\d.,]*+(?:[a-z]{1,7}\b)?"
    r"|[^\W\d_](?:[^\W_]|['&.-](?=[^\W_]))*+",
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_CONCEPTS: Final = re.compile("|".join(sorted(map(re.escape, [*BY_SIGNS, *EXONYMS]), key=len, reverse=True)))
_SIGNED_AMOUNT: Final = re.compile(r"(\d[\d.,]{0,20})\s?([万亿])")
_AMOUNT: Final = re.compile(r"([$€£¥]?)(\d[\d.,]*)([a-z]{0,7})\Z")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+\Z")
_FORMULA: Final = re.compile(
    r"(?:to (?:its |the )?)?(?:list of )?known[ -]exploited vulnerabilit(?:y|ies)"
    r"(?: \(KEV\))?(?: (?:catalog(?:ue)?|list))?",
    re.IGNORECASE,
)
"""Said so often, and at such length, that it would stand for the news itself."""
_LONG_NAMES: Final = {
    "united nations": "U.N.",
    "vereinte nationen": "U.N.",
    "vereinten nationen": "U.N.",
    "nations unies": "U.N.",
    "naciones unidas": "U.N.",
    "nazioni unite": "U.N.",
    "general assembly": "U.N.",
    "european union": "EU",
    "united states": "U.S.",
    "united kingdom": "UK",
    "great britain": "UK",
    "north korea": "DPRK",
    "north korean": "DPRK",
    "new zealand": "Zealand",
    "hong kong": "Hongkong",
    "state department": "diplomats",
    "foreign ministry": "diplomats",
    "foreign minister": "diplomats",
    "foreign office": "diplomats",
    "ministry of foreign affairs": "diplomats",
    "minister for foreign affairs": "diplomats",
    "affaires étrangères": "diplomats",
    "auswärtiges amt": "diplomats",
    "auswärtigen amt": "diplomats",
    "affari esteri": "diplomats",
    "dark web": "darkweb",
    "dark market": "darkweb",
    "power cut": "blackout",
    "power cuts": "blackout",
    "power outage": "blackout",
    "power grid": "grid",
    "power plant": "plant",
    "wind farm": "windpark",
    "wind farms": "windpark",
    "wind power": "windpark",
    "parc éolien": "windpark",
    "open-ended working group": "OEWG",
    "working group": "OEWG",
    "group of governmental experts": "GGE",
    "national cyber security centre": "NCSC",
    "national cyber security center": "NCSC",
    "national crime agency": "NCA",
    "justice department": "DOJ",
    "department of justice": "DOJ",
    "department of homeland security": "DHS",
    "military intelligence": "GRU",
    "supply chain": "supply-chain",
    "flag carrier": "airline",
    "data leak": "breach",
    "first committee": "U.N.",
    "mot de passe": "password",
    "mots de passe": "passwords",
    "mail server": "exchange",
    "mail servers": "exchange",
    "e-mail server": "exchange",
    "email server": "exchange",
}
"""Names of several words, by the one that says the same."""
_LONG: Final = re.compile(r"\b(?:" + "|".join(sorted(_LONG_NAMES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_JOINED: Final = re.compile(
    r"(?:(?:anti|ex|non|pro)-)?(.{2,}?)"
    r"(?:-(?:aligned|backed|based|born|linked|made|nexus|owned|run|speaking|sponsored|state|wide))?\Z"
)
"""What is said of a name with a hyphen: the name is what counts."""
_LAW_FIRM: Final = re.compile(r"(?:\b[A-Z][\w.'-]*(?:,| &| and)? ){1,6}(?:LLP|L\.L\.P\.?)")
"""It looks for clients after any breach: what it is called says nothing of whose breach it was."""
_PAIRED: Final = re.compile(r"\b([A-Z])[\w'-]+ (?:&|and) (([A-Z])[\w'-]+)")
_QUOTES: Final = str.maketrans("’‘“”‐‑–", "''\"\"---")
_UNITS: Final = {
    "k": 1e3, "thousand": 1e3, "тыс": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6,
    "milioni": 1e6, "millionen": 1e6, "millones": 1e6, "млн": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "miliardi": 1e9, "milliarden": 1e9, "milliards": 1e9, "млрд": 1e9, "万": 1e4, "亿": 1e8,
}  # fmt: skip
_COMMON_ENDING: Final = re.compile(
    r"(?:ing|ed|ly|[st]ion|ness|ment|able|ible|ous|ive|ful|ity|ism|izer?|less|ance|ence|ates?|ers|ship|ology)\Z"
)
"""A capital before such an ending begins a sentence, or stands in a title: hardly a name."""
NUMBER: Final = "#no"
"""How the key of a number in a series begins; then come the word for the series, a space, and the number."""
_SERIES_WORDS: Final = """
    advisory bulletin report newsletter issue episode part number no nr week chapter volume vol edition alert warning
    csw icsa psa changeset release
"""
_SERIES: Final = frozenset(_SERIES_WORDS.split())
"""What a number that follows is the number of."""
_LONG_NUMBER: Final = 6
"""An amount of so many figures is written with commas or points: without, it is the number of something."""
_YEARS: Final = range(1990, 2100)
_MONTH_NAMES: Final = """
    january/jan february/feb march april/apr may june july august/aug september/sept/sep october/oct november/nov
    december/dec
"""
_MONTHS: Final = {
    month: number for number, names in enumerate(_MONTH_NAMES.split(), start=1) for month in names.split("/")
}

_NUMERAL_WORDS: Final = """
    two/zwei/deux/due/dos three/drei/trois/tre/tres four/vier/quatre/quattro/cuatro five/fünf/cinq/cinque/cinco
    six/sechs/sei/seis seven/sieben/sept/sette/siete eight/acht/huit/otto/ocho nine/neun/neuf/nove/nueve
    ten/zehn/dix/dieci/diez eleven/elf/onze twelve/zwölf/douze
"""
_NUMERALS: Final = {
    word: str(number) for number, words in enumerate(_NUMERAL_WORDS.split(), start=2) for word in words.split("/")
}
_ELIDED: Final = re.compile(r"(?:[cdjlmnst]|qu|un|dell|all|dall|nell|sull|quest)'(?=\w{2})", re.IGNORECASE)
"""An article, or half a preposition, that French and Italian glue to the next word."""
_LITTLE_WORDS: Final = """
    a an the of in on at to for by with from and or as is are was were be been it its this that these those their
    his her they he she you your we our i has have had will would can could may might not no but if than then so
    into out up over under after before about against between through during via per how what why when who whom
    whose which where there here all any some more most other new says said say s t re don't can't isn't il lo la
    gli le un una uno di da e ed del della dei delle dello degli nel nella al alla alle ai ha è su sul sulla si che
    con per come non più sono anche ma les des du et en dans sur est avec au aux qui que plus ce cette pas ont ses
    son sa leur par pour une el los las de y del una con se su sus más como para por al ha han lo una der die das
    und von den mit für auf ein eine einen einer im ist zu zum zur nach bei des dem sich auch hat haben wird werden
    wurde als aus gegen nicht über vor wie an am sind durch es и в на не с по для из за от о об к у что как это при
    до его их был была были также في من على إلى عن مع أن التي الذي هذا هذه بعد قبل monday tuesday
    wednesday thursday friday saturday sunday
"""
_LITTLE: Final = frozenset(_LITTLE_WORDS.split())


class Kind(Enum):
    """What a word of a headline is."""

    WORD = "word"
    NAME = "name"
    """Begins with a capital; whether it is a name, the commonness of the word tells."""
    CONCEPT = "concept"
    AMOUNT = "amount"
    YEAR = "year"
    NUMBER = "number"
    """Of one in a series."""
    CVE = "cve"
    SIGNS = "signs"


class Word(NamedTuple):
    """`key`: what it is compared by. An amount's is `#` and three figures of it. `said`: as it was written."""

    key: str
    kind: Kind
    said: str


def words(text: str) -> Iterator[Word]:
    """All words of a text that mean something, as often as they occur. Linear in the text."""
    text = _FORMULA.sub(" KEV ", unicodedata.normalize("NFKC", text).translate(_QUOTES))
    text = _LONG.sub(_short, text)
    if "LLP" in text or "L.L.P" in text:
        text = _LAW_FIRM.sub(" LLP ", text)
    if _SIGNS.search(text):
        text = _SIGNED_AMOUNT.sub(_spelt, text)
        spaced: list[str] = []
        last = 0
        for run in _SIGNS.finditer(text):
            spaced += (text[last : run.start()], " ")
            last = run.end()
            yield from _of_signs(run[0])
        text = "".join(spaced) + text[last:]
    for pair in _PAIRED.finditer(text):
        if not is_ordinary(stem(pair[2].casefold())):
            yield Word(f"{pair[1]}&{pair[3]}".lower(), Kind.NAME, pair[0])
    tokens = _TOKEN.findall(text)
    series = ""
    for place, token in enumerate(tokens):
        if series and token.isdigit():
            yield Word(f"{NUMBER}{series} {token}", Kind.NUMBER, token)
            continue
        series = lower if (lower := token.lower()) in _SERIES else ""
        if token[0].isalpha():
            if (number := _NUMERALS.get(token.lower())) is not None:
                yield _amount(number, tokens[place + 1].lower() if place + 1 < len(tokens) else "")
                continue
            if (word := _word(token)) is not None:
                yield word
        else:
            yield _amount(token.lower(), tokens[place + 1].lower() if place + 1 < len(tokens) else "")


def months(text: str) -> frozenset[int]:
    """The months that a text names; "may" only with a capital, and not at the beginning."""
    named = set()
    for place, token in enumerate(re.findall(r"[A-Za-z]+", text)):
        number = _MONTHS.get(token.lower())
        if number and (token.lower() not in ("may", "march") or (token[0].isupper() and place)):
            named.add(number)
    return frozenset(named)


@lru_cache(maxsize=1 << 15)
def _word(token: str) -> Word | None:
    if token[1:3].find("'") >= 0 or "'" in token[:6]:
        token = _ELIDED.sub("", token, count=1)
    lower = token.casefold()
    if len(lower) < 2:
        return None
    if lower.startswith("cve-") and lower[-1].isdigit():
        return Word(lower, Kind.CVE, token.upper())
    if lower in _LITTLE or lower in _UNITS or lower in _MONTHS:
        return None
    if lower.endswith("'s"):
        lower, token = lower[:-2], token[:-2]
    if "-" in lower and (joined := _JOINED.match(lower)) is not None:
        lower, token = joined[1], token[joined.start(1) : joined.end(1)]
    root = stem(lower)
    concept = BY_WORD.get(lower) or _BY_STEM.get(root)
    if concept:
        return Word(concept, Kind.CONCEPT, token)
    named = any(letter.isupper() for letter in token) or (len(token) > 2 and any(mark.isdigit() for mark in token))
    if named and token.istitle() and _COMMON_ENDING.search(lower):
        named = False
    return Word(root, Kind.NAME if named else Kind.WORD, token)


def stem(word: str) -> str:
    """What is left of a lower-case word without its commonest endings: plural, past, gerund; Russian case endings."""
    if "а" <= word[0] <= "я":
        return word[:7].rstrip("аеёиоуыэюяьй") or word
    if len(word) < 4:
        return word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        word = word[: -2 if len(word) > 5 and word.endswith(("ses", "xes", "zes", "hes")) else -1]
        if len(word) < 4:
            return word
    for ending, shortest in (("ing", 7), ("ed", 6)):
        if word.endswith(ending) and len(word) >= shortest:
            word = word[: -len(ending)]
            return word[:-1] if word[-1] == word[-2] and word[-1] not in "sl" else word.rstrip("e")
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


_BY_STEM: Final = {stem(word): concept for word, concept in BY_WORD.items()}


def _amount(token: str, after: str) -> Word:
    if token[0] in "#№":
        return Word(f"{NUMBER} {token[1:]}", Kind.NUMBER, token)
    found = _AMOUNT.match(token)
    if found is None or (found[3] and found[3] not in _UNITS):
        return Word(token.rstrip(".,"), Kind.NAME if token[-1].isalpha() else Kind.WORD, token)
    digits = found[2].rstrip(".,")
    unit = found[3] or (after if after in _UNITS else "")
    if not found[1] and not unit and len(digits) >= _LONG_NUMBER and digits.isdigit():
        return Word(f"{NUMBER} {digits}", Kind.NUMBER, digits)
    value = _value(digits) * _UNITS.get(unit, 1)
    if not found[1] and not unit and value in _YEARS and len(digits) == 4:
        return Word(f"#{digits}", Kind.YEAR, digits)
    return Word(f"#{value:.3g}", Kind.AMOUNT, token)


def _value(digits: str) -> float:
    digits = digits[:30]
    if _THOUSANDS.match(digits):
        return float(digits.replace(",", "").replace(".", ""))
    whole, _, part = digits.replace(",", ".").partition(".")
    return float(f"{whole}.{part.replace('.', '') or 0}")


def _spelt(found: re.Match[str]) -> str:
    return f" {_value(found[1].rstrip('.,')) * _UNITS[found[2]]:,.0f} "


def _short(found: re.Match[str]) -> str:
    return _LONG_NAMES[found[0].lower()]


@lru_cache(maxsize=1 << 12)
def _of_signs(run: str) -> tuple[Word, ...]:
    found = []
    for signs in _CONCEPTS.findall(run):
        if signs in EXONYMS:
            found += [Word(stem(name), Kind.NAME, signs) for name in EXONYMS[signs].split()]
        else:
            found.append(Word(BY_SIGNS[signs], Kind.CONCEPT, signs))
    for part in _CONCEPTS.split(run):
        found += [Word(part[at : at + 2], Kind.SIGNS, part[at : at + 2]) for at in range(len(part) - 1)]
    return tuple(found)


def is_concept(key: str) -> bool:
    return key.startswith(MARK)
