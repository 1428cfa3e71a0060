"""What a poll really brought: which entries are new, which were edited, which are known under another name.

In three steps, so that a poll that brought little asks the store little, and one that brought nothing asks nothing:

* `compare` with the last window: what says the same under the same name is unchanged;
* `doubts`, once the store has said what it knows of the rest: are some of the unknown old ones under new names?
* `sort_out`: the answer, and the window to remember.
"""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import islice

from bot.core import noise, window
from bot.core.gaps import is_gap
from bot.core.identity import OF_TEXT, beside
from bot.core.identity import Identified as Identified
from bot.core.identity import identify as identify
from bot.core.migration import matches, title_of, told_by_link
from bot.core.window import Row, Window
from bot.model import Entry, Known, Relinked


class Part(Enum):
    """What of a source a document shows: all that it has to show now, only what is new (status 226, RFC 3229), or
    older pages of it (RFC 5005), read as one document. A document that was cut shows all down to some entry."""

    WHOLE = auto()
    CUT = auto()
    DELTA = auto()
    ARCHIVE = auto()


_FROM_THE_TOP = frozenset({Part.WHOLE, Part.CUT})


@dataclass(frozen=True, slots=True)
class Compared:
    """The entries of a poll by name, beside the last window. `ask`: the identities that the store must be asked for."""

    source_id: str
    part: Part
    last: Window
    entries: Mapping[bytes, Identified]
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What to ask the store by more than identity: items of the source with one of these ids, canonical URLs or titles
    (as stored, letter for letter), oldest first."""

    ids: tuple[str, ...]
    urls: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """A poll sorted out. `edited` carries what the store held before; a relinked item may be edited too.

    `known`: how many entries were known under any name. `gap`: something may have been missed before this poll.
    `window`: what to compare the next poll with.
    """

    new: tuple[Identified, ...]
    edited: tuple[tuple[Identified, Known], ...]
    relinked: tuple[Relinked, ...] = ()
    known: int = 0
    gap: bool = False
    window: bytes = b""


def compare(source_id: str, identified: Sequence[Identified], last: Window, part: Part = Part.WHOLE) -> Compared:
    """What of these entries the last window does not explain."""
    entries = {window.name(source_id, found.identity): found for found in identified}
    rows = last.rows
    ask = tuple(
        found.identity
        for name, found in entries.items()
        if name not in rows or window.says(rows[name]) != window.content(found.content_hash)
    )
    return Compared(source_id, part, last, entries, ask)


def doubts(compared: Compared, known: Mapping[str, Known], *, polled_before: bool) -> Doubt | None:
    """What else to ask the store; None nearly always, and always for a source of which nothing can be stored.

    There is doubt where an unknown entry has the title or link of one that has vanished from the window, or is older
    than the newest that was ever seen, where a GUID was given anew, where nothing of a document is known, and for older
    pages.
    """
    anew = _given_anew(compared, known)
    known = _without(known, anew)
    strangers = _strangers(compared, known)
    if not strangers or not polled_before:
        return None
    marks = {window.mark(link) for found in strangers if (link := told_by_link(found.canonical_url))}
    marks |= {window.mark(title_of(found.entry.title)) for found in strangers}
    likely = [row for row in _vanished(compared, known) if row.title in marks or row.link in marks]
    nothing_known = compared.part in _FROM_THE_TOP and len(strangers) == len(compared.entries)
    late = any(0 < window.seconds(found.entry.published) < compared.last.newest for found in strangers)
    if not (likely or nothing_known or late or anew or compared.part is Part.ARCHIVE):
        return None
    likely += [window.unpack(compared.last.rows[name]) for name in anew if name in compared.last.rows]
    return Doubt(
        tuple(row.item.hex() for row in likely),
        tuple({link: None for found in strangers if (link := told_by_link(found.canonical_url))}),
        tuple({found.entry.title: None for found in strangers}),
    )


def sort_out(
    compared: Compared,
    known: Mapping[str, Known],
    likely: Iterable[Known] = (),
    *,
    now: datetime,
    polled_before: bool = True,
    expected: float = 0.0,
    longest: float | None = None,
) -> Changes:
    """Sort a poll. `known`: what the store holds under `compared.ask`; `likely`: what it answered to `doubts`;
    `expected`: how many new entries the source's rhythm promised since the last poll (0: not known); `longest`: seconds
    of its longest silence.

    An edit is a difference that `bot.core.noise` does not take for none. Of a relinked item only title and summary
    count: that its link changed is what relinked says.
    """
    anew = _given_anew(compared, known)
    known = _without(known, anew)
    strangers = _strangers(compared, known)
    likely = tuple(likely)
    again = _matched(compared, known, strangers, likely, anew) if likely else {}
    new = tuple(found for found in strangers if found.identity not in again)
    edited = []
    for identity in compared.ask:
        if held := known.get(identity):
            found = compared.entries[window.name(compared.source_id, identity)]
            if not _says_the_same(found, held):
                edited.append((found, held))
    relinked = []
    for found in strangers:
        if held := again.get(found.identity):
            relinked.append(
                Relinked(held.item_id, found.identity, found.entry.guid, found.entry.url, found.canonical_url)
            )
            if not _tells_the_same(found, held):
                edited.append((found, held))
    number_known = len(compared.entries) - len(new)
    gap = turned = False
    if compared.part in _FROM_THE_TOP and polled_before and compared.last.rows and new and not known and not again:
        common = compared.entries.keys() & compared.last.rows.keys()
        dates = [found.entry.published for found in new]
        # A cut document that has nothing in common with the last one hides whether the whole has.
        gap = (compared.part is Part.CUT and not common) or is_gap(compared.last, dates, common, expected, longest)
        turned = not common
    items = {identity: held.item_id for identity, held in (*known.items(), *again.items())}
    if anew:
        names = set(anew.values())
        items |= {
            found.identity: window.name(compared.source_id, beside(found).identity).hex()
            for found in new
            if found.identity in names
        }
        new = tuple(beside(found) if found.identity in names else found for found in new)
    after = _window(compared, items, now, relinked=len(again), came=bool(new), turned=turned)
    return Changes(new, tuple(edited), tuple(relinked), number_known, gap, window.write(after))


def _strangers(compared: Compared, known: Mapping[str, Known]) -> list[Identified]:
    if all(identity in known for identity in compared.ask):
        return []
    unknown = {identity for identity in compared.ask if identity not in known}
    return [found for found in compared.entries.values() if found.identity in unknown]


def _given_anew(compared: Compared, known: Mapping[str, Known]) -> dict[bytes, str]:
    """GUIDs (by name in the window) that stand at an entry of another link and title than those of the item they
    named, and do not name it any more: the item goes by another name since; or what it tells stands elsewhere in the
    document, as where GUIDs only number the entries: then none of that document's is believed."""
    anew: dict[bytes, str] = {}
    elsewhere: dict[bytes, str] = {}
    for identity, held in known.items():
        if identity.startswith("guid:"):
            name = window.name(compared.source_id, identity)
            if _is_other_news(compared.entries[name], held):
                (anew if held.renamed else elsewhere)[name] = identity
    if elsewhere:
        links = {told_by_link(found.canonical_url) for found in compared.entries.values()} - {None}
        if any(known[identity].canonical_url in links for identity in elsewhere.values()):
            anew |= elsewhere
    return anew


