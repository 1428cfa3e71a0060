"""The rules of a WebSub subscriber (W3C Recommendation of 23 January 2018). Pure.

Polling goes on whatever a hub does: a hub can only make news come sooner. So nothing here has to be believed twice.
"""

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core import rhythm
from bot.core.polling import spread
from bot.model import FeedHub, FetchFailed, HubState, PollingLimits, Reason, SourceState

LEASE_ASKED: Final = timedelta(days=10)
"""What we ask for; the hub decides."""
LEASE_UNSAID: Final = timedelta(days=1)
"""For hubs that confirm without saying how long: the Recommendation has them say it."""
LONGEST_LEASE: Final = timedelta(days=366)
SOONEST_RENEWAL: Final = timedelta(minutes=10)
"""A hub that lends for seconds is not asked every few seconds."""
FIRST_RETRY: Final = timedelta(minutes=10)
LONGEST_RETRY: Final = timedelta(days=1)
AFTER_NO: Final = timedelta(days=7)
"""A hub that said no is asked again after so long."""
_FAR: Final = LEASE_ASKED + timedelta(days=1)
"""No wait here is longer."""
MOST_GOODBYES: Final = 3
TRUSTED: Final = 3
"""After so many pushes, with no news that only a poll found, polling slows down."""
LONGEST_CHALLENGE: Final = 2_048

TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{32}")
_METHODS: Final = frozenset({"sha1", "sha256", "sha384", "sha512"})
"""Those of the Recommendation (8.1). SHA-1 is broken for signatures of documents, not inside an HMAC (RFC 6194, 3.3);
large hubs know nothing else."""


# ------------------------------------------------------------------ callback and secret


def token(key: str) -> str:
    """The unguessable part of the callback's path: 192 bits."""
    return urlsafe_b64encode(_made(key, "callback")[:24]).decode()


def token_hash(token: str) -> str:
    """What a callback is looked up by: how long a look takes tells nothing about the token."""
    return hashlib.sha256(token.encode()).hexdigest()


def callback(hub: FeedHub) -> str:
    return f"{hub.base.rstrip('/')}/websub/{token(hub.key)}"


def secret(hub: FeedHub) -> str | None:
    """What the hub signs with. It goes over https only (5.1); without it, what comes is a hint and no more."""
    if not hub.hub.lower().startswith("https:"):
        return None
    return _made(hub.key, "secret").hex()


def _made(key: str, purpose: str) -> bytes:
    return hmac.digest(key.encode(), purpose.encode(), "sha256")


def is_signed(body: bytes, signature: str | None, secret: str) -> bool:
    """Whether `X-Hub-Signature: method=hex` is that of this body (8.1), compared in constant time."""
    method, _, told = (signature or "").strip().partition("=")
    if method.lower() not in _METHODS or not told.isascii():
        return False
    return hmac.compare_digest(hmac.new(secret.encode(), body, method.lower()).hexdigest(), told.strip().lower())


# ------------------------------------------------------------------ asking the hub


def form(hub: FeedHub) -> dict[str, str]:
    """What the hub is asked (5.1): to send, to send for longer, or to send no more."""
    said = {"hub.callback": callback(hub), "hub.topic": hub.topic}
    if hub.state is HubState.LEAVING:
        return said | {"hub.mode": "unsubscribe"}
    said |= {"hub.mode": "subscribe", "hub.lease_seconds": str(int(LEASE_ASKED.total_seconds()))}
    shared = secret(hub)
    return said | {"hub.secret": shared} if shared else said


def about_to_ask(hub: FeedHub, now: datetime) -> FeedHub:
    """As it is stored before the request goes out: the hub may ask back before it answers."""
    state = HubState.ASKED if hub.state in (HubState.NEW, HubState.DENIED) else hub.state
    wait = min(FIRST_RETRY * 2 ** min(hub.tries, 16), LONGEST_RETRY)
    return replace(hub, state=state, tries=hub.tries + 1, next_try=now + wait)


