"""When a source is polled, and what a poll leaves in its memory. Pure arithmetic on aware UTC times."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core import manners, moves, rhythm
from bot.model import (
    Fetched,
    FetchFailed,
    FetchResult,
    Memory,
    Move,
    NotModified,
    PollingLimits,
    Reason,
    Rhythm,
    Source,
    SourceKind,
    SourceState,
    Wishes,
)

RETRY_AFTER_CAP = timedelta(days=31)
ASK_GONE_AGAIN = timedelta(days=1)
"""A server that says 410 means it: asked again once a day at most (RFC 9110, 15.5.11)."""
_WARY = timedelta(days=7)
"""For so long after a gap a source is polled before its window can turn over again."""
CLOCKS_DIFFER = timedelta(minutes=5)
_UNWATCHED = timedelta(days=1)
_DISTRUST = timedelta(days=30)
"""For so long a server is asked for whole documents only, after its validators did not change as its news did."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was made of an answer: how many items are new, their dates, how many entries the document has.

    `wishes`, `entries`: None if no document was read. `gap`: nothing in common with the last window, though it was
    full. `same`: the document differs, and its entries do not (`SameEntries`). `document` and `window`: what the state
    is to remember of the entries (None: as before).
    """

    new: int = 0
    published: tuple[datetime | None, ...] = ()
    entries: int | None = None
    gap: bool = False
    same: bool = False
    wishes: Wishes | None = None
    document: str | None = None
    window: bytes | None = None


NOTHING = Found()


def after_poll(
    state: SourceState,
    source: Source,
    result: FetchResult,
    now: datetime,
    *,
    found: Found = NOTHING,
    limits: PollingLimits,
    dice: float,
) -> SourceState:
    """A source's memory after a poll. `state`: as it was claimed, with its validators, also if they were not sent.

    Pass `Fetched` only for a body that parsed, and store the state in one transaction with what it brought: its
    validators promise that all of it is held. A failure forgets nothing. `dice` in [0, 1) spreads the next poll.
    """
    if isinstance(result, FetchFailed):
        return _after_failure(state, source, result, now, limits, dice)
    url, move = moves.after_answer(
        state, source, result, now, limits, entries=found.entries, new=found.new, same=found.same
    )
    etag, modified = _validators(state, result)
    memory = _learned(state, source, result, found, now, limits, move)
    return replace(
        state,
        of_url=source.url,
        url=url,
        etag=etag,
        last_modified=modified,
        # A 226 has none: it is not the whole document.
        body_hash=(isinstance(result, Fetched) and result.body_hash) or state.body_hash,
        document=state.document if found.document is None else found.document,
        window=state.window if found.window is None else found.window,
        baselined=state.baselined or isinstance(result, Fetched),
        failures=0,
        last_attempt=now,
        last_success=now,
        last_new=_last_new(state, found, now),
        last_reason=None,
        last_detail=None,
        not_before=None,
        next_due=_due(memory, source, now, limits, dice, gap=found.gap),
        memory=memory,
    )


def spread(every: timedelta, jitter: float, dice: float) -> timedelta:
    """`every`, moved by up to ±`jitter` of itself; `dice` in [0, 1) decides where."""
    return every * (1 + jitter * (2 * dice - 1))


def back_off(every: timedelta, failures: int, cap: timedelta) -> timedelta:
    """Doubles with each failure after the first, at most `cap` (or `every`, if that is longer)."""
    doubled: timedelta = every * (2 ** min(max(failures - 1, 0), 16))
    return min(doubled, max(cap, every))


def first_due(now: datetime, every: timedelta, dice: Callable[[], float]) -> datetime:
    """When a new source is first polled: soon, but not all in one second (at most a minute, or its interval)."""
    return now + min(every, timedelta(minutes=1)) * dice()


def pace(memory: Memory, source: Source, now: datetime, limits: PollingLimits) -> timedelta:
    """The source's interval as of now, before jitter, wishes and back-off."""
    if source.adaptive:
        return rhythm.wait(memory.rhythm, source.every, limits, now)
    if memory.gap_at is None or now - memory.gap_at > _WARY:
        return source.every
    return max(min(source.every, rhythm.half_window(memory.rhythm)), min(limits.fastest, source.every))


