"""The habits of a source in words: how often it brings news, at which hours, and how it compares with others."""

from datetime import timedelta

from bot.core.health import span
from bot.model import Figures, Rhythm

_MOSTLY = 0.75
"""Hours that hold so much of the news are those at which it mostly comes."""
_FEW_HOURS = 12
_ENOUGH = 5.0
"""Items that must have been seen before anything is said of their hours."""


def usual(rhythm: Rhythm) -> str:
    """`about 5 times a day, mostly 8–17 UTC`; empty while too little is known."""
    often = how_often(rhythm.between)
    hours = _busy_hours(rhythm.hours)
    return ", mostly ".join(words for words in (often, hours) if words) if often else ""


def how_often(between: float | None) -> str:
    """`between`: seconds from one poll with news to the next."""
    if between is None or between <= 0:
        return ""
    if between < 5_400:
        return "about every hour" if between > 2_700 else "several times an hour"
    a_day = round(86_400 / between)
    if a_day >= 2:
        return f"about {a_day} times a day"
    days = between / 86_400
    return "about once a day" if days < 1.5 else f"about every {span(timedelta(days=days))}"


def _busy_hours(hours: tuple[float, ...]) -> str:
    """The shortest run of hours that holds most of the news, if it is much shorter than the day."""
    total = sum(hours)
    if total < _ENOUGH:
        return ""
    for length in range(1, _FEW_HOURS + 1):
        best = max(range(24), key=lambda start: sum(hours[(start + step) % 24] for step in range(length)))
        if sum(hours[(best + step) % 24] for step in range(length)) >= _MOSTLY * total:
            return f"{best}–{(best + length) % 24} UTC"
    return ""


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def behind(figures: Figures) -> str:
    """By how much it follows the first publisher of what others tell too."""
    if figures.latency is None:
        return "–"
    return "first" if figures.latency < timedelta(minutes=1) else span(figures.latency)
