"""From `classifiers/*.yaml` to a working classifier, or to every mistake in the files at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.config.documents import Document, did_you_mean, read_document, validate
from bot.config.rule_files import (
    CombinationEntry,
    ConditionEntry,
    ConditionItem,
    Decided,
    Example,
    NameEntry,
    Part,
    RuleFile,
    SectorEntry,
    TermEntry,
    TermGroup,
    TermItem,
    TermLists,
)
from bot.config.yaml_text import Loc
from bot.core.classify import RuleBook, RuleClassifier
from bot.core.classify.conditions import shows_something
from bot.core.classify.phrases import problem_of
from bot.core.classify.spec import (
    AllOf,
    AnyOf,
    Combination,
    Condition,
    Family,
    InSet,
    Label,
    Near,
    NoneOf,
    Scope,
    Several,
    Term,
    TermSet,
    Weighted,
    Within,
)
from bot.core.classify.spec import Name as SpecName
from bot.core.classify.spec import NameKind as Kind
from bot.errors import Mistake, MistakesFound
from bot.model import TOPICS, Record

CYBER = "cyber"
"""The set that makes an item be about cyber at all."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A classifier, and what `watchdesk check` tells about its files."""

    classifier: RuleClassifier
    book: RuleBook
    files: int
    terms: int
    examples: int


def load_rules(files: Sequence[Path], *, tested: bool = False) -> RuleClassifier:
    """The classifier that these files describe. Raises `MistakesFound` with every mistake, failing examples too.

    `tested`: the files came with the program and were tested with it, so their examples need not be run again.
    """
    return read_rules(files, tested=tested).classifier


def read_rules(files: Sequence[Path], *, tested: bool = False) -> Rules:
    """As `load_rules`, with counts."""
    mistakes: list[Mistake] = []
    book = _Book(mistakes)
    for path in sorted(files):  # one file at a time: its lines and models are large, and gone when the next is read
        try:
            document = read_document(path, f"{path.parent.name}/{path.name}")
        except MistakesFound as found:
            mistakes += found.mistakes
            continue
        if (model := validate(RuleFile, document, mistakes=mistakes)) is not None:
            book.take(document, model)
    if not files:
        mistakes.append(
            Mistake("classifiers", 0, "no classifier files", "`watchdesk init DIR` copies the shipped ones")
        )
    if not mistakes:
        book.check_references()
    if mistakes:
        raise MistakesFound(mistakes)
    rule_book = book.rule_book()
    classifier = RuleClassifier(rule_book)
    for place, example, topic in () if tested else book.examples:
        if what := _fails(classifier, example, topic):
            mistakes.append(Mistake(*place, what, f"the example guards: {example.why}"))
    if mistakes:
        raise MistakesFound(mistakes)
    return Rules(classifier, rule_book, len(files), book.count, len(book.examples))


_Place = tuple[str, int]
"""A file, and a line in it."""


