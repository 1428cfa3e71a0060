"""From an entry to an item: its id, its labels, and whether an editor should see it."""

import hashlib
from dataclasses import replace
from datetime import datetime

from bot.core.changes import Identified
from bot.core.hyperlinks import pages
from bot.model import Classification, Entry, Evidence, Ignored, Item, Known, Record, Source, TopicTag, Waiting

SHORT = 600
"""An entry with fewer characters than this is no whole text."""


def item_id(source_id: str, identity: str) -> str:
    """The same for the same entry of the same source, whoever computes it: 16 hexadecimal digits."""
    return hashlib.sha256(f"{source_id}\n{identity}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def as_record(entry: Entry, source: Source) -> Record:
    """What the classifiers read of an entry; its source says the language where it does not."""
    return Record(entry.title, entry.summary, entry.text, entry.lang or source.lang)


def make_item(
    found: Identified,
    source: Source,
    classification: Classification | None,
    now: datetime,
    *,
    known: Known | None = None,
    waiting: Waiting | None = None,
) -> Item:
    """A new item, or the next version of a `known` one. `classification` None means that the classifier failed."""
    labels = with_default_topics(classification, source)
    entry = found.entry
    ignored = _ignored(labels, too_old=_is_old(known, waiting))
    return Item(
        id=known.item_id if known else item_id(source.id, found.identity),
        source_id=source.id,
        identity=found.identity,
        guid=entry.guid,
        title=entry.title,
        url=entry.url,
        canonical_url=found.canonical_url,
        summary=entry.summary,
        text=entry.text,
        lang=(labels.lang if labels else None) or entry.lang or source.lang,
        published=entry.published,
        first_seen=now,
        content_hash=found.content_hash,
        version=known.version + 1 if known else 1,
        ignored=ignored,
        classification=labels,
        waiting=waiting,
        wants_text=waiting is None and _wants_text(entry, source, ignored),
        links=pages(entry.links, found.canonical_url) if entry.links else (),
    )


def make_old_item(found: Identified, source: Source, now: datetime) -> Item:
    """An item that nobody is told of, because it is older than the age gate. The catalogue tags it later."""
    return make_item(found, source, None, now, waiting=Waiting.CATALOGUE)


def catalogued(item: Item, classification: Classification | None, source: Source) -> Item:
    """An item that waited, and is worked on now: only now may its page be asked for its text."""
    read = relabelled(item, classification, source)
    return replace(read, waiting=None, wants_text=_wants_text(read, source, read.ignored))


def relabelled(item: Item, classification: Classification | None, source: Source) -> Item:
    """The same item after another look at it. Where the classifier failed, it stays as it was."""
    if classification is None:
        return item
    labels = with_default_topics(classification, source)
    ignored = _ignored(labels, too_old=item.ignored is Ignored.TOO_OLD)
    return replace(item, classification=labels, ignored=ignored, lang=(labels.lang if labels else None) or item.lang)


def _wants_text(told: Entry | Item, source: Source, ignored: Ignored | None) -> bool:
    """Whether the text of its page is wanted: its source says so, and the feed gave none."""
    short = max(len(told.text), len(told.summary)) < SHORT
    return source.fulltext and told.url is not None and ignored is not Ignored.TOO_OLD and short


def _is_old(known: Known | None, waiting: Waiting | None) -> bool:
    return waiting is Waiting.CATALOGUE or (known is not None and known.ignored is Ignored.TOO_OLD)


def _ignored(labels: Classification | None, *, too_old: bool) -> Ignored | None:
    if too_old:
        return Ignored.TOO_OLD
    if labels is not None and not labels.keep:
        return Ignored.OUT_OF_SCOPE
    return None


def with_default_topics(labels: Classification | None, source: Source) -> Classification | None:
    """A source's own topics stand in where the classifiers find none; the evidence says where they come from."""
    if labels is None or labels.topics or not source.topics:
        return labels
    evidence = (Evidence(term=f"default of {source.name}", field="source", start=0, end=0, weight=0.0),)
    tags = tuple(TopicTag(topic, score=0.0, threshold=0.0, evidence=evidence) for topic in source.topics)
    return replace(labels, topics=tags, primary=tags[0].topic, in_scope=True, keep=True)
