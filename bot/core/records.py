"""Records from outside, one JSON object a line: what `classify` and `cluster` read."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record as it was given. Missing, null and empty are the same. `published`: unreadable counts as missing."""

    id: str
    title: str
    summary: str = ""
    text: str = ""
    url: str | None = None
    published: datetime | None = None
    source: str | None = None
    lang: str | None = None


def read_record(line: str) -> Incoming:
    """Read one line. Raises ValueError, with a sentence for people, for what is no record."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    for name in ("id", "title"):
        if record.get(name) in (None, ""):
            raise ValueError(f"`{name}` is missing")
        if not isinstance(record[name], str):
            raise ValueError(f"`{name}` is not a string")
    return Incoming(
        id=record["id"],
        title=record["title"],
        summary=_said(record, "summary") or "",
        text=_said(record, "text") or "",
        url=_said(record, "url"),
        published=read_date(_said(record, "published")),
        source=_said(record, "source"),
        lang=_said(record, "lang"),
    )


def _said(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    return value if isinstance(value, str) and value else None


def read_date(written: str | None) -> datetime | None:
    """RFC 3339, or `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (its first moment, UTC). None for anything else."""
    if not written:
        return None
    try:
        if found := _DAY.match(written):
            year, month, day = (int(part or 1) for part in found.groups())
            return datetime(year, month, day, tzinfo=UTC)
        moment = datetime.fromisoformat(written)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
