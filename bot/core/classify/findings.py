"""What a record holds: its hits, sorted by who asked for them, after masks, names and neighbours had their say."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from bot.core.classify.compiled import Compiled
from bot.core.classify.hits import Around, Hit, RawHit, Shades, hit_of, longest
from bot.core.classify.language import NEIGHBOURS
from bot.core.classify.spec import Name
from bot.core.classify.texts import FieldText, fields_of
from bot.model import Record


@dataclass(frozen=True, slots=True)
class Hidden:
    """A term that was found and does not count. `why` names the mask or name that hides it, or the neighbours."""

    hit: Hit
    why: str


@dataclass(slots=True)
class Findings:
    """Everything found in one record, each list in reading order. `hits`: all that counts, of sets and of labels."""

    fields: list[FieldText]
    hits: list[RawHit] = field(default_factory=list)
    for_labels: dict[str, list[Hit]] = field(default_factory=dict)
    names: list[tuple[Name, Hit]] = field(default_factory=list)
    masks: list[Hit] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def find(compiled: Compiled, record: Record, perhaps: frozenset[str] = NEIGHBOURS) -> Findings:
    """All that counts in a record, and what was hidden. `perhaps`: the languages of `Automaton.find`."""
    findings = Findings(fields_of(record))
    hits: list[RawHit] = []
    for each in findings.fields:
        # The fields stand one after the other: each one's hits in reading order are those of the item.
        hits += compiled.automaton.find(each, perhaps)
    first_name, first_mask = compiled.first_name, compiled.first_mask
    speaking = _speaking(hits, compiled)
    findings.masks = [hit for _, hit in speaking if first_mask <= hit[2] < compiled.first_set]
    if findings.masks:
        hits = _unmasked(hits, findings, compiled)
        speaking = _speaking(hits, compiled)
    dropped: set[int] = set()
    """The numbers, in `hits`, of those that do not count."""
    if asking := [(number, hit) for number, hit in speaking if hit[2] in compiled.asking]:
        dropped = _unconfirmed(hits, asking, findings, compiled)
    every_name = [
        (number, hit) for number, hit in speaking if first_name <= hit[2] < first_mask and number not in dropped
    ]
    named = longest([hit for _, hit in every_name])
    findings.names = [(compiled.names[hit[2] - first_name], hit) for hit in named]
    if len(named) < len(every_name):
        left = set(named)
        dropped.update(number for number, hit in every_name if hit not in left)
    # The last one that reaches over a hit is the one that hides it.
    for number, hit in reversed(every_name):
        if number not in dropped and compiled.names[hit[2] - first_name].hides and _may_hold_more(hit):
            dropped.update(_shaded(hits, number, dropped, findings, compiled))
    for number, hit in speaking:
        if hit[2] < first_name and number not in dropped:
            findings.for_labels.setdefault(compiled.label_of[hit[2]], []).append(hit)
    findings.hits = [hit for number, hit in enumerate(hits) if number not in dropped] if dropped else hits
    return findings


def _speaking(hits: Iterable[RawHit], compiled: Compiled) -> list[tuple[int, Hit]]:
    """With their numbers those that do more than stand in a set: some of many."""
    first_silent = compiled.first_silent
    return [(number, hit_of(hit)) for number, hit in enumerate(hits) if hit[2] < first_silent]


def _unmasked(hits: list[RawHit], findings: Findings, compiled: Compiled) -> list[RawHit]:
    """Without what a mask touches; a hit that holds the whole mask and more stays (longest match wins)."""
    masks = Shades(findings.masks)
    left: list[RawHit] = []
    for hit in hits:
        if compiled.first_mask <= hit[2] < compiled.first_set:
            continue
        mask = next((each for each in masks.over(hit) if not _holds_more(hit, each)), None)
        if mask is None:
            left.append(hit)
        else:
            findings.hidden.append(Hidden(hit_of(hit), f"“{mask.words}” masks it"))
    return left


def _holds_more(hit: RawHit, other: RawHit) -> bool:
    """The other one lies inside, and is shorter."""
    return hit[0] <= other[0] and hit[1] >= other[1] and hit[1] - hit[0] > other[1] - other[0]


def _may_hold_more(name: Hit) -> bool:
    """Other words may lie inside: not in a single word, where words have spaces between them."""
    text, base = name.field.folded.text, name.field.base
    return not text.isascii() or text.find(" ", name.place - base, name.past - base) >= 0


def _shaded(
    hits: list[RawHit], number: int, dropped: Container[int], findings: Findings, compiled: Compiled
) -> Iterator[int]:
    """The numbers of what lies inside the name of this number. A term that is the whole name was meant."""
    name = hit_of(hits[number])
    first = past = number
    while first and hits[first - 1][0] == name.place:
        first -= 1
    while past < len(hits) and hits[past][0] < name.past:
        past += 1
    for inside in range(first, past):
        hit = hits[inside]
        is_name = compiled.first_name <= hit[2] < compiled.first_mask
        if not is_name and inside not in dropped and _holds_more(name, hit):
            findings.hidden.append(Hidden(hit_of(hit), f"it is part of “{name.words}”"))
            yield inside


def _unconfirmed(
    hits: list[RawHit], asking: Iterable[tuple[int, Hit]], findings: Findings, compiled: Compiled
) -> set[int]:
    """The numbers of those, among the ones that ask, whose neighbours do not agree."""
    around = Around(findings.fields, hits, compiled.members)
    dropped: set[int] = set()
    for number, hit in asking:
        near, not_near = compiled.asking[hit.term]
        if near and not around.has(number, near):
            why = "needs near it: " + ", ".join(compiled.neighbours[hit.term].near)
        elif not_near and around.has(number, not_near):
            why = "has near it: " + ", ".join(compiled.neighbours[hit.term].not_near)
        else:
            continue
        findings.hidden.append(Hidden(hit, why))
        dropped.add(number)
    return dropped
