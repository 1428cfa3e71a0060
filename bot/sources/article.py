"""The text of an item's own page, without what stands around it (trafilatura). Only HTML is read, by what the body is
and not by what its server calls it. Some markup takes minutes to read: this is for the worker process."""

from typing import Final

from bot.core.text import literal
from bot.errors import ParseFailed
from bot.model import Fetched, Reason
from bot.sources.charset import read_text
from bot.sources.entries import MAX_TEXT
from bot.sources.sniff import is_json, refuse_binary, root_name
from bot.sources.weight import refuse_heavy_markup

_MOST_TAGS: Final = 50_000
_HTML: Final = frozenset({"html", "head", "body", "article", "main", "div", "section", "p", "title", "meta", "h1"})


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
