"""What a label scores: each term once, in the place where it counts most; each combination once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.core.classify.combinations import Holding
from bot.core.classify.compiled import Worth
from bot.core.classify.hits import Hit, longest
from bot.core.classify.spec import Combination
from bot.model import Evidence


class Score(NamedTuple):
    """`terms`: each hit with what it counted. `rules`: each combination with what it counted, and its witnesses.

    `parts`: what each sub-topic has. `held`: what stood there and did not count, and why. `called`: the first form of a
    term, by its number.
    """

    label: str
    total: float
    terms: tuple[tuple[Hit, float], ...]
    rules: tuple[tuple[Combination, float, Sequence[Hit]], ...]
    parts: tuple[tuple[str, float], ...]
    held: tuple[tuple[Hit | Combination, str], ...]
    called: Callable[[int], str]

    @property
    def counted(self) -> Iterator[tuple[Hit, float]]:
        """Each hit with what it counted: by itself, and as its share of a combination."""
        yield from self.terms
        for _, weight, witnesses in self.rules:
            share = weight / len(witnesses)
            for hit in witnesses:
                yield hit, share

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """One piece of evidence for each span, with all that it contributed."""
        spans: dict[tuple[int, int], tuple[Hit, float]] = {}
        for hit, weight in self.counted:
            span = (hit.place, hit.past)
            first, before = spans.get(span, (hit, 0.0))
            spans[span] = (first, before + weight)
        return tuple(_evidence(hit, weight) for hit, weight in spans.values())

    @property
    def speaking(self) -> set[str]:
        """The terms and combinations that spoke for the label."""
        terms = {self.called(hit.term) for hit, weight in self.terms if weight > 0}
        return terms | {rule_name(rule) for rule, weight, _ in self.rules if weight > 0}


def rule_name(rule: Combination) -> str:
    """How a combination is called among terms."""
    return f"rule: {rule.name}"


def _evidence(hit: Hit, weight: float) -> Evidence:
    start, end = hit.span
    return Evidence(hit.field.given[start:end], hit.field.name, start, end, weight)


NOTHING = Score("", 0.0, (), (), (), (), str)


class Found(NamedTuple):
    """What of a label stands in a record: its terms, each once, and its combinations with their witnesses."""

    label: str
    terms: Sequence[tuple[Worth, Hit, float]]
    combinations: Holding
    called: Callable[[int], str]

    def score(self, *, about_cyber: bool, reached: Collection[str]) -> Score:
        """The score of the label. `reached`: the labels that suspend what has them under `unless`."""
        if not self.terms and not self.combinations:
            return NOTHING
        terms: list[tuple[Hit, float]] = []
        rules: list[tuple[Combination, float, Sequence[Hit]]] = []
        held: list[tuple[Hit | Combination, str]] = []
        parts: dict[str, float] = {}
        total = 0.0
        for worth, hit, weight in self.terms:
            if (worth.context and not about_cyber) or worth.unless in reached:
                held.append((hit, _why(worth.unless, reached)))
                continue
            terms.append((hit, weight))
            total += weight
            parts[worth.part] = parts.get(worth.part, 0.0) + weight
        for combination, witnesses in self.combinations:
            if (combination.context and not about_cyber) or combination.unless in reached:
                held.append((combination, _why(combination.unless, reached)))
                continue
            # What is read first counts most.
            weight = combination.weight * min(witnesses).factor
            rules.append((combination, weight, witnesses))
            total += weight
            parts[combination.part] = parts.get(combination.part, 0.0) + weight
        return Score(
            self.label, round(total, 6), tuple(terms), tuple(rules), tuple(parts.items()), tuple(held), self.called
        )


def _why(unless: str | None, reached: Collection[str]) -> str:
    return f"because of {unless}" if unless in reached else "the item is not about cyber"


NOTHING_FOUND = Found("", (), [], str)


def found_of(
    label: str,
    hits: Sequence[Hit],
    worth: Sequence[Worth],
    combinations: Holding,
    called: Callable[[int], str],
) -> Found:
    """What counts for a label. `worth` and `called`: what each term counts, and its first form, by its number."""
    return Found(label, _each_once(hits, worth) if hits else (), combinations, called)


def _each_once(hits: Iterable[Hit], worth: Sequence[Worth]) -> list[tuple[Worth, Hit, float]]:
    """Each term with what it counts. Longest match wins, then the heaviest term of a span; then each term where it is
    read first: reading order is title, lead, body, so no later place counts more.
    """
    spans: list[Hit] = []
    for hit in longest(hits):
        if not spans or spans[-1].place != hit.place:
            spans.append(hit)
        elif worth[hit.term].weight > worth[spans[-1].term].weight:
            spans[-1] = hit
    first: dict[int, Hit] = {}
    for hit in spans:
        first.setdefault(hit.term, hit)
    return [(worth[term], hit, worth[term].weight * hit.factor) for term, hit in first.items()]
