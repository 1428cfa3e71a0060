"""What a feed's reader found before anything was cleaned: raw fields, and a fingerprint of them.

Two readers make documents: `bot.sources.plainfeed` those it is sure of, `bot.sources.broadfeed` all others. What comes
after is the same for both, so that no entry depends on which of them read it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

_RULES: Final = b"1"
"""Part of every fingerprint: another number wherever cleaning changes, so that all entries are made again."""

_SIZE: Final = 16
_WRAP: Final = 1 << (8 * _SIZE)


class RawEntry(NamedTuple):
    """An entry's fields as the document has them. `links` are candidates for its own page, the best first.

    `read_dates`: what a reader with more forms of dates than ours made of those three, where it is asked.
    """

    title: str
    literal_title: bool
    lang: str | None
    summary: str
    text: str
    links: tuple[str, ...]
    guid: str
    published: str
    updated: str
    created: str
    read_dates: tuple[datetime | None, datetime | None, datetime | None] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A feed as it was read. `broken`: it is no well-formed XML, and what could be read was read."""

    entries: Sequence[RawEntry]
    title: str
    lang: str | None
    broken: bool = False


def fingerprint(entries: Sequence[tuple[object, ...]], base: str) -> str:
    """32 hexadecimal digits over all raw fields of all entries, in any order; `base`, as links may be relative to it.

    Not for security: a publisher who makes two documents collide hides only news of his own.
    """
    total = int.from_bytes(hashlib.blake2b(base.encode("utf-8", "replace"), digest_size=_SIZE, key=_RULES).digest())
    for entry in entries:
        fields = "\x1f".join(map(str, entry)).encode("utf-8", "surrogatepass")
        total += int.from_bytes(hashlib.blake2b(fields, digest_size=_SIZE).digest())
    return f"{total % _WRAP:032x}"
