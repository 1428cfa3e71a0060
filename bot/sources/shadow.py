"""Shadow mode: where the fast reader and feedparser disagree about a document, by names of fields, never by content."""

from dataclasses import fields
from typing import Final

from bot.model import Entry, Parsed, SameEntries

_OF_DOCUMENT: Final = ("title", "lang", "warnings")
_OF_ENTRY: Final = tuple(field.name for field in fields(Entry))


def differences(plain: Parsed | SameEntries, broad: Parsed | SameEntries) -> tuple[str, ...]:
    """Names of the fields in which two readings of one document differ; `entries`: they found more or fewer of them."""
    if not (isinstance(plain, Parsed) and isinstance(broad, Parsed)):
        raise TypeError("both are read without a fingerprint to compare with")
    found = [name for name in _OF_DOCUMENT if getattr(plain, name) != getattr(broad, name)]
    if len(plain.entries) != len(broad.entries):
        found.append("entries")
    elif plain.entries != broad.entries:
        found += [
            f"entry.{name}"
            for name in _OF_ENTRY
            if any(
                getattr(one, name) != getattr(other, name)
                for one, other in zip(plain.entries, broad.entries, strict=True)
            )
        ]
    return tuple(found)
