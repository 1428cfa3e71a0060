"""A store of its own for each test, looked through for damage when the test is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.ports import Store
from bot.store import check, open_store


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/watchdesk.db"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    opened = open_store(store_url, busy_timeout=5)
    yield opened
    opened.close()
    assert check(store_url) == []
