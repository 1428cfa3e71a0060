"""The Telegram channel against a Bot API that breaks in every way: sent, surely not sent, or nobody knows.

Longer than most files: one table of what Telegram may answer.
"""

import asyncio
import heapq
import itertools
import logging
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_pace import Pace, PaceLimits
from bot.errors import ChannelError, Refused, TryLater, Uncertain
from bot.masking import MASK, hide, masked
from bot.model import Delivery, DeliveryState, Payload, Sent
from bot.ports import Channel
from bot.testing.botapi import FakeBotApi, Fault

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FAST = PaceLimits(overall_a_second=10_000, chat_a_second=10_000, group_a_minute=10_000)
_ids = itertools.count(1)


def delivery(address: str = "7", *, thread_id: int | None = None, **body: Any) -> Delivery:
    number = next(_ids)
    return Delivery(
        id=number,
        key=f"k{number}",
        kind="telegram",
        address=address,
        thread_id=thread_id,
        payload=Payload({"text": "<b>News</b>", "plain": "News", **body}),
        state=DeliveryState.SENDING,
        created=NOW,
        next_try=NOW,
    )


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as served:
        served.add_chat(7)
        served.add_chat(8)
        yield served


@pytest.fixture
async def channel(api: FakeBotApi) -> AsyncIterator[TelegramChannel]:
    opened = TelegramChannel(api.token, api.base_url, timeout=1.0, pace=FAST)
    yield opened
    await opened.aclose()


async def failure(channel: Channel, sent: Delivery, edited: str | None = None) -> ChannelError:
    with pytest.raises(ChannelError) as raised:
        await channel.send(sent, edited)
    assert raised.value.__context__ is None, "nothing of the library's error, and of its URL, may hang on to ours"
    return raised.value


def sends(api: FakeBotApi) -> int:
    return sum(call.method == "sendmessage" for call in api.calls)