def after_trouble(hub: FeedHub, failed: FetchFailed, now: datetime) -> FeedHub:
    """The hub could not be asked, or will not have it."""
    no = failed.reason in (Reason.BLOCKED_ADDRESS, Reason.REDIRECT, Reason.GONE) or (
        failed.status is not None and 400 <= failed.status < 500 and failed.status not in (408, 429)
    )
    if no and hub.state is not HubState.LEAVING:
        return denied(hub, failed.detail, now)
    wait = min(failed.retry_after or timedelta(), AFTER_NO)
    return replace(hub, why=failed.detail, next_try=max(hub.next_try, now + wait))


def denied(hub: FeedHub, why: str, now: datetime) -> FeedHub:
    """The hub will not send, or not any more (5.2)."""
    return replace(hub, state=HubState.DENIED, why=why, next_try=now + AFTER_NO)


def confirmed(hub: FeedHub, lease_seconds: str | None, now: datetime) -> FeedHub:
    """The hub asked back, and we meant it: it sends until the lease ends, and is asked for more before that."""
    lease = lease_of(lease_seconds)
    renewal = max(lease * 4 / 5, SOONEST_RENEWAL)
    return replace(
        hub, state=HubState.ACTIVE, tries=0, why="", lease_end=now + lease, next_try=now + min(renewal, LEASE_ASKED)
    )


def lease_of(seconds: str | None) -> timedelta:
    digits = (seconds or "").strip()
    if not (digits.isascii() and digits.isdecimal()) or not digits.strip("0"):
        return LEASE_UNSAID
    return min(timedelta(seconds=int(digits[:10])), LONGEST_LEASE)


def is_over(hub: FeedHub, now: datetime) -> bool:
    """Whether there is nothing left to end: the hub never sent, sends no more, or does not listen."""
    never = hub.lease_end is None and hub.tries == 0
    return hub.state is HubState.LEAVING and (
        never or hub.tries >= MOST_GOODBYES or (hub.lease_end is not None and hub.lease_end <= now)
    )


# ------------------------------------------------------------------ what is wanted


def agreed(
    wanted: Collection[tuple[str, str, str]], held: Sequence[FeedHub], base: str, now: datetime
) -> tuple[list[tuple[str, str, str]], list[FeedHub]]:
    """Wanted (source, hub, topic) that are not held yet, and those held that must change: no longer wanted, wanted once
    more, made for another public address, or put off by a wrong clock."""
    ours = {(hub.source_id, hub.hub, hub.topic): hub for hub in held if hub.base == base}
    changed = []
    for hub in held:
        here = hub.base == base and (hub.source_id, hub.hub, hub.topic) in wanted
        if not here and hub.state is not HubState.LEAVING:
            tries = 0 if hub.lease_end or hub.state is HubState.NEW else 1
            changed.append(replace(hub, state=HubState.LEAVING, tries=tries, next_try=now, why=""))
        elif hub.next_try - now > _FAR:  # the clock has been set back since
            changed.append(replace(hub, next_try=now))
        elif here and hub.state is HubState.LEAVING:
            changed.append(replace(hub, state=HubState.NEW, tries=0, next_try=now, why=""))
    return [key for key in wanted if key not in ours], changed


# ------------------------------------------------------------------ polling meanwhile


def at_ease(after: SourceState, now: datetime, limits: PollingLimits, dice: float) -> SourceState:
    """The state after a good poll of a source whose pushes have been shown to arrive: polled at the slowest pace, but
    before its window can turn over, so that nothing is lost if the hub falls silent."""
    if after.failures or after.memory.gap_at == now:
        return after
    wait = min(spread(limits.slowest, limits.jitter, dice), rhythm.half_window(after.memory.rhythm))
    return replace(after, next_due=max(after.next_due, now + wait))
