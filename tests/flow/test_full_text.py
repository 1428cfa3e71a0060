"""From a short item to its full text, with the real store and the real stages around a fake page reader."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from small_desk import EDITORS, SmallDesk, an_entry

from bot.app import Desk
from bot.model import Act, Classification, FetchFailed, Item, ItemQuery, Reason, Record, Source, State
from bot.pipeline.enrich import LEASE, WAITS, Enricher
from bot.running import running
from bot.testing.builders import build_feed, build_source
from bot.testing.fakes import FixedClassifier

LONG = "The operators of the substation told everybody what had happened to them, at length. " * 10


@dataclass
class Pages:
    """`ports.Articles`: what each page says, or how the next readings of it end."""

    texts: dict[str, str] = field(default_factory=lambda: defaultdict(lambda: LONG))
    ends: dict[str, deque[FetchFailed]] = field(default_factory=lambda: defaultdict(deque))
    asked: list[str] = field(default_factory=list)
    held: asyncio.Event | None = None
    at_once: int = 0
    most_at_once: int = 0

    async def read(self, source: Source, url: str) -> str | FetchFailed:
        self.asked.append(url)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await (self.held.wait() if self.held else asyncio.sleep(0))
        finally:
            self.at_once -= 1
        return self.ends[url].popleft() if self.ends[url] else self.texts[url]


class OfText(FixedClassifier):
    """Knows topics by words anywhere."""

    def classify(self, record: Record) -> Classification:
        return super().classify(Record(f"{record.title} {record.text}"))


@dataclass
class Reading:
    desk: SmallDesk
    pages: Pages = field(default_factory=Pages)

    def enricher(self) -> Enricher:
        desk = self.desk
        return Enricher(desk.store, self.pages, lambda: desk.classifier, lambda: desk.sources, desk.clock)

    async def run(self) -> int:
        return await self.enricher().run_due()

    @property
    def item(self) -> Item:
        [(item, _)] = self.desk.store.items(ItemQuery(limit=None))
        return item


@pytest.fixture
def reading(tmp_path: Path, clock: Any) -> Iterator[Reading]:
    source = build_source("CERT", every=timedelta(hours=1), fulltext=True)
    words = {"grid": ("ciip",), "ransom": ("cybercrime",)}
    desk = SmallDesk(tmp_path, clock, sources={"cert": source}, classifier=OfText(words))
    yield Reading(desk)
    desk.close()


async def test_a_short_item_gets_the_text_of_its_page(reading: Reading) -> None:
    stories = await reading.desk.watch(an_entry())
    assert [story.state for story in stories] == [State.PENDING]  # it does not wait for its text
    assert await reading.run() == 1
    assert (reading.item.text, reading.item.version) == (LONG, 1)
    assert reading.pages.asked == [reading.item.url]
    assert await reading.run() == 0
    [outcome] = await reading.desk.poll("cert")
    assert (outcome.new, outcome.edited) == (0, 0)
    assert await reading.run() == 0
    assert len(reading.pages.asked) == 1


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        (an_entry(summary=LONG), {}),
        (an_entry(url=None), {}),
        (an_entry(), {"fulltext": False}),
    ],
)
async def test_who_has_a_text_or_no_page_or_did_not_ask_is_left_alone(
    reading: Reading, entry: Any, source: dict[str, Any]
) -> None:
    reading.desk.sources["cert"] = build_source("CERT", **{"fulltext": True} | source)
    await reading.desk.watch(entry)
    assert await reading.run() == 0
    assert reading.pages.asked == []


async def test_what_is_older_than_the_age_gate_is_not_read(reading: Reading) -> None:
    old = reading.desk.clock.now() - timedelta(days=30)
    await reading.desk.watch(an_entry(published=old))
    assert await reading.run() == 0


async def test_better_topics_reach_the_card_of_a_pending_story(reading: Reading) -> None:
    desk = reading.desk
    [story] = await desk.watch(an_entry())
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    reading.pages.texts[story.lead.url or ""] = LONG + "They ask for a ransom."
    await reading.run()
    desk.reviewer.place()
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    [changed] = desk.store.stories(State.PENDING)
    assert changed.topics == ("ciip", "cybercrime")
    shown = desk.telegram.at(EDITORS)
    assert [card.split()[:2] for card in desk.told(EDITORS)] == [["pending", "v1"], ["pending", "v2"]]
    assert len({message.number for message in shown}) == 1  # one card, redrawn


async def test_a_text_brings_an_item_into_scope_but_never_out_of_it(reading: Reading) -> None:
    desk = reading.desk
    url = an_entry().url or ""
    assert await desk.watch(an_entry(title="Quarterly bulletin")) == []
    reading.pages.texts[url] = LONG + "The grid was down."
    await reading.run()
    desk.reviewer.place()
    assert [story.topics for story in desk.store.stories(State.PENDING)] == [("ciip",)]

    class OnlyShort(OfText):
        def classify(self, record: Record) -> Classification:
            return super().classify(Record("nothing" if record.text else record.title))

    desk.classifier = OnlyShort({"grid": ("ciip",)})
    await desk.watch(an_entry(), an_entry(2))
    await reading.run()
    desk.reviewer.place()
    assert len(desk.store.stories(State.PENDING)) == 2


async def test_what_was_decided_stays_as_it_was_seen(reading: Reading) -> None:
    desk = reading.desk
    [story] = await desk.approve(an_entry())
    reading.pages.texts[story.lead.url or ""] = LONG + "They ask for a ransom."
    await reading.run()
    desk.reviewer.place()
    [kept] = desk.store.stories(State.APPROVED)
    assert (kept.topics, kept.version) == (("ciip",), story.version)
    assert kept.lead.text.endswith("ransom.")
    assert desk.store.decisions(story.id)[-1].act is Act.APPROVE


BUSY = FetchFailed(Reason.HTTP_STATUS, "the server answered 503", 503)


async def test_three_tries_with_growing_waits(reading: Reading, clock: Any) -> None:
    await reading.desk.watch(an_entry())
    reading.pages.ends[reading.item.url or ""].extend([BUSY] * 3)
    for wait in (*WAITS, timedelta(days=9)):
        assert await reading.run() == 0
        clock.set(clock.now() + wait - timedelta(seconds=1))
        assert await reading.run() == 0
        clock.pass_time(seconds=1)
    assert await reading.run() == 0
    assert len(reading.pages.asked) == 3
    assert reading.desk.store.text_from(reading.item.id) == "not to be had: the server answered 503"


async def test_a_retry_after_is_kept(reading: Reading, clock: Any) -> None:
    await reading.desk.watch(an_entry())
    later = FetchFailed(Reason.HTTP_STATUS, "the server answered 429", 429, timedelta(hours=5))
    reading.pages.ends[reading.item.url or ""].append(later)
    await reading.run()
    clock.pass_time(hours=4)
    assert await reading.run() == 0
    clock.pass_time(hours=1)
    assert await reading.run() == 1


async def test_not_its_turn_is_no_try(reading: Reading, clock: Any) -> None:
    await reading.desk.watch(an_entry())
    wait = FetchFailed(Reason.ROBOTS, "others are first", retry_after=timedelta(minutes=1))
    reading.pages.ends[reading.item.url or ""].extend([wait] * 5)
    for _ in range(5):
        await reading.run()
        clock.pass_time(minutes=1)
    assert await reading.run() == 1


@pytest.mark.parametrize(
    "failed",
    [
        FetchFailed(Reason.HTTP_STATUS, "the server answered 404", 404),
        FetchFailed(Reason.ROBOTS, "robots.txt does not allow it"),
        FetchFailed(Reason.NOT_A_FEED, "the page is no HTML, but a PDF"),
        FetchFailed(Reason.BLOCKED_ADDRESS, "an inner address"),
        "Please sign in.",
    ],
)
async def test_what_will_not_change_is_not_tried_again(reading: Reading, clock: Any, failed: FetchFailed | str) -> None:
    await reading.desk.watch(an_entry())
    if isinstance(failed, str):
        reading.pages.texts[reading.item.url or ""] = failed
    else:
        reading.pages.ends[reading.item.url or ""].append(failed)
    await reading.run()
    clock.pass_time(days=9)
    assert await reading.run() == 0
    assert len(reading.pages.asked) == 1
    assert reading.item.text == ""


async def test_cut_off_at_any_instant_it_goes_on_after_the_lease(reading: Reading, clock: Any) -> None:
    await reading.desk.watch(an_entry())
    reading.pages.held = asyncio.Event()
    at_work = asyncio.create_task(reading.run())
    while not reading.pages.asked:
        await asyncio.sleep(0.01)
    at_work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await at_work
    assert reading.pages.at_once == 0
    reading.desk.restart()
    reading.pages.held = None
    assert await reading.run() == 0
    clock.set(clock.now() + LEASE)
    assert await reading.run() == 1
    assert reading.item.text == LONG


async def test_no_more_than_a_few_pages_at_once(reading: Reading) -> None:
    desk = reading.desk
    desk.sources["other"] = build_source("Other", fulltext=True)
    desk.start()
    desk.serve(*(an_entry(number) for number in range(20)), source="cert")
    desk.serve(*(an_entry(number, "ransom") for number in range(20)), source="other")
    await desk.poll()
    assert await reading.run() == 40
    assert reading.pages.most_at_once <= 8


async def test_a_source_that_asks_no_more_is_not_read(reading: Reading) -> None:
    await reading.desk.watch(an_entry())
    reading.desk.sources["cert"] = build_source("CERT")
    assert await reading.run() == 0
    assert reading.pages.asked == []
    reading.desk.sources.clear()
    assert await reading.run() == 0


async def test_an_item_that_cannot_be_classified_keeps_its_topics(reading: Reading) -> None:
    desk = reading.desk
    await desk.watch(an_entry())
    desk.classifier.unreadable.add("grid")
    assert await reading.run() == 1
    desk.reviewer.place()
    [story] = desk.store.stories(State.PENDING)
    assert (story.topics, story.lead.text) == (("ciip",), LONG)


RULES = """\
sets:
  cyber:
    - any: [cyber*]
