"""A week of a desk's life, compressed: outages, edits, new GUIDs, moves, Retry-Afters, wrong clocks, kills, locks.

Here with two dozen sources; `make week` has two desks of five hundred, side by side (`WEEK_SOURCES`, `WEEK_SEEDS`).
"""

import logging
import os
from pathlib import Path

import pytest
from week_desk import Week

SOURCES = int(os.environ.get("WEEK_SOURCES", "24"))
SEEDS = os.environ.get("WEEK_SEEDS", "1 2 3").split()


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_week(seed: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Every published item that was to be seen is stored once, none is told twice; what was lost is told; false alarms
    stay below one poll in a hundred; no source is forgotten, and none asked too early."""
    caplog.set_level(logging.CRITICAL)
    week = Week(tmp_path, seed, SOURCES)
    await week.run()
    figures = week.figures
    print(figures.summary())
    assert figures.wrong == [], figures.summary()
    assert figures.gaps["false"] < 0.01 * figures.requests, figures.summary()
    assert figures.gaps["real, not reported"] == 0, figures.summary()
    assert figures.notes["killed"] == 5
    assert figures.notes["locked out"] > 0
