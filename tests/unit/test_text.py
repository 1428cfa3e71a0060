"""Markup to clean plain text, and the keys that compare texts."""

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import literal, one_line, plain, text_hash, title_key


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a < b", "a < b"),
        ("if a<b then c", "if a<b then c"),
        ("List<T> holds 5<6", "List<T> holds 5<6"),
        ("I <3 water", "I <3 water"),
        (
            "Write to <desk@example.org> or <https://example.org/>",
            "Write to <desk@example.org> or <https://example.org/>",
        ),
        ("AT&amp;T &#8211; R&D", "AT&T – R&D"),
        ("Tom &amp;amp; Ann", "Tom &amp; Ann"),
        ("<p>one</p><p>two<br/>three</p>", "one two three"),
        ("wo<b>r</b>d", "word"),
        ("<ul><li>a<li>b</ul>", "a b"),
        ("x<script>alert(1)</script>y<STYLE>p{}</STYLE >z", "x y z"),
        ("x<script>never closed", "x"),
        ("x<!-- <b>hidden</b> -->y", "x y"),
        ("x<svg><script>1</script></svg>y", "x y"),
        ("<a title=\"a > b\" href='x'>link</a>", "link"),
        ('cut off <a href="https://exam', "cut off"),
        ("<![CDATA[kept]]>", "kept"),
        ("<o:p>word</o:p><my-widget>s</my-widget>", "words"),
        ("<img src=x onerror=alert(1)>seen", "seen"),
        ("  a\r\n\tb\u00a0\u2003c\u2028d ", "a b c d"),
        ("cafe\u0301", "café"),
        ("a\x00b\x1b[31mc\x07", "ab[31mc"),
        ("a&#0;b&#x1b;c&#8238;d", "a\ufffdbcd"),
        ("\u202eevil\u202c \u2066x\u2069 so\u00adft\ufeff", "evil x soft"),
        ("half \ud83d surrogate", "half surrogate"),
        ("می\u200cخواهم 👩\u200d💻", "می\u200cخواهم 👩\u200d💻"),
        ("", ""),
    ],
)
def test_plain(markup: str, expected: str) -> None:
    assert plain(markup) == expected


@pytest.mark.parametrize("clean", [plain, literal, title_key])
def test_heaps_of_marks_cost_no_more_than_their_length(clean: Callable[[str], str]) -> None:
    began = time.perf_counter()
    cleaned = clean("a" + "\u0301\u0323" * 100_000 + "b")
    assert time.perf_counter() - began < 5  # putting them all in order takes a minute
    assert cleaned[-1] == "b"
    assert len(cleaned) <= 40


def test_marks_as_languages_use_them_stay() -> None:
    for word in ("Việt", "שָׁלוֹם", "مُحَمَّد", "བོད་སྐད", "किताबें"):
        assert literal(word) == unicodedata.normalize("NFC", word)


def test_every_mark_is_known_as_one() -> None:
    marks = [chr(point) for point in range(0x110000) if unicodedata.combining(chr(point))]
    assert len(marks) > 800
    assert all(len(literal("a" + mark * 100)) <= 70 for mark in marks)


def test_literal_text_is_not_read_as_markup() -> None:
    assert literal(" <b>bold</b> &amp; \n\x00 ") == "<b>bold</b> &amp;"
    assert literal("one two three", 8) == "one two…"


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<a ",
        "<",
        "<!--",
        "<a x='",
        "<a x='\"",
        "<script ",
        "<script>",
        "<svg><",
        "<![cdata[",
        "&amp",
        "<a-",
        "<a:b:",
    ],
)
def test_hostile_markup_costs_linear_time(unit: str) -> None:
    started = time.process_time()
    plain(unit * (500_000 // len(unit)), 2_000)
    assert time.process_time() - started < 2


@given(st.text(alphabet=st.characters(codec=None), max_size=200), st.integers(1, 50))
def test_whatever_comes_out_is_clean_and_bounded(text: str, limit: int) -> None:
    for cleaned in (plain(text), literal(text), plain(text, limit)):
        cleaned.encode()
        assert cleaned == " ".join(cleaned.split())
        assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in cleaned)
        assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert len(plain(text, limit)) <= limit
    assert literal(literal(text)) == literal(text)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("one two three", 10, "one two…"),
        ("one two, three", 10, "one two…"),
        ("one two three", 8, "one two…"),
        ("abcdefghijklmnop", 8, "abcdefg…"),
        ("水利部门发布网络安全通告", 6, "水利部门发…"),
        ("aaaa e\u0301e\u0301", 7, "aaaa…"),
        ("anything", 1, "…"),
        ("anything", 0, ""),
    ],
)
def test_cutting_at_a_word(text: str, limit: int, expected: str) -> None:
    assert one_line(text, limit) == expected


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Water plant hit by ransomware - Reuters", "water plant hit by ransomware"),
        ("Water plant hit by ransomware | BBC News", "water plant hit by ransomware"),
        ("Water plant hit by ransomware – The Example Times", "water plant hit by ransomware"),
        ("Water plant hit by ransomware - example.org", "water plant hit by ransomware"),
        ("WATER plant: “hit” by ransomware!", "water plant hit by ransomware"),
        ("Ｗater  plant hit by ransomware", "water plant hit by ransomware"),
        ("Telecom breach exposes millions - Germany", "telecom breach exposes millions germany"),
        ("Bulletin of the week - Part 2", "bulletin of the week part 2"),
        ("Bulletin of the week | 2026-11-20", "bulletin of the week 2026 11 20"),
        ("Cyber - Reuters", "cyber reuters"),
        ("Кибератака на завод остановила воду - ТАСС", "кибератака на завод остановила воду"),
        ("हिन्दी समाचार", "हिन्दी समाचार"),
        ("!!!", "!!!"),
        ("", ""),
    ],
)
def test_title_key(title: str, key: str) -> None:
    assert title_key(title) == key


@given(st.text(max_size=80))
def test_title_key_of_a_key_is_itself(title: str) -> None:
    assert title_key(title_key(title)) == title_key(title)


def test_text_hash_ignores_layout_only() -> None:
    assert text_hash("a b", "c") == text_hash(" a\n b ", "c\t")
    assert text_hash("a b", "c") != text_hash("a", "b c")
    assert text_hash("A") != text_hash("a")
    assert text_hash("\ud800") != text_hash("")
    assert len(text_hash()) == 64
