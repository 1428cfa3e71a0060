"""`watchdesk poll` and `watchdesk sources …`: what is watched, and a round of it now."""

import asyncio
import time
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json, print_json_lines, rfc3339, table, when
from bot.errors import ParseFailed, UsageError
from bot.masking import without_credentials
from bot.model import FetchFailed, NotModified, Parsed, Source, SourceState

if TYPE_CHECKING:
    from rich.progress import Progress

    from bot.app import Desk
    from bot.pipeline.collect import PollOutcome

sources_app = typer.Typer(no_args_is_help=True, help="What is watched.")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(poll)
    app.add_typer(sources_app, name="sources")


def poll(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]…", help="Ids or names of sources.")] = None,
    every_one: Annotated[bool, typer.Option("--all", help="All sources, due or not.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """One round now: the sources that are due, or the named ones, or all. A Retry-After is always respected."""
    with opened(home) as desk:
        chosen = [_named(desk, name).id for name in sources or ()]
        if every_one:
            chosen = [source.id for source in desk.loaded.sources.values() if not source.disabled]
        began = time.monotonic()
        outcomes = asyncio.run(_round(desk, chosen, named=bool(chosen), progress=not as_json))
        desk.reviewer.place()
        report = _report(outcomes, time.monotonic() - began)
    for outcome in outcomes:
        if outcome.unstored is not None:
            raise outcome.unstored
    if as_json:
        print_json(report)
    else:
        _show(report, asked=len(chosen))
    if report["failed"]:
        raise typer.Exit(1)


async def _round(desk: "Desk", chosen: Sequence[str], *, named: bool, progress: bool) -> "list[PollOutcome]":
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    desk.register(at_once=True)
    fetcher = desk.fetcher()
    collector = desk.collector(fetcher, desk.parser())
    try:
        states = await (collector.claim_named(chosen) if named else collector.claim_due(len(desk.loaded.sources)))
        if not progress or not err.is_terminal:
            return await collector.poll_all(states)
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[new]} new", style="green"),
            TextColumn("{task.fields[failed]} failed", style="red"),
            console=err,
            transient=True,
        ) as bar:
            return await collector.poll_all(states, done=_advance(bar, len(states)))
    finally:
        await fetcher.aclose()


def _advance(bar: "Progress", total: int) -> "Callable[[PollOutcome], None]":
    task = bar.add_task("polling", total=total, new=0, failed=0)
    seen = {"new": 0, "failed": 0}

    def done(outcome: "PollOutcome") -> None:
        seen["new"] += outcome.new
        seen["failed"] += outcome.reason is not None
        bar.update(task, advance=1, new=seen["new"], failed=seen["failed"])

    return done


def _report(outcomes: "Sequence[PollOutcome]", seconds: float) -> dict[str, Any]:
    failed = sorted((one for one in outcomes if one.reason is not None), key=lambda one: one.source_id)
    return {
        "sources": len(outcomes),
        "fetched": sum(one.fetched for one in outcomes),
        "not_modified": sum(one.not_modified for one in outcomes),
        "failed": len(failed),
        "items_new": sum(one.new for one in outcomes),
        "items_changed": sum(one.edited for one in outcomes),
        "bytes": sum(one.bytes for one in outcomes),
        "seconds": round(seconds, 3),
        "errors": [{"source": one.source_id, "reason": str(one.reason), "detail": one.detail} for one in failed],
    }


def _show(report: dict[str, Any], asked: int) -> None:
    if not report["sources"]:
        out.print("Nothing is due now." if not asked else "Nothing could be polled: servers asked us to wait.")
        out.print("`watchdesk sources list` shows when each source is next; `watchdesk poll --all` does not wait.")
        return
    out.print(
        f"{report['sources']} sources in {report['seconds']:.1f} s: {report['items_new']} new items, "
        f"{report['items_changed']} edited; {report['fetched']} fetched, {report['not_modified']} unchanged, "
        f"{report['failed']} failed."
    )
    if report["errors"]:
        rows = table("source", "reason", "detail")
        for error in report["errors"]:
            rows.add_row(*cells(error["source"], error["reason"], error["detail"]))
        out.print(rows)


def _named(desk: "Desk", name: str) -> Source:
    sources = desk.loaded.sources
    if name in sources:
        return sources[name]
    for source in sources.values():
        if source.name == name:
            return source
    near = get_close_matches(name, [*sources, *(source.name for source in sources.values())], 1)
    hint = f" Did you mean {near[0]}?" if near else " `watchdesk sources list` shows them all."
    raise UsageError(f"There is no source {name}.{hint}")


@sources_app.command("list")
def list_sources(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Every source, how it did, and when it is next."""
    _table_of_sources(home, lambda source, state: True, as_json=as_json)


@sources_app.command()
def health(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """The sources that are not well, and why."""
    _table_of_sources(home, lambda source, state: bool(state and state.last_reason), as_json=as_json)


def _table_of_sources(home: Path, which: Callable[[Source, SourceState | None], bool], *, as_json: bool) -> None:
    with opened(home) as desk:
        desk.register()
        states = desk.store.source_states()
        zone = desk.settings.timezone
        sources = [source for source in desk.loaded.sources.values() if which(source, states.get(source.id))]
        if as_json:
            print_json_lines(_source_record(source, states.get(source.id)) for source in sources)
            return
        if not sources:
            out.print("Every source that was polled is well.")
            return
        rows = table("source", "kind", "lang", "every", "last success", "next", "state")
        for source in sources:
            state = states.get(source.id)
            rows.add_row(
                *cells(
                    source.id,
                    source.kind.value,
                    source.lang or "–",
                    _every(source),
                    when(state.last_success if state else None, zone),
                    "off" if source.disabled else when(state.next_due if state else None, zone),
                    _condition(source, state),
                )
            )
        out.print(rows)


def _every(source: Source) -> str:
    minutes = int(source.every.total_seconds() // 60)
    return f"{minutes // 60}h" if minutes and minutes % 60 == 0 else f"{minutes}m"


def _condition(source: Source, state: SourceState | None) -> str:
    if source.disabled:
        return "disabled"
    if state is None or state.last_attempt is None:
        return "never polled"
    if state.last_reason is None:
        return "well"
    return f"{state.last_reason} ×{state.failures}: {state.last_detail}"


def _source_record(source: Source, state: SourceState | None) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "url": without_credentials(source.url),
        "kind": source.kind.value,
        "lang": source.lang,
        "group": source.group,
        "publisher": source.publisher,
        "publisher_kind": source.publisher_kind.value,
        "trust": source.trust.value,
        "tags": list(source.tags),
        "topics": list(source.topics),
        "disabled": source.disabled,
        "condition": _condition(source, state),
        "failures": state.failures if state else 0,
        "reason": state.last_reason.value if state and state.last_reason else None,
        "last_success": rfc3339(state.last_success) if state else None,
        "next": rfc3339(state.next_due) if state and not source.disabled else None,
    }


@sources_app.command("test")
def test_source(
    url: Annotated[str, typer.Argument(metavar="URL|SOURCE", help="An address, or the id of a source.")],
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Show what would be collected from an address, with its topics. Stores nothing."""
    with opened(home) as desk:
        source = _at(desk, url) if "://" in url else _named(desk, url)
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
