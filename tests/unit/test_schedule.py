"""When digests are due, on every kind of day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import schedule
from bot.core.schedule import Daily, Interval

ZURICH = "Europe/Zurich"


def turns(timing: schedule.Timing, start: datetime, end: datetime) -> list[datetime]:
    found, moment = [], start
    while (moment := schedule.next_due(timing, moment)) < end:
        found.append(moment)
    return found


@pytest.mark.parametrize("at", ["00:00", "02:30", "03:00", "08:00", "23:59"])
@pytest.mark.parametrize(
    "zone", [ZURICH, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"]
)
def test_every_local_day_of_two_years_has_exactly_one_digest(at: str, zone: str) -> None:
    daily = Daily(time.fromisoformat(at), zone)
    found = turns(daily, datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))
    days = [moment.astimezone(ZoneInfo(zone)).date() for moment in found]
    assert days == [days[0] + timedelta(days=n) for n in range(len(days))]
    assert len(days) >= 729


def test_eight_o_clock_stays_eight_o_clock_over_both_clock_changes() -> None:
    daily = Daily(time(8), ZURICH)
    spring = [daily.on(date(2026, 3, day)).hour for day in (28, 29, 30)]
    autumn = [daily.on(date(2026, 10, day)).hour for day in (24, 25, 26)]
    assert spring == [7, 6, 6]
    assert autumn == [6, 7, 7]


def test_a_time_that_spring_skips_comes_that_much_later() -> None:
    local = Daily(time(2, 30), ZURICH).on(date(2026, 3, 29)).astimezone(ZoneInfo(ZURICH))
    assert (local.hour, local.minute) == (3, 30)


def test_a_time_that_autumn_doubles_is_taken_at_its_first_passing() -> None:
    daily = Daily(time(2, 30), ZURICH)
    assert daily.on(date(2026, 10, 25)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert schedule.latest_slot(daily, second).name == "2026-10-25"
    assert schedule.next_due(daily, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == datetime(
        2026, 10, 26, 1, 30, tzinfo=UTC
    )


def test_after_a_long_sleep_only_the_last_turn_counts() -> None:
    daily = Daily(time(8), ZURICH)
    slot = schedule.latest_slot(daily, datetime(2026, 11, 20, 8, 10, tzinfo=UTC))
    assert (slot.name, slot.due, slot.late) == ("2026-11-20", datetime(2026, 11, 20, 7, 0, tzinfo=UTC), True)
    assert schedule.still_useful(slot, datetime(2026, 11, 20, 8, 10, tzinfo=UTC), timedelta(hours=6))
    assert not schedule.still_useful(slot, datetime(2026, 11, 20, 13, 1, tzinfo=UTC), timedelta(hours=6))


def test_a_punctual_digest_is_useful_even_without_catch_up() -> None:
    slot = schedule.latest_slot(Daily(time(8), "UTC"), datetime(2026, 11, 20, 8, 0, 3, tzinfo=UTC))
    assert not slot.late
    assert schedule.still_useful(slot, datetime(2026, 11, 20, 8, 0, 3, tzinfo=UTC), timedelta())


@given(
    st.sampled_from([timedelta(minutes=m) for m in (1, 7, 30, 60, 90, 360, 420, 720, 1440)]),
    st.sampled_from([ZURICH, "UTC", "Asia/Kathmandu", "America/St_Johns"]),
    st.integers(0, 700 * 86_400).map(lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)),
)
def test_interval_turns_are_neither_skipped_nor_doubled(every: timedelta, zone: str, start: datetime) -> None:
    interval = Interval(every, zone)
    first = schedule.next_due(interval, start)
    second = schedule.next_due(interval, first)
    assert start < first <= start + every
    assert first < second <= first + every
    slot = schedule.latest_slot(interval, second)
    assert slot.due == second
    assert schedule.latest_slot(interval, second - timedelta(microseconds=1)).due == first
