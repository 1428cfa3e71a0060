"""The outbox: in order, one at a time, held back when told, and never twice."""

import sqlite3
from collections.abc import Iterable
from datetime import timedelta

import pytest
from store_samples import (
    DAY,
    HOUR,
    NOW,
    PENDING,
    TELEGRAM,
    a_delivery,
    a_digest,
    a_reader,
    an_item,
    claim,
    poll,
    send,
    told_stories,
)

from bot.model import Card, Delivery, DeliveryState, Settlement, State
from bot.ports import Store

MINUTE = timedelta(minutes=1)


def keys(deliveries: Iterable[Delivery]) -> list[str]:
    return [delivery.key for delivery in deliveries]


def test_a_delivery_comes_back_as_it_was_queued(store: Store) -> None:
    made = a_delivery("k", thread_id=5, group="g", digest_id="d", story_id="s", headers={"To": "x"}, urgent=True)
    assert store.queue([made], NOW) == 1
    (held,) = store.deliveries()
    assert (held.key, held.kind, held.address, held.payload, held.group) == ("k", "telegram", "-100", made.payload, "g")
    assert (held.thread_id, held.digest_id, held.story_id, held.headers) == (5, "d", "s", {"To": "x"})
    assert (held.urgent, held.state, held.created, held.next_try) == (True, DeliveryState.PENDING, NOW, NOW)
    assert (held.attempts, held.error, held.external_id, held.settled, held.owner) == (0, "", None, None, None)
    assert store.delivery(held.id) == held
    assert store.delivery(999) is None


def test_the_same_key_is_queued_once(store: Store) -> None:
    assert store.queue([a_delivery("a"), a_delivery("a", "-2"), a_delivery("b")], NOW) == 2
    assert store.queue([a_delivery("b"), a_delivery("c")], NOW) == 1
    assert store.queue([], NOW) == 0


def test_one_body_is_stored_once_however_many_carry_it(store: Store, store_url: str) -> None:
    body = a_delivery("x").payload
    store.queue([a_delivery(f"k{number}", str(number), payload=body) for number in range(1200)], NOW)
    assert len(claim(store, limit=2000)) == 1200
    connection = sqlite3.connect(store_url.removeprefix("sqlite:///"))
    assert connection.execute("SELECT count(*) FROM payload").fetchone() == (1,)
    connection.close()


def test_urgent_ones_go_first_then_the_oldest_and_only_the_kinds_asked_for(store: Store) -> None:
    store.queue([a_delivery("old", "-1"), a_delivery("new", "-2"), a_delivery("now", "-3", urgent=True)], NOW)
    store.queue([a_delivery("mail", "a@example.org", kind="email")], NOW)
    assert keys(claim(store, limit=2)) == ["now", "old"]
    assert keys(claim(store)) == ["new"]
    assert store.claim(NOW, HOUR, "me", 9, ()) == []
    assert keys(store.claim(NOW, HOUR, "me", 9, ("email",))) == ["mail"]


def test_an_address_gets_one_at_a_time_and_a_thread_counts_as_its_own(store: Store) -> None:
    store.queue([a_delivery("a"), a_delivery("b"), a_delivery("c", thread_id=9)], NOW)
    first = claim(store)
    assert keys(first) == ["a", "c"]
    assert claim(store) == []
    send(store, first[0])
    assert keys(claim(store)) == ["b"]


def test_a_group_goes_in_order_even_when_its_first_must_wait(store: Store) -> None:
    store.queue([a_delivery("1", group="g"), a_delivery("2", group="g", urgent=True), a_delivery("alone")], NOW)
    store.queue([a_delivery("elsewhere", "-2", group="g")], NOW)
    first = claim(store)
    assert keys(first) == ["1", "elsewhere"]
    send(store, first[0], state=DeliveryState.PENDING, next_try=NOW + HOUR, external_id=None)
    (alone,) = claim(store)
    assert alone.key == "alone"
    send(store, alone)
    assert keys(claim(store, NOW + MINUTE)) == []
    (again,) = [delivery for delivery in claim(store, NOW + HOUR) if delivery.address == "-100"]
    assert (again.key, again.attempts) == ("1", 2)
    send(store, again, NOW + HOUR, state=DeliveryState.REFUSED)
    assert keys(claim(store, NOW + HOUR)) == ["2"], "what was refused holds nobody up"


