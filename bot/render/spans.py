"""Telegram's rich text as data: rows of spans, their true size, and parts that each fit into one message.

Telegram's limits (Bot API, "sendMessage" and "Formatting options"): 4,096 UTF-16 code units counted after the entities
are parsed, and 100 entities a message: formatting beyond the hundredth is silently dropped by the server.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape

from bot.render.literal import split_at, units

MESSAGE_LIMIT = 4096
MOST_ENTITIES = 100
MOST_SHOWN_URL = 1000
"""A longer address is left out of the plain fallback, where it would fill the message; the HTML keeps it."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one style. `tag` is "", "b", "i" or "code"; `href` makes a link of it."""

    text: str
    tag: str = ""
    href: str | None = None

    @property
    def html(self) -> str:
        marked = escape(self.text, quote=False)
        if not self.text.strip():  # Telegram drops formatting of nothing
            return marked
        if self.tag:
            marked = f"<{self.tag}>{marked}</{self.tag}>"
        return f'<a href="{escape(self.href)}">{marked}</a>' if self.href else marked

    @property
    def plain(self) -> str:
        return self.text + self.bracket

    @property
    def bracket(self) -> str:
        return f" [{self.href}]" if self.href and units(self.href) <= MOST_SHOWN_URL else ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a message. `spare`: the plain fallback may leave it out when links fill the message. `tells`: the
    number of the story that it begins; 0 if it begins none."""

    spans: tuple[Span, ...]
    spare: bool = False
    tells: int = 0


Block = tuple[Row, ...]
BLANK = Row(())


@dataclass(frozen=True, slots=True)
class Size:
    """What rows take of a message, each row with its line break."""

    shown: int = 0
    entities: int = 0
    plain: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(self.shown + other.shown, self.entities + other.entities, self.plain + other.plain)

    def fits(self, limit: int) -> bool:
        return self.shown <= limit and self.plain <= limit and self.entities <= MOST_ENTITIES


def row(*spans: Span | str, spare: bool = False) -> Row:
    """A row of spans; bare strings are text without style."""
    return Row(tuple(Span(span) if isinstance(span, str) else span for span in spans if span), spare)


def html_of(rows: Sequence[Row]) -> str:
    return "\n".join("".join(span.html for span in line.spans) for line in rows)


def plain_of(rows: Sequence[Row], limit: int) -> str:
    """The same without tags, links in brackets; without the spare rows if it would be longer than `limit`."""
    for kept in (rows, [line for line in rows if not line.spare]):
        text = "\n".join("".join(span.plain for span in line.spans) for line in kept)
        if units(text) <= limit:
            return text
    raise ValueError("these rows were not packed for this limit")


def size_of(rows: Sequence[Row]) -> Size:
    spans = [span for line in rows for span in line.spans]
    return Size(
        shown=sum(units(span.text) for span in spans) + len(rows),
        entities=sum((1 if span.tag else 0) + (1 if span.href else 0) for span in spans),
        plain=sum(units(span.plain) for line in rows if not line.spare for span in line.spans) + len(rows),
    )


def pack(blocks: Sequence[Block], head: Callable[[int, int], Row], limit: int = MESSAGE_LIMIT) -> list[tuple[Row, ...]]:
    """Blocks, a blank row between them, in as few parts as hold them in order; `head(2, 3)` opens every part after
    the first.

    A block is kept whole if it fits into a message of its own, else it is broken between rows, and a row that is too
    long by itself within its text, each piece in the row's own tags and link.
    """
    room = limit - size_of([head(9999, 9999), BLANK]).shown
    parts: list[list[Row]] = [[]]
    used = Size()
    for block in blocks:
        apart = (BLANK,) if parts[-1] else ()
        size = size_of((*apart, *block))
        if (used + size).fits(room):
            parts[-1] += (*apart, *block)
            used += size
            continue
        if size_of(block).fits(room):
            parts.append(list(block))
            used = size_of(block)
            continue
        for line in (*apart, *(piece for long_row in block for piece in _pieces(long_row, room))):
            size = size_of([line])
            if not (used + size).fits(room):
                parts.append([])
                used = Size()
            if line is BLANK and not parts[-1]:
                continue
            parts[-1].append(line)
            used += size
    parts = [part for part in parts if part]
    return [
        tuple(part) if number == 1 else (head(number, len(parts)), BLANK, *part) for number, part in enumerate(parts, 1)
    ]


def _pieces(line: Row, room: int) -> list[Row]:
    """The row, or the shorter rows that say the same."""
    if size_of([line]).fits(room):
        return [line]
    pieces: list[Row] = []
    spans: list[Span] = []
    for span in line.spans:
        rest = span
        while rest.text:
            used = size_of([Row(tuple(spans))])
            full = used.entities + 2 > MOST_ENTITIES
            free = room - max(used.shown, used.plain + units(rest.bracket))
            if units(rest.text) <= free and not full:
                spans.append(rest)
                break
            if spans and (full or free < room // 4):
                pieces.append(replace(line, spans=tuple(spans)))
                spans = []
                continue
            taken, left = split_at(rest.text, max(free, 1))
            pieces.append(replace(line, spans=(*spans, replace(rest, text=taken))))
            spans = []
            rest = replace(rest, text=left)
    if spans:
        pieces.append(replace(line, spans=tuple(spans)))
    return pieces
