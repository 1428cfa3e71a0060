"""What a try to send means for a delivery: sent, again later, never, or only an editor can say."""

from datetime import datetime, timedelta

from bot.errors import ChannelError, Refused, TryLater, Uncertain
from bot.model import Delivery, DeliveryState, Sent, Settlement

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)
"""A delivery that could not be sent for so long is refused, and shown: nobody reads a digest of last week."""
REPEAT_AFTER = timedelta(minutes=10)


def wait_before(attempt: int) -> timedelta:
    """Doubles from 5 seconds to an hour."""
    doubled: timedelta = FIRST_WAIT * 2 ** min(attempt, 16)
    return min(doubled, LONGEST_WAIT)


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
    told = error.after if isinstance(error, TryLater) else None
    wait = timedelta(seconds=told) if told is not None else wait_before(delivery.attempts)
    whole_channel = isinstance(error, TryLater) and error.whole_channel
    return Settlement(
        DeliveryState.PENDING,
        now,
        error=what,
        next_try=now + wait,
        hold_until=now + wait if told is not None or whole_channel else None,
        hold_channel=whole_channel,
    )
