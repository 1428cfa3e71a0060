"""The composition root: the only place that knows every adapter. A `Desk` is a folder's files brought to life."""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from bot.config.desk import DeskSettings
from bot.config.home import fingerprint_of
from bot.config.restarts import waiting_for_restart
from bot.config.secrets import secrets_of
from bot.config.whole import Loaded, load
from bot.core import polling
from bot.core.urls import host_of
from bot.desk.cards import Cards
from bot.errors import MistakesFound, StoreError
from bot.masking import hide_all
from bot.pipeline.catalogue import Cataloguer
from bot.pipeline.collect import Collector
from bot.pipeline.deliver import Deliverer
from bot.pipeline.enrich import Enricher
from bot.pipeline.notices import Notices
from bot.pipeline.publish import Publisher, Publishing
from bot.pipeline.review import EditorsChat, Reviewer
from bot.pipeline.watchman import Watchman
from bot.ports import Channel, Clock, Parser, Store
from bot.render.mail import Letterhead
from bot.run.engine import Engine
from bot.run.owner import owner_name
from bot.sources.articles import ArticleReader, Extraction
from bot.sources.domains import domain_of
from bot.sources.live import LiveFetcher
from bot.sources.parsers import Parsers
from bot.sources.robots import Outside, PoliteFetcher, Robots
from bot.store import open_store

if TYPE_CHECKING:  # what sends costs memory and time that a desk which does not send should not pay
    from bot.channels.email import EmailChannel

