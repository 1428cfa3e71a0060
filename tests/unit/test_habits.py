"""Habits in words."""

from datetime import timedelta

import pytest

from bot.model import Figures, Rhythm
from bot.render.habits import behind, how_often, share, usual

DAY = 86_400.0


@pytest.mark.parametrize(
    ("between", "words"),
    [
        (None, ""),
        (600.0, "several times an hour"),
        (3600.0, "about every hour"),
        (DAY / 5, "about 5 times a day"),
        (DAY, "about once a day"),
        (3 * DAY, "about every 3 days"),
    ],
)
def test_how_often(between: float | None, words: str) -> None:
    assert how_often(between) == words


def test_the_hours_are_told_where_they_mean_something() -> None:
    office = tuple(2.0 if 8 <= hour < 17 else 0.1 for hour in range(24))
    assert usual(Rhythm(hours=office, between=DAY / 5)).startswith("about 5 times a day, mostly ")
    night = tuple(3.0 if hour in (22, 23, 0, 1) else 0.0 for hour in range(24))
    assert usual(Rhythm(hours=night, between=DAY)) == "about once a day, mostly 22–1 UTC"
    assert usual(Rhythm(hours=(1.0,) * 24, between=DAY)) == "about once a day"
    assert usual(Rhythm(hours=night)) == ""


def test_shares_and_delays() -> None:
    assert (share(1, 4), share(0, 0)) == ("25 %", "–")
    assert behind(Figures()) == "–"
    assert behind(Figures(latency=timedelta())) == "first"
    assert behind(Figures(latency=timedelta(hours=3))) == "3 hours"
