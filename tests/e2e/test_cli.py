"""The command line as people and scripts meet it: exit codes, JSON on stdout, and what each command promises."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.model import TOPICS
from tests.e2e.conftest import Shell, approve_all
from tests.e2e.desks import TOKEN, Surroundings
from tests.e2e.running import MOMENT, SOUND, bare_desk, be_quick, command, eventually, few_rules

REPORT = {
    "sources": int,
    "fetched": int,
    "not_modified": int,
    "failed": int,
    "items_new": int,
    "items_changed": int,
    "bytes": int,
    "seconds": float,
    "errors": list,
    "gaps": list,
    "stages": dict,
}
"""The keys of `poll --json`."""

RECORD = ("id", "title", "url", "canonical_url", "source", "source_name", "published", "first_seen", "topics", "story")
STATES = {"pending", "approved", "rejected", "published", "ignored"}


@contextmanager
def a_server(
    status: int, headers: dict[str, str], wait: threading.Event | None = None
) -> Iterator[tuple[str, list[str]]]:
    """A host that always gives one answer. Its address, and the paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if wait is not None:
                wait.wait(60)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": "0"}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}", asked
    finally:
        if wait is not None:
            wait.set()
        server.shutdown()
        server.server_close()
        serving.join()


# ---------------------------------------------------------------------------------------------- where the desk is


def test_the_desk_is_where_the_command_line_says_else_the_environment_else_here(shell: Shell, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        folder = bare_desk(tmp_path / name)
        (folder / "sources.yaml").write_text(f"sources:\n  - {{name: {name}, url: 'https://{name}.example/feed'}}\n")
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))

    def found(*words: str, environ: dict[str, str] | None = None) -> str:
        done = shell(*words, environ=environ, cwd=three)
        assert done.code == 0, done.err
        return str(done.lines[0]["id"])

    listing = ("sources", "list", "--json")
    there = {"WATCHDESK_HOME": str(one)}
    assert found(*listing) == "three"
    assert found(*listing, environ=there) == "one"
    assert found(*listing, "--home", str(two), environ=there) == "two"
    assert found("--home", str(two), *listing, environ=there) == "two"
    assert found("-C", str(one), *listing, "-C", str(two)) == "two"


def test_a_folder_without_sources_says_what_to_do(shell: Shell, tmp_path: Path) -> None:
    few_rules(tmp_path)
    for words in (("poll",), ("run",), ("items", "list"), ("check",), ("doctor",)):
        done = shell(*words, cwd=tmp_path)
        assert done.code == 2
        assert "`watchdesk init" in (done.out + done.err)
        assert "sources.yaml" in (done.out + done.err)
    assert shell("poll", "--home", str(tmp_path / "none")).code == 2


def test_init_makes_a_desk_that_check_finds_clean(shell: Shell, tmp_path: Path) -> None:
    made = shell("init", str(tmp_path / "desk"), cwd=tmp_path)
    assert made.code == 0
    assert {"sources.yaml", "desk.yaml", ".env.example"} <= {path.name for path in (tmp_path / "desk").iterdir()}
    checked = shell("check", "--home", str(tmp_path / "desk"))
    assert (checked.code, "No mistakes." in checked.out) == (0, True)
    assert shell("check", "--json", "-C", str(tmp_path / "desk")).json["ok"] is True
    again = shell("init", str(tmp_path / "desk"))
    assert (again.code, "Nothing was written" in again.told) == (2, True)


def test_mistakes_come_with_file_and_line_and_exit_code_two(shell: Shell, tmp_path: Path) -> None:
    desk = bare_desk(tmp_path / "desk")
    (desk / "desk.yaml").write_text("timezone: Europe/Zurich\ndigest:\n  catchup: 6h\n")
    for words in (("poll",), ("items", "list"), ("run",), ("check",)):
        done = shell(*words, cwd=desk)
        assert done.code == 2
        assert "desk.yaml:3" in done.out + done.err
        assert "catch_up" in done.out + done.err, "the nearest right key"


