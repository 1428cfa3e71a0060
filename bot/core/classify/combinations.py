"""The combinations of all labels, asked together: first the sieve for each sentence, then what it lets through."""

from collections.abc import Iterable, Sequence

from bot.core.classify.conditions import Check, Witnesses, check_inside
from bot.core.classify.hits import RawHit
from bot.core.classify.places import Bits, Place, Sentences
from bot.core.classify.sieve import LAYERS, Sieve, numbers_in
from bot.core.classify.spec import Combination, Condition, Label, Scope, Within
from bot.core.classify.texts import TITLE, FieldText

Holding = list[tuple[Combination, Witnesses]]
"""Combinations that hold, each with its witnesses."""


class Combinations:
    """Those of a rule book, ready to be asked. `members`: for the number of each term, the bits of its sets."""

    def __init__(self, labels: Iterable[Label], bits: Bits, members: Sequence[int]) -> None:
        self.members = members
        self.every: list[Combination] = []
        self.of_label: dict[str, int] = {}
        """The bits of a label's combinations."""
        self.by_sentence = 0
        """The bits of those that hold if they hold in one sentence; the others are asked of the item."""
        conditions: list[Condition] = []
        for label in labels:
            first = len(self.every)
            for each in label.combinations:
                condition, scope = _inside(each.condition)
                if scope == Scope.SENTENCE:
                    self.by_sentence |= 1 << len(self.every)
                self.every.append(each)
                conditions.append(condition)
            self.of_label[label.name] = (1 << len(self.every)) - (1 << first)
        self.sieve = Sieve(conditions, bits)
        self.checks: list[Check] = [check_inside(condition, bits, LAYERS) for condition in conditions]
        self.rows = _Rows(self.sieve, members)


def _inside(condition: Condition) -> tuple[Condition, Scope]:
    """What is asked of each sentence, or of the item."""
    match condition:
        case Within(Scope.SENTENCE | Scope.ITEM as scope, part):
            return part, scope
        case _:
            return condition, Scope.ITEM


class _Rows(dict[int, int]):
    """The number of a term → its row in the sieve; filled as terms are met. Equal rows are one object."""

    def __init__(self, sieve: Sieve, members: Sequence[int]) -> None:
        super().__init__()
        self._sieve, self._members = sieve, members
        self._alike: dict[int, int] = {0: 0}

    def __missing__(self, number: int) -> int:
        sets = self._members[number]
        if sets not in self._alike:
            self._alike[sets] = self._sieve.row(sets)
        row = self[number] = self._alike[sets]
        return row


class InItem:
    """What combinations find in one item. `present`: the bits of its sets, and higher ones that say nothing."""

    def __init__(self, combinations: Combinations, fields: Sequence[FieldText], hits: Sequence[RawHit]) -> None:
        self._all = combinations
        sieve, members = combinations.sieve, combinations.members
        sentences = self._sentences = Sentences(fields, hits, members, combinations.rows, sieve.empty)
        together = sentences.together
        if together and fields[0].name == TITLE and sentences.begins(0) < len(fields[0].folded.text):
            together[0] = sieve.titled(together[0])
        self.present = sieve.empty
        self._passing: list[tuple[int, int]] = []
        """Sentences by number, each with the combinations that may hold in it."""
        self._somewhere = 0
        for number, row in enumerate(together):
            self.present |= row
            if passing := sieve.passing(row) & combinations.by_sentence:
                self._passing.append((number, passing))
                self._somewhere |= passing
        self._in_whole = sieve.passing(self.present) & ~combinations.by_sentence
        self._whole = Place(Scope.ITEM, fields, hits, members, self.present)
        self._whole.sentences = sentences

    def holding(self, label: str) -> Holding:
        """The combinations of a label that hold, in their order, each where it is read first."""
        asked = self._all.of_label[label]
        checks, place = self._all.checks, self._sentences.place
        of_whole = numbers_in(self._in_whole & asked)
        found = [(number, witnesses) for number in of_whole if (witnesses := checks[number](self._whole))]
        if asked & self._somewhere:
            for sentence, passing in self._passing:
                for number in numbers_in(passing & asked) if passing & asked else ():
                    if (held := checks[number](place(sentence))) is not None:
                        asked ^= 1 << number
                        if held:
                            found.append((number, held))
        found.sort()
        return [(self._all.every[number], witnesses) for number, witnesses in found]
