"""Dates as feeds write them to aware UTC. What is no real date is None: nothing is rolled over into the next month.

RFC 822 with four-digit years and the zones that people really write, ISO 8601 / RFC 3339, and day.month.year. Parts of
seconds are dropped.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from bot.sources.entries import in_utc

_ISO: Final = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s])", re.IGNORECASE)
_ISO_REST: Final = re.compile(r"^(\d{4}-\d\d-\d\d)[T\s]+(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(\S.*)?$", re.IGNORECASE)
_DOTTED: Final = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d),?")
_WRITTEN: Final = re.compile(
    r"""^(?:[^\W\d]+\.?\s*,?\s*)?            # the day of the week
    (?P<day>\d{1,2})[\s-]+(?P<month>[^\W\d]{3,})\.?,?[\s-]+(?P<year>\d{4}|\d{2})(?!\d),?
    (?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:\.\d+)?)?)?
    \s*(?P<zone>[^\d\s].*)?$""",
    re.VERBOSE,
)
_OFFSET: Final = re.compile(r"^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2})(?::?(\d\d))?(?:\s*\(.*\))?$", re.IGNORECASE)
_MONTHS: Final = {
    stem: number
    for number, stems in enumerate(
        (
            "jan янв ene",
            "feb фев fév fev",
            "mar мар mär",
            "apr апр avr abr",
            "may мая май mai",
            "jun июн juin",
            "jul июл juil",
            "aug авг aoû ago",
            "sep сен set",
            "oct окт okt out",
            "nov ноя",
            "dec дек dez déc dic",
        ),
        start=1,
    )
    for stem in stems.split()
}
_ZONES: Final = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
    "bst": 1, "west": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "мск": 3,
    "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "adt": -3, "brt": -3, "art": -3, "ast": -4, "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "ct": -6,
    "mdt": -6, "mst": -7, "mt": -7, "pdt": -7, "pst": -8, "pt": -8,
}  # fmt: skip
"""Hours east of Greenwich (RFC 822's, and those whose meaning nobody disputes)."""


_COMMON: Final = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) "
    r"(?:GMT|UTC|Z|\+0000)",
    re.ASCII,
)
_COMMON_ISO: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)", re.ASCII)
"""The two forms that nearly all feeds use: what they say needs no interpretation."""


class Unreadable(ValueError):
    """The text is written in no form that is known here. (A known form with an impossible date is None instead.)"""


def read_date(text: str) -> datetime | None:
    """A date as aware UTC; without a zone it is taken as UTC. None if impossible. Raises `Unreadable`."""
    common = _common(text)
    if common is not None:
        return common
    text = " ".join(text.split())
    text = _DOTTED.sub(lambda found: f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}", text)
    if _ISO.match(text):
        return _iso(text)
    if text.isascii() and text.isdecimal() and len(text) in (10, 13):
        return datetime.fromtimestamp(int(text[:10]), UTC)  # Unix seconds or milliseconds
    written = _WRITTEN.match(text)
    month = _month(written["month"]) if written else None
    if written is None or month is None:
        raise Unreadable(text)
    year = int(written["year"])
    if len(written["year"]) == 2:
        year += 2000 if year < 70 else 1900
    try:
        moment = datetime(
            year, month, int(written["day"]), int(written["hour"] or 0), int(written["minute"] or 0),
            min(int(written["second"] or 0), 59),  # a leap second
            tzinfo=_zone(written["zone"] or ""),
        )  # fmt: skip
    except ValueError:
        return None
    return in_utc(moment)


def _common(text: str) -> datetime | None:
    """A real date in one of the usual forms, in UTC; None for all others, impossible ones too."""
    try:
        if written := _COMMON.fullmatch(text):
            day, month, year, hour, minute, second = written.groups()
            return datetime(int(year), _MONTHS[month.lower()], int(day), int(hour), int(minute), int(second), 0, UTC)
        if _COMMON_ISO.fullmatch(text):
            moment = datetime.fromisoformat(text)
            return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    return None


def _iso(text: str) -> datetime | None:
    year, month, day = (int(part) for part in _ISO.match(text).groups())  # type: ignore[union-attr]
    try:
        date(year, month, day)
    except ValueError:
        return None
    rest = _ISO_REST.match(text)
    try:
        if rest is None:
            return in_utc(datetime.fromisoformat(text))
        return in_utc(datetime.fromisoformat(f"{rest[1]}T{rest[2]}").replace(tzinfo=_zone(rest[3] or "")))
    except ValueError as error:
        if rest is None and len(text) > 10:
            raise Unreadable(text) from error
        return None


def _month(name: str) -> int | None:
    folded = name.casefold()
    return _MONTHS.get(folded[:4]) or _MONTHS.get(folded[:3])


def _zone(text: str) -> timezone:
    """Unknown names count as UTC, as if nothing stood there. Raises `ValueError` for offsets that no clock has."""
    offset = _OFFSET.match(text)
    if not offset:
        return timezone(timedelta(hours=_ZONES.get(text.casefold().strip("()."), 0)))
    hours, minutes = int(offset[2]), int(offset[3] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(text)
    east = timedelta(hours=hours, minutes=minutes)
    return timezone(east if offset[1] == "+" else -east)
