"""Digests on a terminal, or wherever standard output goes."""

import asyncio
from typing import TextIO

from bot.errors import TryLater
from bot.model import Delivery, Sent


class ConsoleChannel:
    """The `Channel` that prints. `stream`: where to; its own encoding decides what it can show."""

    kind = "console"
    repeats_safely = 1

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        """Prints the text and a blank line. Raises `TryLater` if nobody reads any more."""
        await asyncio.to_thread(self._print, str(delivery.payload.body["text"]))
        return Sent()

    def _print(self, text: str) -> None:
        encoding = self._stream.encoding or "utf-8"
        shown = text.encode(encoding, "replace").decode(encoding)
        try:
            self._stream.write(shown.rstrip("\n") + "\n\n")
            self._stream.flush()
        except (OSError, ValueError) as error:  # ValueError: the stream is closed
            raise TryLater("The console cannot be written to: is its reader gone?", whole_channel=True) from error
