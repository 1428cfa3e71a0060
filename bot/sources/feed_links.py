"""Where a site's feeds are likely to be: what its page says, what sites of its kind have, and what many have.

A page names its feeds by `link` elements (HTML Standard, 4.6.7.1: `rel=alternate` with a feed's type; `rel=feed`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from bot.core.text import plain
from bot.core.urls import absolute_url, host_of
from bot.sources.page import base_of

_TYPES: Final = frozenset(
    {
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/rss+xml",
        "application/json", "application/xml", "text/xml", "application/x.atom+xml", "application/x-atom+xml",
    }
)  # fmt: skip
_VAGUE_TYPES: Final = frozenset({"application/json", "application/xml", "text/xml"})
_FEEDLIKE: Final = re.compile(r"rss|atom|feed|\brdf\b|syndication", re.IGNORECASE)
_FEEDLIKE_PATH: Final = re.compile(
    r"/(?:rss|atom|feed|feeds|rdf)(?:[/._?-]|$)|\.(?:rss|atom|rdf)$|[?&](?:feed|format)=(?:rss|atom)|[/._-]rss(?:\.xml)?$",
    re.IGNORECASE,
)
_OF_COMMENTS: Final = re.compile(r"comment|kommentar|комментар|/comments/", re.IGNORECASE)
_MOST_ANCHORS: Final = 5
_CHANNEL: Final = re.compile(r"UC[A-Za-z0-9_-]{22}")

COMMON_PATHS: Final = (
    "feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feeds", "feed.json", "blog/feed", "news/feed",
    "news/rss", "blog/rss.xml",
)  # fmt: skip
"""Where feeds stand when nothing names them, likeliest first."""

SITEMAP_PATHS: Final = ("news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "sitemap.xml", "sitemap_index.xml")


@dataclass(frozen=True, slots=True)
class Lead:
    """An address that may be a feed, and how it was come by."""

    url: str
    via: str
    title: str = ""


def named_in(soup: BeautifulSoup, url: str) -> list[Lead]:
    """The feeds that a page names: its `link` elements, then links that look like feeds. Those of comments last."""
    base = base_of(soup, url)
    leads: dict[str, Lead] = {}
    for tag in soup.find_all("link", href=True):
        found = _link_element(tag, base) if isinstance(tag, Tag) else None
        if found:
            leads.setdefault(found.url, found)
    anchors = 0
    for tag in soup.find_all("a", href=True):
        if anchors >= _MOST_ANCHORS:
            break
        address = absolute_url(base, str(tag.get("href")))
        if address and address not in leads and address != url and _FEEDLIKE_PATH.search(address):
            leads[address] = Lead(address, "a link in the page", plain(tag.decode_contents(), 100))
            anchors += 1
    return sorted(leads.values(), key=lambda lead: is_of_comments(lead.title, lead.url))


def is_of_comments(*words: str) -> bool:
    """Whether the title or address of a feed says that it brings what readers say."""
    return any(_OF_COMMENTS.search(one) for one in words)


def _link_element(tag: Tag, base: str) -> Lead | None:
    rel = tag.get("rel")
    rels = {word.casefold() for word in (rel if isinstance(rel, list) else str(rel or "").split())}
    kind = str(tag.get("type") or "").partition(";")[0].strip().casefold()
    href = str(tag.get("href"))
    title = plain(str(tag.get("title") or ""), 200)
    alternate = "alternate" in rels and kind in _TYPES and not rels & {"stylesheet"}
    if kind in _VAGUE_TYPES and not _FEEDLIKE.search(f"{href} {title}"):
        alternate = False
    address = absolute_url(base, href)
    if address is None or not (alternate or "feed" in rels):
        return None
    return Lead(address, "the page's own link to its feed", title)


def of_known_sites(url: str, soup: BeautifulSoup | None = None) -> list[Lead]:
    """Feeds that sites of a known kind have, whether or not their pages name them."""
    return [Lead(address, f"as {site} has it") for site, address in _known(url, soup)]


def _known(url: str, soup: BeautifulSoup | None) -> Iterator[tuple[str, str]]:
    parts = urlsplit(url)
    host = (host_of(url) or "").removeprefix("www.")
    path = [part for part in parts.path.split("/") if part]
    if host in ("youtube.com", "m.youtube.com"):
        if path[:1] == ["channel"] and len(path) > 1 and _CHANNEL.fullmatch(path[1]):
            yield "YouTube", f"https://www.youtube.com/feeds/videos.xml?channel_id={path[1]}"
        elif playlist := re.search(r"[?&]list=([A-Za-z0-9_-]{10,50})", url):
            yield "YouTube", f"https://www.youtube.com/feeds/videos.xml?playlist_id={playlist[1]}"
        elif soup and (channel := _youtube_channel(soup)):
            yield "YouTube", f"https://www.youtube.com/feeds/videos.xml?channel_id={channel}"
    elif host == "github.com" and len(path) >= 2:
        yield from (
            ("GitHub", f"https://github.com/{path[0]}/{path[1]}/{what}.atom") for what in ("releases", "commits")
        )
    elif host == "github.com" and len(path) == 1:
        yield "GitHub", f"https://github.com/{path[0]}.atom"
    elif host.endswith("reddit.com") and path[:1] in (["r"], ["user"]):
        yield "Reddit", f"https://www.reddit.com/{'/'.join(path[:2])}/.rss"
    elif host == "medium.com" and path:
        yield "Medium", f"https://medium.com/feed/{path[0]}"
    elif host.endswith((".substack.com", ".medium.com")):
        yield "Substack and Medium", f"{parts.scheme}://{parts.netloc}/feed"
    elif host.endswith(".blogspot.com"):
        yield "Blogger", f"{parts.scheme}://{parts.netloc}/feeds/posts/default"
    elif len(path) == 1 and path[0].startswith("@"):
        yield "Mastodon", f"{parts.scheme}://{parts.netloc}/{path[0]}.rss"
    if soup and _is_wordpress(soup):
        here = parts.path.rstrip("/")
        if here:
            yield "WordPress", f"{parts.scheme}://{parts.netloc}{here}/feed/"
        yield "WordPress", f"{parts.scheme}://{parts.netloc}/feed/"


def _youtube_channel(soup: BeautifulSoup) -> str | None:
    for tag in soup.find_all(["meta", "link"], limit=300):
        itemprop, said = tag.get("itemprop"), f"{tag.get('content') or ''} {tag.get('href') or ''}"
        if (itemprop in ("identifier", "channelId") or "/channel/" in said) and (found := _CHANNEL.search(said)):
            return found[0]
    return None


def _is_wordpress(soup: BeautifulSoup) -> bool:
    generator = soup.find("meta", attrs={"name": "generator"})
    if isinstance(generator, Tag) and "wordpress" in str(generator.get("content")).casefold():
        return True
    return soup.find("link", rel="https://api.w.org/") is not None


def common_paths(url: str) -> list[Lead]:
    """Where a feed often stands: under the page's own path first, then at the top of the site."""
    parts = urlsplit(url)
    top = f"{parts.scheme}://{parts.netloc}"
    folder = parts.path if parts.path.endswith("/") else parts.path.rpartition("/")[0] + "/"
    own = [] if folder == "/" else [f"{top}{folder}{path}" for path in COMMON_PATHS[:3]]
    return [Lead(address, "a common place") for address in (*own, *(f"{top}/{path}" for path in COMMON_PATHS))]


def sitemaps_in(robots: str, url: str) -> list[Lead]:
    """The `Sitemap:` lines of a robots.txt (sitemaps.org), those of news first, at most five."""
    found = re.findall(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", robots, re.IGNORECASE | re.MULTILINE)
    leads = {address: Lead(address, "robots.txt") for one in found[:200] if (address := absolute_url(url, one))}
    return sorted(leads.values(), key=lambda lead: "news" not in lead.url.casefold())[:5]


def common_sitemaps(url: str) -> list[Lead]:
    """Where sitemaps often stand, those of news first."""
    parts = urlsplit(url)
    return [Lead(f"{parts.scheme}://{parts.netloc}/{path}", "a common place") for path in SITEMAP_PATHS]
