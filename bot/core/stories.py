"""What becomes of a story when an item opens or joins it: its state, who leads it, and what it is about.

Which story an item belongs to is found by `bot.core.tracking`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.leads import reason, standings
from bot.model import GENERAL, TOPICS, Item, Source, State, Story

COMPARED: Final = 100
"""So many members are compared for the lead, the first that came: the thousandth copy costs no more than the hundredth,
and what a hundred have told is not led by the next."""


def story_id(item: Item) -> str:
    """A story is named after the item that opened it."""
    return f"s{item.id}"


@dataclass(frozen=True, slots=True)
class StoryRules:
    """`opening` says how a story starts (review policy); `sources` and `languages` order its items for the lead."""

    opening: Callable[[Item], State]
    sources: Callable[[str], Source | None]
    languages: Sequence[str] = ()

    def opened(self, item: Item) -> Story:
        """The story that this item opens."""
        state = State.IGNORED if item.ignored else self.opening(item)
        return Story(
            id=story_id(item),
            thread_id=story_id(item),
            state=state,
            version=1,
            lead_id=item.id,
            items=(item,),
            topics=_topics((item,)),
            first_seen=item.first_seen,
            approved_at=item.first_seen if state is State.APPROVED else None,
            decided_by="policy" if state is State.APPROVED else None,
        )

    def joined(self, story: Story, item: Item) -> Story:
        """The story with one more item, or with another version of one of its own."""
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
        told = _told(grown.items)
        if any(member.classification is None for member in told):
            state = State.PENDING  # policy lets through only what was read
        grown = replace(
            grown,
            state=state,
            lead_id=self.lead_of(told).id,
            topics=with_corrections(_topics(told), story.corrected),
            approved_at=item.first_seen if state is State.APPROVED else None,
            decided_by="policy" if state is State.APPROVED else None,
        )
        return grown if _face(grown) == _face(story) else replace(grown, version=story.version + 1)

    def lead_of(self, items: Iterable[Item]) -> Item:
        """Which of these items speaks for all. Of those that editors are shown, where there are any."""
        told = _told(items)[:COMPARED]
        return told[0] if len(told) == 1 else standings(told, self.sources, self.languages)[0].item

    def retold(self, story: Story, items: Iterable[Item]) -> Story:
        """The story with just these members, at least one: as an editor's merge or split makes it. Its state stays.

        Lead and topics are found anew; but what was approved keeps its lead as long as that is one of them.
        """
        members = tuple(items)
        told = _told(members)
        stays = story.state in (State.APPROVED, State.PUBLISHED) and any(item.id == story.lead_id for item in members)
        lead_id = story.lead_id if stays else self.lead_of(members).id
        topics = with_corrections(_topics(told), story.corrected)
        new = replace(story, items=members, lead_id=lead_id, topics=topics)
        return new if _face(new) == _face(story) else replace(new, version=story.version + 1)


def why_it_leads(story: Story, sources: Callable[[str], Source | None], languages: Sequence[str] = ()) -> str:
    """Why the story's lead speaks for it, in words; nothing where it is the only one."""
    if len(story.items) < 2:
        return ""
    told = _told(story.items)[:COMPARED]
    order = standings(told if story.lead in told else story.items, sources, languages)
    if len(order) < 2:
        return ""
    if order[0].item.id == story.lead_id:
        return reason(order)
    lead = next(one for one in order if one.item.id == story.lead_id)
    return f"{lead.name}, as the story was seen when it was decided on"


def _told(items: Iterable[Item]) -> tuple[Item, ...]:
    """Those of them that editors are shown; all, where no one is."""
    members = tuple(items)
    return tuple(item for item in members if not item.ignored) or members


def _says_something_else(item: Item, story: Story) -> bool:
    """An edit of the lead that is about other topics than an editor approved, or about nobody knows what: it must be
    looked at again."""
    if item.id != story.lead_id:
        return False
    return item.ignored is not None or item.classification is None or not set(item.topics) <= set(story.topics)


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