def test_nothing_goes_to_a_paused_address_until_it_is_resumed(store: Store) -> None:
    store.queue([a_delivery("a"), a_delivery("b"), a_delivery("c", "-2")], NOW)
    first = claim(store)
    send(store, first[0], state=DeliveryState.REFUSED, error="kicked", pause="kicked", external_id=None)
    assert claim(store, NOW + DAY) == []
    assert store.paused() == [("telegram", "-100", "kicked", NOW)]
    assert store.resume("telegram", "-100")
    assert not store.resume("telegram", "-100")
    assert keys(claim(store)) == ["b"]


def test_nothing_goes_to_a_held_address_or_channel_before_the_time(store: Store) -> None:
    store.queue([a_delivery("a"), a_delivery("b", "-2"), a_delivery("m", "x@example.org", kind="email")], NOW)
    first, second = claim(store)
    later = {"state": DeliveryState.PENDING, "next_try": NOW, "external_id": None}
    send(store, first, **later, hold_until=NOW + HOUR)
    assert claim(store, NOW + HOUR - MINUTE) == []
    assert keys(claim(store, NOW + HOUR)) == ["a"]
    send(store, second, **later, hold_until=NOW + DAY, hold_channel=True)
    assert claim(store, NOW + DAY - MINUTE) == []
    assert keys(store.claim(NOW, HOUR, "me", 9, ("email",))) == ["m"]
    assert keys(claim(store, NOW + DAY)) == ["b"]


def test_a_claim_whose_address_is_held_by_now_goes_back_unsent(store: Store) -> None:
    """Of several claims made at once one may learn that nothing more may go: to that chat, or to anybody."""
    store.queue([a_delivery("a"), a_delivery("b", thread_id=1), a_delivery("c", "-2")], NOW)
    first, same_chat, other = claim(store)
    send(store, first, state=DeliveryState.PENDING, next_try=NOW, external_id=None, hold_until=NOW + HOUR)
    assert not store.mark_sending(same_chat.id, "me", NOW)
    back = store.delivery(same_chat.id)
    assert back and (back.state, back.attempts, back.owner) == (DeliveryState.PENDING, 0, None)
    send(store, other, state=DeliveryState.REFUSED, external_id=None, pause="blocked")
    assert keys(claim(store, NOW + HOUR)) == ["a", "b"]


def test_a_shorter_hold_does_not_shorten_a_longer_one(store: Store) -> None:
    store.queue([a_delivery("a"), a_delivery("b", thread_id=1)], NOW)
    both = claim(store)
    assert [store.mark_sending(delivery.id, "me", NOW) for delivery in both] == [True, True]
    for delivery, hold in zip(both, (DAY, HOUR), strict=True):
        store.settle(delivery, Settlement(DeliveryState.PENDING, NOW, next_try=NOW, hold_until=NOW + hold))
    assert claim(store, NOW + HOUR) == []
    assert len(claim(store, NOW + DAY)) == 2


def test_a_claim_is_sent_only_by_its_owner_and_within_its_lease(store: Store) -> None:
    store.queue([a_delivery("a")], NOW)
    (claimed,) = claim(store, owner="me")
    assert (claimed.state, claimed.owner, claimed.attempts) == (DeliveryState.CLAIMED, "me", 1)
    assert not store.mark_sending(claimed.id, "you", NOW)
    assert not store.mark_sending(claimed.id, "me", NOW + HOUR)
    assert store.mark_sending(claimed.id, "me", NOW + MINUTE)
    assert not store.mark_sending(claimed.id, "me", NOW + MINUTE)


def test_a_settlement_after_a_lost_claim_changes_nothing(store: Store) -> None:
    store.queue([a_delivery("a")], NOW)
    (lost,) = claim(store, owner="first")
    assert store.recover(NOW + HOUR, lambda owner: False, {}) == 0
    (held,) = claim(store, NOW + HOUR, owner="second")
    store.settle(lost, Settlement(DeliveryState.REFUSED, NOW + HOUR, error="too late"))
    assert store.delivery(held.id) == held
    send(store, held, NOW + HOUR)
    store.settle(lost, Settlement(DeliveryState.PENDING, NOW + HOUR))
    ended = store.delivery(held.id)
    assert ended and (ended.state, ended.settled, ended.owner) == (DeliveryState.SENT, NOW + HOUR, None)
    with pytest.raises(ValueError, match="no end"):
        store.settle(held, Settlement(DeliveryState.SENDING, NOW))


