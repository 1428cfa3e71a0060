"""Where an item belongs: into a story, beside one as its follow-up, or on its own; and why, in words."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.tracking.commonness import weight
from bot.core.tracking.concepts import FATES, MARK, is_place, is_thing
from bot.core.tracking.familiar import is_familiar, is_passing, is_suspect
from bot.core.tracking.features import Features
from bot.core.tracking.keys import STORY_DAYS, THREAD_DAYS, Talk
from bot.core.tracking.reasons import WIRE, thread_why, why
from bot.core.tracking.resemblance import (
    Kinship,
    Resemblance,
    Shared,
    apart,
    cosine,
    kinship,
    resemblance,
    shared,
)
from bot.core.tracking.sketch import Named, Sketch

_STORY: Final = Resemblance(
    nearest=3.7,
    average=1.5,
    headline=1.95,
    headlines=0.0,
    strangers=-0.65,
    others=-0.35,
    amounts=0.9,
    other_amounts=-0.5,
    other_cves=-0.8,
    elsewhere=-0.3,
    other_things=-0.55,
    new_acts=-0.15,
    since=0.05,
    until=-2.7,
    same_outlet=-4.35,
    abroad=0.6,
    rarest=2.5,
    evidence=2.15,
    short=1.4,
    wire=0.0,
)
_STORY_BIAS: Final = -6.9
_THREAD: Final = Kinship(
    nearest=5.2,
    headline=1.35,
    rarest=0.6,
    name=1.35,
    second=2.45,
    maker=0.5,
    nameless=-1.6,
    crowd=-1.55,
    where=0.9,
    elsewhere=-1.4,
    cves=2.35,
    other_cves=-2.25,
    others=-0.7,
    after=0.8,
    same_outlet=-0.45,
    flaw_until=-0.7,
    until=-0.3,
)
_THREAD_BIAS: Final = -1.23
"""Logistic regression on labelled stories, rounded; zero is where a story or a thread begins."""

_EACH: Final = 0.25
"""The more stories of a thread an item is compared with, the likelier one of them is like it by chance."""
_STRANGE: Final = -1.6
_ALONE: Final = 1.5
"""By one follow-up, and nothing else of its thread, a thread is hardly known: one wrong link would bring the next.
A story of it speaks for the others above the former; where none does, the latter is taken off."""

PERHAPS: Final = -1.2
"""From here up to zero an editor may be asked whether it is the same story."""
_ALIKE: Final = 0.5
_OTHERWISE_ALIKE: Final = 0.45
_FRESH: Final = 2
_LATE: Final = 1.0
"""So many days after a story was opened, what is told is news of it rather than the same again: it must be so much
surer. A follow-up that vanishes in its story is told to nobody; a story that is told again is merged by an editor."""
_FULL: Final = 500
"""A story of so many items takes no more but the same ones: no event is told so often, and each item costs more."""
_SLIGHT: Final = 0.25
_TELLING: Final = 3.5
_RARE: Final = 4.5
_SOME: Final = 2.5
_THINGS: Final = 3
_BAR: Final = 0.3
_OTHER_BAR: Final = 0.9
_NUMBERS: Final = 0.3
_MOMENT: Final = 2
_WEEK: Final = 7
_MONTH: Final = 30
_SERIES: Final = 0.8
"""Headlines that are alike to this part, and differ in a number or a month, are numbers of a series."""
_LISTED: Final = "kev"
"""The word for CISA's list of exploited vulnerabilities, as `bot.core.tracking.words` reads it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`story`: None for a new story. `thread`: the thread that a new story follows in, else None. `perhaps`: other
    stories that it may be, the likeliest first, with their scores."""

    story: int | None
    why: str
    thread: int | None = None
    thread_why: str = ""
    perhaps: tuple[tuple[int, float], ...] = ()


def judge(item: Features, stories: Iterable[Sketch], said: Mapping[str, Talk]) -> Verdict:
    """Among these stories, which are the candidates that were found by keys. Pure: the same input, the same verdict."""
    alike: list[tuple[Sketch, Resemblance]] = []
    near: list[tuple[float, int, Sketch]] = []
    for story in stories:
        if same := _identical(item, story):
            return Verdict(story.story, same)
        if _says_again(item, story) or story.size >= _FULL:
            continue
        if item.round_up or story.members[0].round_up or apart(item, story) > THREAD_DAYS:
            continue
        like = resemblance(item, story, said)
        if like is None:
            continue
        alike.append((story, like))
        if apart(item, story) <= STORY_DAYS and not _vetoed(item, story, like):
            near.append((_story_score(item, story, like), story.story, story))
    near.sort(key=lambda each: (-each[0], each[1]))
    if near and near[0][0] >= 0:
        return Verdict(near[0][1], why(item, near[0][2]), perhaps=_perhaps(near))
    follows = _followed(item, alike, said)
    if follows is None:
        return Verdict(None, "new", perhaps=_perhaps(near))
    return Verdict(None, "new", follows.thread, thread_why(item, follows), _perhaps(near))


def _perhaps(near: list[tuple[float, int, Sketch]]) -> tuple[tuple[int, float], ...]:
    return tuple((story, round(score, 2)) for score, story, _ in near if PERHAPS <= score < 0)[:3]


def _followed(item: Features, alike: Iterable[tuple[Sketch, Resemblance]], said: Mapping[str, Talk]) -> Sketch | None:
    """The story that a new one is a follow-up of, the likeliest and of such the latest."""
    scores: list[tuple[float, int, Sketch]] = []
    for story, like in alike:
        common = shared(item, story)
        if not _strayed(story, common, item.cves, said) and not _unrelated(item, story, like, common):
            kin = kinship(item, story, like, common, said)
            scores.append((_sum(_THREAD, kin) + _THREAD_BIAS, story.story, story))
    looked_at = Counter(story.thread for _, _, story in scores)
    known = Counter(story.thread for score, _, story in scores if score > _STRANGE)
    best, found = (0.0, 0), None
    for score, number, story in scores:
        score -= _EACH * math.log(looked_at[story.thread])
        if number != story.thread and known[story.thread] < 2:
            score -= _ALONE
        if (score, number) >= best:
            best, found = (score, number), story
    return found


def _strayed(story: Sketch, common: Shared, cves: frozenset[str], said: Mapping[str, Talk]) -> bool:
    """Whether it shares with a follow-up only what the affair was not about: the story that opened it never said it."""
    if story.thread == story.story or not any(common) or not cves.isdisjoint(story.cves):
        return False
    words = common.names + common.makers + common.suspects or common.plain
    return not any(story.thread in said[word].opened for word in words if word in said)


def _sum(weights: tuple[float, ...], numbers: tuple[float, ...]) -> float:
    return sum([weight * number for weight, number in zip(weights, numbers, strict=True)])


def _story_score(item: Features, story: Sketch, like: Resemblance) -> float:
    score = _sum(_STORY, like) + _STORY_BIAS
    if abs(item.day - story.since) > _FRESH:
        score -= _LATE
    return max(score, like.wire) if like.wire >= WIRE and like.others < 0.5 and not like.other_amounts else score


def _identical(item: Features, story: Sketch) -> str | None:
    """The same item, page, or heading within a day. Two entries of one source that differ in title are never the same:
    some feeds give all entries one link."""
    if story.marks.isdisjoint((item.item_id, item.page, item.heading)):
        return None
    serial = _says_again(item, story)
    known: tuple[Features | Named, ...] = (*story.members, *story.others)
    for other in known:
        if item.item_id == other.item_id:
            return "same item"
        one_source = item.source_id == other.source_id
        same_title = item.heading is not None and item.heading == other.heading
        if item.page and item.page == other.page:
            if same_title or not one_source:
                return "same page"
        elif same_title and not serial and abs(item.day - other.day) <= (0 if one_source else 1):
            return "same title on the same day"
    return None


def _says_again(item: Features, story: Sketch) -> bool:
    """Whether its source told the story under the same title on another day, and on another page: that title is the
    name of a series, and says nothing of the news."""
    for other in story.by_source.get(item.source_id, ()):
        if other.day != item.day and other.page != item.page:
            if item.heading:
                if other.heading == item.heading:
                    return True
            elif isinstance(other, Features) and other.title == item.title:
                return True
    return False


def _vetoed(item: Features, story: Sketch, like: Resemblance) -> bool:
    """Whether it is another number of a series, or about other vulnerabilities, by what its title says."""
    sure = like.amounts or not item.cves.isdisjoint(story.cves)
    if not sure and like.wire < WIRE and like.headline < _OTHERWISE_ALIKE and _only_an_actor(item, story):
        return True
    if not like.rarest and like.wire < WIRE and not sure:
        return True  # nothing that a headline says: what they have in common is what their pages always say
    bar = _OTHER_BAR if like.other_things or _one_sided(item, story) else _BAR
    if not sure and like.nearest < bar and not _evident(item, story, like):
        return True
    if _LISTED in item.title and _LISTED in story.words and not like.amounts and item.cves.isdisjoint(story.cves):
        telling = [word for word in item.title & story.words if weight(word) >= _TELLING and word[0] not in "=#"]
        if all(is_passing(word) or word == "add" for word in telling):
            return True  # what is put on one list next to each other
    named = {word for word in item.title if word.startswith("cve-")}
    if named and story.cves and named.isdisjoint(story.cves):
        return True
    if like.abroad and item.names.keys().isdisjoint(story.names) and not (sure or _safe_abroad(item, story)):
        return True
    if like.same_outlet and like.headline < _ALIKE and like.wire < WIRE and len(story.members) == 1:
        return True  # one outlet says the same beside all its news
    if not sure and any(_other_numbers(item, each) for each in story.members):
        return True
    return like.headline >= _NUMBERS and any(_of_one_series(item, each) for each in story.members)


def _unrelated(item: Features, story: Sketch, like: Resemblance, common: Shared) -> bool:
    """Whether nothing but an actor or a place links them, or only what they are about: the next flaw of a product, the
    next number of a series."""
    if not item.cves.isdisjoint(story.cves):
        return False
    if _LISTED in item.title and _LISTED in story.words and not common.names:
        return True  # what is put on one list, one after the other
    if not any(common):
        return like.nearest < (_ALIKE if item.places.isdisjoint(story.places) or like.other_things else _SLIGHT)
    if not (common.names or common.makers or common.plain):
        return item.acts.isdisjoint(FATES) and story.acts.isdisjoint(FATES)
    days = apart(item, story)
    if not (common.names or common.makers) and days > 2 * _MONTH:
        return True
    if len(common.names) == 1 and days > _MONTH and not (common.makers or common.plain):
        name = common.names[0]
        if name not in item.title or name not in story.words:
            return True  # long ago somebody said so in passing
    distant = apart(item, story) > _MONTH and len(common.names) < 2 and not common.makers
    if distant and like.nearest < _ALIKE and item.acts.isdisjoint(story.acts):
        return True  # one name, long after, in a text about something else
    if _another_flaw(item, story, common):
        return True
    return not like.other_amounts and any(_of_one_series(item, each) for each in story.members)


def _another_flaw(item: Features, story: Sketch, common: Shared) -> bool:
    """Whether it tells of a vulnerability, and the story of none or of another one: a maker mends one after the other.
    What is exploited was known before, and two names in common, of a product and of its part, are no maker's alone."""
    days = apart(item, story)
    if not common.names:
        return days > _MOMENT and (item.about_a_flaw or story.about_a_flaw)
    if len(common.names) > 1 or not (item.about_a_flaw and story.about_a_flaw):
        return False
    return days > (_MONTH if item.exploited else _WEEK)


