"""Whatever fails, whenever: a day's work is done once, as if nothing had been, when it can be done again.

SQLite's own method: fail the N-th operation, for every N (https://sqlite.org/testing.html, section 3).

Longer than most files: one day, and every way to break it.
"""

import asyncio
import shutil
import sqlite3
import threading
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from small_desk import EDITORS, MAIN, SmallDesk, an_edition, an_entry, face
from sqlalchemy import event

from bot.errors import StoreBroken, StoreBusy, StoreError
from bot.model import Delivery, DeliveryState, Sent, State
from bot.pipeline.review import EditorsChat
from bot.store import check
from bot.testing.builders import MOMENT, build_source
from tests.conftest import StillClock

READER = "reader1@example.org"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new desk's file: making one takes longer than a whole day's work."""
    home = tmp_path_factory.mktemp("fresh")
    SmallDesk(home, StillClock(MOMENT)).close()
    return home / "watchdesk.db"


def new_desk(home: Path, fresh: Path, busy_timeout: float = 5.0) -> SmallDesk:
    home.mkdir()
    shutil.copy(fresh, home / "watchdesk.db")
    cert, wire = build_source("CERT"), build_source("Wire")
    desk = SmallDesk(
        home,
        StillClock(MOMENT + timedelta(hours=1, minutes=5)),
        sources={cert.id: cert, wire.id: wire},
        editions={"daily": an_edition(channels=("main", "mail"))},
        chat=EditorsChat(EDITORS, face, cards=1),
        busy_timeout=busy_timeout,
        at_once=1,  # in one order, always: operations are counted
    )
    desk.subscribe(1)
    desk.store.plan("edition:daily", "daily 10:00 UTC", MOMENT + timedelta(hours=1), MOMENT - timedelta(days=1))
    desk.serve(an_entry(1), an_entry(2, "weather"))
    desk.serve(an_entry(1, guid="copy"), source="wire")
    return desk


class Killed(BaseException):
    """The process ends here; nothing catches it."""


class Faults:
    """Stands between the stages and the store, and before the channels: what fails, and when.

    `kind`: `refused` is a lock or a full disk at the N-th call of the store; `killed` lets it be done and ends the
    process; `cut` ends it when the N-th message has been taken.
    """

    def __init__(self, kind: str, number: int) -> None:
        self.kind = kind
        self.number = number
        self.calls = 0
        self.struck = ""
        self._lock = threading.Lock()

    @property
    def dead(self) -> bool:
        return bool(self.struck) and self.kind in ("killed", "cut")

    def counts(self, what: str) -> bool:
        """Whether this one is struck."""
        with self._lock:
            if self.dead:
                raise Killed
            if self.struck:
                return False
            self.calls += 1
            if self.calls != self.number:
                return False
            self.struck = what
            return True


class FaultyStore:
    def __init__(self, store: Any, faults: Faults) -> None:
        self._store = store
        self._faults = faults

    def __getattr__(self, name: str) -> Callable[..., Any]:
        real: Callable[..., Any] = getattr(self._store, name)

        def call(*given: Any, **named: Any) -> Any:
            if self._faults.kind == "cut":
                if self._faults.dead:
                    raise Killed
                return real(*given, **named)
            if not self._faults.counts(name):
                return real(*given, **named)
            if self._faults.kind == "refused":
                raise StoreBroken("the disk is full") if self._faults.number % 2 else StoreBusy("locked")
            real(*given, **named)
            raise Killed

        return call


class FaultyChannel:
    def __init__(self, channel: Any, faults: Faults) -> None:
        self._channel = channel
        self._faults = faults
        self.kind = channel.kind
        self.repeats_safely = channel.repeats_safely

    async def send(self, delivery: Delivery, edited_message: str | None = None) -> Sent:
        if self._faults.dead:
            raise Killed
        sent: Sent = await self._channel.send(delivery, edited_message)
        if self._faults.kind == "cut" and self._faults.counts("send"):
            raise Killed
        return sent


async def work(desk: SmallDesk) -> list[str]:
    """A round of the engine: what fails in one job keeps no other from its turn. Returns what failed."""
    errors: list[str] = []

    async def poll() -> None:
        errors.extend(outcome.detail for outcome in await desk.poll())

    async def decide() -> None:
        for story in desk.store.stories(State.PENDING):
            desk.decide(story)

    for job in (
        poll,
        desk.reviewer.place,
        desk.reviewer.post_cards,
        decide,
        desk.publisher.run_due,
        desk.deliverer.deliver_due,
    ):
        try:
            done = job()
            if asyncio.iscoroutine(done):
                await done
        except StoreError as error:
            errors.append(str(error))
    return errors


async def finish(desk: SmallDesk) -> None:
    """Another try when leases are over, and the next day."""
    for wait in (timedelta(minutes=11), timedelta(days=1), timedelta(minutes=11)):
        desk.clock.pass_time(seconds=wait.total_seconds())
        desk.deliverer.recover(lambda owner: owner != desk.owner)
        await work(desk)


def assert_done_once(desk: SmallDesk, where: str, *, doubts: int = 0) -> None:
    assert sorted((item.source_id, item.guid) for item, _ in desk.items()) == [
        ("cert", "grid-1"),
        ("cert", "weather-2"),
        ("wire", "copy"),
    ], where
    (story,) = desk.store.stories(State.PUBLISHED)
    assert len(desk.store.decisions(story.id)) == 1, where
    assert len(story.items) == 2, where
    unknown = desk.deliveries(DeliveryState.UNKNOWN)
    assert len(unknown) <= doubts, where
    for one in unknown:
        assert any(f"Delivery {one.id} " in note for note in desk.notes()), f"{where}: a doubt is shown"
    settled = {DeliveryState.SENT, DeliveryState.UNKNOWN}
    # An edit of a card in doubt has nothing to edit.
    in_doubt = {one.key for one in unknown}
    for one in desk.deliveries(DeliveryState.DROPPED):
        assert one.payload.body.get("edits") in in_doubt, where
    assert {one.state for one in desk.deliveries()} - {DeliveryState.DROPPED} <= settled, where
    taken = Counter(message.key for message in desk.telegram.messages)
    assert set(taken.values()) <= {1}, f"{where}: {taken}"
    digests = [one for one in desk.deliveries(to=MAIN) if one.digest_id]
    assert len(digests) == 1, where
    assert taken[digests[0].key] == 1 or digests[0] in unknown, where
    letters = [one for one in desk.deliveries() if one.kind == "email"]
    assert len(letters) == 1, where
    assert 1 <= len(desk.mail.at(READER)) <= 1 + doubts, where
    assert len({message.key for message in desk.mail.at(READER)}) == 1, where
    assert check(desk.url) == [], where


async def rounds(tmp_path: Path, fresh: Path, kind: str) -> AsyncIterator[tuple[SmallDesk, Faults, str]]:
    """A day with the N-th operation failing, for every N until none is left to fail."""
    number = 1
    while True:
        faults = Faults(kind, number)
        desk = new_desk(tmp_path / f"{kind}{number}", fresh)
        real, channels = desk.store, desk.channels
        desk.wire(FaultyStore(real, faults))  # type: ignore[arg-type]
        desk.channels = {name: FaultyChannel(channel, faults) for name, channel in channels.items()}  # type: ignore[misc]
        with suppress(Killed):
            await work(desk)
        if not faults.struck:
            desk.close()
            return
        desk.channels = channels
        yield desk, faults, f"{kind} at {faults.struck}, operation {number}"
        desk.close()
        shutil.rmtree(desk.home)
        number += 1


async def test_whichever_store_operation_fails_the_day_is_done_once_without_a_restart(
    tmp_path: Path, fresh: Path
) -> None:
    """Row 82. Not even a doubt is left: how a send ended is known, and written when that is possible again."""
    struck = set()
    async for desk, faults, where in rounds(tmp_path, fresh, "refused"):
        await finish(desk)
        assert_done_once(desk, where)
        struck.add(faults.struck)
    assert {"claim_due", "save_polls", "place_items", "save_cards", "decide", "save_digest", "settle"} <= struck


async def test_killed_after_any_store_operation_the_day_is_done_once(tmp_path: Path, fresh: Path) -> None:
    """Rows 69, 70, 82: at most one doubt, and only where a message was on its way."""
    async for desk, faults, where in rounds(tmp_path, fresh, "killed"):
        desk.restart()
        await finish(desk)
        # Mail and chat go side by side: while one is written down, the other may be on its way.
        assert_done_once(desk, where, doubts=1 if faults.struck in ("claim", "mark_sending", "settle") else 0)


async def test_killed_when_any_message_was_taken_the_day_is_done_once(tmp_path: Path, fresh: Path) -> None:
    """Row 70: between sent and recorded. The one message is shown as unknown; a mail comes once more."""
    seen = 0
    async for desk, _, where in rounds(tmp_path, fresh, "cut"):
        desk.restart()
        await finish(desk)
        assert_done_once(desk, where, doubts=1)
        seen += 1
    assert seen == 4, "a card, its redrawing, a digest, a letter"


@contextmanager
def failing_at(desk: SmallDesk, number: int) -> Iterator[list[int]]:
    """The `number`-th statement or commit of the database fails. Counts them in the list's only place."""
    engine = desk.store._database.engine  # type: ignore[attr-defined]
    count = [0]
    lock = threading.Lock()

    def strike(*ignored: object) -> None:
        with lock:
            count[0] += 1
            struck = count[0] == number
        if struck:
            raise sqlite3.OperationalError("disk I/O error")

    for name in ("before_cursor_execute", "commit"):
        event.listen(engine, name, strike)
    yield count
    for name in ("before_cursor_execute", "commit"):
        event.remove(engine, name, strike)


