"""A week of a desk's time in minutes: the real collector, parsers, rules and store, on sites that are made up.

The clock is the desk's own and may be wrong; `hours` are the true ones. Nothing runs in threads, so that one seed has
one course.
"""

import asyncio
import random
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from small_desk import TOPIC_WORDS
from sqlalchemy import event
from week_sites import MONDAY, WEEK, Answer, Site

from bot.model import (
    TOPICS,
    ChannelSpec,
    Edition,
    FetchFailed,
    FetchResult,
    PollingLimits,
    Reason,
    Review,
    Source,
    SourceState,
)
from bot.pipeline.catalogue import Cataloguer
from bot.pipeline.collect import Collector
from bot.pipeline.poll import PollOutcome
from bot.pipeline.publish import Publisher, Publishing
from bot.pipeline.review import Reviewer
from bot.sources.domains import domain_of
from bot.sources.slots import Waits
from bot.store import check, open_store
from bot.testing.fakes import DirectParser, FixedClassifier

TICK: Final = 0.1
"""Hours between two looks at what is due."""
LIMITS: Final = PollingLimits()
YOUNG: Final = 8
"""Documents after which a source's habits are known."""
MARGIN: Final = 2 * TICK


@dataclass(frozen=True, slots=True)
class Jump:
    """From `begin` to `end` the clock is wrong by so many hours."""

    begin: float
    end: float
    by: float


JUMPS: Final = (
    Jump(30.01, 33.3, 24.0),
    Jump(60.02, 62.0, -2.0),
    Jump(84.03, 85.0, 20 * 24.0),
    Jump(110.01, 111.0, -400 * 24.0),
    Jump(140.02, 140.3, 0.5),
)
KILLED: Final = (11.0, 47.0, 84.5, 100.0, 133.0)
"""When the process ends in the middle of a poll, and another begins."""
LOCKED: Final = (20.0, 75.0, 120.0)
"""When another process holds the store."""


class Inline(ThreadPoolExecutor):
    """Does at once what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - as a thread would hand it on
            done.set_exception(error)
        return done


@dataclass
class WrongClock:
    """What the desk believes to be the time."""

    hours: float = 0.0

    def now(self) -> datetime:
        return MONDAY + timedelta(hours=self.hours + self.off)

    @property
    def off(self) -> float:
        return next((jump.by for jump in JUMPS if jump.begin <= self.hours < jump.end), 0.0)


@dataclass
class Record:
    """What a site and the truth say of how it was watched."""

    site: Site
    asked: float | None = None
    on: bool = False
    answer: Answer | None = None
    good: bool = False
    closed_until: float = -1e9
    excused: bool = True
    """The next request may come at any time: the desk was killed, its store was locked, its file was changed."""
    alarmed: float = -1e9
    seen: set[int] = field(default_factory=set)
    lost: dict[int, int] = field(default_factory=dict)
    """Numbers of what nobody can see any more, and after how many polls that was so."""
    since: float | None = None
    """Until when what was published had been looked at."""
    open: set[int] = field(default_factory=set)
    polls: int = 0
    readdressed: float | None = None
    """When the operator wrote another address into the file."""


@dataclass
class Figures:
    """How the week went."""

    requests: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    gaps: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)
    gap_notes: list[str] = field(default_factory=list)

    def summary(self) -> str:
        """For people."""
        told = [f"{name}: {count:,}" for name, count in sorted((self.outcomes + self.gaps + self.notes).items())]
        return "\n".join([f"requests: {self.requests:,}", *told, *self.wrong[:40], *self.gap_notes[:40]])


class Outside:
    """The `Fetcher`: asks the sites, keeps to waits as the real one does, and watches the desk's manners."""

    def __init__(self, week: "Week") -> None:
        self.week = week
        self.waits = Waits(week.clock.now)

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        week, record = self.week, self.week.records[source.id]
        known = state.of_url in (None, source.url)
        url = state.url if state.url and state.of_url == source.url else source.url
        domain = domain_of(record.site.host)
        record.answer = None
        if until := self.waits.until(domain):
            return FetchFailed(Reason.HTTP_STATUS, "asked to wait", None, until - week.clock.now())
        week.watch_manners(record, domain, source)
        answer = record.site.answer(
            url,
            week.clock.hours,
            state.etag if known else None,
            state.last_modified if known else None,
            state.body_hash if known else None,
        )
        record.answer = answer
        if isinstance(answer.result, FetchFailed) and (wait := answer.result.retry_after):
            self.waits.add(domain, week.clock.now() + wait)
            week.closed[domain] = max(week.closed[domain], week.clock.hours + answer.wait)
        for _ in range(3):  # where the process may end
            await asyncio.sleep(0)
        return answer.result


