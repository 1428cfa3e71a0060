"""Every key of the classifier files does what the guide says: each is tried on a text for which it matters, and on one
for which it does not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.config.rule_files import (
    CombinationEntry,
    ConditionEntry,
    Decided,
    Example,
    NameEntry,
    Part,
    RuleFile,
    SectorEntry,
    TermEntry,
    TermGroup,
    TermLists,
)
from bot.config.rules import load_rules
from bot.core.classify import RuleClassifier
from bot.errors import MistakesFound
from bot.model import Classification, Record

SETS = """
sets:
  cyber: [{any: [cyber*]}]
  attack: [{en: [hacker, worm]}]
  sector: [{en: [hospital, port]}]
  film: [{en: [film]}]
"""
TOPIC = """
topic: ciip
threshold: 4
subtopics:
  ciip.part:
    terms: [{weight: strong, en: [pipeline]}]
"""
TERMS = """
topic: ciip
threshold: 4
subtopics:
  ciip.part:
    terms:
      - """
RULE = """
topic: ciip
threshold: 4
subtopics:
  ciip.part:
    combinations:
      - {combination: rule, weight: strong, """


@dataclass(frozen=True)
class Case:
    """`keys`: what it shows. `yes` and `no`: title, or title | summary, with and without the topic (or `wants`)."""

    keys: str
    yaml: str
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    wants: str = "ciip in topics"
    also: str = SETS


def fields(model: type[BaseModel]) -> set[str]:
    return {f"{model.__name__}.{key}" for key in model.model_fields}


CASES = [
    Case("RuleFile.topic RuleFile.threshold RuleFile.subtopics Part.terms", TOPIC, ("A pipeline",), ("A road",)),
    Case("TermGroup.weight", TERMS + "{weight: weak, en: [pipeline]}", (), ("A pipeline",)),
    Case("TermGroup.weight", TERMS + "{weight: 2, en: [pipeline]}", ("A pipeline",), ("News | A pipeline",)),
    Case("TermLists.any", TERMS + "{weight: strong, any: [SCADA]}", ("SCADA hit",), ("scadas",)),
    Case("TermLists.en", TERMS + "{weight: strong, en: [power grid]}", ("Power grids",), ("power, gridlock",)),
    Case("TermLists.fr", TERMS + "{weight: strong, fr: [rançongiciel*]}", ("Les rançongiciels",), ("La rançon",)),
    Case("TermLists.es", TERMS + "{weight: strong, es: [secuestro de datos]}", ("Secuestro de datos",), ("datos",)),
    Case("TermLists.ru", TERMS + "{weight: strong, ru: [шифровальщик*]}", ("Шифровальщики",), ("шифр",)),
    Case("TermLists.ar", TERMS + "{weight: strong, ar: [هجوم سيبراني]}", ("والهجوم السيبراني",), ("هجوم",)),
    Case("TermLists.zh", TERMS + "{weight: strong, zh: [勒索软件]}", ("医院遭勒索软件攻击",), ("软件",)),
    Case("TermLists.de", TERMS + '{weight: strong, de: ["*krankenhaus*"]}', ("Im Kreiskrankenhaus",), ("Im Haus",)),
    Case(
        "TermLists.near",
        TERMS + "{weight: strong, en: [plant], near: [attack]}",
        ("A hacker in the plant",),
        ("A flower in the plant", "A plant | " + "far " * 60 + "hacker"),
    ),
    Case(
        "TermLists.not_near", TERMS + "{weight: strong, en: [plant], not_near: [film]}", ("A plant",), ("A plant film",)
    ),
    Case(
        "TermEntry.forms",
        TERMS + "{weight: medium, en: [{forms: [steal, stole]}]}",
        ("They stole",),
        ("New | They steal and stole",),
    ),
    Case(
        "TermEntry.near",
        TERMS + "{weight: strong, en: [{forms: [OT], near: [cyber]}]}",
        ("OT and cyberspace",),
        ("OT",),
    ),
    Case(
        "TermEntry.not_near",
        TERMS + "{weight: strong, en: [{forms: [worm], not_near: [sector]}]}",
        ("A worm",),
        ("A worm in a hospital",),
    ),
    Case(
        "TermEntry.exact_case",
        TERMS + "{weight: strong, en: [{forms: [Anonymous], exact_case: true}]}",
        ("By Anonymous",),
        ("By anonymous people",),
    ),
    Case(
        "TermGroup.context",
        TERMS + "{weight: strong, context: true, en: [plant]}",
        ("A plant | The cyberattack",),
        ("A plant",),
    ),
    Case(
        "TermGroup.unless",
        TERMS + "{weight: strong, unless: cybercrime, en: [plant]}",
        ("A plant",),
        ("A plant and a gang",),
        also=SETS + "\n---\ntopic: cybercrime\nthreshold: 4\nsubtopics: {cc: {terms: [{weight: strong, en: [gang]}]}}",
    ),
    Case(
        "RuleFile.second_threshold",
        TERMS.replace("threshold: 4", "threshold: 8\nsecond_threshold: 4") + "{weight: strong, en: [plant]}",
        ("A plant and a gang",),
        ("A plant",),
        also=SETS + "\n---\ntopic: cybercrime\nthreshold: 4\nsubtopics: {cc: {terms: [{weight: strong, en: [gang]}]}}",
    ),
    Case(
        "Part.combinations CombinationEntry.combination ConditionEntry.all",
        RULE + "all: [attack, sector]}",
        ("A hacker in a hospital",),
        ("A hacker", "News | A hacker. He sat in a hospital."),
    ),
    Case("ConditionEntry.any", RULE + "any: [attack, film]}", ("A film",), ("A hospital",)),
    Case("ConditionEntry.none", RULE + "all: [attack, {none: [film]}]}", ("A hacker",), ("A hacker in a film",)),
    Case(
        "ConditionEntry.near ConditionEntry.words",
        RULE + "near: [attack, sector], words: 2}",
        ("A hospital has a hacker", "A hacker in a hospital"),
        ("A hospital has once again a hacker",),
    ),
    Case(
        "ConditionEntry.ordered",
        RULE + "near: [attack, sector], ordered: true}",
        ("A hacker in a hospital",),
        ("A hospital has a hacker",),
    ),
    Case("ConditionEntry.title", RULE + "title: attack}", ("A hacker",), ("News | A hacker",)),
    Case(
        "ConditionEntry.several ConditionEntry.count",
        RULE + "several: sector, count: 2}",
        ("A port and a hospital",),
        ("A port, a port",),
    ),
    Case(
        "ConditionEntry.within",
        RULE + "within: item, all: [attack, sector]}",
        ("A hacker | He sat in a hospital.",),
        ("A hacker",),
    ),
    Case(
        "ConditionEntry.within",
        RULE + "within: field, all: [attack, sector]}",
        ("News | A hacker came. He sat in a hospital.",),
        ("A hacker | He sat in a hospital.",),
    ),
    Case(
        "CombinationEntry.weight",
        RULE.replace("strong", "-9") + "all: [film]}\n    terms: [{weight: strong, en: [pipeline]}]",
        ("A pipeline",),
        ("A pipeline film",),
    ),
    Case(
        "CombinationEntry.context",
        RULE + "context: true, all: [attack]}",
        ("A hacker | Cyberspace",),
        ("A hacker",),
    ),
    Case(
        "CombinationEntry.unless",
        RULE + "unless: cybercrime, all: [attack]}",
        ("A hacker",),
        ("A hacker and a gang",),
        also=SETS + "\n---\ntopic: cybercrime\nthreshold: 4\nsubtopics: {cc: {terms: [{weight: strong, en: [gang]}]}}",
    ),
    Case(
        "RuleFile.sets",
        RULE + "all: [attack]}",
        ("A burglar online",),
        ("A thief",),
        also=SETS + "\n---\nsets: {attack: [{en: [burglar]}]}",
    ),
    Case(
        "RuleFile.masks",
        TERMS + "{weight: strong, en: [worm]}\nmasks: [{en: [glow worm]}]",
        ("A worm",),
        ("A glow worm",),
    ),
    Case("RuleFile.label", "label: Pipes" + TOPIC, ("A pipeline",)),
    Case("Part.label", TOPIC.replace("terms:", "label: Pipes\n    terms:"), ("A pipeline",)),
    Case(
        "RuleFile.actors NameEntry.id NameEntry.names",
        TOPIC + "actors: [{id: enisa, names: [ENISA]}]",
        ("ENISA speaks",),
        ("enisa",),
        wants="enisa in actors",
    ),
    Case(
        "NameEntry.sets",
        RULE + "all: [attack]}\nactors: [{id: sandworm, names: [Sandworm], sets: [attack]}]",
        ("Sandworm",),
        ("Sand",),
    ),
    Case(
        "NameEntry.hides",
        TERMS
        + "{weight: strong, en: [pipeline]}\nactors: [{id: a, names: [Pipeline Club]}, "
        + "{id: b, names: [Pipeline Board], hides: false}]",
        ("The Pipeline Board",),
        ("The Pipeline Club",),
    ),
    Case(
        "NameEntry.near",
        TOPIC + "actors: [{id: first, names: [FIRST], near: [cyber]}]",
        ("FIRST on cyberspace",),
        ("FIRST come",),
        wants="first in actors",
    ),
    Case(
        "NameEntry.not_near",
        TOPIC + "actors: [{id: mandiant, names: [Mandiant], not_near: [film]}]",
        ("Mandiant says",),
        ("Mandiant, the film",),
        wants="mandiant in actors",
    ),
    Case(
        "RuleFile.instruments",
        TOPIC + "instruments: [{id: nis2, names: [NIS2]}]",
        ("NIS2 comes",),
        ("NIS",),
        wants="nis2 in instruments",
    ),
    Case(
        "RuleFile.processes",
        TOPIC + "processes: [{id: igf, names: [Internet Governance Forum]}]",
        ("The Internet Governance Forum",),
        ("A forum",),
        wants="igf in processes",
    ),
    Case(
        "RuleFile.countries",
        TOPIC + "countries: [{id: EE, names: [Estonia]}]",
        ("In Estonia",),
        ("In Rome",),
        wants="EE in countries",
    ),
    Case(
        "RuleFile.sectors SectorEntry.id SectorEntry.en",
        TOPIC + "sectors: [{id: energy, en: [refinery]}]",
        ("A pipeline to a refinery",),
        ("A refinery", "A pipeline"),
        wants="energy in sectors",
    ),
    Case(
        "SectorEntry.sets",
        RULE + "all: [sector]}\nsectors: [{id: energy, sets: [sector], en: [refinery]}]",
        ("A refinery",),
        ("A house",),
    ),
    Case(
        "SectorEntry.near",
        RULE + "all: [sector]}\nsectors: [{id: energy, sets: [sector], near: [cyber], en: [refinery]}]",
        ("A refinery in cyberspace",),
        ("A refinery",),
    ),
    Case(
        "SectorEntry.not_near",
        RULE + "all: [sector]}\nsectors: [{id: energy, sets: [sector], not_near: [film], en: [refinery]}]",
        ("A refinery",),
        ("A film in a refinery",),
    ),
    *(
        Case(
            f"SectorEntry.{lang}",
            TOPIC + f'sectors: [{{id: energy, {lang}: ["{word}"]}}]',
            (f"Pipeline {word}",),
            ("Pipeline",),
            wants="energy in sectors",
        )
        for lang, word in [
            ("any", "KRITIS"),
            ("fr", "raffinerie"),
            ("es", "refinería"),
            ("ru", "нефтепровод"),
            ("ar", "مصفاة"),
            ("zh", "炼油厂"),
            ("de", "Raffinerie"),
        ]
    ),
    Case(
        "RuleFile.scope Decided.threshold Decided.terms",
        TOPIC + "scope: {threshold: 3, terms: [{weight: 2, en: [password]}]}",
        ("A password",),
        ("News | A word", "News | Text. " + "word " * 70 + "password"),
        wants="in_scope",
    ),
    Case(
        "RuleFile.policy",
        TOPIC
        + "scope: {threshold: 3, terms: [{weight: 2, en: [password]}]}\n"
        + "policy: {threshold: 3, terms: [{weight: 2, en: [ministry]}]}",
        ("A password for the ministry",),
        ("A password", "A ministry"),
        wants="keep",
    ),
    Case(
        "RuleFile.kinds Decided.combinations",
        TOPIC + "kinds: {event: {threshold: 3, combinations: [{combination: date, weight: strong, all: [film]}]}}",
        ("A film",),
        ("A book",),
        wants="kind event",
    ),
    Case(
        "Decided.subkinds",
        TOPIC
        + "kinds: {advisory: {threshold: 3, terms: [{weight: 2, en: [advisory]}], "
        + "subkinds: {ics: {terms: [{weight: 1, en: [valve]}]}}}}",
        ("An advisory on a valve",),
        ("An advisory",),
        wants="subkind ics",
    ),
]


def holds(wants: str, found: Classification) -> bool:
    match wants.split():
        case [name, "in", "topics"]:
            return name in found.topic_names
        case [name, "in", where]:
            return name in getattr(found, where)
        case [key, value]:
            return bool(getattr(found, key) == value)
        case _:
            return bool(getattr(found, wants))


def load(folder: Path, *documents: str) -> RuleClassifier:
    files = [part for document in documents for part in document.split("\n---\n")]
    for number, text in enumerate(files):
        (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    return load_rules(sorted(folder.glob("*.yaml")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.keys)
def test_a_key_does_what_the_guide_says(tmp_path: Path, case: Case) -> None:
    classifier = load(tmp_path, case.also, case.yaml)
    for texts, expected in ((case.yes, True), (case.no, False)):
        for text in texts:
            title, _, summary = text.partition(" | ")
            found = classifier.classify(Record(title, summary))
            assert holds(case.wants, found) is expected, (text, found)


EXAMPLES: list[tuple[str, dict[str, Any], str]] = [
    ("match", {"match": "A road"}, "should match"),
    ("no_match", {"no_match": "A pipeline"}, "should not match"),
    ("text", {"text": "A pipeline", "topics": []}, "should get the topics"),
    ("topics", {"text": "A road", "topics": ["ciip"]}, "should get the topics"),
    ("summary", {"no_match": "News", "summary": "A pipeline and a pipeline valve"}, "should not match"),
    ("kind", {"text": "A road", "kind": "event"}, "should have kind event"),
    ("in_scope", {"text": "A road", "in_scope": True}, "should have in_scope True"),
    ("keep", {"text": "A pipeline", "keep": False}, "should have keep False"),
    ("why", {"match": "A road", "why": "roads carry pipes"}, "roads carry pipes"),
]


@pytest.mark.parametrize(("key", "example", "complaint"), EXAMPLES)
def test_a_failing_example_is_a_mistake(tmp_path: Path, key: str, example: dict[str, Any], complaint: str) -> None:
    assert key in example
    rules = TOPIC.replace("weight: strong, en: [pipeline]", "weight: 9, en: [pipeline]")
    with pytest.raises(MistakesFound) as found:
        load(tmp_path, SETS, f"{rules}examples: [{_flow(example)}]")
    assert complaint in str(found.value)


def _flow(example: dict[str, Any]) -> str:
    return (
        "{"
        + ", ".join(
            f"{key}: {str(value).lower() if isinstance(value, bool) else value}" for key, value in example.items()
        )
        + "}"
    )


def test_no_key_is_untried() -> None:
    tried = {key for case in CASES for key in case.keys.split()} | {f"Example.{key}" for key, _, _ in EXAMPLES}
    tried |= {"RuleFile.examples"}  # every test of an example
    # What a group, a combination or a sub-topic has from another model was tried there.
    own = {
        RuleFile: set(), Part: set(), Decided: set(), TermLists: set(), TermEntry: set(), Example: set(),
        ConditionEntry: set(), NameEntry: set(), SectorEntry: set(),
        TermGroup: fields(TermLists), CombinationEntry: fields(ConditionEntry),
    }  # fmt: skip
    for model, elsewhere in own.items():
        inherited = {f"{model.__name__}.{key.partition('.')[2]}" for key in elsewhere}
        assert fields(model) - inherited <= tried, model.__name__
