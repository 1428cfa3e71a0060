"""From approved stories to digests: each audience is told a story once, whoever publishes, however often.

Longer than most files: every rule of who is told what, on one small desk.
"""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from small_desk import EDITORS, MAIN, SmallDesk, an_edition, an_entry

from bot.errors import UsageError
from bot.model import TOPICS, Act, ChannelSpec, Delivery, DeliveryState, Digest, Empty, State
from bot.pipeline.publish import Told
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def add_editions(desk: SmallDesk, **editions: dict[str, Any]) -> None:
    desk.editions = {name: an_edition(name, **said) for name, said in editions.items()}
    desk.publisher.plan()


def counts(told: Told) -> tuple[int, int, int, int]:
    """Digests, deliveries, stories, and audiences that had their turn already."""
    return (told.digests, told.deliveries, told.stories, told.already)


NOTHING = (0, 0, 0, 0)


def titles(digest: Digest | None) -> list[str]:
    """The numbers of the reports in a digest."""
    return [line.title.split()[1] for line in digest.lines] if digest else []


def digests_of(desk: SmallDesk, *kinds: str) -> list[Delivery]:
    return [one for one in desk.deliveries() if one.digest_id and one.kind in (kinds or ("telegram", "email"))]


# ---------------------------------------------------------------------- once


async def test_an_audience_is_told_a_story_once_and_a_slot_comes_once(desk: SmallDesk) -> None:
    await desk.approve(an_entry(1), an_entry(2))
    desk.clock.pass_time(hours=1)
    assert counts(desk.publisher.run_due()) == (1, 1, 2, 0)
    desk.restart()
    assert counts(desk.publisher.run_due()) == NOTHING
    await desk.approve(an_entry(3))
    assert counts(desk.publisher.send("daily")) == (0, 0, 0, 1), "today's is out; the story waits"
    desk.clock.pass_time(days=1)
    assert desk.publisher.run_due().stories == 1
    assert titles(desk.store.last_digest("edition:daily")) == ["3"]
    desk.clock.pass_time(days=1)
    assert counts(desk.publisher.run_due()) == NOTHING, "an empty digest is skipped"
    await desk.deliverer.deliver_due()
    assert len(desk.told()) == 2


async def test_a_digest_in_the_outbox_before_a_crash_is_not_made_again(desk: SmallDesk) -> None:
    """Killed after saving the digest and before planning the next turn."""
    await desk.approve(an_entry(1))
    desk.clock.pass_time(hours=1)

    class Killed(BaseException):
        pass

    class Dies:
        def __init__(self, store: object) -> None:
            self._store = store

        def __getattr__(self, name: str) -> object:
            return getattr(self._store, name)

        def advance(self, *ignored: object) -> None:
            raise Killed

    desk.wire(Dies(desk.store))  # type: ignore[arg-type]
    with pytest.raises(Killed):
        desk.publisher.run_due()
    desk.restart()
    assert counts(desk.publisher.run_due()) == NOTHING
    assert len(digests_of(desk)) == 1


@pytest.mark.parametrize("same_store", [True, False])
async def test_two_publishers_at_once_make_one_digest(desk: SmallDesk, same_store: bool) -> None:
    """Row 74."""
    await desk.approve(*(an_entry(number) for number in range(40)))
    for number in range(3):
        desk.subscribe(number, at=time(10, 0))
    desk.clock.pass_time(hours=1)
    other = desk if same_store else SmallDesk(desk.home, desk.clock)
    begin = Barrier(4)

    def publish(one: SmallDesk) -> Told:
        begin.wait()
        return one.publisher.run_due() + one.publisher.send("daily")

    with ThreadPoolExecutor(4) as threads:
        outcomes = list(threads.map(publish, [desk, other, desk, other]))
    assert sum(one.digests for one in outcomes) == 4
    assert Counter(one.address for one in digests_of(desk, "email")) == {
        f"reader{number}@example.org": 1 for number in range(3)
    }
    keys = [one.key for one in digests_of(desk, "telegram")]
    assert len({key.split(":")[1] for key in keys}) == 1
    assert len(keys) == len(set(keys))
    if other is not desk:
        other.close()


async def test_two_turns_that_are_composed_at_once_do_not_tell_a_story_twice(desk: SmallDesk) -> None:
    """By hand just before the hour, by the calendar just after it: two slots, one audience, one story."""
    add_editions(desk, hourly={"at": None, "every": timedelta(hours=1)})
    await desk.approve(an_entry(1))
    desk.clock.set(desk.clock.now() + timedelta(minutes=59, seconds=59))
    other = SmallDesk(desk.home, desk.clock, editions=desk.editions)

    class Slow:
        """The other desk publishes between our looking up and our saving."""

        def __init__(self, store: Any) -> None:
            self._store = store

        def __getattr__(self, name: str) -> Any:
            return getattr(self._store, name)

        def tellable(self, *asked: Any) -> Any:
            found = self._store.tellable(*asked)
            desk.clock.pass_time(seconds=1)
            assert other.publisher.run_due().stories == 1
            return found

    real = desk.store
    desk.wire(Slow(real))  # type: ignore[arg-type]
    assert counts(desk.publisher.send("hourly")) == (0, 0, 0, 1)
    desk.wire(real)
    assert len(digests_of(desk)) == 1
    other.close()


