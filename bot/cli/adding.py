"""`watchdesk sources add`, `import` and `export`: the list of what is watched, from outside and to the outside."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.discovering import shown, web_address
from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json
from bot.errors import Mistake, UsageError
from bot.model import FetchFailed, Source, SourceKind

if TYPE_CHECKING:
    from bot.app import Desk
    from bot.config.adding import NewSource
    from bot.sources.discovery import Candidate

_FILE = "sources.yaml"


class Form(StrEnum):
    """What `export` writes."""

    OPML = "opml"


def register(sources: typer.Typer) -> None:
    """Add the commands of this module to `watchdesk sources`."""
    sources.command()(add)
    sources.command("import")(import_sources)
    sources.command("export")(export_sources)


def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="A feed, or a page that names its feed.")],
    name: Annotated[str | None, typer.Option(help="What readers see; else the feed's own title.")] = None,
    kind: Annotated[SourceKind | None, typer.Option(help="page takes the selectors that `discover` proposes.")] = None,
    source_id: Annotated[str | None, typer.Option("--id", help="Short name; else made from the name.")] = None,
    lang: Annotated[str | None, typer.Option(help="BCP 47, as en or pt-BR; else what the feed says.")] = None,
    topics: Annotated[str | None, typer.Option(help="For items in which no topic is found: ciip,cybercrime")] = None,
    every: Annotated[str | None, typer.Option(help="How often to look: 30m, 6h. Else as defaults say.")] = None,
    group: Annotated[str | None, typer.Option(help="The heading under which lists show it.")] = None,
    only: Annotated[str | None, typer.Option(help="Of a sitemap, the addresses that hold this text.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the entry; write nothing.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Add a source: the address is fetched and read, and an entry is written at the end of sources.yaml.

    For a page, the feed that it names is taken, if it names just one. Nothing else in the file changes, and the file
    is not touched if the entry would not be right. A running desk reads it within seconds. What the source holds
    already is announced only as far as it is younger than `polling.max_age`.
    """
    from bot.config.adding import NewSource

    with opened(home) as desk:
        address = web_address(url)
        _refuse_known(desk, address)
        chosen = asyncio.run(_choose(desk, address, kind))
        _refuse_known(desk, chosen.source.url)
        new = NewSource(
            name=name or chosen.title or "",
            url=chosen.source.url,
            id=source_id,
            kind=chosen.source.kind,
            group=group,
            lang=lang,
            every=every,
            topics=tuple((topics or "").replace(",", " ").split()),
            page=chosen.source.page,
            only=only,
        )
        (fit,) = _written(desk, [new], dry_run=dry_run)
        _tell_added(fit, chosen, as_json=as_json, dry_run=dry_run)


async def _choose(desk: "Desk", url: str, kind: SourceKind | None) -> "Candidate":
    """What is to be watched at an address. Raises UsageError where that is not clear."""
    from bot.sources.discovery import Finder, distinct

    fetcher, parser = desk.fetcher(), desk.parser()
    try:
        found = await Finder(fetcher, parser).at(url, kind)
    finally:
        await fetcher.aclose()
        parser.close()
    if isinstance(found, FetchFailed):
        raise UsageError(f"{shown(url)} gives nothing to read: {found.reason}: {found.detail}")
    candidates = list(found.candidates[:1]) if kind is SourceKind.PAGE else distinct(found.candidates)
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise UsageError(
            f"{shown(url)} is {found.what}: there is nothing to add. `watchdesk sources discover {shown(url)}` looks "
            "around it."
        )
    several = "; ".join(f"{shown(one.source.url)} ({one.title or 'untitled'})" for one in candidates[:8])
    raise UsageError(f"{shown(url)} is {found.what} with {len(candidates)} feeds. Add one of them: {several}")


def _refuse_known(desk: "Desk", url: str) -> None:
    from bot.config.adding import taken_by

    if known := taken_by(url, desk.loaded.sources.values()):
        off = ", which is disabled" if known.disabled else ""
        raise UsageError(f"{shown(url)} is watched already: {known.name} ({known.id}){off}.")


def _written(desk: "Desk", new: "Sequence[NewSource]", *, dry_run: bool) -> "list[NewSource]":
    """These with names and ids of their own, written into the desk's file."""
    from bot.config.adding import fitted
    from bot.config.inserting import add_to_file

    fit = list(fitted(new, list(desk.loaded.sources.values())))
    if fit:
        add_to_file(desk.home / _FILE, fit, dry_run=dry_run)
    return fit


