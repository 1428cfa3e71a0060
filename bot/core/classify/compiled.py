"""The rule book made ready: every term numbered, and for each number who asks for it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.classify.automaton import Automaton
from bot.core.classify.conditions import sets_of
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
        self.automaton = Automaton(self.terms)
        self.ruleset = hashlib.sha256(repr(book).encode()).hexdigest()[:16]
        self.topics = _in_order(book, Family.TOPIC)
        self.kinds = _in_order(book, Family.KIND)
        self.scope = _in_order(book, Family.SCOPE)
        self.policy = _in_order(book, Family.POLICY)
        self.triggers = {id(each): frozenset(sets_of(each.condition)) for each in self._combinations()}

    def _combinations(self) -> Iterator[Combination]:
        for label in self.book.labels:
            yield from label.combinations

    def awake(self, label: Label, sets: set[str]) -> list[Combination]:
        """The combinations of a label that speak of a set which was found."""
        return [each for each in label.combinations if not self.triggers[id(each)].isdisjoint(sets)]


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
