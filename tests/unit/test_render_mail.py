"""Mails: bounded, safe, complete, and with headers that a repeat gives again."""

import re
from email import message_from_string
from email.policy import default
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from render_golden import LETTERHEAD, READER
from render_sample import SINCE, UNTIL, digest, line, rich_digest

from bot.model import Section, SourceLine
from bot.render.mail import MOST_BYTES, Letterhead, digest_mail, headers, message_id, subject
from bot.render.page import digest_html

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
VOID = {"meta", "br", "img", "link", "hr"}


class Page(HTMLParser):
    """Tags, attributes and text of a document; fails on tags that do not match."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT, ANY_TEXT), max_size=6), ANY_TEXT)
def test_any_text_stays_text(lines: list[tuple[str, str, str]], title: str) -> None:
    calm = digest(Section("ciip", "C", tuple(line(n, "x", summary="y", source="z") for n in range(1, len(lines) + 1))))
    stories = tuple(
        line(n, told, summary=f"s {said}", source=f"n {name}") for n, (told, said, name) in enumerate(lines, 1)
    )
    wild = digest(Section("ciip", "C", stories), title=title)

    def frame(html: str) -> list[str]:
        return [tag for tag, _ in Page(html).tags]

    wanted = frame(digest_mail(calm, LETTERHEAD).body["html"])
    assert frame(digest_mail(wild, LETTERHEAD).body["html"]) == wanted


def test_dangerous_words_show_and_nothing_acts() -> None:
    said = "<script>alert(1)</script><img src=x onerror=y> {{ 7*7 }} {% raw %} &lt;b&gt;"
    made = digest(
        Section("ciip", "C", (line(1, said, summary=f"More: {said}", source=said, url="javascript:alert(1)"),)),
        title=said,
    )
    page = Page(digest_mail(made, LETTERHEAD).body["html"])
    assert page.words.count(said) >= 4
    assert not {tag for tag, _ in page.tags} & {"script", "img", "iframe", "link", "form", "svg", "object"}
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert "javascript:" not in digest_mail(made, LETTERHEAD).body["html"]


def test_nothing_is_loaded_from_elsewhere() -> None:
    html = digest_mail(rich_digest(), LETTERHEAD).body["html"]
    page = Page(html)
    assert not [1 for _, attrs in page.tags if "src" in attrs or "background" in attrs]
    assert "url(" not in html
    assert "@import" not in html
    links = [attrs["href"] or "" for tag, attrs in page.tags if tag == "a"]
    assert links
    assert all(link.startswith(("https://", "mailto:")) for link in links)


def test_titles_carry_their_language_and_direction() -> None:
    titles = [attrs for tag, attrs in Page(digest_mail(rich_digest()).body["html"]).tags if tag == "h3"]
    assert [attrs.get("lang") for attrs in titles] == ["en", "ar", "de", None, "ru", "zh", "fr"]
    assert all(attrs["dir"] == "auto" for attrs in titles)


def test_the_text_part_has_every_link_and_short_lines() -> None:
    made = rich_digest()
    text = digest_mail(made, LETTERHEAD, READER).body["text"]
    for told in made.lines:
        assert told.url is None or told.url in text
        assert all(other.url in text for other in told.also[:6] if other.url)
    assert all(len(row) <= 78 or "://" in row or "mailto:" in row for row in text.splitlines())
    assert "mailto:desk@watch.example?subject=unsubscribe%20t0ken" in text


def encoded_size(body: dict[str, str]) -> int:
    """As the channel sends them, at worst: each part in base64."""
    return sum((len(body[part].encode()) + 2) // 3 * 4 for part in ("text", "html"))


def test_a_large_digest_loses_summaries_before_stories() -> None:
    stories = tuple(
        line(n, f"Title number {n} " + "and more words " * 6, summary=f"Summary {n} " * 25) for n in range(1, 61)
    )
    body = digest_mail(digest(Section("ciip", "C", stories)), LETTERHEAD).body
    assert "Summary 1 " not in body["text"]
    assert all(f"Title number {n} " in body["text"] and f"Title number {n} " in body["html"] for n in range(1, 61))
    assert "did not fit" not in body["html"]


def test_a_huge_digest_is_cut_and_says_so() -> None:
    stories = tuple(
        line(n, f"Nr {n} " + "слово " * 50, also=(SourceLine("x", f"https://x.example/{'y' * 200}"),))
        for n in range(1, 400)
    )
    desk = Letterhead("desk@watch.example", base_url="https://watch.example/")
    body = digest_mail(digest(Section("ciip", "C", stories)), desk).body
    kept = len(re.findall(r"<h3", body["html"]))
    assert 10 < kept < 399
    note = f"+ {399 - kept} more stories did not fit into this mail."
    assert note in body["html"]
    assert note in body["text"]
    assert "https://watch.example/" in body["html"]
    assert encoded_size(dict(body)) <= MOST_BYTES * 1.01
    assert f"Nr {kept} " in body["text"]
    assert f"Nr {kept + 1} " not in body["text"]


def test_thirty_ordinary_stories_fit_whole() -> None:
    stories = tuple(
        line(n, "A title of ordinary length about rules for networks", summary="A sentence of a summary. " * 12)
        for n in range(1, 31)
    )
    body = digest_mail(digest(Section("ciip", "C", stories)), LETTERHEAD).body
    assert body["html"].count("A sentence of a summary.") >= 30
    assert encoded_size(dict(body)) < MOST_BYTES


def test_subject_is_one_plain_line() -> None:
    assert subject(rich_digest()) == "Late: Cyber policy, daily, 22 November 2026 (7 stories)"
    assert subject(digest(title="a\r\nBcc: b\x00")) == "a Bcc: b, 22 November 2026 (no news)"


def test_headers_are_stable_and_differ_by_reader() -> None:
    made = headers(rich_digest(), READER, LETTERHEAD, UNTIL)
    assert made == headers(rich_digest(), READER, LETTERHEAD, UNTIL)
    parsed = message_from_string("".join(f"{name}: {value}\r\n" for name, value in made.items()), policy=default)
    assert parsed["Date"].datetime == UNTIL
    assert parsed["List-Id"] == "<daily.watch.example>"
    assert parsed["List-Unsubscribe"] == "<mailto:desk@watch.example?subject=unsubscribe%20t0ken>"
    assert re.fullmatch(r"<[a-zA-Z0-9-]+@watch\.example>", made["Message-ID"])
    assert READER.address not in "".join(made.values())
    assert message_id("a", "x@y.example") != message_id("b", "x@y.example")


def test_letterhead_fills_in_what_is_not_said() -> None:
    desk = Letterhead("Desk <desk@bücher.example>", unsubscribe="leave+now@watch.example")
    made = headers(digest(since=SINCE), READER, desk, UNTIL)
    assert made["List-Id"] == "<watchdesk.xn--bcher-kva.example>"
    assert made["List-Unsubscribe"] == "<mailto:leave%2Bnow@watch.example?subject=unsubscribe%20t0ken>"
    assert "@xn--bcher-kva.example>" in made["Message-ID"]


def test_the_page_is_a_whole_document() -> None:
    html = digest_html(rich_digest())
    assert html.startswith("<!DOCTYPE html>")
    assert Page(html).tags[0] == ("html", {"lang": "en", "dir": "ltr"})
    assert "Leave this list" not in html
