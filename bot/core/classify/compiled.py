"""The rule book made ready: every term numbered, and for each number who asks for it."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, reduce
from itertools import chain
from operator import or_
from threading import Lock
from typing import NamedTuple

from bot.core.classify.automaton import Automaton
from bot.core.classify.combinations import Combinations
from bot.core.classify.conditions import counted_in, sets_of
from bot.core.classify.places import Bits, bits_of
from bot.core.classify.spec import Family, Label, Name, RuleBook, Term, Weighted

_PRIORITY = ("cyberconflict", "ciip", "cybercrime")
"""Which topic leads where scores are equal: state interest, then the service at stake, then the crime."""


class Worth(NamedTuple):
    """What a term counts, as `spec.Weighted` says."""

    weight: float
    part: str
    context: bool
    unless: str | None


class Compiled:
    """A rule book with its automaton, numbers and hash. What only its readers need, the words themselves, is not kept.

    Terms are numbered by who asks for them: first those of labels, then of names, masks, and those of sets (of these
    first the ones that look at their neighbours). Then the terms' own words decide: where two say the same of a span
    the lower number speaks, whatever their order in a file.
    """

    def __init__(self, book: RuleBook) -> None:
        labels = [replace(label, terms=()) for label in book.labels]
        self.labels: dict[str, Label] = {label.name: label for label in labels}
        of_labels = sorted(
            ((label.name, weighted) for label in book.labels for weighted in label.terms),
            key=lambda each: (each[0], *_weighted_key(each[1])),
        )
        self.bits = bits_of(_asked_for(book))
        """For each set that somebody asks for."""
        of_sets = sorted(_in_sets(book, self.bits).items(), key=lambda each: (not _asks(each[0]), *_term_key(each[0])))
        of_names = sorted(
            ((name, term) for name in book.names for term in name.terms),
            key=lambda each: (each[0].kind, each[0].id, *_term_key(each[1])),
        )
        self.first_name = len(of_labels)
        self.first_mask = self.first_name + len(of_names)
        self.first_set = self.first_mask + len(book.masks)
        self.first_silent = self.first_set + sum(_asks(term) for term, _ in of_sets)
        """From here on, terms stand in sets and ask for nothing themselves: most of all that is found."""
        self.worth = [Worth(each.weight, each.part, each.context, each.unless) for _, each in of_labels]
        """For each term before `first_name`, what it counts."""
        self.label_of: list[str] = [name for name, _ in of_labels]
        """For each term before `first_name`, the label for which it counts."""
        bare = {name.id: replace(name, terms=()) for name in book.names}
        self.names: list[Name] = [bare[name.id] for name, _ in of_names]
        """For each term from `first_name` to `first_mask`."""
        members = [
            *(0 for _ in of_labels),
            *(_together(self.bits.get(each, 0) for each in name.sets) for name in self.names),
            *(0 for _ in book.masks),
            *(bits for _, bits in of_sets),
        ]
        terms = [
            *(weighted.term for _, weighted in of_labels),
            *(term for _, term in of_names),
            *sorted(book.masks, key=_term_key),
            *(term for term, _ in of_sets),
        ]
        self.asking = {
            number: (self._bits_of(term.near), self._bits_of(term.not_near))
            for number, term in enumerate(terms)
            if _asks(term)
        }
        """Terms that look at their neighbours: the sets of which one must stand near, those of which none may."""
        self.neighbours = {number: terms[number] for number in self.asking}
        self._apart = _together(self.bits[name] for label in labels for name in _counted_sets(label))
        self._joined: dict[tuple[int, ...], int] = {}
        self._joining = Lock()
        self.automaton = Automaton(terms, self._join)
        self.members = _shared(members)
        """For each term, the bits of the sets to which it belongs."""
        self._forms = zlib.compress("\n".join(term.name for term in terms).encode())
        self.ruleset = hashlib.sha256(repr(book).encode()).hexdigest()[:16]
        self.topics = _in_order(labels, Family.TOPIC)
        self.kinds = _in_order(labels, Family.KIND)
        self.scope = _in_order(labels, Family.SCOPE)
        self.policy = _in_order(labels, Family.POLICY)
        self.about_cyber = self.bits[book.cyber]
        self.combinations = Combinations(labels, self.bits, self.members)
        self.waiting = {label.name for label in book.labels if _waits(label)}

    def __getstate__(self) -> dict[str, object]:
        # What was joined meanwhile is joined again by who needs it.
        of_terms = self.members[: len(self.members) - len(self._joined)]
        made = ("combinations", "_first_forms", "_joined", "_joining")
        return {name: value for name, value in vars(self).items() if name not in made} | {"members": of_terms}

    def __setstate__(self, state: dict[str, object]) -> None:
        vars(self).update(state)
        self.members = _shared(self.members)
        self._joined, self._joining = {}, Lock()
        self.automaton.join = self._join
        self.combinations = Combinations(self.labels.values(), self.bits, self.members)

    def called(self, number: int) -> str:
        """The first form of a term."""
        together = next((numbers for numbers, joined in self._joined.items() if joined == number), (number,))
        return self._first_forms[together[0]]

    def _join(self, numbers: Sequence[int]) -> Sequence[int]:
        """Terms of sets that are always found together are one hit, under a number of its own after those of all terms:
        most conditions ask for sets only. Terms that are counted, or that ask for neighbours, stay apart."""
        mine = tuple(
            number
            for number in numbers
            if number >= self.first_set and number not in self.asking and not self.members[number] & self._apart
        )
        if len(mine) < 2:
            return numbers
        with self._joining:
            if mine not in self._joined:
                self.members.append(_together(self.members[number] for number in mine))
                self._joined[mine] = len(self.members) - 1
        return [*(number for number in numbers if number not in mine), self._joined[mine]]

    @cached_property
    def _first_forms(self) -> list[str]:
        # Asked for by those who judge rules, not by a desk that runs.
        return zlib.decompress(self._forms).decode().split("\n")

    def _bits_of(self, names: Iterable[str]) -> int:
        return _together(self.bits[name] for name in names)


def _term_key(term: Term) -> tuple[object, ...]:
    return term.forms, term.lang or "", term.near, term.not_near, term.exact_case


def _asks(term: Term) -> bool:
    """It looks at its neighbours."""
    return bool(term.near or term.not_near)


def _weighted_key(weighted: Weighted) -> tuple[object, ...]:
    """What counts without a condition comes first: it must not be hidden by a term that is suspended."""
    return weighted.context, weighted.unless or "", *_term_key(weighted.term), weighted.part, -weighted.weight


def _asked_for(book: RuleBook) -> Iterator[str]:
    """Every set that somebody asks for. Terms of other sets are not looked for."""
    yield book.cyber
    for label in book.labels:
        for each in label.combinations:
            yield from sets_of(each.condition)
    terms = chain(
        (weighted.term for label in book.labels for weighted in label.terms),
        (term for each in book.sets for term in each.terms),
        (term for name in book.names for term in name.terms),
        book.masks,
    )
    for term in terms:
        yield from (*term.near, *term.not_near)


def _counted_sets(label: Label) -> Iterator[str]:
    """Sets of which different terms are counted."""
    for each in label.combinations:
        yield from counted_in(each.condition)


def _in_sets(book: RuleBook, bits: Bits) -> dict[Term, int]:
    """The terms of sets, each once, with the bits of all sets to which it belongs."""
    members: dict[Term, int] = {}
    for each in book.sets:
        if bit := bits.get(each.name):
            for term in each.terms:
                members[term] = members.get(term, 0) | bit
    return members


def _shared(numbers: Iterable[int]) -> list[int]:
    """The same numbers, each kept once: there are few, and they are long."""
    kept: dict[int, int] = {}
    return [kept.setdefault(number, number) for number in numbers]


def _together(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def _waits(label: Label) -> bool:
    """Something of it is suspended while another label is reached."""
    return any(term.unless for term in label.terms) or any(each.unless for each in label.combinations)


def _in_order(labels: Iterable[Label], family: Family) -> tuple[Label, ...]:
    of_family = [label for label in labels if label.family == family]
    return tuple(sorted(of_family, key=lambda label: _PRIORITY.index(label.name) if label.name in _PRIORITY else 9))
