"""What a body is, whatever its Content-Type says, and how to tell a person what came instead of a feed."""

import re
from typing import Final

from bot.core.mends import NO_FEED
from bot.core.text import literal, plain
from bot.errors import ParseFailed
from bot.model import Reason

_MAGIC: Final = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
)
_PROLOG: Final = re.compile(
    r"\s*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^<>\[]*+(?:\[.*?\]\s*)?>\s*+)*+", re.I | re.S
)
_ROOT: Final = re.compile(r"<([A-Za-z_][\w.:-]{0,60})")
_HTML_TITLE: Final = re.compile(r"<title[^>]{0,200}>(.{0,300}?)</title", re.I | re.S)
_CHALLENGE: Final = re.compile(
    r"just a moment|cf-chl|captcha|attention required|are you (?:a )?(?:human|robot)|verify you are|access denied"
    r"|enable javascript and cookies",
    re.I,
)
_FEED_ROOTS: Final = frozenset({"rss", "feed", "rdf", "channel"})
_HEAD: Final = 20_000


def not_a_feed(what: str) -> ParseFailed:
    return ParseFailed(Reason.NOT_A_FEED, f"{NO_FEED}{what}")


def refuse_binary(body: bytes) -> None:
    """Raises `ParseFailed` for images, archives and the like."""
    for magic, name in _MAGIC:
        if body.startswith(magic):
            raise not_a_feed(name)


def is_json(body: bytes) -> bool:
    return body[:100].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def root_name(text: str) -> str | None:
    """The local name of the root element, lower case, or None where no markup begins. Junk before it is passed over."""
    head = text[:_HEAD]
    prolog = _PROLOG.match(head)
    root = _ROOT.search(head, prolog.end() if prolog else 0)
    return root[1].rpartition(":")[2].lower() if root else None


def asks_whether_human(text: str) -> bool:
    """Whether a page seems to let only people in: a captcha, or a check of the browser."""
    return bool(_CHALLENGE.search(text[:_HEAD]))


def refuse_other_markup(text: str) -> None:
    """Raises `ParseFailed` unless the text's root element may be that of a feed."""
    root = root_name(text)
    if root in _FEED_ROOTS:
        return
    if root is None:
        raise not_a_feed("plain text" if text.strip() else "nothing")
    head = text[:_HEAD]
    if root == "html" or re.search(r"<(?:!doctype\s+html|html|head|body)\b", head, re.I):
        title = _HTML_TITLE.search(head)
        named = f" titled “{plain(title[1], 100)}”" if title and plain(title[1]) else ""
        page = "a page that asks whether we are human" if asks_whether_human(head) else "an HTML page"
        raise not_a_feed(page + named)
    if re.search(r"<(?:rss|feed|rdf:RDF)[\s>]", head, re.I):
        return  # junk that looks like markup stands before the feed
    raise not_a_feed(f"XML of another kind, <{literal(root, 40)}>")


def kind_of_feed(body: bytes) -> str:
    """What a body that was read as a feed is, in a person's words."""
    if is_json(body):
        return "a JSON feed"
    named = {"rss": "an RSS feed", "feed": "an Atom feed", "rdf": "an RSS 1.0 feed"}
    return named.get(root_name(body[:_HEAD].decode("utf-8", "replace")) or "", "a feed")
