"""The command line: one app, a module for each group of verbs, errors in plain words."""

import os
import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

import bot
from bot.cli import (
    archive,
    classify,
    clustering,
    demo,
    files,
    operating,
    readers,
    reviewing,
    sources,
    teaching,
    telling,
    watching,
)
from bot.cli.printing import cells, err
from bot.errors import MistakesFound, WatchdeskError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    help="""A news desk that watches feeds and pages, says what each item is about and why, tells each story once, puts
it before an editor, and gets it to the readers on time, exactly once.

See it work:  `watchdesk demo`

Start a desk: `watchdesk init my-desk`, edit the files in it, `watchdesk -C my-desk check`, `watchdesk -C my-desk run`

Exit codes: 0 done · 1 done, with failures that are listed · 2 the command or a file is wrong · 130 interrupted""",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"watchdesk {bot.__version__}")
        raise typer.Exit


@app.callback()
def desk(
    home: Annotated[
        Path | None, typer.Option("--home", "-C", metavar="DIR", help="The desk's folder (WATCHDESK_HOME).")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """What holds for every command."""
    if home is not None:
        os.environ["WATCHDESK_HOME"] = str(home)


for module in (
    demo, files, operating, watching, sources, classify, teaching, clustering, archive, reviewing, telling, readers,
):  # fmt: skip
    module.register(app)


def _interrupted(number: int, frame: object) -> None:
    """Ctrl-C ends the process in order, with the exit code that shells expect."""
    raise SystemExit(130)


def main() -> None:
    """Run the command line and end the process with the right exit code."""
    signal.signal(signal.SIGINT, _interrupted)
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where a reader that has gone is no news
    except MistakesFound as found:
        for mistake in found.mistakes:
            err.print(cells(mistake)[0], style="red", soft_wrap=True)
        sys.exit(2)
    except WatchdeskError as error:
        err.print(f"[red]watchdesk:[/] {cells(error)[0]}", soft_wrap=True)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
