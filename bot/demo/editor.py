"""The sample editor, who knows the newswire: sets stories and threads right where the rule erred, refuses what is off
topic, and fills a digest with what most sources tell."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from bot.app import Desk
from bot.demo.account import MOST, Day
from bot.demo.newswire import Expected
from bot.model import Act, Item, Stale, State, Story

NAME: Final = "Sample editor"
ROOM: Final = 10
"""Stories that fit into one digest."""
_SHOWN: Final = (State.PENDING, State.APPROVED, State.PUBLISHED)


class Truth:
    """What the newswire says of the items of a desk."""

    def __init__(self, expected: Iterable[Expected]) -> None:
        self._by_url = {each.url: each for each in expected if each.url}
        self._by_title = {each.title: each for each in expected}
        self._by_key = {each.key: each for each in expected}

    def of(self, item: Item) -> Expected | None:
        return self._by_url.get(item.canonical_url or "") or self._by_title.get(item.title)

    def event(self, item: Item) -> str:
        """The key of its event; of what nobody knows, a name of its own."""
        known = self.of(item)
        return known.story if known else item.id

    def follows(self, event: str) -> str:
        """The event that this one follows up, if any."""
        known = self._by_key.get(event)
        return known.follows if known else ""

    def why_not(self, story: Story) -> str | None:
        """Why it should not have come to the desk; None where it should, or where nobody knows."""
        known = next((known for item in (story.lead, *story.others) if (known := self.of(item))), None)
        return None if known is None or known.kept else known.why_not


def edit(desk: Desk, expected: Sequence[Expected], day: Day, progress: Callable[[int, int], None]) -> None:
    """Decide on what waits: reject what should not have come to the desk, approve as much as there is room for."""
    truth = Truth(expected)
    day.set_right = _set_right(desk, truth)
    waiting = desk.store.stories(State.PENDING, limit=MOST)
    good = [story for story in waiting if truth.why_not(story) is None]
    chosen = {story.id for story in _by_weight(desk, good)[:ROOM]}
    day.left = len(good) - len(chosen)
    for number, story in enumerate(waiting, start=1):
        why_not = truth.why_not(story)
        if why_not is not None:
            desk.reviewer.decide(story.id, Act.REJECT, NAME, story.version, f"off topic: {why_not}")
            day.rejected.append(story)
        elif story.id in chosen:
            desk.reviewer.decide(story.id, Act.APPROVE, NAME, story.version)
            day.approved += 1
        progress(number, len(waiting))


def _set_right(desk: Desk, truth: Truth) -> Counter[str]:
    """Part what is not one story, join what is, and say what follows what. Returns how often which was needed."""
    done: Counter[str] = Counter()
    for story in _shown(desk):
        main = truth.event(story.items[0])
        apart: dict[str, list[str]] = {}
        for item in story.items:
            if (event := truth.event(item)) != main:
                apart.setdefault(event, []).append(item.id)
        for items in apart.values():
            done["split"] += not isinstance(desk.reviewer.split(story.id, items, NAME, None), Stale)
    homes: dict[str, Story] = {}
    for story in reversed(_shown(desk)):
        event = truth.event(story.lead)
        if event in homes:
            done["merged"] += not isinstance(desk.reviewer.merge(homes[event].id, [story.id], NAME, None), Stale)
        else:
            homes[event] = story
    events = {story.id: event for event, story in homes.items()}
    for event, story in homes.items():
        opener = homes.get(truth.follows(event))
        if opener is not None and story.follows != opener.id:
            done["linked"] += not isinstance(desk.reviewer.follow(story.id, opener.id, NAME, None), Stale)
        elif opener is None and story.follows in events:
            done["unlinked"] += not isinstance(desk.reviewer.follow(story.id, None, NAME, None), Stale)
    return done


def _shown(desk: Desk) -> list[Story]:
    """Newest first."""
    found = [story for state in _SHOWN for story in desk.store.stories(state, limit=MOST)]
    return sorted(found, key=lambda story: story.first_seen, reverse=True)


def _by_weight(desk: Desk, stories: Sequence[Story]) -> list[Story]:
    """The latest day's first, of these what most sources tell; a follow-up right after the story that it follows."""
    waiting = {story.id: story for story in stories}

    def weight(story: Story) -> tuple[int, int, str, bool]:
        opener = story
        if story.follows is not None:
            opener = waiting.get(story.follows) or desk.store.story(story.follows) or story
        voices = len({item.source_id for item in opener.items})
        return (-story.first_seen.toordinal(), -voices, opener.id, story is not opener)

    return sorted(stories, key=weight)
