"""`watchdesk sources …` as people meet it: an address is tried, found, added; lists come in and go out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import yaml
from lxml import etree

from bot.testing.loopback import Answer, LoopbackServer, Request
from tests.e2e.conftest import Shell
from tests.e2e.running import bare_desk

NOW = datetime.now(UTC)
COMMENTED = """# What this desk watches.
defaults: {every: 1h}

sources:
  # ---- the first one
  - {name: Nowhere, url: "https://reader:pass-word@nowhere.example/feed", group: Press} # a comment

  - name: Else
    url: https://else.example/feed
    headers: {X-Api-Key: very-secret-key}

# the end
"""


def feed(*titles: str, title: str = "Agency news") -> str:
    items = "".join(
        f"<item><title>{one}</title><link>https://agency.example/{n}</link><guid>{n}</guid>"
        f"<pubDate>{format_datetime(NOW - timedelta(days=4 * n))}</pubDate></item>"
        for n, one in enumerate(titles)
    )
    return (
        f"<rss version='2.0'><channel><title>{title}</title><ttl>60</ttl><language>en</language>{items}</channel></rss>"
    )


FEED = feed("Ransomware stops a port", "Garden show opens", "Intrusion at a water utility")
LIST = "<html><head><title>The ministry</title></head><body><ul class='news'>{}</ul></body></html>".format(
    "".join(
        f"<li class='entry'><time datetime='2026-03-0{n}'>{n}</time>"
        f"<a href='/n/{n}'>Something happened to the port, number {n}</a></li>"
        for n in range(1, 7)
    )
)
NAMES = (
    '<html><head><title>Agency</title><link rel="alternate" type="application/rss+xml" href="/rss.xml">{}</head></html>'
)


@dataclass
class Site:
    url: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    async def answer(request: Request) -> Answer:
        made.asked.append(request.path)
        body = made.pages.get(request.path)
        return Answer(404) if body is None else Answer(200, body.encode(), "text/html")

    server = LoopbackServer(answer)
    server.start()
    made.url = f"http://127.0.0.1:{server.port}"
    try:
        yield made
    finally:
        server.stop()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = bare_desk(tmp_path / "desk", fetch={"allow": ["127.0.0.0/8"]}, timezone="UTC")
    (folder / "sources.yaml").write_text(COMMENTED)
    return folder


def names(home: Path) -> list[str]:
    return [one["name"] for one in yaml.safe_load((home / "sources.yaml").read_text())["sources"]]


# ---------------------------------------------------------------------------------------------- test


def test_test_says_what_it_is_and_what_a_first_poll_would_do(shell: Shell, home: Path, site: Site) -> None:
    site.pages["/rss.xml"] = FEED
    done = shell("sources", "test", f"{site.url}/rss.xml", cwd=home)
    assert done.code == 0, done.err
    assert "an RSS feed titled “Agency news”, in en" in done.out
    assert "3 entries, from " in done.out
    assert "announce 1; 1 are older than 7d, and 1 out of scope" in done.out
    assert "neither an ETag nor Last-Modified" in done.out
    lines = shell("sources", "test", f"{site.url}/rss.xml", "--json", cwd=home).lines
    assert [line["first_poll"] for line in lines] == ["announced", "out_of_scope", "too_old"]
    assert lines[0]["topics"] == ["ciip"]
    assert not shell("items", "list", "--json", cwd=home).out, "nothing is stored"


def test_test_says_where_the_feed_is(shell: Shell, home: Path, site: Site) -> None:
    site.pages |= {"/": NAMES.format(""), "/rss.xml": FEED, "/news": LIST}
    named = shell("sources", "test", f"{site.url}/", cwd=home)
    assert (named.code, "not_a_feed" in named.err) == (2, True)
    assert f"The page names its feed: {site.url}/rss.xml (3 entries)" in named.err
    plain = shell("sources", "test", f"{site.url}/news", cwd=home)
    assert (plain.code, f"watchdesk sources discover {site.url}/news" in plain.err) == (2, True)
    assert shell("sources", "test", "http://10.0.0.1/", cwd=home).code == 2
    assert "Did you mean nowhere" in shell("sources", "test", "nowher", cwd=home).err


# ---------------------------------------------------------------------------------------------- discover


def test_discover_proposes_what_can_be_pasted(shell: Shell, home: Path, site: Site) -> None:
    site.pages["/news"] = LIST
    done = shell("sources", "discover", f"{site.url}/news", cwd=home)
    assert done.code == 0, done.err
    assert "a page titled “The ministry”" in done.out
    assert "Something happened to the port, number 1" in done.out
    entry = done.out[done.out.index("  - name: ") :]
    (home / "sources.yaml").write_text(f"sources:\n{entry}")
    assert shell("check", cwd=home).code == 0, entry
    tried = shell("sources", "test", f"{site.url}/news", cwd=home)
    assert "6 entries, from 01 Mar" in tried.out


def test_discover_as_json_and_exit_codes(shell: Shell, home: Path, site: Site) -> None:
    site.pages |= {"/": NAMES.format(""), "/rss.xml": FEED, "/empty": "<html><p>nothing</p></html>"}
    (found,) = shell("sources", "discover", site.url, "--json", cwd=home).lines
    assert (found["kind"], found["url"], found["title"]) == ("feed", f"{site.url}/rss.xml", "Agency news")
    assert (found["entries"], found["samples"][0]["title"]) == (3, "Ransomware stops a port")
    del site.pages["/rss.xml"]
    nothing = shell("sources", "discover", f"{site.url}/empty", cwd=home)
    assert (nothing.code, "Nothing that could be watched" in nothing.out) == (1, True)
    assert f"{site.url}/feed: the server answered 404 Not Found" in nothing.out
    blocked = shell("sources", "discover", "http://169.254.169.254/latest/", cwd=home)
    assert (blocked.code, "blocked_address" in blocked.err) == (2, True)
    wrong = shell("sources", "discover", "ftp://a.example/", cwd=home)
    assert (wrong.code, "not an http(s) address" in wrong.err) == (2, True)


# ---------------------------------------------------------------------------------------------- add


def test_add_writes_an_entry_and_nothing_else(shell: Shell, home: Path, site: Site) -> None:
    site.pages |= {"/": NAMES.format(""), "/rss.xml": FEED}
    tried = shell("sources", "add", site.url, "--dry-run", cwd=home)
    assert (tried.code, (home / "sources.yaml").read_text()) == (0, COMMENTED)
    done = shell("sources", "add", site.url, "--every", "2h", "--topics", "ciip", "--lang", "en", cwd=home)
    assert done.code == 0, done.err
    assert "agency-news is added to sources.yaml, with 3 entries now" in done.out
    entry = f"  - name: Agency news\n    url: {site.url}/rss.xml\n    lang: en\n    every: 2h\n    topics: [ciip]\n"
    text = (home / "sources.yaml").read_text()
    assert text == COMMENTED.replace("\n# the end", f"\n{entry}\n# the end")
    assert shell("poll", "agency-news", "--json", cwd=home).json["items_new"] == 3
    again = shell("sources", "add", f"{site.url}/rss.xml/?utm_source=x", cwd=home)
    assert (again.code, "watched already: Agency news (agency-news)" in again.err) == (2, True)
    assert (home / "sources.yaml").read_text() == text


def test_add_refuses_what_is_not_clear_or_not_right(shell: Shell, home: Path, site: Site) -> None:
    other = '<link rel="alternate" type="application/rss+xml" href="/b.xml">'
    other += '<link rel="alternate" type="application/rss+xml" href="/comments/feed">'
    site.pages |= {"/": NAMES.format(other), "/rss.xml": FEED, "/b.xml": feed("B").replace("example/", "example/b"),
                   "/comments/feed": feed("C").replace("example/", "example/c"), "/news": LIST}  # fmt: skip
    several = shell("sources", "add", site.url, cwd=home)
    assert (several.code, "with 2 feeds. Add one of them" in several.err) == (2, True)
    assert f"{site.url}/b.xml" in several.err
    assert "/comments/" not in several.err
    for words, said in (
        (("add", f"{site.url}/news"), "watchdesk sources discover"),
        (("add", f"{site.url}/rss.xml", "--every", "often"), "Nothing was written"),
        (("add", f"{site.url}/rss.xml", "--topics", "cyber"), "there is no topic `cyber`"),
        (("add", f"{site.url}/rss.xml", "--id", "A b"), "not an id"),
        (("add", f"{site.url}/rss.xml", "--id", "else"), "the id `else` is taken"),
        (("add", f"{site.url}/gone"), "404"),
        (("add", "http://10.0.0.1/feed"), "may not be fetched"),
        (("add", "http://[::ffff:127.0.0.1]:1/feed"), "connect"),
        (("add", "file:///etc/passwd"), "not an http(s) address"),
    ):
        done = shell("sources", *words, cwd=home)
        assert (done.code, said in done.err) == (2, True), (words, done.err)
        assert (home / "sources.yaml").read_text() == COMMENTED


def test_add_takes_the_selectors_that_are_proposed(shell: Shell, home: Path, site: Site) -> None:
    site.pages["/news"] = LIST
    done = shell("sources", "add", f"{site.url}/news", "--kind", "page", "--name", "Else", "--json", cwd=home)
    assert done.code == 0, done.err
    assert done.json == {"id": "else-127-0-0-1", "name": "Else (127.0.0.1)", "url": f"{site.url}/news", "kind": "page",
                         "entries": 6, "added": True}  # fmt: skip
    assert shell("poll", "else-127-0-0-1", "--json", cwd=home).json["items_new"] == 6


def test_a_sitemap_without_dates_announces_nothing_at_first_and_then_what_is_new(
    shell: Shell, home: Path, site: Site
) -> None:
    places = "".join(f"<url><loc>{site.url}/news/ransomware-stops-port-{n}</loc></url>" for n in range(5))
    site.pages["/sitemap.xml"] = f"<urlset>{places}</urlset>"
    words = ("sources", "add", f"{site.url}/sitemap.xml", "--kind", "sitemap", "--only", "/news/", "--name", "M")
    assert shell(*words, cwd=home).code == 0
    assert shell("poll", "m", "--json", cwd=home).json["items_new"] == 5
    assert shell("review", "list", "--json", cwd=home).out == ""
    more = f"<url><loc>{site.url}/news/intrusion-at-a-port</loc></url>"
    site.pages["/sitemap.xml"] = f"<urlset>{places}{more}</urlset>"
    assert shell("poll", "m", "--json", cwd=home).json["items_new"] == 1
    assert [one["title"] for one in shell("review", "list", "--json", cwd=home).lines] == ["Intrusion at a port"]


def test_the_page_of_an_entry_is_read_if_that_is_asked_for(shell: Shell, home: Path, site: Site) -> None:
    article = "<p>The port of Vallemar has stood still for a day, and nobody knows when the cranes will move again.</p>"
    page = f"<html><body><article><h1>Ransomware stops a port</h1>{article * 5}</article></body></html>"
    site.pages |= {"/rss.xml": FEED.replace("https://agency.example", site.url), "/0": page}
    done = shell("sources", "test", f"{site.url}/rss.xml", "--fulltext", cwd=home)
    assert done.code == 0, done.err
    assert "The page of the first entry holds " in done.out
    assert "the cranes will move" in done.out
    del site.pages["/0"]
    done = shell("sources", "test", f"{site.url}/rss.xml", "--fulltext", cwd=home)
    assert (done.code, "gives no text: http_status: the server answered 404" in done.out) == (0, True)


# ---------------------------------------------------------------------------------------------- OPML


def test_import_takes_what_is_new_and_says_what_is_not(shell: Shell, home: Path, tmp_path: Path) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        """<opml version="1.0"><body>
<outline text="CERTs"><outline text="Else" xmlUrl="https://cert.example/feed"/>
<outline text="=HYPERLINK(1)" xmlUrl="https://odd.example/feed"/></outline>
<outline text="Known" xmlUrl="http://www.else.example/feed/"/>
<outline text="Inner" xmlUrl="http://192.168.1.1/feed"/>
<outline text="Meta" xmlUrl="http://169.254.169.254/feed"/>
</body></opml>"""
    )
    tried = shell("sources", "import", str(opml), "--dry-run", cwd=home)
    assert (tried.code, (home / "sources.yaml").read_text()) == (1, COMMENTED)
    done = shell("sources", "import", str(opml), cwd=home)
    assert (done.code, "2 sources added to sources.yaml, 1 left out, 2 refused." in done.out) == (1, True)
    assert "feeds.opml:5: “Inner” is refused: 192.168.1.1 is not a public address" in done.err
    assert "“Known” is watched already as else" in done.err
    assert names(home) == ["Nowhere", "Else", "Else (cert.example)", "=HYPERLINK(1)"]
    assert shell("check", cwd=home).code == 0
    again = shell("sources", "import", str(opml), "--json", cwd=home)
    assert (again.code, again.json["added"], len(again.json["left_out"])) == (1, 0, 3)
    assert shell("sources", "import", str(tmp_path / "none.opml"), cwd=home).code == 2


def test_export_is_opml_without_secrets(shell: Shell, home: Path, tmp_path: Path) -> None:
    done = shell("sources", "export", cwd=home)
    root = etree.fromstring(done.out.encode())
    assert [one.get("xmlUrl") for one in root.iter("outline") if one.get("xmlUrl")] == [
        "https://nowhere.example/feed",
        "https://else.example/feed",
    ]
    assert "pass-word" not in done.out
    assert "very-secret-key" not in done.out
    file = tmp_path / "out.opml"
    assert shell("sources", "export", "--as", "opml", "--to", str(file), cwd=home).code == 0
    assert etree.parse(str(file)).getroot().get("version") == "2.0"
    assert shell("sources", "export", "--to", str(file), cwd=home).code == 2, "no file is written over"
    other = bare_desk(tmp_path / "other")
    assert shell("sources", "import", str(file), cwd=other).code == 0
    assert names(other) == ["Nowhere", "Else"]


def test_no_command_shows_a_secret(shell: Shell, home: Path) -> None:
    for words in (("list",), ("list", "--json"), ("test", "nowhere"), ("test", "else"), ("health",)):
        done = shell("sources", *words, cwd=home, environ={"WATCHDESK_LOG__LEVEL": "debug"})
        assert "pass-word" not in done.out + done.err
        assert "very-secret-key" not in done.out + done.err
