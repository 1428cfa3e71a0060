"""What every test gets: a guard against the outside world, and a clock that stands still until it is told to move."""

import ipaddress
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings

# How long an example takes says how busy the machine is, and nothing about the desk.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")

_LOOPBACK_NAMES = {"localhost", "", None}


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and not ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback:
            raise RuntimeError(f"a test tried to reach {address[0]}, which is not this machine")
    elif event == "socket.getaddrinfo" and arguments[0] not in _LOOPBACK_NAMES:
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0])
        try:
            ipaddress.ip_address(host.partition("%")[0])
        except ValueError:
            if host != "localhost":
                raise RuntimeError(f"a test tried to look up {host}") from None


sys.addaudithook(_guard)


class StillClock:
    """A clock for tests: it shows the same moment until `pass_time` or `set`."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        self._moment = moment

    def pass_time(self, **amount: float) -> None:
        self._moment += timedelta(**amount)


@pytest.fixture
def clock() -> StillClock:
    return StillClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
