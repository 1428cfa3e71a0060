"""Compiled rules are kept and found again; a cache that is wrong in any way is never used, and never needed."""

import pickle
from pathlib import Path

import pytest

from bot.config import rule_cache
from bot.config.rule_cache import CACHE, load_rules_once
from bot.errors import MistakesFound
from bot.model import Record

RULES = """\
topic: ciip
threshold: 4
sets:
  cyber: [{any: [cyber*]}]
  actor: [{en: [hacker, {forms: [worm], near: [cyber]}]}]
subtopics:
  ciip.sector:
    terms: [{weight: strong, en: [pipeline], de: ["*leitung*"]}, {weight: medium, context: true, any: [SCADA]}]
    combinations: [{combination: both, weight: weak, all: [actor, {none: [cyber]}]}]
actors: [{id: enisa, names: [ENISA]}]
masks: [{en: [pipeline of talent]}]
"""
TEXTS = (
    "A pipeline and a hacker",
    "Die Gasleitung",
    "ENISA on a pipeline of talent",
    "SCADA, a worm in cyberspace",
    "",
)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    file = tmp_path / "ciip.yaml"
    file.write_text(RULES, encoding="utf-8")
    return [file]


def compiling_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bool:
        raise AssertionError("compiled again")

    monkeypatch.setattr(rule_cache, "_compiled_elsewhere", refuse)


def test_what_was_kept_decides_as_what_was_compiled(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_rules_once(files, tmp_path / "var")
    compiling_is_over(monkeypatch)
    again = load_rules_once(files, tmp_path / "var")
    assert again is not first
    for text in TEXTS:
        assert again.classify(Record(text)) == first.classify(Record(text))
    assert again.ruleset == first.ruleset
    assert again.explain(Record(TEXTS[0])).scores[0].speaking == {"pipeline", "rule: both"}


def test_changed_files_are_compiled_again(files: list[Path], tmp_path: Path) -> None:
    before = load_rules_once(files, tmp_path)
    files[0].write_text(RULES.replace("pipeline", "aqueduct"), encoding="utf-8")
    after = load_rules_once(files, tmp_path)
    assert before.classify(Record("An aqueduct")).topics == ()
    assert after.classify(Record("An aqueduct")).topic_names == ("ciip",)
    assert after.ruleset != before.ruleset


@pytest.mark.parametrize("damage", [b"", b"\x80", b"key", b"\x80\x05cposix\nsystem\n."])
def test_a_damaged_cache_is_made_anew(files: list[Path], tmp_path: Path, damage: bytes) -> None:
    load_rules_once(files, tmp_path)
    good = (tmp_path / CACHE).read_bytes()
    (tmp_path / CACHE).write_bytes(good[:32] + damage)
    assert load_rules_once(files, tmp_path).classify(Record("A pipeline")).topic_names == ("ciip",)
    assert (tmp_path / CACHE).read_bytes()[:32] == good[:32]


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("called by what stands in a file",)


def test_a_cache_calls_no_code_but_that_of_rules(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_rules_once(files, tmp_path)
    key = (tmp_path / CACHE).read_bytes()[:32]
    (tmp_path / CACHE).write_bytes(key + pickle.dumps(Evil()))
    assert load_rules_once(files, tmp_path).classify(Record("A pipeline")).topic_names == ("ciip",)
    assert "called" not in capsys.readouterr().out


def test_mistakes_are_told_with_their_line_and_nothing_is_kept(files: list[Path], tmp_path: Path) -> None:
    files[0].write_text(RULES.replace("weight: strong", "weight: huge"), encoding="utf-8")
    with pytest.raises(MistakesFound) as found:
        load_rules_once(files, tmp_path / "var")
    assert "line 8" in str(found.value) or ":8" in str(found.value)
    assert not (tmp_path / "var" / CACHE).exists()


def test_a_folder_that_cannot_be_written_is_no_matter(files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file is in the way")
    assert load_rules_once(files, tmp_path / "var").classify(Record("A pipeline")).topic_names == ("ciip",)
