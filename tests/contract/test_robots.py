"""robots.txt, asked of a server on loopback: for pages and sitemaps, once a day, whatever it answers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from fetch_server import LIMITS, NOW, Server, answer, serving

from bot.model import Fetched, FetchFailed, FetchLimits, FetchResult, Reason, Source, SourceKind, SourceState
from bot.sources import robots
from bot.sources.http import HttpFetcher
from bot.sources.robots import PoliteFetcher, Robots

PAGE = b"<html><body><p>news</p></body></html>"


def rules(*lines: str) -> bytes:
    return answer("\n".join(lines).encode(), "Content-Type: text/plain")


@dataclass
class Site:
    """A server that says what its robots.txt is, and serves a page everywhere else. `asked`: paths in order."""

    server: Server
    robots: bytes = b""
    redirects: dict[str, str] = field(default_factory=dict)
    hold: asyncio.Event | None = None

    async def serve(self, request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = request.split()[1].decode()
        if path in self.redirects:
            writer.write(answer(b"", f"Location: {self.redirects[path]}", status="302 Found"))
        elif path == "/robots.txt":
            if self.hold:
                await self.hold.wait()
            writer.write(self.robots)
        else:
            writer.write(answer(PAGE, "Content-Type: text/html"))
        await writer.drain()

    @property
    def asked(self) -> list[str]:
        return [request.split()[1].decode() for request in self.server.requests]


@asynccontextmanager
async def site(reply: bytes) -> AsyncIterator[Site]:
    async with serving() as server:
        made = Site(server, reply)
        server.answers = [made.serve]
        yield made


@dataclass
class Desk:
    """A polite fetcher whose clock is set by hand, and whose pauses are written down."""

    now: datetime = NOW
    pauses: list[float] = field(default_factory=list)

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    @asynccontextmanager
    async def fetching(self, limits: FetchLimits = LIMITS) -> AsyncIterator[Callable[..., Awaitable[FetchResult]]]:
        outside = HttpFetcher(limits, now=lambda: self.now)
        polite = PoliteFetcher(outside, Robots(outside, lambda: self.now, pause=self.pause))

        async def fetch(url: str, **said: object) -> FetchResult:
            source = Source(**{"id": "s", "name": "S", "url": url, "kind": SourceKind.PAGE} | said)  # type: ignore[arg-type]
            return await polite.fetch(source, SourceState("s", self.now))

        yield fetch
        await polite.aclose()


async def outcome(reply: bytes, path: str = "/news") -> tuple[FetchResult, list[str]]:
    async with site(reply) as place, Desk().fetching() as fetch:
        return await fetch(place.server.url(path)), place.asked


async def test_what_is_not_allowed_is_not_asked_for() -> None:
    result, asked = await outcome(rules("User-agent: *", "Disallow: /news"), "/news/list?token=abc")
    assert isinstance(result, FetchFailed)
    assert result.reason is Reason.ROBOTS
    assert "does not allow /news/list; an editor may override with ignore_robots and a reason" in result.detail
    assert "abc" not in result.detail
    assert asked == ["/robots.txt"]


@pytest.mark.parametrize(
    ("lines", "allowed"),
    [
        (["User-agent: *", "Disallow: /", "Allow: /news"], True),
        (["User-agent: *", "Disallow: /*.html$"], True),
        (["User-agent: *", "Disallow: /*ews$"], False),
        (["User-agent: other", "Disallow: /"], True),
        (["User-agent: WATCHDESK/2.0 (x)", "Disallow: /", "", "User-agent: *", "Allow: /"], False),
        (["User-agent: *", "Disallow: /", "", "User-agent: watchdesk", "Disallow:"], True),
        (["User-agent: other", "User-agent: watchdesk", "User-agent: third", "Disallow: /"], False),
        (["User-agent: watch", "Disallow: /"], True),
        (["\ufeffUser-agent: *", "Disallow: /news # for no robots"], False),
        (["User-agent: a", "Disallow: /news", "User-agent: *", "User-agent: b", "Disallow: /other"], True),
        (["Disallow: /"], True),
        (["<!doctype html><p>User-agent is what we need"], True),
        ([], True),
    ],
)
async def test_rules(lines: list[str], allowed: bool) -> None:
    result, asked = await outcome(rules(*lines))
    assert isinstance(result, Fetched) is allowed
    assert asked == ["/robots.txt", "/news"] if allowed else ["/robots.txt"]


@pytest.mark.parametrize("kind", [SourceKind.PAGE, SourceKind.SITEMAP])
async def test_it_is_asked_once_a_day_for_an_origin(kind: SourceKind) -> None:
    desk = Desk()
    async with site(rules("User-agent: *", "Disallow: /x")) as place, desk.fetching() as fetch:
        for _ in range(3):
            assert isinstance(await fetch(place.server.url(), kind=kind), Fetched)
        assert place.asked.count("/robots.txt") == 1
        desk.now += timedelta(hours=23)
        await fetch(place.server.url(), kind=kind)
        assert place.asked.count("/robots.txt") == 1
        desk.now += timedelta(hours=1)
        place.robots = rules("User-agent: *", "Disallow: /")
        assert isinstance(await fetch(place.server.url(), kind=kind), FetchFailed)
        assert place.asked.count("/robots.txt") == 2
        desk.now -= timedelta(days=400)  # a clock that was wrong, and is set right
        place.robots = rules()
        assert isinstance(await fetch(place.server.url(), kind=kind), Fetched)


async def test_feeds_are_not_asked_about() -> None:
    async with site(rules("User-agent: *", "Disallow: /")) as place, Desk().fetching() as fetch:
        assert isinstance(await fetch(place.server.url(), kind=SourceKind.FEED), Fetched)
        assert place.asked == ["/feed"]


async def test_an_editor_may_override_with_a_reason_that_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "watchdesk.sources")
    async with site(rules("User-agent: *", "Disallow: /")) as place, Desk().fetching() as fetch:
        for _ in range(2):
            assert isinstance(await fetch(place.server.url(), ignore_robots="they asked us to"), Fetched)
        assert place.asked == ["/feed", "/feed"]
    said = [record.getMessage() for record in caplog.records if "they asked us to" in record.getMessage()]
    assert said == ["s: robots.txt is not asked: they asked us to"]


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone"])
async def test_without_a_file_all_is_allowed(status: str) -> None:
    result, asked = await outcome(answer(b"none", status=status))
    assert isinstance(result, Fetched)
    assert asked == ["/robots.txt", "/news"]


@pytest.mark.parametrize("status", ["500 Oops", "503 Busy", "429 Too Many Requests"])
async def test_out_of_reach_nothing_is_allowed_for_thirty_days_at_most(status: str) -> None:
    desk = Desk()
    async with site(answer(b"", status=status)) as place, desk.fetching() as fetch:
        result = await fetch(place.server.url())
        assert isinstance(result, FetchFailed)
        assert result.reason is Reason.ROBOTS
        assert "nothing there may be fetched" in result.detail
        await fetch(place.server.url())
        assert place.asked == ["/robots.txt"]  # nor is it asked for again at once
        for _ in range(29):
            desk.now += timedelta(days=1)
            assert isinstance(await fetch(place.server.url()), FetchFailed)
        desk.now += timedelta(days=1)
        assert isinstance(await fetch(place.server.url()), Fetched)


async def test_what_was_read_counts_while_it_is_out_of_reach() -> None:
    desk = Desk()
    async with site(rules("User-agent: *", "Disallow: /secret")) as place, desk.fetching() as fetch:
        assert isinstance(await fetch(place.server.url("/news")), Fetched)
        place.robots = answer(b"", status="500 Oops")
        desk.now += timedelta(days=2)
        assert isinstance(await fetch(place.server.url("/news")), Fetched)
        refused = await fetch(place.server.url("/secret"))
        assert isinstance(refused, FetchFailed)
        assert "does not allow /secret" in refused.detail
        place.robots = rules()
        desk.now += robots.ASK_AGAIN
        assert isinstance(await fetch(place.server.url("/secret")), Fetched)


async def test_a_server_that_is_not_there_is_told_as_such() -> None:
    async with serving() as server:
        url = server.url()
    async with Desk().fetching() as fetch:
        result = await fetch(url)
    assert isinstance(result, FetchFailed)
    assert result.reason is Reason.CONNECT


async def test_inner_addresses_are_refused_before_anything_is_asked() -> None:
    async with site(rules()) as place, Desk().fetching(replace(LIMITS, allow=())) as fetch:
        result = await fetch(place.server.url())
        assert isinstance(result, FetchFailed)
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert place.asked == []


async def test_redirects_of_the_file_are_followed_but_not_for_ever() -> None:
    async with site(rules("User-agent: *", "Disallow: /news")) as place, Desk().fetching() as fetch:
        place.redirects = {"/robots.txt": "/rules"}
        place.redirects["/rules"] = "/robots.txt?real"
        place.redirects["/robots.txt?real"] = "/robots.txt"  # round in circles: taken for missing
        assert isinstance(await fetch(place.server.url("/news")), Fetched)


async def test_where_a_redirect_leads_is_asked_about_too() -> None:
    async with site(rules("User-agent: *", "Disallow: /private")) as place, Desk().fetching() as fetch:
        place.redirects = {"/news": "/private/news"}
        result = await fetch(place.server.url("/news"))
        assert isinstance(result, FetchFailed)
        assert "does not allow /private/news" in result.detail


async def test_many_at_once_ask_once() -> None:
    async with site(rules("User-agent: *", "Disallow: /x")) as place:
        place.hold = asyncio.Event()
        async with Desk().fetching(replace(LIMITS, per_host=20)) as fetch:
            fetches = [asyncio.create_task(fetch(place.server.url(f"/{number}"))) for number in range(10)]
            while not place.asked:
                await asyncio.sleep(0.01)
            place.hold.set()
            assert all(isinstance(result, Fetched) for result in await asyncio.gather(*fetches))
        assert place.asked.count("/robots.txt") == 1


async def test_crawl_delay_is_a_pause_between_two_requests() -> None:
    desk = Desk()
    async with site(rules("User-agent: *", "Crawl-delay: 50")) as place, desk.fetching() as fetch:
        results = [await fetch(place.server.url(f"/{number}")) for number in range(6)]
    assert [round(pause, -1) for pause in desk.pauses] == [0, 50, 100, 150]
    late = results[-1]
    assert isinstance(late, FetchFailed)  # rather than hold its place for minutes
    assert late.retry_after is not None
    assert timedelta(seconds=180) < late.retry_after <= timedelta(seconds=200)


@pytest.mark.parametrize(("written", "longest"), [("86400", 60), ("1e300", 60), ("0", 0), ("-3", 0), ("soon", 0)])
async def test_crawl_delay_within_bounds(written: str, longest: int) -> None:
    desk = Desk()
    async with site(rules("User-agent: *", f"Crawl-delay: {written}")) as place, desk.fetching() as fetch:
        await fetch(place.server.url("/1"))
        await fetch(place.server.url("/2"))
    assert round(max(desk.pauses, default=0.0), -1) == longest


HOSTILE = {
    "binary": bytes(range(256)) * 100,
    "one long line": b"User-agent: *\nDisallow: " + b"*a" * 60_000,
    "stars": b"User-agent: *\n" + b"Disallow: *a*a*a*a*a*a*a*a*a*a*a*b\n" * 4_000,
    "robots": b"".join(b"User-agent: robot%d\n" % number for number in range(4_000)) + b"Disallow: /x\n" * 8_000,
    "blanks": b"User-agent" + b" " * 150_000,
    "percent": b"User-agent: *\n" + b"Disallow: /%zz%ff%\n" * 8_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_files_cost_little(body: bytes) -> None:
    result, _ = await outcome(answer(body), "/" + "a" * 2_000)
    assert isinstance(result, Fetched)


async def test_only_the_beginning_of_a_large_file_counts() -> None:
    body = b"User-agent: *\nDisallow: /first\n" + b"#" * robots.MOST_BYTES + b"\nDisallow: /last\n"
    limits = replace(LIMITS, max_bytes=2_000_000)
    async with site(answer(body)) as place, Desk().fetching(limits) as fetch:
        assert isinstance(await fetch(place.server.url("/first")), FetchFailed)
        assert isinstance(await fetch(place.server.url("/last")), Fetched)


async def test_too_large_or_too_slow_is_out_of_reach() -> None:
    result, _ = await outcome(answer(b"#" * (LIMITS.max_bytes + 1)))
    assert isinstance(result, FetchFailed)
    assert result.reason is Reason.ROBOTS
    async with site(b"") as place, Desk().fetching() as fetch:
        place.hold = asyncio.Event()
        result = await fetch(place.server.url())
    assert isinstance(result, FetchFailed)
    assert result.reason in (Reason.TIMEOUT, Reason.TOO_SLOW)


async def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots, "MOST_REMEMBERED", 3_000)

    class Getter:
        asked: list[str] = []  # noqa: RUF012

        async def get(self, url: str, **said: object) -> Fetched:
            self.asked.append(url)
            body = b"User-agent: *\n" + b"#" * 600
            return Fetched(url, 200, {}, body, "", None, None)

    getter = Getter()
    asking = Robots(getter, lambda: NOW)
    source = Source("s", "S", "https://a.example")
    for number in (*range(5), 0, 4):
        await asking.ask(f"https://h{number}.example/page", source)
    hosts = [url.removeprefix("https://h").partition(".")[0] for url in getter.asked]
    assert hosts == ["0", "1", "2", "3", "4", "0"]
