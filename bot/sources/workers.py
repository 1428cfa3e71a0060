"""Processes that read bodies for the desk: started when first needed, kept while they are, ended when they overrun."""

import asyncio
import os
import subprocess
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import IO, Final, cast

from bot.errors import ParseFailed
from bot.model import Fetched, Parsed, Reason, SameEntries, Source
from bot.sources.frames import Broken, Task, read_answer, write_request

MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of address space of one process."""

_KEPT: Final = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LC_ALL", "TZ")
"""Of the environment: no secret."""

Answer = tuple[Parsed | SameEntries | ParseFailed, tuple[str, ...] | None]


class _Ended(Exception):
    """The process is gone."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Workers:
    """At most `size` processes, one body at a time in each; `time_limit`: seconds for one body."""

    def __init__(self, size: int, time_limit: float, memory: int = MEMORY) -> None:
        self._places = asyncio.Semaphore(size)
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="worker")
        self._time_limit = time_limit
        self._memory = memory
        self._idle: list[subprocess.Popen[bytes]] = []
        self._all: set[subprocess.Popen[bytes]] = set()
        self._end = weakref.finalize(self, _end_all, self._all)

    async def parse(
        self, source: Source, fetched: Fetched, fingerprint: str | None = None, task: Task = Task.ENTRIES
    ) -> Answer:
        """What a process makes of a body, and where the readers differ if it is read twice. Raises `ParseFailed`
        for a body that takes too long, too much memory, or makes the process crash."""
        async with self._places:  # waiting for a process is not the body's fault, and does not count
            for fresh in (False, True):
                child = self._start() if fresh or not self._idle else self._idle.pop()
                answer = await self._asked(child, source, fetched, fingerprint, task)
                if answer is not None:
                    return answer
        raise ParseFailed(Reason.PARSE, "the process that read the body ended")

    async def _asked(
        self, child: subprocess.Popen[bytes], source: Source, fetched: Fetched, fingerprint: str | None, task: Task
    ) -> Answer | None:
        """None: the process had ended by itself before."""
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._threads, _dialogue, child, source, fetched, fingerprint, task)
        try:
            done, _ = await asyncio.wait({work}, timeout=self._time_limit)
        finally:
            if not work.done():
                self._all.discard(child)
                child.kill()  # its thread finds that out, and clears up
                work.add_done_callback(lambda late: late.cancelled() or late.exception())  # nobody else will ask
        if not done:
            raise ParseFailed(Reason.PARSE, f"reading the body took longer than {self._time_limit:g} seconds")
        try:
            answer = work.result()
        except _Ended as ended:
            self._all.discard(child)
            if ended.status == 0:
                return None
            raise ParseFailed(Reason.PARSE, "the body took too much, or made its reader crash") from ended
        self._idle.append(child)
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        limits = (str(int(self._time_limit) + 1), str(self._memory))
        try:
            child = subprocess.Popen(  # noqa: S603 (this program itself)
                (sys.executable, "-P", "-B", "-m", "bot.sources.worker", *limits),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _KEPT if name in os.environ},
                start_new_session=True,  # an interrupt from the terminal is for the desk
            )
        except OSError as error:
            raise ParseFailed(Reason.PARSE, "no process could be started to read the body") from error
        self._all.add(child)
        return child

    def close(self) -> None:
        """Ends the processes at once, whatever they are doing."""
        self._end()
        self._idle.clear()
        self._threads.shutdown(wait=False, cancel_futures=True)


def _dialogue(
    child: subprocess.Popen[bytes], source: Source, fetched: Fetched, fingerprint: str | None, task: Task
) -> Answer:
    """Asks and waits, in a thread. Raises `_Ended`: then nothing is left of the process."""
    try:
        write_request(cast(IO[bytes], child.stdin), source, fetched, fingerprint, task)
        return read_answer(cast(IO[bytes], child.stdout))
    except (Broken, OSError, ValueError) as error:  # the last for pipes that `close` has closed meanwhile
        raise _Ended(_end(child)) from error


def _end(child: subprocess.Popen[bytes]) -> int:
    """The status with which it ended, by itself or now."""
    child.kill()
    status = child.wait()
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):  # the rest of a request that nobody reads any more
            cast(IO[bytes], pipe).close()
    return status


def _end_all(children: set[subprocess.Popen[bytes]]) -> None:
    while children:
        _end(children.pop())
