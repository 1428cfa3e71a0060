"""What must not matter: Unicode form, spaces, case of ordinary words, the order of terms, a wrong `lang`."""

import random
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.rules import load_rules, read_rules
from bot.core.classify import RuleBook, RuleClassifier
from bot.core.classify.fold import fold, words_in
from bot.core.classify.spec import Family, Label, Term, TermSet, Weighted
from bot.model import Classification, Record

SHIPPED = Path(__file__).parents[2] / "classifiers"

SAMPLES = [
    Record("Ransomware halts ticket sales of a railway", "The operator said that trains ran late. Police investigate."),
    Record("Union sanctions hackers of a foreign military service", "They broke into a ministry of foreign affairs."),
    Record("Une cyberattaque paralyse un hôpital à l’été", "Les données des patients ont été chiffrées et volées."),
    Record("Detenidos cinco ciberdelincuentes por estafas", "La policía halló contraseñas de miles de víctimas."),
    Record("Хакеры атаковали энергосистему страны", "Министерство сообщило о вредоносной программе в сети."),
    Record("هجوم سيبراني على محطة كهرباء", "قالت الوزارة إنّ القراصنة سرقوا بيانات المواطنين."),
    Record("黑客利用勒索软件攻击医院", "警方称患者数据被窃取，APT组织受到怀疑。"),
    Record("Krankenhaus nach Cyberangriff offline", "Erpresser verschlüsselten die Server und stahlen Daten."),
    Record("Striker scores twice in the derby", "The crowd went home happy."),
]


@cache
def packs() -> RuleClassifier:
    return load_rules(sorted(SHIPPED.glob("*.yaml")))


def changed(record: Record, change: Callable[[str], str]) -> Record:
    return replace(record, title=change(record.title), summary=change(record.summary))


def same_tags(one: Classification, other: Classification) -> bool:
    return [(tag.topic, tag.score) for tag in one.topics] == [(tag.topic, tag.score) for tag in other.topics] and (
        (one.kind, one.in_scope, one.keep, one.actors, one.countries, one.sectors)
        == (other.kind, other.in_scope, other.keep, other.actors, other.countries, other.sectors)
    )


def test_the_samples_say_something() -> None:
    tagged = [record for record in SAMPLES if packs().classify(record).topics]
    assert tagged == SAMPLES[:-1]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFC", text),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", " \t"),
        lambda text: f"  {text} ",
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: re.sub(r"\b[a-zà-ÿа-я]+\b", lambda word: word[0].capitalize(), text),
        lambda text: text[0].upper() + text[1:],
    ],
    ids=["decomposed", "composed", "two spaces", "tabs", "around", "no-break", "capitalised", "first letter"],
)
@pytest.mark.parametrize("record", SAMPLES, ids=lambda record: record.title[:20])
def test_form_spaces_and_case_change_no_tag(record: Record, change: Callable[[str], str]) -> None:
    assert same_tags(packs().classify(changed(record, change)), packs().classify(record))


@pytest.mark.parametrize("lang", ["en", "de", "ru", "xx"])
def test_a_wrong_language_changes_no_tag(lang: str) -> None:
    for record in SAMPLES:
        assert same_tags(packs().classify(replace(record, lang=lang)), packs().classify(record))


def shuffled(book: RuleBook, seed: int) -> RuleBook:
    rng = random.Random(seed)

    def mixed(each: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(rng.sample(each, len(each)))

    return replace(
        book,
        labels=tuple(replace(label, terms=mixed(label.terms)) for label in book.labels),
        sets=mixed(tuple(replace(each, terms=mixed(each.terms)) for each in book.sets)),
        names=mixed(tuple(replace(name, terms=mixed(name.terms)) for name in book.names)),
        masks=mixed(book.masks),
    )


def test_the_order_of_terms_changes_no_verdict() -> None:
    other = RuleClassifier(shuffled(read_rules(sorted(SHIPPED.glob("*.yaml"))).book, 7))
    for record in SAMPLES:
        one, two = packs().classify(record), other.classify(record)
        assert replace(two, ruleset=one.ruleset) == one


def test_a_span_held_by_two_terms_counts_for_one_of_them() -> None:
    """Whichever term is written first: the other one would count a second time where it stands alone."""
    one, two = Weighted(Term(("hack", "breach")), 2.0), Weighted(Term(("hack", "intrusion")), 2.0)
    scores = set()
    for terms in ((one, two), (two, one)):
        label = Label("ciip", Family.TOPIC, 1.0, 1.0, terms)
        verdict = RuleClassifier(RuleBook((label,), (TermSet("cyber", ()),))).classify(Record("hack, intrusion"))
        scores.add(verdict.topics[0].score)
    assert len(scores) == 1


# The long stroke of Arabic writing may join what is no word: alone it is shown with the word after it.
@given(st.text(st.characters(exclude_characters="ـ"), max_size=200))
def test_a_place_leads_to_the_folded_text_and_back(text: str) -> None:
    folded = fold(text)
    starts = [word.start() for word in words_in(folded.text)]
    for number, start in enumerate(starts, start=1):
        first, _ = folded.span(start, start + 1, text)
        assert bisect_right(starts, folded.positions([first])[0]) == number
