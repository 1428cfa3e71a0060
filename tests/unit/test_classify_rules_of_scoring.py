"""Scores: fields, weights, each term once, combinations, masks, names, and the verdict that comes of them."""

import pytest

from bot.core.classify import RuleBook, RuleClassifier
from bot.core.classify.spec import (
    AllOf,
    AnyOf,
    Combination,
    Condition,
    Family,
    InSet,
    Label,
    Name,
    NameKind,
    Near,
    NoneOf,
    Scope,
    Several,
    Term,
    TermSet,
    Weighted,
    Within,
)
from bot.model import Record


def term(*forms: str, lang: str | None = "en", near: tuple[str, ...] = (), not_near: tuple[str, ...] = ()) -> Term:
    return Term(forms, lang, near, not_near)


def topic(
    name: str, *terms: Weighted, threshold: float = 4, second: float = 4, rules: tuple[Combination, ...] = ()
) -> Label:
    return Label(name, Family.TOPIC, threshold, second, terms, rules)


SETS = (
    TermSet("cyber", (term("cyber*", lang=None),)),
    TermSet("sector", (term("hospital"), term("power grid"))),
    TermSet("attack", (term("hacker"), term("cyber-attack"))),
    TermSet("country", (term("Estonia"), term("Chile"))),
    TermSet("flu", (term("flu"),)),
)


def classifier(*labels: Label, names: tuple[Name, ...] = (), masks: tuple[Term, ...] = ()) -> RuleClassifier:
    return RuleClassifier(RuleBook(labels, SETS, names, masks))


def score(found: RuleClassifier, title: str, summary: str = "", text: str = "", name: str = "ciip") -> float:
    verdict = found.classify(Record(title, summary, text))
    scores = {tag.topic: tag.score for tag in verdict.topics} | {miss.topic: miss.score for miss in verdict.near_misses}
    return scores.get(name, 0.0)


def test_title_counts_twice_lead_one_and_a_half_body_once() -> None:
    one = classifier(topic("ciip", Weighted(term("pipeline"), 2)))
    assert score(one, "A pipeline") == 4
    assert score(one, "News", "A pipeline") == 3
    assert score(one, "News", "word " * 60 + "pipeline") == 2
    assert score(one, "News", "Short lead.", "A pipeline") == 2
    assert score(one, "News", "", "A pipeline") == 3


def test_a_term_counts_once_where_it_counts_most_with_its_inflections() -> None:
    one = classifier(topic("ciip", Weighted(term("pipeline"), 2)))
    assert score(one, "Pipelines, pipelines", "A pipeline and a pipeline") == 4


def test_the_longest_match_wins() -> None:
    one = classifier(topic("ciip", Weighted(term("pipeline"), 2), Weighted(term("gas pipeline"), 3)))
    assert score(one, "A gas pipeline") == 6
    assert score(one, "A gas pipeline and a pipeline") == 10


def test_the_same_span_counts_once_for_two_terms() -> None:
    one = classifier(topic("ciip", Weighted(term("pipeline"), 1), Weighted(term("pipeline*", lang=None), 3)))
    assert score(one, "A pipeline") == 6


def test_weak_terms_wait_for_cyber() -> None:
    one = classifier(topic("ciip", Weighted(term("plant"), 1, context=True)))
    assert score(one, "The plant") == 0
    assert score(one, "The plant", "A cyber matter") == 2


def test_technique_waits_while_another_topic_is_reached() -> None:
    one = classifier(
        topic("cybercrime", Weighted(term("malware"), 3, unless="cyberconflict")),
        topic("cyberconflict", Weighted(term("espionage"), 3)),
    )
    assert score(one, "Malware found", name="cybercrime") == 6
    assert score(one, "Malware for espionage", name="cybercrime") == 0


def test_a_second_topic_needs_less() -> None:
    one = classifier(
        topic("ciip", Weighted(term("pipeline"), 2), threshold=5, second=4),
        topic("cybercrime", Weighted(term("ransomware"), 3), threshold=5),
    )
    assert one.classify(Record("A pipeline")).topic_names == ()
    both = one.classify(Record("Ransomware in a pipeline"))
    assert set(both.topic_names) == {"ciip", "cybercrime"}
    assert {tag.topic: tag.threshold for tag in both.topics} == {"ciip": 4, "cybercrime": 5}
    assert both.primary == "cybercrime"


def test_masks_hide_what_they_touch_but_not_what_is_longer() -> None:
    one = classifier(
        topic("cybercrime", Weighted(term("hack"), 3), Weighted(term("life hack fraud"), 3)), masks=(term("life hack"),)
    )
    assert score(one, "A life hack", name="cybercrime") == 0
    assert score(one, "The life hack fraud", name="cybercrime") == 6
    assert score(one, "A life hack and a hack", name="cybercrime") == 6


def test_neighbours_confirm_and_forbid() -> None:
    one = classifier(
        topic("ciip", Weighted(term("OT", near=("cyber",)), 3), Weighted(term("virus", not_near=("flu",)), 3))
    )
    assert score(one, "OT in cyber matters") == 6
    assert score(one, "OT alone") == 0
    assert score(one, "OT", "word " * 60 + "cyber") == 0
    assert score(one, "A virus") == 6
    assert score(one, "A virus of flu") == 0


