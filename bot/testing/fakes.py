"""Fakes at the pipeline's own ports: a fetcher, a parser, a classifier and a channel that do what a test says.

They keep the ports' promises (`bot.ports`), so what holds with them holds with any adapter that keeps them too.
"""

import asyncio
import hashlib
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.errors import ChannelError, ClassifierFailed, TryLater, Uncertain
from bot.model import (
    Classification,
    Delivery,
    Fetched,
    FetchResult,
    NotModified,
    Parsed,
    Record,
    SameEntries,
    Sent,
    Source,
    SourceState,
)
from bot.ports import Clock
from bot.sources.reading import parse_body
from bot.testing.builders import build_labels


def fetched(body: bytes, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
    """A whole answer with this body."""
    return Fetched(
        url="https://feed.example/",
        status=200,
        headers={"content-type": "application/rss+xml; charset=utf-8"},
        body=body,
        body_hash=hashlib.sha256(body).hexdigest(),
        etag=etag,
        last_modified=last_modified,
        wire_bytes=len(body),
    )


@dataclass
class FakeFetcher:
    """A `Fetcher` without a network: what a source serves, and what happens once before it serves it.

    `asked` holds the state that each fetch was made with, in order.
    """

    asked: list[SourceState] = field(default_factory=list)
    _served: dict[str, Fetched] = field(default_factory=dict)
    _once: dict[str, deque[FetchResult]] = field(default_factory=lambda: defaultdict(deque))
    _held: dict[str, asyncio.Event] = field(default_factory=dict)

    def serve(self, source_id: str, body: bytes, *, etag: str | None = None, last_modified: str | None = None) -> None:
        """From now on the source has this document. With an ETag it answers a matching request with a 304."""
        self._served[source_id] = fetched(body, etag=etag, last_modified=last_modified)

    def once(self, source_id: str, *results: FetchResult) -> None:
        """What the next fetches of this source come to."""
        self._once[source_id].extend(results)

    def hold(self, source_id: str) -> asyncio.Event:
        """Every fetch of this source waits until the event is set."""
        return self._held.setdefault(source_id, asyncio.Event())

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        self.asked.append(state)
        if source.id in self._held:
            await self._held[source.id].wait()
        if self._once[source.id]:
            return self._once[source.id].popleft()
        served = self._served[source.id]
        if served.etag is not None and served.etag == state.etag:
            return NotModified()
        return served


class DirectParser:
    """The desk's own reading of bodies, done where it is called: no threads, no time limit."""

    async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries:
        return parse_body(source, fetched, fingerprint)


@dataclass
class FixedClassifier:
    """Knows topics by words in the title: `{"grid": ("ciip",)}`. A title without any of them is out of scope.

    `unreadable`: words that it fails at.
    """

    words: Mapping[str, Sequence[str]]
    unreadable: set[str] = field(default_factory=set)
    ruleset: str = "fixed"

    def classify(self, record: Record) -> Classification:
        title = record.title.casefold()
        if any(word in title for word in self.unreadable):
            raise ClassifierFailed("this text cannot be read")
        topics = [topic for word, topics in self.words.items() if word in title for topic in topics]
        keep = any(word in title for word in self.words)
        return replace(build_labels(*dict.fromkeys(topics), keep=keep), ruleset=self.ruleset)


@dataclass(frozen=True, slots=True)
class Message:
    """What the other side holds. `number` is its own name for the message."""

    number: int
    key: str
    address: str
    thread_id: int | None
    body: Mapping[str, object]
    at: datetime
    answers: int | None = None
    """The number of the message that it replies to."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the other side takes: messages in any second altogether, seconds between two of one chat, and messages
    in any minute of one group (an address that begins with a minus)."""

    a_second: int = 30
    chat_every: timedelta = timedelta(seconds=1)
    group_a_minute: int = 20


class CutOff(Uncertain):
    """The other side took the message, and its answer was lost."""

    def __init__(self) -> None:
        super().__init__("the connection was cut before the answer")


@dataclass
class FakeChannel:
    """A `Channel` whose other side is a list of messages.

    `ends` says how the next sends to an address end. An address in `moved` answers with its new one;
    one in `held` keeps a send waiting until its event is set. With `limits` it asks to wait as Telegram does.
    """

    clock: Clock
    kind: str = "telegram"
    repeats_safely: int = 0
    limits: Limits | None = None
    messages: list[Message] = field(default_factory=list)
    tries: list[tuple[datetime, str, str]] = field(default_factory=list)
    """Every send that reached us: when, to whom, the delivery's key."""
    moved: dict[str, str] = field(default_factory=dict)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    _times: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _ends: dict[str, deque[ChannelError | None]] = field(default_factory=lambda: defaultdict(deque))

    def ends(self, address: str, *ends: ChannelError | None) -> None:
        """The next sends to this address end so; None: well. `CutOff` was taken all the same, only unseen."""
        self._ends[address].extend(ends)

    def at(self, address: str) -> list[Message]:
        """What stands in this chat, in order of arrival."""
        return [message for message in self.messages if message.address == address]

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        self.tries.append((self.clock.now(), delivery.address, delivery.key))
        if delivery.address in self.held:
            await self.held[delivery.address].wait()
        end = self._ends[delivery.address].popleft() if self._ends[delivery.address] else None
        if isinstance(end, CutOff):
            self._take(delivery, delivery.address, earlier_message)
        if end is not None:
            raise end
        if wait := self._wait(delivery.address):
            raise TryLater("too many messages", after=wait)
        new = self.moved.get(delivery.address)
        number = self._take(delivery, new or delivery.address, earlier_message)
        return Sent(str(number), new_address=new)

    def _take(self, delivery: Delivery, address: str, earlier_message: str | None) -> int:
        earlier = int(earlier_message) if earlier_message else None
        edits = bool(delivery.payload.body.get("edits"))
        number = earlier if edits and earlier else len(self.messages) + 1
        body = dict(delivery.payload.body)
        answers = None if edits else earlier
        message = Message(number, delivery.key, address, delivery.thread_id, body, self.clock.now(), answers)
        self.messages.append(message)
        for times in (self._times[""], self._times[address]):
            times.append(message.at)
        return number

    def _wait(self, address: str) -> float:
        """Seconds until another message is taken; 0 if now."""
        if self.limits is None:
            return 0.0
        now = self.clock.now()
        here = self._times[address]
        rooms = [
            (self._times[""], self.limits.a_second, timedelta(seconds=1)),
            (here, 1, self.limits.chat_every),
        ]
        if address.startswith("-"):
            rooms.append((here, self.limits.group_a_minute, timedelta(minutes=1)))
        waits = [(times[-most] + period - now).total_seconds() for times, most, period in rooms if len(times) >= most]
        return max([0.0, *waits])
