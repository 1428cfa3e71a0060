"""A server on loopback that answers raw bytes: what an evil one sends, no HTTP library would."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.model import FetchFailed, FetchLimits, FetchResult, Source, SourceState
from bot.sources.guard import Resolver
from bot.sources.http import HttpFetcher

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
LIMITS = FetchLimits(
    connect_timeout=2, read_timeout=0.5, total_timeout=1.2, max_bytes=200_000, max_redirects=4, allow=("127.0.0.0/8",)
)
FEED = b"<rss version='2.0'><channel><title>t</title></channel></rss>"

Answer = bytes | Callable[[bytes, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes = FEED, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


class Server:
    """Answers each request with the next answer, the last one for ever; keeps what was asked."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.answers = list(answers)
        self.requests: list[bytes] = []
        self.connections = 0
        self.port = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def url(self, path: str = "/feed", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def header(self, name: str, request: int = -1) -> bytes | None:
        for line in self.requests[request].split(b"\r\n")[1:]:
            key, _, value = line.partition(b": ")
            if key.lower() == name.encode():
                return value
        return None

    def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._tasks.add(asyncio.create_task(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = b""
            while (not request or request.startswith(b"GET ")) and b"\r\n\r\n" not in request:
                request += await reader.read(65536)
                if reader.at_eof():
                    return
            self.requests.append(request)
            reply = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if isinstance(reply, bytes):
                writer.write(reply)
                await writer.drain()
            else:
                await reply(request, reader, writer)
        except (ConnectionError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@asynccontextmanager
async def serving(
    *answers: Answer, tls: ssl.SSLContext | None = None, hosts: Sequence[str] = ("127.0.0.1",)
) -> AsyncIterator[Server]:
    """A server on one port of these loopback addresses."""
    server = Server(answers)
    listener = await asyncio.start_server(server.connected, hosts[0], 0, ssl=tls)
    server.port = listener.sockets[0].getsockname()[1]
    others = [await asyncio.start_server(server.connected, host, server.port, ssl=tls) for host in hosts[1:]]
    try:
        yield server
    finally:
        for one in (listener, *others):
            one.close()
        await server.end()
        for one in (listener, *others):
            await one.wait_closed()


def names(*rounds: Sequence[str]) -> Resolver:
    """A name service that gives the next list of addresses each time it is asked, the last one for ever."""
    left = list(rounds)

    async def resolve(host: str, port: int) -> Sequence[str]:
        return left.pop(0) if len(left) > 1 else left[0]

    return resolve


def source(url: str) -> Source:
    return Source(id="s", name="S", url=url)


def state(**known: str) -> SourceState:
    return SourceState("s", NOW, **known)  # type: ignore[arg-type]


async def fetch(
    url: str, limits: FetchLimits = LIMITS, *, resolver: Resolver | None = None, **known: str
) -> FetchResult:
    async with HttpFetcher(limits, now=lambda: NOW, resolver=resolver) as fetcher:
        return await fetcher.fetch(source(url), state(**known))


async def outcome(*answers: Answer, limits: FetchLimits = LIMITS, **known: str) -> FetchResult:
    async with serving(*answers) as server:
        return await fetch(server.url(), limits, **known)


def failed(result: FetchResult) -> FetchFailed:
    """The failure, whose detail is fit for people."""
    assert isinstance(result, FetchFailed), result
    assert "\n" not in result.detail
    assert 0 < len(result.detail) <= 300
    return result
