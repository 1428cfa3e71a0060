"""Which pages an entry's markup links to: what tells who took the news from whom.

Two steps, because most entries of a document are known already: at the door the addresses are only picked out of the
markup; for what is new or edited they are folded into the form in which pages are compared.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from bot.core.urls import canonical_url

MOST_LINKS: Final = 20
"""Links that are kept of one entry, the first of its text: what follows is navigation, and buttons for sharing."""

LONGEST: Final = 500
"""Characters of a link that is kept."""

_MOST_MARKUP: Final = 500_000
"""As much of the markup is looked at, in characters."""

_BEGINS: Final = ("http://", "https://", "//")
_LINK: Final = re.compile(
    r"""
    <(?=[!ainost])(?:
        a(?=\s)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?
        \shref\s*+=\s*+(?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>]++))
    |   !--(?:.*?-->|.*)                                     # a comment; one without an end hides the rest
    |   (?P<dropped>script|style|template|noscript|iframe|object|svg)(?=[\s/>]).*?(?:</(?P=dropped)\b|\Z)
    )
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""A link, or what hides links. A tag is looked at no further than to the next `<`, so each place is read a fixed
number of times."""


def written_links(*markups: str) -> tuple[str, ...]:
    """The http(s) addresses that these texts link to, as they are written there, each once: at most `MOST_LINKS`.

    Only absolute ones: a relative link leads to the site that the entry came from.
    """
    found: dict[str, None] = {}
    for markup in dict.fromkeys(markups):
        if "<a" not in markup and "<A" not in markup:
            continue
        for match in _LINK.finditer(markup[:_MOST_MARKUP]):
            link = _absolute(match["double"] or match["single"] or match["bare"] or "")
            if link:
                found[link] = None
                if len(found) == MOST_LINKS:
                    return tuple(found)
    return tuple(found)


def _absolute(given: str) -> str | None:
    """The address in an attribute, if it is an absolute one that is kept."""
    if len(given) > 2 * LONGEST:
        return None
    link = (unescape(given) if "&" in given else given).strip()
    kept = len(link) <= LONGEST and link[:8].lower().startswith(_BEGINS) and link.isprintable()
    return link if kept else None


def pages(links: Iterable[str], own: str | None) -> tuple[str, ...]:
    """The same as pages (`bot.core.urls.canonical_url`), each once, without `own`, the page of the entry itself."""
    found = (canonical_url(f"https:{link}" if link.startswith("//") else link) for link in links)
    return tuple(dict.fromkeys(page for page in found if page and page != own and len(page) <= LONGEST))
