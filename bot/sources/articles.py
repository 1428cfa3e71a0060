"""Articles of items' pages: asked for politely, within bounds, their text taken out by the worker process."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from bot.core.urls import host_of
from bot.errors import ParseFailed
from bot.model import Fetched, FetchFailed, Parsed, Reason, Source
from bot.ports import Getter
from bot.sources.frames import Task
from bot.sources.robots import Robots
from bot.sources.workers import Workers

MAX_BYTES: Final = 3 * 1024 * 1024
MAX_SECONDS: Final = 20.0
"""Of getting one page; and as many again for taking the text out of it."""

_PATIENCE: Final = 5.0
"""Seconds that a page waits for its turn where robots.txt asks for pauses. Others go on meanwhile."""

_ACCEPT: Final = "text/html, application/xhtml+xml, */*;q=0.1"


class Extraction:
    """Takes the text out of pages, one at a time, in a process of its own, so that feeds need not wait for pages."""

    def __init__(self, *, seconds: float = MAX_SECONDS) -> None:
        self._workers = Workers(1, seconds)

    async def __call__(self, page: Fetched) -> str:
        """As `bot.sources.article.article_text`. Raises `ParseFailed` also for a page that takes too much."""
        answer, _ = await self._workers.parse(Source("article", "article", page.url), page, task=Task.ARTICLE)
        if isinstance(answer, ParseFailed):
            raise answer
        return "".join(entry.text for entry in answer.entries) if isinstance(answer, Parsed) else ""

    def close(self) -> None:
        self._workers.close()


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
