"""Sending: each message once, in order, when it may go; what is in doubt is shown; one chat's trouble is its own.

Longer than most files: one fault of a channel after another, on one small desk.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from small_desk import EDITORS, MAIN, SmallDesk, an_entry

from bot.errors import Refused, TryLater, Uncertain
from bot.model import Act, DeliveryState, NewDelivery, Payload, Settlement, State
from bot.testing.fakes import CutOff, Limits
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def queue(desk: SmallDesk, *keys: str, to: str = MAIN, **said: Any) -> None:
    """Queue a message for each key, with the key as its words."""
    rows = [replace(NewDelivery(key, "telegram", to, Payload({"text": key})), **said) for key in keys]
    assert desk.store.queue(rows, desk.clock.now()) == len(keys)


def states(desk: SmallDesk) -> dict[str, str]:
    return {one.key: one.state.value for one in desk.deliveries() if not one.key.startswith("notice:")}


def number_of(desk: SmallDesk, key: str) -> int:
    return next(one.id for one in desk.deliveries() if one.key == key)


# ---------------------------------------------------------------------- order, and nothing twice

PARTS = [f"part {number}" for number in range(1, 6)]


async def test_the_parts_of_a_digest_arrive_in_order_and_what_is_urgent_before_them(desk: SmallDesk) -> None:
    queue(desk, *PARTS, group="digest")
    queue(desk, "urgent", urgent=True)
    assert await desk.deliverer.deliver_due() == 6
    assert desk.told() == ["urgent", *PARTS]


async def test_when_the_third_of_five_parts_fails_the_rest_comes_later_and_nothing_again(desk: SmallDesk) -> None:
    """Row 92."""
    queue(desk, *PARTS, group="digest")
    desk.telegram.ends(MAIN, None, None, TryLater("a gateway failed"))
    await desk.deliverer.deliver_due()
    assert desk.told() == PARTS[:2]
    desk.restart()
    await desk.deliverer.deliver_due()
    assert desk.told() == PARTS[:2], "not before its time"
    desk.clock.pass_time(minutes=1)
    await desk.deliverer.deliver_due()
    assert desk.told() == PARTS


async def test_a_part_in_doubt_or_refused_does_not_keep_the_rest_back(desk: SmallDesk) -> None:
    queue(desk, *PARTS, group="digest")
    desk.telegram.ends(MAIN, None, CutOff(), Refused("too long"))
    await desk.deliverer.deliver_due()
    assert desk.told() == [PARTS[0], PARTS[1], PARTS[3], PARTS[4]]
    assert [states(desk)[part] for part in PARTS] == ["sent", "unknown", "refused", "sent", "sent"]
    assert len(desk.notes()) == 2, "both are shown to the editors"


async def test_a_retry_sends_the_same_bytes(desk: SmallDesk) -> None:
    body = {"text": "<b>Naïve — “news” 🛰</b>", "plain": "x", "buttons": [[{"text": "ok", "data": "1"}]]}
    desk.store.queue([NewDelivery("k", "telegram", MAIN, Payload(body), headers={"a": "ü"})], desk.clock.now())
    before = desk.deliveries()[0]
    desk.telegram.ends(MAIN, TryLater("down"), TryLater("down"))
    for _ in range(3):
        await desk.deliverer.deliver_due()
        desk.restart()
        desk.clock.pass_time(hours=1)
    after = desk.deliveries()[0]
    assert dict(desk.telegram.messages[0].body) == body
    assert (after.payload, after.headers, after.attempts) == (before.payload, before.headers, 3)


# ---------------------------------------------------------------------- waiting as told


@pytest.mark.parametrize("after", [0.5, 17.0, 3600.0])
async def test_a_chat_that_asks_us_to_wait_waits_to_the_second_alone_and_over_a_restart(
    desk: SmallDesk, after: float
) -> None:
    """Row 83."""
    queue(desk, "first", "second")
    queue(desk, "beside", to="-2")
    desk.telegram.ends(MAIN, TryLater("flood", after=after))
    await desk.deliverer.deliver_due()
    assert (desk.told(), desk.told("-2")) == ([], ["beside"])
    desk.clock.pass_time(seconds=after - 0.001)
    desk.restart()
    queue(desk, "urgent", urgent=True)
    await desk.deliverer.deliver_due()
    assert desk.told() == []
    desk.clock.pass_time(seconds=0.001)
    await desk.deliverer.deliver_due()
    assert desk.told() == ["urgent", "first", "second"]


async def test_what_was_claimed_beside_a_chat_that_asks_to_wait_waits_too(desk: SmallDesk) -> None:
    """Two threads of one chat are claimed at once; a 429 is for the chat as a whole."""
    for thread in range(1, 6):
        queue(desk, f"thread {thread}", thread_id=thread)
    desk.telegram.ends(MAIN, TryLater("flood", after=60.0))
    await desk.deliverer.deliver_due()
    assert len(desk.telegram.tries) == 1
    desk.clock.pass_time(seconds=60)
    await desk.deliverer.deliver_due()
    assert sorted(desk.told()) == [f"thread {thread}" for thread in range(1, 6)]
    assert {one.attempts for one in desk.deliveries()} == {1, 2}, "a claim that was given back is no try"


async def test_trouble_of_a_whole_channel_holds_all_its_chats_and_no_other_channel(desk: SmallDesk) -> None:
    for chat in range(1, 9):
        queue(desk, f"to {chat}", to=f"-{chat}")
    desk.store.queue([NewDelivery("letter", "email", "a@example.org", Payload({"text": "x"}))], desk.clock.now())
    desk.telegram.ends("-1", TryLater("the token is wrong", whole_channel=True))
    await desk.deliverer.deliver_due()
    assert len(desk.telegram.tries) == 1, "nobody else is tried"
    assert [message.key for message in desk.mail.messages] == ["letter"]
    desk.restart()
    desk.clock.pass_time(minutes=1)
    await desk.deliverer.deliver_due()
    assert len(desk.telegram.messages) == 8


@pytest.mark.parametrize("after", [0.0, -5.0, float("nan"), float("inf"), 1e300])
async def test_an_odd_wait_is_neither_a_busy_loop_nor_for_ever(desk: SmallDesk, after: float) -> None:
    queue(desk, "message")
    desk.telegram.ends(MAIN, *(TryLater("flood", after=after) for _ in range(50)))
    await desk.deliverer.deliver_due()
    assert len(desk.telegram.tries) == 1
    waiting = desk.deliveries()[0]
    assert timedelta(seconds=1) <= waiting.next_try - desk.clock.now() <= timedelta(days=31)


async def test_a_slow_channel_keeps_no_other_waiting(desk: SmallDesk) -> None:
    queue(desk, *(f"to {chat}" for chat in range(30)), to="-1")
    desk.telegram.held["-1"] = gate = asyncio.Event()
    letters = [NewDelivery(f"l{n}", "email", f"r{n}@example.org", Payload({"text": "x"})) for n in range(45)]
    desk.store.queue(letters, desk.clock.now())
    sending = asyncio.create_task(desk.deliverer.deliver_due())
    async with asyncio.timeout(20):
        while len(desk.mail.messages) < len(letters):
            await asyncio.sleep(0.01)
    assert desk.telegram.messages == []
    gate.set()
    assert await sending == 75


async def test_a_thousand_messages_over_fifty_chats_all_arrive_within_the_limits(desk: SmallDesk) -> None:
    """Row 84: in simulated time, against limits like Telegram's. Urgent ones are the first of their chat."""
    desk.telegram.limits = Limits()
    chats = [str(-chat) if chat % 2 else str(chat) for chat in range(1, 51)]
    for chat in chats:
        queue(desk, *(f"{chat} no {number}" for number in range(19)), to=chat)
    for chat in chats:
        queue(desk, f"{chat} urgent", to=chat, urgent=True)
    begun = desk.clock.now()
    while len(desk.telegram.messages) < 1000 and desk.clock.now() - begun < timedelta(hours=1):
        await desk.deliverer.deliver_due()
        desk.clock.pass_time(seconds=1)
    counts = Counter(message.key for message in desk.telegram.messages)
    assert (len(counts), set(counts.values())) == (1000, {1})
    for chat in chats:
        there = desk.told(chat)
        assert there == [f"{chat} urgent", *(f"{chat} no {number}" for number in range(19))]
    assert desk.clock.now() - begun < timedelta(minutes=2), "the limits themselves ask for 34 seconds"


