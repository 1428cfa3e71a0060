"""What a poll brought: identity, edits, the age gate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.changes import Changes, compare, hold_back, identify, is_too_old, sort_out, to_release
from bot.core.identity import Identified
from bot.core.items import item_id, make_item, make_old_item
from bot.core.window import Window
from bot.model import Entry, Ignored, Known
from bot.testing.builders import build_labels, build_source

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ENTRY = Entry("Port reopens after ransomware", "https://news.example/a?utm_source=rss", "guid-1", "Cranes work again.")


def changes(identified: Sequence[Identified], known: Mapping[str, Known]) -> Changes:
    """A poll of a source whose last window is not known: the store's word alone counts."""
    return sort_out(compare("s", identified, Window()), known, now=NOW)


def known_of(entries: list[Entry]) -> dict[str, Known]:
    return {f.identity: Known(item_id("s", f.identity), f.content_hash, 1) for f in identify(entries)}


def test_identity_is_guid_else_url_else_title_and_day() -> None:
    by_url = replace(ENTRY, guid=None)
    by_title = replace(by_url, url=None, published=NOW)
    names = [found.identity for found in identify([ENTRY, by_url, by_title])]
    assert names[0] == "guid:guid-1"
    assert names[1] == "url:https://news.example/a"
    assert names[2].startswith("title:2026-11-20 port reopens")


def test_a_second_look_at_the_same_entries_is_nothing() -> None:
    entries = [
        ENTRY,
        replace(ENTRY, guid="guid-2", title="Another"),
        replace(ENTRY, guid=None, url=None, title="Third"),
    ]
    found = changes(identify(entries), known_of(entries))
    assert (found.new, found.edited) == ((), ())


def test_dates_tracking_parameters_and_spaces_are_no_edit() -> None:
    noisy = replace(
        ENTRY, url="https://news.example/a?utm_source=mail&fbclid=1", published=NOW, summary="Cranes  work again. "
    )
    assert changes(identify([noisy]), known_of([ENTRY])).edited == ()


def test_an_edited_title_is_the_next_version_of_the_same_item() -> None:
    known = known_of([ENTRY])
    edited = changes(identify([replace(ENTRY, title="Port reopens; ransom refused")]), known)
    assert edited.new == ()
    [(found, before)] = edited.edited
    item = make_item(found, build_source(), build_labels("ciip"), NOW, known=before)
    assert (item.id, item.version, item.title) == (before.item_id, 2, "Port reopens; ransom refused")


def test_a_guid_shared_by_different_links_loses_no_entry_whatever_the_order() -> None:
    shared = [replace(ENTRY, url=f"https://news.example/{name}", title=name) for name in "abc"]
    names = {found.identity for found in identify(shared)}
    assert len(names) == 3
    assert names == {found.identity for found in identify(shared[::-1])}


def test_identical_copies_in_one_document_are_one_item() -> None:
    assert len(identify([ENTRY, ENTRY, ENTRY])) == 1


def test_two_items_of_one_moment_are_two() -> None:
    twins = [replace(ENTRY, guid=name, published=NOW) for name in ("x", "y")]
    assert len(changes(identify(twins), {}).new) == 2


def test_the_age_gate_holds_at_the_first_poll_only() -> None:
    old = replace(ENTRY, published=NOW - timedelta(days=8))
    week = timedelta(days=7)
    assert is_too_old(old, NOW, week, baselined=False)
    assert not is_too_old(old, NOW, week, baselined=True)
    assert not is_too_old(old, NOW, timedelta(0), baselined=False)
    assert not is_too_old(replace(old, published=None), NOW, week, baselined=False)
    assert is_too_old(replace(old, published=None), NOW, week, baselined=False, undated=True), "of a sitemap"
    assert not is_too_old(replace(old, published=None), NOW, week, baselined=True, undated=True)
    assert not is_too_old(replace(old, published=datetime(2099, 1, 1, tzinfo=UTC)), NOW, week, baselined=False)


def test_what_is_not_worth_a_look_is_ignored_and_says_why() -> None:
    found = identify([ENTRY])[0]
    source = build_source()
    assert make_item(found, source, build_labels("ciip"), NOW).ignored is None
    assert make_item(found, source, build_labels(keep=False), NOW).ignored is Ignored.OUT_OF_SCOPE
    assert make_old_item(found, source, NOW).ignored is Ignored.TOO_OLD


def test_an_item_that_no_classifier_could_read_goes_to_an_editor() -> None:
    item = make_item(identify([ENTRY])[0], build_source(), None, NOW)
    assert (item.ignored, item.topics) == (None, ())


def test_topics_of_the_source_stand_in_where_the_classifiers_find_none() -> None:
    found = identify([ENTRY])[0]
    source = build_source("Police cyber unit", topics=("cybercrime",))
    labels = make_item(found, source, build_labels(keep=False), NOW).classification
    assert labels is not None
    assert labels.topic_names == ("cybercrime",)
    assert labels.topics[0].evidence[0].term == "default of Police cyber unit"
    assert make_item(found, source, build_labels("ciip"), NOW).topics == ("ciip",)


# ------------------------------------------------------------------------------------------------- the cap, the gate


def entries_at(*hours: int | None) -> list[Entry]:
    return [
        Entry(f"Report {place}", None, f"g{place}", published=None if hour is None else NOW + timedelta(hours=hour))
        for place, hour in enumerate(hours)
    ]


def names(found: tuple[Identified, ...]) -> list[str]:
    return [one.entry.guid or "" for one in found]


def test_of_many_new_entries_the_newest_go_on_and_none_is_dropped() -> None:
    on, held = hold_back(identify(entries_at(-5, -1, -3, -2)), 2, NOW)
    assert (names(on), names(held)) == (["g1", "g3"], ["g0", "g2"])
    on, held = hold_back(identify(entries_at(-5, -1)), 2, NOW)
    assert (names(on), names(held)) == (["g0", "g1"], [])
    assert names(hold_back(identify(entries_at(-5, -1)), 0, NOW)[0]) == ["g0", "g1"]


def test_the_future_and_no_date_are_now_and_among_equals_the_first_goes_on() -> None:
    on, held = hold_back(identify(entries_at(-1, None, 9_000, None, 24)), 3, NOW)
    assert (names(on), names(held)) == (["g1", "g2", "g3"], ["g0", "g4"])


@given(st.lists(st.none() | st.integers(-1_000, 1_000), max_size=30), st.integers(0, 40))
def test_what_goes_on_and_what_is_held_are_all_of_it(hours: list[int | None], cap: int) -> None:
    found = identify(entries_at(*hours))
    on, held = hold_back(found, cap, NOW)
    assert sorted(names(on + held)) == sorted(one.entry.guid or "" for one in found)
    assert len(on) == (min(cap, len(found)) if cap else len(found))


def test_held_entries_are_released_in_what_the_cap_leaves_and_always_some() -> None:
    assert to_release(40, 0) == 40
    assert to_release(40, 35) == 10
    assert to_release(40, 400) == 10
    assert to_release(1, 5) == 1
    assert to_release(0, 5) > 10**9


def test_the_age_gate_holds_for_older_pages_too() -> None:
    old = replace(ENTRY, published=NOW - timedelta(days=8))
    assert is_too_old(old, NOW, timedelta(days=7), baselined=True, from_archive=True)
    assert not is_too_old(old, NOW, timedelta(0), baselined=True, from_archive=True)
