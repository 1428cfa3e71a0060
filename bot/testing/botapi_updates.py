"""Updates that the bot has not confirmed yet, handed out by long polling."""

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import Any

from bot.testing.botapi_faults import Fault
from bot.testing.botapi_messages import Refusal


class UpdateQueue:
    """getUpdates: an offset confirms all that lies before it; a second poller ends the first with 409."""

    def __init__(self) -> None:
        self.next_id = 1000
        self._waiting: deque[dict[str, Any]] = deque()
        self._poll: asyncio.Event | None = None

    @property
    def waiting(self) -> tuple[int, ...]:
        return tuple(update["update_id"] for update in self._waiting)

    def add(self, update: Mapping[str, Any]) -> int:
        number = self.next_id
        self.next_id += 1
        self._waiting.append({"update_id": number, **update})
        if self._poll is not None:
            self._poll.set()
        return number

    async def get(self, fields: Mapping[str, str]) -> list[dict[str, Any]]:
        """Updates from `offset` on, or an empty list when `timeout` seconds brought none."""
        offset = int(fields.get("offset") or 0)
        limit = min(max(int(fields.get("limit") or 100), 1), 100)
        while offset < 0 and len(self._waiting) > -offset:
            self._waiting.popleft()
        while self._waiting and 0 < self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()
        if self._poll is not None:
            self._poll.set()
        mine = self._poll = asyncio.Event()
        clock = asyncio.get_running_loop().time
        until = clock() + float(fields.get("timeout") or 0)
        while not self._waiting and (left := until - clock()) > 0:
            try:
                await asyncio.wait_for(mine.wait(), left)
            except TimeoutError:
                break
            mine.clear()
            if self._poll is not mine:
                raise Refusal(409, Fault.conflict().description)
        return list(self._waiting)[:limit]
