"""`watchdesk classify` and `watchdesk classifiers explain`: JSON Lines in, JSON Lines out, reasons for people."""

import json
import os
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import classify, json_lines

KEYS = {
    "id", "lang", "kind", "in_scope", "keep", "topics", "primary", "subtopics", "near_misses",
    "actors", "instruments", "processes", "sectors", "countries", "cves", "ruleset",
}  # fmt: skip


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    classify.register(made)
    return made


def run(app: typer.Typer, tmp_path: Path, *arguments: str, given: bytes | None = None) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*arguments, "--home", str(tmp_path)], input=given)
    return done.exit_code, done.stdout


def test_records_come_back_in_order_with_their_evidence(app: typer.Typer, tmp_path: Path) -> None:
    records = [
        {"id": "b", "title": "Hackers stop trains 🚂 in the north", "summary": None, "unknown": 1},
        {"id": "a", "title": "Striker scores twice", "lang": ""},
    ]
    code, told = run(app, tmp_path, "classify", "-", given="\n".join(map(json.dumps, records)).encode())
    first, second = map(json.loads, told.splitlines())
    assert code == 0
    assert (first["id"], second["id"]) == ("b", "a")
    assert set(first) == KEYS
    assert first["in_scope"] is True
    assert "ciip" in [tag["topic"] for tag in first["topics"]]
    for tag in first["topics"]:
        for each in tag["evidence"]:
            assert set(each) == {"term", "field", "start", "end", "weight"}
            assert each["term"] == records[0]["title"][each["start"] : each["end"]]
    assert second["topics"] == []
    assert first["ruleset"] == second["ruleset"]


def test_bad_lines_are_named_and_the_rest_goes_on(app: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(
        b'\xef\xbb\xbf{"id": "1", "title": "x"}\n\nnot json\n[1]\n{"id": "2"}\n\xff\xfe\n'
        b'{"id": "3", "title": "a lone \\ud800 surrogate"}\n'
    )
    code, told = run(app, tmp_path, "classify", str(file))
    answers = [json.loads(line) for line in told.splitlines()]
    assert code == 1
    assert [answer.get("line") for answer in answers] == [None, 3, 4, 5, 6, None]
    assert all(answer["error"] for answer in answers if "line" in answer)
    assert [answer["id"] for answer in answers if "id" in answer] == ["1", "3"]


def test_the_desks_own_classifiers_come_first(app: typer.Typer, tmp_path: Path) -> None:
    own = tmp_path / "classifiers"
    own.mkdir()
    (own / "mine.yaml").write_text(
        "topic: ciip\nthreshold: 1\nsubtopics: {ciip.mine: {terms: [{weight: strong, en: [marmalade]}]}}\n"
        "sets: {cyber: [{any: [cyber*]}]}\n",
        encoding="utf-8",
    )
    code, told = run(app, tmp_path, "classify", given=b'{"id": "1", "title": "Marmalade"}')
    assert code == 0
    assert json.loads(told)["topics"][0]["evidence"][0]["term"] == "Marmalade"


def test_explain_says_why(app: typer.Typer, tmp_path: Path) -> None:
    code, told = run(app, tmp_path, "classifiers", "explain", "Hackers stop trains after a life hack")
    assert code == 0
    assert "ciip" in told
    assert "trains" in told
    assert "masked: “life hack” in the title" in told


def test_explain_as_json(app: typer.Typer, tmp_path: Path) -> None:
    code, told = run(app, tmp_path, "classifiers", "explain", "Hackers stop trains after a life hack", "--json")
    answer = json.loads(told)
    assert code == 0
    assert answer["about_cyber"] is True
    assert {"term": "life hack", "field": "title", "start": 28, "end": 37} in answer["masked"]
    assert any(score["label"] == "ciip" and score["evidence"] for score in answer["scores"])


def test_lines_keep_their_numbers_in_long_input(app: typer.Typer, tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "title": "word " * 400}) for number in range(200)]
    lines[150] = "bad"
    code, told = run(app, tmp_path, "classify", given="\n".join(lines).encode())
    answers = [json.loads(line) for line in told.splitlines()]
    assert code == 1
    assert [answer.get("id") for answer in answers] == [str(number) if number != 150 else None for number in range(200)]
    assert answers[150]["line"] == 151


def test_who_sends_one_line_and_waits_gets_it_answered() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream, os.fdopen(writing, "wb", buffering=0) as sender:
        batches = json_lines.batches(stream)
        sender.write(b"one\ntw")
        assert next(batches) == [b"one"]
        sender.write(b"o\n")
        assert next(batches) == [b"two"]
        sender.write(b"three")
        sender.close()
        assert list(batches) == [[b"three"]]
