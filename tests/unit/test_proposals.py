"""Selectors that are proposed for a page without a feed, on pages as sites write them."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from bot.config.documents import parse_document
from bot.config.sources import read_sources
from bot.errors import Mistake
from bot.sources.proposals import Proposal, as_yaml_value, propose

URL = "https://ministry.example/news"
TITLES = (
    "Water utilities must report incidents within a day",
    "Delegation leaves for talks on norms of behaviour",
    "Police take down a market for stolen credentials",
    "A new law on critical infrastructure is in force",
    "Exercise tests how hospitals answer an attack",
)
AROUND = """<!doctype html><html lang="{lang}"><head><title>News of the ministry</title></head><body>
<header><nav class="menu"><ul><li><a href="/about-us">About the ministry of example</a></li>
<li><a href="/contact-us">Contact and opening hours</a></li><li><a href="/services">Services for citizens and firms</a>
</li><li><a href="/jobs">Jobs and careers at the ministry</a></li></ul></nav></header>
{body}
<aside class="sidebar"><ul><li><a href="/a1">Most read: how to get a passport</a></li><li><a href="/a2">Most read: fees
and charges of the year</a></li><li><a href="/a3">Most read: opening hours in summer</a></li></ul></aside>
<footer><ul><li><a href="/imprint">Imprint and legal notice</a></li><li><a href="/privacy">Privacy statement of us</a>
</li><li><a href="/access">Accessibility statement of us</a></li></ul></footer></body></html>"""

LIST = '<ul class="news">{items}</ul><p><a href="/archive">All news in the archive of the ministry</a></p>'
LIST_ITEM = (
    '<li class="entry"><time datetime="2026-03-0{n}T09:30:00+01:00">{n} March</time>'
    '<a class="headline" href="/news/2026/{n}">{title}</a>'
    '<p class="lead">The cabinet adopts rules number {n} for all.</p></li>'
)
CARDS = '<main><div class="row">{items}</div></main>'
CARD = (
    '<div class="col-md-4"><div class="card h-100"><a href="/press/{n}"><img src="/{n}.jpg" alt=""></a>'
    '<div class="card-body"><h3 class="card-title"><a href="/press/{n}">{title}</a></h3>'
    '<span class="card-date">0{n}.03.2026</span>'
    "<p>What the ministry has to say on matter {n}, and on all the others.</p>"
    '<a href="/press/{n}" class="btn">Read more about this</a></div></div></div>'
)
TABLE = "<main><table class='listing'><tbody>{items}</tbody></table></main>"
TABLE_ROW = "<tr><td>2026-03-0{n}</td><td><a href='doc{n}.html'>{title}</a></td></tr>"
BARE = "<main><h1>News</h1><ul>{items}</ul></main>"
BARE_ITEM = "<li><a href='/{n}'>{title}</a> <small>{n} March 2026</small></li>"
ARTICLES = "<div id='content'>{items}</div>"
ARTICLE = (
    "<article id='post-{n}' class='post-{n} post type-post'><header>"
    "<h2><a href='/2026/{n}/' rel='bookmark'>{title}</a></h2>"
    "<time class='entry-date' datetime='2026-03-0{n}'>March {n}, 2026</time></header>"
    "<div class='entry-content'><p>The first lines of the article with number {n}, which go on.</p></div></article>"
)
TOOLS = "<div class='css-1x2y3z4'>{items}</div>"
TOOL = (
    "<div class='css-9a8b7c1 teaser'><a class='css-55aa66' href='/n/{n}'><h4>{title}</h4>"
    "<span>{n} Mar 2026</span></a></div>"
)
GERMAN = "<section class='meldungen'>{items}</section>"
GERMAN_ITEM = (
    "<div class='meldung'><span class='datum'>{n}. März 2026</span><h3><a href='/meldung/{n}'>{title}</a></h3></div>"
)


def best(layout: str, item: str, lang: str = "en") -> Proposal:
    items = "\n".join(item.format(n=number, title=title) for number, title in enumerate(TITLES, 1))
    page = AROUND.format(lang=lang, body=layout.format(items=items))
    return propose(BeautifulSoup(page, "html.parser"), URL)[0]


@pytest.mark.parametrize(
    ("layout", "item", "lang"),
    [
        (LIST, LIST_ITEM, "en"),
        (CARDS, CARD, "en"),
        (TABLE, TABLE_ROW, "en"),
        (BARE, BARE_ITEM, "en"),
        (ARTICLES, ARTICLE, "en"),
        (TOOLS, TOOL, "en"),
        (GERMAN, GERMAN_ITEM, "de"),
    ],
    ids=["list", "cards", "table", "bare", "articles", "made by a tool", "dates in words"],
)
def test_the_list_of_news_is_found_with_titles_links_and_dates(layout: str, item: str, lang: str) -> None:
    proposal = best(layout, item, lang)
    assert [entry.title for entry in proposal.entries] == list(TITLES), proposal.rules
    assert len({entry.url for entry in proposal.entries}) == len(TITLES)
    assert [entry.published and entry.published.month for entry in proposal.entries] == [3] * 5, proposal.rules
    assert "css-" not in str(proposal.rules)


def test_summaries_are_found_and_no_title_twice() -> None:
    for layout, item in ((LIST, LIST_ITEM), (CARDS, CARD), (ARTICLES, ARTICLE)):
        proposal = best(layout, item)
        assert all(len(entry.summary) > 30 and entry.title not in entry.summary for entry in proposal.entries)


def test_what_is_proposed_can_be_pasted() -> None:
    rules = best(CARDS, CARD).rules
    lines = "\n".join(
        f"    {key}: {as_yaml_value(value)}"
        for key in ("item", "title", "link", "date", "summary")
        if (value := getattr(rules, key))
    )
    document = parse_document(f"sources:\n  - name: A\n    url: {URL}\n    kind: page\n{lines}\n", "sources.yaml")
    mistakes: list[Mistake] = []
    (source,) = read_sources(document, timedelta(hours=1), mistakes)
    assert (mistakes, source.page) == ([], rules)


def test_two_lists_are_two_proposals() -> None:
    items = [
        item.format(n=number, title=title)
        for item in (LIST_ITEM, GERMAN_ITEM)
        for number, title in enumerate(TITLES, 1)
    ]
    body = LIST.format(items="".join(items[:5])) + GERMAN.format(items="".join(items[5:]))
    found = propose(BeautifulSoup(AROUND.format(lang="en", body=body), "html.parser"), URL)
    assert len(found) == 2


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>Nothing here.</p>",
        "<a href='/a'>One link that stands alone</a>",
        "<ul>" + "<li>no link</li>" * 9 + "</ul>",
    ],
)
def test_a_page_without_a_list_gives_nothing(body: str) -> None:
    assert propose(BeautifulSoup(AROUND.format(lang="en", body=body), "html.parser"), URL) == []


def test_odd_names_of_classes_break_nothing() -> None:
    odd = "".join(
        f"<div class='md:flex a&quot;b [x] 1st é-1 -- \\'><a href='/{n}' class='hover:underline >'>{title}</a></div>"
        for n, title in enumerate(TITLES)
    )
    propose(BeautifulSoup(AROUND.format(lang="en", body=f"<main>{odd}</main>"), "html.parser"), URL)


def test_elements_that_nest_without_end_are_no_items() -> None:
    rows = "".join(f"<a href='/{n}'>A title of some length {n}</a><span>2026-03-01</span>" for n in range(300))
    page = AROUND.format(lang="en", body="<div class='news b c d'>" * 300 + rows)
    assert propose(BeautifulSoup(page, "html.parser"), URL) == []