def urgency(state: SourceState, now: datetime) -> float:
    """By how many of its own intervals a source is late: who comes first when many are due; a new one does."""
    if state.last_attempt is None:
        return float("inf")
    return (now - state.next_due) / max(state.next_due - state.last_attempt, timedelta(minutes=1))


# ------------------------------------------------------------------ asking for the whole document


def wants_full(state: SourceState, now: datetime, limits: PollingLimits) -> bool:
    """Whether the next request should be without validators: there are servers that answer 304 for ever.

    Always, where the server was caught at it; else after `full_every` answers 304 in a row; sooner where the source has
    been silent for twice its longest silence.
    """
    run, caught = state.memory.polls_since_full, state.memory.stale_at
    if caught is not None and caught <= now < caught + _DISTRUST:
        return True
    if run <= 0 or (state.etag is None and state.last_modified is None):
        return False
    longest = state.memory.rhythm.longest
    overdue = (
        longest is not None and state.last_new is not None and (now - state.last_new).total_seconds() > 2 * longest
    )
    return run >= (max(limits.full_every // 8, 1) if overdue else limits.full_every)


def read_as(source: Source) -> str:
    """A short hash of what `sources.yaml` says about how a document is read; empty for a plain feed."""
    if source.kind is SourceKind.FEED:
        return ""
    return hashlib.sha256(repr((source.kind.value, source.page, source.only)).encode()).hexdigest()[:16]


def read_anew(state: SourceState, source: Source) -> SourceState:
    """The state as it is, or, where other selectors read the document than the last time, one that knows no document:
    the same bytes say something else now. What they say is a first poll again, so the age gate holds."""
    if state.memory.read_as == read_as(source):
        return state
    return replace(state, etag=None, last_modified=None, body_hash=None, document=None, baselined=False)


def without_validators(state: SourceState) -> SourceState:
    """The state to fetch with when the whole document is wanted. The hash of the last body stays: it is our own, and
    the same bytes need no second reading."""
    return replace(state, etag=None, last_modified=None)


def _validators(state: SourceState, result: Fetched | NotModified) -> tuple[str | None, str | None]:
    """Those of a whole answer replace what is held. Of a 304, what it says replaces it and what it leaves out stays
    (RFC 9111, 3.2); but another strong ETag is that of a document which is not ours, and nothing of such an answer may
    be taken (4.3.4)."""
    if isinstance(result, Fetched) or result.same_body:
        return result.etag, result.last_modified
    if _contradicts(state, result):
        return state.etag, state.last_modified
    return result.etag or state.etag, result.last_modified or state.last_modified


def _contradicts(state: SourceState, result: NotModified) -> bool:
    """A 304 that names another strong ETag than the one it answers."""
    if result.same_body or not (state.etag and result.etag) or result.etag == state.etag:
        return False
    return not (result.etag.startswith("W/") or state.etag.startswith("W/"))


# ------------------------------------------------------------------ the parts of a poll


def _after_failure(
    state: SourceState, source: Source, result: FetchFailed, now: datetime, limits: PollingLimits, dice: float
) -> SourceState:
    if result.postponed and result.retry_after is not None:
        # Not a failure of this source: the next poll comes when the wait is over.
        until = now + min(max(result.retry_after, timedelta(minutes=1)), RETRY_AFTER_CAP)
        # That it was tried now tells a clock set back later from a wait of weeks. A new source stays one.
        return replace(state, last_attempt=state.last_attempt and now, not_before=until, next_due=until)
    failures = state.failures + 1
    url, memory = state.url, state.memory
    if result.status == 304:  # to a request for the whole document: then that is not to be had
        memory = replace(memory, polls_since_full=0)
    if memory.move is not None and memory.move.times:
        memory = replace(memory, move=None)  # "in a row": a redirect that led nowhere begins anew
    every = pace(memory, source, now, limits)
    wait = back_off(every, failures, limits.backoff_cap)
    if url is not None and failures >= limits.fall_back_after:
        url, wait = None, every
        memory = replace(memory, polls_since_full=max(memory.polls_since_full, limits.full_every))
    wait = min(spread(wait, limits.jitter, dice), max(limits.backoff_cap, every))
    if result.reason is Reason.GONE:
        wait = max(wait, ASK_GONE_AGAIN * (1 + limits.jitter * dice))
    not_before = None
    if result.retry_after is not None:
        not_before = now + min(max(result.retry_after, timedelta()), RETRY_AFTER_CAP)
    due = manners.outside(memory.wishes, now + wait, dice)
    return replace(
        state,
        of_url=source.url,
        url=url,
        failures=failures,
        last_attempt=now,
        last_reason=result.reason,
        last_detail=result.detail,
        not_before=not_before,
        next_due=max(due, not_before or now),
        memory=memory,
    )


def _due(memory: Memory, source: Source, now: datetime, limits: PollingLimits, dice: float, *, gap: bool) -> datetime:
    wishes, every = memory.wishes, pace(memory, source, now, limits)
    wait = spread(every, limits.jitter, dice)
    if source.adaptive:
        wait = max(min(wait, limits.slowest), limits.fastest)
    if gap:
        # What its software says by default (`ttl`, `sy:`) must not cost items; what caches say, holds.
        wishes = replace(wishes, ttl=None)
        # A rhythm has been halved already, by `rhythm.steered`.
        half = every if source.adaptive else max(source.every / 2, min(limits.fastest, source.every))
        wait = min(wait, every, half)
    least = manners.least_wait(wishes, limits.wish_cap)
    wait = max(wait, min(least * (1 + limits.jitter * dice), limits.wish_cap))
    return manners.outside(wishes, now + wait, dice)


def _learned(
    state: SourceState,
    source: Source,
    result: Fetched | NotModified,
    found: Found,
    now: datetime,
    limits: PollingLimits,
    move: Move | None,
) -> Memory:
    memory = state.memory
    unread = isinstance(result, NotModified) and not result.same_body
    run = memory.polls_since_full + 1 if unread or (isinstance(result, Fetched) and result.status == 226) else 0
    if isinstance(result, NotModified) and _contradicts(state, result):
        run = max(run, limits.full_every)
    return replace(
        memory,
        wishes=manners.wishes_after(memory.wishes, result.headers, found.wishes, now, whole=not unread),
        rhythm=_rhythm(state, source, found, now, limits),
        move=move,
        polls_since_full=run,
        gaps=memory.gaps + found.gap,
        gap_at=now if found.gap else memory.gap_at and min(memory.gap_at, now),
        gap_from=state.last_success if found.gap else memory.gap_from,
        shown=memory.shown if found.entries is None else found.entries,
        read_as=read_as(source),
        stale_at=now if _stale(state, result, found) else memory.stale_at and min(memory.stale_at, now),
    )


def _stale(state: SourceState, result: Fetched | NotModified, found: Found) -> bool:
    """Whether news came under the validators of the last document, which did not have them."""
    if not (isinstance(result, Fetched) and result.status == 200 and found.new and state.baselined):
        return False
    if result.etag is not None:
        return result.etag == state.etag
    return result.last_modified is not None and result.last_modified == state.last_modified


def _rhythm(state: SourceState, source: Source, found: Found, now: datetime, limits: PollingLimits) -> Rhythm:
    known = state.memory.rhythm
    if not state.baselined:
        return rhythm.begin(found.entries or 0, found.published, now)
    since = now - state.last_success if state.last_success is not None else None
    learnt = rhythm.learn(
        known,
        now,
        new=found.new,
        entries=found.entries,
        published=found.published,
        last_new=state.last_new,
        since=since,
        watched=state.failures == 0 and (since is None or since < _UNWATCHED),
    )
    if not source.adaptive:
        return learnt
    waited = 1.0
    if state.last_attempt is not None and state.next_due > state.last_attempt:
        waited = (now - state.last_attempt) / (state.next_due - state.last_attempt)
    return rhythm.steered(learnt, source.every, limits, news=found.new > 0, gap=found.gap, waited=waited)


def _last_new(state: SourceState, found: Found, now: datetime) -> datetime | None:
    """When the source last brought news. Before the first poll: when its newest item says that it was written."""
    if found.new and not state.baselined:
        return max((moment for moment in found.published if moment is not None and moment <= now), default=now)
    if found.new:
        return now
    return state.last_new and min(state.last_new, now)
