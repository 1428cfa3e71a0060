"""`watchdesk cluster …`: stories of records from outside, and how well the rule tells stories apart."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from bot.cli.json_lines import RecordsArgument, answer_records
from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, counted, out, print_json, print_json_lines, rfc3339, table
from bot.core.records import read_record
from bot.errors import Mistake, MistakesFound, UsageError
from bot.model import Item, Story

if TYPE_CHECKING:  # the rule costs time that other commands should not pay
    from bot.app import Desk
    from bot.core.evaluation import Agreement, Evaluation, Labelled, Shares, Word

FOLLOWS = "follow-up of "


class _ClustersOrCommand(TyperGroup):
    """What is no command of the group is a file to cluster: for that there is the command `-`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["-", *args]
        return super().parse_args(ctx, args)


cluster_app = typer.Typer(
    cls=_ClustersOrCommand,
    help="Which records are the same story: `watchdesk cluster [FILE|-]`, and how well that is told. A file whose name "
    "is that of a command: `./eval`.",
    subcommand_metavar="[FILE|-] | COMMAND [ARGS]...",
)

LabelledArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE]",
        help="JSON Lines with `group`, and if you like `event` and `relation` (`follow-up of GROUP`); "
        "the editors' merges and splits of this desk, if not given.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(cluster_app, name="cluster")


@cluster_app.command("-")
def cluster(file: RecordsArgument = Path("-")) -> None:
    """Tell which records are the same story. JSON Lines in, JSON Lines out, in order; needs no desk.

    Exit code 1 if a line was no record: its place holds the line's number and what is wrong with it.
    """
    from bot.core.clustering import Clusterer

    if not answer_records(file, Clusterer().place):
        raise typer.Exit(1)


@cluster_app.command("eval")
def evaluate(
    file: LabelledArgument = None,
    most: Annotated[int, typer.Option("--limit", "-n", min=0, help="Show so many of each kind of mistake.")] = 5,
    export: Annotated[
        bool, typer.Option("--export", help="What editors merged and split, as records that FILE takes.")
    ] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """How well stories are told apart: on labelled records, or by what this desk's editors merged and split."""
    if file is not None:
        if export:
            raise UsageError("--export writes what editors said on this desk: it takes no FILE.")
        _on_records(read_labelled(file), most, as_json=as_json)
        return
    with opened(home) as desk:
        if export:
            print_json_lines(_exported(desk))
        else:
            _by_editors(desk, most, as_json=as_json)


def read_labelled(file: Path) -> "list[Labelled]":
    """Labelled records. Raises MistakesFound with every line that is none."""
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold other line ends
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} cannot be read: it is not text in UTF-8.") from error
    found: dict[str, Labelled] = {}
    mistakes = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            said = _labelled(line)
            if said.record.id in found:
                raise ValueError(f"there is a record {said.record.id} before")
            found[said.record.id] = said
        except ValueError as error:
            mistakes.append(Mistake(str(file), number, str(error)))
    if mistakes:
        raise MistakesFound(mistakes)
    if not found:
        raise UsageError(f"{file} has no records: nothing can be said of the rule.")
    return list(found.values())


def _labelled(line: str) -> "Labelled":
    from bot.core.evaluation import Labelled

    record = read_record(line)
    said = json.loads(line)
    group = said.get("group") or said.get("story")
    if not isinstance(group, str | int):
        raise ValueError("`group` is missing: the story that people say it belongs to")
    relation = said.get("relation")
    follows = relation.removeprefix(FOLLOWS).strip() if str(relation).startswith(FOLLOWS) else None
    return Labelled(record, str(group), str(said.get("event") or group), follows)


def _on_records(labelled: "list[Labelled]", most: int, *, as_json: bool) -> None:
    from bot.core import evaluation
    from bot.core.clustering import Clusterer

    found = evaluation.evaluate(labelled, Clusterer().place)
    if as_json:
        print_json(_record(found, most))
        return
    rows = table("", "precision", "recall", "F1")
    for name, agreement in (("strict", found.strict), ("lenient", found.lenient)):
        for what, shares in (("B-cubed", agreement.b_cubed), ("pairs", agreement.pairwise)):
            rows.add_row(f"{what}, {name}", f"{shares.precision:.3f}", f"{shares.recall:.3f}", f"{shares.f1:.3f}")
    out.print(rows)
    records, stories = counted(found.items, "record"), counted(found.groups, "story", "stories")
    out.print(f"{records}; people made {stories} of {'it' if found.items == 1 else 'them'}, the rule {found.stories}.")
    if found.threads:
        threads = found.threads
        out.print(
            f"Of {counted(threads.follow_ups, 'follow-up')} {threads.found} are in the thread of what "
            f"they follow; of {counted(threads.linked, 'pair')} of stories in one thread {threads.wrong} are "
            "of different events."
        )
    for what, head in (
        (evaluation.JOINED, "Joined, but two stories for people"),
        (evaluation.PARTED, "Parted, but one story for people"),
        (evaluation.UNLINKED, "Follow-ups that were not linked"),
        (evaluation.LINKED, "Linked, but not of one event for people"),
    ):
        wrong = [each for each in found.confusions if each.what == what]
        if not wrong or not most:
            continue
        out.print(f"\n[bold]{head}[/]: {len(wrong)}" + (f", the first {most}" if len(wrong) > most else ""))
        for each in wrong[:most]:
            _two(each.titles, each.why)


