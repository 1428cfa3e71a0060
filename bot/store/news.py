"""Stories, decisions, and the cards that show them to editors."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, RowMapping, Table, exists, func, select

from bot.errors import UsageError
from bot.model import Card, Correction, Decision, NewDelivery, Stale, State, Story
from bot.store import ledger, rows, tales
from bot.store.dialect import YES, chunks, new_or_changed, word
from bot.store.engine import Database
from bot.store.schema import card, story, story_topic
from bot.store.schema import correction as taught
from bot.store.schema import decision as decided

_SAID = ["story_id", "editor", "at", "title", "summary", "text", "lang", "url", "source_id", "topics"]
_NO_SIGNPOST = story.c.merged_into.is_(None)
_PENDING = story.c.state == word(State.PENDING.value)


def beginning_with(connection: Connection, of: Table, id_: str) -> RowMapping | None:
    """The row of this id, or the only one whose id begins so."""
    begins = select(of).where(of.c.id >= id_, of.c.id < id_ + "\U0010ffff").order_by(of.c.id).limit(2)
    found = connection.execute(begins).mappings().all() if id_ else []
    return found[0] if len(found) == 1 or (found and found[0]["id"] == id_) else None


class SqlNews:
    """`NewsStore` in SQL, but for the archive."""

    _database: Database

    def story(self, story_id: str) -> Story | None:
        with self._database.read() as connection:
            row = beginning_with(connection, story, story_id)
            return tales.with_items(connection, [tales.led(connection, row)])[0] if row else None

    def stories(self, state: State | None = None, topic: str | None = None, limit: int = 50) -> list[Story]:
        if topic is None:
            newest = select(story).order_by(story.c.first_seen.desc(), story.c.seq.desc())
            found = newest.where(_NO_SIGNPOST if state is None else story.c.state == state.value)
        else:
            about = select(story).join(story_topic, story_topic.c.story_seq == story.c.seq)
            about = about.where(story_topic.c.topic == topic)
            about = about.order_by(story_topic.c.first_seen.desc(), story_topic.c.story_seq.desc())
            found = about if state is None else about.where(story_topic.c.state == state.value)
        with self._database.read() as connection:
            return tales.with_items(connection, connection.execute(found.limit(limit)).mappings().all())

    def thread(self, thread_id: str, limit: int = 50) -> list[Story]:
        in_it = select(story).where(story.c.thread_id == thread_id, _NO_SIGNPOST).order_by(story.c.seq).limit(limit)
        with self._database.read() as connection:
            return tales.with_items(connection, connection.execute(in_it).mappings().all())

    def decide(
        self,
        decision: Decision,
        rule: Callable[[Story, Decision], Story | Stale],
        deliveries: Callable[[Story, Sequence[Card]], Sequence[NewDelivery]],
        correction: Callable[[Story], Correction] | None = None,
    ) -> Story | Stale:
        """Raises UsageError when there is no such story."""
        with self._database.write(ahead=True) as connection:
            found = tales.by_ids(connection, [decision.story_id])
            if not found:
                raise UsageError(f"There is no story {decision.story_id}.")
            after = rule(found[decision.story_id], decision)
            if isinstance(after, Stale):
                return after
            connection.execute(decided.insert(), rows.decision_row(decision))
            tales.write(connection, after)
            if correction is not None:
                row = rows.correction_row(correction(after))
                connection.execute(new_or_changed(taught, ["item_id"], _SAID), row)
            shown = connection.execute(select(card).where(card.c.story_id == after.id)).mappings()
            ledger.add(connection, deliveries(after, [rows.card(row) for row in shown]), decision.at)
            return after

    def decisions(self, story_id: str) -> list[Decision]:
        made = select(decided).where(decided.c.story_id == story_id).order_by(decided.c.seq)
        with self._database.read() as connection:
            return [rows.decision(row) for row in connection.execute(made).mappings()]

    def corrections(self) -> Iterator[Correction]:
        with self._database.read() as connection:
            found = connection.execute(select(taught).order_by(taught.c.seq)).mappings().all()
        return (rows.correction(row) for row in found)

    def stories_without_card(self, address: str, limit: int) -> list[Story]:
        shown = exists().where(card.c.address == address, card.c.story_id == story.c.id)
        unseen = select(story).where(_PENDING, ~shown).order_by(story.c.first_seen, story.c.seq).limit(limit)
        with self._database.read() as connection:
            return tales.with_items(connection, connection.execute(unseen).mappings().all())

    def outdated_cards(self, limit: int) -> list[tuple[Card, Story]]:
        old = select(card).where(card.c.outdated == YES).limit(limit)
        with self._database.read() as connection:
            cards = [rows.card(row) for row in connection.execute(old).mappings()]
            stories = tales.by_ids(connection, {shown.story_id for shown in cards})
            return [(shown, stories[shown.story_id]) for shown in cards]

    def save_cards(self, cards: Sequence[Card], deliveries: Sequence[NewDelivery], now: datetime) -> None:
        with self._database.write() as connection:
            for some in chunks(cards):
                ids = {shown.story_id for shown in some}
                current = connection.execute(select(story.c.id, story.c.version).where(story.c.id.in_(ids)))
                versions = {row.id: row.version for row in current}
                connection.execute(
                    new_or_changed(card, ["address", "story_id"], ["version", "delivery_key", "outdated"]),
                    [_card_row(shown, versions.get(shown.story_id, 0)) for shown in some],
                )
            ledger.add(connection, deliveries, now)

    def open_cards(self, address: str) -> int:
        shown = exists().where(card.c.address == address, card.c.story_id == story.c.id)
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(story).where(_PENDING, shown)).scalar_one()


def _card_row(shown: Card, version: int) -> dict[str, object]:
    return {
        "story_id": shown.story_id,
        "address": shown.address,
        "version": shown.version,
        "delivery_key": shown.delivery_key,
        "outdated": shown.version < version,
    }
