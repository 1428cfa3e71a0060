"""The console and files: channels that stay on this machine."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.console import ConsoleChannel
from bot.channels.file import FileChannel, file_name
from bot.errors import Refused, TryLater
from bot.model import Delivery, DeliveryState, Payload, Sent
from bot.ports import Channel

MOMENT = datetime(2026, 11, 22, 7, tzinfo=UTC)


def delivery(text: str = "Words — слова\n", address: str = "out", key: str = "digest:d1:file:out:0:1") -> Delivery:
    return Delivery(1, key, "file", address, Payload({"text": text}), DeliveryState.SENDING, MOMENT, MOMENT)


async def test_console_prints_with_a_blank_line_after() -> None:
    stream = io.StringIO()
    console: Channel = ConsoleChannel(stream)
    assert await console.send(delivery()) == Sent()
    await console.send(delivery("two"))
    assert stream.getvalue() == "Words — слова\n\ntwo\n\n"


async def test_console_shows_what_its_encoding_can() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    await ConsoleChannel(stream).send(delivery("Grüße \ud800\n"))
    assert raw.getvalue() == b"Gr??e ?\n\n"


async def test_console_without_reader_is_later() -> None:
    stream = io.StringIO()
    stream.close()
    with pytest.raises(TryLater) as raised:
        await ConsoleChannel(stream).send(delivery())
    assert raised.value.whole_channel


async def test_file_is_written_whole_and_a_repeat_writes_the_same(tmp_path: Path) -> None:
    files: Channel = FileChannel(tmp_path)
    first = await files.send(delivery())
    again = await files.send(delivery())
    other = await files.send(delivery("other", key="digest:d2:file:out:0:1"))
    assert first == again
    assert first.external_id is not None
    assert Path(first.external_id).read_text(encoding="utf-8") == "Words — слова\n"
    assert sorted(map(str, (tmp_path / "out").iterdir())) == sorted([first.external_id, str(other.external_id)])


async def test_an_absolute_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    sent = await FileChannel(Path("/nowhere")).send(delivery(address=str(tmp_path / "deep" / "er")))
    assert Path(str(sent.external_id)).parent == tmp_path / "deep" / "er"


@pytest.mark.parametrize("key", ["../../etc/passwd", "a/b\\c:d", "x" * 500, "\x00\n", "ключ", ""])
def test_names_of_files_are_no_paths(key: str) -> None:
    name = file_name(key)
    assert Path(name).name == name
    assert len(name) < 120
    assert name.isascii()
    assert name.endswith(".txt")


def test_different_keys_are_different_files() -> None:
    assert file_name("a:b") != file_name("a/b")


@pytest.mark.parametrize("address", ["", "is-a-file", "is-a-file/deeper", "a\0b"])
async def test_what_is_no_folder_is_refused(tmp_path: Path, address: str) -> None:
    (tmp_path / "is-a-file").write_text("x")
    with pytest.raises(Refused):
        await FileChannel(tmp_path).send(delivery(address=address))


async def test_a_folder_that_cannot_be_made_is_later(tmp_path: Path) -> None:
    with pytest.raises(TryLater) as raised:
        await FileChannel(tmp_path).send(delivery(address="n" * 300))
    assert "File name too long" in str(raised.value)
