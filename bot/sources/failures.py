"""Why a fetch failed, in plain words: what the network, TLS and HTTP say, as a `FetchFailed`."""

import http
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from bot.core.text import literal
from bot.model import FetchFailed, Reason

LONGEST_WAIT: Final = timedelta(days=31)
"""A Retry-After beyond this is cut to it."""


class Failure(Exception):
    """A failed fetch, on its way out of the inner calls."""

    def __init__(
        self, reason: Reason, detail: str, status: int | None = None, retry_after: timedelta | None = None
    ) -> None:
        self.result = FetchFailed(reason, literal(detail, 300), status, retry_after)
        super().__init__(detail)


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Seconds or a date (RFC 9110, 10.2.3), cut to `LONGEST_WAIT`. None if missing, past or unreadable."""
    text = (value or "").strip()
    if text.isascii() and text.isdecimal():
        wait = timedelta(seconds=min(int(text[:12]), LONGEST_WAIT.total_seconds()))
    else:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, OverflowError):
            return None
        wait = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    return min(wait, LONGEST_WAIT) if wait > timedelta(0) else None


def refusal(status: int, retry_after: timedelta | None) -> FetchFailed:
    try:
        phrase = f" {http.HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    if status == 410:
        return FetchFailed(Reason.GONE, "the server says that this is gone for good (410)", status, retry_after)
    detail = f"the server answered {status}{phrase}"
    if status == 304:
        detail = "the server answered 304 Not Modified to a first request"
    return FetchFailed(Reason.HTTP_STATUS, detail, status, retry_after)


def network_failure(host: str, error: httpx.HTTPError) -> Failure:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Failure(Reason.TLS, f"the certificate of {host} does not hold: {cause.verify_message}")
        if isinstance(cause, ssl.SSLError):
            return Failure(Reason.TLS, f"{host} does not speak TLS as it should ({cause.reason or 'handshake failed'})")
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        return Failure(Reason.CONNECT, f"{host} took no connection")
    words = str(error).lower()
    if "receive buffer too long" in words or "too many" in words:
        return Failure(Reason.TOO_LARGE, f"the headers of {host} are too large")
    if "without sending a response" in words:
        return Failure(Reason.CONNECT, f"{host} closed the connection without an answer")
    if "peer closed connection" in words or isinstance(error, httpx.ReadError):
        return Failure(Reason.CONNECT, "the answer was cut short")
    if isinstance(error, httpx.RemoteProtocolError):
        return Failure(Reason.CONNECT, f"{host} does not speak HTTP as it should")
    return Failure(Reason.CONNECT, f"the connection to {host} broke ({type(error).__name__})")
