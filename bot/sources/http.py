"""Fetching over HTTP(S) with bounds on everything a server can stretch: time, size, hops, headers, places at once.

Every request uses a connection of its own: the pool of httpx gets slower with each idle connection, polling meets a
host rarely, and bytes that a server sends beyond its answer can never be read as the answer to somebody else.
No cookies are kept at all; Authorization (from the userinfo of a source's URL) goes to the source's own origin only.
"""

import asyncio
import hashlib
import logging
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Final, Self

import httpcore
import httpx

from bot import __version__
from bot.core.text import literal
from bot.model import Fetched, FetchFailed, FetchLimits, FetchResult, NotModified, Reason, Source, SourceState
from bot.sources.decode import ACCEPTED, BadCoding, decoder_for
from bot.sources.failures import Failure, network_failure, refusal, retry_after
from bot.sources.guard import AddressBlocked, AddressRules, GuardedBackend, NameNotFound, Resolver, SystemResolver
from bot.sources.slots import Slots
from bot.sources.targets import Target, keeps_authorization, next_target, source_target

log = logging.getLogger("watchdesk.sources")

_MAX_HEADERS: Final = 64 * 1024
_MAX_VALIDATOR: Final = 4 * 1024
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ACCEPT: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.3"
)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Headers (lower-case names, Latin-1, as they came) and the decoded body, if the status was 200."""

    status: int
    headers: dict[str, str]
    body: bytes
    wire_bytes: int


class HttpFetcher:
    """The `Fetcher` for http(s). Never raises for what the outside does. Close it, or use it as a context manager.

    `resolver` replaces the system's name service; `tls` replaces the usual certificate authorities.
    Raises `ValueError` at once if `limits.allow` cannot be read.
    """

    def __init__(
        self,
        limits: FetchLimits,
        *,
        now: Callable[[], datetime],
        resolver: Resolver | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._limits = limits
        self._now = now
        self._names = SystemResolver(min(limits.concurrency, 32)) if resolver is None else None
        backend = GuardedBackend(AddressRules(limits.allow), resolver or self._names)  # type: ignore[arg-type]
        self._transport = _transport(limits, backend, tls or httpx.create_ssl_context())
        self._timeout = httpx.Timeout(limits.read_timeout, connect=limits.connect_timeout, pool=None)
        self._slots = Slots(limits.concurrency, limits.per_host)
        self._agent = _user_agent(limits.contact)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await self._transport.aclose()
        if self._names:
            self._names.close()

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """The source's body, or that it has not changed, or why it did not come."""
        try:
            return await self._fetch(source, state)
        except Failure as failure:
            return failure.result
        except Exception as error:  # noqa: BLE001 - httpx, h11, ssl and the codecs raise beyond their documented trees
            log.warning("source=%s unexpected=%s", source.id, type(error).__name__)
            return FetchFailed(Reason.CONNECT, f"the fetch failed in an unforeseen way ({type(error).__name__})")

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """Anything else at an http(s) address, under the same gate, limits and places; an empty body is fine."""
        try:
            result = await self._fetch(Source(url, url, url), SourceState(url, self._now()))
        except Failure as failure:
            return failure.result
        except Exception as error:  # noqa: BLE001 - as in `fetch`
            return FetchFailed(Reason.CONNECT, f"the fetch failed in an unforeseen way ({type(error).__name__})")
        assert not isinstance(result, NotModified)  # noqa: S101 - nothing conditional was asked
        return result

    async def _fetch(self, source: Source, state: SourceState) -> FetchResult:
        first, authorization = source_target(source.url)
        validators = _validators(state)
        target, seen, left = first, {first.url}, self._limits.total_timeout
        for _ in range(self._limits.max_redirects + 1):
            headers = [(b"User-Agent", self._agent), (b"Accept", _ACCEPT.encode())]
            headers += [(b"Accept-Encoding", ACCEPTED.encode()), (b"Connection", b"close"), *validators]
            if authorization and keeps_authorization(first, target):
                headers.append((b"Authorization", authorization))
            async with self._slots.at(target.host):
                started = time.monotonic()
                answer = await self._within(left, target, headers)
                left -= time.monotonic() - started
            if answer.status not in _REDIRECTS:
                return self._result(target, state, answer, conditional=bool(validators))
            target = next_target(target, answer.status, answer.headers.get("location", ""))
            if target.url in seen:
                raise Failure(Reason.REDIRECT, f"the redirects go round in circles at {target.host}", answer.status)
            seen.add(target.url)
        raise Failure(Reason.REDIRECT, f"more than {self._limits.max_redirects} redirects", answer.status)

    async def _within(self, seconds: float, target: Target, headers: list[tuple[bytes, bytes]]) -> _Answer:
        """One request, under what is left of the total deadline. Waiting for a place does not count."""
        deadline = asyncio.timeout(max(seconds, 0.0))
        try:
            async with deadline:
                return await self._request(target, headers)
        except TimeoutError as error:
            total = f"{self._limits.total_timeout:g}"
            raise Failure(Reason.TOO_SLOW, f"the whole answer did not come within {total} seconds") from error
        except AddressBlocked as error:
            what = f"{target.host} leads to an address that may not be fetched; fetch.allow can name it"
            raise Failure(Reason.BLOCKED_ADDRESS, what) from error
        except NameNotFound as error:
            raise Failure(Reason.DNS, f"no address is known for {target.host}") from error
        except BadCoding as error:
            raise Failure(Reason.ENCODING, str(error)) from error
        except httpx.ConnectTimeout as error:
            seconds = self._limits.connect_timeout
            raise Failure(Reason.TIMEOUT, f"{target.host} took no connection within {seconds:g} seconds") from error
        except httpx.TimeoutException as error:
            seconds = self._limits.read_timeout
            raise Failure(Reason.TIMEOUT, f"{target.host} was silent for {seconds:g} seconds") from error
        except httpx.HTTPError as error:
            raise network_failure(target.host, error) from error
        except httpx.InvalidURL as error:
            raise Failure(Reason.CONNECT, "the address cannot be read as a URL") from error

    async def _request(self, target: Target, headers: list[tuple[bytes, bytes]]) -> _Answer:
        request = httpx.Request("GET", target.url, headers=headers, extensions={"timeout": self._timeout.as_dict()})
        response = await self._transport.handle_async_request(request)
        try:
            raw = response.headers.raw
            if sum(len(name) + len(value) + 4 for name, value in raw) > _MAX_HEADERS:
                raise Failure(Reason.TOO_LARGE, f"the headers are larger than {_MAX_HEADERS // 1024} KiB")
            fields: dict[str, str] = {}
            for name, value in raw:
                key, text = name.decode("latin-1").lower(), value.decode("latin-1")
                fields[key] = f"{fields[key]}, {text}" if key in fields else text
            if response.status_code != 200:
                return _Answer(response.status_code, fields, b"", 0)
            body, wire_bytes = await self._body(response, fields)
            return _Answer(200, fields, body, wire_bytes)
        finally:
            await response.aclose()

    async def _body(self, response: httpx.Response, headers: dict[str, str]) -> tuple[bytes, int]:
        limit = self._limits.max_bytes
        told = headers.get("content-length", "")
        if told.isascii() and told.isdecimal() and int(told[:20]) > limit:
            raise _too_large(limit)
        decoder = decoder_for(headers.get("content-encoding", ""))
        body, wire_bytes = bytearray(), 0
        async for chunk in response.aiter_raw():
            wire_bytes += len(chunk)
            for piece in decoder.feed(chunk):
                body += piece
                if len(body) > limit:
                    raise _too_large(limit)
                await asyncio.sleep(0)  # so that the deadline and the other fetches get their turn amid a large body
        decoder.finish()
        return bytes(body), wire_bytes

    def _result(self, target: Target, state: SourceState, answer: _Answer, *, conditional: bool) -> FetchResult:
        status, headers = answer.status, answer.headers
        if status == 304 and conditional:
            return NotModified()
        if status != 200:
            return refusal(status, retry_after(headers.get("retry-after"), self._now()))
        if not answer.body.strip():
            raise Failure(Reason.NOT_A_FEED, "the answer is empty", status)
        body_hash = hashlib.sha256(answer.body).hexdigest()
        if body_hash == state.body_hash:
            return NotModified(answer.wire_bytes)
        return Fetched(
            url=target.url,
            status=status,
            headers=headers,
            body=answer.body,
            body_hash=body_hash,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            wire_bytes=answer.wire_bytes,
        )


