"""Stories as several rooms of the store read and write them, inside a transaction that they hold."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update

from bot.model import GENERAL, Item, Story
from bot.store import rows
from bot.store.dialect import chunks
from bot.store.schema import card, item, item_topic, story, story_topic

_CHANGED = [
    "state", "version", "lead_id", "topics", "first_seen", "approved_at", "decided_by", "corrected",
    "thread_id", "thread_why", "thread_by", "perhaps", "merged_into",
]  # fmt: skip

# Built once: placing runs these for every item, and building a statement costs more than SQLite's part of it.
_OPEN = story.insert().returning(story.c.seq)
_ADD_TOPIC = story_topic.insert()
_OF_SEQ = select(story).where(story.c.seq == bindparam("seq"))
_ITEMS = select(item).where(item.c.story_id == bindparam("story")).order_by(item.c.seq)


def with_items(connection: Connection, found: Sequence[RowMapping]) -> list[Story]:
    """These story rows with their items in order of arrival; the order of the rows stays. A signpost shows what it
    leads to."""
    shown = {row["id"]: led(connection, row) for row in found}
    members: dict[str, list[Item]] = {row["id"]: [] for row in shown.values()}
    for ids in chunks(list(members)):
        of_these = select(item).where(item.c.story_id.in_(ids)).order_by(item.c.story_id, item.c.seq)
        for row in connection.execute(of_these).mappings():
            members[row["story_id"]].append(rows.item(row))
    ends = [(row, shown[row["id"]]) for row in found]
    return [
        rows.story(row if end is row else {**row, "lead_id": end["lead_id"]}, members[end["id"]]) for row, end in ends
    ]


def led(connection: Connection, row: RowMapping) -> RowMapping:
    """The row that this one leads to, if it is a signpost; else the row itself."""
    while row["merged_into"] is not None:
        row = connection.execute(select(story).where(story.c.id == row["merged_into"])).mappings().one()
    return row


def by_ids(connection: Connection, ids: Collection[str]) -> dict[str, Story]:
    found: list[RowMapping] = []
    for some in chunks(list(ids)):
        found += connection.execute(select(story).where(story.c.id.in_(some))).mappings().all()
    return {told.id: told for told in with_items(connection, found)}


def by_seq(connection: Connection, seq: int) -> Story:
    row = connection.execute(_OF_SEQ, {"seq": seq}).mappings().one()
    items = connection.execute(_ITEMS, {"story": row["id"]}).mappings()
    return rows.story(row, [rows.item(each) for each in items])


def add(connection: Connection, told: Story) -> int:
    """A story that was not there before. Returns its number."""
    row = rows.story_row(told)
    seq: int = connection.execute(_OPEN, row).scalar_one()
    _add_topics(connection, seq, row)
    return seq


def write(connection: Connection, told: Story, before: Story | None = None) -> None:
    """A known story as it is now, with everything that repeats its state: topics, items, cards that show less.

    `before`: as the store has it, if that is known; what it has already is not written again.
    """
    row = rows.story_row(told)
    changes = {name: row[name] for name in _CHANGED}
    now = update(story).where(story.c.id == told.id).values(changes).returning(story.c.seq)
    seq = connection.execute(now).scalar_one()
    if before is None or _listed(before) != _listed(told):
        connection.execute(delete(story_topic).where(story_topic.c.story_seq == seq))
        _add_topics(connection, seq, row)
    if before is None or before.state is not told.state:
        _move_items(connection, told.id, row["state"])
    outdate_cards(connection, told.id, told.version)


def _listed(told: Story) -> tuple[object, ...]:
    """What the lists of topics repeat of a story."""
    return told.state, told.topics, told.first_seen


def _move_items(connection: Connection, story_id: str, state: str) -> None:
    counted = (item.c.story_id == story_id) & item.c.ignored.is_(None) & (item.c.state != state)
    moved = connection.execute(select(item.c.seq).where(counted)).scalars().all()
    for some in chunks(moved):
        connection.execute(update(item).where(item.c.seq.in_(some)).values(state=state))
        connection.execute(update(item_topic).where(item_topic.c.item_seq.in_(some)).values(state=state))


def _add_topics(connection: Connection, seq: int, row: dict[str, Any]) -> None:
    day = {"story_seq": seq, "state": row["state"], "first_seen": row["first_seen"]}
    if topics := [day | {"topic": topic} for topic in dict.fromkeys(row["topics"])]:
        connection.execute(_ADD_TOPIC, topics)


def seq_of(connection: Connection, story_id: str) -> int:
    """A story's number."""
    return int(connection.execute(select(story.c.seq).where(story.c.id == story_id)).scalar_one())


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
