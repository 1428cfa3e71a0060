"""`watchdesk check` and `watchdesk init`: the files that people write."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import print_json
from bot.errors import Mistake, MistakesFound, UsageError

if TYPE_CHECKING:
    from bot.config.home import DeskFiles


@dataclass(frozen=True)
class Checked:
    """What a check of a whole desk found. `desk` and `examples` are those of a desk without mistakes."""

    mistakes: tuple[Mistake, ...]
    desk: "DeskFiles | None"
    classifiers: int
    examples: int


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(check)
    app.command()(init)


def check(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Validate every file of the desk, run every example of the classifiers, and show all mistakes at once."""
    checked = check_desk(home, os.environ)
    if as_json:
        print_json(_as_json(checked))
    else:
        for line in _as_text(checked):
            typer.echo(line)
    if checked.mistakes:
        raise typer.Exit(2)


def init(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The new desk's folder; made if there is none.")],
) -> None:
    """Make a new desk: a folder with commented files."""
    for path in make_desk(directory):
        typer.echo(f"wrote {path}")
    typer.echo(f"Next: edit {directory / 'sources.yaml'}, then run `watchdesk check --home {directory}`.")


def check_desk(home: Path, environ: Mapping[str, str]) -> Checked:
    """Read everything as a running desk would. Mistakes of all files come together, in order of file and line."""
    # The rules compile every term: only this command and those that classify pay for it.
    from bot.config.home import classifier_files, load_desk
    from bot.config.rules import read_rules

    mistakes: list[Mistake] = []
    desk = None
    try:
        desk = load_desk(home, environ)
    except MistakesFound as error:
        mistakes.extend(error.mistakes)
    classifiers = examples = 0
    try:
        rules = read_rules(classifier_files(home))
        classifiers, examples = rules.files, rules.examples
    except MistakesFound as error:
        mistakes.extend(error.mistakes)
    return Checked(tuple(sorted(mistakes)), desk, classifiers, examples)


def make_desk(directory: Path) -> list[Path]:
    """Write the files of a new desk and return their paths. Raises `UsageError` if one of them is there already."""
    import bot.config
    from bot.config.home import shipped

    templates = Path(bot.config.__file__).parent / "templates"
    contents = {
        directory / "sources.yaml": templates / "sources.yaml",
        directory / "desk.yaml": shipped("desk.yaml"),
        directory / ".env.example": templates / "env.example",
    }
    contents |= {directory / "classifiers" / file.name: file for file in sorted(shipped("classifiers").glob("*.yaml"))}
    if there := [str(path) for path in contents if path.exists()]:
        raise UsageError(
            "Nothing was written: " + ", ".join(there) + (" is" if len(there) == 1 else " are") + " there."
        )
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(content.read_bytes())
    except OSError as error:
        raise UsageError(f"Cannot write {error.filename}: {error.strerror}.") from None
    return list(contents)


def _as_text(checked: Checked) -> list[str]:
    lines = [str(mistake) for mistake in checked.mistakes]
    if checked.mistakes or checked.desk is None:
        return [*lines, f"{_counted(len(lines), 'mistake')}."]
    desk = checked.desk
    lines = [f"warning: {warning}" for warning in desk.warnings]
    lines.append(f"{_counted(len(desk.sources), 'source')}, {sum(source.disabled for source in desk.sources)} disabled")
    lines.append(f"{_counted(checked.classifiers, 'classifier file')}, {_counted(checked.examples, 'example')} hold")
    lines += [f"edition {edition['id']}: next {edition['next']}" for edition in _editions(desk)]
    return [*lines, "No mistakes."]


def _as_json(checked: Checked) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "ok": not checked.mistakes,
        "mistakes": _rows(checked.mistakes),
        "warnings": _rows(checked.desk.warnings if checked.desk else ()),
    }
    if checked.desk and not checked.mistakes:
        answer["sources"] = len(checked.desk.sources)
        answer["disabled"] = sum(source.disabled for source in checked.desk.sources)
        answer["classifiers"] = checked.classifiers
        answer["examples"] = checked.examples
        answer["editions"] = _editions(checked.desk)
    return answer


def _rows(mistakes: Sequence[Mistake]) -> list[dict[str, Any]]:
    return [asdict(mistake) for mistake in mistakes]


def _editions(desk: "DeskFiles") -> list[dict[str, str]]:
    """Each edition with the local time at which it is next due."""
    from bot.core.schedule import next_due
    from bot.pipeline.publish import timing_of

    now = datetime.now(UTC)
    rows = []
    for edition in desk.editions:
        due = next_due(timing_of(edition), now).astimezone(ZoneInfo(edition.zone))
        rows.append({"id": edition.id, "next": f"{due:%Y-%m-%d %H:%M} {edition.zone}"})
    return rows


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
