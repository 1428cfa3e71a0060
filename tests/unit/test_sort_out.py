"""Polls against the last window: what is new, edited, relinked or missing, each story once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.changes import Changes, Part, compare, doubts, identify, sort_out
from bot.core.identity import Identified
from bot.core.items import item_id, make_item
from bot.core.window import read
from bot.model import Entry, Ignored, Known
from bot.testing.builders import build_labels, build_source

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class Desk:
    """One source, polled as the collector polls it, with a store that is a dictionary."""

    def __init__(self) -> None:
        self.held: dict[str, Known] = {}
        self.window = b""
        self.polled = False
        self.now = NOW
        self.asked = 0

    def poll(self, entries: Iterable[Entry], part: Part = Part.WHOLE) -> Changes:
        compared = compare("s", identify(list(entries)), read(self.window), part)
        known = {name: self.held[name] for name in compared.ask if name in self.held}
        doubt = doubts(compared, known, polled_before=self.polled)
        likely: Sequence[Known] = ()
        if doubt:
            likely = [
                held
                for held in self.held.values()
                if held.item_id in doubt.ids or held.canonical_url in doubt.urls or held.title in doubt.titles
            ]
        self.asked = len(compared.ask) + len(likely)
        found = sort_out(compared, known, likely, now=self.now, polled_before=self.polled)
        for new in found.new:
            assert new.identity not in self.held
            self.held[new.identity] = held_of(new, item_id("s", new.identity))
        for moved in found.relinked:
            assert moved.identity not in self.held
            [old] = [name for name, held in self.held.items() if held.item_id == moved.item_id]
            held = self.held.pop(old)
            self.held[moved.identity] = replace(held, canonical_url=moved.canonical_url or held.canonical_url)
        for edited, before in found.edited:
            self.held[edited.identity] = replace(held_of(edited, before.item_id), version=before.version + 1)
        self.window, self.polled = found.window, True
        self.now += timedelta(minutes=30)
        return found


def held_of(found: Identified, id_: str) -> Known:
    entry = found.entry
    return Known(id_, found.content_hash, 1, None, entry.title, entry.summary, found.canonical_url, entry.published)


def story(number: int, **changed: object) -> Entry:
    """The entry of this number; each is an hour younger than the one before."""
    entry = Entry(
        f"Report number {number} of the port",
        f"https://news.example/2026/report-{number}",
        f"guid-{number}",
        f"What happened in hour {number}.",
        published=NOW + timedelta(hours=number),
    )
    return replace(entry, **changed)  # type: ignore[arg-type]


def stories(first: int, last: int, **changed: object) -> list[Entry]:
    """Newest first, as feeds have them."""
    return [story(number, **changed) for number in range(last, first - 1, -1)]


def counts(found: Changes) -> tuple[int, int, int]:
    return len(found.new), len(found.edited), len(found.relinked)


def test_an_unchanged_poll_asks_the_store_nothing() -> None:
    desk = Desk()
    assert counts(desk.poll(stories(1, 20))) == (20, 0, 0)
    before = desk.window
    assert counts(desk.poll(stories(1, 20))) == (0, 0, 0)
    assert (desk.asked, desk.window) == (0, before)
    found = desk.poll(stories(3, 22))
    assert (counts(found), found.gap, found.known) == ((2, 0, 0), False, 18)
    assert desk.asked == 2


def test_order_tracking_parameters_and_dates_change_nothing() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    noisy = [
        replace(entry, url=f"{entry.url}?utm_source=x{n}", published=NOW) for n, entry in enumerate(stories(1, 20))
    ]
    found = desk.poll(noisy[::-1])
    assert (counts(found), desk.asked) == ((0, 0, 0), 0)


def test_what_vanished_and_comes_back_is_not_new() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert counts(desk.poll(stories(18, 20))) == (0, 0, 0)
    assert counts(desk.poll([])) == (0, 0, 0)
    assert counts(desk.poll(stories(1, 21))) == (1, 0, 0)


def test_an_edit_is_one_and_a_counter_none() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    counted = [replace(entry, summary=f"{entry.summary} 12 comments") for entry in stories(1, 20)]
    assert counts(desk.poll(counted)) == (0, 0, 0)
    assert counts(desk.poll([*counted[1:], replace(counted[0], title="Report number 20, put right")])) == (0, 1, 0)
    assert counts(desk.poll(counted[1:])) == (0, 0, 0)


def test_an_edited_item_that_was_too_old_stays_so() -> None:
    found = identify([story(1)])[0]
    known = Known("0" * 16, "other", 1, Ignored.TOO_OLD)
    assert make_item(found, build_source(), build_labels("ciip"), NOW, known=known).ignored is Ignored.TOO_OLD


def test_only_the_new_entries_of_a_delta_leave_the_rest_of_the_window_as_it_was() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    found = desk.poll(stories(21, 25), Part.DELTA)
    assert (counts(found), found.gap) == ((5, 0, 0), False)
    assert counts(desk.poll(stories(6, 25))) == (0, 0, 0)
    assert desk.asked == 0


def test_an_archive_page_leaves_the_window_alone_and_finds_what_was_missed() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert desk.poll(stories(31, 50)).gap
    window = desk.window
    found = desk.poll(stories(16, 35), Part.ARCHIVE)
    assert [new.identity for new in found.new] == [f"guid:guid-{number}" for number in range(30, 20, -1)]
    assert (found.gap, found.known, found.window) == (False, 10, window)


def test_of_a_huge_document_all_entries_are_known_though_the_window_is_bounded() -> None:
    desk = Desk()
    assert len(desk.poll(stories(1, 2_500)).new) == 2_500
    assert len(desk.window) < 90_000
    assert counts(desk.poll(stories(1, 2_500))) == (0, 0, 0)
    assert desk.asked == 500
