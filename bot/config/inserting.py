"""Entries into `sources.yaml` without touching what stands there: no comment, no quote, no space is changed.

The result is read before it takes the place of the file, and the file is exchanged in one step: a reader sees the old
one or the new one, and a broken one never.
"""

import os
import secrets
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import yaml

from bot.config.adding import NewSource, as_text
from bot.config.documents import MAX_BYTES, parse_document, read_text
from bot.config.sources import read_sources
from bot.errors import Mistake, UsageError

_KEY = "sources"


def add_to_file(path: Path, new: Sequence[NewSource], *, dry_run: bool = False) -> None:
    """Write these at the end of the file's list (`dry_run`: only see that it can be done).

    Raises UsageError, and leaves the file as it was.
    """
    real = path.resolve()  # a symbolic link stays one
    before = real.read_bytes()
    old = read_text(real, path.name)
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    text = extended(old, new)
    _check(old, text, path.name, len(new))
    content = mark + text.encode()
    if len(content) > MAX_BYTES:
        raise UsageError(f"{path.name} would be larger than 5 MB: nothing was written.")
    if not dry_run:
        _exchange(real, before, content)


def extended(text: str, new: Sequence[NewSource]) -> str:
    """The file's text with these at the end of its list, in the list's own indentation and line ends.

    Raises UsageError where the list is written in brackets, or is none.
    """
    at, indent, apart = _end_of_list(text)
    line_end = "\r\n" if "\r\n" in text[:10_000] else "\n"
    added = ("\n" if apart else "").join(as_text(one, indent) for one in new)
    before = text[:at]
    if before and not before.endswith("\n"):
        before += line_end
    if apart:
        added = "\n" + added
    return before + added.replace("\n", line_end) + text[at:]


def _end_of_list(text: str) -> tuple[int, str, bool]:
    """Where the next entry goes, how far its dash is indented, and whether an empty line stands before each entry."""
    entries = _list_in(yaml.compose(text, Loader=yaml.CSafeLoader))
    column = entries.start_mark.column
    lines = text.splitlines(keepends=True)
    line = _last_line(entries)
    while line + 1 < len(lines) and _is_comment_within(lines[line + 1], column):
        line += 1
    starts = [entry.start_mark.line for entry in entries.value[1:]]
    apart = bool(starts) and all(_follows_empty_line(lines, start) for start in starts)
    return sum(map(len, lines[: line + 1])), " " * column, apart


def _list_in(root: yaml.Node | None) -> yaml.SequenceNode:
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == _KEY and isinstance(value, yaml.SequenceNode) and value.value:
            if value.flow_style:
                raise UsageError("`sources:` is written in brackets: write it as a list, each entry after `- `.")
            return value
    raise UsageError("There is no list after `sources:` to add to.")


def _last_line(node: yaml.Node) -> int:
    """The last line that a value stands on: a block ends, for the parser, only where the next thing begins."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: yaml.Mark = node.end_mark
    return end.line - 1 if end.column == 0 and end.line > node.start_mark.line else end.line


def _is_comment_within(line: str, column: int) -> bool:
    """Whether the line is a comment of the entry above it: indented further than the entry's dash."""
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) > column


def _follows_empty_line(lines: Sequence[str], start: int) -> bool:
    while start > 0 and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start > 0 and not lines[start - 1].strip()


def _check(old: str, text: str, name: str, added: int) -> None:
    """Raises UsageError unless the text reads as the old one with so many more sources at the end."""
    was, now = parse_document(old, name), parse_document(text, name)
    mistakes: list[Mistake] = []
    read_sources(now, timedelta(hours=1), mistakes)
    if mistakes:
        wrong = "; ".join(f"{one.what}, {one.mend}" if one.mend else one.what for one in sorted(mistakes)[:3])
        raise UsageError(f"Nothing was written, for {name} would not be right: {wrong}.")
    rest = {key: value for key, value in now.data.items() if key != _KEY}
    same = rest == {key: value for key, value in was.data.items() if key != _KEY}
    if not same or now.data[_KEY][:-added] != was.data[_KEY]:
        raise UsageError(f"{name} is written in a way that cannot be added to. Add the lines by hand.")


def _exchange(path: Path, before: bytes, content: bytes) -> None:
    """The new content in the file's place, with the file's rights. Raises UsageError if somebody else was faster."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o7777)
        if path.read_bytes() != before:
            raise UsageError(f"{path.name} was changed meanwhile: nothing was written. Run the command again.")
        beside.replace(path)
    except OSError as error:
        raise UsageError(f"{path.name} cannot be written: {error.strerror or type(error).__name__}.") from error
    finally:
        beside.unlink(missing_ok=True)
