"""WebSub in a desk as its files describe it: fetched, subscribed, pushed to, polled at once."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from hub import Hub
from small_desk import an_entry

from bot.app import Desk
from bot.model import ItemQuery
from bot.pipeline import hubs, pushes
from bot.running import running
from bot.testing.builders import build_feed


async def eventually(look: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(40):
        while not await look():
            await asyncio.sleep(0.1)


async def test_a_whole_desk_is_told_by_a_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "LOOK_AGAIN", timedelta())
    monkeypatch.setattr(pushes, "LEAST", timedelta())
    hub, shown = Hub(secure=False), [an_entry(1)]

    async def feed(request: web.Request) -> web.Response:
        site = f"http://127.0.0.1:{hub.port}"
        links = {"Link": f'<{site}/hub>; rel="hub", <{site}/feed>; rel="self"'}
        return web.Response(body=build_feed(*shown), headers=links)

    served = web.Application()
    served.router.add_get("/feed", feed)
    served.router.add_post("/hub", hub.take)
    runner = web.AppRunner(served)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hub.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    with socket.create_server(("127.0.0.1", 0)) as free:
        hub.desk_port = free.getsockname()[1]

    watched = [{"name": "Wire", "url": f"http://127.0.0.1:{hub.port}/feed", "every": "1d"}]
    (tmp_path / "sources.yaml").write_text(json.dumps({"sources": watched}))
    settings = {
        "fetch": {"allow": ["127.0.0.0/8"]},
        "web": {"websub": True, "base_url": "https://desk.example", "listen": f"127.0.0.1:{hub.desk_port}"},
    }
    (tmp_path / "desk.yaml").write_text(json.dumps(settings))
    desk = Desk(tmp_path, {})

    async def held(number: int) -> bool:
        return len(list(desk.store.items(ItemQuery(limit=None)))) == number

    async def asked() -> bool:
        assert desk.at_work is not None
        (job,) = (job for job in desk.at_work.jobs if job.name == "hubs")
        await job.run()
        return bool(hub.confirmed)

    async with running(desk) as engine:
        at_work = asyncio.create_task(engine.run())
        try:
            await eventually(lambda: held(1))
            await eventually(asked)
            assert hub.confirmed == [(200, "challenge-1")]
            shown.insert(0, an_entry(2))
            assert await hub.distribute(b"") == 202
            await eventually(lambda: held(2))
        finally:
            engine.stop()
            await at_work
    await runner.cleanup()
    (kept,) = desk.store.feed_hubs()
    assert kept.topic.endswith("/feed") and kept.base == "https://desk.example"
    desk.close()
