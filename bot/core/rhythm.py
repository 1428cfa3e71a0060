"""When a source brings news: learned from its polls, forgotten slowly, and what follows for the next one.

The interval is steered by outcomes alone: a poll without news makes it longer, one with news shorter, so that about two
polls in five bring something, whatever the source does. The hours at which its items appear only spread those polls
over the day. No dice: the same polls teach the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.model import PollingLimits, Rhythm

_LONGER, _SHORTER = 1.2, 0.76
"""The factors balance where ln 1.2 / (ln 1.2 − ln 0.76) = 0.4 of the polls bring news."""
_HABIT_HALF_LIFE = 14.0
"""Days after which an hour's items count half."""
_SILENCE_HALF_LIFE = 30.0
_TURNOVER_HALF_LIFE = 0.25
"""Short: a source that keeps on like this shows it at every poll, and one with a daily bulk is not hurried all day."""
_RECENT = 0.1
"""What the last poll weighs in a moving average."""
_DOUBT = 12.0
"""So many items, spread evenly over the day, are assumed beside those that were seen."""
_BUSIEST, _QUIETEST = 4.0, 0.25
_LATE = timedelta(days=2)
"""A new item may be dated so long ago and still tell the hour at which the source writes."""
_SEEDS = timedelta(days=90)
_ONE_POLL = timedelta(minutes=10)
_MOST_ITEMS = 4.0
_LONGEST = 90 * 86_400.0
_HOUR = 3_600.0
_DAY = 86_400.0
_MIDNIGHT = time()


def learn(
    rhythm: Rhythm,
    now: datetime,
    *,
    new: int,
    entries: int | None,
    published: Sequence[datetime | None] = (),
    last_new: datetime | None = None,
    since: timedelta | None = None,
    watched: bool = True,
) -> Rhythm:
    """The rhythm after a good poll that is not the source's first (see `begin`).

    `new`: items never seen before, with their dates; `entries`: how many the document shows (None: it was not read).
    `since`: the last good poll. `watched`: there was no outage since `last_new`, so that a silence is the source's own.
    """
    seen = rhythm.polls + 1
    weight = max(_RECENT, 1 / seen)
    share = _towards(rhythm.share, 1.0 if new else 0.0, weight)
    usual = rhythm.entries if entries is None else _towards(rhythm.entries, float(entries), weight)
    gone = since.total_seconds() if since is not None and since > timedelta() else 0.0
    turnover = rhythm.turnover * _fading(gone / _DAY, _TURNOVER_HALF_LIFE) if rhythm.turnover else 0.0
    if not new:
        return replace(rhythm, polls=seen, share=share, entries=usual, turnover=round(turnover, 6))
    silence = (now - last_new).total_seconds() if last_new else 0.0
    days = silence / _DAY if silence > 0 else 0.0
    between, longest = rhythm.between, rhythm.longest
    if watched and silence > 0:
        between = _towards(between, min(silence, _LONGEST), 2 * _RECENT)
        longest = round(min(max((longest or 0.0) * _fading(days, _SILENCE_HALF_LIFE), silence), _LONGEST), 1)
    hours = _with_hours(rhythm.hours, _hours_of(published, now, new), _fading(days, _HABIT_HALF_LIFE))
    if entries and gone:
        turnover = max(turnover, min(new / entries, 1.0) / max(gone / _HOUR, 0.01))
    return replace(
        rhythm,
        hours=hours,
        between=between,
        longest=longest,
        share=share,
        entries=usual,
        polls=seen,
        turnover=round(turnover, 6),
    )


def begin(entries: int, published: Sequence[datetime | None], now: datetime) -> Rhythm:
    """What a source's first document tells of its rhythm: the dates of what it shows."""
    dates = sorted(moment for moment in published if moment is not None and now - _SEEDS <= moment <= now)
    between = longest = None
    bursts = dates[:1]
    for moment in dates:
        if moment - bursts[-1] >= _ONE_POLL:  # a poll would have brought all of them
            bursts.append(moment)
    if len(bursts) >= 5:
        silences = [(later - earlier).total_seconds() for earlier, later in pairwise(bursts)]
        between = round(sum(silences) / len(silences), 1)
        longest = round(max(silences), 1)
    hours = [moment.hour for moment in dates if moment.time() != _MIDNIGHT][-100:]
    weight = min(1.0, 24.0 / len(hours)) if hours else 0.0
    return Rhythm(
        hours=_with_hours(Rhythm().hours, [(hour, weight) for hour in hours], 1.0),
        between=between,
        longest=longest,
        entries=float(entries),
    )


