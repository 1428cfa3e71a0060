"""Selectors for a page that has no feed: what repeats on it and looks like news.

Every link with a text is followed upwards. Elements around links that share a tag and a class, or a parent, are a
group; a group is a list of news as far as its elements hold one link each, with titles that differ, of the length of
titles, with dates. What is proposed was tried: its entries are those that `page.pick_entries` finds.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import log2
from typing import Final

from bs4 import BeautifulSoup, Tag

from bot.core.text import plain
from bot.core.urls import absolute_url
from bot.errors import ParseFailed
from bot.model import Entry, PageRules
from bot.sources.page import base_of, date_reader, lang_of, pick_entries

_MOST_LINKS: Final = 3_000
_MOST_GROUPS: Final = 15
_HIGHEST: Final = 6
"""How far above its link the element of an item may stand."""

_FEWEST: Final = 3
_MOST_ITEMS: Final = 2_000
_SAMPLE: Final = 12
_MOST_TEXT: Final = 2_000
"""Characters of an element that are looked at."""

_MOST_INSIDE: Final = 200
"""Elements within an item that are looked at."""

_SHORTEST_TITLE: Final = 12
_LONGEST_DATE: Final = 40

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,60}\Z")
_MADE_BY_A_TOOL: Final = re.compile(r"(?:css|sc|jsx|svelte|astro)-[\w-]*\d|[A-Za-z]+_{1,2}[\w-]*_{1,2}\w{5}\Z|\d{3,}")
_ABOUT_LOOKS: Final = re.compile(
    r"(?:col|row|grid|flex|span|mt|mb|pt|pb|px|py|mx|my|p|m|w|h|d|text|bg|wow|animate|clearfix|even|odd|first|last"
    r"|active|is|has|js|lazy)(?:-|\d|\Z)"
)
_OF_NEWS: Final = re.compile(
    r"news|article|post|entry|item|story|teaser|press|release|publication|advisor|alert|listing|card|result|view",
    re.IGNORECASE,
)
_OF_DATES: Final = re.compile(r"date|time|publi|posted|stamp|datum|fecha|data\b", re.IGNORECASE)
_ASIDE: Final = frozenset({"nav", "header", "footer", "aside", "form", "menu", "dialog", "select"})
_ASIDE_NAMES: Final = re.compile(
    r"(?:^|[-_])(?:nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?|pagination|pager|cookie|consent|share|social"
    r"|skip|lang|languages)(?:$|[-_])",
    re.IGNORECASE,
)
_OF_TEXT: Final = ("time", "span", "p", "div", "small", "td", "em", "i", "dt", "dd", "strong")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Selectors that read a list of news on a page, and what they give. `score` orders proposals of one page only."""

    rules: PageRules
    entries: tuple[Entry, ...]
    score: float


def propose(soup: BeautifulSoup, url: str, most: int = 3) -> list[Proposal]:
    """The likeliest lists of news on a page, best first; none if nothing repeats."""
    base, lang = base_of(soup, url), lang_of(soup)
    ranked = sorted(_groups(soup, base).items(), key=lambda group: -_promise(group[0], group[1]))
    found = []
    for selector, _ in ranked[:_MOST_GROUPS]:
        rules = _rules(soup, selector, base, lang)
        proposal = _tried(soup, rules, url, lang) if rules else None
        if proposal:
            found.append(proposal)
    found.sort(key=lambda proposal: -proposal.score)
    return _different(found)[:most]


# ---------------------------------------------------------------------------------------------- what repeats


def _groups(soup: BeautifulSoup, base: str) -> dict[str, dict[int, Tag]]:
    """Elements that hold a link with a text, by the selectors that could choose them."""
    groups: dict[str, dict[int, Tag]] = defaultdict(dict)
    known: dict[int, bool] = {}

    def aside(element: Tag) -> bool:
        if id(element) not in known:
            known[id(element)] = _is_aside(element)
        return known[id(element)]

    for number, link in enumerate(soup.find_all("a", href=True)):
        if number >= _MOST_LINKS:
            break
        if not isinstance(link, Tag) or len(_words(link)) < _SHORTEST_TITLE or not _address(link, base):
            continue
        around = [link, *(parent for parent in link.parents if isinstance(parent, Tag) and parent.name != "[document]")]
        if any(aside(element) for element in around):
            continue
        for element in around[: _HIGHEST + 1]:
            if element.name in ("body", "html", "main"):
                break
            for selector in _ways_to(element):
                groups[selector].setdefault(id(element), element)
    return {
        selector: elements
        for selector, elements in groups.items()
        if _FEWEST <= len(elements) <= _MOST_ITEMS and not _nested(elements)
    }


def _nested(elements: dict[int, Tag]) -> bool:
    """Whether some stand in others: such are no items."""
    return any(id(parent) in elements for element in elements.values() for parent in islice(element.parents, _HIGHEST))


