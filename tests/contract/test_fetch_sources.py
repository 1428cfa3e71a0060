"""What an operator says for one source alone: headers, user agent, proxy, unchecked TLS; and where it has moved to."""

import asyncio
import contextlib
import logging
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from fetch_server import FEED, LIMITS, NOW, answer, failed, names, serving, source, state

from bot.model import Fetched, FetchResult, NotModified, Reason, Source
from bot.sources.http import HttpFetcher

CERTIFICATE = Path(__file__).parent.parent / "data" / "feeds" / "self-signed.pem"
CLOSED = replace(LIMITS, allow=())


def moved(where: str, status: str = "302 Found") -> bytes:
    return answer(b"moved", f"Location: {where}", status=status)


async def fetch(asked: Source, limits: object = LIMITS, **known: object) -> FetchResult:
    async with HttpFetcher(limits, now=lambda: NOW, resolver=names(["127.0.0.1"])) as fetcher:  # type: ignore[arg-type]
        return await fetcher.fetch(asked, state(**known))  # type: ignore[arg-type]


async def test_headers_of_a_source_go_to_its_own_origin_only(caplog: pytest.LogCaptureFixture) -> None:
    headers = (("X-Key", "k\xe9y"), ("cookie", "a=b"), ("Accept", "text/xml"), ("Authorization", "Bearer t"))
    ours = (("Host", "evil"), ("connection", "keep-alive"), ("X-Bad", "a\r\nX-Evil: 1"), ("X\r\nX-Evil", "1"))
    async with serving(answer()) as other, serving(answer()) as server:
        server.answers = [moved("/next"), moved(other.url("/"))]
        asked = replace(source(f"http://u:p@127.0.0.1:{server.port}/"), headers=headers + ours, user_agent="Desk/9")
        assert isinstance(await fetch(asked), Fetched)
        for request in (0, 1):
            assert server.header("x-key", request) == "k\xe9y".encode()
            assert server.header("cookie", request) == b"a=b"
            assert server.header("accept", request) == b"text/xml"
            assert server.header("authorization", request) == b"Bearer t"
            assert server.header("host", request) == f"127.0.0.1:{server.port}".encode()
            assert server.header("connection", request) == b"close"
        assert b"evil" not in b"".join(server.requests + other.requests).lower()
        assert [other.header(name) for name in ("x-key", "cookie", "authorization")] == [None] * 3
        assert other.header("user-agent") == server.header("user-agent") == b"Desk/9"
    assert "are not sent: Host, connection, X-Bad, X X-Evil" in caplog.text
    assert "k\xe9y" not in caplog.text


async def test_a_learned_address_is_polled_while_it_is_of_the_same_source() -> None:
    async with serving(answer()) as old, serving(answer()) as new:
        asked = replace(source(old.url()), headers=(("X-Key", "k"),))
        known = {"url": new.url("/moved"), "etag": '"e"', "body_hash": "0"}
        result = await fetch(asked, of_url=asked.url, **known)
        assert isinstance(result, Fetched)
        assert (result.url, result.moved_to) == (new.url("/moved"), None)
        assert (new.header("if-none-match"), new.header("x-key")) == (b'"e"', None)
        result = await fetch(asked, of_url="http://127.0.0.1/another", **known)
        assert isinstance(result, Fetched) and result.url == old.url()
        assert old.header("if-none-match") is None
        assert (old.connections, new.connections) == (1, 1)


async def test_a_body_is_the_same_only_for_the_same_address() -> None:
    async with serving(answer()) as server:
        first = await fetch(source(server.url()))
        assert isinstance(first, Fetched)
        again = await fetch(source(server.url()), of_url=server.url(), body_hash=first.body_hash)
        assert isinstance(again, NotModified) and again.same_body
        assert isinstance(await fetch(source(server.url()), of_url="http://a/", body_hash=first.body_hash), Fetched)


@pytest.mark.parametrize(
    ("statuses", "told"),
    [(["301 M"], True), (["308 P", "301 M"], True), (["301 M", "302 F"], False), (["307 T"], False), ([], False)],
)
async def test_where_a_source_has_moved_to(statuses: list[str], told: bool) -> None:
    hops = [moved(f"/{n}", status) for n, status in enumerate(statuses)]
    async with serving(*hops, answer()) as server:
        result = await fetch(source(server.url()))
        assert isinstance(result, Fetched)
        assert result.moved_to == (result.url if told else None)
    async with serving(*hops, b"HTTP/1.1 304 N\r\nETag: new\r\nLast-Modified: l\r\nX: y\r\n\r\n") as server:
        same = await fetch(source(server.url()), etag="old")
        assert isinstance(same, NotModified)
        assert (same.moved_to is not None) == told
        assert (same.etag, same.last_modified, same.headers["x"], same.same_body) == ("new", "l", "y", False)


async def test_unchecked_certificates_are_for_one_source_and_are_said_once(caplog: pytest.LogCaptureFixture) -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(CERTIFICATE)
    async with serving(answer(), tls=tls) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        trusting = replace(source(server.url(scheme="https")), verify_tls=False)
        for _ in range(2):
            assert isinstance(await fetcher.fetch(trusting, state()), Fetched)
        other = await fetcher.fetch(replace(trusting, id="t", verify_tls=True), state())
        assert failed(other).reason is Reason.TLS
    assert [entry.levelno for entry in caplog.records] == [logging.WARNING]
    assert "certificate is not checked" in caplog.text
    async with serving(answer(), tls=tls) as server, serving(moved(server.url(scheme="https"))) as first:
        elsewhere = replace(source(first.url(host="a.example")), verify_tls=False)
        assert failed(await fetch(elsewhere)).reason is Reason.TLS


