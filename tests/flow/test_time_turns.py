"""Digests and turns: hours that change in the files, intervals, what waits, mail readers with and without an hour."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

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


# ---------------------------------------------------------------------------------------------- changed files


@pytest.mark.parametrize(
    ("changed_at", "to", "friday", "saturday"),
    [
        ("07:30", "09:00", "09:00", "09:00"),  # later, before either
        ("08:30", "10:00", "08:00", "10:00"),  # later, after today's: not again today
        ("07:00", "07:30", "07:30", "07:30"),  # earlier, before either
        ("08:30", "07:30", "08:00", "07:30"),  # earlier, after both
        ("07:45", "07:30", None, "07:30"),  # to an hour that has passed: it counts from tomorrow
    ],
)
def test_a_changed_hour_never_makes_two_a_day(
    desk: Desk, clock: StillClock, changed_at: str, to: str, friday: str | None, saturday: str
) -> None:
    seen: dict[str, str] = {}
    desk.editions = [replace(DAILY, empty=Empty.TELL)]
    moment = local(FRIDAY, "06:00")
    while moment < local(SATURDAY, "11:00"):
        clock.set(moment)
        if moment == local(FRIDAY, changed_at):
            desk.editions = [replace(DAILY, at=time.fromisoformat(to), empty=Empty.TELL)]
            desk.publisher.plan()
        if desk.tick().digests:
            assert desk.last().slot not in seen
            seen[desk.last().slot] = f"{moment.astimezone(ZoneInfo(ZURICH)):%H:%M}"
        moment += timedelta(minutes=15)
    assert (seen.get("2026-11-20"), seen.get("2026-11-21")) == (friday, saturday)


def test_a_changed_hour_is_right_even_before_it_is_planned(desk: Desk, clock: StillClock) -> None:
    """The files say 10:00, the calendar still 08:00: a tick in between makes no digest, and forgets none."""
    story = desk.approved()
    desk.editions = [replace(DAILY, at=time(10))]
    clock.set(local(FRIDAY, "08:00"))
    desk.tick()
    desk.publisher.plan()
    clock.set(local(FRIDAY, "10:00"))
    desk.tick()
    assert (desk.told.digests, desk.last().slot, desk.told_in()) == (1, "2026-11-20", [story])


def test_an_edition_that_is_taken_out_and_put_back_goes_on(desk: Desk, clock: StillClock) -> None:
    story = desk.approved()
    editions, desk.editions = desk.editions, []
    clock.set(local(FRIDAY, "08:00"))
    assert desk.tick() == Told()
    clock.set(local(FRIDAY, "12:00"))
    desk.editions = editions
    desk.publisher.plan()
    assert desk.tick() == Told()
    clock.set(local(SATURDAY, "08:00"))
    desk.tick()
    assert desk.told_in() == [story]


# ---------------------------------------------------------------------------------------------- intervals


@pytest.mark.parametrize(("start", "turns"), [(date(2026, 3, 28), 12), (date(2026, 10, 24), 13), (FRIDAY, 12)])
def test_an_interval_tells_each_story_once_on_every_kind_of_day(
    tmp_path: Path, clock: StillClock, start: date, turns: int
) -> None:
    """Three local days of a six-hour edition; a day of 25 hours has a fifth turn, and midnight is always one."""
    clock.set(local(start, "00:00") - timedelta(minutes=3))
    flash = Edition("flash", "Flash", TOPICS, ZURICH, ("main",), every=timedelta(hours=6), empty=Empty.TELL)
    desk = Desk(tmp_path / "watchdesk.db", clock, [flash])
    stories, told, slots = [], [], []
    end = local(start + timedelta(days=3), "00:00")
    while clock.now() < end:
        if desk.tick().digests:
            slots.append(desk.last("edition:flash"))
            told += [line.story_id for line in slots[-1].lines]
        if clock.now() < end - timedelta(hours=7):
            stories.append(desk.approved())
        clock.pass_time(minutes=59)
    desk.store.close()
    assert sorted(told) == sorted(stories)
    assert len({digest.slot for digest in slots}) == len(slots) == turns
    midnights = {local(start + timedelta(days=day), "00:00").isoformat(timespec="seconds") for day in range(3)}
    assert midnights <= {digest.slot for digest in slots}


# ---------------------------------------------------------------------------------------------- what waits


def test_a_story_approved_days_later_is_told_once(desk: Desk, clock: StillClock) -> None:
    story = desk.news()
    for day in range(5):
        clock.set(local(FRIDAY + timedelta(days=day), "08:00"))
        assert desk.tick() == Told()
    desk.approve(story)
    clock.set(local(FRIDAY + timedelta(days=5), "08:00"))
    desk.tick()
    assert desk.told_in() == [story.id]
    for day in range(6, 9):
        clock.set(local(FRIDAY + timedelta(days=day), "08:00"))
        assert desk.tick() == Told()


def test_a_story_older_than_the_lookback_is_told_no_more(desk: Desk, clock: StillClock) -> None:
    old = desk.news()
    clock.pass_time(seconds=10)
    young = desk.news()
    week = local(FRIDAY - timedelta(days=1), "12:00") + desk.lookback
    desk.editions = [replace(DAILY, at=time(12))]
    desk.publisher.plan()
    clock.set(week + timedelta(seconds=5))
    desk.approve(old)
    desk.approve(young)
    desk.tick()
    assert desk.told_in() == [young.id]


def test_what_does_not_fit_waits_and_comes_next_day(desk: Desk, clock: StillClock) -> None:
    desk.editions = [replace(DAILY, max_items=4)]
    stories = []
    for _ in range(10):
        clock.pass_time(minutes=1)
        stories.append(desk.approved())
    told = []
    for day, (count, held) in enumerate([(4, 6), (4, 2), (2, 0)]):
        clock.set(local(FRIDAY + timedelta(days=day), "08:00"))
        desk.tick()
        assert (len(desk.last().lines), desk.last().held) == (count, held)
        told += desk.told_in()
    assert sorted(told) == sorted(stories)
    clock.set(local(FRIDAY + timedelta(days=3), "08:00"))
    assert desk.tick() == Told()


# ---------------------------------------------------------------------------------------------- mail readers


def test_mail_readers_with_and_without_an_hour_get_one_a_day(desk: Desk, clock: StillClock) -> None:
    desk.editions = [MAILED]
    desk.reader("early", at="06:30")
    desk.reader("late", at="09:30")
    desk.reader("plain")
    desk.reader("far", zone="America/New_York")
    seen: dict[str, list[str]] = {}
    for day in range(3):
        desk.approved()
        for minute in range(24 * 4):
            clock.set(local(FRIDAY + timedelta(days=day), "00:00") + timedelta(minutes=15 * minute))
            before = desk.messages()
            desk.tick()
            for address in desk.messages() - before:
                seen.setdefault(address.partition("@")[0], []).append(
                    f"{clock.now().astimezone(ZoneInfo(ZURICH)):%H:%M}"
                )
    assert seen == {
        "early": ["06:30"] * 3,
        "late": ["09:30"] * 3,
        "plain": ["08:00"] * 3,
        "far": ["08:00"] * 3,
        CHAT: ["08:00"] * 3,
    }


def test_sent_by_hand_before_the_hour_nobody_gets_it_twice(desk: Desk, clock: StillClock) -> None:
    desk.editions = [MAILED]
    for name, at in (("own", "07:30"), ("later", "21:00"), ("plain", None)):
        desk.reader(name, at=at)
    story = desk.approved()
    clock.set(local(FRIDAY, "07:00"))
    by_hand = desk.publisher.send("daily")
    assert (by_hand.digests, by_hand.already) == (4, 0)
    assert desk.publisher.preview("daily").lines == ()
    again = desk.publisher.send("daily")
    assert again.digests == 0
    clock.set(local(FRIDAY, "07:20"))
    afterwards = desk.approved()
    for minute in range(0, 17 * 60, 10):
        clock.set(local(FRIDAY, "07:20") + timedelta(minutes=minute))
        if minute == 60:
            desk.restart()
        desk.tick()
    assert set(desk.messages().values()) == {1}
    for audience in ("edition:daily", "subscription:own", "subscription:later", "subscription:plain"):
        assert desk.told_in(audience) == [story]
    for hour in range(24):
        clock.set(local(SATURDAY, "00:00") + timedelta(hours=hour, minutes=45))
        desk.tick()
    assert set(desk.messages().values()) == {2}
    for audience in ("edition:daily", "subscription:own", "subscription:later", "subscription:plain"):
        assert desk.told_in(audience) == [afterwards]


def test_a_desk_that_ends_among_its_readers_goes_on_with_the_others(desk: Desk, clock: StillClock) -> None:
    desk.editions = [MAILED]
    readers = [desk.reader(f"reader{number}") for number in range(6)]
    desk.approved()
    clock.set(local(FRIDAY, "08:00"))
    asked = iter(range(100))
    desk.publisher = replace(desk.publisher, halted=lambda: next(asked) > 3)
    desk.tick()
    halfway = desk.messages()
    assert 1 < len(halfway) < 7
    desk.restart()
    desk.tick()
    assert desk.messages() == {CHAT: 1, **{reader.address: 1 for reader in readers}}
    assert desk.tick() == Told()
