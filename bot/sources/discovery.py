"""Finding what can be watched at an address: its feeds, its sitemaps, its lists of news.

What is likeliest is tried first, one request after another, and nothing less likely once a feed was found: a site
that names its feed is asked for three documents. All requests go through the desk's own fetcher, and so through its
gate for addresses.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from bs4 import BeautifulSoup

from bot.core.urls import canonical_url
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, FetchFailed, Parsed, Reason, Source, SourceKind
from bot.ports import Getter, Parser
from bot.sources.feed_links import (
    Lead,
    common_paths,
    common_sitemaps,
    is_of_comments,
    named_in,
    of_known_sites,
    sitemaps_in,
)
from bot.sources.page import read_page
from bot.sources.proposals import plain_title, propose
from bot.sources.sitemap import read_sitemap
from bot.sources.sniff import root_name

MOST_REQUESTS: Final = 40
ACCEPT_FEED: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.8, text/xml;q=0.8, "
    "application/json;q=0.7, text/html;q=0.6, */*;q=0.3"
)
_MOST_ROBOTS: Final = 512 * 1024
_MOST_CHILDREN: Final = 3
_MOST_KEPT: Final = 1024 * 1024
"""Bytes of an answer that is kept, so that nothing is asked for twice."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that was tried and can be watched. `source` has its kind, address and selectors; `via`: how found."""

    source: Source
    via: str
    entries: tuple[Entry, ...]
    title: str | None = None
    lang: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def newest(self) -> datetime | None:
        return max((entry.published for entry in self.entries if entry.published), default=None)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a search brought: candidates, best first; what the address itself is; why the rest was no use."""

    url: str
    what: str
    candidates: tuple[Candidate, ...]
    tried: tuple[tuple[str, str], ...] = field(default=())
    """Every address that was asked for, with what came of it."""


class Finder:
    """Looks for what can be watched. `told` is called before each request, with its address."""

    def __init__(self, getter: Getter, parser: Parser, told: Callable[[str], None] = lambda url: None) -> None:
        self._getter = getter
        self._parser = parser
        self._told = told
        self._left = MOST_REQUESTS
        self._answers: dict[str, Fetched | FetchFailed] = {}
        self._tried: list[tuple[str, str]] = []

    async def find(self, url: str, *, thorough: bool = False) -> Finding | FetchFailed:
        """Everything at this address and around it; the failure if the address itself cannot be asked.

        `thorough`: also what is less likely, when a feed was found already.
        """
        first = await self._get(url)
        if isinstance(first, FetchFailed):
            if first.reason is not Reason.HTTP_STATUS:
                return first
            found = await self._around(url, None)
            return Finding(url, first.detail, tuple(found), tuple(self._tried))
        itself = await self._itself(first, url)
        if itself and not thorough:
            what = "a sitemap" if itself[0].source.kind is SourceKind.SITEMAP else "a feed"
            return Finding(url, what, tuple(itself), tuple(self._tried))
        soup = await asyncio.to_thread(_page, first)
        found = [*itself, *await self._named(first.url, soup)]
        if thorough or not found:
            found += await self._around(first.url, soup)
        if soup is not None and (thorough or not any(one.source.kind is SourceKind.FEED for one in found)):
            found += await asyncio.to_thread(_lists, soup, first.url)
        what = _what(first, soup)
        return Finding(url, what, tuple(_ranked(found)), tuple(self._tried))

    async def at(self, url: str, kind: SourceKind | None = None) -> Finding | FetchFailed:
        """What this very address is, or names: nothing beside it is tried. Of a `kind` only, if one is given."""
        first = await self._get(url)
        if isinstance(first, FetchFailed):
            return first
        if kind is SourceKind.PAGE:
            soup = await asyncio.to_thread(_page, first)
            found = await asyncio.to_thread(_lists, soup, first.url) if soup else []
            return Finding(url, _what(first, soup), tuple(found), tuple(self._tried))
        found = [one for one in await self._itself(first, url) if kind in (None, one.source.kind)]
        if found or kind is SourceKind.SITEMAP:
            return Finding(url, "a sitemap" if kind else "a feed", tuple(found), tuple(self._tried))
        return await self.named(first)

    async def named(self, page: Fetched) -> Finding:
        """The feeds that a page, at hand already, names itself."""
        self._answers[page.url] = page
        soup = await asyncio.to_thread(_page, page)
        found = await self._named(page.url, soup)
        return Finding(page.url, _what(page, soup), tuple(_ranked(found)), tuple(self._tried))

    async def _itself(self, fetched: Fetched, url: str) -> list[Candidate]:
        """What the address itself is, if that can be watched: a feed, a sitemap, or an index of them."""
        lead = Lead(url, "the address itself")
        feed = await self._read(fetched, lead, SourceKind.FEED)
        return [feed] if feed else await self._sitemap(fetched, lead)

    async def _named(self, url: str, soup: BeautifulSoup | None) -> list[Candidate]:
        leads = [*(named_in(soup, url)[:10] if soup else ()), *of_known_sites(url, soup)]
        return [found for lead in leads if (found := await self._feed(lead))]

    async def _around(self, url: str, soup: BeautifulSoup | None) -> list[Candidate]:
        """Common places of feeds until one is found, then sitemaps until one is found."""
        for lead in common_paths(url):
            if found := await self._feed(lead):
                return [found]
        robots = await self._get(_beside(url, "robots.txt"), accept="text/plain", most=_MOST_ROBOTS)
        text = robots.body.decode("utf-8", "replace") if isinstance(robots, Fetched) else ""
        for lead in (*sitemaps_in(text, url), *common_sitemaps(url)):
            fetched = await self._get(lead.url)
            if isinstance(fetched, Fetched) and (sitemaps := await self._sitemap(fetched, lead)):
                return sitemaps
        return []

    async def _feed(self, lead: Lead) -> Candidate | None:
        fetched = await self._get(lead.url)
        return await self._read(fetched, lead, SourceKind.FEED) if isinstance(fetched, Fetched) else None

    async def _sitemap(self, fetched: Fetched, lead: Lead) -> list[Candidate]:
        """A sitemap, or those that an index names: of news first, then the newest."""
        try:
            sitemap = await asyncio.to_thread(read_sitemap, fetched)
        except ParseFailed:
            return []
        if not sitemap.index:
            found = await self._read(fetched, lead, SourceKind.SITEMAP)
            return [found] if found else []
        children = sorted(sitemap.newest_first(), key=lambda place: "news" not in place.url.casefold())
        answers = []
        for child in children[:_MOST_CHILDREN]:
            inner = await self._get(child.url)
            if isinstance(inner, Fetched):
                via = f"the index {fetched.url}"
                answers.append(await self._read(inner, Lead(child.url, via), SourceKind.SITEMAP))
        return [one for one in answers if one]

    async def _read(self, fetched: Fetched, lead: Lead, kind: SourceKind) -> Candidate | None:
        source = Source("found", lead.title or lead.url, fetched.moved_to or lead.url, kind)
        try:
            parsed = await self._parser.parse(source, fetched)
        except ParseFailed as failed:
            self._note(lead.url, failed.detail)
            return None
        assert isinstance(parsed, Parsed)  # noqa: S101 - nothing was known to be the same
        self._note(lead.url, f"{kind}: {len(parsed.entries)} entries")
        return Candidate(
            source, lead.via, parsed.entries, parsed.title or lead.title or None, parsed.lang, parsed.warnings
        )

    async def _get(self, url: str, *, accept: str = ACCEPT_FEED, most: int | None = None) -> Fetched | FetchFailed:
        """The answer of an address that was asked before, or one more request, if it is not one too many."""
        if url in self._answers:
            return self._answers[url]
        if self._left <= 0:
            return FetchFailed(Reason.CONNECT, f"more than {MOST_REQUESTS} requests are not made")
        self._left -= 1
        self._told(url)
        result = await self._getter.get(url, accept=accept, max_bytes=most)
        if isinstance(result, FetchFailed):
            self._note(url, result.detail)
        if isinstance(result, FetchFailed) or len(result.body) <= _MOST_KEPT:
            self._answers[url] = result
        return result

    def _note(self, url: str, what: str) -> None:
        self._tried.append((url, what))


def _beside(url: str, name: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0].partition('?')[0]}/{name}"


def _page(fetched: Fetched) -> BeautifulSoup | None:
    try:
        soup, _ = read_page(fetched)
    except ParseFailed:
        return None
    return soup if soup.find(True) is not None else None


def _what(fetched: Fetched, soup: BeautifulSoup | None) -> str:
    if soup is None:
        return "neither a feed nor a page"
    root = root_name(fetched.body[:20_000].decode("utf-8", "replace"))
    title = plain_title(soup)
    return f"a page titled “{title}”" if title else "a page" if root == "html" else "no feed"


def distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without feeds of comments, and without those that bring the same entries as one before: RSS beside Atom."""
    kept: dict[frozenset[str | None], Candidate] = {}
    for one in candidates:
        if not is_of_comments(one.via, one.source.url, one.title or ""):
            kept.setdefault(frozenset(entry.url for entry in one.entries), one)
    return list(kept.values())


def _lists(soup: BeautifulSoup, url: str) -> list[Candidate]:
    title = plain_title(soup)
    return [
        Candidate(
            Source("found", title or url, url, SourceKind.PAGE, page=proposal.rules),
            "what repeats on the page",
            proposal.entries,
            title,
        )
        for proposal in propose(soup, url)
    ]


def _ranked(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each address once, what has entries before what has none; else in the order in which they were found."""
    return _once(sorted(found, key=lambda one: not one.entries))


def _once(found: Iterable[Candidate]) -> Iterator[Candidate]:
    seen = set()
    for one in found:
        key = (canonical_url(one.source.url), one.source.page)
        if key not in seen:
            seen.add(key)
            yield replace(one, source=replace(one.source, name=one.title or one.source.url))
