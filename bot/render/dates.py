"""Moments as people read them, in English and in their own zone. Independent of the machine's locale."""

from datetime import datetime
from zoneinfo import ZoneInfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def local(moment: datetime, zone: str) -> datetime:
    """The moment on the clocks of an IANA zone. Feeds date things in the years 1 and 9999: those stay as they are."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except OverflowError:
        return moment


def long_day(moment: datetime, zone: str) -> str:
    """Sunday 22 November 2026"""
    day = local(moment, zone)
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(moment: datetime, zone: str, today: datetime | None = None) -> str:
    """22 Nov; with the year if it is not that of `today`."""
    day = local(moment, zone)
    year = "" if today is not None and local(today, zone).year == day.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1][:3]}{year}"


def day_and_time(moment: datetime, zone: str, today: datetime | None = None) -> str:
    """22 Nov 08:12; with the year if it is not that of `today`."""
    return f"{short_day(moment, zone, today)} {local(moment, zone):%H:%M}"


def story_of(moment: datetime, zone: str, today: datetime) -> str:
    """today's story, yesterday's story, Tuesday's story; from a week ago on the story of 12 November, with the year if
    it is not that of `today`. Days are those of the zone."""
    then, now = local(moment, zone), local(today, zone)
    ago = (now.date() - then.date()).days
    if 0 <= ago < 7:
        day = ("today", "yesterday")[ago] if ago < 2 else _DAYS[then.weekday()]
        return f"{day}'s story"
    year = "" if then.year == now.year else f" {then.year}"
    return f"the story of {then.day} {_MONTHS[then.month - 1]}{year}"
