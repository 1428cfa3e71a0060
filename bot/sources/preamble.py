"""What a feed says of itself before its first entry: when it likes to be polled, its hub, and the page before this one.

Read from the text with one rule for all, so that it does not depend on how the entries are read. Only `ttl` and
`sy:update…` say how long a copy stays fresh; of two the longer counts.
"""

import re
from datetime import timedelta
from html import unescape
from typing import Any, Final

from bot.core.urls import absolute_url
from bot.model import Wishes

_FIRST_ENTRY: Final = re.compile(r"<(?:\w+:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_LONGEST: Final = 50_000
_HIDDEN: Final = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_TTL: Final = re.compile(r"<ttl>\s*(\d{1,7})\s*</ttl>", re.IGNORECASE)
_PERIOD: Final = re.compile(r"<\w+:updatePeriod[^<>]*>\s*([a-z]{4,8})\s*</", re.IGNORECASE)
_FREQUENCY: Final = re.compile(r"<\w+:updateFrequency[^<>]*>\s*(\d{1,5})\s*</", re.IGNORECASE)
_SKIP_HOURS: Final = re.compile(r"<skipHours>([^!]{0,2000}?)</skipHours>", re.IGNORECASE)
_SKIP_DAYS: Final = re.compile(r"<skipDays>([^!]{0,2000}?)</skipDays>", re.IGNORECASE)
_HOUR: Final = re.compile(r"<hour>\s*(\d{1,2})\s*</hour>", re.IGNORECASE)
_DAY: Final = re.compile(r"<day>\s*([a-z]{6,9})\s*</day>", re.IGNORECASE)
_LINK: Final = re.compile(r"""<(?:\w+:)?link\s((?>"[^"<]*"|'[^'<]*'|[^"'<>])*+)>""", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""(rel|href)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PERIODS: Final = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_LONGEST_TTL: Final = timedelta(days=366)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_preamble(text: str, base: str) -> tuple[Wishes, str | None]:
    """What the feed wishes (RSS 2.0 `ttl`, `skipHours`, `skipDays`; RSS 1.0 syndication module; WebSub links), and the
    address of older entries: `prev-archive`, else `next` (RFC 5005)."""
    first = _FIRST_ENTRY.search(text, 0, _LONGEST)
    head = text[: first.start() if first else _LONGEST]
    if "<!" in head:
        head = _HIDDEN.sub("", head)
    links = _links(head, base)
    hub = links.get("hub")
    wishes = Wishes(
        ttl=_ttl(head),
        skip_hours=_skip_hours(head),
        skip_days=_skip_days(head),
        hub=hub,
        topic=links.get("self") if hub else None,
    )
    return wishes, links.get("prev-archive") or links.get("next")


def _ttl(head: str) -> timedelta | None:
    asked = []
    if minutes := _TTL.search(head):
        asked.append(timedelta(minutes=int(minutes[1])))
    period, times = _PERIOD.search(head), _FREQUENCY.search(head)
    named = period[1].lower() if period else "daily"
    if (period or times) and named in _PERIODS:
        asked.append(_PERIODS[named] / max(1, int(times[1]) if times else 1))
    return min(max(asked), _LONGEST_TTL) if any(asked) else None


def _skip_hours(head: str) -> tuple[int, ...]:
    """0 to 23; 24 is written for 0. All hours are none."""
    found = _SKIP_HOURS.search(head)
    hours = {int(hour) % 24 for hour in _HOUR.findall(found[1]) if int(hour) <= 24} if found else set()
    return tuple(sorted(hours)) if len(hours) < 24 else ()


def _skip_days(head: str) -> tuple[int, ...]:
    """Monday is 0. All days are none."""
    found = _SKIP_DAYS.search(head)
    days = {_DAYS.index(day.lower()) for day in _DAY.findall(found[1]) if day.lower() in _DAYS} if found else set()
    return tuple(sorted(days)) if len(days) < 7 else ()


def _links(head: str, base: str) -> dict[str, str]:
    """The first absolute address of each relation."""
    found: dict[str, str] = {}
    for attributes in _LINK.findall(head):
        named: dict[str, Any] = {
            name.lower(): unescape(double or single) for name, double, single in _ATTRIBUTE.findall(attributes)
        }
        address = absolute_url(base, named.get("href", ""))
        for relation in named.get("rel", "").lower().split():
            if address:
                found.setdefault(relation, address)
    return found
