"""The demo's mailbox: an e-mail channel that ends in a folder: a mail to look at without a mail server."""

import asyncio
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from bot.channels.mail_message import mailbox, message_bytes
from bot.model import Delivery, Sent


class MailboxChannel:
    """Writes each mail as a numbered `.eml`: the bytes that a mail server would get; and its HTML part beside it."""

    kind = "email"
    repeats_safely = 1

    def __init__(self, folder: Path, sender: str) -> None:
        self._folder = folder
        self._sender = sender
        self.written: list[Path] = []

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        """Writes one mail; its Message-ID is its name for us."""
        return await asyncio.to_thread(self._write, delivery)

    def _write(self, delivery: Delivery) -> Sent:
        message = message_bytes(delivery, self._sender, mailbox(delivery.address))
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{delivery.address.partition('@')[0]}-{len(self.written) + 1}.eml"
        path.write_bytes(message)
        parsed = message_from_bytes(message, policy=default)
        html = parsed.get_body(("html",))
        if html is not None:
            path.with_suffix(".html").write_text(html.get_content(), encoding="utf-8")
        self.written.append(path)
        return Sent(str(parsed["Message-ID"]))
