"""OPML, the form in which readers of feeds hand each other their lists (opml.org, 1.0 and 2.0), in and out."""

import ipaddress
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from lxml import etree

from bot.config.adding import NewSource
from bot.config.documents import MAX_BYTES, Wrong
from bot.config.values import web_url
from bot.core.text import literal
from bot.core.urls import canonical_url, host_of
from bot.errors import Mistake, UsageError
from bot.model import Source, SourceKind

MOST_OUTLINES = 10_000
"""An OPML file with more is no list that a desk could watch."""

_LONGEST_NAME = 200
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
"""An `&` that begins nothing, as careless programs leave them in addresses. A parser that recovers from it drops a part
of the address, and so gives another one."""

_INNER_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
Permits = Callable[[str, int], bool]
"""Whether this IP address and port may be fetched."""


def read_opml(
    path: Path, permits: Permits, mistakes: list[Mistake], told: list[Mistake], *, group: str | None = None
) -> Iterator[NewSource]:
    """The feeds of an OPML file; the innermost folder is the group of a feed, unless `group` is given.

    What cannot be taken goes to `mistakes`, with its line; what need not be (repeats, links) to `told`. Raises
    UsageError for what is no OPML, or more of it than anybody reads.
    """
    seen: dict[str, int] = {}
    for outline, folder in _outlines(path, mistakes):
        line = outline.sourceline or 0
        name = _said(outline, "text") or _said(outline, "title")
        url = _said(outline, "xmlurl", most=8_000).strip()
        if not url:
            if _said(outline, "type") in ("link", "include", "page") or _said(outline, "url"):
                told.append(Mistake(path.name, line, f"“{name}” is a link and no feed: left out"))
            continue
        if what := _refused(url, permits):
            mistakes.append(Mistake(path.name, line, f"“{name or '(no name)'}” is refused: {what}"))
            continue
        first = seen.setdefault(canonical_url(url) or url, line)
        if first != line:
            told.append(Mistake(path.name, line, f"“{name}” has the same address as in line {first}: left out"))
            continue
        lang = _said(outline, "language")
        yield NewSource(
            name=name or host_of(url) or url,
            url=url,
            group=group or folder or None,
            lang=lang if _LANG.match(lang) else None,
            disabled=_said(outline, "iscomment") == "true",
        )


def _outlines(path: Path, mistakes: list[Mistake]) -> Iterator[tuple[Any, str]]:
    """Every outline without outlines in it, and the name of the folder that it is in."""
    root = _root(path, mistakes)
    count = 0
    folders: list[tuple[Any, str]] = [(body, "") for body in root.iter() if _tag(body) == "body"][:1]
    while folders:
        parent, folder = folders.pop()
        inner = []
        for outline in parent:
            if _tag(outline) != "outline":
                continue
            count += 1
            if count > MOST_OUTLINES:
                raise UsageError(f"{path.name} has more than {MOST_OUTLINES:,} entries: that is more than we read.")
            if len(outline) and not _said(outline, "xmlurl"):
                inner.append((outline, _said(outline, "text") or _said(outline, "title") or folder))
            else:
                yield outline, folder
        folders += reversed(inner)


def _root(path: Path, mistakes: list[Mistake]) -> Any:
    """The document, without anything that a document type could declare or fetch."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or type(error).__name__}.") from error
    if len(content) > MAX_BYTES:
        raise UsageError(f"{path.name} is larger than 5 MB: no list of feeds is.")
    plain = content.replace(b"\0", b"")  # so that UTF-16 is seen through
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UsageError(f"{path.name} declares a document type or entities: OPML needs none, and attacks do.")
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_BARE.sub(b"&amp;", content), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _tag(root) != "opml":
        raise UsageError(f"{path.name} is no OPML: it should begin with <opml>.")
    for broken in list(parser.error_log.filter_from_errors())[:1]:
        what = "the XML is broken here: what could be read was read"
        mistakes.append(Mistake(path.name, broken.line, what, "have it exported again"))
    return root


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _said(outline: Any, name: str, most: int = _LONGEST_NAME) -> str:
    """An attribute, as plain text on one line, however its name is spelled (`xmlUrl`, `xmlurl`)."""
    for key, value in outline.attrib.items():
        if key.lower() == name:
            return literal(value, most)
    return ""


def _refused(url: str, permits: Permits) -> str | None:
    """Why an address is not taken, in plain words. Names are not looked up here: each fetch checks where they lead."""
    try:
        web_url(url)
    except Wrong as wrong:
        return wrong.what
    host = (host_of(url) or "").strip("[]").rstrip(".")
    port = urlsplit(url).port or (443 if url.casefold().startswith("https") else 80)
    if host == "localhost" or host.endswith(_INNER_NAMES):
        allowed = host.endswith("localhost") and permits("127.0.0.1", port)
        return None if allowed else f"{host} is a name of an inner network"
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return None
    return None if permits(host, port) else f"{host} is not a public address; `fetch.allow` in desk.yaml can name it"


def as_opml(sources: Iterable[Source], title: str, now: datetime) -> bytes:
    """These sources as OPML 2.0: groups as folders, pages and sitemaps as links, no credentials."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = title
    etree.SubElement(head, "dateCreated").text = format_datetime(now, usegmt=True)
    etree.SubElement(head, "docs").text = "http://opml.org/spec2.opml"
    body = etree.SubElement(root, "body")
    folders: dict[str, Any] = {}
    for source in sources:
        parent = body
        if source.group:
            if source.group not in folders:
                folders[source.group] = etree.SubElement(body, "outline", text=source.group)
            parent = folders[source.group]
        is_feed = source.kind is SourceKind.FEED
        said = {
            "type": "rss" if is_feed else "link",
            "text": source.name,
            "title": source.name,
            "xmlUrl" if is_feed else "url": _without_userinfo(source.url),
            "language": source.lang,
            "category": ",".join(source.tags) or None,
            "isComment": "true" if source.disabled else None,
        }
        etree.SubElement(parent, "outline", {key: value for key, value in said.items() if value})
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _without_userinfo(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
