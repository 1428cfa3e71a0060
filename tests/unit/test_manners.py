"""What servers and feeds ask: caching headers, `ttl`, hours and days to skip."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import manners
from bot.model import Wishes

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # a Friday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
texts = st.text(max_size=60) | st.sampled_from(["max-age=", "no-cache", '"', "=", ",", "9" * 5_000, "-1", "Infinity"])


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "public"}, None),
        ({"cache-control": "max-age=3600"}, 3600),
        ({"cache-control": "Public, MAX-AGE = 3600 , immutable"}, 3600),
        ({"cache-control": 'max-age="600"'}, 600),
        ({"cache-control": "max-age=600, max-age=9"}, 600),
        ({"cache-control": "max-age=3600", "age": "600"}, 3000),
        ({"cache-control": "max-age=600", "age": "9000"}, 0),
        ({"cache-control": "max-age=600", "age": "-5"}, 600),
        ({"cache-control": "max-age=600", "age": "60, 70"}, 540),
        ({"cache-control": "no-cache, max-age=600"}, 0),
        ({"cache-control": "no-store"}, 0),
        ({"cache-control": 'no-cache="set-cookie", max-age=600'}, 600),
        ({"cache-control": "s-maxage=900"}, 900),
        ({"cache-control": "s-maxage=900, max-age=60"}, 60),
        ({"cache-control": "x-max-age=60"}, None),
        ({"cache-control": 'note="max-age=60"'}, None),
        ({"cache-control": "max-age=-1"}, None),
        ({"cache-control": "max-age=1e9"}, None),
        ({"cache-control": "max-age=soon"}, None),
        ({"cache-control": "max-age=" + "9" * 4_000}, 366 * 86_400),
        ({"expires": "0"}, 0),
        ({"expires": "-1"}, 0),
        ({"expires": "Fri, 20 Nov 2026 10:00:00 GMT"}, 3600),
        ({"expires": "Fri, 20 Nov 2026 08:00:00 GMT"}, 0),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, 366 * 86_400),
        ({"expires": "Fri, 20 Nov 2026 10:00:00 GMT", "cache-control": "max-age=60"}, 60),
        ({"expires": "0", "cache-control": "s-maxage=900"}, 0),
    ],
)
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: int | None) -> None:
    assert manners.fresh_for(headers, NOW) == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize("years", [-20, 0, 20])
def test_a_wrong_clock_does_not_matter_to_expires(years: int) -> None:
    date = NOW.replace(year=NOW.year + years)
    headers = {name: f"{moment:%d %b %Y %H:%M:%S} GMT" for name, moment in (("date", date), ("expires", date + HOUR))}
    assert manners.fresh_for(headers, NOW) == HOUR


@given(st.dictionaries(st.sampled_from(["cache-control", "expires", "age", "date"]), texts))
def test_any_headers_give_a_bounded_time_or_none(headers: dict[str, str]) -> None:
    fresh = manners.fresh_for(headers, NOW)
    assert fresh is None or timedelta() <= fresh <= timedelta(days=366)


def test_headers_of_a_304_replace_those_held_and_what_it_leaves_out_stays() -> None:
    held = Wishes(fresh_for=HOUR, ttl=2 * HOUR, skip_hours=(3,))
    assert manners.wishes_after(held, {}, None, NOW, whole=False) == held
    told = manners.wishes_after(held, {"cache-control": "max-age=60"}, None, NOW, whole=False)
    assert (told.fresh_for, told.ttl, told.skip_hours) == (timedelta(seconds=60), 2 * HOUR, (3,))
    whole = manners.wishes_after(held, {}, Wishes(ttl=HOUR), NOW, whole=True)
    assert whole == Wishes(ttl=HOUR)


def test_the_longer_wish_counts_up_to_the_cap() -> None:
    assert manners.least_wait(Wishes(), DAY) == timedelta()
    assert manners.least_wait(Wishes(fresh_for=HOUR, ttl=2 * HOUR), DAY) == 2 * HOUR
    assert manners.least_wait(Wishes(ttl=timedelta(days=300)), DAY) == DAY


@pytest.mark.parametrize(
    ("hours", "days", "moved"),
    [
        ((), (), timedelta()),
        ((8, 10), (), timedelta()),
        ((9,), (), timedelta(minutes=30)),
        ((9, 10, 11), (), timedelta(minutes=150)),
        ((), (4,), timedelta(hours=14, minutes=30)),
        ((), (4, 5, 6), DAY),
        (tuple(range(24)), (), timedelta()),
        ((), tuple(range(7)), timedelta()),
    ],
)
def test_a_poll_moves_out_of_hours_and_days_to_skip(
    hours: tuple[int, ...], days: tuple[int, ...], moved: timedelta
) -> None:
    due = NOW + timedelta(minutes=30)
    assert manners.outside(Wishes(skip_hours=hours, skip_days=days), due) - due == moved


@given(
    st.lists(st.integers(0, 23), max_size=24).map(tuple),
    st.lists(st.integers(0, 6), max_size=7).map(tuple),
    st.integers(-(10**9), 10**9).map(lambda seconds: NOW + timedelta(seconds=seconds)),
    st.floats(0, 1, exclude_max=True),
)
def test_a_poll_is_never_moved_by_more_than_a_day(
    hours: tuple[int, ...], days: tuple[int, ...], due: datetime, dice: float
) -> None:
    moved = manners.outside(Wishes(skip_hours=hours, skip_days=days), due, dice)
    assert timedelta() <= moved - due <= DAY
    if moved != due and moved - due < DAY:
        assert moved.hour not in hours
        assert moved.weekday() not in days
