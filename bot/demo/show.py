"""The whole desk on the sample newswire: two days of polling, an editor's mornings, digests in chat and by mail.

Nothing is staged: the real pipeline polls loopback sources, the real bot library talks to a loopback chat service, and
what is counted at the end is read from the store. Only the clock is the demo's own: its first day is yesterday.
"""

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from bot.app import Desk
from bot.demo import editor
from bot.demo.account import Day, Seen, count
from bot.demo.mailbox import MailboxChannel
from bot.demo.newswire import Newswire
from bot.model import TOPICS, Subscription
from bot.pipeline.poll import PollOutcome
from bot.sources.robots import Outside
from bot.testing.botapi import FakeBotApi

CHAT = -100200300
TOKEN = "100200300:demonstration-token-of-no-service-at-all"  # noqa: S105  # of the loopback chat service
READER = "reader@example.org"
ZONE = "Europe/Zurich"
EDITION = "daily"

Progress = Callable[[str, int, int], None]
"""Told (what, done, of how many) while the demo works."""


class _Calendar:
    """The machine's clock, set back: by a day, until a day has passed."""

    def __init__(self) -> None:
        now = datetime.now(UTC)
        yesterday = now.astimezone(ZoneInfo(ZONE)) - timedelta(days=1)  # the same hour, also when clocks are changed
        self._behind = now - yesterday.astimezone(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) - self._behind

    def next_day(self) -> timedelta:
        """How much later it is now."""
        passed, self._behind = self._behind, timedelta(0)
        return passed


@contextmanager
def _stage(folder: Path, wire: Newswire, chats: FakeBotApi, clock: _Calendar) -> Iterator[Desk]:
    """A desk folder like anybody's, made anew: only its addresses are those of the demo."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / "sources.yaml").write_text(wire.sources_yaml(), encoding="utf-8")
    settings = {
        "timezone": ZONE,
        "review": "required",
        "fetch": {"allow": list(wire.allow), "contact": "demo@example.org", "total_timeout": 15},
        "telegram": {"api_base": chats.base_url},
        "email": {"from": "Watchdesk demo <desk@example.org>"},
        "channels": [{"id": "chat", "kind": "telegram", "chat_id": CHAT}, {"id": "mail", "kind": "email"}],
        "editions": [
            {
                "id": EDITION,
                "title": "Cyber policy today",
                "intro": "What the sample newswire brought, approved by a sample editor.",
                "at": "08:00",
                "channels": ["chat", "mail"],
                "max_items": editor.ROOM,
            }
        ],
    }
    (folder / "desk.yaml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    desk = Desk(folder, {"TELEGRAM_BOT_TOKEN": TOKEN}, clock=clock)
    try:
        yield desk
    finally:
        desk.close()


def perform(folder: Path, progress: Progress, slow_seconds: float = 3.0) -> Seen:
    """Run the demo in `folder`, which is emptied first. `slow_seconds`: how long the slow source keeps silent."""
    began = time.monotonic()
    clock = _Calendar()
    with Newswire(clock.now(), slow_seconds) as wire, FakeBotApi(TOKEN) as chats:
        chats.add_chat(CHAT)
        with _stage(folder, wire, chats, clock) as desk:
            seen = asyncio.run(_two_days(desk, wire, chats, clock, progress))
    seen.seconds = time.monotonic() - began
    return seen


async def _two_days(desk: Desk, wire: Newswire, chats: FakeBotApi, clock: _Calendar, progress: Progress) -> Seen:
    seen = Seen()
    desk.register(at_once=True)
    desk.store.subscribe(Subscription("demo", "email", READER, TOPICS, ZONE, clock.now()))
    desk.publisher.plan()
    desk.open_channels()
    letterhead = desk.letterhead()
    assert letterhead is not None  # noqa: S101  # the stage has one
    mailbox = MailboxChannel(desk.home / "mail", letterhead.sender)
    desk.channels["email"] = mailbox
    fetcher = desk.fetcher()
    try:
        seen.days.append(await _day("yesterday", desk, fetcher, wire, chats, progress))
        wire.advance(clock.next_day())
        seen.days.append(await _day("today", desk, fetcher, wire, chats, progress))
    finally:
        await fetcher.aclose()
        await desk.close_channels()
    seen.mails = mailbox.written
    count(desk, seen)
    return seen


async def _day(name: str, desk: Desk, fetcher: Outside, wire: Newswire, chats: FakeBotApi, progress: Progress) -> Day:
    """Poll, edit, publish, deliver."""
    before = len(chats.messages(CHAT))
    day = Day(await _poll(desk, fetcher, lambda done, total: progress(f"{name}: polling", done, total)))
    editor.edit(
        desk,
        tuple(wire.expected().values()),
        day,
        lambda done, total: progress(f"{name}: the editor decides", done, total),
    )
    desk.publisher.send(EDITION)
    day.digest = desk.store.last_digest(f"edition:{EDITION}")
    await desk.deliverer.drain(timedelta(seconds=20))
    day.messages = chats.messages(CHAT)[before:]
    return day


async def _poll(desk: Desk, fetcher: Outside, progress: Callable[[int, int], None]) -> list[PollOutcome]:
    collector = desk.collector(fetcher, desk.parser())
    states = await collector.claim_named(list(desk.loaded.sources))
    done = 0

    def ended(outcome: PollOutcome) -> None:
        nonlocal done
        done += 1
        progress(done, len(states))

    outcomes = await collector.poll_all(states, ended)
    desk.reviewer.place()
    return outcomes
