"""Where the feed is, when a page came instead of it: what the page itself names."""

import re
from typing import Final

from bs4 import BeautifulSoup

from bot.core.mends import FEED_IS_AT
from bot.errors import ParseFailed
from bot.model import Reason
from bot.sources.feed_links import named_in

_READ: Final = 200_000
"""Characters of the page that are looked at: its head, and what lies before it."""
_MOST_LINKS: Final = 200
_LONGEST: Final = 150
"""A longer address would push all else out of the failure's detail."""
_LINK: Final = re.compile(r"<(?:link|base)\s[^<>]{1,2000}>", re.IGNORECASE)


def feed_named_in(text: str, url: str) -> str | None:
    """The first feed that a page names, other than the address that the page itself came from. Absolute, http(s)."""
    tags = [tag[0] for _, tag in zip(range(_MOST_LINKS), _LINK.finditer(text[:_READ]), strict=False)]
    if not tags:
        return None
    named = (lead.url for lead in named_in(BeautifulSoup("".join(tags), "html.parser"), url))
    return next((address for address in named if address != url and len(address) <= _LONGEST), None)


def with_whereabouts(failed: ParseFailed, text: str, url: str) -> ParseFailed:
    """The failure, with the address of the feed if it is known."""
    feed = feed_named_in(text, url) if failed.reason == Reason.NOT_A_FEED else None
    return ParseFailed(failed.reason, f"{failed.detail}; {FEED_IS_AT}{feed}") if feed else failed