def _ways_to(element: Tag) -> Iterator[str]:
    """Selectors for elements like this one: by class, by its parent, by a name that says it all."""
    for name in _classes(element):
        yield f"{element.name}.{name}"
    parent = element.parent
    if isinstance(parent, Tag):
        if (own_id := parent.get("id")) and isinstance(own_id, str) and _is_lasting(own_id):
            yield f"#{own_id} > {element.name}"
        for name in _classes(parent):
            yield f".{name} > {element.name}"
    if element.name == "article":
        yield "article"
    if element.name in ("li", "tr") and isinstance(parent, Tag) and not _classes(element) and not _classes(parent):
        grand = parent.parent
        for name in _classes(grand) if isinstance(grand, Tag) else ():
            yield f".{name} > {parent.name} > {element.name}"
        yield f"main {element.name}" if element.find_parent("main") else f"{parent.name} > {element.name}"


def _classes(element: Tag) -> list[str]:
    given = element.get("class")
    names = given if isinstance(given, list) else str(given or "").split()
    return [name for name in names if _is_lasting(name)][:6]


def _is_lasting(name: str) -> bool:
    """Whether a class or id is likely to be there tomorrow, and tells this kind of element from others."""
    return bool(_NAME.match(name)) and not _MADE_BY_A_TOOL.search(name) and not _ABOUT_LOOKS.match(name)


def _is_aside(element: Tag) -> bool:
    if element.name in _ASIDE and not (element.name == "header" and element.find_parent("article")):
        return True
    names = element.get("class")
    named = [*(names if isinstance(names, list) else []), str(element.get("id") or "")]
    return element.name not in ("body", "html") and any(_ASIDE_NAMES.search(name) for name in named)


def _promise(selector: str, elements: dict[int, Tag]) -> float:
    """How likely a group is to be news, before anything in it is looked up."""
    some = list(elements.values())[:_SAMPLE]
    titles = {_words(element)[:200] for element in some}
    links = [len({link.get("href") for link in element.find_all("a", href=True, limit=9)}) or 1 for element in some]
    one_each = sum(count <= 3 for count in links) / len(some)
    dated = sum(_has_date(element) for element in some) / len(some)
    named = 1.0 if _OF_NEWS.search(selector) else 0.0
    single = sum(element.name == "a" for element in some) / len(some)
    return len(titles) / len(some) + 2 * one_each + 3 * dated + named - single + min(log2(len(elements)), 5) / 5


def _has_date(element: Tag) -> bool:
    if element.find("time"):
        return True
    return any(_looks_dated(text.strip()) for text in islice(element.strings, _MOST_INSIDE))