log = logging.getLogger("watchdesk.app")


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class Desk:
    """One desk: its files, its store, and the stages of its pipeline, wired together.

    The stages ask for sources, rules and editions each time they work, so `reload` takes effect at once. Raises
    MistakesFound when a file is wrong, StoreError when the store cannot be used.
    """

    def __init__(
        self,
        home: Path,
        environ: Mapping[str, str],
        *,
        clock: Clock | None = None,
        need_sources: bool = True,
        loaded: Loaded | None = None,
    ) -> None:
        """`loaded`: what `bot.config.whole.load` just read, if it was."""
        self.home = home
        self.environ = environ
        self.clock: Clock = clock or SystemClock()
        self.loaded = loaded or load(home, environ, need_sources=need_sources)
        self.var.mkdir(parents=True, exist_ok=True)
        self.store: Store = open_store(self.loaded.files.store_url.get_secret_value())
        self.owner = owner_name()
        self.channels: dict[str, Channel] = {}
        self.cards = Cards(self.store, lambda: self.source_names, lambda: self.settings.timezone)
        self.at_work: Engine | None = None
        """The engine that keeps this desk going, while it runs (`bot.running`)."""
        self.reviewer = Reviewer(
            self.store,
            self.clock,
            lambda: self.settings.review,
            lambda: self.loaded.sources,
            self.editors_chat,
            lambda: self.settings.languages,
        )
        self.publisher = Publisher(self.store, self.clock, self.publishing, self.ending)
        self.notices = Notices(self.store, self.clock, self.editors_chat)
        self.deliverer = Deliverer(
            self.store,
            lambda: self.channels,
            self.clock,
            self.owner,
            lease=self.settings.outbox.lease,
            follow_ups=self.notices.after,
            halted=self.ending,
        )

    def ending(self) -> bool:
        """Whether the running desk was asked to end: long work stops between two steps."""
        return self.at_work is not None and self.at_work.stopping

    def close(self) -> None:
        self.store.close()

    @property
    def settings(self) -> DeskSettings:
        return self.loaded.files.settings

    @property
    def var(self) -> Path:
        return self.loaded.files.var

    @property
    def source_names(self) -> dict[str, str]:
        return {source.id: source.name for source in self.loaded.sources.values()}

    def source_name(self, source_id: str) -> str:
        """What readers call a source; one that was taken out of `sources.yaml` keeps its id."""
        source = self.loaded.sources.get(source_id)
        return source.name if source else source_id

    # ------------------------------------------------------------------ files

    def reload(self) -> bool:
        """Read the files again if they changed. Broken ones are refused: what works stays in force, and it is said."""
        now = fingerprint_of(self.home, self.environ, self.loaded.files.fingerprint)
        if now == self.loaded.files.fingerprint or now.digest == self._refused:
            return False
        before = self.loaded
        try:
            self.loaded = load(self.home, self.environ)
        except MistakesFound as found:
            first, *more = found.mistakes
            and_more = f" (and {len(more)} more; `watchdesk check` lists them)" if more else ""
            self.notices.tell(
                f"refused:{now.digest}", f"Changed files are refused, the old ones stay in force: {first}{and_more}"
            )
            self._refused = now.digest
            return False
        self._refused = ""
        hide_all(secrets_of(self.loaded.files))
        try:
            self.register()
        except StoreError:  # busy or full: the files are read once more at the next look
            self.loaded = before
            raise
        if names := waiting_for_restart(before.files, self.loaded.files):
            what = f"These changed settings count from the next start of the desk: {', '.join(names)}."
            self.notices.tell(f"restart:{now.digest}", what)
        log.info("files read again: %d sources, %d editions", len(self.loaded.sources), len(self.loaded.editions))
        return True

    _refused = ""

    def register(self, *, at_once: bool = False) -> None:
        """Make the store know every source, and the calendar every edition and subscription. New sources are first
        polled within a minute, each at its own moment, or `at_once`; those of a small desk now."""
        now = self.clock.now()
        crowd = len(self.loaded.sources)
        self.store.register_sources(
            {
                source.id: now
                if at_once
                else polling.first_due(now, source.every, dice=partial(_place_in_minute, source.id, crowd))
                for source in self.loaded.sources.values()
            },
            {source.id: source.url for source in self.loaded.sources.values()},
        )
        self.publisher.plan()

    # ------------------------------------------------------------------ stages

    def fetcher(self) -> PoliteFetcher:
        """Close it with `aclose`. It knows which servers asked to be left alone, also before the last start."""
        outside = LiveFetcher(lambda: self.loaded.files.limits, self.clock.now)
        for source_id, until in self.store.waits(self.clock.now()).items():
            if source := self.loaded.sources.get(source_id):
                outside.hold_back(source.url, until)
        return PoliteFetcher(outside, Robots(outside, self.clock.now))

    def parser(self) -> Parsers:
        """Close it with `close`."""
        return Parsers(shadow=lambda: self.loaded.files.limits.shadow)

    def collector(self, fetcher: Outside, parser: Parser) -> Collector:
        return Collector(
            store=self.store,
            fetcher=fetcher,
            getter=fetcher,
            parser=parser,
            classifier=lambda: self.loaded.classifier,
            sources=lambda: self.loaded.sources,
            clock=self.clock,
            max_age=self.settings.polling.max_age,
            limits=lambda: self.loaded.files.polling,
            at_once=self.settings.polling.concurrency,
            cap=self.settings.polling.most_new,
            place=_place,
            at_one_place=2 * self.loaded.files.limits.per_host,
        )

    def cataloguer(self) -> Cataloguer:
        return Cataloguer(self.store, lambda: self.loaded.classifier, lambda: self.loaded.sources)

    def watchman(self) -> Watchman:
        return Watchman(
            store=self.store,
            clock=self.clock,
            sources=lambda: self.loaded.sources,
            notices=self.notices,
            zone=lambda: self.settings.timezone,
            lasting=lambda: self.settings.health.lasting,
            free_space=self.free_space,
        )

    def free_space(self) -> int:
        """Bytes, where there is least: in the desk's folder or beside its store."""
        return min(shutil.disk_usage(folder).free for folder in self.lock_folders)

    def enricher(self, fetcher: PoliteFetcher, extraction: Extraction) -> Enricher:
        return Enricher(
            store=self.store,
            articles=ArticleReader(fetcher, fetcher.robots, extraction),
            classifier=lambda: self.loaded.classifier,
            sources=lambda: self.loaded.sources,
            clock=self.clock,
            halted=self.ending,
        )

    def publishing(self) -> Publishing:
        digest = self.settings.digest
        return Publishing(
            editions=self.loaded.editions,
            channels=self.loaded.channels,
            source_name=self.source_name,
            letterhead=self.letterhead(),
            catch_up=digest.catch_up,
            lookback=digest.lookback,
        )

    def letterhead(self) -> Letterhead | None:
        email = self.settings.email
        if email.sender is None:
            return None
        return Letterhead(email.sender, email.list_id or "", email.unsubscribe or "")

    def editors_chat(self) -> EditorsChat | None:
        chat = self.settings.telegram.editors_chat
        if chat is None or self.loaded.files.telegram_token is None:
            return None
        return EditorsChat(str(chat), self.cards.face, self.settings.telegram.cards)

    # ------------------------------------------------------------------ ways out

    @property
    def ways(self) -> frozenset[str]:
        """The kinds of channels that this desk has what it needs for."""
        files = self.loaded.files
        telegram = {"telegram"} if files.telegram_token else set()
        email = {"email"} if self.settings.email.sender and self.settings.email.smtp_url else set()
        return frozenset({"console", "file"} | telegram | email)

    def open_channels(self) -> None:
        """Make a channel of every kind that this desk has what it needs for."""
        from bot.channels.console import ConsoleChannel
        from bot.channels.file import FileChannel

        self.channels.update({"console": ConsoleChannel(sys.stdout), "file": FileChannel(self.home)})
        files = self.loaded.files
        if files.telegram_token is not None:
            from bot.channels.telegram import TelegramChannel
            from bot.channels.telegram_pace import PaceLimits

            # One message at a time leaves (see Deliverer), so nobody may wait inside the channel for a chat's turn.
            self.channels["telegram"] = TelegramChannel(
                files.telegram_token.get_secret_value(),
                self.settings.telegram.api_base,
                pace=PaceLimits(patience=0.1),
            )
        if mail := self.email_channel():
            self.channels["email"] = mail

    def email_channel(self) -> EmailChannel | None:
        """The way to the mail server, if one is set up."""
        email, letterhead = self.settings.email, self.letterhead()
        if letterhead is None or email.smtp_url is None:
            return None
        from bot.channels.email import EmailChannel

        return EmailChannel(
            email.smtp_url.get_secret_value(),
            letterhead.sender,
            list_id=letterhead.list_id,
            reply_to=email.reply_to or "",
            max_per_minute=email.max_per_minute,
        )

    @property
    def lock_folders(self) -> list[Path]:
        """Where the locks of a running desk lie: in its own folder, so that one bot is not heard twice, and beside its
        store, so that two folders cannot share one unawares."""
        scheme, _, path = self.loaded.files.store_url.get_secret_value().partition(":///")
        beside = Path(path).parent if scheme == "sqlite" else self.var
        return sorted({self.var.resolve(), beside.resolve()})

    async def close_channels(self) -> None:
        for channel in self.channels.values():
            with suppress(AttributeError):
                await channel.aclose()  # type: ignore[attr-defined]  # only channels that keep a connection have it
        self.channels.clear()


def _place(url: str) -> str:
    """Whose sources are polled in turn: the fetcher lets few requests at once to a registrable domain."""
    return domain_of(host_of(url) or url)


def _place_in_minute(source_id: str, crowd: int) -> float:
    """Where in its first minute a source is polled, in [0, 1): always the same, evenly spread. A minute is for hundreds
    of sources; up to 20 need not wait for each other."""
    return (crc32(source_id.encode()) % 1000) / 1000 * min(1.0, max(0, crowd - 20) / 200)
