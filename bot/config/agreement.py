"""Whether the parts of `desk.yaml` agree with each other: what no single value can tell."""

from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.config.desk import DeskSettings
from bot.config.documents import Document, did_you_mean
from bot.errors import Mistake

_KEYS_OF_KIND = {"telegram": ("chat_id", "thread_id"), "file": ("path",), "email": (), "console": ()}


def disagreements(document: Document) -> Iterator[Mistake]:
    """Mistakes between the parts, read from the data as written: they are told even if other values are wrong."""
    channels, editions = _entries(document.data, "channels"), _entries(document.data, "editions")
    yield from _repeated_ids(document, "channels", channels)
    yield from _repeated_ids(document, "editions", editions)
    yield from _channel_mistakes(document, channels)
    known = [str(channel["id"]) for _, channel in channels if channel.get("id") is not None]
    for number, edition in editions:
        yield from _edition_mistakes(document, number, edition, known)


def disorder(document: Document, settings: DeskSettings) -> Iterator[Mistake]:
    """Mistakes between values of which one may be a default."""
    polling = settings.polling
    if polling.fastest > polling.slowest:
        key = "fastest" if "fastest" in polling.model_fields_set else "slowest"
        what = "`polling.fastest` is a longer wait than `polling.slowest`"
        yield document.mistake(("polling", key), what, "exchange the two, or set both")
    if settings.web.websub and not _is_public(settings.web.base_url):
        what = "hubs cannot send to `web.base_url`: it is no public address"
        mend = "set `base_url: https://desk.example.org`, as the outside reaches `web.listen`, or `websub: false`"
        yield document.mistake(("web", "websub"), what, mend)


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


def _channel_mistakes(document: Document, channels: list[tuple[int, dict[str, Any]]]) -> Iterator[Mistake]:
    taken: dict[tuple[str, ...], Any] = {}
    email = document.data.get("email") if isinstance(document.data, dict) else None
    has_sender = isinstance(email, dict) and bool(email.get("from"))
    for number, channel in channels:
        place, kind = ("channels", number), channel.get("kind")
        if not isinstance(kind, str) or kind not in _KEYS_OF_KIND:
            continue
        given = {key: channel[key] for key in ("chat_id", "thread_id", "path") if channel.get(key) is not None}
        for key in given:
            if key not in _KEYS_OF_KIND[kind]:
                yield document.mistake((*place, key), f"`{key}` is not for `kind: {kind}`", "take it out")
        if kind == "telegram" and "chat_id" not in given:
            yield document.mistake(place, "`kind: telegram` needs a chat", "add `chat_id: -100…`")
            continue
        if kind == "file" and "path" not in given:
            yield document.mistake(place, "`kind: file` needs a path", "add `path: var/digests.txt`")
            continue
        if kind == "email" and not has_sender:
            mend = 'add `email: {from: "Name <desk@example.org>"}`'
            yield document.mistake(place, "`kind: email` needs a sender", mend)
        goal = (kind, *(str(given.get(key)) for key in _KEYS_OF_KIND[kind]))
        if (first := taken.setdefault(goal, channel.get("id"))) != channel.get("id"):
            yield document.mistake(place, f"goes to the same readers as the channel `{first}`", "keep one of the two")


def _edition_mistakes(document: Document, number: int, edition: dict[str, Any], known: list[str]) -> Iterator[Mistake]:
    place = ("editions", number)
    timed = [key for key in ("at", "every") if edition.get(key) is not None]
    if len(timed) == 2:
        yield document.mistake((*place, "every"), "an edition has `at` or `every`, not both", "keep one of the two")
    elif not timed:
        yield document.mistake(place, "an edition needs a time", 'add `at: "08:00"` or `every: 6h`')
    named = edition.get("channels")
    if not isinstance(named, list):
        return
    for position, channel_id in enumerate(named):
        where = (*place, "channels", position)
        if not isinstance(channel_id, str):
            continue
        if channel_id not in known:
            mend = did_you_mean(channel_id, known) or "add it to `channels:`"
            yield document.mistake(where, f"there is no channel `{channel_id[:80]}`", mend)
        elif channel_id in named[:position]:
            yield document.mistake(where, f"the channel `{channel_id}` stands twice", "keep one")


def _repeated_ids(document: Document, key: str, entries: list[tuple[int, dict[str, Any]]]) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for number, entry in entries:
        if entry.get("id") is None:
            continue
        name = str(entry["id"])
        if (earlier := first.setdefault(name, number)) != number:
            what = f"the id `{name[:80]}` is taken (first in line {document.line(key, earlier)})"
            yield document.mistake((key, number, "id"), what, "give it another")


def _entries(data: Any, key: str) -> list[tuple[int, dict[str, Any]]]:
    """The entries of a list that are mappings, with their numbers."""
    value = data.get(key) if isinstance(data, dict) else None
    return [
        (number, entry)
        for number, entry in enumerate(value if isinstance(value, list) else [])
        if isinstance(entry, dict)
    ]


def _is_public(base_url: str) -> bool:
    """As far as it can be told without asking anybody."""
    host = (urlsplit(base_url).hostname or "").rstrip(".")
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".localhost", ".local", ".internal"))


def _in_clear(smtp_url: SecretStr) -> bool:
    parts = urlsplit(smtp_url.get_secret_value())
    if parts.scheme != "smtp" or not parts.password or parts.hostname == "localhost":
        return False
    try:
        return not ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return True
