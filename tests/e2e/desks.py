"""A desk for end-to-end tests: the sample newswire, a chat service and a mail server on loopback, and its folder."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import yaml
from aiosmtpd.controller import Controller

from bot.demo.newswire import Newswire
from bot.testing.botapi import FakeBotApi

TOKEN = "100200300:end-to-end-token-of-no-service-at-all"
CHAT = -100500600
EDITORS = -100700800
ANN, BEN = 11, 12


class _AnyPort(Controller):
    """On a port that the system chooses: the controller itself would knock at port 0."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


class Letterbox:
    """An aiosmtpd handler that keeps what it accepts, in order."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, bytes]] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        for reader in envelope.rcpt_tos:
            self.letters.append((reader, envelope.content))
        return "250 OK"

    def messages(self) -> list[tuple[str, EmailMessage]]:
        return [(reader, message_from_bytes(raw, policy=default)) for reader, raw in self.letters]  # type: ignore[misc]


@dataclass
class Surroundings:
    """Everything around a desk."""

    home: Path
    wire: Newswire
    chats: FakeBotApi
    letterbox: Letterbox
    environ: dict[str, str] = field(default_factory=dict)

    def write_desk(self, **changes: Any) -> None:
        settings: dict[str, Any] = {
            "timezone": "Europe/Zurich",
            "fetch": {"allow": list(self.wire.allow), "total_timeout": 15},
            "telegram": {"editors_chat": EDITORS, "editors": [ANN, BEN], "cards": 2},
            "email": {"from": "Watchdesk <desk@example.org>"},
            "channels": [
                {"id": "main", "kind": "telegram", "chat_id": CHAT},
                {"id": "readers", "kind": "email"},
                {"id": "folder", "kind": "file", "path": "var/digests"},
            ],
            "editions": [
                {
                    "id": "daily",
                    "title": "Daily",
                    "topics": ["ciip", "cybercrime", "cyberconflict"],
                    "at": "08:00",
                    "channels": ["main", "readers", "folder"],
                }
            ],
        }
        (self.home / "desk.yaml").write_text(yaml.safe_dump(settings | changes), encoding="utf-8")


SOME_SOURCES = ("cairn", "certline", "relay", "oldmill", "parley", "beacon")
"""Enough for a day: RSS 2.0 and 0.91, Atom 0.3 and 1.0, a page, a redirect, and one that is broken."""


@contextmanager
def surroundings(home: Path, sources: Collection[str] = SOME_SOURCES) -> Iterator[Surroundings]:
    """A desk folder with everything that it talks to, all on loopback. `sources` of the sample newswire are watched."""
    letterbox = Letterbox()
    mail = _AnyPort(letterbox, hostname="127.0.0.1", port=0)
    with Newswire(datetime.now(UTC), slow_seconds=0.2) as wire, FakeBotApi(TOKEN) as chats:
        mail.start()
        try:
            for chat in (CHAT, EDITORS):
                chats.add_chat(chat, admins=[ANN])
            home.mkdir(parents=True, exist_ok=True)
            watched = yaml.safe_load(wire.sources_yaml())["sources"]
            chosen = {"sources": [source for source in watched if source["id"] in sources]}
            (home / "sources.yaml").write_text(yaml.safe_dump(chosen, allow_unicode=True), encoding="utf-8")
            around = Surroundings(home, wire, chats, letterbox)
            around.environ = {
                "WATCHDESK_HOME": str(home),
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "WATCHDESK_TELEGRAM__API_BASE": chats.base_url,
                "WATCHDESK_EMAIL__SMTP_URL": f"smtp://127.0.0.1:{mail.port}",
            }
            around.write_desk()
            yield around
        finally:
            mail.stop()
