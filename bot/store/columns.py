"""How values stand in a column: moments as integers, words that every database takes, JSON as text."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def clean(words: str) -> str:
    """The same words without what a database refuses: lone surrogates (no UTF-8) and NUL (PostgreSQL)."""
    if words.isascii():
        return words.replace("\0", "\ufffd") if "\0" in words else words
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def microseconds(moment: datetime) -> int:
    """Since 1970. Raises ValueError for a datetime without a zone."""
    if moment.tzinfo is None:
        raise ValueError("the store takes aware datetimes only")
    return (moment - _EPOCH) // _MICROSECOND


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as whole microseconds since 1970 in UTC: sorts, compares and indexes as a number."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Words(TypeDecorator[str]):
    """Text from the outside. What cannot be stored is replaced by U+FFFD, never refused: an item is not lost by it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean(value)


class Json(TypeDecorator[Any]):
    """A JSON document as text, with sorted keys: equal documents are equal texts."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no place in a stored document")


def json_text(value: Any) -> str:
    """The one text that a document is stored as."""
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain))
