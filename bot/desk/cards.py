"""The cards of the editors' chat: what they show, and the signed buttons on them."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.model import Act, Choice, Item, Payload, State, Story
from bot.ports import Store
from bot.render import telegram

if TYPE_CHECKING:  # the bot's library costs memory that a desk without a bot should not pay
    from bot.desk.telegram.tokens import CardTokens


@dataclass
class Cards:
    """Draws stories for an editors' chat. `names` of sources and `zone` are asked each time: files may change."""

    store: Store
    names: Callable[[], Mapping[str, str]]
    zone: Callable[[], str]

    def face(self, story: Story, address: str) -> Payload:
        """The card as it stands now: with buttons while the story is pending, with the decision afterwards."""
        token = partial(self._token, story, address) if story.state is State.PENDING else None
        return telegram.card(story, self.names(), token, self._decided(story), self.zone(), self._opener(story))

    @cached_property
    def tokens(self) -> "CardTokens":
        """Signs the buttons. The secret is made once for each store and never leaves it."""
        from bot.desk.telegram.tokens import CardTokens

        secret = self.store.recall("cards.secret")
        if secret is None:
            self.store.remember("cards.secret", os.urandom(32).hex())
            secret = self.store.recall("cards.secret")
        return CardTokens(bytes.fromhex(secret or ""))

    def _token(self, story: Story, address: str, choice: Choice) -> str:
        return self.tokens.issue(story.id, story.version, choice, int(address))

    def _opener(self, story: Story) -> Item | None:
        opened = self.store.story(story.follows) if story.follows is not None else None
        return opened.lead if opened is not None and opened.items else None

    def _decided(self, story: Story) -> str | None:
        if story.state is State.PENDING:
            return None
        if story.state is State.MERGED:
            return f"→ merged into “{story.lead.title}” by {story.decided_by}"
        sign = "✗" if story.state is State.REJECTED else "✓"
        when = ""
        if decided := [one for one in self.store.decisions(story.id) if one.act in (Act.APPROVE, Act.REJECT)]:
            when = f", {decided[-1].at.astimezone(ZoneInfo(self.zone())):%H:%M}"
        return f"{sign} {story.state.value} by {story.decided_by or 'the desk'}{when}"
