"""Stories as editors put them together, part them, and say what follows what: each act one transaction, and kept."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select, update

from bot.core.regrouping import told_since
from bot.core.tracking.features import features
from bot.core.tracking.index import said
from bot.errors import UsageError
from bot.model import Card, Decision, NewDelivery, Regrouping, Stale, State, Story
from bot.store import ledger, posts, rows, tales
from bot.store.dialect import new_or_nothing
from bot.store.engine import Database
from bot.store.schema import card, digest, item, regrouping, story, told
from bot.store.schema import decision as decided
from bot.store.tracks import Tracks

_MOMENTS = ("first_seen", "approved_at")


class SqlRegrouping:
    """The part of `NewsStore` for what editors say of which items are one story."""

    _database: Database

    def regroup(
        self,
        decision: Decision,
        among: Sequence[str],
        rule: Callable[[Sequence[Story]], Sequence[Story] | Stale],
        deliveries: Callable[[Story, Sequence[Card]], Sequence[NewDelivery]],
        undoes: Regrouping | None = None,
    ) -> list[Story] | Stale:
        with self._database.write(ahead=True) as connection:
            before = tales.by_ids(connection, among)
            if missing := [id_ for id_ in among if id_ not in before]:
                raise UsageError(f"There is no story {missing[0]}.")
            after = rule([before[id_] for id_ in among])
            if isinstance(after, Stale):
                return after
            if undoes is not None and (whole := _told_since(connection, undoes, before.values())) is not None:
                return told_since(undoes, whole)
            after = [_in_a_live_thread(connection, made, after) for made in after]
            threads = _apply(connection, before, after, decision.at)
            if undoes is None:
                was = [before[told.id] for told in after if told.id in before]
                row = {"before": [_written(each) for each in was], "after": _left(after), "moved": threads}
                kept = regrouping.insert().returning(regrouping.c.seq)
                number = connection.execute(kept, row).scalar_one()
            else:
                number = None
                _put_back(connection, undoes.id, decision.at)
            for made in after:
                row = rows.decision_row(replace(decision, story_id=made.id))
                connection.execute(decided.insert(), row | {"regrouping": number})
            found = tales.by_ids(connection, [made.id for made in after])
            now = [found[made.id] for made in after]
            for made in now:
                shown = connection.execute(select(card).where(card.c.story_id == made.id)).mappings()
                ledger.add(connection, deliveries(made, [rows.card(row) for row in shown]), decision.at)
            return now

    def regroupings(self, story_id: str | None = None) -> list[Regrouping]:
        made = select(decided).where(decided.c.regrouping.is_not(None)).order_by(decided.c.regrouping, decided.c.seq)
        kept = select(regrouping).order_by(regrouping.c.seq)
        if story_id is not None:
            touching = select(decided.c.regrouping).where(decided.c.story_id == story_id)
            made = made.where(decided.c.regrouping.in_(touching))
            kept = kept.where(regrouping.c.seq.in_(touching))
        with self._database.read() as connection:
            by: dict[int, Decision] = {}
            for row in connection.execute(made).mappings():
                by.setdefault(row["regrouping"], rows.decision(row))
            return [_read(row, by[row["seq"]]) for row in connection.execute(kept).mappings()]


def _apply(
    connection: Connection, before: Mapping[str, Story], after: Sequence[Story], now: datetime
) -> dict[str, tuple[str, str]]:
    """Write these stories, with all that stands elsewhere of where their items are. Returns the threads, before
    and now, of stories that followed one which opens no thread any more."""
    tracks = Tracks(connection, now)
    place = {member.id: made.id for made in after for member in made.items}
    for made in after:
        was = before.get(made.id)
        if was is None:
            tales.add(connection, made)
        elif was.state is not State.MERGED:
            gone = [features(member) for member in was.items if place[member.id] != was.id]
            tracks.take_out(tales.seq_of(connection, was.id), gone)
    for made in after:
        for member in made.items:
            here = update(item).where(item.c.id == member.id)
            connection.execute(here.values(story_id=made.id, why=member.why))
    for made in after:
        tales.write(connection, made)
        was = before.get(made.id)
        if made.merged_into is not None:
            tracks.forget(tales.seq_of(connection, made.id))
            _told_through(connection, made.id, made.merged_into)
            posts.told_through(connection, made.id, made.merged_into)
        elif was is not None and was.merged_into is not None:
            through = (told.c.story_id == was.merged_into, told.c.via == made.id)
            connection.execute(delete(told).where(*through))
            posts.part(connection, made.id, was.merged_into)
    threads = _follow(connection, after)
    for made in after:
        if made.items:
            number = tales.seq_of(connection, made.id)
            if sketch := tracks.draw(number):
                tracks.put(sketch, said(features(member) for member in made.items))
    _draw_anew(connection, tracks, threads)
    tracks.flush()
    return threads


def _told_since(connection: Connection, made: Regrouping, stories: Iterable[Story]) -> Story | None:
    """Of these the one into which others were merged, if a digest told it after that."""
    wholes = {story.merged_into for story in stories if story.merged_into is not None}
    since = select(told.c.story_id).join(digest, digest.c.id == told.c.digest_id)
    to = (told.c.story_id.in_(wholes), told.c.via.is_(None))
    since = since.where(*to, digest.c.created >= made.decision.at)
    found = set(connection.execute(since).scalars())
    return next((story for story in stories if story.id in found), None)


def _told_through(connection: Connection, signpost: str, into: str) -> None:
    """Whoever was told the one is not told the other."""
    copies = select(told.c.audience, told.c.digest_id).where(told.c.story_id == signpost)
    for row in connection.execute(copies).all():
        known = {"audience": row.audience, "digest_id": row.digest_id, "story_id": into, "via": signpost}
        connection.execute(new_or_nothing(told), known)


def _follow(connection: Connection, after: Sequence[Story]) -> dict[str, tuple[str, str]]:
    """Stories in the thread of one that opens none any more go on in the thread that it is in itself now."""
    now = {made.id: made for made in after}
    moved: dict[str, tuple[str, str]] = {}
    for made in after:
        end = made if made.merged_into is None else now[made.merged_into]
        opener = end.thread_id or end.id
        if opener == made.id:
            continue
        others = (story.c.thread_id == made.id, story.c.id.not_in(list(now)), story.c.merged_into.is_(None))
        for row in connection.execute(select(story.c.seq, story.c.id).where(*others)).all():
            moved[row.id] = (made.id, opener)
            tales.grow(connection, [row.seq], thread_id=opener)
    return moved


def _in_a_live_thread(connection: Connection, made: Story, after: Sequence[Story]) -> Story:
    """What it followed before may be a part of another story by now."""
    if made.follows is None or made.follows in {other.id for other in after}:
        return made
    followed = connection.execute(select(story).where(story.c.id == made.follows)).mappings().one_or_none()
    return made if followed is None else replace(made, thread_id=tales.led(connection, followed)["id"])


def _put_back(connection: Connection, number: int, now: datetime) -> None:
    """The threads of others as they were before a regrouping, which counts as undone. Who was moved since stays."""
    undone = update(regrouping).where(regrouping.c.seq == number).values(undone=True)
    moved = connection.execute(undone.returning(regrouping.c.moved)).scalar_one()
    for id_, (thread, since) in moved.items():
        same = (story.c.id == id_, story.c.thread_id == since, story.c.merged_into.is_(None))
        tales.grow(connection, connection.execute(select(story.c.seq).where(*same)).scalars().all(), thread_id=thread)
    tracks = Tracks(connection, now)
    _draw_anew(connection, tracks, moved)
    tracks.flush()


def _draw_anew(connection: Connection, tracks: Tracks, ids: Collection[str]) -> None:
    for id_ in ids:
        tracks.put_anew(tales.seq_of(connection, id_))


def _written(was: Story) -> list[Any]:
    row = rows.story_row(was)
    moments = {name: row[name].isoformat() if row[name] else None for name in _MOMENTS}
    return [row | moments, {member.id: member.why for member in was.items}]


def _left(after: Sequence[Story]) -> dict[str, Any]:
    return {made.id: [made.version, [member.id for member in made.items]] for made in after}


def _read(row: RowMapping, made: Decision) -> Regrouping:
    before, members = [], {}
    for was, items in row["before"]:
        moments = {name: datetime.fromisoformat(was[name]) if was[name] else None for name in _MOMENTS}
        before.append(rows.story(was | moments, ()))
        members[was["id"]] = items
    after = {id_: (version, frozenset(items)) for id_, (version, items) in row["after"].items()}
    return Regrouping(row["seq"], made, tuple(before), members, after, row["undone"])
