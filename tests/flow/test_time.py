"""Digests and time: clock changes, sleep, clocks that jump, a desk that was down, late ticks."""

import logging
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.schedule import LATE
from bot.model import TOPICS, Edition, Empty
from bot.pipeline.publish import Told
from tests.conftest import StillClock
from tests.flow.telling_desk import CHAT, DAILY, FRIDAY, MAILED, SATURDAY, ZURICH, Desk, local


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """A desk with a daily edition at 08:00 in Zurich, on a Thursday at noon."""
    clock.set(local(FRIDAY - timedelta(days=1), "12:00"))
    desk = Desk(tmp_path / "watchdesk.db", clock, [DAILY])
    yield desk
    desk.store.close()


# ---------------------------------------------------------------------------------------------- 133: clock changes

ZONES = (ZURICH, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")


def uneven_year(dice: random.Random, dense: set[date]) -> Iterator[tuple[datetime, bool]]:
    """Moments of 2026, minutes to hours apart; five minutes after each other about the days in `dense` (then True)."""
    moment, end = datetime(2026, 1, 1, 0, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    was_near = False
    while moment < end:
        near = any(moment.date() + timedelta(days=shift) in dense for shift in (0, 1))
        yield moment, near and was_near
        was_near = near
        moment += timedelta(minutes=5) if near else timedelta(minutes=dice.uniform(4, 900))


def changes_of(zone: str) -> set[date]:
    """Days of 2026 on which the clocks of a zone change."""
    noons = [datetime(2026, 1, 1, 12, tzinfo=ZoneInfo(zone)) + timedelta(days=day) for day in range(365)]
    return {after.date() for before, after in pairwise(noons) if before.utcoffset() != after.utcoffset()}


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_of_uneven_ticks_and_restarts_has_one_digest_each_local_day(
    tmp_path: Path, clock: StillClock, zone: str
) -> None:
    dense = changes_of(zone)
    assert len(dense) == (0 if zone == "Asia/Kolkata" else 2)
    dice = random.Random(f"a year in {zone}")
    clock.set(datetime(2025, 12, 31, 20, tzinfo=UTC))
    hours = {"morning": "08:00", "night": "02:30"}
    editions = [
        Edition(name, name, TOPICS, zone, ("main",), at=time.fromisoformat(at), empty=Empty.TELL)
        for name, at in hours.items()
    ]
    desk = Desk(tmp_path / "watchdesk.db", clock, editions, catch_up=timedelta(hours=20))
    seen: dict[str, list[tuple[str, datetime, bool]]] = {name: [] for name in hours}
    for moment, near in uneven_year(dice, dense):
        clock.set(moment)
        if dice.random() < 0.01:
            desk.restart()
        if desk.tick().digests:
            for name, found in seen.items():
                digest = desk.store.last_digest(f"edition:{name}")
                if digest and (not found or found[-1][0] != digest.slot):
                    found.append((digest.slot, digest.until.astimezone(ZoneInfo(zone)), near))
    desk.store.close()
    for name, at in hours.items():
        slots = [date.fromisoformat(slot) for slot, _, _ in seen[name]]
        assert slots == [slots[0] + timedelta(days=number) for number in range(len(slots))]
        assert len(slots) >= 365
        for slot, moment, near in seen[name]:
            assert moment.date().isoformat() == slot
            if near:
                hour = "03:30" if (zone, at, slot) in SKIPPED else at
                due = datetime.combine(moment.date(), time.fromisoformat(hour), ZoneInfo(zone))
                late = moment.astimezone(UTC) - due.astimezone(UTC)
                assert timedelta() <= late < timedelta(minutes=5), f"{name} of {slot} at {moment}"
    assert desk.told.digests == desk.told.deliveries == sum(len(found) for found in seen.values())


SKIPPED = {(ZURICH, "02:30", "2026-03-29"), ("America/New_York", "02:30", "2026-03-08")}
"""Local times that the spring change leaves out: told an hour later. Lord Howe goes from 02:00 to 02:30 on 2026-10-04:
there 02:30 is."""


def test_readers_of_three_zones_get_theirs_at_their_own_time(desk: Desk, clock: StillClock) -> None:
    for name, zone in (("kiritimati", "Pacific/Kiritimati"), ("kathmandu", "Asia/Kathmandu"), ("anc", "US/Alaska")):
        desk.reader(name, at="07:30", zone=zone)
    desk.approved()
    seen: dict[str, datetime] = {}
    for _ in range(36 * 12):
        clock.pass_time(minutes=5)
        desk.tick()
        for name in desk.messages():
            seen.setdefault(name, clock.now())
    assert seen["kiritimati@example.org"] == local(FRIDAY, "07:30", "Pacific/Kiritimati")
    assert seen["kathmandu@example.org"] == local(FRIDAY, "07:30", "Asia/Kathmandu")
    assert seen["anc@example.org"] == local(FRIDAY - timedelta(days=1), "07:30", "US/Alaska")
    assert set(desk.messages().values()) == {1}


# ---------------------------------------------------------------------------------------------- 135: down


def test_down_over_the_hour_gives_one_late_digest_with_everything(desk: Desk, clock: StillClock) -> None:
    evening = desk.approved()
    clock.set(local(FRIDAY, "07:29"))
    morning = desk.approved()
    assert desk.tick() == Told()
    clock.set(local(FRIDAY, "09:10"))
    desk.restart()
    for _ in range(5):
        desk.tick()
        clock.pass_time(seconds=5)
    assert desk.told.digests == 1
    assert desk.last().late
    assert desk.last().slot == "2026-11-20"
    assert desk.told_in() == sorted([evening, morning])
    assert "This digest is late" in str(desk.store.deliveries(limit=1)[0].payload.body["text"])
    clock.set(local(SATURDAY, "08:00"))
    saturday = desk.approved()
    desk.tick()
    assert not desk.last().late
    assert desk.told_in() == [saturday]


def test_down_for_longer_than_catch_up_is_skipped_with_a_word_and_nothing_is_lost(
    desk: Desk, clock: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    story = desk.approved()
    clock.set(local(FRIDAY, "14:01"))
    desk.restart()
    with caplog.at_level(logging.WARNING, "watchdesk"):
        assert desk.tick() == Told()
    assert [record.message for record in caplog.records if "2026-11-20 is skipped" in record.message]
    clock.set(local(SATURDAY, "08:00"))
    assert desk.tick().digests == 1
    assert (desk.last().slot, desk.told_in(), desk.last().late) == ("2026-11-21", [story], False)


def test_down_for_four_days_gives_one_digest_and_no_burst(desk: Desk, clock: StillClock) -> None:
    story = desk.approved()
    clock.set(local(FRIDAY + timedelta(days=4), "08:45"))
    desk.restart()
    assert desk.tick().digests == 1
    assert (desk.last().slot, desk.told_in()) == ("2026-11-24", [story])
    assert desk.tick() == Told()


def test_down_over_midnight_the_late_one_counts_for_the_day_before(desk: Desk, clock: StillClock) -> None:
    """In the chat and in the mailbox: each still gets the next day's."""
    desk.editions = [replace(MAILED, at=time(23, 30))]
    desk.reader("ada")
    desk.publisher.plan()
    friday = desk.approved()
    clock.set(local(FRIDAY, "00:20"))
    desk.restart()
    assert desk.tick().digests == 2
    assert {desk.last(audience).slot for audience in ("edition:daily", "subscription:ada")} == {"2026-11-19"}
    assert desk.told_in("subscription:ada") == [friday]
    evening = desk.approved()
    clock.set(local(FRIDAY, "23:30"))
    assert desk.tick().digests == 2
    assert desk.told_in() == desk.told_in("subscription:ada") == [evening]
    assert desk.messages() == {CHAT: 2, "ada@example.org": 2}


# ---------------------------------------------------------------------------------------------- 136: jumps


@pytest.mark.parametrize("at", [time(8), None])
def test_a_clock_set_back_two_hours_repeats_nothing(desk: Desk, clock: StillClock, at: time | None) -> None:
    every = None if at else timedelta(hours=1)
    desk.editions = [replace(DAILY, id="this", at=at, every=every)]
    desk.publisher.plan()
    desk.approved()
    clock.set(local(FRIDAY, "08:00:05"))
    assert desk.tick().digests == 1
    clock.set(local(FRIDAY, "06:00:05"))
    ahead = desk.news()
    for minute in range(0, 130, 5):
        clock.set(local(FRIDAY, "06:00:05") + timedelta(minutes=minute))
        if minute == 60:
            desk.restart()
        desk.tick()
    assert desk.told.digests == 1
    desk.approve(ahead)
    clock.set(local(SATURDAY, "08:00"))
    desk.tick()
    assert desk.told_in("edition:this") == [ahead.id], "news of the doubled hours is told, once"
    assert desk.told.stories == 2


def test_a_clock_a_day_ahead_for_a_while_neither_floods_nor_repeats(desk: Desk, clock: StillClock) -> None:
    desk.approved()
    clock.set(local(FRIDAY, "08:00"))
    desk.tick()
    clock.set(local(SATURDAY, "12:00"))  # in truth it is Friday noon
    ahead = desk.approved()
    assert desk.tick().digests == 1
    assert desk.last().slot == "2026-11-21"
    clock.set(local(FRIDAY, "12:05"))
    desk.restart()
    late = desk.approved()
    for hour in range(48):
        desk.tick()
        clock.set(local(FRIDAY, "12:05") + timedelta(hours=hour))
    slots = Counter(row.digest_id for row in desk.store.deliveries(limit=100))
    assert set(slots.values()) == {1}
    assert desk.told.digests == 3, "Friday's, Saturday's (too early), Sunday's"
    assert desk.told_in() == [late]
    assert ahead not in desk.told_in()


# ---------------------------------------------------------------------------------------------- 137: the border


@pytest.mark.parametrize("ticks_first", [True, False])
def test_news_at_the_very_border_is_in_exactly_one_digest(desk: Desk, clock: StillClock, ticks_first: bool) -> None:
    other = desk.approved()
    clock.set(local(FRIDAY, "08:00") - timedelta(milliseconds=100))
    story = desk.news()
    clock.set(local(FRIDAY, "08:00"))
    if ticks_first:
        desk.tick()
    desk.approve(story)
    if not ticks_first:
        desk.tick()
    friday = desk.told_in()
    clock.set(local(SATURDAY, "08:00"))
    desk.tick()
    saturday = desk.told_in() if desk.last().slot == "2026-11-21" else []
    assert sorted([*friday, *saturday]) == sorted([other, story.id])
    assert (story.id in friday) is not ticks_first


def test_news_between_the_read_and_the_next_tick_is_not_lost(desk: Desk, clock: StillClock) -> None:
    """The window ends when the digest is made, not at the hour: what comes in the minutes after it is tomorrow's."""
    clock.set(local(FRIDAY, "08:02"))
    early = desk.approved()
    desk.tick()
    clock.set(local(FRIDAY, "08:02:00.000001"))
    after = desk.approved()
    desk.tick()
    assert desk.told_in() == [early]
    clock.set(local(SATURDAY, "08:00"))
    desk.tick()
    assert desk.told_in() == [after]


# ---------------------------------------------------------------------------------------------- 138: nothing to say


def test_an_empty_day_is_skipped_or_told_as_the_edition_says(desk: Desk, clock: StillClock) -> None:
    desk.editions = [DAILY, replace(DAILY, id="talking", empty=Empty.TELL)]
    desk.publisher.plan()
    clock.set(local(FRIDAY, "08:00"))
    assert desk.tick().digests == 1
    assert desk.store.last_digest("edition:daily") is None
    assert desk.last("edition:talking").lines == ()
    story = desk.approved()
    assert desk.tick() == Told(), "the hour of a day without news does not come twice"
    clock.set(local(SATURDAY, "08:00"))
    desk.tick()
    assert desk.told_in() == desk.told_in("edition:talking") == [story]


# ---------------------------------------------------------------------------------------------- 139: late, not lost


def test_late_ticks_lose_nothing_and_do_not_drift(desk: Desk, clock: StillClock) -> None:
    dice = random.Random("late by load")
    told = []
    for day in range(20):
        hour = local(FRIDAY + timedelta(days=day), "08:00")
        clock.set(hour - timedelta(seconds=1))
        desk.tick()
        story = desk.approved()
        late = timedelta(seconds=dice.uniform(0, 3000))
        clock.set(hour + late)
        assert desk.tick().digests == 1
        assert desk.last().late is (late > LATE)
        assert desk.told_in() == [story]
        told.append(story)
        turns = desk.store.turns_due(clock.now() + timedelta(days=2))
        assert [turn.due - hour for turn in turns] == [timedelta(days=1)], "the next turn is on the hour"
    assert len(set(told)) == desk.told.stories == 20
