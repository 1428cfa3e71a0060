"""Reading in processes: what takes too long, too much or crashes costs one body, and nothing is left behind."""

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ParseFailed
from bot.model import Entry, Fetched, PageRules, Parsed, Reason, SameEntries, Source, SourceKind, Wishes
from bot.sources import frames, workers
from bot.sources.frames import Task
from bot.sources.parsers import Parsers, parse_body
from bot.sources.reading import SMALL_PAGE
from bot.sources.workers import Workers

SOURCE = Source("s", "S", "https://desk.example/")
BROKEN = b"<rss version='2.0'><channel><title>a & b</title><item><title>x</title></item></channel></rss>"


def fetched(body: bytes) -> Fetched:
    return Fetched("https://desk.example/f.xml", 200, {"content-type": "text/xml"}, body, "", None, None)


def slow_feed(items: int = 60_000) -> bytes:
    return BROKEN.replace(b"<item>", b"<item><title>x</title></item>" * items + b"<item>")


@pytest.fixture
async def processes() -> AsyncIterator[Workers]:
    processes = Workers(1, 60)
    yield processes
    processes.close()


def pids(processes: Workers) -> list[int]:
    return [child.pid for child in processes._all]


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


async def gone(pid: int) -> None:
    """Returns once the process is no more. The test's own time limit says when that is too long."""
    while is_alive(pid):
        await asyncio.sleep(0.02)


async def test_a_process_is_started_when_needed_and_kept(processes: Workers) -> None:
    assert pids(processes) == []
    first, _ = await processes.parse(SOURCE, fetched(BROKEN))
    assert first == parse_body(SOURCE, fetched(BROKEN))
    assert isinstance(first, Parsed)
    (pid,) = pids(processes)
    again, _ = await processes.parse(SOURCE, fetched(BROKEN), first.fingerprint)
    assert isinstance(again, SameEntries)
    assert pids(processes) == [pid]
    processes.close()
    assert not is_alive(pid)


async def test_a_body_that_takes_too_long_ends_its_process_and_nothing_else() -> None:
    processes = Workers(1, 0.3)
    try:
        with pytest.raises(ParseFailed, match="took longer"):
            await processes.parse(SOURCE, fetched(slow_feed()))
        assert pids(processes) == []
        processes._time_limit = 60
        assert isinstance((await processes.parse(SOURCE, fetched(BROKEN)))[0], Parsed)
    finally:
        processes.close()


async def test_one_that_is_no_longer_waited_for_ends_too(processes: Workers) -> None:
    asked = asyncio.create_task(processes.parse(SOURCE, fetched(slow_feed())))
    while not pids(processes):
        await asyncio.sleep(0.01)
    (pid,) = pids(processes)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    await gone(pid)
    assert isinstance((await processes.parse(SOURCE, fetched(BROKEN)))[0], Parsed)


async def test_a_crash_is_the_failure_of_one_body(processes: Workers) -> None:
    asked = asyncio.create_task(processes.parse(SOURCE, fetched(slow_feed())))
    while not pids(processes):
        await asyncio.sleep(0.01)
    os.kill(pids(processes)[0], signal.SIGSEGV)
    with pytest.raises(ParseFailed, match="crash") as caught:
        await asked
    assert caught.value.reason is Reason.PARSE
    assert isinstance((await processes.parse(SOURCE, fetched(BROKEN)))[0], Parsed)


async def test_one_that_ended_by_itself_is_nobodys_failure(processes: Workers) -> None:
    await processes.parse(SOURCE, fetched(BROKEN))
    (child,) = processes._all
    assert child.stdin
    child.stdin.close()
    await gone(child.pid)
    assert isinstance((await processes.parse(SOURCE, fetched(BROKEN)))[0], Parsed)
    assert child.pid not in pids(processes)


