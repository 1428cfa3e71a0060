"""Articles from pages on a loopback server: what is read, what is refused, and that no page can do any harm."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace

import pytest
from fetch_server import LIMITS, NOW, answer, failed, serving

from bot.errors import ParseFailed
from bot.model import Fetched, FetchFailed, FetchLimits, Reason, Source
from bot.sources import articles
from bot.sources.article import article_text
from bot.sources.articles import ArticleReader, Extraction
from bot.sources.entries import MAX_TEXT
from bot.sources.http import HttpFetcher
from bot.sources.robots import Robots

WORDS = [
    "The operator of the northern grid said that attackers had been inside its control systems for six weeks.",
    "Restoring them would take until the end of the month, and two substations went back to manual control.",
    "The regulator asked every operator in the country to look for the same traces, and published a list of them.",
]
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in WORDS)
PAGE = (
    "<!doctype html><html><head><title>Grid</title></head><body>"
    "<nav><ul><li><a href='/'>Home of all news</a></li><li><a href='/more'>More of the news</a></li></ul></nav>"
    f"<article><h1>Grid</h1>{PARAGRAPHS}</article><script>steal('cookies')</script>"
    "<footer>We use cookies. Subscribe to our newsletter.</footer></body></html>"
)


def fetched(body: bytes | str, content_type: str = "text/html") -> Fetched:
    raw = body.encode() if isinstance(body, str) else body
    return Fetched("https://news.example/1", 200, {"content-type": content_type}, raw, "", None, None)


def test_the_article_and_nothing_around_it() -> None:
    text = article_text(fetched(PAGE))
    assert all(words in text for words in WORDS)
    for other in ("Home of all", "cookies", "newsletter", "<", "\n"):
        assert other not in text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (PAGE.replace("northern", "северной").encode("utf-16"), "text/html"),
        (PAGE.replace("northern", "северной").encode("cp1251"), "text/html; charset=windows-1251"),
        (PAGE.replace("northern", "северной").encode(), "text/html; charset=iso-8859-1"),
    ],
)
def test_character_sets(body: bytes, content_type: str) -> None:
    assert "operator of the северной grid" in article_text(fetched(body, content_type))


def test_what_reorders_or_hides_is_taken_out_and_what_is_long_is_cut() -> None:
    odd = PAGE.replace("northern", "nor\u202ethern\u200b\0").replace("operator", "o" * MAX_TEXT)
    text = article_text(fetched(odd))
    assert len(text) <= MAX_TEXT
    assert not set(text) & set("\u202e\u200b\0")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.7 \0\1", "a PDF"),
        (b"\x89PNG\r\n\x1a\n<html><p>", "a PNG image"),
        (b'{"html": "<p>"}', "JSON"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "<rss>"),
        (b"Just words, whatever the header says.", "plain text"),
    ],
)
def test_only_html_is_read_whatever_its_server_calls_it(body: bytes, what: str) -> None:
    with pytest.raises(ParseFailed, match=f"the page is no HTML, but {what}") as refused:
        article_text(fetched(body))
    assert refused.value.reason == Reason.NOT_A_FEED


@pytest.mark.parametrize(
    "body",
    [
        "<html><body>" + "<div>" * 49_000 + PARAGRAPHS,
        "<html><body>" + "<a href=x>" * 60_000,
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><body><p>&a;" + PARAGRAPHS,
        "<html><body><p>" + "&amp;" * 400_000,
        "<html>",
        "<html><body><p>" + "<" * 1_000,
    ],
    ids=["deep", "many", "entity", "entities", "empty", "signs"],
)
def test_hostile_markup(body: str) -> None:
    try:
        text = article_text(fetched(body))
    except ParseFailed:
        return
    assert len(text) <= MAX_TEXT
    assert "root:" not in text


Read = Callable[..., Awaitable[str | FetchFailed]]


async def read(page: str, limits: FetchLimits = LIMITS, **said: object) -> str | FetchFailed:
    async def extract(page: Fetched) -> str:
        return article_text(page)

    async with HttpFetcher(limits, now=lambda: NOW) as fetcher:
        reader = ArticleReader(fetcher, Robots(fetcher, lambda: NOW), extract)
        source = Source(**{"id": "s", "name": "S", "url": page, "fulltext": True} | said)  # type: ignore[arg-type]
        return await reader.read(source, page)


def site(robots: bytes, *page: bytes) -> Callable[..., Awaitable[None]]:
    async def serve(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(robots if b" /robots.txt " in request else page[0])
        await writer.drain()

    return serve


NO_RULES = answer(b"", status="404 Not Found")
NOBODY = answer(b"User-agent: *\nDisallow: /")


async def test_a_page_is_read_after_its_robots_txt() -> None:
    async with serving(site(NO_RULES, answer(PAGE.encode()))) as server:
        text = await read(server.url("/1"))
        assert isinstance(text, str)
        assert WORDS[0] in text
        assert [request.split()[1] for request in server.requests] == [b"/robots.txt", b"/1"]


async def test_robots_are_respected_and_an_override_holds_for_the_source_s_own_host() -> None:
    async with serving(site(NOBODY, answer(PAGE.encode()))) as server:
        assert failed(await read(server.url("/1"))).reason is Reason.ROBOTS
        assert len(server.requests) == 1
        assert isinstance(await read(server.url("/1"), ignore_robots="agreed"), str)
        elsewhere = await read(server.url("/1"), ignore_robots="agreed", url="https://feeds.example/")
        assert failed(elsewhere).reason is Reason.ROBOTS


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (answer(b"", "Location: http://169.254.169.254/latest", status="302 Found"), Reason.BLOCKED_ADDRESS),
        (answer(b"", "Location: file:///etc/passwd", status="302 Found"), Reason.REDIRECT),
        (answer(b"x", status="404 Not Found"), Reason.HTTP_STATUS),
        (answer(b"\x89PNG...."), Reason.NOT_A_FEED),
        (answer(b"<html>" + b"x" * LIMITS.max_bytes), Reason.TOO_LARGE),
    ],
)
async def test_pages_that_give_nothing(page: bytes, reason: Reason) -> None:
    async with serving(site(NO_RULES, page)) as server:
        assert failed(await read(server.url("/1"))).reason is reason


async def test_a_page_has_bounds_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "MAX_BYTES", 5_000)
    async with serving(site(NO_RULES, answer(b"<html>" + b"x" * 6_000))) as server:
        assert failed(await read(server.url("/1"))).reason is Reason.TOO_LARGE

    async def never(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if b" /robots.txt " in request:
            writer.write(NO_RULES)
            return
        await reader.read()

    monkeypatch.setattr(articles, "MAX_SECONDS", 0.2)
    async with serving(never) as server:
        assert failed(await read(server.url("/1"), replace(LIMITS, read_timeout=30, total_timeout=60))).reason in (
            Reason.TOO_SLOW,
            Reason.TIMEOUT,
        )


async def test_inner_addresses_are_refused() -> None:
    for url in ("http://127.0.0.1:9/", "http://[::1]/", "http://2130706433/", "ftp://127.0.0.1/", "javascript:1"):
        assert failed(await read(url, replace(LIMITS, allow=()))).reason is Reason.BLOCKED_ADDRESS


@pytest.fixture
def extraction() -> Iterator[Extraction]:
    made = Extraction(seconds=5)
    yield made
    made.close()


async def test_articles_are_taken_out_in_a_process_that_can_be_killed(extraction: Extraction) -> None:
    assert WORDS[0] in await extraction(fetched(PAGE))
    with pytest.raises(ParseFailed, match="but a PDF"):
        await extraction(fetched(b"%PDF-1.7"))
    slow = "<html><body><article><p>" + "<b>x</b> " * 24_000
    with pytest.raises(ParseFailed, match=r"longer than 5 seconds|took too much"):
        await extraction(fetched(slow))
    assert WORDS[0] in await extraction(fetched(PAGE))
