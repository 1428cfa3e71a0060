"""`desk.yaml`: how the desk runs. Every key has a default; the commented sample names them all."""

from datetime import timedelta
from typing import Literal

from pydantic import Field

from bot.config.values import (
    AllowedAddress,
    ApiBase,
    Chat,
    Clock,
    Duration,
    EditionPace,
    Lang,
    Line,
    Listen,
    MailAddress,
    MailSender,
    Pace,
    Seconds,
    Size,
    Slug,
    SmtpUrl,
    StoreUrl,
    Topic,
    WebUrl,
    Written,
    Zone,
)
from bot.model import GENERAL, TOPICS, Empty, Review


class StoreSettings(Written):
    """`store:`. None: SQLite under `var/`."""

    url: StoreUrl | None = None


class PollingSettings(Written):
    """`polling:`. `jitter`: each wait is moved by up to this share of itself. `fastest` and `slowest` bound what a
    source's own rhythm may choose; `full_every`: after so many answers "not modified" the whole document is fetched.
    `adaptive`: whether rhythms choose (None: unless the operator has said `every`). `most_new`: how many new items of
    one poll go on at once."""

    every: Pace = timedelta(minutes=30)
    max_age: Duration = timedelta(days=7)
    adaptive: bool | None = None
    fastest: Pace = timedelta(minutes=10)
    slowest: Pace = timedelta(hours=2)
    full_every: int = Field(48, ge=1, le=10_000)
    most_new: int = Field(100, ge=0, le=100_000)
    jitter: float = Field(0.1, ge=0, le=0.5)
    concurrency: int = Field(50, ge=1, le=500)

    @property
    def by_rhythm(self) -> bool:
        """Whether sources that name no `every` are polled by their own rhythm."""
        return "every" not in self.model_fields_set if self.adaptive is None else self.adaptive


class FetchSettings(Written):
    """`fetch:`, the bounds of one fetch."""

    connect_timeout: Seconds = Field(10.0, gt=0, le=600)
    read_timeout: Seconds = Field(30.0, gt=0, le=600)
    total_timeout: Seconds = Field(60.0, gt=0, le=3_600)
    max_bytes: Size = Field(15 * 1024 * 1024, ge=1_024, le=1024**3)
    max_redirects: int = Field(10, ge=0, le=50)
    per_host: int = Field(2, ge=1, le=50)
    host_pause: Seconds = Field(0.0, ge=0, le=600)
    contact: Line | None = None
    allow: tuple[AllowedAddress, ...] = ()
    shadow: bool = False


class HealthSettings(Written):
    """`health:`. `lasting`: trouble of a source, and its end, is told when it has lasted so long."""

    lasting: Duration = timedelta(hours=1)


class DigestSettings(Written):
    """`digest:`. `catch_up`: a digest missed for longer is skipped; `lookback`: how old a story may still be told."""

    catch_up: Duration = timedelta(hours=6)
    lookback: Duration = timedelta(days=7)


class TelegramSettings(Written):
    """`telegram:`. The token comes from the environment only."""

    api_base: ApiBase = "https://api.telegram.org/bot"
    editors_chat: int | None = None
    editors: tuple[int, ...] = ()
    cards: int = Field(25, ge=1, le=500)


class EmailSettings(Written):
    """`email:`. `smtp_url` may hold a password, so it is a secret everywhere."""

    sender: MailSender | None = Field(None, alias="from")
    smtp_url: SmtpUrl | None = None
    list_id: Line | None = None
    reply_to: MailAddress | None = None
    unsubscribe: MailAddress | None = None
    max_per_minute: int = Field(600, ge=1, le=10_000)


class OutboxSettings(Written):
    """`outbox:`. `lease`: how long a sender may hold a delivery before another takes it."""

    lease: Duration = timedelta(seconds=90)


class WebSettings(Written):
    """`web:`. `base_url`: how the outside reaches the desk. `websub`: have hubs of feeds send news to it."""

    base_url: WebUrl = "http://127.0.0.1:8080"
    listen: Listen = "127.0.0.1:8080"
    websub: bool = False

    @property
    def listen_is_written(self) -> bool:
        """Whether the operator named the address himself: then nothing else will do."""
        return "listen" in self.model_fields_set


class LogSettings(Written):
    """`log:`."""

    level: Literal["debug", "info", "warning", "error"] = "info"


class ChannelEntry(Written):
    """One of `channels:`."""

    id: Slug
    kind: Literal["telegram", "email", "console", "file"]
    chat_id: Chat | None = None
    thread_id: int | None = Field(None, ge=1)
    path: Line | None = None


class EditionEntry(Written):
    """One of `editions:`. Just one of `at` and `every`; no `zone`: the desk's own."""

    id: Slug
    title: Line | None = None
    intro: str = Field("", max_length=1_000)
    topics: tuple[Topic, ...] = Field((*TOPICS, GENERAL), min_length=1)
    at: Clock | None = None
    every: EditionPace | None = None
    zone: Zone | None = None
    channels: tuple[str, ...] = ()
    max_items: int = Field(30, ge=1, le=500)
    empty: Empty = Empty.SKIP


class DeskSettings(Written):
    """The whole of `desk.yaml`, after the environment has had its say. `languages`: what the readers read, the most
    wanted first."""

    timezone: Zone = "UTC"
    review: Review = Review.REQUIRED
    languages: tuple[Lang, ...] = Field((), max_length=50)
    store: StoreSettings = StoreSettings()
    polling: PollingSettings = PollingSettings()
    fetch: FetchSettings = FetchSettings()
    health: HealthSettings = HealthSettings()
    digest: DigestSettings = DigestSettings()
    telegram: TelegramSettings = TelegramSettings()
    email: EmailSettings = Field(default_factory=lambda: EmailSettings.model_validate({}))
    outbox: OutboxSettings = OutboxSettings()
    web: WebSettings = WebSettings()
    log: LogSettings = LogSettings()
    channels: tuple[ChannelEntry, ...] = ()
    editions: tuple[EditionEntry, ...] = ()
