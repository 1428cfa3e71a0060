"""What stands between a connection and aiohttp's parser: it counts headers, and ends an answer where it says it ends.

aiohttp bounds each header, not all of them together; it forgets an answer that is followed by bytes which are none; and
where the end of the connection is the end of the body, it takes a reset for the end. It writes header text as UTF-8
only, while header fields are bytes (RFC 9110, 5.5).
"""

import asyncio
import re
from types import SimpleNamespace
from typing import Any, Final, cast

from aiohttp import ClientRequest, ClientResponse, ServerDisconnectedError
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection

MAX_HEADERS: Final = 64 * 1024
"""Bytes of all headers of one answer, those of interim answers (1xx) included."""

_END: Final = re.compile(rb"\r?\n\r?\n")
_STATUS: Final = re.compile(rb"\s*HTTP/\d\.\d (\d{3})")
_LENGTH: Final = re.compile(rb"\ncontent-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.I | re.M)
_TRANSFER: Final = re.compile(rb"\ntransfer-encoding[ \t]*:", re.I)


class HeadersTooLarge(Exception):
    """More header bytes than `MAX_HEADERS`. The connection was broken off."""


class Line(asyncio.Protocol):
    """Passes an answer on to aiohttp, up to its end and no further."""

    def __init__(self, inner: ResponseHandler, transport: asyncio.Transport) -> None:
        self.broken = False
        """The connection ended by an error."""
        self._inner = inner
        self._transport = transport
        self._head: bytearray | None = bytearray()
        self._begin = 0
        self._left: int | None = None

    def data_received(self, data: bytes) -> None:
        if self._head is not None:
            data = self._headers(self._head, data)
        elif self._left is not None:
            data = data[: self._left]
            self._left -= len(data)
        if data:
            self._inner.data_received(data)

    def _headers(self, head: bytearray, data: bytes) -> bytes:
        """What of these bytes, which begin among the headers, goes on."""
        searched = max(len(head) - 3, self._begin)
        head += data
        while end := _END.search(head, searched):
            if end.end() > MAX_HEADERS:
                break
            status = _STATUS.match(head, self._begin)
            if status is None or status[1] == b"101" or not status[1].startswith(b"1"):
                body_at = len(data) - (len(head) - end.end())
                self._left = _length(bytes(head[self._begin : end.end()]), status[1] if status else b"")
                self._head = None
                if self._left is None:
                    return data
                answer = data[: body_at + self._left]
                self._left -= len(answer) - body_at
                return answer
            self._begin = searched = end.end()
        if end is not None or len(head) > MAX_HEADERS:
            self._head, self._left = None, 0
            self._inner.set_exception(HeadersTooLarge())
            self._transport.abort()
            return b""
        return data

    def eof_received(self) -> None:
        self._inner.eof_received()

    def connection_lost(self, error: Exception | None) -> None:
        self.broken = error is not None
        self._inner.connection_lost(error)

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()


def _length(head: bytes, status: bytes) -> int | None:
    """How many bytes of body follow, where that is plain. A 304 or 204 has none, whatever it says (RFC 9112, 6.3)."""
    if status in (b"304", b"204"):
        return 0
    told = _LENGTH.findall(head)
    return int(told[0]) if len(told) == 1 and not _TRANSFER.search(head) else None


class Answer(ClientResponse):
    """An answer that knows the line it came over."""

    line: Line


class Request(ClientRequest):
    """A request whose answer comes over a `Line`. Its header values are Latin-1 text, byte for byte."""

    async def send(self, conn: Connection) -> ClientResponse:
        transport, protocol = conn.transport, conn.protocol
        if transport is None or protocol is None or transport.is_closing():  # it was closed as soon as it stood
            raise ServerDisconnectedError
        line = Line(protocol, transport)
        transport.set_protocol(line)
        if not all(value.isascii() for value in self.headers.values()):
            conn = cast(Connection, SimpleNamespace(protocol=_Through(protocol, transport=_Latin1(transport))))
        answer = await super().send(conn)
        cast(Answer, answer).line = line
        return answer


class _Through:
    """Another object, but for the attributes that are given."""

    def __init__(self, inner: object, **given: object) -> None:
        self._inner = inner
        self.__dict__.update(given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class _Latin1(_Through):
    """A transport that undoes the UTF-8 of header text."""

    def write(self, data: bytes) -> None:
        self._inner.write(data.decode("utf-8").encode("latin-1"))  # type: ignore[attr-defined]
