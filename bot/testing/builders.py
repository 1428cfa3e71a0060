"""Builders: a sound noun in one line, with just what matters to the case said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from bot.core.changes import identify
from bot.core.items import make_item, make_old_item
from bot.model import Classification, Entry, Evidence, Item, Source, State, Story, TopicTag

MOMENT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
"""The moment at which built things happen: a Friday morning."""


def build_labels(*topics: str, keep: bool = True) -> Classification:
    """A classification that reached these topics, with one term of evidence each."""
    tags = tuple(TopicTag(topic, 5.0, 3.0, (Evidence(f"word of {topic}", "title", 0, 4, 5.0),)) for topic in topics)
    return Classification(
        lang="en",
        kind="update",
        in_scope=keep,
        keep=keep,
        topics=tags,
        primary=topics[0] if topics else None,
        ruleset="built",
    )


def build_source(name: str = "Example CERT", **said: object) -> Source:
    """A feed source; its id is the name in lower case with dashes."""
    slug = name.lower().replace(" ", "-")
    return Source(**{"id": slug, "name": name, "url": f"https://{slug}.example/feed.xml", **said})  # type: ignore[arg-type]


def build_item(
    title: str = "Grid operator restores control systems after intrusion",
    *,
    source: Source | None = None,
    url: str | None = "https://example.org/news/1",
    guid: str | None = None,
    summary: str = "Operators switched to manual control for six hours.",
    topics: Sequence[str] = ("ciip",),
    published: datetime | None = MOMENT,
    now: datetime = MOMENT,
    keep: bool = True,
    too_old: bool = False,
) -> Item:
    """An item as a poll makes it."""
    entry = Entry(title=title, url=url, guid=guid, summary=summary, published=published, lang="en")
    labels = build_labels(*topics, keep=keep)
    found = identify([entry])[0]
    if too_old:
        return replace(make_old_item(found, source or build_source(), now), classification=labels, waiting=None)
    return make_item(found, source or build_source(), labels, now)


def build_story(*items: Item, state: State = State.PENDING, version: int = 1) -> Story:
    """A story of these items (or of one that is built); the first leads."""
    items = items or (build_item(),)
    topics = tuple(dict.fromkeys(topic for item in items for topic in item.topics)) or ("general",)
    return Story(f"s{items[0].id}", state, version, items[0].id, items, topics, items[0].first_seen)


def build_feed(*entries: Entry, title: str = "Example news") -> bytes:
    """An RSS 2.0 document with these entries."""
    told = []
    for entry in entries:
        parts = [
            f"<title>{escape(entry.title)}</title>",
            f"<link>{escape(entry.url)}</link>" if entry.url else "",
            f'<guid isPermaLink="false">{escape(entry.guid)}</guid>' if entry.guid else "",
            f"<description>{escape(entry.summary)}</description>" if entry.summary else "",
            f"<pubDate>{format_datetime(entry.published)}</pubDate>" if entry.published else "",
        ]
        told.append(f"<item>{''.join(parts)}</item>")
    channel = f"<title>{escape(title)}</title><link>https://news.example/</link>{''.join(told)}"
    document = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{channel}</channel></rss>'
    return document.encode()
