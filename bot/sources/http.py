"""Fetching over HTTP(S) with bounds on everything a server can stretch: time, size, hops, headers, places at once.

No cookies are kept at all; what is secret (userinfo of a source's URL, headers of its own) goes to its own origin only.
"""

import asyncio
import hashlib
import logging
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlencode

import aiohttp

from bot.model import Fetched, FetchFailed, FetchLimits, FetchResult, NotModified, Reason, Source, SourceState
from bot.sources.asking import ACCEPT_FEED, common_headers, conditions, own_headers, unsaid_headers, user_agent
from bot.sources.decode import BadCoding, decoder_for
from bot.sources.domains import domain_of
from bot.sources.failures import Failure, cut_short, headers_too_large, network_failure, refusal, retry_after
from bot.sources.guard import AddressBlocked, AddressRules, Gate, NameNotFound, Resolver, SystemResolver
from bot.sources.line import MAX_HEADERS, Answer, HeadersTooLarge
from bot.sources.slots import Slots, Waits
from bot.sources.targets import Target, next_target, same_origin, source_target
from bot.sources.wire import Wire

log = logging.getLogger("watchdesk.sources")

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PERMANENT: Final = frozenset({301, 308})
_KEEPING: Final = frozenset({307, 308})
_BUSY: Final = frozenset({429, 503})
_PIECE: Final = 1024 * 1024
"""After so many bytes of a body the other fetches, and the deadline, get their turn."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked at every hop of one fetch, and what of it at the source's own origin only."""

    common: Mapping[str, str]
    max_bytes: int
    home: Target
    at_home: Mapping[str, str] = field(default_factory=dict, repr=False)
    conditions: Mapping[str, str] = field(default_factory=dict)
    proxy: str | None = field(default=None, repr=False)
    verify_tls: bool = True
    form: bytes | None = field(default=None, repr=False)

    def headers(self, target: Target) -> dict[str, str]:
        headers = {**self.common, **self.conditions}
        if self.form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self.at_home and same_origin(self.home, target):
            own = {name.lower() for name in self.at_home}
            headers = {name: value for name, value in headers.items() if name.lower() not in own} | {**self.at_home}
        return headers

    def verifies(self, target: Target) -> bool:
        return self.verify_tls or domain_of(target.host) != domain_of(self.home.host)


@dataclass(frozen=True, slots=True)
class _Reply:
    """Headers (lower-case names, Latin-1, as they came) and the decoded body, if the status promises one."""

    status: int
    headers: dict[str, str]
    body: bytes = b""
    wire_bytes: int = 0


