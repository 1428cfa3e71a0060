"""Readers' commands: each takes who asks and with what words, and gives the answer as HTML (None: none is needed)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.desk.acts import Acts
from bot.desk.telegram import sentences
from bot.desk.telegram.rules import ChatRules
from bot.desk.telegram.wish import Misread, read_wish
from bot.render import telegram as faces

KIND = "telegram"
FOR_ADMINS = frozenset({"subscribe", "stop", "digest"})
"""Commands that change what a whole group gets."""

_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Asker:
    """The chat (and topic of a forum) that a command came from. `request` is the same if it is told to us again."""

    address: str
    thread_id: int | None
    request: str


class Commands:
    """Answers by command name, without the slash."""

    NAMES = ("start", "help", "subscribe", "topics", "digest", "why", "stop")

    def __init__(self, acts: Acts, rules: Callable[[], ChatRules]) -> None:
        self._acts = acts
        self._rules = rules

    async def answer(self, name: str, asker: Asker, words: Sequence[str]) -> str | None:
        """Raises WatchdeskError if the desk cannot do it."""
        if name == "subscribe":
            return await self._subscribe(asker, words)
        if name == "topics":
            return await self._topics(asker)
        if name == "digest":
            return await self._digest(asker)
        if name == "why":
            return await self._why(asker, words)
        if name == "stop":
            stopped = await self._acts.unsubscribe(KIND, asker.address, asker.thread_id)
            return sentences.STOPPED if stopped else sentences.NOT_SUBSCRIBED
        if name == "start":
            await self._acts.resume(KIND, asker.address)
        return sentences.HELP

    async def _subscribe(self, asker: Asker, words: Sequence[str]) -> str:
        wish = read_wish(words, zone=self._rules().zone)
        if isinstance(wish, Misread):
            return sentences.misread(wish.mistakes)
        subscription = await self._acts.subscribe(KIND, asker.address, asker.thread_id, wish.topics, wish.at, wish.zone)
        return sentences.subscribed(subscription, self._acts.next_digest(subscription))

    async def _topics(self, asker: Asker) -> str:
        subscription = await self._acts.subscription_of(KIND, asker.address, asker.thread_id)
        return sentences.topics(subscription, self._acts.next_digest(subscription) if subscription else None)

    async def _digest(self, asker: Asker) -> str | None:
        """The digest itself comes through the outbox."""
        if await self._acts.subscription_of(KIND, asker.address, asker.thread_id) is None:
            return sentences.NOT_SUBSCRIBED
        stories = await self._acts.digest_now(KIND, asker.address, asker.thread_id, request=asker.request)
        return None if stories else sentences.NOTHING_NEW

    async def _why(self, asker: Asker, words: Sequence[str]) -> str:
        digits = words[0].rstrip(".") if words else ""
        if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
            return sentences.WHY_WHICH
        number = int(digits)
        found = await self._acts.why(KIND, asker.address, asker.thread_id, number)
        if found is None:
            return sentences.no_such_line(number)
        line, story = found
        subscription = await self._acts.subscription_of(KIND, asker.address, asker.thread_id)
        rules = self._rules()
        zone = subscription.zone if subscription else rules.zone
        return faces.why(story, rules.source_names, zone, number, line.update)
