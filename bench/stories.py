"""What finding an item's story costs. `python bench/stories.py [--stored N] [--window N] [--json] [--keep FOLDER]`

A store with 1,000,000 items, 50,000 of them of the last two weeks, all placed by the rule; then items one by one, each
in a transaction of its own, and a batch. Beside it, in the same run and on the same texts, datasketch's MinHash LSH in
memory, which tells neither paraphrases nor follow-ups and forgets all when it ends (`pip install datasketch`). About
five minutes. bench/README.md says what each figure means.
"""

import argparse
import contextlib
import gc
import json
import multiprocessing
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from storywords import Telling, tellings

from bot.core.changes import identify
from bot.core.items import make_item
from bot.core.stories import StoryRules
from bot.core.tracking.features import VERSION
from bot.core.tracking.keys import page_key
from bot.model import Classification, Entry, Item, Poll, Source, SourceState, State
from bot.store import open_store
from bot.store.tracks import _Posting, hash_of

NOW = datetime(2031, 5, 20, 12, tzinfo=UTC)
WINDOW = timedelta(days=14)
ONE_BY_ONE = 2_000
BATCH = 5_000
AT_ONCE = 25
"""Items placed in one transaction, as the desk does."""
LABELS = Classification("en", "update", True, True, (), None, "bench")
RULES = StoryRules(lambda item: State.PENDING, lambda source_id: None)