def _only_an_actor(item: Features, story: Sketch) -> bool:
    """Whether all that an item and each of a story's headlines have in common is one name, and each names somebody of
    whom the other never speaks: a gang that strikes twice, and not two tellings of what it did."""
    told = item.persons
    if not any(name not in story.names for name in told) or len(told & story.names.keys()) > 1:
        return False
    return all(
        not each.persons <= item.vector.keys() and len(each.persons & item.vector.keys()) < 2 for each in story.members
    )


def _one_sided(item: Features, story: Sketch) -> bool:
    """Whether one side names in its title what the other never does, and no name is in both."""
    if not item.names.keys().isdisjoint(story.names):
        return False
    return bool(item.protagonists) != bool(story.protagonists)


def _evident(item: Features, story: Sketch, like: Resemblance) -> bool:
    """Whether a headline has a word in common that tells one event from others: never only a shared actor, or what
    happens everywhere. The same place, with the same thing; or many of the same things, may do."""
    if any(name in story.names and not is_familiar(name) for name in item.names):
        return True
    said = [word for word in item.vector if word in story.words and not is_passing(word) and not is_suspect(word)]
    bar = _RARE if like.other_things else _TELLING
    telling = [word for word in said if weight(word) >= bar and word[0] not in "=#"]
    if telling and len(telling) + sum(word[0] == MARK for word in said) > 1:
        return True
    things = sum(is_thing(word) and weight(word) >= _SOME for word in said)
    where = any(is_place(word) and weight(word) >= _SOME for word in said)
    return things + where >= (2 if where else _THINGS) or (where and not like.other_things and like.nearest >= _SLIGHT)


