"""From approved stories to digests in the outbox: who is due, what they are told, and never twice.

Three things keep "exactly once": a digest is unique for audience and slot, a story is told to an audience once, and
both are written in one transaction with the outbox rows.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import digest as digests
from bot.core import schedule
from bot.errors import UsageError
from bot.model import (
    ChannelSpec,
    Digest,
    Edition,
    Empty,
    NewDelivery,
    Payload,
    Slot,
    Subscription,
    Turn,
)
from bot.pipeline.gaps import RecentGaps
from bot.ports import Clock, Store
from bot.render import mail, telegram, text
from bot.render.notes import gap_notes

FAR = timedelta(days=36500)
MOST_CANDIDATES = 500
"""Stories read for one digest; what lies beyond waits."""
FIRST_LOOK_BACK = timedelta(days=1)
"""A new audience's first digest begins so long before it came: something to read, and no flood."""

log = logging.getLogger("watchdesk.publish")


@dataclass(frozen=True, slots=True)
class Publishing:
    """What is published, as the files say it now."""

    editions: Mapping[str, Edition]
    channels: Mapping[str, ChannelSpec]
    source_name: Callable[[str], str]
    letterhead: mail.Letterhead | None
    catch_up: timedelta
    lookback: timedelta
    reader_title: str = "Your cyber digest"


@dataclass(frozen=True, slots=True)
class Told:
    """What publishing came to: digests written, deliveries queued, audiences that had the slot already."""

    digests: int = 0
    deliveries: int = 0
    already: int = 0
    stories: int = 0
    ids: tuple[str, ...] = ()

    def __add__(self, other: "Told") -> "Told":
        return Told(
            self.digests + other.digests,
            self.deliveries + other.deliveries,
            self.already + other.already,
            self.stories + other.stories,
            self.ids + other.ids,
        )


