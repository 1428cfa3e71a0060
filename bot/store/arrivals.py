"""Items as polls bring them: new ones, new versions, new names for old ones, and what waits for its turn."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, delete, select, update

from bot.core.items import item_id
from bot.model import Item, Known, Relinked, State, Waiting
from bot.store import articles, rows, tales
from bot.store.columns import clean
from bot.store.dialect import ADD_WORDS, REMOVE_WORDS, Bulk, chunks, new_or_nothing, word
from bot.store.schema import article, item, item_topic, item_version, story
from bot.store.search import words

UNCATALOGUED: ColumnElement[bool] = item.c.waiting == word(Waiting.CATALOGUE.value)
_HELD: ColumnElement[bool] = item.c.waiting == word(Waiting.HELD.value)
_FOUND = (
    item.c.seq, item.c.id, item.c.identity, item.c.content_hash, item.c.version, item.c.ignored, item.c.title,
    item.c.summary, item.c.text, item.c.canonical_url, item.c.published, article.c.state.label("article"),
)  # fmt: skip
_KNOWN = select(*_FOUND).select_from(item.outerjoin(article, article.c.item_seq == item.c.seq))

_NEWER = 5_000
"""Items of a source among which one under another name is looked for."""

# Built once: building a statement costs more than SQLite's part of it.
_ADD = Bulk(new_or_nothing(item), item)
_ADD_TOPIC = item_topic.insert()
_ANY = select(item.c.seq).where(item.c.source_id == bindparam("source")).limit(1)
_HOLDING = select(item.c.source_id).where(_HELD, item.c.source_id.in_(bindparam("among", expanding=True))).distinct()
_CATALOGUED = (
    update(item)
    .where(item.c.seq == bindparam("of_seq"))
    .values(
        lang=bindparam("lang"),
        ignored=bindparam("ignored"),
        classification=bindparam("classification"),
        state=bindparam("state"),
        waiting=None,
        unplaced=True,
    )
)


def held(connection: Connection, source_id: str, identities: Collection[str]) -> Iterator[tuple[str, RowMapping]]:
    """What is stored under these identities. An identity is answered as it was asked, whatever the store made of it.

    Also what was first seen under one of them, and goes by another now (`relink`).
    """
    asked = {clean(identity): identity for identity in identities}
    first = {item_id(source_id, identity): identity for identity in identities}
    for some in chunks(list(asked)):
        named = _KNOWN.where(item.c.source_id == source_id, item.c.identity.in_(some))
        for row in connection.execute(named).mappings():
            first.pop(row["id"], None)
            yield asked.pop(row["identity"]), row
    left = {id_: identity for id_, identity in first.items() if clean(identity) in asked}
    for ids in chunks(list(left)):
        for row in connection.execute(_KNOWN.where(item.c.id.in_(ids))).mappings():
            yield left[row["id"]], row


def likely(
    connection: Connection, source_id: str, ids: Collection[str], urls: Collection[str], titles: Collection[str]
) -> list[Known]:
    """Items of the source with one of these ids, links or titles, among the `_NEWER` that came last: oldest first."""
    newer = _KNOWN.where(item.c.source_id == source_id)
    newer = newer.order_by(item.c.first_seen.desc(), item.c.seq.desc()).limit(_NEWER)
    found: dict[int, RowMapping] = {}
    recent = newer.subquery()
    for column, wanted in ((recent.c.canonical_url, urls), (recent.c.title, titles)):
        for some in chunks([clean(value) for value in wanted]):
            for row in connection.execute(select(recent).where(column.in_(some))).mappings():
                found[row["seq"]] = row
    for some in chunks(list(ids)):
        for row in connection.execute(_KNOWN.where(item.c.id.in_(some))).mappings():
            found[row["seq"]] = row
    return [rows.known(found[seq]) for seq in sorted(found)]


def add(connection: Connection, source_id: str, new: Sequence[Item]) -> int:
    """Store what is really new: another process may have polled the same source, or a document repeat itself.

    What came out first is first in line: a follow-up is placed after what it follows, though feeds begin with the
    newest. What waits is neither indexed nor listed by topic.
    """
    if not new:
        return 0
    fresh: dict[str, Item] = {}
    for made in new:
        fresh.setdefault(made.identity, made)
    if not _empty(connection, source_id):
        for identity, _ in list(held(connection, source_id, fresh)):
            del fresh[identity]
    if not fresh:
        return 0
    by_age = sorted(fresh.values(), key=lambda made: made.published or made.first_seen)
    added = _ADD.add(connection, (_new_row(made) for made in by_age))
    known = {identity: made for identity, made in fresh.items() if made.waiting is None}
    if known:
        stored = [(row["seq"], known[identity]) for identity, row in held(connection, source_id, known)]
        _list(connection, stored)
        articles.want(connection, stored)
    return added


def _empty(connection: Connection, source_id: str) -> bool:
    return connection.execute(_ANY, {"source": source_id}).first() is None


def _new_row(made: Item) -> dict[str, Any]:
    return rows.item_row(made) | {"story_id": None, "unplaced": made.waiting is None, "state": _state(made)}


def _state(made: Item) -> str:
    return (State.IGNORED if made.ignored else State.PENDING).value


def _list(connection: Connection, stored: Sequence[tuple[int, Item]]) -> None:
    """Topics and full text of these items (seq and item)."""
    topics = [row for seq, made in stored for row in tales.topic_rows(seq, made, _state(made))]
    if topics:
        connection.execute(_ADD_TOPIC, topics)
    if stored:
        connection.execute(ADD_WORDS, [words(seq, made) for seq, made in stored])


def catalogue(connection: Connection, tagged: Sequence[Item]) -> int:
    """Items that were waiting, tagged now: listed, indexed, and next to be placed. One that was edited since it was
    read goes on waiting."""
    seqs: dict[tuple[str, int], int] = {}
    for ids in chunks([made.id for made in tagged]):
        waiting = select(item.c.id, item.c.version, item.c.seq).where(item.c.id.in_(ids), UNCATALOGUED)
        seqs |= {(row.id, row.version): row.seq for row in connection.execute(waiting)}
    stored = [(seqs[made.id, made.version], made) for made in tagged if (made.id, made.version) in seqs]
    for seq, made in stored:
        row = rows.item_row(made)
        labels = {name: row[name] for name in ("lang", "ignored", "classification")} | {"state": _state(made)}
        connection.execute(_CATALOGUED, labels | {"of_seq": seq})
    _list(connection, stored)
    articles.want(connection, stored)
    return len(stored)


def holding(connection: Connection, source_ids: Collection[str]) -> frozenset[str]:
    """Which of these sources have held items."""
    found = (connection.execute(_HOLDING, {"among": some}).scalars() for some in chunks(list(source_ids)))
    return frozenset(source_id for some in found for source_id in some)


def all_holding(connection: Connection) -> frozenset[str]:
    """Every source that has held items."""
    return frozenset(connection.execute(select(item.c.source_id).where(_HELD).distinct()).scalars())


def release(connection: Connection, source_id: str, limit: int, now: datetime) -> int:
    """So many of a source's held items go on now, the newest first: the catalogue tags them, and they are placed. They
    count as first seen now, so that the digests to come tell them. Returns how many there were."""
    newest = select(item.c.seq).where(item.c.source_id == source_id, _HELD)
    newest = newest.order_by(item.c.published.desc().nulls_last(), item.c.seq).limit(limit)
    seqs = connection.execute(newest).scalars().all()
    for some in chunks(seqs):
        going = update(item).where(item.c.seq.in_(some))
        connection.execute(going.values(waiting=Waiting.CATALOGUE.value, first_seen=now))
    return len(seqs)


def relink(connection: Connection, source_id: str, relinked: Sequence[Relinked]) -> None:
    """The same items under new names. A name that another item has already stays with that one."""
    taken = {identity for identity, _ in held(connection, source_id, [link.identity for link in relinked])}
    for link in relinked:
        if link.identity not in taken:
            named = update(item).where(item.c.id == link.item_id, item.c.source_id == source_id)
            values = {"identity": link.identity, "guid": link.guid}
            if link.canonical_url is not None:
                values |= {"url": link.url, "canonical_url": link.canonical_url}
            connection.execute(named.values(values))


def edit(connection: Connection, edited: Sequence[Item], now: datetime) -> None:
    """The next versions of these items."""
    for made in edited:
        _edit(connection, made, now)


def _edit(connection: Connection, made: Item, now: datetime) -> None:
    """The next version of an item. It is placed again, in its own story: an edit may bring it into scope. One that
    waits goes on waiting."""
    row = connection.execute(select(item).where(item.c.id == made.id)).mappings().one_or_none()
    if row is None or row["content_hash"] == made.content_hash:
        return  # unknown, or another process stored this edit first
    seq = row["seq"]
    if row["waiting"] is None:  # the page of one that waits is asked for when it is catalogued
        made = articles.want_again(connection, row, made)
    before = {name: row[name] for name in rows.WRITTEN}
    connection.execute(
        new_or_nothing(item_version), before | {"item_seq": seq, "version": row["version"], "replaced_at": now}
    )
    kept = replace(made, first_seen=row["first_seen"])
    lead = connection.execute(
        select(story.c.seq, story.c.lead_id, story.c.state).where(story.c.id == row["story_id"])
    ).one_or_none()
    state = State.IGNORED.value if made.ignored else lead.state if lead else State.PENDING.value
    after = rows.item_row(kept)
    connection.execute(
        update(item)
        .where(item.c.seq == seq)
        .values({name: after[name] for name in (*rows.WRITTEN, "links")})
        .values(version=row["version"] + 1, state=state, unplaced=row["waiting"] is None)
    )
    if row["waiting"] is not None:
        return  # nothing lists or indexes it yet
    connection.execute(delete(item_topic).where(item_topic.c.item_seq == seq))
    if topics := tales.topic_rows(seq, kept, state):
        connection.execute(item_topic.insert(), topics)
    connection.execute(REMOVE_WORDS, words(seq, before))
    connection.execute(ADD_WORDS, words(seq, kept))
    if lead and lead.lead_id == made.id:
        tales.grow(connection, [lead.seq])
