"""`watchdesk demo`: the whole desk at work, in under a minute, with no token and no network."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from bot.cli import logs
from bot.cli.options import HomeOption
from bot.cli.printing import cells, err, out, table
from bot.render.literal import printable

if TYPE_CHECKING:
    from bot.demo.account import FollowUp, Seen
    from bot.model import Digest, Story
    from bot.testing.botapi_chats import HeldMessage

MOST_ROWS = 5


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(demo)


def demo(
    home: HomeOption = Path(),
    slow: Annotated[float, typer.Option(help="Seconds that the sample's slow source keeps silent.", min=0)] = 3.0,
) -> None:
    """Two days of the whole desk on a sample newswire that it serves itself: no token, no network. Writes under
    var/demo only."""
    from bot.demo.show import perform

    logs.set_up("error")
    folder = home.absolute() / "var" / "demo"
    with _progress() as progress:
        seen = perform(folder, progress, slow)
    yesterday, today = seen.days
    _yesterday(yesterday.digest)
    _chat(today.messages, yesterday.messages)
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
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, what: str, done: int, total: int) -> None:
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[what], completed=done)


def _yesterday(digest: "Digest | None") -> None:
    """What the first day told, in short: the second day refers to it."""
    if digest is None:
        return
    shown = Text(f"{digest.title}\n", style="bold")
    for section in digest.sections:
        shown.append(f"\n{section.label}\n", style="bold")
        for line in section.lines:
            told = Text(f"{line.number}. {printable(line.title)}", style="not bold")
            shown.append_text(told)
            if line.update is not None and line.update.number is not None:
                shown.append(f" · ↩ update to story {line.update.number}", style="not bold dim")
            shown.append(f" · {len(line.also) + 1} sources\n" if line.also else "\n", style="not bold dim")
    shown.rstrip()
    _panel(shown, "yesterday's digest, in short")


def _chat(messages: "Sequence[HeldMessage]", earlier: "Sequence[HeldMessage]") -> None:
    from bot.demo.chat_view import answer, as_text

    by_id = {message.message_id: message for message in (*earlier, *messages)}
    for number, message in enumerate(messages, start=1):
        title = "today's digest, as the Telegram chat shows it"
        shown = as_text(message)
        if (answered := by_id.get(message.reply_to or 0)) is not None:
            title = "and its answer to yesterday's message"
            shown = Text("\n").join((answer(answered), shown))
        elif number > 1:
            title += f" ({number} of {len(messages)})"
        _panel(shown, title)


def _panel(shown: Text, title: str) -> None:
    out.print(Panel(shown, title=title, title_align="left", width=min(out.width, 96), border_style="dim"))


def _closing(seen: "Seen", folder: Path) -> None:
    first, second = seen.days[0], seen.days[-1]
    rows = table("what", "how much", "", title="\n[bold]What happened[/]")

    def say(what: str, how_much: object, more: str = "") -> None:
        rows.add_row(*cells(what, how_much, more))

    broken = [f"{one.source_id} ({str(one.reason).replace('_', ' ')})" for one in first.polls if one.reason]
    new = sum(one.new for one in second.polls)
    edited = sum(one.edited for one in second.polls)
    unchanged = sum(one.not_modified for one in second.polls)
    read = sum(one.fetched for one in first.polls)
    say("sources polled", len(first.polls), f"{read} read; refused: {', '.join(broken)}")
    say("polled next day", len(second.polls), f"{unchanged} unchanged; {new} new items, {edited} edited")
    say("items stored", seen.items, "each entry of each source once, with its versions")
    say("tagged", seen.tagged, ", ".join(f"{count} {topic}" for topic, count in seen.topics.most_common()))
    not_shown = ", ".join(f"{count} {why.replace('_', ' ')}" for why, count in seen.ignored.items())
    say("never shown", sum(seen.ignored.values()), not_shown)
    say("stories", seen.stories, f"before an editor; {len(seen.merged)} told by more than one source")
    say("told in other words", len(seen.reworded), "stories that sources tell in words of their own")
    say("follow-ups", len(seen.follow_ups), f"{seen.updates} in today's digest, said to be updates")
    rejected = sum(len(day.rejected) for day in seen.days)
    titles = "; ".join(story.lead.title[:44] for day in seen.days for story in day.rejected[:1])
    mended = sum((day.set_right for day in seen.days), Counter[str]())
    how = ", ".join(f"{times} {act}" for act, times in mended.items())
    say("set right", mended.total(), f"by the sample editor, where the rule erred: {how}" if how else "")
    say("approved", " + ".join(str(day.approved) for day in seen.days), "by the sample editor, for the two digests")
    say("rejected", rejected, f"such as: {titles}" if titles else "nothing off topic came before the editor")
    say("left for later", second.left, "good ones that the editor has not got to")
    chat = sum(len(day.messages) for day in seen.days)
    say("messages sent", seen.sent, f"{chat} in chat, {len(seen.mails)} by mail")
    out.print(rows)
    _why(seen.why)
    _merged(seen.reworded)
    _follow_ups(seen.follow_ups)
    _next(seen, folder)


def _why(stories: "Sequence[Story]") -> None:
    out.print("\n[bold]Why some were tagged[/]")
    for story in stories[:MOST_ROWS]:
        _indented(cells(story.lead.title)[0], 2)
        for tag in story.lead.classification.topics if story.lead.classification else ():
            terms = ", ".join(cells(*(f"“{one.term}”" for one in tag.evidence[:4])))
            _indented(f"[cyan]{tag.topic}[/] {tag.score:g}, needs {tag.threshold:g}: [dim]{terms}[/]", 4)


def _merged(stories: "Sequence[Story]") -> None:
    """Who tells it, in which words, and why that is the same story."""
    from bot.demo.account import tellings

    out.print("\n[bold]What was merged, and why[/]")
    for story in stories[:MOST_ROWS]:
        _indented(cells(story.lead.title)[0], 2)
        for told in tellings(story):
            sources, title, why = cells(", ".join(item.source_id for item in told), told[0].title, told[0].why)
            words = "" if told[0].title == story.lead.title else f" “{title}”"
            _indented(f"[cyan]{sources}[/]{words}: [dim]{'came first' if why == 'new' else why}[/]", 4)


def _follow_ups(follow_ups: "Sequence[FollowUp]") -> None:
    out.print("\n[bold]What follows what, and why[/]")
    for each in follow_ups[: 2 * MOST_ROWS]:
        title, opener, why = cells(each.story.lead.title, each.opener.lead.title, each.story.thread_why)
        _indented(title, 2)
        _indented(f"[cyan]↩[/] {opener}: [dim]{why}[/]", 4)


def _next(seen: "Seen", folder: Path) -> None:
    with suppress(ValueError):
        folder = folder.relative_to(Path.cwd())
    out.print("\n[bold]Look further[/]")
    mail = seen.mails[-1]
    for where, what in (
        (folder / "mail" / mail.with_suffix(".html").name, "today's mail, for a browser"),
        (folder / "mail" / mail.name, "the same, as a mail server would get it"),
        (f"watchdesk -C {folder} items list", "everything that came"),
        (f"watchdesk -C {folder} review list", "what waits for an editor, and why it was tagged"),
        ("watchdesk init my-desk", "a desk of your own; the README has the five minutes after that"),
    ):
        _indented(cells(where)[0], 2)
        _indented(f"[dim]{what}[/]", 4)
    out.print(f"\n[dim]{seen.seconds:.1f} seconds, no token, nothing beyond this machine.[/]")


def _indented(markup: str, spaces: int) -> None:
    out.print(Padding(Text.from_markup(markup), (0, 0, 0, spaces), expand=False))