class Week:
    """A desk and its sites. `run` it, then read `figures`."""

    def __init__(self, home: Path, seed: str, sources: int) -> None:
        self.home = home
        self.clock = WrongClock()
        self.dice = random.Random(seed)
        self.sites: list[Site] = []
        for number in range(sources):
            begins = self.dice.uniform(5, 120) if self.dice.random() < 0.05 else 0.0
            like = self.dice.choice(self.sites) if number > 10 and self.dice.random() < 0.08 else None
            if like is not None and (
                like.like is not None
                or like.naming == "title"
                or like.relocated is not None
                or like.kind in ("edition", "bulk")
            ):
                like = None
            self.sites.append(Site(seed, number, begins, like))
        self.records = {site.id: Record(site) for site in self.sites}
        self.away = {
            site.id: (begin, begin + self.dice.uniform(5, 50))
            for site in self.sites
            if self.dice.random() < 0.03
            for begin in [self.dice.uniform(10, 100)]
        }
        self.retold = {
            site.id: site.moved + self.dice.uniform(5, 50)
            for site in self.sites
            if site.moved is not None and self.dice.random() < 0.3
        }
        """When the operator writes the new address of a site into the file."""
        self.figures = Figures()
        self.closed: defaultdict[str, float] = defaultdict(lambda: -1e9)
        self.url = f"sqlite:///{home}/watchdesk.db"
        self.sources: dict[str, Source] = {}
        self.classifier = FixedClassifier(TOPIC_WORDS)
        self.edition = Edition("brief", "Brief", TOPICS, "UTC", ("main",), every=timedelta(hours=6), max_items=500)

    # ------------------------------------------------------------------ the desk

    def start(self) -> None:
        """The process begins."""
        self.store = open_store(self.url, busy_timeout=0.01)
        event.listen(self.store._database.engine, "connect", _unsafe)
        self.outside = Outside(self)
        now = self.clock.now()
        for source_id, until in self.store.waits(now).items():
            self.outside.waits.add(domain_of(self.records[source_id].site.host), until)
        self.collector = Collector(
            self.store,
            self.outside,
            DirectParser(),
            lambda: self.classifier,
            lambda: self.sources,
            self.clock,
            timedelta(days=7),
            limits=lambda: LIMITS,
            dice=self.dice.random,
        )
        self.reviewer = Reviewer(self.store, self.clock, lambda: Review.OFF, lambda: self.sources)
        self.cataloguer = Cataloguer(self.store, lambda: self.classifier, lambda: self.sources)
        specs = {"main": ChannelSpec("main", "telegram", "-1001")}
        publishing = Publishing({"brief": self.edition}, specs, str, None, timedelta(hours=6), timedelta(days=7))
        self.publisher = Publisher(self.store, self.clock, lambda: publishing)
        self.register()

    def register(self) -> None:
        now = self.clock.now()
        urls = {id_: source.url for id_, source in self.sources.items()}
        self.store.register_sources(dict.fromkeys(self.sources, now), urls)
        self.publisher.plan()

    def read_files(self) -> bool:
        """What `sources.yaml` says now. Returns whether it changed."""
        at, wanted = self.clock.hours, {}
        for site in self.sites:
            begin, end = self.away.get(site.id, (WEEK * 2, WEEK * 2))
            if site.begins <= at and not begin <= at < end:
                new = site.id in self.retold and at >= self.retold[site.id]
                wanted[site.id] = replace(site.source, url=site.new_url) if new else site.source
        if wanted == self.sources:
            return False
        for id_, record in self.records.items():
            if wanted.get(id_) != self.sources.get(id_):
                record.on, record.excused = id_ in wanted, True
                if id_ in wanted:
                    record.asked = at
                if id_ in wanted and id_ in self.sources:
                    record.readdressed = at
        self.sources = wanted
        return True

    async def run(self) -> None:
        asyncio.get_running_loop().set_default_executor(Inline())
        self.read_files()
        self.start()
        ticks = int(WEEK / TICK)
        killed, locked = list(KILLED), list(LOCKED)
        jumps = sorted([jump.begin for jump in JUMPS] + [jump.end for jump in JUMPS])
        for tick in range(ticks):
            self.clock.hours = tick * TICK
            if jumps and self.clock.hours >= jumps[0]:
                jumps.pop(0)
                for record in self.records.values():
                    record.excused = True
            if self.read_files():
                self.register()
            claimed = await self.collector.claim_due(10_000)
            if claimed and killed and self.clock.hours >= killed[0]:
                killed.pop(0)
                await self.die(claimed)
            elif claimed and locked and self.clock.hours >= locked[0]:
                locked.pop(0)
                await self.poll_locked(claimed)
            else:
                await self.collector.poll_all(claimed, self.judge)
            if tick % 5 == 0:
                self.cataloguer.step()
                self.reviewer.place()
            if tick % 60 == 0:
                self.publisher.run_due()
        while self.cataloguer.step(1000):
            pass
        self.reviewer.place()
        self.store.close()
        self.take_stock()

    async def die(self, claimed: list[SourceState]) -> None:
        """The process ends while it polls: some are stored, of some the answer is there, some were only asked."""
        left = max(len(claimed) // 2, 1)

        def count(outcome: PollOutcome) -> None:
            nonlocal left
            self.judge(outcome)
            left -= 1
            if left <= 0:
                work.cancel()

        others = asyncio.all_tasks()
        work = asyncio.ensure_future(self.collector.poll_all(claimed, count))
        for _ in range(self.dice.randrange(2, 9)):
            await asyncio.sleep(0)
        for task in asyncio.all_tasks() - others:
            task.cancel()
        await asyncio.gather(work, *(asyncio.all_tasks() - others), return_exceptions=True)
        self.store.close()
        self.figures.notes["killed"] += 1
        self.start()
        stored = self.store.source_states()
        for state in claimed:
            record = self.records[state.source_id]
            record.excused = True
            if stored[state.source_id].last_attempt != self.clock.now():
                # Nobody lived to write down that this server wants to be left alone.
                self.closed[domain_of(record.site.host)] = -1e9
            if stored[state.source_id].last_attempt == self.clock.now() and not record.good:
                self.figures.notes["stored as it died"] += 1
                gap = stored[state.source_id].memory.gap_at == self.clock.now()
                failed = stored[state.source_id].last_reason
                self.judge(PollOutcome(state.source_id, fetched=failed is None, gap=gap, reason=failed))

    async def poll_locked(self, claimed: list[SourceState]) -> None:
        with closing(sqlite3.connect(self.home / "watchdesk.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            outcomes = await self.collector.poll_all(claimed)
            other.execute("ROLLBACK")
        assert all(one.unstored for one in outcomes)
        self.figures.notes["locked out"] += len(outcomes)
        for one in outcomes:
            self.records[one.source_id].excused = True

    # ------------------------------------------------------------------ what is watched

    def watch_manners(self, record: Record, domain: str, source: Source) -> None:
        """A request begins: it must not come too early, nor too late."""
        at, site = self.clock.hours, record.site
        self.figures.requests += 1
        if at < self.closed[domain] - 0.001 and not self.jumped_ahead(self.closed[domain], domain):
            self.wrong(
                "impolite: before a Retry-After", f"{site.id} at {at:.2f}, closed until {self.closed[domain]:.2f}"
            )
        if record.asked is not None and not record.excused:
            passed = at - record.asked
            every = source.every.total_seconds() / 3600
            fastest = LIMITS.fastest.total_seconds() / 3600
            hasty = source.adaptive or at - record.alarmed < 168
            least = min(every, fastest) if hasty else every * (1 - LIMITS.jitter)
            if record.good:
                least = max(least, site.max_age / 3600)
                if site.ttl and site.format == "rss" and record.alarmed < record.asked:
                    least = max(least, site.ttl / 60)
            if passed < least - 0.001:
                self.wrong(
                    "impolite: below the interval", f"{site.id} at {at:.2f} after {passed:.2f} h, not {least:.2f}"
                )
            if site.gone is not None and record.asked > site.gone and passed < 24:
                self.wrong("impolite: asked again though gone", site.id)
        self.watch_silence(record, at)
        record.asked, record.excused, record.good = at, False, False

    def watch_silence(self, record: Record, at: float) -> None:
        if record.asked is None or not record.on:
            return
        site = record.site
        every = self.longest_wait(record)
        most = 2.2 * every + MARGIN
        domain = domain_of(site.host)
        if record.asked <= self.closed[domain]:
            most = max(most, self.closed[domain] - record.asked + 2.2 * every + MARGIN)
        if at - record.asked > most:
            self.wrong(
                "silenced", f"{site.id} at {at:.2f}: not asked for {at - record.asked:.1f} h, at most {most:.1f}"
            )

    def longest_wait(self, record: Record) -> float:
        site, every = record.site, record.site.source.every.total_seconds() / 3600
        if record.answer is None or isinstance(record.answer.result, FetchFailed) or not record.good:
            return max(every, LIMITS.backoff_cap.total_seconds() / 3600)
        slowest = LIMITS.slowest.total_seconds() / 3600 if site.source.adaptive else 0.0
        return max(every, slowest, site.max_age / 3600, site.ttl / 60)

    def jumped_ahead(self, until: float, domain: str) -> bool:
        """Whether the clock went ahead of itself during the wait that ends then: the desk cannot know better."""
        return any(
            (jump.by > 0 and jump.begin <= self.clock.hours and jump.begin <= until)
            or (jump.by < 0 and jump.end <= self.clock.hours and jump.end <= until)
            for jump in JUMPS
        )

    def judge(self, outcome: PollOutcome) -> None:
        """Compare what a poll came to with the truth."""
        record = self.records[outcome.source_id]
        answer = record.answer
        if outcome.unstored is not None:
            record.excused = True
            return
        if outcome.postponed:
            record.excused = True
            return
        self.figures.outcomes[str(outcome.reason or ("304" if outcome.not_modified else "fetched"))] += 1
        record.good = outcome.reason is None
        if outcome.reason is not None or answer is None or answer.shown is None:
            return
        record.polls += 1
        at, site = self.clock.hours, record.site
        reachable = {one.number for one in site.window(at)}
        if record.since is None:
            record.since = at
            record.seen |= answer.shown
            return
        record.open |= {one.number for one in site.published(record.since, at)}
        record.since = at
        record.seen |= answer.shown
        record.open -= record.seen
        for number in [number for number in record.open if number not in reachable]:
            record.open.discard(number)
            record.lost[number] = record.polls
        unsaid = [number for number, polls in record.lost.items() if polls >= 0]
        if outcome.gap:
            record.alarmed = at
            self.figures.gaps["alarms"] += 1
            hidden = record.open - answer.shown
            if unsaid or hidden:
                self.figures.gaps["real, reported"] += 1
                record.lost.update(dict.fromkeys(hidden, -1))
                record.open -= hidden
            else:
                self.figures.gaps["false"] += 1
                self.wrong_gap("false alarm", record, at)
            for number in unsaid:
                record.lost[number] = -1
        elif unsaid and record.polls - min(record.lost[number] for number in unsaid) >= 1:
            self.missed(record, unsaid, at)

    def missed(self, record: Record, unsaid: list[int], at: float) -> None:
        """Nobody was told. In some cases nobody can know: the desk saw two documents, and what they hide looks like
        the site's usual course."""
        why = hidden_by(record, min(record.site.news[number].at for number in unsaid), at)
        self.figures.gaps[f"not to be known: {why}" if why else "real, not reported"] += 1
        if not why:
            self.wrong_gap(f"missed gap of {len(unsaid)}", record, at)
        for number in unsaid:
            record.lost[number] = -2

    def wrong_gap(self, what: str, record: Record, at: float) -> None:
        site = record.site
        self.figures.notes[f"{what.split(' of ')[0]}: {site.kind}, {site.validators}"] += 1
        nature = f"{site.kind}, {site.size} entries, {site.rate} an hour, {site.validators}, {site.naming}"
        self.figures.gap_notes.append(f"{what}: {site.id} at {at:.2f}: {nature}")

    def wrong(self, what: str, detail: str) -> None:
        self.figures.outcomes[what] += 1
        self.figures.wrong.append(f"{what}: {detail}")

    # ------------------------------------------------------------------ what is left at the end

    def take_stock(self) -> None:
        """Every piece of news that was to be seen is one item; no event went on in two stories; all are watched."""
        self.clock.hours = WEEK
        assert check(self.url) == []
        through = "select id from story where state in ('approved', 'published')"
        with closing(sqlite3.connect(self.home / "watchdesk.db")) as file:
            rows = file.execute("select source_id, summary, story_id, waiting, identity from item").fetchall()
            told = file.execute("select count(*) from told").fetchone()[0]
            open_to_all = {row[0] for row in file.execute(through)}
            states = Counter(dict(file.execute("select state, count(*) from story group by state").fetchall()))
        self.figures.notes["stories told"] = told
        self.figures.notes.update({f"stories {state}": count for state, count in states.items()})
        found: dict[str, Counter[int]] = defaultdict(Counter)
        stories: dict[str, set[str]] = defaultdict(set)
        for source_id, summary, story_id, waiting, _ in rows:
            words = summary.partition("Ref ")[2].split()
            if waiting:
                self.figures.notes[f"waits: {waiting}"] += 1
            if words and words[0] != "pin":
                source, _, number = words[0].partition(".")
                assert source == source_id
                found[source_id][int(number)] += 1
                stories[words[2].rstrip(".")].add(story_id)
        for id_, record in self.records.items():
            if missing := record.seen - found[id_].keys():
                self.wrong(
                    "seen and not stored", f"{id_}: {sorted(missing)[:5]} ({len(missing)}) {_nature(record.site)}"
                )
            if twice := [number for number, count in found[id_].items() if count > 1]:
                self.wrong("stored twice", f"{id_}: {sorted(twice)[:5]} ({len(twice)}) {_nature(record.site)}")
            self.figures.notes["items"] += found[id_].total()
            self.figures.notes["lost"] += len(record.lost)
            self.watch_silence(record, WEEK)
            if unsaid := [number for number, polls in record.lost.items() if polls >= 0]:
                self.missed(record, unsaid, WEEK)
        for what, in_stories in stories.items():
            if len(in_stories & open_to_all) > 1:
                self.wrong("approved twice", f"{what}: {_nature(self.records[what.partition('.')[0]].site)}")


def hidden_by(record: Record, since: float, until: float) -> str:
    """What hid from the desk that something was lost between these two moments; empty: nothing did."""
    site = record.site
    if site.kind == "today":
        return "a list of the day was emptied"
    if site.kind == "late" and site.size < 10:
        return "news that were dated back stood in a short list"
    if record.polls < YOUNG:
        return "too little was known of a new source"
    if record.readdressed is not None and since <= record.readdressed + 48 and record.readdressed <= until:
        return "the operator gave another address"
    if site.validators == "stuck":
        return "the server said that nothing had changed"
    partly = (one for one in site.troubles if one.what in ("shrunk", "broken"))
    if any(one.begin <= until and since <= one.end for one in partly):
        return "the feed had shrunk meanwhile"
    return ""


def _unsafe(connection: sqlite3.Connection, _: object) -> None:
    """No power cut comes here: nothing waits for the disk."""
    connection.execute("PRAGMA synchronous = OFF")


def _nature(site: Site) -> str:
    kept = (
        "kind",
        "size",
        "rate",
        "format",
        "naming",
        "validators",
        "renamed",
        "relocated",
        "moved",
        "serial",
        "noisy",
    )
    return ", ".join(f"{name}={getattr(site, name)}" for name in kept) + f" {[one.what for one in site.troubles]}"
