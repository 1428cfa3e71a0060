"""What is watched, and what comes back from watching: sources, their memory, fetched bytes, entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class SourceKind(StrEnum):
    """How a source is read."""

    FEED = "feed"
    PAGE = "page"
    SITEMAP = "sitemap"


class PublisherKind(StrEnum):
    """Who speaks. When a story picks its lead, official voices (the first four) go before others of the same trust."""

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
    """One feed, page or sitemap that the desk watches, as `sources.yaml` says it.

    `headers`, `user_agent`, `proxy` and `verify_tls` are for this source alone; the first and the third may hold
    secrets. `ignore_robots`: why an editor overrides robots.txt here. `silent_after`: longer than this without news is
    a failure (None: learned from the source's own rhythm). `only`: a sitemap's URLs that hold this text.
    """

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
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    user_agent: str | None = None
    proxy: str | None = field(default=None, repr=False)
    verify_tls: bool = True
    ignore_robots: str | None = None
    fulltext: bool = False
    silent_after: timedelta | None = None
    only: str | None = None
    adaptive: bool = False
    """`every` is only where to begin: the rhythm of the source decides, within the operator's limits."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a source's server and document ask of those who poll it.

    `fresh_for`: Cache-Control or Expires; `ttl`: the feed's own (RSS `ttl`, `sy:update…`). Hours (0 to 23, UTC) and
    days (Monday is 0) in which nobody need come. `hub`: a WebSub hub, and the `topic` it knows the feed by.
    """

    fresh_for: timedelta | None = None
    ttl: timedelta | None = None
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()
    hub: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a source brings news, learned from its polls. Older polls count less and less.

    `hours`: new items by hour of the day, UTC. `between`: seconds from one poll with news to the next, the usual;
    `longest`: the longest such silence. `share`: of the polls, those with news. `entries`: how many a poll shows.
    `polls`: how many polls this was learned from. `interval`: seconds from poll to poll that fit the source, at an hour
    as busy as its average one (None: as `sources.yaml` says). `turnover`: how often an hour what it shows was replaced
    by new items, at the busiest of late.
    """

    hours: tuple[float, ...] = (0.0,) * 24
    between: float | None = None
    longest: float | None = None
    share: float | None = None
    entries: float | None = None
    polls: int = 0
    interval: float | None = None
    turnover: float = 0.0


@dataclass(frozen=True, slots=True)
class Move:
    """A permanent redirect (301, 308) that the source's server has sent so many times in a row, with a good answer.

    `times` stays 0 where the first such answer had nothing in common with what the source was known to show.
    """

    url: str
    times: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Condition:
    """How a source is, and since when. `what` is one of the states of `bot.core.health`.

    `told`: the editors were told of trouble, and not yet of its end; `told_what`: of which. `told_at`: when they last
    heard of trouble of this source. `in_outage`: they were told of it as one of many that failed at once.
    """

    what: str
    since: datetime
    detail: str = ""
    told: bool = False
    told_what: str = ""
    told_at: datetime | None = None
    in_outage: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Between these two polls a source may have shown items that nobody saw."""

    source_id: str
    since: datetime | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """What a source brought in some days. `decided`: items of stories that an editor or a rule has decided on.

    `shared`: its items in stories that other sources tell too; `later`: those that another source brought first.
    `latency`: by how much its word follows the first publisher's, the median of what it shared; None: nothing shared.
    """

    items: int = 0
    ignored: int = 0
    decided: int = 0
    approved: int = 0
    shared: int = 0
    later: int = 0
    latency: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """What a source's polls have taught, beside what each poll needs.

    `gap_at`: the last poll that had nothing in common with the one before (`gap_from`), though it was full: items may
    be missing.
    `polls_since_full`: answers 304 in a row. `shown`: how many entries the last whole document had. `stale_at`: when
    the server last sent news under the validators of a document without them: its answers 304 are worth nothing.
    """

    wishes: Wishes = Wishes()
    rhythm: Rhythm = Rhythm()
    move: Move | None = None
    polls_since_full: int = 0
    gaps: int = 0
    gap_at: datetime | None = None
    gap_from: datetime | None = None
    shown: int | None = None
    read_as: str = ""
    """How the last document was read (`bot.core.polling.read_as`): with other selectors it says something else."""
    stale_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the store remembers of a source between polls. Times are aware UTC.

    `of_url`: the address in `sources.yaml` when this was learned; all of it is about another feed if that has changed.
    `url`: where the source is polled instead, after a permanent move. `document`: a fingerprint of the last document's
    entries (`Parsed.fingerprint`). `window`: those entries, as `bot.core.window` writes them.
    """

    source_id: str
    next_due: datetime
    of_url: str | None = None
    url: str | None = None
    document: str | None = None
    window: bytes = b""
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

    memory: Memory = Memory()


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Bounds of one fetch. Seconds; bytes are counted after decompression. A host: a registrable domain."""

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

    shadow: bool = False
    """Both readers of feeds read everything, and where they differ is logged: no bound, but it is about what comes."""

    host_pause: float = 0.0
    """Seconds between the starts of two requests at one registrable domain."""


@dataclass(frozen=True, slots=True)
class PollingLimits:
    """The operator's bounds of when a source is polled.

    `jitter`: each wait is moved by up to this share of itself. `fastest` and `slowest` bound what a rhythm may choose.
    `full_every`: after so many answers 304 in a row the whole document is asked for. `backoff_cap`: the longest wait
    after failures; `wish_cap`: the longest that a server's or a feed's wish counts for. A permanent move is believed
    after `moved_after` good answers in a row over at least `moved_over`, and no more after `fall_back_after` failures.
    """

    jitter: float = 0.1
    fastest: timedelta = timedelta(minutes=10)
    slowest: timedelta = timedelta(hours=2)
    full_every: int = 48
    backoff_cap: timedelta = timedelta(days=1)
    wish_cap: timedelta = timedelta(days=1)
    moved_after: int = 3
    moved_over: timedelta = timedelta(days=1)
    fall_back_after: int = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole answer: body decompressed and within bounds. Header names are lower case.

    Status 200, or 226 for the new entries only (RFC 3229): then `body_hash` is empty, since no whole document was seen,
    while the validators are those of the whole. `url`: where the answer came from in the end; `moved_to`: the same, if
    every redirect on the way there was a permanent one.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    body_hash: str
    etag: str | None
    last_modified: str | None
    wire_bytes: int = 0
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server said 304, or the body is byte for byte the one we hold. Validators: as this answer gives them."""

    wire_bytes: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    same_body: bool = False
    """It was no 304: a whole body came, and was the same."""


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """Why nothing usable came. `detail` is for people: no secrets, one line, at most 300 characters."""

    reason: Reason
    detail: str
    status: int | None = None
    retry_after: timedelta | None = None

    @property
    def postponed(self) -> bool:
        """It was not asked for at all: its host had asked us to wait, at another source's request or this one's."""
        return self.status is None and self.retry_after is not None


FetchResult = Fetched | NotModified | FetchFailed


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed or page, cleaned at the door: plain text, absolute http(s) link or none, aware UTC dates.

    `links`: where its text links to, as written there (`bot.core.hyperlinks`).
    """

    title: str
    url: str | None = None
    guid: str | None = None
    summary: str = ""
    text: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    lang: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser found in a body."""

    entries: tuple[Entry, ...]
    title: str | None = None
    lang: str | None = None
    warnings: tuple[str, ...] = field(default=())
    fingerprint: str | None = None
    wishes: Wishes = Wishes()
    archive: str | None = None
    """The document's `prev-archive` or `next` page (RFC 5005), absolute."""

    whole: bool = True
    """False: it breaks off before its end. What came of it holds; its validators are not those of what was read."""


@dataclass(frozen=True, slots=True)
class SameEntries:
    """The document differs from the last one, and its entries do not: another comment, another date at the top."""

    wishes: Wishes = Wishes()
