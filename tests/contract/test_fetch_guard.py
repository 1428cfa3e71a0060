"""What is fetched is judged by the address that is dialled, on every hop; secrets stay with their origin."""

import asyncio
import socket
import time
from dataclasses import replace

import pytest
from fetch_server import FEED, LIMITS, NOW, answer, failed, fetch, names, serving, source, state

from bot.model import Fetched, FetchLimits, Reason
from bot.sources.guard import AddressBlocked, AddressRules, Gate, SystemResolver
from bot.sources.http import HttpFetcher

CLOSED = replace(LIMITS, allow=())
INNER = """
    0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 192.0.0.1 192.0.2.1 192.88.99.1
    192.168.1.1 198.18.0.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1
    ::ffff:10.0.0.1 ::127.0.0.1 ::7f00:1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 2002:7f00:1:: 2002:808:808::1
    2001::1 2001:db8::1 3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 100::1 5f00::1 nonsense 0x7f.1
"""


@pytest.mark.parametrize("address", INNER.split())
def test_inner_addresses_are_refused(address: str) -> None:
    assert not AddressRules().permits(address, 443)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"])
def test_public_addresses_are_fine(address: str) -> None:
    assert AddressRules().permits(address, 443)


def test_allowing() -> None:
    rules = AddressRules(["10.1.0.0/16", "192.168.7.7", "127.0.0.1:8080", "[::1]:8080", "fd00::/8"])
    assert rules.permits("10.1.2.3", 80)
    assert rules.permits("::ffff:10.1.2.3", 80)
    assert not rules.permits("10.2.0.1", 80)
    assert rules.permits("192.168.7.7", 1)
    assert not rules.permits("192.168.7.8", 1)
    assert rules.permits("127.0.0.1", 8080)
    assert not rules.permits("127.0.0.1", 8081)
    assert rules.permits("::1", 8080)
    assert not rules.permits("::1", 80)
    assert rules.permits("fd00::5", 80)


@pytest.mark.parametrize(
    "entry", ["", "localhost", "localhost:80", "10.0.0.0/99", "127.0.0.1:", "127.0.0.1:99999", "::1:x"]
)
def test_unreadable_permissions_say_so(entry: str) -> None:
    with pytest.raises(ValueError, match="neither a network"):
        HttpFetcher(FetchLimits(allow=(entry,)), now=lambda: NOW)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "127.1",
        "127.0.0.1.",
        "localhost",
        "１２７.0.0.1",
        "127。0。0。1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::7f00:1]",
        "0",
        "user:pw@127.0.0.1",
    ],
)
async def test_no_spelling_of_an_inner_address_is_connected_to(host: str) -> None:
    async with serving(answer()) as server:
        result = failed(await fetch(f"http://{host}:{server.port}/", CLOSED))
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert server.connections == 0
        assert "pw" not in result.detail


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/", "data:text/xml,x", "javascript:1", "dict://x"],
)
async def test_only_http_is_fetched(url: str) -> None:
    assert failed(await fetch(url)).reason is Reason.BLOCKED_ADDRESS


@pytest.mark.parametrize(
    "url", ["", "feed", "http://", "http://exa mple/", "http://h:99999/", "http://[::1/", "http://\ud800/"]
)
async def test_what_is_no_url_is_reported(url: str) -> None:
    assert failed(await fetch(url)).reason in (Reason.CONNECT, Reason.BLOCKED_ADDRESS)


async def test_refusals_say_the_same_for_open_and_closed_ports() -> None:
    async with serving(answer()) as server:
        pass
    async with serving(answer()) as open_server:
        started = time.monotonic()
        opened = failed(await fetch(open_server.url(), CLOSED))
        closed = failed(await fetch(server.url(), CLOSED))
        assert opened == closed
        assert time.monotonic() - started < 1


async def test_an_allowed_port_and_no_other() -> None:
    async with serving(answer()) as named, serving(answer()) as other:
        limits = replace(LIMITS, allow=(f"127.0.0.1:{named.port}",))
        assert isinstance(await fetch(named.url(), limits), Fetched)
        assert failed(await fetch(other.url(), limits)).reason is Reason.BLOCKED_ADDRESS
        named.answers = [answer(b"", f"Location: {other.url()}", status="302 Found")]
        assert failed(await fetch(named.url(), limits)).reason is Reason.BLOCKED_ADDRESS
        assert other.connections == 0


async def test_a_name_with_one_inner_address_is_refused_and_what_was_checked_is_dialled() -> None:
    limits = replace(LIMITS, allow=("127.0.0.1",), connect_timeout=0.3)
    async with serving(answer()) as server:
        url = server.url(host="news.example")
        mixed = failed(await fetch(url, limits, resolver=names(["127.0.0.1", "10.0.0.1"])))
        assert mixed.reason is Reason.BLOCKED_ADDRESS
        assert server.connections == 0
        rebinding = await fetch(url, limits, resolver=names(["127.0.0.1"], ["127.0.0.2"]))
        assert isinstance(rebinding, Fetched)
        assert server.header("host") == f"news.example:{server.port}".encode()


async def test_the_next_address_is_tried_where_one_takes_no_connection() -> None:
    async with serving(answer()) as server:
        result = await fetch(server.url(host="news.example"), resolver=names(["127.0.0.9", "127.0.0.1"]))
        assert isinstance(result, Fetched)


