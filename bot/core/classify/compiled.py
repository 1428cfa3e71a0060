"""The rule book made ready: every term numbered, and for each number who asks for it."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.core.classify.automaton import Automaton
from bot.core.classify.conditions import needs_of
from bot.core.classify.spec import Combination, Family, Label, Name, RuleBook, Term, Weighted

_PRIORITY = ("cyberconflict", "ciip", "cybercrime")
"""Which topic leads where scores are equal: state interest, then the service at stake, then the crime."""


@dataclass(frozen=True, slots=True)
class Use:
    """Who asks for a term: a label (with the weighted term), a set, a name, or a mask."""

    label: str | None = None
    weighted: Weighted | None = None
    set_name: str | None = None
    name: Name | None = None
    mask: bool = False


class Compiled:
    """A rule book with its automaton, numbers and hash."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.labels: dict[str, Label] = {label.name: label for label in book.labels}
        by_use = list(_uses(book))
        self.terms = [term for term, _ in by_use]
        self.uses = [use for _, use in by_use]
        # A form with a star is no word that a reader knows: what it found is shown instead.
        self.shown = [None if "*" in term.name else term.name for term in self.terms]
        self.automaton = Automaton(self.terms)
        self.ruleset = hashlib.sha256(repr(book).encode()).hexdigest()[:16]
        self.topics = _in_order(book, Family.TOPIC)
        self.kinds = _in_order(book, Family.KIND)
        self.scope = _in_order(book, Family.SCOPE)
        self.policy = _in_order(book, Family.POLICY)
        self._needs = {
            label.name: [(each, needs_of(each.condition)) for each in label.combinations] for label in book.labels
        }
        self.waiting = {label.name for label in book.labels if _waits(label)}

    def awake(self, label: str, sets: Collection[str]) -> list[Combination]:
        """The combinations of a label that may hold where only these sets were found."""
        return [each for each, needs in self._needs[label] if all(not group.isdisjoint(sets) for group in needs)]


def _waits(label: Label) -> bool:
    """Something of it is suspended while another label is reached."""
    return any(term.unless for term in label.terms) or any(each.unless for each in label.combinations)


def _uses(book: RuleBook) -> Iterator[tuple[Term, Use]]:
    for label in book.labels:
        for weighted in label.terms:
            yield weighted.term, Use(label=label.name, weighted=weighted)
    for each in book.sets:
        for term in each.terms:
            yield term, Use(set_name=each.name)
    for name in book.names:
        for term in name.terms:
            yield term, Use(name=name)
    for term in book.masks:
        yield term, Use(mask=True)


def _in_order(book: RuleBook, family: Family) -> tuple[Label, ...]:
    labels = [label for label in book.labels if label.family == family]
    return tuple(sorted(labels, key=lambda label: _PRIORITY.index(label.name) if label.name in _PRIORITY else 9))
