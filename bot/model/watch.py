"""What is watched, and what comes back from watching: sources, their memory, fetched bytes, entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class SourceKind(StrEnum):
    """How a source is read."""

    FEED = "feed"
    PAGE = "page"


class PublisherKind(StrEnum):
    """Who speaks: decides nothing alone, but orders sources of equal trust when a story picks its lead."""

    INTERGOVERNMENTAL = "intergovernmental"
    GOVERNMENT = "government"
    CERT = "cert"
    LAW_ENFORCEMENT = "law-enforcement"
    MEDIA = "media"
    RESEARCH = "research"
    CIVIL_SOCIETY = "civil-society"
    VENDOR = "vendor"
    EVENT = "event"


class Trust(StrEnum):
    """How far the desk trusts a source: with `review: trusted`, only `high` goes out unseen."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Review(StrEnum):
    """Who must look before a story goes out."""

    REQUIRED = "required"
    TRUSTED = "trusted"
    OFF = "off"


class Reason(StrEnum):
    """Why a poll of a source failed (the outside relies on these words)."""

    TIMEOUT = "timeout"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    HTTP_STATUS = "http_status"
    REDIRECT = "redirect"
    BLOCKED_ADDRESS = "blocked_address"
    NOT_A_FEED = "not_a_feed"
    PARSE = "parse"
    ENCODING = "encoding"
    SELECTOR = "selector"
    ROBOTS = "robots"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class PageRules:
    """CSS selectors of a page source. All but `item` are inside an item; `a@href` takes an attribute."""

    item: str
    title: str
    link: str
    date: str | None = None
    summary: str | None = None
    date_formats: tuple[str, ...] = ()
    date_languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One feed or page that the desk watches, as `sources.yaml` says it."""

    id: str
    name: str
    url: str
    kind: SourceKind = SourceKind.FEED
    every: timedelta = timedelta(minutes=30)
    lang: str | None = None
    publisher: str | None = None
    publisher_kind: PublisherKind = PublisherKind.MEDIA
    topics: tuple[str, ...] = ()
    trust: Trust = Trust.NORMAL
    tags: tuple[str, ...] = ()
    group: str | None = None
    review: Review | None = None
    disabled: bool = False
    page: PageRules | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the store remembers of a source between polls. Times are aware UTC."""

    source_id: str
    next_due: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    baselined: bool = False
    failures: int = 0
    last_attempt: datetime | None = None
    last_success: datetime | None = None
    last_new: datetime | None = None
    last_reason: Reason | None = None
    last_detail: str | None = None
    not_before: datetime | None = None
    """A Retry-After of the server: no request of any kind before it."""


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Bounds of one fetch. Seconds; bytes are counted after decompression."""

    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 60.0
    max_bytes: int = 15 * 1024 * 1024
    max_redirects: int = 10
    per_host: int = 2
    concurrency: int = 50
    contact: str | None = None
    allow: tuple[str, ...] = ()
    """CIDRs or `address:port` pairs of inner hosts that may be fetched all the same."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole answer: status 200, body decompressed and within bounds. Header names are lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    body_hash: str
    etag: str | None
    last_modified: str | None
    wire_bytes: int = 0


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server said 304, or the body is byte for byte the one we hold."""

    wire_bytes: int = 0


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """Why nothing usable came. `detail` is for people: no secrets, one line, at most 300 characters."""

    reason: Reason
    detail: str
    status: int | None = None
    retry_after: timedelta | None = None


FetchResult = Fetched | NotModified | FetchFailed


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed or page, cleaned at the door: plain text, absolute http(s) link or none, aware UTC dates."""

    title: str
    url: str | None = None
    guid: str | None = None
    summary: str = ""
    text: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser found in a body."""

    entries: tuple[Entry, ...]
    title: str | None = None
    lang: str | None = None
    warnings: tuple[str, ...] = field(default=())
