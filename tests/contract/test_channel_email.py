"""Mail against a real SMTP server on loopback: what arrives, and what never does."""

import asyncio
import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smtp_servers import (
    SENDER,
    Mailbox,
    channel,
    delivery,
    fails,
    server,
)

from bot.channels.email import EmailChannel
from bot.channels.mail_message import message_bytes
from bot.errors import Refused, TryLater
from bot.model import Payload, Sent
from bot.ports import Channel

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


async def test_a_minute_takes_so_many_mails_and_the_rest_waits_in_the_outbox() -> None:
    mailbox = Mailbox()
    with server(mailbox) as at:
        post = channel(at, max_per_minute=2)
        await asyncio.gather(post.send(delivery("a@reader.example")), post.send(delivery("b@reader.example")))
        with pytest.raises(TryLater) as told:
            await post.send(delivery("c@reader.example"))
    assert len(mailbox.got) == 2
    assert told.value.whole_channel
    assert told.value.after is not None and 55 < told.value.after < 61


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
