"""Killed with SIGKILL at any step and started again: no item lost, nothing sent twice, and doubts are shown."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from bot.app import Desk
from bot.model import TOPICS, DeliveryState, ItemQuery, State, Subscription
from bot.store import check
from tests.e2e.desks import CHAT, SOME_SOURCES, Surroundings, surroundings

STEPS = [
    ("save_polls", "before"),
    ("save_polls", "after"),
    ("place_items", "before"),
    ("place_items", "after"),
    ("save_cards", "after"),
    ("regroup", "before"),
    ("regroup", "after"),
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


@pytest.mark.parametrize(("step", "moment"), STEPS)
def test_a_killed_desk_loses_nothing_and_repeats_nothing(tmp_path: Path, step: str, moment: str) -> None:
    with surroundings(tmp_path / "desk") as around:
        desk = Desk(around.home, around.environ)
        for number, reader in enumerate(READERS):
            desk.store.subscribe(Subscription(str(number), "email", reader, TOPICS, "UTC", desk.clock.now()))
        assert desk_day(around, step, moment) == -signal.SIGKILL
        assert desk_day(around) == 0

        items = [item.id for item, _ in desk.store.items(ItemQuery(limit=None))]
        assert len(items) == len(set(items)) == sum(len(around.wire.shown(name)) for name in SOME_SOURCES)

        (signpost,) = desk.store.stories(State.MERGED)
        merged = desk.store.story(signpost.id)
        assert merged is not None
        assert len(merged.items) >= 2, "two stories are one, once"
        assert check(f"sqlite:///{around.home}/var/watchdesk.db") == []

        deliveries = desk.store.deliveries(limit=1000)
        unknown = [one for one in deliveries if one.state is DeliveryState.UNKNOWN]
        assert len(unknown) <= 1, "at most one doubt for each kill"
        if (step, moment) == ("send-telegram", "after"):
            assert len(unknown) == 1, "what a chat took unseen is shown"

        in_chat = Counter(message.text for message in around.chats.messages(CHAT))
        assert set(in_chat.values()) <= {1}, "no message stands in the chat twice"
        accounted = [one for one in deliveries if one.kind == "telegram" and one.address == str(CHAT)]
        assert accounted, "the chat has its digest, or a doubt about it"
        assert len(in_chat) <= len(accounted)
        assert {one.state for one in accounted} <= {DeliveryState.SENT, DeliveryState.UNKNOWN}

        letters = Counter((reader, str(letter["Message-ID"])) for reader, letter in around.letterbox.messages())
        told = {reader for reader, _ in letters}
        waiting = {one.address for one in deliveries if one.kind == "email" and one.state is DeliveryState.PENDING}
        assert told | waiting == set(READERS), "no reader is forgotten"
        assert len(letters) == len(told), "one digest for each reader: a repeat has the same Message-ID"
        assert sum(letters.values()) <= len(READERS) + (4 if step in ("send-email", "settle") else 0)
        desk.close()
