"""What has to wait: old news for the catalogue, more news than editors can take at once for later polls."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import SmallDesk, an_entry

from bot.errors import StoreBroken
from bot.model import (
    Entry,
    FetchFailed,
    Ignored,
    Item,
    ItemQuery,
    NotModified,
    Poll,
    Reason,
    Source,
    SourceState,
    State,
    Waiting,
)
from bot.pipeline.catalogue import Cataloguer
from bot.pipeline.enrich import Enricher
from bot.pipeline.storing import Storing
from bot.store import check
from bot.testing.builders import build_source
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def cataloguer(desk: SmallDesk) -> Cataloguer:
    return Cataloguer(desk.store, lambda: desk.classifier, lambda: desk.sources)


def catalogue_all(desk: SmallDesk) -> int:
    count = 0
    while step := cataloguer(desk).step(7):
        count += step
    desk.reviewer.place()
    return count


def old_entry(desk: SmallDesk, number: int) -> Entry:
    return an_entry(number, published=desk.clock.now() - timedelta(days=30, hours=number))


# ---------------------------------------------------------------------- the catalogue


async def test_old_news_is_stored_at_once_and_tagged_indexed_and_placed_later(desk: SmallDesk) -> None:
    fresh = an_entry(100, published=desk.clock.now())
    await desk.watch(fresh, *(old_entry(desk, number) for number in range(20)))
    assert [story.lead.title for story in desk.store.stories()] == [fresh.title]
    waiting = [item for item, _ in desk.items() if item.waiting is Waiting.CATALOGUE]
    assert len(waiting) == 20
    assert {(item.classification, item.story_id, item.ignored) for item in waiting} == {(None, None, Ignored.TOO_OLD)}
    assert len(list(desk.store.items(ItemQuery(text="report")))) == 1
    assert check(desk.url) == []

    desk.restart()
    assert catalogue_all(desk) == 20
    items = [item for item, _ in desk.items()]
    assert all(item.topics == ("ciip",) and item.story_id and item.waiting is None for item in items)
    assert len(list(desk.store.items(ItemQuery(text="report")))) == 21
    assert len(list(desk.store.items(ItemQuery(topic="ciip")))) == 21
    assert [story.lead.title for story in desk.store.stories(State.PENDING)] == [fresh.title], "nobody is told of them"
    assert catalogue_all(desk) == 0


async def test_an_edit_of_what_waits_for_the_catalogue_waits_too(desk: SmallDesk) -> None:
    old = old_entry(desk, 1)
    await desk.watch(old)
    desk.serve(an_entry(1, published=old.published, title="Report 1 on the stealer in the north"))
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited) == (0, 1)
    ((item, state),) = desk.items()
    assert (item.version, item.ignored, item.waiting, state) == (2, Ignored.TOO_OLD, Waiting.CATALOGUE, State.IGNORED)
    assert catalogue_all(desk) == 1
    ((item, state),) = desk.items()
    assert (item.topics, item.ignored, state) == (("cybercrime",), Ignored.TOO_OLD, State.IGNORED)


async def test_where_the_classifier_fails_old_news_stays_old(desk: SmallDesk) -> None:
    await desk.watch(old_entry(desk, 1))
    desk.classifier.unreadable = {"grid"}
    assert catalogue_all(desk) == 1
    ((item, _),) = desk.items()
    assert (item.classification, item.ignored, item.waiting) == (None, Ignored.TOO_OLD, None)
    assert desk.store.stories(State.PENDING) == []


# ---------------------------------------------------------------------- very many at once


async def test_a_flood_goes_on_in_parts_newest_first_and_nothing_of_it_is_lost(desk: SmallDesk) -> None:
    await desk.watch(an_entry(1000))
    now = desk.clock.now()
    flood = [an_entry(number, published=now - timedelta(minutes=number)) for number in range(250)]
    await desk.watch(*flood)
    titles = {story.lead.title for story in desk.store.stories(State.PENDING, limit=1000)}
    assert titles == {entry.title for entry in [an_entry(1000), *flood[:100]]}
    assert len(desk.items()) == 251, "all are stored"
    assert check(desk.url) == []

    desk.restart()
    for told in (201, 251, 251):
        desk.fetcher.once("cert", NotModified())
        await desk.poll("cert")
        catalogue_all(desk)
        assert len(desk.store.stories(State.PENDING, limit=1000)) == told
    assert len({story.lead.id for story in desk.store.stories(State.PENDING, limit=1000)}) == 251
    assert all(item.topics == ("ciip",) and item.waiting is None for item, _ in desk.items())


async def test_a_flood_without_dates_at_a_first_poll_goes_on_in_parts(desk: SmallDesk) -> None:
    stories = await desk.watch(*(an_entry(number, published=None) for number in range(130)))
    assert [story.lead.guid for story in stories][-1] == "grid-0"
    assert len(stories) == 100


async def test_what_is_held_and_off_topic_reaches_nobody(desk: SmallDesk) -> None:
    await desk.watch(an_entry(1000))
    now = desk.clock.now()
    await desk.watch(*(an_entry(n, "weather", published=now - timedelta(minutes=n)) for n in range(120)))
    desk.fetcher.once("cert", NotModified())
    await desk.poll("cert")
    assert catalogue_all(desk) == 20
    states = {item.ignored for item, _ in desk.items() if item.guid != "grid-1000"}
    assert states == {Ignored.OUT_OF_SCOPE}


# ---------------------------------------------------------------------- the same news under other names


async def test_new_guids_for_old_news_are_not_news(desk: SmallDesk) -> None:
    before = [an_entry(number) for number in range(10)]
    await desk.watch(*before)
    ids = {item.title: item.id for item, _ in desk.items()}
    desk.serve(*(an_entry(number, guid=f"urn:uuid:{number}") for number in range(11)))
    desk.restart()
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited) == (1, 0)
    items = {item.title: item for item, _ in desk.items()}
    assert len(items) == 11
    assert all(items[title].id == id_ for title, id_ in ids.items())
    assert items[before[3].title].guid == "urn:uuid:3"
    desk.serve(*before)  # and back again
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited, len(desk.items())) == (0, 0, 11)


async def test_a_guid_that_names_another_entry_now_takes_no_item_with_it(desk: SmallDesk) -> None:
    """The site was imported anew: what it had got other GUIDs, and a new article one of the old ones."""
    before = [an_entry(number, guid=f"?p={number}") for number in range(10)]
    await desk.watch(*before)
    moved = [replace(entry, guid=f"?p={number + 100}") for number, entry in enumerate(before)]
    desk.serve(*moved)
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited) == (0, 0)
    fresh = an_entry(77, guid="?p=3", published=desk.clock.now())
    desk.serve(fresh, *moved)
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited, len(desk.items())) == (1, 0, 11)
    assert {item.title for item, _ in desk.items()} == {entry.title for entry in (fresh, *before)}
    fresh = replace(fresh, title="Report 77, put right, on the grid")
    desk.serve(fresh, *moved)
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited, len(desk.items())) == (0, 1, 11)
    assert {item.title for item, _ in desk.items()} == {entry.title for entry in (fresh, *before)}
    desk.serve(fresh, an_entry(78), *moved)
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited, len(desk.items())) == (1, 0, 12)


async def test_guids_that_only_number_the_entries_name_none(desk: SmallDesk) -> None:
    news = [an_entry(number, published=desk.clock.now() - timedelta(hours=number)) for number in range(20)]

    def document(first: int) -> list[Entry]:
        return [replace(entry, guid=str(place)) for place, entry in enumerate(news[first : first + 8])]

    await desk.watch(*document(10))
    for first in (10, 9, 8, 6, 6):
        desk.clock.pass_time(hours=1)
        count = len(desk.items())
        desk.serve(*document(first))
        (outcome,) = await desk.poll("cert")
        assert (len(desk.items()), outcome.edited) == (18 - first, 0)
        assert outcome.new == 18 - first - count
    assert {item.title for item, _ in desk.items()} == {entry.title for entry in news[6:18]}
    desk.serve(*document(6)[:5], replace(document(6)[5], title="Report 11, put right, on the grid"), *document(6)[6:])
    (outcome,) = await desk.poll("cert")
    assert (outcome.new, outcome.edited, len(desk.items())) == (0, 1, 12)


async def test_entries_that_share_a_guid_for_a_while_stay_apart(desk: SmallDesk) -> None:
    first, other, second = an_entry(1, guid="x"), an_entry(2, guid="y"), an_entry(3, guid="x")
    documents = [(first, other), (second, first, other), (second, other), (an_entry(4), second), (second, first)]
    told = []
    for document in documents:
        desk.serve(*document)
        (outcome,) = await desk.poll("cert")
        told.append((outcome.new, outcome.edited))
    assert told == [(2, 0), (1, 0), (0, 0), (1, 0), (0, 0)]
    assert {item.title for item, _ in desk.items()} == {an_entry(number).title for number in range(1, 5)}


# ---------------------------------------------------------------------- stored together


class OneBadPoll:
    """A store that refuses every transaction that one source's poll is part of."""

    def __init__(self) -> None:
        self.stored: list[Sequence[str]] = []

    def save_polls(self, polls: Sequence[Poll], now: object) -> list[int]:
        ids = [poll.state.source_id for poll in polls]
        if "bad" in ids:
            raise StoreBroken("the row does not fit")
        self.stored.append(ids)
        return [len(poll.new) for poll in polls]


