"""How `classifiers/*.yaml` is written: one shape for every file, each section optional."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bot.config.documents import Wrong
from bot.core.classify.spec import LANGUAGES, WEIGHTS, Scope

Name = Annotated[str, Field(min_length=1, max_length=80)]
Form = Annotated[str, Field(min_length=1, max_length=200)]


def _weight(value: object) -> object:
    """`strong`, `medium`, `weak` or a number."""
    if isinstance(value, str):
        if value not in WEIGHTS:
            raise Wrong(f"`{value[:80]}` is no weight", "write `strong`, `medium`, `weak` or a number")
        return WEIGHTS[value]
    return value


Weight = Annotated[float, BeforeValidator(_weight), Field(ge=-100, le=100)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TermEntry(Strict):
    """A term with conditions of its own."""

    forms: list[Form] = Field(min_length=1)
    near: list[Name] = []
    not_near: list[Name] = []
    exact_case: bool = False


TermItem = Form | list[Form] | TermEntry


class TermLists(Strict):
    """Terms by language; `any` holds what is written alike in all."""

    any: list[TermItem] = []
    en: list[TermItem] = []
    fr: list[TermItem] = []
    es: list[TermItem] = []
    ru: list[TermItem] = []
    ar: list[TermItem] = []
    zh: list[TermItem] = []
    de: list[TermItem] = []
    near: list[Name] = []
    not_near: list[Name] = []

    def by_language(self) -> list[tuple[str, list[TermItem]]]:
        return [(lang, terms) for lang in ("any", *LANGUAGES) if (terms := getattr(self, lang))]


class TermGroup(TermLists):
    """Terms that count alike for one label."""

    weight: Weight
    context: bool = False
    unless: Name | None = None


class ConditionEntry(Strict):
    """Just one of `all`, `any`, `none`, `near`, `title`, `several`."""

    all: list["ConditionItem"] | None = Field(default=None, min_length=1)
    any: list["ConditionItem"] | None = Field(default=None, min_length=1)
    none: list["ConditionItem"] | None = Field(default=None, min_length=1)
    near: tuple[Name, Name] | None = None
    title: Name | None = None
    several: Name | None = None
    count: int = Field(default=2, ge=2, le=100)
    within: Scope | None = None
    words: int = Field(default=10, ge=0, le=1000)
    ordered: bool = False

    @model_validator(mode="after")
    def _just_one(self) -> "ConditionEntry":
        given = [key for key in ("all", "any", "none", "near", "title", "several") if getattr(self, key) is not None]
        if len(given) != 1:
            raise Wrong(
                "needs just one of `all`, `any`, `none`, `near`, `title`, `several`", "nest one inside the other"
            )
        return self


ConditionItem = Name | ConditionEntry


class CombinationEntry(ConditionEntry):
    """A condition that counts for one label. Its parts stand in one sentence unless `within` says otherwise."""

    combination: Name
    weight: Weight
    context: bool = False
    unless: Name | None = None


class Part(Strict):
    """A sub-topic: what counts for it."""

    label: str = ""
    terms: list[TermGroup] = []
    combinations: list[CombinationEntry] = []


class Decided(Strict):
    """A kind of item, or what makes an item be in scope or be policy: threshold, terms and combinations."""

    threshold: float = Field(gt=0)
    terms: list[TermGroup] = []
    combinations: list[CombinationEntry] = []
    subkinds: dict[Name, Part] = {}


class NameEntry(Strict):
    """Somebody or something with a name. Names in few capitals are found in capitals only."""

    id: Name
    names: list[TermItem] = Field(min_length=1)
    sets: list[Name] = []
    hides: bool = True
    near: list[Name] = []
    not_near: list[Name] = []


class SectorEntry(TermLists):
    """A sector, by the words that show it in each language."""

    id: Name
    sets: list[Name] = []


class Example(Strict):
    """A sentence that must, or must not, get the file's topic; or whose verdict is spelled out.

    The sentence is the title; `summary` may follow. `why` tells the reader what the example guards.
    """

    match: str | None = None
    no_match: str | None = None
    text: str | None = None
    summary: str = ""
    why: str = ""
    topics: list[Name] | None = None
    kind: Name | None = None
    in_scope: bool | None = None
    keep: bool | None = None

    @model_validator(mode="after")
    def _just_one(self) -> "Example":
        if sum(each is not None for each in (self.match, self.no_match, self.text)) != 1:
            raise Wrong("needs just one of `match`, `no_match`, `text`")
        return self


class RuleFile(Strict):
    """One file under `classifiers/`."""

    topic: Name | None = None
    label: str = ""
    threshold: float | None = Field(default=None, gt=0)
    second_threshold: float | None = Field(default=None, gt=0)
    subtopics: dict[Name, Part] = {}
    sets: dict[Name, list[TermLists]] = {}
    masks: list[TermLists] = []
    scope: Decided | None = None
    policy: Decided | None = None
    kinds: dict[Literal["advisory", "event", "event-report", "instrument", "resource", "process"], Decided] = {}
    actors: list[NameEntry] = []
    instruments: list[NameEntry] = []
    processes: list[NameEntry] = []
    countries: list[NameEntry] = []
    sectors: list[SectorEntry] = []
    examples: list[Example] = []

    @model_validator(mode="after")
    def _topic_whole(self) -> "RuleFile":
        if (self.topic is None) != (self.threshold is None) or (self.subtopics and self.topic is None):
            raise Wrong("a topic needs `topic`, `threshold` and `subtopics` together")
        return self
