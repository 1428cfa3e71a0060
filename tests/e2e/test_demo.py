"""`watchdesk demo` as a new person runs it: two days of the desk, and numbers that its store agrees with."""

import re
from pathlib import Path

from bot.demo.newswire.wire import load_wire
from tests.e2e.conftest import Shell


def test_the_demo_shows_two_days_and_counts_right(shell: Shell, tmp_path: Path) -> None:
    done = shell("demo", "--slow", "0.1", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    shown = " ".join(re.sub("[│╭╮╰╯─]", " ", done.out).split())
    yesterday, _, rest = shown.partition("today's digest, as the Telegram chat shows it")
    today, _, rest = rest.partition("and its answer to yesterday's message")
    answer, _, tables = rest.partition("What happened")
    assert yesterday.startswith("yesterday's digest, in short Cyber policy today")
    assert "Ransomware halts cranes at the port of Vallemar · 5 sources" in yesterday
    assert "↩ update to yesterday's story: see the reply below" in today
    assert answer.startswith(" ┃ Cyber policy today ┃ ")
    assert "States agree to test points-of-contact directory twice a year ↩ update to yesterday's story:" in answer
    assert all(
        heading in tables
        for heading in (
            "Why some were tagged",
            "What was merged, and why",
            "What follows what, and why",
            "Look further",
        )
    )

    def number(what: str) -> int:
        found = re.search(rf"\b{what} (\d+)", tables)
        assert found is not None, what
        return int(found[1])

    wire = load_wire()
    desk = ("-C", "var/demo")
    items = shell(*desk, "items", "list", "--json", "-n", "1000", cwd=tmp_path).lines
    published = sum(len(item.copies) for item in wire.items)
    assert number("items stored") == len(items) == published - 1  # the ragged source breaks off in its last one
    pending = shell(*desk, "review", "list", "--json", "-n", "1000", cwd=tmp_path).lines
    assert number("left for later") == len(pending)
    sent = shell(*desk, "deliveries", "list", "--state", "sent", "--json", "-n", "100", cwd=tmp_path).lines
    assert number("messages sent") == len(sent)
    letters = sorted(path.name for path in (tmp_path / "var" / "demo" / "mail").glob("*.eml"))
    assert letters == ["reader-1.eml", "reader-2.eml"]
    assert number("told in other words") >= len({item.tells for item in wire.items if item.topics and item.tells})
    assert number("follow-ups") >= 5
