"""The shipped sources, moved to loopback: each host becomes an address of its own under 127/8 on this machine.

A share of the hosts is not well, as in life. What they answer depends on the path and on how often it was asked:

    most feeds     20 items, then 304; every third answer has one more item
    one in nine    404
    pages          a page in which the selectors find nothing
"""

import asyncio
import re
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from types import TracebackType
from typing import Self
from zlib import crc32

from bot.demo.newswire.wire import load_wire

ITEMS = 20
_URL = re.compile(r"\burl: *(?P<quote>[\"']?)https?://(?P<host>[^/\s,}\"']+)(?P<path>[^\s,}\"']*)(?P=quote)")
_EVERY = re.compile(r"\bevery: *\w+")
_PAGE = b"<!doctype html><title>Moved</title><main><p>Nothing here looks as it did.</p></main>"


@dataclass(slots=True)
class Asked:
    """What came in. Times are `time.monotonic()`."""

    first: float | None = None
    last: float = 0.0
    requests: int = 0
    by_path: dict[str, int] = field(default_factory=dict)

    def note(self, path: str) -> int:
        self.last = time.monotonic()
        self.first = self.first or self.last
        self.requests += 1
        self.by_path[path] = self.by_path.get(path, 0) + 1
        return self.by_path[path]


class LoopbackHosts:
    """Serves every host of a `sources.yaml` from `with` to its end. Linux answers for all of 127/8."""

    def __init__(self, sources_yaml: str) -> None:
        self._written = sources_yaml
        hosts = sorted({found["host"] for found in _URL.finditer(sources_yaml)})
        self._addresses = {host: f"127.77.{1 + place // 200}.{1 + place % 200}" for place, host in enumerate(hosts)}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="loopback-hosts", daemon=True)
        self._server: asyncio.Server | None = None
        self._texts = [(item.title, item.text) for item in load_wire().items if len(item.text) < 2_000]
        self.asked = Asked()
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(list(self._addresses.values())), self._loop).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def sources_yaml(self, every: str | None = None) -> str:
        """The sources with their hosts here; `every`: read all of them as often as this."""
        moved = _URL.sub(lambda found: f'url: "http://{self._at(found["host"])}{found["path"]}"', self._written)
        return _EVERY.sub(f"every: {every}", moved) if every else moved

    def forget(self) -> None:
        """Begin to count anew."""
        self.asked = Asked()

    def _at(self, host: str) -> str:
        return f"{self._addresses[host]}:{self.port}"

    async def _listen(self, addresses: Sequence[str]) -> None:
        # One port that is free at every address: above the range that the system hands out by itself.
        for self.port in range(61_217, 61_317):
            with suppress(OSError):
                self._server = await asyncio.start_server(self._serve, addresses, self.port, backlog=64)
                return
        raise OSError("no port from 61217 to 61316 is free at every address")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            writer.write(self._answer(head))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the desk went away
        finally:
            writer.close()

    def _answer(self, head: str) -> bytes:
        path = head.split(" ", 2)[1]
        host = head.lower().partition("\r\nhost: ")[2].partition("\r\n")[0]
        times = self.asked.note(f"{host}{path}")
        kind = crc32(f"{host}{path}".encode()) % 9
        if kind == 0:
            return _response("404 Not Found", b"gone", "text/plain")
        if kind == 1:
            return _response("200 OK", _PAGE, "text/html")
        version = times // 3
        tag = f'"{version}"'
        if f"if-none-match: {tag}" in head.lower():
            return _response("304 Not Modified", b"", "application/rss+xml", tag)
        return _response("200 OK", self._feed(f"{host}{path}", version), "application/rss+xml", tag)

    def _feed(self, place: str, version: int) -> bytes:
        now = datetime.now(UTC)
        items = []
        for number in range(version, version + ITEMS):
            title, text = self._texts[(crc32(place.encode()) + number) % len(self._texts)]
            link = f"http://{place}/{number}"
            items.append(
                f"<item><title>{escape(title)} ({escape(place)} {number})</title><link>{escape(link)}</link>"
                f"<guid>{escape(link)}</guid><description>{escape(text)}</description>"
                f"<pubDate>{format_datetime(now - timedelta(hours=ITEMS + version - number))}</pubDate></item>"
            )
        return (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>{escape(place)}</title>'
            f"<link>http://{escape(place)}</link>{''.join(items)}</channel></rss>"
        ).encode()


def _response(status: str, body: bytes, kind: str, tag: str = "") -> bytes:
    etag = f"ETag: {tag}\r\n" if tag else ""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{etag}Content-Length: {len(body)}\r\n\r\n".encode() + body
