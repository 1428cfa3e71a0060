"""One event, one story: the rule that makes one story of the items that carry it.

This rule goes by identity alone: the same canonical URL, or the same title on the same day (or the day after, in
another time zone). It never joins two entries of one source that differ in title: some feeds give all entries one link.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from bot.core.text import title_key
from bot.model import GENERAL, TOPICS, Item, PublisherKind, Source, State, Story, Trust

DISTINCT_TITLE = 20
"""A title key shorter than this many characters (8 where words are not spaced) is too common to join by."""

_DISTINCT_DENSE_TITLE = 8
_TRUST = {Trust.HIGH: 0, Trust.NORMAL: 1, Trust.LOW: 2}
_KIND = {kind: rank for rank, kind in enumerate(PublisherKind)}


def story_id(item: Item) -> str:
    """A story is named after the item that opened it."""
    return f"s{item.id}"


def _day(item: Item) -> date:
    return (item.published or item.first_seen).astimezone(UTC).date()


def _day_after(day: date) -> date:
    """The last day of the calendar, which feeds do name, has none: it stands for itself."""
    return day if day == date.max else day + timedelta(days=1)


def _title(item: Item) -> str | None:
    key = title_key(item.title)
    dense = any("\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" for character in key)
    return key if len(key) >= (_DISTINCT_DENSE_TITLE if dense else DISTINCT_TITLE) else None


def _own_page(url: str | None) -> str | None:
    """A canonical URL that can stand for one item: a bare host names a whole site."""
    if url is None:
        return None
    parts = urlsplit(url)
    return url if parts.path.strip("/") or parts.query else None


@dataclass(frozen=True, slots=True)
class Joined:
    """Why an item belongs to a story, in words."""

    story: Story
    why: str


@dataclass(frozen=True, slots=True)
class IdentityPlacer:
    """Places items into stories by identity. `opening` says how a new story starts (review policy);
    `sources` orders members for the lead."""

    opening: Callable[[Item], State]
    sources: Callable[[str], Source | None]

    def keys(self, item: Item) -> tuple[str, ...]:
        """What an item can be found by: its page, and its title on its day and the next: midnight parts nothing."""
        keys = []
        if page := _own_page(item.canonical_url):
            keys.append(f"url:{page}")
        if title := _title(item):
            day = _day(item)
            keys += [f"title:{one.isoformat()} {title}" for one in (day, _day_after(day))]
        return tuple(keys)

    def place(self, item: Item, candidates: Sequence[Story]) -> Story:
        """The story that the item belongs to, with the item in it."""
        joined = join(item, candidates)
        return self._opened(item) if joined is None else self._with(joined.story, item)

    def _opened(self, item: Item) -> Story:
        state = State.IGNORED if item.ignored else self.opening(item)
        return Story(
            id=story_id(item),
            state=state,
            version=1,
            lead_id=item.id,
            items=(item,),
            topics=_topics((item,)),
            first_seen=item.first_seen,
            approved_at=item.first_seen if state is State.APPROVED else None,
            decided_by="policy" if state is State.APPROVED else None,
        )

    def _with(self, story: Story, item: Item) -> Story:
        known = any(other.id == item.id for other in story.items)
        items = tuple(item if other.id == item.id else other for other in story.items)
        grown = replace(story, items=items if known else (*items, item))
        state = self.opening(item)
        if story.state is State.APPROVED and state is State.PENDING and _says_something_else(item, story):
            return replace(grown, state=state, version=story.version + 1, approved_at=None, decided_by=None)
        if item.ignored or story.state in (State.REJECTED, State.APPROVED, State.PUBLISHED):
            return grown  # what an editor (or the policy) let through stays as it was seen
        if story.state is State.IGNORED:
            grown = replace(grown, first_seen=item.first_seen)
        else:
            state = State.APPROVED if state is State.APPROVED else story.state
        told = [member for member in grown.items if not member.ignored]
        if any(member.classification is None for member in told):
            state = State.PENDING  # policy lets through only what was read
        lead = min(told, key=self._rank)
        grown = replace(
            grown,
            state=state,
            lead_id=lead.id,
            topics=with_corrections(_topics(told), story.corrected),
            approved_at=item.first_seen if state is State.APPROVED else None,
            decided_by="policy" if state is State.APPROVED else None,
        )
        return grown if _face(grown) == _face(story) else replace(grown, version=story.version + 1)

    def _rank(self, item: Item) -> tuple[int, int, datetime, str]:
        source = self.sources(item.source_id)
        if source is None:
            return (_TRUST[Trust.LOW], len(_KIND), item.first_seen, item.id)
        return (_TRUST[source.trust], _KIND[source.publisher_kind], item.first_seen, item.id)


def _says_something_else(item: Item, story: Story) -> bool:
    """An edit of the lead that is about other topics than an editor approved, or about nobody knows what: it must be
    looked at again."""
    if item.id != story.lead_id:
        return False
    return item.ignored is not None or item.classification is None or not set(item.topics) <= set(story.topics)


def join(item: Item, candidates: Iterable[Story]) -> Joined | None:
    """The first candidate that tells the same, and why."""
    for story in candidates:
        for other in story.items:
            if why := _same(item, other):
                return Joined(story, why)
    return None


def _same(item: Item, other: Item) -> str | None:
    if item.id == other.id:
        return "same item"
    one_source = item.source_id == other.source_id
    title = _title(item)
    same_title = title is not None and title == _title(other)
    page = _own_page(item.canonical_url)
    if page and page == _own_page(other.canonical_url):
        if not one_source or title_key(item.title) == title_key(other.title):
            return "same page"
        return None
    apart = abs((_day(item) - _day(other)).days)
    if same_title and apart <= (0 if one_source else 1):
        return "same title on the same day"
    return None


def _topics(items: Iterable[Item]) -> tuple[str, ...]:
    found = {topic for item in items for topic in item.topics}
    return tuple(topic for topic in TOPICS if topic in found) or (GENERAL,)


def with_corrections(topics: Iterable[str], corrected: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Topics in reading order after what editors said of them."""
    said = dict(corrected)
    found = {topic for topic in topics if said.get(topic, True)} | {topic for topic, is_one in said.items() if is_one}
    return tuple(topic for topic in TOPICS if topic in found) or (GENERAL,)


def _face(story: Story) -> tuple[object, ...]:
    """What an editor looks at."""
    lead = story.lead
    return (story.state, lead.title, lead.summary, lead.url, story.topics)
