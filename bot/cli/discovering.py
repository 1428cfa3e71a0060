"""`watchdesk sources discover`: what can be watched at an address. Nothing is stored."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json_lines, rfc3339, when
from bot.errors import UsageError
from bot.masking import without_credentials
from bot.model import FetchFailed, SourceKind

if TYPE_CHECKING:
    from bot.app import Desk
    from bot.sources.discovery import Candidate, Finding

_SAMPLES = 5


def register(sources: typer.Typer) -> None:
    """Add the commands of this module to `watchdesk sources`."""
    sources.command()(discover)


def discover(
    url: Annotated[str, typer.Argument(metavar="URL", help="A site, a page of it, or a feed.")],
    thorough: Annotated[bool, typer.Option("--all", help="Go on when a feed was found already.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Look for what can be watched at an address: feeds, sitemaps, and lists of news on the page itself.

    Tried in turn: the address; the feeds that its page names; where sites of its kind have them (WordPress, YouTube,
    GitHub, …); the usual places; the sitemaps that robots.txt names. For a page without a feed, selectors are
    proposed, ready to paste into sources.yaml. Everything that is shown was read. At most 40 requests, one after
    another. `--json`: one line for each. Exit code 1: nothing was found.
    """
    with opened(home, need_sources=False) as desk:
        address = web_address(url)
        found, forbidden = asyncio.run(_search(desk, address, thorough=thorough))
        if as_json:
            print_json_lines(_record(one, forbidden.get(one.source.url)) for one in found.candidates)
        else:
            _show(desk, found, forbidden)
    if not found.candidates:
        raise typer.Exit(1)


def web_address(text: str) -> str:
    """What a person typed as an http(s) address; `https://` is added where no scheme stands. Raises UsageError."""
    from bot.config.documents import Wrong
    from bot.config.values import web_url

    try:
        return web_url(text.strip() if "://" in text else f"https://{text.strip()}")
    except Wrong as wrong:
        raise UsageError(f"No address to ask: {wrong.what}{f' ({wrong.mend})' if wrong.mend else ''}.") from None


async def _search(desk: "Desk", url: str, *, thorough: bool) -> "tuple[Finding, dict[str, str]]":
    """What was found, and why robots.txt does not want some of it to be polled."""
    from bot.sources.discovery import Finder

    fetcher, parser = desk.fetcher(), desk.parser()
    try:
        with err.status("looking") as status:
            finder = Finder(fetcher, parser, lambda asked: status.update(f"asking {cells(shown(asked))[0]}"))
            found = await finder.find(url, thorough=thorough)
            if isinstance(found, FetchFailed):
                raise UsageError(f"{shown(url)} gives nothing to read: {found.reason}: {found.detail}")
            forbidden: dict[str, str] = {}
            for one in found.candidates:
                if one.source.kind is not SourceKind.FEED:
                    refusal = (await fetcher.robots.ask(one.source.url, one.source)).refusal
                    forbidden |= {one.source.url: refusal.detail} if refusal else {}
    finally:
        await fetcher.aclose()
        parser.close()
    return found, forbidden


def shown(url: str) -> str:
    """An address without its credentials."""
    return without_credentials(url)


def _record(one: "Candidate", forbidden: str | None) -> dict[str, Any]:
    rules = one.source.page
    return {
        "kind": one.source.kind.value,
        "url": shown(one.source.url),
        "via": one.via,
        "title": one.title,
        "lang": one.lang,
        "entries": len(one.entries),
        "newest": rfc3339(one.newest),
        "samples": [
            {"title": entry.title, "url": entry.url, "published": rfc3339(entry.published)}
            for entry in one.entries[:_SAMPLES]
        ],
        "selectors": {key: getattr(rules, key) for key in ("item", "title", "link", "date", "summary")}
        if rules
        else None,
        "warnings": [*one.warnings, *([forbidden] if forbidden else [])],
    }


def _show(desk: "Desk", found: "Finding", forbidden: dict[str, str]) -> None:
    out.print(cells(f"{shown(found.url)}: {found.what}.")[0], soft_wrap=True)
    for number, one in enumerate(found.candidates, 1):
        out.print()
        for line in _lines(desk, number, one, forbidden.get(one.source.url)):
            out.print(cells(line)[0], soft_wrap=True)
    if not found.candidates:
        out.print(f"Nothing that could be watched was found; {len(found.tried)} addresses were tried:")
        for url, what in found.tried:
            out.print(cells(f"  {shown(url)}: {what}")[0], soft_wrap=True)


def _lines(desk: "Desk", number: int, one: "Candidate", forbidden: str | None) -> Iterator[str]:
    zone = desk.settings.timezone
    title = f"“{one.title}”, " if one.title else ""
    newest = f", the newest of {when(one.newest, zone)}" if one.newest else ", without dates"
    yield f"{number}. {one.source.kind.value}  {shown(one.source.url)}"
    yield f"   {one.via}: {title}{len(one.entries)} entries{newest if one.entries else ''}"
    for entry in one.entries[: _SAMPLES if one.source.page else 3]:
        yield f"   · {when(entry.published, zone) + '  ' if entry.published else ''}{entry.title}"
    yield from (f"   Mind: {warning}." for warning in (*one.warnings, *([forbidden] if forbidden else [])))
    if one.source.page:
        from bot.config.adding import NewSource, as_text

        name = one.title or one.source.name
        entry_text = as_text(NewSource(name, shown(one.source.url), kind=SourceKind.PAGE, page=one.source.page))
        yield "   For sources.yaml:"
        yield from entry_text.rstrip("\n").split("\n")
    elif one.source.kind is SourceKind.SITEMAP:
        yield f"   watchdesk sources add --kind sitemap {shown(one.source.url)}"
    else:
        yield f"   watchdesk sources add {shown(one.source.url)}"
