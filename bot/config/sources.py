"""`sources.yaml`: what is watched."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from pydantic import Field

from bot.config.documents import Document, did_you_mean, validate
from bot.config.values import Duration, ItemSelector, Lang, Line, Selector, Slug, Topic, WebUrl, Written
from bot.core.urls import canonical_url, host_of
from bot.errors import Mistake
from bot.model import PageRules, PublisherKind, Review, Source, SourceKind, Trust

_PAGE_KEYS = ("item", "title", "link", "date", "summary", "date_formats", "date_languages")
_PAGE_NEEDS = ("item", "title", "link")
_SHORTEST = timedelta(seconds=1)
_LONGEST = timedelta(days=31)


class SourceDefaults(Written):
    """`defaults:` at the top of `sources.yaml`: what holds for every source that says nothing else."""

    every: Duration | None = None
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
    kind: str = SourceKind.FEED.value
    group: Line | None = None
    every: Duration | None = None
    lang: Lang | None = None
    publisher: Line | None = None
    publisher_kind: PublisherKind | None = None
    topics: tuple[Topic, ...] | None = None
    trust: Trust | None = None
    tags: tuple[Line, ...] | None = None
    review: Review | None = None
    disabled: bool = False
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


def read_sources(document: Document, every: timedelta, mistakes: list[Mistake]) -> tuple[Source, ...]:
    """The sources of a document, in its order. `every`: how often, where neither source nor defaults say.

    All that is wrong goes to `mistakes`; the answer then holds what could be read.
    """
    whole = validate(SourcesFile, document, mistakes=mistakes)
    if whole is None:
        return ()
    defaults = SourceDefaults()
    if whole.defaults is not None:
        defaults = validate(SourceDefaults, document, ("defaults",), mistakes) or defaults
        mistakes.extend(_pace_mistakes(document, ("defaults",), defaults.every))
    taken: dict[tuple[str, str], int] = {}
    sources = []
    for number in range(len(whole.sources)):
        place = ("sources", number)
        entry = validate(SourceEntry, document, place, mistakes)
        if entry is None:
            continue
        wrong = [*_kind_mistakes(document, place, entry), *_pace_mistakes(document, place, entry.every)]
        source_id = entry.id or source_id_of(entry.name, entry.url)
        wrong += _taken_mistakes(document, number, entry, source_id, taken)
        mistakes.extend(wrong)
        if not wrong:
            sources.append(_source(entry, source_id, defaults, every))
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


def _source(entry: SourceEntry, source_id: str, defaults: SourceDefaults, every: timedelta) -> Source:
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
        id=source_id,
        name=entry.name,
        url=entry.url,
        kind=SourceKind(entry.kind),
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
    )


def _taken_mistakes(
    document: Document, number: int, entry: SourceEntry, source_id: str, taken: dict[tuple[str, str], int]
) -> Iterator[Mistake]:
    """What another source has already. Two lists on one page are two sources, with an `item` each."""
    address = f"{canonical_url(entry.url) or entry.url} {entry.item or ''}"
    for kind, value, key, what, mend in (
        ("name", entry.name, "name", f"the name `{entry.name}` is taken", "give each source its own name"),
        ("id", source_id, "id", f"the id `{source_id}` is taken", "give one of them an `id:` of its own"),
        ("url", address, "url", "the same address again", "keep one of the two"),
    ):
        first = taken.setdefault((kind, value), number)
        if first != number:
            line = document.line("sources", first)
            yield document.mistake(("sources", number, key), f"{what} (first in line {line})", mend)
            if kind == "name":  # the same id follows from it
                return


def _kind_mistakes(document: Document, place: tuple[str, int], entry: SourceEntry) -> Iterator[Mistake]:
    written = entry.model_fields_set
    if entry.kind == "sitemap":
        yield document.mistake((*place, "kind"), "`kind: sitemap` is not supported yet", "use `feed` or `page`")
    elif entry.kind not in set(SourceKind):
        what = f"`kind` cannot be `{entry.kind[:80]}`"
        yield document.mistake((*place, "kind"), what, did_you_mean(entry.kind, SourceKind))
    elif entry.kind == SourceKind.PAGE:
        for key in _PAGE_NEEDS:
            if getattr(entry, key) is None:
                what = f"`kind: page` needs `{key}`, a CSS selector"
                yield document.mistake(place, what, f'add `{key}: "…"`')
    else:
        for key in _PAGE_KEYS:
            if key in written:
                yield document.mistake((*place, key), f"`{key}` is for pages only", "add `kind: page`, or take it out")


def _pace_mistakes(document: Document, place: tuple[str | int, ...], every: timedelta | None) -> Iterator[Mistake]:
    if every is not None and not _SHORTEST <= every <= _LONGEST:
        yield document.mistake((*place, "every"), "`every` should be between 1s and 31d")
