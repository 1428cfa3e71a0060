"""Killed with SIGKILL at any step and started again: no item lost, nothing sent twice, and doubts are shown."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.desks import CHAT, Surroundings, surroundings

STEPS = [
    ("save_poll", "before"),
    ("save_poll", "after"),
    ("place_items", "before"),
    ("place_items", "after"),
    ("save_cards", "after"),
    ("decide", "before"),
    ("decide", "after"),
    ("save_digest", "before"),
    ("save_digest", "after"),
    ("claim", "after"),
    ("mark_sending", "before"),
    ("mark_sending", "after"),
    ("send-telegram", "before"),
    ("send-telegram", "after"),
    ("send-email", "before"),
    ("send-email", "after"),
    ("settle", "before"),
    ("settle", "after"),
]
READERS = ("a@example.org", "b@example.org", "c@example.org")


def desk_day(around: Surroundings, *step: str) -> int:
    script = Path(__file__).with_name("crashing_desk.py")
    environ = {**os.environ, **around.environ}
    done = subprocess.run([sys.executable, script, around.home, *step], env=environ, timeout=120, check=False)
    return done.returncode


def watchdesk(around: Surroundings, *words: str) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "bot", *words]
    environ = {**os.environ, **around.environ}
    done = subprocess.run(command, env=environ, timeout=60, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("step", "moment"), STEPS)
def test_a_killed_desk_loses_nothing_and_repeats_nothing(tmp_path: Path, step: str, moment: str) -> None:
    with surroundings(tmp_path / "desk") as around:
        # Mail may be repeated ten minutes later: here at once.
        (around.home / "readers.csv").write_text(
            "address,topics,time,zone\n" + "".join(f"{one},,,\n" for one in READERS)
        )
        watchdesk(around, "subscribers", "import", str(around.home / "readers.csv"), "--json")
        assert desk_day(around, step, moment) == -signal.SIGKILL
        assert desk_day(around) == 0

        items = watchdesk(around, "items", "export")
        carried = sum(len(around.wire.shown(source.id)) for source in around.wire.press.wire.sources)
        assert len(items) == len({item["id"] for item in items}) == carried
        deliveries = watchdesk(around, "deliveries", "list", "--limit", "1000", "--json")
        states = Counter(str(one["state"]) for one in deliveries)

        in_chat = Counter(message.text for message in around.chats.messages(CHAT))
        assert in_chat, "the chat has its digest"
        assert set(in_chat.values()) == {1}, "no message stands in the chat twice"
        unknown = [one for one in deliveries if one["state"] == "unknown"]
        assert len(unknown) <= 1, "at most one doubt for each kill"
        if (step, moment) == ("send-telegram", "after"):
            assert len(unknown) == 1, "what the chat took unseen is shown"

        letters = Counter((reader, str(letter["Message-ID"])) for reader, letter in around.letterbox.messages())
        assert {reader for reader, _ in letters} <= set(READERS)
        assert len(letters) == len({reader for reader, _ in letters}), "one digest for each reader"
        waiting = states["pending"]
        assert len(letters) + waiting + len(unknown) >= len(READERS), "and none is lost"
        assert sum(letters.values()) <= len(READERS) + 1
