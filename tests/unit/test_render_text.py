"""Plain text: columns, not characters."""

from hypothesis import given
from hypothesis import strategies as st
from render_sample import digest, rich_digest

from bot.render.labels import label
from bot.render.text import columns, digest_text, wrap


@given(st.text(max_size=300), st.integers(4, 100))
def test_wrap_keeps_the_width_and_every_letter(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert rows
    assert all(columns(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_wide_letters_take_two_columns() -> None:
    assert columns("网络 e\u0301") == 6
    assert wrap("网络安全网络安全", 8) == ["网络安全", "网络安全"]


def test_links_are_never_broken() -> None:
    assert "\n    https://agency.example/news/grid-rules?lang=en&ref=7\n" in digest_text(rich_digest(), width=40)


def test_empty_digest_says_since_when() -> None:
    assert digest_text(digest()).endswith("Nothing new since 21 Nov 08:00.\n")


def test_labels() -> None:
    assert label("ciip") == "Critical infrastructure"
    assert label("supply-chain") == "Supply chain"
