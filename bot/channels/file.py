"""Digests as files in a folder: one for each delivery, written whole or not at all."""

import asyncio
import os
import re
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from bot.errors import Refused, TryLater
from bot.model import Delivery, Sent


class FileChannel:
    """The `Channel` whose addresses are folders; a relative one lies under `home`.

    The name of a file comes from its delivery's key alone, so a repeat writes the same file again.
    """

    kind = "file"
    repeats_safely = 1

    def __init__(self, home: Path) -> None:
        self._home = home

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent:
        """Writes the text; the `Sent` names the file. Raises `TryLater` (disk full) or `Refused` (no folder)."""
        return await asyncio.to_thread(self._write, delivery)

    def _write(self, delivery: Delivery) -> Sent:
        if not delivery.address or "\0" in delivery.address:
            raise Refused("This file channel names no folder: give it a `path` in desk.yaml.")
        folder = self._home / delivery.address
        target = folder / file_name(delivery.key)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=folder, prefix=".", suffix=".part", delete=False) as part:
                try:
                    part.write(str(delivery.payload.body["text"]).encode("utf-8", "replace"))
                    part.flush()
                    os.fsync(part.fileno())
                    Path(part.name).chmod(0o644)
                    Path(part.name).replace(target)
                except OSError:
                    Path(part.name).unlink(missing_ok=True)
                    raise
        except (FileExistsError, NotADirectoryError):
            raise Refused(f"{folder} is a file, and digests need a folder: change `path` in desk.yaml.") from None
        except OSError as error:
            raise TryLater(f"Nothing can be written to {folder}: {error.strerror or error}.") from error
        return Sent(str(target))


def file_name(key: str) -> str:
    """Readable, without anything that a path could be made of, and different for different keys."""
    readable = re.sub(r"[^A-Za-z0-9.-]+", "-", key)[:80].strip("-.")
    return f"{readable}-{sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}.txt"