async def test_a_message_goes_out_with_its_buttons_and_without_a_preview(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    api.add_chat(-5, forum=True)
    sent = await channel.send(delivery("-5", thread_id=3, buttons=[[{"text": "Yes", "data": "y"}]]))
    (held,) = api.messages(-5)
    assert sent == Sent(str(held.message_id))
    assert (held.text, held.html, held.thread_id, held.preview_off) == ("News", "<b>News</b>", 3, True)
    assert held.data == {"Yes": "y"}


async def test_an_edit_changes_the_message_in_place_and_needs_no_change_to_succeed(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    first = await channel.send(delivery())
    edit = delivery(text="<b>Approved</b>", edits="k1")
    assert await channel.send(edit, first.external_id) == first
    assert await channel.send(edit, first.external_id) == first, "not modified"
    (held,) = api.messages(7)
    assert (held.text, held.edits) == ("Approved", 1)
    api.forget_message(7, held.message_id)
    assert await channel.send(edit, first.external_id) == first, "message to edit not found"
    assert api.messages(7) == ()


async def test_an_answer_replies_without_a_sound_and_stands_alone_if_its_message_is_gone(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    first = await channel.send(delivery())
    await channel.send(delivery(replies="k1", silent=True), first.external_id)
    await channel.send(delivery(replies="k1", silent=True), "99")
    await channel.send(delivery(replies="k1"))
    held = api.messages(7)
    assert [(one.reply_to, one.silent) for one in held] == [
        (None, False),
        (int(first.external_id or 0), True),
        (None, True),
        (None, False),
    ]


async def test_an_answer_goes_without_its_message_into_the_chat_that_its_group_became(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    """There the same number is another message's."""
    api.add_chat(-1001234567890)
    for chat in (7, -1001234567890):
        await channel.send(delivery(str(chat)))
    (first,) = api.messages(7)
    api.fail(Fault.migrated(-1001234567890), chat=7)
    sent = await channel.send(delivery(replies="k1"), str(first.message_id))
    assert sent.new_address == "-1001234567890"
    assert [one.reply_to for one in api.messages(-1001234567890)] == [None, None]


async def test_an_edit_of_a_message_that_nobody_knows_is_refused(channel: TelegramChannel, api: FakeBotApi) -> None:
    assert isinstance(await failure(channel, delivery(edits="k1")), Refused)
    assert api.calls == ()


async def test_markup_that_telegram_cannot_read_goes_once_as_plain_text(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    await channel.send(delivery(text="<b>Broken <i>markup</b>", plain="Broken <markup>"))
    (held,) = api.messages(7)
    assert (held.text, held.html) == ("Broken <markup>", None)
    api.fail(Fault.bad_request("can't parse entities: x"), chat=8, times=None)
    assert isinstance(await failure(channel, delivery("8")), Refused)
    assert sum(call.chat == 8 for call in api.calls) == 2


async def test_plain_text_is_made_of_the_markup_if_it_must_be_and_cut_to_fit(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    await channel.send(delivery(text="<b>One</b> <i>two</b>", plain=""))
    await channel.send(delivery(text="<b>", plain="😀" * 3000))
    first, second = api.messages(7)
    assert first.text == "One two"
    assert second.text == "😀" * 2047 + "…"


async def test_a_lone_surrogate_does_not_stop_a_message(channel: TelegramChannel, api: FakeBotApi) -> None:
    await channel.send(delivery(text="a\ud800b"))
    assert api.messages(7)[0].text == "a?b"


@pytest.mark.parametrize("told", [3, 0.5, 4000])
async def test_a_flood_answer_holds_the_chat_exactly_as_told_and_no_other(
    channel: TelegramChannel, api: FakeBotApi, told: float
) -> None:
    api.fail(Fault.flood(told), chat=7)
    error = await failure(channel, delivery())
    assert isinstance(error, TryLater) and error.after == told and not error.whole_channel
    await channel.send(delivery("8"))
    if told > FAST.patience:
        again = await failure(channel, delivery())
        assert isinstance(again, TryLater) and again.after == pytest.approx(told, abs=1)
    else:
        await channel.send(delivery())
        times = [call.at for call in api.calls if call.chat == 7]
        assert times[1] - times[0] >= told
    assert len(api.messages(8)) == 1


async def test_a_flood_answer_without_a_time_is_no_time(channel: TelegramChannel, api: FakeBotApi) -> None:
    api.fail(Fault(429, "Too Many Requests"), chat=7)
    error = await failure(channel, delivery())
    assert isinstance(error, TryLater) and error.after is None


@pytest.mark.parametrize(
    "fault",
    [
        Fault.server_error(500),
        Fault.server_error(502),
        Fault(500, "Internal Server Error"),
        Fault.bad_json(),
        Fault.bad_json(500),
        Fault(200, body=b"<html>sign in to this network</html>"),
        Fault(200, body=b"[" * 5000),
        Fault(403, body=b"<html>a firewall says no</html>"),
        Fault(400, body=b"<html>a proxy says no</html>"),
        Fault.conflict(),
    ],
    ids=[
        "500-page",
        "502-page",
        "500",
        "cut-json",
        "500-cut-json",
        "portal",
        "deep-json",
        "403-page",
        "400-page",
        "409",
    ],
)
async def test_an_answer_that_is_none_means_not_sent(
    channel: TelegramChannel, api: FakeBotApi, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail(fault, chat=7)
    error = await failure(channel, delivery())
    assert isinstance(error, TryLater) and not error.whole_channel
    assert api.messages(7) == ()
    await channel.send(delivery())
    assert len(api.messages(7)) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize("fault", [Fault.cut(), Fault.stall(3), Fault(504, body=b"")], ids=["cut", "stall", "504"])
async def test_an_answer_cut_off_leaves_everybody_uncertain(
    channel: TelegramChannel, api: FakeBotApi, fault: Fault
) -> None:
    api.fail(fault, chat=7)
    assert isinstance(await failure(channel, delivery()), Uncertain)
    assert sends(api) == 1, "it must not be repeated here"


async def test_a_stranger_reading_our_request_and_cutting_it_off_is_uncertain_too(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    api.fail(Fault.reset(), chat=7)
    assert isinstance(await failure(channel, delivery()), Uncertain)


@pytest.mark.parametrize("fault", [Fault.cut(), Fault.stall(3), Fault.reset()], ids=["cut", "stall", "reset"])
async def test_an_edit_may_be_made_again(channel: TelegramChannel, api: FakeBotApi, fault: Fault) -> None:
    first = await channel.send(delivery())
    api.fail(fault, chat=7)
    edit = delivery(text="Approved", edits="k1")
    assert isinstance(await failure(channel, edit, first.external_id), TryLater)
    assert await channel.send(edit, first.external_id) == first
    assert [held.text for held in api.messages(7)] == ["Approved"]


async def test_no_connection_means_surely_not_sent(channel: TelegramChannel, api: FakeBotApi) -> None:
    api.refuse_connections()
    assert isinstance(await failure(channel, delivery()), TryLater)
    api.accept_connections()
    await channel.send(delivery())
    assert len(api.messages(7)) == 1


async def test_a_connection_that_dies_before_our_words_leave_means_surely_not_sent() -> None:
    """The other side closes each connection as it comes, while our TLS has not even begun."""

    def close(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    server = await asyncio.start_server(close, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    channel = TelegramChannel("1:x", f"https://127.0.0.1:{port}/bot", timeout=2, pace=FAST)
    assert isinstance(await failure(channel, delivery()), TryLater)
    await channel.aclose()
    server.close()
    await server.wait_closed()


async def test_an_answer_that_comes_drop_by_drop_ends_with_the_deadline() -> None:
    gone = asyncio.Event()

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while not reader.at_eof() and not writer.transport.is_closing():
            writer.write(b" ")
            await asyncio.sleep(0.05)
        writer.close()
        gone.set()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    channel = TelegramChannel("1:x", f"http://127.0.0.1:{port}", timeout=0.4, pace=FAST)
    started = time.monotonic()
    assert isinstance(await failure(channel, delivery()), Uncertain)
    assert time.monotonic() - started < 2
    await channel.aclose()
    await gone.wait()
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize(
    "fault", [Fault.blocked(), Fault.kicked(), Fault.deactivated()], ids=["blocked", "kicked", "gone"]
)
async def test_a_closed_chat_is_gone_and_the_others_get_theirs(
    channel: TelegramChannel, api: FakeBotApi, fault: Fault
) -> None:
    api.fail(fault, chat=7, times=None)
    error = await failure(channel, delivery())
    assert isinstance(error, Refused) and error.gone
    await channel.send(delivery("8"))
    assert len(api.messages(8)) == 1


async def test_an_unknown_chat_is_gone_and_a_bad_message_is_not(channel: TelegramChannel, api: FakeBotApi) -> None:
    unknown = await failure(channel, delivery("99"))
    assert isinstance(unknown, Refused) and unknown.gone
    for bad in (
        delivery(text="x" * 4097),
        delivery(thread_id=9),
        delivery("@channel"),
        delivery(buttons=[[{"text": "Yes", "data": "y" * 65}]]),
        delivery(buttons=[[{"text": "no data"}]]),
    ):
        error = await failure(channel, bad)
        assert isinstance(error, Refused) and not error.gone


async def test_a_group_that_moved_gets_the_same_message_and_the_new_id_is_told(
    channel: TelegramChannel, api: FakeBotApi
) -> None:
    api.add_chat(-5)
    api.add_chat(-1005000000000)
    api.fail(Fault.migrated(-1005000000000), chat=-5, times=None)
    sent = await channel.send(delivery("-5"))
    (held,) = api.messages(-1005000000000)
    assert sent == Sent(str(held.message_id), new_address="-1005000000000")
    await channel.send(delivery("-5", text="<b>broken", plain="whole"))
    assert api.messages(-1005000000000)[1].text == "whole"
    api.fail(Fault.server_error(), chat=-1005000000000)
    assert isinstance(await failure(channel, delivery("-5")), TryLater)
    api.fail(Fault.migrated(-5), chat=-1005000000000)
    assert isinstance(await failure(channel, delivery("-5")), TryLater), "groups that point at each other end"


async def test_a_wrong_token_holds_the_whole_channel_and_says_what_to_do(api: FakeBotApi) -> None:
    channel = TelegramChannel("1:wrong-token", api.base_url, pace=FAST)
    error = await failure(channel, delivery())
    assert isinstance(error, TryLater) and error.whole_channel
    assert "TELEGRAM_BOT_TOKEN" in str(error) and "wrong-token" not in str(error)
    await channel.aclose()


async def test_the_token_is_in_no_log_error_or_repr(
    channel: TelegramChannel, api: FakeBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncExitStack() as stack:
        for name in ("", "httpx", "httpcore", "telegram"):
            stack.enter_context(caplog.at_level(logging.DEBUG, logger=name or None))
        await channel.send(delivery())
        said = [repr(channel), str(channel)]
        for fault in (Fault.cut(), Fault.server_error(), Fault.blocked(), Fault.unauthorized(), Fault.bad_json()):
            api.fail(fault, chat=7)
            said.append(str(await failure(channel, delivery())))
        api.fail(Fault.bad_request(f"do not repeat {api.token}"), chat=7)
        said.append(str(await failure(channel, delivery())))
        api.refuse_connections()
        said.append(str(await failure(channel, delivery())))
        try:
            raise RuntimeError(f"POST {api.base_url}{api.token}/sendMessage")
        except RuntimeError:
            logging.getLogger("somebody.else").exception("crashed at %s", api.token)
    secret = api.token.partition(":")[2]
    assert "HTTP Request: POST" in caplog.text, "httpx must have been heard at DEBUG"
    assert MASK in caplog.text
    assert secret not in caplog.text
    assert not [text for text in said if secret in text]


def test_masking_survives_lines_with_wrong_arguments(caplog: pytest.LogCaptureFixture) -> None:
    hide("tOp/secret")
    logging.getLogger("somebody").warning("%d of %s", "tOp/secret", "two")
    logging.getLogger("somebody").warning("encoded: %s", "tOp%2Fsecret")
    assert masked("a tOp/secret b") == f"a {MASK} b"
    assert "secret" not in caplog.text and caplog.text.count(MASK) == 2


async def test_a_storm_arrives_within_telegrams_limits() -> None:
    """1,000 messages over 50 chats, ten of them groups, in time that only seems to pass (promise 84)."""
    now = 0.0
    sleeping: list[tuple[float, int, asyncio.Event]] = []

    async def sleep(seconds: float) -> None:
        woken = asyncio.Event()
        heapq.heappush(sleeping, (now + seconds, next(_ids), woken))
        await woken.wait()

    pace = Pace(PaceLimits(), clock=lambda: now, sleep=sleep)
    left: list[tuple[float, int]] = []

    async def reader(chat: int) -> None:
        for _ in range(20):
            while (wait := await pace.turn(chat)) > 0:
                await sleep(wait)
            left.append((now, chat))
            pace.landed(chat)

    readers = [asyncio.create_task(reader(chat)) for chat in (*range(-10, 0), *range(1, 41))]
    while not all(task.done() for task in readers):
        for _ in range(5):
            await asyncio.sleep(0)
        if sleeping:
            moment, _, woken = heapq.heappop(sleeping)
            now = max(now, moment)
            woken.set()
    assert len(left) == 1000
    for chats, count, period in [({chat}, 1, 1.0) for chat in {chat for _, chat in left}] + [
        ({chat}, 20, 60.0) for chat in range(-10, 0)
    ]:
        times = [moment for moment, chat in left if chat in chats]
        assert all(later - earlier >= period for earlier, later in zip(times, times[count:], strict=False))
    overall = [moment for moment, _ in left]
    assert all(later - earlier >= 1.0 for earlier, later in zip(overall, overall[30:], strict=False))
    assert now < 1000 / 30 * 1.3, "and nobody waits much longer than the limits ask"


async def test_many_messages_to_many_chats_all_arrive_once() -> None:
    async with FakeBotApi(flood_limits=True) as api:
        chats = range(1, 17)
        for chat in chats:
            api.add_chat(chat)
        channel = TelegramChannel(api.token, api.base_url)

        async def outbox(chat: int) -> None:
            for number in range(3):
                while True:
                    try:
                        await channel.send(delivery(str(chat), text=str(number)))
                        break
                    except TryLater as told:
                        await asyncio.sleep(told.after or 1)

        await asyncio.gather(*(outbox(chat) for chat in chats))
        assert [[held.text for held in api.messages(chat)] for chat in chats] == [["0", "1", "2"]] * 16
        assert {call.status for call in api.calls} == {200}, "none is turned away, however late it was on the line"
        await channel.aclose()


async def test_a_group_out_of_turns_goes_back_to_the_outbox_and_others_go_on(api: FakeBotApi) -> None:
    api.add_chat(-5)
    limits = PaceLimits(chat_a_second=1000, group_a_minute=2, patience=0.1)
    channel = TelegramChannel(api.token, api.base_url, pace=limits)
    await channel.send(delivery("-5"))
    await channel.send(delivery("-5"))
    error = await failure(channel, delivery("-5"))
    assert isinstance(error, TryLater) and error.after is not None and 59 < error.after < 62
    await channel.send(delivery())
    assert (len(api.messages(-5)), len(api.messages(7))) == (2, 1)
    await channel.aclose()


async def test_a_turn_counts_from_its_answer_on() -> None:
    now = [0.0]
    pace = Pace(PaceLimits(patience=0.0), clock=lambda: now[0])
    assert await pace.turn(7) == 0.0
    now[0] = 30.0
    assert await pace.turn(7) > 0, "a message on its way may still arrive"
    pace.landed(7)
    assert await pace.turn(7) == pytest.approx(1.01)
    now[0] = 31.02
    assert await pace.turn(7) == 0.0


async def test_pace_forgets_chats_that_have_been_idle() -> None:
    now = [0.0]
    pace = Pace(PaceLimits(overall_a_second=10_000), clock=lambda: now[0])
    for chat in range(1, 1025):
        now[0] += 2.0
        assert await pace.turn(chat) == 0.0
        pace.landed(chat)
    assert await pace.turn(5000) == 0.0
    assert len(pace._chats) < 5
