"""Finding what can be watched, on a site of one's own: what is asked for, in which order, and what comes of it."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.model import FetchFailed, Reason, SourceKind
from bot.sources.discovery import MOST_REQUESTS, Finder, Finding
from bot.sources.http import HttpFetcher
from bot.sources.parsers import Parsers
from bot.testing.loopback import Answer, LoopbackServer, Request
from tests.contract.fetch_server import LIMITS, NOW

FEED = """<rss version="2.0"><channel><title>Agency news</title><language>en</language>
<item><title>One</title><link>https://agency.example/1</link><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item>
<item><title>Two</title><link>https://agency.example/2</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate></item>
</channel></rss>"""
PAGE = "<html><head><title>Agency</title>{head}</head><body><main>{body}</main></body></html>"
LIST = "<ul class='news'>" + "".join(
    f"<li class='entry'><time datetime='2026-03-0{n}'>{n}</time>"
    f"<a href='/n/{n}'>Something happened, number {n}</a></li>"
    for n in range(1, 6)
)
URLSET = "<urlset><url><loc>{url}/news/rules-on-water</loc><lastmod>2026-03-04</lastmod></url></urlset>"

Pages = Mapping[str, str | bytes]


@asynccontextmanager
async def site(pages: Pages) -> AsyncIterator[tuple[str, list[str]]]:
    """A server with these pages (`{url}` in them is its own address), and the paths that are asked for."""
    asked: list[str] = []
    server = LoopbackServer(lambda request: answer(request))

    async def answer(request: Request) -> Answer:
        asked.append(request.path)
        body = pages.get(request.path)
        if body is None:
            return Answer(404, b"nothing here", "text/plain")
        url = f"http://127.0.0.1:{server.port}"
        return Answer(200, body.replace("{url}", url).encode() if isinstance(body, str) else body, "text/plain")

    server.start()
    try:
        yield f"http://127.0.0.1:{server.port}", asked
    finally:
        server.stop()


async def find(
    url: str, *, thorough: bool = False, told: Callable[[str], None] = lambda url: None
) -> Finding | FetchFailed:
    parser = Parsers()
    async with HttpFetcher(replace(LIMITS, total_timeout=10, max_bytes=5_000_000), now=lambda: NOW) as fetcher:
        try:
            return await Finder(fetcher, parser, told).find(url, thorough=thorough)
        finally:
            parser.close()


async def search(pages: Pages, path: str = "/", *, thorough: bool = False) -> tuple[Finding, list[str], str]:
    async with site(pages) as (url, asked):
        found = await find(url + path, thorough=thorough)
        assert isinstance(found, Finding), found
        return found, asked, url


def of(found: Finding) -> list[tuple[SourceKind, str]]:
    return [(one.source.kind, one.source.url) for one in found.candidates]


async def test_a_feed_is_itself() -> None:
    found, asked, url = await search({"/feed": FEED}, "/feed")
    (one,) = found.candidates
    assert (one.source.url, one.source.kind, one.title, one.lang) == (
        f"{url}/feed",
        SourceKind.FEED,
        "Agency news",
        "en",
    )
    assert (len(one.entries), one.newest, one.via) == (2, datetime(2026, 3, 5, 10, tzinfo=UTC), "the address itself")
    assert (found.what, asked) == ("a feed", ["/feed"])


async def test_a_page_that_names_its_feed_is_asked_for_little() -> None:
    head = '<link rel="alternate" type="application/rss+xml" title="News" href="/rss/news">'
    head += '<link rel="alternate" type="application/atom+xml" href="/gone.atom">'
    found, asked, url = await search({"/": PAGE.format(head=head, body=LIST), "/rss/news": FEED})
    assert of(found) == [(SourceKind.FEED, f"{url}/rss/news")]
    assert (found.what, found.candidates[0].source.name) == ("a page titled “Agency”", "Agency news")
    assert asked == ["/", "/rss/news", "/gone.atom"]
    assert dict(found.tried)[f"{url}/gone.atom"] == "the server answered 404 Not Found"


async def test_without_a_named_feed_common_places_are_tried_until_one_is_found() -> None:
    found, asked, url = await search({"/news/": PAGE.format(head="", body="<p>x</p>"), "/rss.xml": FEED}, "/news/")
    assert of(found) == [(SourceKind.FEED, f"{url}/rss.xml")]
    assert asked == ["/news/", "/news/feed", "/news/rss", "/news/rss.xml", "/feed", "/rss", "/rss.xml"]


async def test_then_sitemaps_and_lists_on_the_page() -> None:
    pages = {
        "/": PAGE.format(head="", body=LIST),
        "/robots.txt": "User-agent: *\nSitemap: {url}/index.xml\n",
        "/index.xml": "<sitemapindex><sitemap><loc>{url}/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
        "<sitemap><loc>{url}/new.xml</loc><lastmod>2026-01-01</lastmod></sitemap>"
        "<sitemap><loc>{url}/news.xml</loc></sitemap></sitemapindex>",
        "/old.xml": URLSET,
        "/new.xml": URLSET,
        "/news.xml": URLSET,
    }
    found, _, url = await search(pages)
    assert of(found) == [
        (SourceKind.SITEMAP, f"{url}/news.xml"),
        (SourceKind.SITEMAP, f"{url}/new.xml"),
        (SourceKind.SITEMAP, f"{url}/old.xml"),
        (SourceKind.PAGE, f"{url}/"),
    ]
    page = found.candidates[-1]
    assert page.source.page is not None
    assert [entry.title for entry in page.entries][:1] == ["Something happened, number 1"]
    assert found.candidates[0].entries[0].title == "Rules on water"


async def test_thorough_goes_on() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss/news">'
    pages = {"/": PAGE.format(head=head, body=LIST), "/rss/news": FEED, "/sitemap.xml": URLSET}
    found, _, url = await search(pages, thorough=True)
    assert of(found) == [
        (SourceKind.FEED, f"{url}/rss/news"),
        (SourceKind.SITEMAP, f"{url}/sitemap.xml"),
        (SourceKind.PAGE, f"{url}/"),
    ]


async def test_nothing_is_found_within_bounds() -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(500))
    found, asked, _ = await search({"/": PAGE.format(head=links, body="")})
    assert of(found) == []
    assert len(asked) <= MOST_REQUESTS
    assert len(asked) == len(set(asked))
    assert len(found.tried) >= len(asked)


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n", b"\0" * 1000, b"plain words", b"{}", b"<a>" * 20_000])
async def test_odd_bodies_are_told_and_break_nothing(body: bytes) -> None:
    found, _, _ = await search({"/": body})
    assert of(found) == []
    assert found.what


async def test_a_page_that_is_missing_may_have_a_feed_beside_it() -> None:
    found, _, url = await search({"/feed": FEED}, "/old-news")
    assert of(found) == [(SourceKind.FEED, f"{url}/feed")]
    assert found.what == "the server answered 404 Not Found"


async def test_no_request_goes_around_the_gate() -> None:
    """A page may name inner addresses as its feeds and sitemaps: they are refused as any other."""
    blocked = await find("http://10.0.0.1/")
    assert isinstance(blocked, FetchFailed)
    assert blocked.reason is Reason.BLOCKED_ADDRESS
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{inner}">'
        for inner in (
            "http://10.0.0.7/feed",
            "http://169.254.169.254/latest",
            "http://[fd00::1]/",
            "file:///etc/passwd",
        )
    )
    found, _, _ = await search(
        {"/": PAGE.format(head=head, body=""), "/robots.txt": "Sitemap: http://192.168.0.1/s.xml"}
    )
    assert of(found) == []
    refused = [url for url, what in found.tried if "may not be fetched" in what]
    assert refused == [
        "http://10.0.0.7/feed",
        "http://169.254.169.254/latest",
        "http://[fd00::1]/",
        "http://192.168.0.1/s.xml",
    ]
