"""What a desk costs to keep: memory, start times, items a second. `python bench/operations.py [--json] [--rounds N]`

Runs the installed `watchdesk` with the shipped sources, moved to addresses of this machine (`loopback_hosts.py`), a
Bot API on loopback and a mail server set: nothing leaves the machine. Linux only: memory is read from /proc.
About three minutes. bench/README.md says what each figure means.
"""

import argparse
import json
import os
import platform
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from loopback_hosts import LoopbackHosts

from bot.app import Desk
from bot.config.home import shipped
from bot.demo.newswire.wire import load_wire
from bot.testing.botapi import FakeBotApi

EDITORS = -100700800
QUIET = 6.0
"""Seconds without a request after which a round counts as over, and for which idle memory is watched."""
RECORDS = 3_000
TIMES = 5
COMMAND = [sys.executable, "-m", "bot"]

DESK = f"""\
timezone: Europe/Zurich
fetch: {{allow: ["127.77.0.0/16"]}}
telegram: {{editors_chat: {EDITORS}, editors: [11]}}
email: {{from: "Watchdesk <desk@example.org>", smtp_url: "smtp://127.0.0.1:9"}}
channels:
  - {{id: main, kind: telegram, chat_id: {EDITORS}}}
  - {{id: readers, kind: email}}
editions:
  - {{id: daily, at: "08:00", channels: [main, readers]}}
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `target`: what it should stay below (or above, for a rate)."""

    what: str
    value: float
    unit: str
    target: float | None = None

    @property
    def well(self) -> bool:
        return self.target is None or (self.value >= self.target if "/s" in self.unit else self.value < self.target)


class Memory:
    """Resident memory of a process, in MB (10^6 bytes)."""

    def __init__(self, pid: int) -> None:
        self._status = Path(f"/proc/{pid}/status")

    def now(self) -> float:
        return self._read("VmRSS")

    def peak(self) -> float:
        return self._read("VmHWM")

    def _read(self, name: str) -> float:
        found = re.search(rf"^{name}:\s+(\d+) kB", self._status.read_text(), re.M)
        return int(found[1]) * 1024 / 1e6 if found else 0.0

    def median(self, seconds: float) -> float:
        samples = []
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            samples.append(self.now())
            time.sleep(0.2)
        return statistics.median(samples)


def make_desk(home: Path, hosts: LoopbackHosts, api: FakeBotApi, every: str | None = None) -> dict[str, str]:
    """A desk folder whose store is migrated and whose sources are all due. Returns its environment."""
    home.mkdir()
    (home / "sources.yaml").write_text(hosts.sources_yaml(every), encoding="utf-8")
    (home / "desk.yaml").write_text(DESK, encoding="utf-8")
    own = {"TELEGRAM_BOT_TOKEN": api.token, "WATCHDESK_TELEGRAM__API_BASE": api.base_url}
    with_path = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    desk = Desk(home, own)
    desk.register(at_once=True)
    desk.close()
    return own | with_path | {"WATCHDESK_HOME": str(home)}


