"""A digest as a mail: subject, text and HTML, and the few headers that differ between its readers."""

import re
from binascii import b2a_qp
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from urllib.parse import quote

from bot.model import Digest, Payload, Subscription
from bot.render.dates import long_day
from bot.render.html import digest_document
from bot.render.literal import literal, safe_link
from bot.render.text import text_of
from bot.render.view import DigestView, view

MOST_BYTES = 88_000
"""Of both parts together, encoded for the wire. With its headers a mail stays under 90 KB; Gmail cuts at 102 KB."""

MOST_SUMMARY = 300
MOST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What every mail of the desk has in common.

    `sender`: the From, "Name <address>". `list_id`: as List-Id has it (RFC 2919); empty: made from
    the sender's domain. `unsubscribe`: the mailbox that readers write to who want to leave; empty: the sender's.
    `base_url`: where the desk can be read, if it can.
    """

    sender: str
    list_id: str = ""
    unsubscribe: str = ""
    base_url: str | None = None

    def leave(self, token: str = "") -> str:
        """A `mailto:` address (RFC 6068) whose mail ends the subscription that the token names."""
        mailbox = self.unsubscribe or parseaddr(self.sender)[1]
        return f"mailto:{quote(mailbox, safe='@')}?subject={quote(f'unsubscribe {token}'.strip())}"


def digest_mail(digest: Digest, letterhead: Letterhead | None = None, reader: Subscription | None = None) -> Payload:
    """Body: `subject`, `text`, `html`, together under `MOST_BYTES` on the wire.

    With a letterhead the footer says how to leave; with the reader too, in a way that names the subscription. Too large
    a digest loses its summaries first, then stories from its end, and says how many.
    """
    leave = letterhead.leave(reader.token if reader else "") if letterhead else None
    archive = safe_link(letterhead.base_url) if letterhead else None
    total = len(digest.lines)

    def made(seen: DigestView, kept: int) -> tuple[str, str]:
        shown = _first(seen, kept)
        return (
            _text_part(shown, leave, archive, total - kept),
            digest_document(shown, leave=leave, archive=archive, omitted=total - kept),
        )

    text, html = made(view(digest, MOST_SUMMARY), total)
    if not _fits(text, html):
        bare = view(digest, 0)
        fitting, too_many = 0, total + 1
        while too_many - fitting > 1:
            middle = (fitting + too_many) // 2
            if _fits(*made(bare, middle)):
                fitting = middle
            else:
                too_many = middle
        text, html = made(bare, fitting)
    return Payload({"subject": subject(digest), "text": text, "html": html})


def subject(digest: Digest) -> str:
    """Title, local date and how many stories, in one line without anything that could act in a header."""
    count = len(digest.lines)
    stories = "no news" if count == 0 else "1 story" if count == 1 else f"{count} stories"
    late = "Late: " if digest.late else ""
    day = long_day(digest.until, digest.zone).split(" ", 1)[1]
    return f"{late}{literal(digest.title, MOST_SUBJECT) or 'News digest'}, {day} ({stories})"


def headers(digest: Digest, reader: Subscription, letterhead: Letterhead, at: datetime) -> Mapping[str, str]:
    """What differs between the readers of a digest. Equal input gives equal headers, so a repeat is recognised.

    Message-ID (RFC 5322 3.6.4; of the reader's address only a hash is told), Date (`at`, aware), List-Id (RFC 2919),
    List-Unsubscribe (RFC 2369).
    """
    list_id = letterhead.list_id or f"watchdesk.{_domain(letterhead.sender)}"
    return {
        "Message-ID": message_id(f"{digest.id}:{reader.address}", letterhead.sender, digest.id),
        "Date": format_datetime(at),
        "List-Id": list_id if "<" in list_id else f"<{list_id}>",
        "List-Unsubscribe": f"<{letterhead.leave(reader.token)}>",
    }


def message_id(seed: str, sender: str, prefix: str = "") -> str:
    """A Message-ID that depends on nothing but its arguments, at the sender's domain."""
    left = re.sub(r"[^A-Za-z0-9]+", "-", prefix)[:40].strip("-")
    digest = sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return f"<{left}-{digest}@{_domain(sender)}>" if left else f"<{digest}@{_domain(sender)}>"


def domain_to_ascii(domain: str) -> str:
    """The domain as mail headers and servers take it (IDNA); one that cannot be written so stays as it is."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _domain(sender: str) -> str:
    return domain_to_ascii(parseaddr(sender)[1].rpartition("@")[2] or "localhost")


def _first(seen: DigestView, count: int) -> DigestView:
    sections = []
    for section in seen.sections:
        lines = section.lines[:count]
        count -= len(lines)
        if lines:
            sections.append(replace(section, lines=lines))
    return replace(seen, sections=tuple(sections))


def _text_part(seen: DigestView, leave: str | None, archive: str | None, omitted: int) -> str:
    out = [text_of(seen)]
    if omitted:
        out.append(_omitted_note(omitted))
        if archive:
            out.append(archive)
    if leave:
        out.append(f"\nTo leave this list: {leave}")
    return "\n".join(out).rstrip("\n") + "\n"


def _omitted_note(omitted: int) -> str:
    return f"+ {omitted} more {'story' if omitted == 1 else 'stories'} did not fit into this mail."


def _fits(text: str, html: str) -> bool:
    return _wire_bytes(text) + _wire_bytes(html) <= MOST_BYTES


def _wire_bytes(part: str) -> int:
    """The smaller of its two transfer encodings, which is the one that the mail channel takes."""
    raw = part.encode("utf-8", "replace")
    as_base64 = (len(raw) + 2) // 3 * 4
    return min(as_base64 + as_base64 // 76 * 2 + 2, len(b2a_qp(raw)) + raw.count(b"\n"))
