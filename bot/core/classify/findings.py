"""What a record holds: its hits, sorted by who asked for them, after masks, names and neighbours had their say."""

from dataclasses import dataclass, field
from operator import itemgetter

from bot.core.classify.compiled import Compiled
from bot.core.classify.hits import Around, Hit, Shades, longest
from bot.core.classify.spec import Name
from bot.core.classify.texts import FieldText, fields_of
from bot.model import Record

_place = itemgetter(0, 1, 2)


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
    in_sets: dict[str, list[Hit]] = field(default_factory=dict)
    names: list[tuple[Name, Hit]] = field(default_factory=list)
    masks: list[Hit] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def find(compiled: Compiled, record: Record) -> Findings:
    """All that counts in a record, and what was hidden."""
    findings = Findings(fields_of(record))
    hits = _hits(compiled, findings.fields)
    first_name, first_mask = compiled.first_name, compiled.first_mask
    findings.masks = [hit for hit in hits if hit.term >= first_mask]
    if findings.masks:
        hits = _unmasked(hits, findings, compiled)
    if not compiled.asking.isdisjoint([hit.term for hit in hits]):
        hits = _confirmed(hits, findings, compiled)
    named = longest([hit for hit in hits if hit.term >= first_name])
    findings.names = [(compiled.names[hit.term - first_name], hit) for hit in named]
    askers, first_set = compiled.askers, compiled.first_set
    shades = [hit for name, hit in findings.names if name.hides]
    next_shade, shade = 0, None
    for hit in hits:
        term = hit.term
        if term >= first_name:
            continue
        # No name lies inside another, so only the last that begins here or before can reach over the hit.
        while next_shade < len(shades) and shades[next_shade].place <= hit.place:
            shade = shades[next_shade]
            next_shade += 1
        # A term that is the whole name was meant; a part of it was not.
        if shade is not None and shade.past >= hit.past and _holds_more(shade, hit):
            findings.hidden.append(Hidden(hit, shade.name))
            continue
        by_asker = findings.for_labels if term < first_set else findings.in_sets
        asker = askers[term]
        if asker in by_asker:
            by_asker[asker].append(hit)
        else:
            by_asker[asker] = [hit]
    named_sets: set[str] = set()
    for name, hit in findings.names:
        for set_name in name.sets:
            findings.in_sets.setdefault(set_name, []).append(hit)
        named_sets.update(name.sets)
    for set_name in named_sets:
        findings.in_sets[set_name].sort(key=_place)
    return findings


def _hits(compiled: Compiled, fields: list[FieldText]) -> list[Hit]:
    """Every term that stands anywhere, in reading order."""
    hits: list[Hit] = []
    shown, make = compiled.shown, Hit._make
    for each in fields:
        given, base = each.given, each.base
        matches = compiled.automaton.find(given, each.folded)
        matches.sort()
        hits += [
            make((base + start, base + end, term, shown[term] or given[start:end], each))
            for start, end, term in matches
        ]
    return hits


def _unmasked(hits: list[Hit], findings: Findings, compiled: Compiled) -> list[Hit]:
    """Without what a mask touches; a hit that holds the whole mask and more stays (longest match wins)."""
    masks = Shades(findings.masks)
    left: list[Hit] = []
    for hit in hits:
        if hit.term >= compiled.first_mask:
            continue
        mask = next((each for each in masks.over(hit) if not _holds_more(hit, each)), None)
        if mask is None:
            left.append(hit)
        else:
            findings.hidden.append(Hidden(hit, mask.name))
    return left


def _holds_more(hit: Hit, other: Hit) -> bool:
    """The other one lies inside, and is shorter."""
    return hit.place <= other.place and hit.past >= other.past and hit.past - hit.place > other.past - other.place


def _confirmed(hits: list[Hit], findings: Findings, compiled: Compiled) -> list[Hit]:
    """Without those whose neighbours do not agree."""
    everywhere: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.term >= compiled.first_name:
            for set_name in compiled.names[hit.term - compiled.first_name].sets:
                everywhere.setdefault(set_name, []).append(hit)
        elif hit.term >= compiled.first_set:
            everywhere.setdefault(compiled.askers[hit.term], []).append(hit)
    around = Around(findings.fields, everywhere)
    left: list[Hit] = []
    for hit in hits:
        if hit.term in compiled.asking:
            term = compiled.terms[hit.term]
            if term.near and not around.has(hit, term.near):
                findings.hidden.append(Hidden(hit, "needs near it: " + ", ".join(term.near)))
                continue
            if term.not_near and around.has(hit, term.not_near):
                findings.hidden.append(Hidden(hit, "has near it: " + ", ".join(term.not_near)))
                continue
        left.append(hit)
    return left
