"""Small news to put into a store."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.digest import digest_id
from bot.core.stories import StoryRules
from bot.model import (
    Act,
    Classification,
    Decision,
    Delivery,
    DeliveryState,
    Digest,
    Evidence,
    Item,
    Line,
    NearMiss,
    NewDelivery,
    Payload,
    Poll,
    Section,
    Settlement,
    SourceLine,
    SourceState,
    State,
    Story,
    Subscription,
    TopicTag,
)
from bot.ports import Store

NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PENDING = StoryRules(lambda item: State.PENDING, lambda source_id: None)
APPROVING = StoryRules(lambda item: State.APPROVED, lambda source_id: None)
TELEGRAM = ("telegram",)


def labels(*topics: str, keep: bool = True) -> Classification:
    tags = tuple(
        TopicTag(topic, 4.5, 3.0, (Evidence("power grid", "title", 4, 14, 3.0), Evidence("grid", "text", 0, 4, 1.5)))
        for topic in topics
    )
    return Classification(
        lang="en",
        kind="update",
        in_scope=True,
        keep=keep,
        topics=tags,
        primary=topics[0] if topics else None,
        ruleset="r1",
        subtopics=tuple(f"{topic}.policy" for topic in topics),
        near_misses=(NearMiss("cybercrime", 1.0, 3.0),),
        countries=("EE", "CH"),
        cves=("CVE-2026-0001",),
    )


def an_item(number: int, source_id: str = "cert", **other: Any) -> Item:
    made = Item(
        id=f"{source_id}{number:04d}",
        source_id=source_id,
        identity=f"guid:{number}",
        guid=str(number),
        title=f"Advisory number {number} about the northern power grid",
        url=f"https://{source_id}.example/{number}?utm=1",
        canonical_url=f"https://{source_id}.example/{number}",
        summary="What happened.",
        text="The whole text.",
        lang="en",
        published=NOW - HOUR,
        first_seen=NOW,
        content_hash=f"hash{number}",
        classification=labels("ciip"),
    )
    return replace(made, **other)


def a_state(source_id: str = "cert", due: datetime = NOW + HOUR, **other: Any) -> SourceState:
    return replace(SourceState(source_id, due), **other)


def saved(
    store: Store, state: SourceState, new: Sequence[Item] = (), edited: Sequence[Item] = (), now: datetime = NOW
) -> int:
    return store.save_polls([Poll(state, tuple(new), tuple(edited))], now)[0]


def poll(store: Store, *new: Item, edited: tuple[Item, ...] = (), now: datetime = NOW) -> int:
    source_id = (*new, *edited)[0].source_id
    return saved(store, a_state(source_id), new, edited, now)


def told_stories(store: Store, count: int, *, source_id: str = "cert", now: datetime = NOW) -> list[Story]:
    """So many approved stories of one item each."""
    poll(store, *(an_item(number, source_id, first_seen=now) for number in range(count)), now=now)
    return store.place_items(APPROVING, now)


def a_decision(story: Story, act: Act = Act.APPROVE, editor: str = "ann") -> Decision:
    return Decision(story.id, act, editor, NOW, story.version, "fine", story.lead.title, story.topics)


def a_digest(stories: list[Story], slot: str = "2026-03-02", audience: str = "edition:daily") -> Digest:
    lines = tuple(
        Line(number, story.id, story.lead.title, story.lead.url, "…", "CERT", story.topics, story.lead.published,
             (SourceLine("Wire", None),), "en")
        for number, story in enumerate(stories, start=1)
    )  # fmt: skip
    sections = (Section("ciip", "Critical infrastructure", lines),)
    return Digest(digest_id(audience, slot), audience, slot, "Daily", "Hello", "UTC", sections, NOW - DAY, NOW, True, 2)


def a_delivery(key: str, address: str = "-100", **other: Any) -> NewDelivery:
    return replace(NewDelivery(key, "telegram", address, Payload({"text": "<b>news</b>"})), **other)


def claim(store: Store, now: datetime = NOW, *, owner: str = "me", limit: int = 10) -> list[Delivery]:
    return store.claim(now, HOUR, owner, limit, TELEGRAM)


def send(store: Store, delivery: Delivery, now: datetime = NOW, **other: Any) -> None:
    """From claimed to its end."""
    assert store.mark_sending(delivery.id, delivery.owner or "", now)
    store.settle(delivery, replace(Settlement(DeliveryState.SENT, now, external_id=f"m{delivery.id}"), **other))


def a_reader(number: int = 1, **other: Any) -> Subscription:
    made = Subscription(f"r{number}", "email", f"reader{number}@example.org", ("ciip",), "Asia/Kathmandu", NOW,
                        token=f"t{number}")  # fmt: skip
    return replace(made, **other)
