"""Mail by SMTP: one connection a message."""

import asyncio
import re
import ssl
import time
from email.utils import parseaddr

from bot.channels.mail_message import mailbox, message_bytes
from bot.channels.smtp_attempt import Attempt
from bot.channels.smtp_server import SmtpServer
from bot.channels.window import Window
from bot.errors import Refused, TryLater, UsageError
from bot.model import Delivery, Sent
from bot.render.mail import domain_to_ascii


class EmailChannel:
    """The `Channel` for mail. Any number of sends may run at once.

    `sender`: the From, "Name <address>", also the envelope's. `timeout`: seconds for each step; `answer_timeout`: for
    the last answer, which servers may take long over; `most`: for a whole send, under the outbox's lease.
    `local_hostname`: what EHLO says; the sender's domain if not given, for that one surely exists in the DNS.
    `tls`: trust in certificates; the system's if not given. `max_per_minute`: mails that are handed over in any minute;
    what is beyond goes back to the outbox, for nobody may sit here with a claim in hand.
    """

    kind = "email"
    repeats_safely = 1

    def __init__(
        self,
        smtp_url: str,
        sender: str,
        *,
        list_id: str = "",
        reply_to: str = "",
        timeout: float = 20.0,
        answer_timeout: float = 45.0,
        most: float = 75.0,
        local_hostname: str | None = None,
        tls: ssl.SSLContext | None = None,
        max_per_minute: int | None = None,
    ) -> None:
        self._server = SmtpServer.from_url(smtp_url)
        self._sender = sender
        self._list_id = list_id
        self._reply_to = reply_to
        self._timeout = timeout
        self._answer_timeout = answer_timeout
        self._most = most
        self._pace = Window(max_per_minute, 60.0) if max_per_minute else None
        self._tls = tls or ssl.create_default_context()
        try:
            self._envelope_sender = mailbox(parseaddr(sender)[1])
        except Refused as wrong:
            raise UsageError("email.from is not usable: write it as Name <desk@example.org>.") from wrong
        self._local_hostname = local_hostname or domain_to_ascii(self._envelope_sender.rpartition("@")[2])

    def reach(self) -> None:
        """Connect with TLS and login as a mail would, and send nothing. Raises `TryLater` with what is wrong."""
        attempt = Attempt(self._server, self._timeout, self._answer_timeout, time.monotonic() + self._most)
        try:
            attempt.connect(self._local_hostname, self._tls)
        finally:
            attempt.close()

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        """Sends one mail to `delivery.address`. The `Sent` names its Message-ID; no mail can be edited."""
        if self._pace is None:
            return await asyncio.to_thread(self._send, delivery)
        if (wait := self._pace.wait(time.monotonic())) > 0:
            raise TryLater("This minute has had its mails (email.max_per_minute).", wait, whole_channel=True, turn=True)
        self._pace.take()
        try:
            return await asyncio.to_thread(self._send, delivery)
        finally:
            self._pace.land(time.monotonic())

    def _send(self, delivery: Delivery) -> Sent:
        to = mailbox(delivery.address)
        message = message_bytes(delivery, self._sender, to, list_id=self._list_id, reply_to=self._reply_to)
        attempt = Attempt(self._server, self._timeout, self._answer_timeout, time.monotonic() + self._most)
        try:
            attempt.connect(self._local_hostname, self._tls)
            attempt.hand_over(self._envelope_sender, to, message, delivery.attempts)
        finally:
            attempt.close()
        found = re.search(rb"^Message-ID: (\S+)\r$", message, re.MULTILINE)
        return Sent(found[1].decode() if found else None)