# ---------------------------------------------------------------------- gone, moved


async def test_a_chat_that_blocked_us_is_left_alone_and_said_once_while_the_others_get_theirs(desk: SmallDesk) -> None:
    """Row 87."""
    queue(desk, "first", "second", "third")
    queue(desk, "in a thread", thread_id=7)
    queue(desk, "beside", to="-2")
    desk.telegram.ends(MAIN, Refused("bot was blocked by the user", gone=True))
    await desk.deliverer.deliver_due()
    assert Counter(address for _, address, _ in desk.telegram.tries) == {MAIN: 1, "-2": 1, EDITORS: 1}
    (note,) = desk.told(EDITORS)
    assert MAIN in note
    assert "blocked" in note
    assert [(kind, to) for kind, to, _, _ in desk.store.paused()] == [("telegram", MAIN)]
    for _ in range(3):
        desk.restart()
        desk.clock.pass_time(days=1)
        await desk.deliverer.deliver_due()
    assert (desk.told(), len(desk.told(EDITORS))) == ([], 1)
    assert desk.store.resume("telegram", MAIN)
    await desk.deliverer.deliver_due()
    assert sorted(desk.told()) == ["in a thread", "second", "third"]


async def test_a_group_that_becomes_a_supergroup_takes_everything_along(desk: SmallDesk) -> None:
    """Row 88: pending messages, cards and their edits, the subscription; the same message, once."""
    new = "-100200"
    desk.subscribe(1, "telegram", address=EDITORS)
    (story,) = await desk.watch(an_entry(1))
    desk.reviewer.post_cards()
    queue(desk, "waiting", to=EDITORS)
    desk.telegram.moved[EDITORS] = new
    await desk.deliverer.deliver_due()
    assert [text[:10] for text in desk.told(new)] == ["pending v1", "waiting"]
    assert [address for _, address, _ in desk.telegram.tries] == [EDITORS, new]
    assert [reader.address for reader in desk.store.subscriptions()] == [new]
    assert (desk.store.open_cards(EDITORS), desk.store.open_cards(new)) == (0, 1)
    desk.decide(story)
    await desk.deliverer.deliver_due()
    assert desk.told(new)[2].startswith("approved v2")
    assert desk.telegram.at(new)[2].number == desk.telegram.at(new)[0].number


