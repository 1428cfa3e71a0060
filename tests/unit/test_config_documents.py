"""YAML as people mean it, and mistakes that name their line."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from bot.config.documents import MAX_BYTES, Document, did_you_mean, nearest, parse_document, read_document, validate
from bot.config.yaml_text import MAX_DEPTH
from bot.errors import Mistake, MistakesFound


def complaints(text: str) -> list[str]:
    with pytest.raises(MistakesFound) as caught:
        parse_document(text, "f.yaml")
    return [str(mistake) for mistake in caught.value.mistakes]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("off", "off"),
        ("on", "on"),
        ("no", "no"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("y", "y"),
        ("08:00", "08:00"),
        ("07:30", "07:30"),
        ("1:30:00", "1:30:00"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e3", "1e3"),
        ("=", "="),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("30m", "30m"),
        ("1" * 30, "1" * 30),
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-1001234567890", -1001234567890),
        ("+5", 5),
        ("0", 0),
        ("2.5", 2.5),
        ("-.5", -0.5),
        ("1.5e3", 1500.0),
        ("~", None),
        ("null", None),
        ("", None),
    ],
)
def test_a_scalar_is_what_people_mean(written: str, meant: Any) -> None:
    value = parse_document(f"key: {written}\n", "f.yaml").data["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_always_text() -> None:
    assert parse_document("no: 1\n12: 2\ntrue: 3\n08:00: 4\n", "f").data == {"no": 1, "12": 2, "true": 3, "08:00": 4}


def test_every_value_knows_its_line() -> None:
    document = parse_document("a:\n  - x: 1\n    y:\n      long\n  - [p, q]\n\nb: {c: 2,\n  d: 3}\n", "f.yaml")
    assert [document.line(*loc) for loc in [("a",), ("a", 0), ("a", 0, "y"), ("a", 1, 1), ("b", "c"), ("b", "d")]] == [
        1,
        2,
        3,
        5,
        7,
        8,
    ]
    assert document.line("a", 0, "unknown", "deeper") == 2
    assert document.line("nothing") == 1


def test_aliases_repeat_a_value() -> None:
    assert parse_document("a: &x {k: [1]}\nb: *x\n", "f").data == {"a": {"k": [1]}, "b": {"k": [1]}}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: 1\nb: c: d\n", "f.yaml:2: a `:` where no key can stand"),
        ("a:\n  - [1, 2\nb: 3\n", "f.yaml:2: a `[` is not closed"),
        ("a: 'x\n", "f.yaml:1: a quote is not closed"),
        ("a: 1\n\tb: 2\n", "f.yaml:2: indented with a tab"),
        ("a: @x\n", "f.yaml:1: a value cannot begin with this character"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2: a second document begins"),
        ("a: 1\n\x07\n", "f.yaml:2: a control character"),
        ("a: *nobody\n", "f.yaml:1: `*nobody` has no `&nobody`"),
        ("a: &x [1, *x]\n", "f.yaml:1: `*x` stands inside itself"),
        ("a: !!python/name:os.system x\n", "f.yaml:1: tags"),
        ("a: !!set {x}\n", "f.yaml:1: tags"),
        ("? [a, b]\n: c\n", "f.yaml:1: a list or mapping as a key"),
        ("x: &x {a: 1}\ny:\n  <<: *x\n", "f.yaml:3: merge keys"),
    ],
)
def test_what_is_no_plain_yaml_is_told_with_its_line(text: str, complaint: str) -> None:
    assert complaints(text)[0].startswith(complaint)


def test_all_repeated_keys_are_told_and_the_syntax_error_after_them() -> None:
    assert [line.split(" — ")[0] for line in complaints("a: 1\nb: 2\na: 3\nb: 4\nc: [\n")] == [
        "f.yaml:3: the key `a` stands twice (first in line 1)",
        "f.yaml:4: the key `b` stands twice (first in line 2)",
        "f.yaml:6: a value was expected here",
    ]


def test_a_billion_laughs_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert "aliases repeat more than" in complaints("\n".join(lines))[0]


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 200_000 + "x", "{a: " * 200_000, "[" * (MAX_DEPTH + 1)])
def test_deep_nesting_is_refused(text: str) -> None:
    assert complaints(text) == [f"f.yaml:1: nested more than {MAX_DEPTH} levels deep"]


def test_files_that_cannot_be_text(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("a: 1\nb: é\n".encode("latin-1"))
    (tmp_path / "large.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    (tmp_path / "folder.yaml").mkdir()
    found = {}
    for name in ("latin.yaml", "large.yaml", "folder.yaml", "missing.yaml"):
        with pytest.raises(MistakesFound) as caught:
            read_document(tmp_path / name, name)
        found[name] = caught.value.mistakes[0]
    assert (found["latin.yaml"].line, found["latin.yaml"].what) == (2, "not UTF-8")
    assert found["large.yaml"].what == "larger than 5 MB"
    assert found["folder.yaml"].what.startswith("cannot be read")
    assert "watchdesk init" in found["missing.yaml"].mend


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_document(tmp_path / "f.yaml", "f.yaml").data == {"a": 1}


_PIECES = st.sampled_from(
    [
        "a",
        "b",
        ": ",
        "- ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&x ",
        "*x",
        "!",
        "!!int ",
        "'",
        '"',
        "|",
        ">",
        "#",
        "---\n",
        "...\n",
        "? ",
        "<<: ",
        "%YAML 1.1\n",
        "\t",
        "\\",
        "@",
        "é",
        "0",
        "\x00",
        "\ufeff",
        "\u2028",
        "~",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)))
def test_any_text_is_a_document_or_a_list_of_mistakes(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    try:
        document = parse_document(text, "f.yaml")
    except MistakesFound as found:
        assert found.mistakes
        assert all(mistake.file == "f.yaml" and mistake.line >= 0 for mistake in found.mistakes)
    else:
        assert isinstance(document, Document)


class Term(BaseModel):
    model_config = ConfigDict(extra="forbid")
    term: str
    weight: float = Field(1.0, ge=0)


class Sheet(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    sender: str = Field("", alias="from")
    terms: list[str | Term] = []
    named: dict[str, Term] = {}


def test_every_error_of_a_model_is_told_with_line_and_mend() -> None:
    text = "form: x\nterms:\n  - fine\n  - {term: x, wieght: 2}\n  - 12\n  - {term: 2, weight: -1}\n"
    text += "named:\n  a:\n    trm: x\n"
    mistakes: list[Mistake] = []
    assert validate(Sheet, parse_document(text, "f.yaml"), (), mistakes) is None
    assert [str(mistake) for mistake in sorted(mistakes)] == [
        "f.yaml:1: the key `name` is missing — add `name: …`",
        "f.yaml:1: unknown key `form` — did you mean `from`?",
        "f.yaml:4: unknown key `wieght` — did you mean `weight`?",
        "f.yaml:5: an entry of `terms` should be text — put it in quotes",
        "f.yaml:6: `term` should be text — put it in quotes",
        "f.yaml:6: `weight` should be at least 0",
        "f.yaml:8: the key `term` is missing — add `term: …`",
        "f.yaml:9: unknown key `trm` — did you mean `term`?",
    ]


def test_a_part_of_a_document_can_be_validated_alone() -> None:
    document = parse_document("terms:\n  - {term: x}\n  - {term: y,\n     weight: heavy}\n", "f.yaml")
    assert validate(Term, document, ("terms", 0)) == Term(term="x")
    with pytest.raises(MistakesFound) as caught:
        validate(Term, document, ("terms", 1))
    assert str(caught.value) == "f.yaml:4: `weight` should be a number"


def test_a_value_from_elsewhere_is_told_from_there() -> None:
    document = Document("f.yaml", {"named": {"a": 1}}, {(): 1}, {("named",): ("variable N", 0)})
    assert document.where("named", "a") == ("variable N", 0)
    assert document.where("name") == ("f.yaml", 1)


def test_the_nearest_word_ignores_case_and_far_ones_are_listed() -> None:
    assert nearest("Chanels", ["channels", "editions"]) == "channels"
    assert nearest("zzz", ["channels"]) is None
    assert did_you_mean("zzz", ["a", "b"]) == "known here: `a`, `b`"
