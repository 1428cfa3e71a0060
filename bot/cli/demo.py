"""`watchdesk demo`: the whole desk at work, in under a minute, with no token and no network."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.cli import logs
from bot.cli.options import HomeOption
from bot.cli.printing import cells, err, out, table

if TYPE_CHECKING:
    from bot.demo.show import Seen
    from bot.model import Story

MOST_ROWS = 5


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(demo)


def demo(
    home: HomeOption = Path(),
    slow: Annotated[float, typer.Option(help="Seconds that the sample's slow source keeps silent.", min=0)] = 3.0,
) -> None:
    """The whole desk on a sample newswire that it serves itself: no token, no network. Writes under var/demo only."""
    from bot.demo.show import perform

    logs.set_up("error")
    folder = home.absolute() / "var" / "demo"
    with _progress() as progress:
        seen = perform(folder, progress, slow)
    for number, message in enumerate(seen.messages, start=1):
        _panel(message, number, len(seen.messages))
    _closing(seen, folder)


@contextmanager
def _progress() -> "Iterator[_Bar]":
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    ) as bar:
        yield _Bar(bar)


class _Bar:
    """One bar for each thing that the demo says it does."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[str, object] = {}

    def __call__(self, what: str, done: int, total: int) -> None:
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[what], completed=done)  # type: ignore[arg-type]


def _panel(message: object, number: int, count: int) -> None:
    from bot.demo.chat_view import as_text
    from bot.testing.botapi_chats import HeldMessage

    assert isinstance(message, HeldMessage)  # noqa: S101
    title = "the digest, as the Telegram chat shows it" + (f" ({number} of {count})" if count > 1 else "")
    out.print(Panel(as_text(message), title=title, title_align="left", width=min(out.width, 96), border_style="dim"))


def _closing(seen: "Seen", folder: Path) -> None:
    first, second = seen.polls[0], seen.polls[-1]
    rows = table("what", "how much", "", title="\n[bold]What happened[/]")

    def say(what: str, how_much: object, more: str = "") -> None:
        rows.add_row(*cells(what, how_much, more))

    broken = [f"{one.source_id} ({str(one.reason).replace('_', ' ')})" for one in first if one.reason]
    new = sum(one.new for one in second)
    edited = sum(one.edited for one in second)
    say("sources polled", len(first), f"{sum(one.fetched for one in first)} read; refused: {', '.join(broken)}")
    say(
        "polled again",
        len(second),
        f"{sum(one.not_modified for one in second)} unchanged; {new} new items, {edited} edited",
    )
    say("items stored", seen.items, "each entry of each source once, with its versions")
    say("tagged", seen.tagged, ", ".join(f"{count} {topic}" for topic, count in seen.topics.most_common()))
    not_shown = ", ".join(f"{count} {why.replace('_', ' ')}" for why, count in seen.ignored.items())
    say("never shown", sum(seen.ignored.values()), not_shown)
    say("merged", len(seen.merged), "stories told by more than one source")
    say("approved", seen.approved, "by the sample editor")
    titles = "; ".join(story.lead.title[:44] for story in seen.rejected[:2])
    say("rejected", len(seen.rejected), f"such as: {titles}" if titles else "")
    say("messages sent", seen.sent, f"{len(seen.messages)} in chat, {len(seen.mails)} by mail")
    out.print(rows)
    _why(seen.why)
    _merged(seen.merged)
    _next(seen, folder)


def _next(seen: "Seen", folder: Path) -> None:
    with suppress(ValueError):
        folder = folder.relative_to(Path.cwd())
    rows = table("", "", title="\n[bold]Look further[/]")
    rows.show_header = False
    for mail in seen.mails:
        rows.add_row(str(folder / "mail" / mail.with_suffix(".html").name), "the mail, for a browser")
        rows.add_row(str(folder / "mail" / mail.name), "the mail as a mail server would get it")
    rows.add_row(f"watchdesk -C {folder} items list", "everything that came")
    rows.add_row(
        f"watchdesk -C {folder} review list --state rejected", "what the editor refused, and why it was tagged"
    )
    rows.add_row("watchdesk init my-desk", "a desk of your own; the README has the five minutes after that")
    out.print(rows)
    out.print(f"\n[dim]{seen.seconds:.1f} seconds, no token, nothing beyond this machine.[/]")


def _why(stories: "Sequence[Story]") -> None:
    out.print("\n[bold]Why some were tagged[/]")
    for story in stories[:MOST_ROWS]:
        out.print(f"  {cells(story.lead.title)[0]}")
        for tag in story.lead.classification.topics if story.lead.classification else ():
            terms = ", ".join(cells(*(f"“{one.term}”" for one in tag.evidence[:4])))
            out.print(f"    [cyan]{tag.topic}[/] {tag.score:g}, needs {tag.threshold:g}: [dim]{terms}[/]")


def _merged(stories: "Sequence[Story]") -> None:
    rows = table("told by", "story", title="\n[bold]What was merged[/]")
    for story in stories[:MOST_ROWS]:
        rows.add_row(*cells(", ".join(dict.fromkeys(item.source_id for item in story.items)), story.lead.title))
    out.print(rows)
