"""What polling costs others, for comparison: `python bench/references.py (floor|feedparser) URLS STORE`

`floor`: the least that this machine allows with the same libraries: bytes over asyncio's streams, gunzip, lxml or json,
entries as dicts, rows of one SQLite table. No address is checked, nothing is cleaned, compared or bounded; an entry is
known by its id and never looked at again. Validators and the hash of the body are kept, so a warm poll reads little.

`feedparser`: what most Python readers do: httpx, fifty at a time, and feedparser.

Both poll the addresses in the file URLS once and add to the store: run them again for a warm poll.
"""

import asyncio
import hashlib
import json
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

AT_ONCE = 50

Row = tuple[str, str, str, str, str, str]
"""Feed, id, title, link, text, date."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS entry(feed, id, title, link, text, date, PRIMARY KEY (feed, id));
CREATE TABLE IF NOT EXISTS feed(url PRIMARY KEY, etag, modified, hash);
"""


class Kept:
    """The store of a reference."""

    def __init__(self, path: Path) -> None:
        self._sql = sqlite3.connect(path, isolation_level=None)
        self._sql.execute("PRAGMA journal_mode = WAL")
        self._sql.executescript(SCHEMA)
        self.feeds = {row[0]: row[1:] for row in self._sql.execute("SELECT url, etag, modified, hash FROM feed")}
        self._sql.execute("BEGIN")

    def conditions(self, url: str) -> dict[str, str]:
        etag, modified, _ = self.feeds.get(url, (None, None, None))
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        return {name: value for name, value in asked.items() if value}

    def add(self, url: str, headers: dict[str, str], body: bytes, rows: Iterable[Row]) -> None:
        self._sql.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)
        kept = (url, headers.get("etag"), headers.get("last-modified"), _hash(body))
        self._sql.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)", kept)

    def close(self) -> None:
        self._sql.execute("COMMIT")
        self._sql.close()


def _hash(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).digest()


# ------------------------------------------------------------------ the floor


async def floor(urls: list[str], kept: Kept) -> None:
    waiting = iter(urls)

    async def work() -> None:
        for url in waiting:
            status, headers, body = await ask(url, kept.conditions(url))
            if status == 200 and _hash(body) != kept.feeds.get(url, (None, None, None))[2]:
                kept.add(url, headers, body, list(entries(url, body)))

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def ask(url: str, conditions: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
    """Status, headers, and the body unpacked."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port, limit=2**20)
    lines = [f"GET {parts.path} HTTP/1.1", f"Host: {parts.netloc}", "Accept-Encoding: gzip", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in conditions.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    whole = await reader.read(-1)
    writer.close()
    head, _, body = whole.partition(b"\r\n\r\n")
    status, *fields = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
    return int(status.split(" ")[1]), headers, unpacked(body) if "content-encoding" in headers else body


def unpacked(body: bytes) -> bytes:
    """All members of a gzip file."""
    parts = []
    while body:
        stream = zlib.decompressobj(31)
        parts.append(stream.decompress(body))
        body = stream.unused_data
    return b"".join(parts)


_NAMES = {
    "title": "title", "link": "link", "guid": "id", "id": "id", "description": "text", "content": "text",
    "pubDate": "date", "published": "date", "date": "date",
}  # fmt: skip


def entries(url: str, body: bytes) -> Iterator[Row]:
    if body[:1] == b"{":
        for item in json.loads(body)["items"]:
            yield url, item["id"], item["title"], item["url"], item["content_html"], item["date_published"]
        return
    from lxml import etree

    for node in etree.fromstring(body, etree.XMLParser(resolve_entities=False)).iter("{*}item", "{*}entry"):
        told: dict[str, Any] = {}
        for child in node:
            if name := _NAMES.get(child.tag.rpartition("}")[2]):
                told[name] = child.text or child.get("href")
        link = told.get("link", "")
        yield url, told.get("id", link), told.get("title", ""), link, told.get("text", ""), told.get("date", "")


# ------------------------------------------------------------------ feedparser


async def by_feedparser(urls: list[str], kept: Kept) -> None:
    import feedparser
    import httpx

    waiting = iter(urls)
    limits = httpx.Limits(max_connections=AT_ONCE, max_keepalive_connections=0)
    async with httpx.AsyncClient(limits=limits, timeout=60, trust_env=False) as client:

        async def work() -> None:
            for url in waiting:
                answer = await client.get(url, headers=kept.conditions(url))
                if answer.status_code != 200:
                    continue
                found = feedparser.parse(answer.content, response_headers=dict(answer.headers))
                rows = [
                    (url, one.get("id") or one.get("link", ""), one.get("title", ""), one.get("link", ""), _text(one),
                     one.get("published", ""))
                    for one in found.entries
                ]  # fmt: skip
                kept.add(url, dict(answer.headers), answer.content, rows)

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))


def _text(entry: Any) -> str:
    return str(entry.content[0].value if entry.get("content") else entry.get("summary", ""))


def main() -> None:
    which, urls, store = sys.argv[1:]
    kept = Kept(Path(store))
    poll = {"floor": floor, "feedparser": by_feedparser}[which]
    asyncio.run(poll(Path(urls).read_text(encoding="utf-8").split(), kept))
    kept.close()


if __name__ == "__main__":
    main()