def as_item(told: Telling) -> Item:
    """As a poll makes it."""
    source = Source(f"s{told.outlet}", f"Outlet {told.outlet}", f"https://s{told.outlet}.example/feed")
    url = f"https://s{told.outlet}.example/{told.at:%Y/%m/%d}/{told.number}"
    entry = Entry(told.title, url, f"g{told.number}", told.summary, "", told.at, lang="en")
    return make_item(identify([entry])[0], source, LABELS, told.at)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--stored", type=int, default=1_000_000, help="items in the store")
    asked.add_argument("--window", type=int, default=50_000, help="of these, of the last two weeks")
    asked.add_argument("--json", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/watchdesk.db"
        archive(Path(folder) / "watchdesk.db", url, given.stored - given.window)
        figures = apart(place, url, given.window) | {"stored": given.stored, "window": given.window}
        with contextlib.closing(sqlite3.connect(Path(folder) / "watchdesk.db")) as raw:
            figures["stories"] = raw.execute(
                "SELECT count(*) FROM story WHERE seq > ?", (given.stored - given.window,)
            ).fetchone()[0]
        with contextlib.suppress(ImportError):
            figures |= apart(beside, given.window)
    if given.json:
        print(json.dumps(figures))
    else:
        tell(figures)
    return 0


def apart(work: Any, *about: Any) -> dict[str, float]:
    """In a process of its own: what one part takes of memory is not the other's."""
    with multiprocessing.get_context("spawn").Pool(1) as alone:
        found: dict[str, float] = alone.apply(work, about)
        return found


def archive(path: Path, url: str, count: int) -> None:
    """Older news, as it lies in a store: items, stories, and where they stand. Written directly: placing a year of news
    takes a quarter of an hour. It is not in the full-text index, which placing does not look at."""
    open_store(url).close()
    began = time.perf_counter()
    microsecond = timedelta(microseconds=1)
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        older = tellings(count, NOW - timedelta(days=365), NOW - WINDOW, seed=2) if count else iter(())
        for number, some in enumerate(batched(older, 10_000)):
            items, stories, topics, keys = [], [], [], []
            for told in some:
                seq, made = told.number + 1, as_item(told)
                at = (told.at - epoch) // microsecond
                stories.append((seq, f"s{made.id}", "published", 1, made.id, '["general"]', at, f"s{made.id}"))
                topics.append((seq, "general", "published", at))
                items.append(
                    (seq, made.id, made.source_id, made.identity, made.title, made.url, made.canonical_url,
                     made.summary, "", at, at, made.content_hash, 1, f"s{made.id}", "published", False, "new")
                )  # fmt: skip
                posting = _Posting()
                posting.add(seq, seq, told.at.toordinal(), None)
                keys += [(hash_of(key.text), posting.written()) for key in page_key(made.canonical_url)]
            raw.executemany(
                "INSERT INTO story (seq, id, state, version, lead_id, topics, first_seen, thread_id)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", stories,
            )  # fmt: skip
            raw.executemany("INSERT INTO story_topic VALUES (?, ?, ?, ?)", topics)
            raw.executemany(
                "INSERT INTO item (seq, id, source_id, identity, title, url, canonical_url, summary, text, published,"
                " first_seen, content_hash, version, story_id, state, unplaced, why)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", items,
            )  # fmt: skip
            raw.executemany("INSERT OR REPLACE INTO story_key VALUES (?, ?, NULL)", keys)
            raw.commit()
            print(f"\rolder news {number * 10_000 + len(some):,}", end="", file=sys.stderr)
    print(f"\rolder news {count:,} in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def place(url: str, window: int) -> dict[str, float]:
    """The window, placed as a desk does; then one by one, then a batch. Storing the items is not counted."""
    store = open_store(url)
    store.remember("stories.indexed", f"{VERSION} all")
    stream = tellings(window + ONE_BY_ONE + BATCH, NOW - WINDOW, NOW)
    began = time.perf_counter()
    for some in batched(islice(stream, window), 500):
        bring(store, map(as_item, some))
        for _ in rounds(store, AT_ONCE):
            pass
        print(f"\rwindow {some[-1].number + 1:,}", end="", file=sys.stderr)
    print(f"\rwindow {window:,} in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    cpu, wall = [], []
    for told in islice(stream, ONE_BY_ONE):
        bring(store, [as_item(told)])
        one, other = time.thread_time(), time.perf_counter()
        store.place_items(RULES, told.at, 1)
        cpu.append(time.thread_time() - one)
        wall.append(time.perf_counter() - other)
    for some in batched(stream, 500):
        bring(store, map(as_item, some))
    one, other = time.process_time(), time.perf_counter()
    for _ in rounds(store, AT_ONCE):
        pass
    batch, batch_wall = time.process_time() - one, time.perf_counter() - other
    store.close()
    return {
        "placing_p50_ms": at(cpu, 0.5) * 1e3, "placing_p99_ms": at(cpu, 0.99) * 1e3,
        "placing_wall_p50_ms": at(wall, 0.5) * 1e3, "placing_wall_p99_ms": at(wall, 0.99) * 1e3,
        "batch_per_s": BATCH / batch, "batch_wall_per_s": BATCH / batch_wall,
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
    }  # fmt: skip


def bring(store: Any, items: Iterable[Item]) -> None:
    by_source: dict[str, list[Item]] = {}
    for made in items:
        by_source.setdefault(made.source_id, []).append(made)
    store.save_polls([Poll(SourceState(source, NOW), tuple(new)) for source, new in by_source.items()], NOW)


def rounds(store: Any, limit: int) -> Iterator[None]:
    while store.place_items(RULES, NOW, limit):
        yield


def beside(window: int) -> dict[str, float]:
    """The same texts in an LSH in memory: 128 permutations of words and pairs, threshold 0.5."""
    from datasketch import MinHash, MinHashLSH

    lsh, took = MinHashLSH(threshold=0.5, num_perm=128), []
    for told in tellings(window, NOW - WINDOW, NOW):
        spoken = f"{told.title} {told.summary}".casefold().split()
        began = time.thread_time()
        minhash = MinHash(num_perm=128)
        minhash.update_batch([word.encode() for word in (*spoken, *map(" ".join, pairwise(spoken)))])
        lsh.query(minhash)
        lsh.insert(told.number, minhash)
        took.append(time.thread_time() - began)
    gc.collect()
    return {
        "lsh_p50_ms": at(took, 0.5) * 1e3, "lsh_p99_ms": at(took, 0.99) * 1e3, "lsh_per_s": len(took) / sum(took),
        "lsh_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
    }  # fmt: skip


def batched(values: Iterable[Telling], size: int) -> Iterator[list[Telling]]:
    """In lists of so many."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def at(values: Sequence[float], part: float) -> float:
    return sorted(values)[int(len(values) * part)]


def tell(figures: dict[str, float]) -> None:
    print(f"{figures['stored']:,} items stored; {figures['window']:,} in the window, {figures['stories']:,} stories")
    lines = [
        ("placing one, processor time", "placing_p50_ms", "placing_p99_ms", "p99 < 5 ms"),
        ("placing one, by the clock, with its commit", "placing_wall_p50_ms", "placing_wall_p99_ms", ""),
        ("datasketch LSH, in memory, processor time", "lsh_p50_ms", "lsh_p99_ms", ""),
    ]
    for what, half, most, target in lines:
        if half in figures:
            print(f"  {what:46} p50 {figures[half]:6.2f} ms   p99 {figures[most]:6.2f} ms   {target}")
    rates = [
        ("batch, placed and stored, a second of processor", "batch_per_s", "≥ 500"),
        ("batch, placed and stored, by the clock", "batch_wall_per_s", ""),
        ("datasketch LSH, a second of processor", "lsh_per_s", ""),
    ]
    for what, name, target in rates:
        if name in figures:
            print(f"  {what:50} {figures[name]:8,.0f}/s   {target}")
    print(f"  {'memory at its highest':50} {figures['memory_mb']:6.0f} MB   < 200 MB")
    if "lsh_memory_mb" in figures:
        print(f"  {'memory, datasketch LSH':50} {figures['lsh_memory_mb']:6.0f} MB")
        ratio = figures["batch_per_s"] / figures["lsh_per_s"]
        print(f"  {'batch beside the LSH':50} {ratio:8.2f} of its rate")


if __name__ == "__main__":
    sys.exit(main())
