"""WebSub (W3C Recommendation, 2018): how we stand with the hub that a feed names."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class HubState(StrEnum):
    """Where a subscription at a hub stands."""

    NEW = "new"
    ASKED = "asked"
    """The hub was asked, and has not asked back yet whether we meant it."""
    ACTIVE = "active"
    DENIED = "denied"
    LEAVING = "leaving"
    """Its feed is not watched any more, or names another hub."""


@dataclass(frozen=True, slots=True)
class FeedHub:
    """A feed's subscription at its hub. `key`: the secret that both the callback's path and the hub's own secret are
    made from (`bot.core.websub`). `base`: the public address that the callback was made for.

    `next_try`: when the hub is asked (again), be it for the first time, for more time, or to end it; `tries`: how often
    it was asked since it last confirmed. `lease_end`: until when the hub sends. `why`: what was wrong last, in words.
    """

    source_id: str
    hub: str
    topic: str
    base: str
    key: str = field(repr=False)
    next_try: datetime
    state: HubState = HubState.NEW
    tries: int = 0
    lease_end: datetime | None = None
    why: str = ""
