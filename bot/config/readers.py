"""A readers' file: CSV with the header `address,topics,time,zone`."""

import csv
import io
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator

from bot.config.documents import Document, validate
from bot.config.values import Clock, MailAddress, Topic, Written, Zone
from bot.config.yaml_text import Loc
from bot.errors import Mistake, MistakesFound, UsageError
from bot.model import TOPICS

HEADER = ("address", "topics", "time", "zone")
MOST_BYTES = 50_000_000
MOST_MISTAKES = 1_000
"""A file with more is another file; finding the nearest right word for each would take hours."""


class _Row(Written):
    """One line as people write it."""

    address: MailAddress
    topics: tuple[Topic, ...] = TOPICS
    at: Clock | None = Field(None, alias="time")
    zone: Zone | None = None

    @field_validator("topics", mode="before")
    @classmethod
    def _split(cls, written: Any) -> Any:
        words = tuple(dict.fromkeys(str(written).lower().split()))
        return TOPICS if words == ("all",) else words


@dataclass(frozen=True, slots=True)
class Reader:
    """A mail reader as the file has it. `at` None: with the editions."""

    address: str
    topics: tuple[str, ...]
    at: time | None
    zone: str


def read_readers(path: Path, zone: str, mistakes: list[Mistake]) -> list[Reader]:
    """The readers of a file; `zone` is for those that name none. A wrong line goes to `mistakes` and is left out.

    Raises MistakesFound when the file as a whole is no readers' file, UsageError when it cannot be read.
    """
    rows = csv.DictReader(io.StringIO(_text(path), newline=""), restkey="more", restval="")
    try:
        return _read(path, rows, zone, mistakes)
    except csv.Error as error:  # a field of more than 128 kB: a quote that does not close, or no readers' file at all
        what = f"cannot be read on as CSV ({error})"
        raise MistakesFound([*mistakes, Mistake(str(path), rows.line_num + 1, what, "check the quotes")]) from None


def _read(path: Path, rows: "csv.DictReader[str]", zone: str, mistakes: list[Mistake]) -> list[Reader]:
    rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    if rows.fieldnames[:1] != ["address"] or not set(rows.fieldnames) <= set(HEADER):
        raise MistakesFound([Mistake(str(path), 1, "the first line is not the header", f"write {','.join(HEADER)}")])
    found = []
    for row in rows:
        said = {name: value.strip() for name, value in row.items() if isinstance(value, str) and value.strip()}
        if not said:
            continue
        lines: dict[Loc, int] = {(name,): rows.line_num for name in HEADER}
        lines[()] = rows.line_num
        if read := validate(_Row, Document(str(path), said, lines), mistakes=mistakes):
            found.append(Reader(read.address, read.topics, read.at, read.zone or zone))
        if len(mistakes) > MOST_MISTAKES:
            last = Mistake(str(path), rows.line_num, "too many mistakes to read on", "is this the right file?")
            raise MistakesFound([*mistakes, last])
    return found


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB: import it in parts.")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise MistakesFound([Mistake(str(path), 0, "this is not UTF-8", "save it as UTF-8")]) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
