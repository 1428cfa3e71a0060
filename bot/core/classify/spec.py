"""What classifiers say, as data: the rule book. `bot.config.rules` makes it from YAML; the engine compiles it.

A **phrase** is written as people write it: `cyber-attack` stands for "cyber attack", "cyber-attack" and "cyberattack";
`ransom*` for every word that begins so; `*krankenhaus*` for every compound that holds it; `OT` in capitals only for
`OT` in capitals. Nothing else has a meaning of its own: there are no expressions, so matching stays linear in the text.
"""

from dataclasses import dataclass
from enum import StrEnum

WEIGHTS = {"strong": 3.0, "medium": 2.0, "weak": 1.0}
"""The words for weights, before the field's factor."""

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh", "de")
"""The languages of the packs. Terms under `any` belong to all."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find, in all its forms: it counts once. The first form is its name.

    `near`: names of sets of which one must stand within `NEAR_WORDS` words; `not_near`: sets of which none may.
    """

    forms: tuple[str, ...]
    lang: str | None = None
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    exact_case: bool = False

    @property
    def name(self) -> str:
        return self.forms[0]


NEAR_WORDS = 40
"""How far away, in words, `near` and `not_near` look."""


@dataclass(frozen=True, slots=True)
class TermSet:
    """A named set of terms that combinations and `near` may use."""

    name: str
    terms: tuple[Term, ...]


class Scope(StrEnum):
    """Where the parts of a condition must stand together."""

    SENTENCE = "sentence"
    FIELD = "field"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class InSet:
    """A term of the set is there. With `title`, in the title."""

    name: str
    title: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """At least `count` different terms of the set are there: two countries, three sectors."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Within:
    """The condition holds in one part of this kind."""

    scope: Scope
    part: "Condition"


@dataclass(frozen=True, slots=True)
class Near:
    """Terms of two sets in one field, at most `words` words between them; `ordered`: the first set's term first."""

    first: str
    second: str
    words: int
    ordered: bool = False


Condition = InSet | Several | AllOf | AnyOf | NoneOf | Within | Near


@dataclass(frozen=True, slots=True)
class Weighted:
    """A term that counts for a label.

    `context`: only where the item is about cyber at all. `unless`: only while this label stays under its threshold.
    """

    term: Term
    weight: float
    part: str = ""
    context: bool = False
    unless: str | None = None


@dataclass(frozen=True, slots=True)
class Combination:
    """A condition that counts for a label, once. A negative weight takes away."""

    name: str
    condition: Condition
    weight: float
    part: str = ""
    context: bool = False
    unless: str | None = None


class Family(StrEnum):
    """What a label decides: a topic, the kind of the item, being in scope at all, or being policy."""

    TOPIC = "topic"
    KIND = "kind"
    SCOPE = "scope"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Label:
    """Something to decide: it is reached when its terms and combinations score `threshold` or more.

    `second_threshold` holds for topics when another topic is reached at its own threshold.
    """

    name: str
    family: Family
    threshold: float
    second_threshold: float
    terms: tuple[Weighted, ...] = ()
    combinations: tuple[Combination, ...] = ()


class NameKind(StrEnum):
    """The families of names, each a field of the classification."""

    ACTOR = "actor"
    INSTRUMENT = "instrument"
    PROCESS = "process"
    SECTOR = "sector"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something with a name. `sets`: the sets to which its names belong as well.

    `hides`: words inside the name say nothing about the topic ("International Telecommunication Union").
    """

    id: str
    kind: NameKind
    terms: tuple[Term, ...]
    sets: tuple[str, ...] = ()
    hides: bool = True


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Everything that the classifier files say, in reading order.

    `cyber`: the set that makes an item be about cyber at all. `masks`: phrases that hide what they touch.
    """

    labels: tuple[Label, ...]
    sets: tuple[TermSet, ...]
    names: tuple[Name, ...] = ()
    masks: tuple[Term, ...] = ()
    cyber: str = "cyber"
