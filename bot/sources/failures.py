"""Why a fetch failed, in plain words: what the network, TLS and HTTP say, as a `FetchFailed`."""

import http
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import aiohttp
from aiohttp.http_exceptions import ContentLengthError, LineTooLong, TransferEncodingError

from bot.core.text import literal
from bot.model import FetchFailed, FetchLimits, Reason

LONGEST_WAIT: Final = timedelta(days=31)
"""A Retry-After beyond this is cut to it."""

_CUT: Final = (ContentLengthError, TransferEncodingError)


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
    if status == 226:
        detail = "the server answered with a part (226 IM Used) that it was not asked for"
    return FetchFailed(Reason.HTTP_STATUS, detail, status, retry_after)


def network_failure(host: str, error: aiohttp.ClientError, limits: FetchLimits) -> Failure:
    """What the network, TLS or the server's HTTP came to."""
    causes = list(_causes(error))
    for cause in causes:  # not the error itself: aiohttp's are of these classes too, and know less
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Failure(Reason.TLS, f"the certificate of {host} does not hold: {cause.verify_message}")
        if isinstance(cause, ssl.SSLError):
            return Failure(Reason.TLS, f"{host} does not speak TLS as it should ({cause.reason or 'handshake failed'})")
    match error:
        case aiohttp.ConnectionTimeoutError():
            what = f"{host} took no connection within {limits.connect_timeout:g} seconds"
            return Failure(Reason.TIMEOUT, what)
        case aiohttp.ServerTimeoutError():
            return Failure(Reason.TIMEOUT, f"{host} was silent for {limits.read_timeout:g} seconds")
        case aiohttp.ClientProxyConnectionError():
            return Failure(Reason.CONNECT, f"the proxy for {host} took no connection")
        case aiohttp.ClientHttpProxyError():
            return Failure(Reason.CONNECT, f"the proxy for {host} answered {error.status}")
        case aiohttp.ClientConnectorError():
            return Failure(Reason.CONNECT, f"{host} took no connection")
        case aiohttp.ServerDisconnectedError():
            if isinstance(error.message, str):  # else: what there was of an answer
                return Failure(Reason.CONNECT, f"{host} closed the connection without an answer")
            return cut_short()
        case aiohttp.ClientPayloadError() if any(isinstance(cause, _CUT) for cause in causes):
            return cut_short()
        case aiohttp.ClientOSError():
            return Failure(Reason.CONNECT, f"{host} broke the connection off")
        case aiohttp.InvalidURL():
            return Failure(Reason.CONNECT, "the address cannot be read as a URL")
    if any(isinstance(cause, LineTooLong) or "Too many headers" in str(cause) for cause in causes):
        return headers_too_large(host)
    if isinstance(error, aiohttp.ClientResponseError | aiohttp.ClientPayloadError):
        return Failure(Reason.CONNECT, f"{host} does not speak HTTP as it should")
    return Failure(Reason.CONNECT, f"the connection to {host} broke ({type(error).__name__})")


def cut_short() -> Failure:
    return Failure(Reason.CONNECT, "the answer was cut short")


def headers_too_large(host: str) -> Failure:
    return Failure(Reason.TOO_LARGE, f"the headers of {host} are too large")


def _causes(error: BaseException) -> Iterator[BaseException]:
    while (error := error.__cause__ or error.__context__) is not None:  # type: ignore[assignment]
        yield error
