"""A whole desk in one object: the real stages and the real store on a file, with fakes at the ports."""

import asyncio
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bot.model import (
    TOPICS,
    Act,
    ChannelSpec,
    Delivery,
    DeliveryState,
    Edition,
    Entry,
    Item,
    ItemQuery,
    Payload,
    PollingLimits,
    Review,
    Source,
    Stale,
    State,
    Story,
    Subscription,
)
from bot.pipeline.collect import Collector
from bot.pipeline.deliver import Deliverer
from bot.pipeline.notices import Notices
from bot.pipeline.poll import PollOutcome
from bot.pipeline.publish import Publisher, Publishing
from bot.pipeline.review import EditorsChat, Reviewer
from bot.ports import Clock, Store
from bot.render.mail import Letterhead
from bot.store import check, open_store
from bot.testing.builders import build_feed, build_source
from bot.testing.fakes import DirectParser, FakeChannel, FakeFetcher, FixedClassifier

MAIN = "-1001"
EDITORS = "-1009"
TOPIC_WORDS: Mapping[str, tuple[str, ...]] = {
    "grid": ("ciip",),
    "stealer": ("cybercrime",),
    "spies": ("cyberconflict",),
    "policy": (),
}
LETTERHEAD = Letterhead("Watchdesk <desk@example.org>")


_SYLLABLES = ("bra", "dol", "fen", "gur", "kiv", "lom", "mar", "nes", "pol", "rud", "sti", "tav", "wes", "zor")


