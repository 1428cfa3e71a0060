"""What labelled decisions teach: proposed changes to the rules, each with its measured effect. Nothing changes itself.

Candidates come from the mistakes: a term that had a part in wrong tags may be dropped, lowered, or bound to items about
cyber; the phrase in which it stood there, and never in a right tag, may be masked; a phrase that stands in missed items
and hardly elsewhere may be added. Each candidate is judged roughly from the scores, and the best of them exactly: the
rule book is compiled with the change and held against every labelled record.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.core.classify.evaluation import Evaluation, Explain, Labelled, evaluate
from bot.core.classify.scoring import rule_name
from bot.core.classify.spec import WEIGHTS, Combination, Label, RuleBook, Term, Weighted
from bot.model import TOPICS, Evidence

MOST_TRIED = 24
"""Candidates that are measured exactly: each costs one compilation and one reading of all records."""

LEAST_RECORDS = 3
"""A phrase that serves fewer missed records than this is no rule."""

LEAST_MASKED = 2
"""A phrase that misled fewer times than this is an accident."""

LONGEST_PHRASE = 3
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change in words for the file, and what it would do: decisions that become right, and that become wrong."""

    topic: str
    what: str
    gained: int
    spoilt: int
    f1_before: float
    f1_after: float


@dataclass(frozen=True, slots=True)
class _Candidate:
    topic: str
    what: str
    book: RuleBook
    hope: int


def learn(
    labelled: Sequence[Labelled], book: RuleBook, compile_book: Callable[[RuleBook], Explain], most: int = 10
) -> list[Proposal]:
    """The changes that would make most decisions right, best first; none that makes more wrong than right."""
    explain = compile_book(book)
    now = evaluate(labelled, explain, book)
    before = _decisions(labelled, explain)
    found = (*_cuts(now, book), *_masks(now, labelled, book), *_additions(now, labelled, book))
    candidates = sorted(found, key=lambda each: -each.hope)
    proposals = []
    for candidate in candidates[:MOST_TRIED]:
        explain = compile_book(candidate.book)
        after = _decisions(labelled, explain)
        gained = sum(after[key] and not before[key] for key in before)
        spoilt = sum(before[key] and not after[key] for key in before)
        if gained > spoilt:
            then = evaluate(labelled, explain).micro.f1
            proposals.append(Proposal(candidate.topic, candidate.what, gained, spoilt, now.micro.f1, then))
    return sorted(proposals, key=lambda each: (each.spoilt - each.gained, each.what))[:most]


def _decisions(labelled: Iterable[Labelled], explain: Explain) -> dict[tuple[str, str], bool]:
    """Whether each decision (record, topic) is right; those that could go either way are left out."""
    right = {}
    for one in labelled:
        got = explain(one.record).classification.topic_names
        for topic in TOPICS:
            if topic not in one.unsure:
                right[one.id, topic] = (topic in got) == (topic in one.wanted)
    return right


def _cuts(now: Evaluation, book: RuleBook) -> Iterator[_Candidate]:
    """Terms with a part in more wrong tags than right ones, or in many wrong ones."""
    for seen in islice((each for each in now.terms if each.wrong > 1), MOST_TRIED):
        label = _label(book, seen.topic)
        rule = next((each for each in label.combinations if rule_name(each) == seen.term), None)
        if rule is not None:
            hope = seen.wrong - seen.right
            yield _Candidate(seen.topic, f"drop the rule `{rule.name}`", _with_rule(book, label, rule, None), hope)
            weaker = replace(rule, weight=rule.weight / 2)
            what = f"lower the rule `{rule.name}` to {weaker.weight:g}"
            yield _Candidate(seen.topic, what, _with_rule(book, label, rule, weaker), hope + 1)
            continue
        weighted = next((each for each in label.terms if seen.term == each.term.name), None)
        if weighted is None:
            continue
        name = f"`{seen.term}`"
        hope = seen.wrong - seen.right
        yield _Candidate(seen.topic, f"drop {name}", _with(book, label, weighted, None), hope)
        lower = weighted.weight / 2
        changed = replace(weighted, weight=lower)
        yield _Candidate(seen.topic, f"lower {name} to {lower:g}", _with(book, label, weighted, changed), hope + 1)
        if not weighted.context:
            bound = replace(weighted, context=True)
            what = f"give {name} `context: true`"
            yield _Candidate(seen.topic, what, _with(book, label, weighted, bound), hope + 1)


