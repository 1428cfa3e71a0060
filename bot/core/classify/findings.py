"""What a record holds: its hits, sorted by who asked for them, after masks, names and neighbours had their say."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.classify.compiled import Compiled
from bot.core.classify.hits import Around, Hit, Shades, longest
from bot.core.classify.language import NEIGHBOURS
from bot.core.classify.spec import Name
from bot.core.classify.texts import FieldText, fields_of
from bot.model import Record

_END = 1 << 62
"""After every text."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A term that was found and does not count. `why` names the mask or name that hides it, or the neighbours."""

    hit: Hit
    why: str


@dataclass(slots=True)
class Findings:
    """Everything found in one record, each list in reading order."""

    fields: list[FieldText]
    for_labels: dict[str, list[Hit]] = field(default_factory=dict)
    in_sets: list[Hit] = field(default_factory=list)
    names: list[tuple[Name, Hit]] = field(default_factory=list)
    masks: list[Hit] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def find(compiled: Compiled, record: Record, perhaps: frozenset[str] = NEIGHBOURS) -> Findings:
    """All that counts in a record, and what was hidden. `perhaps`: the languages of `Automaton.find`."""
    findings = Findings(fields_of(record))
    # The fields stand one after the other: each one's hits in reading order are those of the item.
    hits = [hit for each in findings.fields for hit in compiled.automaton.find(each, perhaps)]
    first_name, first_mask, first_set = compiled.first_name, compiled.first_mask, compiled.first_set
    findings.masks = [hit for hit in hits if first_mask <= hit[2] < first_set]
    if findings.masks:
        hits = _unmasked(hits, findings, compiled)
    if asking := [number for number, hit in enumerate(hits) if hit[2] in compiled.asking]:
        hits = _confirmed(hits, asking, findings, compiled)
    named = longest([hit for hit in hits if first_name <= hit[2] < first_set])
    findings.names = [(compiled.names[hit.term - first_name], hit) for hit in named]
    label_of, members = compiled.label_of, compiled.members
    shades = [hit for name, hit in findings.names if name.hides]
    next_shade, shade = 0, None
    in_sets = findings.in_sets
    # No name lies inside another, so only the last that begins here or before can reach over a hit.
    begins = shades[0].place if shades else _END
    for hit in hits:
        place, _, term, _ = hit
        if first_name <= term < first_set:
            continue
        while place >= begins:
            shade = shades[next_shade]
            next_shade += 1
            begins = shades[next_shade].place if next_shade < len(shades) else _END
        # A term that is the whole name was meant; a part of it was not.
        if shade is not None and shade.past >= hit.past and _holds_more(shade, hit):
            findings.hidden.append(Hidden(hit, shade.words))
        elif term >= first_set:
            in_sets.append(hit)
        elif (label := label_of[term]) in findings.for_labels:
            findings.for_labels[label].append(hit)
        else:
            findings.for_labels[label] = [hit]
    if grouped := [hit for hit in named if members[hit.term]]:
        in_sets += grouped
        in_sets.sort()
    return findings


def _unmasked(hits: list[Hit], findings: Findings, compiled: Compiled) -> list[Hit]:
    """Without what a mask touches; a hit that holds the whole mask and more stays (longest match wins)."""
    masks = Shades(findings.masks)
    left: list[Hit] = []
    for hit in hits:
        if compiled.first_mask <= hit.term < compiled.first_set:
            continue
        mask = next((each for each in masks.over(hit) if not _holds_more(hit, each)), None)
        if mask is None:
            left.append(hit)
        else:
            findings.hidden.append(Hidden(hit, mask.words))
    return left


def _holds_more(hit: Hit, other: Hit) -> bool:
    """The other one lies inside, and is shorter."""
    return hit.place <= other.place and hit.past >= other.past and hit.past - hit.place > other.past - other.place


def _confirmed(hits: list[Hit], asking: Iterable[int], findings: Findings, compiled: Compiled) -> list[Hit]:
    """Without those, among the ones of the numbers `asking`, whose neighbours do not agree."""
    around = Around(findings.fields, hits, compiled.members)
    dropped: set[int] = set()
    for number in asking:
        hit = hits[number]
        near, not_near = compiled.asking[hit.term]
        if near and not around.has(number, near):
            why = "needs near it: " + ", ".join(compiled.neighbours[hit.term].near)
        elif not_near and around.has(number, not_near):
            why = "has near it: " + ", ".join(compiled.neighbours[hit.term].not_near)
        else:
            continue
        findings.hidden.append(Hidden(hit, why))
        dropped.add(number)
    return [hit for number, hit in enumerate(hits) if number not in dropped] if dropped else hits
