"""Matching: token phrases, never substrings; capitals, stars, compounds, Arabic and Chinese; spans of whole words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.classify.automaton import Automaton
from bot.core.classify.hits import Hit
from bot.core.classify.phrases import english_plural, problem_of
from bot.core.classify.spec import Term
from bot.core.classify.texts import FieldText


def found(text: str, *forms: str, lang: str | None = None, exact: bool = False) -> list[str]:
    automaton = Automaton([Term((form,), lang, exact_case=exact) for form in forms])
    return [text[slice(*hit.span)] for hit in map(Hit._make, automaton.find(FieldText("text", text, 0, lead=False)))]


@pytest.mark.parametrize(
    ("form", "text", "spans"),
    [
        ("CIA", "A special agent of the CIA", ["CIA"]),
        ("hack", "A hackathon for shackled hackers", []),
        ("cyber-attack", "Cyberattack, cyber attack and cyber-attack", ["Cyberattack", "cyber attack", "cyber-attack"]),
        ("power grid", "the power, grid and power  grid", ["power  grid"]),
        ("U.S. Navy", "The U.S. Navy said", ["U.S. Navy"]),
        ("NoName057(16)", "by NoName057(16), they say", ["NoName057(16"]),
        ("11 voluntary, open norms", "all 11 voluntary, open norms", ["11 voluntary, open norms"]),
        ("l'hôpital", "à l’hôpital", ["l’hôpital"]),
        ("Europol", "Europol's chief", ["Europol"]),
    ],
)
def test_phrases_are_whole_words(form: str, text: str, spans: list[str]) -> None:
    assert found(text, form) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [("the OT network", ["OT"]), ("he is not hot", []), ("an ot of it", []), ("all OTs", ["OTs"])],
)
def test_capitals_are_found_in_capitals_only(text: str, spans: list[str]) -> None:
    assert found(text, "OT") == spans


def test_exact_case_holds_for_names_too() -> None:
    assert found("Anonymous hit it; an anonymous source", "Anonymous", exact=True) == ["Anonymous"]


@pytest.mark.parametrize(
    ("form", "text", "spans"),
    [
        ("ransom*", "ransomware and ransoms, no handsomransom", ["ransomware", "ransoms"]),
        ("*krankenhaus*", "Die Krankenhausbetreiber im Kreiskrankenhaus", ["Krankenhausbetreiber", "Kreiskrankenhaus"]),
        ("*trojaner", "Erpressungstrojaner und Trojanerwelle", ["Erpressungstrojaner"]),
        ("критическ* инфраструктур*", "объекты критической инфраструктуры", ["критической инфраструктуры"]),
        (
            "kritische* Infrastruktur",
            "kritischen Infrastruktur, kritische Infrastrukturen",
            ["kritischen Infrastruktur"],
        ),
        ("Angriff* auf *netz", "Angriffe auf Stromnetz", ["Angriffe auf Stromnetz"]),
        ("*netz* der Stadt", "Stromnetzes der Stadt", ["Stromnetzes der Stadt"]),
    ],
)
def test_stars_stand_for_letters_of_the_same_word(form: str, text: str, spans: list[str]) -> None:
    assert found(text, form) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("وهجوم سيبراني", ["وهجوم سيبراني"]),
        ("الهجوم السيبراني على", ["الهجوم السيبراني"]),
        ("بالهجوم السيبراني", ["بالهجوم السيبراني"]),
        ("هُجُوم سيبرانيّ", ["هُجُوم سيبرانيّ"]),
        ("مهجوم سيبراني", []),
    ],
)
def test_arabic_words_carry_prefixes_and_vowels(text: str, spans: list[str]) -> None:
    assert found(text, "هجوم سيبراني", lang="ar") == spans


def test_chinese_needs_no_spaces() -> None:
    assert found("某医院遭勒索软件攻击", "勒索软件", "医院") == ["医院", "勒索软件"]


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [("hospital", "hospitals"), ("utility", "utilities"), ("breach", "breaches"), ("PLC", "PLCs"), ("news", None)],
)
def test_english_plurals(phrase: str, plural: str | None) -> None:
    assert english_plural(phrase) == plural


def test_plurals_belong_to_english_terms_only() -> None:
    assert found("two hospitals", "hospital", lang="en") == ["hospitals"]
    assert found("two hospitals", "hospital", lang="fr") == []


@pytest.mark.parametrize("form", ["", "…", "*", "a*", "ot*", "in*side"])
def test_forms_that_say_nothing_or_too_much_are_refused(form: str) -> None:
    assert problem_of(form)
    with pytest.raises(ValueError, match=r"letter|star|find"):
        Automaton([Term((form,))])


@given(st.lists(st.sampled_from(["cyber", "attack", "power", "grid", "OT", "не", "сеть", "电网"]), max_size=12))
def test_the_order_of_terms_makes_no_difference(words: list[str]) -> None:
    text = " ".join(words)
    forms = ["cyber-attack", "power grid", "OT", "сеть", "电网", "grid"]
    assert sorted(found(text, *forms)) == sorted(found(text, *reversed(forms)))


@pytest.mark.parametrize("text", ["a" * 200_000, "! " * 100_000, "cyber " * 40_000, ". A" * 70_000, "ال" * 100_000])
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    automaton = Automaton([Term(("cyber* attack*",)), Term(("*aaa*",)), Term(("cyber-attack",)), Term(("هجوم",))])
    before = time.process_time()
    automaton.find(FieldText("text", text, 0, lead=False))
    assert time.process_time() - before < 5
