"""What a record holds: its hits, sorted by who asked for them, after masks, names and neighbours had their say."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.classify.compiled import Compiled
from bot.core.classify.hits import Around, Hit, Shades, longest
from bot.core.classify.spec import Name, Weighted
from bot.core.classify.texts import FieldText, fields_of
from bot.model import Record


@dataclass(frozen=True, slots=True)
class Hidden:
    """A term that was found and does not count. `why` names the mask or name that hides it, or the neighbours."""

    hit: Hit
    why: str


@dataclass(slots=True)
class Findings:
    """Everything found in one record."""

    fields: list[FieldText]
    for_labels: dict[str, list[tuple[Weighted, Hit]]] = field(default_factory=dict)
    in_sets: dict[str, list[Hit]] = field(default_factory=dict)
    names: list[tuple[Name, Hit]] = field(default_factory=list)
    masks: list[Hit] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def find(compiled: Compiled, record: Record) -> Findings:
    """All that counts in a record, and what was hidden."""
    findings = Findings(fields_of(record))
    hits: list[Hit] = []
    for each in findings.fields:
        for term, start, end in compiled.automaton.find(each.given, each.folded):
            hits.append(Hit(term, compiled.shown[term] or each.given[start:end], each, start, end))
    hits.sort(key=lambda hit: hit.order)
    uses = compiled.uses
    findings.masks = [hit for hit in hits if uses[hit.term].mask]
    hits = _unmasked(hits, findings, compiled)
    everywhere: dict[str, list[Hit]] = {}
    for hit in hits:
        use = uses[hit.term]
        if use.set_name:
            everywhere.setdefault(use.set_name, []).append(hit)
        elif use.name:
            for set_name in use.name.sets:
                everywhere.setdefault(set_name, []).append(hit)
    around = Around(findings.fields, everywhere)
    hits = [hit for hit in hits if _neighbours_agree(hit, compiled, around, findings)]
    findings.names = _names(hits, compiled)
    shades = Shades(hit for name, hit in findings.names if name.hides)
    for hit in hits:
        use = uses[hit.term]
        if use.name or use.mask:
            continue
        if (shade := _shaded(hit, shades)) is not None:
            findings.hidden.append(Hidden(hit, shade.name))
        elif use.set_name:
            findings.in_sets.setdefault(use.set_name, []).append(hit)
        elif use.weighted and use.label:
            findings.for_labels.setdefault(use.label, []).append((use.weighted, hit))
    for named, hit in findings.names:
        for set_name in named.sets:
            findings.in_sets.setdefault(set_name, []).append(hit)
    for found in findings.in_sets.values():
        found.sort(key=lambda hit: hit.order)
    return findings


def _unmasked(hits: list[Hit], findings: Findings, compiled: Compiled) -> list[Hit]:
    """Without what a mask touches; a hit that holds the whole mask and more stays (longest match wins)."""
    if not findings.masks:
        return hits
    masks = Shades(findings.masks)
    left: list[Hit] = []
    for hit in hits:
        if compiled.uses[hit.term].mask:
            continue
        mask = next((each for each in masks.over(hit) if not _holds_more(hit, each)), None)
        if mask is None:
            left.append(hit)
        else:
            findings.hidden.append(Hidden(hit, mask.name))
    return left


def _holds_more(hit: Hit, other: Hit) -> bool:
    """The other one lies inside, and is shorter."""
    return hit.start <= other.start and hit.end >= other.end and hit.end - hit.start > other.end - other.start


def _neighbours_agree(hit: Hit, compiled: Compiled, around: Around, findings: Findings) -> bool:
    term = compiled.terms[hit.term]
    if term.near and not around.has(hit, term.near):
        findings.hidden.append(Hidden(hit, "needs near it: " + ", ".join(term.near)))
        return False
    if term.not_near and around.has(hit, term.not_near):
        findings.hidden.append(Hidden(hit, "has near it: " + ", ".join(term.not_near)))
        return False
    return True


def _names(hits: Iterable[Hit], compiled: Compiled) -> list[tuple[Name, Hit]]:
    """The longest names: "NATO CCDCOE" before "NATO"."""
    named = longest([hit for hit in hits if compiled.uses[hit.term].name])
    return [(name, hit) for hit in named if (name := compiled.uses[hit.term].name) is not None]


def _shaded(hit: Hit, shades: Shades) -> Hit | None:
    """The name that this hit is only a part of. A term that is the whole name was meant."""
    return next((each for each in shades.over(hit) if _holds_more(each, hit)), None)