def _two(titles: tuple[str, str], why: str) -> None:
    one, other, reason = cells(*titles, why)
    out.print(f"  {one}\n  {other}\n    [dim]{reason}[/]")


def _record(found: "Evaluation", most: int) -> dict[str, Any]:
    threads = found.threads
    return {
        "records": found.items,
        "groups": found.groups,
        "stories": found.stories,
        "strict": _agreement(found.strict),
        "lenient": _agreement(found.lenient),
        "threads": threads
        and {
            "recall": _rounded(threads.recall),
            "wrong": _rounded(threads.wrong_share),
            "follow_ups": threads.follow_ups,
            "linked_pairs": threads.linked,
        },
        "confusions": [
            {"what": each.what, "pairs": each.pairs, "groups": each.groups, "titles": each.titles, "why": each.why}
            for what in dict.fromkeys(each.what for each in found.confusions)
            for each in [each for each in found.confusions if each.what == what][:most]
        ],
    }


def _agreement(found: "Agreement") -> dict[str, dict[str, float]]:
    return {"b_cubed": _shares(found.b_cubed), "pairwise": _shares(found.pairwise)}


def _shares(found: "Shares") -> dict[str, float]:
    return {"precision": round(found.precision, 4), "recall": round(found.recall, 4), "f1": round(found.f1, 4)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _items_of_editors(desk: "Desk") -> list[Item]:
    """All items of stories that editors merged or split, in order of arrival."""
    from bot.core.regrouping import pairs

    ids = sorted({id_ for pair in pairs(desk.store.regroupings()) for id_ in pair})
    found = [item for id_ in ids if (item := desk.store.item(id_)) is not None]
    return sorted(found, key=lambda item: (item.first_seen, item.id))


def _by_editors(desk: "Desk", most: int, *, as_json: bool) -> None:
    from bot.core.evaluation import by_editors
    from bot.core.regrouping import pairs

    words = by_editors(pairs(desk.store.regroupings()), _items_of_editors(desk))
    joined = [each for each in words if each.together]
    parted = [each for each in words if not each.together]
    wrong = [each for each in words if not each.agreed]
    if as_json:
        print_json(
            {
                "joined": {"pairs": len(joined), "agreed": sum(each.agreed for each in joined)},
                "parted": {"pairs": len(parted), "agreed": sum(each.agreed for each in parted)},
                "wrong": [_word(each) for each in wrong[:most]],
            }
        )
        return
    if not words:
        out.print("No editor has merged or split stories yet: `watchdesk review merge`, `watchdesk review split`.")
        return
    out.print(
        f"Of {counted(len(joined), 'pair')} that editors joined "
        f"the rule joins {sum(each.agreed for each in joined)}; "
        f"of {len(parted)} that they parted it parts {sum(each.agreed for each in parted)}."
    )
    for each in wrong[:most]:
        said = "one story" if each.together else "two stories"
        out.print(f"\n[bold]{said}[/], editors say:")
        _two((each.one.title, each.other.title), each.why if each.joined else "no story of the rule has both")


def _word(each: "Word") -> dict[str, Any]:
    return {
        "ids": [each.one.id, each.other.id],
        "titles": [each.one.title, each.other.title],
        "together": each.together,
        "why": each.why,
    }


def _exported(desk: "Desk") -> Iterable[dict[str, Any]]:
    """Labels are the stories as they stand after all that editors did."""
    items = _items_of_editors(desk)
    stories: dict[str, Story] = {}
    for item in items:
        if item.story_id and item.story_id not in stories and (story := desk.store.story(item.story_id)):
            stories[item.story_id] = story
    for item in items:
        story = stories[item.story_id or ""]
        relation = f"{FOLLOWS}{story.follows}" if story.follows in stories else None
        yield {
            "id": item.id,
            "group": story.id,
            "event": story.thread_id or story.id,
            "relation": relation,
            "title": item.title,
            "summary": item.summary,
            "text": item.text,
            "url": item.url,
            "source": item.source_id,
            "published": rfc3339(item.published or item.first_seen),
            "lang": item.lang,
        }
