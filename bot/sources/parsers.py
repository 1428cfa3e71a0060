"""The `Parser` port: picks how a body is read, reads it off the event loop, and bounds the time that may take."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from bot.errors import ParseFailed
from bot.model import Fetched, Parsed, Reason, SameEntries, Source, SourceKind
from bot.sources.feed import parse_feed
from bot.sources.jsonfeed import parse_json_feed
from bot.sources.page import parse_page
from bot.sources.sitemap import parse_sitemap
from bot.sources.sniff import is_json

log = logging.getLogger("watchdesk.sources")

TIME_LIMIT: Final = 120.0
"""Seconds that reading one body may take. 100,000 short entries take about a quarter of it on a slow machine."""


def parse_body(source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries:
    """The entries of a body, read by what the source is and what the body looks like. Raises `ParseFailed` only."""
    try:
        if source.kind is SourceKind.PAGE:
            return parse_page(source, fetched)
        if source.kind is SourceKind.SITEMAP:
            return parse_sitemap(source, fetched)
        return parse_json_feed(fetched, fingerprint) if is_json(fetched.body) else parse_feed(fetched, fingerprint)
    except ParseFailed:
        raise
    except Exception as error:
        log.warning("source=%s unexpected=%s while parsing", source.id, type(error).__name__)
        raise ParseFailed(Reason.PARSE, f"the body cannot be read ({type(error).__name__})") from error


class Parsers:
    """Reads bodies in `workers` threads. A body that takes longer than `time_limit` seconds is given up.

    Its thread ends by itself, since sizes are bounded and every reader here is close to linear in them; as many threads
    again stand in for those that are still busy with what was given up.
    """

    def __init__(self, workers: int = 2, *, time_limit: float = TIME_LIMIT) -> None:
        self._threads = ThreadPoolExecutor(2 * workers, thread_name_prefix="parse")
        self._places = asyncio.Semaphore(workers)
        self._time_limit = time_limit

    async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries:
        """The entries of a body. Raises `ParseFailed` and nothing else."""
        loop = asyncio.get_running_loop()
        async with self._places:  # waiting for a thread is not the body's fault, and does not count
            work = loop.run_in_executor(self._threads, parse_body, source, fetched, fingerprint)
            done, _ = await asyncio.wait({work}, timeout=self._time_limit)
        if done:
            return work.result()
        work.add_done_callback(lambda late: late.cancelled() or late.exception())  # nobody else will ask
        raise ParseFailed(Reason.PARSE, f"reading the body took longer than {self._time_limit:g} seconds")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
