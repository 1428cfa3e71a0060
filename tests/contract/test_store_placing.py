"""Which story an item belongs to, with the index in the store: the same as in memory, whatever comes between."""

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from store_samples import DAY, NOW, PENDING, a_state, an_item, saved

from bot.core.tracking.features import Features, features
from bot.core.tracking.index import MemoryIndex, find
from bot.core.tracking.keys import HOLDERS, THREAD_DAYS
from bot.model import Item
from bot.ports import Store
from bot.store import check, migrations, open_store, upgrade
from bot.store.placing import SqlPlacing
from bot.store.schema import note, story_key, story_sketch

Answer = tuple[str, str, str, str]
"""Item, story, thread and why."""

WORDS = """
    Vallemar port terminal ransomware cranes halt Orsk Bryce Teln telecom breach customers police arrest suspects
    sanctions ministry attack leak patch flaw 2.2 million 41 CVE-2031-1 CVE-2031-2 数据泄露 after
"""
TITLES = st.lists(st.sampled_from(WORDS.split()), min_size=2, max_size=9).map(" ".join)
STREAMS = st.lists(
    st.tuples(st.sampled_from("abc"), TITLES, st.integers(0, 200), st.integers(0, 30)), min_size=1, max_size=25
)


def items(told: Sequence[tuple[str, str, int, int]]) -> list[Item]:
    """(source, title, day, page)"""
    return [
        an_item(
            number,
            source,
            title=title,
            summary="",
            text="",
            canonical_url=f"https://{source}.example/{page}" if page < 25 else "https://all.example/page",
            published=NOW + day * DAY,
            first_seen=NOW + day * DAY,
            lang=None,
        )
        for number, (source, title, day, page) in enumerate(told)
    ]


def in_memory(told: Sequence[Item]) -> list[Answer]:
    """The rule on an index in memory."""
    index, names, answers = MemoryIndex(), {}, []
    for item in told:
        found = find(features(item), index)
        if found.story is None:
            names[index.next_number] = f"s{item.id}"
            sketch = found.opened(index.next_number, index)
        else:
            sketch = found.joined(index)
        answers.append((item.id, names[sketch.story], names[sketch.thread], found.verdict.why))
    return answers


def answers(store: Store, told: Sequence[Item]) -> list[Answer]:
    """What the store has come to. A story may have found its thread after its first items."""
    found = []
    for item in told:
        placed = store.item(item.id)
        assert placed is not None and placed.story_id is not None
        story = store.story(placed.story_id)
        assert story is not None
        found.append((item.id, story.id, story.thread_id, placed.why))
    return found


def settled(told: Sequence[Answer]) -> list[Answer]:
    """With the last word on the thread of each story."""
    threads = {story: thread for _, story, thread, _ in told}
    return [(item, story, threads[story], why) for item, story, _, why in told]


@contextmanager
def new_store() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/watchdesk.db"
        yield url
        assert check(url) == []


def bring(store: Store, told: Sequence[Item]) -> None:
    for item in told:
        saved(store, a_state(item.source_id), [item])


@settings(max_examples=25, deadline=None)
@given(STREAMS, st.lists(st.integers(1, 9), min_size=1, max_size=6), st.booleans())
def test_one_by_one_in_batches_and_after_restarts_it_is_what_the_rule_says_in_memory(
    told: list[tuple[str, str, int, int]], batches: list[int], restarts: bool
) -> None:
    given_items = items(told)
    with new_store() as url:
        store, other = open_store(url), open_store(url)
        bring(store, given_items)
        turn = 0
        while store.place_items(PENDING, NOW, batches[turn % len(batches)]):
            turn += 1
            if restarts:
                store.close()
                store = open_store(url)
            else:
                store, other = other, store
        assert answers(store, given_items) == settled(in_memory(given_items))
        store.close()
        other.close()


