"""`watchdesk classifiers eval · compare · learn`: how well the rules agree with people, and what would mend them."""

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.classify import classifiers_app
from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json, print_json_lines, table
from bot.core.records import read_record
from bot.errors import Mistake, MistakesFound, UsageError
from bot.model import TOPICS, Correction, ItemQuery, Record

if TYPE_CHECKING:  # reading rules costs time that other commands should not pay
    from bot.config.rules import Rules
    from bot.core.classify.evaluation import Agreement, Change, Evaluation, Labelled
    from bot.core.classify.learning import Proposal

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="JSON Lines with `labels` and, if you like, `unsure`.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    classifiers_app.command("eval")(evaluate_file)
    classifiers_app.command("compare")(compare_rules)
    classifiers_app.command("learn")(learn_rules)


def _load(files: Sequence[Path]) -> "Rules":
    from bot.config.rules import read_rules

    # To judge rules is possible while an example of theirs still fails.
    return read_rules(files, tested=True)


def read_labelled(file: Path) -> list["Labelled"]:
    """Labelled records. Raises MistakesFound with every line that is none."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")  # JSON may hold other line ends
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}.") from error
    found, mistakes = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_labelled(line))
        except ValueError as error:
            mistakes.append(Mistake(str(file), number, str(error)))
    if mistakes:
        raise MistakesFound(mistakes)
    return found


def _labelled(line: str) -> "Labelled":
    from bot.core.classify.evaluation import Labelled

    record = read_record(line)
    said = json.loads(line)
    for key in ("labels", "unsure"):
        if not isinstance(said.get(key, []), list) or not set(said.get(key, [])) <= set(TOPICS):
            raise ValueError(f"`{key}` is no list of topics ({', '.join(TOPICS)})")
    if "labels" not in said:
        raise ValueError("`labels` is missing")
    return Labelled(
        id=record.id,
        record=Record(record.title, record.summary, record.text, record.lang),
        wanted=frozenset(said["labels"]),
        unsure=frozenset(said.get("unsure", [])),
        source=record.source or "",
        lang=record.lang or "",
        url=record.url or "",
    )


def evaluate_file(
    file: FileArgument,
    most: Annotated[int, typer.Option("--limit", "-n", min=0, help="Show so many wrong records and terms.")] = 10,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """How well the classifiers agree with labelled records: by topic, language and source; terms that mislead, terms
    that never fire, and the records that are wrong, with their evidence."""
    from bot.config.home import classifier_files

    rules = _load(classifier_files(home))
    from bot.core.classify.evaluation import evaluate

    found = evaluate(read_labelled(file), rules.classifier.explain, rules.book)
    if as_json:
        print_json(_evaluation(found))
        return
    rows = table("", "precision", "recall", "F1", "right", "wrong", "missed")
    lenient = [(topic, found.lenient[topic]) for topic in TOPICS]
    for name, agreement in (*lenient, ("all, lenient", found.micro), ("all, strict", found.micro_strict)):
        rows.add_row(*_row(name, agreement))
    rows.add_section()
    for name, agreement in sorted(found.by_lang.items()):
        rows.add_row(*_row(name, agreement))
    rows.add_section()
    differing = [each for each in found.by_source.items() if each[1].wrong or each[1].missed]
    for name, agreement in sorted(differing, key=lambda each: -each[1].wrong - each[1].missed)[:most]:
        rows.add_row(*_row(name, agreement))
    out.print(rows)
    if differing:
        out.print(
            f"Below the languages: the {min(most, len(differing))} sources that differ most, of {len(differing)}."
        )
    share = found.flagged / found.negatives if found.negatives else 0.0
    out.print(f"{found.records} records; {share:.1%} of {found.negatives} without a topic were given one.")
    _mislead(found, most)
    _wrong(found, most)


def _row(name: str, agreement: "Agreement") -> Sequence[str]:
    shares = (f"{share:.3f}" for share in (agreement.precision, agreement.recall, agreement.f1))
    return cells(name, *shares, agreement.right, agreement.wrong, agreement.missed)


def _mislead(found: "Evaluation", most: int) -> None:
    worst = [each for each in found.terms if each.wrong][:most]
    if worst:
        rows = table("topic", "wrong", "right", "term", title="\n[bold]Terms with a part in wrong tags[/]")
        for each in worst:
            rows.add_row(*cells(each.topic, each.wrong, each.right, each.term))
        out.print(rows)
    out.print(f"\n{len(found.silent)} terms had no part in any tag (`--json` lists them).")


def _wrong(found: "Evaluation", most: int) -> None:
    out.print(f"\n[bold]{len(found.disagreements)} records differ[/]" + (f", the first {most}:" if most else ""))
    for each in found.disagreements[:most]:
        out.print(f"  {cells(each.labelled.id, each.labelled.record.title)[1]} [dim]({cells(each.labelled.id)[0]})[/]")
        for topic in sorted(each.wrong):
            terms = ", ".join(cells(*(f"“{one.term}”" for one in each.evidence[topic])))
            out.print(f"    [red]not {topic}[/]: {terms}")
        for topic in sorted(each.missed):
            near = each.near.get(topic)
            out.print(f"    [yellow]{topic} missed[/]: " + (f"{near.score:g} of {near.threshold:g}" if near else "0"))


def _evaluation(found: "Evaluation") -> dict[str, Any]:
    return {
        "records": found.records,
        "lenient": {topic: _agreement(found.lenient[topic]) for topic in TOPICS} | {"all": _agreement(found.micro)},
        "strict": {topic: _agreement(found.strict[topic]) for topic in TOPICS}
        | {"all": _agreement(found.micro_strict)},
        "languages": {name: _agreement(each) for name, each in sorted(found.by_lang.items())},
        "sources": {name: _agreement(each) for name, each in sorted(found.by_source.items())},
        "negatives": found.negatives,
        "flagged": found.flagged,
        "terms": [
            {"topic": each.topic, "term": each.term, "wrong": each.wrong, "right": each.right} for each in found.terms
        ],
        "silent": [{"topic": topic, "term": term} for topic, term in found.silent],
        "wrong": [
            {
                "id": each.labelled.id,
                "title": each.labelled.record.title,
                "wrong": sorted(each.wrong),
                "missed": sorted(each.missed),
                "evidence": {topic: [one.term for one in spans] for topic, spans in each.evidence.items()},
                "near": {topic: [miss.score, miss.threshold] for topic, miss in each.near.items()},
            }
            for each in found.disagreements
        ],
    }


def _agreement(each: "Agreement") -> dict[str, float]:
    return {
        "precision": round(each.precision, 4),
        "recall": round(each.recall, 4),
        "f1": round(each.f1, 4),
        "right": each.right,
        "wrong": each.wrong,
        "missed": each.missed,
    }


def compare_rules(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A folder of classifiers.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Another one.")],
    since: Annotated[str, typer.Option("--since", metavar="90d", help="Items first seen in this time.")] = "90d",
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """What a change of the rules would have tagged differently on the archive: gained, lost, and because of what."""
    from bot.core.classify.evaluation import compare

    before, after = (_load(_folder(path)).classifier for path in (old, new))
    if not _has_archive(home):
        raise UsageError(f"There is no desk in {home.absolute()}, so there is no archive: name its folder with --home.")
    with opened(home, need_sources=False) as desk:
        start = desk.clock.now() - _length(since)
        items = (item for item, _ in desk.store.items(ItemQuery(since=start, limit=None)))
        records = ((item.id, item.url, Record(item.title, item.summary, item.text, item.lang)) for item in items)
        changes = compare(records, before.classify, after.classify)
        if as_json:
            print_json_lines(_change(change) for change in changes)
            return
        _show_changes(changes)


def _has_archive(home: Path) -> bool:
    """Opening a store makes one; asking for what it holds should not."""
    return any((home / name).exists() for name in ("desk.yaml", "sources.yaml", "var"))


def _folder(path: Path) -> list[Path]:
    files = sorted(path.glob("*.yaml")) if path.is_dir() else []
    if not files:
        raise UsageError(f"{path} is no folder with classifiers: name one that holds *.yaml files.")
    return files


def _length(written: str) -> timedelta:
    try:
        from bot.config.values import duration

        return duration(written)
    except ValueError as error:
        raise UsageError(f"--since {written}: {error}") from error


def _change(change: "Change") -> dict[str, Any]:
    return {
        "id": change.id,
        "title": change.title,
        "url": change.url,
        "gained": list(change.gained),
        "lost": list(change.lost),
        "because": list(change.because),
    }


def _show_changes(changes: Iterator["Change"] | Any) -> None:
    gained = lost = 0
    rows = table("item", "change", "title, and because of what")
    for change in changes:
        gained += len(change.gained)
        lost += len(change.lost)
        signs = " ".join((*(f"[green]+{topic}[/]" for topic in change.gained), *(f"[red]−{t}[/]" for t in change.lost)))
        title, terms = cells(change.title, ", ".join(change.because))
        link = f"\n{cells(change.url)[0]}" if change.url else ""
        rows.add_row(change.id[:8], signs, f"{title}\n[dim]{terms}[/]{link}")
    if gained + lost:
        out.print(rows)
    out.print(f"{gained} tags gained, {lost} lost.")


def learn_rules(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="More labelled records, beside what editors corrected.")
    ] = None,
    most: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many proposals.")] = 10,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Propose changes of the rules, each with its measured effect on all labelled decisions. Changes nothing.

    Learns from what editors corrected (`watchdesk review edit`), and from a file of labelled records if one is given.
    """
    from bot.config.home import classifier_files
    from bot.core.classify import RuleClassifier
    from bot.core.classify.learning import learn

    rules = _load(classifier_files(home))
    labelled = read_labelled(file) if file else []
    if _has_archive(home):
        with opened(home, need_sources=False) as desk:
            labelled += [_taught(one) for one in desk.store.corrections()]
    if not labelled:
        raise UsageError("There is nothing to learn from yet: name a file, or correct topics with `review edit`.")
    proposals = learn(labelled, rules.book, lambda book: RuleClassifier(book).explain, most)
    if as_json:
        print_json_lines(_proposal(each) for each in proposals)
        return
    if not proposals:
        out.print("Nothing to propose: no single change would make more decisions right than wrong.")
        return
    rows = table("topic", "right", "wrong", "F1", "change")
    for each in proposals:
        effect = f"{each.f1_before:.3f} → {each.f1_after:.3f}"
        rows.add_row(*cells(each.topic, f"+{each.gained}", f"−{each.spoilt}", effect, each.what))
    out.print(rows)


def _taught(one: Correction) -> "Labelled":
    from bot.core.classify.evaluation import Labelled

    lang = one.record.lang or ""
    return Labelled(one.item_id, one.record, frozenset(one.topics), frozenset(), one.source_id, lang, one.url or "")


def _proposal(each: "Proposal") -> dict[str, Any]:
    return {
        "topic": each.topic,
        "change": each.what,
        "right": each.gained,
        "wrong": each.spoilt,
        "f1_before": round(each.f1_before, 4),
        "f1_after": round(each.f1_after, 4),
    }
