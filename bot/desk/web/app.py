"""What the desk serves over HTTP: whether it is well, and the callbacks of WebSub."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Final, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import StoreError
from bot.pipeline.pushes import GONE, NOT_MEANT, BodyTooLarge

log = logging.getLogger("watchdesk.web")

BODY_WITHIN: Final = 30.0
"""Seconds that a body may take to come."""
_SAFE: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""On every answer: what hubs have us repeat must never be taken for a page."""

Verify = Callable[[str, Mapping[str, str]], Awaitable[str | None]]


class Receive(Protocol):
    """See `bot.pipeline.pushes.Pushes.receive`."""

    async def __call__(self, token: str, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> int: ...


def make_app(
    health: Callable[[], Sequence[str]],
    verify: Verify | None = None,
    receive: Receive | None = None,
    max_bytes: Callable[[], int] = lambda: 0,
) -> Starlette:
    """`health`: what is wrong with the desk, in sentences. Without `verify` and `receive` there is no WebSub."""

    async def healthz(request: Request) -> Response:
        wrong = await asyncio.to_thread(health)
        return _text("\n".join(wrong) or "ok", 503 if wrong else 200)

    async def ask_back(request: Request) -> Response:
        """A hub verifies that we meant it, or denies (5.2, 5.3)."""
        said: dict[str, str] = {}
        for name, value in request.query_params.multi_items():
            said.setdefault(name, value)
        try:
            answer = await verify(request.path_params["token"], said) if verify else None
        except StoreError:
            return _text("try again later", 503)
        return _text("not found", NOT_MEANT) if answer is None else _text(answer, 200, end="")

    async def push(request: Request) -> Response:
        """A hub distributes content (7)."""

        async def read() -> bytes:
            return await _body(request, max_bytes())

        try:
            status = await receive(request.path_params["token"], request.headers, read) if receive else GONE
        except (StoreError, TimeoutError):
            return _text("try again later", 503)
        except ClientDisconnect:
            return _text("nobody listens", 400)
        return _text("", status, end="")

    async def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return _text("not here" if status < 500 else "something went wrong", status)

    return Starlette(
        exception_handlers={HTTPException: refused, Exception: refused},
        routes=[
            Route("/healthz", healthz, methods=["GET"]),
            Route("/websub/{token}", ask_back, methods=["GET"]),
            Route("/websub/{token}", push, methods=["POST"]),
        ],
    )


async def _body(request: Request, most: int) -> bytes:
    told = request.headers.get("content-length", "")
    if told.isascii() and told.isdecimal() and int(told[:20]) > most:
        raise BodyTooLarge
    body = bytearray()
    async with asyncio.timeout(BODY_WITHIN):
        chunks: AsyncIterator[bytes] = request.stream()
        async for chunk in chunks:
            body += chunk
            if len(body) > most:
                raise BodyTooLarge
    return bytes(body)


def _text(said: str, status: int, end: str = "\n") -> Response:
    return PlainTextResponse(f"{said}{end}" if said else "", status, headers=_SAFE)
