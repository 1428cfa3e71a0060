"""`watchdesk sources test`: what an address would bring. Nothing is stored."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json_lines, rfc3339, table
from bot.cli.sources import named
from bot.errors import ParseFailed, UsageError
from bot.masking import without_credentials
from bot.model import FetchFailed, NotModified, Parsed, Source, SourceState

if TYPE_CHECKING:
    from bot.app import Desk


def register(sources: typer.Typer) -> None:
    """Add the commands of this module to `watchdesk sources`."""
    sources.command("test")(test_source)


def test_source(
    url: Annotated[str, typer.Argument(metavar="URL|SOURCE", help="An address, or the id of a source.")],
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Show what would be collected from an address, with its topics. Stores nothing."""
    with opened(home) as desk:
        source = _at(desk, url) if "://" in url else named(desk, url)
        rows = asyncio.run(_look(desk, source))
        if as_json:
            print_json_lines(rows)
            return
        out.print(f"{len(rows)} entries at {cells(without_credentials(source.url))[0]}")
        shown = table("published", "topics", "title")
        for row in rows[:40]:
            shown.add_row(*cells((row["published"] or "–")[:16], " ".join(row["topics"]) or "–", row["title"]))
        out.print(shown)


def _at(desk: "Desk", url: str) -> Source:
    """The source that `sources.yaml` has at an address, with its selectors; else a feed without a name."""
    found = (source for source in desk.loaded.sources.values() if source.url == url)
    return next(found, Source("test", url, url))


async def _look(desk: "Desk", source: Source) -> list[dict[str, Any]]:
    from bot.core.changes import identify
    from bot.core.items import as_record, make_item

    fetcher = desk.fetcher()
    try:
        result = await fetcher.fetch(source, SourceState(source.id, desk.clock.now()))
    finally:
        await fetcher.aclose()
    if isinstance(result, FetchFailed | NotModified):
        detail = f"{result.reason}: {result.detail}" if isinstance(result, FetchFailed) else "nothing new"
        raise UsageError(f"{without_credentials(source.url)} gives nothing to read: {detail}")
    try:
        parsed = await desk.parser().parse(source, result)
    except ParseFailed as error:
        raise UsageError(f"{without_credentials(source.url)} cannot be read: {error}") from error
    now = desk.clock.now()
    found = [
        make_item(one, source, desk.loaded.classifier.classify(as_record(one.entry, source)), now)
        for one in identify(parsed.entries if isinstance(parsed, Parsed) else ())
    ]
    return [
        {
            "title": item.title,
            "url": item.url,
            "published": rfc3339(item.published),
            "topics": list(item.topics),
            "keep": item.ignored is None,
        }
        for item in found
    ]