def test_words_inside_a_name_say_nothing() -> None:
    police = Name("crime-centre", NameKind.ACTOR, (term("European Cybercrime Centre"),), ("attack",))
    one = classifier(topic("cybercrime", Weighted(term("cybercrime"), 3)), names=(police,))
    verdict = one.classify(Record("The European Cybercrime Centre moves"))
    assert verdict.topics == ()
    assert verdict.actors == ("crime-centre",)
    assert score(one, "Cybercrime and the European Cybercrime Centre", name="cybercrime") == 6


HOLDS: list[tuple[Condition, str, bool]] = [
    (InSet("sector"), "The hospital", True),
    (InSet("sector", title=True), "The hospital", True),
    (AllOf((InSet("sector"), InSet("attack"))), "A hacker. The hospital", True),
    (Within(Scope.SENTENCE, AllOf((InSet("sector"), InSet("attack")))), "A hacker in the hospital", True),
    (AllOf((InSet("sector"), NoneOf((InSet("attack"),)))), "The hospital", True),
    (AllOf((InSet("sector"), NoneOf((InSet("attack"),)))), "The hospital and a hacker", False),
    (AnyOf((InSet("flu"), InSet("attack"))), "A hacker", True),
    (AnyOf((InSet("flu"), InSet("attack"))), "A hospital", False),
    (Near("sector", "attack", 2), "hospital one two hacker", True),
    (Near("sector", "attack", 1), "hospital one two hacker", False),
    (Near("sector", "attack", 2), "hacker one hospital", True),
    (Near("sector", "attack", 2, ordered=True), "hacker one hospital", False),
    (Several("country", 2), "Estonia and Chile", True),
    (Several("country", 2), "Estonia and Estonia", False),
]


@pytest.mark.parametrize(("condition", "title", "expected"), HOLDS)
def test_conditions(condition: Condition, title: str, expected: bool) -> None:
    one = classifier(topic("ciip", rules=(Combination("rule", condition, 3),)))
    assert (score(one, title) == 6) is expected


def test_a_sentence_is_a_sentence() -> None:
    rule = Within(Scope.SENTENCE, AllOf((InSet("sector"), InSet("attack"))))
    one = classifier(topic("ciip", rules=(Combination("rule", rule, 2),)))
    assert score(one, "News", "A hacker was seen. The hospital is new.") == 0
    assert score(one, "News", "The U.S. hospital saw a hacker.") == 3
    assert score(one, "News", "黑客。hospital hacker") == 3


def test_a_combination_counts_once_with_evidence_for_each_part() -> None:
    rule = Within(Scope.SENTENCE, AllOf((InSet("sector"), InSet("attack"))))
    one = classifier(topic("ciip", rules=(Combination("rule", rule, 3),)))
    title = "Hackers in hospitals, hackers in the power grid"
    (tag,) = one.classify(Record(title)).topics
    assert tag.score == 6
    assert sum(each.weight for each in tag.evidence) == 6
    assert sorted(title[each.start : each.end] for each in tag.evidence) == ["Hackers", "hospitals"]


def test_a_negative_weight_takes_away() -> None:
    less = Combination("patch", InSet("flu"), -1)
    one = classifier(topic("ciip", Weighted(term("pipeline"), 3), rules=(less,)))
    assert score(one, "Pipeline with flu") == 4


def test_cves_are_read_by_pattern() -> None:
    one = classifier()
    verdict = one.classify(Record("Flaw CVE-2018-14847 and cve-2020-0601", "CVE-2018-14847, CVE-20-1"))
    assert verdict.cves == ("CVE-2018-14847", "CVE-2020-0601")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le ministère de la défense et les entreprises", "fr"),
        ("El gobierno de los Estados y la policía", "es"),
        ("Die Behörde und das Krankenhaus mit dem Netz", "de"),
        ("The agency and the hospital", "en"),
        ("Хакеры атаковали банк", "ru"),
        ("هجوم على الوزارة", "ar"),
        ("黑客攻击医院", "zh"),
        ("12 345", None),
    ],
)
def test_a_missing_language_is_guessed(text: str, lang: str | None) -> None:
    assert classifier().classify(Record(text)).lang == lang


def test_a_given_language_stays() -> None:
    assert classifier().classify(Record("The agency", lang="nl-BE")).lang == "nl-BE"


def test_the_ruleset_changes_with_the_rules_only() -> None:
    one = classifier(topic("ciip", Weighted(term("pipeline"), 3)))
    assert one.ruleset == classifier(topic("ciip", Weighted(term("pipeline"), 3))).ruleset
    assert one.ruleset != classifier(topic("ciip", Weighted(term("pipeline"), 2))).ruleset


def test_explain_tells_what_was_hidden_and_why() -> None:
    one = classifier(
        topic("ciip", Weighted(term("OT", near=("cyber",)), 3), Weighted(term("hack"), 3)), masks=(term("life hack"),)
    )
    explained = one.explain(Record("OT and a life hack"))
    assert explained.masked == (("life hack", "title", 9, 18),)
    assert {(each.hit.words, each.why) for each in explained.hidden} == {
        ("OT", "needs near it: cyber"),
        ("hack", "“life hack” masks it"),
    }
    assert explained.about_cyber is False
