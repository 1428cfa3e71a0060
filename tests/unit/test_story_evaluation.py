"""How well stories are told apart: the measures are those that are written down, and the worst mistakes come first."""

import json
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import clustering
from bot.core.evaluation import JOINED, LINKED, PARTED, UNLINKED, Labelled, Shares, by_editors, evaluate
from bot.core.records import Incoming
from bot.core.regrouping import pairs
from bot.errors import MistakesFound, UsageError
from bot.model import Act, Decision, Regrouping
from bot.testing.builders import MOMENT, build_item

Told = tuple[str, str, str, str]
"""Group, event, story and thread."""

NAMES = st.sampled_from("abcd")
EVENTS = st.sampled_from("xy")


def answered(told: Sequence[Told], follows: Mapping[str, str] = {}) -> tuple[list[Labelled], dict[str, dict[str, str]]]:
    labelled, answers = [], {}
    for number, (group, event, story, thread) in enumerate(told):
        id_ = f"i{number}"
        labelled.append(Labelled(Incoming(id_, f"title {number}"), group, event, follows.get(group)))
        answers[id_] = {"story": story, "thread": thread, "why": f"why {number}"}
    return labelled, answers


@given(st.lists(st.tuples(NAMES, EVENTS, NAMES, NAMES), min_size=1, max_size=12), st.booleans())
def test_the_measures_are_what_their_definitions_say(told: list[Told], lenient: bool) -> None:
    labelled, answers = answered(told)
    found = evaluate(labelled, lambda record: answers[record.id])
    agreement = found.lenient if lenient else found.strict

    def free(one: Told, other: Told) -> bool:
        return lenient and one[1] == other[1] and one[0] != other[0]

    precision, recall = 0.0, 0.0
    for one in told:
        story = [other for other in told if other[2] == one[2] and not free(one, other)]
        group = [other for other in told if other[0] == one[0]]
        both = [other for other in story if other[0] == one[0]]
        precision += len(both) / len(story) / len(told)
        recall += len(both) / len(group) / len(told)
    assert agreement.b_cubed.precision == pytest.approx(precision)
    assert agreement.b_cubed.recall == pytest.approx(recall)

    counted = [pair for pair in combinations(told, 2) if not free(*pair)]
    joined = [pair for pair in counted if pair[0][2] == pair[1][2]]
    same = [pair for pair in counted if pair[0][0] == pair[1][0]]
    right = sum(pair[0][0] == pair[1][0] for pair in joined)
    assert agreement.pairwise.precision == pytest.approx(right / len(joined) if joined else 0.0)
    assert agreement.pairwise.recall == pytest.approx(right / len(same) if same else 0.0)


def test_f1_is_the_harmonic_mean_and_nothing_of_nothing() -> None:
    assert Shares(1.0, 0.5).f1 == pytest.approx(2 / 3)
    assert Shares(0.0, 0.0).f1 == 0.0


def test_mistakes_are_told_with_titles_and_the_largest_first() -> None:
    told = [
        ("a", "a", "1", "t"),
        ("b", "b", "1", "t"),
        ("b", "b", "2", "u"),
        ("b", "b", "2", "u"),
        ("c", "c", "3", "u"),
    ]
    labelled, answers = answered(told, follows={"c": "a"})
    found = evaluate(labelled, lambda record: answers[record.id])
    assert [(each.what, each.pairs, each.titles, each.why) for each in found.confusions] == [
        (JOINED, 1, ("title 0", "title 1"), "why 1"),
        (PARTED, 2, ("title 1", "title 2"), "why 2"),
        (UNLINKED, 1, ("title 0", "title 4"), "why 4"),
        (LINKED, 1, ("title 1", "title 4"), "why 4"),
    ]
    assert found.threads is not None
    assert (found.threads.recall, found.threads.wrong_share) == (0.0, 1.0)


def test_without_follow_ups_nothing_is_said_of_threads() -> None:
    labelled, answers = answered([("a", "a", "1", "1")])
    assert evaluate(labelled, lambda record: answers[record.id]).threads is None


# ---------------------------------------------------------------------- what editors said


def a_regrouping(number: int, act: Act, *parts: Sequence[str], undone: bool = False) -> Regrouping:
    decision = Decision("s0", act, "Ann", MOMENT, 1)
    named = {f"s{place}": part for place, part in enumerate(parts)}
    if act is Act.MERGE:
        members = {id_: dict.fromkeys(part, "") for id_, part in named.items()}
        after = {"s0": (2, frozenset(each for part in parts for each in part)), "s1": (2, frozenset[str]())}
    else:
        members = {"s0": dict.fromkeys([each for part in parts for each in part], "")}
        after = {id_: (2, frozenset(part)) for id_, part in named.items()}
    return Regrouping(number, decision, (), members, after, undone)


