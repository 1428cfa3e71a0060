"""What the sample newswire publishes: reads `data/` and says what each source shows at a given time and round.

Pure apart from reading the files that ship with the package. Times are aware UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import yaml


@dataclass(frozen=True, slots=True)
class WireSource:
    """A publisher. `format` and `serve` are the words of `data/sources.yaml`."""

    id: str
    name: str
    format: str
    articles: str
    lang: str
    kind: str
    group: str
    encoding: str = "utf-8"
    serve: str = "plain"
    trust: str = "normal"
    base: str = ""
    flaw: str = ""
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def site(self) -> str:
        """The publisher's front page."""
        parts = urlsplit(self.articles)
        return f"{parts.scheme}://{parts.netloc}/"


@dataclass(frozen=True, slots=True)
class Copy:
    """How one source carries an item. `url` is a word of `data/README.md`, or an address as written."""

    source: str
    url: str
    title: str | None = None
    guid: bool = True
    date: bool = True


@dataclass(frozen=True, slots=True)
class Edit:
    """What changes at the second round, and in which sources."""

    sources: tuple[str, ...]
    title: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class WireItem:
    """One piece of news. Just one of `topics`, `umbrella` and `trap` says what the desk should make of it.

    `tells`: the item whose event it tells in other words; `follows`: the item whose event it follows up.
    """

    key: str
    title: str
    text: str
    copies: tuple[Copy, ...]
    at: str = ""
    fresh: int | None = None
    topics: tuple[str, ...] = ()
    subtopics: tuple[str, ...] = ()
    umbrella: bool = False
    trap: str = ""
    edit: Edit | None = None
    tells: str = ""
    follows: str = ""

    def published(self, now: datetime, later: datetime | None = None) -> datetime:
        """When it came out: rolling days that end at `now`, so that nothing but the hostile item lies ahead. What is
        fresh came out shortly before `later`, the second round."""
        if self.fresh is not None:
            return (later or now) - timedelta(minutes=self.fresh)
        day, clock = self.at.split(" ")
        hour, minute = clock.split(":")
        moment = time(int(hour), int(minute), tzinfo=UTC)
        if len(day) == len("2099-12-31"):
            return datetime.combine(datetime.fromisoformat(day).date(), moment)
        latest = datetime.combine(now.date(), moment)
        return latest - timedelta(days=-int(day) + (latest > now))


@dataclass(frozen=True, slots=True)
class WireEntry:
    """An item as one source shows it now. `updated` is set once it was edited."""

    key: str
    title: str
    text: str
    url: str
    guid: str | None
    published: datetime | None
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class Wire:
    """The whole newswire, in the order of its files."""

    sources: tuple[WireSource, ...]
    items: tuple[WireItem, ...]

    def source(self, source_id: str) -> WireSource:
        return next(source for source in self.sources if source.id == source_id)

    def address(self, item: WireItem) -> str:
        """Where the item lives: with its first source."""
        return self.source(item.copies[0].source).articles + item.key

    def story(self, item: WireItem) -> str:
        """The key of the item that names the event it tells of."""
        return item.tells or item.key

    def shown(self, source: WireSource, now: datetime, later: datetime | None = None) -> tuple[WireEntry, ...]:
        """What the source carries at the first round, which is at `now`, or at the second, which is `later`. Newest
        first; undated entries stand where they would be. Only edits and what is fresh come with the second round."""
        dated: list[tuple[datetime, WireEntry]] = []
        for item in self.items:
            copy = next((copy for copy in item.copies if copy.source == source.id), None)
            if copy is not None and (item.fresh is None or later is not None):
                dated.append((item.published(now, later), self._entry(item, copy, source, now, later)))
        dated.sort(key=lambda pair: (pair[0], pair[1].key), reverse=True)
        return tuple(entry for _, entry in dated)

    def _entry(
        self, item: WireItem, copy: Copy, source: WireSource, now: datetime, later: datetime | None
    ) -> WireEntry:
        entry = WireEntry(
            key=item.key,
            title=copy.title or item.title,
            text=item.text,
            url=_spelled(copy.url, self.address(item), source, item.key),
            guid=f"tag:{urlsplit(source.articles).netloc},2026:{item.key}" if copy.guid else None,
            published=item.published(now, later) if copy.date else None,
            updated=None,
        )
        edit = item.edit
        if later is not None and edit is not None and source.id in edit.sources:
            entry = replace(entry, title=edit.title or entry.title, text=edit.text or entry.text, updated=later)
        return entry


def _spelled(word: str, address: str, source: WireSource, key: str) -> str:
    """The item's address in the spelling that a source uses for it."""
    match word:
        case "plain":
            return address
        case "tracked":
            return f"{address}?utm_source={source.id}&utm_medium=rss&fbclid=IwAR0{source.id}"
        case "amp":
            return f"{address}/amp/"
        case "ampquery":
            return f"{address}?amp=1"
        case "http":
            return address.replace("https://www.", "http://").replace("https://", "http://")
        case "slash":
            return f"{address}/"
        case "fragment":
            return f"{address}#comments"
        case "own":
            return source.articles + key
        case _:
            return word


@cache
def load_wire() -> Wire:
    """Reads the data files that ship with the package."""
    data = files(__package__) / "data"
    sources = tuple(_source(raw) for raw in _yaml((data / "sources.yaml").read_text("utf-8")))
    names = sorted(file.name for file in (data / "items").iterdir() if file.name.endswith(".yaml"))
    items = tuple(_item(raw) for name in names for raw in _yaml((data / "items" / name).read_text("utf-8")))
    return Wire(sources, items)


def _yaml(text: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load(text)
    return loaded


def _source(raw: Mapping[str, Any]) -> WireSource:
    return WireSource(**{**raw, "topics": tuple(raw.get("topics", ())), "tags": tuple(raw.get("tags", ()))})


def _item(raw: Mapping[str, Any]) -> WireItem:
    title: str = raw["title"]
    if pad := raw.get("pad"):
        title = (title + pad["words"] * pad["to"])[: pad["to"] - 1] + "."
    copies = tuple(
        Copy(source, **(how if isinstance(how, dict) else {"url": how})) for source, how in raw["in"].items()
    )
    edit = raw.get("edit")
    return WireItem(
        key=raw["key"],
        title=title,
        text=raw["text"],
        copies=copies,
        at=raw.get("at", ""),
        fresh=raw.get("fresh"),
        topics=tuple(raw.get("topics", ())),
        subtopics=tuple(raw.get("sub", ())),
        umbrella=raw.get("umbrella", False),
        trap=raw.get("trap", ""),
        edit=Edit(tuple(edit["in"]), edit.get("title"), edit.get("text")) if edit else None,
        tells=raw.get("tells", ""),
        follows=raw.get("follows", ""),
    )