def test_a_receipt_is_remembered_and_the_first_one_publishes(store: Store) -> None:
    stories = told_stories(store, 2)
    digest = a_digest(stories)
    store.save_digest(digest, [a_delivery("p1", digest_id=digest.id), a_delivery("p2", digest_id=digest.id)], NOW)
    assert store.external_id("p1") is None
    (first,) = claim(store)
    send(store, first, external_id="77")
    assert store.external_id("p1") == "77"
    assert store.external_id("unknown") is None
    published = store.stories(State.PUBLISHED)
    assert [(story.id, story.version) for story in published] == [(story.id, 2) for story in reversed(stories)]
    (second,) = claim(store)
    send(store, second)
    assert store.stories(State.PUBLISHED) == published


def test_a_refused_digest_publishes_nothing(store: Store) -> None:
    digest = a_digest(told_stories(store, 1))
    store.save_digest(digest, [a_delivery("p", digest_id=digest.id)], NOW)
    (claimed,) = claim(store)
    send(store, claimed, state=DeliveryState.REFUSED, external_id=None)
    assert store.stories(State.PUBLISHED) == []


def test_everything_follows_an_address_that_moved(store: Store) -> None:
    poll(store, an_item(1), an_item(2))
    first, second = store.place_items(PENDING, NOW)
    store.save_cards(
        [Card(first.id, "-1", 1, "c1"), Card(second.id, "-1", 1, "c2"), Card(second.id, "-9", 1, "c3")], [], NOW
    )
    store.subscribe(a_reader(1, kind="telegram", address="-1"))
    store.subscribe(a_reader(2, kind="telegram", address="-1", thread_id=3))
    store.subscribe(a_reader(3, kind="telegram", address="-9", thread_id=3))
    store.queue([a_delivery("a", "-1", group="g"), a_delivery("b", "-1", group="g"), a_delivery("c", "-2")], NOW)
    moved, other = claim(store)
    send(store, moved, state=DeliveryState.PENDING, next_try=NOW, external_id=None, new_address="-9")
    send(store, other)
    assert {delivery.key: delivery.address for delivery in store.deliveries()} == {"a": "-9", "b": "-9", "c": "-2"}
    assert (store.open_cards("-1"), store.open_cards("-9")) == (0, 2)
    assert {(reader.id, reader.address) for reader in store.subscriptions()} == {("r1", "-9"), ("r3", "-9")}
    assert keys(claim(store)) == ["a"]


def test_recovery_takes_back_what_was_surely_not_sent_and_doubts_the_rest(store: Store) -> None:
    store.queue([a_delivery(key, key) for key in ("claimed", "sending", "alive")], NOW)
    store.queue([a_delivery("mail", "m@example.org", kind="email")], NOW)
    held = {delivery.key: delivery for delivery in claim(store, owner="dead", limit=2)}
    (alive,) = claim(store, owner="alive")
    (mail,) = store.claim(NOW, HOUR, "dead", 1, ("email",))
    for delivery in (held["sending"], alive, mail):
        assert store.mark_sending(delivery.id, delivery.owner or "", NOW)
    asked: list[str] = []

    def is_dead(owner: str) -> bool:
        asked.append(owner)
        return owner == "dead"

    assert store.recover(NOW, is_dead, {"telegram": 0, "email": 1}) == 1
    assert sorted(asked) == ["alive", "dead"], "each owner is looked for once"
    states = {delivery.key: (delivery.state, delivery.attempts) for delivery in store.deliveries()}
    assert states == {
        "claimed": (DeliveryState.PENDING, 0),
        "sending": (DeliveryState.UNKNOWN, 1),
        "alive": (DeliveryState.SENDING, 1),
        "mail": (DeliveryState.PENDING, 1),
    }
    (mail,) = store.claim(NOW, HOUR, "dead", 1, ("email",))
    assert store.mark_sending(mail.id, "dead", NOW)
    assert store.recover(NOW, is_dead, {"email": 1}) == 1, "a mail is repeated once, not for ever"
    assert store.recover(NOW + HOUR, lambda owner: False, {}) == 1, "a lease that is over counts as dead"


