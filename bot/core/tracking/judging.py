"""Where an item belongs: into a story, beside one as its follow-up, or on its own; and why, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.tracking.commonness import RARE, weight
from bot.core.tracking.familiar import is_familiar, is_passing, is_suspect
from bot.core.tracking.features import Features
from bot.core.tracking.keys import STORY_DAYS, THREAD_DAYS, Talk
from bot.core.tracking.resemblance import Kinship, Resemblance, apart, cosine, kinship, repeated, resemblance
from bot.core.tracking.sketch import Named, Sketch

_STORY: Final = Resemblance(
    nearest=1.9,
    average=1.95,
    headline=1.65,
    headlines=1.65,
    strangers=-1.25,
    others=-1.15,
    amounts=1.25,
    other_amounts=-0.85,
    other_cves=-0.4,
    new_acts=-0.85,
    since=-1.0,
    until=-1.4,
    same_outlet=-3.0,
    abroad=1.95,
    rarest=3.05,
    wire=0.35,
)
_STORY_BIAS: Final = -1.41
_THREAD: Final = Kinship(
    nearest=3.1,
    average=2.25,
    headline=0.1,
    name=0.4,
    second=1.15,
    familiar=1.1,
    passing=-1.65,
    nameless=-1.3,
    named=2.75,
    crowd=-2.15,
    cves=1.8,
    other_cves=-1.15,
    strangers=-1.1,
    others=-0.85,
    flaw=0.2,
    flaw_until=-0.5,
    until=-0.6,
)
_THREAD_BIAS: Final = -0.8
"""Logistic regression on labelled stories, rounded; zero is where a story or a thread begins."""

PERHAPS: Final = -1.2
"""From here up to zero an editor may be asked whether it is the same story."""
_WIRE: Final = 0.6
"""Text that is repeated to this part is the same wire text."""
_ALIKE: Final = 0.5
_SLIGHT: Final = 0.25
_TELLING: Final = 3.5
_NUMBERS: Final = 0.3
_WEEK: Final = 7
_MONTH: Final = 30
_SERIES: Final = 0.8
"""Headlines that are alike to this part, and differ in a number or a month, are numbers of a series."""
_LATE: Final = 4
"""Until a story has so many members, the next of them may still show what it follows."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`story`: None for a new story. `thread`: the thread that a new story, or one that had none, follows in, else
    None. `perhaps`: other stories that it may be, the likeliest first, with their scores."""

    story: int | None
    why: str
    thread: int | None = None
    thread_why: str = ""
    perhaps: tuple[tuple[int, float], ...] = ()


def judge(item: Features, stories: Iterable[Sketch], said: Mapping[str, Talk]) -> Verdict:
    """Among these stories, which are the candidates that were found by keys. Pure: the same input, the same verdict."""
    near: list[tuple[float, int, Sketch]] = []
    threads: list[tuple[float, int, Sketch]] = []
    for story in stories:
        if why := _identical(item, story):
            return Verdict(story.story, why)
        if item.round_up or story.members[0].round_up or apart(item, story) > THREAD_DAYS:
            continue
        like = resemblance(item, story)
        if like is None:
            continue
        if apart(item, story) <= STORY_DAYS and not _vetoed(item, story, like):
            near.append((_story_score(like), story.story, story))
        kin = kinship(item, story, like, {word: each.crowd for word, each in said.items()})
        if not _unrelated(item, story, kin, said):
            threads.append((_sum(_THREAD, kin) + _THREAD_BIAS, story.story, story))
    near.sort(key=lambda each: (-each[0], each[1]))
    perhaps = tuple((name, round(score, 2)) for score, name, _ in near if PERHAPS <= score < 0)[:3]
    if near and near[0][0] >= 0:
        found = near[0][2]
        follows = None
        if found.thread == found.story and found.size < _LATE:
            earlier = [each for each in threads if each[2].thread != found.story and each[2].since < found.since]
            follows = _best(earlier)
        return Verdict(found.story, _why(item, found), *_follow_up(item, follows), perhaps=perhaps)
    return Verdict(None, "new", *_follow_up(item, _best(threads)), perhaps=perhaps)


def _best(threads: list[tuple[float, int, Sketch]]) -> Sketch | None:
    score, _, story = max(threads, key=lambda each: (each[0], each[1]), default=(-1.0, 0, None))
    return story if score >= 0 else None


def _follow_up(item: Features, story: Sketch | None) -> tuple[int | None, str]:
    return (None, "") if story is None else (story.thread, _why(item, story))


def _sum(weights: tuple[float, ...], numbers: tuple[float, ...]) -> float:
    return sum([weight * number for weight, number in zip(weights, numbers, strict=True)])


def _story_score(like: Resemblance) -> float:
    score = _sum(_STORY, like) + _STORY_BIAS
    return max(score, like.wire) if like.wire >= _WIRE and like.others < 0.5 and not like.other_amounts else score


def _identical(item: Features, story: Sketch) -> str | None:
    """The same item, page, or heading within a day. Two entries of one source that differ in title are never the same:
    some feeds give all entries one link."""
    if story.marks.isdisjoint((item.item_id, item.page, item.heading)):
        return None
    known: tuple[Features | Named, ...] = (*story.members, *story.others)
    for other in known:
        if item.item_id == other.item_id:
            return "same item"
        one_source = item.source_id == other.source_id
        same_title = item.heading is not None and item.heading == other.heading
        if item.page and item.page == other.page:
            if same_title or not one_source:
                return "same page"
        elif same_title and abs(item.day - other.day) <= (0 if one_source else 1):
            return "same title on the same day"
    return None


def _vetoed(item: Features, story: Sketch, like: Resemblance) -> bool:
    """Whether it is another number of a series, or about other vulnerabilities, by what its title says."""
    if not like.rarest and like.wire < _WIRE and not like.amounts and item.cves.isdisjoint(story.cves):
        return True  # nothing that a headline says: what they have in common is what their pages always say
    if like.nearest < _SLIGHT and not like.amounts and item.cves.isdisjoint(story.cves):
        shared = story.words & item.vector.keys()
        if all(weight(word) < _TELLING or is_passing(word) or is_suspect(word) for word in shared):
            return True  # never only a shared actor
    named = {word for word in item.title if word.startswith("cve-")}
    if named and named.isdisjoint(story.words) and any(word.startswith("cve-") for word in story.words):
        return True
    if (
        like.abroad
        and item.names.keys().isdisjoint(story.names)
        and not like.amounts
        and item.cves.isdisjoint(story.cves)
    ):
        return True  # across languages only where a name, an amount or a CVE id makes it safe
    return like.headline >= _NUMBERS and any(_of_one_series(item, each) for each in story.members)


def _unrelated(item: Features, story: Sketch, kin: Kinship, said: Mapping[str, Talk]) -> bool:
    """Whether nothing but an actor, a place, or after a month a single common word, links them."""
    if kin.cves:
        return False
    shared = [word for word in item.subjects if word in story.subjects]
    if not shared:
        return False
    telling = [word for word in shared if not is_passing(word) and not is_suspect(word)]
    if not telling:
        return kin.nearest < _ALIKE
    if not any(story.thread in said[word].opened for word in telling):
        return True  # it shares with a follow-up what the affair was not about
    days = apart(item, story)
    if kin.flaw and days > _WEEK and all(is_familiar(word) for word in telling):
        return True  # the next flaw of a maker of what everybody uses
    return days > _MONTH and len(telling) < 2 and weight(telling[0]) < RARE


def _of_one_series(item: Features, other: Features) -> bool:
    if item.months and other.months and item.months.isdisjoint(other.months):
        bar = 0.5
    else:
        if not item.numbers or not other.numbers or not item.numbers.isdisjoint(other.numbers):
            return False
        bar = _SERIES
    one, two = ({word: each for word, each in side.headline.items() if word[0] != "#"} for side in (item, other))
    lengths = (sum(each * each for each in one.values()) * sum(each * each for each in two.values())) ** 0.5
    return bool(lengths) and cosine(one, two, lengths) >= bar


def _why(item: Features, story: Sketch) -> str:
    """In words for people: what they have in common, and within how many days."""
    if any(repeated(item, each) >= _WIRE for each in story.members):
        return "same wire text"
    cves = sorted(item.cves & story.cves)[:2]
    names = [name for name in item.names if name in story.names]
    names.sort(key=lambda name: (is_familiar(name), -weight(name) * story.names[name], name))
    said = [cve.upper() for cve in cves] + [item.names[name] for name in names[: 3 - len(cves)]]
    amounts = sorted(item.amounts & story.amounts)
    if len(said) < 2 and amounts:
        said.append(f"the amount {float(amounts[-1][1:]):,.0f}")
    if not said:
        words = story.words
        said = sorted(
            (word for word in item.title if word in words and word[0] not in "=#"),
            key=lambda word: (-weight(word), word),
        )[:3]
        said = [f"“{word}”" for word in said] or ["the same words"]
    days = apart(item, story)
    when = "on the same day" if days == 0 else "within a day" if days == 1 else f"within {days} days"
    return f"{', '.join(said[:-1])} and {said[-1]} {when}" if len(said) > 1 else f"{said[0]} {when}"
