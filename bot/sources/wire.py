"""One request out, one answer in, by aiohttp: each over a connection of its own, made where the gate lets it.

Polling meets a host rarely, so nothing is kept alive, and bytes beyond an answer can never be read as another's.
Where a connection was closed before it brought an answer, aiohttp sends the request once more, over a new one.
"""

import contextlib
import os
import ssl
from collections.abc import Mapping
from functools import cache
from typing import Final, cast

import aiohttp
import certifi
from yarl import URL

from bot.model import FetchLimits, Reason
from bot.sources.failures import Failure
from bot.sources.guard import Gate, NameNotFound
from bot.sources.line import Answer, Request
from bot.sources.targets import Target

_LONGEST_HEADER: Final = 24 * 1024
_MOST_HEADERS: Final = 128
"""Both also bound what may follow a chunked body, which `MAX_HEADERS` does not."""
_READ: Final = 256 * 1024


class Wire:
    """The sessions of one fetcher: one past the gate, and one for each proxy that a source names.

    A proxy is the operator's own choice, so its address is not asked about; the target's is, as far as it is known
    here. `tls` replaces the usual certificate authorities.
    """

    def __init__(self, gate: Gate, limits: FetchLimits, tls: ssl.SSLContext | None) -> None:
        self._gate = gate
        self._tls = tls
        seconds = limits.connect_timeout  # for the name, and for the connection, whose addresses get a second round
        self._timeout = aiohttp.ClientTimeout(
            total=None, connect=2 * seconds, sock_connect=seconds, sock_read=limits.read_timeout
        )
        self._direct: aiohttp.ClientSession | None = None
        self._proxied: dict[str, aiohttp.ClientSession] = {}

    async def ask(
        self, target: Target, headers: Mapping[str, str], *, form: bytes | None = None, proxy: str | None, verify: bool
    ) -> Answer:
        """The answer to a GET, or to a POST of this form, its body still to be read; close it.

        Raises what aiohttp and the gate raise, and `Failure`.
        """
        secure = (self._tls or _authorities()) if verify and target.scheme == "https:" else False
        url, method = URL(target.url, encoded=True), "GET" if form is None else "POST"
        if proxy is None:
            if self._direct is None:
                gate = self._gate
                self._direct = self._session(
                    aiohttp.TCPConnector(
                        limit=0, force_close=True, use_dns_cache=False, resolver=gate, socket_factory=gate.open_socket
                    )
                )
            session = self._direct
        else:
            with contextlib.suppress(NameNotFound):  # a name that only the proxy knows is the proxy's business
                await self._gate.check(target.host, _port(target))
            if proxy not in self._proxied:
                address = _proxy(proxy)
                self._proxied[proxy] = self._session(aiohttp.TCPConnector(limit=0, force_close=True), address)
            session = self._proxied[proxy]
        answer = await session.request(method, url, data=form, headers=headers, ssl=secure, allow_redirects=False)
        return cast(Answer, answer)

    def _session(self, connector: aiohttp.TCPConnector, proxy: URL | None = None) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=connector,
            proxy=proxy,
            timeout=self._timeout,
            request_class=Request,
            response_class=Answer,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            read_bufsize=_READ,
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
            max_headers=_MOST_HEADERS,
        )

    async def close(self) -> None:
        for session in (self._direct, *self._proxied.values()):
            if session is not None:
                await session.close()


@cache
def _authorities() -> ssl.SSLContext:
    """The certificate authorities of Mozilla, or those that the operator's environment names, as OpenSSL reads it."""
    named = any(os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"))
    tls = ssl.create_default_context(cafile=None if named else certifi.where())
    tls.set_alpn_protocols(["http/1.1"])
    return tls


def _port(target: Target) -> int:
    return int(target.port or (443 if target.scheme == "https:" else 80))


def _proxy(text: str) -> URL:
    """A proxy's address, with its userinfo. Nothing of it is told in a failure: it is a secret."""
    try:
        url = URL(text, encoded=True)
        if url.scheme == "http" and url.raw_host:
            return url
    except ValueError:
        pass
    raise Failure(Reason.CONNECT, "the proxy of this source is no http:// address")
