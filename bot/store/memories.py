"""What a source's polls have taught, as one document: unknown keys are left, missing ones are as for a new source."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import Memory, Move, Rhythm, Wishes

_PARTS: Mapping[str, type] = {"wishes": Wishes, "rhythm": Rhythm, "move": Move}
_MOMENTS = frozenset({"since", "gap_at", "gap_from", "stale_at"})
_SPANS = frozenset({"fresh_for", "ttl"})


def document(memory: Memory) -> dict[str, Any]:
    """Only what differs from a new source's memory."""
    return _document(memory)


def memory(document: Mapping[str, Any]) -> Memory:
    """The memory that such a document tells of."""
    made: Memory = _made(Memory, document)
    return made


def _document(part: Any) -> dict[str, Any]:
    told = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name in _PARTS:
            inner = _document(value) if value is not None else {}
            if inner:
                told[field.name] = inner
        elif value != field.default:
            told[field.name] = _plain(value)
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _made(kind: type, told: Mapping[str, Any]) -> Any:
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in told:
            continue
        value = told[field.name]
        if field.name in _PARTS and isinstance(value, Mapping):
            value = _made(_PARTS[field.name], value)
        elif value is not None and field.name in _SPANS:
            value = timedelta(seconds=value)
        elif value is not None and field.name in _MOMENTS:
            value = datetime.fromisoformat(value).astimezone(UTC)
        elif isinstance(value, list):
            value = tuple(value)
        values[field.name] = value
    return kind(**values)
