"""SMTP servers on loopback: a real one (aiosmtpd), and one that breaks off wherever a script says so."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.channels.email import EmailChannel
from bot.errors import ChannelError
from bot.model import Delivery, DeliveryState, Payload

SENDER = "Watchdesk <desk@watch.example>"
KEYS = Path(__file__).parents[1] / "data" / "tls"


def delivery(address: str = "ada@reader.example", **given: Any) -> Delivery:
    moment = datetime(2026, 11, 22, 7, tzinfo=UTC)
    fields: dict[str, Any] = {
        "id": 5,
        "key": f"digest:d1:{address}",
        "kind": "email",
        "address": address,
        "payload": Payload({"subject": "Daily news", "text": "Words.\n.\n..dots\n", "html": "<p>Wörter</p>"}),
        "state": DeliveryState.SENDING,
        "created": moment,
        "next_try": moment,
        "headers": {
            "Message-ID": "<d1-abc@watch.example>",
            "Date": "Sun, 22 Nov 2026 07:00:00 +0000",
            "List-Id": "<daily.watch.example>",
            "List-Unsubscribe": "<mailto:desk@watch.example?subject=unsubscribe%20" + "t" * 90 + ">",
        },
        "attempts": 1,
    }
    return Delivery(**(fields | given))


class Mailbox:
    """Keeps what came; `answers` override what is said to a command."""

    def __init__(self, **answers: str | Callable[[str], str]) -> None:
        self.got: list[Envelope] = []
        self.answers = answers

    def _answer(self, command: str, about: str = "") -> str | None:
        answer = self.answers.get(command)
        return answer(about) if callable(answer) else answer

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self._answer("mail", address):
            return answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self._answer("rcpt", address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if answer := self._answer("data"):
            return answer
        self.got.append(envelope)
        return "250 taken"

    def mail(self, number: int = -1) -> EmailMessage:
        content = self.got[number].content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        return message


class AnyPort(Controller):
    """Takes the port that the machine gives it."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def server(mailbox: Mailbox, **options: Any) -> Iterator[str]:
    """A running aiosmtpd; gives host:port."""
    controller = AnyPort(mailbox, hostname="127.0.0.1", port=0, **options)
    controller.start()
    try:
        yield f"127.0.0.1:{controller.port}"
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def scripted(
    *script: tuple[str, bytes, int],
    ending: Callable[[socket.socket], None] | None = None,
    greeting: bytes = b"220 scripted\r\n",
) -> Iterator[str]:
    """A server that follows a script for one connection: (what to read up to, what to say, send flags)."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection, connection.makefile("rb") as lines:
            connection.sendall(greeting)
            for upto, answer, flags in script:
                while (read := lines.readline()) and not read.upper().startswith(upto.encode()):
                    pass
                connection.send(answer, flags)
            if ending:
                ending(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        thread.join(10)
        listener.close()
        assert not thread.is_alive()


def until_closed(connection: socket.socket) -> None:
    """Say nothing more until the other side has had enough."""
    while connection.recv(1000):
        pass


UP_TO_DATA = (("EHLO", b"250 hello\r\n", 0), ("MAIL", b"250 ok\r\n", 0), ("RCPT", b"250 ok\r\n", 0))


def channel(at: str, scheme: str = "smtp", **given: Any) -> EmailChannel:
    return EmailChannel(f"{scheme}://{at}", SENDER, **({"timeout": 5.0} | given))


async def fails(at: str, scheme: str = "smtp", what: Delivery | None = None, **given: Any) -> ChannelError:
    with pytest.raises(ChannelError) as raised:
        await channel(at, scheme, **given).send(what or delivery())
    return raised.value


def trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(KEYS / "localhost.pem"))


class Login:
    """Knows one user."""

    def __init__(self) -> None:
        self.seen: list[LoginPassword] = []

    def __call__(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, auth_data: Any
    ) -> AuthResult:
        self.seen.append(auth_data)
        right = auth_data.password in ("pä:ss@w/ord".encode(), b"plain")
        return AuthResult(success=right, handled=right)
