"""Who took the news from whom: by links to another's page or site, and by words such as "via X" or "X reported".

The words are those in which newsrooms name a source; X is the name or the publisher of a source, or its domain.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import Final

from bot.core.urls import canonical_url
from bot.model import Item, Source


class Credit(IntEnum):
    """What one teller gives another: nothing, its name (or a link to its site), or a link to the very page."""

    NONE = 0
    NAMED = 1
    LINKED = 2


@dataclass(frozen=True, slots=True)
class Teller:
    """A member of a story as the others may speak of it.

    `at_home`: its page is on its source's own site, as far as can be told. `site`: the host of that page, else of the
    source.
    """

    item: Item
    name: str
    names: frozenset[str]
    site: str
    at_home: bool


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SHARED: Final = _names(
    "facebook.com twitter.com x.com t.co t.me linkedin.com reddit.com youtube.com youtu.be instagram.com wa.me "
    "mastodon.social bsky.app medium.com github.com google.com news.google.com pinterest.com"
)
"""Sites of many: a link to one of them is a button, or says nothing of who is meant."""

_OF_FEEDS: Final = _names("feedburner.com feedpress.me feedblitz.com feedproxy.google.com")
"""Sites that serve the feeds of others."""

_FRONTS: Final = _names("feeds feed rss api news blog blogs")
"""Names of hosts that stand before the name of a site."""

_BEGINS: Final = r"[\s(\[“\"„«—–]"
_BEFORE: Final = re.compile(
    _BEGINS + r"(?:via|according to|(?:reported|published|disclosed|revealed|shared) (?:by|on|at|in|with)|"
    r"(?:reports?|research|researchers|experts|analysts|analysis|advisory|alert|statement) (?:by|from|in|at|of)|"
    r"citing|quoting|told|source:|h/t|laut|selon|d.après|según|secondo|по данным|по сообщению|сообщает|пишет)\s"
)
"""What stands before the name of a source."""

_AFTER: Final = re.compile(
    r"\s(?:(?:has|had|have|first|also|exclusively) )*+(?:reported|reports|wrote|writes|revealed|reveals|said|says|"
    r"warned|warns|found|disclosed|announced|published|confirmed|berichtete?|rapporte|informó|riporta|сообщил[аио]?|"
    r"сообщает|пишет)\b"
)
"""What stands after it."""

_ANEW: Final = re.compile(
    _BEGINS + r"(?:appeared first|(?:originally|first) (?:published|appeared|posted)|"
    r"(?:re-?published|syndicated|reprinted)(?: with permission)?|cross-?posted) (?:by|on|at|in|from)\s"
)
"""What stands before the name of who published the same text before."""

_MARKS: Final = " \"'“”‘’«»().,;:!?-–—"
_MOST: Final = 20
"""Places of a text at which sources are named, at most."""

_NEAR: Final = 80
_WORDS: Final = 6
"""How far a name may reach from those words: characters, and words."""

_HEAD: Final = 3_000
_TAIL: Final = 500
"""Characters of a text in which sources are named: where it begins, and where it ends."""


def teller(item: Item, source: Source | None) -> Teller:
    """The member as others may name it."""
    page_site = site(item.canonical_url)
    if source is None:
        return Teller(item, item.source_id, frozenset((item.source_id, page_site)), page_site, bool(page_site))
    home, names, serves_others = _outlet(source.name, source.publisher, source.url)
    at_home = bool(page_site) and (serves_others or not home or _one_site(page_site, home))
    if at_home and page_site != home:
        names = names - {home} | {page_site} - _SHARED
    return Teller(item, source.name, names, page_site if at_home else home, at_home)


@lru_cache(maxsize=5_000)
def _outlet(name: str, publisher: str | None, url: str) -> tuple[str, frozenset[str], bool]:
    """The site of a source, what others may call it, and whether that site serves the feeds of others."""
    home = site(canonical_url(url))
    names = frozenset(folded for given in (name, publisher or "", home) if len(folded := _folded(given)) > 2)
    return home, names - _SHARED - _OF_FEEDS, any(_within(home, host) for host in _OF_FEEDS)


def site(page: str | None) -> str:
    """The host of a canonical URL; nothing for none."""
    return page.removeprefix("https://").partition("/")[0] if page else ""


def credits_given(tellers: Sequence[Teller]) -> Mapping[str, Mapping[str, Credit]]:
    """By the id of an item, whom it credits (their ids), and how. Nobody credits his own source or site."""
    pages = _by(tellers, lambda one: (one.item.canonical_url or "",))
    sites = _by(tellers, lambda one: (one.site,) if one.site not in _SHARED else ())
    names = _by(tellers, lambda one: one.names)
    given: dict[str, dict[str, Credit]] = defaultdict(dict)

    def give(one: Teller, others: Iterable[Teller], credit: Credit) -> None:
        for other in others:
            if other.item.source_id != one.item.source_id and other.site != one.site:
                already = given[one.item.id].get(other.item.id, Credit.NONE)
                given[one.item.id][other.item.id] = max(already, credit)

    for one in tellers:
        for link in one.item.links:
            give(one, sites.get(site(link), ()), Credit.NAMED)
            give(one, pages.get(link, ()), Credit.LINKED)
        for name in _named(_told(one.item)):
            give(one, names.get(name, ()), Credit.NAMED)
    return given


def publishes_anew(one: Teller, other: Teller) -> bool:
    """Whether its text says that the other published it before."""
    return not other.names.isdisjoint(_named_as_first(_told(one.item)))


def _by(tellers: Iterable[Teller], keys: Callable[[Teller], Iterable[str]]) -> Mapping[str, list[Teller]]:
    found: dict[str, list[Teller]] = defaultdict(list)
    for one in tellers:
        for key in keys(one):
            if key:
                found[key].append(one)
    return found


def _told(item: Item) -> str:
    text = item.text or item.summary
    tail = text[max(_HEAD, len(text) - _TAIL) :]
    return f" {item.title} . {item.summary if item.text else ''} . {text[:_HEAD]} . {tail}"


@lru_cache(maxsize=200)
def _named(told: str) -> frozenset[str]:
    """What may be names of sources: all runs of words next to the words that go with one."""
    folded = told.casefold()
    before = (run for match in islice(_BEFORE.finditer(folded), _MOST) for run in _runs_after(folded, match.end()))
    after = (run for match in islice(_AFTER.finditer(folded), _MOST) for run in _runs_before(folded, match.start()))
    return frozenset((*before, *after)) | _named_as_first(told)


@lru_cache(maxsize=200)
def _named_as_first(told: str) -> frozenset[str]:
    folded = told.casefold()
    return frozenset(run for match in islice(_ANEW.finditer(folded), _MOST) for run in _runs_after(folded, match.end()))


def _runs_after(folded: str, at: int) -> Iterator[str]:
    words = folded[at : at + _NEAR].split()[: _WORDS + 1]
    return (_folded(" ".join(words[:count])) for count in range(1, len(words) + 1))


def _runs_before(folded: str, at: int) -> Iterator[str]:
    words = folded[max(0, at - _NEAR) : at].split()[-_WORDS - 1 :]
    return (_folded(" ".join(words[-count:])) for count in range(1, len(words) + 1))


def _folded(name: str) -> str:
    folded = name.casefold().strip(_MARKS)
    return folded.removeprefix("the ").removeprefix("www.").strip(_MARKS)


def _one_site(page: str, home: str) -> bool:
    """Whether two hosts are plainly of one site: one within the other, whatever front of it serves the feed."""
    front, _, rest = home.partition(".")
    behind = rest if front in _FRONTS and "." in rest else home
    return _within(page, behind) or _within(behind, page)


def _within(host: str, site_of: str) -> bool:
    return host == site_of or host.endswith(f".{site_of}")
