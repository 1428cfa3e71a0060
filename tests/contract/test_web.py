"""What the desk serves over HTTP, over real connections: well or not, and nothing that outlives its welcome."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest

from bot.desk.web import app, server
from bot.desk.web.app import make_app
from bot.desk.web.server import WebServer
from bot.errors import StoreBusy, UsageError

SAFE = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


@asynccontextmanager
async def serving(wrong: list[str] | None = None, **said: object) -> AsyncIterator[str]:
    listening = WebServer("127.0.0.1:0")
    listening.start(make_app(lambda: wrong or [], **said))  # type: ignore[arg-type]
    try:
        yield f"http://127.0.0.1:{listening.port}"
    finally:
        await listening.stop()


async def asked(url: str, method: str = "GET", **said: object) -> tuple[int, str, Mapping[str, str]]:
    async with aiohttp.ClientSession() as session, session.request(method, url, **said) as answer:  # type: ignore[arg-type]
        return answer.status, await answer.text(), answer.headers


async def test_health_in_plain_words() -> None:
    wrong: list[str] = []
    async with serving(wrong) as at:
        status, text, headers = await asked(f"{at}/healthz")
        assert (status, text) == (200, "ok\n")
        assert SAFE.items() <= headers.items() and "Server" not in headers
    async with serving(["The disk is nearly full.", "Polling stands still."]) as at:
        assert (await asked(f"{at}/healthz"))[:2] == (503, "The disk is nearly full.\nPolling stands still.\n")


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/websub/", "/healthz/", "/%00", "/../etc/passwd"])
async def test_there_is_nothing_else(path: str) -> None:
    async with serving() as at:
        status, text, _ = await asked(f"{at}{path}", allow_redirects=False)
        assert status in (307, 404) and len(text) < 40
        assert (await asked(f"{at}/healthz", "POST"))[0] == 405


async def test_without_websub_no_callback_is_there() -> None:
    async with serving() as at:
        assert (await asked(f"{at}/websub/{'A' * 32}?hub.mode=subscribe&hub.challenge=x"))[0] == 404
        status, _, headers = await asked(f"{at}/websub/{'A' * 32}", "POST", data=b"x")
        assert status == 410 and SAFE.items() <= headers.items()


async def test_an_error_shows_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    async def verify(token: str, said: Mapping[str, str]) -> str | None:
        raise RuntimeError("an inner matter")

    async def busy(token: str, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> int:
        raise StoreBusy("the store is busy")

    async with serving(verify=verify, receive=busy) as at:
        assert (await asked(f"{at}/websub/x"))[:2] == (500, "something went wrong\n")
        assert (await asked(f"{at}/websub/x", "POST", data=b"x"))[:2] == (503, "try again later\n")
    assert "an inner matter" in caplog.text


async def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "BODY_WITHIN", 0.05)
    ended = asyncio.Event()

    async def receive(token: str, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> int:
        try:
            return len(await read())
        finally:
            ended.set()

    async with serving(receive=receive, max_bytes=lambda: 100) as at:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(at.rpartition(":")[2]))
        writer.write(b"POST /websub/x HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nsome")
        assert (await reader.readline()).startswith(b"HTTP/1.1 503")
        assert ended.is_set()
        writer.close()


@pytest.mark.parametrize("said", [b"", b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: "])
async def test_slow_headers_are_not_waited_for(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    monkeypatch.setattr(server, "LONGEST", 0.05)
    async with serving() as at:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(at.rpartition(":")[2]))
        writer.write(said)
        with suppress(ConnectionError):
            assert await reader.read() == b""
        writer.close()
        assert (await asked(f"{at}/healthz"))[0] == 200


@pytest.mark.parametrize("said", [b"\x16\x03\x01\x02\x00\x01\x00", b"GET / HTTP/9.9\r\n\r\n", b"X" * 40_000])
async def test_what_is_no_http_is_refused(said: bytes) -> None:
    async with serving() as at:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(at.rpartition(":")[2]))
        writer.write(said)
        assert not (await reader.read()).startswith(b"HTTP/1.1 2")
        writer.close()
        assert (await asked(f"{at}/healthz"))[0] == 200


async def test_a_taken_port_is_told_and_an_end_is_clean(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    first = WebServer("127.0.0.1:0")
    with pytest.raises(UsageError, match=r"Nothing can listen at 127\.0\.0\.1:\d+ .*web\.listen"):
        WebServer(f"127.0.0.1:{first.port}")
    await first.stop()
    second = WebServer("[::1]:0")
    second.start(make_app(list))
    assert (await asked(f"http://[::1]:{second.port}/healthz"))[0] == 200
    _, writer = await asyncio.open_connection("::1", second.port)  # somebody who never asks
    port = second.port
    await second.stop()
    writer.close()
    with pytest.raises(OSError):
        await asyncio.open_connection("::1", port)
    assert "Traceback" not in caplog.text
