"""What a failed poll means in plain words, and what a person can do about it."""

import re
from typing import Final

from bot.model import Reason, Source, SourceKind

NO_FEED: Final = "there is no feed at this address, but "
FEED_IS_AT: Final = "its feed seems to be at "
"""How the readers of bodies say where the feed is, when a page came instead of it."""

_FEED: Final = re.compile(re.escape(FEED_IS_AT) + r"(https?://\S+)")
_STATUS: Final = re.compile(r"\banswered (\d{3})\b")
_ONLY_BROWSERS: Final = "they let only browsers in: ask them for access, or set `user_agent` as they tell you"
_LOGIN: Final = "it wants a login: give one in `headers` or in the url, through the environment"
_BROWSER: Final = "open the address in a browser"

_MEANING: Final = {
    Reason.TIMEOUT: "their server does not answer in time",
    Reason.TOO_SLOW: "their answer comes too slowly",
    Reason.TOO_LARGE: "their answer is too large",
    Reason.DNS: "the name of their server is not known",
    Reason.CONNECT: "no whole answer comes from their server",
    Reason.TLS: "their certificate or encryption does not hold",
    Reason.REDIRECT: "the address leads nowhere",
    Reason.BLOCKED_ADDRESS: "the address leads to an inner network",
    Reason.NOT_A_FEED: "what is at the address is no feed",
    Reason.PARSE: "the document cannot be read",
    Reason.ENCODING: "the document's encoding cannot be read",
    Reason.SELECTOR: "a selector finds nothing on the page",
    Reason.ROBOTS: "their robots.txt forbids the page",
    Reason.GONE: "it is gone for good, says their server",
    Reason.HTTP_STATUS: "their server refuses",
}

_MEND: Final = {
    Reason.TIMEOUT: "mostly theirs, and passes; if it stays, raise fetch.total_timeout",
    Reason.TOO_SLOW: "mostly theirs, and passes; if it stays, raise fetch.total_timeout",
    Reason.TOO_LARGE: "look for a shorter feed of theirs, or raise fetch.max_bytes",
    Reason.DNS: f"{_BROWSER}: has the site another name now? Else wait, or check the name server of this machine",
    Reason.CONNECT: f"mostly theirs, and passes; if it stays, {_BROWSER}",
    Reason.TLS: "mostly theirs, and passes when they renew the certificate; write to them",
    Reason.REDIRECT: f"{_BROWSER}, and put where it really leads into sources.yaml",
    Reason.BLOCKED_ADDRESS: "if that network is yours, name it in fetch.allow; else take the source out",
    Reason.PARSE: "theirs; write to them, or look for another feed of theirs",
    Reason.ENCODING: "theirs; write to them, or look for another feed of theirs",
    Reason.SELECTOR: "the page looks different now: mend `item`, `title` or `link` in sources.yaml",
    Reason.ROBOTS: "ask them; with their leave, say why in `ignore_robots`",
    Reason.GONE: "look for its successor, or set `disabled: true`",
}


def status_of(detail: str) -> int | None:
    """The status that a failure's detail tells of."""
    found = _STATUS.search(detail)
    return int(found[1]) if found else None


def feed_in(detail: str) -> str | None:
    """The address of the feed that the page which came instead of it names."""
    found = _FEED.search(detail)
    return found[1].rstrip(".,;)") if found else None


def meaning(reason: Reason, detail: str) -> str:
    """What has happened, without any word of strangers."""
    status = status_of(detail)
    if reason is not Reason.HTTP_STATUS or status is None:
        return _MEANING[reason]
    if status in (401, 403, 407, 451):
        return f"their server shuts us out ({status})"
    if status in (404, 405):
        return f"there is nothing at the address ({status})"
    if status == 429:
        return "their server asks us to come less often (429)"
    if status >= 500:
        return f"their server is in trouble ({status})"
    return f"their server refuses ({status})"


def mend(source: Source, reason: Reason, detail: str) -> str:
    """What a person can do. `sources test` and `discover` are the tools for it."""
    if reason is Reason.NOT_A_FEED:
        return _mend_not_a_feed(source, detail)
    if reason is Reason.HTTP_STATUS:
        return _mend_status(source, status_of(detail))
    if reason is Reason.SELECTOR and "whether we are human" in detail:
        return _ONLY_BROWSERS
    if reason is Reason.SELECTOR and "wants a login" in detail:
        return _LOGIN
    return _MEND[reason]


def _mend_not_a_feed(source: Source, detail: str) -> str:
    if feed := feed_in(detail):
        return f"put {feed} into sources.yaml as its url, if that is it"
    if "whether we are human" in detail:
        return _ONLY_BROWSERS
    if source.kind is SourceKind.PAGE:
        return f"{_BROWSER}: what is there now?"
    return "the feed has moved: `watchdesk sources discover` with their home page looks for it"


def _mend_status(source: Source, status: int | None) -> str:
    match status:
        case 401 | 407:
            return _LOGIN
        case 403 | 451:
            return "ask them for access, or set `user_agent`, `headers` or `proxy` as they tell you"
        case 404 | 405 if source.kind is SourceKind.FEED:
            return "the feed has moved: `watchdesk sources discover` with their home page looks for it"
        case 404 | 405:
            return f"the page has moved: {_BROWSER}, and put where it is now into sources.yaml"
        case 429:
            return "nothing: the desk waits as long as they ask; if it stays, set a longer `every`"
        case _ if status is not None and status >= 500:
            return "theirs, and passes mostly; the desk goes on trying"
    return f"{_BROWSER}: what is there now?"
