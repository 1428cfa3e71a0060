"""uvicorn inside the desk's own process and event loop: the desk says when it begins and ends."""

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.errors import UsageError

log = logging.getLogger("watchdesk.web")

LONGEST: Final = 60.0
"""Seconds after which a connection is ended, whatever it does: uvicorn waits without end for slow headers."""
MOST_CONNECTIONS: Final = 200
LAST_GRACE: Final = 3
"""Seconds that answers under way get at the end."""


class _Connection(H11Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._end = self.loop.call_later(LONGEST, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end.cancel()
        super().connection_lost(exc)


class _Server(uvicorn.Server):
    """Signals are the desk's own."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """Serves an app at an address (`host:port`, IPv6 in brackets). Bind first: a taken port is told at once."""

    def __init__(self, listen: str) -> None:
        """Raises `UsageError` if nothing can listen there."""
        host, _, port = listen.rpartition(":")
        host = host.strip("[]")
        self._listen = listen
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            self._socket = socket.create_server((host, int(port)), family=family, backlog=128)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise UsageError(
                f"Nothing can listen at {listen} ({why}). Name another address as `web.listen`, or end what has it."
            ) from error
        self._server: _Server | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def start(self, app: Starlette) -> None:
        """Serves from the next turn of the event loop on; who connects meanwhile waits."""
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        config = uvicorn.Config(
            app,
            http=_Connection,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=MOST_CONNECTIONS,
            h11_max_incomplete_event_size=16 * 1024,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=LAST_GRACE,
        )
        self._server = _Server(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        log.info("listening at %s", self._listen)

    async def stop(self) -> None:
        """Within `LAST_GRACE` seconds and a little."""
        if self._server is None or self._task is None:
            self._socket.close()
            return
        self._server.should_exit = True
        done, _ = await asyncio.wait({self._task}, timeout=LAST_GRACE + 2)
        if not done:
            self._server.force_exit = True
            self._task.cancel()
        (error,) = await asyncio.gather(self._task, return_exceptions=True)
        if isinstance(error, Exception):
            log.warning("the web part ended with %s: %s", type(error).__name__, error)