@contextmanager
def running(environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`watchdesk run`, ended by SIGTERM."""
    log = Path(environ["WATCHDESK_HOME"]) / "stderr.txt"
    with log.open("ab") as errors, subprocess.Popen([*COMMAND, "run"], env=environ, stderr=errors) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            if code := process.wait(30):
                print(f"watchdesk run ended with {code}:\n{log.read_text()[-2000:]}", file=sys.stderr)


def until(there: Callable[[], bool], process: subprocess.Popen[bytes], seconds: float = 180.0) -> None:
    """Wait for something. Ends the whole bench if it does not come, or the desk ends."""
    end = time.monotonic() + seconds
    while not there():
        if time.monotonic() > end or process.poll() is not None:
            sys.exit(f"waited in vain; the desk {'ended' if process.poll() is not None else 'runs on'}")
        time.sleep(0.01)


def idle(base: Path, hosts: LoopbackHosts, api: FakeBotApi) -> Iterator[Figure]:
    """The first round of a new desk, and the quiet after it."""
    environ = make_desk(base / "idle", hosts, api)
    hosts.forget()
    with running(environ) as process:
        memory = Memory(process.pid)
        until(lambda: hosts.asked.requests > 0, process)
        before = time.monotonic()
        until(lambda: time.monotonic() - hosts.asked.last > QUIET, process)
        yield Figure("sources polled in the first round", hosts.asked.requests, "")
        yield Figure("items of the first round", _items(base / "idle"), "")
        yield Figure("first round", hosts.asked.last - before, "s")
        yield Figure("memory at its highest, first round", memory.peak(), "MB")
        yield Figure("memory, idle after the first round", memory.median(QUIET), "MB", 120)


def rounds(base: Path, hosts: LoopbackHosts, api: FakeBotApi, count: int) -> Iterator[Figure]:
    """Round after round; then the same desk, with everything due, is started again and again."""
    environ = make_desk(base / "rounds", hosts, api, every="5s")
    hosts.forget()
    with running(environ) as process:
        memory = Memory(process.pid)
        until(lambda: hosts.asked.requests > 0, process)
        sources = _sources(base / "rounds")
        until(lambda: hosts.asked.requests >= 3 * sources, process)
        early = memory.median(QUIET)
        until(lambda: hosts.asked.requests >= count * sources, process, 60.0 * count)
        late = memory.median(QUIET)
        yield Figure("memory, polling without a pause, from round 3", early, "MB")
        yield Figure(f"memory, the same, from round {count}", late, "MB")
        yield Figure("requests in all", hosts.asked.requests, "")
    starts, ends = [], []
    for _ in range(TIMES):
        time.sleep(1.0)
        hosts.forget()
        began = time.monotonic()
        with running(environ) as process:
            until(lambda: hosts.asked.requests > 0, process)
            starts.append((hosts.asked.first or 0.0) - began)
            time.sleep(1.0)
            asked_to_end = time.monotonic()
        ends.append(time.monotonic() - asked_to_end)
    yield Figure("items in the store then", _items(base / "rounds"), "")
    yield Figure("start of `watchdesk run` to first poll", statistics.median(starts), "s", 2.0)
    yield Figure("SIGTERM to end", statistics.median(ends), "s", 20.0)


def _items(home: Path) -> int:
    with sqlite3.connect(f"file:{home / 'var/watchdesk.db'}?mode=ro", uri=True) as store:
        return int(store.execute("SELECT count(*) FROM item").fetchone()[0])


def _sources(home: Path) -> int:
    desk = Desk(home, {})
    try:
        return sum(not source.disabled for source in desk.loaded.sources.values())
    finally:
        desk.close()


def commands(base: Path) -> Iterator[Figure]:
    """How long a command takes from nothing, in the desk of `rounds`; and how quick topics are."""
    environ = {"PATH": os.environ.get("PATH", ""), "WATCHDESK_HOME": str(base / "rounds")}
    one, many = base / "one.jsonl", base / "many.jsonl"
    texts = [(item.title, item.text) for item in load_wire().items if len(item.text) < 2_000]
    records = [
        json.dumps({"id": str(number), "title": f"{title} {number}", "summary": text})
        for number in range(RECORDS)
        for title, text in (texts[number % len(texts)],)
    ]
    one.write_text(records[0] + "\n", encoding="utf-8")
    many.write_text("\n".join(records) + "\n", encoding="utf-8")
    took = {}
    for words in (["--help"], ["check"], ["items", "list"], ["classify", str(one)]):
        took[words[0]] = statistics.median(_seconds(words, environ) for _ in range(TIMES))
        yield Figure(f"`watchdesk {' '.join(words).replace(str(one), 'ONE-LINE')}`", took[words[0]], "s")
    whole = statistics.median(_seconds(["classify", str(many)], environ) for _ in range(3))
    yield Figure("`watchdesk classify`, once started", RECORDS / (whole - took["classify"]), "items/s")


def _seconds(words: list[str], environ: dict[str, str]) -> float:
    began = time.monotonic()
    subprocess.run([*COMMAND, *words], env=environ, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def measure(count: int) -> Iterator[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="watchdesk-bench-") as folder,
        LoopbackHosts(shipped("sources.yaml").read_text(encoding="utf-8")) as hosts,
        FakeBotApi() as api,
    ):
        api.add_chat(EDITORS)
        base = Path(folder)
        yield from idle(base, hosts, api)
        yield from rounds(base, hosts, api, count)
        yield from commands(base)


def main() -> None:
    options = argparse.ArgumentParser(description="What a desk costs to keep.")
    options.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    options.add_argument("--rounds", type=int, default=10, help="rounds to poll before memory is read again (10)")
    asked = options.parse_args()
    machine = f"{os.cpu_count()} cores, {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    about = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "machine": machine, "python": platform.python_version()}
    figures = []
    if not asked.json:
        print(" · ".join(about.values()))
    for figure in measure(max(asked.rounds, 4)):
        figures.append(figure)
        if not asked.json:
            bound = "" if figure.target is None else f"  {'ok' if figure.well else 'MISSED'} (target {figure.target:g})"
            print(
                f"{figure.what:<48}{figure.value:>10.{2 if figure.unit == 's' else 0}f} {figure.unit}{bound}",
                flush=True,
            )
    if asked.json:
        rows = [{"what": one.what, "value": round(one.value, 3), "unit": one.unit, "well": one.well} for one in figures]
        print(json.dumps(about | {"figures": rows}))
    sys.exit(not all(figure.well for figure in figures))


if __name__ == "__main__":
    main()
