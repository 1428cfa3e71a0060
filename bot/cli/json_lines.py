"""Records from outside: JSON Lines in, JSON Lines out, in order, each answered as soon as it comes."""

import itertools
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from bot.core.records import Incoming, read_record
from bot.errors import ClassifierFailed, UsageError

RecordsArgument = Annotated[Path, typer.Argument(metavar="[FILE|-]", help="JSON Lines; - is stdin.")]
"""Give it the default `Path("-")`."""


_encode = json.JSONEncoder(ensure_ascii=False).encode
_BATCH = 1 << 16


def answer_records(file: Path, answer: Callable[[Incoming], Mapping[str, Any]]) -> bool:
    """Answer every record of a file. Returns whether all lines were records: one that is none gets its number and what
    is wrong with it in its place. Raises UsageError for a file that cannot be read."""
    well = True
    numbers = itertools.count(1)
    with _open(file) as stream:
        for lines in batches(stream):
            answers: list[bytes] = []
            for line, number in zip(lines, numbers, strict=False):
                if not line.strip():
                    continue
                try:
                    said = answer(read_record(_text(line)))
                except (ValueError, ClassifierFailed) as error:
                    well = False
                    said = {"line": number, "error": str(error)}
                # A lone surrogate cannot be UTF-8: as a JSON escape it stays what it was.
                answers.append(_encode(said).encode("utf-8", "backslashreplace"))
            answers.append(b"")
            sys.stdout.buffer.write(b"\n".join(answers))
            sys.stdout.buffer.flush()
    return well


def batches(stream: BufferedIOBase) -> Iterator[list[bytes]]:
    """The lines that have come, as soon as there is one: who sends one line and waits gets its answer."""
    begun: list[bytes] = []
    while chunk := stream.read1(_BATCH):
        *lines, rest = chunk.split(b"\n")
        if lines:
            lines[0] = b"".join((*begun, lines[0]))
            begun = []
            yield lines
        begun.append(rest)
    if any(begun):
        yield [b"".join(begun)]


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None


@contextmanager
def _open(file: Path) -> Iterator[BufferedIOBase]:
    if str(file) == "-":
        yield cast(BufferedIOBase, sys.stdin.buffer)
        return
    try:
        stream = file.open("rb")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    with stream:
        yield stream
