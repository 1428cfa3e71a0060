"""The process that reads what may cost too much or never end: `python -m bot.sources.worker`, frames in, frames out.

It is bounded by the kernel (processor seconds for each body, memory in all), holds no secret, opens no connection, and
ends when its input ends, when it was idle for long, or when a body has left it large. Then its status is 0: whoever was
about to ask may ask another one.
"""

import os
import resource
import select
import sys
from pathlib import Path
from typing import IO, Final

from bot.errors import ParseFailed
from bot.model import Reason
from bot.sources.frames import Broken, Task, read_request, write_answer
from bot.sources.reading import parse_article, parse_body, parse_twice

IDLE: Final = 120.0
"""Seconds without anything to read after which it ends."""

LARGE: Final = 160 * 1024 * 1024
"""Bytes in memory, at most, with which it goes on to the next body."""


def main() -> None:
    """`argv`: seconds of the processor that one body may take, and bytes of address space."""
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    incoming, outgoing = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while _resident() < LARGE:
        if not select.select([incoming], [], [], IDLE)[0]:
            return
        used = sum(os.times()[:2])
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, resource.RLIM_INFINITY))
        try:
            _answer(incoming, outgoing)
        except (Broken, BrokenPipeError):
            return


def _resident() -> int:
    """Bytes in memory now. (What `getrusage` says begins with the memory of the process that started this one.)"""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def _answer(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    source, fetched, fingerprint, task = read_request(incoming)
    differing = None
    try:
        if task is Task.TWICE:
            answer, differing = parse_twice(source, fetched, fingerprint)
        elif task is Task.ARTICLE:
            answer = parse_article(source, fetched)
        else:
            answer = parse_body(source, fetched, fingerprint)
    except ParseFailed as failure:
        write_answer(outgoing, failure)
    except MemoryError:
        write_answer(outgoing, ParseFailed(Reason.PARSE, "reading the body takes too much memory"))
    else:
        write_answer(outgoing, answer, differing)


if __name__ == "__main__":
    main()
    os._exit(0)  # at once: who asks just now must not take it for a crash
