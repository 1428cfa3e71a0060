"""When a page came instead of a feed, or without its items: the failure says what it is and where the feed may be."""

import hashlib

import pytest

from bot.core.mends import feed_in, mend
from bot.errors import ParseFailed
from bot.model import Fetched, PageRules, Reason, Source, SourceKind
from bot.sources.parsers import parse_body
from bot.sources.whereabouts import feed_named_in

URL = "https://cert.example/old/feed.xml"
FEED = Source("cert", "CERT", URL)
PAGE = Source("page", "Page", "https://cert.example/news", SourceKind.PAGE, page=PageRules("li.news", "a", "a@href"))


def failure(body: str, source: Source = FEED) -> ParseFailed:
    raw = body.encode()
    answer = Fetched(
        source.url, 200, {"content-type": "text/html; charset=utf-8"}, raw, hashlib.sha256(raw).hexdigest(), None, None
    )
    with pytest.raises(ParseFailed) as caught:
        parse_body(source, answer)
    return caught.value


@pytest.mark.parametrize(
    ("head", "feed"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/rss">', "https://cert.example/rss"),
        ("<LINK href=atom.xml TYPE='application/atom+xml' REL='alternate'>", "https://cert.example/old/atom.xml"),
        (
            '<base href="https://new.example/x/"><link rel=alternate type=application/feed+json href=f.json>',
            "https://new.example/x/f.json",
        ),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', None),
        ('<link rel="alternate" type="application/rss+xml" href="https://cert.example/old/feed.xml">', None),
        (f'<link rel="alternate" type="application/rss+xml" href="/{"x" * 5000}">', None),
        ('<link rel="stylesheet" href="/rss">', None),
        ("", None),
    ],
)
def test_a_page_instead_of_a_feed_says_where_the_feed_is(head: str, feed: str | None) -> None:
    failed = failure(f"<!doctype html><html><head><title>News</title>{head}</head><body><p>Hello</p></body></html>")
    assert failed.reason == Reason.NOT_A_FEED
    assert feed_in(failed.detail) == feed
    assert len(failed.detail) <= 300
    assert (feed or "discover") in mend(FEED, Reason(failed.reason), failed.detail)


def test_a_page_full_of_links_is_looked_at_within_bounds() -> None:
    assert feed_named_in("<link " * 100_000, URL) is None
    assert feed_named_in('<link rel="alternate" href="' + "<link " * 50_000, URL) is None
    assert feed_named_in('<link rel="x" href="/a">' * 20_000, URL) is None


def test_a_page_that_lets_only_people_in_is_named() -> None:
    failed = failure("<html><title>Just a moment...</title><body>Checking</body></html>", PAGE)
    assert failed.reason == Reason.SELECTOR
    assert "browsers" in mend(PAGE, Reason.SELECTOR, failed.detail)
    failed = failure("<html><title>In</title><form><input type='password' name='p'></form></html>", PAGE)
    assert "login" in mend(PAGE, Reason.SELECTOR, failed.detail)
    failed = failure("<html><title>News</title><ul><li>No news</li></ul></html>", PAGE)
    assert "mend `item`" in mend(PAGE, Reason.SELECTOR, failed.detail)
