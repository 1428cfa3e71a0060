"""A desk at work: its engine, the bot's ears, what hubs push, what it serves over HTTP: opened, and closed in order."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.app import Desk
from bot.desk.acting import DeskActs
from bot.errors import UsageError
from bot.pipeline.collect import Collector
from bot.pipeline.hubs import Subscriber
from bot.pipeline.pushes import Pushes
from bot.pipeline.watchman import Watchman
from bot.ports import Parser, Poster
from bot.run.engine import Engine
from bot.run.jobs import Stages, engine_of
from bot.run.owner import owner_is_dead
from bot.sources.articles import Extraction
from bot.sources.robots import PoliteFetcher

if TYPE_CHECKING:  # python-telegram-bot and the web cost memory and time that only those who use them should pay
    from bot.desk.telegram.desk import TelegramDesk
    from bot.desk.web.server import WebServer

log = logging.getLogger("watchdesk.app")


@asynccontextmanager
async def running(desk: Desk) -> AsyncIterator[Engine]:
    """Everything that a running desk needs, open: channels, the bot's ears, the fetcher, and the engine to run."""
    desk.register()
    desk.open_channels()
    log.info("rules %s", desk.loaded.classifier.ruleset)  # a desk that runs will need them: read them now
    async with AsyncExitStack() as open_things:
        open_things.push_async_callback(desk.close_channels)
        fetcher = desk.fetcher()
        open_things.push_async_callback(fetcher.aclose)
        if ears := telegram_desk(desk):
            await ears.start()
            open_things.push_async_callback(ears.stop)
        parser = desk.parser()
        open_things.callback(parser.close)
        extraction = Extraction()
        open_things.callback(extraction.close)
        work = _Work(desk, fetcher, parser, extraction)
        desk.at_work = work.engine
        if web := work.open_web():
            open_things.push_async_callback(web.stop)
        yield work.engine


class _Work:
    """The parts of a running desk that know each other."""

    def __init__(self, desk: Desk, fetcher: PoliteFetcher, parser: Parser, extraction: Extraction) -> None:
        self._desk = desk
        self._subscriber: Subscriber | None = None
        self._pushes: Pushes | None = None
        collector = desk.collector(fetcher, parser)
        self._watchman: Watchman = desk.watchman()
        if desk.settings.web.websub:
            self._subscriber, self._pushes = self._hubs(fetcher, collector)
            collector.pushed = self._pushes.bring_all
        self.engine = engine_of(
            Stages(
                store=desk.store,
                clock=desk.clock,
                collector=collector,
                cataloguer=desk.cataloguer(),
                enricher=desk.enricher(fetcher, extraction),
                reviewer=desk.reviewer,
                publisher=desk.publisher,
                deliverer=desk.deliverer,
                watchman=self._watchman,
                reload=desk.reload,
                owner_is_dead=partial(owner_is_dead, ourselves=desk.owner),
                polls_at_once=desk.settings.polling.concurrency,
                subscriber=self._subscriber,
                pushes=self._pushes,
            )
        )

    def _hubs(self, poster: Poster, collector: Collector) -> tuple[Subscriber, Pushes]:
        """The two sides of WebSub: what asks hubs, and what takes their pushes."""
        desk = self._desk

        def spawn(work: Coroutine[Any, Any, None]) -> None:
            self.engine.spawn(work)

        subscriber = Subscriber(desk.store, poster, lambda: desk.loaded.sources, desk.clock, desk.settings.web.base_url)
        return subscriber, Pushes(
            desk.store, collector, lambda: desk.loaded.sources, desk.clock, spawn=spawn, halted=desk.ending
        )

    def open_web(self) -> WebServer | None:
        """What the desk serves over HTTP, at `web.listen`; stop it. None: the default address is taken, which is said.
        Raises `UsageError` if an address that the operator named cannot be had, or WebSub needs one."""
        from bot.desk.web.app import make_app
        from bot.desk.web.server import WebServer

        web = self._desk.settings.web
        try:
            server = WebServer(web.listen)
        except UsageError as error:
            if web.listen_is_written or web.websub:
                raise
            log.warning("%s The desk runs on without /healthz.", error)
            return None
        server.start(
            make_app(
                self._watchman.wrong,
                self._subscriber.verify if self._subscriber else None,
                self._pushes.receive if self._pushes else None,
                lambda: self._desk.loaded.files.limits.max_bytes,
            )
        )
        return server


def telegram_desk(desk: Desk) -> TelegramDesk | None:
    """The bot's ears, if there is a bot. One process only may listen."""
    token = desk.loaded.files.telegram_token
    if token is None:
        return None
    from bot.desk.telegram.desk import TelegramDesk
    from bot.desk.telegram.rules import ChatRules

    def rules() -> ChatRules:
        settings = desk.settings
        chats = settings.telegram
        return ChatRules(settings.timezone, chats.editors_chat, frozenset(chats.editors), desk.source_names)

    return TelegramDesk(
        token.get_secret_value(),
        desk.settings.telegram.api_base,
        acts=DeskActs(desk.store, desk.clock, desk.reviewer, desk.publisher),
        memory=desk.store,
        tokens=desk.cards.tokens,
        rules=rules,
        clock=desk.clock,
    )