async def test_memory_is_bounded_by_the_kernel() -> None:
    processes = Workers(1, 60, memory=110 * 1024 * 1024)
    try:
        answer, _ = await processes.parse(SOURCE, fetched(BROKEN.replace(b"x", b"long text " * 1_500_000)))
        assert isinstance(answer, ParseFailed)
        assert "emory" in answer.detail
        assert isinstance((await processes.parse(SOURCE, fetched(BROKEN)))[0], Parsed)
    finally:
        processes.close()


async def test_without_a_process_the_body_fails_and_the_desk_goes_on(
    processes: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ParseFailed, match="no process"):
        await processes.parse(SOURCE, fetched(BROKEN))


def test_no_secret_is_in_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")

    async def environment() -> bytes:
        processes = Workers(1, 60)
        try:
            await processes.parse(SOURCE, fetched(BROKEN))
            return b"".join(Path(f"/proc/{pid}/environ").read_bytes() for pid in pids(processes))
        finally:
            processes.close()

    assert b"secret" not in asyncio.run(environment())


PARENT = """
import asyncio, sys
from bot.model import Fetched, Source
from bot.sources.workers import Workers
from bot.sources.frames import Task
async def main():
    processes = Workers(1, 60)
    body = Fetched("https://desk.example/", 200, {}, %r, "", None, None)
    await processes.parse(Source("s", "S", "https://desk.example/"), body)
    print(*(child.pid for child in processes._all), flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
"""


async def test_none_is_left_when_the_desk_is_killed() -> None:
    desk = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-c", PARENT % BROKEN, stdout=asyncio.subprocess.PIPE
    )
    assert desk.stdout
    pid = int(await desk.stdout.readline())
    assert is_alive(pid)
    desk.kill()
    await desk.wait()
    await gone(pid)


