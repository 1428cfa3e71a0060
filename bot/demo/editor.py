"""The sample editor, who knows the newswire: refuses what is off topic, and fills a digest with what most tell."""

from collections.abc import Callable, Mapping, Sequence

from bot.app import Desk
from bot.demo.account import MOST, Day
from bot.demo.newswire import Expected
from bot.model import Act, State, Story

NAME = "Sample editor"
ROOM = 10
"""Stories that fit into one digest."""


def edit(desk: Desk, expected: Mapping[str, Expected], day: Day, progress: Callable[[int, int], None]) -> None:
    """Decide on what waits: reject what should not have come to the desk, approve as much as there is room for."""
    answers: dict[str | None, Expected] = {each.url: each for each in expected.values() if each.url}
    waiting = desk.store.stories(State.PENDING, limit=MOST)
    good = [story for story in waiting if _why_not(story, answers) is None]
    chosen = {story.id for story in _by_weight(desk, good)[:ROOM]}
    day.left = len(good) - len(chosen)
    for number, story in enumerate(waiting, start=1):
        why_not = _why_not(story, answers)
        if why_not is not None:
            desk.reviewer.decide(story.id, Act.REJECT, NAME, story.version, f"off topic: {why_not}")
            day.rejected.append(story)
        elif story.id in chosen:
            desk.reviewer.decide(story.id, Act.APPROVE, NAME, story.version)
            day.approved += 1
        progress(number, len(waiting))


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


def _why_not(story: Story, answers: Mapping[str | None, Expected]) -> str | None:
    """Why it should not have come to the desk; None where it should, or where nobody knows."""
    known = next((answers[item.canonical_url] for item in story.items if item.canonical_url in answers), None)
    return None if known is None or known.kept else known.why_not