async def tunnel(request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A CONNECT proxy that takes every name for this machine."""
    port = int(request.split()[1].rpartition(b":")[2])
    inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")

    async def pump(come: asyncio.StreamReader, go: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await come.read(65536):
                go.write(data)
                await go.drain()
            go.close()

    try:
        await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))
    finally:
        inner_writer.close()


async def test_a_proxy_carries_what_may_be_fetched() -> None:
    async with serving(answer()) as proxy:
        # The proxy's own address is inner and not asked about; what it is asked for is public.
        asked = replace(source("http://198.51.0.1/feed?x"), proxy=f"http://us%40er:hunter2@127.0.0.1:{proxy.port}")
        result = await fetch(asked, CLOSED)
        assert isinstance(result, Fetched)
        assert result.url == "http://198.51.0.1/feed?x"
        assert proxy.requests[0].startswith(b"GET http://198.51.0.1/feed?x HTTP/1.1\r\n")
        assert proxy.header("host") == b"198.51.0.1"
        assert proxy.header("proxy-authorization") == b"Basic dXNAZXI6aHVudGVyMg=="
        assert proxy.header("authorization") is None


async def test_a_proxy_carries_tls_through() -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(CERTIFICATE)
    trusting = ssl.create_default_context(cafile=str(CERTIFICATE))
    limits = replace(LIMITS, read_timeout=2)
    async with serving(answer(), tls=tls) as server, serving(tunnel) as proxy:
        asked = replace(
            source(server.url(host="localhost", scheme="https")), proxy=f"http://u:p@127.0.0.1:{proxy.port}"
        )
        async with HttpFetcher(limits, now=lambda: NOW, tls=trusting) as fetcher:
            assert isinstance(await fetcher.fetch(asked, state()), Fetched)
        assert proxy.requests[0].startswith(f"CONNECT localhost:{server.port} ".encode())
        assert proxy.header("proxy-authorization") == b"Basic dTpw"
        assert server.header("proxy-authorization") is None
        assert failed(await fetch(asked)).reason is Reason.TLS


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://[::1]/", "http://inner.example/", "https://127.0.0.1/"])
async def test_a_proxy_is_asked_for_nothing_inner(url: str) -> None:
    async with serving(answer()) as proxy:
        result = failed(await fetch(replace(source(url), proxy=proxy.url("")), CLOSED))
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert proxy.connections == 0


async def test_a_name_that_only_the_proxy_knows_is_the_proxys_business() -> None:
    async with serving(answer()) as proxy, HttpFetcher(CLOSED, now=lambda: NOW, resolver=names([])) as fetcher:
        asked = replace(source("http://news.example/"), proxy=proxy.url(""))
        assert isinstance(await fetcher.fetch(asked, state()), Fetched)


async def test_a_redirect_behind_a_proxy_meets_the_same_gate() -> None:
    async with serving(moved("http://169.254.169.254/latest")) as proxy:
        result = failed(await fetch(replace(source("http://198.51.0.1/"), proxy=proxy.url("")), CLOSED))
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert proxy.connections == 1


async def test_proxies_that_do_not_work_are_told_without_their_secrets() -> None:
    async with serving(answer(b"", status="407 Pay")) as proxy:
        secret = f"http://user:hunter2@127.0.0.1:{proxy.port}"
        refused = failed(await fetch(replace(source("https://198.51.0.1/"), proxy=secret)))
        assert refused.detail == "the proxy for 198.51.0.1 answered 407"
    closed = failed(await fetch(replace(source("http://198.51.0.1/"), proxy=secret)))
    assert closed.detail == "the proxy for 198.51.0.1 took no connection"
    for bad in ("socks5://user:hunter2@127.0.0.1", "hunter2", "http://", "http://[hunter2"):
        result = failed(await fetch(replace(source("http://198.51.0.1/"), proxy=bad)))
        assert result.reason is Reason.CONNECT
        assert "hunter2" not in result.detail


async def test_getting_on_behalf_of_a_source() -> None:
    async with serving(answer(b"")) as other, serving(answer(FEED)) as server:
        asked = replace(source(f"http://u:p@127.0.0.1:{server.port}/"), headers=(("X-Key", "k"),), user_agent="Desk/9")
        async with HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
            own = await fetcher.get(server.url("/robots.txt"), accept="text/plain", source=asked)
            assert isinstance(own, Fetched) and own.body == FEED
            assert (server.header("x-key"), server.header("accept")) == (b"k", b"text/plain")
            assert server.header("authorization") == b"Basic dTpw"
            foreign = await fetcher.get(other.url("/article"), accept="text/html", source=asked)
            assert isinstance(foreign, Fetched) and foreign.body == b""
            assert (other.header("x-key"), other.header("authorization")) == (None, None)
            assert other.header("user-agent") == b"Desk/9"
            small = failed(await fetcher.get(server.url(), accept="*/*", max_bytes=10))
            assert small.reason is Reason.TOO_LARGE
            server.answers = [answer(b"", status="404 Not Found")]
            assert failed(await fetcher.get(server.url(), accept="*/*")).status == 404
            assert failed(await fetcher.get("file:///etc/passwd", accept="*/*")).reason is Reason.BLOCKED_ADDRESS
        async with HttpFetcher(CLOSED, now=lambda: NOW) as fetcher:
            assert failed(await fetcher.get(server.url(), accept="*/*")).reason is Reason.BLOCKED_ADDRESS
