"""What the last document of a source held, in few bytes: enough to see what is unchanged without asking the store.

Each entry is one row of 44 bytes: the name it goes by in its source, the item it is, what it says, its title and its
link as hashes of 8 bytes, and when it was published. An entry's name is the id that its item has unless it was
relinked. A window holds at most `MOST` rows, the first of the document: of what stands behind them the store is asked
at each poll. A document without entries leaves the window as it was: what it showed before is what comes back.
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

MOST: Final = 2_000
"""Rows of a window: 88 kB at most."""

_LAYOUT: Final = 1
_HEAD: Final = struct.Struct(">BBBII")
_ROW: Final = struct.Struct(">8s8s8s8s8sI")
_NAME: Final = slice(0, 8)
_SAME: Final = slice(16, 24)


class Row(NamedTuple):
    """One entry. `published`: seconds since 1970, 0 for none; what lies outside 1970 to 2106 is moved to its edge."""

    name: bytes
    item: bytes
    content: bytes
    title: bytes
    link: bytes
    published: int


@dataclass(frozen=True, slots=True)
class Window:
    """`rows` by name, packed, in the order of the document. `entries`: how many the document had. `newest`: the newest
    date that any of the source's windows showed, in seconds, the future counted as the moment of its poll.

    `rolls`: how many polls saw entries go as others came, and the rest stay; `turns`: how many saw all of them go at
    once. Both are halved before one of them passes 255: what was long ago counts less.
    """

    rows: Mapping[bytes, bytes] = field(default_factory=dict)
    entries: int = 0
    newest: int = 0
    rolls: int = 0
    turns: int = 0


def read(data: bytes) -> Window:
    """The window of these bytes; an empty one of bytes that are none, or of a layout that this version does not know:
    then the store is asked for all entries once."""
    if len(data) < _HEAD.size or data[0] != _LAYOUT or (len(data) - _HEAD.size) % _ROW.size:
        return Window()
    _, rolls, turns, entries, newest = _HEAD.unpack_from(data)
    packed = (data[start : start + _ROW.size] for start in range(_HEAD.size, len(data), _ROW.size))
    return Window({row[_NAME]: row for row in packed}, entries, newest, rolls, turns)


def write(window: Window) -> bytes:
    halves = max(window.rolls, window.turns) > 0xFF
    head = _HEAD.pack(_LAYOUT, window.rolls >> halves, window.turns >> halves, window.entries, window.newest)
    return b"".join((head, *window.rows.values()))


def name(source_id: str, identity: str) -> bytes:
    """What an entry of a source is called in its windows: the 8 bytes of its item's id."""
    return hashlib.sha256(f"{source_id}\n{identity}".encode("utf-8", "surrogatepass")).digest()[:8]


def mark(text: str) -> bytes:
    """A short hash of a title or link."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def content(content_hash: str) -> bytes:
    """The beginning of a content hash."""
    return bytes.fromhex(content_hash[:16])


def seconds(moment: datetime | None) -> int:
    """As rows hold a date."""
    return 0 if moment is None else min(max(int(moment.timestamp()), 1), 0xFFFFFFFF)


def pack(row: Row) -> bytes:
    return _ROW.pack(*row)


def unpack(packed: bytes) -> Row:
    return Row._make(_ROW.unpack(packed))


def says(packed: bytes) -> bytes:
    """The content of a packed row."""
    return packed[_SAME]
