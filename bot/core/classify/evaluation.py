"""How well a classifier agrees with people: counts for each topic, language and source, and which terms mislead.

*Strict* counts every decision. *Lenient* leaves out the topics of a record on which a careful editor could decide
either way (`unsure`).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.classify.classifier import Explanation
from bot.core.classify.scoring import rule_name
from bot.core.classify.spec import RuleBook
from bot.model import TOPICS, Classification, Evidence, NearMiss, Record

Classify = Callable[[Record], Classification]
Explain = Callable[[Record], Explanation]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record with the topics that people gave it. `unsure`: topics that could be decided either way."""

    id: str
    record: Record
    wanted: frozenset[str]
    unsure: frozenset[str] = frozenset()
    source: str = ""
    lang: str = ""
    url: str = ""


@dataclass(slots=True)
class Agreement:
    """Right tags, wrong tags, missed tags."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 0.0

    def count(self, topic: str, wanted: frozenset[str], got: frozenset[str]) -> None:
        self.right += topic in wanted and topic in got
        self.wrong += topic in got and topic not in wanted
        self.missed += topic in wanted and topic not in got


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A record on which the classifier and people differ, and what led it there. `near`: what nearly counted."""

    labelled: Labelled
    got: frozenset[str]
    evidence: Mapping[str, tuple[Evidence, ...]]
    near: Mapping[str, NearMiss]

    @property
    def wrong(self) -> frozenset[str]:
        return self.got - self.labelled.wanted - self.labelled.unsure

    @property
    def missed(self) -> frozenset[str]:
        return self.labelled.wanted - self.got - self.labelled.unsure


@dataclass(frozen=True, slots=True)
class TermRecord:
    """What a term did for a topic: in how many right and in how many wrong tags it had a part."""

    topic: str
    term: str
    wrong: int
    right: int


@dataclass(slots=True)
class Evaluation:
    """Everything that an evaluation found. `flagged`: share of records without a label that got one (lenient)."""

    records: int = 0
    strict: dict[str, Agreement] = field(default_factory=lambda: defaultdict(Agreement))
    lenient: dict[str, Agreement] = field(default_factory=lambda: defaultdict(Agreement))
    by_lang: dict[str, Agreement] = field(default_factory=lambda: defaultdict(Agreement))
    by_source: dict[str, Agreement] = field(default_factory=lambda: defaultdict(Agreement))
    disagreements: list[Disagreement] = field(default_factory=list)
    terms: list[TermRecord] = field(default_factory=list)
    silent: list[tuple[str, str]] = field(default_factory=list)
    negatives: int = 0
    flagged: int = 0

    @property
    def micro(self) -> Agreement:
        return _sum(self.lenient.values())

    @property
    def micro_strict(self) -> Agreement:
        return _sum(self.strict.values())


def _sum(parts: Iterable[Agreement]) -> Agreement:
    whole = Agreement()
    for part in parts:
        whole.right += part.right
        whole.wrong += part.wrong
        whole.missed += part.missed
    return whole


def evaluate(labelled: Iterable[Labelled], explain: Explain, book: RuleBook | None = None) -> Evaluation:
    """Hold a classifier against labelled records. With its `book`, terms that never fired are listed too."""
    found = Evaluation()
    fired: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for one in labelled:
        explained = explain(one.record)
        verdict = explained.classification
        got = frozenset(verdict.topic_names)
        found.records += 1
        _count(found, one, got)
        for score in explained.scores:
            if score.label in got and score.label not in one.unsure:
                for term in score.speaking:
                    fired[(score.label, term)][score.label in one.wanted] += 1
        if (one.wanted ^ got) - one.unsure:
            evidence = {tag.topic: tag.evidence for tag in verdict.topics}
            near = {miss.topic: miss for miss in verdict.near_misses}
            found.disagreements.append(Disagreement(one, got, evidence, near))
    found.terms = sorted(
        (TermRecord(topic, term, wrong, right) for (topic, term), (wrong, right) in fired.items()),
        key=lambda each: (each.right - each.wrong, each.topic, each.term),
    )
    if book is not None:
        found.silent = _silent(book, fired)
    return found


def _count(found: Evaluation, one: Labelled, got: frozenset[str]) -> None:
    for topic in TOPICS:
        found.strict[topic].count(topic, one.wanted, got)
        if topic in one.unsure:
            continue
        for agreement in (found.lenient[topic], found.by_lang[one.lang or "?"], found.by_source[one.source or "?"]):
            agreement.count(topic, one.wanted, got)
    if not one.wanted:
        found.negatives += 1
        found.flagged += bool(got - one.unsure)


def _silent(book: RuleBook, fired: Mapping[tuple[str, str], object]) -> list[tuple[str, str]]:
    """Terms and combinations of topics that had no part in any tag."""
    topics = [label for label in book.labels if label.name in TOPICS]
    names = [(label.name, weighted.term.name) for label in topics for weighted in label.terms]
    names += [(label.name, rule_name(rule)) for label in topics for rule in label.combinations if rule.weight > 0]
    return [each for each in names if each not in fired]


@dataclass(frozen=True, slots=True)
class Change:
    """What another rule book would tag differently."""

    id: str
    title: str
    url: str | None
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    because: tuple[str, ...]


def compare(records: Iterable[tuple[str, str | None, Record]], old: Classify, new: Classify) -> Iterable[Change]:
    """The records (id, url, record) that two classifiers tag differently; `because`: the terms that gained or lost."""
    for id_, url, record in records:
        before, after = old(record), new(record)
        had, has = set(before.topic_names), set(after.topic_names)
        if had == has:
            continue
        terms = Counter(
            each.term.lower()
            for verdict, topics in ((before, had - has), (after, has - had))
            for tag in verdict.topics
            if tag.topic in topics
            for each in tag.evidence
        )
        yield Change(id_, record.title, url, tuple(sorted(has - had)), tuple(sorted(had - has)), tuple(terms)[:5])
