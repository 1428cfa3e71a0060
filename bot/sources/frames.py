"""What passes between the desk and the process that reads bodies for it: frames of JSON, a length before each.

JSON and not pickle: that process has read what strangers wrote, and must not be able to make this one run anything.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, astuple
from datetime import datetime, timedelta
from enum import StrEnum
from typing import IO, Any, Final

from bot.errors import ParseFailed
from bot.model import Entry, Fetched, PageRules, Parsed, Reason, SameEntries, Source, SourceKind, Wishes

_LENGTH: Final = 4
_LARGEST: Final = 256 * 1024 * 1024
_AT_ONCE: Final = 500
"""Entries in one frame: reading a frame must not hold the interpreter for long."""


class Task(StrEnum):
    """What is to be made of a body: its entries, the same by two readers that are compared, or the text of an article
    (as one entry that has nothing else)."""

    ENTRIES = "entries"
    TWICE = "twice"
    ARTICLE = "article"


class Broken(Exception):
    """The other side ended, or said what cannot be understood."""


def write_frame(pipe: IO[bytes], payload: bytes) -> None:
    pipe.write(len(payload).to_bytes(_LENGTH, "big"))
    pipe.write(payload)


def read_frame(pipe: IO[bytes]) -> bytes:
    """Raises `Broken` at the end."""
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    if length > _LARGEST:
        raise Broken("a frame that is too long")
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    payload = pipe.read(length)
    if len(payload) < length:
        raise Broken("the other side ended")
    return payload


def write_request(pipe: IO[bytes], source: Source, fetched: Fetched, fingerprint: str | None, task: Task) -> None:
    """What there is to read. Secrets of the source stay here."""
    request = {
        "source": {"id": source.id, "name": source.name, "url": source.url, "kind": source.kind.value},
        "lang": source.lang,
        "only": source.only,
        "page": asdict(source.page) if source.page else None,
        "url": fetched.url,
        "content_type": fetched.headers.get("content-type", ""),
        "fingerprint": fingerprint,
        "task": task.value,
    }
    write_frame(pipe, json.dumps(request).encode())
    write_frame(pipe, fetched.body)
    pipe.flush()


def read_request(pipe: IO[bytes]) -> tuple[Source, Fetched, str | None, Task]:
    """Raises `Broken` when there is no more to read."""
    request = json.loads(read_frame(pipe))
    body = read_frame(pipe)
    kind = SourceKind(request["source"].pop("kind"))
    rules = _rules_in(request["page"]) if request["page"] else None
    source = Source(**request["source"], kind=kind, lang=request["lang"], only=request["only"], page=rules)
    headers = {"content-type": request["content_type"]}
    fetched = Fetched(request["url"], 200, headers, body, "", None, None)
    return source, fetched, request["fingerprint"], Task(request["task"])


def _rules_in(parts: dict[str, Any]) -> PageRules:
    formats, languages = tuple(parts.pop("date_formats")), tuple(parts.pop("date_languages"))
    return PageRules(**parts, date_formats=formats, date_languages=languages)


def write_answer(
    pipe: IO[bytes], answer: Parsed | SameEntries | ParseFailed, differing: tuple[str, ...] | None = None
) -> None:
    """The answer, entries after it in frames of their own."""
    head: dict[str, Any] = {"differing": differing}
    entries: tuple[Entry, ...] = ()
    if isinstance(answer, ParseFailed):
        head["failed"] = [answer.reason, answer.detail]
    else:
        head["wishes"] = _wishes_out(answer.wishes)
        if isinstance(answer, Parsed):
            entries = answer.entries
            head["parsed"] = [answer.title, answer.lang, answer.warnings, answer.fingerprint, answer.archive]
            head["frames"] = -(-len(entries) // _AT_ONCE)
    write_frame(pipe, json.dumps(head).encode())
    for start in range(0, len(entries), _AT_ONCE):
        rows = [_entry_out(entry) for entry in entries[start : start + _AT_ONCE]]
        write_frame(pipe, json.dumps(rows).encode())
    pipe.flush()


def read_answer(pipe: IO[bytes]) -> tuple[Parsed | SameEntries | ParseFailed, tuple[str, ...] | None]:
    """Raises `Broken`."""
    try:
        head = json.loads(read_frame(pipe))
        differing = tuple(map(str, head["differing"])) if head["differing"] is not None else None
        if "failed" in head:
            reason, detail = head["failed"]
            return ParseFailed(Reason(reason), str(detail)), differing
        wishes = _wishes_in(head["wishes"])
        if "parsed" not in head:
            return SameEntries(wishes), differing
        title, lang, warnings, mark, archive = head["parsed"]
        entries = tuple(_entries_in(pipe, head["frames"]))
        return Parsed(entries, title, lang, tuple(warnings), mark, wishes, archive), differing
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise Broken("an answer that cannot be understood") from error


def _entries_in(pipe: IO[bytes], frames: int) -> Iterator[Entry]:
    for _ in range(frames):
        for title, url, guid, summary, text, published, updated, lang, links in json.loads(read_frame(pipe)):
            dates = _moment(published), _moment(updated)
            yield Entry(title, url, guid, summary, text, *dates, lang, tuple(links))


def _entry_out(entry: Entry) -> list[Any]:
    return [part.isoformat() if isinstance(part, datetime) else part for part in astuple(entry)]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _wishes_out(wishes: Wishes) -> dict[str, Any]:
    return {
        name: part.total_seconds() if isinstance(part, timedelta) else part for name, part in asdict(wishes).items()
    }


def _wishes_in(parts: Mapping[str, Any]) -> Wishes:
    seconds = {name: timedelta(seconds=parts[name]) for name in ("fresh_for", "ttl") if parts[name] is not None}
    return Wishes(
        **seconds,
        skip_hours=tuple(parts["skip_hours"]),
        skip_days=tuple(parts["skip_days"]),
        hub=parts["hub"],
        topic=parts["topic"],
    )
