"""`watchdesk cluster`: the same reading of records as `classify`, and no line that ends the stream."""

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from bot.cli import clustering


def run(given: bytes, tmp_path: Path) -> tuple[int, list[dict[str, object]]]:
    app = typer.Typer()
    clustering.register(app)
    file = tmp_path / "in.jsonl"
    file.write_bytes(given)
    done = CliRunner().invoke(app, ["cluster", str(file)])
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()]


def test_one_page_told_by_two_sources_is_one_story(tmp_path: Path) -> None:
    told = [
        {
            "id": "1",
            "title": "Port of Vallemar stands still",
            "url": "https://a.example/x?utm_source=feed",
            "source": "a",
        },
        {"id": "2", "title": "Cranes stopped by ransomware", "url": "http://www.a.example/x/", "source": "b"},
        {"id": "3", "title": "Ministers meet in another town", "url": "https://a.example/y", "source": "a"},
    ]
    code, answers = run("\n".join(map(json.dumps, told)).encode(), tmp_path)
    assert code == 0
    assert [set(answer) for answer in answers] == [{"id", "story", "thread", "why"}] * 3
    assert [answer["id"] for answer in answers] == ["1", "2", "3"]
    assert answers[0]["story"] == answers[1]["story"] != answers[2]["story"]


def test_bad_lines_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    code, answers = run(
        b'\xef\xbb\xbf{"id": "1", "title": "x"}\n\xff\xfe\nno json\n{"id": "a lone \\ud800", "title": "y \\udfff"}\n',
        tmp_path,
    )
    assert code == 1
    assert [answer.get("line") for answer in answers] == [None, 2, 3, None]
    assert answers[1]["error"] == "not UTF-8"
    assert answers[3]["id"] == "a lone \ud800"