def _safe_abroad(item: Features, story: Sketch) -> bool:
    """Without a name, an amount or a CVE id in common: the same place and the same thing, or two rare things."""
    things = [weight(word) for word in story.words if word[0] == MARK and word in item.vector and not is_place(word)]
    if sum(each >= _TELLING for each in things) > 1:
        return True
    places = any(weight(place) >= _TELLING for place in item.places & story.places)
    return places and any(each >= _SOME for each in things)


def _other_numbers(item: Features, other: Features) -> bool:
    """Whether both say in their titles which number of one series they are, and not the same."""
    ours, theirs = item.serials - other.serials, other.serials - item.serials
    return not {each.partition(" ")[0] for each in ours}.isdisjoint(each.partition(" ")[0] for each in theirs)


def _of_one_series(item: Features, other: Features) -> bool:
    if item.months and other.months and item.months.isdisjoint(other.months):
        bar = 0.5
    else:
        if not item.numbers - other.numbers or not other.numbers - item.numbers:
            return False
        bar = _SERIES
    one, two = ({word: each for word, each in side.headline.items() if word[0] != "#"} for side in (item, other))
    lengths = (sum(each * each for each in one.values()) * sum(each * each for each in two.values())) ** 0.5
    return bool(lengths) and cosine(one, two, lengths) >= bar
