"""The classifier: record in, verdict out, with everything that spoke for it. Pure and deterministic."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.classify.combinations import InItem
from bot.core.classify.compiled import Compiled
from bot.core.classify.findings import Findings, Hidden, find
from bot.core.classify.language import NEIGHBOURS, guess_language
from bot.core.classify.scoring import NOTHING_FOUND, Found, Score, found_of
from bot.core.classify.spec import Label, NameKind, RuleBook
from bot.core.classify.texts import FieldText
from bot.errors import ClassifierFailed
from bot.model import Classification, NearMiss, Record, TopicTag

_CVE = re.compile(r"\bCVE[-\u2010-\u2013 ]?([0-9]{4})[-\u2010-\u2013]([0-9]{4,19})\b", re.IGNORECASE)
_DEFAULT_KIND = "update"
_NOT_KEPT = frozenset(("advisory",))
"""Kinds that are kept only with a topic."""
_SUBTOPIC_SHARE = 0.5
"""A sub-topic is named if it holds at least this share of what the strongest sub-topic holds."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict with what stood behind it. `masked`: spans that masks covered; `hidden`: terms that did not count."""

    classification: Classification
    about_cyber: bool
    scores: tuple[Score, ...]
    masked: tuple[tuple[str, str, int, int], ...]
    hidden: tuple[Hidden, ...]


class RuleClassifier:
    """Implements `bot.ports.Classifier` with a rule book."""

    def __init__(self, book: RuleBook) -> None:
        self._compiled = Compiled(book)

    @property
    def ruleset(self) -> str:
        """The hash of everything that the rule book says."""
        return self._compiled.ruleset

    @property
    def patterns(self) -> int:
        """How many distinct patterns are looked for."""
        return self._compiled.automaton.patterns

    def classify(self, record: Record) -> Classification:
        return self.explain(record).classification

    def explain(self, record: Record) -> Explanation:
        """The verdict and its reasons. Raises `ClassifierFailed` for text that cannot be read."""
        spoken = guess_language(f"{record.title}\n{record.summary or record.text}")
        lang = record.lang or spoken.lang
        try:
            findings = find(self._compiled, record, spoken.perhaps | _primary(lang))
        except (UnicodeError, RecursionError) as error:
            raise ClassifierFailed(f"the text cannot be read: {error}") from error
        item = InItem(self._compiled.combinations, findings.fields, findings.hits)
        about_cyber = bool(item.present & self._compiled.about_cyber)
        scores = self._topic_scores(findings, item, about_cyber)
        first = {label.name for label in self._compiled.topics if scores[label.name].total >= label.threshold}
        bars = {
            label.name: label.second_threshold if first - {label.name} else label.threshold
            for label in self._compiled.topics
        }
        reached = [label for label in self._compiled.topics if scores[label.name].total >= bars[label.name]]
        others: list[Score] = []

        def scored(labels: Iterable[Label]) -> list[tuple[Label, Score]]:
            found = [
                (label, self._found(label, findings, item).score(about_cyber=about_cyber, reached=first))
                for label in labels
            ]
            others.extend(score for _, score in found)
            return found

        kind, subkind = _kind(scored(self._compiled.kinds))
        # What a topic decides already need not be asked.
        in_scope = bool(reached) or _any_reached(scored(self._compiled.scope))
        keep = bool(reached) or (in_scope and _any_reached(scored(self._compiled.policy)) and kind not in _NOT_KEPT)
        names = _ids_by_kind(findings)
        verdict = Classification(
            lang=lang,
            kind=kind,
            in_scope=in_scope,
            keep=keep,
            topics=tuple(_tag(scores[label.name], bars[label.name]) for label in reached),
            primary=max(reached, key=lambda label: scores[label.name].total).name if reached else None,
            ruleset=self.ruleset,
            subtopics=tuple(part for label in reached for part in _subtopics(scores[label.name])),
            near_misses=tuple(
                NearMiss(label.name, scores[label.name].total, bars[label.name])
                for label in self._compiled.topics
                if label not in reached and scores[label.name].total > 0
            ),
            actors=names[NameKind.ACTOR],
            instruments=names[NameKind.INSTRUMENT],
            processes=names[NameKind.PROCESS],
            sectors=names[NameKind.SECTOR] if in_scope else (),
            countries=names[NameKind.COUNTRY],
            cves=_cves(findings.fields),
            subkind=subkind,
        )
        masked = tuple((hit.words, hit.field.name, *hit.span) for hit in findings.masks)
        every_score = (*scores.values(), *(each for each in others if each.terms or each.rules))
        return Explanation(verdict, about_cyber, every_score, masked, tuple(findings.hidden))

    def _topic_scores(self, findings: Findings, item: InItem, about_cyber: bool) -> dict[str, Score]:
        """What waits for another topic is left out at first; where that topic stays low, it counts after all."""
        topics = self._compiled.topics
        found = {label.name: self._found(label, findings, item) for label in topics}
        alone = {name: each.score(about_cyber=about_cyber, reached=found.keys()) for name, each in found.items()}
        reached = {label.name for label in topics if alone[label.name].total >= label.threshold}
        for name in found.keys() & self._compiled.waiting:
            alone[name] = found[name].score(about_cyber=about_cyber, reached=reached)
        return alone

    def _found(self, label: Label, findings: Findings, item: InItem) -> Found:
        hits = findings.for_labels.get(label.name, ())
        if not hits and not label.combinations:
            return NOTHING_FOUND
        return found_of(label.name, hits, self._compiled.worth, item.holding(label.name), self._compiled.called)


