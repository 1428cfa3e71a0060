"""The rule book made ready: every term numbered, and for each number who asks for it."""

import hashlib
from collections.abc import Iterator

from bot.core.classify.automaton import Automaton
from bot.core.classify.conditions import Check, check_of, needs_of, sets_of
from bot.core.classify.places import bits_of
from bot.core.classify.spec import Combination, Family, Label, Name, RuleBook, Term, Weighted

_PRIORITY = ("cyberconflict", "ciip", "cybercrime")
"""Which topic leads where scores are equal: state interest, then the service at stake, then the crime."""


class Compiled:
    """A rule book with its automaton, numbers and hash.

    Terms are numbered by who asks for them: first those of labels, then of sets, of names, and masks. Within these the
    terms' own words decide: where two say the same of a span the lower number speaks, whatever their order in a file.
    """

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.labels: dict[str, Label] = {label.name: label for label in book.labels}
        of_labels = sorted(
            ((label.name, weighted) for label in book.labels for weighted in label.terms),
            key=lambda each: (each[0], *_weighted_key(each[1])),
        )
        of_sets = sorted(
            ((each.name, term) for each in book.sets for term in each.terms),
            key=lambda each: (each[0], *_term_key(each[1])),
        )
        of_names = sorted(
            ((name, term) for name in book.names for term in name.terms),
            key=lambda each: (each[0].kind, each[0].id, *_term_key(each[1])),
        )
        self.first_set = len(of_labels)
        self.first_name = len(of_labels) + len(of_sets)
        self.first_mask = self.first_name + len(of_names)
        self.weighted: list[Weighted] = [weighted for _, weighted in of_labels]
        self.askers: list[str] = [name for name, _ in of_labels] + [name for name, _ in of_sets]
        """For each term before `first_name`, the label or set that asks for it."""
        self.names: list[Name] = [name for name, _ in of_names]
        """For each term from `first_name` to `first_mask`."""
        self.terms: list[Term] = [
            *(weighted.term for weighted in self.weighted),
            *(term for _, term in of_sets),
            *(term for _, term in of_names),
            *sorted(book.masks, key=_term_key),
        ]
        self.asking = frozenset(number for number, term in enumerate(self.terms) if term.near or term.not_near)
        """Terms that look at their neighbours."""
        # A form with a star is no word that a reader knows: what it found is shown instead.
        self.shown = [None if "*" in term.name else term.name for term in self.terms]
        self.automaton = Automaton(self.terms)
        self.ruleset = hashlib.sha256(repr(book).encode()).hexdigest()[:16]
        self.topics = _in_order(book, Family.TOPIC)
        self.kinds = _in_order(book, Family.KIND)
        self.scope = _in_order(book, Family.SCOPE)
        self.policy = _in_order(book, Family.POLICY)
        self.bits = bits_of(
            name for label in book.labels for each in label.combinations for name in sets_of(each.condition)
        )
        """For each set that a combination names."""
        self._checks = {
            label.name: [
                (each, needs_of(each.condition, self.bits), check_of(each.condition, self.bits))
                for each in label.combinations
            ]
            for label in book.labels
        }
        self.waiting = {label.name for label in book.labels if _waits(label)}

    def awake(self, label: str, present: int) -> Iterator[tuple[Combination, Check]]:
        """The combinations of a label that may hold where only these sets were found."""
        for combination, needs, check in self._checks[label]:
            for need in needs:
                if not need & present:
                    break
            else:
                yield combination, check


def _term_key(term: Term) -> tuple[object, ...]:
    return term.forms, term.lang or "", term.near, term.not_near, term.exact_case


def _weighted_key(weighted: Weighted) -> tuple[object, ...]:
    """What counts without a condition comes first: it must not be hidden by a term that is suspended."""
    return weighted.context, weighted.unless or "", *_term_key(weighted.term), weighted.part, -weighted.weight


def _waits(label: Label) -> bool:
    """Something of it is suspended while another label is reached."""
    return any(term.unless for term in label.terms) or any(each.unless for each in label.combinations)


def _in_order(book: RuleBook, family: Family) -> tuple[Label, ...]:
    labels = [label for label in book.labels if label.family == family]
    return tuple(sorted(labels, key=lambda label: _PRIORITY.index(label.name) if label.name in _PRIORITY else 9))
