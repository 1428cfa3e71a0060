"""What polling a thousand feeds costs. `python bench/fetching.py [--rounds N] [--short] [--feedparser] [--json]`

Runs the installed `watchdesk poll --all --json` and the references beside it (`references.py`, and sfeed where it is
installed) against `newswire.py`, everything on loopback: cold (all new), warm (nothing new), with 5 % of the feeds
changed, and cold again with 100 ms between question and answer. Processor time, user and system, is that of each
command and all that it started, as the system tells at its end (`measured.py`); memory is that of its largest process.

After each of Watchdesk's polls its store is compared with what the newswire has shown, title by title.
`--short`: one round, without latency and tagging. bench/README.md says more.
"""

import argparse
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from urllib.request import urlopen

HERE = Path(__file__).parent
POLLS = ("cold", "warm", "5 % changed", "cold, 100 ms")
TAGGED = "cold, all tagged"
STAGES = ("fetch", "parse", "compare", "tag", "store")
TARGETS = {
    "cold": "≤ 8 s, ≤ 0.5 of sfeed, < 150 MB",
    TAGGED: "≤ 12 s, ≤ 0.7 of sfeed",
    "warm": "≤ 2.5 s, ≤ 0.15 of sfeed",
    "5 % changed": "≤ 3 s",
    "cold, 100 ms": "≤ 8 s by the clock",
}
ENVIRON = dict(os.environ)
"""Of all that is measured: caches go into a folder of the bench's own."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one command took: processor seconds, seconds by the clock, MB (10^6 bytes) of its largest process."""

    cpu: float
    wall: float
    peak: float

    def __add__(self, more: "Spent") -> "Spent":
        return Spent(self.cpu + more.cpu, self.wall + more.wall, max(self.peak, more.peak))


def run(words: Sequence[str]) -> tuple[Spent, str]:
    """Run a command to its end. Returns what it took (`measured.py`), and what it said."""
    with tempfile.NamedTemporaryFile("r") as told:
        launched = [sys.executable, "-S", str(HERE / "measured.py"), told.name, *words]
        done = subprocess.run(launched, capture_output=True, text=True, env=ENVIRON, start_new_session=True)
        spent = json.loads(told.read() or "{}")
    code = spent.pop("code", None)
    if code not in (0, 1):
        sys.exit(f"{' '.join(words)} ended with {code}:\n{done.stderr[-2000:]}")
    return Spent(**spent), done.stdout


# ------------------------------------------------------------------ who polls


class Watchdesk:
    """A desk of its own, with all feeds as sources."""

    name = "Watchdesk"

    def __init__(self, folder: Path, urls: list[str]) -> None:
        self.home = folder
        self.stages: Counter[str] = Counter()
        folder.mkdir()
        sources = "".join(
            f"  - {{id: f{number}, name: Feed {number}, url: '{url}'}}\n" for number, url in enumerate(urls)
        )
        (folder / "sources.yaml").write_text(f"sources:\n{sources}", encoding="utf-8")
        (folder / "desk.yaml").write_text("fetch: {allow: ['127.1.0.0/16']}\n", encoding="utf-8")

    def poll(self) -> Spent:
        spent, said = run([sys.executable, "-P", "-m", "bot", "poll", "--all", "--json", "--home", str(self.home)])
        report = json.loads(said)
        if report["failed"]:
            sys.exit(f"{report['failed']} polls failed; the first: {report['errors'][0]}")
        self.stages = Counter(report["stages"])
        return spent

    def catalogue(self) -> Spent:
        """Tag and index all that was older than the age gate."""
        return run([sys.executable, "-P", str(Path(__file__)), "--catalogue", str(self.home)])[0]

    def check(self, truth: dict[str, Any]) -> int:
        """How many items there are. Ends the bench unless they are those that the newswire has shown, once each."""
        held: dict[str, Counter[str]] = {}
        with sqlite3.connect(f"file:{self.home / 'var/watchdesk.db'}?mode=ro", uri=True) as store:
            for source_id, title in store.execute("SELECT source_id, title FROM item"):
                held.setdefault(source_id, Counter())[title] += 1
            edited = store.execute("SELECT count(*) FROM item_version").fetchone()[0]
        for number, titles in truth["titles"].items():
            if (mine := held.get(f"f{number}", Counter())) != Counter(titles):
                sys.exit(f"feed {number} has shown {len(titles)} entries, and {mine.total()} items are stored")
        if edited != truth["edited"]:
            sys.exit(f"{truth['edited']} entries were edited, and {edited} edits are stored")
        return sum(one.total() for one in held.values())


