"""What is due, and what polling brought."""

import threading
import time
from dataclasses import replace

import pytest
from store_samples import DAY, HOUR, NOW, PENDING, a_state, an_item, labels, poll, saved

from bot.model import Ignored, ItemQuery, Known, Reason, State
from bot.ports import Store
from bot.store import watch


def test_a_new_source_is_due_when_told_and_a_known_one_keeps_its_own_time(store: Store) -> None:
    store.register_sources({"a": NOW, "b": NOW + DAY})
    saved(store, a_state("a", NOW + HOUR), (), (), NOW)
    store.register_sources({"a": NOW, "b": NOW, "c": NOW})
    due = {name: state.next_due for name, state in store.source_states().items()}
    assert due == {"a": NOW + HOUR, "b": NOW + DAY, "c": NOW}


def test_due_sources_come_oldest_first_once_and_only_from_those_asked_for(store: Store) -> None:
    store.register_sources({"late": NOW - DAY, "later": NOW - HOUR, "off": NOW - DAY, "next": NOW + HOUR})
    among = ["late", "later", "next"]
    assert [state.source_id for state in store.claim_due(NOW, HOUR, 1, among)] == ["late"]
    assert [state.source_id for state in store.claim_due(NOW, HOUR, 9, among)] == ["later"]
    assert store.claim_due(NOW, HOUR, 9, among) == []


def test_a_lease_ends_with_its_time_or_with_the_poll(store: Store) -> None:
    store.register_sources({"a": NOW, "b": NOW})
    assert len(store.claim_due(NOW, HOUR, 9, ["a", "b"])) == 2
    saved(store, a_state("a", NOW), (), (), NOW)
    assert [state.source_id for state in store.claim_due(NOW, HOUR, 9, ["a", "b"])] == ["a"]
    assert [state.source_id for state in store.claim_due(NOW + HOUR, HOUR, 9, ["b"])] == ["b"]


def test_named_sources_come_whatever_their_time_but_never_against_a_retry_after(store: Store) -> None:
    store.register_sources({"a": NOW + DAY, "b": NOW + DAY})
    saved(store, a_state("b", NOW, not_before=NOW + HOUR), (), (), NOW)
    named = store.claim_named(NOW, HOUR, ["b", "a", "unknown", "a"])
    assert [state.source_id for state in named] == ["a"]
    assert store.claim_due(NOW, HOUR, 9, ["a", "b"]) == []
    assert [state.source_id for state in store.claim_named(NOW + HOUR, HOUR, ["b", "a"])] == ["b", "a"]


def test_a_clock_set_back_neither_silences_sources_nor_hurries_them(store: Store) -> None:
    store.register_sources({"polled": NOW, "asked to wait": NOW})
    ahead = NOW + 20 * DAY
    saved(store, a_state("polled", ahead + HOUR, last_attempt=ahead), (), (), ahead)
    wait = a_state("asked to wait", ahead + 2 * HOUR, last_attempt=ahead, not_before=ahead + 2 * HOUR)
    saved(store, wait, (), (), ahead)
    assert store.waits(NOW) == {"asked to wait": NOW + 2 * HOUR}
    both = ["polled", "asked to wait"]
    assert store.claim_due(NOW, HOUR, 9, both) == []
    assert [state.source_id for state in store.claim_due(NOW + HOUR, HOUR, 9, both)] == ["polled"]
    assert store.claim_named(NOW + HOUR, HOUR, ["asked to wait"]) == []
    assert len(store.claim_due(NOW + 2 * HOUR, HOUR, 9, both)) == 2


def test_what_is_remembered_of_a_source_comes_back_unchanged(store: Store) -> None:
    state = a_state(
        etag='W/"x"',
        last_modified="Mon, 02 Mar 2026",
        body_hash="b",
        baselined=True,
        failures=3,
        last_attempt=NOW,
        last_success=NOW - HOUR,
        last_new=NOW - DAY,
        last_reason=Reason.TLS,
        last_detail="expired",
        not_before=NOW + DAY,
    )
    saved(store, state, (), (), NOW)
    assert store.source_states() == {"cert": state}


def test_an_item_comes_back_as_it_was_saved(store: Store) -> None:
    whole = an_item(1, classification=labels("ciip", "cyberconflict"))
    bare = an_item(2, guid=None, url=None, canonical_url=None, lang=None, published=None, classification=None)
    ignored = an_item(3, ignored=Ignored.TOO_OLD)
    assert poll(store, whole, bare, ignored) == 3
    assert [store.item(made.id) for made in (whole, bare, ignored)] == [whole, bare, ignored]


def test_the_same_entry_is_stored_once_within_and_across_polls(store: Store) -> None:
    first = an_item(1)
    assert poll(store, first, replace(first, title="again")) == 1
    assert poll(store, replace(first, title="and again"), an_item(2)) == 1
    assert poll(store, an_item(1, "wire")) == 1
    assert [item.title for item, _ in store.items(ItemQuery(source_id="cert"))].count(first.title) == 1
    assert len(list(store.items(ItemQuery()))) == 3


def test_known_items_tell_an_edit_from_a_repeat(store: Store) -> None:
    poll(store, an_item(1), an_item(2, ignored=Ignored.OUT_OF_SCOPE), an_item(1, "wire"))
    asked = [f"guid:{number}" for number in range(1500)]
    said = {
        number: {"title": one.title, "summary": one.summary, "canonical_url": one.canonical_url, "text": one.text}
        for number in (1, 2)
        for one in [an_item(number)]
    }
    assert store.known_items("cert", asked) == {
        "guid:1": Known("cert0001", "hash1", 1, published=NOW - HOUR, **said[1]),
        "guid:2": Known("cert0002", "hash2", 1, Ignored.OUT_OF_SCOPE, published=NOW - HOUR, **said[2]),
    }
    assert store.known_items("cert", []) == {}


