"""What a label scores: each term once, in the place where it counts most; each combination once."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from bot.core.classify.combinations import Holding
from bot.core.classify.compiled import Worth
from bot.core.classify.hits import Hit, longest
from bot.model import Evidence


class Score(NamedTuple):
    """`counted`: each hit with what it counted, in the order added. `parts`: what each sub-topic has.

    `called`: the first form of a term, by its number.
    """

    label: str
    total: float
    counted: tuple[tuple[Hit, float], ...]
    parts: tuple[tuple[str, float], ...]
    called: Callable[[int], str]

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
        """The terms that spoke for the label."""
        return {self.called(hit.term) for hit, weight in self.counted if weight > 0}


def _evidence(hit: Hit, weight: float) -> Evidence:
    start, end = hit.span
    return Evidence(hit.field.given[start:end], hit.field.name, start, end, weight)


NOTHING = Score("", 0.0, (), (), str)


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
        counted: list[tuple[Hit, float]] = []
        parts: dict[str, float] = {}
        total = 0.0
        for worth, hit, weight in self.terms:
            if (worth.context and not about_cyber) or worth.unless in reached:
                continue
            counted.append((hit, weight))
            total += weight
            parts[worth.part] = parts.get(worth.part, 0.0) + weight
        for combination, witnesses in self.combinations:
            if (combination.context and not about_cyber) or combination.unless in reached:
                continue
            # What is read first counts most.
            weight = combination.weight * min(witnesses).factor
            share = weight / len(witnesses)
            counted += [(hit, share) for hit in witnesses]
            total += weight
            parts[combination.part] = parts.get(combination.part, 0.0) + weight
        return Score(self.label, round(total, 6), tuple(counted), tuple(parts.items()), self.called)


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
