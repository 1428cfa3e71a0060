"""Restoring: the copy takes the store's place whole, with nothing of the old one played into it, and sends nothing."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from store_samples import NOW, a_delivery, an_item, poll

from bot.errors import DeskRunning, StoreBroken, UsageError
from bot.model import DeliveryState
from bot.store import backup, check, lock_desk, open_store, restore

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
DIES_WITH_ITS_LOG = """
import os, signal, sys
from store_samples import an_item, poll
from bot.store import open_store
poll(open_store(sys.argv[1]), *(an_item(number, text="word " * 200) for number in range(100, 200)))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(store_url: str) -> Path:
    return Path(store_url.removeprefix("sqlite:///"))


@pytest.fixture
def copy(store_url: str, tmp_path: Path) -> Path:
    """A backup with one item and one waiting message, made before more came."""
    store = open_store(store_url)
    poll(store, an_item(1))
    store.queue([a_delivery("waiting")], NOW)
    made = tmp_path / "kept" / "backup.db"
    made.parent.mkdir()
    backup(store_url, made)
    poll(store, an_item(2))
    store.close()
    return made


def items(store_url: str) -> int:
    with sqlite3.connect(store_url.removeprefix("sqlite:///")) as raw:
        count = int(raw.execute("SELECT count(*) FROM item").fetchone()[0])
    raw.close()
    return count


def test_what_was_there_is_kept_and_what_waited_is_not_sent(store_url: str, path: Path, copy: Path) -> None:
    (old,) = restore(copy, store_url, path.parent, NOW)
    assert (items(store_url), items(f"sqlite:///{old}")) == (1, 2)
    store = open_store(store_url)
    assert [one.state for one in store.deliveries(None, 10)] == [DeliveryState.UNKNOWN]
    store.close()
    assert check(store_url) == []


def test_the_log_of_a_killed_desk_is_not_played_into_the_copy(store_url: str, path: Path, copy: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", DIES_WITH_ITS_LOG, store_url], env=ENVIRONMENT, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    moved = restore(copy, store_url, path.parent, NOW)
    assert {one.name.partition("replaced-")[2][15:] for one in moved} >= {"", "-wal"}
    assert (items(store_url), check(store_url)) == (1, [])


@pytest.mark.parametrize("ruin", ["gone", "empty", "rubbish", "log only"])
def test_a_ruin_is_replaced(store_url: str, path: Path, copy: Path, ruin: str) -> None:
    path.unlink()
    if ruin == "log only":
        path.with_name(path.name + "-wal").write_bytes(b"x" * 5000)
    elif ruin != "gone":
        path.write_bytes(b"rubbish" * 5000 if ruin == "rubbish" else b"")
    restore(copy, store_url, path.parent, NOW)
    assert (items(store_url), check(store_url)) == (1, [])


def test_a_backup_that_is_none_changes_nothing(store_url: str, path: Path, copy: Path, tmp_path: Path) -> None:
    damaged, foreign = tmp_path / "damaged.db", tmp_path / "foreign.db"
    shutil.copy(copy, damaged)
    with damaged.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 20_000)
    foreign.write_bytes(b"no database at all")
    before = path.read_bytes()
    for bad in (damaged, foreign):
        with pytest.raises(StoreBroken):
            restore(bad, store_url, path.parent, NOW)
    for bad in (tmp_path / "absent.db", path):
        with pytest.raises(UsageError):
            restore(bad, store_url, path.parent, NOW)
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*restored*"))


def test_a_running_desk_is_not_robbed_of_its_store(store_url: str, path: Path, copy: Path, tmp_path: Path) -> None:
    var = tmp_path / "var"
    var.mkdir(exist_ok=True)
    for folder in {path.parent, var}:
        with lock_desk(folder), pytest.raises(DeskRunning):
            restore(copy, store_url, var, NOW)
    assert items(store_url) == 2
