"""Which combinations may hold in a place: decided for all of them at once, by operations on a few long numbers.

A combination needs groups of sets: of each group one set must be there. Every combination has a bit in each layer of a
row, its first group in the first layer, its second one in the second. The row of a set has the bit wherever the set
meets the group; the row of a place is that of all its sets together. A combination may hold where its bit stands in
every layer, and not in the last one, where the sets stand that forbid it.
"""

from collections.abc import Iterator, Sequence

from bot.core.classify.conditions import forbids_of, needs_of
from bot.core.classify.places import Bits
from bot.core.classify.spec import Condition

LAYERS = 4
"""So many groups of a combination are asked here, all that most have; more of them its own check asks."""


class Sieve:
    """Made once for many conditions, numbered in the order given. A row's lowest bits are those of the sets."""

    def __init__(self, conditions: Sequence[Condition], bits: Bits) -> None:
        self._width = len(conditions)
        self._all = (1 << self._width) - 1
        self._sets = len(bits)
        self._rows = {bit: bit for bit in bits.values()}
        self._title_rows: dict[int, int] = {}
        self.empty = 0
        """The row of a place without sets: the bits of the groups that combinations do not have."""
        for number, condition in enumerate(conditions):
            needs = sorted(needs_of(condition, bits), key=lambda need: (need.anywhere | need.title).bit_count())
            for layer in range(LAYERS):
                mark = 1 << self._sets + layer * self._width + number
                if layer >= len(needs):
                    self.empty |= mark
                    continue
                _add(self._rows, needs[layer].anywhere, mark)
                _add(self._title_rows, needs[layer].title, mark)
            _add(self._rows, forbids_of(condition, bits), 1 << self._sets + LAYERS * self._width + number)
        self._in_title = 0
        for bit in self._title_rows:
            self._in_title |= bit

    def row(self, sets: int) -> int:
        """The row of a term that belongs to these sets."""
        row = 0
        for bit in ones(sets):
            row |= self._rows[bit]
        return row

    def titled(self, row: int) -> int:
        """The row of a place that is the title."""
        for bit in ones(row & self._in_title):
            row |= self._title_rows[bit]
        return row

    def passing(self, row: int) -> int:
        """The bits of the conditions that may hold in a place with this row."""
        layers = row >> self._sets
        width = self._width
        pairs = layers & layers >> width
        return pairs & pairs >> 2 * width & ~(layers >> LAYERS * width) & self._all


def _add(rows: dict[int, int], sets: int, mark: int) -> None:
    for bit in ones(sets):
        rows[bit] = rows.get(bit, 0) | mark


def ones(number: int) -> Iterator[int]:
    """The bits of a number, each alone, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


def numbers_in(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
