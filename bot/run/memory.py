"""How the C library holds memory for a process that runs for months beside others."""

import ctypes
from contextlib import suppress
from typing import Final

# glibc's malloc.h; mallopt(3) explains them.
_M_TRIM_THRESHOLD: Final = -1
_M_MMAP_THRESHOLD: Final = -3
_M_ARENA_MAX: Final = -8


def keep_small() -> None:
    """Let all threads share one heap, and give large blocks straight back to the system. Call it before threads start.

    By itself glibc gives each thread a heap and keeps what was freed there, so a desk would hold for ever what its
    busiest minute needed. Python's own lock makes one heap no slower. Where the C library is another, nothing happens.
    """
    with suppress(OSError, AttributeError, TypeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_ARENA_MAX, 1)
        mallopt(_M_MMAP_THRESHOLD, 64 * 1024)
        mallopt(_M_TRIM_THRESHOLD, 128 * 1024)