async def test_polls_are_stored_together_and_one_that_cannot_be_takes_no_other_with_it(clock: StillClock) -> None:
    store = OneBadPoll()
    storing = Storing(store, clock)  # type: ignore[arg-type]
    names = ["a", "b", "bad", "c", "d"]
    polls = [Poll(SourceState(name, clock.now()), tuple(_items(number))) for number, name in enumerate(names)]
    told = await asyncio.gather(*(storing.save(poll) for poll in polls), return_exceptions=True)
    assert [told[0], told[1], told[3], told[4]] == [0, 1, 3, 4]
    assert isinstance(told[2], StoreBroken)
    assert sorted(name for ids in store.stored for name in ids) == ["a", "b", "c", "d"]
    await asyncio.gather(*(storing.save(Poll(SourceState(name, clock.now()))) for name in "efgh"))
    assert ["e", "f", "g", "h"] in store.stored, "those that come together go into one transaction"


def _items(count: int) -> list[Item]:
    from bot.testing.builders import build_item

    return [build_item(f"Report {number}", source=build_source("A")) for number in range(count)]


# ---------------------------------------------------------------------- what is held, meanwhile


class LongPages:
    """`ports.Articles`: every page has a text."""

    async def read(self, source: Source, url: str) -> str:
        return "The operators told everybody what had happened to them. " * 20


