"""Every question that is asked often is answered from an index, whatever the archive has grown to."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from store_samples import (
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
    told_stories,
)  # fmt: skip

from bot.core import regrouping
from bot.model import Act, Card, DeliveryState, ItemQuery, Settlement, State
from bot.store import opening
from bot.store.sql import SqlStore

LARGE = (
    "item|item_topic|item_version|story|story_topic|story_key|delivery|payload|digest|told|post|card|decision|"
    "subscription"
)

ORDERED = (
    "items", "items of a state", "items of a topic", "stories", "deliveries", "turns_due", "stories_without_card",
    "claim", "place", "subscriptions", "outdated_cards",
)  # fmt: skip
"""Questions whose answer comes in the order of an index: none of them may sort."""


def merge(store: SqlStore) -> None:
    """And part again."""
    other, one, *_ = store.stories()
    seen = {one.id: one.version, other.id: other.version}
    done = a_decision(one, Act.MERGE)
    store.regroup(done, list(seen), lambda found: regrouping.merge(found, done, seen, PENDING), lambda *_: [])
    (made,) = store.regroupings(other.id)
    merged = store.story(other.id)
    assert merged is not None
    undone = a_decision(merged, Act.UNDO)
    rule = partial(regrouping.undo, made, decision=undone, seen={})
    store.regroup(undone, list(made.after), rule, lambda *_: [], undoes=made)


ASKED: dict[str, Callable[[SqlStore], Any]] = {
    "claim_due": lambda store: store.claim_due(NOW, HOUR, 5, ["cert"]),
    "claim_named": lambda store: store.claim_named(NOW, HOUR, ["cert"]),
    "known_items": lambda store: store.known_items("cert", ["guid:1"]),
    "save_polls": lambda store: saved(
        store, a_state(), [an_item(77)], [an_item(1, content_hash="new", title="New")], NOW
    ),
    "place": lambda store: store.place_items(PENDING, NOW),
    "story": lambda store: store.story("scert"),
    "item": lambda store: store.item("cert"),
    "stories": lambda store: store.stories(State.PENDING),
    "thread": lambda store: store.thread("scert0001"),
    "merge": merge,
    "stories of a topic": lambda store: store.stories(State.PENDING, "ciip"),
    "stories_without_card": lambda store: store.stories_without_card("-1", 5),
    "outdated_cards": lambda store: store.outdated_cards(5),
    "open_cards": lambda store: store.open_cards("-1"),
    "items": lambda store: list(store.items(ItemQuery())),
    "items of a state": lambda store: list(store.items(ItemQuery(state=State.PENDING))),
    "items of a topic": lambda store: list(store.items(ItemQuery(topic="ciip"))),
    "items of both": lambda store: list(store.items(ItemQuery(topic="ciip", state=State.PENDING, since=NOW - DAY))),
    "items of a source": lambda store: list(store.items(ItemQuery(source_id="cert", state=State.PENDING))),
    "items by text": lambda store: list(store.items(ItemQuery(text="grid", state=State.PENDING, topic="ciip"))),
    "turns_due": lambda store: store.turns_due(NOW),
    "tellable": lambda store: store.tellable("edition:daily", ["ciip"], NOW - DAY, NOW, 5),
    "heard": lambda store: store.heard("edition:daily", ["scert0000", "scert0001"]),
    "posts": lambda store: store.posts("telegram", "-100", None, ["scert0000"]),
    "message_of": lambda store: store.message_of("d", "-100"),
    "save_digest": lambda store: store.save_digest(a_digest([], "x"), [a_delivery("x")], NOW),
    "last_digest": lambda store: store.last_digest("edition:daily"),
    "subscription": lambda store: store.subscription_of("email", "a@example.org"),
    "subscriptions": lambda store: list(store.subscriptions("email")),
    "claim": lambda store: claim(store),
    "settle": lambda store: store.settle(claim(store)[0], Settlement(DeliveryState.SENT, NOW, new_address="-5")),
    "recover": lambda store: store.recover(NOW, lambda owner: True, {}),
    "external_id": lambda store: store.external_id("x"),
    "deliveries": lambda store: store.deliveries(DeliveryState.PENDING),
    "tidy": lambda store: store.tidy(NOW + 9 * DAY, DAY),
}


@pytest.mark.parametrize("question", ASKED)
def test_no_hot_question_reads_a_whole_table(tmp_path: Path, question: str) -> None:
    database = opening.open_database(f"sqlite:///{tmp_path}/watchdesk.db", migrate=True, busy_timeout=1)
    store = SqlStore(database)
    stories = told_stories(store, 3)
    poll(store, an_item(1, "wire"))
    store.save_cards([Card(story.id, "-1", 0, "x") for story in store.place_items(PENDING, NOW)], [], NOW)
    digest = a_digest(stories)
    store.save_digest(digest, [a_delivery("d", digest_id=digest.id, group="g", tells=("scert0000",))], NOW)
    store.subscribe(a_reader())
    asked: list[tuple[str, Any]] = []

    def note(connection: Connection, cursor: object, statement: str, parameters: Any, *ignored: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            asked.append((statement, parameters[0] if isinstance(parameters, list) else parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    ASKED[question](store)
    event.remove(database.engine, "before_cursor_execute", note)
    assert asked
    with database.read() as connection:
        for statement, parameters in asked:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            for step in plan:
                whole = re.fullmatch(rf"SCAN ({LARGE})( USING COVERING INDEX \w+)?", step)
                assert whole is None or ("LIMIT" in statement and "COVERING" in step), f"{step}\n{statement}"
                assert question not in ORDERED or "TEMP B-TREE" not in step, f"{step}\n{statement}"
        assert connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")).scalar() == 0
    store.close()
