"""Editors' button presses: who may, on what, and what each presser is told. Every press gets a verdict."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.acts import Acts
from bot.desk.telegram.rules import ChatRules
from bot.desk.telegram.tokens import CardTokens
from bot.errors import UsageError, WatchdeskError
from bot.model import Act, Stale
from bot.render.literal import cut, literal

log = logging.getLogger("watchdesk.telegram")

MOST_TOLD = 200
"""Characters that the Bot API takes in the answer to a press."""

_MOST_NAME = 64
_DONE = {Act.APPROVE: "Approved.", Act.REJECT: "Rejected.", Act.UNDO: "Undone: it waits again."}


@dataclass(frozen=True, slots=True)
class Press:
    """One press as Telegram tells it. `chat_id` None: the message is not in a chat that we see."""

    data: str
    chat_id: int | None
    user_id: int
    name: str

    @property
    def editor(self) -> str:
        """As decisions keep it: people may change their names, not their ids."""
        return f"{literal(self.name, _MOST_NAME)} ({self.user_id})".strip()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the presser is told: in passing, or as an `alert` that must be closed."""

    text: str
    alert: bool


class Presses:
    """Judges presses, and has the desk decide on those that count."""

    def __init__(self, acts: Acts, tokens: CardTokens, rules: Callable[[], ChatRules]) -> None:
        self._acts = acts
        self._tokens = tokens
        self._rules = rules

    async def judge(self, press: Press) -> Verdict:
        """Never raises WatchdeskError: what went wrong is told to the presser."""
        rules = self._rules()
        if press.user_id not in rules.editors:
            log.warning("user %d is no editor and pressed a button", press.user_id)
            return Verdict(
                f"Only editors of this desk can decide. Your id is {press.user_id}: an editor can add it to desk.yaml.",
                alert=True,
            )
        if press.chat_id is None or press.chat_id != rules.editors_chat:
            return Verdict("This button only works in the editors' chat.", alert=True)
        claim = self._tokens.read(press.data, press.chat_id)
        if claim is None:
            log.warning("user %d pressed a button that is not ours", press.user_id)
            return Verdict("This button is not one of this desk's. Please use the buttons of the card.", alert=True)
        story_id, version, choice = claim
        try:
            if choice.act is Act.EDIT:
                outcome = await self._acts.correct(story_id, choice.topic, press.editor, version, holds=choice.holds)
            else:
                outcome = await self._acts.decide(story_id, choice.act, press.editor, version)
        except UsageError as error:
            return _alert(str(error))
        except WatchdeskError as error:
            log.error("%s of %s failed: %s", choice.act.value, story_id, error)
            return _alert("The desk could not write this down, so nothing was decided. Please press again in a minute.")
        if isinstance(outcome, Stale):
            return _alert(outcome.why)
        if choice.act is Act.EDIT:
            return Verdict(f"Noted: {'also' if choice.holds else 'not'} {choice.topic}.", alert=False)
        return Verdict(_DONE[choice.act], alert=False)


def _alert(text: str) -> Verdict:
    return Verdict(cut(literal(text), MOST_TOLD), alert=True)
