"""A WebSub hub on loopback that does what hubs do and what they should not, and a desk that listens."""

import asyncio
import hmac
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp
from aiohttp import web
from small_desk import SmallDesk

from bot.desk.web.app import make_app
from bot.desk.web.server import WebServer
from bot.model import Entry, FeedHub, FetchLimits
from bot.pipeline.hubs import Subscriber
from bot.pipeline.pushes import Pushes
from bot.sources.http import HttpFetcher
from bot.testing.builders import build_feed
from bot.testing.fakes import fetched

KEYS = Path(__file__).parents[1] / "data" / "tls" / "localhost.pem"
BASE = "https://desk.example"
TOPIC = "https://cert.example/topic.xml"
MAX_BYTES = 100_000


@dataclass
class Hub:
    """`answer`: status and Location of the next answers; `lease`: what it lends; `asks_back`: whether it does."""

    secure: bool = True
    lease: str | None = "864000"
    asks_back: bool = True
    answer: tuple[int, str] = (202, "")
    asked: list[dict[str, str]] = field(default_factory=list)
    confirmed: list[tuple[int, str]] = field(default_factory=list)
    desk_port: int = 0
    port: int = 0

    @property
    def url(self) -> str:
        return f"{'https' if self.secure else 'http'}://localhost:{self.port}/hub"

    async def take(self, request: web.Request) -> web.Response:
        form = {str(name): str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        status, location = self.answer
        if request.path == "/moved":
            status, location = 202, ""
        if status == 202 and self.asks_back:
            challenge = f"challenge-{len(self.asked)}"
            said = {"hub.mode": form["hub.mode"], "hub.topic": form["hub.topic"], "hub.challenge": challenge}
            if self.lease and form["hub.mode"] == "subscribe":
                said["hub.lease_seconds"] = self.lease
            self.confirmed.append(await self.get(form["hub.callback"], said))
        return web.Response(status=status, headers={"Location": location} if location else {})

    def path(self, callback: str) -> str:
        """Where the desk's public address leads to here."""
        return f"http://127.0.0.1:{self.desk_port}{urlsplit(callback).path}"

    async def get(self, callback: str, said: Mapping[str, str]) -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.path(callback)}?{urlencode(said)}") as answer,
        ):
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Type"].startswith("text/plain")
            return answer.status, await answer.text()

    async def push(self, callback: str, body: bytes, signature: str | None = None, **headers: str) -> int:
        said = {"Content-Type": "application/rss+xml", **headers}
        if signature is not None:
            said["X-Hub-Signature"] = signature
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.path(callback), data=body, headers=said) as answer,
        ):
            return answer.status

    async def distribute(self, body: bytes, method: str = "sha256") -> int:
        """To whoever asked last, signed with what was agreed."""
        form = self.asked[-1]
        secret = form.get("hub.secret")
        return await self.push(form["hub.callback"], body, signed(body, secret, method) if secret else None)


def signed(body: bytes, secret: str, method: str = "sha256") -> str:
    return f"{method}={hmac.new(secret.encode(), body, method).hexdigest()}"


@dataclass
class House:
    """A desk that subscribes and listens."""

    desk: SmallDesk
    hub: Hub
    subscriber: Subscriber
    pushes: Pushes
    port: int
    works: set["asyncio.Task[Any]"]
    hub_url: str = ""

    def publish(self, *entries: Entry, hub: bool = True) -> bytes:
        """From now on the feed shows this, and names the hub."""
        body = build_feed(*entries)
        if hub:
            links = (
                f'<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="{self.hub_url or self.hub.url}"/>'
                f'<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="{TOPIC}"/>'
            )
            body = body.replace(b"<channel>", f"<channel>{links}".encode())
        self.desk.fetcher._served["cert"] = fetched(body)
        return body

    async def poll(self) -> int:
        return sum(one.new for one in await self.desk.poll("cert"))

    async def subscribe(self, *entries: Entry) -> None:
        self.publish(*entries)
        await self.poll()
        await self.subscriber.run_due()

    async def look_again(self) -> None:
        """A later look at what feeds name."""
        self.desk.clock.pass_time(minutes=6)
        await self.subscriber.run_due()

    async def settle(self) -> None:
        """Until every push is worked on."""
        while self.works:
            await asyncio.gather(*self.works)
        await self.pushes.hurry()

    async def distribute(self, *entries: Entry, method: str = "sha256") -> int:
        status = await self.hub.distribute(build_feed(*entries), method)
        await self.settle()
        return status

    @property
    def held(self) -> list[FeedHub]:
        return self.desk.store.feed_hubs()

    @property
    def titles(self) -> list[str]:
        return sorted(item.title for item, _ in self.desk.items())

    @property
    def is_due(self) -> bool:
        return self.desk.store.source_states()["cert"].next_due <= self.desk.clock.now()


@asynccontextmanager
async def house(home: Path, clock: Any, **said: Any) -> AsyncIterator[House]:
    hub = Hub(**said)
    desk = SmallDesk(home, clock)
    served = web.Application()
    served.router.add_post("/{path}", hub.take)
    runner = web.AppRunner(served)
    await runner.setup()
    tls = None
    if hub.secure:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(KEYS)
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    hub.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]

    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "localhost" else ["10.0.0.1"]

    limits = FetchLimits(total_timeout=5, allow=("127.0.0.1/32",), per_host=8)
    fetcher = HttpFetcher(limits, now=clock.now, resolver=resolve, tls=ssl.create_default_context(cafile=str(KEYS)))
    works: set[asyncio.Task[Any]] = set()

    def spawn(work: Any) -> None:
        task = asyncio.ensure_future(work)
        works.add(task)
        task.add_done_callback(works.discard)

    subscriber = Subscriber(desk.store, fetcher, lambda: desk.sources, clock, BASE)
    pushes = Pushes(desk.store, desk.collector, lambda: desk.sources, clock, spawn)
    desk.collector.pushed = pushes.bring_all
    server = WebServer("127.0.0.1:0")
    hub.desk_port = server.port
    server.start(make_app(list, subscriber.verify, pushes.receive, lambda: MAX_BYTES))
    try:
        yield House(desk, hub, subscriber, pushes, server.port, works)
    finally:
        await server.stop()
        await fetcher.aclose()
        await runner.cleanup()
        desk.close()
