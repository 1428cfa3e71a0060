"""The name of an entry within its source: its GUID, else its canonical URL, else its title and day.

A GUID that one document gives to entries with different links names none of them alone: there GUID and link count
together. Names are what items are stored under: a rule of naming that changes would make every stored item new.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from bot.core.text import text_hash, title_key
from bot.core.urls import canonical_url
from bot.model import Entry

OF_TEXT = 5_000
"""Characters of a text that count for its hash: what follows an article there is other news and advertisements."""


@dataclass(frozen=True, slots=True)
class Identified:
    """An entry with the name it goes by within its source, and a hash of what it says."""

    identity: str
    entry: Entry
    canonical_url: str | None
    content_hash: str


def identify(entries: Sequence[Entry]) -> list[Identified]:
    """Name every entry; of entries with one name the first stays (identical copies in one document are one item)."""
    links = {id(entry): canonical_url(entry.url) if entry.url else None for entry in entries}
    links_of_guid = Counter(guid for guid, _ in {(entry.guid, links[id(entry)]) for entry in entries} if guid)
    found: dict[str, Identified] = {}
    for entry in entries:
        link = links[id(entry)]
        name = _name(entry, link, guid_is_shared=entry.guid is not None and links_of_guid[entry.guid] > 1)
        found.setdefault(name, Identified(name, entry, link, _content_hash(entry, link)))
    return list(found.values())


def beside(found: Identified) -> Identified:
    """This entry, whose GUID is another item's, by GUID and link together."""
    return replace(found, identity=f"guid+url:{found.entry.guid} {found.canonical_url or ''}")


def _name(entry: Entry, link: str | None, *, guid_is_shared: bool) -> str:
    if entry.guid and guid_is_shared:
        return f"guid+url:{entry.guid} {link or ''}"
    if entry.guid:
        return f"guid:{entry.guid}"
    if link:
        return f"url:{link}"
    day = entry.published.astimezone(UTC).date().isoformat() if entry.published else ""
    return f"title:{day} {title_key(entry.title)}"


def _content_hash(entry: Entry, link: str | None) -> str:
    """Dates and tracking parameters are left out: many feeds change them at every poll. Of a text the beginning counts
    (an entry without one has the hash that it had when texts did not count)."""
    if not entry.text:
        return text_hash(entry.title, entry.summary, link or "")
    said = f"{entry.title}\x1f{entry.summary}\x1f{link}\x1f{entry.text[:OF_TEXT]}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
