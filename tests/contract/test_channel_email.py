"""Mail against real SMTP servers on loopback: what arrives, and what every fault means."""

import asyncio
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.email import EmailChannel
from bot.channels.mail_message import message_bytes
from bot.channels.smtp_server import SmtpServer
from bot.errors import ChannelError, Refused, TryLater, Uncertain, UsageError
from bot.model import Delivery, DeliveryState, Payload, Sent
from bot.ports import Channel

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


@contextmanager
def server(mailbox: Mailbox, **options: Any) -> Iterator[str]:
    """A running aiosmtpd; gives host:port."""
    controller = Controller(mailbox, hostname="127.0.0.1", port=free_port(), **options)
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


# What arrives


async def test_mail_arrives_as_it_should() -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        post: Channel = channel(at, list_id="other.example", reply_to="editor@watch.example")
        assert await post.send(delivery()) == Sent("<d1-abc@watch.example>")
    (envelope,) = mailbox.got
    assert envelope.mail_from == "desk@watch.example"
    assert envelope.rcpt_tos == ["ada@reader.example"]
    mail = mailbox.mail()
    wanted = {
        "From": SENDER,
        "To": "ada@reader.example",
        "Subject": "Daily news",
        "Reply-To": "editor@watch.example",
        "Message-ID": "<d1-abc@watch.example>",
        "List-Id": "<daily.watch.example>",
        "Auto-Submitted": "auto-generated",
    }
    assert {name: str(mail[name]) for name in wanted} == wanted
    assert mail["Date"].datetime == datetime(2026, 11, 22, 7, tzinfo=UTC)
    assert mail["List-Unsubscribe"] == delivery().headers["List-Unsubscribe"]
    text, html = mail.iter_parts()
    assert text.get_content().splitlines() == ["Words.", ".", "..dots"]
    assert html.get_content().splitlines() == ["<p>Wörter</p>"]
    assert mail.get_content_type() == "multipart/alternative"


async def test_a_repeat_is_the_same_mail_to_the_byte() -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        await channel(at).send(delivery())
        await channel(at).send(delivery(attempts=2))
    assert mailbox.got[0].content == mailbox.got[1].content


async def test_many_readers_at_once_each_get_their_own() -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        post = channel(at)
        await asyncio.gather(*(post.send(delivery(f"reader{n}@x.example", headers={})) for n in range(12)))
    assert sorted(envelope.rcpt_tos[0] for envelope in mailbox.got) == sorted(f"reader{n}@x.example" for n in range(12))
    assert all(len(envelope.rcpt_tos) == 1 for envelope in mailbox.got)
    assert len({mailbox.mail(n)["Message-ID"] for n in range(12)}) == 12


@pytest.mark.parametrize(
    "subject",
    [
        "Новости недели",
        "📰 " * 100,
        "x" * 300,
        'a, "b" <c@d.example>; =?utf-8?Q?no?=',
        "हिन्दी " * 30,
        "e\u0301" * 90,
        "  spaces  ",
    ],
)
async def test_subjects_survive(subject: str) -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        await channel(at).send(delivery(payload=Payload({"subject": subject, "text": "x"})))
    assert mailbox.mail()["Subject"].strip() == subject.strip()
    content = mailbox.got[0].content
    assert isinstance(content, bytes)
    assert max(len(row) for row in content.splitlines() if not row.startswith(b"List-Unsubscribe")) <= 78


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=120), st.text(max_size=300))
def test_any_words_survive(subject: str, text: str) -> None:
    given = delivery(payload=Payload({"subject": subject, "text": text, "html": text}))
    mail = message_from_bytes(message_bytes(given, SENDER, "ada@reader.example"), policy=default)
    assert not mail.defects
    assert str(mail["Subject"] or "").strip() == subject.strip()
    assert isinstance(mail, EmailMessage)
    parts = [part.get_content() for part in mail.iter_parts()]
    assert ["".join(part.split()) for part in parts] == ["".join(text.split())] * 2


@pytest.mark.parametrize("name", ["Кибер, новости", 'Desk "A" of X, Y', "Ünïcode " * 12, ""])
async def test_sender_names_survive(name: str) -> None:
    mailbox = Mailbox()
    quoted = '"' + name.replace('"', '\\"') + '"'
    with server(mailbox) as at:
        sender = f"{quoted} <desk@bücher.example>" if name else "desk@bücher.example"
        await EmailChannel(f"smtp://{at}", sender).send(delivery())
    content = mailbox.got[0].content
    assert isinstance(content, bytes)
    # The older reader: the newer one of Python 3.11 puts spaces between encoded words of a name, against RFC 2047.
    shown, address = parseaddr(message_from_bytes(content)["From"].replace("\r\n", ""))
    assert str(make_header(decode_header(shown))).strip() == name.strip()
    assert address == "desk@xn--bcher-kva.example"


def test_a_delivery_without_headers_still_has_its_own_identity() -> None:
    bare = delivery(headers={})
    mail = message_from_bytes(
        message_bytes(bare, SENDER, "ada@reader.example", list_id="l.watch.example"), policy=default
    )
    assert mail["Date"].datetime == bare.created
    assert mail["List-Id"] == "<l.watch.example>"
    assert re.fullmatch(r"<[0-9a-f]{32}@watch\.example>", mail["Message-ID"])
    assert message_bytes(bare, SENDER, "a@b.example") == message_bytes(bare, SENDER, "a@b.example")


# Nothing that was not asked for


@pytest.mark.parametrize(
    "headers",
    [
        {"Bcc": "all@x.example"},
        {"List-Id": "<x>\r\nBcc: all@x.example"},
        {"Message-ID": "<x@y>\nX: y"},
        {"List-Unsubscribe": "<mailto:x>\r\n\r\nbody"},
        {"Date": "today\x00"},
        {"Subject": "other"},
    ],
)
async def test_header_injection_is_refused(headers: dict[str, str]) -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        assert isinstance(await fails(at, what=delivery(headers=headers)), Refused)
    assert mailbox.got == []


async def test_a_subject_with_a_line_break_is_refused() -> None:
    what = delivery(payload=Payload({"subject": "a\r\nBcc: b@x.example", "text": "x"}))
    assert isinstance(await fails("127.0.0.1:1", what=what), Refused)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody",
        "a@b.example, c@d.example",
        "a@b.example>\r\nRCPT TO:<c@d.example",
        "a b@c.example",
        "<a@b.example>",
        "a@b..example",
        "a@" + "x" * 300,
    ],
)
async def test_what_is_not_one_address_is_refused(address: str) -> None:
    refused = await fails("127.0.0.1:1", what=delivery(address))
    assert isinstance(refused, Refused)
    assert refused.gone


async def test_international_domains_and_local_parts() -> None:
    mailbox = Mailbox()
    with server(mailbox, enable_SMTPUTF8=False) as at:
        await channel(at).send(delivery("ada@bücher.example"))
        assert mailbox.got[0].rcpt_tos == ["ada@xn--bcher-kva.example"]
        refused = await fails(at, what=delivery("адa@reader.example"))
    assert isinstance(refused, Refused)
    assert "SMTPUTF8" in str(refused)
    assert not refused.gone
    with server(mailbox, enable_SMTPUTF8=True) as at:
        await channel(at).send(delivery("адa@reader.example"))
    assert mailbox.got[-1].rcpt_tos == ["адa@reader.example"]
    assert str(mailbox.mail()["To"]) == "адa@reader.example"


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


# TLS and login


@pytest.fixture(scope="module")
def certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEYS / "localhost.pem")
    return context


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