def test_feedparser_is_not_loaded_to_read_plain_feeds() -> None:
    code = (
        "import sys; from bot.sources.parsers import Parsers; from bot.sources.reading import parse_quickly\n"
        "from bot.model import Fetched, Source\n"
        "body = b'<rss version=\"2.0\"><channel><item><title>x</title></item></channel></rss>'\n"
        "fetched = Fetched('https://desk.example/', 200, {}, body, '', None, None)\n"
        "found = parse_quickly(Source('s', 'S', 'u'), fetched)\n"
        "print(len(found.entries), 'feedparser' in sys.modules)"
    )
    done = subprocess.run((sys.executable, "-P", "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"]


# ---------------------------------------------------------------- who reads what


async def test_small_and_plain_needs_no_process_large_and_odd_does() -> None:
    parsers = Parsers(1)
    page = Source("p", "P", "https://desk.example/", kind=SourceKind.PAGE, page=PageRules("li", "a", "a@href"))
    body = b"<html lang='en'><li><a href='/1'>one</a></li></html>"
    try:
        plain = await parsers.parse(SOURCE, fetched(BROKEN.replace(b" & ", b" ")))
        small = await parsers.parse(page, fetched(body))
        assert pids(parsers._processes) == []
        large = await parsers.parse(page, fetched(body + b" " * SMALL_PAGE))
        assert len(pids(parsers._processes)) == 1
        odd = await parsers.parse(SOURCE, fetched(BROKEN))
        assert isinstance(plain, Parsed)
        assert isinstance(odd, Parsed)
        assert (small, plain.entries, odd.entries) == (large, (Entry("x"),), (Entry("x"),))
    finally:
        parsers.close()


async def test_shadow_mode_names_what_differs_and_lets_feedparser_decide(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shadow = True
    parsers = Parsers(1, shadow=lambda: shadow)
    body = BROKEN.replace(b" & ", b" ")
    try:
        found = await parsers.parse(SOURCE, fetched(body))
        assert (parsers.compared, parsers.differing) == (1, 0)
        await parsers.parse(SOURCE, fetched(BROKEN))  # only feedparser can read it
        assert (parsers.compared, parsers.differing) == (1, 0)
        monkeypatch.setattr(workers, "read_answer", lambda pipe: (frames.read_answer(pipe)[0], ("title", "entry.url")))
        with caplog.at_level(logging.WARNING, "watchdesk.sources"):
            assert await parsers.parse(SOURCE, fetched(body)) == found
        assert (parsers.compared, parsers.differing) == (2, 1)
        assert caplog.messages == ["source=s the readers differ in fields=title,entry.url"]
        shadow = False
        assert isinstance(await parsers.parse(SOURCE, fetched(body)), Parsed)
        assert parsers.compared == 2
    finally:
        parsers.close()


# ---------------------------------------------------------------- frames

MOMENTS = st.none() | st.datetimes(datetime(1, 1, 2), datetime(9999, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
TEXTS = st.text(max_size=20)
ENTRIES = st.builds(
    Entry,
    TEXTS,
    st.none() | TEXTS,
    st.none() | TEXTS,
    TEXTS,
    TEXTS,
    MOMENTS,
    MOMENTS,
    st.none() | TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
)
WISHES = st.builds(
    Wishes,
    ttl=st.none() | st.integers(1, 10**6).map(lambda minutes: timedelta(minutes=minutes)),
    skip_hours=st.lists(st.integers(0, 23)).map(tuple),
    hub=st.none() | TEXTS,
)
ANSWERS = st.one_of(
    st.builds(
        Parsed,
        st.lists(ENTRIES, max_size=5).map(tuple),
        st.none() | TEXTS,
        st.none() | TEXTS,
        st.lists(TEXTS, max_size=2).map(tuple),
        st.none() | TEXTS,
        WISHES,
        st.none() | TEXTS,
    ),
    st.builds(SameEntries, WISHES),
)


@given(ANSWERS, st.none() | st.lists(TEXTS).map(tuple))
def test_answers_arrive_as_they_were_sent(answer: Parsed | SameEntries, differing: tuple[str, ...] | None) -> None:
    pipe = BytesIO()
    frames.write_answer(pipe, answer, differing)
    pipe.seek(0)
    assert frames.read_answer(pipe) == (answer, differing)


def test_many_entries_arrive_in_many_frames() -> None:
    answer = Parsed(tuple(Entry(str(number)) for number in range(1_234)))
    pipe = BytesIO()
    frames.write_answer(pipe, answer)
    pipe.seek(0)
    assert frames.read_answer(pipe)[0] == answer


@given(st.binary(max_size=200))
def test_what_is_no_answer_is_nothing_else(junk: bytes) -> None:
    for payload in (junk, len(junk).to_bytes(4, "big") + junk):
        with pytest.raises(frames.Broken):
            frames.read_answer(BytesIO(payload))


def test_requests_carry_what_reading_needs_and_no_secret() -> None:
    rules = PageRules("li", "a", "a@href", date_formats=("%d.%m.%Y",), date_languages=("de",))
    source = Source(
        "p", "P", "https://desk.example/", SourceKind.PAGE, page=rules, lang="de", headers=(("x-key", "secret"),),
        proxy="http://user:secret@proxy.example/",
    )  # fmt: skip
    pipe = BytesIO()
    frames.write_request(pipe, source, fetched(b"<li>"), "f", Task.ENTRIES)
    assert b"secret" not in pipe.getvalue()
    pipe.seek(0)
    read, body, fingerprint, task = frames.read_request(pipe)
    assert (read.page, read.kind, read.lang, body.body, body.url) == (
        rules, SourceKind.PAGE, "de", b"<li>", "https://desk.example/f.xml",
    )  # fmt: skip
    assert (body.headers, fingerprint, task) == ({"content-type": "text/xml"}, "f", Task.ENTRIES)


async def test_the_event_loop_goes_on_while_much_is_read() -> None:
    """However long it takes: between two turns of the loop nothing large happens at once."""
    parsers = Parsers(1)
    turns = 0

    async def turning() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    items = [{"id": str(number), "content_text": "text " * 20} for number in range(5_000)]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()
    other = asyncio.create_task(turning())
    try:
        found = await parsers.parse(SOURCE, fetched(body))
        assert isinstance(found, Parsed)
        assert len(found.entries) == 5_000
        assert turns > 20
    finally:
        other.cancel()
        parsers.close()