def test_the_last_word_on_a_pair_counts_and_none_that_was_undone() -> None:
    said = pairs(
        [
            a_regrouping(1, Act.MERGE, ["a", "b"], ["c"]),
            a_regrouping(2, Act.SPLIT, ["b", "c"], ["a"]),
            a_regrouping(3, Act.MERGE, ["a"], ["d"], undone=True),
            a_regrouping(4, Act.FOLLOW, ["a"], ["e"]),
        ]
    )
    assert said == {frozenset("ac"): False, frozenset("bc"): True, frozenset("ab"): False}


def test_the_rule_is_held_against_what_editors_said() -> None:
    one = build_item("Ransomware halts cranes at the port of Vallemar", url="https://a.example/1")
    two = build_item("Cranes stand still", url="https://a.example/1", guid="copy")
    three = build_item("Elections in another country go well", url="https://b.example/3", guid="3")
    words = by_editors({frozenset((one.id, three.id)): True, frozenset((three.id, "gone")): True}, [three, two, one])
    (word,) = words
    assert {word.one.id, word.other.id} == {one.id, three.id}
    assert (word.together, word.joined, word.agreed) == (True, False, False)


# ---------------------------------------------------------------------- the command


def run(*given: str) -> tuple[int, str]:
    app = typer.Typer()
    clustering.register(app)
    done = CliRunner().invoke(app, ["cluster", *given], catch_exceptions=False)
    return done.exit_code, done.stdout


def written(tmp_path: Path, *records: Mapping[str, object]) -> str:
    file = tmp_path / "labelled.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return str(file)


def test_a_labelled_file_is_evaluated_in_words_and_as_json(tmp_path: Path) -> None:
    page = {"url": "https://a.example/1"}
    file = written(
        tmp_path,
        {"id": "1", "title": "Port of Vallemar stands still", "group": "g", **page},
        {"id": "2", "title": "Cranes stopped", "story": "g", "source": "b", **page},
        {"id": "3", "title": "Ministers meet elsewhere", "group": 3, "event": "g", "relation": "follow-up of g"},
    )
    code, said = run("eval", file)
    assert code == 0
    assert "3 records; people made 2 stories of them, the rule 2." in said
    assert "Of 1 follow-up 0 are in the thread of what they follow" in " ".join(said.split())
    code, said = run("eval", file, "--json", "-n", "1")
    found = json.loads(said)
    assert found["strict"]["b_cubed"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert found["threads"] == {"recall": 0.0, "wrong": None, "follow_ups": 1, "linked_pairs": 0}
    assert [each["what"] for each in found["confusions"]] == ["not linked"]


def test_lines_without_a_label_are_all_named(tmp_path: Path) -> None:
    file = written(tmp_path, {"id": "1", "title": "a"}, {"id": "2", "title": "b", "group": "g"}, {"id": "2"})
    with pytest.raises(MistakesFound) as found:
        clustering.read_labelled(Path(file))
    assert [mistake.line for mistake in found.value.mistakes] == [1, 3]
    with pytest.raises(UsageError, match=r"cannot be read: No such file or directory\.$"):
        clustering.read_labelled(tmp_path / "none")


@pytest.mark.parametrize(
    ("holds", "why"), [(b"", "has no records"), (b"\n\n", "has no records"), (b"\xd0\xff", "not text in UTF-8")]
)
def test_a_file_of_which_nothing_can_be_said_is_refused_in_words(tmp_path: Path, holds: bytes, why: str) -> None:
    (tmp_path / "labelled.jsonl").write_bytes(holds)
    with pytest.raises(UsageError, match=why):
        clustering.read_labelled(tmp_path / "labelled.jsonl")


def test_a_name_twice_is_a_mistake(tmp_path: Path) -> None:
    file = written(tmp_path, *[{"id": "1", "title": "a", "group": "g"}] * 2)
    with pytest.raises(MistakesFound, match="before"):
        clustering.read_labelled(Path(file))


@pytest.mark.parametrize("given", [["-"], [], ["FILE"]])
def test_what_is_no_command_is_a_file_to_cluster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "eval").write_text('{"id": "1", "title": "x"}\n', encoding="utf-8")
    app = typer.Typer()
    clustering.register(app)
    given = ["./eval" if each == "FILE" else each for each in given]
    done = CliRunner().invoke(app, ["cluster", *given], input='{"id": "1", "title": "x"}\n')
    assert (done.exit_code, json.loads(done.stdout)["story"]) == (0, "s1")


def test_a_line_ends_where_json_lines_do(tmp_path: Path) -> None:
    file = tmp_path / "labelled.jsonl"
    lines = [json.dumps({"id": id_, "title": "Two\u2028lines\x85", "group": "g"}, ensure_ascii=False) for id_ in "ab"]
    file.write_bytes("\r\n".join(lines).encode())
    assert [said.record.id for said in clustering.read_labelled(file)] == ["a", "b"]
