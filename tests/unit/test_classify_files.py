"""`classifiers/*.yaml`: every mistake at once with its line, examples that are run, and the shipped packs."""

from pathlib import Path

import pytest
import yaml

from bot.config.rules import load_rules, read_rules
from bot.errors import MistakesFound
from bot.model import Record

SHIPPED = sorted((Path(__file__).parents[2] / "classifiers").glob("*.yaml"))
TOPICS = ("ciip", "cybercrime", "cyberconflict")

COMMON = """\
sets:
  cyber:
    - any: [cyber*]
  attack:
    - en: [hacker, {forms: [worm], near: [cyber]}]
"""
TOPIC = """\
topic: ciip
threshold: 4
subtopics:
  ciip.sector:
    terms:
      - {weight: strong, en: [pipeline, [dam, barrage]]}
    combinations:
      - {combination: hit, weight: medium, all: [attack, cyber]}
examples:
  - match: A pipeline stops
"""


def written(tmp_path: Path, **files: str) -> list[Path]:
    folder = tmp_path / "classifiers"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def mistakes(tmp_path: Path, **files: str) -> list[str]:
    with pytest.raises(MistakesFound) as found:
        load_rules(written(tmp_path, **files))
    return [str(mistake) for mistake in found.value.mistakes]


def test_files_become_a_classifier(tmp_path: Path) -> None:
    rules = read_rules(written(tmp_path, common=COMMON, ciip=TOPIC))
    assert (rules.files, rules.terms, rules.examples) == (2, 5, 1)
    (tag,) = rules.classifier.classify(Record("The barrage holds")).topics
    assert (tag.topic, tag.score, tag.evidence[0].term) == ("ciip", 6, "barrage")


def test_every_mistake_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    topic = TOPIC.replace("weight: strong", "wieght: strong").replace("threshold: 4", "threshold: none")
    told = mistakes(tmp_path, common=COMMON.replace("[cyber*]", "[c*b]"), ciip=topic)
    assert "classifiers/ciip.yaml:2: `threshold` should be a number" in told
    assert any(
        line.startswith("classifiers/ciip.yaml:6: unknown key `wieght` — did you mean `weight`") for line in told
    )
    assert any(line.startswith("classifiers/common.yaml:3: `c*b` has a star inside a word") for line in told)


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("all: [attack, cyber]", "all: [attac, cyber]", 8, "there is no set `attac` — did you mean `attack`?"),
        ("all: [attack, cyber]", "within: sentence", 8, "needs just one of"),
        ("weight: medium", "weight: heavy", 8, "`heavy` is no weight"),
        ("weight: medium,", "weight: medium, unless: cibercrime,", 8, "there is no label `cibercrime`"),
        ("weight: medium,", "weight: medium, within: paragraph,", 8, "`within` cannot be `paragraph`"),
        ("match: A pipeline stops", "match: A tunnel", 10, "this example should match: nothing counted"),
        ("match: A pipeline stops", "no_match: A pipeline stops", 10, "should not match, but did with `pipeline`"),
        ("match: A pipeline stops", "why: no text", 10, "needs just one of `match`, `no_match`, `text`"),
        ("match: A pipeline stops", "{text: A pipeline, kind: event}", 10, "should have kind event, not update"),
        ("threshold: 4\n", "", 1, "a topic needs `topic`, `threshold` and `subtopics` together"),
    ],
)
def test_a_mistake_says_where_and_what(tmp_path: Path, before: str, after: str, line: int, words: str) -> None:
    (told, *_) = mistakes(tmp_path, common=COMMON, ciip=TOPIC.replace(before, after))
    assert told.startswith(f"classifiers/ciip.yaml:{line}: ")
    assert words in told


def test_two_files_cannot_decide_one_topic(tmp_path: Path) -> None:
    assert "`ciip` is decided in two places" in "\n".join(mistakes(tmp_path, a=COMMON, b=TOPIC, c=TOPIC))


def test_without_files_or_the_set_cyber_nothing_works(tmp_path: Path) -> None:
    assert "no classifier files" in "\n".join(mistakes(tmp_path))
    assert "the set `cyber`" in "\n".join(mistakes(tmp_path, common="sets: {other: [{en: [word]}]}"))


def test_a_rule_must_ask_for_something_that_stands(tmp_path: Path) -> None:
    for condition in ("none: [attack]", "any: [{none: [attack]}, cyber]", "within: item, all: [{none: [cyber]}]"):
        bad = TOPIC.replace("all: [attack, cyber]", condition)
        (told,) = mistakes(tmp_path, common=COMMON, ciip=bad)
        assert "`hit` would hold where nothing stands" in told
        assert "ciip.yaml:8" in told or "line 8" in told


def test_topics_are_those_of_the_desk(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, common=COMMON, other=TOPIC.replace("topic: ciip", "topic: cybercrimes"))
    assert "`cybercrimes` is no topic of the desk" in told
    assert "cybercrime" in told


def test_stars_are_counted(tmp_path: Path) -> None:
    stars = " ".join(["abc*"] * 13)
    (told,) = mistakes(tmp_path, common=COMMON, ciip=TOPIC.replace("pipeline,", f"'{stars}',", 1))
    assert "too many stars" in told


def test_the_order_of_terms_in_a_file_makes_no_difference(tmp_path: Path) -> None:
    turned = TOPIC.replace("[pipeline, [dam, barrage]]", "[[dam, barrage], pipeline]")
    record = Record("Hacker at the dam and the pipeline", "A cyber matter")
    one = load_rules(written(tmp_path, common=COMMON, ciip=TOPIC)).classify(record)
    other = load_rules(written(tmp_path, common=COMMON, ciip=turned)).classify(record)
    assert sorted(map(repr, one.topics[0].evidence)) == sorted(map(repr, other.topics[0].evidence))


def test_the_shipped_packs_hold() -> None:
    rules = read_rules(SHIPPED)
    assert rules.files == len(SHIPPED) >= 6
    assert rules.classifier.patterns > 5_000


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_has_examples_of_both_sorts(topic: str) -> None:
    (file,) = [path for path in SHIPPED if path.stem == topic]
    examples = yaml.safe_load(file.read_text(encoding="utf-8"))["examples"]
    assert len(examples) >= 15
    assert sum("no_match" in example for example in examples) >= 4
    assert all(example.get("why") for example in examples)


def test_names_have_one_id_each() -> None:
    (file,) = [path for path in SHIPPED if path.stem == "gazetteer"]
    data = yaml.safe_load(file.read_text(encoding="utf-8").replace("id: NO,", 'id: "NO",'))
    ids = [entry["id"] for section in data.values() for entry in section]
    assert len(ids) == len(set(ids))
