"""Two processes on one store share it safely, many threads too, and a killed one leaves nothing partial."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import store_processes
from store_samples import HOUR, NOW, TELEGRAM, a_delivery, a_state, an_item, poll, saved

from bot.model import ItemQuery
from bot.ports import Store
from bot.store import check, open_store


def start(url: str, act: str, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, store_processes.__file__, url, act, name]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def together(url: str, act: str) -> list[list[str]]:
    """Two processes do the same at the same time. Returns what each said."""
    processes = [start(url, act, name) for name in ("one", "two")]
    for process in processes:
        assert process.stdout and process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=50)[0].split("\n")[:-1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    return said


def test_two_processes_never_claim_the_same(store: Store, store_url: str) -> None:
    keys = {f"k{number}" for number in range(120)}
    store.queue([a_delivery(key, key) for key in keys], NOW)
    one, two = together(store_url, "claim_all")
    assert len(one) + len(two) == 120
    assert {*one, *two} == keys


def test_two_processes_store_an_item_once_and_tell_a_slot_once(store: Store, store_url: str) -> None:
    said = [[line.split() for line in lines] for lines in together(store_url, "poll_and_tell")]
    for one, two in zip(*said, strict=True):
        assert int(one[0]) + int(two[0]) == 10
        assert int(one[1]) + int(two[1]) == 1
    assert len(list(store.items(ItemQuery(limit=None)))) == 300
    assert len(store.deliveries(limit=99)) == 30


def test_two_processes_make_one_store(store_url: str) -> None:
    assert together(store_url, "make") == [["made"], ["made"]]
    assert check(store_url) == []
    path = Path(store_url.removeprefix("sqlite:///"))
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_process_killed_anywhere_in_a_poll_leaves_all_or_nothing(store_url: str) -> None:
    store = open_store(store_url)
    poll(store, an_item(0))
    before = store.source_states()
    statement = 0
    while True:
        statement += 1
        process = start(store_url, "die_in_the_middle", str(statement))
        said, _ = process.communicate(timeout=50)
        if said:
            break
        assert process.returncode == -signal.SIGKILL
        assert [item.content_hash for item, _ in store.items(ItemQuery())] == ["hash0"]
        assert store.source_states() == before
    assert statement > 5
    assert len(list(store.items(ItemQuery(limit=None)))) == 1000
    assert store.source_states()["cert"].etag == "after"
    store.close()
    assert check(store_url) == []


def test_threads_share_one_store(store: Store) -> None:
    store.queue([a_delivery(f"k{number}", str(number)) for number in range(100)], NOW)

    def work(number: int) -> list[str]:
        saved(store, a_state(f"s{number}"), [an_item(1, f"s{number}")], (), NOW)
        list(store.items(ItemQuery()))
        return [made.key for made in store.claim(NOW, HOUR, str(number), 5, TELEGRAM)]

    with ThreadPoolExecutor(8) as pool:
        claimed = [key for keys in pool.map(work, range(20)) for key in keys]
    assert len(claimed) == len(set(claimed)) == 100
    assert len(list(store.items(ItemQuery()))) == 20
