"""What an editor's decision does to a story, and when it comes too late."""

from collections.abc import Mapping
from dataclasses import replace

from bot.core.stories import with_corrections
from bot.model import Act, Classification, Decision, Item, Review, Source, Stale, State, Story, Trust

_UNDOES = (State.APPROVED, State.REJECTED)
_CHANGED = "The story has changed since it was shown; look at it again."


def decide(story: Story, decision: Decision) -> Story | Stale:
    """The story after the decision; `Stale` when it was made on something that is no longer so."""
    if decision.act is Act.UNDO:
        if story.state not in _UNDOES:
            return Stale(story, f"It is {story.state.value}: there is nothing to undo.")
        if decision.seen_version != story.version:
            return Stale(story, _CHANGED)
        return replace(story, state=State.PENDING, version=story.version + 1, approved_at=None, decided_by=None)
    if story.state is State.IGNORED and decision.act is Act.REJECT:
        return Stale(story, "It was never put before the editors.")
    if story.state not in (State.PENDING, State.IGNORED):
        by = f" by {story.decided_by}" if story.decided_by else ""
        return Stale(story, f"Already {story.state.value}{by}.")
    if decision.seen_version != story.version:
        return Stale(story, _CHANGED)
    approved = decision.act is Act.APPROVE
    return replace(
        story,
        state=State.APPROVED if approved else State.REJECTED,
        version=story.version + 1,
        approved_at=decision.at if approved else None,
        decided_by=decision.editor,
    )


def correct(story: Story, decision: Decision, corrections: Mapping[str, bool]) -> Story | Stale:
    """The story with its topics set right; its state stays. What was said holds for whatever joins it later."""
    if decision.seen_version != story.version:
        return Stale(story, _CHANGED)
    said = {**dict(story.corrected), **corrections}
    return replace(
        story,
        topics=with_corrections(story.topics, said.items()),
        corrected=tuple(sorted(said.items())),
        version=story.version + 1,
    )


def opening_state(policy: Review, source: Source | None, classification: Classification | None) -> State:
    """How a story starts. What no classifier could read always waits for an editor."""
    if classification is None:
        return State.PENDING
    policy = source.review if source and source.review else policy
    if policy is Review.OFF:
        return State.APPROVED
    if policy is Review.TRUSTED and source is not None and source.trust is Trust.HIGH:
        return State.APPROVED
    return State.PENDING


def export_state(item: Item, story_state: State | None) -> State:
    """An item's own state: `ignored` if it never counted, else that of its story."""
    if item.ignored:
        return State.IGNORED
    return story_state or State.PENDING
