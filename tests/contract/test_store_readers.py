"""Subscriptions, and forgetting the reader who leaves."""

import sqlite3
from dataclasses import replace
from datetime import time

from store_samples import (
    DAY,
    HOUR,
    NOW,
    a_delivery,
    a_digest,
    a_reader,
    claim,
    send,
    told_stories,
)  # fmt: skip

from bot.model import Delivery, DeliveryState, Settlement, State
from bot.ports import Store


def whole_file(store_url: str) -> str:
    """Everything that stands in the tables, as text."""
    connection = sqlite3.connect(store_url.removeprefix("sqlite:///"))
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def by_mail(store: Store, reader_address: str, key: str) -> Delivery:
    """An e-mail delivery of a digest, claimed."""
    made = a_delivery(key, reader_address, kind="email", headers={"To": reader_address})
    store.queue([made], NOW)
    (claimed,) = store.claim(NOW, HOUR, "me", 1, ("email",))
    return claimed


def test_a_subscription_comes_back_as_it_was_made(store: Store) -> None:
    by_post = a_reader()
    in_chat = a_reader(2, kind="telegram", address="-7", thread_id=4, at=time(7, 30))
    assert [store.subscribe(by_post), store.subscribe(in_chat)] == [by_post, in_chat]
    assert store.subscription("r2") == in_chat
    assert store.subscription_of("telegram", "-7", 4) == in_chat
    assert store.subscription_of("telegram", "-7") is None
    assert store.subscription("r3") is None
    assert list(store.subscriptions()) == [by_post, in_chat]
    assert list(store.subscriptions("telegram")) == [in_chat]


def test_a_changed_subscription_keeps_its_id_and_token(store: Store) -> None:
    store.subscribe(a_reader())
    changed = a_reader(9, address="reader1@example.org", topics=("cybercrime",), zone="UTC", at=time(6))
    assert store.subscribe(changed) == replace(changed, id="r1", token="t1")
    assert len(list(store.subscriptions())) == 1


def test_many_readers_are_all_listed(store: Store) -> None:
    for number in range(1, 1003):
        store.subscribe(a_reader(number))
    assert [reader.id for reader in store.subscriptions("email")] == [f"r{number}" for number in range(1, 1003)]


def test_subscribing_again_resumes_a_paused_address_but_not_a_held_one(store: Store) -> None:
    store.queue([a_delivery("a", "-7")], NOW)
    (first,) = claim(store)
    send(store, first, state=DeliveryState.REFUSED, pause="blocked", hold_until=NOW + HOUR)
    assert store.paused() == [("telegram", "-7", "blocked", NOW)]
    store.subscribe(a_reader(kind="telegram", address="-7"))
    assert store.paused() == []
    store.queue([a_delivery("b", "-7")], NOW)
    assert claim(store) == []
    assert len(claim(store, NOW + HOUR)) == 1


def test_a_reader_who_leaves_is_in_no_table_any_more(store: Store, store_url: str) -> None:
    address = "reader1@example.org"
    reader = store.subscribe(a_reader())
    audience = f"subscription:{reader.id}"
    store.plan(audience, "07:00", NOW, NOW)
    sent = by_mail(store, address, f"digest:1:{address}")
    assert store.mark_sending(sent.id, "me", NOW)
    store.settle(sent, Settlement(DeliveryState.REFUSED, NOW, error=f"550 {address} unknown", hold_until=NOW + DAY))
    store.queue([a_delivery(f"digest:2:{address}", address, kind="email", headers={"To": address})], NOW)
    store.queue([a_delivery(f"notice:paused:{address}", "-1")], NOW)
    store.save_digest(a_digest([], audience=f"asked:email:{address}:x"), [], NOW)
    store.remember(f"asked:email:{address}:0", "x")
    assert address in whole_file(store_url)

    assert store.unsubscribe("email", address)

    assert address not in whole_file(store_url)
    assert store.turns_due(NOW) == []
    assert {delivery.state for delivery in store.deliveries() if delivery.kind == "email"} == {
        DeliveryState.REFUSED,
        DeliveryState.DROPPED,
    }
    assert not any(store.retry(delivery.id, NOW) for delivery in store.deliveries() if delivery.kind == "email")
    assert not store.unsubscribe("email", address)


def test_a_delivery_on_its_way_forgets_its_reader_when_it_ends(store: Store, store_url: str) -> None:
    address = "reader1@example.org"
    store.subscribe(a_reader())
    claimed = by_mail(store, address, "digest:1")
    assert store.mark_sending(claimed.id, "me", NOW)
    store.unsubscribe("email", address)
    store.settle(claimed, Settlement(DeliveryState.PENDING, NOW, error=f"try later, {address}", next_try=NOW + DAY))
    ended = store.delivery(claimed.id)
    assert ended and ended.state is DeliveryState.DROPPED
    assert address not in whole_file(store_url)


def test_recovery_forgets_who_left_as_well(store: Store, store_url: str) -> None:
    address = "reader1@example.org"
    store.subscribe(a_reader())
    claimed = by_mail(store, address, "digest:1")
    store.unsubscribe("email", address)
    assert store.recover(NOW, lambda owner: True, {}) == 0
    ended = store.delivery(claimed.id)
    assert ended and ended.state is DeliveryState.DROPPED
    assert address not in whole_file(store_url)


def test_a_chat_that_unsubscribes_still_gets_what_it_gets_as_a_channel(store: Store) -> None:
    stories = told_stories(store, 2)
    reader = store.subscribe(a_reader(kind="telegram", address="-7"))
    own = a_digest(stories, audience=f"subscription:{reader.id}")
    store.save_digest(own, [a_delivery("own", "-7", digest_id=own.id)], NOW)
    edition = a_digest(stories)
    store.save_digest(edition, [a_delivery("edition", "-7", digest_id=edition.id)], NOW)
    assert store.unsubscribe("telegram", "-7")
    assert [delivery.key for delivery in claim(store)] == ["edition"]


def test_what_a_reader_was_told_is_forgotten_but_for_a_digest_on_its_way(store: Store) -> None:
    stories = told_stories(store, 2)
    store.subscribe(a_reader())
    audience = "subscription:r1"
    for slot, story in zip(("1", "2"), stories, strict=True):
        digest = a_digest([story], slot, audience)
        made = a_delivery(f"digest:{slot}", "reader1@example.org", kind="email", digest_id=digest.id)
        store.save_digest(digest, [made], NOW)
    (flying,) = store.claim(NOW, HOUR, "me", 1, ("email",))
    store.unsubscribe("email", "reader1@example.org")
    left = store.tellable(audience, ["ciip"], NOW - DAY, NOW, 9)
    assert [story.id for story in left] == [stories[1].id]
    assert store.mark_sending(flying.id, "me", NOW)
    store.settle(flying, Settlement(DeliveryState.SENT, NOW))
    assert [story.id for story in store.stories(State.PUBLISHED)] == [stories[0].id]


def test_only_the_thread_that_leaves_leaves(store: Store) -> None:
    store.subscribe(a_reader(1, kind="telegram", address="-7", thread_id=1))
    store.subscribe(a_reader(2, kind="telegram", address="-7", thread_id=2))
    assert store.unsubscribe("telegram", "-7", 1)
    assert [reader.thread_id for reader in store.subscriptions()] == [2]