# ---------------------------------------------------------------------- doubt


async def test_what_may_have_arrived_is_shown_and_never_sent_again_by_itself(desk: SmallDesk) -> None:
    """Row 86."""
    queue(desk, "doubtful")
    desk.telegram.ends(MAIN, CutOff())
    for _ in range(4):
        await desk.deliverer.deliver_due()
        desk.restart()
        desk.clock.pass_time(days=1)
    assert desk.told() == ["doubtful"]
    assert states(desk) == {"doubtful": "unknown"}
    (note,) = desk.notes()
    assert f"watchdesk deliveries retry {number_of(desk, 'doubtful')}" in note


async def test_an_editor_sends_again_or_drops(desk: SmallDesk) -> None:
    queue(desk, "again", "dropped")
    desk.telegram.ends(MAIN, Uncertain("cut"), Uncertain("cut"))
    await desk.deliverer.deliver_due()
    assert desk.store.drop(number_of(desk, "dropped"), desk.clock.now())
    assert desk.store.retry(number_of(desk, "again"), desk.clock.now())
    desk.telegram.ends(MAIN, Uncertain("cut once more"))
    desk.clock.pass_time(minutes=5)
    await desk.deliverer.deliver_due()
    assert len(desk.notes()) == 3, "a new doubt is said anew"
    assert desk.store.retry(number_of(desk, "again"), desk.clock.now())
    await desk.deliverer.deliver_due()
    assert (desk.told(), states(desk)) == (["again"], {"again": "sent", "dropped": "dropped"})


async def test_mail_in_doubt_is_repeated_once_with_the_same_message_id(desk: SmallDesk) -> None:
    """Row 103."""
    await desk.approve(an_entry(1))
    desk.editions = {"daily": replace(desk.editions["daily"], channels=("mail",))}
    reader = desk.subscribe()
    desk.publisher.send("daily")
    desk.mail.ends(reader.address, CutOff(), CutOff(), CutOff())
    for _ in range(4):
        await desk.deliverer.deliver_due()
        desk.restart()
        desk.clock.pass_time(hours=2)
    first, second = desk.mail.messages
    assert first.body == second.body
    (letter,) = (one for one in desk.deliveries() if one.kind == "email")
    assert (letter.state, letter.attempts) == (DeliveryState.UNKNOWN, 2)
    assert letter.headers["Message-ID"]
    assert reader.address not in desk.notes()[0], "a reader's address is not for the editors' chat"


