"""What a story is compared by: the weighted words, names, amounts, CVE ids and acts of each item that tells it."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from rensa import RMinHash

from bot.core.text import title_key
from bot.core.tracking.commonness import is_ordinary, weight
from bot.core.tracking.concepts import ACTS, is_place, is_thing
from bot.core.tracking.familiar import is_familiar, is_passing, is_suspect
from bot.core.tracking.words import NUMBER, Kind, months, words
from bot.model import Item

VERSION: Final = f"8/{RMinHash.ALGORITHM_VERSION}"
"""Features of another version are not compared with: they are made anew."""

_BODY_FACTOR: Final = 0.6
"""What counts less for standing in the summary and not in the title."""
_NAME_FACTOR: Final = 1.2
_SUSPECT: Final = 4.0
"""The most that the name of a group weighs that is blamed again and again: an actor in common is no event in common."""
_CVE_FACTOR: Final = 1.5
_YEAR_FACTOR: Final = 0.3
_SIGNS_FACTOR: Final = 0.6
"""Pairs of signs overlap: each word is counted about twice."""
_TELLING: Final = 3.0
"""Amounts of less weight are too common to agree or disagree in."""
_PLAIN: Final = 5.0
"""The most that a word weighs that is written without a capital: what is in no list may be common in its language."""
_SOMEBODY: Final = 6.0
"""A name that weighs so much is hardly ever said: it is of this event, or of few."""
_SUBJECT: Final = 3.5
"""A word of the title weighs at least so much if it may be what the title is about."""
_TITLE_LENGTH: Final = 300
_BODY_LENGTH: Final = 400
"""Characters that are read of the title, and of what follows it."""

_FLAWS: Final = frozenset(("=vulnerability", "=patch", "=exploit", "zero-day", "rce", "poc"))

_EXPLOITED: Final = frozenset(("=attack", "=compromise", "=exploit", "poc"))
DISTINCT_TITLE: Final = 20
"""A title key shorter than this many characters (8 where words are not spaced) is too common to join by."""
_DISTINCT_DENSE_TITLE: Final = 8

PERMUTATIONS: Final = 64
_SEED: Final = 20250
_WIRE_WORDS: Final = 12
"""A text of fewer different words is too short to tell wire copy by."""

_ROUND_UP: Final = re.compile(
    r"\b(?:(?:weekly|monthly|daily|news|week(?:'s|’s)?) (?:re-?cap|review|digest|brief(?:ing)?|wrap|bulletin|summary)"
    r"|round-?up|newsletter|recap|a week in|this week in|week in review|in other news|industry moves|podcast"
    r"|vulnerability summary|attacks? timeline|monthly (?:monitor|report|update)"
    r"|stormcast|bulletin:|top \d+ (?:stories|news)|in brief\b|live blog"
    r"|wochenrückblick|revue de (?:presse|la semaine)|resumen semanal|rassegna|la settimana)"
    r"|周报|一周|周刊|月报|дайджест|итоги недели",
    re.IGNORECASE,
)


def is_round_up(title: str) -> bool:
    """Whether a title announces many stories at once: such an item tells none of them."""
    return _ROUND_UP.search(title[:_TITLE_LENGTH]) is not None


@dataclass(frozen=True)
class Features:
    """What one item says, ready to be compared.

    `vector`: weight by word, of title and body; `title`: those of its words that stand in the title; `names`: as
    written, by word; `day`: days since the first of January of the year one;
    `signature`: MinHash, empty for a short text.
    """

    item_id: str
    source_id: str
    outlet: str
    page: str | None
    heading: str | None
    lang: str
    day: int
    vector: Mapping[str, float]
    title: frozenset[str]
    names: Mapping[str, str]
    amounts: frozenset[str]
    cves: frozenset[str]
    acts: frozenset[str]
    months: frozenset[int]
    round_up: bool
    signature: tuple[int, ...]
    spelled: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """The words of the title as they are written, to say why; not kept."""

    @cached_property
    def length(self) -> float:
        return math.sqrt(sum(each * each for each in self.vector.values())) or 1.0

    @cached_property
    def headline(self) -> Mapping[str, float]:
        return {word: each for word, each in self.vector.items() if word in self.title}

    @cached_property
    def headline_length(self) -> float:
        return math.sqrt(sum(each * each for each in self.headline.values())) or 1.0

    @cached_property
    def protagonists(self) -> Mapping[str, float]:
        """The names in the title, with their weights."""
        return {name: weight(name) for name in self.names if name in self.title}

    @cached_property
    def persons(self) -> frozenset[str]:
        """The names in the title that are of nobody whom everybody knows, and of no place: who did it, and to whom."""
        rare = (name for name, each in self.protagonists.items() if each >= _SOMEBODY)
        return frozenset(name for name in rare if not is_familiar(name) and not is_passing(name))

    @cached_property
    def subjects(self) -> Mapping[str, float]:
        """The telling words of the title, names or not, with their weights."""
        told = {word: weight(word) for word in self.title if word[0] not in "=#"}
        return {word: each for word, each in told.items() if each >= _SUBJECT}

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The amounts and years of the title, telling or not."""
        return frozenset(word for word in self.title if word[0] == "#")

    @cached_property
    def serials(self) -> frozenset[str]:
        """The numbers of the title that it has in a series."""
        return frozenset(word for word in self.title if word.startswith(NUMBER))

    @cached_property
    def telling(self) -> frozenset[str]:
        """What may link it to a story of long ago: names, wherever they stand, and the telling words of the title."""
        return frozenset(self.subjects) | self.names.keys()

    @cached_property
    def places(self) -> frozenset[str]:
        """Where it happened, by what is said anywhere."""
        return frozenset(word for word in self.vector if is_place(word))

    @cached_property
    def things(self) -> frozenset[str]:
        """What it happened to, or is about, by the title."""
        return frozenset(word for word in self.title if is_thing(word))

    @cached_property
    def exploited(self) -> bool:
        """Whether the title tells of attacks, or of code for them."""
        return not self.title.isdisjoint(_EXPLOITED)

    @cached_property
    def about_a_flaw(self) -> bool:
        """Whether the title tells of a vulnerability, its patch or its exploitation."""
        return not self.title.isdisjoint(_FLAWS)

    @cached_property
    def packed(self) -> str:
        """A line of JSON. Those that were read are written as they came."""
        given = [
            self.item_id, self.source_id, self.outlet, self.page, self.heading, self.lang, self.day,
            dict(self.vector),
            sorted(self.title), dict(self.names), sorted(self.amounts), sorted(self.cves), sorted(self.acts),
            sorted(self.months), self.round_up, list(self.signature),
        ]  # fmt: skip
        return json.dumps(given, ensure_ascii=False, separators=(",", ":"))


