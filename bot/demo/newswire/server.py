"""Serves the sample newswire on loopback: every source on an address of its own, so that limits a host slow nothing.

Standard library only. One thread accepts for all addresses, one thread answers each connection (HTTP/1.1, kept alive).
"""

import logging
import selectors
import socket
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import yaml

from bot.demo.newswire.pages import SELECTORS, render_index
from bot.demo.newswire.publishing import MOVED_TO, Body, Expected, Press, path_of
from bot.demo.newswire.wire import WireEntry, WireSource, load_wire

log = logging.getLogger("watchdesk.demo.newswire")

ROBOTS = b"User-agent: *\nAllow: /\n"


class Newswire:
    """The sample newswire as a context manager. `now` is aware: all dates are relative to it.

    `slow_seconds` is how long the slow source keeps silent before it answers. Raises `OSError` on entering when
    loopback cannot be bound, `RuntimeError` when asked for addresses before.
    """

    def __init__(self, now: datetime, slow_seconds: float = 3.0) -> None:
        self.slow_seconds = slow_seconds
        self.press = Press(load_wire(), now)
        self.stopping = threading.Event()
        self._servers: dict[str, _SourceServer] = {}
        self._counts: dict[str, Counter[int]] = {source.id: Counter() for source in self.press.wire.sources}
        self._lock = threading.Lock()
        self._running = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            for number, source in enumerate(self.press.wire.sources, start=1):
                server = _bind(number, source, self)
                self._servers[source.id] = server
                stack.callback(server.stop)
            wake, woken = socket.socketpair()
            stack.callback(woken.close)
            stack.callback(wake.close)
            thread = threading.Thread(target=self._accept, args=(woken,), name="newswire", daemon=True)
            thread.start()
            stack.callback(thread.join)
            stack.callback(wake.send, b"x")
            self._running = stack.pop_all()
        log.info("sample newswire on %s, %d sources", self.url, len(self._servers))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.stopping.set()
        self._running.close()

    @property
    def url(self) -> str:
        """A page for people that lists the sources."""
        return f"http://{self._server(self.press.wire.sources[0].id).host}/"

    @property
    def allow(self) -> tuple[str, ...]:
        """What `fetch.allow` must name for a desk that polls this newswire: `address:port` pairs."""
        return tuple(dict.fromkeys(server.host for server in self._servers.values()))

    @property
    def requests(self) -> dict[str, Counter[int]]:
        """Answers so far: source id → status → how many. A copy; robots.txt and the index are not counted."""
        with self._lock:
            return {source_id: counts.copy() for source_id, counts in self._counts.items()}

    def source_url(self, source_id: str) -> str:
        """The address that `sources.yaml` gives for a source."""
        server = self._server(source_id)
        return f"http://{server.host}{path_of(server.source)}"

    def sources_yaml(self) -> str:
        """The text of a `sources.yaml` for this newswire."""
        rows = [self._row(source) for source in self.press.wire.sources]
        head = "# The sample newswire of `watchdesk demo`: every publisher is invented, every address is on loopback.\n"
        return head + yaml.safe_dump({"sources": rows}, allow_unicode=True, sort_keys=False, width=120)

    def advance(self, passed: timedelta = timedelta(0)) -> None:
        """The second round, when so much time has passed since `now`: some items are edited, some new ones appear,
        everything else stays byte for byte."""
        self.press.advance(passed)

    def expected(self) -> dict[str, Expected]:
        """What a desk should make of everything shown so far, by item key."""
        return self.press.expected()

    def shown(self, source_id: str) -> tuple[WireEntry, ...]:
        """What a source carries now, newest first."""
        return self.press.shown(source_id)

    def count(self, source_id: str, status: int) -> None:
        """For the handler: one more answer."""
        with self._lock:
            self._counts[source_id][status] += 1

    def _server(self, source_id: str) -> "_SourceServer":
        if source_id not in self._servers:
            raise RuntimeError("The newswire has addresses only inside its `with` block.")
        return self._servers[source_id]

    def _row(self, source: WireSource) -> dict[str, Any]:
        is_page = source.format in SELECTORS
        row: dict[str, Any] = {
            "id": source.id,
            "name": source.name,
            "url": self.source_url(source.id),
            "kind": "page" if is_page else "feed",
            "group": source.group,
            "publisher": source.name,
            "publisher_kind": source.kind,
            "lang": source.lang,
            "every": "30m",
            "trust": source.trust,
        }
        if source.topics:
            row["topics"] = list(source.topics)
        if source.tags:
            row["tags"] = list(source.tags)
        return row | dict(SELECTORS[source.format]) if is_page else row

    def _accept(self, woken: socket.socket) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(woken, selectors.EVENT_READ)
            for server in self._servers.values():
                selector.register(server, selectors.EVENT_READ, server)
            while not self.stopping.is_set():
                for key, _ in selector.select():
                    if key.data is not None:
                        key.data.handle_request()


