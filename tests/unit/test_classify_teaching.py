"""How well rules agree with people, and what labelled decisions propose."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.core.classify import RuleBook, RuleClassifier
from bot.core.classify.evaluation import Labelled, compare, evaluate
from bot.core.classify.learning import learn
from bot.core.classify.spec import Family, Label, Term, TermSet, Weighted
from bot.model import TOPICS, Record


def book(**terms: dict[str, float]) -> RuleBook:
    """One label a topic, with these terms and weights; all count 4 to be reached, and a title counts twice."""
    labels = tuple(
        Label(
            topic,
            Family.TOPIC,
            4.0,
            4.0,
            tuple(Weighted(Term((term,)), weight) for term, weight in terms.get(topic, {}).items()),
        )
        for topic in TOPICS
    )
    return RuleBook(labels, (TermSet("cyber", (Term(("hackers",)),)),))


def labelled(title: str, *topics: str, unsure: tuple[str, ...] = (), lang: str = "en") -> Labelled:
    return Labelled(title, Record(title), frozenset(topics), frozenset(unsure), "Example Wire", lang)


RULES = book(cybercrime={"ransomware": 3, "film": 3}, ciip={"power grid": 3})
RECORDS = [
    labelled("Ransomware gang extorts a shop", "cybercrime"),
    labelled("Film festival opens"),
    labelled("Film on hackers wins"),
    labelled("Power grid of the north fails", "ciip", unsure=("cybercrime",)),
    labelled("Substation outage after intrusion in the north", "ciip"),
    labelled("Substation outage after intrusion in the south", "ciip", lang="de"),
    labelled("Substation outage after intrusion in the west", "ciip"),
]


def test_agreement_is_counted_for_each_topic_language_and_source() -> None:
    found = evaluate(RECORDS, RuleClassifier(RULES).explain, RULES)
    crime, infrastructure = found.lenient["cybercrime"], found.lenient["ciip"]
    assert (crime.right, crime.wrong, crime.missed) == (1, 2, 0)
    assert (infrastructure.right, infrastructure.wrong, infrastructure.missed) == (1, 0, 3)
    assert crime.precision == pytest.approx(1 / 3)
    assert infrastructure.recall == pytest.approx(1 / 4)
    assert found.micro.f1 == pytest.approx(2 * 2 / (2 * 2 + 2 + 3))
    assert found.by_lang["de"].missed == 1
    assert found.by_source["Example Wire"].right == 2
    assert (found.negatives, found.flagged) == (2, 2)


def test_what_could_be_decided_either_way_counts_only_when_strict() -> None:
    rules = book(cybercrime={"power grid": 3}, ciip={"power grid": 3})
    found = evaluate([labelled("Power grid fails", "ciip", unsure=("cybercrime",))], RuleClassifier(rules).explain)
    assert (found.micro.wrong, found.micro_strict.wrong) == (0, 1)
    assert found.disagreements == []


def test_terms_that_mislead_and_terms_that_never_fire_are_named() -> None:
    rules = book(cybercrime={"film": 3, "skimmer": 3})
    found = evaluate(RECORDS, RuleClassifier(rules).explain, rules)
    assert (found.terms[0].term, found.terms[0].wrong, found.terms[0].right) == ("film", 2, 0)
    assert ("cybercrime", "skimmer") in found.silent
    assert ("cybercrime", "film") not in found.silent


def test_a_record_that_differs_shows_what_led_there() -> None:
    found = evaluate(RECORDS, RuleClassifier(RULES).explain)
    film = next(each for each in found.disagreements if each.labelled.id == "Film festival opens")
    assert film.wrong == {"cybercrime"}
    assert [each.term for each in film.evidence["cybercrime"]] == ["Film"]
    missed = [each.labelled.id for each in found.disagreements if each.missed]
    assert len(missed) == 3


def test_what_is_learned_mends_more_than_it_spoils_and_is_measured_exactly() -> None:
    proposals = learn(RECORDS, RULES, lambda rules: RuleClassifier(rules).explain)
    changes = {each.what: each for each in proposals}
    assert changes["drop `film`"].gained == 2
    assert any(what.startswith("add `substation") for what in changes)
    assert all(each.gained > each.spoilt and each.f1_after > each.f1_before for each in proposals)


def test_a_figure_of_speech_is_proposed_as_a_mask() -> None:
    rules = book(cybercrime={"trojan": 3})
    records = [
        labelled("Reform is a Trojan horse, says opposition"),
        labelled("Album of the Trojan horse kind"),
        labelled("Is the law a Trojan horse for privatisation?"),
        labelled("Trojan steals bank logins", "cybercrime"),
        labelled("New banking trojan found", "cybercrime"),
    ]
    proposals = {each.what: each for each in learn(records, rules, lambda rules: RuleClassifier(rules).explain)}
    assert (proposals["mask `trojan horse`"].gained, proposals["mask `trojan horse`"].spoilt) == (3, 0)
    assert not any("mask `banking" in what for what in proposals)


def test_nothing_is_proposed_where_all_agree() -> None:
    agreed = [labelled("Ransomware gang extorts a shop", "cybercrime"), labelled("Spring comes early")]
    assert learn(agreed, RULES, lambda rules: RuleClassifier(rules).explain) == []


def test_a_change_of_rules_is_shown_by_what_it_gains_and_loses() -> None:
    new = book(cybercrime={"ransomware": 3}, ciip={"power grid": 3, "substation": 3})
    archive = [(one.id, "https://example.org/x", one.record) for one in RECORDS]
    changes = {
        each.title: each for each in compare(archive, RuleClassifier(RULES).classify, RuleClassifier(new).classify)
    }
    assert changes["Film festival opens"].lost == ("cybercrime",)
    assert changes["Substation outage after intrusion in the west"].gained == ("ciip",)
    assert changes["Substation outage after intrusion in the west"].because == ("substation",)
    assert "Ransomware gang extorts a shop" not in changes


@pytest.fixture
def records(tmp_path: Path) -> Path:
    rows = [
        {"id": "1", "title": "Ransomware gang extorts hospital, surgeries cancelled", "labels": ["ciip", "cybercrime"]},
        {"id": "2", "title": "Spring comes early to the valley", "labels": []},
        {"id": "3", "title": "Cook wins prize with fish soup", "labels": ["cybercrime"], "unsure": ["ciip"]},
    ]
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_eval_on_the_command_line(records: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["-C", str(tmp_path), "classifiers", "eval", str(records), "--json"])
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert found["records"] == 3
    assert [each["id"] for each in found["wrong"]] == ["3"]
    assert found["lenient"]["all"]["missed"] == 1
    shown = CliRunner().invoke(app, ["-C", str(tmp_path), "classifiers", "eval", str(records)])
    assert "cybercrime missed" in shown.stdout


def test_wrong_labels_are_told_with_their_line(records: Path, tmp_path: Path) -> None:
    records.write_text(
        '{"id": "1", "title": "x", "labels": ["cibercrime"]}\n{"id": "2", "title": "y"}\n', encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["-C", str(tmp_path), "classifiers", "eval", str(records)])
    assert [str(mistake).partition(": ")[0].rpartition(":")[2] for mistake in done.exception.mistakes] == ["1", "2"]  # type: ignore[union-attr]
