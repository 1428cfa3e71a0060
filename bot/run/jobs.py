"""The one table of what a running desk does, and how often."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from bot.pipeline.catalogue import Cataloguer
from bot.pipeline.collect import Collector
from bot.pipeline.deliver import Deliverer
from bot.pipeline.enrich import Enricher
from bot.pipeline.hubs import Subscriber
from bot.pipeline.publish import Publisher
from bot.pipeline.pushes import Pushes
from bot.pipeline.review import Reviewer
from bot.pipeline.watchman import Watchman
from bot.ports import Clock, Store
from bot.run.engine import Engine, Job

KINDS = ("telegram", "email", "console", "file")
"""Every way out has a job of its own: none waits for another."""

LONG = 6 * 3600.0
"""Seconds that a mailing to many readers may take at the pace that their server allows."""

LONG_TICK = 60.0
"""Seconds for which one tick goes on polling where more is due than there are places."""

KEEP_SETTLED = timedelta(days=90)
"""How long what was sent is kept whole; its record stays."""


@dataclass(frozen=True, slots=True)
class Stages:
    """The pipeline of a desk, put together."""

    store: Store
    clock: Clock
    collector: Collector
    cataloguer: Cataloguer
    enricher: Enricher
    reviewer: Reviewer
    publisher: Publisher
    deliverer: Deliverer
    watchman: Watchman
    reload: Callable[[], bool]
    owner_is_dead: Callable[[str], bool]
    polls_at_once: int
    subscriber: Subscriber | None = None
    pushes: Pushes | None = None


def engine_of(stages: Stages) -> Engine:
    """An engine with every job of the table."""

    async def recover() -> None:
        await asyncio.to_thread(stages.deliverer.recover, stages.owner_is_dead)

    async def reload() -> None:
        await asyncio.to_thread(stages.reload)

    async def poll() -> None:
        """Claims only what can be begun at once: a slow source takes up its own place and nobody else's. If more is
        due than that, it goes on as soon as half of the places are free, and does not wait for the next tick."""
        until = time.monotonic() + LONG_TICK
        while (free := stages.polls_at_once - engine.in_hand) > 0 and not engine.stopping:
            claimed = await stages.collector.claim_due(free)
            for state in claimed:
                engine.spawn(stages.collector.poll_in_turn(state))
            left = until - time.monotonic()
            if len(claimed) < free or left <= 0:
                return
            await engine.room(stages.polls_at_once // 2, left)

    async def catalogue() -> None:
        """What editors wait for first. Old news has time: in small steps while polls are under way."""
        if not engine.stopping and not await asyncio.to_thread(stages.cataloguer.step, news=True):
            await asyncio.to_thread(stages.cataloguer.step, 20 if engine.in_hand else 100)

    async def review() -> None:
        await asyncio.to_thread(stages.reviewer.place)
        await asyncio.to_thread(stages.reviewer.post_cards)

    async def publish() -> None:
        await asyncio.to_thread(stages.publisher.run_due)

    async def give_back() -> None:
        await asyncio.to_thread(stages.deliverer.give_back)

    async def watch() -> None:
        await asyncio.to_thread(stages.watchman.look)

    async def tidy() -> None:
        await asyncio.to_thread(stages.store.tidy, stages.clock.now(), KEEP_SETTLED)

    engine = Engine(
        [
            Job("recover", 30, recover),
            Job("reload", 5, reload),
            Job("poll", 2, poll),
            Job("catalogue", 1, catalogue),
            Job("held", 1800, stages.collector.let_go),
            Job("full text", 5, stages.enricher.run_due),
            Job("review", 2, review),
            Job("publish", 5, publish),
            *(Job(f"deliver by {kind}", 1, partial(stages.deliverer.deliver, kind), LONG) for kind in KINDS),
            *([Job("pushes", 2, stages.pushes.hurry)] if stages.pushes else []),
            *([Job("hubs", 30, stages.subscriber.run_due)] if stages.subscriber else []),
            Job("watch", 60, watch),
            Job("tidy", 6 * 3600, tidy),
        ],
        at_end=give_back,
    )
    stages.watchman.hanging = engine.hanging
    return engine
