"""What people read has not changed unseen."""

import pytest
from render_golden import FOLDER, rendered


@pytest.mark.parametrize("name", sorted(rendered()))
def test_golden(name: str) -> None:
    assert rendered()[name].encode() == (FOLDER / name).read_bytes(), "wanted? python tests/unit/render_golden.py"


def test_no_golden_file_is_forgotten() -> None:
    assert {path.name for path in FOLDER.glob("*.telegram.*")} <= set(rendered())
