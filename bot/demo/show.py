"""The whole desk on the sample newswire: two rounds of polling, an editor's morning, a digest in chat and by mail.

Nothing is staged: the real pipeline polls loopback sources, the real bot library talks to a loopback chat service, and
what is counted at the end is read from the store.
"""

import asyncio
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from bot.app import Desk
from bot.demo.mailbox import MailboxChannel
from bot.demo.newswire import Expected, Newswire
from bot.model import TOPICS, Act, DeliveryState, ItemQuery, State, Story, Subscription
from bot.pipeline.poll import PollOutcome
from bot.sources.robots import Outside
from bot.testing.botapi import FakeBotApi
from bot.testing.botapi_chats import HeldMessage

CHAT = -100200300
TOKEN = "100200300:demonstration-token-of-no-service-at-all"  # noqa: S105  # of the loopback chat service
EDITOR = "Sample editor"
READER = "reader@example.org"
MOST_ROUNDS = 2

Progress = Callable[[str, int, int], None]
"""Told (what, done, of how many) while the demo works."""


@dataclass(slots=True)
class Seen:
    """What the demo came to, for the closing table."""

    polls: list[list[PollOutcome]] = field(default_factory=list)
    items: int = 0
    topics: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)
    merged: list[Story] = field(default_factory=list)
    approved: int = 0
    rejected: list[Story] = field(default_factory=list)
    tagged: int = 0
    messages: list[HeldMessage] = field(default_factory=list)
    mails: list[Path] = field(default_factory=list)
    why: list[Story] = field(default_factory=list)
    seconds: float = 0.0
    sent: int = 0


@contextmanager
def _stage(folder: Path, wire: Newswire, chats: FakeBotApi) -> Iterator[Desk]:
    """A desk folder like anybody's, made anew: only its addresses are those of the demo."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / "sources.yaml").write_text(wire.sources_yaml(), encoding="utf-8")
    settings = {
        "timezone": "Europe/Zurich",
        "review": "required",
        "fetch": {"allow": list(wire.allow), "contact": "demo@example.org", "total_timeout": 15},
        "telegram": {"api_base": chats.base_url},
        "email": {"from": "Watchdesk demo <desk@example.org>"},
        "channels": [{"id": "chat", "kind": "telegram", "chat_id": CHAT}, {"id": "mail", "kind": "email"}],
        "editions": [
            {
                "id": "daily",
                "title": "Cyber policy today",
                "intro": "What the sample newswire brought, approved by a sample editor.",
                "at": "08:00",
                "channels": ["chat", "mail"],
                "max_items": 12,
            }
        ],
    }
    (folder / "desk.yaml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    desk = Desk(folder, {"TELEGRAM_BOT_TOKEN": TOKEN})
    try:
        yield desk
    finally:
        desk.close()


def perform(folder: Path, progress: Progress, slow_seconds: float = 3.0) -> Seen:
    """Run the demo in `folder`, which is emptied first. `slow_seconds`: how long the slow source keeps silent."""
    began = time.monotonic()
    now = datetime.now(UTC)
    with Newswire(now, slow_seconds) as wire, FakeBotApi(TOKEN) as chats:
        chats.add_chat(CHAT)
        with _stage(folder, wire, chats) as desk:
            seen = asyncio.run(_day(desk, wire, progress, folder))
            seen.messages = list(chats.messages(CHAT))
    seen.seconds = time.monotonic() - began
    return seen


async def _day(desk: Desk, wire: Newswire, progress: Progress, folder: Path) -> Seen:
    seen = Seen()
    desk.register(at_once=True)
    desk.store.subscribe(Subscription("demo", "email", READER, TOPICS, "Europe/Zurich", desk.clock.now()))
    desk.publisher.plan()
    fetcher = desk.fetcher()
    try:
        for number in range(MOST_ROUNDS):
            if number:
                wire.advance()
            seen.polls.append(await _poll(desk, fetcher, progress, number + 1))
    finally:
        await fetcher.aclose()
    _edit(desk, wire, seen, progress)
    desk.publisher.send("daily")
    desk.open_channels()
    letterhead = desk.letterhead()
    assert letterhead is not None  # noqa: S101  # the stage has one
    mailbox = MailboxChannel(folder / "mail", letterhead.sender)
    desk.channels["email"] = mailbox
    try:
        await desk.deliverer.drain(timedelta(seconds=20))
    finally:
        await desk.close_channels()
    seen.mails = mailbox.written
    _count(desk, seen)
    return seen


async def _poll(desk: Desk, fetcher: Outside, progress: Progress, number: int) -> list[PollOutcome]:
    collector = desk.collector(fetcher, desk.parser())
    states = await collector.claim_named(list(desk.loaded.sources))
    done = 0

    def ended(outcome: PollOutcome) -> None:
        nonlocal done
        done += 1
        progress(f"round {number}: polling", done, len(states))

    outcomes = await collector.poll_all(states, ended)
    desk.reviewer.place()
    return outcomes


def _edit(desk: Desk, wire: Newswire, seen: Seen, progress: Progress) -> None:
    """The sample editor knows the newswire: what should not have come to the desk is rejected."""
    answers = {expected.url: expected for expected in wire.expected().values() if expected.url}
    waiting = desk.store.stories(State.PENDING, limit=1000)
    for number, story in enumerate(waiting, start=1):
        expected = _expected(story, answers)
        good = expected is None or expected.kept
        act = Act.APPROVE if good else Act.REJECT
        note = "" if good or expected is None else f"off topic: {expected.why_not}"
        desk.reviewer.decide(story.id, act, EDITOR, story.version, note)
        if good:
            seen.approved += 1
        else:
            seen.rejected.append(story)
        progress("the editor decides", number, len(waiting))


def _expected(story: Story, answers: Mapping[str, Expected]) -> Expected | None:
    return next((answers[url] for item in story.items if (url := item.canonical_url) and url in answers), None)


def _count(desk: Desk, seen: Seen) -> None:
    for item, _ in desk.store.items(ItemQuery(limit=None)):
        seen.items += 1
        seen.tagged += bool(item.topics)
        if item.ignored:
            seen.ignored[item.ignored.value] += 1
        for topic in item.topics:
            seen.topics[topic] += 1
    told = [story for state in (State.APPROVED, State.PUBLISHED) for story in desk.store.stories(state, limit=1000)]
    seen.merged = sorted((one for one in told if len(one.items) > 1), key=lambda one: -len(one.items))
    seen.why = [one for one in told if one.lead.classification and one.lead.classification.topics]
    seen.sent = len(desk.store.deliveries(DeliveryState.SENT, 1000))
