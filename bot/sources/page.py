"""Pages without a feed to entries, by the CSS selectors of the source (BeautifulSoup, Soup Sieve)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bs4 import BeautifulSoup, Tag
from soupsieve import SelectorSyntaxError

from bot.core.text import plain
from bot.core.urls import absolute_url
from bot.errors import ParseFailed
from bot.model import Entry, Fetched, PageRules, Parsed, Reason, Source
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.entries import MAX_TITLE, in_utc, make_entry, tidy_lang
from bot.sources.markup import whole_markup
from bot.sources.sniff import asks_whether_human, is_json, not_a_feed, refuse_binary
from bot.sources.weight import MOST_TAGS_OF_PAGE, refuse_deep_page, refuse_heavy_markup

_MAX_ITEMS: Final = 2_000
_MAX_DATE: Final = 200
_MAX_INSTEAD: Final = 5_000
_MAX_PICKED: Final = 10_000_000
"""Characters that all items may give together. Items that nest in each other give the same text again and again."""


@dataclass(frozen=True, slots=True)
class Picker:
    """One selector: `a`, `a@href`, or `@href` for an attribute of the item itself."""

    css: str
    attribute: str | None

    @classmethod
    def read(cls, selector: str) -> "Picker":
        """An `@` inside brackets or quotes belongs to the CSS: `a[href*="@"]`."""
        css, at, attribute = selector.strip().rpartition("@")
        if at and attribute.replace("-", "").replace(":", "").replace("_", "").isalnum():
            return cls(css.strip(), attribute.lower())
        return cls(selector.strip(), None)

    def pick(self, item: Tag) -> str | None:
        """Markup of the first match, or its attribute's text. None where nothing matches."""
        found = item.select_one(self.css) if self.css else item
        if found is None:
            return None
        if self.attribute is None:
            return found.decode_contents()
        value = found.get(self.attribute)
        return " ".join(value) if isinstance(value, list) else value


def parse_page(source: Source, fetched: Fetched) -> Parsed:
    """The entries that the selectors of `source.page` find. Raises `ParseFailed`: `selector`, `not_a_feed`, `parse`.

    That a selector finds nothing at all is a failure that names it: the page has changed, or is another page.
    """
    rules = source.page
    if rules is None:
        raise ParseFailed(Reason.SELECTOR, "the source says no selectors for its page")
    soup, warning = read_page(fetched)
    entries, notes = pick_entries(soup, rules, fetched.url, source.lang)
    title = plain(soup.title.decode_contents(), MAX_TITLE) or None if soup.title else None
    warnings = tuple([warning, *notes] if warning else notes)
    return Parsed(tuple(entries), title=title, lang=lang_of(soup), warnings=warnings)


def read_page(fetched: Fetched) -> tuple[BeautifulSoup, str | None]:
    """A body as a page, and a warning if bytes had to be replaced. Raises `ParseFailed`."""
    refuse_binary(fetched.body)
    text, warning = read_text(fetched.body, fetched.headers.get("content-type", ""), html=True)
    if is_json(fetched.body):
        raise not_a_feed("JSON, where a page was expected")
    refuse_heavy_markup(text, MOST_TAGS_OF_PAGE)
    soup = _soup(text)
    refuse_deep_page(soup)
    return soup, warning


def pick_entries(
    soup: BeautifulSoup, rules: PageRules, url: str, source_lang: str | None
) -> tuple[list[Entry], list[str]]:
    """The entries that these selectors find, and what was odd. Raises `ParseFailed`: `selector`."""
    try:
        items = soup.select(rules.item, limit=_MAX_ITEMS)
        if not items:
            raise ParseFailed(Reason.SELECTOR, f"item “{rules.item}” finds nothing on the page{_instead(soup)}")
        return _entries(items, rules, base_of(soup, url), lang_of(soup) or source_lang)
    except SelectorSyntaxError as error:
        raise ParseFailed(Reason.SELECTOR, f"a selector is not CSS: {plain(str(error), 200)}") from error