def _masks(now: Evaluation, labelled: Sequence[Labelled], book: RuleBook) -> Iterator[_Candidate]:
    """Phrases around words that misled, which stand in no record that is about the topic: figures of speech, titles."""
    misled: dict[str, Counter[str]] = defaultdict(Counter)
    for each in now.disagreements:
        for topic in each.wrong:
            misled[topic].update({phrase for one in each.evidence[topic] for phrase in _around(each.labelled, one)})
    for topic, counts in misled.items():
        meant = [_text(one) for one in labelled if topic in one.wanted or topic in one.unsure]
        for phrase, count in counts.items():
            if count >= LEAST_MASKED and not any(phrase in text for text in meant):
                masked = replace(book, masks=(*book.masks, Term((phrase,))))
                yield _Candidate(topic, f"mask `{phrase}`", masked, count)


def _around(labelled: Labelled, evidence: Evidence) -> Iterator[str]:
    """What was found, with the word before, the word after, and both."""
    text = getattr(labelled.record, evidence.field)
    words = list(_WORD.finditer(text))
    inside = [
        number for number, word in enumerate(words) if evidence.start < word.end() and word.start() < evidence.end
    ]
    if not inside:
        return
    for before, after in ((1, 0), (0, 1), (1, 1)):
        first, last = inside[0] - before, inside[-1] + after
        if first >= 0 and last < len(words):
            yield text[words[first].start() : words[last].end()].lower()


def _text(one: Labelled) -> str:
    return f"{one.record.title} . {one.record.summary} . {one.record.text}".lower()


def _additions(now: Evaluation, labelled: Sequence[Labelled], book: RuleBook) -> Iterator[_Candidate]:
    """Phrases that set the missed items of a topic apart from those that are not about it."""
    missed: dict[str, Counter[str]] = defaultdict(Counter)
    elsewhere: Counter[tuple[str, str]] = Counter()
    phrases = {one.id: _phrases(one) for one in labelled}
    for each in now.disagreements:
        for topic in each.missed:
            missed[topic].update(phrases[each.labelled.id])
    for one in labelled:
        for topic in TOPICS:
            if topic not in one.wanted and topic not in one.unsure:
                elsewhere.update((topic, phrase) for phrase in phrases[one.id] if phrase in missed[topic])
    for topic, counts in missed.items():
        label = _label(book, topic)
        for phrase, count in counts.items():
            hope = count - elsewhere[topic, phrase]
            if count >= LEAST_RECORDS and hope > 0:
                added = Weighted(Term((phrase,)), WEIGHTS["strong"])
                what = f"add `{phrase}` (strong)"
                yield _Candidate(topic, what, _with(book, label, None, added), hope)


def _phrases(one: Labelled) -> set[str]:
    words = _WORD.findall(_text(one))
    return {
        " ".join(words[start : start + length])
        for length in range(1, LONGEST_PHRASE + 1)
        for start in range(len(words) - length + 1)
        if len(words[start]) > 3 and len(words[start + length - 1]) > 3
    }


def _label(book: RuleBook, topic: str) -> Label:
    return next(label for label in book.labels if label.name == topic)


def _with_rule(book: RuleBook, label: Label, old: Combination, new: Combination | None) -> RuleBook:
    """The book with one combination of a label replaced or dropped."""
    changed = [new if each is old else each for each in label.combinations]
    kept = replace(label, combinations=tuple(each for each in changed if each is not None))
    return replace(book, labels=tuple(kept if each is label else each for each in book.labels))


def _with(book: RuleBook, label: Label, old: Weighted | None, new: Weighted | None) -> RuleBook:
    """The book with one term of a label replaced, dropped (`new` None) or added (`old` None)."""
    kept = [new if each is old else each for each in label.terms]
    terms = tuple(each for each in (kept if old else [*kept, new]) if each is not None)
    changed = replace(label, terms=terms)
    return replace(book, labels=tuple(changed if each is label else each for each in book.labels))
