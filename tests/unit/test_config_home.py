"""A desk is a folder: all its files together, the classifiers it uses, and noticing that something changed."""

import os
from pathlib import Path

import pytest

from bot.config.home import classifier_files, fingerprint_of, load_desk, shipped
from bot.errors import MistakesFound

SOURCES = "sources:\n  - {name: A, url: https://a.example/feed}\n"


def test_mistakes_of_all_files_come_together(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("sources:\n  - {name: A}\n")
    (tmp_path / "desk.yaml").write_text("timezone: Nowhere/Land\nchanels: []\n")
    (tmp_path / ".env").write_text("nonsense\n")
    with pytest.raises(MistakesFound) as caught:
        load_desk(tmp_path, {"WATCHDESK_REVIEW": "never"})
    places = [(Path(mistake.file).name, mistake.line) for mistake in caught.value.mistakes]
    assert places == [
        (".env", 1),
        ("desk.yaml", 1),
        ("desk.yaml", 2),
        ("sources.yaml", 2),
        ("the environment variable WATCHDESK_REVIEW", 0),
    ]


def test_a_folder_without_sources_says_how_to_make_a_desk(tmp_path: Path) -> None:
    with pytest.raises(MistakesFound, match=r"sources\.yaml: there is no such file — `watchdesk init DIR` makes one"):
        load_desk(tmp_path, {})
    assert load_desk(tmp_path, {}, need_sources=False).sources == ()


def test_no_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(MistakesFound, match="there is no such folder"):
        load_desk(tmp_path / "none", {})


def test_files_of_the_current_folder_are_named_shortly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text("sources: []\n")
    with pytest.raises(MistakesFound) as caught:
        load_desk(Path(), {})
    assert caught.value.mistakes[0].file == "sources.yaml"


def test_own_classifiers_are_used_and_else_the_shipped_ones(tmp_path: Path) -> None:
    assert classifier_files(tmp_path) == sorted(shipped("classifiers").glob("*.yaml"))
    folder = tmp_path / "classifiers"
    folder.mkdir()
    for name in ("b.yaml", "a.yml", "notes.txt", "c.yaml~"):
        (folder / name).write_text("")
    assert classifier_files(tmp_path) == [folder / "a.yml", folder / "b.yaml"]


def test_what_came_with_the_program_is_there() -> None:
    assert shipped("desk.yaml").is_file()
    assert shipped("sources.yaml").is_file()


def test_a_fingerprint_changes_with_what_the_files_say(tmp_path: Path) -> None:
    sources = tmp_path / "sources.yaml"
    sources.write_text(SOURCES)
    first = load_desk(tmp_path, {}).fingerprint
    assert fingerprint_of(tmp_path, {}, first) is first
    assert fingerprint_of(tmp_path, {}) == first

    os.utime(sources, ns=(0, 0))
    touched = fingerprint_of(tmp_path, {}, first)
    assert touched == first
    assert touched is not first

    sources.write_text(SOURCES.replace("a.example", "b.example"))
    assert fingerprint_of(tmp_path, {}, first) != first

    sources.write_text(SOURCES)
    assert fingerprint_of(tmp_path, {}, first) == first

    (tmp_path / "desk.yaml").write_text("review: off\n")
    with_desk = fingerprint_of(tmp_path, {}, first)
    assert with_desk != first
    (tmp_path / "classifiers").mkdir()
    (tmp_path / "classifiers" / "own.yaml").write_text("x")
    assert fingerprint_of(tmp_path, {}, with_desk) != with_desk


def test_a_fingerprint_knows_the_environment_that_counts(tmp_path: Path) -> None:
    plain = fingerprint_of(tmp_path, {})
    assert fingerprint_of(tmp_path, {"PATH": "/bin"}) == plain
    assert fingerprint_of(tmp_path, {"WATCHDESK_REVIEW": "off"}) != plain
    with_token = fingerprint_of(tmp_path, {"TELEGRAM_BOT_TOKEN": "1:secret"})
    assert with_token != plain
    assert "secret" not in repr(with_token)
