"""Any order of polls, decisions, digests, deliveries, failures, crashes and jumps of the clock: the promises hold."""

import asyncio
import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from small_desk import EDITORS, MAIN, SmallDesk, an_edition, an_entry, face
from sqlalchemy import select

from bot.core.tracking.sketch import unpack
from bot.errors import ChannelError, Refused, TryLater, Uncertain, UsageError
from bot.model import (
    Act,
    ChannelSpec,
    Delivery,
    DeliveryState,
    Entry,
    FetchFailed,
    FetchResult,
    Reason,
    Review,
    State,
)
from bot.pipeline.review import EditorsChat
from bot.store import check
from bot.store.schema import story_sketch
from bot.store.tracks import Tracks
from bot.testing.builders import MOMENT, build_source
from bot.testing.fakes import CutOff, fetched
from tests.conftest import StillClock

SECOND = "-1002"
READER = "reader1@example.org"
AUDIENCES = ("edition:daily", "edition:often", "subscription:r1")
TROUBLE: list[FetchResult | None] = [
    None,
    FetchFailed(Reason.HTTP_STATUS, "503", 503, retry_after=timedelta(hours=3)),
    FetchFailed(Reason.TIMEOUT, "late"),
    fetched(b"<html>sorry</html>", etag='"broken"'),
]
ENDS: list[ChannelError | None] = [
    None,
    TryLater("flood", after=30.0),
    TryLater("a gateway failed"),
    TryLater("the token is wrong", whole_channel=True),
    Refused("too long"),
    Refused("the bot was blocked", gone=True),
    Uncertain("cut off before it arrived"),
    CutOff(),
]
sources = st.sampled_from(["cert", "wire"])
topics = st.sampled_from(["grid", "stealer", "policy"])
ends_of_sends = st.lists(
    st.tuples(st.sampled_from([MAIN, SECOND, EDITORS, READER]), st.sampled_from(ENDS)), min_size=1, max_size=5
)


@cache
def template() -> bytes:
    """A new store, made once: that takes longer than a whole run here."""
    with tempfile.TemporaryDirectory() as home:
        SmallDesk(Path(home), StillClock(MOMENT)).close()
        return (Path(home) / "watchdesk.db").read_bytes()