def a_town(number: int, topic: str) -> str:
    """A place of its own for each number and topic: what happens in two of them is not one story."""
    places = zlib.crc32(f"{topic} {number}".encode())
    return "".join(_SYLLABLES[places // 14**n % 14] for n in range(7)).title()


def an_entry(number: int = 1, topic: str = "grid", **said: Any) -> Entry:
    """An entry of its own page and GUID; its title has the word that the classifier knows."""
    here, there = a_town(number, topic), a_town(number, f"{topic}, too")
    words = {
        "title": f"Report {number} on what {here} says of the {topic} of {there}",
        "url": f"https://news.example/{topic}/{number}",
        "guid": f"{topic}-{number}",
        "summary": f"Summary {number}.",
        "published": datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
    }
    return Entry(**(words | said))


def an_edition(id_: str = "daily", at: time | None = time(10, 0), **said: Any) -> Edition:
    words: dict[str, Any] = {"title": id_.title(), "topics": TOPICS, "zone": "UTC", "channels": ("main",), "at": at}
    return Edition(id=id_, **(words | said))


def face(story: Story, address: str) -> Payload:
    """A card that says what is known of the story."""
    words = f"{story.state.value} v{story.version} {story.lead.title}"
    buttons = [[{"text": "Approve", "data": "a"}]] if story.state is State.PENDING else []
    return Payload({"text": words, "plain": words, "buttons": buttons})


@dataclass
class SmallDesk:
    """Everything that a test may want to turn is a field; `restart` makes new stages on the same file."""

    home: Path
    clock: Any
    sources: dict[str, Source] = field(default_factory=lambda: {"cert": build_source("CERT", every=timedelta(hours=1))})
    editions: dict[str, Edition] = field(default_factory=lambda: {"daily": an_edition()})
    specs: dict[str, ChannelSpec] = field(
        default_factory=lambda: {
            "main": ChannelSpec("main", "telegram", MAIN),
            "mail": ChannelSpec("mail", "email"),
        }
    )
    policy: Review = Review.REQUIRED
    letterhead: Letterhead | None = LETTERHEAD
    chat: EditorsChat | None = field(default_factory=lambda: EditorsChat(EDITORS, face, cards=25))
    lookback: timedelta = timedelta(days=7)
    max_age: timedelta = timedelta(days=7)
    fetcher: FakeFetcher = field(default_factory=FakeFetcher)
    classifier: FixedClassifier = field(default_factory=lambda: FixedClassifier(TOPIC_WORDS))
    busy_timeout: float = 5.0
    at_once: int = 50
    lives: int = 0

    def __post_init__(self) -> None:
        self.telegram = FakeChannel(self.clock)
        self.mail = FakeChannel(self.clock, "email", repeats_safely=1)
        self.channels = {"telegram": self.telegram, "email": self.mail}
        self.store: Store = self.open()
        self.wire(self.store)
        self.start()

    @property
    def url(self) -> str:
        return f"sqlite:///{self.home}/watchdesk.db"

    def open(self) -> Store:
        """Another store object on the same file, as another process would have."""
        return open_store(self.url, busy_timeout=self.busy_timeout)

    def wire(self, store: Store) -> None:
        """Stages of a new life, over this store (or something that stands in its way)."""
        self.lives += 1
        clock: Clock = self.clock
        self.owner = f"desk:{self.lives}:x"
        self.collector = Collector(
            store,
            self.fetcher,
            DirectParser(),
            lambda: self.classifier,
            lambda: self.sources,
            clock,
            self.max_age,
            limits=lambda: PollingLimits(jitter=0.0),
            at_once=self.at_once,
        )
        self.reviewer = Reviewer(store, clock, lambda: self.policy, lambda: self.sources, lambda: self.chat)
        self.publisher = Publisher(store, clock, self.publishing)
        self.notices = Notices(store, clock, lambda: self.chat)
        self.deliverer = Deliverer(store, lambda: self.channels, clock, self.owner, follow_ups=self.notices.after)

    def publishing(self) -> Publishing:
        return Publishing(
            self.editions, self.specs, lambda id_: id_.upper(), self.letterhead, timedelta(hours=6), self.lookback
        )

    def start(self) -> None:
        """What a desk does first: know its sources, plan its editions, take back what died."""
        now = self.clock.now()
        self.store.register_sources(dict.fromkeys(self.sources, now))
        self.publisher.plan()
        self.deliverer.recover(lambda owner: owner != self.owner)

    def restart(self) -> None:
        """The process ends, whatever it was doing, and another begins."""
        self.store.close()
        self.store = self.open()
        self.wire(self.store)
        self.start()

    def close(self) -> None:
        self.store.close()
        assert check(self.url) == []

    # ------------------------------------------------------------------ a day's work

    def serve(self, *entries: Entry, source: str = "cert", **validators: str) -> None:
        self.fetcher.serve(source, build_feed(*entries), **validators)

    async def poll(self, *ids: str) -> list[PollOutcome]:
        """Poll these sources now, or all that are due."""
        claimed = await (self.collector.claim_named(ids) if ids else self.collector.claim_due(1000))
        return await self.collector.poll_all(claimed)

    async def watch(self, *entries: Entry, source: str = "cert") -> list[Story]:
        """Serve, poll and place; returns what waits for an editor."""
        self.serve(*entries, source=source)
        await self.poll(source)
        self.reviewer.place()
        return self.store.stories(State.PENDING, limit=1000)

    async def approve(self, *entries: Entry, source: str = "cert") -> list[Story]:
        """Serve, poll, place and approve everything that waits."""
        return [self.decide(story) for story in await self.watch(*entries, source=source)]

    def decide(self, story: Story, act: Act = Act.APPROVE, editor: str = "Ann") -> Story:
        outcome = self.reviewer.decide(story.id, act, editor, story.version)
        assert not isinstance(outcome, Stale), outcome.why
        return outcome

    def deliver(self) -> int:
        return asyncio.run(self.deliverer.deliver_due())

    def subscribe(self, number: int = 1, kind: str = "email", **said: Any) -> Subscription:
        address = f"reader{number}@example.org" if kind == "email" else str(number)
        wish = Subscription(f"r{number}", kind, address, TOPICS, "UTC", self.clock.now(), token=f"t{number}")
        kept = self.store.subscribe(replace(wish, **said))
        self.publisher.plan_subscription(kept)
        return kept

    # ------------------------------------------------------------------ what is there

    def items(self) -> list[tuple[Item, State]]:
        return list(self.store.items(ItemQuery(limit=None)))

    def deliveries(self, *states: DeliveryState, to: str | None = None) -> list[Delivery]:
        """In the order in which they were queued."""
        found = reversed(self.store.deliveries(limit=5000))
        return [one for one in found if (not states or one.state in states) and (to is None or one.address == to)]

    def told(self, address: str = MAIN) -> list[str]:
        """The words of what stands in a chat."""
        return words(self.telegram.at(address))

    def notes(self) -> list[str]:
        """The notices that stand in the editors' chat or wait to go there."""
        return [str(one.payload.body["text"]) for one in self.deliveries() if one.key.startswith("notice:")]


def words(messages: Iterable[Any]) -> list[str]:
    return [str(message.body["text"]) for message in messages]
