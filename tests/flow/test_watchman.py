"""The watchman over the real store: what lasts is told once in the editors' chat, whatever crashes; and the desk's own
health beside that of its sources."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import EDITORS, SmallDesk, an_entry

from bot.core.desk_health import LITTLE_SPACE
from bot.errors import StoreBroken
from bot.model import FetchFailed, Reason
from bot.pipeline.watchman import Watchman
from bot.ports import Store
from bot.testing.builders import build_source
from tests.conftest import StillClock

HOUR = timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


class Editors:
    """A desk and its watchman, and what stands in the editors' chat."""

    def __init__(self, desk: SmallDesk, store: Store | None = None) -> None:
        self.desk = desk
        self.free = 10 * LITTLE_SPACE
        self.hanging: dict[str, float] = {}
        self.watchman = Watchman(
            store or desk.store,
            desk.clock,
            lambda: desk.sources,
            desk.notices,
            hanging=lambda: self.hanging,
            free_space=lambda: self.free,
        )

    def pass_minutes(self, minutes: int, step: int = 10) -> None:
        for _ in range(0, minutes, step):
            self.desk.clock.pass_time(minutes=step)
            asyncio.run(self.desk.poll())
            self.watchman.look()

    def heard(self) -> list[str]:
        self.desk.deliver()
        return self.desk.told(EDITORS)


def failing(desk: SmallDesk, reason: Reason, times: int, source: str = "cert") -> None:
    desk.fetcher.once(source, *[FetchFailed(reason, f"it is {reason.value}")] * times)


