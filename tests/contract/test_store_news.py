"""Stories, decisions and cards."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from store_samples import (
    APPROVING,
    DAY,
    HOUR,
    NOW,
    PENDING,
    a_decision,
    a_delivery,
    an_item,
    labels,
    poll,
    told_stories,
)

from bot.core.review import decide
from bot.errors import UsageError
from bot.model import Act, Card, Ignored, Item, NewDelivery, Stale, State, Story
from bot.ports import Store

CHAT = "-100"


def no_deliveries(story: Story, cards: Sequence[Card]) -> list[NewDelivery]:
    return []


def a_card(story: Story, **other: object) -> Card:
    return replace(Card(story.id, CHAT, story.version, f"card:{story.id}"), **other)  # type: ignore[arg-type]


def test_copies_become_one_story_in_order_of_arrival(store: Store) -> None:
    poll(store, an_item(1), an_item(2))
    poll(store, an_item(1, "wire", canonical_url="https://cert.example/1"))
    stories = store.place_items(PENDING, NOW)
    assert [[item.id for item in story.items] for story in stories] == [["cert0002"], ["cert0001", "wire0001"]]
    assert {item.story_id for item in stories[1].items} == {stories[1].id}
    poll(store, an_item(1, "press", canonical_url="https://cert.example/1"))
    (grown,) = store.place_items(PENDING, NOW)
    assert [item.id for item in grown.items] == ["cert0001", "wire0001", "press0001"]
    assert store.story(grown.id) == grown


def test_of_one_poll_what_came_out_first_is_placed_first(store: Store) -> None:
    dates = (NOW - HOUR, None, NOW - 3 * HOUR, NOW - 2 * HOUR)
    poll(store, *(an_item(number, published=date) for number, date in enumerate(dates)))
    stories = store.place_items(PENDING, NOW)
    assert [story.lead.id for story in stories] == ["cert0002", "cert0003", "cert0000", "cert0001"]


def test_the_pages_that_an_item_links_to_are_kept_and_an_edit_brings_others(store: Store) -> None:
    poll(store, an_item(1, links=("https://a.example/1", "https://b.example/2")), an_item(2))
    assert [story.lead.links for story in store.place_items(PENDING, NOW)] == [
        ("https://a.example/1", "https://b.example/2"),
        (),
    ]
    edit = an_item(1, links=("https://c.example/3",), content_hash="other", version=2)
    poll(store, edited=(edit,))
    (story,) = store.place_items(PENDING, NOW)
    assert story.lead.links == ("https://c.example/3",)


def test_placing_goes_on_where_it_stopped_and_then_finds_nothing(store: Store) -> None:
    poll(store, *(an_item(number) for number in range(5)))
    assert [len(store.place_items(PENDING, NOW, limit=2)) for _ in range(4)] == [2, 2, 1, 0]


def test_a_placer_that_fails_leaves_nothing_half_placed(store: Store) -> None:
    class Failing:
        def opened(self, item: Item) -> Story:
            if item.id == "cert0002":
                raise ZeroDivisionError
            return PENDING.opened(item)

        def joined(self, story: Story, item: Item) -> Story:
            return PENDING.joined(story, item)

    poll(store, *(an_item(number) for number in range(4)))
    with pytest.raises(ZeroDivisionError):
        store.place_items(Failing(), NOW)
    assert store.stories() == []
    assert len(store.place_items(PENDING, NOW)) == 4


def test_a_story_is_found_by_its_id_or_an_unmistakable_beginning(store: Store) -> None:
    poll(store, an_item(1, id="ab1"), an_item(2, id="ab2"), an_item(3, id="ab22"))
    store.place_items(PENDING, NOW)
    assert [bool(store.story(name)) for name in ("sab1", "sab2", "sab", "sab22", "", "x", "sab1%")] == [
        True, True, False, True, False, False, False,
    ]  # fmt: skip
    found = store.item("ab2")
    assert found and found.id == "ab2"
    assert store.item("ab") is None


def test_stories_are_listed_newest_first_by_state_and_topic(store: Store) -> None:
    poll(store, an_item(1, first_seen=NOW), an_item(2, first_seen=NOW + HOUR, classification=labels("cybercrime")))
    store.place_items(PENDING, NOW)
    poll(store, an_item(3, first_seen=NOW - HOUR))
    store.place_items(APPROVING, NOW)

    def ids(state: State | None = None, topic: str | None = None, limit: int = 50) -> list[str]:
        return [story.lead_id for story in store.stories(state, topic, limit)]

    assert ids() == ["cert0002", "cert0001", "cert0003"]
    assert ids(State.PENDING) == ["cert0002", "cert0001"]
    assert ids(topic="ciip") == ["cert0001", "cert0003"]
    assert ids(State.APPROVED, "ciip") == ["cert0003"]
    assert ids(limit=1) == ["cert0002"]
    assert ids(State.REJECTED) == []


def test_a_decision_its_story_and_its_deliveries_are_written_together(store: Store) -> None:
    poll(store, an_item(1))
    (story,) = store.place_items(PENDING, NOW)
    card = a_card(story)
    store.save_cards([card], [], NOW)
    seen: list[Sequence[Card]] = []

    def deliveries(after: Story, cards: Sequence[Card]) -> list[NewDelivery]:
        seen.append(cards)
        return [a_delivery(f"edit:{after.version}")]

    decision = a_decision(story)
    after = store.decide(decision, decide, deliveries)
    assert isinstance(after, Story)
    assert (after.state, after.version, after.decided_by) == (State.APPROVED, 2, "ann")
    assert seen == [[card]]
    assert store.story(story.id) == after
    assert store.decisions(story.id) == [decision]
    assert [delivery.key for delivery in store.deliveries()] == ["edit:2"]


def test_the_second_of_two_decisions_is_stale_and_leaves_no_trace(store: Store) -> None:
    poll(store, an_item(1))
    (story,) = store.place_items(PENDING, NOW)
    store.decide(a_decision(story), decide, no_deliveries)
    late = store.decide(a_decision(story, Act.REJECT, "bob"), decide, no_deliveries)
    assert isinstance(late, Stale)
    assert late.story.decided_by == "ann"
    assert [decision.editor for decision in store.decisions(story.id)] == ["ann"]


def test_deciding_about_nothing_is_refused(store: Store) -> None:
    (story,) = told_stories(store, 1)
    with pytest.raises(UsageError, match="no story nothing"):
        store.decide(replace(a_decision(story), story_id="nothing"), decide, no_deliveries)


def test_deliveries_that_cannot_be_made_take_the_decision_back(store: Store) -> None:
    def failing(story: Story, cards: Sequence[Card]) -> list[NewDelivery]:
        raise ZeroDivisionError

    poll(store, an_item(1))
    (story,) = store.place_items(PENDING, NOW)
    with pytest.raises(ZeroDivisionError):
        store.decide(a_decision(story), decide, failing)
    assert store.story(story.id) == story
    assert store.decisions(story.id) == []


def test_editors_are_shown_what_they_have_not_seen_oldest_first(store: Store) -> None:
    poll(store, *(an_item(number, first_seen=NOW + number * HOUR) for number in range(3)))
    store.place_items(PENDING, NOW)
    unseen = store.stories_without_card(CHAT, 2)
    assert [story.lead_id for story in unseen] == ["cert0000", "cert0001"]
    store.save_cards([a_card(story) for story in unseen], [a_delivery(f"card:{story.id}") for story in unseen], NOW)
    assert [story.lead_id for story in store.stories_without_card(CHAT, 2)] == ["cert0002"]
    assert len(store.stories_without_card("-200", 9)) == 3
    assert (store.open_cards(CHAT), store.open_cards("-200"), len(store.deliveries())) == (2, 0, 2)
    store.decide(a_decision(unseen[0]), decide, no_deliveries)
    assert store.open_cards(CHAT) == 1


def test_a_card_is_outdated_from_a_change_until_it_is_redrawn(store: Store) -> None:
    poll(store, an_item(1), an_item(2))
    second, first = store.place_items(PENDING, NOW)[::-1]
    store.save_cards([a_card(first), a_card(second)], [], NOW)
    assert store.outdated_cards(9) == []
    poll(store, edited=(an_item(1, content_hash="new", title="Other"),))
    ((card, story),) = store.outdated_cards(9)
    assert (card, story.version, story.lead.title) == (a_card(first), 2, "Other")
    store.save_cards([a_card(story)], [], NOW)
    assert store.outdated_cards(9) == []
    store.decide(a_decision(second), decide, no_deliveries)
    assert [card.story_id for card, _ in store.outdated_cards(9)] == [second.id]
    store.save_cards([a_card(second)], [], NOW)
    assert len(store.outdated_cards(9)) == 1, "redrawn from an older version, it is still outdated"


def test_an_ignored_copy_does_not_hide_the_story_that_is_told(store: Store) -> None:
    poll(store, an_item(1, ignored=Ignored.TOO_OLD))
    (old,) = store.place_items(PENDING, NOW)
    assert old.state is State.IGNORED
    poll(store, an_item(1, "wire", canonical_url="https://cert.example/1", first_seen=NOW + DAY))
    (story,) = store.place_items(PENDING, NOW)
    assert (story.id, story.state, story.lead_id) == (old.id, State.PENDING, "wire0001")
    assert [story.lead_id for story in store.stories_without_card(CHAT, 9)] == ["wire0001"]
