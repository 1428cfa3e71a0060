"""How well the stories that the rule makes agree with those that people made.

**B-cubed** (Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998; of all such measures the one that
meets what one expects of them: Amigó et al., doi:10.1007/s10791-008-9066-8): of each item the precision, the share of
its story that is of its group, and the recall, the share of its group that is in its story; the mean over all items.
**Pairwise**: the same of all pairs of items. *Lenient*: to have two groups of one larger event in one story counts
neither for nor against it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from bot.core.records import Incoming
from bot.core.tracking.features import features
from bot.core.tracking.index import MemoryIndex, find
from bot.model import Item

Place = Callable[[Incoming], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record of which people said to what story it belongs (`group`), to what larger event, and what group it
    follows up."""

    record: Incoming
    group: str
    event: str
    follows: str | None = None


@dataclass(frozen=True, slots=True)
class Shares:
    """Precision and recall, 0 where there was nothing to be right about."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    b_cubed: Shares
    pairwise: Shares


@dataclass(frozen=True, slots=True)
class Threads:
    """`follow_ups`: groups that follow one that is there; `found` of them share a thread with it. `linked`: pairs of
    groups in one thread; `wrong` of them are of different events. A group is in the threads of most of its items."""

    follow_ups: int
    found: int
    linked: int
    wrong: int

    @property
    def recall(self) -> float | None:
        return self.found / self.follow_ups if self.follow_ups else None

    @property
    def wrong_share(self) -> float | None:
        return self.wrong / self.linked if self.linked else None


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two stories that people and the rule see differently, by a title of each. `pairs`: of items, how many; `why`:
    what the rule said of the second."""

    what: str
    pairs: int
    groups: tuple[str, str]
    titles: tuple[str, str]
    why: str


JOINED, PARTED, UNLINKED, LINKED = "joined", "parted", "not linked", "linked"


@dataclass(slots=True)
class Evaluation:
    """Everything that an evaluation found; the worst confusions of each kind first."""

    items: int
    groups: int
    stories: int
    strict: Agreement
    lenient: Agreement
    threads: Threads | None
    confusions: list[Confusion] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placed:
    """A labelled record, and where the rule put it."""

    said: Labelled
    story: str
    thread: str
    why: str


def evaluate(labelled: Iterable[Labelled], place: Place) -> Evaluation:
    """Have the rule place the records in their order, and hold it against what people said."""
    placed = []
    for said in labelled:
        answer = place(said.record)
        placed.append(Placed(said, answer["story"], answer["thread"], answer["why"]))
    groups = _by(placed, lambda each: each.said.group)
    stories = _by(placed, lambda each: each.story)
    links = _Links(groups)
    return Evaluation(
        items=len(placed),
        groups=len(groups),
        stories=len(stories),
        strict=_agreement(placed, lenient=False),
        lenient=_agreement(placed, lenient=True),
        threads=links.threads if any(each.said.follows for each in placed) else None,
        confusions=[*_joined(stories.values()), *_parted(groups.values()), *links.confusions],
    )


def _by(placed: Iterable[Placed], key: Callable[[Placed], str]) -> dict[str, list[Placed]]:
    parts: defaultdict[str, list[Placed]] = defaultdict(list)
    for each in placed:
        parts[key(each)].append(each)
    return dict(parts)


def _agreement(placed: Sequence[Placed], *, lenient: bool) -> Agreement:
    in_story = Counter(each.story for each in placed)
    in_group = Counter(each.said.group for each in placed)
    in_both = Counter((each.story, each.said.group) for each in placed)
    with_event = Counter((each.story, each.said.event) for each in placed)
    of_its_own = Counter((each.story, each.said.event, each.said.group) for each in placed)
    precision = recall = 0.0
    for each in placed:
        group = each.said.group
        counted = in_story[each.story]
        if lenient:
            counted -= with_event[each.story, each.said.event] - of_its_own[each.story, each.said.event, group]
        hit = in_both[each.story, group]
        precision += hit / counted
        recall += hit / in_group[group]
    many = len(placed) or 1
    right, joined, same = _pairs(in_both), _pairs(in_story), _pairs(in_group)
    if lenient:
        joined -= _pairs(with_event) - _pairs(of_its_own)
    pairwise = Shares(right / joined if joined else 0.0, right / same if same else 0.0)
    return Agreement(Shares(precision / many, recall / many), pairwise)


