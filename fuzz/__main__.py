"""`python -m fuzz --minutes 60`: every target in turn, two at once, each with an equal share of the time.

Inputs that break something are kept in `fuzz/found/TARGET/`; one that is mended moves to `tests/data/fuzz/TARGET/`,
where the tests read it for ever. The corpus grows in `fuzz/corpus/TARGET/`. Exit code 1 if anything was found.
"""

import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
TESTS = HERE.parent / "tests" / "data"
NAMES = ("feed", "readers", "json_feed", "page", "sitemap", "charset", "decode", "dates", "urls", "headers", "texts")
DOCUMENTS = frozenset({"feed", "readers", "json_feed", "page", "sitemap", "charset", "texts"})
LONGEST = 30_000
"""Bytes of an input. Longer ones are slow, and show the same."""


def seeds(name: str) -> Path:
    """A corpus to begin with: real documents, and what was found before."""
    corpus = HERE / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    if name in DOCUMENTS:
        for file in sorted((TESTS / "feeds").iterdir()):
            if file.suffix in (".xml", ".json", ".html"):
                (corpus / file.name).write_bytes(b"\0" + file.read_bytes())
    for file in (TESTS / "fuzz").glob(f"{name}/*"):
        (corpus / file.name).write_bytes(file.read_bytes())
    return corpus


def run(name: str, seconds: int) -> tuple[str, int, str]:
    """One target: its name, how many inputs it read, and what was found (empty if nothing)."""
    found = HERE / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=20",
        "-rss_limit_mb=1500",
        "-print_final_stats=1",
        f"-artifact_prefix={found}/",
        f"-dict={HERE / 'markup.dict'}",
    ]
    command = [sys.executable, "-m", "fuzz.one", name, *options, str(seeds(name))]
    ended = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, errors="replace", check=False)
    counts = re.findall(r"stat::number_of_executed_units: *(\d+)|^#(\d+)", ended.stderr, re.M)
    executed = max((int(total or step) for total, step in counts), default=0)
    return name, executed, "" if ended.returncode == 0 else ended.stderr[-4000:]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--minutes", type=float, default=60.0, help="for all targets together")
    words.add_argument("names", nargs="*", default=NAMES, help="targets; all of them if none is named")
    said = words.parse_args()
    seconds = max(1, int(said.minutes * 60 * 2 / len(said.names)))
    broken = 0
    with ThreadPoolExecutor(2) as two:
        for name, executed, trouble in two.map(lambda name: run(name, seconds), said.names):
            print(f"{name:10} {executed:>10,} inputs in {seconds} s: {'FOUND' if trouble else 'nothing found'}")
            if trouble:
                broken += 1
                print(trouble)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
