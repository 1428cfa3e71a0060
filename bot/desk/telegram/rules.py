"""What the desk's files say about its chats, asked for anew with each update."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class ChatRules:
    """Who may decide and where, and how readers are spoken to.

    `zone`: for readers who name none. `source_names`: names by source id, for /why. `stale_after`: a command that
    waited longer, because the desk was down, is not executed; its sender is asked to repeat it.
    """

    zone: str
    editors_chat: int | None = None
    editors: frozenset[int] = frozenset()
    source_names: Mapping[str, str] = field(default_factory=dict)
    stale_after: timedelta = timedelta(hours=1)
