"""Permanent moves are believed after a while, temporary ones never; another address in `sources.yaml` begins anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core import moves, polling
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
    Source,
    SourceState,
    Wishes,
)

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OLD, NEW = "https://old.example/feed", "https://new.example/feed"
SOURCE = Source("a", "A", OLD)
HELD = SourceState("a", NOW, of_url=OLD, window=b"w", etag='"1"', baselined=True, document="print")
DOCUMENT = Fetched(NEW, 200, {}, b"x", "hash", '"1"', None, moved_to=NEW)
SAME = NotModified(moved_to=NEW)
OVERLAP, STRANGE = Found(2, (), 20, wishes=Wishes()), Found(20, (), 20, wishes=Wishes())
BROKEN = FetchFailed(Reason.HTTP_STATUS, "404", 404)


def polled(
    state: SourceState, *answers: tuple[FetchResult, Found], source: Source = SOURCE, apart: timedelta = DAY / 2
) -> tuple[SourceState, list[str]]:
    told, now = [], state.next_due
    for result, found in answers:
        after = polling.after_poll(state, source, result, now, found=found, limits=PollingLimits(), dice=0.5)
        told += [line] if (line := moves.learned(state, after)) else []
        state, now = after, now + apart
    return state, told


@pytest.mark.parametrize(
    "answer", [(SAME, NOTHING), (DOCUMENT, OVERLAP), (DOCUMENT, Found(same=True, wishes=Wishes()))]
)
def test_a_steady_move_is_learned_and_told(answer: tuple[FetchResult, Found]) -> None:
    state, told = polled(HELD, answer, answer)
    assert (state.url, told) == (None, [])
    state, told = polled(HELD, answer, answer, answer)
    assert (state.url, state.of_url, state.memory.move) == (NEW, OLD, None)
    assert len(told) == 1
    assert OLD in told[0]
    assert NEW in told[0]
    assert state.etag == '"1"'


def test_not_within_a_day() -> None:
    state, told = polled(HELD, *[(SAME, NOTHING)] * 20, apart=HOUR)
    assert (state.url, told) == (None, [])


def test_only_three_times_in_a_row() -> None:
    for other in ((replace(SAME, moved_to=None), NOTHING), (replace(SAME, moved_to=OLD), NOTHING), (BROKEN, NOTHING)):
        state, _ = polled(HELD, (SAME, NOTHING), (SAME, NOTHING), other, (SAME, NOTHING), (SAME, NOTHING))
        assert state.url is None


def test_every_time_elsewhere_is_no_move() -> None:
    state, _ = polled(HELD, *((NotModified(moved_to=f"{NEW}?session={n}"), NOTHING) for n in range(9)))
    assert state.url is None


def test_another_feed_at_the_other_end_is_never_believed() -> None:
    state, _ = polled(HELD, (DOCUMENT, STRANGE), *[(DOCUMENT, OVERLAP)] * 5, (BROKEN, NOTHING), *[(SAME, NOTHING)] * 5)
    assert state.url is None


def test_an_empty_feed_speaks_neither_for_a_move_nor_against_it() -> None:
    empty = (DOCUMENT, Found(entries=0, wishes=Wishes()))
    state, _ = polled(HELD, *[empty] * 5)
    assert (state.url, state.memory.move) == (None, None)
    state, _ = polled(HELD, (SAME, NOTHING), (SAME, NOTHING), empty, (SAME, NOTHING))
    assert state.url == NEW


def test_a_source_that_redirects_from_its_first_poll_on_is_learned() -> None:
    state, _ = polled(SourceState("a", NOW), (DOCUMENT, STRANGE), (SAME, NOTHING), (SAME, NOTHING))
    assert state.url == NEW


@pytest.mark.parametrize(
    "target",
    [
        "http://old.example/feed",
        "https://user:word@new.example/feed",
        "ftp://new.example/",
        "https://[",
        f"{NEW}/{'x' * 2_000}",
    ],
)
def test_addresses_that_are_never_learned(target: str) -> None:
    state, _ = polled(HELD, *[(NotModified(moved_to=target), NOTHING)] * 5)
    assert (state.url, state.memory.move) == (None, None)


def test_headers_meant_for_one_host_are_not_taken_to_another() -> None:
    secret = replace(SOURCE, headers=(("authorization", "x"),))
    state, _ = polled(HELD, *[(SAME, NOTHING)] * 5, source=secret)
    assert state.url is None
    state, _ = polled(HELD, *[(NotModified(moved_to="https://old.example/rss"), NOTHING)] * 5, source=secret)
    assert state.url == "https://old.example/rss"


def test_a_learned_address_that_fails_three_times_is_given_up() -> None:
    learned = replace(HELD, url=NEW)
    state, told = polled(learned, (BROKEN, NOTHING), (BROKEN, NOTHING))
    assert (state.url, told) == (NEW, [])
    state, told = polled(learned, *[(BROKEN, NOTHING)] * 3)
    assert (state.url, len(told)) == (None, 1)
    assert (state.etag, state.window, state.failures) == ('"1"', b"w", 3)
    assert polling.wants_full(state, NOW, PollingLimits())
    assert state.last_attempt is not None
    assert state.next_due - state.last_attempt == SOURCE.every


def test_a_move_back_ends_at_the_address_as_written() -> None:
    state, told = polled(replace(HELD, url=NEW), *[(NotModified(moved_to=OLD), NOTHING)] * 3)
    assert (state.url, len(told)) == (None, 1)


def test_another_address_in_sources_yaml_begins_anew() -> None:
    held = replace(HELD, url=NEW, failures=9, not_before=NOW + HOUR, memory=Memory(polls_since_full=4))
    assert moves.fresh_if_moved(held, SOURCE) is held
    fresh = moves.fresh_if_moved(held, replace(SOURCE, url="https://third.example/"))
    assert (fresh.url, fresh.etag, fresh.window, fresh.document, fresh.baselined) == (None, None, b"", None, False)
    assert (fresh.failures, fresh.not_before, fresh.memory) == (0, None, Memory())
    same_host = moves.fresh_if_moved(held, replace(SOURCE, url="https://old.example/rss"))
    assert same_host.not_before == NOW + HOUR
    never_polled = SourceState("a", NOW)
    assert moves.fresh_if_moved(never_polled, SOURCE) is never_polled


def test_a_move_that_an_operator_writes_down_forgets_nothing() -> None:
    there = replace(SOURCE, url="https://new.example/feed")
    learned = SourceState("a", NOW, of_url=SOURCE.url, url=there.url, window=b"w", baselined=True)
    said = replace(learned, url=None, memory=Memory(move=Move(there.url, 1, NOW)))
    for state in (learned, said):
        kept = moves.fresh_if_moved(state, there)
        assert kept == replace(learned, of_url=there.url, url=None)
        assert moves.fresh_if_moved(kept, there) is kept