def enricher(desk: SmallDesk) -> Enricher:
    return Enricher(desk.store, LongPages(), lambda: desk.classifier, lambda: desk.sources, desk.clock)


async def flooded(desk: SmallDesk, count: int = 120) -> list[Entry]:
    """A known source brings very many at once."""
    await desk.watch(an_entry(1000))
    now = desk.clock.now()
    flood = [an_entry(number, published=now - timedelta(minutes=number)) for number in range(count)]
    await desk.watch(*flood)
    return flood


async def test_what_is_held_gets_its_text_when_it_goes_on_also_if_it_was_edited(desk: SmallDesk) -> None:
    desk.sources["cert"] = replace(desk.sources["cert"], fulltext=True)
    flood = await flooded(desk)
    flood[110] = replace(flood[110], title="What happened to the grid in the far south")
    await desk.watch(*flood)  # from here on nothing of it is held
    assert await enricher(desk).run_due() == 101
    assert catalogue_all(desk) == 20
    assert await enricher(desk).run_due() == 20
    desk.reviewer.place()
    assert all(item.text and item.waiting is None and item.story_id for item, _ in desk.items())
    assert len(list(desk.store.items(ItemQuery(text="south", limit=None)))) == 1


async def test_an_edit_while_it_is_being_tagged_is_not_lost(desk: SmallDesk) -> None:
    old = old_entry(desk, 1)
    await desk.watch(old)
    [read] = desk.store.uncatalogued(10)
    desk.serve(replace(old, title="Report 1 on the stealer in the north"))
    await desk.poll("cert")
    assert desk.store.catalogue([replace(read, waiting=None)]) == 0
    assert catalogue_all(desk) == 1
    [item] = desk.store.items(ItemQuery(text="stealer"))
    assert item[0].topics == ("cybercrime",)


def waiting(desk: SmallDesk) -> int:
    return sum(item.waiting is Waiting.HELD for item, _ in desk.items())


async def test_what_is_held_goes_on_though_its_source_fails(desk: SmallDesk) -> None:
    await flooded(desk)
    desk.fetcher.once("cert", FetchFailed(Reason.GONE, "410", 410))
    assert waiting(desk) == 20
    await desk.poll("cert")
    assert (waiting(desk), catalogue_all(desk)) == (0, 20)
    assert len(desk.store.stories(State.PENDING, limit=1000)) == 121


async def test_what_is_held_goes_on_though_its_source_is_not_polled_any_more(desk: SmallDesk) -> None:
    await flooded(desk, 320)
    assert (await desk.collector.let_go(), waiting(desk)) == (0, 220), "polls release it"
    cert = desk.sources.pop("cert")
    assert (await desk.collector.let_go(), waiting(desk)) == (100, 120)
    desk.sources["cert"] = replace(cert, disabled=True)
    assert [await desk.collector.let_go() for _ in range(3)] == [100, 20, 0]
    assert catalogue_all(desk) == 220
    assert len(desk.store.stories(State.PENDING, limit=1000)) == 321


async def test_without_a_cap_what_was_held_under_one_goes_on_though_nothing_changes(desk: SmallDesk) -> None:
    await flooded(desk)
    desk.collector.cap = 0
    desk.fetcher.once("cert", NotModified())
    await desk.poll("cert")
    assert waiting(desk) == 0


async def test_news_are_catalogued_without_the_old_items_before_them(desk: SmallDesk) -> None:
    await desk.watch(*(old_entry(desk, number) for number in range(300, 340)))
    now = desk.clock.now()
    await desk.watch(*(an_entry(number, published=now - timedelta(minutes=number)) for number in range(103)))
    desk.fetcher.once("cert", NotModified())
    await desk.poll("cert")
    assert [cataloguer(desk).step(news=True) for _ in range(2)] == [3, 0]
    assert catalogue_all(desk) == 40
