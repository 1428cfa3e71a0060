"""The store on texts from pages: what is wanted, by whom it is taken, and what its coming changes."""

import threading
from dataclasses import replace
from datetime import timedelta

from store_samples import APPROVING, DAY, HOUR, NOW, PENDING, an_item, labels, poll

from bot.model import Act, Card, Decision, Ignored, Item, ItemQuery, State
from bot.ports import Store

LEASE = timedelta(minutes=5)


def short(number: int, source_id: str = "cert", **other: object) -> Item:
    return replace(an_item(number, source_id), **{"text": "", "wants_text": True} | other)  # type: ignore[arg-type]


def claim(store: Store, at: object = NOW, limit: int = 10, each: int = 10, most: int = 3) -> list[tuple[str, int]]:
    return [(item.id, tries) for item, tries in store.claim_texts(at, LEASE, limit, each, most)]  # type: ignore[arg-type]


def found(store: Store, word: str) -> list[str]:
    return [item.id for item, _ in store.items(ItemQuery(text=word))]


def test_only_new_items_that_say_so_want_their_text(store: Store) -> None:
    poll(store, short(1), an_item(2))
    assert claim(store) == [("cert0001", 1)]


def test_what_is_claimed_is_given_to_nobody_else_until_the_lease_is_over(store: Store) -> None:
    poll(store, short(1))
    assert claim(store) == [("cert0001", 1)]
    assert claim(store, NOW + LEASE - timedelta(seconds=1)) == []
    assert claim(store, NOW + LEASE) == [("cert0001", 2)]


def test_two_processes_never_read_one_page_at_once(store: Store) -> None:
    poll(store, *(short(number) for number in range(40)))
    claimed: list[str] = []

    def work() -> None:
        while some := claim(store, limit=3):
            claimed.extend(id_ for id_, _ in some)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(claimed) == [f"cert{number:04d}" for number in range(40)]


def test_no_source_takes_all_places(store: Store) -> None:
    poll(store, *(short(number) for number in range(20)))
    poll(store, short(1, "wire"))
    assert claim(store, limit=8, each=2) == [("cert0000", 1), ("cert0001", 1), ("wire0001", 1)]


def test_what_never_comes_to_an_end_is_given_up(store: Store) -> None:
    poll(store, short(1))
    for number in range(3):
        assert claim(store, NOW + number * LEASE) == [("cert0001", number + 1)]
    assert claim(store, NOW + 3 * LEASE) == []
    assert claim(store, NOW + DAY) == []
    assert store.text_from("cert0001") == "not to be had: the desk ended while the page was read"


def test_a_text_is_no_new_version(store: Store) -> None:
    poll(store, short(1))
    store.place_items(PENDING, NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.text_from(item.id) == "its page is to be read"
    assert store.save_text(replace(item, text="Turbines stood still."))
    store.place_items(PENDING, NOW)
    after = store.item(item.id)
    assert after is not None
    assert (after.text, after.version, after.story_id) == ("Turbines stood still.", 1, item.story_id)
    assert store.text_from(item.id) == "from its page"
    assert found(store, "turbines") == [item.id]
    assert claim(store, NOW + DAY) == []
    assert poll(store, short(1)) == 0  # the feed tells it as before
    assert claim(store, NOW + DAY) == []


def test_new_topics_change_a_pending_story_and_its_card(store: Store) -> None:
    poll(store, short(1))
    [story] = store.place_items(PENDING, NOW)
    store.save_cards([Card(story.id, "-1", story.version, "card")], (), NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="More.", classification=labels("ciip", "cybercrime")))
    [changed] = store.place_items(PENDING, NOW)
    assert changed.topics == ("ciip", "cybercrime")
    assert changed.version == story.version + 1
    assert [card.delivery_key for card, _ in store.outdated_cards(5)] == ["card"]


def test_a_card_without_a_summary_is_redrawn_with_the_text(store: Store) -> None:
    poll(store, short(1, summary=""))
    [story] = store.place_items(PENDING, NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="More."))
    [changed] = store.place_items(PENDING, NOW)
    assert changed.version == story.version + 1


def test_the_same_topics_leave_the_card_alone(store: Store) -> None:
    poll(store, short(1))
    [story] = store.place_items(PENDING, NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="More."))
    assert store.place_items(PENDING, NOW) == [replace(story, items=(replace(story.lead, text="More."),))]


