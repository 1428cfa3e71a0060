"""Whether the parts of `desk.yaml` agree with each other: what no single value can tell."""

import re
from collections.abc import Iterator
from datetime import timedelta
from ipaddress import ip_address
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, SecretStr

from bot.config.desk import ChannelEntry, DeskSettings, EditionEntry
from bot.config.documents import Document, did_you_mean, validate
from bot.errors import Mistake

_CHAT = re.compile(r"-?[0-9]{1,19}\Z|@[A-Za-z][A-Za-z0-9_]{3,}\Z")
_KEYS_OF_KIND = {"telegram": ("chat_id", "thread_id"), "file": ("path",), "email": (), "console": ()}
_SHORTEST_INTERVAL, _LONGEST_INTERVAL = timedelta(minutes=5), timedelta(days=1)

E = TypeVar("E", bound=BaseModel)


def disagreements(document: Document) -> Iterator[Mistake]:
    """Mistakes between the parts that could be read; parts that could not have complained already."""
    channels = _readable(ChannelEntry, document, "channels")
    editions = _readable(EditionEntry, document, "editions")
    yield from _repeated_ids(document, "channels", channels)
    yield from _repeated_ids(document, "editions", editions)
    yield from _channel_mistakes(document, channels)
    known = [entry.get("id") for entry in _list(document.data, "channels") if isinstance(entry, dict)]
    known_ids = [str(channel_id) for channel_id in known if channel_id is not None]
    for number, edition in editions:
        place = ("editions", number)
        yield from _timing_mistakes(document, place, edition)
        for position, channel_id in enumerate(edition.channels):
            where = (*place, "channels", position)
            if channel_id not in known_ids:
                mend = did_you_mean(channel_id, known_ids) or "add it to `channels:`"
                yield document.mistake(where, f"there is no channel `{channel_id[:80]}`", mend)
            elif channel_id in edition.channels[:position]:
                yield document.mistake(where, f"the channel `{channel_id}` stands twice", "keep one")


def remarks(document: Document, settings: DeskSettings, token: SecretStr | None) -> Iterator[Mistake]:
    """Warnings: nothing here is wrong, but the desk will not do what its files seem to want."""
    telegram, email = settings.telegram, settings.email
    used = {channel_id for edition in settings.editions for channel_id in edition.channels}
    for number, channel in enumerate(settings.channels):
        place = ("channels", number)
        if channel.kind == "telegram" and token is None:
            mend = "set TELEGRAM_BOT_TOKEN in `.env`"
            yield document.mistake(place, f"nothing can go to `{channel.id}`: there is no bot token", mend)
        if channel.kind == "email" and email.smtp_url is None:
            mend = "set WATCHDESK_EMAIL__SMTP_URL in `.env`"
            yield document.mistake(place, f"nothing can go to `{channel.id}`: there is no mail server", mend)
        if channel.id not in used:
            yield document.mistake(place, f"no edition goes to the channel `{channel.id}`", "name it in an edition")
    for number, edition in enumerate(settings.editions):
        if not edition.channels:
            yield document.mistake(("editions", number), f"the edition `{edition.id}` goes nowhere", "add `channels:`")
    if telegram.editors_chat is not None and token is None:
        what = "no card can go to the editors' chat: there is no bot token"
        yield document.mistake(("telegram", "editors_chat"), what, "set TELEGRAM_BOT_TOKEN in `.env`")
    if telegram.editors_chat is not None and not telegram.editors:
        what = "nobody may press a button in the editors' chat"
        yield document.mistake(("telegram", "editors_chat"), what, "add `editors: [ids]`")
    if email.smtp_url and _in_clear(email.smtp_url):
        mend = "use `smtps://` or `smtp+starttls://`"
        yield document.mistake(("email", "smtp_url"), "the password goes over the network in clear", mend)
    for loc, secret, name in (
        (("email", "smtp_url"), email.smtp_url, "WATCHDESK_EMAIL__SMTP_URL"),
        (("store", "url"), settings.store.url, "WATCHDESK_STORE__URL"),
    ):
        in_file = document.where(*loc)[0] == document.file
        if secret and in_file and urlsplit(secret.get_secret_value()).password:
            what = f"`{loc[1]}` holds a password in a file that is no secret"
            yield document.mistake(loc, what, f"move it to `.env` as {name}")


def _channel_mistakes(document: Document, channels: list[tuple[int, ChannelEntry]]) -> Iterator[Mistake]:
    taken: dict[tuple[object, ...], str] = {}
    sender = document.data.get("email", {}) if isinstance(document.data, dict) else {}
    for number, channel in channels:
        place = ("channels", number)
        allowed = _KEYS_OF_KIND[channel.kind]
        for key in ("chat_id", "thread_id", "path"):
            if getattr(channel, key) is not None and key not in allowed:
                yield document.mistake((*place, key), f"`{key}` is not for `kind: {channel.kind}`", "take it out")
        if channel.kind == "telegram" and channel.chat_id is None:
            yield document.mistake(place, "`kind: telegram` needs a chat", "add `chat_id: -100…`")
        elif channel.kind == "telegram" and not _CHAT.match(str(channel.chat_id)):
            mend = "write a number (groups begin with -100) or a public `@name`"
            yield document.mistake((*place, "chat_id"), "not a chat id", mend)
        if channel.kind == "file" and channel.path is None:
            yield document.mistake(place, "`kind: file` needs a path", "add `path: var/digests.txt`")
        if channel.kind == "email" and not (isinstance(sender, dict) and sender.get("from")):
            mend = 'add `email: {from: "Name <desk@example.org>"}`'
            yield document.mistake(place, "`kind: email` needs a sender", mend)
        goal = (channel.kind, str(channel.chat_id), channel.thread_id, channel.path)
        if (first := taken.setdefault(goal, channel.id)) != channel.id:
            yield document.mistake(place, f"goes to the same readers as the channel `{first}`", "keep one of the two")


def _timing_mistakes(document: Document, place: tuple[str | int, ...], edition: EditionEntry) -> Iterator[Mistake]:
    if edition.at is not None and edition.every is not None:
        yield document.mistake((*place, "every"), "an edition has `at` or `every`, not both", "keep one of the two")
    elif edition.at is None and edition.every is None:
        yield document.mistake(place, "an edition needs a time", 'add `at: "08:00"` or `every: 6h`')
    elif edition.every is not None and not _SHORTEST_INTERVAL <= edition.every <= _LONGEST_INTERVAL:
        yield document.mistake((*place, "every"), "`every` of an edition should be between 5m and 1d")


def _repeated_ids(document: Document, key: str, entries: list[tuple[int, Any]]) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for number, entry in entries:
        if (earlier := first.setdefault(entry.id, number)) != number:
            line = document.line(key, earlier)
            what = f"the id `{entry.id}` is taken (first in line {line})"
            yield document.mistake((key, number, "id"), what, "give it another")


def _readable(model: type[E], document: Document, key: str) -> list[tuple[int, E]]:
    unheard: list[Mistake] = []
    entries = [
        (number, validate(model, document, (key, number), unheard)) for number in range(len(_list(document.data, key)))
    ]
    return [(number, entry) for number, entry in entries if entry is not None]


def _list(data: Any, key: str) -> list[Any]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, list) else []


def _in_clear(smtp_url: SecretStr) -> bool:
    parts = urlsplit(smtp_url.get_secret_value())
    if parts.scheme != "smtp" or not parts.password or parts.hostname == "localhost":
        return False
    try:
        return not ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return True