def test_an_edit_keeps_id_first_seen_and_story_and_makes_the_story_newer(store: Store) -> None:
    poll(store, an_item(1), an_item(1, "wire", canonical_url="https://cert.example/1"))
    (story,) = store.place_items(PENDING, NOW)
    edit = an_item(1, title="Corrected advisory", content_hash="new", version=2, first_seen=NOW + DAY)
    assert poll(store, edited=(edit,), now=NOW + DAY) == 0
    item = store.item("cert0001")
    assert item == replace(edit, first_seen=NOW, story_id=story.id, why="new")
    after = store.story(story.id)
    assert after and after.version == story.version + 1
    assert poll(store, edited=(replace(edit, version=3),), now=NOW + DAY) == 0
    again = store.story(story.id)
    assert again and again.version == after.version, "the same edit, told twice, is one edit"


def test_an_edit_of_another_than_the_lead_does_not_bother_editors(store: Store) -> None:
    poll(store, an_item(1))
    poll(store, an_item(1, "wire", canonical_url="https://cert.example/1", first_seen=NOW + HOUR))
    (story,) = store.place_items(PENDING, NOW)
    assert story.lead_id == "cert0001"
    poll(store, edited=(an_item(1, "wire", content_hash="new", summary="longer"),))
    after = store.story(story.id)
    assert after and after.version == story.version


def test_an_edit_that_brings_an_item_into_scope_brings_it_before_the_editors(store: Store) -> None:
    poll(store, an_item(1, ignored=Ignored.OUT_OF_SCOPE, classification=labels(keep=False)))
    (story,) = store.place_items(PENDING, NOW)
    assert story.state is State.IGNORED
    poll(store, edited=(an_item(1, content_hash="new"),))
    (after,) = store.place_items(PENDING, NOW)
    assert (after.id, after.state, after.topics) == (story.id, State.PENDING, ("ciip",))
    assert [state for _, state in store.items(ItemQuery(topic="ciip"))] == [State.PENDING]


def test_an_edit_is_found_by_its_new_words_and_no_longer_by_the_old(store: Store) -> None:
    poll(store, an_item(1, title="Zürcher Stromnetz gestört"))
    poll(store, edited=(an_item(1, title="Alles wieder gut", content_hash="new"),))
    assert list(store.items(ItemQuery(text="Stromnetz"))) == []
    assert len(list(store.items(ItemQuery(text="wieder")))) == 1


def test_an_edit_of_an_unknown_item_changes_nothing(store: Store) -> None:
    assert poll(store, edited=(an_item(9),)) == 0
    assert store.item("cert0009") is None


def test_hostile_text_is_stored_and_known_again(store: Store) -> None:
    odd = an_item(1, identity="guid:\ud800\0x", title="nul \0 and \udfff half a pair", summary="'; DROP TABLE item; --")
    assert poll(store, odd) == 1
    held = store.item(odd.id)
    assert held and held.title.isprintable()
    assert list(store.known_items("cert", [odd.identity])) == [odd.identity]
    assert poll(store, odd) == 0


def test_a_large_document_is_one_poll(store: Store) -> None:
    assert poll(store, *(an_item(number) for number in range(5000))) == 5000
    assert poll(store, *(an_item(number) for number in range(5001))) == 1


def test_a_document_of_thousands_of_items_lets_others_write_between(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forty seconds of one source's items once made every other write of the desk give up."""
    monkeypatch.setattr(watch, "AT_ONCE", 200)
    many = [an_item(number) for number in range(2_000)]
    waited: list[float] = []
    done = threading.Event()

    def keep_writing() -> None:
        while not done.is_set():
            began = time.monotonic()
            store.remember("beat", "x")
            waited.append(time.monotonic() - began)

    other = threading.Thread(target=keep_writing)
    other.start()
    began = time.monotonic()
    try:
        assert saved(store, a_state(), many, [], NOW) == len(many)
    finally:
        took = time.monotonic() - began
        done.set()
        other.join()
    assert max(waited) < 0.7 * took


def test_a_document_of_thousands_of_edits_is_stored_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "AT_ONCE", 10)
    many = [an_item(number) for number in range(45)]
    saved(store, a_state(), many, [], NOW)
    assert saved(store, a_state(), many, [replace(one, content_hash="new") for one in many[:25]], NOW) == 0
    found = store.known_items("cert", [one.identity for one in many])
    assert [found[one.identity].version for one in many] == [2] * 25 + [1] * 20


def test_a_source_that_moved_to_another_server_does_not_wait_for_what_the_first_one_asked(store: Store) -> None:
    store.register_sources({"a": NOW, "b": NOW})
    for name in ("a", "b"):
        asked = a_state(name, NOW + DAY, not_before=NOW + 20 * DAY, of_url="https://one.example/feed")
        saved(store, asked, (), (), NOW)
    urls = {"a": "https://two.example/feed", "b": "https://one.example/news/feed"}
    store.register_sources({"a": NOW, "b": NOW}, urls)
    assert [state.source_id for state in store.claim_due(NOW, HOUR, 9, ["a", "b"])] == ["a"]
    assert list(store.waits(NOW)) == ["b"]