async def test_whichever_statement_fails_the_day_is_done_once(tmp_path: Path, fresh: Path) -> None:
    """Every eleventh: that each method of the store is whole is tested at the store, statement by statement."""
    number, total = 3, 4
    while number < total:
        desk = new_desk(tmp_path / f"statement{number}", fresh)
        with failing_at(desk, number) as count:
            await work(desk)
            total = max(total, count[0])
        await finish(desk)
        assert_done_once(desk, f"statement {number} of {total}")
        desk.close()
        shutil.rmtree(desk.home)
        number += 11
    assert total > 100


# ---------------------------------------------------------------------- the disk, the lock


@pytest.mark.parametrize("room", [0, 1, 2, 3, 4, 5])
async def test_a_full_disk_loses_nothing_and_nothing_is_sent_without_a_record(
    tmp_path: Path, fresh: Path, room: int
) -> None:
    """Row 71: `room` pages are left. When there is space again, the same process goes on."""
    desk = new_desk(tmp_path / "desk", fresh)
    entry = an_entry(1, summary="long " * 390)
    desk.serve(entry, an_entry(2, "weather", summary="words " * 300))
    desk.serve(an_entry(1, guid="copy", summary=entry.summary), source="wire")
    with sqlite3.connect(desk.home / "watchdesk.db") as raw:
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
    raw.close()
    most = [pages + room]

    def limit(connection: sqlite3.Connection, *ignored: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {most[0]}")

    event.listen(desk.store._database.engine, "checkout", limit)  # type: ignore[attr-defined]
    errors = []
    for _ in range(3):
        errors += await work(desk)
        desk.clock.pass_time(minutes=6)
    recorded = {one.key for one in desk.deliveries() if one.state in (DeliveryState.SENDING, DeliveryState.SENT)}
    assert {message.key for message in [*desk.telegram.messages, *desk.mail.messages]} <= recorded
    assert any("full" in error for error in errors)
    most[0] = 1_000_000
    await finish(desk)
    assert_done_once(desk, f"{room} pages")
    desk.close()


async def test_a_lock_held_by_another_process_delays_and_loses_nothing(tmp_path: Path, fresh: Path) -> None:
    """Row 72. We wait for 50 ms here, for 30 s by default."""
    desk = new_desk(tmp_path / "desk", fresh, busy_timeout=0.05)
    other = sqlite3.connect(desk.home / "watchdesk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await work(desk)
    assert (desk.items(), desk.telegram.messages) == ([], [])
    other.execute("ROLLBACK")
    await finish(desk)
    assert_done_once(desk, "locked")
    other.close()
    desk.close()


async def test_a_lock_between_sent_and_recorded_makes_no_doubt(tmp_path: Path, fresh: Path) -> None:
    """Rows 70 and 72: the process lives and knows that the message was taken."""
    desk = new_desk(tmp_path / "desk", fresh, busy_timeout=0.05)
    other = sqlite3.connect(desk.home / "watchdesk.db", isolation_level=None, check_same_thread=False)
    real = desk.telegram.send

    async def send(delivery: Delivery, edited_message: str | None = None) -> Sent:
        sent = await real(delivery, edited_message)
        if not other.in_transaction:
            other.execute("BEGIN IMMEDIATE")
        return sent

    desk.telegram.send = send  # type: ignore[method-assign]
    await work(desk)
    assert len(desk.telegram.messages) == 1, "nothing more is sent while nothing can be written"
    desk.telegram.send = real  # type: ignore[method-assign]
    other.execute("ROLLBACK")
    other.close()
    await finish(desk)
    assert_done_once(desk, "locked after sending")
    desk.close()


async def test_a_desk_that_nothing_befell_does_its_day_once(tmp_path: Path, fresh: Path) -> None:
    desk = new_desk(tmp_path / "desk", fresh)
    await work(desk)
    await finish(desk)
    assert_done_once(desk, "a quiet day")
    desk.close()