def test_trouble_is_told_once_and_its_end_once(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    failing(desk, Reason.TLS, 4)
    editors.pass_minutes(14 * 60)
    (told,) = editors.heard()
    assert "CERT" in told
    assert "certificate" in told
    assert "sources health" in told
    editors.pass_minutes(6 * 60)
    assert len(editors.heard()) == 2
    assert "well again" in editors.heard()[1]
    editors.pass_minutes(24 * 60, 30)
    assert len(editors.heard()) == 2


def test_a_restart_neither_repeats_nor_forgets(desk: SmallDesk) -> None:
    desk.serve(an_entry(1))
    failing(desk, Reason.GONE, 50)
    Editors(desk).pass_minutes(60)
    desk.restart()
    editors = Editors(desk)
    editors.pass_minutes(60)
    assert len(editors.heard()) == 1
    assert "gone for good" in editors.heard()[0]


def test_a_notice_that_could_not_be_stored_is_told_at_the_next_look(desk: SmallDesk) -> None:
    class Full:
        def __getattr__(self, name: str) -> object:
            return getattr(desk.store, name)

        def save_conditions(self, *arguments: object) -> None:
            raise StoreBroken("the disk is full")

    desk.serve(an_entry(1))
    failing(desk, Reason.GONE, 3)
    asyncio.run(desk.poll())
    editors = Editors(desk, Full())  # type: ignore[arg-type]
    with pytest.raises(StoreBroken):
        editors.watchman.look()
    assert editors.heard() == []
    assert desk.store.conditions() == {}
    editors.watchman.store = desk.store
    desk.clock.pass_time(minutes=5)
    editors.watchman.look()
    (told,) = editors.heard()
    assert "gone for good" in told
    assert "The store takes what it is given again" in told
    assert "the disk is full" in told


def test_a_poll_after_a_look_does_not_undo_what_was_told(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    failing(desk, Reason.GONE, 9)
    editors.pass_minutes(60)
    known = desk.store.conditions()["cert"]
    asyncio.run(desk.poll("cert"))
    assert desk.store.conditions()["cert"] == known
    assert known.told


def test_without_an_editors_chat_the_log_says_it(desk: SmallDesk, caplog: pytest.LogCaptureFixture) -> None:
    desk.chat = None
    desk.serve(an_entry(1))
    failing(desk, Reason.GONE, 9)
    Editors(desk).pass_minutes(60)
    said = [record for record in caplog.records if record.name == "watchdesk.health"]
    assert [record for record in said if "gone for good" in record.getMessage()]
    assert all("\n" not in record.getMessage() for record in said)
    assert desk.deliveries() == []


def test_two_hundred_sources_without_a_line_are_one_notice_and_one_more(tmp_path: Path, clock: StillClock) -> None:
    names = [f"Source {number}" for number in range(40)]
    sources = {source.id: source for source in (build_source(name, every=timedelta(minutes=30)) for name in names)}
    desk = SmallDesk(tmp_path, clock, sources=sources)
    editors = Editors(desk)
    for id_ in sources:
        desk.serve(an_entry(1, guid=id_), source=id_)
    editors.pass_minutes(60, 30)
    for id_ in sources:
        failing(desk, Reason.DNS, 4, id_)
    editors.pass_minutes(5 * 60, 30)
    (told,) = editors.heard()
    assert "40 of 40 sources" in told
    editors.pass_minutes(24 * 60, 60)
    assert len(editors.heard()) == 2
    assert "answer again" in editors.heard()[1]
    desk.close()


def test_many_notices_in_a_row_are_held_and_told_together(tmp_path: Path, clock: StillClock) -> None:
    """One source after the other is gone, a minute apart."""
    sources = {source.id: source for source in (build_source(f"Source {n}", every=HOUR) for n in range(30))}
    desk = SmallDesk(tmp_path, clock, sources=sources)
    editors = Editors(desk)
    for id_ in sources:
        failing(desk, Reason.GONE, 1, id_)
        desk.fetcher.serve(id_, b"")
        desk.store.plan("x", "x", clock.now(), clock.now())
        asyncio.run(desk.poll(id_))
        clock.pass_time(minutes=1)
        editors.watchman.look()
    clock.pass_time(minutes=15)
    editors.watchman.look()
    notices = desk.notes()
    assert 1 < len(notices) <= 6
    assert all(any(source.name in told for told in notices) for source in sources.values())
    desk.close()


def test_a_source_that_is_taken_out_or_switched_off_is_left_in_peace(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    failing(desk, Reason.GONE, 9)
    editors.pass_minutes(30)
    desk.sources["cert"] = replace(desk.sources["cert"], disabled=True)
    editors.pass_minutes(30)
    desk.sources.clear()
    editors.pass_minutes(30)
    assert len(editors.heard()) == 1


# ------------------------------------------------------------------------------------------- the desk itself


def test_a_full_disk_is_told_once_and_its_end_once(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    editors.pass_minutes(10)
    editors.free = LITTLE_SPACE - 1
    editors.pass_minutes(60)
    editors.free = LITTLE_SPACE + 1  # not enough to call it well
    editors.pass_minutes(60)
    assert len(editors.heard()) == 1
    assert "nearly full" in editors.heard()[0]
    editors.free = 10 * LITTLE_SPACE
    editors.pass_minutes(60)
    assert len(editors.heard()) == 2


def test_a_job_that_hangs_is_told_by_its_name(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    editors.hanging = {"publish": 2400.0}
    editors.pass_minutes(60)
    (told,) = editors.heard()
    assert "“publish” for 40 minutes" in told


def test_polling_that_stands_still_is_told(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    editors.pass_minutes(30)
    for _ in range(24):  # nobody polls
        desk.clock.pass_time(minutes=5)
        editors.watchman.look()
    (told,) = editors.heard()
    assert "Polling stands still" in told
    editors.pass_minutes(30)
    assert "polled again" in editors.heard()[1]


def test_a_machine_that_slept_is_no_desk_that_stands_still(desk: SmallDesk) -> None:
    editors = Editors(desk)
    desk.serve(an_entry(1))
    editors.pass_minutes(30)
    desk.clock.pass_time(hours=60)
    editors.watchman.look()
    editors.pass_minutes(60)
    assert editors.heard() == []
    editors = Editors(desk)  # and one that was off for a week
    desk.clock.pass_time(hours=168)
    editors.watchman.look()
    editors.pass_minutes(60)
    assert editors.heard() == []