async def test_the_socket_asks_for_the_very_address_that_is_dialled() -> None:
    gate = Gate(AddressRules(["127.0.0.1:80"]), names([]), 1)
    kind, protocol = socket.SOCK_STREAM, socket.IPPROTO_TCP
    gate.open_socket((socket.AF_INET, kind, protocol, "", ("127.0.0.1", 80))).close()
    for family, address in (
        (socket.AF_INET, ("127.0.0.1", 81)),
        (socket.AF_INET, ("10.0.0.1", 80)),
        (socket.AF_INET6, ("::1", 80, 0, 0)),
        (socket.AF_INET6, ("fe80::1", 80, 0, 2)),
    ):
        with pytest.raises(AddressBlocked):
            gate.open_socket((family, kind, protocol, "", address))


async def test_a_few_addresses_of_both_families_are_dialled_and_all_are_asked_about() -> None:
    public = [f"2606:4700::{number}" for number in range(1, 9)] + ["8.8.8.8", "8.8.4.4", "1.1.1.1"]
    found = await Gate(AddressRules(), names(public), 1).resolve("news.example", 80)
    assert [one["host"] for one in found] == ["2606:4700::1", "8.8.8.8", "2606:4700::2", "8.8.4.4"]
    with pytest.raises(AddressBlocked):
        await Gate(AddressRules(), names([*public, "10.0.0.1"]), 1).resolve("news.example", 80)


async def test_names_without_an_address() -> None:
    async def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    async def slow(host: str, port: int) -> list[str]:
        await asyncio.sleep(30)
        return []

    limits = replace(LIMITS, connect_timeout=0.1)
    for resolver in (unknown, slow, names([])):
        assert failed(await fetch("http://news.example/", limits, resolver=resolver)).reason is Reason.DNS


async def test_the_systems_names() -> None:
    resolver = SystemResolver(1)
    try:
        assert "127.0.0.1" in await resolver("localhost", 80)
    finally:
        resolver.close()


def moved(where: str, status: str = "302 Found") -> bytes:
    return answer(b"moved", f"Location: {where}", status=status)


@pytest.mark.parametrize("status", ["301 M", "302 F", "303 S", "307 T", "308 P"])
@pytest.mark.parametrize("where", ["/new", "new", "?new", "http://127.0.0.1:{port}/new", "//127.0.0.1:{port}/new#x"])
async def test_redirects_are_followed(status: str, where: str) -> None:
    async with serving(answer()) as server:
        server.answers = [moved(where.format(port=server.port), status), answer()]
        result = await fetch(server.url("/old"))
        assert isinstance(result, Fetched)
        assert result.url in (server.url("/new"), server.url("/old?new"))


@pytest.mark.parametrize(
    "where",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "javascript:alert(1)",
        "data:,x",
        "gopher://x/",
        "",
        "http://",
        "/feed",
        "/" + "x" * 20000,
        "http://h:99999/",
    ],
)
async def test_redirects_that_lead_nowhere(where: str) -> None:
    async with serving(moved(where)) as server:
        assert failed(await fetch(server.url())).reason is Reason.REDIRECT
        assert server.connections == 1


async def test_endless_redirects_end() -> None:
    async with serving(*(moved(f"/{n}") for n in range(50))) as server:
        assert failed(await fetch(server.url())).reason is Reason.REDIRECT
        assert server.connections == LIMITS.max_redirects + 1


async def test_a_circle_of_redirects_ends_at_once() -> None:
    async with serving(moved("/b"), moved("/feed")) as server:
        assert failed(await fetch(server.url())).reason is Reason.REDIRECT
        assert server.connections == 2


async def test_an_inner_address_behind_two_redirects_is_refused_at_its_hop() -> None:
    async with serving(moved("/b"), moved("http://169.254.169.254/latest")) as server:
        result = failed(await fetch(server.url()))
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert server.connections == 2


async def test_no_header_is_smuggled_through_a_location() -> None:
    async with serving(moved("/a%0d%0aX-Evil: 1"), answer()) as server:
        assert isinstance(await fetch(server.url()), Fetched)
        assert server.header("x-evil") is None


async def test_authorization_and_cookies_stay_with_their_origin() -> None:
    async with serving(answer()) as other, serving(answer()) as server:
        server.answers = [
            answer(b"", "Set-Cookie: a=b", "Location: /next", status="302 Found"),
            moved(f"http://127.0.0.1:{other.port}/"),
        ]
        result = await fetch(f"http://reader:p%40ss@127.0.0.1:{server.port}/feed")
        assert isinstance(result, Fetched)
        assert result.url == other.url("/")
        assert [server.header("authorization", n) for n in (0, 1)] == [b"Basic cmVhZGVyOnBAc3M="] * 2
        assert server.header("cookie") is None
        assert other.header("authorization") is None


async def test_secrets_of_the_address_are_in_no_failure() -> None:
    async with serving(answer(b"", status="403 Forbidden")) as server:
        result = failed(await fetch(f"http://reader:hunter2@127.0.0.1:{server.port}/"))
    assert "hunter2" not in result.detail
    assert "reader" not in result.detail


async def test_cookies_of_one_fetch_reach_no_other() -> None:
    async with serving(answer(FEED, "Set-Cookie: a=b")) as server, HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
        await fetcher.fetch(source(server.url()), state())
        await fetcher.fetch(source(server.url()), state())
        assert server.header("cookie") is None
