"""`watchdesk` as people run it: a process of its own, its streams in files, and waiting for what comes of it."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import yaml

from bot.app import Desk
from tests.e2e.desks import Surroundings

T = TypeVar("T")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
"""A moment as every record has it: RFC 3339, in UTC."""

SOUND = ("cairn", "certline", "relay", "bazaar")
"""Sources of the sample newswire that can be read; the last one writes what no source should. `beacon` is broken."""

PATIENCE = 40.0
"""Seconds that a loaded machine may take for what takes a moment on an idle one."""

RULES = """\
sets:
  cyber:
    - any: [cyber*]
topic: ciip
threshold: 4
subtopics:
  ciip.sector:
    terms:
      - {weight: strong, en: [ransomware, intrusion, [cyberattack, cyberattacks], vulnerability, port, water, hospital]}
      - {weight: strong, en: [cert, csirt, relays, pumps, grid, law, bank, banks, cyber]}
examples:
  - match: Ransomware stops the cranes of a port
"""
"""Rules of a desk for tests: read in a moment, where the shipped ones take a second."""


def be_quick(around: Surroundings, every: str = "2s") -> None:
    """Sources are polled at once and again soon; the rules are few."""
    watched = yaml.safe_load((around.home / "sources.yaml").read_text(encoding="utf-8"))
    for source in watched["sources"]:
        source["every"] = every
    (around.home / "sources.yaml").write_text(yaml.safe_dump(watched, allow_unicode=True), encoding="utf-8")
    few_rules(around.home)


def few_rules(home: Path) -> None:
    """Give the desk of a folder rules of its own."""
    (home / "classifiers").mkdir(exist_ok=True)
    (home / "classifiers" / "rules.yaml").write_text(RULES, encoding="utf-8")


def eventually(look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
    """What `look` finds, as soon as it finds something that is true."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"it did not happen within {patience:g} seconds: {what}")


@dataclass
class Running:
    """`watchdesk run` in a process of its own."""

    process: "subprocess.Popen[bytes]"
    folder: Path

    @property
    def err(self) -> str:
        return (self.folder / "run.err").read_text(encoding="utf-8", errors="replace")

    @property
    def out(self) -> str:
        return (self.folder / "run.out").read_text(encoding="utf-8", errors="replace")

    def end(self, number: int = signal.SIGTERM, within: float = 20.0) -> int:
        """Ask it to end. Its exit code, or a failure if it does not end in time."""
        self.process.send_signal(number)
        return self.process.wait(within)


@contextmanager
def running(around: Surroundings, folder: Path, **environ: str) -> Iterator[Running]:
    """A desk that has begun. It is killed at the end if it still runs."""
    folder.mkdir(exist_ok=True)
    with (folder / "run.out").open("wb") as out, (folder / "run.err").open("wb") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            env={**os.environ, **around.environ, **environ},
            stdout=out,
            stderr=err,
            cwd=folder,
        )
    desk = Running(process, folder)
    try:
        eventually(lambda: "Watchdesk is running" in desk.err or process.poll() is not None, "the desk begins")
        yield desk
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What people read on stderr, as one line: a terminal breaks it where it is full."""
        return " ".join(self.err.split())

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """JSON Lines on stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


def command(*words: str, environ: Mapping[str, str] | None = None, cwd: Path | None = None, stdin: str = "") -> Done:
    """Run one command to its end. Only `environ` says where the desk is."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("WATCHDESK_", "TELEGRAM_"))}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env={**outside, "PYTHONPATH": str(Path(__file__).parents[2]), "COLUMNS": "200", **(environ or {})},
        cwd=cwd,
        input=stdin.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Done(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@contextmanager
def looking(around: Surroundings) -> Iterator[Desk]:
    """The same desk as another process sees it."""
    desk = Desk(around.home, around.environ)
    try:
        yield desk
    finally:
        desk.close()


def just_past(around: Surroundings) -> dict[str, str]:
    """`at` and `zone` of an edition whose hour was a minute ago, at about noon where it is: no day is near its end."""
    hour = datetime.now(UTC).hour
    shift = 12 - hour
    zone = f"Etc/GMT{-shift:+d}" if shift else "Etc/GMT"  # POSIX: the sign is the other way round
    due = datetime.now(UTC) + timedelta(hours=shift) - timedelta(minutes=1)
    return {"at": f"{due:%H:%M}", "zone": zone}


def make_due(around: Surroundings) -> None:
    """Every turn that is planned for later is due now. So an edition need not wait for its hour: what the calendar
    holds is as if it had been planned yesterday."""
    with looking(around) as desk:
        now = desk.clock.now()
        for turn in desk.store.turns_due(now + timedelta(days=2)):
            desk.store.advance(turn, now - timedelta(seconds=1))


def bare_desk(folder: Path, **settings: Any) -> Path:
    """A desk folder without a bot and without mail; its one source is nowhere."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sources.yaml").write_text("sources:\n  - {name: Nowhere, url: 'https://nowhere.example/feed'}\n")
    (folder / "desk.yaml").write_text(yaml.safe_dump(settings))
    few_rules(folder)
    return folder
