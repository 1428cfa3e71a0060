"""Files that change under a running desk: taken over whole, refused whole, and never forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.app import Desk
from bot.errors import StoreBusy
from tests.conftest import StillClock

RULES = """\
sets:
  cyber:
    - any: [cyber*]
topic: ciip
threshold: 4
subtopics:
  ciip.sector:
    terms:
      - {weight: strong, en: [port]}
examples:
  - match: The port is closed
"""
TOKEN = "100200300:a-token-of-no-service-at-all-in-tests"


def write(home: Path, *sources: str, **settings: Any) -> None:
    watched = [{"name": name, "url": f"https://{name}.example/feed"} for name in sources]
    (home / "sources.yaml").write_text(yaml.safe_dump({"sources": watched}))
    (home / "desk.yaml").write_text(yaml.safe_dump({"telegram": {"editors_chat": -1001, "editors": [11]}, **settings}))


def daily(at: str) -> dict[str, Any]:
    return {
        "timezone": "Europe/Zurich",
        "channels": [{"id": "folder", "kind": "file", "path": "var/digests"}],
        "editions": [{"id": "daily", "at": at, "channels": ["folder"]}],
    }


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    (tmp_path / "classifiers").mkdir()
    (tmp_path / "classifiers" / "rules.yaml").write_text(RULES)
    write(tmp_path, "one", **daily("12:00"))
    desk = Desk(tmp_path, {"TELEGRAM_BOT_TOKEN": TOKEN}, clock=clock)
    desk.register()
    yield desk
    desk.close()


def due(desk: Desk) -> list[timedelta]:
    now = desk.clock.now()
    return [turn.due - now for turn in desk.store.turns_due(now + timedelta(days=2))]


def test_what_did_not_change_is_not_read_again(desk: Desk) -> None:
    before = desk.loaded
    assert desk.reload() is False
    (desk.home / "desk.yaml").touch()
    assert desk.reload() is False
    assert desk.loaded is before


def test_sources_editions_and_rules_take_effect_at_once(desk: Desk) -> None:
    assert due(desk) == [timedelta(hours=2)], "it is ten o'clock in Zurich"
    ruleset = desk.loaded.classifier.ruleset
    write(desk.home, "one", "two", **daily("11:00"))
    (desk.home / "classifiers" / "rules.yaml").write_text(RULES.replace("[port]", "[port, harbour]"))
    assert desk.reload() is True
    assert set(desk.store.source_states()) == {"one", "two"}
    assert due(desk) == [timedelta(hours=1)]
    assert desk.loaded.classifier.ruleset != ruleset


@pytest.mark.parametrize("file", ["desk.yaml", "sources.yaml", "classifiers/rules.yaml"])
def test_a_broken_file_is_refused_once_and_the_old_ones_stay_in_force(desk: Desk, file: str) -> None:
    before = desk.loaded
    sound = (desk.home / file).read_text()
    (desk.home / file).write_text("- this\n- is: [no\n")
    for _ in range(3):
        assert desk.reload() is False
    assert desk.loaded is before
    (notice,) = desk.store.deliveries()
    assert notice.address == "-1001"
    assert "the old ones stay in force" in str(notice.payload.body["text"])
    assert Path(file).name in str(notice.payload.body["text"])
    (desk.home / file).write_text(sound)
    assert desk.reload() is False
    write(desk.home, "one", "two")
    assert desk.reload() is True


def test_a_file_that_is_taken_away_is_broken(desk: Desk) -> None:
    (desk.home / "sources.yaml").unlink()
    assert desk.reload() is False
    assert set(desk.loaded.sources) == {"one"}
    write(desk.home, "two")
    assert desk.reload() is True
    assert set(desk.loaded.sources) == {"two"}


def test_files_that_the_store_could_not_take_over_are_read_again(desk: Desk) -> None:
    real = desk.store

    class BusyStore:
        def register_sources(self, first_due: object, urls: object = None) -> None:
            raise StoreBusy("locked by another process")

        def __getattr__(self, name: str) -> Any:
            return getattr(real, name)

    write(desk.home, "one", "two")
    desk.store = BusyStore()  # type: ignore[assignment]
    with pytest.raises(StoreBusy):
        desk.reload()
    desk.store = real
    assert desk.reload() is True
    assert set(desk.store.source_states()) == {"one", "two"}
