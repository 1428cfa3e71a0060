"""A desk's whole day in one process, which kills itself with SIGKILL at the step that it is told.

    python crashing_desk.py HOME [STEP before|after]

STEP is a method of the store, or `send-telegram` and `send-email`: there `after` means that the other side has it.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from functools import partial, wraps
from pathlib import Path
from typing import Any

from bot.app import Desk
from bot.model import Act, State
from bot.run.owner import owner_is_dead


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash_in_store(desk: Desk, step: str, moment: str) -> None:
    real = getattr(desk.store, step)

    @wraps(real)
    def method(*given: Any, **named: Any) -> Any:
        if moment == "before":
            die()
        result = real(*given, **named)
        if result or step != "claim":
            die()
        return result

    for stage in (desk, desk.reviewer, desk.publisher, desk.deliverer, desk.notices):
        object.__setattr__(stage, "store", _With(desk.store, step, method))


class _With:
    """A store with one method of it replaced."""

    def __init__(self, store: Any, step: str, method: Any) -> None:
        self._store = store
        setattr(self, step, method)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def crash_in_channel(desk: Desk, kind: str, moment: str) -> None:
    real = desk.channels[kind].send

    async def send(*given: Any, **named: Any) -> Any:
        if moment == "before":
            die()
        await real(*given, **named)
        die()

    desk.channels[kind].send = send  # type: ignore[method-assign]


async def day(desk: Desk, step: str, moment: str) -> None:
    if step and not step.startswith("send-"):
        crash_in_store(desk, step, moment)
    desk.register(at_once=True)
    desk.open_channels()
    desk.deliverer.recover(partial(owner_is_dead, ourselves=desk.owner))
    if step.startswith("send-"):
        crash_in_channel(desk, step.removeprefix("send-"), moment)
    fetcher = desk.fetcher()
    try:
        collector = desk.collector(fetcher, desk.parser())
        await collector.poll_all(await collector.claim_named(list(desk.loaded.sources)))
    finally:
        await fetcher.aclose()
    desk.reviewer.place()
    desk.reviewer.post_cards()
    waiting = desk.store.stories(State.PENDING, limit=1000)
    if len(waiting) > 1 and not desk.store.stories(State.MERGED):
        desk.reviewer.merge(waiting[0].id, [waiting[1].id], "Ann", None)
    for story in desk.store.stories(State.PENDING, limit=1000):
        desk.reviewer.decide(story.id, Act.APPROVE, "Ann", story.version)
    desk.publisher.send("daily")
    await desk.deliverer.drain(timedelta(seconds=30))
    await desk.close_channels()


def main() -> None:
    home, step, moment = Path(sys.argv[1]), *(sys.argv[2:4] or ("", ""))
    desk = Desk(home, os.environ)
    asyncio.run(day(desk, step, moment))
    desk.close()


main()
