"""From items to stories to an editor's word: placing, showing cards, deciding. Every face calls these acts."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.core import regrouping, review
from bot.core.stories import StoryRules, why_it_leads
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
    Regrouping,
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

INDEXED_AT_ONCE = 200
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
    languages: Callable[[], Sequence[str]] = tuple
    """What the readers read, the most wanted first."""

    def place(self) -> int:
        """Put new items into stories. Returns how many stories were opened or changed."""
        placer = self._rules()
        self._index()
        changed = 0
        while stories := self.store.place_items(placer, self.clock.now(), AT_ONCE):
            changed += len(stories)
        return changed

    def _rules(self) -> StoryRules:
        sources = self.sources()
        policy = self.policy()

        def opening(item: Item) -> State:
            return review.opening_state(policy, sources.get(item.source_id), item.classification)

        return StoryRules(opening, sources.get, self.languages())

    def why_it_leads(self, story: Story) -> str:
        """Why the story's lead speaks for it, in words; nothing where nobody else tells it."""
        return why_it_leads(story, self.sources().get, self.languages())

    def _index(self) -> None:
        """Once after an upgrade: what stories are found by is made anew."""
        done = 0
        while count := self.store.index_stories(self.clock.now(), INDEXED_AT_ONCE):
            done += count
            if done == count:
                log.info("what stories are found by is made anew, from all that is stored: this may take minutes")
        if done:
            log.info("%d stories can be found again", done)

    def post_cards(self) -> int:
        """Queue cards for pending stories without one, up to the number that editors want to see at once, and bring
        cards up to date whose story has changed."""
        chat = self.chat()
        if chat is None:
            return 0
        now = self.clock.now()
        room = max(0, chat.cards - self.store.open_cards(chat.address))
        fresh = self.store.stories_without_card(chat.address, room) if room else []
        cards = [Card(story.id, chat.address, story.version, _card_key(story.id, chat)) for story in fresh]
        first = [
            NewDelivery(
                key=card.delivery_key,
                kind="telegram",
                address=chat.address,
                thread_id=chat.thread_id,
                payload=_first_face(story, chat),
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

        The last thing done to a story is undone first: if that was a merge or a split, all of it, in every story.
        Raises UsageError when there is no such story.
        """
        story = self._story(story_id)
        decision = self._decision(story, act, editor, seen_version, note)
        made = self._regrouped(story) if act is Act.UNDO else None
        outcome: Story | Stale
        if made is not None and made.after[story.id][0] == story.version:
            outcome = self._undo(story, made, decision)
        else:
            outcome = self.store.decide(decision, review.decide, self._card_edits)
            if made is not None and isinstance(outcome, Stale) and outcome.story.version == story.version:
                since = f"It has changed since the {made.decision.act.value}. {regrouping.mend(made)}"
                outcome = Stale(outcome.story, since)
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

    def merge(
        self, story_id: str, others: Sequence[str], editor: str, seen_version: int | None, note: str = ""
    ) -> Sequence[Story] | Stale:
        """The others are the same story as this one: it gets all their items, and they lead to it from now on.

        Returns the story, then its signposts. Raises UsageError when there is no such story, or only one.
        """
        story = self._story(story_id)
        stories = {each.id: each for each in (story, *(self._story(other) for other in others))}
        if len(stories) == 1:
            named = dict.fromkeys((story_id, *others))
            one = f"{' and '.join(named)} are one story already" if len(named) > 1 else "this is one"
            raise UsageError(f"To merge takes two stories; {one}.")
        decision = self._decision(story, Act.MERGE, editor, seen_version, note)
        seen = {each.id: each.version for each in stories.values()} | {story.id: decision.seen_version}
        rules = self._rules()
        return self._regroup(decision, list(stories), lambda found: regrouping.merge(found, decision, seen, rules))

    def split(
        self, story_id: str, item_ids: Sequence[str], editor: str, seen_version: int | None, note: str = ""
    ) -> Sequence[Story] | Stale:
        """These items (ids, or beginnings of them) are a story of their own.

        Returns the story that they leave, then the new one. Raises UsageError when there is no such story, when an item
        is none of its own, and when nothing would stay.
        """
        story = self._story(story_id)
        leaving = {_item_of(story, item_id) for item_id in item_ids}
        decision = self._decision(story, Act.SPLIT, editor, seen_version, note)
        seen = {story.id: decision.seen_version}
        rules = self._rules()
        return self._regroup(
            decision, [story.id], lambda found: regrouping.split(found[0], leaving, decision, seen, rules)
        )

    def follow(
        self, story_id: str, other_id: str | None, editor: str, seen_version: int | None, note: str = ""
    ) -> Sequence[Story] | Stale:
        """The story is a follow-up of the other one, or (None) of nothing, whatever the rule says.

        Returns the story. Raises UsageError when there is no such story, and for a story that would follow itself.
        """
        story = self._story(story_id)
        other = None if other_id is None else self._story(other_id)
        decision = self._decision(story, Act.FOLLOW, editor, seen_version, note)
        seen = {story.id: decision.seen_version} | ({other.id: other.version} if other and other.id != story.id else {})

        def rule(found: Sequence[Story]) -> Sequence[Story] | Stale:
            return regrouping.follow(found[0], None if other is None else found[-1], decision, seen)

        return self._regroup(decision, [story.id, *([other.id] if other else [])], rule)

    def _regrouped(self, story: Story) -> Regrouping | None:
        """What was regrouped last, and stands."""
        return next((made for made in reversed(self.store.regroupings(story.id)) if not made.undone), None)

    def _undo(self, story: Story, made: Regrouping, decision: Decision) -> Story | Stale:
        seen = {story.id: decision.seen_version}

        def rule(found: Sequence[Story]) -> Sequence[Story] | Stale:
            return regrouping.undo(made, found, decision, seen)

        outcome = self.store.regroup(decision, list(made.after), rule, self._card_edits, undoes=made)
        if isinstance(outcome, Stale):
            return outcome
        return next(each for each in outcome if each.id == story.id)

    def _regroup(
        self, decision: Decision, among: Sequence[str], rule: Callable[[Sequence[Story]], Sequence[Story] | Stale]
    ) -> Sequence[Story] | Stale:
        outcome = self.store.regroup(decision, among, rule, self._card_edits)
        if isinstance(outcome, Stale):
            log.info("%s by %s on %s refused: %s", decision.act, decision.editor, decision.story_id, outcome.why)
        else:
            log.info("%s by %s: %s", decision.act, decision.editor, ", ".join(each.id for each in outcome))
        return outcome

    def _story(self, story_id: str) -> Story:
        story = self.store.story(story_id)
        if story is None:
            raise UsageError(
                f"There is no story {story_id}, or several whose ids begin so. `watchdesk review list` shows those "
                "that wait."
            )
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


def _item_of(story: Story, item_id: str) -> str:
    found = [item.id for item in story.items if item.id.startswith(item_id)]
    if len(found) != 1:
        what = "more than one item" if len(found) > 1 else "no item"
        raise UsageError(
            f"{story.id[:9]} has {what} {item_id}. Its items are {', '.join(item.id[:8] for item in story.items)}."
        )
    return found[0]


def _card_key(story_id: str, chat: EditorsChat) -> str:
    return f"card:{story_id}:{chat.address}"


def _first_face(story: Story, chat: EditorsChat) -> Payload:
    """A follow-up answers the card of what it follows."""
    face = chat.face(story, chat.address)
    return face if story.follows is None else Payload({**face.body, "replies": _card_key(story.follows, chat)})


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
