"""Rhythms: weeks of polls of sources of every kind, in which the interval must find its place and keep it."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import rhythm
from bot.core.polling import Found, after_poll
from bot.model import Fetched, PollingLimits, Rhythm, Source, SourceState, Wishes

START = datetime(2026, 3, 2, tzinfo=UTC)
LIMITS = PollingLimits()
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SOURCE = Source("a", "A", "https://a.example/feed", every=30 * MINUTE, adaptive=True)
DOCUMENT = Fetched(SOURCE.url, 200, {}, b"", "hash", None, None)

Log = list[tuple[datetime, int, timedelta]]
"""When, how many new items, and how long until the next poll."""


def written(an_hour: float, hours: Iterable[int] = range(24), days: int = 30, seed: int = 2) -> list[datetime]:
    """Items of a source that writes at random, so many an hour in these hours."""
    dice = random.Random(seed)
    moments = (START + minute * MINUTE + MINUTE / 2 for minute in range(days * 1_440))
    return [moment for moment in moments if moment.hour in hours and dice.random() < an_hour / 60]


def poll_on(
    news: Sequence[datetime], days: int = 30, source: Source = SOURCE, shown: int = 20
) -> tuple[SourceState, Log]:
    state, now, told, dice = SourceState("a", START), START, 0, random.Random(1)
    log: Log = []
    while now < START + timedelta(days=days):
        new = [moment for moment in news[told:] if moment <= now]
        told += len(new)
        found = Found(len(new), tuple(new[-shown:]), shown, gap=len(new) > shown, wishes=Wishes())
        state = after_poll(state, source, DOCUMENT, now, found=found, limits=LIMITS, dice=dice.random())
        log.append((now, len(new), state.next_due - now))
        now = state.next_due
    return state, log


def waits(log: Log, hours: Iterable[int] = range(24), after: int = 15) -> float:
    """The usual wait, in minutes, at these hours, after so many days."""
    late = [wait / MINUTE for now, _, wait in log if now.hour in hours and now >= START + after * DAY]
    return sum(late) / len(late)


@pytest.mark.parametrize("an_hour", [0.5, 1, 2, 4])
def test_about_two_polls_in_five_bring_news(an_hour: float) -> None:
    _, log = poll_on(written(an_hour))
    late = [new > 0 for now, new, _ in log if now >= START + 10 * DAY]
    assert 0.3 < sum(late) / len(late) < 0.6


def test_a_source_that_always_has_news_is_polled_as_fast_as_may_be() -> None:
    _, log = poll_on([START + n * 5 * MINUTE for n in range(8_640)])
    assert 10 <= waits(log) <= 10.6
    assert min(wait for _, _, wait in log) >= LIMITS.fastest


@pytest.mark.parametrize("last", [0, 240])
def test_a_source_that_brings_nothing_for_weeks_is_polled_as_slowly_as_may_be(last: int) -> None:
    _, log = poll_on([moment for moment in written(2, range(8, 18)) if moment < START + last * HOUR])
    assert all(waits(log, (hour,), after=12) > 95 for hour in range(0, 24, 6))
    assert max(wait for _, _, wait in log) <= LIMITS.slowest


def test_the_hours_of_news_are_polled_faster_than_silent_ones() -> None:
    _, log = poll_on(written(2, range(8, 18)))
    assert waits(log, range(10, 16)) < 25
    assert waits(log, [*range(20, 24), *range(6)]) > 45


def test_news_without_dates_teach_hours_too() -> None:
    state = SourceState("a", START, baselined=True)
    for day in range(14):
        for hour in range(24):
            now = START + day * DAY + hour * HOUR
            found = Found(int(9 <= hour < 12), (None,) * int(9 <= hour < 12), 20)
            state = after_poll(state, SOURCE, DOCUMENT, now, found=found, limits=LIMITS, dice=0.5)
    hours = state.memory.rhythm.hours
    assert min(hours[9:12]) > 5
    assert max(hours[:9] + hours[12:]) == 0


def test_a_bulk_a_day_does_not_hurry_the_whole_day() -> None:
    news = [START + day * DAY + 9 * HOUR for day in range(30) for _ in range(15)]
    _, log = poll_on(news)
    assert waits(log) > 90


def test_a_source_that_outruns_its_window_is_polled_before_it_turns_over() -> None:
    news = [START + n * MINUTE for n in range(7 * 1_440)]
    _, log = poll_on(news, days=7, shown=30)
    assert sum(new > 30 for _, new, _ in log[1:]) == 0
    _, log = poll_on(news, days=7, shown=25, source=replace(SOURCE, adaptive=False))
    gaps = [new > 25 for now, new, _ in log if now > START]
    assert gaps[0]
    assert not any(gaps[1:])


def test_it_starts_at_every_and_the_same_polls_teach_the_same() -> None:
    state, log = poll_on(written(1))
    assert 27 <= log[0][2] / MINUTE <= 33
    assert poll_on(written(1)) == (state, log)


def test_a_poll_out_of_turn_that_finds_nothing_says_little() -> None:
    known = Rhythm(interval=1_800.0)
    early = rhythm.steered(known, 30 * MINUTE, LIMITS, news=False, waited=0.01)
    assert early.interval == pytest.approx(1_800, rel=0.01)
    assert rhythm.steered(known, 30 * MINUTE, LIMITS, news=False, waited=40).interval == 2_160


def test_the_first_document_tells_a_rhythm_by_its_dates() -> None:
    dates = [START - timedelta(days=n, hours=-9) for n in range(1, 11)] + [START - timedelta(days=4_000), None]
    first = rhythm.begin(12, dates, START)
    assert (first.between, first.longest, first.entries) == (86_400, 86_400, 12)
    assert first.hours[9] == 10
    assert rhythm.begin(0, (), START) == Rhythm(entries=0.0)


def test_what_came_together_was_one_time_that_news_came() -> None:
    edition = [START - timedelta(hours=3, seconds=n) for n in range(20)]
    assert rhythm.begin(20, edition, START).between is None
    days = [moment - timedelta(days=day) for day in range(5) for moment in edition]
    assert rhythm.begin(100, days, START).between == 86_400


def test_silences_are_learned_and_an_outage_is_none() -> None:
    known = Rhythm(between=3_600.0, longest=7_200.0)
    learn = {"new": 1, "entries": 10, "last_new": START}
    silent = rhythm.learn(known, START + 10 * HOUR, **learn)
    assert silent.longest == 36_000
    assert silent.between == pytest.approx(3_600 + 0.2 * 32_400)
    outage = rhythm.learn(known, START + 10 * HOUR, **learn, watched=False)
    assert (outage.between, outage.longest) == (3_600, 7_200)


def test_when_the_next_item_is_expected_and_when_a_source_is_silent() -> None:
    assert rhythm.expected_next(Rhythm(), START) is None
    assert rhythm.expected_next(Rhythm(between=3_600.0), None) is None
    assert rhythm.expected_next(Rhythm(between=2.5 * 86_400), START) == START + 2.5 * DAY
    mornings = Rhythm(hours=tuple(50.0 if hour in (8, 9, 10) else 0.0 for hour in range(24)), between=6 * 3_600.0)
    night = START + 20 * HOUR
    expected = rhythm.expected_next(mornings, night)
    assert expected is not None
    assert expected > night + 8 * HOUR
    assert rhythm.silent_after(Rhythm(), HOUR) is None
    assert rhythm.silent_after(Rhythm(longest=3_600.0), HOUR) == 2 * DAY
    assert rhythm.silent_after(Rhythm(longest=10 * 86_400.0), HOUR) == 30 * DAY
    assert rhythm.silent_after(Rhythm(longest=3_600.0), 12 * HOUR) == 5 * DAY


counts = st.floats(0, 1e6)
moments = st.integers(-(10**9), 10**11).map(lambda seconds: START + timedelta(seconds=seconds))


@given(
    st.tuples(*[counts] * 24),
    st.none() | st.floats(0, 1e7),
    st.floats(0, 1e4),
    moments,
    st.timedeltas(MINUTE, DAY),
    st.timedeltas(timedelta(seconds=1), 31 * DAY),
)
def test_whatever_was_learned_the_wait_is_within_the_limits(
    hours: tuple[float, ...],
    interval: float | None,
    turnover: float,
    now: datetime,
    fastest: timedelta,
    every: timedelta,
) -> None:
    limits = PollingLimits(fastest=fastest, slowest=2 * fastest)
    known = Rhythm(hours=hours, interval=interval, turnover=turnover)
    assert fastest <= rhythm.wait(known, every, limits, now) <= 2 * fastest


@given(
    st.lists(
        st.tuples(st.integers(0, 100_000), st.lists(st.none() | moments, max_size=5), st.integers(-400, 4_000)),
        max_size=12,
    )
)
def test_whatever_polls_bring_what_is_learned_stays_bounded(
    polls: list[tuple[int, list[datetime | None], int]],
) -> None:
    known, now, last = Rhythm(), START, None
    for new, published, minutes in polls:
        before, now = now, now + minutes * MINUTE
        known = rhythm.learn(known, now, new=new, entries=new, published=published, last_new=last, since=now - before)
        known = rhythm.steered(known, HOUR, LIMITS, news=new > 0, waited=minutes / 30)
        last = now if new else last
    assert len(known.hours) == 24
    assert all(0 <= count <= 4 * len(polls) for count in known.hours)
    assert known.share is None or 0 <= known.share <= 1
    assert known.longest is None or 0 < known.longest <= 90 * 86_400
    assert known.interval is None or 150 <= known.interval <= 28_800
    assert known.polls == len(polls)
