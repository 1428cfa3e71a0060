"""The record of a source's last document."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.core.items import item_id
from bot.core.window import Row, Window, name, pack, read, seconds, unpack, write

EIGHT = st.binary(min_size=8, max_size=8)
ROWS = st.lists(st.builds(Row, EIGHT, EIGHT, EIGHT, EIGHT, EIGHT, st.integers(0, 2**32 - 1)), max_size=20)


@given(ROWS, st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), st.integers(0, 255), st.integers(0, 255))
def test_what_is_written_is_read(rows: list[Row], entries: int, newest: int, rolls: int, turns: int) -> None:
    window = Window({row.name: pack(row) for row in rows}, entries, newest, rolls, turns)
    again = read(write(window))
    assert again == window
    assert list(again.rows) == list(window.rows)
    assert [unpack(row) for row in again.rows.values()] == list({row.name: row for row in rows}.values())


def test_counts_are_halved_before_they_do_not_fit() -> None:
    assert read(write(Window(rolls=256, turns=8))) == Window(rolls=128, turns=4)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_window_are_an_empty_one(data: bytes) -> None:
    assert read(b"\x63" + data) == Window()
    read(data)


def test_an_entry_is_called_what_its_item_is() -> None:
    assert name("s", "guid:x").hex() == item_id("s", "guid:x")


def test_dates_outside_of_what_a_row_holds_are_moved_to_its_edge() -> None:
    assert seconds(None) == 0
    assert seconds(datetime(1, 1, 1, tzinfo=UTC)) == 1
    assert seconds(datetime(9999, 12, 31, tzinfo=UTC)) == 2**32 - 1