def steered(
    rhythm: Rhythm, every: timedelta, limits: PollingLimits, *, news: bool, gap: bool = False, waited: float = 1.0
) -> Rhythm:
    """The rhythm with the interval that this poll's outcome suggests. `waited`: the share of the planned wait that had
    passed: a poll out of turn that finds nothing says little."""
    low, high = limits.fastest.total_seconds(), limits.slowest.total_seconds()
    interval = rhythm.interval if rhythm.interval is not None else every.total_seconds()
    if news:
        interval = min(interval, high) * _SHORTER * (0.5 if gap else 1.0)
    else:
        interval = max(interval, low) * _LONGER ** min(max(waited, 0.0), 1.0)
    # Beyond the limits by the factors of the hours, so that every hour of the day can reach the limit itself.
    return replace(rhythm, interval=round(min(max(interval, low * _QUIETEST), high * _BUSIEST), 1))


def wait(rhythm: Rhythm, every: timedelta, limits: PollingLimits, now: datetime) -> timedelta:
    """How long until the next poll, by the source's rhythm, within the operator's limits: short at the hours at which
    it brings news, long at the others, and at most half of the time in which it replaces all that it shows."""
    low, high = limits.fastest.total_seconds(), max(limits.slowest, limits.fastest).total_seconds()
    interval = rhythm.interval if rhythm.interval is not None else every.total_seconds()
    seconds = _reach(rhythm.hours, interval, now, high)
    return timedelta(seconds=max(min(seconds, high, _half_window(rhythm)), low))


def half_window(rhythm: Rhythm) -> timedelta:
    """Half of the time in which the source, as of late, replaces all that it shows; at most 90 days."""
    return timedelta(seconds=_half_window(rhythm))


def expected_next(rhythm: Rhythm, last_new: datetime | None) -> datetime | None:
    """When the source's next item is to be expected, as far as it is known by now."""
    if last_new is None or rhythm.between is None:
        return None
    days, rest = divmod(rhythm.between, _DAY)
    start = last_new + timedelta(days=days)
    return start + timedelta(seconds=_reach(rhythm.hours, rest, start, _DAY))


def promised(rhythm: Rhythm, since: datetime | None, now: datetime) -> float:
    """How many times the source should have brought news since then, by its usual rhythm; 0 where nothing is known."""
    if since is None or not rhythm.between:
        return 0.0
    return max((now - since).total_seconds(), 0.0) / rhythm.between


def silent_after(rhythm: Rhythm, every: timedelta) -> timedelta | None:
    """After how long without news a source is silent by its own history: three times its longest silence, never less
    than two days or ten polls. None: too little is known of it."""
    if rhythm.longest is None:
        return None
    return max(timedelta(seconds=3 * rhythm.longest), timedelta(days=2), 10 * every)


def _reach(hours: Sequence[float], interval: float, start: datetime, most: float) -> float:
    """Seconds from `start` until `interval` average seconds have gone by: an hour in which the source is twice as busy
    as on average counts double. At most `most`."""
    total = sum(hours) + _DOUBT
    hour = start.hour
    left = _HOUR - (start.minute * 60 + start.second + start.microsecond / 1e6)
    gone = 0.0
    while gone < most:
        # An hour's neighbours count too: news do not keep to the clock.
        near = (hours[hour - 1] + 2 * hours[hour] + hours[(hour + 1) % 24]) / 4
        pace = min(max((near + _DOUBT / 24) * 24 / total, _QUIETEST), _BUSIEST)
        if left * pace >= interval:
            return min(gone + interval / pace, most)
        interval -= left * pace
        gone += left
        left = _HOUR
        hour = (hour + 1) % 24
    return most


def _half_window(rhythm: Rhythm) -> float:
    return min(_HOUR / (2 * rhythm.turnover), _LONGEST) if rhythm.turnover > 0 else _LONGEST


def _hours_of(published: Sequence[datetime | None], now: datetime, new: int) -> list[tuple[int, float]]:
    """The hours at which new items appeared, with weights. A date of long ago, of the future, or without a time of day
    tells nothing: then it was now. However many there are at once, they count as a few."""
    earliest = now - _LATE
    hours = [
        moment.hour if moment is not None and earliest <= moment <= now and moment.time() != _MIDNIGHT else now.hour
        for moment in published[:100]
    ] or [now.hour]
    weight = min(new, _MOST_ITEMS) / len(hours)
    return [(hour, weight) for hour in hours]


def _with_hours(hours: Sequence[float], seen: Sequence[tuple[int, float]], kept: float) -> tuple[float, ...]:
    faded = [round(count * kept, 3) for count in hours]
    for hour, weight in seen:
        faded[hour] += weight
    for hour, _ in seen:
        faded[hour] = round(faded[hour], 3)
    return tuple(faded)


def _towards(before: float | None, seen: float, weight: float) -> float:
    return round(seen if before is None else before + (seen - before) * weight, 4)


def _fading(days: float, half_life: float) -> float:
    return float(0.5 ** (days / half_life))
