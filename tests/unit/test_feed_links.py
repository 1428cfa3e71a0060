"""Where feeds are likely to be: named by a page, usual for a kind of site, or in a common place."""

import pytest
from bs4 import BeautifulSoup

from bot.sources.feed_links import common_paths, named_in, of_known_sites, sitemaps_in

URL = "https://agency.example/news/index.html"


def soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html.parser")


def test_a_page_names_its_feeds_and_comments_come_last() -> None:
    page = soup(
        """<head><base href="https://agency.example/base/">
        <link rel="alternate" type="application/rss+xml" title="Agency &raquo; Comments Feed" href="/comments/feed/">
        <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title="News" href="feed.xml">
        <link rel="alternate" type="application/feed+json" href="//cdn.example/feed.json">
        <link rel="feed" href="/blog">
        <link rel="alternate" hreflang="fr" href="/fr/">
        <link rel="alternate" type="application/json+oembed" href="/oembed?x=rss">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
        <link rel="alternate" type="text/xml" href="/rss.xml">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        <link rel="stylesheet" href="/feed.css"></head>
        <body><a href="/press/rss">RSS</a><a href="/about">About</a><a href="feed.xml">again</a></body>"""
    )
    assert [lead.url for lead in named_in(page, URL)] == [
        "https://agency.example/base/feed.xml",
        "https://cdn.example/feed.json",
        "https://agency.example/blog",
        "https://agency.example/rss.xml",
        "https://agency.example/press/rss",
        "https://agency.example/comments/feed/",
    ]


@pytest.mark.parametrize(
    ("url", "page", "feeds"),
    [
        (
            "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
            "",
            ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
        ),
        (
            "https://www.youtube.com/@agency",
            '<meta itemprop="identifier" content="UCabcdefghijklmnopqrstuv">',
            ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
        ),
        (
            "https://github.com/agency/tool/issues",
            "",
            ["https://github.com/agency/tool/releases.atom", "https://github.com/agency/tool/commits.atom"],
        ),
        ("https://github.com/agency", "", ["https://github.com/agency.atom"]),
        ("https://social.example/@agency", "", ["https://social.example/@agency.rss"]),
        ("https://agency.substack.com/p/a-post", "", ["https://agency.substack.com/feed"]),
        (
            "https://blog.example/category/law/",
            '<meta name="generator" content="WordPress 6.5">',
            ["https://blog.example/category/law/feed/", "https://blog.example/feed/"],
        ),
        ("https://blog.example/", '<link rel="https://api.w.org/" href="/wp-json/">', ["https://blog.example/feed/"]),
        ("https://plain.example/a/b", "<p>text</p>", []),
    ],
)
def test_kinds_of_sites_have_their_feeds_in_known_places(url: str, page: str, feeds: list[str]) -> None:
    assert [lead.url for lead in of_known_sites(url, soup(page) if page else None)] == feeds


def test_common_places_are_few_and_begin_where_the_page_is() -> None:
    found = [lead.url for lead in common_paths("https://agency.example/news/index.html?x=1#top")]
    assert found[0] == "https://agency.example/news/feed"
    assert "https://agency.example/rss.xml" in found
    assert len(found) <= 15
    assert len([lead.url for lead in common_paths("https://agency.example")]) <= 12


def test_sitemaps_of_robots() -> None:
    lines = (
        "User-agent: *",
        "Disallow: /x",
        " sitemap : https://agency.example/a.xml\r",
        "Sitemap:/news-sitemap.xml",
        "Sitemap: ftp://x/",
    )
    robots = "\n".join(lines)
    assert [lead.url for lead in sitemaps_in(robots, URL)] == [
        "https://agency.example/news-sitemap.xml",
        "https://agency.example/a.xml",
    ]
    assert len(sitemaps_in("\n".join(f"Sitemap: https://a.example/{n}.xml" for n in range(500)), URL)) == 5
