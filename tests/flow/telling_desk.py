"""A desk that tells readers, on a real store; only the clock stands still until it is told to move."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.model import TOPICS, Act, ChannelSpec, Digest, Edition, Poll, Review, SourceState, State, Story, Subscription
from bot.pipeline.publish import Publisher, Publishing, Told
from bot.pipeline.review import Reviewer
from bot.render.mail import Letterhead
from bot.store import open_store
from bot.testing.builders import build_item, build_source
from tests.conftest import StillClock

ZURICH = "Europe/Zurich"
CHAT = "-1002"
MAIN = ChannelSpec("main", "telegram", CHAT)
READERS = ChannelSpec("readers", "email")
DAILY = Edition("daily", "Daily", TOPICS, ZURICH, ("main",), at=time(8))
MAILED = replace(DAILY, channels=("main", "readers"))


def local(day: date, at: str, zone: str = ZURICH) -> datetime:
    return datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone)).astimezone(UTC)


FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)


@dataclass
class Desk:
    """What tells readers, without the rest of a desk."""

    path: Path
    clock: StillClock
    editions: list[Edition]
    catch_up: timedelta = timedelta(hours=6)
    lookback: timedelta = timedelta(days=7)
    stories: int = 0
    told: Told = field(default_factory=Told)
    source = build_source()

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        self.store = open_store(f"sqlite:///{self.path}")
        self.publisher = Publisher(self.store, self.clock, self._publishing)
        self.reviewer = Reviewer(self.store, self.clock, lambda: Review.REQUIRED, lambda: {"example-cert": self.source})
        self.publisher.plan()

    def restart(self) -> None:
        self.store.close()
        self.start()

    def _publishing(self) -> Publishing:
        return Publishing(
            editions={edition.id: edition for edition in self.editions},
            channels={"main": MAIN, "readers": READERS},
            source_name=str,
            letterhead=Letterhead("Watchdesk <desk@example.org>"),
            catch_up=self.catch_up,
            lookback=self.lookback,
        )

    def tick(self) -> Told:
        told = self.publisher.run_due()
        self.told += told
        return told

    def news(self, *topics: str) -> Story:
        """A story comes in now, and waits for an editor."""
        self.stories += 1
        name = f"Story number {self.stories} about a power station"
        item = build_item(
            name, url=f"https://example.org/{self.stories}", topics=topics or ("ciip",), now=self.clock.now()
        )
        state = SourceState(self.source.id, self.clock.now(), baselined=True)
        self.store.save_polls([Poll(state, (item,))], self.clock.now())
        self.reviewer.place()
        found = self.store.story(f"s{item.id}")
        assert found is not None
        return found

    def approved(self, *topics: str) -> str:
        """A story that comes in and is approved in the same moment. Its id."""
        return self.approve(self.news(*topics))

    def approve(self, story: Story) -> str:
        outcome = self.reviewer.decide(story.id, Act.APPROVE, "Ann", story.version)
        assert isinstance(outcome, Story)
        assert outcome.state is State.APPROVED
        return story.id

    def reader(self, name: str, *, at: str | None = None, zone: str = ZURICH) -> Subscription:
        made = Subscription(
            id=name,
            kind="email",
            address=f"{name}@example.org",
            topics=TOPICS,
            zone=zone,
            since=self.clock.now(),
            at=time.fromisoformat(at) if at else None,
            token=f"token-of-{name}",
        )
        subscription = self.store.subscribe(made)
        self.publisher.plan_subscription(subscription)
        return subscription

    def last(self, audience: str = "edition:daily") -> Digest:
        found = self.store.last_digest(audience)
        assert found is not None
        return found

    def told_in(self, audience: str = "edition:daily") -> list[str]:
        """The stories of the last digest, in the order of arrival."""
        return sorted(line.story_id for line in self.last(audience).lines)

    def messages(self) -> Counter[str]:
        return Counter(row.address for row in self.store.deliveries(limit=10_000))
