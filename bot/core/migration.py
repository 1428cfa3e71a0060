"""The same news under another identity: sources change the GUIDs and addresses of what they showed long ago.

A **stranger** is an entry that neither the last window nor the store knows. It is a known item under another name if
that item is no more in the document under the name it had, and if, one to one,

1. link and title are the same, and no other link or title is: and the item was in the last window, or its date is near;
2. the link is the same, which no other entry has and no item with another title, and the date is near: a source that
   makes its GUIDs of what changes, and has changed the title;
3. the title is the same, it is distinct (`_is_distinct`), and the day too: a move to other addresses;
4. without dates: the titles are the same, distinct, and at least three and half of all that vanished: a move of all.

Near is within two days, or without a date. Where a document shows fewer than three entries, new ones naturally stand
where others stood, so there a link or a title alone says nothing unless the date is the same to the second. A link to
the top of a site names no entry. A series under one title ("Weekly round-up") has another link and another day: new.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.core.identity import Identified
from bot.model import Known

NEAR: Final = timedelta(days=2)
_WIDE: Final = 3
_TINY: Final = 3
_MOST_ALIKE: Final = 20
"""Of more items under one link or title only the last so many are looked at."""


def title_of(title: str) -> str:
    """A title for finding it again. Cheaper than `title_key`, and outlets' names stay: one source writes them alike."""
    return " ".join(title.casefold().split())


def told_by_link(link: str | None) -> str | None:
    """The link, if it can name an entry: the top of a site cannot."""
    return link if link and link.rstrip("/").count("/") > 2 else None


@dataclass(frozen=True, slots=True)
class _Pair:
    """A stranger, and an item that it may be."""

    stranger: Identified
    item: Known

    @property
    def same_title(self) -> bool:
        return title_of(self.stranger.entry.title) == title_of(self.item.title or "")

    @property
    def same_link(self) -> bool:
        link = told_by_link(self.stranger.canonical_url)
        return link is not None and link == self.item.canonical_url

    @property
    def dated(self) -> bool:
        return self.stranger.entry.published is not None and self.item.published is not None

    def within(self, span: timedelta) -> bool:
        one, other = self.stranger.entry.published, self.item.published
        return one is not None and other is not None and abs(one - other) <= span

    @property
    def near(self) -> bool:
        return not self.dated or self.within(NEAR)

    @property
    def same_day(self) -> bool:
        one, other = self.stranger.entry.published, self.item.published
        return one is not None and other is not None and _day(one) == _day(other)


def matches(
    strangers: Sequence[Identified],
    document: Sequence[Identified],
    likely: Iterable[Known],
    present: Collection[str],
    vanished: Collection[str],
) -> dict[str, Known]:
    """Which item each stranger is, by the stranger's identity.

    `likely`: what the store holds under the strangers' links and titles, older before newer. `present`: ids of items
    that the document shows under the name they have. `vanished`: ids that only the last window showed.
    """
    tiny = len(document) < _TINY
    links = Counter(found.canonical_url for found in document)
    titles = Counter((title_of(found.entry.title), _day(found.entry.published)) for found in document)
    pairs = _pairs(strangers, likely)
    told: dict[str, Known] = {}
    taken: set[str] = set(present)

    def settle(name: Callable[[_Pair], bool]) -> None:
        for identity, all_of_it in pairs.items():
            if identity in told:
                continue
            fitting = [pair for pair in all_of_it if pair.item.item_id not in taken and name(pair)]
            if fitting and _are_copies(fitting):
                told[identity] = fitting[-1].item
                taken.add(fitting[-1].item.item_id)

    def link_alone(pair: _Pair) -> bool:
        others = (held for held in pairs[pair.stranger.identity] if held.same_link)
        return links[pair.stranger.canonical_url] == 1 and _one_title(others)

    def title_alone(pair: _Pair) -> bool:
        entry = pair.stranger.entry
        return titles[title_of(entry.title), _day(entry.published)] == 1 and _is_distinct(entry.title)

    settle(
        lambda pair: (
            pair.same_link
            and pair.same_title
            and (pair.near or pair.item.item_id in vanished)
            and (link_alone(pair) or pair.same_day)
        )
    )
    settle(lambda pair: pair.same_link and link_alone(pair) and (pair.within(timedelta()) if tiny else pair.near))
    settle(lambda pair: pair.same_title and title_alone(pair) and (pair.within(timedelta()) if tiny else pair.same_day))
    alike = [
        identity
        for identity, held in pairs.items()
        if any(pair.item.item_id in vanished and pair.same_title and title_alone(pair) for pair in held)
    ]
    if len(alike) >= _WIDE and 2 * len(alike) >= len(vanished):
        settle(lambda pair: pair.same_title and title_alone(pair) and not pair.dated)
    return told


def _pairs(strangers: Iterable[Identified], likely: Iterable[Known]) -> dict[str, list[_Pair]]:
    by_link: defaultdict[str, list[Known]] = defaultdict(list)
    by_title: defaultdict[str, list[Known]] = defaultdict(list)
    order = {}
    for place, held in enumerate({held.item_id: held for held in likely}.values()):
        order[held.item_id] = place
        if held.canonical_url:
            by_link[held.canonical_url].append(held)
        if held.title:
            by_title[title_of(held.title)].append(held)
    found = {}
    for stranger in strangers:
        link = told_by_link(stranger.canonical_url)
        same = [
            *by_link.get(link or "", ())[-_MOST_ALIKE:],
            *by_title.get(title_of(stranger.entry.title), ())[-_MOST_ALIKE:],
        ]
        once = {held.item_id: held for held in same}.values()
        found[stranger.identity] = [
            _Pair(stranger, held) for held in sorted(once, key=lambda held: order[held.item_id])
        ]
    return found


def _are_copies(pairs: Sequence[_Pair]) -> bool:
    """One item, or the same one stored again and again by a desk that did not know better."""
    return len({(pair.item.canonical_url, title_of(pair.item.title or "")) for pair in pairs}) == 1


def _one_title(pairs: Iterable[_Pair]) -> bool:
    return len({title_of(pair.item.title or "") for pair in pairs}) <= 1


def _is_distinct(title: str) -> bool:
    """Whether a title says what an entry is about: ten characters, five where the letters are not Latin's."""
    return len(title) >= (10 if title.isascii() else 5)


def _day(moment: datetime | None) -> int:
    return moment.astimezone(UTC).toordinal() if moment else 0