class HttpFetcher:
    """The `Fetcher`, `Getter` and `Poster` for http(s). Never raises for what the outside does. Close it, or use
    it in a `with`.

    `resolver` replaces the system's name service; `tls` the usual certificate authorities; `slots` and `waits` are
    shared with another fetcher. Raises `ValueError` at once if `limits.allow` cannot be read.
    """

    def __init__(
        self,
        limits: FetchLimits,
        *,
        now: Callable[[], datetime],
        resolver: Resolver | None = None,
        tls: ssl.SSLContext | None = None,
        slots: Slots | None = None,
        waits: Waits | None = None,
    ) -> None:
        self._limits = limits
        self._now = now
        self._names = SystemResolver(min(limits.concurrency, 32)) if resolver is None else None
        gate = Gate(AddressRules(limits.allow), resolver or self._names, limits.connect_timeout)  # type: ignore[arg-type]
        self._wire = Wire(gate, limits, tls)
        self._slots = slots or Slots(limits.concurrency, limits.per_host, limits.host_pause)
        self._waits = waits or Waits(now)
        self._agent = user_agent(limits.contact)
        self._warned: set[tuple[str, str]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await self._wire.close()
        if self._names:
            self._names.close()

    def hold_back(self, url: str, until: datetime) -> None:
        """No request to this URL's registrable domain before then: a wait from before the start. Aware UTC."""
        try:
            target, _ = source_target(url)
        except Failure:
            return
        self._waits.add(domain_of(target.host), until)

    async def fetch(self, source: Source, state: SourceState) -> FetchResult:
        """The source's body, or that it has not changed, or why it did not come.

        Polled is where the source has moved to (`state.url`), if that was learned of the address in `sources.yaml`.
        """
        try:
            return await self._fetch(source, state)
        except Failure as failure:
            return failure.result
        except Exception as error:  # noqa: BLE001 - aiohttp, ssl and the codecs raise beyond their documented trees
            return self._unforeseen(source.id, error)

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """Anything else at an http(s) address, under the same gate, limits and places; an empty body is fine."""
        try:
            most = self._limits.max_bytes
            question, start = self._question(url, source, accept, min(max_bytes or most, most))
            target, reply, moved_to = await self._follow(question, start)
            if reply.status != 200:
                return self._refused(reply)
            return _fetched(target, reply, moved_to)
        except Failure as failure:
            return failure.result
        except Exception as error:  # noqa: BLE001 - as above
            return self._unforeseen(source.id if source else "", error)

    async def post(self, url: str, form: Mapping[str, str], *, source: Source | None = None) -> Fetched | FetchFailed:
        """What a hub answers to a form, without the body. Only redirects that keep the form are followed."""
        try:
            question, start = self._question(url, source, "*/*", self._limits.max_bytes)
            target, reply, _ = await self._follow(replace(question, form=urlencode(form).encode("ascii")), start)
            if not 200 <= reply.status < 300:
                return self._refused(reply)
            return _fetched(target, reply, None)
        except Failure as failure:
            return failure.result
        except Exception as error:  # noqa: BLE001 - as above
            return self._unforeseen(source.id if source else "", error)

    def _unforeseen(self, what: str, error: Exception) -> FetchFailed:
        log.warning("source=%s unexpected=%s", what, type(error).__name__)
        return FetchFailed(Reason.CONNECT, f"the fetch failed in an unforeseen way ({type(error).__name__})")

    async def _fetch(self, source: Source, state: SourceState) -> FetchResult:
        known = state.of_url in (None, source.url)
        conditional = conditions(state) if known else {}
        question, start = self._question(source.url, source, ACCEPT_FEED, self._limits.max_bytes, conditional)
        if state.url and state.of_url == source.url:
            start, _ = source_target(state.url)
        target, reply, moved_to = await self._follow(question, start)
        etag, modified = reply.headers.get("etag"), reply.headers.get("last-modified")
        if reply.status == 304 and conditional:
            return NotModified(0, reply.headers, etag, modified, moved_to)
        if reply.status != 200 and not _is_delta(reply, conditional):
            return self._refused(reply)
        if not reply.body.strip():
            raise Failure(Reason.NOT_A_FEED, "the answer is empty", reply.status)
        fetched = _fetched(target, reply, moved_to)
        if known and fetched.body_hash and fetched.body_hash == state.body_hash:
            return NotModified(reply.wire_bytes, reply.headers, etag, modified, moved_to, same_body=True)
        return fetched

    def _question(
        self,
        url: str,
        source: Source | None,
        accept: str,
        max_bytes: int,
        conditional: Mapping[str, str] | None = None,
    ) -> tuple[_Question, Target]:
        """What to ask, and where to begin."""
        common = common_headers(self._agent, source, accept)
        start, authorization = source_target(url)
        home = start
        if source is not None and source.url != url:
            home, authorization = source_target(source.url)
        at_home = {"Authorization": authorization} if authorization else {}
        if source is None:
            return _Question(common, max_bytes, home, at_home), start
        if source.headers:
            own = own_headers(source)
            if any(name.lower() == "authorization" for name in own):
                at_home = {}
            at_home |= own
            if unsaid := unsaid_headers(source):
                self._warn_once(source.id, "headers", f"these headers are not sent: {', '.join(unsaid)}")
        if not source.verify_tls:
            self._warn_once(source.id, "tls", "its certificate is not checked (verify_tls: false)")
        return (
            _Question(common, max_bytes, home, at_home, conditional or {}, source.proxy, source.verify_tls),
            start,
        )

    def _warn_once(self, source_id: str, about: str, what: str) -> None:
        if (source_id, about) not in self._warned:
            self._warned.add((source_id, about))
            log.warning("%s: %s", source_id, what)

    async def _follow(self, question: _Question, target: Target) -> tuple[Target, _Reply, str | None]:
        """The last answer of a chain of redirects, where it came from, and that again if every hop was permanent."""
        seen, left, permanent = {target.url}, self._limits.total_timeout, True
        for hop in range(self._limits.max_redirects + 1):
            domain = domain_of(target.host)
            self._refuse_to_wait(domain)
            async with self._slots.at(domain):
                self._refuse_to_wait(domain)  # another request may have been told so meanwhile
                started = time.monotonic()
                reply = await self._within(left, target, question)
                left -= time.monotonic() - started
                if reply.status in _BUSY and (wait := self._wait(reply)):
                    self._waits.add(domain, self._now() + wait)
            if reply.status not in _REDIRECTS:
                return target, reply, target.url if hop and permanent else None
            if question.form is not None and reply.status not in _KEEPING:
                what = f"{target.host} redirects to where a form cannot go ({reply.status})"
                raise Failure(Reason.REDIRECT, what, reply.status)
            permanent = permanent and reply.status in _PERMANENT
            before, target = target, next_target(target, reply.status, reply.headers.get("location", ""))
            if question.form is not None and (before.scheme, target.scheme) == ("https:", "http:"):
                raise Failure(Reason.REDIRECT, f"{before.host} redirects a form from https to http", reply.status)
            if target.url in seen:
                raise Failure(Reason.REDIRECT, f"the redirects go round in circles at {target.host}", reply.status)
            seen.add(target.url)
        raise Failure(Reason.REDIRECT, f"more than {self._limits.max_redirects} redirects", reply.status)

    def _refuse_to_wait(self, domain: str) -> None:
        if until := self._waits.until(domain):
            what = f"{domain} asked us to wait until {until.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
            raise Failure(Reason.HTTP_STATUS, what, retry_after=until - self._now())

    def _wait(self, reply: _Reply) -> timedelta | None:
        return retry_after(reply.headers.get("retry-after"), self._now())

    def _refused(self, reply: _Reply) -> FetchFailed:
        return refusal(reply.status, self._wait(reply))

    async def _within(self, seconds: float, target: Target, question: _Question) -> _Reply:
        """One request, under what is left of the total deadline. Waiting for a place does not count."""
        try:
            async with asyncio.timeout(max(seconds, 0.0)):
                return await self._request(target, question)
        except AddressBlocked as error:
            what = f"{target.host} leads to an address that may not be fetched; fetch.allow can name it"
            raise Failure(Reason.BLOCKED_ADDRESS, what) from error
        except NameNotFound as error:
            raise Failure(Reason.DNS, f"no address is known for {target.host}") from error
        except BadCoding as error:
            raise Failure(Reason.ENCODING, str(error)) from error
        except HeadersTooLarge as error:
            raise headers_too_large(target.host) from error
        except aiohttp.ClientError as error:  # some are a TimeoutError too
            raise network_failure(target.host, error, self._limits) from error
        except TimeoutError as error:
            total = f"{self._limits.total_timeout:g}"
            raise Failure(Reason.TOO_SLOW, f"the whole answer did not come within {total} seconds") from error

    async def _request(self, target: Target, question: _Question) -> _Reply:
        headers, verify = question.headers(target), question.verifies(target)
        answer = await self._wire.ask(target, headers, form=question.form, proxy=question.proxy, verify=verify)
        try:
            fields = _fields(answer, target.host)
            reply = _Reply(answer.status, fields)
            if question.form is not None or (answer.status != 200 and not _is_delta(reply, question.conditions)):
                return reply
            body, wire_bytes = await _body(answer, fields, question.max_bytes)
            return _Reply(answer.status, fields, body, wire_bytes)
        finally:
            answer.close()


def _fields(answer: Answer, host: str) -> dict[str, str]:
    if sum(len(name) + len(value) + 4 for name, value in answer.raw_headers) > MAX_HEADERS:
        raise headers_too_large(host)
    fields: dict[str, str] = {}
    for name, value in answer.raw_headers:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        fields[key] = f"{fields[key]}, {text}" if key in fields else text
    return fields


async def _body(answer: Answer, headers: Mapping[str, str], limit: int) -> tuple[bytes, int]:
    """The decoded body, and how many bytes came over the wire."""
    told = headers.get("content-length", "")
    if told.isascii() and told.isdecimal() and int(told[:20]) > limit:
        raise _too_large(limit)
    decoder = decoder_for(headers.get("content-encoding", ""))
    body: bytes | bytearray = b""
    wire_bytes, pause = 0, _PIECE
    async for chunk in answer.content.iter_any():
        wire_bytes += len(chunk)
        for piece in decoder.feed(chunk):
            if not body:
                body = piece  # most are no longer: they need no copy
            else:
                body = body if isinstance(body, bytearray) else bytearray(body)
                body += piece
            if len(body) > limit:
                raise _too_large(limit)
            if len(body) > pause:
                pause = len(body) + _PIECE
                await asyncio.sleep(0)
    if answer.line.broken and "content-length" not in headers and "transfer-encoding" not in headers:
        raise cut_short()
    decoder.finish()
    return bytes(body), wire_bytes


def _is_delta(reply: _Reply, conditional: Mapping[str, str]) -> bool:
    """Whether this is what is new since the document that the request named (RFC 3229, 10.5.2)."""
    if reply.status != 226 or "If-None-Match" not in conditional:
        return False
    return "feed" in (part.partition(";")[0].strip().lower() for part in reply.headers.get("im", "").split(","))


def _fetched(target: Target, reply: _Reply, moved_to: str | None) -> Fetched:
    return Fetched(
        url=target.url,
        status=reply.status,
        headers=reply.headers,
        body=reply.body,
        body_hash=hashlib.sha256(reply.body).hexdigest() if reply.status == 200 else "",
        etag=reply.headers.get("etag"),
        last_modified=reply.headers.get("last-modified"),
        wire_bytes=reply.wire_bytes,
        moved_to=moved_to,
    )


def _too_large(limit: int) -> Failure:
    return Failure(Reason.TOO_LARGE, f"the answer is larger than {limit:,} bytes; fetch.max_bytes sets the limit")