def _tell_added(fit: "NewSource", chosen: "Candidate", *, as_json: bool, dry_run: bool) -> None:
    from bot.config.adding import as_text
    from bot.config.sources import source_id_of

    source_id = fit.id or source_id_of(fit.name, fit.url)
    if as_json:
        answer = {"id": source_id, "name": fit.name, "url": shown(fit.url), "kind": fit.kind.value}
        print_json({**answer, "entries": len(chosen.entries), "added": not dry_run})
        return
    done = "would be added" if dry_run else "is added"
    out.print(cells(f"{source_id} {done} to {_FILE}, with {len(chosen.entries)} entries now:")[0], soft_wrap=True)
    for line in as_text(fit).rstrip("\n").split("\n"):
        out.print(cells(shown(line))[0], soft_wrap=True)


# ---------------------------------------------------------------------------------------------- OPML


def import_sources(
    file: Annotated[Path, typer.Argument(metavar="FILE.opml", help="As other readers export it.")],
    group: Annotated[str | None, typer.Option(help="For all of them, instead of their folders.")] = None,
    disabled: Annotated[bool, typer.Option("--disabled", help="Add them switched off.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added; write nothing.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Add the feeds of an OPML file to sources.yaml; folders become groups.

    What is watched already is left out, and said. Addresses that are not http(s), or lead into inner networks, are
    refused with the line they stand on (exit code 1); the others are added. Nothing is fetched now: the feeds are
    polled as any new source, and announce nothing older than `polling.max_age`.
    """
    from bot.config.adding import address_key
    from bot.config.opml import read_opml
    from bot.sources.guard import AddressRules

    with opened(home) as desk:
        mistakes: list[Mistake] = []
        told: list[Mistake] = []
        permits = AddressRules(desk.loaded.files.limits.allow).permits
        new, known = [], {address_key(source.url): source for source in desk.loaded.sources.values()}
        for one in read_opml(file, permits, mistakes, told, group=group):
            if source := known.get(address_key(one.url)):
                told.append(Mistake(file.name, 0, f"“{one.name}” is watched already as {source.id}: left out"))
            else:
                new.append(replace(one, disabled=one.disabled or disabled))
        fit = _written(desk, new, dry_run=dry_run)
    _tell_imported(fit, mistakes, told, as_json=as_json, dry_run=dry_run)
    if mistakes:
        raise typer.Exit(1)


def _tell_imported(
    fit: "Sequence[NewSource]", mistakes: Sequence[Mistake], told: Sequence[Mistake], *, as_json: bool, dry_run: bool
) -> None:
    if as_json:
        print_json(
            {
                "added": 0 if dry_run else len(fit),
                "sources": [{"name": one.name, "url": shown(one.url), "group": one.group} for one in fit],
                "left_out": [shown(str(one)) for one in told],
                "mistakes": [shown(str(one)) for one in mistakes],
            }
        )
        return
    done = "would be added" if dry_run else "added"
    out.print(f"{len(fit)} sources {done} to {_FILE}, {len(told)} left out, {len(mistakes)} refused.")
    for mistake in (*told, *mistakes):
        err.print(cells(shown(str(mistake)))[0], soft_wrap=True)


def export_sources(
    form: Annotated[Form, typer.Option("--as", help="OPML 2.0, as every reader of feeds takes it.")] = Form.OPML,
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="A new file; else stdout.")] = None,
    home: HomeOption = Path(),
) -> None:
    """Everything that is watched, as OPML on stdout. Groups become folders; pages and sitemaps become links.

    Passwords in addresses, headers and proxies are left out: who gets the list gets no access with it.
    """
    from bot.config.opml import as_opml

    with opened(home) as desk:
        sources: list[Source] = list(desk.loaded.sources.values())
        written = as_opml(sources, "Watchdesk", desk.clock.now())
    if to is None:
        sys.stdout.write(written.decode())
        return
    try:
        with to.open("xb") as file:
            file.write(written)
    except OSError as error:
        raise UsageError(f"{to} cannot be written: {error.strerror or type(error).__name__}.") from error
    err.print(cells(f"{len(sources)} sources written to {to}")[0], soft_wrap=True)
