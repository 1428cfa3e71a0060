"""`watchdesk sources test`: what an address would bring. Nothing is stored."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json_lines, rfc3339, table, when
from bot.cli.sources import named
from bot.core.text import one_line
from bot.errors import ParseFailed, UsageError
from bot.masking import without_credentials
from bot.model import (
    Fetched,
    FetchFailed,
    Item,
    NotModified,
    Parsed,
    Reason,
    SameEntries,
    Source,
    SourceKind,
    SourceState,
)

if TYPE_CHECKING:
    from bot.app import Desk
    from bot.ports import Getter, Parser
    from bot.sources.robots import PoliteFetcher

_SHOWN = 40


def register(sources: typer.Typer) -> None:
    """Add the commands of this module to `watchdesk sources`."""
    sources.command("test")(test_source)


@dataclass(frozen=True, slots=True)
class Look:
    """What an address gave, and what a first poll would make of each entry: announced, too old, or out of scope."""

    source: Source
    fetched: Fetched
    parsed: Parsed
    items: tuple[tuple[Item, str], ...]
    article: str | FetchFailed | None = None
    """The text of the first entry's own page, if that was asked for."""


def test_source(
    url: Annotated[str, typer.Argument(metavar="URL|SOURCE", help="An address, or the id or name of a source.")],
    fulltext: Annotated[bool, typer.Option("--fulltext", help="Read the page of the first entry, too.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Show what would be collected from an address, with its topics, and what a first poll would announce.

    Stores nothing. An address that stands in sources.yaml is read as it says there, with its selectors and headers;
    any other one as a feed. `--json`: one line for each entry.
    """
    with opened(home) as desk:
        source = _at(desk, url) if "://" in url else named(desk, url)
        look = asyncio.run(_look(desk, source, fulltext=fulltext or source.fulltext))
        if as_json:
            print_json_lines(_record(item, would) for item, would in look.items)
            return
        for line in _about(desk, look):
            out.print(cells(line)[0], soft_wrap=True)
        shown = table("published", "topics", "first poll", "title")
        for item, would in look.items[:_SHOWN]:
            day = (rfc3339(item.published) or "–")[:16]
            shown.add_row(*cells(day, " ".join(item.topics) or "–", would, item.title))
        out.print(shown)
        if len(look.items) > _SHOWN:
            out.print(f"… and {len(look.items) - _SHOWN} more")


def _at(desk: "Desk", url: str) -> Source:
    """The source that `sources.yaml` has at an address, with its selectors; else a feed without a name."""
    found = (source for source in desk.loaded.sources.values() if source.url == url)
    return next(found, Source("test", url, url))


async def _look(desk: "Desk", source: Source, *, fulltext: bool) -> Look:
    fetcher, parser = desk.fetcher(), desk.parser()
    shown = without_credentials(source.url)
    try:
        result = await fetcher.fetch(source, SourceState(source.id, desk.clock.now()))
        if isinstance(result, FetchFailed | NotModified):
            detail = f"{result.reason}: {result.detail}" if isinstance(result, FetchFailed) else "nothing new"
            raise UsageError(f"{shown} gives nothing to read: {detail}")
        try:
            parsed = await parser.parse(source, result)
        except ParseFailed as error:
            mend = await _mend(source, result, error, fetcher, parser)
            raise UsageError(f"{shown} cannot be read: {error}. {mend}") from error
        article = await _article(source, parsed, fetcher) if fulltext else None
    finally:
        await fetcher.aclose()
        parser.close()
    assert isinstance(parsed, Parsed)  # noqa: S101 - nothing was known to be the same
    return Look(source, result, parsed, tuple(_judged(desk, source, parsed)), article)


async def _article(source: Source, parsed: Parsed | SameEntries, fetcher: "PoliteFetcher") -> str | FetchFailed | None:
    from bot.sources.articles import ArticleReader, Extraction

    url = next((entry.url for entry in parsed.entries if entry.url), None) if isinstance(parsed, Parsed) else None
    if url is None:
        return None
    extraction = Extraction()
    try:
        return await ArticleReader(fetcher, fetcher.robots, extraction).read(source, url)
    finally:
        extraction.close()


def _judged(desk: "Desk", source: Source, parsed: Parsed) -> Iterator[tuple[Item, str]]:
    """Each entry as an item, and what a first poll would do with it."""
    from bot.core.changes import identify, is_too_old
    from bot.core.items import as_record, make_item

    now, max_age = desk.clock.now(), desk.settings.polling.max_age
    for one in identify(parsed.entries):
        item = make_item(one, source, desk.loaded.classifier.classify(as_record(one.entry, source)), now)
        if is_too_old(one.entry, now, max_age, baselined=False, undated=source.kind is SourceKind.SITEMAP):
            yield item, "too old"
        else:
            yield item, "out of scope" if item.ignored else "announced"


def _record(item: Item, would: str) -> dict[str, Any]:
    return {
        "title": item.title,
        "url": item.url,
        "published": rfc3339(item.published),
        "topics": list(item.topics),
        "keep": item.ignored is None,
        "first_poll": would.replace(" ", "_"),
    }


async def _mend(source: Source, page: Fetched, error: ParseFailed, getter: "Getter", parser: "Parser") -> str:
    """Where the feed is, if the page that came instead names one."""
    from bot.sources.discovery import Finder

    shown = without_credentials(source.url)
    if error.reason == Reason.SELECTOR:
        return f"`watchdesk sources discover {shown}` proposes selectors."
    if error.reason != Reason.NOT_A_FEED or source.kind is not SourceKind.FEED:
        return ""
    found = await Finder(getter, parser).named(page)
    if not found.candidates:
        return f"`watchdesk sources discover {shown}` looks for feeds, sitemaps and lists of news."
    feeds = "; ".join(f"{one.source.url} ({len(one.entries)} entries)" for one in found.candidates[:3])
    return f"The page names its feed: {feeds}"


# ---------------------------------------------------------------------------------------------- in words


def _about(desk: "Desk", look: Look) -> Iterator[str]:
    """What the document is, what it holds, what a first poll would do, and what its server asks."""
    from bot.sources.sniff import kind_of_feed

    parsed, fetched, zone = look.parsed, look.fetched, desk.settings.timezone
    kinds = {SourceKind.PAGE: "a page", SourceKind.SITEMAP: "a sitemap"}
    what = kinds.get(look.source.kind) or kind_of_feed(fetched.body)
    title = f" titled “{parsed.title}”" if parsed.title else ""
    lang = f", in {parsed.lang}" if parsed.lang else ""
    yield f"{without_credentials(look.source.url)} is {what}{title}{lang}, {len(fetched.body) / 1000:,.0f} kB."
    if fetched.moved_to:
        yield f"It has moved for good: put {without_credentials(fetched.moved_to)} into sources.yaml."
    elif fetched.url != look.source.url:
        yield f"The answer came from {without_credentials(fetched.url)}."
    dates = sorted(item.published for item, _ in look.items if item.published)
    undated = len(look.items) - len(dates)
    span = f", from {when(dates[0], zone)} to {when(dates[-1], zone)}" if dates else ""
    yield f"{len(look.items)} entries{span}{f', {undated} without a date' if undated else ''}."
    counts = {would: sum(one == would for _, one in look.items) for would in ("announced", "too old", "out of scope")}
    age = _length(desk.settings.polling.max_age)
    yield (
        f"A first poll would announce {counts['announced']}; {counts['too old']} are older than {age}, and "
        f"{counts['out of scope']} out of scope: these are stored and not announced."
    )
    yield from (f"Mind: {warning}." for warning in parsed.warnings)
    if look.article is not None:
        yield _told_of(look.article)
    if wishes := list(_wishes(desk, look)):
        yield f"Its server asks: {'; '.join(wishes)}."
    if not (fetched.etag or fetched.last_modified):
        yield "It sends neither an ETag nor Last-Modified: every poll takes the whole document."


def _told_of(article: str | FetchFailed) -> str:
    if isinstance(article, FetchFailed):
        return f"The page of the first entry gives no text: {article.reason}: {article.detail}."
    if not article:
        return "The page of the first entry holds no article."
    return f"The page of the first entry holds {len(article):,} characters: “{one_line(article, 200)}”"


def _wishes(desk: "Desk", look: Look) -> Iterator[str]:
    from bot.core.manners import fresh_for

    wishes = look.parsed.wishes
    if fresh := fresh_for(look.fetched.headers, desk.clock.now()):
        yield f"no new poll for {_length(fresh)} (caching)"
    if wishes.ttl:
        yield f"no new poll for {_length(wishes.ttl)} (the feed's own)"
    if wishes.skip_hours:
        yield f"none at the hours {', '.join(map(str, wishes.skip_hours))} (UTC)"
    if wishes.skip_days:
        yield f"none on {', '.join(('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day] for day in wishes.skip_days)}"
    if wishes.hub:
        yield f"there is a WebSub hub at {wishes.hub}"


def _length(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "m")):
        if seconds >= size and seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds // 60}m" if seconds >= 60 else f"{seconds}s"
