"""Polls against the last window: what is new, edited, relinked or missing, each story once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

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

    def poll(
        self,
        entries: Iterable[Entry],
        part: Part = Part.WHOLE,
        expected: float = 0.0,
        longest: float | None = None,
    ) -> Changes:
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
        found = sort_out(
            compared, known, likely, now=self.now, polled_before=self.polled, expected=expected, longest=longest
        )
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


# ------------------------------------------------------------------------------------------------------ new identities


def migrated(entries: Iterable[Entry], guid: str = "new-{}", **changed: object) -> list[Entry]:
    return [replace(entry, guid=guid.format(entry.guid), **changed) for entry in entries]  # type: ignore[arg-type]


def moved(entries: Iterable[Entry]) -> list[Entry]:
    """On another site, under other GUIDs and paths."""
    return [
        replace(entry, guid=f"https://new.example/{entry.guid}", url=f"https://new.example/n/{entry.guid}")
        for entry in entries
    ]


def test_new_guids_are_the_same_items_and_what_is_new_among_them_is_new() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    found = desk.poll(migrated(stories(3, 22)))
    assert (counts(found), found.gap) == ((2, 0, 18), False)
    assert counts(desk.poll(migrated(stories(3, 22)))) == (0, 0, 0)
    assert desk.asked == 0


def test_a_relinked_item_keeps_its_id_through_further_migrations() -> None:
    desk = Desk()
    [first] = desk.poll(stories(1, 20)).new[-1:]
    for name in ("a{}", "b{}", "c{}"):
        found = desk.poll(migrated(stories(1, 20), name))
        assert found.relinked[-1].item_id == item_id("s", first.identity)
    assert len(desk.held) == 20


def test_another_site_other_paths_and_guids_but_the_same_titles_and_days() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    found = desk.poll(moved(stories(2, 21)))
    assert counts(found) == (1, 0, 19)
    assert found.relinked[0].url == "https://new.example/n/guid-20"


def test_the_same_without_dates() -> None:
    desk = Desk()
    desk.poll(stories(1, 20, published=None))
    assert counts(desk.poll(moved(stories(2, 21, published=None)))) == (1, 0, 19)


def test_https_and_www_are_no_other_address() -> None:
    desk = Desk()
    desk.poll([replace(entry, guid=None, url=f"http://www.news.example/{entry.guid}") for entry in stories(1, 20)])
    again = [replace(entry, guid=None, url=f"https://news.example/{entry.guid}/") for entry in stories(1, 20)]
    assert counts(desk.poll(again)) == (0, 0, 0)


def test_new_guids_with_a_shorter_window_between_and_a_longer_one_after() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    desk.poll(stories(1, 20)[:3])
    assert counts(desk.poll(migrated(stories(1, 21)))) == (1, 0, 20)
    desk = Desk()
    desk.poll(stories(1, 20))
    desk.poll(stories(21, 40))
    assert counts(desk.poll(migrated(stories(1, 40)))) == (0, 0, 40)


def test_new_guids_while_the_desk_knew_no_windows() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    desk.window = b""
    assert counts(desk.poll(migrated(stories(1, 20)))) == (0, 0, 20)


def test_guids_that_are_others_at_every_poll() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    for poll in range(1, 5):
        assert counts(desk.poll(migrated(stories(1 + poll, 20 + poll), f"{poll}-{{}}"))) == (1, 0, 19)


def test_a_guid_made_of_what_was_edited() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    first, *rest = stories(1, 20)
    found = desk.poll([replace(first, guid="guid-20#1", title="Report 20, with the ransom named"), *rest])
    assert counts(found) == (0, 1, 1)
    assert found.edited[0][1].item_id == found.relinked[0].item_id


def test_a_link_that_all_entries_share_names_none() -> None:
    desk = Desk()
    shared = {"url": "https://news.example/status/page"}
    desk.poll(stories(1, 20, **shared))
    assert counts(desk.poll(stories(3, 22, **shared))) == (2, 0, 0)
    desk = Desk()
    desk.poll([story(1, **shared)])
    for number in range(2, 30):
        assert counts(desk.poll([story(number, **shared)])) == (1, 0, 0)


def test_the_top_of_a_site_names_no_entry() -> None:
    desk = Desk()
    shared = {"url": "https://news.example/"}
    desk.poll(stories(1, 3, **shared))
    assert counts(desk.poll([story(9, **shared), *stories(2, 3, **shared)])) == (1, 0, 0)


def test_a_series_under_one_title_is_told_each_time() -> None:
    desk = Desk()
    weekly = [story(7 * 24 * week, title="Weekly round-up of port security") for week in range(12)]
    desk.poll(weekly[:1])
    for week in range(1, 12):
        assert counts(desk.poll(weekly[week : week + 1])) == (1, 0, 0)
    desk = Desk()
    desk.poll(weekly[:5][::-1])
    for week in range(1, 7):
        assert counts(desk.poll(weekly[week : week + 5][::-1])) == (1, 0, 0)


def test_an_entry_in_place_of_another_of_the_same_day_is_new() -> None:
    desk = Desk()
    desk.poll([story(1, title="Security update for the port")])
    assert counts(desk.poll([story(2, title="Security update for the port")])) == (1, 0, 0)


def test_short_titles_name_nothing() -> None:
    desk = Desk()
    desk.poll(stories(1, 5, published=None, url=None))
    entries = [story(n, title="Alert", url=None, published=None) for n in range(6, 9)]
    desk.poll([*entries, *stories(1, 5, published=None, url=None)])
    assert counts(desk.poll(migrated([entries[0]]) + stories(1, 5, published=None, url=None))) == (1, 0, 0)


def test_a_shared_guid_that_is_shared_no_more() -> None:
    """What an entry is called depends on whether another has its GUID: the item stays the same."""
    desk = Desk()
    rest = stories(1, 5)
    desk.poll([story(7, guid="same"), story(6, guid="other"), *rest])
    assert counts(desk.poll([story(8, guid="same"), story(7, guid="same"), *rest])) == (1, 0, 1)
    assert counts(desk.poll([story(8, guid="same"), *rest])) == (0, 0, 1)


def test_a_thousand_entries_of_one_title_cost_no_square() -> None:
    desk = Desk()
    alike = [story(n, title="The one title of all", url=None, published=NOW) for n in range(2_000)]
    desk.poll(alike)
    desk.poll(migrated(alike))


# --------------------------------------------------------------------------------------------------------------- gaps


def test_nothing_in_common_with_a_full_window_is_a_possible_gap() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert desk.poll(stories(22, 41)).gap
    assert not desk.poll(stories(22, 41)).gap
    assert not desk.poll(stories(41, 60)).gap


def test_undated_entries_and_a_pinned_one_hide_no_gap() -> None:
    desk = Desk()
    desk.poll(stories(1, 20, published=None))
    desk.poll(stories(2, 21, published=None))
    assert desk.poll(stories(31, 50, published=None)).gap
    desk = Desk()
    pinned = story(-5_000)
    desk.poll([pinned, *stories(1, 20)])
    assert desk.poll([pinned, *stories(31, 50)]).gap


def test_the_newest_entry_withdrawn_is_no_gap() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert not desk.poll([story(21), *stories(1, 19)]).gap


def test_no_false_alarm() -> None:
    first = Desk()
    assert not first.poll(stories(1, 20)).gap
    assert not first.poll([]).gap
    assert not first.poll(stories(5, 24)).gap
    emptied = Desk()
    emptied.poll(stories(1, 20))
    assert not emptied.poll(stories(30, 36)).gap, "a source that shows only today's"
    reaching_back = Desk()
    reaching_back.poll(stories(1, 20))
    assert not reaching_back.poll([*stories(21, 30), *migrated(stories(-200, -190))]).gap
    few = Desk()
    for number in range(1, 20):
        assert not few.poll([story(number)]).gap
    tomorrow = Desk()
    for day in range(5):
        assert not tomorrow.poll([story(24 * day + hour) for hour in range(6)]).gap, "an edition a day"


def an_edition(day: int, first: int = 0, last: int = 6) -> list[Entry]:
    """All of one morning, within minutes."""
    moment = NOW.replace(hour=6) + timedelta(days=day)
    return [
        story(10 * day + number, published=moment + timedelta(minutes=number))
        for number in reversed(range(first, last))
    ]


def test_an_edition_that_is_seen_half_way_is_still_one() -> None:
    desk = Desk()
    desk.poll(an_edition(0))
    assert not desk.poll([*an_edition(1, 0, 2), *an_edition(0, 2)]).gap
    assert not desk.poll(an_edition(1)).gap
    assert not desk.poll(an_edition(2), longest=86_400.0).gap
    assert desk.poll(an_edition(4), longest=86_400.0).gap, "that of the day between is missing"


def test_a_document_that_was_cut_before_anything_known_may_hide_a_gap() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert not desk.poll(stories(20, 21), Part.CUT).gap
    assert desk.poll(stories(23, 24), Part.CUT).gap
    assert not desk.poll(stories(5, 24)).gap


def test_new_guids_in_a_document_that_was_cut_name_the_same_items() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert counts(desk.poll(migrated(stories(10, 21)), Part.CUT)) == (1, 0, 11)
    assert counts(desk.poll(migrated(stories(1, 21), "other-{}"))) == (0, 0, 21)


def test_few_where_the_rhythm_promised_many_is_a_gap_also_of_a_list_of_the_day() -> None:
    for expected, gap in ((4.0, False), (12.0, True), (900.0, True)):
        desk = Desk()
        desk.poll(stories(1, 20))
        assert desk.poll(stories(60, 61), expected=expected).gap is gap


def test_after_new_guids_there_is_still_no_gap_and_a_gap_is_still_found() -> None:
    desk = Desk()
    desk.poll(stories(1, 20))
    assert not desk.poll(migrated(stories(19, 38))).gap
    assert desk.poll(migrated(stories(40, 59), "other-{}")).gap


def test_a_date_far_in_the_future_hides_no_later_gap() -> None:
    desk = Desk()
    desk.poll([story(20, published=datetime(2099, 1, 1, tzinfo=UTC)), *stories(1, 19)])
    desk.now = NOW + timedelta(days=2)
    assert desk.poll(stories(31, 50)).gap


def test_after_an_outage_the_rhythm_says_that_few_entries_are_too_few() -> None:
    desk = Desk()
    desk.poll([story(1)])
    assert not desk.poll([story(2)], expected=1.0).gap
    assert desk.poll([story(26)], expected=24.0).gap
    desk = Desk()
    desk.poll(stories(1, 20))
    assert desk.poll(stories(60, 64), expected=45.0).gap
    assert not desk.poll(stories(64, 68), expected=45.0).gap, "there is an entry in common"


# ------------------------------------------------------------------------------------------------------ whatever comes

MOVES = st.lists(
    st.tuples(
        st.integers(0, 4),  # how many new ones came
        st.integers(0, 12),  # how many are shown
        st.sampled_from(["as it was", "guids", "paths", "sites", "tracked", "turned", "counted"]),
    ),
    min_size=1,
    max_size=12,
)


@given(MOVES, st.booleans())
def test_each_story_is_new_once_whatever_the_source_does(moves: list[tuple[int, int, str]], dated: bool) -> None:
    """Guids, paths and sites change for all entries at once, windows shrink and come back: nothing is new again, and
    everything that is shown is known."""
    desk = Desk()
    desk.now += timedelta(days=30)
    told: list[str] = []
    newest, guids, site, path = 3, "{}", "news.example", "2026"
    for poll, (came, shown, change) in enumerate(moves):
        newest += came
        if change == "guids" or change == "sites":
            guids = f"{poll}-{{}}"
        if change == "paths":
            guids, path = f"{poll}-{{}}", f"p{poll}"
        if change == "sites":
            site = f"site{poll}.example"
        published = {} if dated else {"published": None}
        entries = []
        for number in range(newest, max(newest - shown, 0), -1):
            entry = story(number, **published)
            url = f"https://{site}/{path}/{number}" + (f"?utm_source={poll}" if change == "tracked" else "")
            summary = entry.summary + (f" {poll} views" if change == "counted" else "")
            entries.append(replace(entry, guid=guids.format(entry.guid), url=url, summary=summary))
        found = desk.poll(entries[::-1] if change == "turned" else entries)
        assert found.edited == ()
        if dated:
            told += [new.entry.title for new in found.new]
            assert len(told) == len(set(told))
            assert {entry.title for entry in entries} <= set(told)
        else:
            assert found.known + len(found.new) == len(entries)
