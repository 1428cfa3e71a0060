"""Edits that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.noise import same_link, same_summary, same_title

QUIET = [
    ("Port reopens. 123 views", "Port reopens. 1,204 views"),
    ("Port reopens. 5 comments", "Port reopens."),
    ("Port reopens | 12 points | 3 comments", "Port reopens | 300 points | 45 comments"),
    ("Points: 12 # Comments: 5", "Points: 340 # Comments: 77"),
    ("Port reopens (2.1k views)", "Port reopens (3k views)"),
    ("Posted 3 hours ago. Port reopens.", "Posted 2 days ago. Port reopens."),
    ("vor 3 Stunden: Hafen offen", "vor 4 Stunden: Hafen offen"),
    ("Порт открыт 3 часа назад", "Порт открыт 5 часов назад"),
    ("Port reopens. Updated 20 November 2026", "Port reopens. Updated 21 November 2026"),
    ("Port reopens. Last updated on: Nov 20, 2026 09:15 UTC", "Port reopens. Last updated on: Nov 21, 2026 19:15 UTC"),
    ("2026-11-20T09:15:00Z Port reopens", "2026-11-20T10:15:00+01:00 Port reopens"),
    ("Fri, 20 Nov 2026 09:15 Port reopens", "Sat, 21 Nov 2026 10:15 Port reopens"),
    ("Port reopens 09:15", "Port reopens 10:30"),
    ("Port  reopens ", "Port reopens"),
    ("See https://a.example/x?sid=abc123 now", "See https://a.example/x?sid=def456 now"),
    ("PHPSESSID=4f3a2b Port reopens", "PHPSESSID=99aa00 Port reopens"),
    ("Port reopens. Advertisement: Buy a crane.", "Port reopens. Advertisement: Sell a crane!"),
    ("Port reopens. Sponsored by: Acme.", "Port reopens."),
]

TELLING = [
    ("Port reopens after CVE-2026-1234", "Port reopens after CVE-2026-1235"),
    ("Ransom of 5 million paid", "Ransom of 6 million paid"),
    ("The index fell 300 points on Monday", "The index fell 400 points on Monday"),
    ("The conference is on 12 May 2027 in Geneva", "The conference is on 14 May 2027 in Geneva"),
    ("Update 1: the advisory was revised.", "Update 2: the advisory was revised."),
    ("Version 2.10 mends it", "Version 2.11 mends it"),
    ("Block 10.0.0.1:8080", "Block 10.0.0.2:8080"),
    ("About 4,000 hosts are open", "About 40,000 hosts are open"),
    ("Port closed", "Port reopens"),
    ("The flaw is from three years ago, fixed in 1.5", "The flaw is from three years ago, fixed in 1.6"),
]


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_what_changes_by_itself_is_no_edit_of_a_summary(one: str, other: str) -> None:
    assert same_summary(one, other)
    assert same_summary(other, one)


@pytest.mark.parametrize(("one", "other"), TELLING)
def test_what_is_news_is_an_edit_of_a_summary(one: str, other: str) -> None:
    assert not same_summary(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Port reopens (5 comments)", "Port reopens (12 comments)"),
        ("Port reopens  - 3 Hours Ago", "Port reopens - 4 hours ago"),
        ("[1 reply] Port reopens", "Port reopens"),
    ],
)
def test_counters_in_brackets_and_ages_are_no_edit_of_a_title(one: str, other: str) -> None:
    assert same_title(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CVE-2026-1234 exploited", "CVE-2026-1235 exploited"),
        ("Ransom of 5m paid", "Ransom of 6m paid"),
        ("Bulletin (2)", "Bulletin (3)"),
        ("12 comments on the new law", "14 comments on the new law"),
        ("Talks at 09:15", "Talks at 10:15"),
        ("Talks, 12 May 2027", "Talks, 13 May 2027"),
        ("Port closed", "Port closed?"),
    ],
)
def test_every_other_digit_of_a_title_counts(one: str, other: str) -> None:
    assert not same_title(one, other)


def test_session_tokens_of_links_do_not_count() -> None:
    assert same_link("https://a.example/x?id=1&sid=aa", "https://a.example/x?id=1&sid=bb")
    assert same_link("https://a.example/x;jsessionid=1F?id=1", "https://a.example/x;jsessionid=2A?id=1")
    assert same_link("https://a.example/x?PHPSESSID=1", "https://a.example/x")
    assert not same_link("https://a.example/x?id=1", "https://a.example/x?id=2")
    assert not same_link("https://a.example/x", None)
    assert same_link(None, None)


@given(st.text(max_size=300), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_counter_at_the_end_never_makes_an_edit(text: str, one: int, other: int) -> None:
    assert same_summary(f"{text} | {one} views", f"{text} | {other} views")


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1 ", "a1:", "updated ", "https://", "12:", "sid=", "Nov 1", "(", "ad:", "vor "]
)
def test_a_long_hostile_summary_is_read_in_no_time(piece: str) -> None:
    """In the square of its length it would take minutes."""
    text = piece * (50_000 // len(piece))
    assert not same_summary(text, f"{text} and a word")