def timing_of(edition: Edition) -> schedule.Timing:
    """When an edition (or a subscription seen as one) comes out."""
    if edition.every is not None:
        return schedule.Interval(edition.every, edition.zone)
    assert edition.at is not None  # noqa: S101  # the files' check and `as_edition` see to it
    return schedule.Daily(edition.at, edition.zone)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Composes what is due. `publishing` is asked each time: a running desk re-reads its files.

    When the desk is `halted`, the digest in hand is written, and the turn stays due: the next start goes on from there.
    """

    store: Store
    clock: Clock
    publishing: Callable[[], Publishing]
    halted: Callable[[], bool] = lambda: False
    gaps: RecentGaps = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "gaps", RecentGaps(self.store, self.clock))

    def plan(self) -> None:
        """Put every edition and subscription on the calendar; those that stand there keep their day. One whose time
        has changed comes out when the new time next comes."""
        for edition in self.publishing().editions.values():
            self._plan(f"edition:{edition.id}", edition)
        for subscription in self.store.subscriptions():
            self.plan_subscription(subscription)

    def plan_subscription(self, subscription: Subscription) -> None:
        audience = f"subscription:{subscription.id}"
        if subscription.at is None:  # goes with the editions
            self.store.plan(audience, "with editions", self.clock.now() + FAR, self._since(subscription.since))
        else:
            self._plan(audience, self.as_edition(subscription))

    def _plan(self, audience: str, edition: Edition) -> None:
        now = self.clock.now()
        timing = timing_of(edition)
        self.store.plan(audience, timing.rule, schedule.next_due(timing, now), self._since(now))

    def _since(self, moment: datetime) -> datetime:
        return moment - FIRST_LOOK_BACK

    def as_edition(self, subscription: Subscription) -> Edition:
        """A reader's own digest is an edition for one."""
        publishing = self.publishing()
        most = max((edition.max_items for edition in publishing.editions.values()), default=30)
        return Edition(
            id=subscription.id,
            title=publishing.reader_title,
            topics=subscription.topics,
            zone=subscription.zone,
            channels=(),
            at=subscription.at,
            max_items=most,
        )

    def run_due(self) -> Told:
        """Compose every digest that is due, and plan the next turn of each."""
        told = Told()
        while turns := self.store.turns_due(self.clock.now()):
            for turn in turns:
                if self.halted():
                    return told
                told += self._take(turn)
        return told

    def _take(self, turn: Turn) -> Told:
        now = self.clock.now()
        kind, _, name = turn.audience.partition(":")
        subscription = self.store.subscription(name) if kind == "subscription" else None
        edition = self.as_edition(subscription) if subscription else self.publishing().editions.get(name)
        if edition is None or (subscription and subscription.at is None):
            self.store.plan(turn.audience, "off", now + FAR, turn.since)
            return Told()
        timing = timing_of(edition)
        slot = schedule.latest_slot(timing, now)
        told = Told()
        if schedule.still_useful(slot, now, self.publishing().catch_up):
            try:
                told = self._tell(edition, slot, turn.since, subscription)
            except UsageError as error:  # one edition's trouble stays its own
                log.error("%s: the digest of %s could not be made: %s", turn.audience, slot.name, error)
        else:
            log.warning("%s: the digest of %s is skipped: the desk was down until long after", turn.audience, slot.name)
        if not self.halted():
            self.store.advance(turn, schedule.next_due(timing, now))
        return told

    def send(self, edition_id: str) -> Told:
        """Publish an edition now, as today's: to its channels and all its e-mail readers. What was sent stays sent."""
        edition = self._edition(edition_id)
        now = self.clock.now()
        return self._tell(edition, self._slot_now(edition, now), now - self.publishing().lookback, None, everyone=True)

    def messages(self, edition_id: str, digest: Digest) -> list[Payload]:
        """The digest as the first chat of the edition would get it."""
        publishing = self.publishing()
        specs = [
            publishing.channels[name] for name in self._edition(edition_id).channels if name in publishing.channels
        ]
        chat = next((spec for spec in specs if spec.kind == "telegram"), ChannelSpec("", "telegram"))
        return [message.payload for message in self._messages(digest, chat)]

    def preview(self, edition_id: str, at: datetime | None = None) -> Digest:
        """What `send` would send; stores nothing."""
        edition = self._edition(edition_id)
        now = at or self.clock.now()
        since = now - self.publishing().lookback
        return self._compose(edition, f"edition:{edition.id}", self._slot_now(edition, now), since, now)

    def _edition(self, edition_id: str) -> Edition:
        editions = self.publishing().editions
        if edition_id not in editions:
            known = ", ".join(editions) or "none: add `editions:` to desk.yaml"
            raise UsageError(f"There is no edition {edition_id}. This desk has: {known}.")
        return editions[edition_id]

    def _slot_now(self, edition: Edition, now: datetime | None = None) -> Slot:
        now = now or self.clock.now()
        if edition.every is not None:
            return replace(schedule.latest_slot(timing_of(edition), now), late=False)
        return Slot(now.astimezone(ZoneInfo(edition.zone)).date().isoformat(), now)

    def _tell(
        self,
        edition: Edition,
        slot: Slot,
        since: datetime,
        subscription: Subscription | None,
        *,
        everyone: bool = False,
    ) -> Told:
        now = self.clock.now()
        if subscription is not None:
            return self._tell_reader(subscription, edition, slot, since, now)
        publishing = self.publishing()
        specs = [publishing.channels[name] for name in edition.channels if name in publishing.channels]
        chats = [spec for spec in specs if spec.kind != "email"]
        told = Told()
        if chats:
            digest = self._compose(edition, f"edition:{edition.id}", slot, since, now)
            if digest.lines or edition.empty is Empty.TELL:
                told += self._save(digest, [row for spec in chats for row in self._rows(digest, spec)])
        if len(chats) < len(specs):
            told += self._tell_mail_readers(edition, slot, now, everyone=everyone)
        return told

    def _tell_mail_readers(self, edition: Edition, slot: Slot, now: datetime, *, everyone: bool) -> Told:
        """Each by the topics that they chose, and each once a day: a reader with an hour of their own gets it then,
        unless somebody sends the edition by hand. The day is the reader's own at the moment that the turn was due.

        Where more than one edition goes by mail each has a day of its own, or the first would starve the others.
        """
        told = Told()
        several = self._mail_editions() > 1
        for reader in self.store.subscriptions("email"):
            if self.halted():
                break
            if reader.at is not None and not everyone:
                continue
            topics = tuple(topic for topic in digests.wanted(reader.topics) if topic in digests.wanted(edition.topics))
            own = replace(edition, topics=topics, zone=reader.zone)
            own_slot = self._slot_now(own, slot.due) if edition.at else slot
            if several and reader.at is None:
                own_slot = replace(own_slot, name=f"{own_slot.name} {edition.id}")
            told += self._tell_reader(reader, own, replace(own_slot, late=slot.late), self._since(reader.since), now)
        return told

    def _mail_editions(self) -> int:
        publishing = self.publishing()
        mail_channels = {spec.id for spec in publishing.channels.values() if spec.kind == "email"}
        return sum(1 for edition in publishing.editions.values() if mail_channels & set(edition.channels))

    def _tell_reader(self, reader: Subscription, edition: Edition, slot: Slot, since: datetime, now: datetime) -> Told:
        digest = self._compose(edition, f"subscription:{reader.id}", slot, since, now)
        if not digest.lines and edition.empty is Empty.SKIP:
            return Told()
        if reader.kind == "email":
            rows = [self._letter(digest, reader, now)]
        else:
            rows = self._rows(digest, ChannelSpec(reader.id, reader.kind, reader.address, reader.thread_id))
        return self._save(digest, rows)

    def _compose(
        self, edition: Edition, audience: str, slot: Slot, since: datetime, now: datetime, *, knows: str = ""
    ) -> Digest:
        """`knows`: the audience whose memory counts for what is an update, if it is not this one."""
        publishing = self.publishing()
        since = max(since, now - publishing.lookback)
        topics = digests.wanted(edition.topics)
        stories = self.store.tellable(audience, topics, since, now, MOST_CANDIDATES)
        notes = self._gaps(audience, since, now, edition.zone)
        threads = {story.follows for story in stories if story.follows is not None}
        heard = self.store.heard(knows or audience, threads) if threads else []
        return digests.compose(edition, audience, slot, stories, since, now, publishing.source_name, notes, heard)

    def _gaps(self, audience: str, since: datetime, now: datetime, zone: str) -> tuple[str, ...]:
        """What may be missing, told to each audience once: by the first digest after the gap was seen."""
        gaps = [gap for gap in self.gaps.since(since) if gap.until <= now]
        if not gaps:
            return ()
        last = self.store.last_digest(audience)
        fresh = [gap for gap in gaps if last is None or gap.until > last.until]
        return gap_notes(fresh, self.publishing().source_name, zone, now)

    def _save(self, digest: Digest, rows: Sequence[NewDelivery]) -> Told:
        if not self.store.save_digest(digest, rows, self.clock.now()):
            log.info("%s: the digest of %s went out before", digest.audience, digest.slot)
            return Told(already=1)
        log.info("%s: digest of %s with %d stories", digest.audience, digest.slot, len(digest.lines))
        return Told(digests=1, deliveries=len(rows), stories=len(digest.lines), ids=(digest.id,))

    def _letter(self, digest: Digest, reader: Subscription, now: datetime) -> NewDelivery:
        letterhead = self.publishing().letterhead
        if letterhead is None:
            raise UsageError("There are e-mail readers, but desk.yaml has no `email: {from: …}` to write to them as.")
        return NewDelivery(
            key=f"digest:{digest.id}:{reader.address}",
            kind="email",
            address=reader.address,
            payload=mail.digest_mail(digest, letterhead, reader),
            digest_id=digest.id,
            headers=mail.headers(digest, reader, letterhead, now),
        )

    def _rows(self, digest: Digest, spec: ChannelSpec, *, asked: bool = False) -> list[NewDelivery]:
        """What one chat, file or terminal gets. What somebody `asked` for counts for nothing else, and answers no
        earlier message."""
        stories = {line.number: line.story_id for line in digest.lines}
        return [
            NewDelivery(
                key=f"digest:{digest.id}:{spec.kind}:{spec.address}:{spec.thread_id or 0}:{part}",
                kind=spec.kind,
                address=spec.address,
                thread_id=spec.thread_id,
                payload=message.payload,
                group=f"digest:{digest.id}",
                digest_id=digest.id,
                urgent=asked,
                tells=() if asked else tuple(stories[number] for number in message.tells),
            )
            for part, message in enumerate(self._messages(digest, spec, asked=asked), start=1)
        ]

    def _messages(self, digest: Digest, spec: ChannelSpec, *, asked: bool = False) -> list[telegram.Message]:
        if spec.kind != "telegram":
            return [telegram.Message(Payload({"text": text.digest_text(digest)}))]
        earlier = {line.update.story_id for line in digest.lines if line.update and line.update.told}
        posts = self.store.posts(spec.kind, spec.address, spec.thread_id, earlier) if earlier else {}
        links = {
            story_id: link
            for story_id, post in posts.items()
            if post.external_id
            and (link := telegram.message_link(spec.address, spec.thread_id, post.external_id)) is not None
        }
        return telegram.digest_messages(digest, {} if asked else posts, links)

    def digest_now(self, kind: str, address: str, thread_id: int | None, topics: tuple[str, ...], request: str) -> int:
        """A reader asks for the news of the last day. Counts for nothing else; the same request is answered once."""
        now = self.clock.now()
        reader = self.store.subscription_of(kind, address, thread_id)
        zone = reader.zone if reader else "UTC"
        edition = Edition(request, "The last 24 hours", topics, zone, (), at=now.time())
        audience = f"asked:{kind}:{address}:{request}"
        digest = self.store.last_digest(audience)
        if digest is None:
            knows = f"subscription:{reader.id}" if reader else ""
            digest = self._compose(edition, audience, Slot(request, now), now - timedelta(days=1), now, knows=knows)
            if digest.lines:
                rows = self._rows(digest, ChannelSpec(request, kind, address, thread_id), asked=True)
                self.store.save_digest(digest, rows, now)
        if digest.lines:
            self.store.remember(f"asked:{kind}:{address}:{thread_id or 0}", audience)
        return len(digest.lines)

    def last_digest(self, kind: str, address: str, thread_id: int | None) -> Digest | None:
        """The digest that a chat saw last, whichever way it came; of a chat with threads, in this one if any came."""
        publishing = self.publishing()
        chat = [spec for spec in publishing.channels.values() if spec.kind == kind and spec.address == address]
        ids = {spec.id for spec in chat if spec.thread_id == thread_id} or {spec.id for spec in chat}
        audiences = [f"edition:{edition.id}" for edition in publishing.editions.values() if ids & set(edition.channels)]
        if reader := self.store.subscription_of(kind, address, thread_id):
            audiences.append(f"subscription:{reader.id}")
        if asked := self.store.recall(f"asked:{kind}:{address}:{thread_id or 0}"):
            audiences.append(asked)
        found = [digest for audience in audiences if (digest := self.store.last_digest(audience))]
        return max(found, key=lambda digest: digest.until, default=None)