class _SourceServer(ThreadingHTTPServer):
    """One source on its own address. Remembers its open connections: stopping need not wait for idle clients."""

    daemon_threads = False
    timeout = 0

    def __init__(self, address: tuple[str, int], source: WireSource, newswire: Newswire) -> None:
        self.source = source
        self.newswire = newswire
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(address, _Handler)

    @property
    def host(self) -> str:
        address, port = self.server_address[:2]
        return f"{address!s}:{port}"

    def server_bind(self) -> None:
        # HTTPServer asks DNS for the name of the address here; nobody needs it, and it may be slow.
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def stop(self) -> None:
        """Ends every open connection (handlers that wait for a next request see the end of the stream), then waits."""
        with self._open_lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    log.debug("a client of %s had gone already", self.source.id)
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        if isinstance(sys.exception(), ConnectionError):
            log.debug("a client of %s went away in the middle", self.source.id)
        else:
            log.exception("the newswire could not serve %s", self.source.id)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for one source: conditional requests, gzip, and the misbehaviour that the data ask for."""

    protocol_version = "HTTP/1.1"
    server_version = "Newswire"
    sys_version = ""
    timeout = 60
    disable_nagle_algorithm = True
    server: _SourceServer

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        source = self.server.source
        if path == "/robots.txt":
            self._send(HTTPStatus.OK, ROBOTS, {"Content-Type": "text/plain"})
        elif path == "/" and source is self.server.newswire.press.wire.sources[0]:
            newswire = self.server.newswire
            links = {each.name: newswire.source_url(each.id) for each in newswire.press.wire.sources}
            self._send(HTTPStatus.OK, render_index(links), {"Content-Type": "text/html; charset=utf-8"})
        elif path in (path_of(source), MOVED_TO):
            self._serve(source, path)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"")

    do_HEAD = do_GET

    def _serve(self, source: WireSource, path: str) -> None:
        newswire = self.server.newswire
        if source.serve == "slow" and newswire.stopping.wait(newswire.slow_seconds):
            self.close_connection = True
            return
        if source.serve == "gone":
            self._answer(HTTPStatus.GONE, b"This feed has ended.\n", {"Content-Type": "text/plain"})
        elif source.serve == "moved" and path != MOVED_TO:
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": MOVED_TO})
        else:
            body = newswire.press.body(source)
            packed = source.serve == "gzip" and self._takes_gzip()
            headers = {
                "ETag": body.packed_etag if packed else body.etag,
                "Last-Modified": format_datetime(body.last_modified, usegmt=True),
                "Cache-Control": "no-cache",
                "Vary": "Accept-Encoding",
            }
            if self._holds_it(body, headers["ETag"]):
                self._answer(HTTPStatus.NOT_MODIFIED, b"", headers)
                return
            headers["Content-Type"] = body.content_type
            if packed:
                headers["Content-Encoding"] = "gzip"
            self._answer(HTTPStatus.OK, body.packed if packed else body.plain, headers)

    def _holds_it(self, body: Body, etag: str) -> bool:
        """RFC 9110, 13.1: If-None-Match decides alone where it is sent; If-Modified-Since only without it."""
        if (tags := self.headers.get("If-None-Match")) is not None:
            return tags.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        if (since := self.headers.get("If-Modified-Since")) is None:
            return False
        try:
            moment = parsedate_to_datetime(since)
        except ValueError:
            return False
        return body.last_modified <= (moment if moment.tzinfo else moment.replace(tzinfo=UTC))

    def _takes_gzip(self) -> bool:
        codings = [coding.split(";") for coding in self.headers.get("Accept-Encoding", "").split(",")]
        return any(name.strip() == "gzip" and "q=0" not in [p.strip() for p in rest] for name, *rest in codings)

    def _answer(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> None:
        self.server.newswire.count(self.server.source.id, status)
        self._send(status, body, headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != HTTPStatus.NOT_MODIFIED:
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        log.debug("%s: " + format, self.server.source.id, *args)


def _bind(number: int, source: WireSource, newswire: Newswire) -> _SourceServer:
    """127.0.0.`number`, any free port; where only 127.0.0.1 is loopback (macOS), that one."""
    try:
        return _SourceServer((f"127.0.0.{number}", 0), source, newswire)
    except OSError:
        if number == 1:
            raise
        return _SourceServer(("127.0.0.1", 0), source, newswire)