@pytest.mark.parametrize(
    "words", [("pol",), ("poll", "--alle"), ("items",), ("digest", "preview"), ("review", "list", "-n", "0")]
)
def test_a_wrong_command_is_exit_code_two(shell: Shell, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = shell(*words, cwd=bare_desk(tmp_path / "desk"))
    assert done.code == 2
    assert done.out == "" or words == ("items",), "help is asked for by leaving the verb out"


def test_ctrl_c_is_exit_code_130(tmp_path: Path) -> None:
    let_go = threading.Event()
    with a_server(200, {}, let_go) as (host, asked):
        desk = bare_desk(tmp_path / "desk", fetch={"allow": [host]})
        (desk / "sources.yaml").write_text(f"sources:\n  - {{name: Slow, url: 'http://{host}/feed'}}\n")
        environ = {**os.environ, "WATCHDESK_HOME": str(desk)}
        poll = subprocess.Popen(
            [sys.executable, "-m", "bot", "poll", "--all", "--json"],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        eventually(lambda: asked, "the poll has begun")
        poll.send_signal(signal.SIGINT)
        out, err = poll.communicate(timeout=20)
        assert (poll.returncode, out) == (130, b"")
        assert b"Traceback" not in err


def test_a_reader_that_has_had_enough_ends_a_listing_quietly(around: Surroundings) -> None:
    command("poll", "--all", "--json", environ=around.environ)
    listing = f"{sys.executable} -m bot items export | head -n 1"
    done = subprocess.run(
        ["bash", "-c", listing], env={**os.environ, **around.environ}, capture_output=True, check=False
    )
    assert json.loads(done.stdout)["id"]
    assert done.stderr == b""


# ---------------------------------------------------------------------------------------------- poll


def test_a_poll_reports_in_full_and_fails_with_exit_code_one(shell: Shell, around: Surroundings) -> None:
    be_quick(around, every="1h")
    first = shell("poll", "--json", environ=around.environ)
    report = first.json
    assert {key: type(value) for key, value in report.items()} == REPORT
    shown = sum(len(around.wire.shown(name)) for name in SOUND)
    assert list(report["stages"]) == ["fetch", "parse", "compare", "tag", "store"]
    assert report | {"seconds": 0.0, "bytes": 0, "errors": [], "stages": {}} == {
        "sources": len(SOUND) + 1,
        "fetched": len(SOUND),
        "not_modified": 0,
        "failed": 1,
        "items_new": shown,
        "items_changed": 0,
        "bytes": 0,
        "seconds": 0.0,
        "errors": [],
        "gaps": [],
        "stages": {},
    }
    assert report["bytes"] > 1000
    assert first.code == 1
    (error,) = report["errors"]
    assert set(error) == {"source", "reason", "detail"}
    assert (error["source"], error["reason"]) == ("beacon", "not_a_feed")

    assert shell("poll", "--json", environ=around.environ).json["sources"] == 0, "nothing is due so soon"
    named = shell("poll", "Cairn Press", "certline", "--json", environ=around.environ)
    assert (named.code, named.json["sources"], named.json["not_modified"]) == (0, 2, 2)
    around.wire.advance()
    third = shell("poll", "--all", "--json", environ=around.environ).json
    assert (third["sources"], third["failed"]) == (len(SOUND) + 1, 1)
    assert third["items_new"] + third["items_changed"] > 0
    text = shell("poll", "--all", environ=around.environ)
    assert (text.code, "beacon" in text.out) == (1, True)


def test_a_source_that_is_not_there_is_told_with_the_nearest_name(shell: Shell, around: Surroundings) -> None:
    done = shell("poll", "cairm", "--json", environ=around.environ)
    assert (done.code, done.out) == (2, "")
    assert "There is no source cairm. Did you mean cairn?" in done.told
    assert around.wire.requests["cairn"].total() == 0


@pytest.mark.parametrize("status", [429, 503])
def test_no_poll_goes_against_a_retry_after(shell: Shell, tmp_path: Path, status: int) -> None:
    with a_server(status, {"Retry-After": "3600"}) as (host, asked):
        desk = bare_desk(tmp_path / "desk", fetch={"allow": [host]})
        (desk / "sources.yaml").write_text(f"sources:\n  - {{name: Busy, url: 'http://{host}/feed'}}\n")
        first = shell("poll", "--all", "--json", cwd=desk)
        assert (first.code, first.json["errors"][0]["reason"]) == (1, "http_status")
        assert str(status) in first.json["errors"][0]["detail"]
        before = len(asked)
        for words in (("--all",), ("busy",), ("Busy",), ()):
            done = shell("poll", *words, "--json", cwd=desk)
            assert (done.code, done.json["sources"]) == (0, 0)
        assert len(asked) == before
        assert "asked us to wait" in shell("poll", "--all", cwd=desk).out


# ---------------------------------------------------------------------------------------------- JSON


def test_json_is_all_there_is_on_stdout(shell: Shell, around: Surroundings) -> None:
    """With the log at debug, and with failures: one document, or one a line."""
    around.write_desk(log={"level": "debug"})
    assert shell("poll", "--all", "--json", environ=around.environ).json["failed"] == 1
    approve_all(shell, around)
    item = shell("items", "list", "--json", "-n", "1", environ=around.environ).lines[0]
    documents = [
        ("poll", "--json"),
        ("items", "show", item["id"], "--json"),
        ("digest", "preview", "daily", "--json"),
        ("digest", "send", "daily", "--json"),
        ("check", "--json"),
        ("db", "check", "--json"),
        ("doctor", "--json"),
        ("classifiers", "explain", "Ransomware stops a port", "--json"),
    ]
    for words in documents:
        done = shell(*words, environ=around.environ)
        assert done.out.count("\n") == 1, words
        assert isinstance(done.json, dict | list), words
        assert TOKEN not in done.out + done.err
    lists = [
        ("items", "list", "--json"),
        ("items", "search", "ransomware", "--json"),
        ("items", "export"),
        ("sources", "list", "--json"),
        ("sources", "health", "--json"),
        ("review", "list", "--state", "published", "--json"),
        ("deliveries", "list", "--json"),
    ]
    for words in lists:
        done = shell(*words, environ=around.environ)
        assert done.code == 0, words
        assert done.lines, words
        assert all(isinstance(line, dict) for line in done.lines)


def test_what_export_gives(shell: Shell, around: Surroundings) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    stories = shell("review", "list", "--json", "-n", "500", environ=around.environ).lines
    shell("review", "approve", stories[0]["id"], environ=around.environ)
    shell("review", "reject", stories[1]["id"], environ=around.environ)
    records = shell("items", "export", environ=around.environ).lines
    assert len(records) == sum(len(around.wire.shown(name)) for name in SOUND)
    for record in records:
        assert set(RECORD) | {"state"} <= set(record)
        assert isinstance(record["id"], str) and isinstance(record["title"], str) and isinstance(record["story"], str)
        assert record["url"] is None or record["url"].startswith(("http://", "https://"))
        assert MOMENT.fullmatch(record["first_seen"])
        assert record["published"] is None or MOMENT.fullmatch(record["published"])
        assert datetime.fromisoformat(record["first_seen"])
        assert isinstance(record["topics"], list) and set(record["topics"]) <= set(TOPICS)
        assert record["source"] in SOUND
        assert record["source_name"] != record["source"]
        assert record["title"] == " ".join(record["title"].split())
    assert {record["state"] for record in records} >= {"approved", "rejected", "pending"}
    assert {record["state"] for record in records} <= STATES
    assert any(record["published"] is None for record in records), "a missing date is null"
    assert len({record["id"] for record in records}) == len(records)


# ---------------------------------------------------------------------------------------------- cluster


def test_cluster_answers_line_by_line(shell: Shell, tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "title": "Ransomware closes the port of Vallemar for a day", "url": "https://a.example/1?utm_source=x"}',
        "no JSON at all",
        '{"id": "b", "title": "Another title for it", "url": "http://www.a.example/1/", "source": "other"}',
        "[]",
        '{"id": "c"}',
        "",
        '{"id": "d", "title": "Something else, far away", "published": "2026-11", "unknown": 1, "text": null}',
    ]
    done = shell("cluster", "-", cwd=tmp_path, stdin="\n".join(lines) + "\n")
    answers = done.lines
    assert done.code == 1
    assert [answer.get("id", answer.get("line")) for answer in answers] == ["a", 2, "b", 4, 5, "d"]
    assert [set(answer) for answer in answers] == [
        {"id", "story", "thread", "why"} if "id" in answer else {"line", "error"} for answer in answers
    ]
    assert answers[0]["story"] == answers[2]["story"] != answers[5]["story"]
    part = shell("cluster", "-", cwd=tmp_path, stdin="\n".join(lines[:3]) + "\n").lines
    assert part == answers[:3], "an answer does not depend on later lines"
    good = tmp_path / "good.jsonl"
    good.write_text(lines[0] + "\n")
    assert shell("cluster", str(good), cwd=tmp_path).code == 0
    assert shell("cluster", str(tmp_path / "none.jsonl"), cwd=tmp_path).code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["good.jsonl"], "it needs and writes no store"


def test_a_real_process_keeps_its_streams_apart(around: Surroundings) -> None:
    """The same from outside: JSON alone on stdout, the log on stderr, the exit code in the shell."""
    done = command("poll", "--all", "--json", environ={**around.environ, "WATCHDESK_LOG__LEVEL": "debug"})
    assert done.code == 1
    assert {key: type(value) for key, value in done.json.items()} == REPORT
    assert "beacon: not_a_feed" in done.err
    assert command("nonsense").code == 2
    assert command("--version").out.startswith("watchdesk ")
