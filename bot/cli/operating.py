"""`watchdesk run`, `watchdesk db …` and `watchdesk doctor`: keeping a desk going."""

import asyncio
import logging
import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import logs
from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json
from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.app import Desk

db_app = typer.Typer(no_args_is_help=True, help="The store: upgrade, backup, restore, check, prune.")


LAST_GRACE = 4.0
"""Seconds that threads get to end by themselves, after everything else has ended."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(run)
    app.command()(doctor)
    app.add_typer(db_app, name="db")


def run(home: HomeOption = Path()) -> None:
    """The desk: polling, review, digests and delivery, until SIGTERM or Ctrl-C. One for each folder and each store."""
    from bot.run.memory import keep_small
    from bot.store import lock_desk

    keep_small()
    with opened(home, quiet=False) as desk, ExitStack() as locks:
        for folder in desk.lock_folders:
            locks.enter_context(lock_desk(folder))
        logs.set_up(desk.settings.log.level, desk.var)
        for warning in desk.loaded.files.warnings:
            err.print(f"[yellow]{cells(warning)[0]}[/]", soft_wrap=True)
        asyncio.run(_run(desk))


async def _run(desk: "Desk") -> None:
    from bot.running import running

    loop = asyncio.get_running_loop()
    threads = ThreadPoolExecutor(thread_name_prefix="desk")
    loop.set_default_executor(threads)
    async with running(desk) as engine:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, engine.stop)
        err.print(
            f"Watchdesk is running: {sum(not source.disabled for source in desk.loaded.sources.values())} sources, "
            f"{len(desk.loaded.editions)} editions, sending by {', '.join(sorted(desk.channels))}. Ctrl-C ends it."
        )
        await engine.run()
    err.print("Watchdesk has ended; nothing is lost.")
    threads.shutdown(wait=False, cancel_futures=True)
    await _leave()


async def _leave() -> None:
    """Threads cannot be stopped: one that still reads a huge body, or stores a flood, would keep the process for
    minutes. What it does has no answer any more, and a transaction that is cut off is undone."""
    loop = asyncio.get_running_loop()
    until = loop.time() + LAST_GRACE
    while any(thread is not threading.main_thread() and not thread.daemon for thread in threading.enumerate()):
        if loop.time() > until:
            logging.getLogger("watchdesk.run").warning("work in a thread was cut off at the end")
            logging.shutdown()
            sys.stdout.flush()
            os._exit(0)
        await asyncio.sleep(0.05)


def doctor(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """What is configured, reachable and stale, with the mend for each."""
    from bot.cli.examination import examine

    with opened(home) as desk:
        findings = asyncio.run(examine(desk))
    if as_json:
        print_json([{"what": one.what, "well": one.well, "detail": one.detail, "mend": one.mend} for one in findings])
    else:
        for one in findings:
            sign = "[green]✓[/]" if one.well else "[red]✗[/]"
            out.print(f"{sign} {cells(one.what)[0]}: {cells(one.detail)[0]}")
            if not one.well and one.mend:
                out.print(f"    → {cells(one.mend)[0]}")
    if not all(one.well for one in findings):
        raise typer.Exit(1)


def _store_url(home: Path) -> str:
    from bot.config.home import load_desk

    files = load_desk(home, os.environ, need_sources=False)
    files.var.mkdir(parents=True, exist_ok=True)
    return files.store_url.get_secret_value()


@db_app.command("upgrade")
def upgrade_store(home: HomeOption = Path()) -> None:
    """Bring the store to the form that this version needs. A running desk does so at its start."""
    from bot.store import upgrade

    before, after = upgrade(_store_url(home))
    moved = f"The store went from {before or 'nothing'} to {after}."
    out.print(f"The store is at {after}." if before == after else moved)


@db_app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; it must not be there yet.")],
    home: HomeOption = Path(),
) -> None:
    """A consistent copy of the store, while the desk goes on."""
    from bot.store import backup as backup_store

    if file.exists():
        raise UsageError(f"{file} is there already: name another file.")
    backup_store(_store_url(home), file)
    out.print(f"Copied to {file}. To restore: end the desk, then `watchdesk db restore {file}`.")


@db_app.command("restore")
def restore_store(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    home: HomeOption = Path(),
) -> None:
    """Put a backup in the store's place. The desk must have ended; what was there is moved aside, not deleted.

    Messages that waited when the backup was made are `unknown` afterwards: they may have gone out since.
    """
    from bot.store import restore

    for path in restore(file, _store_url(home), home.absolute() / "var", datetime.now(UTC)):
        out.print(f"Kept: {cells(path)[0]}", soft_wrap=True)
    out.print("Restored. Look at `watchdesk deliveries list --state unknown`, then start the desk.")


@db_app.command("check")
def check_db(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Whether the store is sound."""
    from bot.store import check as check_store

    problems = check_store(_store_url(home))
    if as_json:
        print_json({"problems": problems})
    else:
        out.print("The store is sound." if not problems else "\n".join(cells(*problems)))
    if problems:
        raise typer.Exit(1)


@db_app.command()
def prune(
    days: Annotated[int, typer.Option("--days", min=1, help="Forget what was settled longer ago.")] = 90,
    home: HomeOption = Path(),
) -> None:
    """Forget the bodies of old messages. Items, decisions and the record of what was sent stay."""
    with opened(home) as desk:
        count = desk.store.tidy(desk.clock.now(), timedelta(days=days))
    out.print(f"{count} rows forgotten.")
