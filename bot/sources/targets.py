"""Where a request goes, and where a redirect may lead it. URLs are read as browsers read them (ada-url)."""

import base64
import contextlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

import ada_url

from bot.model import Reason
from bot.sources.failures import Failure

_MAX_LOCATION: Final = 8_000


@dataclass(frozen=True, slots=True)
class Target:
    """Where the next request goes: a URL without userinfo or fragment, and the origin it belongs to."""

    url: str
    scheme: str
    host: str
    port: str


def _target(parsed: ada_url.URL) -> Target:
    href = str(parsed.href)
    if "@" in href or "#" in href:
        parsed.username = parsed.password = parsed.hash = ""
        href = str(parsed.href)
    return Target(href, parsed.protocol, parsed.hostname, parsed.port)


def source_target(url: str) -> tuple[Target, str | None]:
    """Where to begin, and the Authorization header (RFC 7617) that the URL's userinfo stands for."""
    try:
        parsed = ada_url.URL(url.strip())
    except (ValueError, UnicodeEncodeError) as error:
        raise Failure(Reason.CONNECT, "the address of the source cannot be read as a URL") from error
    if parsed.protocol not in ("http:", "https:"):
        raise Failure(Reason.BLOCKED_ADDRESS, "only http and https addresses are fetched")
    authorization = None
    if parsed.username or parsed.password:
        pair = unquote_to_bytes(parsed.username) + b":" + unquote_to_bytes(parsed.password)
        authorization = "Basic " + base64.b64encode(pair).decode("ascii")
    return _target(parsed), authorization


def same_origin(first: Target, target: Target) -> bool:
    """Whether what is secret may go on: to the same origin, or to the same host's https on default ports."""
    if (first.scheme, first.host, first.port) == (target.scheme, target.host, target.port):
        return True
    return first.host == target.host and target.scheme == "https:" and not first.port and not target.port


def next_target(target: Target, status: int, location: str) -> Target:
    """Where a redirect leads. Raises `Failure` for anything but http(s). `location`: the header as it came, Latin-1."""
    location = location.strip()
    if not location or len(location) > _MAX_LOCATION:
        raise Failure(Reason.REDIRECT, f"{target.host} redirects without saying where to", status)
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode()  # browsers read raw UTF-8 here
    try:
        parsed = ada_url.URL(location, target.url)
    except (ValueError, UnicodeEncodeError) as error:
        raise Failure(Reason.REDIRECT, f"{target.host} redirects to what is no URL", status) from error
    if parsed.protocol not in ("http:", "https:"):
        raise Failure(Reason.REDIRECT, f"{target.host} redirects to what is neither http nor https", status)
    return _target(parsed)