def test_an_editor_sends_again_or_drops_what_is_unsure(store: Store) -> None:
    store.queue([a_delivery(key, key) for key in ("unknown", "refused", "sent", "waiting")], NOW)
    ends = {"unknown": DeliveryState.UNKNOWN, "refused": DeliveryState.REFUSED, "sent": DeliveryState.SENT}
    ids = {}
    for delivery in claim(store, limit=3):
        ids[delivery.key] = delivery.id
        assert not store.retry(delivery.id, NOW)
        assert not store.drop(delivery.id, NOW)
        send(store, delivery, state=ends[delivery.key])
    assert store.retry(ids["unknown"], NOW + HOUR)
    assert not store.retry(ids["sent"], NOW)
    assert not store.drop(ids["sent"], NOW)
    assert store.drop(ids["refused"], NOW + HOUR)
    assert not store.drop(ids["refused"], NOW + HOUR)
    assert not store.retry(999, NOW)
    again = store.delivery(ids["unknown"])
    assert again and (again.state, again.next_try, again.attempts) == (DeliveryState.PENDING, NOW + HOUR, 0)
    assert again.settled is None
    (dropped,) = store.deliveries(DeliveryState.DROPPED)
    assert dropped.settled == NOW + HOUR
    assert keys(store.deliveries(limit=2)) == ["waiting", "sent"]


def test_tidying_forgets_the_old_and_settled_and_nothing_else(store: Store) -> None:
    poll(store, an_item(1))
    (story,) = store.place_items(PENDING, NOW)
    store.save_cards([Card(story.id, "card", 1, "card")], [a_delivery("card", "card")], NOW)
    store.queue([a_delivery(f"old{number}", f"o{number}") for number in range(1100)], NOW)
    for delivery in claim(store, limit=1101):
        send(store, delivery)
    store.queue([a_delivery("unknown", "u"), a_delivery("new", "n"), a_delivery("waiting", "w")], NOW)
    unknown, new = claim(store, NOW, limit=2)
    send(store, unknown, state=DeliveryState.UNKNOWN)
    assert store.mark_sending(new.id, "me", NOW)
    store.settle(new, Settlement(DeliveryState.SENT, NOW + DAY))
    assert store.tidy(NOW + 2 * DAY, DAY) == 1100
    assert set(keys(store.deliveries())) == {"card", "unknown", "new", "waiting"}
    assert store.tidy(NOW + 2 * DAY, DAY) == 0
    assert store.item(story.lead_id) is not None


def test_tidying_forgets_the_words_of_old_digests_but_not_that_they_went_out(store: Store) -> None:
    stories = told_stories(store, 4)
    reader = store.subscribe(a_reader())
    audience = f"subscription:{reader.id}"
    for slot, told in (("1", stories[:2]), ("2", stories[2:])):
        assert store.save_digest(a_digest(told, slot, audience), [], NOW)
    store.tidy(NOW + 9 * DAY, DAY)
    last = store.last_digest(audience)
    assert last and (last.slot, len(last.lines)) == ("2", 2)
    assert not store.save_digest(a_digest(stories, "1", audience), [], NOW)
    assert store.tellable(audience, ["ciip"], NOW - DAY, NOW, 9) == []


def test_small_things_are_remembered(store: Store) -> None:
    assert store.recall("telegram.offset") is None
    store.remember("telegram.offset", "1")
    store.remember("telegram.offset", "2")
    assert store.recall("telegram.offset") == "2"


def test_kinds_do_not_share_addresses(store: Store) -> None:
    store.queue([a_delivery("t", "x"), a_delivery("f", "x", kind="file")], NOW)
    (first,) = claim(store)
    send(store, first, state=DeliveryState.REFUSED, pause="gone")
    assert keys(store.claim(NOW, HOUR, "me", 9, (*TELEGRAM, "file"))) == ["f"]
