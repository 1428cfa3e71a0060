"""What a poll leaves in a source's memory: when it is polled next, what is asked, what is kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import polling
from bot.core.polling import NOTHING, Found
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
    SourceState,
    Wishes,
)

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
URL = "https://a.example/feed"
SOURCE = Source("a", "A", URL, every=30 * MINUTE)
MODIFIED = "Fri, 20 Nov 2026 08:00:00 GMT"
DOCUMENT = Fetched(URL, 200, {}, b"x", "hash", 'W/"1"', MODIFIED)
READ = Found(entries=20, wishes=Wishes())
HELD = SourceState(
    "a", NOW, of_url=URL, document="print", window=b"w", etag='"1"', last_modified=MODIFIED, body_hash="hash",
    baselined=True, last_attempt=NOW - HOUR / 2, last_success=NOW - HOUR / 2,
)  # fmt: skip
STEADY = PollingLimits(jitter=0.0)


def after(
    state: SourceState,
    result: FetchResult,
    now: datetime = NOW,
    *,
    source: Source = SOURCE,
    found: Found = NOTHING,
    limits: PollingLimits = STEADY,
    dice: float = 0.5,
) -> SourceState:
    return polling.after_poll(state, source, result, now, found=found, limits=limits, dice=dice)


def wait(state: SourceState, result: FetchResult, now: datetime = NOW, **more: object) -> timedelta:
    return after(state, result, now, **more).next_due - now  # type: ignore[arg-type]


def failed(reason: Reason = Reason.CONNECT, **more: object) -> FetchFailed:
    return FetchFailed(reason, "refused", **{"status": 503, **more})  # type: ignore[arg-type]


# --- what is kept ---


def test_success_keeps_what_the_document_taught_and_clears_the_failure() -> None:
    broken = SourceState("a", NOW, failures=3, last_reason=Reason.DNS, last_detail="no such name", not_before=NOW)
    found = Found(2, (NOW - HOUR, None), 20, wishes=Wishes(ttl=HOUR), document="print", window=b"window")
    state = after(broken, DOCUMENT, found=found)
    assert (state.etag, state.last_modified, state.body_hash) == ('W/"1"', MODIFIED, "hash")
    assert (state.document, state.window, state.of_url, state.baselined) == ("print", b"window", URL, True)
    assert (state.failures, state.last_reason, state.last_detail, state.not_before) == (0, None, None, None)
    assert (state.last_success, state.last_attempt, state.memory.wishes.ttl) == (NOW, NOW, HOUR)


def test_an_empty_first_document_is_a_first_poll() -> None:
    state = after(SourceState("a", NOW), DOCUMENT, found=Found(entries=0, wishes=Wishes()))
    assert (state.baselined, state.last_new) == (True, None)


def test_news_of_a_first_poll_are_as_old_as_they_say() -> None:
    dates = (NOW - 40 * DAY, None, NOW - 3 * DAY, NOW + DAY)
    assert after(SourceState("a", NOW), DOCUMENT, found=Found(4, dates, 4)).last_new == NOW - 3 * DAY
    assert after(HELD, DOCUMENT, found=Found(4, dates, 4)).last_new == NOW
    assert after(replace(HELD, last_new=NOW - DAY), NotModified()).last_new == NOW - DAY


@pytest.mark.parametrize("result", [failed(), failed(Reason.GONE), failed(Reason.NOT_A_FEED), failed(Reason.PARSE)])
def test_a_failure_forgets_nothing(result: FetchFailed) -> None:
    state = after(HELD, result)
    for name in ("document", "window", "etag", "last_modified", "body_hash", "baselined", "last_success", "last_new"):
        assert getattr(state, name) == getattr(HELD, name)
    assert (state.failures, state.last_reason, state.last_detail) == (1, result.reason, "refused")


@pytest.mark.parametrize(
    ("held", "told", "kept"),
    [
        ((None, None), (None, None), (None, None)),
        (('"1"', MODIFIED), (None, None), ('"1"', MODIFIED)),
        ((None, MODIFIED), ('"1"', None), ('"1"', MODIFIED)),
        (('"1"', None), ('"1"', MODIFIED), ('"1"', MODIFIED)),
        (('W/"1"', "odd"), ('W/"2"', MODIFIED), ('W/"2"', MODIFIED)),
        (('"1"', "odd"), ('"2"', MODIFIED), ('"1"', "odd")),
    ],
)
def test_validators_of_a_304(
    held: tuple[str | None, str | None], told: tuple[str | None, str | None], kept: tuple[str | None, str | None]
) -> None:
    before = replace(HELD, etag=held[0], last_modified=held[1])
    state = after(before, NotModified(etag=told[0], last_modified=told[1]))
    assert (state.etag, state.last_modified) == kept


def test_the_same_body_brings_its_own_validators() -> None:
    state = after(HELD, NotModified(etag=None, last_modified="new", same_body=True))
    assert (state.etag, state.last_modified, state.body_hash) == (None, "new", "hash")


def test_cache_control_of_a_304_counts_again() -> None:
    first = after(HELD, replace(DOCUMENT, headers={"cache-control": "max-age=7200"}), found=READ)
    assert first.next_due == NOW + 2 * HOUR
    assert wait(first, NotModified()) == 2 * HOUR
    assert wait(first, NotModified(headers={"cache-control": "max-age=3600"})) == HOUR
    assert wait(first, NotModified(headers={"cache-control": "no-cache"})) == 30 * MINUTE
    assert wait(first, DOCUMENT, found=READ) == 30 * MINUTE


# --- when it is polled next ---


def test_wishes_are_a_floor_with_a_ceiling_and_never_make_it_faster() -> None:
    for ttl, waits in ((MINUTE, 30 * MINUTE), (HOUR, HOUR), (300 * DAY, DAY)):
        assert wait(HELD, DOCUMENT, found=Found(entries=3, wishes=Wishes(ttl=ttl))) == waits
    slow = replace(SOURCE, every=3 * DAY)
    assert wait(HELD, DOCUMENT, source=slow, found=Found(entries=3, wishes=Wishes(ttl=HOUR))) == 3 * DAY


def test_jitter_never_breaks_a_wish() -> None:
    found = Found(entries=3, wishes=Wishes(ttl=HOUR))
    waits = {wait(HELD, DOCUMENT, found=found, limits=PollingLimits(), dice=dice / 10) for dice in range(10)}
    assert len(waits) == 10
    assert min(waits) == HOUR
    assert max(waits) <= 1.1 * HOUR
    assert wait(HELD, NotModified(), limits=PollingLimits(), dice=0.0) == 27 * MINUTE


def test_hours_to_skip_hold_for_failures_too() -> None:
    asleep = replace(HELD, memory=Memory(Wishes(skip_hours=(9, 10, 11))))
    assert asleep.memory.wishes.skip_hours
    for result in (NotModified(), failed()):
        assert after(asleep, result, dice=0.0).next_due == NOW + 3 * HOUR


def test_failures_back_off_to_a_day_and_never_give_up() -> None:
    state, waits = HELD, []
    for _ in range(60):
        state = after(state, failed())
        waits.append((state.next_due - NOW) / MINUTE)
    assert waits[:9] == [30, 60, 120, 240, 480, 960, 1440, 1440, 1440]
    assert set(waits[9:]) == {1440}


def test_back_off_has_jitter_below_its_cap() -> None:
    state = replace(HELD, failures=20)
    waits = [wait(state, failed(), limits=PollingLimits(), dice=dice / 10) for dice in range(10)]
    assert len(set(waits)) > 4
    assert 0.9 * DAY <= min(waits) <= max(waits) == DAY


def test_a_slow_source_is_not_asked_faster_because_it_fails() -> None:
    assert wait(replace(HELD, failures=9), failed(), source=replace(SOURCE, every=7 * DAY)) == 7 * DAY


@pytest.mark.parametrize("dice", [0.0, 0.5, 0.99])
def test_what_is_gone_is_asked_once_a_day_at_most(dice: float) -> None:
    state = HELD
    for _ in range(12):
        state = after(state, failed(Reason.GONE, status=410), limits=PollingLimits(), dice=dice)
        assert DAY <= state.next_due - NOW <= 1.1 * DAY


@pytest.mark.parametrize(("told", "kept"), [(3 * HOUR, 3 * HOUR), (400 * DAY, 31 * DAY), (-DAY, timedelta())])
def test_retry_after_is_kept_within_a_month(told: timedelta, kept: timedelta) -> None:
    state = after(HELD, failed(Reason.HTTP_STATUS, status=429, retry_after=told))
    assert state.not_before == NOW + kept
    assert state.next_due == NOW + max(kept, 30 * MINUTE)


def test_a_gap_halves_the_wait_until_it_can_be_seen_through() -> None:
    gap = after(HELD, DOCUMENT, found=Found(20, (), 20, gap=True, wishes=Wishes(ttl=HOUR)))
    assert gap.next_due - NOW == 15 * MINUTE
    assert (gap.memory.gaps, gap.memory.gap_at) == (1, NOW)
    again = after(gap, DOCUMENT, gap.next_due, found=Found(20, (), 20, gap=True, wishes=Wishes()))
    assert again.next_due - gap.next_due == 10 * MINUTE  # never faster than `fastest`
    overlap = after(gap, DOCUMENT, gap.next_due, found=Found(8, (), 20, wishes=Wishes()))
    assert 14 * MINUTE < overlap.next_due - gap.next_due < 16 * MINUTE
    calm = overlap
    for _ in range(30):
        calm = after(calm, NotModified(), calm.next_due)
    assert calm.last_attempt is not None
    assert calm.next_due - calm.last_attempt == 30 * MINUTE
    assert calm.memory.gap_at == NOW


def test_a_gap_after_an_outage_of_ours_does_not_hurry_the_source_for_long() -> None:
    away = replace(HELD, last_success=NOW - 3 * DAY, last_attempt=NOW - 3 * DAY, next_due=NOW - 3 * DAY)
    gap = after(away, DOCUMENT, found=Found(20, (), 20, gap=True))
    assert gap.next_due - NOW == 15 * MINUTE
    assert wait(gap, DOCUMENT, gap.next_due, found=Found(1, (), 20)) == 30 * MINUTE


def test_the_most_overdue_by_their_own_interval_come_first() -> None:
    quick = SourceState("quick", NOW - 10 * MINUTE, last_attempt=NOW - 20 * MINUTE)
    slow = SourceState("slow", NOW - HOUR, last_attempt=NOW - 13 * HOUR)
    new = SourceState("new", NOW)
    assert sorted([slow, new, quick], key=lambda state: -polling.urgency(state, NOW)) == [new, quick, slow]


def test_new_sources_do_not_all_start_in_one_second() -> None:
    moments = {polling.first_due(NOW, 30 * MINUTE, lambda n=n: n / 60) for n in range(60)}
    assert len(moments) == 60
    assert max(moments) - NOW < MINUTE


# --- the whole document ---


def test_the_whole_document_is_asked_for_after_so_many_304() -> None:
    state = HELD
    for _ in range(48):
        assert not polling.wants_full(state, NOW, STEADY)
        state = after(state, NotModified())
    assert polling.wants_full(state, NOW, STEADY)
    asked = polling.without_validators(state)
    assert (asked.etag, asked.last_modified, asked.body_hash) == (None, None, "hash")
    assert polling.wants_full(after(state, failed()), NOW, STEADY)
    for whole in (DOCUMENT, NotModified(same_body=True, etag='"1"')):
        assert not polling.wants_full(after(state, whole, found=READ), NOW, STEADY)


def test_a_silence_that_never_was_before_is_suspicious() -> None:
    memory = Memory(rhythm=Rhythm(longest=3_600.0), polls_since_full=6)
    silent = replace(HELD, memory=memory, last_new=NOW - 3 * HOUR)
    assert polling.wants_full(silent, NOW, STEADY)
    assert not polling.wants_full(replace(silent, last_new=NOW - HOUR), NOW, STEADY)
    assert not polling.wants_full(replace(silent, memory=replace(memory, polls_since_full=5)), NOW, STEADY)


def test_a_304_with_another_strong_etag_is_suspicious() -> None:
    assert polling.wants_full(after(HELD, NotModified(etag='"2"')), NOW, STEADY)
    assert not polling.wants_full(after(HELD, NotModified(etag='"1"')), NOW, STEADY)
    assert not polling.wants_full(after(HELD, NotModified(etag='W/"1"')), NOW, STEADY)


def test_a_server_that_gives_news_an_old_etag_is_asked_for_whole_documents() -> None:
    same = replace(DOCUMENT, etag=HELD.etag)
    news = replace(READ, new=3)
    caught = after(HELD, same, found=news)
    assert caught.memory.stale_at == NOW
    assert polling.wants_full(caught, NOW, STEADY)
    assert polling.wants_full(after(caught, DOCUMENT, NOW + DAY, found=READ), NOW + DAY, STEADY)
    assert not polling.wants_full(caught, NOW + 31 * DAY, STEADY)
    undated = replace(HELD, etag=None)
    assert after(undated, replace(same, etag=None), found=news).memory.stale_at == NOW
    for state, answer, found in (
        (HELD, same, READ),
        (HELD, DOCUMENT, news),
        (undated, replace(same, etag=None, last_modified=None), news),
        (replace(HELD, baselined=False), same, news),
    ):
        assert after(state, answer, found=found).memory.stale_at is None


def test_without_validators_every_answer_is_whole() -> None:
    plain = replace(HELD, etag=None, last_modified=None, memory=Memory(polls_since_full=500))
    assert not polling.wants_full(plain, NOW, STEADY)


def test_a_delta_is_no_whole_document() -> None:
    state = after(HELD, replace(DOCUMENT, status=226), found=READ)
    assert state.memory.polls_since_full == 1


# --- clocks that jump ---


def test_moments_that_only_a_wrong_clock_can_have_written_do_not_stay() -> None:
    ahead = NOW + 400 * DAY
    state = after(replace(HELD, last_new=ahead, memory=Memory(gap_at=ahead)), failed(retry_after=2 * HOUR), ahead)
    polled = after(state, NotModified(), NOW)
    assert (polled.next_due, polled.last_new, polled.memory.gap_at) == (NOW + 30 * MINUTE, NOW, NOW)


def test_a_server_that_has_no_whole_document_is_asked_for_changes_again() -> None:
    state = replace(HELD, memory=Memory(polls_since_full=500))
    assert polling.wants_full(state, NOW, STEADY)
    assert not polling.wants_full(after(state, failed(Reason.HTTP_STATUS, status=304)), NOW, STEADY)


# --- whatever happens ---

spans = st.integers(-(10**9), 10**9).map(lambda seconds: timedelta(seconds=seconds))
tags = st.none() | st.sampled_from(['"1"', '"2"', 'W/"1"', "odd", ""])
headers = st.dictionaries(
    st.sampled_from(["cache-control", "expires", "age", "date"]),
    st.sampled_from(["max-age=999999999", "no-cache", "max-age=60", "0", "junk", "Fri, 31 Dec 9999 23:59:59 GMT"]),
)
urls = st.none() | st.sampled_from([URL, "https://b.example/feed", "http://a.example/feed", "https://[", "x:y"])
answers = (
    st.builds(FetchFailed, st.sampled_from(Reason), st.just("x"), st.just(503), st.none() | spans)
    | st.builds(NotModified, st.just(9), headers, tags, tags, urls, same_body=st.booleans())
    | st.builds(
        Fetched,
        st.just(URL),
        st.sampled_from([200, 226]),
        headers,
        st.just(b""),
        st.just("h"),
        tags,
        tags,
        st.just(9),
        urls,
    )
)
wishes = st.builds(
    Wishes,
    st.none() | spans,
    st.none() | spans,
    st.lists(st.integers(0, 23), max_size=24).map(tuple),
    st.lists(st.integers(0, 6), max_size=7).map(tuple),
)
dates = st.none() | spans.map(lambda shift: NOW + shift)
founds = st.builds(
    Found, st.integers(0, 30), st.lists(dates, max_size=4).map(tuple), st.none() | st.integers(0, 30),
    st.booleans(), st.booleans(), st.none() | wishes,
)  # fmt: skip
polls = st.lists(st.tuples(answers, founds, spans, st.floats(0, 1, exclude_max=True)), max_size=12)


def horizon(source: Source, limits: PollingLimits) -> timedelta:
    """The longest wait that a poll can end with, but for a Retry-After."""
    longest = max(source.every, limits.slowest, limits.backoff_cap, limits.wish_cap, polling.ASK_GONE_AGAIN)
    return longest * (1 + limits.jitter) + timedelta(days=1)


@given(polls, st.booleans(), st.integers(1, 31 * 86_400))
def test_whatever_comes_the_next_poll_is_neither_past_nor_lost(
    story: list[tuple[FetchResult, Found, timedelta, float]], adaptive: bool, every: int
) -> None:
    source = replace(SOURCE, adaptive=adaptive, every=timedelta(seconds=every))
    state, limits = SourceState("a", NOW), PollingLimits()
    for result, found, shift, dice in story:
        now = NOW + shift
        before, state = state, after(state, result, now, source=source, found=found, limits=limits, dice=dice)
        least = min(source.every * 0.89, limits.fastest * 0.89)
        assert now + least <= state.next_due <= max(now + horizon(source, limits), state.not_before or now)
        assert state.last_attempt == now
        assert state.memory.move is None or isinstance(state.memory.move, Move)
        if isinstance(result, FetchFailed):
            assert (state.etag, state.window, state.document) == (before.etag, before.window, before.document)
        if state.last_new is not None:
            assert state.last_new <= now or isinstance(result, FetchFailed)


def test_a_host_that_wants_to_be_left_alone_is_no_failure_of_a_source_on_it() -> None:
    """Another source's request was told to wait: nothing was asked for this one."""
    held = replace(HELD, failures=0)
    state = after(held, FetchFailed(Reason.HTTP_STATUS, "asked us to wait", retry_after=HOUR))
    assert (state.failures, state.last_reason, state.last_attempt) == (0, held.last_reason, NOW)
    assert state.next_due == state.not_before == NOW + HOUR
