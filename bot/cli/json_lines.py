"""Records from outside: JSON Lines in, JSON Lines out, in order, each answered as soon as it comes."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from bot.core.records import Incoming, read_record
from bot.errors import ClassifierFailed, UsageError

RecordsArgument = Annotated[Path, typer.Argument(metavar="[FILE|-]", help="JSON Lines; - is stdin.")]
"""Give it the default `Path("-")`."""


def answer_records(file: Path, answer: Callable[[Incoming], Mapping[str, Any]]) -> bool:
    """Answer every record of a file. Returns whether all lines were records: one that is none gets its number and what
    is wrong with it in its place. Raises UsageError for a file that cannot be read."""
    well = True
    with _open(file) as stream:
        for number, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                said = answer(read_record(_text(line)))
            except (ValueError, ClassifierFailed) as error:
                well = False
                said = {"line": number, "error": str(error)}
            # A lone surrogate cannot be UTF-8: as a JSON escape it stays what it was.
            written = json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace")
            sys.stdout.buffer.write(written + b"\n")
            sys.stdout.buffer.flush()
    return well


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None


@contextmanager
def _open(file: Path) -> Iterator[BinaryIO]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = file.open("rb")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    with stream:
        yield stream
