"""The N-th operation fails, the disk is full, a process is killed: nothing is half done, and the desk goes on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from store_samples import (
    APPROVING,
    DAY,
    HOUR,
    NOW,
    PENDING,
    a_decision,
    a_delivery,
    a_digest,
    a_reader,
    a_state,
    an_item,
    claim,
    poll,
    saved,
    send,
    told_stories,
)  # fmt: skip

from bot.core import regrouping
from bot.core.review import decide
from bot.errors import StoreBroken
from bot.model import Act, Card, DeliveryState, ItemQuery, Settlement, State
from bot.ports import Store
from bot.store import check, opening
from bot.store.engine import Database
from bot.store.sql import SqlStore


def contents(path: Path) -> list[str]:
    """Everything in the tables, but for the stamps of sketches, which are never the same twice."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("UPDATE story_sketch SET stamp = 0")
        return [line for line in connection.iterdump() if "item_words" not in line]
    finally:
        connection.close()


@contextmanager
def failing_at(database: Database, number: int) -> Iterator[list[int]]:
    """The `number`-th statement or commit fails. Counts them in the list's only place."""
    count = [0]

    def strike(*ignored: object) -> None:
        count[0] += 1
        if count[0] == number:
            raise sqlite3.OperationalError("disk I/O error")

    event.listen(database.engine, "before_cursor_execute", strike)
    event.listen(database.engine, "commit", strike)
    try:
        yield count
    finally:
        event.remove(database.engine, "before_cursor_execute", strike)
        event.remove(database.engine, "commit", strike)


def prepare(store: Store) -> None:
    """A desk at work: something of everything."""
    stories = told_stories(store, 2)
    poll(store, an_item(1, "wire"), an_item(2, "wire"))
    store.place_items(PENDING, NOW)
    pending = store.stories(State.PENDING)
    store.save_cards([Card(story.id, "-1", 1, f"card:{story.id}") for story in pending], [], NOW)
    digest = a_digest(stories, "yesterday")
    store.save_digest(digest, [a_delivery("first", digest_id=digest.id, group="g")], NOW)
    store.queue([a_delivery("second", group="g"), a_delivery("old", "-3")], NOW)
    store.subscribe(a_reader())
    store.subscribe(a_reader(2, kind="telegram", address="-100"))
    store.plan("subscription:r1", "08:00", NOW, NOW)
    (old,) = (delivery for delivery in claim(store) if delivery.key == "old")
    send(store, old)


def poll_with_edit(store: Store) -> None:
    edit = an_item(1, "wire", content_hash="new", title="Corrected")
    saved(store, a_state("wire", etag="e"), [an_item(7, "wire"), an_item(8, "wire")], [edit], NOW)


def place(store: Store) -> None:
    poll(store, an_item(9, "wire"))
    store.place_items(PENDING, NOW)


def decide_one(store: Store) -> None:
    story = store.stories(State.PENDING)[0]
    store.decide(a_decision(story), decide, lambda story, cards: [a_delivery("edit")])


def merge_two(store: Store) -> None:
    stories = [store.stories(State.PENDING)[0], store.stories(State.APPROVED)[0]]
    done, seen = a_decision(stories[0], Act.MERGE), {story.id: story.version for story in stories}
    store.regroup(
        done,
        list(seen),
        lambda found: regrouping.merge(found, done, seen, PENDING),
        lambda story, cards: [a_delivery(f"redrawn {story.id}")],
    )


def merge_and_undo(store: Store) -> None:
    if not store.regroupings():
        merge_two(store)
    (made,) = store.regroupings()
    story = store.story(made.decision.story_id)
    assert story is not None
    undone = a_decision(story, Act.UNDO)
    store.regroup(
        undone, list(made.after), lambda found: regrouping.undo(made, found, undone, {}), lambda *_: [], undoes=made
    )


def split_one(store: Store) -> None:
    merged = next((story for story in store.stories() if len(story.items) > 1), None)
    if merged is None:
        merge_two(store)
        merged = next(story for story in store.stories() if len(story.items) > 1)
    done, leaving = a_decision(merged, Act.SPLIT), {merged.items[-1].id}
    seen = {merged.id: merged.version}
    rule = lambda found: regrouping.split(found[0], leaving, done, seen, PENDING)  # noqa: E731
    store.regroup(done, [merged.id], rule, lambda *_: [])


def tell(store: Store) -> None:
    store.save_digest(a_digest(store.stories(State.APPROVED)), [a_delivery("today"), a_delivery("today2")], NOW)


def settle(store: Store) -> None:
    held = next(delivery for delivery in store.deliveries() if delivery.owner)
    store.mark_sending(held.id, "me", NOW)
    ended = Settlement(
        DeliveryState.SENT, NOW, external_id="1", new_address="-200", pause="gone", hold_until=NOW + HOUR
    )
    store.settle(held, ended)


ACTS: list[Callable[[Store], object]] = [
    poll_with_edit,
    place,
    decide_one,
    merge_two,
    merge_and_undo,
    split_one,
    tell,
    settle,
    lambda store: store.recover(NOW + DAY, lambda owner: True, {}),
    lambda store: store.unsubscribe("email", "reader1@example.org"),
    lambda store: store.subscribe(a_reader(3)),
    lambda store: store.tidy(NOW + 99 * DAY, DAY),
    lambda store: store.claim_due(NOW + DAY, HOUR, 9, ["cert", "wire"]),
]


@pytest.mark.parametrize("act", ACTS)
def test_whichever_operation_fails_nothing_is_half_done(tmp_path: Path, act: Callable[[Store], object]) -> None:
    """Each method is one transaction, so after a failure the store is as before that method, and the act can be done
    again to its whole effect."""
    url = f"sqlite:///{tmp_path}/watchdesk.db"
    database = opening.open_database(url, migrate=True, busy_timeout=1)
    store = SqlStore(database)
    prepare(store)
    store.close()
    saved = (tmp_path / "watchdesk.db").read_bytes()
    with failing_at(database, 0) as count:
        act(store)
    database.close()
    done = contents(tmp_path / "watchdesk.db")
    assert count[0] > 1
    for number in range(1, count[0] + 1):
        (tmp_path / "watchdesk.db").write_bytes(saved)
        with failing_at(database, number), pytest.raises(StoreBroken, match="Nothing was written"):
            act(store)
        act(store)
        database.close()
        assert contents(tmp_path / "watchdesk.db") == done, f"operation {number} of {count[0]}"
    assert check(url) == []


def test_a_full_disk_is_said_and_when_there_is_space_again_the_desk_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/watchdesk.db"
    database = opening.open_database(url, migrate=True, busy_timeout=1)
    store = SqlStore(database)
    stories = told_stories(store, 3)
    pages = [60]

    def limit(connection: sqlite3.Connection, *ignored: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages[0]}")

    event.listen(database.engine, "checkout", limit)
    large = [an_item(number, "wire", text="long " * 2000) for number in range(200)]
    before = contents(tmp_path / "watchdesk.db")
    with pytest.raises(StoreBroken, match=r"full.*Free some space"):
        saved(store, a_state("wire", etag="never"), large, (), NOW)
    assert contents(tmp_path / "watchdesk.db") == before
    assert [story.id for story in store.stories()] == [story.id for story in reversed(stories)]
    pages[0] = 100_000
    assert saved(store, a_state("wire"), large, (), NOW) == 200
    assert len(store.place_items(APPROVING, NOW)) == 200
    assert len(list(store.items(ItemQuery(source_id="wire", limit=None)))) == 200
    store.close()
    assert check(url) == []
