"""The commands `check` and `init`."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import files
from bot.cli.files import check_desk, make_desk
from bot.config.home import classifier_files, load_desk, shipped
from bot.errors import UsageError

SHIPPED_CLASSIFIERS = sorted(path.name for path in shipped("classifiers").glob("*.yaml"))


@pytest.fixture
def app() -> typer.Typer:
    app = typer.Typer()
    files.register(app)
    return app


def broken_desk(home: Path) -> Path:
    (home / "classifiers").mkdir()
    (home / "classifiers" / "own.yaml").write_text("a: 1\na: 2\n")
    (home / "sources.yaml").write_text("sources:\n  - {name: A}\n")
    (home / "desk.yaml").write_text("\nchanels: []\n")
    return home


def test_check_shows_the_mistakes_of_all_files_at_once(tmp_path: Path, app: typer.Typer) -> None:
    result = CliRunner().invoke(app, ["check", "--home", str(broken_desk(tmp_path))])
    assert result.exit_code == 2
    shown = [line.split(" — ")[0].replace(f"{tmp_path}/", "") for line in result.stdout.splitlines()]
    assert sorted(shown[:-1]) == [
        "classifiers/own.yaml:2: the key `a` stands twice (first in line 1)",
        "desk.yaml:2: unknown key `chanels`",
        "sources.yaml:2: the key `url` is missing",
    ]
    assert shown[-1] == "3 mistakes."


def test_check_as_json_is_one_document(tmp_path: Path, app: typer.Typer) -> None:
    home = broken_desk(tmp_path)
    result = CliRunner().invoke(app, ["check", "--json"], env={"WATCHDESK_HOME": str(home)})
    assert result.exit_code == 2
    answer = json.loads(result.stdout)
    assert answer["ok"] is False
    assert {
        "file": f"{home}/desk.yaml",
        "line": 2,
        "what": "unknown key `chanels`",
        "mend": "did you mean `channels`?",
    } in (answer["mistakes"])


def test_a_new_desk_has_no_mistakes(tmp_path: Path, app: typer.Typer) -> None:
    home = tmp_path / "new" / "desk"
    made = CliRunner().invoke(app, ["init", str(home)])
    assert made.exit_code == 0
    assert f"watchdesk check --home {home}" in made.stdout
    shown = CliRunner().invoke(app, ["check", "-C", str(home)])
    assert shown.exit_code == 0
    assert "4 sources, 2 disabled" in shown.stdout
    assert "08:00 Europe/Zurich" in shown.stdout
    assert shown.stdout.endswith("No mistakes.\n")
    answer = json.loads(CliRunner().invoke(app, ["check", "--json", "-C", str(home)]).stdout)
    assert (answer["ok"], answer["sources"], answer["disabled"], answer["mistakes"]) == (True, 4, 2, [])
    assert answer["classifiers"] == len(SHIPPED_CLASSIFIERS)
    assert answer["examples"] > 0
    assert [edition["id"] for edition in answer["editions"]] == ["daily"]


def test_init_writes_every_file_of_a_desk(tmp_path: Path) -> None:
    written = make_desk(tmp_path)
    names = sorted(str(path.relative_to(tmp_path)) for path in written)
    assert names == sorted(
        [".env.example", "desk.yaml", "sources.yaml", *(f"classifiers/{name}" for name in SHIPPED_CLASSIFIERS)]
    )
    assert [path.name for path in classifier_files(tmp_path)] == SHIPPED_CLASSIFIERS
    assert (tmp_path / "desk.yaml").read_bytes() == shipped("desk.yaml").read_bytes()


def test_the_example_of_dotenv_can_be_used_as_it_is(tmp_path: Path) -> None:
    make_desk(tmp_path)
    text = (tmp_path / ".env.example").read_text()
    (tmp_path / ".env").write_text("\n".join(line.removeprefix("#") for line in text.splitlines() if "=" in line[:40]))
    (tmp_path / ".env").chmod(0o600)
    desk = load_desk(tmp_path, {})
    assert desk.warnings == ()
    assert desk.limits.allow == ("127.0.0.0/8",)
    assert desk.limits.total_timeout == 20.0


def test_init_never_overwrites_and_then_writes_nothing(tmp_path: Path, app: typer.Typer) -> None:
    (tmp_path / "desk.yaml").write_text("review: off\n")
    (tmp_path / ".env.example").write_text("")
    with pytest.raises(UsageError, match=r"Nothing was written: \S+desk\.yaml, \S+\.env\.example are there\."):
        make_desk(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".env.example", "desk.yaml"]
    assert (tmp_path / "desk.yaml").read_text() == "review: off\n"
    assert isinstance(CliRunner().invoke(app, ["init", str(tmp_path)]).exception, UsageError)


def test_init_where_nothing_can_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="Cannot write"):
        make_desk(tmp_path / "file" / "desk")


def test_a_check_reads_and_writes_nothing(tmp_path: Path) -> None:
    make_desk(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert check_desk(tmp_path, {}).mistakes == ()
    assert sorted(tmp_path.rglob("*")) == before
