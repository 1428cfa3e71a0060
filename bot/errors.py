"""Every error that Watchdesk raises on purpose.

    WatchdeskError
    ├── MistakesFound      files that people write are wrong: every mistake at once, each with file:line
    ├── UsageError         the command cannot be done as asked (unknown id, nothing to do it with)
    ├── ParseFailed        a body is not what its source promised
    ├── ClassifierFailed   the classifiers could not read an item
    ├── StoreError         the store cannot be used
    │   ├── StoreBusy      locked by another process for longer than we wait
    │   ├── StoreBroken    corrupted, foreign, newer than this program, unwritable or full
    │   └── DeskRunning    another process of the desk holds this store
    └── ChannelError       a delivery did not go as it should
        ├── TryLater       surely not sent; send again after `after` seconds
        ├── Refused        surely not sent, and never will be
        └── Uncertain      perhaps sent: never repeated blindly

Network trouble of a fetch is no error but a value: `model.FetchFailed`.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class WatchdeskError(Exception):
    """The root: its text is a whole sentence for people, free of secrets."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in one file. `line` counts from 1; 0 means the file as a whole."""

    file: str
    line: int
    what: str
    mend: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.what}" + (f" — {self.mend}" if self.mend else "")


class MistakesFound(WatchdeskError):
    """Files that people write are wrong. `mistakes` holds them all, in reading order."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class UsageError(WatchdeskError):
    """The command cannot be done as asked; exit code 2."""


class ParseFailed(WatchdeskError):
    """A body is not what its source promised. `reason` is one of `model.Reason`'s values."""

    def __init__(self, reason: str, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(f"{reason}: {detail}")


class ClassifierFailed(WatchdeskError):
    """The classifiers could not read an item: it goes to an editor untagged."""


class StoreError(WatchdeskError):
    """The store cannot be used."""


class StoreBusy(StoreError):
    """Another process kept the store locked for longer than we wait. Nothing was written."""


class StoreBroken(StoreError):
    """Corrupted, foreign, newer than this program, unwritable or full. Nothing was written."""


class DeskRunning(StoreError):
    """Another process of the desk holds this store."""


class ChannelError(WatchdeskError):
    """A delivery did not go as it should."""


class TryLater(ChannelError):
    """Surely not sent. `after`: seconds to wait as told; `whole_channel`: this holds for every address.

    `turn`: nothing went wrong and nothing was tried, it only was not this message's turn.
    """

    def __init__(
        self, what: str, after: float | None = None, *, whole_channel: bool = False, turn: bool = False
    ) -> None:
        self.after = after
        self.whole_channel = whole_channel
        self.turn = turn
        super().__init__(what)


class Refused(ChannelError):
    """Surely not sent, and never will be. `gone`: the address itself is closed to us (blocked, kicked, bounced)."""

    def __init__(self, what: str, *, gone: bool = False) -> None:
        self.gone = gone
        super().__init__(what)


class Uncertain(ChannelError):
    """The answer was cut off after the other side may have accepted."""