@settings(max_examples=10, deadline=None)
@given(STREAMS, st.integers(0, 25))
def test_an_index_that_is_made_anew_finds_the_same(told: list[tuple[str, str, int, int]], place: int) -> None:
    given_items = items([(source, title, day // 10, page) for source, title, day, page in told])
    with new_store() as url, closing(open_store(url)) as store:
        bring(store, given_items[:place])
        while store.place_items(PENDING, NOW):
            pass
        forget_the_rule(store)
        while store.index_stories(NOW, 3):
            pass
        bring(store, given_items[place:])
        while store.place_items(PENDING, NOW):
            pass
        assert answers(store, given_items) == settled(in_memory(given_items))


def forget_the_rule(store: Store) -> None:
    """As if an older version of the program had written the index."""
    assert isinstance(store, SqlPlacing)
    with store._database.write() as connection:
        connection.execute(update(note).where(note.c.key == "stories.indexed").values(value="0/0 all"))
        connection.execute(update(story_sketch).values(packed='["0/0",[]]', stamp=0))


def test_many_writers_at_once_open_one_story(store_url: str) -> None:
    """Polls and places on four connections: every telling of an event ends in its one story."""
    events = (
        "Ransomware halts cranes at Vallemar port",
        "Police arrest nine over the Orsk telecom breach",
        "Ministers of Teln sanction the Bryce group",
    )
    told = [
        an_item(number, f"paper{writer}", title=events[number % 3], summary="", text="", first_seen=NOW, published=NOW)
        for writer in range(4)
        for number in range(9)
    ]
    open_store(store_url).close()
    at_once = threading.Barrier(4)

    def write(writer: int) -> None:
        with closing(open_store(store_url)) as store:
            at_once.wait()
            for item in told[writer * 9 : writer * 9 + 9]:
                saved(store, a_state(item.source_id), [item])
                while store.place_items(PENDING, NOW, 2):
                    pass

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with closing(open_store(store_url)) as store:
        stories = store.stories(limit=100)
    assert sorted(story.lead.title for story in stories) == sorted(events)
    assert [{item.title for item in story.items} for story in stories] == [{story.lead.title} for story in stories]
    assert sum(len(story.items) for story in stories) == len(told)
    assert check(store_url) == []


PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["9", "99,999", "1.1.1.1", "٣٤٥", "௰", "3万", "亿", "$", "million", "CVE-2031-1", "A&B", "s's", "-linked"]
    ),
    st.sampled_from(["\n", "\x00", "\x85", "\u2028", "\ud800", "\u0308" * 300, "ﷺ" * 300, "[red]", "'" * 300]),
    st.sampled_from(["9" * 300, "$" + "9" * 30 + " billion", "x" * 10_000]),
)
SAID = st.lists(PIECES, max_size=20).map(" ".join)
MOMENTS = st.none() | st.datetimes().map(lambda moment: moment.replace(tzinfo=UTC))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(SAID, SAID, MOMENTS), min_size=1, max_size=6))
def test_whatever_items_say_they_are_placed(told: list[tuple[str, str, datetime | None]]) -> None:
    """One that could not be would keep all after it waiting, for ever."""
    some = [
        an_item(number, "ab"[number % 2], title=title, summary=summary, text=summary, published=published)
        for number, (title, summary, published) in enumerate(told)
    ]
    with new_store() as url, closing(open_store(url)) as store:
        bring(store, some)
        store.place_items(PENDING, NOW)
        assert all(item is not None and item.story_id for item in (store.item(each.id) for each in some))
        assert store.place_items(PENDING, NOW) == []


def test_members_say_why_they_are_there(store: Store) -> None:
    first = an_item(1, "a", title="Cranes stand still at the port of Vallemar", summary="", text="")
    page = an_item(2, "b", title="Port halted", canonical_url=first.canonical_url, summary="", text="")
    bring(store, [first, page])
    [story] = store.place_items(PENDING, NOW)
    assert [item.why for item in story.items] == ["new", "same page"]
    assert store.story(story.id) == story


def test_a_follow_up_stands_in_the_thread_of_what_it_follows(store: Store) -> None:
    attack = an_item(1, "a", title="Vallemar port halts cranes after ransomware attack", summary="", text="")
    arrest = an_item(
        2,
        "a",
        title="Police arrest two over ransomware attack on Vallemar port",
        published=NOW + 12 * DAY,
        first_seen=NOW + 12 * DAY,
        summary="",
        text="",
    )
    bring(store, [attack, arrest])
    stories = store.place_items(PENDING, NOW + 12 * DAY)
    assert [story.follows for story in stories] == [None, stories[0].id]
    assert "Vallemar" in stories[1].thread_why


def test_an_edit_is_found_under_its_new_words(store: Store) -> None:
    first = an_item(1, "a", title="Something happened somewhere", summary="", text="")
    bring(store, [first])
    [story] = store.place_items(PENDING, NOW)
    edited = replace(first, title="Ransomware halts cranes at Vallemar port", content_hash="new", version=2)
    saved(store, a_state("a"), (), [edited])
    store.place_items(PENDING, NOW)
    bring(store, [an_item(2, "b", title="Cranes halted by ransomware at the port of Vallemar", summary="", text="")])
    [grown] = store.place_items(PENDING, NOW)
    assert (grown.id, len(grown.items)) == (story.id, 2)


