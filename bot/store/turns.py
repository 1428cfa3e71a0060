"""One writer at a time, in order of arrival.

A plain lock goes to whichever thread is awake, most often the one that just let go of it: a thread that writes much
would keep the others out for as long as it has work.
"""

import threading
from collections import deque


class Turns:
    """A lock that is handed from thread to thread, first come, first served."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Lock] = deque()

    def take(self, timeout: float) -> bool:
        """Wait for one's turn, at most `timeout` seconds. False: it did not come."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            gate = threading.Lock()
            gate.acquire()
            self._waiting.append(gate)
        if gate.acquire(timeout=timeout):
            return True
        with self._guard:
            if gate in self._waiting:
                self._waiting.remove(gate)
                return False
            return True  # it was handed over at the last moment

    def give(self) -> None:
        """Let the next one in."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False
