"""What a source's server and document ask of those who poll it: HTTP caching, `ttl`, hours and days to skip.

All of it is a wish of strangers: it can only make waits longer, and only up to a bound that is ours.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.model import Wishes

_LONGEST = timedelta(days=366)
"""What is longer is kept as this: nothing here relies on more, and no sum with it overflows."""
_DIRECTIVE = re.compile(r'([!#$%&\'*+.^_`|~\w-]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s,;"]*))?', re.ASCII)
_HEADER = 4_096
_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:\"[^\"]*\"|[^\s\",;]+))*+)")
_REL = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))", re.IGNORECASE)
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def fresh_for(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long an answer stays fresh from `now` (RFC 9111, 4.2): Cache-Control, else Expires; less its Age.

    None: the answer says nothing of it, or nothing readable. `s-maxage` is for caches on the way; it counts only where
    nothing is said to us: until then those would give us the same answer again. Expires is measured against the
    server's own Date, so a wrong clock on either side does not matter. Names of headers are lower case.
    """
    said = directives(headers.get("cache-control", ""))
    if "no-store" in said or said.get("no-cache", ".") is None:
        return timedelta()
    lifetime = _seconds(said.get("max-age"))
    if lifetime is None and "expires" in headers:
        lifetime = _until_expiry(headers, now)
    if lifetime is None:
        lifetime = _seconds(said.get("s-maxage"))
    if lifetime is None:
        return None
    age = _seconds(headers.get("age")) or timedelta()
    return max(lifetime - age, timedelta())


def directives(cache_control: str) -> dict[str, str | None]:
    """Cache-Control taken apart (RFC 9111, 5.2): names in lower case; of one said twice the first counts (4.2.1)."""
    found: dict[str, str | None] = {}
    for match in _DIRECTIVE.finditer(cache_control[:_HEADER]):
        value = match[2]
        found.setdefault(match[1].lower(), value.strip('"') if value is not None else None)
    return found


def _seconds(text: str | None) -> timedelta | None:
    """Delta-seconds (RFC 9111, 1.2.2): digits only; of a header sent twice the first."""
    digits = (text or "").partition(",")[0].strip()
    if not (digits.isascii() and digits.isdecimal()):
        return None
    if len(digits) > 9:
        return _LONGEST
    return min(timedelta(seconds=int(digits)), _LONGEST)


def _until_expiry(headers: Mapping[str, str], now: datetime) -> timedelta:
    """An invalid Expires, 0 above all, means: already over (RFC 9111, 5.3)."""
    expires = _moment(headers["expires"])
    if expires is None:
        return timedelta()
    return min(max(expires - (_moment(headers.get("date", "")) or now), timedelta()), _LONGEST)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text[:64])
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def wishes_after(
    known: Wishes, headers: Mapping[str, str], document: Wishes | None, now: datetime, *, whole: bool
) -> Wishes:
    """The wishes that hold after an answer.

    `document`: what the document of this answer asks (None: there was none, or it was not read: the last one's hold).
    `whole`: the answer was no 304. Headers of a 304 replace those held, and what it leaves out goes on to hold, for as
    long again (RFC 9111, 3.2 and 4.3.4).
    """
    told = fresh_for(headers, now)
    if told is None and not whole:
        told = known.fresh_for
    held = known if document is None else document
    if linked := hub_links(headers.get("link")):
        held = replace(held, hub=linked[0], topic=linked[1])
    return held if held.fresh_for == told else replace(held, fresh_for=told)


def hub_links(header: str | None) -> tuple[str, str] | None:
    """Hub and topic from `Link` headers (RFC 8288); WebSub has them go before what the document says.
    Absolute ones only."""
    found: dict[str, str] = {}
    for match in _LINK.finditer((header or "")[:_HEADER]):
        address, rel = match[1].strip(), _REL.search(match[2])
        if rel is None or not re.match(r"https?://", address, re.IGNORECASE):
            continue
        for relation in (rel[1] or rel[2] or "").lower().split():
            found.setdefault(relation, address)
    return (found["hub"], found["self"]) if {"hub", "self"} <= found.keys() else None


def least_wait(wishes: Wishes, cap: timedelta) -> timedelta:
    """The time for which nobody need ask again, at most `cap`."""
    return min(max(wishes.fresh_for or timedelta(), wishes.ttl or timedelta(), timedelta()), cap)


def outside(wishes: Wishes, due: datetime, dice: float = 0.0) -> datetime:
    """`due`, moved out of the hours and days to skip, but never by more than a day.

    `dice` in [0, 1) spreads those that wait for one hour over its first five minutes. All hours, or all days, are none.
    """
    if not wishes.skip_hours and not wishes.skip_days:
        return due
    hours = frozenset(wishes.skip_hours) if len(set(wishes.skip_hours)) < 24 else frozenset[int]()
    days = frozenset(wishes.skip_days) if len(set(wishes.skip_days)) < 7 else frozenset[int]()
    moment = due.astimezone(UTC)
    while moment.hour in hours or moment.weekday() in days:
        moment = moment.replace(minute=0, second=0, microsecond=0) + _HOUR
        if moment - due >= _DAY:
            return due + _DAY
    return due if moment == due else min(moment + timedelta(minutes=5) * dice, due + _DAY)
