"""When audiences are due, what they were told, and the digests that told it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, or_, select, update

from bot.model import Digest, Heard, NewDelivery, State, Story, Turn
from bot.store import ledger, posts, rows, tales
from bot.store.dialect import chunks, insert, new_or_nothing
from bot.store.engine import Database
from bot.store.schema import digest as digests
from bot.store.schema import item, plan, story, story_topic, told

_OUT = (State.APPROVED.value, State.PUBLISHED.value)


class SqlTelling:
    """`TellingStore` in SQL, but for the subscriptions."""

    _database: Database

    def plan(self, audience: str, rule: str, due: datetime, since: datetime) -> None:
        """With another rule the due time changes; `since` stays, so that nothing falls between the two plans."""
        new = insert(plan).values(audience=audience, rule=rule, due=due, since=since)
        changed = {"rule": new.excluded.rule, "due": new.excluded.due}
        with self._database.write() as connection:
            connection.execute(
                new.on_conflict_do_update(
                    index_elements=["audience"], set_=changed, where=plan.c.rule != new.excluded.rule
                )
            )

    def turns_due(self, now: datetime, limit: int = 200) -> list[Turn]:
        due = select(plan).where(plan.c.due <= now).order_by(plan.c.due).limit(limit)
        with self._database.read() as connection:
            return [rows.turn(row) for row in connection.execute(due).mappings()]

    def advance(self, turn: Turn, due: datetime) -> None:
        """Only from the plan that the turn came from: another process may have advanced it, or the rule changed."""
        same = (plan.c.audience == turn.audience, plan.c.rule == turn.rule, plan.c.due == turn.due)
        with self._database.write() as connection:
            connection.execute(update(plan).where(*same).values(due=due))

    def tellable(
        self, audience: str, topics: Collection[str], since: datetime, until: datetime, limit: int
    ) -> list[Story]:
        """Oldest first: what does not fit is younger, and waits."""
        about = exists().where(story_topic.c.story_seq == story.c.seq, story_topic.c.topic.in_(list(topics)))
        known = exists().where(told.c.audience == audience, told.c.story_id == story.c.id)
        window = (story.c.first_seen > since, story.c.first_seen <= until)
        fresh = select(story).where(or_(*(story.c.state == state for state in _OUT)), *window, about, ~known)
        fresh = fresh.order_by(story.c.first_seen, story.c.seq).limit(limit)
        with self._database.read() as connection:
            return tales.with_items(connection, connection.execute(fresh).mappings().all())

    def heard(self, audience: str, thread_ids: Collection[str]) -> list[Heard]:
        columns = (story.c.id, story.c.thread_id, item.c.title, item.c.url, story.c.first_seen, digests.c.created)
        known = select(*columns).join(told, (told.c.story_id == story.c.id) & (told.c.audience == audience))
        known = known.join(digests, digests.c.id == told.c.digest_id).join(item, item.c.id == story.c.lead_id)
        known = known.where(story.c.merged_into.is_(None))
        found: list[Heard] = []
        with self._database.read() as connection:
            for ids in chunks(list(thread_ids)):
                found += [Heard(*row) for row in connection.execute(known.where(story.c.thread_id.in_(ids)))]
        return found

    def save_digest(self, digest: Digest, deliveries: Sequence[NewDelivery], now: datetime) -> bool:
        row = {"id": digest.id, "audience": digest.audience, "slot": digest.slot, "created": now}
        with self._database.write() as connection:
            body = rows.digest_body(digest)
            merged = _merged(connection, digest)
            if self._told_since(connection, digest, merged):
                return False
            if not connection.execute(new_or_nothing(digests), row | {"body": body}).rowcount:
                return False
            lines = [
                {"audience": digest.audience, "story_id": line.story_id, "digest_id": digest.id}
                for line in digest.lines
            ]
            if lines:
                connection.execute(told.insert(), lines)
            posts.add(connection, digest, deliveries, now)
            for signpost, into in merged.items():
                through = {"audience": digest.audience, "story_id": into, "digest_id": digest.id, "via": signpost}
                connection.execute(new_or_nothing(told), through)
                posts.told_through(connection, signpost, into)
            ledger.add(connection, deliveries, now)
            return True

    def _told_since(self, connection: Connection, digest: Digest, merged: Mapping[str, str]) -> bool:
        """Whether another digest told this audience one of these stories after this one was composed."""
        for ids in chunks([*(line.story_id for line in digest.lines), *merged.values()]):
            known = select(told.c.story_id).where(told.c.audience == digest.audience, told.c.story_id.in_(ids)).limit(1)
            if connection.execute(known).first():
                return True
        return False

    def last_digest(self, audience: str) -> Digest | None:
        latest = select(digests).where(digests.c.audience == audience).order_by(digests.c.seq.desc()).limit(1)
        with self._database.read() as connection:
            row = connection.execute(latest).mappings().one_or_none()
            return rows.digest(row) if row else None


def _merged(connection: Connection, digest: Digest) -> dict[str, str]:
    """Stories that an editor merged into others after the digest was composed: who is told one is told the other."""
    found: dict[str, str] = {}
    for ids in chunks([line.story_id for line in digest.lines]):
        signposts = select(story).where(story.c.id.in_(ids), story.c.merged_into.is_not(None))
        for row in connection.execute(signposts).mappings().all():
            found[row["id"]] = tales.led(connection, row)["id"]
    return found
