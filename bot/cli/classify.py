"""`watchdesk classify` and `watchdesk classifiers …`: what records from outside are about, and why."""

import gc
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.json_lines import RecordsArgument, answer_records
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json
from bot.core.records import Incoming
from bot.model import Classification, Record

if TYPE_CHECKING:  # most commands classify nothing
    from bot.core.classify import Explanation, RuleClassifier
    from bot.core.classify.hits import Hit

classifiers_app = typer.Typer(no_args_is_help=True, help="The classifiers: what they decide, and why.")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(classify)
    app.add_typer(classifiers_app, name="classifiers")


def classify(file: RecordsArgument = Path("-"), home: HomeOption = Path()) -> None:
    """Tell what records are about. JSON Lines in, JSON Lines out, in order; needs no desk.

    Exit code 1 if a line was no record: its place holds the line's number and what is wrong with it.
    """
    classifier = _classifier(home)
    # The rules stay until the end: the collector need not look at them again and again.
    gc.collect()
    gc.freeze()

    def verdict(given: Incoming) -> dict[str, Any]:
        return {
            "id": given.id,
            **as_json(classifier.classify(Record(given.title, given.summary, given.text, given.lang))),
        }

    if not answer_records(file, verdict):
        raise typer.Exit(1)


def _classifier(home: Path, *, judging: bool = False) -> "RuleClassifier":
    """`judging`: rules whose examples still fail are welcome, for that may be what is asked about."""
    # The rules compile every term: only commands that classify pay for it.
    from bot.config.home import classifier_files, own_classifiers
    from bot.config.rule_cache import rules_of

    if judging and own_classifiers(home):
        from bot.config.rules import load_rules

        return load_rules(classifier_files(home), tested=True)

    return rules_of(home, os.environ)


def as_json(found: Classification) -> dict[str, Any]:
    """A verdict as every command prints it."""
    answer: dict[str, Any] = {
        "lang": found.lang,
        "kind": found.kind,
        "in_scope": found.in_scope,
        "keep": found.keep,
        "topics": [
            {
                "topic": tag.topic,
                "score": round(tag.score, 3),
                "threshold": tag.threshold,
                "evidence": [
                    {
                        "term": each.term,
                        "field": each.field,
                        "start": each.start,
                        "end": each.end,
                        "weight": round(each.weight, 3),
                    }
                    for each in tag.evidence
                ],
            }
            for tag in found.topics
        ],
        "primary": found.primary,
        "subtopics": list(found.subtopics),
        "near_misses": [
            {"topic": miss.topic, "score": round(miss.score, 3), "threshold": miss.threshold}
            for miss in found.near_misses
        ],
        "actors": list(found.actors),
        "instruments": list(found.instruments),
        "processes": list(found.processes),
        "sectors": list(found.sectors),
        "countries": list(found.countries),
        "cves": list(found.cves),
        "ruleset": found.ruleset,
    }
    if found.subkind:
        answer["subkind"] = found.subkind
    return answer


@classifiers_app.command()
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The title to explain.")],
    summary: Annotated[str, typer.Option("--summary", help="What follows the title.")] = "",
    lang: Annotated[str | None, typer.Option("--lang", help="Its language, if known.")] = None,
    home: HomeOption = Path(),
    as_json_: JsonOption = False,
) -> None:
    """Tell why a text gets its topics: every term, its place and weight, what was hidden, what nearly counted."""
    from bot.core.classify.hits import Hit

    found = _classifier(home, judging=True).explain(Record(text, summary, lang=lang))
    if as_json_:
        print_json(_explained(found))
        return
    for line in _lines(found):
        out.print(line)
    for score in found.scores:
        if not (score.terms or score.rules or score.held):
            continue
        out.print(f"\n[bold]{cells(score.label)[0]}[/] {score.total:g}")
        for hit, weight in score.terms:
            out.print(cells(f"  {weight:5.4g}  “{hit.words}”, {_where(hit)}")[0])
        part = ""
        for rule, weight, witnesses in score.rules:
            if rule.part != part:
                part = rule.part
                out.print(f"         [dim]{cells(part)[0]}[/]")
            words = " + ".join(f"“{hit.words}”" for hit in witnesses)
            out.print(cells(f"  {weight:5.4g}  {rule.name}: {words}")[0])
        for what, why in score.held:
            name = f"“{what.words}”" if isinstance(what, Hit) else what.name
            out.print(f"[dim]{cells(f'      –  {name}: does not count, {why}')[0]}[/]")


def _where(hit: "Hit") -> str:
    start, end = hit.span
    return f"{hit.field.name} {start}–{end}"


def _explained(found: "Explanation") -> dict[str, Any]:
    from bot.core.classify.hits import Hit

    return {
        **as_json(found.classification),
        "about_cyber": found.about_cyber,
        "scores": [
            {
                "label": score.label,
                "score": score.total,
                "evidence": [asdict(each) for each in score.evidence],
                "rules": [
                    {"rule": rule.name, "part": rule.part, "weight": weight, "words": [hit.words for hit in witnesses]}
                    for rule, weight, witnesses in score.rules
                ],
                "held": [
                    {"what": what.words if isinstance(what, Hit) else what.name, "why": why} for what, why in score.held
                ],
            }
            for score in found.scores
            if score.terms or score.rules or score.held
        ],
        "masked": [
            {"term": term, "field": field, "start": start, "end": end} for term, field, start, end in found.masked
        ],
        "hidden": [
            {"term": each.hit.words, "field": each.hit.field.name, "start": start, "end": end, "why": each.why}
            for each, (start, end) in ((each, each.hit.span) for each in found.hidden)
        ],
    }


def _lines(found: "Explanation") -> Iterator[str]:
    """The verdict in sentences, before the table of terms."""
    verdict = found.classification
    for tag in verdict.topics:
        yield f"[bold green]{tag.topic}[/] {tag.score:g} (needs {tag.threshold:g})"
    for miss in verdict.near_misses:
        yield f"[dim]not {miss.topic}: {miss.score:g} of {miss.threshold:g}[/]"
    if not verdict.topics:
        yield "no topic" + (", kept for the General heading" if verdict.keep else "")
    scope = "about cybersecurity" if verdict.in_scope else "not about cybersecurity"
    yield f"kind {verdict.kind}, language {verdict.lang or 'unknown'}, {scope}"
    for label, names in (
        ("sub-topics", verdict.subtopics),
        ("actors", verdict.actors),
        ("instruments", verdict.instruments),
        ("processes", verdict.processes),
        ("sectors", verdict.sectors),
        ("countries", verdict.countries),
        ("CVEs", verdict.cves),
    ):
        if names:
            yield cells(f"{label}: " + ", ".join(names))[0]
    for term, field, start, end in found.masked:
        yield cells(f"masked: “{term}” in the {field} ({start}–{end})")[0]
    hidden = (f"does not count: “{one.hit.words}” in the {one.hit.field.name}: {one.why}" for one in found.hidden)
    for line in dict.fromkeys(hidden):
        yield cells(line)[0]
