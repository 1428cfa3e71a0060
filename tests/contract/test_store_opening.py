"""Opening: what is refused, in which words, and that nothing is ever made over a ruin."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from store_samples import NOW, a_delivery, an_item, claim, poll, told_stories

from bot.errors import DeskRunning, StoreBroken, StoreBusy, UsageError
from bot.model import DeliveryState
from bot.ports import Store
from bot.store import backup, check, lock_desk, migrations, open_store, upgrade
from bot.store.schema import metadata

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

LATER = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0005", "0004", None, None
def upgrade():
    op.execute("CREATE TABLE later (id INTEGER PRIMARY KEY)")
    op.execute("UPDATE note SET value = 'changed'")
    {then}
"""


@pytest.fixture
def path(store_url: str) -> Path:
    return Path(store_url.removeprefix("sqlite:///"))


def filled(store_url: str) -> None:
    store = open_store(store_url)
    poll(store, *(an_item(number, text="word " * 200) for number in range(300)))
    store.remember("a", "1")
    store.close()


def refused(store_url: str, words: str) -> None:
    """It is refused in these words by every door, and the file stays as it is."""
    path = Path(store_url.removeprefix("sqlite:///"))
    before = path.read_bytes() if path.is_file() else None
    for door in (open_store, upgrade):
        with pytest.raises(StoreBroken, match=words):
            door(store_url)
    (problem,) = check(store_url)
    assert "\n" not in problem
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_new_store_is_whole_and_leaves_nothing_beside_it(store_url: str, path: Path) -> None:
    assert upgrade(store_url) == ("", migrations.revisions()[-1])
    assert upgrade(store_url) == (migrations.revisions()[-1],) * 2
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert check(store_url) == []


def test_migrations_lead_to_the_schema_that_the_program_uses(store_url: str, path: Path) -> None:
    upgrade(store_url)
    made = create_engine(f"sqlite:///{path}")
    drawn = create_engine("sqlite://")
    metadata.create_all(drawn)
    with made.connect() as one, drawn.connect() as other:

        def tables(connection: object) -> dict[str, str]:
            rows = connection.exec_driver_sql(  # type: ignore[attr-defined]
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'item_words%' "
                "AND name NOT LIKE 'sqlite_%' AND name != 'alembic_version'"
            )
            return {name: "".join(sql.split()) for name, sql in rows}

        assert tables(one) == tables(other)
        assert "item_words" in inspect(one).get_table_names()
    made.dispose()
    drawn.dispose()


def test_a_missing_store_is_made_only_when_asked(store_url: str, path: Path) -> None:
    with pytest.raises(StoreBroken, match="db upgrade"):
        open_store(store_url, migrate=False)
    assert "no store" in check(store_url)[0]
    assert not path.exists()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://desk:secret@db.example/x", "SQLite only"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("no url at all", "no database URL"),
    ],
)
def test_a_url_of_another_kind_is_refused_without_its_password(url: str, words: str) -> None:
    with pytest.raises(StoreBroken, match=words) as refusal:
        open_store(url)
    assert "secret" not in str(refusal.value)


def test_an_empty_file_is_refused(store_url: str, path: Path) -> None:
    path.touch()
    refused(store_url, "empty .*backup")


def test_a_file_of_another_kind_is_refused(store_url: str, path: Path) -> None:
    path.write_text("Dear diary, " * 1000)
    refused(store_url, "no SQLite database")


def test_another_programs_database_is_refused(store_url: str, path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    refused(store_url, "another program")


def test_a_folder_in_its_place_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    refused(f"sqlite:///{tmp_path}", "no file")
    refused(f"sqlite:///{tmp_path}/none/watchdesk.db", "no folder .*none")


def test_a_folder_that_takes_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(f"sqlite:///{tmp_path}/file/watchdesk.db", "no folder")
    refused("sqlite:////proc/watchdesk.db", "cannot be (made|opened)")


def test_a_truncated_store_is_refused(store_url: str, path: Path) -> None:
    filled(store_url)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    refused(store_url, "damaged .*backup")


def test_a_store_with_flipped_bytes_is_refused(store_url: str, path: Path) -> None:
    filled(store_url)
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096, 3):
            file.seek(page * 4096)
            file.write(b"\xff\x00\xaa\x55" * 16)
    refused(store_url, "damaged")


def test_a_damaged_header_is_refused(store_url: str, path: Path) -> None:
    filled(store_url)
    with path.open("r+b") as file:
        file.seek(16)
        file.write(b"\x00\x07")
    refused(store_url, "no SQLite database|damaged")


def test_a_log_without_its_store_is_refused(store_url: str, path: Path) -> None:
    filled(store_url)
    path.with_name(path.name + "-wal").write_bytes(b"x" * 100)
    path.unlink()
    refused(store_url, "its log is there")
    assert not path.exists()


def test_a_store_that_vanishes_while_it_is_open_is_not_replaced_by_an_empty_one(store_url: str, path: Path) -> None:
    store = open_store(store_url)
    store.close()
    path.unlink()
    with pytest.raises(StoreBroken, match="cannot be opened"):
        store.remember("a", "b")
    assert not path.exists()


