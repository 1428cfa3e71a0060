"""Bodies made to cost far more than they weigh: read or refused, in time that grows as they do."""

import time
import tracemalloc

import pytest

from bot.errors import ParseFailed
from bot.model import Fetched, PageRules, Parsed, Reason, Source, SourceKind
from bot.sources.markup import whole_markup
from bot.sources.reading import parse_body
from bot.sources.weight import MOST_TAGS_OF_FEED, refuse_heavy_markup, refuse_many_entries

RULES = PageRules(item="tr", title="td", link="a@href")
JSON_FEED = '{"version": "https://jsonfeed.org/version/1", "items": '
RSS = "<rss version='2.0'><channel><title>T</title><item><title>A</title>"


def parse(body: str, page: PageRules | None = None) -> Parsed:
    kind = SourceKind.PAGE if page else SourceKind.FEED
    fetched = Fetched("https://desk.example/", 200, {}, body.encode(), "", None, None)
    return parse_body(Source("s", "S", "https://desk.example/", kind=kind, page=page), fetched)


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (RSS + "<a>" * 2_000_000, None),
        (RSS + "<a>" * 30_000, None),
        (RSS + "<item/>" * 200_000, None),
        (RSS + "&a;" * 2_000_000, None),
        (RSS + "<item a='" + "' \" " * 300_000, None),
        (JSON_FEED + "[" + "{}," * 1_000_000 + "{}]}", None),
        ("<td>" * 1_000_000, RULES),
        ("<tr><td>a<a href=b>" * 3_000, RULES),
        ("<tr><td>" * 100 + "a<a href=b>" + "long text " * 15_000, RULES),
    ],
    ids=[
        "tags",
        "depth",
        "entries",
        "entities",
        "long tag",
        "values",
        "page of tags",
        "page of depth",
        "items in items",
    ],
)
def test_what_costs_more_than_it_weighs_is_refused(body: str, page: PageRules | None) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ParseFailed) as refused:
            parse(body, page)
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()
    assert refused.value.reason in (Reason.PARSE, Reason.SELECTOR)


def test_a_feed_of_a_hundred_thousand_entries_is_not_too_heavy() -> None:
    entry = "<item><title>Entry</title><link>https://a.example/</link><guid>1</guid><pubDate/><category/></item>"
    refuse_heavy_markup(entry * 100_000, MOST_TAGS_OF_FEED)
    refuse_many_entries(entry * 100_000)


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<![CDATA[", "<svg><![CDATA[", "</x", '<a "', "<a b='", '<a b="c', "<a/", '</b a="', "<![if x]", "<a \"'"],
)
@pytest.mark.parametrize("end", ["", ">", "-->"])
def test_what_never_ends_is_looked_for_once(unit: str, end: str) -> None:
    started = time.process_time()
    with pytest.raises(ParseFailed):
        parse(unit * 20_000 + end, RULES)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("markup", "whole"),
    [
        ("<p class='a > b'>x</p>", "<p class='a > b'>x</p>"),
        ("<!doctype html><!-- <p> --><b>x</b><?php ?>", "<b>x</b>"),
        ("a<!-->b<!--->c<!-- d", "ab" + "c<!-- d".replace("<", "&lt;")),
        ("<p>a<!-- b <p>", "<p>a"),
        ("1 < 2 <p>", "1 &lt; 2 <p>"),
        ('<a href="x>y</a>', "<a href=x>y</a>"),
        ("<p>cut <a hr", "<p>cut &lt;a hr"),
        ("<script>if (a<b) '<!--'</script ><p>x", "<p>x"),
        ("<STYLE>p{}</style><p>x", "<p>x"),
        ("<p>x<script>never closed <p>", "<p>x"),
        ("<scripture>x</scripture>", "<scripture>x</scripture>"),
        ("<p " + "a " * 10_000 + ">x", "x"),
        ("<p style='" + "a " * 10_000 + "'>x", "<p style='" + "a " * 10_000 + "'>x"),
    ],
)
def test_markup_is_made_whole(markup: str, whole: str) -> None:
    assert whole_markup(markup) == whole


def test_old_pages_that_close_nothing_are_read() -> None:
    rows = "".join(f"<tr><td>Title {n}<td><a href=/{n}>more</a>" for n in range(60))
    found = parse(f"<table>{rows}</table>", RULES)
    assert [entry.url for entry in found.entries][:2] == ["https://desk.example/0", "https://desk.example/1"]
    assert len(found.entries) == 60
