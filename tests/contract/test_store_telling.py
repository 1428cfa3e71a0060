"""Turns, digests, and what was told to whom."""

from collections.abc import Sequence

from store_samples import (
    APPROVING,
    DAY,
    HOUR,
    NOW,
    PENDING,
    a_decision,
    a_delivery,
    a_digest,
    an_item,
    labels,
    poll,
    told_stories,
)  # fmt: skip

from bot.core.review import decide
from bot.model import Act, Turn
from bot.ports import Store

AUDIENCE = "edition:daily"


def tellable(store: Store, topics: Sequence[str] = ("ciip",), since=NOW - DAY, until=NOW, limit: int = 50):  # type: ignore[no-untyped-def]
    return [story.lead_id for story in store.tellable(AUDIENCE, topics, since, until, limit)]


def test_an_audience_keeps_its_plan_until_its_rule_changes(store: Store) -> None:
    store.plan(AUDIENCE, "08:00", NOW, NOW - DAY)
    store.plan(AUDIENCE, "08:00", NOW + DAY, NOW)
    assert store.turns_due(NOW) == [Turn(AUDIENCE, "08:00", NOW, NOW - DAY)]
    store.plan(AUDIENCE, "09:00", NOW + HOUR, NOW)
    assert store.turns_due(NOW) == []
    assert store.turns_due(NOW + HOUR) == [Turn(AUDIENCE, "09:00", NOW + HOUR, NOW - DAY)]


def test_turns_come_oldest_first_and_an_advanced_one_comes_no_more(store: Store) -> None:
    for number in range(4):
        store.plan(f"edition:{number}", "x", NOW - number * HOUR, NOW)
    assert [turn.audience for turn in store.turns_due(NOW, limit=2)] == ["edition:3", "edition:2"]
    (turn,) = store.turns_due(NOW, limit=1)
    store.advance(turn, NOW + DAY)
    store.advance(turn, NOW + 9 * DAY)
    assert store.turns_due(NOW, limit=1)[0].audience == "edition:2"
    assert [turn.due for turn in store.turns_due(NOW + DAY) if turn.audience == "edition:3"] == [NOW + DAY]


def test_only_approved_stories_of_the_window_and_topics_are_told(store: Store) -> None:
    poll(store, an_item(1, first_seen=NOW - DAY), an_item(2, first_seen=NOW), an_item(3, first_seen=NOW + HOUR))
    poll(store, an_item(4, first_seen=NOW - HOUR, classification=labels("cybercrime")))
    store.place_items(APPROVING, NOW)
    poll(store, an_item(5))
    (waiting,) = store.place_items(PENDING, NOW)
    assert tellable(store) == ["cert0002"], "the window begins after its first moment and ends with its last"
    assert tellable(store, ("ciip", "cybercrime")) == ["cert0004", "cert0002"]
    assert tellable(store, ("cyberconflict",)) == tellable(store, ()) == []
    assert tellable(store, since=NOW - 2 * DAY, until=NOW + DAY, limit=2) == ["cert0001", "cert0002"]
    store.decide(a_decision(waiting, Act.REJECT), decide, lambda story, cards: [])
    assert tellable(store) == ["cert0002"]


def test_a_digest_comes_back_as_it_was_saved_and_is_told_once(store: Store) -> None:
    stories = told_stories(store, 3)
    digest = a_digest(stories[:2])
    deliveries = [a_delivery("d1", digest_id=digest.id), a_delivery("d2", digest_id=digest.id)]
    assert store.last_digest(AUDIENCE) is None
    assert store.save_digest(digest, deliveries, NOW)
    assert store.last_digest(AUDIENCE) == digest
    assert tellable(store) == [stories[2].lead_id]
    assert len(store.deliveries()) == 2
    assert len(store.tellable("edition:other", ["ciip"], NOW - DAY, NOW, 9)) == 3


def test_a_slot_is_told_once_and_the_second_leaves_no_trace(store: Store) -> None:
    stories = told_stories(store, 2)
    assert store.save_digest(a_digest(stories[:1]), [a_delivery("first")], NOW)
    assert not store.save_digest(a_digest(stories[1:]), [a_delivery("second")], NOW)
    assert [delivery.key for delivery in store.deliveries()] == ["first"]
    assert tellable(store) == [stories[1].lead_id]
    assert store.save_digest(a_digest(stories[1:], slot="2026-03-03"), [a_delivery("third")], NOW)
    last = store.last_digest(AUDIENCE)
    assert last and last.slot == "2026-03-03"


def test_an_empty_digest_takes_its_slot_too(store: Store) -> None:
    assert store.save_digest(a_digest([]), [a_delivery("no news")], NOW)
    assert not store.save_digest(a_digest([]), [], NOW)
