"""What a label scores: each term once, in the place where it counts most; each combination once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from bot.core.classify.conditions import holds
from bot.core.classify.hits import Hit, Place, longest
from bot.core.classify.spec import Combination, Label, Weighted
from bot.model import Evidence


@dataclass(frozen=True, slots=True)
class Score:
    """`parts`: what each sub-topic contributes."""

    label: str
    total: float
    evidence: tuple[Evidence, ...]
    parts: tuple[tuple[str, float], ...]


NOTHING = Score("", 0.0, (), ())


def score(
    label: Label,
    found: Iterable[tuple[Weighted, Hit]],
    combinations: Iterable[Combination],
    place: Place,
    *,
    about_cyber: bool,
    reached: Collection[str],
) -> Score:
    """The score of a label. `reached`: the labels that suspend what has them under `unless`."""
    evidence: list[Evidence] = []
    parts: dict[str, float] = {}
    for weighted, hit in _best(found):
        if (weighted.context and not about_cyber) or weighted.unless in reached:
            continue
        weight = weighted.weight * hit.factor
        evidence.append(Evidence(hit.name, hit.field.name, hit.start, hit.end, weight))
        parts[weighted.part] = parts.get(weighted.part, 0.0) + weight
    for combination in combinations:
        if (combination.context and not about_cyber) or combination.unless in reached:
            continue
        witnesses = holds(combination.condition, place)
        if not witnesses:
            continue
        weight = combination.weight * max(hit.factor for hit in witnesses)
        share = weight / len(witnesses)
        evidence += [Evidence(hit.name, hit.field.name, hit.start, hit.end, share) for hit in witnesses]
        parts[combination.part] = parts.get(combination.part, 0.0) + weight
    total = round(sum(each.weight for each in evidence), 6)
    return Score(label.name, total, tuple(_by_span(evidence)), tuple(parts.items()))


def _by_span(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    """One piece of evidence for each span, with all that it contributed."""
    spans: dict[tuple[str, int, int], Evidence] = {}
    for each in evidence:
        span = (each.field, each.start, each.end)
        before = spans.get(span)
        spans[span] = each if before is None else replace(before, weight=before.weight + each.weight)
    return spans.values()


def _best(found: Iterable[tuple[Weighted, Hit]]) -> list[tuple[Weighted, Hit]]:
    """Longest match wins, then the heaviest term of a span; then each term where its field counts most."""
    pairs = list(found)
    keep = set(map(id, longest([hit for _, hit in pairs])))
    spans: dict[tuple[str, int, int], tuple[Weighted, Hit]] = {}
    for weighted, hit in pairs:
        span = (hit.field.name, hit.start, hit.end)
        if id(hit) in keep and (span not in spans or weighted.weight > spans[span][0].weight):
            spans[span] = (weighted, hit)
    best: dict[int, tuple[Weighted, Hit]] = {}
    for weighted, hit in spans.values():
        before = best.get(hit.term)
        if before is None or hit.factor > before[1].factor:
            best[hit.term] = (weighted, hit)
    return list(best.values())
