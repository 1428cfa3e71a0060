"""The text of an item's own page: asked for politely, within bounds, taken out of what stands around it (trafilatura).

Nothing but HTML is read, by what the body is and not by what its server calls it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from bot.core.text import literal
from bot.core.urls import host_of
from bot.errors import ParseFailed
from bot.model import Fetched, FetchFailed, Reason, Source
from bot.ports import Getter
from bot.sources.charset import read_text
from bot.sources.entries import MAX_TEXT
from bot.sources.robots import Robots
from bot.sources.sniff import is_json, refuse_binary, root_name
from bot.sources.weight import refuse_heavy_markup

MAX_BYTES: Final = 3 * 1024 * 1024
MAX_SECONDS: Final = 20.0
"""Of getting one page."""

_PATIENCE: Final = 5.0
"""Seconds that a page waits for its turn where robots.txt asks for pauses. Others go on meanwhile."""

_ACCEPT: Final = "text/html, application/xhtml+xml, */*;q=0.1"
_MOST_TAGS: Final = 50_000
_HTML: Final = frozenset({"html", "head", "body", "article", "main", "div", "section", "p", "title", "meta", "h1"})


class ArticleReader:
    """`ports.Articles`. `extract`: `article_text`, run where it can take neither the loop's time nor the desk down."""

    def __init__(self, getter: Getter, robots: Robots, extract: Callable[[Fetched], Awaitable[str]]) -> None:
        self._getter = getter
        self._robots = robots
        self._extract = extract

    async def read(self, source: Source, url: str) -> str | FetchFailed:
        """The article's text. An override of robots.txt holds for the source's own host."""
        asks = source.ignore_robots is None or host_of(url) != host_of(source.url)
        if asks:
            answer = await self._robots.ask(url, source)
            if refusal := answer.refusal or await self._robots.turn(answer, _PATIENCE):
                return refusal
        try:
            async with asyncio.timeout(MAX_SECONDS):
                page = await self._getter.get(url, accept=_ACCEPT, max_bytes=MAX_BYTES, source=source)
        except TimeoutError:
            return FetchFailed(Reason.TOO_SLOW, f"the page did not come within {MAX_SECONDS:g} seconds")
        if isinstance(page, FetchFailed):
            return page
        if asks and page.url != url and (refusal := (await self._robots.ask(page.url, source)).refusal):
            return refusal
        try:
            return await self._extract(page)
        except ParseFailed as error:
            return FetchFailed(Reason(error.reason), error.detail)


def article_text(page: Fetched) -> str:
    """The article in a page, one line, at most as long as an entry's text; empty if there is none.

    Raises `ParseFailed` for what is no HTML, or heavier than pages are.
    """
    import trafilatura  # takes a second and tens of megabytes: only for who reads articles

    try:
        refuse_binary(page.body)
    except ParseFailed as error:
        raise _no_html(error.detail.rpartition(", but ")[2]) from None
    if is_json(page.body):
        raise _no_html("JSON")
    markup, _ = read_text(page.body, page.headers.get("content-type", ""), html=True)
    root = root_name(markup)
    if root not in _HTML:
        raise _no_html(f"<{root}>" if root else "plain text")
    refuse_heavy_markup(markup, _MOST_TAGS)
    found = trafilatura.extract(markup, output_format="txt", include_comments=False, include_tables=True)
    return literal(found or "", MAX_TEXT)


def _no_html(what: str) -> ParseFailed:
    return ParseFailed(Reason.NOT_A_FEED, f"the page is no HTML, but {what}")