def _primary(lang: str | None) -> frozenset[str]:
    """The language of a BCP 47 tag, without its region."""
    return NEIGHBOURS.intersection([lang[:2].lower()]) if lang else frozenset()


def _any_reached(scored: Iterable[tuple[Label, Score]]) -> bool:
    return any(score.total >= label.threshold for label, score in scored)


def _kind(scored: Iterable[tuple[Label, Score]]) -> tuple[str, str | None]:
    """The kind that scores highest among those reached, and its strongest part as the second level."""
    reached = [(label.name, score) for label, score in scored if score.total >= label.threshold]
    if not reached:
        return _DEFAULT_KIND, None
    name, best = max(reached, key=lambda each: each[1].total)
    parts = [part for part in best.parts if part[0]]
    return name, max(parts, key=lambda part: part[1])[0] if parts else None


def _tag(found: Score, threshold: float) -> TopicTag:
    evidence = sorted(found.evidence, key=lambda each: -each.weight)
    return TopicTag(found.label, found.total, threshold, tuple(evidence))


def _subtopics(found: Score) -> list[str]:
    parts = [(part, total) for part, total in found.parts if part and total > 0]
    strongest = max((total for _, total in parts), default=0.0)
    chosen = [(part, total) for part, total in parts if total >= strongest * _SUBTOPIC_SHARE]
    return [part for part, _ in sorted(chosen, key=lambda each: -each[1])]


def _ids_by_kind(findings: Findings) -> dict[NameKind, tuple[str, ...]]:
    """Each id once, in order of appearance."""
    ids: dict[NameKind, dict[str, None]] = {kind: {} for kind in NameKind}
    for name, _ in findings.names:
        ids[name.kind][name.id] = None
    return {kind: tuple(each) for kind, each in ids.items()}


def _cves(fields: Iterable[FieldText]) -> tuple[str, ...]:
    """Every CVE number as it is registered, in order of appearance (https://www.cve.org/ResourcesSupport/FAQs)."""
    found: dict[str, None] = {}
    for each in fields:
        # A plain search is faster than the pattern by far, and most texts have none.
        at = each.folded.text.find("cve")
        while at >= 0:
            place, _ = each.folded.span(at, at + 3, each.given)
            if number := _CVE.match(each.given, place):
                found["CVE-{}-{}".format(*number.groups())] = None
            at = each.folded.text.find("cve", at + 3)
    return tuple(found)
