"""Stories as several rooms of the store read and write them, inside a transaction that they hold."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select, update

from bot.model import GENERAL, Item, Story
from bot.store import rows
from bot.store.dialect import chunks, new_or_changed
from bot.store.schema import card, item, item_topic, story, story_topic

_CHANGED = ["state", "version", "lead_id", "topics", "first_seen", "approved_at", "decided_by"]


def with_items(connection: Connection, found: Sequence[RowMapping]) -> list[Story]:
    """These story rows with their items in order of arrival; the order of the rows stays."""
    members: dict[str, list[Item]] = {row["id"]: [] for row in found}
    for ids in chunks(list(members)):
        of_these = select(item).where(item.c.story_id.in_(ids)).order_by(item.c.story_id, item.c.seq)
        for row in connection.execute(of_these).mappings():
            members[row["story_id"]].append(rows.item(row))
    return [rows.story(row, members[row["id"]]) for row in found]


def by_ids(connection: Connection, ids: Collection[str]) -> dict[str, Story]:
    found: list[RowMapping] = []
    for some in chunks(list(ids)):
        found += connection.execute(select(story).where(story.c.id.in_(some))).mappings().all()
    return {told.id: told for told in with_items(connection, found)}


def write(connection: Connection, told: Story) -> None:
    """The story as it is now, with everything that repeats its state: topics, items, cards that show less."""
    row = rows.story_row(told)
    connection.execute(new_or_changed(story, ["id"], _CHANGED), row)
    seq = connection.execute(select(story.c.seq).where(story.c.id == told.id)).scalar_one()
    connection.execute(delete(story_topic).where(story_topic.c.story_seq == seq))
    day = {"state": row["state"], "first_seen": told.first_seen}
    topics = [{"story_seq": seq, "topic": topic, **day} for topic in dict.fromkeys(told.topics)]
    if topics:
        connection.execute(story_topic.insert(), topics)
    counted = (item.c.story_id == told.id) & item.c.ignored.is_(None) & (item.c.state != row["state"])
    moved = connection.execute(select(item.c.seq).where(counted)).scalars().all()
    for some in chunks(moved):
        connection.execute(update(item).where(item.c.seq.in_(some)).values(state=row["state"]))
        connection.execute(update(item_topic).where(item_topic.c.item_seq.in_(some)).values(state=row["state"]))
    outdate_cards(connection, told.id, told.version)


def outdate_cards(connection: Connection, story_id: str, version: int) -> None:
    """Mark the cards that show an older version, so that nobody has to compare all cards with all stories."""
    of_story = update(card).where(card.c.story_id == story_id)
    connection.execute(of_story.values(outdated=card.c.version < version))


def grow(connection: Connection, seqs: Iterable[int], **changes: Any) -> None:
    """What editors see of these stories has changed: one version more."""
    for seq in seqs:
        grown = update(story).where(story.c.seq == seq).values(version=story.c.version + 1, **changes)
        row = connection.execute(grown.returning(story.c.id, story.c.version)).one()
        outdate_cards(connection, row.id, row.version)


def topics_of(made: Item) -> tuple[str, ...]:
    """The headings an item is listed under: what is worth a look and reaches no topic is `general`."""
    labels = made.classification
    return made.topics or ((GENERAL,) if labels is None or labels.keep else ())


def topic_rows(seq: int, made: Item, state: str) -> list[dict[str, Any]]:
    return [
        {"item_seq": seq, "topic": topic, "state": state, "first_seen": made.first_seen}
        for topic in dict.fromkeys(topics_of(made))
    ]
