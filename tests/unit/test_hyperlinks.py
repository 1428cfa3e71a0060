"""Which pages a text links to: as a browser would see it, bounded, whatever the markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.hyperlinks import LONGEST, MOST_LINKS, pages, written_links
from bot.core.identity import identify
from bot.core.items import make_item
from bot.model import Entry
from bot.testing.builders import MOMENT, build_source


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://a.example/1">x</a>',
        "<p><A\nclass='x > y' data-href=no HREF = 'https://a.example/1'>x</A>",
        '<a title="it\'s" href=https://a.example/1>x',
        '<!-- <a href="https://no.example/"> --><a href=" https://a.example/1 ">x</a>',
        '<SCRIPT>"<a href=https://no.example/>"</script ><style><a href=https://no.example/></style>'
        '<a rel="x" href="https://a.example/1"/>',
        '<abbr href="https://no.example/"></abbr><article href="https://no.example/"><a href="https://a.example/1">',
        '<a href="/relative"><a href="#top"><a href="mailto:a@b.example"><a href="javascript:x"><a href="">'
        '<a href="https://a.example/1">',
        '&lt;a href="https://no.example/"&gt;<a href="https://a.example/1">',
        '<a href="https://a.example/1" href="https://no.example/">',
    ],
)
def test_links_are_found_where_a_browser_finds_them(markup: str) -> None:
    assert written_links(markup) == ("https://a.example/1",)


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "plain text, a < b",
        '<!-- <a href="https://no.example/">',
        '<script><a href="https://no.example/">',
        '<svg><a href="https://no.example/"></a></svg>',
        "<a name='x'>y</a> href=https://no.example/",
        '<a title=" href=https://no.example/ ">',
        f'<a href="https://a.example/{"x" * LONGEST}">',
        '<a href="https://a.example/\x00">',
    ],
)
def test_what_is_no_link_is_none(markup: str) -> None:
    assert written_links(markup) == ()


def test_entities_in_an_address_are_characters() -> None:
    assert written_links('<a href="https://a.example/?a=1&amp;b=2">') == ("https://a.example/?a=1&b=2",)


def test_the_first_links_of_all_texts_count_each_once() -> None:
    many = "".join(f'<a href="https://a.example/{n}">' for n in range(50))
    assert written_links(many, many) == tuple(f"https://a.example/{n}" for n in range(MOST_LINKS))
    assert written_links('<a href="//a.example/1">', "none", '<a href="//a.example/2">') == (
        "//a.example/1",
        "//a.example/2",
    )


@pytest.mark.parametrize(
    "piece",
    [
        "<a", "<a ", "<a href", "<a href=", '<a href="', "<a href='\"", '<a "', "<a ' \" ", "<!--", "<a <!--",
        "<script ", "<a <svg ", "<a x=\"'\" ", '<a href="/x">', "<a href=&amp;", " href=", "<a title=\"",
    ],
)  # fmt: skip
def test_markup_without_an_end_is_read_through_once(piece: str) -> None:
    """Half a million characters of it: what took the square of that would never end."""
    assert written_links(f"<a {piece * 1_000_000}") == ()
    assert written_links("<a" + " " * 1_000_000 + piece) == ()


MARKUP = st.lists(
    st.sampled_from(
        [
            "<a", "<A ", " href", "=", '"', "'", ">", "<", "https://a.example/", "//", "x", " ", "\n", "<!--", "-->",
            "<script>", "</script>", "&amp;", "\x00", "\ud800", "é", "<svg", "/",
        ]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(st.lists(MARKUP, max_size=3))
def test_whatever_it_is_links_are_bounded_and_clean(markups: list[str]) -> None:
    found = written_links(*markups)
    assert len(found) <= MOST_LINKS
    assert len(set(found)) == len(found)
    assert all(len(link) <= LONGEST and link.isprintable() and "//" in link[:8] for link in found)
    assert all(page.startswith("https://") for page in pages(found, None))


def test_pages_are_canonical_and_none_is_the_entrys_own() -> None:
    links = (
        "http://www.a.example/1/?utm_source=x",
        "https://a.example/1",
        "//b.example/2#top",
        "https:///",
        "https://own.example/",
    )
    assert pages(links, "https://own.example/") == ("https://a.example/1", "https://b.example/2")


def test_an_item_has_the_pages_that_its_entry_links_to_and_its_hash_has_not() -> None:
    bare = Entry("A title", url="https://a.example/1")
    linking = Entry(
        "A title", url="https://a.example/1", links=("http://www.b.example/2?fbclid=1", "https://a.example/1")
    )
    made = [make_item(identify([entry])[0], build_source(), None, MOMENT) for entry in (bare, linking)]
    assert [item.links for item in made] == [(), ("https://b.example/2",)]
    assert made[0].content_hash == made[1].content_hash
