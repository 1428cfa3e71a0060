"""Memory of a process that runs for months beside others: how the C library holds it, what the collector looks at."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


@contextmanager
def undisturbed() -> Iterator[None]:
    """While much is made that stays (libraries, rules), no garbage is looked for; nor among it ever after.

    Half a million objects would be walked through several times before the first poll, and at each full collection.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
