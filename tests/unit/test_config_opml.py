"""OPML in and out: folders, repeats, what is refused and why, and what an evil file holds."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bot.config.adding import NewSource, as_text, fitted
from bot.config.documents import parse_document
from bot.config.opml import MOST_OUTLINES, as_opml, read_opml
from bot.config.sources import read_sources
from bot.errors import Mistake, UsageError
from bot.model import Source, SourceKind
from bot.sources.guard import AddressRules

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="{version}"><head><title>t</title></head><body>
{body}
</body></opml>"""


def read(path: Path, content: str | bytes, allow: tuple[str, ...] = ()) -> tuple[list[NewSource], list[str], list[str]]:
    file = path / "feeds.opml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    mistakes: list[Mistake] = []
    told: list[Mistake] = []
    found = list(read_opml(file, AddressRules(allow).permits, mistakes, told))
    return found, [str(one) for one in mistakes], [str(one) for one in told]


def whole(body: str, version: str = "2.0") -> str:
    return OPML.format(version=version, body=body)


def feed(url: str, text: str = "A", more: str = "") -> str:
    return f'<outline type="rss" text="{text}" xmlUrl="{url}" {more}/>'


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_folders_are_groups(tmp_path: Path, version: str) -> None:
    body = f"""
    <outline text="Press"><outline text="World">{feed("https://w.example/feed", "W &amp; Co")}</outline>
    {feed("https://p.example/feed", "P", 'language="pt-BR" isComment="true"')}</outline>
    <outline title="T" XMLURL="https://t.example/feed"/>
    <outline text="empty folder"/>
    """
    found, mistakes, told = read(tmp_path, whole(body, version))
    assert found == [
        NewSource("T", "https://t.example/feed"),
        NewSource("P", "https://p.example/feed", group="Press", lang="pt-BR", disabled=True),
        NewSource("W & Co", "https://w.example/feed", group="World"),
    ]
    assert (mistakes, told) == ([], [])


def test_repeats_and_links_are_told_and_left_out(tmp_path: Path) -> None:
    body = "\n".join(
        (
            feed("https://a.example/feed"),
            feed("http://www.a.example/feed/", "again"),
            '<outline type="link" text="L" url="x"/>',
        )
    )
    found, mistakes, told = read(tmp_path, whole(body))
    assert [one.name for one in found] == ["A"]
    assert mistakes == []
    assert told == [
        "feeds.opml:4: “again” has the same address as in line 3: left out",
        "feeds.opml:5: “L” is a link and no feed: left out",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/feed", "http://[::1]/feed", "http://169.254.169.254/", "http://10.1.2.3/", "http://172.16.0.1/",
        "http://192.168.1.1/", "http://100.64.0.1/", "http://0.0.0.0/", "http://[fe80::1]/", "http://[fc00::1]/",
        "http://2130706433/", "http://0x7f.1/", "http://017700000001/", "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::10.0.0.1]/", "http://localhost:8080/", "http://a.localhost./", "http://printer.local/",
        "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "feed.xml", "https://", "gopher://a.example/",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused_in_plain_words(tmp_path: Path, url: str) -> None:
    found, mistakes, _ = read(tmp_path, whole(feed(url)))
    assert found == []
    assert len(mistakes) == 1
    assert mistakes[0].startswith("feeds.opml:3: “A” is refused: ")


def test_what_the_operator_allows_is_taken(tmp_path: Path) -> None:
    body = feed("http://127.0.0.1:8080/feed") + feed("http://localhost:8080/x")
    assert len(read(tmp_path, whole(body), ("127.0.0.1:8080",))[0]) == 2
    assert len(read(tmp_path, whole(body), ("127.0.0.1:8081",))[0]) == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body/></opml>', "document type"),
        ('<!DOCTYPE o SYSTEM "http://a.example/x.dtd"><opml/>'.encode("utf-16"), "document type"),
        ("<rss/>", "is no OPML"),
        ("", "is no OPML"),
        ("\0\0\0", "is no OPML"),
        ("PK\x03\x04", "is no OPML"),
        (" " * (5 * 1024 * 1024 + 1), "larger than 5 MB"),
        (whole("<outline/>" * (MOST_OUTLINES + 1)), "more than 10,000 entries"),
    ],
    ids=range(8),
)  # fmt: skip
def test_what_is_no_list_of_feeds_is_refused(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        read(tmp_path, content)
    assert "root:" not in str(refused.value)


def test_a_broken_file_is_read_as_far_as_it_goes_and_says_so(tmp_path: Path) -> None:
    broken = whole(feed("https://a.example/?a=1&b=2", "A & B") + "\n" + feed("https://c.example/feed", "C"))[:-10]
    found, mistakes, _ = read(tmp_path, broken)
    assert [one.url for one in found] == ["https://a.example/?a=1&b=2", "https://c.example/feed"]
    assert "broken" in mistakes[0]
    deep = whole("<outline text='a'>" * 5_000)
    assert read(tmp_path, deep)[1]


def test_what_goes_out_comes_in_again(tmp_path: Path) -> None:
    sources = (
        Source(
            "a", "=1+1 <b> & \"q\" 'x' @y", "https://user:secret@a.example/feed?x=1&y=2", group="-G", tags=("eu", "un")
        ),
        Source("b", "Б", "https://b.example/feed", group="-G", lang="ru", disabled=True),
        Source("c", "C", "https://c.example/news", SourceKind.PAGE),
        Source("d", "D", "https://d.example/feed"),
    )
    written = as_opml(sources, "Desk", NOW)
    root = etree.fromstring(written)
    assert (root.get("version"), root.findtext("head/title")) == ("2.0", "Desk")
    assert root.findtext("head/dateCreated") == "Sun, 22 Nov 2026 08:00:00 GMT"
    assert all(outline.get("text") for outline in root.iter("outline"))
    assert b"secret" not in written
    found, mistakes, told = read(tmp_path, written)
    assert mistakes == []
    assert found == [
        NewSource("D", "https://d.example/feed"),
        NewSource(sources[0].name, "https://a.example/feed?x=1&y=2", group="-G"),
        NewSource("Б", "https://b.example/feed", group="-G", lang="ru", disabled=True),
    ]
    assert ["“C” is a link" in one for one in told] == [True]


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_name_and_folder_can_be_written_into_the_file(
    tmp_path_factory: pytest.TempPathFactory, name: str, folder: str
) -> None:
    root = etree.Element("opml", version="2.0")
    outline = etree.SubElement(etree.SubElement(root, "body"), "outline")
    try:
        outline.set("text", folder)
        etree.SubElement(outline, "outline", text=name, xmlUrl="https://a.example/feed")
    except ValueError:  # what XML cannot say
        return
    found, mistakes, _ = read(tmp_path_factory.mktemp("opml"), etree.tostring(root))
    (fit,) = fitted(found, ())
    wrong: list[Mistake] = []
    read_sources(parse_document("sources:\n" + as_text(fit), "s"), timedelta(hours=1), wrong)
    assert (mistakes, wrong) == ([], [])
