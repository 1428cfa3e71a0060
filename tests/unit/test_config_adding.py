"""Sources written into `sources.yaml`: what stood there stays, what is new reads as meant."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.adding import NewSource, as_text, fitted, scalar, taken_by
from bot.config.documents import parse_document
from bot.config.home import shipped
from bot.config.inserting import add_to_file, extended
from bot.config.sources import read_sources
from bot.errors import Mistake, MistakesFound, UsageError
from bot.model import PageRules, Source, SourceKind

NEW = NewSource("New one", "https://new.example/feed")
TEMPLATE = Path(__file__).parents[2] / "bot" / "config" / "templates" / "sources.yaml"


def read(text: str) -> tuple[Source, ...]:
    mistakes: list[Mistake] = []
    found = read_sources(parse_document(text, "sources.yaml"), timedelta(hours=1), mistakes)
    assert mistakes == []
    return found


A = "  - name: A\n    url: https://a.example/"
B = "  - name: B\n    url: https://b.example/"


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("sources:\n  - {name: A, url: https://a.example/}\n  +\n", False),
        ("sources:\n- name: A\n  url: https://a.example/\n+\n", False),
        (f"sources:\n{A} # a comment\n    # another\n  +\n# the end\ndefaults: {{every: 2h}}\n", False),
        (f"sources:\n{A}\n{B}\n  +\n  # ---- C, one day\n", False),
        (f"sources:\n{A}\n\n  # ---- B\n{B}\n  +\n\ndefaults:\n  lang: en\n", True),
        (f"sources:\n{A}\n\n  - {{name: B,\n     url: https://b.example/}} # b\n  +\n", True),
        (
            "sources:\n  -\n    name: >-\n      A\n      B\n    url: https://a.example/\n    tags: [\n     a]\n  +\n",
            False,
        ),
        ("sources:\n  - url: https://a.example/\n    name: |-\n      A\n  +\n", False),
        (f"sources:\n{A}\n    tags:\n      - one\n      - two # of them\n  +\n", False),
        (f"sources:\n{A}\n    group: 'long\n      words'\n  +\n\n", False),
    ],
)
def test_the_new_one_stands_at_the_end_and_nothing_else_changes(text: str, apart: bool) -> None:
    head, _, tail = text.rpartition("+\n")
    indent = head.rpartition("\n")[2]
    head = head.removesuffix(indent)
    made = extended(head + tail, [NEW])
    assert made == head + apart * "\n" + as_text(NEW, indent) + tail
    assert [source.name for source in read(made)] == [*(one.name for one in read(head + tail)), "New one"]


def test_a_last_line_without_its_end_gets_one() -> None:
    assert extended(f"sources:\n{A}", [NEW]) == f"sources:\n{A}\n{as_text(NEW)}"


@pytest.mark.parametrize("file", [TEMPLATE, shipped("sources.yaml")], ids=["template", "shipped"])
def test_the_files_that_come_with_the_program(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sources.yaml"
    copy.write_bytes(file.read_bytes())
    old = file.read_text(encoding="utf-8")
    add_to_file(copy, [NEW, NewSource("Two", "https://two.example/")])
    new = copy.read_text(encoding="utf-8")
    assert [source.name for source in read(new)] == [*(source.name for source in read(old)), "New one", "Two"]
    kept = new.splitlines()
    for line in old.splitlines():
        assert line in kept
        del kept[: kept.index(line) + 1]


def test_windows_line_ends_marks_rights_and_links_stay(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.yaml"
    real.write_bytes(b"\xef\xbb\xbfsources:\r\n  - name: A\r\n    url: https://a.example/\r\n")
    real.chmod(0o640)
    (tmp_path / "sources.yaml").symlink_to(real)
    add_to_file(tmp_path / "sources.yaml", [NEW])
    content = real.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfsources:\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 5
    assert (tmp_path / "sources.yaml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere.yaml", "sources.yaml"]


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("sources: [{name: A, url: https://a.example/}]\n", NEW),
        ("sources:\n  - {name: A, url: https://a.example/}\n", NewSource("A", "https://b.example/")),
        ("sources:\n  - {name: A, url: https://a.example/}\n", NewSource("B", "http://www.a.example")),
        ("sources:\n  - {name: A, url: https://a.example/}\n", NewSource("B", "https://b.example/", every="often")),
        (f"sources:\n{A}\n    tags: &t [one]\n{B}\n    tags: *t\n", NEW),
    ],
)
def test_what_would_not_read_is_not_written(text: str, new: NewSource, tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text(text)
    with pytest.raises((UsageError, MistakesFound)):
        add_to_file(file, [new])
    assert file.read_text() == text
    assert [path.name for path in tmp_path.iterdir()] == ["sources.yaml"]


def test_names_and_ids_are_made_unique() -> None:
    text = f"sources:\n{A.replace('A', 'News', 1)}\n{B}\n    id: news-b-example\n"
    known = read(text)
    new = [NewSource("News", f"https://b.example/{n}") for n in range(3)] + [NewSource(" \x00", "https://d.example/")]
    made = list(fitted(new, known))
    assert [one.name for one in made] == ["News (b.example)", "News (2)", "News (3)", "d.example"]
    assert made[0].id == "news-b-example-2"
    assert len(read(extended(text, made))) == 6


def test_an_address_is_known_in_any_spelling() -> None:
    known = read("sources:\n  - {name: A, url: https://www.a.example/feed/}\n")
    found = taken_by("http://a.example/feed?utm_source=x", known)
    assert found is not None
    assert found.name == "A"
    assert taken_by("https://a.example/feed2", known) is None


def test_a_page_is_written_with_its_selectors() -> None:
    rules = PageRules('li[data-x="#1"]', "h3 a", "h3 a@href", "time@datetime")
    one = NewSource(
        "P: a # b", "https://p.example/#news", kind=SourceKind.PAGE, page=rules, topics=("ciip",), lang="no"
    )
    (source,) = read("sources:\n" + as_text(one))
    assert (source.name, source.url, source.page, source.lang) == ("P: a # b", "https://p.example/#news", rules, "no")
    assert source.topics == ("ciip",)


_LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40).filter(str.strip)


@given(
    _LINES
    | st.sampled_from(["null", "yes", "08:00", "1", "- a", "a: b", "a #b", "'", '"', "=1+1", "@x", "*a", "&a", "%a"])
)
def test_any_name_comes_back_as_it_was(name: str) -> None:
    assert parse_document(f"a: {scalar(name)}\n", "x").data == {"a": name}