def _is_other_news(found: Identified, held: Known) -> bool:
    if found.canonical_url is None or noise.same_link(held.canonical_url, found.canonical_url):
        return False
    return title_of(held.title or "") != title_of(found.entry.title)


def _without(known: Mapping[str, Known], anew: Mapping[bytes, str]) -> Mapping[str, Known]:
    if not anew:
        return known
    names = set(anew.values())
    return {identity: held for identity, held in known.items() if identity not in names}


def _vanished(compared: Compared, known: Mapping[str, Known]) -> list[Row]:
    """The rows of the last window whose items are not in this document; none where a document shows only a part."""
    if compared.part not in _FROM_THE_TOP:
        return []
    shown = {bytes.fromhex(held.item_id) for held in known.values()}
    gone = (window.unpack(row) for name, row in compared.last.rows.items() if name not in compared.entries)
    return [row for row in gone if row.item not in shown]


def _matched(
    compared: Compared,
    known: Mapping[str, Known],
    strangers: Sequence[Identified],
    likely: Sequence[Known],
    anew: Collection[bytes],
) -> dict[str, Known]:
    vanished = {row.item.hex() for row in _vanished(compared, known)}
    present = {held.item_id for held in known.values()}
    present |= {
        window.unpack(row).item.hex() for name, row in compared.last.rows.items() if name not in anew
    } - vanished
    return matches(strangers, tuple(compared.entries.values()), likely, present, vanished)


