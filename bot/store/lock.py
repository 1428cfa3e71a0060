"""One running desk per folder: a lock that the system takes back when its holder dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import DeskRunning, StoreBroken


@contextmanager
def lock_desk(var: Path) -> Iterator[None]:
    """Hold `var/desk.lock`, with our process id in it, for as long as the desk runs.

    Raises DeskRunning, which names the process, when another desk runs here; StoreBroken when the file cannot be made.
    """
    path = var / "desk.lock"
    try:
        handle = path.open("a+", encoding="ascii")
    except OSError as error:
        raise StoreBroken(
            f"{path} cannot be written ({error.strerror}). Make the folder, or give us the right."
        ) from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            handle.seek(0)
            holder = handle.read(20).strip() or "unknown"
            raise DeskRunning(
                f"A desk runs here already (process {holder}, {path}). End it first, or use another folder."
            ) from error
        handle.truncate(0)
        handle.write(f"{os.getpid()}\n")
        handle.flush()
        # The file stays when we go: were it removed, two desks could each hold a lock on a file of that name.
        yield
        handle.truncate(0)
