"""From items to stories to an editor's word, over the real store."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from small_desk import EDITORS, SmallDesk, an_entry, face

from bot.core import review
from bot.errors import StoreBroken, UsageError
from bot.model import Act, Card, Decision, NewDelivery, Payload, Review, Stale, State, Story, Trust
from bot.pipeline.review import EditorsChat
from bot.testing.builders import build_source
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def cards_of(desk: SmallDesk) -> list[str]:
    """The words of all cards and redrawings that were queued, in order."""
    return [str(one.payload.body["text"]) for one in desk.deliveries() if one.key.startswith("card:")]


# ---------------------------------------------------------------------- opening, placing


@pytest.mark.parametrize(
    ("policy", "trust", "own", "state"),
    [
        (Review.REQUIRED, Trust.HIGH, None, State.PENDING),
        (Review.TRUSTED, Trust.HIGH, None, State.APPROVED),
        (Review.TRUSTED, Trust.NORMAL, None, State.PENDING),
        (Review.OFF, Trust.LOW, None, State.APPROVED),
        (Review.OFF, Trust.HIGH, Review.REQUIRED, State.PENDING),
    ],
)
async def test_a_story_opens_as_the_policy_says(
    desk: SmallDesk, policy: Review, trust: Trust, own: Review | None, state: State
) -> None:
    desk.policy = policy
    desk.sources = {"cert": replace(desk.sources["cert"], trust=trust, review=own)}
    await desk.watch(an_entry(1), an_entry(2, "weather"))
    assert Counter(story.state for story in desk.store.stories()) == {state: 1, State.IGNORED: 1}
    (story,) = desk.store.stories(state)
    assert story.decided_by == ("policy" if state is State.APPROVED else None)
    assert [found for item, found in desk.items() if item.story_id == story.id] == [state]


async def test_what_many_sources_tell_is_one_story_led_by_the_most_trusted(desk: SmallDesk) -> None:
    names = {"Blog": Trust.LOW, "Paper": Trust.NORMAL, "Ministry": Trust.HIGH}
    desk.sources = {source.id: source for name, trust in names.items() for source in [build_source(name, trust=trust)]}
    desk.start()
    for source in desk.sources:
        await desk.watch(an_entry(1, title=f"What the {source} says of the grid"), source=source)
    (story,) = desk.store.stories()
    assert (len(story.items), story.lead.source_id, story.version) == (3, "ministry", 3)
    assert desk.reviewer.place() == 0, "nothing is placed twice"


async def test_placing_goes_on_after_more_than_one_batch(desk: SmallDesk) -> None:
    desk.collector.cap = 0
    assert len(await desk.watch(*(an_entry(number) for number in range(450)))) == 450


async def test_an_item_that_was_stored_before_a_crash_is_placed_after_it(desk: SmallDesk) -> None:
    desk.serve(an_entry(1))
    await desk.poll("cert")
    desk.restart()
    desk.reviewer.place()
    assert len(desk.store.stories(State.PENDING)) == 1


# ---------------------------------------------------------------------- deciding


async def test_a_decision_on_an_older_version_is_refused_and_leaves_no_trace(desk: SmallDesk) -> None:
    (story,) = await desk.watch(an_entry(1))
    (edited,) = await desk.watch(an_entry(1, title="Report 1 on the grid, corrected"))
    assert edited.version > story.version
    late = desk.reviewer.decide(story.id, Act.APPROVE, "Ann", story.version)
    assert isinstance(late, Stale)
    assert "changed" in late.why
    assert (desk.store.decisions(story.id), late.story.state) == ([], State.PENDING)
    assert desk.decide(edited).state is State.APPROVED


async def test_a_decision_names_what_was_seen(desk: SmallDesk) -> None:
    (story,) = await desk.watch(an_entry(1))
    desk.reviewer.decide(story.id[:9], Act.REJECT, "Ben", None, "a copy of last week's")
    (made,) = desk.store.decisions(story.id)
    assert (made.editor, made.note, made.title_seen, made.topics_seen) == (
        "Ben",
        "a copy of last week's",
        story.lead.title,
        ("ciip",),
    )
    with pytest.raises(UsageError, match="no story nowhere"):
        desk.reviewer.decide("nowhere", Act.REJECT, "Ben", None)


async def test_undo_brings_it_back_to_the_editors_until_it_is_out(desk: SmallDesk) -> None:
    (story,) = await desk.approve(an_entry(1))
    back = desk.decide(story, Act.UNDO)
    assert back.state is State.PENDING
    assert desk.publisher.send("daily").stories == 0
    desk.decide(back)
    assert desk.publisher.send("daily").stories == 1
    await desk.deliverer.deliver_due()
    out = desk.store.story(story.id)
    assert out is not None
    assert out.state is State.PUBLISHED
    assert isinstance(desk.reviewer.decide(story.id, Act.UNDO, "Ann", out.version), Stale)


@pytest.mark.parametrize("same_store", [True, False])
async def test_of_editors_who_press_at_once_one_decides_and_the_others_are_told_who(
    desk: SmallDesk, same_store: bool
) -> None:
    """Row 94."""
    (story,) = await desk.watch(an_entry(1))
    desk.reviewer.post_cards()
    desks = [desk] * 8 if same_store else [desk, *(SmallDesk(desk.home, desk.clock) for _ in range(7))]
    begin = Barrier(8)

    def press(number: int) -> Story | Stale:
        begin.wait()
        act = Act.APPROVE if number % 2 else Act.REJECT
        return desks[number].reviewer.decide(story.id, act, f"editor {number}", story.version)

    with ThreadPoolExecutor(8) as threads:
        outcomes = list(threads.map(press, range(8)))
    (won,) = (outcome for outcome in outcomes if isinstance(outcome, Story))
    assert all(
        outcome.why == f"Already {won.state.value} by {won.decided_by}."
        for outcome in outcomes
        if isinstance(outcome, Stale)
    )
    assert len(desk.store.decisions(story.id)) == 1
    assert len(cards_of(desk)) == 2, "the card, and one redrawing"
    for other in desks[1:]:
        if other is not desk:
            other.close()


async def test_the_same_button_five_times_is_one_decision_and_one_digest(desk: SmallDesk) -> None:
    """Row 94."""
    (story,) = await desk.watch(an_entry(1))
    outcomes = [desk.reviewer.decide(story.id, Act.APPROVE, "Ann", story.version) for _ in range(5)]
    assert [isinstance(outcome, Stale) for outcome in outcomes] == [False, True, True, True, True]
    assert [desk.publisher.send("daily").stories for _ in range(3)] == [1, 0, 0]


class Killed(BaseException):
    """The process ends here."""


async def test_a_decision_and_its_redrawn_cards_are_stored_together_or_not_at_all(desk: SmallDesk) -> None:
    """Row 70: killed between the decision and the outbox."""
    (story,) = await desk.watch(an_entry(1))
    desk.reviewer.post_cards()

    def dies(shown: Story, address: str) -> Payload:
        raise Killed

    desk.chat = EditorsChat(EDITORS, dies)
    with pytest.raises(Killed):
        desk.reviewer.decide(story.id, Act.APPROVE, "Ann", story.version)
    desk.chat = EditorsChat(EDITORS, face)
    desk.restart()
    found = desk.store.story(story.id)
    assert found == story
    assert desk.store.decisions(story.id) == []
    assert len(cards_of(desk)) == 1
    desk.decide(story)
    assert [text[:12] for text in cards_of(desk)] == ["pending v1 R", "approved v2 "]


async def test_a_decision_whose_deliveries_do_not_fit_is_not_made(desk: SmallDesk) -> None:
    (story,) = await desk.watch(an_entry(1))

    def too_much(found: Story, cards: Sequence[Card]) -> list[NewDelivery]:
        raise StoreBroken("full")

    decision = Decision(story.id, Act.APPROVE, "Ann", desk.clock.now(), story.version)
    with pytest.raises(StoreBroken):
        desk.store.decide(decision, review.decide, too_much)
    assert desk.store.story(story.id) == story


# ---------------------------------------------------------------------- cards


async def test_cards_are_shown_oldest_first_up_to_the_limit_and_follow_as_room_is_made(desk: SmallDesk) -> None:
    desk.chat = EditorsChat(EDITORS, face, cards=3)
    for number in range(1, 6):
        await desk.watch(*(an_entry(n) for n in range(1, number + 1)))
        desk.clock.pass_time(minutes=1)
    assert desk.reviewer.post_cards() == 3
    desk.restart()
    assert desk.reviewer.post_cards() == 0
    assert [text.split()[3] for text in cards_of(desk)] == ["1", "2", "3"]
    oldest = desk.store.stories(State.PENDING)[-1]
    desk.decide(oldest)
    desk.reviewer.post_cards()
    assert [text.split()[3] for text in cards_of(desk)] == ["1", "2", "3", "1", "4"]


async def test_a_card_is_redrawn_once_for_each_version_after_the_card_itself(desk: SmallDesk) -> None:
    await desk.watch(an_entry(1))
    desk.reviewer.post_cards()
    for turn in range(3):
        await desk.watch(an_entry(1, title=f"Report 1 on the grid, edit {turn}"))
        assert desk.reviewer.post_cards() == 1
        assert desk.reviewer.post_cards() == 0
    await desk.deliverer.deliver_due()
    there = desk.telegram.at(EDITORS)
    assert {message.number for message in there} == {1}, "one message, edited in its place"
    assert [str(message.body["text"]).split()[1] for message in there] == ["v1", "v2", "v3", "v4"]
    (waiting,) = desk.store.stories()
    desk.decide(waiting)
    desk.reviewer.post_cards()
    assert len(cards_of(desk)) == 5, "the decision has redrawn it already"
    await desk.deliverer.deliver_due()
    last = desk.telegram.at(EDITORS)[-1]
    assert (str(last.body["text"]).split()[:2], last.body["buttons"], last.number) == (["approved", "v5"], [], 1)


async def test_a_copy_that_changes_nothing_for_editors_redraws_nothing(desk: SmallDesk) -> None:
    desk.sources = {**desk.sources, "blog": build_source("Blog", trust=Trust.LOW)}
    desk.start()
    await desk.watch(an_entry(1))
    desk.reviewer.post_cards()
    await desk.watch(an_entry(1, guid="copy"), source="blog")
    assert desk.reviewer.post_cards() == 0
    (story,) = desk.store.stories()
    assert (len(story.items), story.version) == (2, 1)


async def test_two_desks_that_post_cards_at_once_show_each_story_once(desk: SmallDesk) -> None:
    other = SmallDesk(desk.home, desk.clock)
    await desk.watch(*(an_entry(number) for number in range(20)))
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda one: one.reviewer.post_cards(), [desk, other]))
    assert len(cards_of(desk)) == len(set(cards_of(desk))) == 20
    other.close()


async def test_a_desk_without_a_chat_decides_all_the_same(desk: SmallDesk) -> None:
    desk.chat = None
    (story,) = await desk.watch(an_entry(1))
    assert desk.reviewer.post_cards() == 0
    assert desk.decide(story).state is State.APPROVED
    assert desk.deliveries() == []


async def test_after_the_editors_group_has_moved_the_limit_holds_and_no_card_comes_twice(desk: SmallDesk) -> None:
    """Row 88: desk.yaml still names the old group."""
    new = "-100200"
    desk.chat = EditorsChat(EDITORS, face, cards=3)
    await desk.watch(*(an_entry(number) for number in range(10)))
    desk.telegram.moved[EDITORS] = new
    for _ in range(5):
        desk.reviewer.post_cards()
        await desk.deliverer.deliver_due()
        desk.clock.pass_time(minutes=1)
    assert len(desk.telegram.at(new)) == 3
    (story, *_) = (
        shown for shown in desk.store.stories(State.PENDING) if desk.telegram.at(new)[0].key[5:22] == shown.id
    )
    desk.decide(story)
    await desk.deliverer.deliver_due()
    edit = desk.telegram.at(new)[-1]
    assert (edit.number, str(edit.body["text"]).split()[0]) == (desk.telegram.at(new)[0].number, "approved")


async def test_a_week_without_editors_changes_nothing_for_them(desk: SmallDesk) -> None:
    waiting = await desk.watch(*(an_entry(number) for number in range(5)))
    desk.clock.pass_time(days=6)
    desk.restart()
    desk.reviewer.place()
    assert desk.store.stories(State.PENDING) == waiting
    for story in waiting:
        desk.decide(story)
    assert desk.publisher.send("daily").stories == 5
    assert desk.clock.now() - waiting[0].first_seen == timedelta(days=6)
