"""What a try to send means."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.outbox import GIVE_UP_AFTER, LONGEST_WAIT, after_failure, after_sending, wait_before
from bot.errors import Refused, TryLater, Uncertain
from bot.model import Delivery, DeliveryState, Payload, Sent
from bot.testing.builders import MOMENT

DELIVERY = Delivery(
    7, "k", "telegram", "-100", Payload({"text": "x"}), DeliveryState.SENDING, MOMENT, MOMENT, attempts=1
)


def test_sent_is_sent() -> None:
    settled = after_sending(Sent("42", new_address="-100123"), MOMENT)
    assert (settled.state, settled.external_id, settled.new_address) == (DeliveryState.SENT, "42", "-100123")


def test_a_wait_that_was_told_is_kept_to_the_second_and_holds_the_address() -> None:
    settled = after_failure(DELIVERY, TryLater("flood", after=17.5), MOMENT, 0)
    until = MOMENT + timedelta(seconds=17.5)
    assert (settled.state, settled.next_try, settled.hold_until) == (DeliveryState.PENDING, until, until)
    assert not settled.hold_channel


def test_waiting_for_ones_turn_is_no_try() -> None:
    assert after_failure(DELIVERY, TryLater("flood", after=3), MOMENT, 0).tried
    settled = after_failure(DELIVERY, TryLater("not its turn", after=3, turn=True), MOMENT, 0)
    assert (settled.tried, settled.state) == (False, DeliveryState.PENDING)


def test_trouble_of_the_whole_channel_holds_everybody() -> None:
    settled = after_failure(DELIVERY, TryLater("wrong token", whole_channel=True), MOMENT, 0)
    assert settled.hold_channel
    assert settled.hold_until is not None
    assert settled.hold_until > MOMENT


def test_waits_grow_and_end_at_an_hour() -> None:
    waits = [wait_before(attempt) for attempt in range(1, 20)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_what_cannot_be_sent_for_days_is_refused_and_shown() -> None:
    settled = after_failure(DELIVERY, TryLater("down"), MOMENT + GIVE_UP_AFTER + timedelta(seconds=1), 0)
    assert settled.state is DeliveryState.REFUSED
    assert "Given up" in settled.error


@pytest.mark.parametrize(("gone", "pause"), [(True, "bot was blocked"), (False, None)])
def test_a_refusal_pauses_only_an_address_that_is_gone(gone: bool, pause: str | None) -> None:
    settled = after_failure(DELIVERY, Refused("bot was blocked", gone=gone), MOMENT, 0)
    assert (settled.state, settled.pause) == (DeliveryState.REFUSED, pause)


def test_what_may_have_arrived_is_never_repeated_blindly() -> None:
    assert after_failure(DELIVERY, Uncertain("cut off"), MOMENT, 0).state is DeliveryState.UNKNOWN


def test_mail_may_be_repeated_once() -> None:
    first = after_failure(DELIVERY, Uncertain("cut off"), MOMENT, 1)
    assert first.state is DeliveryState.PENDING
    assert first.next_try is not None
    assert first.next_try > MOMENT
    assert after_failure(replace(DELIVERY, attempts=2), Uncertain("cut off"), MOMENT, 1).state is DeliveryState.UNKNOWN