@dataclass
class _Book:
    """The rule book while it is being read. `asked`: every name of a set or label that was used, with its place;
    `examples`: each with its place and the topic of its file."""

    mistakes: list[Mistake]
    labels: list[Label] = field(default_factory=list)
    sets: dict[str, list[Term]] = field(default_factory=dict)
    names: list[SpecName] = field(default_factory=list)
    masks: list[Term] = field(default_factory=list)
    asked: list[tuple[_Place, str, bool]] = field(default_factory=list)
    examples: list[tuple[_Place, Example, str | None]] = field(default_factory=list)
    count: int = 0

    def rule_book(self) -> RuleBook:
        sets = tuple(TermSet(name, tuple(terms)) for name, terms in self.sets.items())
        return RuleBook(tuple(self.labels), sets, tuple(self.names), tuple(self.masks), CYBER)

    def take(self, document: Document, model: RuleFile) -> None:
        reader = _Reader(document, self)
        for name, lists in model.sets.items():
            for number, each in enumerate(lists):
                self.sets.setdefault(name, []).extend(reader.terms(each, ("sets", name, number)))
        for number, each in enumerate(model.masks):
            self.masks += reader.terms(each, ("masks", number))
        if model.topic and model.topic not in TOPICS:
            what = f"`{model.topic}` is no topic of the desk"
            self.mistakes.append(document.mistake(("topic",), what, did_you_mean(model.topic, TOPICS)))
        elif model.topic and model.threshold:
            second = model.second_threshold or model.threshold
            parts = [(name, part, ("subtopics", name)) for name, part in model.subtopics.items()]
            self._label(reader, model.topic, Family.TOPIC, (model.threshold, second), parts)
        for kind, decided in model.kinds.items():
            self._decided(reader, kind, Family.KIND, decided, ("kinds", kind))
        for family, single in ((Family.SCOPE, model.scope), (Family.POLICY, model.policy)):
            if single is not None:
                self._decided(reader, family.value, family, single, (family.value,))
        for key, kind_of_name in _NAME_SECTIONS.items():
            for number, entry in enumerate(getattr(model, key)):
                self.names.append(reader.name(entry, kind_of_name, (key, number)))
                for set_name in entry.sets:
                    self.sets.setdefault(set_name, [])
        for number, example in enumerate(model.examples):
            self.examples.append((document.where("examples", number), example, model.topic))

    def _decided(self, reader: "_Reader", name: str, family: Family, decided: Decided, loc: Loc) -> None:
        below = [(part_name, part, (*loc, "subkinds", part_name)) for part_name, part in decided.subkinds.items()]
        thresholds = (decided.threshold, decided.threshold)
        self._label(reader, name, family, thresholds, [("", decided, loc), *below])

    def _label(
        self,
        reader: "_Reader",
        name: str,
        family: Family,
        thresholds: tuple[float, float],
        parts: Sequence[tuple[str, Part | Decided, Loc]],
    ) -> None:
        if any(label.name == name for label in self.labels):
            loc = parts[0][2] if parts else ("topic",)
            self.mistakes.append(reader.document.mistake(loc, f"`{name}` is decided in two places", "keep one"))
        terms: list[Weighted] = []
        combinations: list[Combination] = []
        for part_name, part, loc in parts:
            for number, group in enumerate(part.terms):
                terms += reader.weighted(group, part_name, (*loc, "terms", number))
            for number, entry in enumerate(part.combinations):
                combinations.append(reader.combination(entry, part_name, (*loc, "combinations", number)))
        self.labels.append(Label(name, family, *thresholds, tuple(terms), tuple(combinations)))

    def check_references(self) -> None:
        """Names of sets and labels that nobody defines."""
        labels = [label.name for label in self.labels]
        for place, name, is_label in self.asked:
            known = labels if is_label else list(self.sets)
            if name not in known:
                what = f"there is no {'label' if is_label else 'set'} `{name}`"
                self.mistakes.append(Mistake(*place, what, did_you_mean(name, known)))
        if CYBER not in self.sets:
            self.mistakes.append(Mistake("classifiers", 0, f"no file defines the set `{CYBER}`", "see common.yaml"))


_NAME_SECTIONS = {
    "actors": Kind.ACTOR,
    "instruments": Kind.INSTRUMENT,
    "processes": Kind.PROCESS,
    "sectors": Kind.SECTOR,
    "countries": Kind.COUNTRY,
}


