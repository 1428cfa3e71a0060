"""How news reaches people: editions, subscriptions, digests, and the deliveries that carry them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from bot.model.news import TOPICS


class Empty(StrEnum):
    """What an edition does on a day without news."""

    SKIP = "skip"
    TELL = "tell"


class DeliveryState(StrEnum):
    """Where a delivery stands.

    pending → claimed → sending → sent | refused | unknown | dropped. A delivery whose sender died while `claimed` was
    surely not sent and goes back to `pending`; one that died while `sending` is `unknown`: an editor decides.
    """

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """A place that editions go to, as `desk.yaml` names it.

    `address`: chat id (telegram), file path (file); unused for `console`, and for `email`, which means its subscribers.
    """

    id: str
    kind: str
    address: str = ""
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """A digest that the desk publishes: daily `at` a local time, or `every` so often. Just one of the two is set."""

    id: str
    title: str
    topics: tuple[str, ...]
    zone: str
    channels: tuple[str, ...]
    intro: str = ""
    at: time | None = None
    every: timedelta | None = None
    max_items: int = 30
    empty: Empty = Empty.SKIP


@dataclass(frozen=True, slots=True)
class Subscription:
    """A reader's own digest, in a chat or by mail. `at` None: whenever an edition goes to e-mail readers."""

    id: str
    kind: str
    address: str
    topics: tuple[str, ...]
    zone: str
    since: datetime
    at: time | None = None
    thread_id: int | None = None
    token: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One turn of an audience: `name` is unique for it (its local date, or the start of its interval)."""

    name: str
    due: datetime
    late: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Who tells a story, and where."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """A story that an audience was told: `told`, when; `since`, when the desk first saw it."""

    story_id: str
    thread_id: str
    title: str
    url: str | None
    since: datetime
    told: datetime


@dataclass(frozen=True, slots=True)
class Update:
    """What a follow-up refers its readers to: a story that they were told before (`told`, when), or one that stands in
    the same digest (`number`, its number there)."""

    story_id: str
    title: str
    url: str | None
    told: datetime | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """The message of a chat that first told it a story. `external_id`: the chat's own name for the message, once it is
    known."""

    delivery_key: str
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One story in a digest. `number` counts through the whole digest: readers ask `/why 3`."""

    number: int
    story_id: str
    title: str
    url: str | None
    summary: str
    source: str
    topics: tuple[str, ...]
    published: datetime | None
    also: tuple[SourceLine, ...] = ()
    lang: str | None = None
    update: Update | None = None
    """Set if this follows up a story that the audience knows; what it does not know is never referred to."""


@dataclass(frozen=True, slots=True)
class Section:
    """The stories of one topic."""

    topic: str
    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What one audience is told in one slot. `audience` is `edition:ID` or `subscription:ID`."""

    id: str
    audience: str
    slot: str
    title: str
    intro: str
    zone: str
    sections: tuple[Section, ...]
    since: datetime
    until: datetime
    late: bool = False
    held: int = 0
    """Stories that did not fit under `max_items` and wait for the next digest."""

    notes: tuple[str, ...] = ()
    """What readers must know of the news themselves, at the end: what may be missing."""

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for section in self.sections for line in section.lines)


@dataclass(frozen=True, slots=True)
class Payload:
    """What a channel sends, rendered and stored before the first try: a retry sends the same.

    Keys by kind: telegram `text` (HTML), `plain`, `buttons` ([[{"text", "data"}]]), `edits` (key of the delivery whose
    message is edited in place), `replies` (key of the delivery whose message this one answers), `silent` (True: no
    sound); email `subject`, `text`, `html`; console and file `text`.
    """

    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A row for the outbox. `key` is unique for ever: the same thing is never queued twice.

    Deliveries of one `group` to one address go in the order in which they were queued: a later one waits.
    `headers` are the few things that differ between recipients of one payload (Message-ID, To, List-Unsubscribe).
    `tells`: the stories that this chat is told by it: their follow-ups can answer it.
    """

    key: str
    kind: str
    address: str
    payload: Payload
    group: str = ""
    thread_id: int | None = None
    digest_id: str | None = None
    story_id: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    urgent: bool = False
    tells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """An outbox row."""

    id: int
    key: str
    kind: str
    address: str
    payload: Payload
    state: DeliveryState
    created: datetime
    next_try: datetime
    group: str = ""
    thread_id: int | None = None
    digest_id: str | None = None
    story_id: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    urgent: bool = False
    attempts: int = 0
    error: str = ""
    external_id: str | None = None
    settled: datetime | None = None
    owner: str | None = None
    """Who holds the claim: a settlement by anybody else comes too late and changes nothing."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The other side took it. `external_id`: its own name for the message, for edits and replies."""

    external_id: str | None = None
    new_address: str | None = None
    """The address to use from now on (a group that became a supergroup)."""


EVERY_TOPIC = frozenset(TOPICS)


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a try to send ended, as `core.outbox` judges it. The store writes it in one transaction.

    `pause`: why nothing more goes to this address until it comes back. `hold_until`: nothing to this address before;
    with `hold_channel`, nothing of this kind to anybody before.
    """

    state: DeliveryState
    at: datetime
    error: str = ""
    next_try: datetime | None = None
    external_id: str | None = None
    new_address: str | None = None
    pause: str | None = None
    hold_until: datetime | None = None
    hold_channel: bool = False
    tried: bool = True
    """False: it only was not its turn, which is no try."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An audience whose digest is due. `rule` says when (as written), `due` is the moment that was planned."""

    audience: str
    rule: str
    due: datetime
    since: datetime
