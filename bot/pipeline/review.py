"""From items to stories to an editor's word: placing, showing cards, deciding. Every face calls these acts."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core import review
from bot.core.stories import StoryRules
from bot.errors import UsageError
from bot.model import (
    TOPICS,
    Act,
    Card,
    Correction,
    Decision,
    Item,
    NewDelivery,
    Payload,
    Record,
    Review,
    Source,
    Stale,
    State,
    Story,
)
from bot.ports import Clock, Store

log = logging.getLogger("watchdesk.review")

CardFace = Callable[[Story, str], Payload]
"""Renders a story as a card for one chat: with buttons while it is pending, with the decision once it is made."""

AT_ONCE = 25
"""Items placed in one transaction: hundredths of a second, for which an editor's decision may have to wait."""


@dataclass(frozen=True, slots=True)
class EditorsChat:
    """Where cards are shown, and how many undecided ones stand there at once."""

    address: str
    face: CardFace
    cards: int = 25
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The editors' acts, and what follows from them."""

    store: Store
    clock: Clock
    policy: Callable[[], Review]
    sources: Callable[[], Mapping[str, Source]]
    chat: Callable[[], EditorsChat | None] = lambda: None

    def place(self) -> int:
        """Put new items into stories. Returns how many stories were opened or changed."""
        sources = self.sources()
        policy = self.policy()

        def opening(item: Item) -> State:
            return review.opening_state(policy, sources.get(item.source_id), item.classification)

        placer = StoryRules(opening, sources.get)
        while self.store.index_stories(self.clock.now(), AT_ONCE):
            pass
        changed = 0
        while stories := self.store.place_items(placer, self.clock.now(), AT_ONCE):
            changed += len(stories)
        return changed

    def post_cards(self) -> int:
        """Queue cards for pending stories without one, up to the number that editors want to see at once, and bring
        cards up to date whose story has changed."""
        chat = self.chat()
        if chat is None:
            return 0
        now = self.clock.now()
        room = max(0, chat.cards - self.store.open_cards(chat.address))
        fresh = self.store.stories_without_card(chat.address, room) if room else []
        cards = [Card(story.id, chat.address, story.version, f"card:{story.id}:{chat.address}") for story in fresh]
        first = [
            NewDelivery(
                key=card.delivery_key,
                kind="telegram",
                address=chat.address,
                thread_id=chat.thread_id,
                payload=chat.face(story, chat.address),
                group=card.delivery_key,
                story_id=story.id,
            )
            for card, story in zip(cards, fresh, strict=True)
        ]
        outdated = self.store.outdated_cards(limit=50)
        redrawn = [_redrawn(card, story) for card, story in outdated]
        edits = [_edit(card, story, chat.face) for card, story in outdated]
        if cards or redrawn:
            self.store.save_cards([*cards, *redrawn], [*first, *edits], now)
        return len(cards) + len(redrawn)

    def decide(self, story_id: str, act: Act, editor: str, seen_version: int | None, note: str = "") -> Story | Stale:
        """Approve, reject or undo. `seen_version` is what the editor looked at (None: the story as it stands).

        Raises UsageError when there is no such story.
        """
        story = self._story(story_id)
        decision = self._decision(story, act, editor, seen_version, note)
        outcome = self.store.decide(decision, review.decide, self._card_edits)
        if isinstance(outcome, Stale):
            log.info("%s by %s on %s refused: %s", act, editor, story.id, outcome.why)
        else:
            log.info("%s: %s by %s", story.id, outcome.state.value, editor)
        return outcome

    def correct(
        self, story_id: str, corrections: Mapping[str, bool], editor: str, seen_version: int | None, note: str = ""
    ) -> Story | Stale:
        """Set a story's topics right: topic → whether it is one. The text becomes an example for the classifiers.

        Raises UsageError when there is no such story.
        """
        story = self._story(story_id)
        decision = self._decision(story, Act.EDIT, editor, seen_version, note)

        def example(after: Story) -> Correction:
            lead = after.lead
            record = Record(lead.title, lead.summary, lead.text, lead.lang)
            topics = tuple(topic for topic in after.topics if topic in TOPICS)
            return Correction(after.id, lead.id, editor, decision.at, record, topics, lead.source_id, lead.url)

        def rule(found: Story, made: Decision) -> Story | Stale:
            return review.correct(found, made, corrections)

        return self.store.decide(decision, rule, self._card_edits, example)

    def _story(self, story_id: str) -> Story:
        story = self.store.story(story_id)
        if story is None:
            raise UsageError(f"There is no story {story_id}. `watchdesk review list` shows those that wait.")
        return story

    def _decision(self, story: Story, act: Act, editor: str, seen_version: int | None, note: str) -> Decision:
        return Decision(
            story_id=story.id,
            act=act,
            editor=editor,
            at=self.clock.now(),
            seen_version=story.version if seen_version is None else seen_version,
            note=note,
            title_seen=story.lead.title,
            topics_seen=story.topics,
        )

    def _card_edits(self, story: Story, cards: Sequence[Card]) -> list[NewDelivery]:
        chat = self.chat()
        return [] if chat is None else [_edit(card, story, chat.face) for card in cards]


def _redrawn(card: Card, story: Story) -> Card:
    return Card(card.story_id, card.address, story.version, card.delivery_key)


def _edit(card: Card, story: Story, face: CardFace) -> NewDelivery:
    """Redraw a card in place. One redrawing for each version; it waits for the card itself (same group)."""
    body = {**face(story, card.address).body, "edits": card.delivery_key}
    return NewDelivery(
        key=f"{card.delivery_key}:{story.version}",
        kind="telegram",
        address=card.address,
        payload=Payload(body),
        group=card.delivery_key,
        story_id=story.id,
        urgent=True,
    )