@dataclass(frozen=True)
class _Reader:
    """Turns the entries of one file into the rule book's own words."""

    document: Document
    book: _Book

    def terms(self, lists: TermLists, loc: Loc) -> list[Term]:
        self._ask_sets(lists.near, (*loc, "near"))
        self._ask_sets(lists.not_near, (*loc, "not_near"))
        found: list[Term] = []
        for lang, items in lists.by_language():
            for number, item in enumerate(items):
                at = (*loc, lang, number)
                found.append(self._term(item, None if lang == "any" else lang, lists.near, lists.not_near, at))
        return found

    def _term(self, item: TermItem, lang: str | None, near: Sequence[str], not_near: Sequence[str], loc: Loc) -> Term:
        exact = False
        if isinstance(item, TermEntry):
            self._ask_sets(item.near, (*loc, "near"))
            self._ask_sets(item.not_near, (*loc, "not_near"))
            near, not_near, exact = (*near, *item.near), (*not_near, *item.not_near), item.exact_case
        forms = item.forms if isinstance(item, TermEntry) else [item] if isinstance(item, str) else item
        term = Term(tuple(forms), lang, tuple(near), tuple(not_near), exact)
        self.book.count += 1
        for form in forms:
            if problem := problem_of(form):
                self.book.mistakes.append(self.document.mistake(loc, problem))
        return term

    def weighted(self, group: TermGroup, part: str, loc: Loc) -> Iterator[Weighted]:
        self._ask_label(group.unless, (*loc, "unless"))
        for term in self.terms(group, loc):
            yield Weighted(term, group.weight, part, group.context, group.unless)

    def name(self, entry: NameEntry | SectorEntry, kind: Kind, loc: Loc) -> SpecName:
        if isinstance(entry, SectorEntry):
            return SpecName(entry.id, kind, tuple(self.terms(entry, loc)), tuple(entry.sets), hides=False)
        self._ask_sets(entry.near, (*loc, "near"))
        self._ask_sets(entry.not_near, (*loc, "not_near"))
        terms = [
            self._term(item, None, entry.near, entry.not_near, (*loc, "names", number))
            for number, item in enumerate(entry.names)
        ]
        return SpecName(entry.id, kind, tuple(terms), tuple(entry.sets), entry.hides)

    def combination(self, entry: CombinationEntry, part: str, loc: Loc) -> Combination:
        self._ask_label(entry.unless, (*loc, "unless"))
        condition = self._condition(entry, loc)
        if not shows_something(condition):
            what = f"`{entry.combination}` would hold where nothing stands"
            self.book.mistakes.append(self.document.mistake(loc, what, "ask for a set beside `none`"))
        if entry.within is None:
            condition = Within(Scope.SENTENCE, condition)
        return Combination(entry.combination, condition, entry.weight, part, entry.context, entry.unless)

    def _condition(self, item: ConditionItem, loc: Loc) -> Condition:
        if isinstance(item, str):
            self._ask_sets([item], loc)
            return InSet(item)
        condition = self._one_of(item, loc)
        return condition if item.within is None else Within(item.within, condition)

    def _one_of(self, item: ConditionEntry, loc: Loc) -> Condition:
        if item.title is not None:
            self._ask_sets([item.title], (*loc, "title"))
            return InSet(item.title, title=True)
        if item.several is not None:
            self._ask_sets([item.several], (*loc, "several"))
            return Several(item.several, item.count)
        if item.near is not None:
            self._ask_sets(item.near, (*loc, "near"))
            return Near(*item.near, item.words, item.ordered)
        for key, make in _GROUPS.items():
            if (parts := getattr(item, key)) is not None:
                return make(tuple(self._condition(each, (*loc, key, number)) for number, each in enumerate(parts)))
        raise AssertionError("the model makes sure that one is given")

    def _ask_sets(self, names: Iterable[str], loc: Loc) -> None:
        self.book.asked += [(self.document.where(*loc), name, False) for name in names]

    def _ask_label(self, name: str | None, loc: Loc) -> None:
        if name is not None:
            self.book.asked.append((self.document.where(*loc), name, True))


_GROUPS: dict[str, Callable[[tuple[Condition, ...]], Condition]] = {"all": AllOf, "any": AnyOf, "none": NoneOf}


def _fails(classifier: RuleClassifier, example: Example, topic: str | None) -> str | None:
    """What an example wants and does not get; None if all is well."""
    text = example.match or example.no_match or example.text or ""
    found = classifier.classify(Record(text, example.summary))
    scores = {tag.topic: f"{tag.score:g}" for tag in found.topics} | {
        miss.topic: f"{miss.score:g} of {miss.threshold:g}" for miss in found.near_misses
    }
    shown = ", ".join(f"{name} {value}" for name, value in scores.items()) or "nothing counted"
    if example.match is not None and topic not in found.topic_names:
        return f"this example should match: {shown}"
    if example.no_match is not None and topic in found.topic_names:
        terms = ", ".join(f"`{each.term}`" for tag in found.topics if tag.topic == topic for each in tag.evidence)
        return f"this example should not match, but did with {terms}"
    if example.topics is not None and set(example.topics) != set(found.topic_names):
        return f"this example should get the topics {example.topics}: {shown}"
    for key in ("kind", "in_scope", "keep"):
        wanted, got = getattr(example, key), getattr(found, key)
        if wanted is not None and wanted != got:
            return f"this example should have {key} {wanted}, not {got}"
    return None
