"""How a source is: every state, its words and its mend, from what polls remembered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.health import TROUBLES, Health, look_at, span
from bot.core.mends import FEED_IS_AT, mend
from bot.model import Memory, Move, PageRules, Reason, Rhythm, Source, SourceKind, SourceState

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
DAY = timedelta(days=1)
FEED = Source("cert", "CERT", "https://cert.example/feed")
PAGE = replace(FEED, kind=SourceKind.PAGE, page=PageRules("li", "a", "a"))
WELL = SourceState("cert", NOW + DAY, of_url=FEED.url, last_attempt=NOW, last_success=NOW, last_new=NOW, baselined=True)
DAILY = Rhythm(between=DAY.total_seconds(), longest=3 * DAY.total_seconds(), share=0.1, entries=20, polls=400)


def failed(reason: Reason, detail: str = "", failures: int = 3) -> SourceState:
    return replace(WELL, failures=failures, last_reason=reason, last_detail=detail, last_success=NOW - DAY)


def test_well_new_and_off() -> None:
    assert look_at(FEED, WELL).what is Health.WELL
    assert look_at(FEED, None).what is Health.NEW
    assert look_at(FEED, SourceState("cert", NOW)).what is Health.NEW
    assert look_at(replace(FEED, disabled=True), failed(Reason.DNS)).what is Health.OFF


def test_what_was_learned_of_another_address_says_nothing() -> None:
    assert look_at(replace(FEED, url="https://other.example/"), failed(Reason.DNS)).what is Health.NEW


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_and_a_mend(reason: Reason) -> None:
    for source in (FEED, PAGE):
        finding = look_at(source, failed(reason, "<b>said</b>"))
        assert finding.what in TROUBLES
        assert finding.words
        assert finding.mend
        assert "<b>" not in finding.words + finding.mend
        assert finding.reason is reason


@pytest.mark.parametrize(
    ("status", "words", "todo"),
    [
        (401, "shuts us out", "login"),
        (403, "shuts us out", "access"),
        (404, "nothing at the address", "discover"),
        (429, "less often", "waits"),
        (503, "in trouble", "goes on trying"),
        (418, "refuses", "browser"),
    ],
)
def test_a_status_says_what_to_do(status: int, words: str, todo: str) -> None:
    finding = look_at(FEED, failed(Reason.HTTP_STATUS, f"the server answered {status} Whatever"))
    assert words in finding.words
    assert str(status) in finding.words or status == 418
    assert todo in finding.mend


def test_the_page_that_came_instead_says_where_the_feed_is() -> None:
    said = f"there is no feed at this address, but an HTML page; {FEED_IS_AT}https://cert.example/rss.xml"
    assert "https://cert.example/rss.xml into sources.yaml" in mend(FEED, Reason.NOT_A_FEED, said)
    assert "browsers" in mend(FEED, Reason.NOT_A_FEED, "but a page that asks whether we are human")
    assert "discover" in mend(FEED, Reason.NOT_A_FEED, "but an HTML page")


def test_gone_and_selector_are_states_of_their_own() -> None:
    assert look_at(FEED, failed(Reason.GONE)).what is Health.GONE
    assert look_at(PAGE, failed(Reason.SELECTOR)).what is Health.SELECTOR


def test_a_source_is_silent_by_its_own_history() -> None:
    def after(quiet: timedelta, rhythm: Rhythm = DAILY) -> Health:
        return look_at(FEED, replace(WELL, last_new=NOW - quiet, memory=Memory(rhythm=rhythm))).what

    assert after(4 * DAY) is Health.WELL
    assert after(30 * DAY) is Health.SILENT
    assert after(30 * DAY, Rhythm()) is Health.WELL


def test_a_source_is_silent_when_the_operator_says_so() -> None:
    source = replace(FEED, silent_after=2 * DAY)
    assert look_at(source, replace(WELL, last_new=NOW - 3 * DAY)).what is Health.SILENT
    assert look_at(source, replace(WELL, last_new=NOW - DAY)).what is Health.WELL


def test_a_desk_that_slept_finds_nobody_silent() -> None:
    long_ago = NOW - 60 * DAY
    asleep = replace(WELL, last_attempt=long_ago, last_success=long_ago, last_new=long_ago, memory=Memory(rhythm=DAILY))
    assert look_at(FEED, asleep).what is Health.WELL


def test_a_page_that_shows_far_less_is_thin() -> None:
    def showing(shown: int, usual: float = 20) -> Health:
        memory = Memory(rhythm=replace(DAILY, entries=usual), shown=shown)
        return look_at(PAGE, replace(WELL, memory=memory)).what

    assert showing(19) is Health.WELL
    assert showing(4) is Health.THIN
    assert showing(1, usual=3) is Health.WELL
    memory = Memory(rhythm=DAILY, shown=1)
    assert look_at(FEED, replace(WELL, memory=memory)).what is Health.WELL


def test_moves_and_gaps_are_told_while_polls_go_on() -> None:
    to = "https://user:secret@new.example/feed"
    moved = look_at(FEED, replace(WELL, url=to, memory=Memory(move=Move(to, 5, NOW - DAY))))
    assert moved.what is Health.MOVED
    assert "https://new.example/feed" in moved.words
    assert "secret" not in moved.words + moved.about
    assert look_at(FEED, replace(WELL, memory=Memory(gaps=1, gap_at=NOW - DAY / 2))).what is Health.GAP
    assert look_at(FEED, replace(WELL, memory=Memory(gaps=1, gap_at=NOW - 2 * DAY))).what is Health.WELL


def test_lengths_of_time_are_said_as_people_do() -> None:
    assert [span(timedelta(minutes=m)) for m in (0, 1, 40, 300, 60 * 24 * 12)] == [
        "1 minute",
        "1 minute",
        "40 minutes",
        "5 hours",
        "12 days",
    ]
