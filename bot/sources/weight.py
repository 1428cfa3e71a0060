"""What costs far more to read than it weighs, refused before a reader builds anything of it.

Readers keep up to a kilobyte for each tag or value, so that fifteen megabytes of `<a>` would fill the machine. The
limits leave room for a feed of 100,000 entries, and keep one body below about 300 MB.
"""

import re
from typing import TYPE_CHECKING, Final

from bot.errors import ParseFailed
from bot.model import Reason

if TYPE_CHECKING:  # only pages need it, and a desk of feeds has none
    from bs4 import BeautifulSoup

MOST_TAGS_OF_FEED: Final = 1_200_000
MOST_TAGS_OF_PAGE: Final = 250_000
_MOST_ENTRIES: Final = 150_000
_MOST_ENTITIES: Final = 1_500_000
_MOST_VALUES: Final = 500_000
_MOST_OPEN: Final = 25_000
_MANY: Final = 50_000
"""Fewer tags than this need not be counted for depth."""

_MOST_STEPS: Final = 3_000_000
"""Of all elements of a page together, up to its root: what one selector may have to climb."""

_ENTRY: Final = re.compile(r"<(?:item|entry)[\s/>]", re.IGNORECASE)
_LONG: Final = 1_000_000
_LONG_TAG: Final = re.compile(r"<[A-Za-z_/!?][^<>]{1000000}")
_MOST_ATTRIBUTES: Final = 200
_SHORT_TAG: Final = 3 * _MOST_ATTRIBUTES
_MANY_ATTRIBUTES: Final = re.compile(
    r"""<[A-Za-z_][^<>\s]*+(?:\s*+[^\s=<>"']++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'|[^\s<>"']++)){200}"""
)
_TAG: Final = re.compile(
    r"""<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)  # what never ends hides the rest, and is looked for once
    |<(?P<close>/?)[A-Za-z_](?>"[^"]*"|'[^']*'|[^"'<>/]|/(?!>))*+(?P<empty>/?)>""",
    re.DOTALL | re.VERBOSE,
)


def refuse_heavy_markup(text: str, most_tags: int) -> None:
    """Raises `ParseFailed` for more tags or entities than anybody writes."""
    if text.count("<") > most_tags:
        raise ParseFailed(Reason.PARSE, f"more than {most_tags:,} tags are more than we read")
    if text.count("&") > _MOST_ENTITIES:
        raise ParseFailed(Reason.PARSE, f"more than {_MOST_ENTITIES:,} entities are more than we read")


def refuse_long_tags(text: str) -> None:
    """Raises `ParseFailed` for a tag of a million characters: looking for its attributes takes a hundred bytes each."""
    if len(text) > _LONG and _LONG_TAG.search(text):
        raise ParseFailed(Reason.PARSE, "a tag is longer than a million characters")


def refuse_many_attributes(body: bytes) -> None:
    """Raises `ParseFailed` for a tag with more attributes than make sense, in UTF-8.

    Only where no other tag begins for so long as they take can there be so many: from one such place to the next.
    """
    start = body.find(b"<")
    while start >= 0:
        near = body.rfind(b"<", start + 1, start + _SHORT_TAG)
        if near < 0:
            near = body.find(b"<", start + _SHORT_TAG)
            end = near if near >= 0 else len(body)
            if body.count(b"=", start, end) >= _MOST_ATTRIBUTES and _MANY_ATTRIBUTES.match(body[start:end].decode()):
                raise ParseFailed(Reason.PARSE, "an element of the feed has more attributes than make sense")
        start = near


def refuse_many_entries(text: str) -> None:
    """Raises `ParseFailed` for more entries than any feed has."""
    if len(text) > len("<item>") * _MOST_ENTRIES and sum(1 for _ in _ENTRY.finditer(text)) > _MOST_ENTRIES:
        raise ParseFailed(Reason.PARSE, f"more than {_MOST_ENTRIES:,} entries are more than we read")


def refuse_deep_markup(text: str, deepest: int = _MOST_OPEN) -> None:
    """Raises `ParseFailed` where more elements than `deepest` are open at once."""
    most = min(_MANY, deepest)
    if len(text) > most and text.count("<") > most and depth(text) > deepest:
        raise ParseFailed(Reason.PARSE, "the elements of the feed are nested too deep")


def depth(text: str) -> int:
    """How many elements are open at once. What is never closed counts to the end."""
    open_now = most = 0
    for tag in _TAG.finditer(text):
        if tag["close"] is None or tag["empty"]:
            continue
        open_now += -1 if tag["close"] else 1
        most = max(most, open_now)
    return most


def refuse_heavy_json(text: str) -> None:
    """Raises `ParseFailed` for more lists and objects than a feed needs."""
    if text.count("{") + text.count("[") > _MOST_VALUES:
        raise ParseFailed(Reason.PARSE, f"more than {_MOST_VALUES:,} values are more than we read")


def refuse_deep_page(soup: "BeautifulSoup") -> None:
    """Raises `ParseFailed` where elements nest so deep that choosing among them takes the square of their number."""
    from bs4 import Tag

    steps = 0
    branches = [iter(soup.children)]
    while branches:
        for child in branches[-1]:
            if isinstance(child, Tag):
                steps += len(branches)
                branches.append(iter(child.children))
                break
        else:
            branches.pop()
        if steps > _MOST_STEPS:
            raise ParseFailed(Reason.PARSE, "the elements of the page are nested too deep")