def test_a_text_may_bring_an_item_into_scope(store: Store) -> None:
    poll(store, short(1, ignored=Ignored.OUT_OF_SCOPE, classification=labels(keep=False)))
    [story] = store.place_items(PENDING, NOW)
    assert story.state is State.IGNORED
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="More.", ignored=None, classification=labels("ciip")))
    [story] = store.place_items(PENDING, NOW)
    assert (story.state, story.topics) == (State.PENDING, ("ciip",))
    assert [item.id for item, _ in store.items(ItemQuery(topic="ciip", state=State.PENDING))] == [item.id]


def test_before_it_is_placed_a_text_waits_with_its_item(store: Store) -> None:
    poll(store, short(1))
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="More.", classification=labels("cybercrime")))
    [story] = store.place_items(PENDING, NOW)
    assert story.topics == ("cybercrime",)


def test_what_is_decided_keeps_its_topics(store: Store) -> None:
    poll(store, short(1))
    [story] = store.place_items(APPROVING, NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="Turbines.", ignored=Ignored.OUT_OF_SCOPE, classification=None))
    assert store.place_items(APPROVING, NOW) == []
    after = store.item(item.id)
    assert after is not None
    assert (after.text, after.topics, after.ignored) == ("Turbines.", ("ciip",), None)
    assert found(store, "turbines") == [item.id]
    kept = store.story(story.id)
    assert kept is not None
    assert (kept.state, kept.version) == (State.APPROVED, story.version)


def test_a_decision_between_claim_and_text_counts(store: Store) -> None:
    poll(store, short(1))
    [story] = store.place_items(PENDING, NOW)
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    decision = Decision(story.id, Act.REJECT, "ann", NOW, story.version)
    store.decide(decision, lambda told, _: replace(told, state=State.REJECTED), lambda told, cards: ())
    assert store.save_text(replace(item, text="More.", classification=labels("cybercrime")))
    kept = store.story(story.id)
    assert kept is not None
    assert (kept.state, kept.topics) == (State.REJECTED, ("ciip",))


def test_an_edit_keeps_the_text_until_the_page_was_read_again(store: Store) -> None:
    poll(store, short(1))
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    assert store.save_text(replace(item, text="Turbines stood still."))
    edited = short(1, title="Another title", content_hash="other", first_seen=NOW + HOUR, version=2)
    poll(store, edited=(edited,), now=NOW + HOUR)
    after = store.item(item.id)
    assert after is not None
    assert (after.title, after.text, after.version) == ("Another title", "Turbines stood still.", 2)
    assert claim(store, NOW + HOUR) == [(item.id, 1)]


def test_an_edit_while_the_page_is_read_wants_it_again(store: Store) -> None:
    poll(store, short(1))
    [(item, _)] = store.claim_texts(NOW, LEASE, 1, 1, 3)
    poll(store, edited=(short(1, title="Another title", content_hash="other", version=2),))
    assert not store.save_text(replace(item, text="More."))
    store.text_failed(item, "gone", None)
    assert claim(store) == [(item.id, 1)]


def test_an_edit_that_brings_the_whole_text_wants_no_page(store: Store) -> None:
    poll(store, short(1))
    poll(store, edited=(replace(an_item(1), text="It is all here now.", content_hash="other", version=2),))
    assert claim(store) == []
    after = store.item("cert0001")
    assert after is not None
    assert after.text == "It is all here now."
    assert store.text_from("cert0001") is None


def test_failures_are_tried_again_or_given_up(store: Store) -> None:
    poll(store, short(1), short(2), short(3))
    given = [item for item, _ in store.claim_texts(NOW, LEASE, 3, 3, 3)]
    store.text_failed(given[0], "busy", NOW + HOUR)
    store.text_failed(given[1], "not its turn", NOW + HOUR, counted=False)
    store.text_failed(given[2], "the server answered 404", None)
    assert claim(store, NOW + HOUR - LEASE) == []
    assert claim(store, NOW + HOUR) == [("cert0001", 2), ("cert0002", 1)]
    assert store.text_from("cert0003") == "not to be had: the server answered 404"
    assert store.text_from("nothing") is None