@pytest.mark.parametrize("trouble", [Uncertain("cut"), Refused("no"), Refused("bot was kicked", gone=True)])
async def test_an_editors_chat_that_takes_no_notice_is_not_told_of_it_for_ever(
    desk: SmallDesk, trouble: Exception
) -> None:
    queue(desk, "message")
    desk.telegram.ends(MAIN, Refused("too long"))
    desk.telegram.ends(EDITORS, *[trouble] * 60)  # type: ignore[list-item]
    async with asyncio.timeout(10):
        await desk.deliverer.deliver_due()
    assert len(desk.notes()) == 1
    assert len(desk.telegram.tries) == 2


# ---------------------------------------------------------------------- other processes, and ends


async def test_a_settlement_after_the_lease_was_lost_overwrites_nothing(desk: SmallDesk) -> None:
    queue(desk, "message")
    (stale,) = desk.store.claim(desk.clock.now(), timedelta(seconds=90), "elsewhere", 5, ("telegram",))
    desk.clock.pass_time(seconds=91)
    desk.deliverer.recover(lambda owner: False)
    assert not desk.store.mark_sending(stale.id, "elsewhere", desk.clock.now()), "it cannot begin any more"
    await desk.deliverer.deliver_due()
    desk.store.settle(stale, Settlement(DeliveryState.REFUSED, desk.clock.now(), error="late"))
    assert (states(desk), desk.told()) == ({"message": "sent"}, ["message"])


async def test_a_claim_that_waited_too_long_for_its_turn_is_not_sent_and_waits_again(desk: SmallDesk) -> None:
    """One message at a time leaves for Telegram: the others of a claim wait, and their lease may end meanwhile."""
    for chat in ("-1", "-2", "-3"):
        queue(desk, f"to {chat}", to=chat)
    desk.telegram.held["-1"] = gate = asyncio.Event()
    sending = asyncio.create_task(desk.deliverer.deliver_due())
    async with asyncio.timeout(10):
        while not desk.telegram.tries:
            await asyncio.sleep(0.01)
    desk.clock.pass_time(minutes=5)
    gate.set()
    await sending
    assert len(desk.telegram.tries) == 1
    desk.deliverer.recover(lambda owner: False)
    await desk.deliverer.deliver_due()
    assert states(desk) == {"to -1": "sent", "to -2": "sent", "to -3": "sent"}
    assert len(desk.telegram.tries) == 3


async def test_what_a_dead_owner_held_is_told_apart(desk: SmallDesk) -> None:
    """Row 70: claimed goes back, sending is in doubt and said once, mail goes once more."""
    queue(desk, "claimed", to="-1")
    queue(desk, "sending", to="-2")
    desk.store.queue([NewDelivery("letter", "email", "a@example.org", Payload({"text": "x"}))], desk.clock.now())
    held = desk.store.claim(desk.clock.now(), timedelta(hours=1), "dead", 9, ("telegram", "email"))
    for one in held:
        if one.key != "claimed":
            assert desk.store.mark_sending(one.id, "dead", desk.clock.now())
    assert desk.deliverer.recover(lambda owner: owner == "dead") == 1
    assert desk.deliverer.recover(lambda owner: owner == "dead") == 0
    await desk.deliverer.deliver_due()
    assert states(desk) == {"claimed": "sent", "sending": "unknown", "letter": "sent"}
    (note,) = desk.told(EDITORS)
    assert f"Delivery {number_of(desk, 'sending')} to telegram -2 may or may not have arrived" in note


async def test_two_deliverers_on_one_file_send_each_message_once(desk: SmallDesk) -> None:
    other = SmallDesk(desk.home, desk.clock)
    other.channels = desk.channels
    other.deliverer.owner = "another"
    for number in range(40):
        queue(desk, f"message {number}", to=f"-{number % 8}")
    await asyncio.gather(desk.deliverer.deliver_due(), other.deliverer.deliver_due())
    assert sorted(Counter(message.key for message in desk.telegram.messages).values()) == [1] * 40
    other.close()


async def test_an_edit_of_a_message_that_never_arrived_is_dropped(desk: SmallDesk) -> None:
    (story,) = await desk.watch(an_entry(1))
    desk.reviewer.post_cards()
    desk.telegram.ends(EDITORS, Uncertain("cut"))
    await desk.deliverer.deliver_due()
    desk.decide(story, Act.REJECT)
    await desk.deliverer.deliver_due()
    cards = [one.state for one in desk.deliveries() if one.key.startswith("card:")]
    assert cards == [DeliveryState.UNKNOWN, DeliveryState.DROPPED]
    assert desk.store.stories(State.REJECTED)
    assert len(desk.told(EDITORS)) == 1, "only the notice about the card in doubt"
