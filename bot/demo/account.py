"""What the demo came to, as the store has it, for the closing tables."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.app import Desk
from bot.model import DeliveryState, Digest, Item, ItemQuery, State, Story
from bot.pipeline.poll import PollOutcome
from bot.testing.botapi_chats import HeldMessage

MOST = 1000


@dataclass(slots=True)
class Day:
    """One day of the sample desk. `set_right`: how often the editor split, merged, linked or unlinked what the rule had
    got wrong; `left`: good stories that still wait."""

    polls: list[PollOutcome]
    approved: int = 0
    rejected: list[Story] = field(default_factory=list)
    set_right: Counter[str] = field(default_factory=Counter)
    left: int = 0
    digest: Digest | None = None
    messages: Sequence[HeldMessage] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A story that follows up another one, and the one that opened their thread."""

    story: Story
    opener: Story


@dataclass(slots=True)
class Seen:
    """What the demo came to. `stories`: what came before an editor, `merged` more than once; `reworded`: of these, what
    somebody tells on another page in other words."""

    days: list[Day] = field(default_factory=list)
    items: int = 0
    stories: int = 0
    topics: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)
    tagged: int = 0
    merged: list[Story] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    why: list[Story] = field(default_factory=list)
    mails: list[Path] = field(default_factory=list)
    sent: int = 0
    seconds: float = 0.0

    @property
    def reworded(self) -> list[Story]:
        return [story for story in self.merged if retellings(story)]

    @property
    def updates(self) -> int:
        """Follow-ups that the last digest told as such."""
        digest = self.days[-1].digest
        return sum(line.update is not None for line in digest.lines) if digest else 0


def retellings(story: Story) -> tuple[Item, ...]:
    """The members that tell it on a page of their own, in other words than any before them."""
    pages: set[str | None] = set()
    titles: set[str] = set()
    found = []
    for item in story.items:
        if titles and item.canonical_url not in pages and item.title not in titles:
            found.append(item)
        pages.add(item.canonical_url)
        titles.add(item.title)
    return tuple(found)


def tellings(story: Story) -> list[tuple[Item, ...]]:
    """The members by what they say, the lead's words first; of each group first the one that says why it is here."""
    by_title: dict[str, list[Item]] = {story.lead.title: []}
    for item in story.items:
        by_title.setdefault(item.title, []).append(item)
    return [tuple(sorted(items, key=lambda item: item.why == "same page")) for items in by_title.values()]


def count(desk: Desk, seen: Seen) -> None:
    """Fill in what the store knows."""
    for item, _ in desk.store.items(ItemQuery(limit=None)):
        seen.items += 1
        seen.tagged += bool(item.topics)
        if item.ignored:
            seen.ignored[item.ignored.value] += 1
        for topic in item.topics:
            seen.topics[topic] += 1
    shown = [state for state in State if state not in (State.IGNORED, State.MERGED)]
    stories = [story for state in shown for story in desk.store.stories(state, limit=MOST)]
    seen.stories = len(stories)
    by_id = {story.id: story for story in stories}
    told = [story for story in stories if story.state in (State.APPROVED, State.PUBLISHED)]
    seen.merged = sorted(
        (one for one in stories if len({item.source_id for item in one.items}) > 1),
        key=lambda one: (one.state is not State.PUBLISHED, -len(retellings(one)), -len(one.items), one.id),
    )
    seen.follow_ups = [FollowUp(one, by_id[one.follows]) for one in stories if one.follows in by_id]
    seen.follow_ups.sort(key=lambda each: (each.story.state is not State.PUBLISHED, each.opener.id, each.story.id))
    seen.why = [one for one in told if one.lead.classification and one.lead.classification.topics]
    seen.sent = len(desk.store.deliveries(DeliveryState.SENT, MOST))
