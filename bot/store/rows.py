"""Rows ↔ nouns, at the store's door and nowhere else."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime, time
from operator import attrgetter
from typing import Any

from sqlalchemy import RowMapping

from bot.model import (
    Act,
    Card,
    Classification,
    Correction,
    Decision,
    Delivery,
    DeliveryState,
    Digest,
    Evidence,
    Ignored,
    Item,
    Known,
    Line,
    NearMiss,
    NewDelivery,
    Payload,
    Reason,
    Record,
    Section,
    SourceLine,
    SourceState,
    State,
    Story,
    Subscription,
    TopicTag,
    Turn,
    Update,
    Waiting,
)
from bot.store import memories

Row = Mapping[str, Any] | RowMapping

_LISTS = ("subtopics", "actors", "instruments", "processes", "sectors", "countries", "cves")
_STATE_FIELDS = tuple(field.name for field in fields(SourceState))
_ITEM_KEYS = ("id", "source_id", "identity", "guid", "first_seen", "version", "why")
_ITEM_WORDS = ("title", "url", "canonical_url", "summary", "text", "lang", "published", "content_hash")
_ITEM_FIELDS = (*_ITEM_KEYS, *_ITEM_WORDS)
_ITEM_VALUES = attrgetter(*_ITEM_FIELDS)
WRITTEN = (*_ITEM_WORDS, "ignored", "classification")
"""What an edit may change of an item, and what is kept of the version before it."""


def source_state(row: Row) -> SourceState:
    values = {name: row[name] for name in _STATE_FIELDS}
    reason = Reason(row["last_reason"]) if row["last_reason"] else None
    learned = {"window": row["window"] or b"", "memory": memories.memory(row["memory"])}
    return SourceState(**values | learned | {"last_reason": reason})


def source_state_row(state: SourceState) -> dict[str, Any]:
    values = {name: getattr(state, name) for name in _STATE_FIELDS}
    return values | {"memory": memories.document(state.memory), "leased_until": None}


def _classification(document: Mapping[str, Any] | None) -> Classification | None:
    if document is None:
        return None
    tags = tuple(
        TopicTag(**tag | {"evidence": tuple(Evidence(**found) for found in tag["evidence"])})
        for tag in document["topics"]
    )
    lists = {name: tuple(document[name]) for name in _LISTS}
    near = tuple(NearMiss(**missed) for missed in document["near_misses"])
    return Classification(**{**document, **lists, "topics": tags, "near_misses": near})


def ignored(row: Row) -> Ignored | None:
    return Ignored(row["ignored"]) if row["ignored"] else None


def known(row: Row) -> Known:
    names = ("content_hash", "version", "title", "summary", "canonical_url", "published")
    text = row["text"] if row["article"] is None else None
    return Known(item_id=row["id"], ignored=ignored(row), text=text, **{name: row[name] for name in names})


def item(row: Row) -> Item:
    return Item(
        **{name: row[name] for name in _ITEM_FIELDS},
        ignored=ignored(row),
        classification=_classification(row["classification"]),
        story_id=row["story_id"],
        waiting=Waiting(row["waiting"]) if row["waiting"] else None,
        links=tuple(row["links"]),
    )


def item_row(made: Item) -> dict[str, Any]:
    """Without story and state: those the store keeps itself."""
    row = dict(zip(_ITEM_FIELDS, _ITEM_VALUES(made), strict=True))
    row["ignored"] = made.ignored.value if made.ignored else None
    row["classification"] = asdict(made.classification) if made.classification else None
    row["waiting"] = made.waiting.value if made.waiting else None
    row["links"] = list(made.links)
    return row


def story(row: Row, items: Sequence[Item]) -> Story:
    return Story(
        id=row["id"],
        state=State(row["state"]),
        version=row["version"],
        lead_id=row["lead_id"],
        items=tuple(items),
        topics=tuple(row["topics"]),
        first_seen=row["first_seen"],
        approved_at=row["approved_at"],
        decided_by=row["decided_by"],
        corrected=tuple(row["corrected"].items()),
        thread_id=row["thread_id"],
        thread_why=row["thread_why"],
        thread_by=row["thread_by"],
        perhaps=tuple(row["perhaps"]),
        merged_into=row["merged_into"],
    )


def story_row(told: Story) -> dict[str, Any]:
    return {
        "id": told.id,
        "state": told.state.value,
        "version": told.version,
        "lead_id": told.lead_id,
        "topics": list(told.topics),
        "first_seen": told.first_seen,
        "approved_at": told.approved_at,
        "decided_by": told.decided_by,
        "corrected": dict(told.corrected),
        "thread_id": told.thread_id or told.id,
        "thread_why": told.thread_why,
        "thread_by": told.thread_by,
        "perhaps": list(told.perhaps),
        "merged_into": told.merged_into,
    }


def decision(row: Row) -> Decision:
    return Decision(
        story_id=row["story_id"],
        act=Act(row["act"]),
        editor=row["editor"],
        at=row["at"],
        seen_version=row["seen_version"],
        note=row["note"],
        title_seen=row["title_seen"],
        topics_seen=tuple(row["topics_seen"]),
    )


def decision_row(made: Decision) -> dict[str, Any]:
    return {
        name: getattr(made, name) for name in ("story_id", "editor", "at", "seen_version", "note", "title_seen")
    } | {
        "act": made.act.value,
        "topics_seen": list(made.topics_seen),
    }


def correction(row: Row) -> Correction:
    return Correction(
        story_id=row["story_id"],
        item_id=row["item_id"],
        editor=row["editor"],
        at=row["at"],
        record=Record(row["title"], row["summary"], row["text"], row["lang"]),
        topics=tuple(row["topics"]),
        source_id=row["source_id"],
        url=row["url"],
    )


def correction_row(made: Correction) -> dict[str, Any]:
    return {name: getattr(made, name) for name in ("story_id", "item_id", "editor", "at", "source_id", "url")} | {
        "topics": list(made.topics),
        "title": made.record.title,
        "summary": made.record.summary,
        "text": made.record.text,
        "lang": made.record.lang,
    }


def card(row: Row) -> Card:
    return Card(row["story_id"], row["address"], row["version"], row["delivery_key"])


def turn(row: Row) -> Turn:
    return Turn(row["audience"], row["rule"], row["due"], row["since"])


def digest(row: Row) -> Digest:
    body = row["body"]
    return Digest(
        id=row["id"],
        audience=row["audience"],
        slot=row["slot"],
        title=body["title"],
        intro=body["intro"],
        zone=body["zone"],
        sections=tuple(
            Section(part["topic"], part["label"], tuple(_line(line) for line in part["lines"]))
            for part in body["sections"]
        ),
        since=datetime.fromisoformat(body["since"]),
        until=datetime.fromisoformat(body["until"]),
        late=body["late"],
        held=body["held"],
        notes=tuple(body.get("notes", ())),
    )


def _line(document: Mapping[str, Any]) -> Line:
    """`update` came later than the first digests."""
    published = document["published"]
    return Line(
        **{
            **document,
            "topics": tuple(document["topics"]),
            "published": datetime.fromisoformat(published) if published else None,
            "also": tuple(SourceLine(**source) for source in document["also"]),
            "update": _update(document.get("update")),
        }
    )


def _update(document: Mapping[str, Any] | None) -> Update | None:
    if document is None:
        return None
    return Update(**{**document, "told": datetime.fromisoformat(document["told"]) if document["told"] else None})


def digest_body(told: Digest) -> dict[str, Any]:
    """The document of a digest. Its audience and slot are columns, so that a reader can be forgotten in one place."""
    body = asdict(told)
    for name in ("id", "audience", "slot"):
        del body[name]
    for part in body["sections"]:
        for line in part["lines"]:
            line["published"] = line["published"].isoformat() if line["published"] else None
            if line["update"] and line["update"]["told"]:
                line["update"]["told"] = line["update"]["told"].isoformat()
    return body | {"since": told.since.isoformat(), "until": told.until.isoformat()}


def thread(thread_id: int | None) -> int:
    """No thread is 0 in the tables, where NULL would make nothing unique."""
    return thread_id or 0


def subscription(row: Row) -> Subscription:
    return Subscription(
        id=row["id"],
        kind=row["kind"],
        address=row["address"],
        topics=tuple(row["topics"]),
        zone=row["zone"],
        since=row["since"],
        at=time.fromisoformat(row["at"]) if row["at"] else None,
        thread_id=row["thread"] or None,
        token=row["token"],
    )


def subscription_row(made: Subscription) -> dict[str, Any]:
    return {name: getattr(made, name) for name in ("id", "kind", "address", "zone", "since", "token")} | {
        "thread": thread(made.thread_id),
        "topics": list(made.topics),
        "at": made.at.isoformat() if made.at else None,
    }


def delivery(row: Row) -> Delivery:
    """From a row of `delivery` joined with the `body` of its payload."""
    shared = "id key kind address created next_try digest_id story_id headers attempts error external_id settled owner"
    return Delivery(
        **{name: row[name] for name in shared.split()},
        payload=Payload(row["body"] or {}),
        state=DeliveryState(row["state"]),
        group=row["in_group"],
        thread_id=row["thread"] or None,
        urgent=row["urgent"],
    )


def delivery_row(made: NewDelivery, payload_hash: str, now: datetime) -> dict[str, Any]:
    return {name: getattr(made, name) for name in ("key", "kind", "address", "digest_id", "story_id", "urgent")} | {
        "thread": thread(made.thread_id),
        "payload_hash": payload_hash,
        "state": DeliveryState.PENDING.value,
        "created": now,
        "next_try": now,
        "in_group": made.group,
        "headers": dict(made.headers),
    }
