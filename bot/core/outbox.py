"""What a try to send means for a delivery: sent, again later, never, or only an editor can say."""

from datetime import datetime, timedelta

from bot.errors import ChannelError, Refused, TryLater, Uncertain
from bot.model import Delivery, DeliveryState, Sent, Settlement

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)
"""A delivery that could not be sent for so long is refused, and shown: nobody reads a digest of last week."""
REPEAT_AFTER = timedelta(minutes=10)
LONGEST_TOLD = timedelta(days=31)
"""A wait that the other side asks for is kept for so long at most."""


def wait_before(attempt: int) -> timedelta:
    """Doubles from 5 seconds to an hour."""
    doubled: timedelta = FIRST_WAIT * 2 ** min(attempt, 16)
    return min(doubled, LONGEST_WAIT)


def _as_told(error: ChannelError) -> timedelta | None:
    """The wait that the other side asked for, to the microsecond. None if it asked for none that makes sense: zero
    would be a busy loop. At most `LONGEST_TOLD`."""
    seconds = error.after if isinstance(error, TryLater) else None
    if seconds is None or not seconds > 0:  # nor is anything greater than NaN
        return None
    return timedelta(seconds=min(seconds, LONGEST_TOLD.total_seconds())) or None


def after_sending(sent: Sent, now: datetime) -> Settlement:
    return Settlement(DeliveryState.SENT, now, external_id=sent.external_id, new_address=sent.new_address)


def after_failure(delivery: Delivery, error: ChannelError, now: datetime, repeats_safely: int) -> Settlement:
    """Judge a failed try. `delivery.attempts` counts this one already; `repeats_safely` is the channel's."""
    what = str(error)[:500]
    if isinstance(error, Uncertain):
        if delivery.attempts <= repeats_safely:
            return Settlement(DeliveryState.PENDING, now, error=what, next_try=now + REPEAT_AFTER)
        return Settlement(DeliveryState.UNKNOWN, now, error=what)
    if isinstance(error, Refused):
        return Settlement(DeliveryState.REFUSED, now, error=what, pause=what if error.gone else None)
    if now - delivery.created > GIVE_UP_AFTER:
        return Settlement(DeliveryState.REFUSED, now, error=f"Given up after {GIVE_UP_AFTER.days} days: {what}")
    told = _as_told(error)
    wait = told or wait_before(delivery.attempts)
    whole_channel = isinstance(error, TryLater) and error.whole_channel
    return Settlement(
        DeliveryState.PENDING,
        now,
        error=what,
        next_try=now + wait,
        hold_until=now + wait if told is not None or whole_channel else None,
        hold_channel=whole_channel,
        tried=not (isinstance(error, TryLater) and error.turn),
    )
