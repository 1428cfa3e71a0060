"""A delivery as the bytes of a mail: equal deliveries give equal bytes, and no header comes from outside."""

import re
from base64 import b64encode
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from hashlib import sha256

from bot.errors import Refused
from bot.model import Delivery
from bot.render.mail import domain_to_ascii, message_id

GIVEN_HEADERS = ("Message-ID", "Date", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post")
"""The headers that a delivery may bring; all others are the channel's own."""

MOST_ENCODED = 45
"""Bytes in one encoded word: 60 characters of base64 and the frame stay under the 75 that RFC 2047 allows."""

# RFC 5321 4.5.3.1: 64 octets before the "@", 254 in all. Quoted local parts are not taken: nobody has one.
_LOCAL = re.compile(r"[^\s@<>()\[\]\\,;:\"\x00-\x1f\x7f]{1,64}")
_DOMAIN = re.compile(r"(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f.:]+\]")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def mailbox(address: str) -> str:
    """The one address as the server takes it, its domain in IDNA. Raises `Refused` for anything else."""
    local, at, domain = address.rpartition("@")
    domain = domain_to_ascii(domain)
    if not (at and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain) and ".." not in f"{local}@{domain}"):
        raise Refused(f"{_shown(address)} is not one e-mail address: correct it and subscribe again.", gone=True)
    return f"{local}@{domain}"


def message_bytes(delivery: Delivery, sender: str, to: str, *, list_id: str = "", reply_to: str = "") -> bytes:
    """The whole message with CRLF, headers in ASCII but for an internationalised address. Raises `Refused` if a header
    holds a line break or another control character, or is none that a delivery may bring.

    `to`: what `mailbox` made of the address.
    """
    body = delivery.payload.body
    given = {name: value for name, value in delivery.headers.items() if name != "To"}
    if strange := sorted(set(given) - set(GIVEN_HEADERS)):
        raise Refused(f"Delivery {delivery.id} brings the header {_shown(strange[0])}, which is not allowed.")
    identity = given.get("Message-ID") or message_id(delivery.key, sender)
    name, address = parseaddr(sender)
    headers = {
        "From": f"{_phrase(name)} <{mailbox(address)}>" if name else mailbox(address),
        "To": to,
        "Subject": _words("Subject", str(body["subject"])),
        "Date": given.get("Date") or format_datetime(delivery.created),
        "Message-ID": identity,
        "Reply-To": mailbox(reply_to) if reply_to else "",
        "List-Id": given.get("List-Id") or (list_id if not list_id or "<" in list_id else f"<{list_id}>"),
        "List-Unsubscribe": given.get("List-Unsubscribe", ""),
        "List-Unsubscribe-Post": given.get("List-Unsubscribe-Post", ""),
        "Auto-Submitted": "auto-generated",  # RFC 3834: no holiday answers, please
    }
    lines = []
    for header, value in headers.items():
        if _UNSAFE.search(value.replace("\r\n ", "")):
            raise Refused(f"Delivery {delivery.id} has a {header} with a line break or control character in it.")
        if value:
            lines.append(f"{header}: {value}\r\n")
    return "".join(lines).encode() + _content(body.get("text", ""), body.get("html"), identity)


def _content(text: str, html: str | None, identity: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message.set_content(_storable(text), cte=_shorter(text))
    if html is not None:
        message.add_alternative(_storable(html), subtype="html", cte=_shorter(html))
        # The library would draw lots; a repeat must be the same mail, byte for byte.
        message.set_boundary(f"=_{sha256(identity.encode()).hexdigest()[:32]}")
    return message.as_bytes()


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _shorter(text: str) -> str:
    """Quoted-printable stays readable; where most letters are not Latin, base64 is far smaller."""
    raw = text.encode("utf-8", "replace")
    escaped = sum(1 for byte in raw if byte > 126 or byte == 0x3D)
    return "quoted-printable" if escaped * 2 < len(raw) // 3 else "base64"


def _words(header: str, value: str) -> str:
    """A header's free text: as it is when short and plain ASCII, else in encoded words (RFC 2047), folded."""
    if _UNSAFE.search(value):
        raise Refused(f"A {header} holds a line break or another control character.")
    if value.isascii() and "=?" not in value and len(header) + 2 + len(value) <= 76:
        return value
    words: list[bytes] = [b""]
    for sign in value:
        raw = sign.encode()
        if len(words[-1]) + len(raw) > MOST_ENCODED - (len(header) if len(words) == 1 else 0):
            words.append(b"")
        words[-1] += raw
    return "\r\n ".join(f"=?utf-8?B?{b64encode(word).decode()}?=" for word in words)


def _phrase(name: str) -> str:
    """A display name: bare words, a quoted string, or encoded words."""
    if re.fullmatch(r"[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]{1,60}", name) and "=?" not in name:
        return name
    if name.isascii() and name.isprintable() and len(name) <= 60 and "=?" not in name:
        return '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    return _words("From", name)


def _shown(text: str) -> str:
    return repr(text[:80])