def test_check_finds_what_opening_does_not(store_url: str, path: Path) -> None:
    store = open_store(store_url)
    told_stories(store, 2)
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE story SET lead_id = 'nobody', state = 'rejected' WHERE id = 'scert0001'")
    connection.execute("DELETE FROM story WHERE id = 'scert0000'")
    connection.commit()
    connection.close()
    found = "\n".join(check(store_url))
    assert "names a story that is not there" in found
    assert "stories without their lead: 1" in found
    assert "other than their story's: 1" in found


def test_a_backup_is_whole_while_the_desk_writes_and_sends_nothing_again(
    store: Store, store_url: str, tmp_path: Path
) -> None:
    told_stories(store, 3)
    store.queue([a_delivery("waiting", "-1"), a_delivery("sent", "-2"), a_delivery("claimed", "-3")], NOW)
    target = tmp_path / "backup.db"
    backup(store_url, target)
    assert len(claim(store)) == 3, "the desk itself goes on"
    copy_url = f"sqlite:///{target}"
    assert check(copy_url) == []
    copy = open_store(copy_url)
    assert len(copy.stories()) == 3
    assert claim(copy) == []
    assert {delivery.state for delivery in copy.deliveries()} == {DeliveryState.UNKNOWN}
    assert copy.retry(1, NOW)
    copy.close()
    with pytest.raises(UsageError, match="there already"):
        backup(store_url, target)
    with pytest.raises(StoreBroken, match=r"backup .*(cannot be|opened)"):
        backup(store_url, tmp_path / "none" / "backup.db")


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The migrations of a later version: a folder to which one more revision may be added."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_an_older_store_is_copied_and_upgraded_and_a_newer_one_refused(
    store_url: str, path: Path, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store_url)
    (newer / "versions" / "0005_later.py").write_text(LATER.format(then="pass"))
    with monkeypatch.context() as later:
        later.setattr(migrations, "FOLDER", newer)
        with pytest.raises(StoreBroken, match="db upgrade"):
            open_store(store_url, migrate=False)
        assert upgrade(store_url) == ("0004", "0005")
        store = open_store(store_url)
        assert store.recall("a") == "changed"
        store.close()
    refused(store_url, "newer Watchdesk")
    before = open_store(f"sqlite:///{path}.before-0005")
    assert before.recall("a") == "1"
    before.close()


@pytest.mark.parametrize("then", ["raise OSError('no')", "__import__('os').kill(__import__('os').getpid(), 9)"])
def test_an_upgrade_that_breaks_off_leaves_the_old_store(store_url: str, path: Path, newer: Path, then: str) -> None:
    filled(store_url)
    (newer / "versions" / "0005_later.py").write_text(LATER.format(then=then))
    program = (
        "import sys, pathlib\nfrom bot.store import migrations, upgrade\n"
        "migrations.FOLDER = pathlib.Path(sys.argv[2])\nupgrade(sys.argv[1])"
    )
    ended = subprocess.run([sys.executable, "-c", program, store_url, newer], capture_output=True, env=ENVIRONMENT)
    assert ended.returncode != 0
    store = open_store(store_url)
    assert store.recall("a") == "1"
    store.close()
    assert check(store_url) == []
    assert path.with_name(path.name + ".before-0005").exists()


def test_a_store_that_stays_locked_is_busy_and_then_goes_on(store_url: str, path: Path) -> None:
    store = open_store(store_url, busy_timeout=0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy, match="locked"):
        store.remember("a", "1")
    assert store.recall("a") is None, "reading goes on meanwhile"
    other.execute("ROLLBACK")
    store.remember("a", "2")
    assert store.recall("a") == "2"
    other.close()
    store.close()


def test_one_desk_a_folder_and_the_lock_dies_with_its_holder(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys\nfrom bot.store import lock_desk\n"
        "with lock_desk(pathlib.Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    with holder:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        with pytest.raises(DeskRunning, match=f"process {holder.pid}"), lock_desk(tmp_path):
            pass
        holder.kill()
    with lock_desk(tmp_path), pytest.raises(DeskRunning), lock_desk(tmp_path):
        pass
    with lock_desk(tmp_path):
        pass
    with pytest.raises(StoreBroken, match="Make the folder"), lock_desk(tmp_path / "none"):
        pass


def test_a_store_of_the_first_revision_comes_along_with_all_that_is_in_it(
    store_url: str, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first"
    shutil.copytree(migrations.FOLDER, first, ignore=shutil.ignore_patterns("__pycache__", "0002*", "0003*", "0004*"))
    with monkeypatch.context() as then:
        then.setattr(migrations, "FOLDER", first)
        assert upgrade(store_url) == ("", "0001")
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO story (id, state, version, lead_id, topics, first_seen)"
        " VALUES ('s1', 'rejected', 2, 'i1', '[]', 1)"
    )
    connection.commit()
    connection.close()
    assert upgrade(store_url) == ("0001", "0004")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT id, version, corrected, thread_id FROM story").fetchall() == [
        ("s1", 2, "{}", "s1")
    ]
    connection.close()