class Reference:
    """One of `references.py`."""

    def __init__(self, folder: Path, urls: list[str], which: str, name: str) -> None:
        self.name, self._which, self._folder = name, which, folder
        folder.mkdir()
        (folder / "urls").write_text("\n".join(urls), encoding="utf-8")

    def poll(self) -> Spent:
        script, urls, store = HERE / "references.py", self._folder / "urls", self._folder / "store.db"
        return run([sys.executable, str(script), self._which, str(urls), str(store)])[0]

    def check(self, truth: dict[str, Any]) -> int:
        with sqlite3.connect(self._folder / "store.db") as store:
            return int(store.execute("SELECT count(*) FROM entry").fetchone()[0])


class Sfeed:
    """sfeed_update with 16 jobs, as it comes: it sends no validators and does not ask for gzip."""

    name = "sfeed"

    def __init__(self, folder: Path, urls: list[str]) -> None:
        self._folder = folder
        folder.mkdir()
        feeds = "".join(f"\tfeed 'f{number}' '{url}'\n" for number, url in enumerate(urls))
        (folder / "sfeedrc").write_text(
            f'sfeedpath="{folder}/feeds"\nmaxjobs=16\nfeeds() {{\n{feeds}}}\n', encoding="utf-8"
        )

    def poll(self) -> Spent:
        return run(["sfeed_update", str(self._folder / "sfeedrc")])[0]

    def check(self, truth: dict[str, Any]) -> int:
        return sum(file.read_bytes().count(b"\n") for file in (self._folder / "feeds").iterdir())


# ------------------------------------------------------------------ the rounds


@dataclass(slots=True)
class Results:
    """By who and which poll."""

    spent: dict[tuple[str, str], list[Spent]] = field(default_factory=dict)
    held: dict[tuple[str, str], int] = field(default_factory=dict)
    stages: dict[str, list[Counter[str]]] = field(default_factory=dict)

    def add(self, who: str, poll: str, spent: Spent, held: int) -> None:
        self.spent.setdefault((who, poll), []).append(spent)
        self.held[who, poll] = held

    def middle(self, who: str, poll: str) -> Spent | None:
        if not (runs := self.spent.get((who, poll))):
            return None
        return Spent(*(median(getattr(one, name) for one in runs) for name in ("cpu", "wall", "peak")))

    def ratio(self, who: str, to: str, poll: str) -> str:
        mine, other = self.middle(who, poll), self.middle(to, "cold" if poll == TAGGED else poll)
        return f"{mine.cpu / other.cpu:.2f}" if mine and other else "–"


class Wire:
    """The newswire in a process of its own."""

    def __init__(self, base: str) -> None:
        self._base = base

    def ask(self, path: str) -> Any:
        with urlopen(f"{self._base}/{path}") as answer:
            return json.load(answer)

    def urls(self) -> list[str]:
        with urlopen(f"{self._base}/urls") as answer:
            return str(answer.read().decode()).split()