def _looks_dated(text: str) -> bool:
    return len(text) <= _LONGEST_DATE and bool(re.search(r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d", text))


# ---------------------------------------------------------------------------------------------- what is in an item


def _rules(soup: BeautifulSoup, selector: str, base: str, lang: str | None) -> PageRules | None:
    """Selectors for everything in the items that this one chooses, or None if they hold no title or link."""
    items = soup.select(selector, limit=_MOST_ITEMS + 1)
    if not _FEWEST <= len(items) <= _MOST_ITEMS:
        return None
    some = items[:_SAMPLE]
    link = _best(_links_in(some), some, lambda item, css: _link_worth(item, css, base))
    if link is None:
        return None
    title = _heading_in(some) or link
    rules = PageRules(selector, title, f"{link}@href")
    date = _date_in(some, rules, lang)
    return replace(rules, date=date, summary=_summary_in(some, (title, link)))


def _heading_in(items: Sequence[Tag]) -> str | None:
    for name in _HEADINGS:
        if sum(item.find(name) is not None for item in items) * 10 > len(items) * 8:
            return name
    return None


def _best(options: Iterable[str], items: Sequence[Tag], worth: Callable[[Tag, str], float]) -> str | None:
    """The option that is worth most over all items; one that is worth something in most of them."""
    best, most = None, 0.0
    for css in options:
        worths = [worth(item, css) for item in items]
        if sum(one > 0 for one in worths) * 10 >= len(items) * 6 and sum(worths) > most:
            best, most = css, sum(worths)
    return best


def _links_in(items: Sequence[Tag]) -> list[str]:
    found = dict.fromkeys(f"{heading} a" for heading in _HEADINGS)
    found["a"] = None
    for item in items:
        for link in item.find_all("a", href=True, limit=_MOST_INSIDE):
            found.update(dict.fromkeys(f"a.{name}" for name in _classes(link)))
            if isinstance(link.parent, Tag) and link.parent is not item:
                found.update(dict.fromkeys(f".{name} a" for name in _classes(link.parent)))
    return list(found)[:40]


def _link_worth(item: Tag, css: str, base: str) -> float:
    """Longer texts are likelier titles; a link in a heading is the title."""
    link = item.select_one(css)
    if link is None or link.name != "a" or not _address(link, base):
        return 0.0
    length = len(_words(link))
    return min(length, 100) / 100 + (0.5 if link.find_parent(_HEADINGS) or link.find(_HEADINGS) else 0.0)


def _date_in(items: Sequence[Tag], rules: PageRules, lang: str | None) -> str | None:
    read = date_reader(rules, lang)
    if _share(items, lambda item: bool((time := item.select_one("time[datetime]")) and time["datetime"])) >= 0.5:
        return "time@datetime"
    options: dict[str, None] = {}
    for item in items:
        for element in item.find_all(_OF_TEXT, limit=_MOST_INSIDE):
            if _looks_dated(_words(element)):
                options.update(dict.fromkeys(_name_of(element)))

    def worth(item: Tag, css: str) -> float:
        element = item.select_one(css)
        text = _words(element) if element else ""
        if not text or len(text) > _LONGEST_DATE or read(text) is None:
            return 0.0
        return 1.0 + (0.5 if _OF_DATES.search(css) else 0.0)

    return _best(list(options)[:15], items[:6], worth)


def _summary_in(items: Sequence[Tag], taken: Sequence[str]) -> str | None:
    options: dict[str, None] = {}
    for item in items:
        for element in item.find_all(["p", "div", "span", "dd"], limit=_MOST_INSIDE):
            if not element.find(["p", "div", "ul", *_HEADINGS]) and len(_words(element)) >= 40:
                options.update(dict.fromkeys(_name_of(element)))

    def worth(item: Tag, css: str) -> float:
        element = item.select_one(css)
        if element is None or any((named := item.select_one(one)) and _overlap(named, element) for one in taken):
            return 0.0
        return min(len(_words(element)), 400) / 400 if len(_words(element)) >= 40 else 0.0

    return _best(list(options)[:20], items, worth)


def _name_of(element: Tag) -> list[str]:
    return [f".{name}" for name in _classes(element)] or [element.name]


def _overlap(one: Tag, other: Tag) -> bool:
    """By identity: Beautiful Soup's `==` compares whole trees, and by recursion."""
    return any(one is around for around in (other, *other.parents)) or any(other is around for around in one.parents)


def _share(items: Sequence[Tag], holds: Callable[[Tag], bool]) -> float:
    return sum(holds(item) for item in items) / len(items)


def _words(element: Tag) -> str:
    """The text of an element on one line, as far as it matters here: what is longer is cut."""
    return " ".join(" ".join(_beginning(element)).split())


def _beginning(element: Tag) -> Iterator[str]:
    left = _MOST_TEXT
    for text in element.strings:
        yield text[:left]
        left -= len(text)
        if left <= 0:
            return


def _address(link: Tag, base: str) -> str | None:
    href = link.get("href")
    return absolute_url(base, href) if isinstance(href, str) and not href.startswith("#") else None


# ---------------------------------------------------------------------------------------------- trying it


def _tried(soup: BeautifulSoup, rules: PageRules, url: str, lang: str | None) -> Proposal | None:
    try:
        entries, _ = pick_entries(soup, rules, url, lang)
    except ParseFailed:
        return None
    linked = [entry for entry in entries if entry.url]
    distinct = len({entry.url for entry in linked})
    titles = {entry.title for entry in linked}
    if distinct < _FEWEST or distinct * 10 < len(entries) * 7 or len(titles) * 10 < len(linked) * 7:
        return None
    usual = sorted(len(title) for title in titles)[len(titles) // 2]
    dated = sum(entry.published is not None for entry in linked) / len(linked)
    told = sum(bool(entry.summary) for entry in linked) / len(linked)
    score = (
        3 * dated
        + 0.5 * told
        + min(usual, 60) / 30
        + min(log2(distinct), 5) / 2.5
        + (0.5 if _OF_NEWS.search(rules.item) else 0.0)
        + (0.3 if rules.title.startswith(_HEADINGS) else 0.0)
        - len(rules.item) / 200
    )
    return Proposal(rules, tuple(entries), score)


def _different(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Of proposals that give much the same, the first."""
    kept: list[tuple[set[str | None], Proposal]] = []
    for proposal in proposals:
        urls = {entry.url for entry in proposal.entries}
        if all(len(urls & others) * 2 < min(len(urls), len(others)) for others, _ in kept):
            kept.append((urls, proposal))
    return [proposal for _, proposal in kept]


def as_yaml_value(selector: str) -> str:
    """A selector in quotes: `#` and `[` mean something else in YAML."""
    return '"' + selector.replace("\\", "\\\\").replace('"', '\\"') + '"'


def plain_title(soup: BeautifulSoup) -> str | None:
    """The page's own title, as plain text."""
    return plain(soup.title.decode_contents(), 200) or None if soup.title else None