async def test_a_new_story_after_the_digest_left_is_in_the_next_one(desk: SmallDesk) -> None:
    """Row 137: seen just before the hour, approved just after it."""
    desk.clock.set(desk.clock.now() + timedelta(minutes=59, seconds=59.9))
    (story,) = await desk.watch(an_entry(1))
    desk.clock.pass_time(seconds=0.1)
    desk.publisher.run_due()
    desk.decide(story)
    desk.clock.pass_time(days=1)
    assert desk.publisher.run_due().stories == 1
    desk.clock.pass_time(days=1)
    assert desk.publisher.run_due().stories == 0


# ---------------------------------------------------------------------- what, to whom


async def test_several_editions_each_tell_their_topics(desk: SmallDesk) -> None:
    desk.specs = {**desk.specs, "second": ChannelSpec("second", "telegram", "-2")}
    add_editions(
        desk,
        ciip={"topics": ("ciip",), "channels": ("main", "second")},
        conflict={"topics": ("cyberconflict",), "channels": ("second",), "at": time(10, 30)},
        all={},
    )
    await desk.approve(an_entry(1), an_entry(2, "spies"), an_entry(3, "stealer"), an_entry(4, "policy"))
    desk.clock.pass_time(hours=2)
    assert desk.publisher.run_due().digests == 3
    assert titles(desk.store.last_digest("edition:ciip")) == ["1"]
    assert titles(desk.store.last_digest("edition:conflict")) == ["2"]
    assert titles(desk.store.last_digest("edition:all")) == ["1", "3", "2", "4"]
    assert Counter(one.address for one in digests_of(desk)) == {MAIN: 2, "-2": 2}


async def test_who_takes_every_topic_also_gets_what_reaches_none(desk: SmallDesk) -> None:
    add_editions(desk, all={}, two={"topics": TOPICS[:2]})
    await desk.approve(an_entry(1, "policy"))
    assert desk.publisher.send("all").stories == 1
    assert desk.publisher.send("two").stories == 0
    digest = desk.store.last_digest("edition:all")
    assert digest is not None
    assert [section.label for section in digest.sections] == ["General"]


async def test_only_what_was_seen_within_the_lookback_is_told(desk: SmallDesk) -> None:
    desk.lookback = timedelta(days=3)
    stories = await desk.watch(an_entry(1))
    desk.clock.pass_time(days=2)
    stories = [story for story in await desk.watch(an_entry(1), an_entry(2)) if story not in stories] + stories
    desk.clock.pass_time(days=1, seconds=1)
    for story in stories:
        desk.decide(story)
    assert desk.publisher.send("daily").stories == 1
    assert titles(desk.store.last_digest("edition:daily")) == ["2"]


async def test_what_does_not_fit_waits_and_is_said(desk: SmallDesk) -> None:
    add_editions(desk, daily={"max_items": 4})
    await desk.approve(*(an_entry(number) for number in range(10)))
    told: list[str] = []
    for held in (6, 2, 0):
        desk.publisher.send("daily")
        digest = desk.store.last_digest("edition:daily")
        assert digest is not None
        assert digest.held == held
        told += titles(digest)
        desk.clock.pass_time(days=1)
    assert sorted(told) == [str(number) for number in range(10)]


async def test_a_rejected_or_undecided_story_is_told_to_nobody(desk: SmallDesk) -> None:
    first, _ = await desk.watch(an_entry(1), an_entry(2))
    desk.decide(first, Act.REJECT)
    assert counts(desk.publisher.send("daily")) == NOTHING


async def test_preview_is_what_send_sends_and_stores_nothing(desk: SmallDesk) -> None:
    await desk.approve(an_entry(1), an_entry(2, "spies"))
    preview = desk.publisher.preview("daily")
    assert (desk.store.last_digest("edition:daily"), desk.deliveries()) == (None, [])
    desk.publisher.send("daily")
    assert desk.store.last_digest("edition:daily") == preview


# ---------------------------------------------------------------------- readers


