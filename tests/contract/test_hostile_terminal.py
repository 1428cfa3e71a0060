"""Words of strangers on a terminal and in a readers' file: shown as they are, obeyed by nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from bot.cli import printing
from bot.config.readers import read_readers
from bot.errors import Mistake, MistakesFound


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("[bold]x[/]", "[bold]x[/]"),
        ("[/]", "[/]"),
        ("[link=https://evil.example]x[/link]", "[link=https://evil.example]x[/link]"),
        ("a \\[bold] b", "a \\[bold] b"),
        (":bomb: :warning:", ":bomb: :warning:"),
        ("\x1b[31mred\x1b]0;title\x07", "[31mred]0;title"),
        ("\x9b31mred\x00", "31mred"),
        ("half \ud800 surrogate", "half \ufffd surrogate"),
    ],
)
@pytest.mark.parametrize("console", [printing.out, printing.err], ids=["out", "err"])
def test_no_word_acts_on_the_terminal(said: str, shown: str, console: Console) -> None:
    rows = printing.table("id", "title")
    rows.add_row(*printing.cells("x", said))
    with console.capture() as table:
        console.print(rows)
    with console.capture() as sentence:
        console.print(f"There is no item {printing.cells(said)[0]}.")
    assert shown in table.get()
    assert sentence.get() == f"There is no item {shown}.\n"


@pytest.mark.parametrize("moment", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland"])
def test_the_ends_of_the_calendar_are_shown_in_any_zone(moment: datetime, zone: str) -> None:
    assert printing.when(moment, zone).startswith(("01 Jan", "31 Dec"))


@pytest.mark.parametrize(
    "address",
    [
        "a\0b@example.org",
        "a\x7f@example.org",
        "a@example.org\u202e",
        "a\u200bb@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a" * 250 + "@example.org",
        "a@example.org,b@example.org",
        "a@b@example.org",
    ],
)
def test_no_address_holds_what_nobody_sees(address: str, tmp_path: Path) -> None:
    file = tmp_path / "readers.csv"
    rows = f'address,topics,time,zone\n"{address}",ciip,07:00,UTC\nann@example.org,ciip,07:00,UTC\n'
    file.write_bytes(rows.encode())
    mistakes: list[Mistake] = []
    readers = read_readers(file, "UTC", mistakes)
    assert [reader.address for reader in readers] == ["ann@example.org"]
    assert len(mistakes) == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("a" * 200_000 + "@example.org,ciip,07:00,UTC\n", "cannot be read on as CSV"),
        ('"never closed\n' + "ann@example.org,ciip,07:00,UTC\n" * 10_000, "cannot be read on as CSV"),
        ("nobody,ciip,07:00,UTC\n" * 20_000, "too many mistakes"),
    ],
)
def test_what_is_no_readers_file_is_given_up(rows: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "readers.csv"
    file.write_text("address,topics,time,zone\n" + rows)
    with pytest.raises(MistakesFound) as found:
        read_readers(file, "UTC", [])
    assert said in str(found.value.mistakes[-1])
    assert len(found.value.mistakes) < 2_000
