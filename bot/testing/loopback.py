"""A small HTTP/1.1 server on 127.0.0.1 in a thread of its own, whose answers may also be no answer at all."""

import asyncio
import contextlib
import json
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

T = TypeVar("T")
_MAX_BODY = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """One request: its path, and the fields of its query, form or JSON body as text."""

    path: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back. `reset`: nothing does, the connection is reset."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    reset: bool = False


class LoopbackServer:
    """Serves `handler` on a port of its own from `start` to `stop`. The handler runs on the server's own event loop."""

    def __init__(self, handler: Callable[[Request], Awaitable[Answer]]) -> None:
        self._handler = handler
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="loopback-server", daemon=True)
        self._server: asyncio.Server | None = None
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._drops = 0
        self.port = 0

    def start(self) -> None:
        self._thread.start()
        self._run(self._listen())

    def stop(self) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def call(self, work: Callable[[], T]) -> T:
        """Run a plain function on the server's loop, between two requests, and wait for what it returns."""

        async def wrapped() -> T:
            return work()

        return self._run(wrapped())

    def refuse(self) -> None:
        """Stop listening: connections are refused until `listen`. Those that are open are closed."""
        self._run(self._close())

    def listen(self) -> None:
        """Listen again, on the same port."""
        self._run(self._listen())

    def drop_connections(self, count: int) -> None:
        """Reset the next `count` connections as they come in, before a byte of a request is read."""
        self._drops = count

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port, limit=_MAX_BODY)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        await _settle()  # connections that the kernel has taken already become tasks first
        ending = dict(self._open)
        for task, writer in ending.items():
            task.cancel()
            writer.close()  # here, as a task that has not begun ends without its `finally`
        await asyncio.gather(*ending, return_exceptions=True)
        await _settle()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._open[task] = writer
        task.add_done_callback(self._open.pop)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self._drops:
                self._drops -= 1
                _reset(writer)
                return
            while (request := await _read(reader)) is not None:
                answer = await self._handler(request)
                if answer.reset:
                    _reset(writer)
                    return
                head = f"HTTP/1.1 {answer.status} -\r\nContent-Type: {answer.content_type}\r\n"
                writer.write(f"{head}Content-Length: {len(answer.body)}\r\n\r\n".encode() + answer.body)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return  # the other side went away, or the server stops: nobody waits for an answer
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()


async def _settle() -> None:
    """Let callbacks that are due already run: connections made, connections lost."""
    for _ in range(4):
        await asyncio.sleep(0)


async def _read(reader: asyncio.StreamReader) -> Request | None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.split("\r\n")
    parts = urlsplit(first.split(" ")[1])
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(min(int(headers.get("content-length", 0)), _MAX_BODY))
    fields = dict(parse_qsl(parts.query, keep_blank_values=True))
    if headers.get("content-type", "").startswith("application/json"):
        document = json.loads(body or b"{}")
        fields |= {key: value if isinstance(value, str) else json.dumps(value) for key, value in document.items()}
    else:
        fields |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Request(unquote(parts.path), fields)


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close with RST instead of FIN: the other side sees "connection reset"."""
    raw = writer.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
