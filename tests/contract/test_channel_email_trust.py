"""TLS, login, and the addresses of servers: nothing in clear, and no secret told."""

import asyncio
import re
import socket
import ssl
from dataclasses import replace

import pytest
from smtp_servers import (
    KEYS,
    SENDER,
    Login,
    Mailbox,
    channel,
    delivery,
    fails,
    scripted,
    server,
    trusting,
)

from bot.channels.email import EmailChannel
from bot.channels.smtp_server import SmtpServer
from bot.errors import TryLater, UsageError

# TLS and login


@pytest.fixture(scope="module")
def certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEYS / "localhost.pem")
    return context


async def test_starttls_and_login(certificate: ssl.SSLContext) -> None:
    mailbox, login = Mailbox(), Login()
    with server(mailbox, tls_context=certificate, require_starttls=True, authenticator=login, auth_required=True) as at:
        port = at.split(":")[1]
        for password in ("plain", "p%C3%A4%3Ass%40w%2Ford"):
            await channel(f"desk:{password}@localhost:{port}", "smtp+starttls", tls=trusting()).send(delivery())
    assert len(mailbox.got) == 2
    assert {seen.login for seen in login.seen} == {b"desk"}


async def test_smtps(certificate: ssl.SSLContext) -> None:
    mailbox = Mailbox()
    with server(mailbox, server_hostname="localhost", ssl_context=certificate) as at:
        await channel(f"localhost:{at.split(':')[1]}", "smtps", tls=trusting()).send(delivery())
        strange = await fails(f"localhost:{at.split(':')[1]}", "smtps")
    assert len(mailbox.got) == 1
    assert isinstance(strange, TryLater)
    assert strange.whole_channel
    assert "self-signed certificate" in str(strange)


async def test_tls_demanded_and_absent_sends_nothing() -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        error = await fails(f"desk:s3cret@{at}", "smtp+starttls")
    assert isinstance(error, TryLater)
    assert error.whole_channel
    assert "offers no TLS" in str(error)
    assert "s3cret" not in str(error)
    assert mailbox.got == []


async def test_starttls_with_a_strange_certificate_sends_nothing(certificate: ssl.SSLContext) -> None:
    mailbox, login = Mailbox(), Login()
    with server(mailbox, tls_context=certificate, authenticator=login) as at:
        error = await fails(f"desk:plain@localhost:{at.split(':')[1]}", "smtp+starttls")
    assert isinstance(error, TryLater)
    assert login.seen == []
    assert mailbox.got == []


@pytest.mark.parametrize("password", ["wrong-s3cret", "wr%C3%B6ng-s3cret"])
async def test_wrong_login_holds_the_channel_and_tells_no_password(certificate: ssl.SSLContext, password: str) -> None:
    mailbox = Mailbox()
    with server(mailbox, tls_context=certificate, authenticator=Login(), auth_required=True) as at:
        error = await fails(f"desk:{password}@localhost:{at.split(':')[1]}", "smtp+starttls", tls=trusting())
    assert isinstance(error, TryLater)
    assert error.whole_channel
    assert "did not accept user and password" in str(error)
    assert "s3cret" not in f"{error!r} {error.__cause__!r}"
    assert mailbox.got == []


async def test_a_server_that_repeats_the_password_is_not_quoted() -> None:
    said = (
        ("EHLO", b"250-hello\r\n250 AUTH PLAIN\r\n", 0),
        ("AUTH", b"535 no: s3cret\r\n", 0),
    )
    with scripted(*said) as at:
        error = await fails(f"desk:s3cret@{at}")
    assert "s3cret" not in str(error)


async def test_no_password_in_clear_to_another_machine() -> None:
    error = await fails("desk:s3cret@mail.example:25")
    assert isinstance(error, TryLater)
    assert error.whole_channel
    assert "in clear" in str(error)
    assert "s3cret" not in str(error)


async def test_login_demanded_where_none_is_offered() -> None:
    with server(Mailbox()) as at:
        error = await fails(f"desk:s3cret@{at}")
    assert isinstance(error, TryLater)
    assert error.whole_channel
    assert "no login" in str(error)


# Addresses of servers


@pytest.mark.parametrize(
    "url", ["", "mail.example", "http://mail.example", "smtp://", "smtp://u:s3cret@h:port", "smtp://[::1"]
)
def test_bad_addresses_are_told_without_the_secret(url: str) -> None:
    with pytest.raises(UsageError) as raised:
        EmailChannel(url, SENDER)
    assert "s3cret" not in f"{raised.value!r} {raised.value.__cause__!r}"


def test_bad_senders_are_told() -> None:
    with pytest.raises(UsageError, match=r"email\.from"):
        EmailChannel("smtp://127.0.0.1", "Watchdesk")


def test_ports_and_secrets_of_addresses() -> None:
    server = SmtpServer.from_url("smtp+starttls://desk%40x:p%3Aw@mail.example")
    assert server == SmtpServer("smtp+starttls", "mail.example", 587, "desk@x", "p:w")
    assert "p:w" not in f"{server!r} {server}"
    assert SmtpServer.from_url("smtps://mail.example").port == 465
    assert SmtpServer.from_url("smtp://[::1]:2525").on_this_machine
    assert not replace(server, host="10.0.0.1").on_this_machine


def test_the_ehlo_name_and_size_are_told() -> None:
    heard: list[bytes] = []

    def listen(connection: socket.socket) -> None:
        heard.append(connection.recv(1000))

    with (
        scripted(("EHLO WATCH.EXAMPLE", b"250-hello\r\n250 SIZE 100\r\n", 0), ending=listen) as at,
        pytest.raises(TryLater),
    ):
        asyncio.run(channel(at).send(delivery()))
    assert re.match(rb"mail FROM:<desk@watch.example> size=\d{3,}\r\n", heard[0])