def _instead(soup: BeautifulSoup) -> str:
    """What stands there instead, if that is easily seen."""
    if soup.select_one("input[type=password]"):
        return ", which wants a login"
    title = soup.title.get_text() if soup.title else ""
    asks = asks_whether_human(f"{title} {soup.get_text(' ')[:_MAX_INSTEAD]}")
    return ", which asks whether we are human" if asks else ""


def lang_of(soup: BeautifulSoup) -> str | None:
    """The page's language, as it says itself."""
    return tidy_lang(soup.html.get("lang")) if soup.html else None


def _entries(items: list[Tag], rules: PageRules, base: str, lang: str | None) -> tuple[list[Entry], list[str]]:
    title, link = Picker.read(rules.title), Picker.read(rules.link)
    date = Picker.read(rules.date) if rules.date else None
    summary = Picker.read(rules.summary) if rules.summary else None
    if link.attribute is None:  # `link: a` can only mean where it leads
        link = Picker(link.css, "href")
    read_date = date_reader(rules, lang)
    entries, undated, untitled, unlinked, picked = [], 0, 0, 0, 0
    for item in items:
        raw_title, raw_link = title.pick(item), link.pick(item)
        raw_date = date.pick(item) if date else None
        raw_summary = summary.pick(item) if summary else None
        picked += sum(len(raw) for raw in (raw_title, raw_link, raw_date, raw_summary) if raw)
        if picked > _MAX_PICKED:
            raise ParseFailed(Reason.SELECTOR, f"the items that “{rules.item}” finds hold each other")
        published = read_date(plain(raw_date, _MAX_DATE)) if raw_date else None
        undated += bool(date and published is None)
        untitled += raw_title is None
        unlinked += raw_link is None
        if raw_title is None and raw_link is None:
            continue
        entry = make_entry(
            title=raw_title or "",
            literal_title=title.attribute is not None,
            summary=raw_summary or "",
            text="",
            links=(raw_link,),
            guid=None,
            base=base,
            published=published,
            updated=None,
        )
        if entry:
            entries.append(entry)
    for name, selector, missing in (("title", rules.title, untitled), ("link", rules.link, unlinked)):
        if missing == len(items):
            raise ParseFailed(Reason.SELECTOR, f"{name} “{selector}” finds nothing in any of {len(items)} items")
    notes = []
    if len(entries) < len(items):
        notes.append(f"{len(items) - len(entries)} items have neither title nor link")
    if undated:
        notes.append(f"{undated} of {len(items)} items have no date that could be read")
    return entries, notes


def _soup(text: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(whole_markup(text), "html.parser")
    except (RecursionError, AssertionError, ValueError) as error:  # html.parser asserts on some broken declarations
        raise ParseFailed(Reason.PARSE, f"the page cannot be read ({type(error).__name__})") from error


def base_of(soup: BeautifulSoup, url: str) -> str:
    """What the page's links are relative to."""
    tag = soup.find("base", href=True)
    href = tag.get("href") if isinstance(tag, Tag) else None
    return (absolute_url(url, href) if isinstance(href, str) else None) or url


def date_reader(rules: PageRules, lang: str | None) -> Callable[[str], datetime | None]:
    """Reads a date as the rules say: their formats, then feeds' ways, then words (dateparser) in their languages.

    A date without a zone is taken as UTC. What cannot be read, or is no real date, is None.
    """
    languages = list(rules.date_languages) or ([lang.partition("-")[0]] if lang else None)

    def read(text: str) -> datetime | None:
        for form in rules.date_formats:
            try:
                return in_utc(datetime.strptime(text, form))  # noqa: DTZ007 - in_utc makes it aware
            except ValueError:
                continue
        try:
            return read_date(text)
        except Unreadable:
            return _read_words(text, languages)

    return read


def _read_words(text: str, languages: list[str] | None) -> datetime | None:
    """Absolute dates only: "2 hours ago" depends on when it is read, and a page is read late."""
    if not any(char.isdigit() for char in text):
        return None
    import dateparser

    settings = {
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
    }
    try:
        found = dateparser.parse(text, languages=languages, settings=settings)
    except Exception:  # noqa: BLE001 - dateparser raises nearly anything: unknown languages, odd digits, overflows
        return None
    return in_utc(found) if isinstance(found, datetime) else None
