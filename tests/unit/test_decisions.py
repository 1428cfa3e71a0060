"""Decisions: what they do, and when they come too late."""

from dataclasses import replace

import pytest

from bot.core.review import decide, export_state, opening_state
from bot.model import Act, Decision, Ignored, Review, Stale, State, Trust
from bot.testing.builders import MOMENT, build_item, build_labels, build_source, build_story


def decision(act: Act, seen: int = 1, editor: str = "Ann") -> Decision:
    return Decision("s1", act, editor, MOMENT, seen)


def test_approve_and_reject() -> None:
    approved = decide(build_story(), decision(Act.APPROVE))
    assert not isinstance(approved, Stale)
    assert (approved.state, approved.version, approved.approved_at, approved.decided_by) == (
        State.APPROVED,
        2,
        MOMENT,
        "Ann",
    )
    rejected = decide(build_story(), decision(Act.REJECT))
    assert not isinstance(rejected, Stale)
    assert (rejected.state, rejected.approved_at) == (State.REJECTED, None)


@pytest.mark.parametrize("state", [State.APPROVED, State.REJECTED, State.PUBLISHED])
@pytest.mark.parametrize("act", [Act.APPROVE, Act.REJECT])
def test_the_first_decision_stands(state: State, act: Act) -> None:
    story = replace(build_story(state=state, version=2), decided_by="Ann")
    late = decide(story, decision(act, seen=2, editor="Ben"))
    assert isinstance(late, Stale)
    assert late.why == f"Already {state.value} by Ann."
    assert late.story == story


def test_a_decision_on_something_that_has_changed_is_refused() -> None:
    late = decide(build_story(version=3), decision(Act.APPROVE, seen=2))
    assert isinstance(late, Stale)
    assert "changed" in late.why


def test_undo_brings_a_story_back_to_the_editors_but_nothing_back_from_readers() -> None:
    back = decide(build_story(state=State.REJECTED, version=2), decision(Act.UNDO, seen=2))
    assert not isinstance(back, Stale)
    assert (back.state, back.version, back.decided_by) == (State.PENDING, 3, None)
    assert isinstance(decide(build_story(state=State.REJECTED, version=4), decision(Act.UNDO, seen=2)), Stale)
    assert isinstance(decide(build_story(state=State.PUBLISHED), decision(Act.UNDO)), Stale)
    assert isinstance(decide(build_story(), decision(Act.UNDO)), Stale)


def test_an_editor_may_fetch_a_story_from_the_archive() -> None:
    story = decide(build_story(state=State.IGNORED), decision(Act.APPROVE))
    assert not isinstance(story, Stale)
    assert story.state is State.APPROVED
    assert isinstance(decide(build_story(state=State.IGNORED), decision(Act.REJECT)), Stale)


@pytest.mark.parametrize(
    ("desk", "own", "trust", "state"),
    [
        (Review.REQUIRED, None, Trust.HIGH, State.PENDING),
        (Review.TRUSTED, None, Trust.HIGH, State.APPROVED),
        (Review.TRUSTED, None, Trust.NORMAL, State.PENDING),
        (Review.OFF, None, Trust.LOW, State.APPROVED),
        (Review.OFF, Review.REQUIRED, Trust.HIGH, State.PENDING),
        (Review.REQUIRED, Review.OFF, Trust.LOW, State.APPROVED),
        (Review.REQUIRED, Review.TRUSTED, Trust.HIGH, State.APPROVED),
    ],
)
def test_the_review_policy_of_desk_and_source(desk: Review, own: Review | None, trust: Trust, state: State) -> None:
    source = build_source(review=own, trust=trust)
    assert opening_state(desk, source, build_labels("ciip")) is state


def test_what_no_classifier_could_read_is_never_published_by_policy() -> None:
    assert opening_state(Review.OFF, build_source(trust=Trust.HIGH), None) is State.PENDING


def test_an_items_state_is_that_of_its_story_unless_it_never_counted() -> None:
    assert export_state(build_item(), State.APPROVED) is State.APPROVED
    assert export_state(replace(build_item(), ignored=Ignored.TOO_OLD), State.APPROVED) is State.IGNORED
    assert export_state(build_item(), None) is State.PENDING
