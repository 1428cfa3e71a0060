"""Which message told a chat a story, and what an audience knows of a thread."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text
from store_samples import (
    APPROVING,
    DAY,
    HOUR,
    NOW,
    PENDING,
    a_delivery,
    a_digest,
    a_reader,
    an_item,
    claim,
    poll,
    send,
)  # fmt: skip

from bot.model import Card, DeliveryState, Heard, Post, Story, Update
from bot.ports import Store
from bot.store import opening

AUDIENCE = "edition:daily"
CHAT = "-100"

WORDS = (
    ("Harbour pilots lose radar after ransomware hits Rotterdam", "Ships queued for nine hours outside the port."),
    ("Senate committee publishes draft of a satellite security act", "Operators would register ground stations."),
    ("Hospital in Tartu pays nothing and restores patient records", "Backups from Sunday were complete."),
)


def told_of(store: Store, count: int = 3) -> list[Story]:
    poll(store, *(an_item(n, title=title, summary=said, text="") for n, (title, said) in enumerate(WORDS[:count])))
    return store.place_items(APPROVING, NOW)


def post_of(store: Store, story: Story, chat: str = CHAT, thread_id: int | None = None) -> Post | None:
    return store.posts("telegram", chat, thread_id, [story.id]).get(story.id)


def tell(store: Store, stories: list[Story], slot: str = "1", *, audience: str = AUDIENCE, to: str = CHAT) -> str:
    """A digest in one message. Returns the delivery's key."""
    digest = a_digest(stories, slot, audience)
    key = f"{audience} {slot} {to}"
    tells = tuple(story.id for story in stories)
    assert store.save_digest(digest, [a_delivery(key, to, digest_id=digest.id, tells=tells)], NOW)
    return key


def deliver(store: Store, **said: object) -> None:
    for made in claim(store):
        send(store, made, **said)


def test_a_message_is_known_by_the_stories_that_it_told_first(store: Store) -> None:
    stories = told_of(store)
    first = tell(store, stories[:2])
    tell(store, stories, audience="edition:weekly")
    assert [post_of(store, story) for story in stories[:2]] == [Post(first), Post(first)]
    deliver(store, external_id="41")
    deliver(store, external_id="42")
    assert post_of(store, stories[0]) == Post(first, "41")
    assert post_of(store, stories[2]) == Post(f"edition:weekly 1 {CHAT}", "42")
    assert store.message_of(first, CHAT) == "41"
    assert store.message_of(first, "-200") is store.message_of("another", CHAT) is None
    assert post_of(store, stories[0], "-200") is post_of(store, stories[0], CHAT, 5) is None


def test_a_digest_that_was_told_before_leaves_no_messages(store: Store) -> None:
    stories = told_of(store)
    tell(store, stories[:1])
    again = a_digest(stories[1:], "1")
    assert not store.save_digest(again, [a_delivery("x", tells=(stories[1].id,))], NOW)
    assert post_of(store, stories[1]) is None


def test_what_was_never_sent_has_no_name(store: Store) -> None:
    stories = told_of(store, 1)
    key = tell(store, stories)
    deliver(store, state=DeliveryState.REFUSED, external_id=None)
    assert post_of(store, stories[0]) == Post(key)
    assert store.message_of(key, CHAT) is None
    (refused,) = store.deliveries()
    assert store.retry(refused.id, NOW)
    deliver(store, external_id="7")
    assert store.message_of(key, CHAT) == "7"


def test_a_message_outlives_its_delivery_until_threads_are_over(store: Store) -> None:
    stories = told_of(store, 1)
    key = tell(store, stories)
    deliver(store, external_id="41")
    store.tidy(NOW + 149 * DAY, DAY)
    assert store.deliveries() == []
    assert store.message_of(key, CHAT) == "41"
    store.tidy(NOW + 151 * DAY, DAY)
    assert store.message_of(key, CHAT) is post_of(store, stories[0]) is None


def test_a_card_is_known_by_its_message_too(store: Store) -> None:
    poll(store, an_item(1))
    (shown,) = store.place_items(PENDING, NOW)
    store.save_cards([Card(shown.id, "-1", 1, "card:1")], [a_delivery("card:1", "-1", story_id=shown.id)], NOW)
    assert store.message_of("card:1", "-1") is None
    deliver(store, external_id="5")
    store.tidy(NOW + 60 * DAY, DAY)
    assert store.message_of("card:1", "-1") == "5"


def test_in_a_chat_that_became_another_the_old_numbers_mean_nothing(store: Store) -> None:
    stories = told_of(store)
    poll(store, an_item(9, title="Ferry line sues its software vendor", summary="A court in Turku will hear it."))
    store.place_items(APPROVING, NOW)
    store.save_cards([Card(stories[0].id, CHAT, 1, "card")], [a_delivery("card")], NOW)
    deliver(store, external_id="40")
    old = tell(store, stories[:1], "1")
    deliver(store, external_id="41")
    told_us = tell(store, stories[1:2], "2")
    later = tell(store, stories[2:], "3")
    (made,) = claim(store)
    send(store, made, external_id="1", new_address="-1009")
    assert [post_of(store, story) for story in stories] == [None] * 3
    found = [post_of(store, story, "-1009") for story in stories]
    assert found == [None, Post(told_us, "1"), Post(later)]
    assert store.message_of(old, CHAT) is store.message_of(old, "-1009") is store.message_of("card", "-1009") is None
    deliver(store, external_id="2")
    assert store.message_of(later, "-1009") == "2"


def test_a_chat_that_leaves_keeps_what_it_was_told_as_a_channel(store: Store, store_url: str) -> None:
    stories = told_of(store, 2)
    store.subscribe(a_reader(1, kind="telegram", address="-7"))
    tell(store, stories[:1], audience="subscription:r1", to="-7")
    channel = tell(store, stories[1:], to="-7")
    deliver(store)
    assert store.unsubscribe("telegram", "-7")
    assert post_of(store, stories[0], "-7") is None
    found = post_of(store, stories[1], "-7")
    assert found is not None
    assert found.delivery_key == channel
    database = opening.open_database(store_url, migrate=False, busy_timeout=5)
    with database.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM post")).scalar() == 1
    database.close()


def test_an_audience_has_heard_what_it_was_told_and_nothing_else(store: Store) -> None:
    stories = told_of(store)
    first, second, third = stories
    threads = {story.thread_id for story in stories}
    assert store.heard(AUDIENCE, threads) == []
    tell(store, [first, third])
    assert store.heard("edition:other", threads) == store.heard(AUDIENCE, []) == []
    assert store.heard(AUDIENCE, {second.thread_id}) == []
    assert sorted(store.heard(AUDIENCE, threads), key=lambda one: one.story_id) == [
        Heard(one.id, one.thread_id, one.lead.title, one.lead.url, one.first_seen, NOW)
        for one in sorted((first, third), key=lambda one: one.id)
    ]


def test_a_digest_keeps_what_its_follow_ups_refer_to(store: Store) -> None:
    digest = a_digest(told_of(store, 2))
    first, second = digest.lines
    updates = (
        Update("s0", "Before", None, NOW - timedelta(days=3)),
        Update(first.story_id, first.title, None, number=1),
    )
    lines = tuple(replace(line, update=update) for line, update in zip((first, second), updates, strict=True))
    told = replace(digest, sections=(replace(digest.sections[0], lines=lines),))
    assert store.save_digest(told, [], NOW + HOUR)
    assert store.last_digest(AUDIENCE) == told
