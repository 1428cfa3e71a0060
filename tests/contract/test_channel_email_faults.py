"""What every answer and every broken connection of an SMTP server means."""

import asyncio
import socket
from typing import Any

import pytest
from smtp_servers import (
    UP_TO_DATA,
    Mailbox,
    channel,
    delivery,
    fails,
    free_port,
    scripted,
    server,
    until_closed,
)

from bot.channels.email import EmailChannel
from bot.errors import ChannelError, Refused, TryLater, Uncertain

# What servers say


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 300), (2, 600), (9, 1800)])
async def test_greylist_waits_five_to_thirty_minutes(attempts: int, seconds: float) -> None:
    with server(Mailbox(rcpt="451 4.7.1 greylisted, come back")) as at:
        later = await fails(at, what=delivery(attempts=attempts))
    assert isinstance(later, TryLater)
    assert later.after == seconds
    assert not later.whole_channel
    assert "451 4.7.1 greylisted" in str(later)


async def test_some_readers_are_gone_and_the_others_get_theirs() -> None:
    mailbox = Mailbox(rcpt=lambda address: "550 5.1.1 no such user" if address.startswith("gone") else "")
    with server(mailbox) as at:
        results = await asyncio.gather(
            *(channel(at).send(delivery(f"{name}@x.example")) for name in ("gone1", "well1", "gone2", "well2")),
            return_exceptions=True,
        )
    assert [isinstance(result, Refused) and result.gone for result in results] == [True, False, True, False]
    assert sorted(envelope.rcpt_tos[0] for envelope in mailbox.got) == ["well1@x.example", "well2@x.example"]


@pytest.mark.parametrize(
    ("answers", "kind", "about"),
    [
        ({"rcpt": "550 no"}, Refused, {"gone": True}),
        ({"rcpt": "550 5.7.1 blocked by policy"}, Refused, {"gone": False}),
        ({"rcpt": "554 5.7.1 relay denied"}, Refused, {"gone": False}),
        ({"rcpt": "530 5.7.0 log in first"}, TryLater, {"whole_channel": True}),
        ({"rcpt": "552 5.2.2 mailbox full"}, TryLater, {"whole_channel": False, "after": 3600}),
        ({"rcpt": "452 4.5.3 too many recipients"}, TryLater, {"whole_channel": False, "after": 300}),
        ({"rcpt": "421 4.3.2 going down"}, TryLater, {"after": 60}),
        ({"mail": "550 5.7.1 you are not desk"}, TryLater, {"whole_channel": True}),
        ({"mail": "552 5.3.4 too large"}, Refused, {"gone": False}),
        ({"mail": "421 busy"}, TryLater, {"after": 60}),
        ({"data": "554 5.7.1 looks like spam"}, Refused, {"gone": False}),
        ({"data": "552 5.2.2 over quota"}, TryLater, {"after": 3600}),
        ({"data": "451 4.3.0 try again"}, TryLater, {"after": 300}),
        ({"data": "421 4.4.2 bye"}, TryLater, {"after": 60}),
    ],
)
async def test_answers_are_judged(answers: dict[str, str], kind: type[ChannelError], about: dict[str, Any]) -> None:
    mailbox = Mailbox(**answers)
    with server(mailbox) as at:
        error = await fails(at)
    assert type(error) is kind
    assert {name: getattr(error, name) for name in about} == about
    assert mailbox.got == []


# Broken connections


async def test_dropped_before_the_dot_was_surely_not_sent() -> None:
    # MSG_MORE holds the 354 back until the end of the connection, so that both come in one segment.
    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", socket.MSG_MORE)) as at:
        error = await fails(at)
    assert isinstance(error, TryLater)
    assert not error.whole_channel


async def test_a_server_that_hangs_up_while_it_still_reads_is_given_no_dot() -> None:
    heard = b""

    def hang_up(connection: socket.socket) -> None:
        nonlocal heard
        connection.shutdown(socket.SHUT_WR)
        while read := connection.recv(4096):
            heard += read

    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", socket.MSG_MORE), ending=hang_up) as at:
        error = await fails(at)
    assert isinstance(error, TryLater)
    assert not heard.endswith(b"\r\n.\r\n")


async def test_dropped_after_the_dot_is_uncertain() -> None:
    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", 0), (".\r\n", b"", 0)) as at:
        error = await fails(at)
    assert isinstance(error, Uncertain)


@pytest.mark.parametrize("nonsense", [b"\r\n", b"what?\r\n", b"25"])
async def test_an_unreadable_last_answer_is_uncertain(nonsense: bytes) -> None:
    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", 0), (".\r\n", nonsense, 0)) as at:
        assert isinstance(await fails(at), Uncertain)


async def test_no_last_answer_in_time_is_uncertain() -> None:
    with scripted(
        *UP_TO_DATA,
        ("DATA", b"354 go on\r\n", 0),
        (".\r\n", b"", 0),
        ending=until_closed,
    ) as at:
        error = await fails(at, answer_timeout=0.2)
    assert isinstance(error, Uncertain)
    assert "no answer in time" in str(error)


async def test_hanging_up_after_the_250_is_nothing() -> None:
    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", 0), (".\r\n", b"250 taken\r\n", 0)) as at:
        assert (await channel(at).send(delivery())).external_id == "<d1-abc@watch.example>"


@pytest.mark.parametrize("upto", range(3))
async def test_hanging_up_in_the_envelope_is_later(upto: int) -> None:
    with scripted(*UP_TO_DATA[:upto]) as at:
        assert isinstance(await fails(at), TryLater)


async def test_silence_is_later() -> None:
    with scripted(*UP_TO_DATA[:1], ending=until_closed) as at:
        error = await fails(at, timeout=0.2)
    assert isinstance(error, TryLater)
    assert "no answer in time" in str(error)


async def test_a_server_that_is_away_or_says_no_holds_the_channel() -> None:
    away = await fails(f"127.0.0.1:{free_port()}")
    assert isinstance(away, TryLater)
    assert away.whole_channel
    assert "connection refused" in str(away)
    with scripted(greeting=b"554 no service here\r\n") as at:
        shut = await fails(at)
    assert isinstance(shut, TryLater)
    assert shut.whole_channel
    assert "no service here" in str(shut)


async def test_a_repeat_after_a_cut_brings_the_same_message_id() -> None:
    mailbox = Mailbox()
    with scripted(*UP_TO_DATA, ("DATA", b"354 go on\r\n", 0), (".\r\n", b"", 0)) as at:
        assert isinstance(await fails(at), Uncertain)
    with server(mailbox) as at:
        await channel(at).send(delivery(attempts=2))
    assert mailbox.mail()["Message-ID"] == "<d1-abc@watch.example>"
    assert EmailChannel.repeats_safely == 1
