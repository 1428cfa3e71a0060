"""Articles are taken out of their pages in a process of their own, one at a time: markup that takes minutes to read, or
takes the reader with it, costs a process and nothing else. It ends with each page, and its memory with it."""

import asyncio
import json
import os
import resource
import sys
from typing import Final

from bot.errors import ParseFailed
from bot.model import Fetched, Reason
from bot.sources.article import article_text

MOST_SECONDS: Final = 20.0
MOST_MEMORY: Final = 1024 * 1024 * 1024
"""What one page may take."""


class Extraction:
    """Runs `article_text` elsewhere. For one event loop."""

    def __init__(self, *, seconds: float = MOST_SECONDS) -> None:
        self._seconds = seconds
        self._one = asyncio.Semaphore(1)

    async def __call__(self, page: Fetched) -> str:
        """As `article_text`. Raises `ParseFailed` also for a page that took too long or ended its process."""
        async with self._one:
            answer = await self._asked(page)
        if "text" in answer:
            return answer["text"]
        raise ParseFailed(Reason(answer["reason"]), answer["detail"])

    async def _asked(self, page: Fetched) -> dict[str, str]:
        # -P: what lies in the current folder is not this program.
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            __name__,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        head = json.dumps({"url": page.url, "content-type": page.headers.get("content-type", "")}).encode()
        try:
            async with asyncio.timeout(self._seconds):
                said, _ = await child.communicate(head + b"\n" + page.body)
        except TimeoutError:
            what = f"taking the text out of the page took longer than {self._seconds:g} seconds"
            raise ParseFailed(Reason.PARSE, what) from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        if child.returncode != 0:
            raise ParseFailed(Reason.PARSE, "taking the text out of the page ended its process")
        answer: dict[str, str] = json.loads(said)
        return answer


def main() -> None:
    """One page from standard input; its text, or why there is none, to standard output."""
    os.nice(10)  # polling and editors come first
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    head, _, body = sys.stdin.buffer.read().partition(b"\n")
    said = json.loads(head)
    page = Fetched(said["url"], 200, {"content-type": said["content-type"]}, body, "", None, None)
    answer: dict[str, str]
    try:
        answer = {"text": article_text(page)}
    except ParseFailed as error:
        answer = {"reason": error.reason, "detail": error.detail}
    except Exception as error:  # noqa: BLE001 - lxml and trafilatura raise beyond their documented trees
        detail = f"the page cannot be read ({type(error).__name__})"
        answer = {"reason": Reason.PARSE, "detail": detail}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