async def test_readers_get_their_topics_by_mail_and_chat_once(desk: SmallDesk) -> None:
    add_editions(desk, daily={"channels": ("main", "mail")})
    desk.subscribe(1)
    desk.subscribe(2, topics=("cyberconflict",))
    desk.subscribe(3, at=time(9, 30), topics=("ciip",))
    desk.subscribe(4, "telegram", at=time(9, 30), thread_id=8)
    await desk.approve(an_entry(1), an_entry(2, "spies"))
    desk.clock.pass_time(minutes=30)
    assert desk.publisher.run_due().digests == 2
    desk.clock.pass_time(minutes=30)
    assert desk.publisher.run_due().digests == 3
    assert desk.publisher.send("daily").digests == 0, "nobody gets another one today"
    told = [titles(desk.store.last_digest(f"subscription:r{number}")) for number in (1, 2, 3, 4)]
    assert told == [["1", "2"], ["2"], ["1"], ["1", "2"]]
    assert Counter((one.kind, one.address, one.thread_id) for one in digests_of(desk)) == {
        ("telegram", MAIN, None): 1,
        ("email", "reader1@example.org", None): 1,
        ("email", "reader2@example.org", None): 1,
        ("email", "reader3@example.org", None): 1,
        ("telegram", "4", 8): 1,
    }


async def test_a_reader_of_two_mail_editions_gets_both(desk: SmallDesk) -> None:
    add_editions(
        desk,
        ciip={"topics": ("ciip",), "channels": ("mail",)},
        crime={"topics": ("cybercrime",), "channels": ("mail",), "at": time(11, 0)},
    )
    desk.subscribe(1)
    await desk.approve(an_entry(1), an_entry(2, "stealer"))
    for _ in range(3):
        desk.clock.pass_time(hours=1)
        desk.publisher.run_due()
        desk.publisher.run_due()
    assert len(digests_of(desk)) == 2
    assert [desk.publisher.send(name).digests for name in ("ciip", "crime")] == [0, 0]


async def test_a_mail_for_each_reader_goes_to_that_reader_alone(desk: SmallDesk) -> None:
    add_editions(desk, daily={"channels": ("mail",)})
    for number in range(1, 6):
        desk.subscribe(number)
    await desk.approve(an_entry(1))
    desk.publisher.send("daily")
    letters = digests_of(desk)
    assert len({letter.address for letter in letters}) == len({letter.key for letter in letters}) == 5
    assert len({letter.headers["Message-ID"] for letter in letters}) == 5


async def test_a_reader_who_left_gets_nothing_more(desk: SmallDesk) -> None:
    add_editions(desk, daily={"channels": ("mail",)})
    desk.subscribe(1)
    desk.subscribe(2, at=time(9, 30))
    await desk.approve(an_entry(1))
    desk.clock.pass_time(hours=1)
    assert desk.publisher.run_due().digests == 2
    for number in (1, 2):
        assert desk.store.unsubscribe("email", f"reader{number}@example.org")
    await desk.deliverer.deliver_due()
    assert desk.mail.messages == []
    await desk.approve(an_entry(2))
    desk.clock.pass_time(days=1)
    desk.publisher.run_due()
    await desk.deliverer.deliver_due()
    assert desk.mail.messages == []
    assert not any(address in repr(one) for one in desk.deliveries() for address in ("reader1@", "reader2@"))


@pytest.mark.parametrize("empty", list(Empty))
async def test_a_day_without_news_is_told_or_skipped(desk: SmallDesk, empty: Empty) -> None:
    """Row 138."""
    add_editions(desk, daily={"empty": empty, "channels": ("main", "mail")})
    desk.subscribe(1)
    desk.clock.pass_time(hours=1)
    for _ in range(3):
        desk.publisher.run_due()
        desk.clock.pass_time(days=1)
    assert len(digests_of(desk)) == (6 if empty is Empty.TELL else 0)


# ---------------------------------------------------------------------- trouble of one is no trouble of others


async def test_unknown_channels_and_a_missing_letterhead_stop_nobody_else(desk: SmallDesk) -> None:
    desk.letterhead = None
    desk.subscribe(1)
    add_editions(
        desk,
        first={"channels": ("nowhere",)},
        second={"channels": ("mail",)},
        third={"channels": ("main", "nowhere", "mail")},
        fourth={"channels": ("main",)},
    )
    await desk.approve(an_entry(1))
    desk.clock.pass_time(hours=1)
    desk.publisher.run_due()
    assert [one.address for one in digests_of(desk)] == [MAIN, MAIN]
    with pytest.raises(UsageError, match="email"):
        desk.publisher.send("second")
    desk.clock.pass_time(minutes=1)
    assert counts(desk.publisher.run_due()) == NOTHING, "all of them had their turn"


async def test_an_edition_that_was_taken_out_is_left_out_and_may_come_back(desk: SmallDesk) -> None:
    editions = desk.editions
    desk.editions = {}
    await desk.approve(an_entry(1))
    desk.clock.pass_time(hours=1)
    assert counts(desk.publisher.run_due()) == NOTHING
    with pytest.raises(UsageError, match="no edition daily"):
        desk.publisher.send("daily")
    desk.editions = editions
    desk.restart()
    desk.clock.pass_time(days=1)
    assert desk.publisher.run_due().stories == 1


