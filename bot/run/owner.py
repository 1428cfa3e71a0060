"""Who claimed a delivery, and whether that process still lives."""

import os
import socket


def owner_name() -> str:
    """This process in this life: a container may give the next one the same number."""
    return f"{socket.gethostname()}:{os.getpid()}:{os.urandom(4).hex()}"


def owner_is_dead(owner: str, ourselves: str) -> bool:
    """Whether the process that claimed a delivery is no more. Of another machine we cannot know: its lease decides."""
    host, pid, _ = ourselves.split(":")
    their_host, _, rest = owner.partition(":")
    their_pid = rest.partition(":")[0]
    if owner == ourselves or their_host != host or not their_pid.isdigit():
        return False
    if their_pid == pid:
        return True
    try:
        os.kill(int(their_pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