def unpacked(packed: str) -> Features:
    """The way back from `packed`."""
    *first, vector, title, names, amounts, cves, acts, named, round_up, signature = json.loads(packed)
    sets = [frozenset(each) for each in (amounts, cves, acts, named)]
    found = Features(*[*first, vector, frozenset(title), names, *sets, round_up, tuple(signature)])
    found.__dict__["packed"] = packed
    return found


def features(item: Item) -> Features:
    """Of the title and the beginning of what follows it."""
    title = item.title[:_TITLE_LENGTH]
    body = f"{item.summary} {item.text[:_BODY_LENGTH]}"[:_BODY_LENGTH]
    in_title = list(words(title))
    vector: dict[str, float] = {}
    names: dict[str, str] = {}
    amounts, cves = set(), set()
    for part, factor in ((in_title, 1.0), (words(body), _BODY_FACTOR)):
        for word in part:
            key, kind = word.key, word.kind
            counts = weight(key) * factor
            if kind is Kind.WORD and counts > _PLAIN * factor:
                counts = _PLAIN * factor
            if kind is Kind.NAME and not is_ordinary(key):
                counts = min(counts, _SUSPECT * factor) if is_suspect(key) else counts * _NAME_FACTOR
                names.setdefault(key, word.said)
            elif kind is Kind.CVE:
                counts *= _CVE_FACTOR
                cves.add(key)
            elif kind is Kind.AMOUNT:
                counts *= _exactness(key)
                if counts >= _TELLING * factor:
                    amounts.add(key)
            elif kind is Kind.SIGNS:
                counts *= _SIGNS_FACTOR
            elif kind in (Kind.YEAR, Kind.NUMBER):
                counts *= _YEAR_FACTOR
            vector[key] = max(round(counts, 2), vector.get(key, 0.0))
    return Features(
        item_id=item.id,
        source_id=item.source_id,
        outlet=_outlet(item),
        page=own_page(item.canonical_url),
        heading=heading(item.title),
        lang=_language(item),
        day=day_of(item).toordinal(),
        vector=vector,
        title=frozenset(word.key for word in in_title),
        spelled={word.key: word.said for word in in_title},
        names=names,
        amounts=frozenset(amounts),
        cves=frozenset(cves),
        acts=frozenset(word.key for word in in_title if word.key in ACTS),
        months=months(title),
        round_up=is_round_up(title),
        signature=_signature(_speakable(f"{title} {body}").casefold().split()),
    )


@lru_cache(maxsize=1 << 12)
def _exactness(amount: str) -> float:
    """How telling an amount is, from its key: "69,461" is, "three" and "a million" hardly are."""
    value = float(amount[1:])
    figures = len(f"{value:.3g}".partition("e")[0].replace(".", "").strip("0"))
    return min(1.0, (0.25 if value < 10 else 0.4 if value < 100 else 0.5) + 0.25 * (figures - 1))


def own_page(url: str | None) -> str | None:
    """A canonical URL that can stand for one item: a bare host names a whole site."""
    if url is None:
        return None
    parts = urlsplit(url)
    return url if parts.path.strip("/") or parts.query else None


def heading(title: str) -> str | None:
    """A title as it is compared with others, or None: too short to tell one story from another."""
    key = title_key(title)
    dense = any("\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" for character in key)
    return key if len(key) >= (_DISTINCT_DENSE_TITLE if dense else DISTINCT_TITLE) else None


def day_of(item: Item) -> date:
    """When it was published, or first seen, whichever was earlier: feeds name days to come."""
    return (min(item.published, item.first_seen) if item.published else item.first_seen).astimezone(UTC).date()


def _outlet(item: Item) -> str:
    """Who speaks: an aggregator brings many outlets, and an outlet may have many feeds."""
    host = urlsplit(item.canonical_url or "").hostname or ""
    return f"{item.source_id} {host}"


def _language(item: Item) -> str:
    said = item.lang or (item.classification.lang if item.classification else None) or ""
    if said:
        return said.partition("-")[0].lower()
    return "zh" if any("\u3400" <= letter <= "\u9fff" for letter in item.title) else ""


def _speakable(text: str) -> str:
    """Without lone surrogates, which have no bytes to be hashed."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _signature(spoken: list[str]) -> tuple[int, ...]:
    if len(set(spoken)) < _WIRE_WORDS:
        return ()
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update([*spoken, *(f"{one} {two}" for one, two in pairwise(spoken))])
    return tuple(minhash.digest())
