"""Folding: what readers take for the same folds alike, and every position leads back to the text as given."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.classify.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cyber-Attack", "cyber attack"),
        ("cyber‑attack", "cyber–attack"),
        ("Sécurité", "SECURITE"),
        ("Straße", "strase"),
        ("Кибератаки Ё", "кибератаки е"),
        ("ＣＥＲＴ", "cert"),
        ("أمن المعلومات", "امن معلومات"),
        ("هجمةٌ", "هجمه"),
        ("الهجمـــات", "هجمات"),
        ("two  spaces\there", "two spaces here"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ligature ﬁle", "ligature file"),
    ],
)
def test_the_same_to_readers_folds_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


def test_latin_words_inside_chinese_are_set_apart() -> None:
    assert fold("利用APT攻击5G网络").text == " 利用 apt 攻击 5g 网络 "


def test_a_word_keeps_its_place() -> None:
    given_text = "Une  «cyberattaque» à l’hôpital"
    folded = fold(given_text)
    start = folded.text.index("hopital")
    first, last = folded.span(start, start + len("hopital"), given_text)
    assert given_text[first:last] == "hôpital"


def test_decomposed_accents_belong_to_their_letter() -> None:
    given_text = unicodedata.normalize("NFD", "à l'hôpité")
    folded = fold(given_text)
    start = folded.text.index("hopite")
    first, last = folded.span(start, start + len("hopite"), given_text)
    assert unicodedata.normalize("NFC", given_text[first:last]) == "hôpité"


def test_an_arabic_word_keeps_its_article() -> None:
    given_text = "وقع الهجوم أمس"
    folded = fold(given_text)
    start = folded.text.index("هجوم")
    first, last = folded.span(start, start + 4, given_text)
    assert given_text[first:last] == "الهجوم"


@given(st.text())
def test_every_span_lies_in_the_text(text: str) -> None:
    folded = fold(text)
    assert folded.text[0] == folded.text[-1] == " "
    for position, char in enumerate(folded.text):
        if char != " ":
            first, last = folded.span(position, position + 1, text)
            assert 0 <= first < last <= len(text)


@example("ᾀ")
@given(st.text())
def test_unicode_form_makes_no_difference(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert fold(composed).text.replace(" ", "") == fold(decomposed).text.replace(" ", "")
