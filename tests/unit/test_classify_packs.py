"""The shipped packs on sentences of our own: what a careful editor would tag, and how it can be seen why."""

import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config.rules import load_rules
from bot.core.classify import RuleClassifier
from bot.model import Classification, Record

SHIPPED = Path(__file__).parents[2] / "classifiers"


@cache
def packs() -> RuleClassifier:
    return load_rules(sorted(SHIPPED.glob("*.yaml")))


def verdict(title: str, summary: str = "") -> Classification:
    return packs().classify(Record(title, summary))


AGREED = [
    ("Ransomware stops the flow of a fuel pipeline", {"ciip", "cybercrime"}),
    ("Union sanctions three GRU officers over hacking of a parliament", {"cyberconflict"}),
    ("Police in nine countries take down a network of password-stealing malware", {"cybercrime"}),
    ("Maker closes flaw in SIMATIC PLC used by water works", {"ciip"}),
    ("Browser maker patches ninety flaws on Patch Tuesday", set()),
    ("Guest records of a hotel chain for sale on the dark web", {"cybercrime"}),
    ("Ministers subscribe to the 11 norms of responsible state behaviour in cyberspace", {"cyberconflict"}),
    ("Country shuts down internet during school exams", set()),
    ("Parliament adopts cybercrime law against protests", {"cybercrime"}),
    ("North Korean hackers steal coins of an exchange", {"cyberconflict", "cybercrime"}),
    ("Bank customers called by deepfake scammers on the internet", {"cybercrime"}),
    ("OEWG ends: states agree on a permanent mechanism", {"cyberconflict"}),
    ("Operators told to strip Huawei gear from the core over national security", {"ciip", "cyberconflict"}),
    ("Phones of journalists infected with spyware", {"cyberconflict"}),
    ("Study finds false posts before the vote", set()),
    ("National CSIRT opens with a staff of twelve", {"ciip"}),
    ("Mobile operator loses addresses of two million customers to a data breach", {"cybercrime"}),
    ("Twelve partners publish a guide to national cybersecurity strategies", set()),
]


@pytest.mark.parametrize(("title", "topics"), AGREED)
def test_tags_that_an_editor_would_sign(title: str, topics: set[str]) -> None:
    assert set(verdict(title).topic_names) == topics


def test_a_strategy_gets_the_topics_of_its_chapters() -> None:
    found = verdict(
        "Government publishes a national cyber strategy",
        "It wants to protect critical infrastructure, to fight cybercrime, and to deter attackers by naming them; "
        "a cyber deterrence initiative of like-minded states is announced.",
    )
    assert set(found.topic_names) == {"ciip", "cybercrime", "cyberconflict"}


def test_names_become_ids() -> None:
    found = verdict(
        "ENISA and Europol warn energy firms under NIS2",
        "Estonian and Chinese authorities met at the OEWG; CVE-2018-14847 was named. Sandworm was not.",
    )
    assert {"enisa", "europol", "sandworm"} <= set(found.actors)
    assert "inst-eu-nis2" in found.instruments
    assert "proc-un-oewg" in found.processes
    assert found.countries == ("EE", "CN")
    assert found.sectors == ("energy",)
    assert found.cves == ("CVE-2018-14847",)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ICS advisory: the following products are affected", "advisory"),
        ("Call for papers: workshop on grid security will be held in Vienna", "event"),
        ("White paper: best practices for password managers", "resource"),
        ("Hackers stop trains", "update"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert verdict(title).kind == kind


def test_policy_without_a_topic_is_kept_and_products_are_not() -> None:
    guide = verdict("ITU publishes guide to national cybersecurity strategies")
    assert (guide.topics, guide.in_scope, guide.keep) == ((), True, True)
    product = verdict("New firewall finds malware twice as fast, says maker of antivirus product")
    assert (product.topics, product.keep) == ((), False)
    football = verdict("Striker scores twice in derby")
    assert (football.in_scope, football.keep) == (False, False)


@given(title=st.sampled_from([title for title, _ in AGREED]), upper=st.booleans(), spaces=st.integers(1, 3))
@settings(max_examples=40, deadline=None)
def test_every_piece_of_evidence_stands_where_it_says(title: str, upper: bool, spaces: int) -> None:
    given_title = (" " * spaces).join(title.split())
    given_title = given_title[0].upper() + given_title[1:] if upper else given_title
    found = verdict(given_title)
    assert found.topic_names == verdict(title).topic_names
    for tag in found.topics:
        assert tag.score >= tag.threshold
        assert sum(each.weight for each in tag.evidence) == pytest.approx(tag.score)
        for each in tag.evidence:
            piece = given_title[each.start : each.end]
            assert piece == piece.strip()
            assert piece
            assert not (given_title[each.start - 1 : each.start] or " ").isalnum()
            assert not (given_title[each.end : each.end + 1] or " ").isalnum()


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_verdict(title: str, summary: str) -> None:
    found = packs().classify(Record(title, summary))
    assert found.in_scope or not found.topics
    assert found == packs().classify(Record(title, summary))


@pytest.mark.parametrize(
    "piece",
    [
        "Chinese hackers hit a hospital in Estonia. ",
        "life hack ",
        "OT Anonymous virus SWIFT ",
        "European Cybercrime Centre ",
        "黑客攻击医院",
        "قراصنة روس ",
        "! ",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    before = time.process_time()
    packs().classify(Record("Title", "", text))
    assert time.process_time() - before < 10
