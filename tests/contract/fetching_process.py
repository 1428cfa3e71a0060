"""A process of its own that fetches and parses what its arguments name, and tells how far its memory grew meanwhile.

`python fetching_process.py TOTAL_TIMEOUT URL…`, one JSON line for each URL: what came of it, and the growth in bytes
of resident memory at its highest, over what the process held after reading a small feed. Linux only: it reads /proc.
"""

import asyncio
import gc
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import ParseFailed
from bot.model import Fetched, FetchFailed, FetchLimits, Source, SourceState
from bot.sources.http import HttpFetcher
from bot.sources.parsers import Parsers

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def memory(field: str) -> int:
    """Bytes of resident memory: now (`VmRSS`), or at its highest (`VmHWM`)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(field))


async def look(fetcher: HttpFetcher, parsers: Parsers, url: str) -> str:
    source = Source("s", "S", url)
    result = await fetcher.fetch(source, SourceState("s", NOW))
    if isinstance(result, FetchFailed):
        return result.reason.value
    assert isinstance(result, Fetched)
    try:
        parsed = await parsers.parse(source, result)
    except ParseFailed as error:
        return str(error.reason)
    return f"{len(parsed.entries)} entries"  # type: ignore[union-attr]


async def main(total: float, urls: list[str]) -> None:
    limits = FetchLimits(total_timeout=total, allow=("127.0.0.0/8",))
    parsers = Parsers()
    try:
        async with HttpFetcher(limits, now=lambda: NOW) as fetcher:
            await look(fetcher, parsers, urls[0])
            for url in urls:
                gc.collect()
                before = memory("VmRSS")
                Path("/proc/self/clear_refs").write_text("5")  # the highest so far is forgotten (proc(5))
                outcome = await look(fetcher, parsers, url)
                print(json.dumps({"url": url, "outcome": outcome, "growth": memory("VmHWM") - before}))
    finally:
        parsers.close()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]), sys.argv[2:]))