# ---------------------------------------------------------------------- asked for, and asked about


async def test_a_digest_on_request_comes_once_for_each_request_and_counts_as_nothing(desk: SmallDesk) -> None:
    await desk.approve(an_entry(1), an_entry(2))
    desk.subscribe(5, "telegram", at=time(10, 0))
    ask = partial(desk.publisher.digest_now, "telegram", "5", None, TOPICS)
    assert [ask("update 1"), ask("update 1"), ask("update 2")] == [2, 2, 2]
    await desk.deliverer.deliver_due()
    assert len(desk.told("5")) == 2
    desk.clock.pass_time(hours=1)
    assert desk.publisher.run_due().stories == 4, "the reader's own digest and the edition still have them"


async def test_a_request_that_was_cut_off_by_a_crash_is_answered_once(desk: SmallDesk) -> None:
    await desk.approve(an_entry(1))

    class Dies:
        def __init__(self, store: Any) -> None:
            self._store = store

        def __getattr__(self, name: str) -> Any:
            return getattr(self._store, name)

        def remember(self, *ignored: object) -> None:
            raise KeyboardInterrupt

    desk.wire(Dies(desk.store))  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        desk.publisher.digest_now("telegram", "5", None, TOPICS, "update 1")
    desk.restart()
    assert desk.publisher.digest_now("telegram", "5", None, TOPICS, "update 1") == 1
    await desk.deliverer.deliver_due()
    assert len(desk.told("5")) == 1
    assert titles(desk.publisher.last_digest("telegram", "5", None)) == ["1"]


async def test_the_last_digest_of_a_chat_is_the_newest_whichever_way_it_came(desk: SmallDesk) -> None:
    def last() -> list[str]:
        return titles(desk.publisher.last_digest("telegram", MAIN, None))

    assert desk.publisher.last_digest("telegram", MAIN, None) is None
    desk.subscribe(1, "telegram", address=MAIN, topics=("cyberconflict",), at=time(11, 0))
    await desk.approve(an_entry(1), an_entry(2, "spies"))
    desk.clock.pass_time(hours=1)
    desk.publisher.run_due()
    assert last() == ["1", "2"]
    desk.clock.pass_time(hours=1)
    desk.publisher.run_due()
    assert last() == ["2"]
    desk.clock.pass_time(minutes=1)
    desk.publisher.digest_now("telegram", MAIN, None, ("ciip",), "asked")
    assert last() == ["1"]
    assert desk.publisher.last_digest("telegram", EDITORS, None) is None


async def test_the_last_digest_of_a_thread_is_that_threads(desk: SmallDesk) -> None:
    desk.specs = {str(thread): ChannelSpec(str(thread), "telegram", MAIN, thread) for thread in (1, 2)}
    add_editions(
        desk,
        a={"topics": ("ciip",), "channels": ("1",)},
        b={"topics": ("cyberconflict",), "channels": ("2",), "at": time(11)},
    )
    await desk.approve(an_entry(1), an_entry(2, "spies"))
    desk.clock.pass_time(hours=3)
    desk.publisher.run_due()
    assert [titles(desk.publisher.last_digest("telegram", MAIN, thread)) for thread in (1, 2)] == [["1"], ["2"]]


async def test_a_story_is_published_once_its_first_reader_has_it(desk: SmallDesk) -> None:
    (story,) = await desk.approve(an_entry(1))
    desk.publisher.send("daily")
    assert [one.state for one in desk.store.stories()] == [State.APPROVED]
    await desk.deliverer.deliver_due()
    (out,) = desk.store.stories()
    assert (out.id, out.state) == (story.id, State.PUBLISHED)
    assert desk.deliveries(DeliveryState.SENT)
    await desk.watch(an_entry(1, title="Report 1 on the grid, corrected"))
    desk.clock.pass_time(days=1)
    assert desk.publisher.run_due().stories == 0, "an edit is no new story (row 50)"


async def test_a_digest_is_the_same_whatever_its_words(desk: SmallDesk) -> None:
    """Row 67: words in an item open no door into the digest of others."""
    await desk.approve(an_entry(1, title='Grid report 1<2 & List<T> {{7*7}} %s /start @all "quoted"'))
    desk.editions = {"daily": replace(desk.editions["daily"], channels=("main", "mail"))}
    desk.subscribe(1)
    assert desk.publisher.send("daily").digests == 2
    (text,) = [str(one.payload.body["text"]) for one in digests_of(desk, "telegram")]
    assert "1&lt;2 &amp; List&lt;T&gt;" in text
    assert "{{7*7}}" in text