topic: ciip
threshold: 4
subtopics:
  ciip.sector:
    terms:
      - {weight: strong, en: [port]}
examples:
  - match: The port is closed
"""


WANTED = "its page is to be read"


def held(desk: Desk) -> list[Item]:
    return [item for item, _ in desk.store.items(ItemQuery())]


async def test_a_running_desk_reads_the_pages_of_its_items(tmp_path: Path) -> None:
    (tmp_path / "classifiers").mkdir()
    (tmp_path / "classifiers" / "rules.yaml").write_text(RULES)
    asked: list[str] = []
    told = f"The port is closed. {LONG}"

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
        asked.append(path)
        entries = (an_entry(guid=name, title=f"{name} bulletin", url=f"{site}/{name}") for name in ("open", "closed"))
        body = {
            "/feed": build_feed(*entries),
            "/robots.txt": b"User-agent: *\nDisallow: /closed",
            "/open": f"<html><body><article><h1>x</h1><p>{told}</p></article></body></html>".encode(),
        }[path]
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    site = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    watched = [{"name": "Wire", "url": f"{site}/feed", "fulltext": True, "every": "1d"}]
    (tmp_path / "sources.yaml").write_text(json.dumps({"sources": watched}))
    (tmp_path / "desk.yaml").write_text(json.dumps({"fetch": {"allow": ["127.0.0.0/8"]}, "polling": {"max_age": "0d"}}))
    desk = Desk(tmp_path, {})
    async with server, running(desk) as engine:
        at_work = asyncio.create_task(engine.run())
        try:
            async with asyncio.timeout(40):
                while len(asked) < 3 or any(desk.store.text_from(item.id) == WANTED for item in held(desk)):
                    await asyncio.sleep(0.1)
        finally:
            engine.stop()
            await at_work
    items = {item.title: item for item in held(desk)}
    assert items["open bulletin"].text.startswith("x The port is closed.")
    assert items["closed bulletin"].text == ""
    refused = desk.store.text_from(items["closed bulletin"].id)
    desk.close()
    assert refused is not None
    assert "robots.txt of 127.0.0.1" in refused
    assert sorted(asked) == ["/feed", "/open", "/robots.txt"]
