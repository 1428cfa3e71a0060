"""Targets: functions of bytes that read them as the desk does and check what holds. Only our own errors may be raised,
and each target takes those: whatever else comes out is a finding."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.manners import fresh_for
from bot.core.text import composed, literal, one_line, plain
from bot.core.urls import MAX_LINK, MAX_PARSED, absolute_url, canonical_url, host_of
from bot.errors import ParseFailed
from bot.model import Fetched, PageRules, Parsed, Reason, Source, SourceKind
from bot.sources.charset import read_text
from bot.sources.dates import Unreadable, read_date
from bot.sources.decode import BadCoding, decoder_for
from bot.sources.failures import Failure, retry_after
from bot.sources.feed import checked_text, parse_broadly, parse_plainly
from bot.sources.jsonfeed import parse_json_feed
from bot.sources.parsers import parse_body
from bot.sources.plainnames import Unsure
from bot.sources.targets import next_target, source_target
from fuzz.holds import clean_entries, one_clean_line, plain_link

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
URL = "https://desk.example/feeds/all.xml"
TYPES = ("", "text/xml", "text/html; charset=utf-8", "text/xml; charset=koi8-r", "x; charset=shift_jis", "charset=")
CODINGS = ("gzip", "deflate", "br", "zstd", "", "x-gzip")
RULES = (
    PageRules("li", "a", "a@href", date="time@datetime", summary="p"),
    PageRules("tr", "td", "a"),
    PageRules("*", "@title", "@href", date="*"),
)
_MOST_DECODED = 2 * 1024 * 1024


def _chosen(data: bytes) -> tuple[int, bytes]:
    return (data[0], data[1:]) if data else (0, b"")


def _fetched(choice: int, body: bytes) -> Fetched:
    return Fetched(URL, 200, {"content-type": TYPES[choice % len(TYPES)]}, body, "", None, None)


def _check(read: Callable[[], Parsed]) -> None:
    try:
        clean_entries(read())
    except ParseFailed as refused:
        assert refused.reason in list(Reason)
        assert refused.detail
        one_clean_line(refused.detail, 2_000)
        assert "the body cannot be read (" not in refused.detail, "nobody foresaw this exception"


def feed(data: bytes) -> None:
    choice, body = _chosen(data)
    _check(lambda: parse_body(Source("s", "S", URL), _fetched(choice, body)))


def readers(data: bytes) -> None:
    """The fast reader of feeds says what the reference says, or that it is not sure."""
    choice, body = _chosen(data)
    try:
        checked = checked_text(_fetched(choice, body))
        fast = parse_plainly(checked)
    except (ParseFailed, Unsure):
        return
    slow = parse_broadly(checked)
    assert isinstance(fast, Parsed) and isinstance(slow, Parsed)
    for one, other in zip(fast.entries, slow.entries, strict=False):
        assert one == other, f"{one!r} is {other!r}"
    assert fast == replace(slow, warnings=fast.warnings, fingerprint=fast.fingerprint), f"{fast!r} is {slow!r}"


def json_feed(data: bytes) -> None:
    choice, body = _chosen(data)
    _check(lambda: parse_json_feed(_fetched(choice, body)))


def page(data: bytes) -> None:
    choice, body = _chosen(data)
    source = Source("s", "S", URL, kind=SourceKind.PAGE, page=RULES[choice % len(RULES)])
    _check(lambda: parse_body(source, _fetched(choice, body)))


def sitemap(data: bytes) -> None:
    choice, body = _chosen(data)
    only = "news" if choice % 2 else None
    _check(lambda: parse_body(Source("s", "S", URL, kind=SourceKind.SITEMAP, only=only), _fetched(choice, body)))


def charset(data: bytes) -> None:
    choice, body = _chosen(data)
    with suppress(ParseFailed):
        text, warning = read_text(body, TYPES[choice % len(TYPES)], html=bool(choice & 64))
        assert "\0" not in text
        text.encode()
        one_clean_line(warning, 300)


def decode(data: bytes) -> None:
    """In pieces as a network gives them; what comes out stays below what one piece may grow to."""
    choice, wire = _chosen(data)
    size, total = 1 + choice * 7, 0
    try:
        decoder = decoder_for(CODINGS[choice % len(CODINGS)])
        for start in range(0, len(wire), size):
            for piece in decoder.feed(wire[start : start + size]):
                total += len(piece)
                assert len(piece) <= 32 * 1024 * 1024
                if total > _MOST_DECODED:
                    return
        decoder.finish()
    except BadCoding as error:
        one_clean_line(str(error), 300)


def dates(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    with suppress(Unreadable):
        moment = read_date(text)
        assert moment is None or (moment.utcoffset() == timedelta(0) and moment.microsecond == 0)


def urls(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    base, _, link = text.partition("\n")
    identity = canonical_url(text)
    if identity is not None:
        assert identity.startswith("https://") and len(identity) <= MAX_PARSED
        assert canonical_url(identity) == identity
    host_of(text)
    for found in (absolute_url(base, link), absolute_url(URL, text), absolute_url(text, "x")):
        plain_link(found)
        assert found is None or len(found) <= MAX_LINK
    with suppress(Failure):
        target, _authorization = source_target(text)
        assert target.url.startswith(("http://", "https://")) and target.host
    with suppress(Failure):
        target, _authorization = source_target(URL)
        hop = next_target(target, 302, data.decode("latin-1"))
        assert hop.url.startswith(("http://", "https://")) and hop.host
        assert hop.url.isascii() and hop.url.isprintable()


def headers(data: bytes) -> None:
    text = data.decode("latin-1")
    wait = retry_after(text, NOW)
    assert wait is None or timedelta(0) < wait <= timedelta(days=31)
    fresh = fresh_for({"cache-control": text, "expires": text, "date": text, "age": text}, NOW)
    assert fresh is None or timedelta(0) <= fresh


def texts(data: bytes) -> None:
    text = data.decode("utf-8", "surrogatepass" if data.isascii() else "surrogateescape")
    for limit in (None, 1, 20):
        one_clean_line(plain(text, limit), limit or 10**9)
        one_clean_line(literal(text, limit), limit or 10**9)
    assert len(one_line(text, 30)) <= 30
    assert composed(composed(text)) == composed(text)


_ALL = (feed, readers, json_feed, page, sitemap, charset, decode, dates, urls, headers, texts)
TARGETS: dict[str, Callable[[bytes], None]] = {target.__name__: target for target in _ALL}
