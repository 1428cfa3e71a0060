"""A digest as plain text, for terminals, files and the text part of a mail."""

import re
import unicodedata

from bot.model import Digest
from bot.render.literal import isolate
from bot.render.view import DigestView, LineView, view

WIDTH = 78
_INDENT = "    "


def digest_text(digest: Digest, width: int = WIDTH, most_summary: int = 300) -> str:
    """`width`: columns of a terminal (wide letters take two); links stand on lines of their own, never broken."""
    return text_of(view(digest, most_summary), width)


def text_of(seen: DigestView, width: int = WIDTH) -> str:
    """The view as lines of at most `width` columns, links aside; ends with a line break."""
    out = [*wrap(isolate(seen.title), width), f"{seen.day} · {seen.counts}"]
    out.append("=" * min(width, max(columns(line) for line in out)))
    if seen.late:
        out += ["", *wrap(seen.late, width)]
    for paragraph in seen.intro:
        out += ["", *wrap(isolate(paragraph), width)]
    if seen.nothing:
        out += ["", *wrap(seen.nothing, width)]
    for section in seen.sections:
        heading = wrap(isolate(section.label), width)
        out += ["", "", *heading, "-" * min(width, max(columns(line) for line in heading))]
        for line in section.lines:
            out += ["", *_line(line, width)]
    if seen.held:
        out += ["", "", *wrap(seen.held, width)]
    if seen.notes:
        out += [""] if seen.held else ["", ""]
    for note in seen.notes:
        out += wrap(isolate(note), width)
    return "\n".join(out) + "\n"


def _line(line: LineView, width: int) -> list[str]:
    number = f"{line.number}."
    title, *more = wrap(isolate(line.title), width - len(_INDENT))
    out = [f"{number:<3} {title}" if len(number) < 4 else f"{number} {title}", *(_INDENT + row for row in more)]
    told = " · ".join(bit for bit in (isolate(line.source), line.day) if bit)
    indented = [told] if told else []
    indented += [line.url] if line.url else []
    if line.update:
        earlier = f": {isolate(line.update.title)}" if line.update.title else ""
        indented += wrap(f"{line.update.opening}{earlier}", width - len(_INDENT))
    out += [_INDENT + row for row in indented]
    out += [_INDENT + row for row in wrap(isolate(line.summary), width - len(_INDENT))] if line.summary else []
    for place, other in enumerate(line.also):
        name = isolate(other.name) or "another source"
        out.append(f"{_INDENT}{'also: ' if place == 0 else '      '}{name}")
        out += [f"{_INDENT}      {other.url}"] if other.url else []
    out += [f"{_INDENT}      and {line.more_also} more"] if line.more_also else []
    return out


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: East Asian wide letters two, marks and unseen signs none."""
    return sum(_sign_columns(sign) for sign in text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, broken at spaces, and within words that are longer than a line."""
    lines: list[str] = []
    line, used = "", 0
    for word in re.findall(r"\S+", text):
        wide = columns(word)
        if line and used + 1 + wide <= width:
            line, used = f"{line} {word}", used + 1 + wide
            continue
        # Text without spaces (Chinese, Japanese, Thai) goes on in the line that is begun.
        if line and wide > width and used + 1 < width:
            line, used, word = f"{line} ", used + 1, word
        elif line:
            lines.append(line)
            line, used = "", 0
        for sign in word:
            taken = _sign_columns(sign)
            if used + taken > width and line:
                lines.append(line.rstrip())
                line, used = "", 0
            line, used = line + sign, used + taken
    return [*lines, line] if line or not lines else lines


def _sign_columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