def _transport(
    limits: FetchLimits, backend: httpcore.AsyncNetworkBackend, tls: ssl.SSLContext
) -> httpx.AsyncHTTPTransport:
    """The transport alone, without a client: a client would keep cookies and look into redirects by itself."""
    transport = httpx.AsyncHTTPTransport(verify=tls, trust_env=False)
    # httpx has no public way to choose the network backend: this is the one place that relies on its inside.
    transport._pool = httpcore.AsyncConnectionPool(
        ssl_context=tls,
        max_connections=limits.concurrency,
        max_keepalive_connections=0,
        http1=True,
        http2=False,
        network_backend=backend,
    )
    return transport


def _user_agent(contact: str | None) -> bytes:
    told = literal(contact or "").encode("ascii", "ignore").decode()
    return f"Watchdesk/{__version__} (+{told})".encode() if told else f"Watchdesk/{__version__}".encode()


def _validators(state: SourceState) -> list[tuple[bytes, bytes]]:
    """Both validators, byte for byte as they came (they are kept as Latin-1 text)."""
    headers = []
    for name, value in ((b"If-None-Match", state.etag), (b"If-Modified-Since", state.last_modified)):
        if value and len(value) <= _MAX_VALIDATOR and not set(value) & {"\r", "\n", "\0"}:
            headers.append((name, value.encode("latin-1", "ignore")))
    return headers


def _too_large(limit: int) -> Failure:
    return Failure(Reason.TOO_LARGE, f"the answer is larger than {limit:,} bytes; fetch.max_bytes sets the limit")