def _pairs(counted: Counter[Any]) -> int:
    return sum(number * (number - 1) // 2 for number in counted.values())


def _joined(stories: Iterable[Sequence[Placed]]) -> list[Confusion]:
    """Items of different events in one story, the largest first."""
    found = []
    for story in stories:
        for one, other in combinations(_by(story, lambda each: each.said.group).values(), 2):
            if one[0].said.event != other[0].said.event:
                found.append(_confusion(JOINED, one, other, len(one) * len(other)))
    return sorted(found, key=lambda each: -each.pairs)


def _parted(groups: Iterable[Sequence[Placed]]) -> list[Confusion]:
    found = []
    for group in groups:
        first, *others = _by(group, lambda each: each.story).values()
        found += [_confusion(PARTED, first, other, len(other) * (len(group) - len(other))) for other in others]
    return sorted(found, key=lambda each: -each.pairs)


def _confusion(what: str, one: Sequence[Placed], other: Sequence[Placed], pairs: int) -> Confusion:
    first, second = one[0], other[0]
    titles = (first.said.record.title, second.said.record.title)
    return Confusion(what, pairs, (first.said.group, second.said.group), titles, second.why)


class _Links:
    """Which groups are in one thread."""

    def __init__(self, groups: Mapping[str, Sequence[Placed]]) -> None:
        own = {}
        for name, items in groups.items():
            count = Counter(each.thread for each in items)
            own[name] = {thread for thread, number in count.items() if 2 * number > len(items)}
        follows = {name: each.said.follows for name, items in groups.items() for each in items if each.said.follows}
        asked = [(name, of) for name, of in follows.items() if of in groups]
        missed = [(name, of) for name, of in asked if not own[name] & own[of]]
        members: defaultdict[str, list[str]] = defaultdict(list)
        for name, threads in own.items():
            for thread in threads:
                members[thread].append(name)
        linked = {pair for names in members.values() for pair in combinations(names, 2)}
        wrong = [pair for pair in sorted(linked) if groups[pair[0]][-1].said.event != groups[pair[1]][-1].said.event]
        self.threads = Threads(len(asked), len(asked) - len(missed), len(linked), len(wrong))
        self.confusions = [_confusion(UNLINKED, groups[of], groups[name], 1) for name, of in missed]
        self.confusions += [_confusion(LINKED, groups[one], groups[other], 1) for one, other in wrong]


@dataclass(frozen=True, slots=True)
class Word:
    """What an editor said of two items, the earlier first, and what the rule would do. `why`: of the later one."""

    one: Item
    other: Item
    together: bool
    joined: bool
    why: str

    @property
    def agreed(self) -> bool:
        return self.together == self.joined


def by_editors(said: Mapping[frozenset[str], bool], items: Iterable[Item]) -> list[Word]:
    """Of pairs of items whether the rule, placing all these items in the order in which they came, does as editors
    did."""
    index = MemoryIndex()
    story: dict[str, int] = {}
    why: dict[str, str] = {}
    known: dict[str, Item] = {}
    for item in sorted(items, key=lambda each: (each.first_seen, each.id)):
        found = find(features(item), index)
        sketch = found.joined(index) if found.story else found.opened(index.next_number, index)
        known[item.id], story[item.id], why[item.id] = item, sketch.story, found.verdict.why
    order = {id_: number for number, id_ in enumerate(known)}
    words = []
    for pair, together in said.items():
        if pair <= known.keys():
            one, other = sorted(pair, key=order.__getitem__)
            words.append(Word(known[one], known[other], together, story[one] == story[other], why[other]))
    return words