def _says_the_same(found: Identified, held: Known) -> bool:
    if held.content_hash == found.content_hash:
        return True
    return (
        held.title is not None
        and noise.same_link(held.canonical_url, found.canonical_url)
        and _tells_the_same(found, held)
    )


def _tells_the_same(found: Identified, held: Known) -> bool:
    entry = found.entry
    if not (noise.same_title(held.title or "", entry.title) and noise.same_summary(held.summary, entry.summary)):
        return False
    # A text that is gone, or was never kept, says nothing: many feeds turn to summaries and back.
    return not (held.text and entry.text) or noise.same_summary(held.text[:OF_TEXT], entry.text[:OF_TEXT])


def _window(
    compared: Compared, items: Mapping[str, str], now: datetime, *, relinked: int, came: bool, turned: bool
) -> Window:
    last = compared.last
    if compared.part is Part.ARCHIVE or not compared.entries:
        return last
    rows = {}
    newest = last.newest
    latest = window.seconds(now)
    for name, found in islice(compared.entries.items(), window.MOST):
        row = last.rows.get(name)
        content = window.content(found.content_hash)
        if row is None or window.says(row) != content:
            item_id = items.get(found.identity)
            item = bytes.fromhex(item_id) if item_id else name
            link = told_by_link(found.canonical_url)
            published = window.seconds(found.entry.published)
            newest = max(newest, min(published, latest))
            title = window.mark(title_of(found.entry.title))
            row = window.pack(Row(name, item, content, title, window.mark(link) if link else bytes(8), published))
        rows[name] = row
    if compared.part is Part.DELTA:
        rest = (pair for pair in last.rows.items() if pair[0] not in rows)
        rows.update(islice(rest, window.MOST - len(rows)))
        return Window(rows, last.entries, newest, last.rolls, last.turns)
    kept = relinked + sum(name in rows for name in last.rows)
    rolled = came and 0 < kept < len(last.rows)
    return Window(rows, len(compared.entries), newest, last.rolls + rolled, last.turns + turned)


def is_too_old(
    entry: Entry,
    now: datetime,
    max_age: timedelta,
    *,
    baselined: bool,
    from_archive: bool = False,
    undated: bool = False,
) -> bool:
    """The age gate: what a source's first poll or an older page of it brings is stored and never announced if it is
    older than `max_age` (0: no gate).

    Entries without a date pass: nothing says that they are old. So do those of the future. `undated`: of this source
    they do not pass, for it names all that it ever had (a sitemap).
    """
    if (baselined and not from_archive) or not max_age:
        return False
    return undated if entry.published is None else now - entry.published > max_age


def hold_back(
    new: Sequence[Identified], cap: int, now: datetime
) -> tuple[tuple[Identified, ...], tuple[Identified, ...]]:
    """(what goes on now, what is held), each in the order of the document: the newest `cap` go on (0: all).

    What has no date, or one in the future, is as new as this moment; among equals the first of the document goes first.
    """
    if not cap or len(new) <= cap:
        return tuple(new), ()
    newest = sorted(range(len(new)), key=lambda place: min(new[place].entry.published or now, now), reverse=True)
    going = set(newest[:cap])
    on = tuple(found for place, found in enumerate(new) if place in going)
    return on, tuple(found for place, found in enumerate(new) if place not in going)


def to_release(cap: int, going_on: int) -> int:
    """How many of a source's held items may go on at a poll at which `going_on` new ones do: what the cap leaves, and
    at least a quarter of it, so that a busy source's held items come out too."""
    if not cap:
        return sys.maxsize
    return max(cap - going_on, cap // 4, 1)
