"""`watchdesk poll`: a round of what is watched, now."""

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json, table
from bot.cli.sources import named

if TYPE_CHECKING:
    from rich.progress import Progress

    from bot.app import Desk
    from bot.pipeline.poll import PollOutcome
    from bot.sources.robots import PoliteFetcher


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(poll)


def poll(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]…", help="Ids or names of sources.")] = None,
    every_one: Annotated[bool, typer.Option("--all", help="All sources, due or not.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """One round now: the sources that are due, or the named ones, or all. A Retry-After is always respected."""
    with opened(home) as desk:
        chosen = [named(desk, name).id for name in sources or ()]
        if every_one:
            chosen = [source.id for source in desk.loaded.sources.values() if not source.disabled]
        began = time.monotonic()
        outcomes = asyncio.run(_round(desk, chosen, named=bool(chosen), progress=not as_json))
        cataloguer = desk.cataloguer()
        while cataloguer.step(news=True):  # what was held at polls before, and goes on with this one
            pass
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
    async with AsyncExitStack() as open_things:
        fetcher, parser = desk.fetcher(), desk.parser()
        open_things.push_async_callback(fetcher.aclose)
        open_things.callback(parser.close)
        collector = desk.collector(fetcher, parser)
        states = await (collector.claim_named(chosen) if named else collector.claim_due(len(desk.loaded.sources)))
        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[new]} new", style="green"),
            TextColumn("{task.fields[failed]} failed", style="red"),
            console=err,
            transient=True,
            disable=not progress or not err.is_terminal,
        )
        with bar:
            outcomes = await collector.poll_all(states, done=_advance(bar, len(states)))
        await collector.let_go()
        if any(source.fulltext for source in desk.loaded.sources.values()):
            await _full_texts(desk, fetcher)
        return [outcome for outcome in outcomes if not outcome.postponed]


async def _full_texts(desk: "Desk", fetcher: "PoliteFetcher") -> None:
    """After the round, so that no poll waits for it: the pages of items whose sources say `fulltext: true`."""
    from bot.sources.articles import Extraction

    extraction = Extraction()
    try:
        await desk.enricher(fetcher, extraction).run_due()
    finally:
        extraction.close()


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
        "gaps": sorted(one.source_id for one in outcomes if one.gap),
        "stages": _stages(outcomes),
        "errors": [{"source": one.source_id, "reason": str(one.reason), "detail": one.detail} for one in failed],
    }


def _stages(outcomes: "Sequence[PollOutcome]") -> dict[str, float]:
    """Seconds that the polls spent at each stage, all together: side by side they take far fewer by the clock."""
    spent = [one.seconds for one in outcomes if one.seconds is not None]
    stages = ("fetch", "parse", "compare", "tag", "store")
    return {stage: round(sum(getattr(one, stage) for one in spent), 3) for stage in stages}


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