class AnyOrder(RuleBasedStateMachine):
    """A desk with two sources, two editions and a reader, and everything that can happen to it."""

    @initialize(policy=st.sampled_from(Review))
    def begin(self, policy: Review) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.loop = asyncio.Runner()
        (self.home / "watchdesk.db").write_bytes(template())
        cert, wire = build_source("CERT"), build_source("Wire")
        self.desk = SmallDesk(
            self.home,
            StillClock(MOMENT),
            sources={cert.id: cert, wire.id: wire},
            editions={
                "daily": an_edition(channels=("main", "second", "mail")),
                "often": an_edition("often", at=None, every=timedelta(hours=2), channels=("second",)),
            },
            specs={
                "main": ChannelSpec("main", "telegram", MAIN),
                "second": ChannelSpec("second", "telegram", SECOND),
                "mail": ChannelSpec("mail", "email"),
            },
            chat=EditorsChat(EDITORS, face, cards=3),
            policy=policy,
        )
        self.desk.subscribe(1)
        topics = ("grid", "policy", "stealer")
        page = {number: an_entry(number, topic, guid=f"n{number}") for number, topic in enumerate(topics, 7)}
        self.shown: dict[str, dict[int, Entry]] = {"cert": page, "wire": {}}
        self.seen: set[tuple[str, str]] = set()
        self.digests: set[str] = set()
        self.told: dict[str, set[str]] = {audience: set() for audience in AUDIENCES}
        self.published: set[str] = set()
        self.again: Counter[str] = Counter()
        """How often somebody had each delivery sent again."""
        self.a_round(minutes=61, approve=2, trouble=None, unreadable=False)

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self._all_ends_well()
            self.loop.close()
            self.desk.store.close()
            assert check(self.desk.url) == []
            shutil.rmtree(self.home)

    # ------------------------------------------------------------------ what happens outside

    @rule(
        source=sources, number=st.integers(5, 9), topic=topics, what=st.sampled_from(["written", "edited", "withdrawn"])
    )
    def the_world_turns(self, source: str, number: int, topic: str, what: str) -> None:
        page = self.shown[source]
        if what == "written":
            known = next((page[number] for page in self.shown.values() if number in page), None)
            page[number] = known or an_entry(number, topic, guid=f"n{number}")
        elif number in page and what == "edited":
            title = f"Report {number} on the {topic}, as of {self.desk.clock.now():%d %B %H:%M}"
            page[number] = an_entry(number, guid=page[number].guid, url=page[number].url, title=title)
        else:
            page.pop(number, None)

    @rule(minutes=st.sampled_from([31, 700, 1500, -120]))
    def time_passes(self, minutes: int) -> None:
        """Now and then the clock is set back."""
        self.desk.clock.pass_time(minutes=minutes)

    # ------------------------------------------------------------------ what the desk does

    @rule(
        minutes=st.sampled_from([1, 61, 125]),
        approve=st.integers(0, 5),
        trouble=st.sampled_from(TROUBLE),
        unreadable=st.booleans(),
    )
    def a_round(self, minutes: int, approve: int, trouble: FetchResult | None, unreadable: bool) -> None:
        """Poll, place, show, decide, and publish what is due."""
        self.desk.clock.pass_time(minutes=minutes)
        self.desk.classifier.unreadable = {"policy"} if unreadable else set()
        if trouble is not None:
            self.desk.fetcher.once("wire", trouble)
        for source, page in self.shown.items():
            self.desk.serve(*page.values(), source=source)
            for outcome in self.loop.run(self.desk.poll(source)):
                if outcome.fetched:
                    self.seen |= {(source, entry.guid or "") for entry in page.values()}
        self._work(approve)

    def _work(self, approve: int, by_hand: str | None = None) -> None:
        self.desk.reviewer.place()
        self.desk.reviewer.post_cards()
        for story in self.desk.store.stories(State.PENDING)[:approve]:
            self.desk.decide(story)
        if by_hand:
            self.desk.publisher.send(by_hand)
            self._look_at_digests()
        self.desk.publisher.run_due()
        self._look_at_digests()

    def _look_at_digests(self) -> None:
        for audience, before in self.told.items():
            digest = self.desk.store.last_digest(audience)
            if digest is None or digest.id in self.digests:
                continue
            self.digests.add(digest.id)
            known = {told.id for id_ in before if (told := self.desk.store.story(id_))}
            for line in digest.lines:
                assert line.story_id not in before | known, f"{audience} was told {line.title} twice"
                before.add(line.story_id)
                story = self.desk.store.story(line.story_id)
                assert story is not None
                assert story.state in (State.APPROVED, State.PUBLISHED)

    @rule(edition=st.sampled_from(["daily", "often"]))
    def somebody_sends_by_hand(self, edition: str) -> None:
        self._work(0, by_hand=edition)

    @rule(place=st.integers(0, 9), act=st.sampled_from([Act.APPROVE, Act.REJECT, Act.UNDO]), stale=st.booleans())
    def somebody_decides(self, place: int, act: Act, stale: bool) -> None:
        if stories := self.desk.store.stories():
            story = stories[place % len(stories)]
            self.desk.reviewer.decide(story.id, act, "Ann", story.version - stale)
            if act is Act.UNDO:  # of a merge, perhaps, which had put the story where another one was
                self.published = set()

    @rule(place=st.integers(0, 9), other=st.integers(0, 9), act=st.sampled_from(["merge", "split", "follow"]))
    def somebody_regroups(self, place: int, other: int, act: str) -> None:
        if not (stories := self.desk.store.stories()):
            return
        story, second = stories[place % len(stories)], stories[other % len(stories)]
        with suppress(UsageError):  # one story only; no item would stay; it would follow itself
            if act == "merge":
                self.desk.reviewer.merge(story.id, [second.id], "Ann", story.version)
            elif act == "split":
                self.desk.reviewer.split(story.id, [story.items[other % len(story.items)].id], "Ann", story.version)
            else:
                self.desk.reviewer.follow(story.id, second.id if other else None, "Ann", story.version)

    @rule(ends=ends_of_sends, minutes=st.sampled_from([1, 11]))
    def deliver(self, ends: list[tuple[str, ChannelError | None]], minutes: int) -> None:
        for address, end in ends:
            (self.desk.mail if address == READER else self.desk.telegram).ends(address, end)
        for _ in range(2):
            self.loop.run(self._deliver())
            self.desk.clock.pass_time(minutes=minutes)

    async def _deliver(self) -> None:
        await self.desk.deliverer.deliver_due()

    @rule(step=st.sampled_from(["idle", "claimed", "begun", "taken"]), many=st.integers(1, 4))
    def the_process_dies(self, step: str, many: int) -> None:
        now, owner = self.desk.clock.now(), self.desk.owner
        if step != "idle":
            claimed = self.desk.store.claim(now, timedelta(seconds=90), owner, many, ("telegram", "email"))
            if claimed and step != "claimed":
                self.desk.store.mark_sending(claimed[0].id, owner, now)
                if step == "taken":
                    self.loop.run(self._take(claimed[0]))
        self.desk.restart()

    async def _take(self, delivery: Delivery) -> None:
        edited = self.desk.store.external_id(str(delivery.payload.body.get("edits")))
        with suppress(ChannelError):
            await self.desk.channels[delivery.kind].send(delivery, edited)

    @rule(place=st.integers(0, 9), act=st.sampled_from(["again", "drop", "resume"]))
    def somebody_tidies_up(self, place: int, act: str) -> None:
        if act == "resume":
            for kind, address, _, _ in self.desk.store.paused():
                assert self.desk.store.resume(kind, address)
        elif doubts := self.desk.deliveries(DeliveryState.UNKNOWN):
            doubt = doubts[place % len(doubts)]
            do = self.desk.store.retry if act == "again" else self.desk.store.drop
            assert do(doubt.id, self.desk.clock.now())
            self.again[doubt.key] += act == "again"

    # ------------------------------------------------------------------ what holds all the time

    @invariant()
    def no_item_is_lost_or_doubled(self) -> None:
        stored = [(item.source_id, item.guid or "") for item, _ in self.desk.items()]
        assert len(stored) == len(set(stored))
        assert self.seen <= set(stored)

    @invariant()
    def nothing_is_taken_twice_unless_somebody_asked_for_it(self) -> None:
        for channel in (self.desk.telegram, self.desk.mail):
            for key, count in Counter(message.key for message in channel.messages).items():
                # Who has a doubt sent again starts anew: as often again as the channel may repeat.
                assert count <= (1 + self.again[key]) * (1 + channel.repeats_safely), key

    @invariant()
    def what_is_published_stays_published(self) -> None:
        out = {story.id for story in self.desk.store.stories(State.PUBLISHED, limit=1000)}
        assert self.published <= out | {story.id for story in self.desk.store.stories(State.MERGED, limit=1000)}
        self.published = out

    @invariant()
    def every_story_has_a_lead_and_every_name_leads_to_one(self) -> None:
        stories = self.desk.store.stories(limit=1000)
        placed = [item.id for story in stories for item in story.items]
        assert len(placed) == len(set(placed))
        assert all(story.lead in story.items for story in stories)
        alive = {story.id for story in stories}
        assert {story.thread_id for story in stories} <= alive
        for gone in self.desk.store.stories(State.MERGED, limit=1000):
            led = self.desk.store.story(gone.id)
            assert led is not None
            assert led.id in alive

    @invariant()
    def what_nobody_could_read_goes_out_only_by_an_editors_hand(self) -> None:
        for story in self.desk.store.stories(State.APPROVED, limit=1000):
            assert story.lead.classification is not None or story.decided_by == "Ann"

    # ------------------------------------------------------------------ and at the end

    def _all_ends_well(self) -> None:
        """All trouble ends: every delivery comes to an end that people can see, and every item to a story."""
        self.desk.restart()
        for channel in (self.desk.telegram, self.desk.mail):
            channel._ends.clear()
        for _ in range(2):
            self.somebody_tidies_up(0, "resume")
            self.desk.clock.pass_time(days=1, hours=2)
            self._work(0)
            self.loop.run(self._deliver())
        left = {one.state for one in self.desk.deliveries()}
        assert left <= {DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNKNOWN, DeliveryState.DROPPED}
        assert all(item.story_id for item, _ in self.desk.items())
        self._stories_are_found_by_what_is_in_them()

    def _stories_are_found_by_what_is_in_them(self) -> None:
        database = self.desk.store._database  # type: ignore[attr-defined]
        with database.read() as connection:
            tracks = Tracks(connection, self.desk.clock.now())
            for number, packed in connection.execute(select(story_sketch.c.story_seq, story_sketch.c.packed)).all():
                stored, drawn = unpack(packed), tracks.draw(number)
                assert stored is not None
                assert drawn is not None
                assert (stored.thread, stored.size) == (drawn.thread, drawn.size)
                assert [one.item_id for one in stored.members] == [one.item_id for one in drawn.members]


AnyOrder.TestCase.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAnyOrder = AnyOrder.TestCase
