"""Others on the same machine, and what they put into the environment."""

import stat
from pathlib import Path

import pytest

from bot.config.home import load_desk
from bot.errors import MistakesFound
from bot.store import backup, open_store


def test_the_store_and_its_copies_are_nobody_elses(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'watchdesk.db'}"
    store = open_store(url)
    try:
        store.remember("a", "b")
        backup(url, tmp_path / "copy.db")
        files = sorted(tmp_path.iterdir())
        assert {"watchdesk.db", "watchdesk.db-wal", "copy.db"} <= {file.name for file in files}
        for file in files:
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    finally:
        store.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WATCHDESK_TIMEZONE", "\udcff"),
        ("WATCHDESK_FETCH__CONTACT", "\udcff"),
        ("WATCHDESK_FETCH", '{"contact": "\\ud800"}'),
        ("WATCHDESK_FETCH", '{"\\ud800": 1}'),
        ("WATCHDESK_TIMEZONE", "\0"),
    ],
)
def test_what_is_no_text_in_the_environment_is_a_mistake_with_its_name(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(MistakesFound) as found:
        load_desk(tmp_path, {name: value}, need_sources=False)
    assert all(name in str(mistake) for mistake in found.value.mistakes)
