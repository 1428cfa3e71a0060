"""`sources.yaml`: what is watched."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from pydantic import Field

from bot.config.documents import Document, validate
from bot.config.values import (
    Headers,
    ItemSelector,
    Kind,
    Lang,
    Line,
    Pace,
    ProxyUrl,
    Selector,
    Silence,
    Slug,
    Topic,
    UserAgent,
    WebUrl,
    Written,
)
from bot.core.urls import canonical_url, host_of
from bot.errors import Mistake
from bot.model import PageRules, PublisherKind, Review, Source, SourceKind, Trust

_PAGE_KEYS = ("item", "title", "link", "date", "summary", "date_formats", "date_languages")
_PAGE_NEEDS = ("item", "title", "link")


class SourceDefaults(Written):
    """`defaults:` at the top of `sources.yaml`: what holds for every source that says nothing else."""

    every: Pace | None = None
    lang: Lang | None = None
    publisher_kind: PublisherKind = PublisherKind.MEDIA
    topics: tuple[Topic, ...] = ()
    trust: Trust = Trust.NORMAL
    tags: tuple[Line, ...] = ()
    review: Review | None = None


class SourceEntry(Written):
    """One source as people write it. None: as `defaults:` says."""

    name: Line
    url: WebUrl
    id: Slug | None = None
    kind: Kind = SourceKind.FEED
    group: Line | None = None
    every: Pace | None = None
    lang: Lang | None = None
    publisher: Line | None = None
    publisher_kind: PublisherKind | None = None
    topics: tuple[Topic, ...] | None = None
    trust: Trust | None = None
    tags: tuple[Line, ...] | None = None
    review: Review | None = None
    disabled: bool = False
    adaptive: bool | None = None
    silent_after: Silence | None = None
    fulltext: bool = False
    headers: Headers = Field(default_factory=dict)
    user_agent: UserAgent | None = None
    proxy: ProxyUrl | None = None
    verify_tls: bool = True
    ignore_robots: Line | None = None
    only: Line | None = None
    item: ItemSelector | None = None
    title: Selector | None = None
    link: Selector | None = None
    date: Selector | None = None
    summary: Selector | None = None
    date_formats: tuple[Line, ...] = ()
    date_languages: tuple[Lang, ...] = ()


class SourcesFile(Written):
    """The whole of `sources.yaml`. Entries are validated one by one, so that each can complain."""

    defaults: Any = None
    sources: list[Any] = Field(min_length=1)


def read_sources(
    document: Document, every: timedelta, mistakes: list[Mistake], *, adaptive: bool = False
) -> tuple[Source, ...]:
    """The sources of a document, in its order. `every`: how often, where neither source nor defaults say. `adaptive`:
    whether a source that names no pace of its own is polled by its own rhythm.

    All that is wrong goes to `mistakes`; the answer then holds what could be read.
    """
    whole = validate(SourcesFile, document, mistakes=mistakes)
    if whole is None:
        return ()
    defaults = SourceDefaults()
    if whole.defaults is not None:
        defaults = validate(SourceDefaults, document, ("defaults",), mistakes) or defaults
    taken: dict[tuple[str, str], int] = {}
    sources = []
    for number, raw in enumerate(whole.sources):
        entry = validate(SourceEntry, document, ("sources", number), mistakes)
        wrong = [*_kind_mistakes(document, number, raw), *_taken_mistakes(document, number, raw, taken)]
        mistakes.extend(wrong)
        if entry is not None and not wrong:
            sources.append(_source(entry, defaults, every, adaptive=adaptive))
    return tuple(sources)


def source_id_of(name: str, url: str) -> str:
    """The short id made of a name: `Étude & Co` → `etude-co`. A name that Latin letters cannot carry takes the host
    and six digits of a hash instead."""
    folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", folded))[:60].strip("-")
    letters = sum(char.isalnum() for char in name)
    if slug and sum(char.isalnum() for char in slug) * 2 >= min(letters, 60):
        return slug
    host = "-".join(re.findall(r"[a-z0-9]+", host_of(url) or ""))[:50].strip("-")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{host}-{digest}" if host else f"source-{digest}"


def _source(entry: SourceEntry, defaults: SourceDefaults, every: timedelta, *, adaptive: bool) -> Source:
    page = None
    if entry.item and entry.title and entry.link:
        page = PageRules(
            item=entry.item,
            title=entry.title,
            link=entry.link,
            date=entry.date,
            summary=entry.summary,
            date_formats=entry.date_formats,
            date_languages=entry.date_languages,
        )
    return Source(
        id=entry.id or source_id_of(entry.name, entry.url),
        name=entry.name,
        url=entry.url,
        kind=entry.kind,
        every=entry.every or defaults.every or every,
        lang=entry.lang or defaults.lang,
        publisher=entry.publisher,
        publisher_kind=entry.publisher_kind or defaults.publisher_kind,
        topics=defaults.topics if entry.topics is None else entry.topics,
        trust=entry.trust or defaults.trust,
        tags=defaults.tags if entry.tags is None else entry.tags,
        group=entry.group,
        review=entry.review or defaults.review,
        disabled=entry.disabled,
        page=page,
        headers=tuple(entry.headers.items()),
        user_agent=entry.user_agent,
        proxy=entry.proxy.get_secret_value() if entry.proxy else None,
        verify_tls=entry.verify_tls,
        ignore_robots=entry.ignore_robots,
        fulltext=entry.fulltext,
        silent_after=entry.silent_after,
        only=entry.only,
        adaptive=adaptive and entry.every is None if entry.adaptive is None else entry.adaptive,
    )


def _taken_mistakes(document: Document, number: int, raw: Any, taken: dict[tuple[str, str], int]) -> Iterator[Mistake]:
    """What another source has already. Two lists on one page are two sources, with an `item` each."""
    name, url, source_id, item = (_text(raw, key) for key in ("name", "url", "id", "item"))
    source_id = source_id or (source_id_of(name, url) if name and url else "")
    address = f"{canonical_url(url) or url} {item}" if url else ""
    for kind, value, key, what, mend in (
        ("name", name, "name", f"the name `{name[:80]}` is taken", "give each source its own name"),
        ("id", source_id, "id", f"the id `{source_id[:80]}` is taken", "give one of them an `id:` of its own"),
        ("url", address, "url", "the same address again", "keep one of the two"),
    ):
        first = taken.setdefault((kind, value), number) if value else number
        if first != number:
            line = document.line("sources", first)
            yield document.mistake(("sources", number, key), f"{what} (first in line {line})", mend)
            if kind == "name":  # the same id follows from it
                return


def _kind_mistakes(document: Document, number: int, raw: Any) -> Iterator[Mistake]:
    """Keys that go with the other kind. They are told even if their values are wrong."""
    if not isinstance(raw, dict):
        return
    place = ("sources", number)
    kind = raw.get("kind") or SourceKind.FEED.value
    if kind == SourceKind.PAGE.value:
        for key in _PAGE_NEEDS:
            if raw.get(key) is None:
                what = f"`kind: page` needs `{key}`, a CSS selector"
                yield document.mistake(place, what, f'add `{key}: "…"`')
    elif kind in (SourceKind.FEED.value, SourceKind.SITEMAP.value):
        for key in _PAGE_KEYS:
            if raw.get(key) is not None:
                yield document.mistake((*place, key), f"`{key}` is for pages only", "add `kind: page`, or take it out")
    if kind in (SourceKind.FEED.value, SourceKind.PAGE.value) and raw.get("only") is not None:
        mend = "add `kind: sitemap`, or take it out"
        yield document.mistake((*place, "only"), "`only` is for sitemaps only", mend)


def _text(raw: Any, key: str) -> str:
    value = raw.get(key) if isinstance(raw, dict) else None
    return value.strip() if isinstance(value, str) else ""
