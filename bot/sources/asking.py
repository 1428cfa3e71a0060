"""What a request says: who asks, what we hold already, and what the operator wants said to one source alone.

Header values are Latin-1 text: field values are bytes (RFC 9110, 5.5), and validators go back as they came.
"""

import re
from typing import Final

from bot import __version__
from bot.core.text import literal
from bot.model import Source, SourceState
from bot.sources.decode import ACCEPTED

ACCEPT_FEED: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.3"
)
_MAX_VALIDATOR: Final = 4 * 1024
_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE: Final = re.compile(r"[\t\x20-\x7e\x80-\xff]+")
_OURS: Final = frozenset(
    {"host", "connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "trailer", "expect"}
    | {"transfer-encoding", "upgrade", "content-length", "content-encoding", "accept-encoding", "range", "if-range"}
    | {"if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "a-im", "user-agent"}
)
"""Headers that the client keeps to itself: with another value, answers would be cut, mixed up or misread."""


def user_agent(contact: str | None) -> str:
    told = _ascii(contact or "")
    return f"Watchdesk/{__version__} (+{told})" if told else f"Watchdesk/{__version__}"


def common_headers(agent: str, source: Source | None, accept: str) -> dict[str, str]:
    """What every request says, at any hop."""
    told = _ascii(source.user_agent) if source and source.user_agent else ""
    return {
        "User-Agent": told or agent,
        "Accept": accept,
        "Accept-Encoding": ACCEPTED,
        "Connection": "close",
    }


def conditions(state: SourceState) -> dict[str, str]:
    """Both validators, byte for byte as they came, and that the new entries alone would do (RFC 3229, 10.5.3)."""
    etag, modified = _validator(state.etag), _validator(state.last_modified)
    headers = {"If-None-Match": etag, "A-IM": "feed"} if etag else {}
    return headers | ({"If-Modified-Since": modified} if modified else {})


def own_headers(source: Source) -> dict[str, str]:
    """The headers for this source's own origin."""
    said = ((name, _bytewise(value)) for name, value in source.headers)
    return {name: value for name, value in said if _may_be_said(name, value)}


def unsaid_headers(source: Source) -> list[str]:
    """The names of headers that are not sent: they are none, or not the operator's to set."""
    return [literal(name, 60) for name, value in source.headers if not _may_be_said(name, _bytewise(value))]


def _may_be_said(name: str, value: str) -> bool:
    return bool(_NAME.fullmatch(name) and _VALUE.fullmatch(value)) and name.lower() not in _OURS


def _bytewise(value: str) -> str:
    return value.encode("utf-8", "ignore").decode("latin-1")


def _validator(text: str | None) -> str | None:
    return text if text and len(text) <= _MAX_VALIDATOR and _VALUE.fullmatch(text) else None


def _ascii(text: str) -> str:
    return literal(text).encode("ascii", "ignore").decode()