@contextmanager
def newswire(*words: str) -> Iterator[Wire]:
    with subprocess.Popen(
        [sys.executable, str(HERE / "newswire.py"), *words], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield Wire(process.stdout.readline().strip())
        finally:
            process.terminate()


def one_round(base: Path, wire: Wire, results: Results, asked: argparse.Namespace) -> None:
    """Every poll of everybody, once."""
    urls = wire.urls()
    names = ["Watchdesk", "floor", *(["sfeed"] if shutil.which("sfeed_update") else [])]
    names += ["feedparser"] if asked.feedparser else []
    for name in names:
        folder = base / name
        reader = made(name, folder, urls)
        wire.ask("reset")
        for poll in POLLS[:3]:
            if poll == "5 % changed":
                wire.ask("advance?share=0.05&new=2&edits=1")
            measure(reader, poll, wire, results)
        if isinstance(reader, Watchdesk) and not asked.short:
            wire.ask("reset")
            shutil.rmtree(folder)
            reader = made(name, folder, urls)
            first = reader.poll()
            results.add(name, TAGGED, first + reader.catalogue(), reader.check(wire.ask("truth")))
        if not asked.short:
            wire.ask("reset")
            wire.ask("latency?ms=100&spread=30")
            shutil.rmtree(folder)
            measure(made(name, folder, urls), POLLS[3], wire, results)
        shutil.rmtree(folder)


def made(name: str, folder: Path, urls: list[str]) -> Any:
    if name == "Watchdesk":
        return Watchdesk(folder, urls)
    if name == "sfeed":
        return Sfeed(folder, urls)
    return Reference(folder, urls, name, name)


def measure(reader: Any, poll: str, wire: Wire, results: Results) -> None:
    spent = reader.poll()
    results.add(reader.name, poll, spent, reader.check(wire.ask("truth")))
    if isinstance(reader, Watchdesk):
        results.stages.setdefault(poll, []).append(reader.stages)
    print(f"  {reader.name}, {poll}: {spent.cpu:.2f} s", file=sys.stderr, flush=True)


def compile_rules(folder: Path) -> None:
    """An installed version does so once, and never again."""
    (folder / "one.jsonl").write_text('{"id": "1", "title": "One"}\n', encoding="utf-8")
    run([sys.executable, "-P", "-m", "bot", "--home", str(folder), "classify", str(folder / "one.jsonl")])


def catalogue(home: Path) -> None:
    """What a desk does when it is idle."""
    from bot.app import Desk

    desk = Desk(home, os.environ)
    cataloguer = desk.cataloguer()
    while cataloguer.step():
        pass
    desk.close()


# ------------------------------------------------------------------ the table


def table(results: Results) -> Iterator[str]:
    yield f"{'poll':<18}{'who':<12}{'CPU s':>8}{'wall':>8}{'peak MB':>9}{'held':>8}{'/ floor':>9}{'/ sfeed':>9}  target"
    for poll in ("cold", TAGGED, *POLLS[1:]):
        for who, of in results.spent:
            if of == poll and (middle := results.middle(who, poll)):
                yield (
                    f"{poll:<18}{who:<12}{middle.cpu:>8.2f}{middle.wall:>8.1f}{middle.peak:>9.0f}"
                    f"{results.held[who, poll]:>8,}{results.ratio(who, 'floor', poll):>9}"
                    f"{results.ratio(who, 'sfeed', poll):>9}  {TARGETS[poll] if who == 'Watchdesk' else ''}"
                ).rstrip()
    yield "\nWatchdesk's stages, seconds by the clock of all polls together (they wait for each other):"
    for poll, runs in results.stages.items():
        parts = (f"{stage} {median(one[stage] for one in runs):.1f}" for stage in STAGES)
        yield f"  {poll:<16}{' · '.join(parts)}"


def main() -> None:
    options = argparse.ArgumentParser(description="What polling a thousand feeds costs.")
    options.add_argument("--rounds", type=int, default=3, help="of which the medians are told (3)")
    options.add_argument("--short", action="store_true", help="one round, without latency and tagging")
    options.add_argument("--feedparser", action="store_true", help="feedparser and httpx too: a minute a round")
    options.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    options.add_argument("--feeds", default="1000")
    options.add_argument("--catalogue", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.catalogue:
        catalogue(asked.catalogue)
        return
    results = Results()
    with tempfile.TemporaryDirectory(prefix="watchdesk-bench-") as folder, newswire("--feeds", asked.feeds) as wire:
        about = wire.ask("truth")
        ENVIRON["XDG_CACHE_HOME"] = folder
        compile_rules(Path(folder))
        for _ in range(1 if asked.short else asked.rounds):
            one_round(Path(folder), wire, results, asked)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {datetime.now(UTC):%Y-%m-%d}"
    if asked.json:
        rows = [
            {"who": who, "poll": poll, "held": results.held[who, poll]}
            | {name: round(getattr(results.middle(who, poll), name), 3) for name in ("cpu", "wall", "peak")}
            for who, poll in results.spent
        ]
        print(json.dumps({"machine": machine, "figures": rows}))
        return
    print(
        f"{machine}; {about['feeds']:,} feeds, {about['entries']:,} entries, {about['bytes'] / 1e6:.1f} MB, "
        f"{about['bytes_packed'] / 1e6:.1f} MB as sent to who accepts gzip, {about['answer_304']} answer 304"
    )
    print("\n".join(table(results)))


if __name__ == "__main__":
    main()
