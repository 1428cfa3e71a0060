"""A possible gap is said at the end of the next digest of every audience, once."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import SmallDesk, an_entry
from sqlalchemy import text

from bot.model import Memory, Poll, SourceState
from bot.store.opening import open_database
from tests.conftest import StillClock

DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def leave_a_gap(desk: SmallDesk) -> None:
    now = desk.clock.now()
    memory = Memory(gaps=1, gap_at=now, gap_from=now - timedelta(hours=3))
    desk.store.save_polls([Poll(SourceState("cert", now, baselined=True, last_attempt=now, memory=memory))], now)


def test_each_audience_hears_of_it_once(desk: SmallDesk) -> None:
    reader = desk.subscribe(1)
    asyncio.run(desk.approve(an_entry(1)))
    leave_a_gap(desk)
    for day in range(3):
        desk.clock.pass_time(days=1)
        desk.publisher.send("daily")
        asyncio.run(desk.approve(an_entry(10 + day)))
    desk.clock.pass_time(days=1)
    desk.publisher.send("daily")
    desk.deliver()
    told = [words for words in desk.told() if "Possible gap" in words]
    assert len(told) == 1
    assert "items of CERT between 20 Nov 06:00 and 20 Nov 09:00 may be missing" in told[0]
    mails = [mail.body["text"] for mail in desk.mail.at(reader.address)]
    assert sum("Possible gap" in mail for mail in mails) <= 1


def test_a_preview_says_it_too(desk: SmallDesk) -> None:
    asyncio.run(desk.approve(an_entry(1)))
    leave_a_gap(desk)
    desk.clock.pass_time(minutes=5)
    assert desk.publisher.preview("daily").notes
    desk.clock.pass_time(days=30)
    assert desk.publisher.preview("daily").notes == ()


def test_a_digest_that_was_stored_before_there_were_notes_is_read(desk: SmallDesk) -> None:
    asyncio.run(desk.approve(an_entry(1)))
    desk.publisher.send("daily")
    database = open_database(desk.url, migrate=False, busy_timeout=5)
    with database.write() as connection:
        connection.execute(text("UPDATE digest SET body = json_remove(body, '$.notes')"))
    database.close()
    digest = desk.store.last_digest("edition:daily")
    assert digest is not None
    assert digest.notes == ()
    assert digest.lines
