"""Editors merge and split stories, and say what follows what: it is kept, holds against the rule, and can be undone."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import EDITORS, MAIN, SmallDesk, an_edition, an_entry

from bot.core.tracking.features import Features
from bot.core.tracking.index import Found, StoryIndex
from bot.desk.cards import Cards
from bot.errors import UsageError
from bot.model import Act, Review, Stale, State, Story
from bot.store import placing
from bot.testing.builders import build_source
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    made.sources = {source.id: source for source in (build_source("CERT"), build_source("Wire"), build_source("Blog"))}
    made.start()
    yield made
    made.close()


def merge(desk: SmallDesk, story: Story, *others: Story, seen: int | None = None) -> list[Story]:
    done = desk.reviewer.merge(story.id, [other.id for other in others], "Ann", seen)
    assert not isinstance(done, Stale), done.why
    return list(done)


def split(desk: SmallDesk, story: Story, *ids: str) -> tuple[Story, Story]:
    done = desk.reviewer.split(story.id, ids, "Ann", None)
    assert not isinstance(done, Stale), done.why
    left, new = done
    return left, new


def there(desk: SmallDesk, id_: str) -> Story:
    found = desk.store.story(id_)
    assert found is not None
    return found


def ids(story: Story) -> set[str]:
    return {item.id for item in story.items}


def as_it_stands(desk: SmallDesk) -> list[object]:
    """All that an editor can see of the stories, but for versions."""
    return sorted(
        (
            story.id, story.state, story.lead_id, story.topics, story.first_seen, story.approved_at, story.decided_by,
            story.corrected, story.thread_id, story.thread_why, story.thread_by, story.perhaps,
            tuple((item.id, item.why) for item in story.items),
        )
        for story in desk.store.stories(limit=1000)
    )  # fmt: skip


async def three(desk: SmallDesk) -> tuple[Story, Story, Story]:
    await desk.watch(an_entry(1), source="cert")
    await desk.watch(an_entry(2, "stealer"), source="wire")
    await desk.watch(an_entry(3, "spies"), source="blog")
    one, two, three = sorted(desk.store.stories(), key=lambda story: story.lead.guid or "")
    return one, three, two  # grid, stealer, spies


# ---------------------------------------------------------------------- merging


async def test_merged_stories_are_one_and_the_old_names_lead_to_it(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    told, *signposts = merge(desk, one, two, three_)
    assert (told.id, told.state, told.topics) == (one.id, State.PENDING, ("ciip", "cybercrime", "cyberconflict"))
    assert ids(told) == ids(one) | ids(two) | ids(three_)
    assert [item.why for item in told.items] == ["new", "merged by Ann", "merged by Ann"]
    assert [(each.id, each.state, each.merged_into) for each in signposts] == [
        (two.id, State.MERGED, one.id),
        (three_.id, State.MERGED, one.id),
    ]
    assert there(desk, two.id) == there(desk, three_.id[:9]) == there(desk, one.id) == told
    assert desk.store.stories() == [told]
    assert [made.act for made in desk.store.decisions(two.id)] == [Act.MERGE]


@pytest.mark.parametrize(
    ("named", "other", "state"),
    [
        (None, None, State.PENDING),
        (None, Act.APPROVE, State.APPROVED),
        (None, Act.REJECT, State.PENDING),
        (Act.REJECT, Act.APPROVE, State.REJECTED),
        (Act.APPROVE, Act.REJECT, State.APPROVED),
        (Act.APPROVE, None, State.APPROVED),
    ],
)
async def test_the_story_that_is_named_first_keeps_its_decision(
    desk: SmallDesk, named: Act | None, other: Act | None, state: State
) -> None:
    one, two, _ = await three(desk)
    if named:
        one = desk.decide(one, named, editor="Ben")
    if other:
        two = desk.decide(two, other, editor="Ben")
    told, _ = merge(desk, one, two)
    assert told.state is state
    assert told.decided_by == (None if state is State.PENDING else "Ben")
    assert (told.approved_at is not None) == (state is State.APPROVED)
    assert told.lead_id == (two.lead_id if (named, other) == (None, Act.APPROVE) else one.lead_id)
    assert {found for _, found in desk.items()} == {state, State.PENDING}


async def test_what_a_reader_was_told_of_one_is_not_told_again_of_the_other(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.decide(two)
    assert desk.publisher.send("daily").stories == 1
    await desk.deliverer.deliver_due()
    told, _ = merge(desk, one, there(desk, two.id))
    assert told.state is State.PUBLISHED
    desk.clock.pass_time(days=1)
    assert desk.publisher.send("daily").stories == 0


async def test_what_an_edition_told_that_is_on_no_calendar_counts_too(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.decide(two)
    desk.editions["by-hand"] = an_edition("by-hand")
    assert desk.publisher.send("by-hand").stories == 1
    merge(desk, one, there(desk, two.id))
    desk.clock.pass_time(days=1)
    assert desk.publisher.send("by-hand").stories == 0


async def test_a_merge_while_a_digest_is_being_made_tells_nobody_twice(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.decide(two)
    composed = desk.publisher.preview("daily")
    told, _ = merge(desk, one, there(desk, two.id))
    assert [line.story_id for line in composed.lines] == [two.id]
    assert desk.store.save_digest(composed, [], desk.clock.now())
    assert told.state is State.APPROVED
    assert desk.publisher.preview("daily").lines == ()
    other = replace(composed, id="another", slot="another")
    assert not desk.store.save_digest(other, [], desk.clock.now())


async def test_topics_that_editors_set_right_hold_in_what_was_merged(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.reviewer.correct(one.id, {"ciip": False, "cyberconflict": True}, "Ann", None)
    desk.reviewer.correct(two.id, {"cybercrime": False, "ciip": True}, "Ann", None)
    told, _ = merge(desk, one, two)
    assert dict(told.corrected) == {"ciip": False, "cyberconflict": True, "cybercrime": False}
    assert told.topics == ("cyberconflict",)


async def test_cards_are_redrawn_and_buttons_under_the_old_ones_come_too_late(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    told, signpost = merge(desk, one, two)
    await desk.deliverer.deliver_due()
    shown = {str(message.body["text"]): message.body["buttons"] for message in desk.telegram.at(EDITORS)}
    assert shown[f"merged v{signpost.version} {told.lead.title}"] == []
    assert shown[f"pending v{told.version} {told.lead.title}"] != []
    for version in range(1, two.version + 1):
        assert isinstance(desk.reviewer.decide(two.id, Act.APPROVE, "Ben", version), Stale)
    before = len(desk.deliveries())
    desk.reviewer.post_cards()
    assert desk.reviewer.post_cards() == 0
    assert len(desk.deliveries()) == before, "each card was redrawn once"


async def test_the_card_of_what_was_merged_says_into_what(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    told, signpost = merge(desk, one, two)
    card = Cards(desk.store, lambda: {}, lambda: "UTC").face(signpost, EDITORS)
    assert f"→ merged into “{told.lead.title}” by Ann" in card.body["plain"]
    assert "buttons" not in card.body


async def test_to_merge_takes_two_stories_that_are_there(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    with pytest.raises(UsageError, match="no story nowhere"):
        desk.reviewer.merge(one.id, ["nowhere"], "Ann", None)
    with pytest.raises(UsageError, match="two stories"):
        desk.reviewer.merge(one.id, [one.id[:9]], "Ann", None)
    merge(desk, one, two)
    with pytest.raises(UsageError, match="two stories"):
        desk.reviewer.merge(one.id, [two.id], "Ann", None)


async def test_of_two_editors_at_once_the_second_is_told_to_look_again(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    other = SmallDesk(desk.home, desk.clock)
    with ThreadPoolExecutor(2) as threads:
        done = list(
            threads.map(
                lambda one_of: one_of[0].reviewer.merge(one.id, [one_of[1].id], "Ann", one.version),
                [(desk, two), (other, three_)],
            )
        )
    assert sorted(isinstance(each, Stale) for each in done) == [False, True]
    (left,) = (story for story in desk.store.stories() if story.id != one.id)
    assert isinstance(desk.reviewer.merge(one.id, [left.id], "Ben", one.version), Stale)
    other.close()


# ---------------------------------------------------------------------- splitting


async def a_pair(desk: SmallDesk) -> Story:
    """One story of two items: the second joined because it is on the same page."""
    await desk.watch(an_entry(1), source="cert")
    await desk.watch(an_entry(1, title="Stealer seen at the Vallemar port", guid="copy"), source="wire")
    (story,) = desk.store.stories()
    return story


async def test_what_is_split_off_is_a_new_story_before_the_editors(desk: SmallDesk) -> None:
    story = await a_pair(desk)
    desk.clock.pass_time(days=2)
    left, new = split(desk, story, story.items[1].id[:7])
    assert (ids(left), ids(new)) == ({story.items[0].id}, {story.items[1].id})
    assert (left.id, left.topics, new.topics) == (story.id, ("ciip",), ("cybercrime",))
    assert (new.state, new.version, new.first_seen, new.items[0].why) == (
        State.PENDING, 1, desk.clock.now(), "split off by Ann",
    )  # fmt: skip
    assert desk.reviewer.post_cards() == 2
    assert {story.id for story in desk.store.stories()} == {left.id, new.id}


@pytest.mark.parametrize(
    ("act", "lead_leaves", "state"),
    [
        (Act.APPROVE, True, State.PENDING),
        (Act.APPROVE, False, State.APPROVED),
        (Act.REJECT, True, State.REJECTED),
    ],
)
async def test_what_stays_keeps_its_decision_unless_its_lead_left(
    desk: SmallDesk, act: Act, lead_leaves: bool, state: State
) -> None:
    story = desk.decide(await a_pair(desk), act)
    (other,) = story.others
    left, new = split(desk, story, story.lead_id if lead_leaves else other.id)
    assert (left.state, new.state) == (state, State.PENDING)
    assert left.lead_id == (other.id if lead_leaves else story.lead_id)
    assert (left.decided_by is None) == (state is State.PENDING)


async def test_what_is_split_off_starts_as_the_policy_says(desk: SmallDesk) -> None:
    desk.policy = Review.OFF
    story = await a_pair(desk)
    _, new = split(desk, story, story.items[1].id)
    assert (new.state, new.approved_at, new.decided_by) == (State.APPROVED, desk.clock.now(), "policy")


async def test_a_story_cannot_lose_all_items_nor_items_of_others(desk: SmallDesk) -> None:
    story = await a_pair(desk)
    with pytest.raises(UsageError, match="all items"):
        desk.reviewer.split(story.id, [item.id for item in story.items], "Ann", None)
    with pytest.raises(UsageError, match=f"no item zzz. Its items are {story.items[0].id[:8]}"):
        desk.reviewer.split(story.id, ["zzz"], "Ann", None)
    with pytest.raises(UsageError, match="more than one item"):
        desk.reviewer.split(story.id, [""], "Ann", None)


async def test_what_a_reader_was_told_stays_with_the_old_story(desk: SmallDesk) -> None:
    story = desk.decide(await a_pair(desk))
    desk.publisher.send("daily")
    await desk.deliverer.deliver_due()
    _, new = split(desk, there(desk, story.id), story.items[1].id)
    desk.decide(new)
    desk.clock.pass_time(days=1)
    assert desk.publisher.send("daily").stories == 1
    await desk.deliverer.deliver_due()
    assert "Stealer seen" in desk.told(MAIN)[-1]


# ---------------------------------------------------------------------- against the machine


async def test_a_later_item_joins_what_it_is_like_on_the_side_where_editors_put_it(desk: SmallDesk) -> None:
    story = await a_pair(desk)
    left, new = split(desk, story, story.items[1].id)
    for _ in range(2):
        desk.clock.pass_time(minutes=61)
        await desk.watch(
            an_entry(5, title="Stealer seen at the Vallemar port", guid="later", url=None, summary=""), source="blog"
        )
    assert [item.source_id for item in there(desk, new.id).items] == ["wire", "blog"]
    assert ids(there(desk, left.id)) == ids(left)


@pytest.mark.parametrize("rebuilt", [False, True])
async def test_after_a_merge_a_later_item_joins_the_whole_and_an_edited_one_stays(
    desk: SmallDesk, rebuilt: bool
) -> None:
    one, two, _ = await three(desk)
    told, _ = merge(desk, one, two)
    if rebuilt:
        forget_the_index(desk)
    await desk.watch(an_entry(2, "stealer", guid="again"), source="cert")
    assert [item.why for item in there(desk, told.id).items][-1] == "same page"
    await desk.watch(an_entry(2, "stealer", title="A correction about the grid"), source="wire")
    assert len(there(desk, told.id).items) == 3
    assert there(desk, two.id).id == told.id


def forget_the_index(desk: SmallDesk) -> None:
    desk.store.remember("stories.indexed", "an older rule")
    desk.reviewer.place()


async def test_an_index_made_anew_keeps_what_editors_parted_apart(desk: SmallDesk) -> None:
    story = await a_pair(desk)
    left, new = split(desk, story, story.items[1].id)
    forget_the_index(desk)
    title = "Stealer seen at the Vallemar port"
    await desk.watch(an_entry(5, title=title, guid="later", url=None, summary=""), source="blog")
    assert len(there(desk, new.id).items) == 2
    assert ids(there(desk, left.id)) == ids(left)


# ---------------------------------------------------------------------- threads


async def test_editors_say_what_follows_what_and_the_rule_leaves_it(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    (followed,) = follow(desk, two, one)
    assert (followed.follows, followed.thread_why, followed.thread_by) == (one.id, "said by Ann", "Ann")
    (followed,) = follow(desk, three_, two)
    assert followed.follows == one.id, "a thread has one beginning"
    (nothing,) = follow(desk, two, None)
    assert (nothing.follows, nothing.thread_by) == (None, "Ann")
    with pytest.raises(UsageError, match="cannot follow itself"):
        desk.reviewer.follow(one.id, one.id, "Ann", None)
    with pytest.raises(UsageError, match=r"follows .* --nothing` first"):
        desk.reviewer.follow(one.id, three_.id, "Ann", None)


def follow(desk: SmallDesk, story: Story, other: Story | None) -> Sequence[Story]:
    done = desk.reviewer.follow(story.id, other.id if other else None, "Ann", None)
    assert not isinstance(done, Stale), done.why
    return done


@pytest.mark.parametrize("said", [False, True])
async def test_what_editors_said_of_a_thread_is_not_touched_by_what_joins_later(
    desk: SmallDesk, monkeypatch: pytest.MonkeyPatch, said: bool
) -> None:
    """What a story follows is found when it opens, or said by an editor; whatever joins it."""
    one, two, _ = await three(desk)

    def find(given: Features, index: StoryIndex) -> Found:
        found = rule(given, index)
        return found._replace(verdict=replace(found.verdict, thread=1, thread_why="the rule says so"))

    rule = placing.find
    monkeypatch.setattr(placing, "find", find)
    if said:
        follow(desk, two, one)
    await desk.watch(an_entry(2, "stealer", guid="again"), source="cert")
    joined = there(desk, two.id)
    assert (len(joined.items), joined.follows) == (2, one.id if said else None)
    monkeypatch.undo()
    forget_the_index(desk)
    await desk.watch(an_entry(2, "stealer", guid="third"), source="blog")
    assert there(desk, two.id).follows == (one.id if said else None)


async def test_a_thread_goes_on_from_what_its_beginning_was_merged_into(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    follow(desk, three_, two)
    merge(desk, one, two)
    assert there(desk, three_.id).follows == one.id
    desk.reviewer.decide(one.id, Act.UNDO, "Ann", None)
    assert there(desk, three_.id).follows == two.id


async def test_a_merged_story_follows_what_either_followed(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    follow(desk, two, three_)
    told, _ = merge(desk, one, two)
    assert (told.follows, told.thread_by) == (three_.id, "Ann")
    told, _ = merge(desk, told, there(desk, three_.id))
    assert (told.follows, told.thread_id) == (None, told.id)


# ---------------------------------------------------------------------- undoing


async def test_a_merge_can_be_undone_as_if_it_had_not_been(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    two = desk.decide(two)
    desk.reviewer.correct(three_.id, {"ciip": True}, "Ben", None)
    desk.publisher.send("daily")
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    before = as_it_stands(desk)
    told, *_ = merge(desk, one, two, there(desk, three_.id))
    back = desk.reviewer.decide(two.id, Act.UNDO, "Ben", None)
    assert isinstance(back, Story)
    assert back.id == one.id
    assert as_it_stands(desk) == before
    assert [made.act for made in desk.store.decisions(two.id)] == [Act.APPROVE, Act.MERGE, Act.UNDO]
    assert there(desk, two.id).version > told.version - 1
    await desk.deliverer.deliver_due()
    texts = [str(message.body["text"]) for message in desk.telegram.at(EDITORS)]
    assert any(text.startswith(f"pending v{back.version}") for text in texts)
    desk.clock.pass_time(days=1)
    for story in desk.store.stories(State.PENDING):
        desk.decide(story)
    assert desk.publisher.send("daily").stories == 2, "what was told of one does not count for the others any more"


async def test_a_merge_is_not_undone_once_a_digest_has_told_the_whole(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    desk.decide(two)
    told, _ = merge(desk, one, there(desk, two.id))
    assert told.lead_id == two.lead_id
    assert desk.publisher.send("daily").stories == 1  # and nothing of it is sent yet
    late = desk.reviewer.decide(one.id, Act.UNDO, "Ann", None)
    assert isinstance(late, Stale)
    assert late.why.startswith("A digest has told it since the merge. `watchdesk review split ")
    await desk.deliverer.deliver_due()
    desk.clock.pass_time(days=1)
    assert desk.publisher.send("daily").stories == 0
    assert there(desk, one.id).state is State.PUBLISHED


async def test_a_split_can_be_undone_as_if_it_had_not_been(desk: SmallDesk) -> None:
    story = desk.decide(await a_pair(desk))
    before = as_it_stands(desk)
    left, new = split(desk, story, story.lead_id)
    assert left.state is State.PENDING
    desk.reviewer.decide(new.id, Act.UNDO, "Ann", None)
    assert as_it_stands(desk) == before
    assert there(desk, new.id).id == story.id
    await desk.watch(an_entry(1, guid="third"), source="blog")
    assert len(there(desk, story.id).items) == 3


async def test_a_word_on_what_follows_what_can_be_undone(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    before = as_it_stands(desk)
    follow(desk, two, one)
    desk.reviewer.decide(two.id, Act.UNDO, "Ann", None)
    assert as_it_stands(desk) == before
    (followed,) = follow(desk, desk.decide(there(desk, two.id)), one)
    await desk.watch(an_entry(2, "stealer", guid="again"), source="cert")
    back = desk.reviewer.decide(two.id, Act.UNDO, "Ann", followed.version)
    assert isinstance(back, Story)
    assert (back.follows, back.state, len(back.items)) == (None, State.APPROVED, 2)


async def test_after_a_change_the_way_back_is_named(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    merge(desk, one, two)
    await desk.watch(an_entry(1, guid="more"), source="wire")
    late = desk.reviewer.decide(one.id, Act.UNDO, "Ann", None)
    assert isinstance(late, Stale)
    (moved,) = ids(two)
    assert f"`watchdesk review split {one.id[:9]} {moved[:8]}`" in late.why
    left, new = split(desk, there(desk, one.id), moved)
    assert (ids(new), ids(two) & ids(left)) == ({moved}, set())


async def test_a_decision_after_a_merge_is_undone_before_it(desk: SmallDesk) -> None:
    one, two, _ = await three(desk)
    told, _ = merge(desk, one, two)
    approved = desk.decide(told)
    back = desk.reviewer.decide(one.id, Act.UNDO, "Ann", approved.version)
    assert isinstance(back, Story)
    assert (back.state, len(back.items)) == (State.PENDING, 2)
    late = desk.reviewer.decide(one.id, Act.UNDO, "Ann", None)
    assert isinstance(late, Stale)
    assert "since the merge" in late.why


async def test_what_was_merged_twice_can_be_split_and_merged_again(desk: SmallDesk) -> None:
    one, two, three_ = await three(desk)
    merge(desk, two, three_)
    told, _ = merge(desk, one, there(desk, two.id))
    assert there(desk, three_.id).id == told.id
    left, new = split(desk, told, *ids(three_))
    assert there(desk, three_.id).id == left.id
    merge(desk, new, left)
    assert {there(desk, id_).id for id_ in (one.id, two.id, three_.id, left.id, new.id)} == {new.id}
    assert desk.clock.now() - there(desk, one.id).first_seen < timedelta(days=1)
