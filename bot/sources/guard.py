"""Which addresses may be dialled. The check sits where sockets are made, so no hop can go around it.

Everything that is not globally routable unicast is refused, whatever text named it: what counts is the address that is
dialled. IPv4 inside IPv6 (mapped, compatible) is judged as IPv4; translated forms (NAT64, 6to4, Teredo), which a
gateway would turn into an inner address, are refused whole.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from aiohttp import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Name and port to IP addresses as text, best first. Raises `OSError` where there are none."""

_REFUSED_V4: Final = tuple(
    ipaddress.IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this network (RFC 1122)
        "100.64.0.0/10",  # carriers' inner network (RFC 6598)
        "169.254.0.0/16",  # link-local, clouds' metadata
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "198.18.0.0/15",  # benchmarks (RFC 2544)
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
)
_GLOBAL_V6: Final = ipaddress.IPv6Network("2000::/3")
"""The only IPv6 space that is handed out as global unicast (RFC 4291). NAT64's 64:ff9b::/96 lies outside it."""

_REFUSED_V6: Final = tuple(
    ipaddress.IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments, Teredo and ORCHID among them (RFC 2928)
        "2001:db8::/32",  # documentation (RFC 3849)
        "2002::/16",  # 6to4 (RFC 3056)
        "3fff::/20",  # documentation (RFC 9637)
    )
)
_COMPATIBLE_V6: Final = ipaddress.IPv6Network("::/96")
_MOST_DIALLED: Final = 4


class AddressBlocked(Exception):
    """The host leads to an address that is not ours to fetch. No connection was tried."""


class NameNotFound(Exception):
    """The host's name has no address, or no name server said so in time."""


class AddressRules:
    """Says whether an address may be dialled. `allow`: CIDRs, addresses, or `address:port` (`[v6]:port`).

    Raises `ValueError`, in plain words, for an entry that is none of these.
    """

    def __init__(self, allow: Iterable[str] = ()) -> None:
        self._allowed = tuple(_allowed(entry) for entry in allow)
        self.permits = lru_cache(1_000)(self._permits)
        """Whether this address may be dialled at this port."""

    def _permits(self, address: str, port: int) -> bool:
        try:
            ip = ipaddress.ip_address(address)
        except ValueError:
            return False
        judged = _unwrapped(ip)
        for network, only_port in self._allowed:
            if only_port in (None, port) and any(
                one.version == network.version and one in network for one in (ip, judged)
            ):
                return True
        return _is_public(judged)


def _allowed(entry: str) -> tuple[IPNetwork, int | None]:
    text = entry.strip()
    try:
        return ipaddress.ip_network(text, strict=False), None
    except ValueError:
        pass
    host, colon, port = text.rpartition(":")
    try:
        if not colon or not port.isascii() or not port.isdecimal() or not 0 < int(port) < 65536:
            raise ValueError(port)
        if host.startswith("[") != (":" in host):
            raise ValueError(host)
        return ipaddress.ip_network(ipaddress.ip_address(host.strip("[]"))), int(port)
    except ValueError:
        raise ValueError(f"“{text}” is neither a network such as 10.1.0.0/16 nor an address:port") from None


def _unwrapped(ip: IPAddress) -> IPAddress:
    """The IPv4 address inside a mapped (::ffff:a.b.c.d) or compatible (::a.b.c.d) one (RFC 4291, 2.5.5)."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return ip.ipv4_mapped
        if ip in _COMPATIBLE_V6 and int(ip) > 1:
            return ipaddress.IPv4Address(int(ip))
    return ip


def _is_public(ip: IPAddress) -> bool:
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not any(ip in network for network in _REFUSED_V4)
    return (
        ip.is_global and ip.scope_id is None and ip in _GLOBAL_V6 and not any(ip in network for network in _REFUSED_V6)
    )


class SystemResolver:
    """The system's name service, in threads of its own: slow name servers hold up nobody else's work."""

    def __init__(self, threads: int) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="names")

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, _look_up, host, port)
        return list(dict.fromkeys(found))

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


def _look_up(host: str, port: int) -> list[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Gate(AbstractResolver):
    """Where a request may go, asked twice by the connector: for the addresses of a name, and for each socket.

    A name with one refused address is refused whole. An address in the URL is never looked up, so the socket's own
    question is what counts: it is asked for the very address that is dialled next.
    """

    def __init__(self, rules: AddressRules, resolver: Resolver, timeout: float) -> None:
        """`timeout`: seconds that looking up a name may take."""
        self._rules = rules
        self._resolver = resolver
        self._timeout = timeout

    async def check(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host (a name, or an address as a URL writes it), all of which may be dialled.

        Raises `NameNotFound` and `AddressBlocked`.
        """
        try:
            addresses: Sequence[str] = [str(ipaddress.ip_address(host.strip("[]")))]
        except ValueError:
            try:
                async with asyncio.timeout(self._timeout):
                    addresses = await self._resolver(host, port)
            except (OSError, UnicodeError) as error:  # TimeoutError is an OSError
                raise NameNotFound(host) from error
        if not addresses:
            raise NameNotFound(host)
        if not all(self._rules.permits(address, port) for address in addresses):
            raise AddressBlocked(host)
        return addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """As `check`, for the connector: a few of them, of both families."""
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in _of_both_families(await self.check(host, port))[:_MOST_DIALLED]
        ]

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        """A socket for what is dialled next. Raises `AddressBlocked`."""
        family, kind, protocol, _, (address, port, *_) = info
        if not self._rules.permits(str(address), int(port)):
            raise AddressBlocked(str(address))
        return socket.socket(family, kind, protocol)

    async def close(self) -> None:
        """The resolver is closed by who made it."""


def _of_both_families(addresses: Sequence[str]) -> list[str]:
    """In turns, so that a few hold both where there are both: one of the two may be cut off."""
    first = [address for address in addresses if (":" in address) == (":" in addresses[0])]
    second = [address for address in addresses if address not in first]
    return [address for pair in zip_longest(first, second) for address in pair if address]