def test_what_is_over_is_forgotten_but_for_its_page(store: Store) -> None:
    first = an_item(1, "a", title="Ransomware halts cranes at Vallemar port", summary="", text="")
    bring(store, [first])
    [story] = store.place_items(PENDING, NOW)
    assert rows_of(store) > (1, 1)
    store.tidy(NOW + timedelta(days=THREAD_DAYS), timedelta(days=30))
    assert rows_of(store) > (1, 1), "still in use"
    much_later = NOW + timedelta(days=THREAD_DAYS + 1)
    store.tidy(much_later, timedelta(days=30))
    assert rows_of(store) == (1, 0)
    late = {"published": much_later, "first_seen": much_later, "summary": "", "text": ""}
    bring(
        store,
        [
            an_item(2, "b", title="Another headline for it", canonical_url=first.canonical_url, **late),
            an_item(3, "b", title=first.title, **late),
        ],
    )
    same, other = store.place_items(PENDING, much_later)
    assert (same.id, len(same.items)) == (story.id, 2)
    assert other.id != story.id


def rows_of(store: Store) -> tuple[int, int]:
    """Of keys and of sketches."""
    assert isinstance(store, SqlPlacing)
    with store._database.read() as connection:
        keys, sketches = (
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (story_key, story_sketch)
        )
    return keys, sketches


def test_a_word_that_everybody_says_costs_no_more_than_forty_stories(store: Store) -> None:
    told = [
        an_item(number, "a", title=f"Ransomware on {town}", summary="", text="", lang=None)
        for number, town in enumerate(f"{one}{other}ville" for one in "BDFGKLM" for other in ("ra", "lo", "ti", "nu"))
    ]
    told += [replace(item, id=f"x{item.id}", identity=f"x{item.id}", title=f"{item.title}ton") for item in told]
    bring(store, told)
    assert len(store.place_items(PENDING, NOW)) > HOLDERS
    assert isinstance(store, SqlPlacing)
    with store._database.read() as connection:
        longest = connection.execute(select(func.max(func.length(story_key.c.holders)))).scalar_one()
    assert longest == HOLDERS * 24


@pytest.mark.parametrize("last", ["0001", "0002", "0003"])
def test_the_stories_of_an_older_store_are_found(tmp_path: Path, last: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the old program stopped between storing an item and placing it."""
    now_url, url = (f"sqlite:///{tmp_path}/{name}.db" for name in ("now", "old"))
    with closing(open_store(now_url)) as store:
        bring(store, [an_item(1, "a", title="Ransomware halts cranes at Vallemar port", summary="", text="")])
        [story] = store.place_items(PENDING, NOW)
        bring(store, [an_item(2, "b", title="Cranes halted by ransomware at the port of Vallemar", summary="")])
    folder = tmp_path / "migrations"
    newer = [f"{number:04d}*" for number in range(int(last) + 1, 10)]
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__", *newer))
    with monkeypatch.context() as then:
        then.setattr(migrations, "FOLDER", folder)
        assert upgrade(url) == ("", last)
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        old.execute("ATTACH ? AS now", [str(tmp_path / "now.db")])
        for table in ("source_state", "story", "story_topic", "item", "item_topic"):
            columns = ", ".join(f'"{row[1]}"' for row in old.execute(f"PRAGMA table_info({table})"))
            old.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM now.{table}")
        old.commit()
    assert upgrade(url)[0] == last
    with closing(open_store(url)) as store:
        while store.index_stories(NOW, 1):
            pass
        [grown] = store.place_items(PENDING, NOW)
        assert [item.source_id for item in grown.items] == ["a", "b"]
    assert grown.id == story.id
    assert [what for what in check(url) if "by their words" not in what] == []  # those were not brought along


def test_a_text_at_which_the_rule_fails_stands_alone_and_keeps_nobody_waiting(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def failing(item: Item) -> Features:
        if item.id == "a0001":
            raise ZeroDivisionError
        return features(item)

    monkeypatch.setattr("bot.store.placing.features", failing)
    titles = (
        "Poison",
        "Ransomware halts cranes at Vallemar port",
        "Cranes halted by ransomware at the port of Vallemar",
    )
    bring(
        store, [an_item(n, "abc"[n - 1], title=title, summary="", text="") for n, title in enumerate(titles, start=1)]
    )
    stories = store.place_items(PENDING, NOW)
    assert [len(story.items) for story in stories] == [1, 2]
    assert "a0001: no story could be looked for" in caplog.text


def test_nothing_is_placed_by_an_index_that_is_not_whole(store: Store) -> None:
    bring(store, [an_item(1, "a", title="Ransomware halts cranes at Vallemar port", summary="", text="")])
    store.place_items(PENDING, NOW)
    forget_the_rule(store)
    bring(store, [an_item(2, "b", title="Cranes halted by ransomware at the port of Vallemar", summary="", text="")])
    [grown] = store.place_items(PENDING, NOW)
    assert len(grown.items) == 2
