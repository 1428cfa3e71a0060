"""One writer at a time, in order of arrival; those for whom a person waits go before the others.

A plain lock goes to whichever thread is awake, most often the one that just let go of it: a thread that writes much
would keep the others out for as long as it has work.
"""

import threading
from collections import deque


class Turns:
    """A lock that is handed from thread to thread: first come, first served, in each of two rows."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._ahead: deque[threading.Lock] = deque()
        self._waiting: deque[threading.Lock] = deque()

    def take(self, timeout: float, *, ahead: bool = False) -> bool:
        """Wait for one's turn, at most `timeout` seconds. False: it did not come. `ahead`: in the row that is first."""
        row = self._ahead if ahead else self._waiting
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            gate = threading.Lock()
            gate.acquire()
            row.append(gate)
        if gate.acquire(timeout=timeout):
            return True
        with self._guard:
            if gate in row:
                row.remove(gate)
                return False
            return True  # it was handed over at the last moment

    def give(self) -> None:
        """Let the next one in."""
        with self._guard:
            if row := self._ahead or self._waiting:
                row.popleft().release()
            else:
                self._taken = False
