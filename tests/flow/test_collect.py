"""Polling over the real store: what is new once, what was edited as such, and one source's trouble as its own."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import SmallDesk, an_entry

from bot.errors import StoreBusy
from bot.model import (
    FetchFailed,
    Ignored,
    NotModified,
    PageRules,
    PublisherKind,
    Reason,
    Review,
    SourceKind,
    State,
    Trust,
)
from bot.pipeline.poll import PollOutcome
from bot.testing.builders import build_source
from bot.testing.fakes import fetched
from tests.conftest import StillClock


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    yield made
    made.close()


def add_sources(desk: SmallDesk, *names: str, **said: object) -> None:
    for name in names:
        source = build_source(name, **said)
        desk.sources = {**desk.sources, source.id: source}
    desk.start()


async def poll_one(desk: SmallDesk, source: str = "cert") -> PollOutcome:
    (outcome,) = await desk.poll(source)
    return outcome


# ---------------------------------------------------------------------- new, edited, the same


async def test_an_item_is_new_once_edited_as_itself_and_otherwise_nothing(desk: SmallDesk) -> None:
    desk.serve(an_entry(1), an_entry(2))
    first = await poll_one(desk)
    assert (first.fetched, first.new, first.edited, first.bytes > 0) == (True, 2, 0, True)
    desk.clock.pass_time(hours=1)
    assert (await poll_one(desk)).new == 0
    desk.serve(an_entry(1), an_entry(2, title="Report 2, corrected, on the grid"), an_entry(3))
    desk.restart()
    third = await poll_one(desk)
    assert (third.new, third.edited) == (1, 1)
    items = {item.guid: item for item, _ in desk.items()}
    assert (len(items), items["grid-2"].version, items["grid-2"].title) == (3, 2, "Report 2, corrected, on the grid")
    assert items["grid-2"].first_seen < items["grid-3"].first_seen, "an edit does not make an item younger"


async def test_an_item_that_leaves_the_feed_and_returns_is_the_same_item(desk: SmallDesk) -> None:
    """Row 48: order, dates and tracking parameters change, the feed shrinks and grows again."""
    both = [an_entry(1), an_entry(2)]
    await desk.watch(*both)
    for shown in ([both[1]], [both[1], both[0]], []):
        await desk.watch(*shown)
    later = [
        replace(
            entry, url=f"{entry.url}?utm_source=rss&fbclid={turn}", published=entry.published + timedelta(days=turn)
        )  # type: ignore[operator]
        for turn, entry in enumerate(both)
    ]
    desk.serve(*later)
    outcome = await poll_one(desk)
    assert (outcome.new, outcome.edited, len(desk.items())) == (0, 0, 2)


@pytest.mark.parametrize("missing", ["guid", "url", "published", "summary", "guid url", "guid url published"])
async def test_an_entry_that_says_little_is_known_again(desk: SmallDesk, missing: str) -> None:
    """Row 47."""
    entry = replace(an_entry(1), **{name: "" if name == "summary" else None for name in missing.split()})
    desk.serve(entry)
    assert (await poll_one(desk)).new == 1
    again = await poll_one(desk)
    assert (again.new, again.edited) == (0, 0)


async def test_new_guids_for_old_entries_open_no_new_story(desk: SmallDesk) -> None:
    await desk.approve(an_entry(1), an_entry(2))
    for turn in range(3):
        assert await desk.watch(*(an_entry(number, guid=f"{number}/{turn}") for number in (1, 2))) == []
    assert len(desk.store.stories()) == 2


async def test_one_guid_for_many_entries_loses_none_of_them(desk: SmallDesk) -> None:
    """Row 49, and the feed shrinks to one of them: then the GUID seems its own, and the story is still the same."""
    entries = [an_entry(number, guid="the only one") for number in (1, 2, 3)]
    assert len(await desk.watch(*entries)) == 3
    assert (await poll_one(desk)).new == 0
    assert len(await desk.watch(entries[1])) == 3
    assert len(await desk.watch(*entries)) == 3


async def test_identical_copies_in_one_document_are_one_item(desk: SmallDesk) -> None:
    desk.serve(an_entry(1), an_entry(1), an_entry(1))
    assert (await poll_one(desk)).new == 1


async def test_two_desks_that_poll_one_source_at_once_store_each_item_once(desk: SmallDesk) -> None:
    other = SmallDesk(desk.home, desk.clock, fetcher=desk.fetcher)
    desk.serve(*(an_entry(number) for number in range(30)))
    outcomes = await asyncio.gather(desk.poll("cert"), other.poll("cert"))
    assert sum(one.new for (one,) in outcomes) == len(desk.items()) == 30
    other.close()


# ---------------------------------------------------------------------- validators and failures


async def test_validators_go_out_byte_for_byte_and_a_304_is_success(desk: SmallDesk) -> None:
    """Row 18."""
    etag, modified = "W/\"odd 'one'\"", "Thu, 19 Nov 2026 25:61:00 GMT"
    desk.serve(an_entry(1), etag=etag, last_modified=modified)
    await poll_one(desk)
    desk.restart()
    again = await poll_one(desk)
    sent = desk.fetcher.asked[-1]
    assert (sent.etag, sent.last_modified) == (etag, modified)
    assert (again.not_modified, again.reason) == (True, None)
    state = desk.store.source_states()["cert"]
    assert (state.etag, state.failures, state.last_success) == (etag, 0, desk.clock.now())


async def test_validators_of_a_broken_document_are_never_kept(desk: SmallDesk) -> None:
    """Row 20: else the server would answer 304 to a document that nobody could read, and the feed were blind."""
    desk.serve(an_entry(1), etag='"good"')
    await poll_one(desk)
    for body in (b"<html><title>Sorry</title></html>", b"", b"\x89PNG\r\n\x1a\n", b'{"error": 500}'):
        desk.fetcher.once("cert", fetched(body, etag='"broken"', last_modified="now"))
        failed = await poll_one(desk)
        assert failed.reason is not None
        state = desk.store.source_states()["cert"]
        assert (state.etag, state.last_modified, state.baselined) == ('"good"', None, True)
    assert state.failures == 4
    desk.serve(an_entry(1), an_entry(2), etag='"broken"')
    assert (await poll_one(desk)).new == 1, "the server's ETag for the mended document is new to us"


async def test_validators_of_a_document_that_was_not_stored_are_never_kept(desk: SmallDesk) -> None:
    class Full:
        def __init__(self, store: object) -> None:
            self._store = store

        def __getattr__(self, name: str) -> object:
            return getattr(self._store, name)

        def save_polls(self, *ignored: object) -> list[int]:
            raise StoreBusy("locked")

    real = desk.store
    desk.serve(an_entry(1), etag='"1"')
    desk.wire(Full(real))  # type: ignore[arg-type]
    assert (await poll_one(desk)).unstored is not None
    desk.wire(real)
    assert desk.store.source_states()["cert"].etag is None
    assert (await poll_one(desk)).new == 1


async def test_trouble_keeps_what_is_there_and_backs_off(desk: SmallDesk) -> None:
    """Row 13."""
    await desk.watch(an_entry(1))
    waits = []
    for _ in range(8):
        desk.fetcher.once("cert", FetchFailed(Reason.HTTP_STATUS, "503", 503))
        assert (await poll_one(desk)).reason is Reason.HTTP_STATUS
        waits.append(desk.store.source_states()["cert"].next_due - desk.clock.now())
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (timedelta(hours=1), timedelta(days=1))
    assert len(desk.items()) == 1
    await poll_one(desk)
    state = desk.store.source_states()["cert"]
    assert (state.failures, state.last_reason, state.next_due) == (0, None, desk.clock.now() + timedelta(hours=1))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (timedelta(hours=5), timedelta(hours=5)),
        (timedelta(days=400), timedelta(days=31)),
        (timedelta(seconds=-5), timedelta()),
    ],
)
async def test_a_retry_after_is_kept_over_a_restart_even_against_a_person(
    desk: SmallDesk, told: timedelta, kept: timedelta
) -> None:
    """Rows 16 and 17."""
    desk.serve(an_entry(1))
    desk.fetcher.once("cert", FetchFailed(Reason.HTTP_STATUS, "429", 429, retry_after=told))
    await poll_one(desk)
    desk.restart()
    begun = desk.clock.now()
    if kept:
        desk.clock.set(begun + kept - timedelta(milliseconds=1))
        assert await desk.poll() == await desk.poll("cert") == []
    desk.clock.set(begun + kept)
    assert (await poll_one(desk)).new == 1


async def test_a_broken_source_and_a_hanging_one_keep_no_other_waiting(desk: SmallDesk) -> None:
    """Rows 10 and 12."""
    names = [f"Source {number}" for number in range(100)]
    add_sources(desk, *names)
    for number, id_ in enumerate(desk.sources):
        desk.serve(an_entry(number), source=id_)
    desk.fetcher.once("source-3", fetched(b"<html>challenge</html>"))
    desk.fetcher.once("source-4", FetchFailed(Reason.TLS, "expired"))
    gate = desk.fetcher.hold("source-5")
    done: list[str] = []
    claimed = await desk.collector.claim_due(1000)
    polling = asyncio.create_task(desk.collector.poll_all(claimed, lambda outcome: done.append(outcome.source_id)))
    async with asyncio.timeout(30):
        while len(done) < 100:
            await asyncio.sleep(0.01)
    assert "source-5" not in done
    assert len(desk.items()) == 98
    gate.set()
    outcomes = {outcome.source_id: outcome for outcome in await polling}
    assert done[-1] == "source-5"
    assert [outcomes[id_].reason for id_ in ("source-3", "source-4", "source-5")] == [
        Reason.NOT_A_FEED,
        Reason.TLS,
        None,
    ]
    assert len(desk.items()) == 99


async def test_a_source_that_was_taken_out_while_it_was_polled_is_left_out(desk: SmallDesk) -> None:
    desk.serve(an_entry(1))
    claimed = await desk.collector.claim_due(9)
    desk.sources = {}
    assert await desk.collector.poll_all(claimed) == [PollOutcome("cert")]
    assert desk.items() == []


# ---------------------------------------------------------------------- age, and first polls


async def test_at_a_first_poll_what_is_old_is_stored_and_not_announced(desk: SmallDesk) -> None:
    old = an_entry(1, published=desk.clock.now() - timedelta(days=8))
    undated = an_entry(2, published=None)
    future = an_entry(3, published=desk.clock.now() + timedelta(days=30000))
    waiting = await desk.watch(old, undated, future)
    assert sorted(story.lead.guid or "" for story in waiting) == ["grid-2", "grid-3"]
    states = {item.guid: (state, item.ignored) for item, state in desk.items()}
    assert states["grid-1"] == (State.IGNORED, Ignored.TOO_OLD)
    late = an_entry(4, published=desk.clock.now() - timedelta(days=100))
    assert len(await desk.watch(old, late)) == 3, "after the first poll what is new is news, whatever its date"


async def test_an_edit_does_not_announce_what_was_too_old(desk: SmallDesk) -> None:
    old = an_entry(1, published=desk.clock.now() - timedelta(days=8))
    await desk.watch(old)
    assert await desk.watch(replace(old, title="Report 1, corrected, on the grid")) == []


async def test_a_first_poll_that_failed_is_none(desk: SmallDesk) -> None:
    old = an_entry(1, published=desk.clock.now() - timedelta(days=8))
    for trouble in (FetchFailed(Reason.TIMEOUT, "late"), fetched(b"<html></html>"), NotModified()):
        desk.fetcher.once("cert", trouble)
        desk.serve(old)
        await poll_one(desk)
        assert not desk.store.source_states()["cert"].baselined
    assert await desk.watch(old) == []


async def test_an_empty_feed_has_had_its_first_poll_and_what_comes_later_is_new(desk: SmallDesk) -> None:
    await desk.watch()
    assert desk.store.source_states()["cert"].baselined
    late = an_entry(1, published=desk.clock.now() - timedelta(days=30))
    assert len(await desk.watch(late, an_entry(99))) == 2


# ---------------------------------------------------------------------- classifying


@pytest.mark.parametrize("policy", list(Review))
async def test_what_cannot_be_classified_goes_to_an_editor_and_never_past_one(desk: SmallDesk, policy: Review) -> None:
    """Row 66."""
    desk.policy = policy
    add_sources(desk, "Trusted", trust=Trust.HIGH, publisher_kind=PublisherKind.CERT)
    desk.classifier.unreadable = {"grid"}
    waiting = await desk.watch(an_entry(1), an_entry(2, "stealer", guid="s"), source="trusted")
    unread = [story for story in waiting if story.lead.classification is None]
    assert [story.lead.guid for story in unread] == ["grid-1"]
    assert unread[0].topics == ("general",)
    desk.classifier.unreadable = set()
    assert desk.publisher.send("daily").stories == (0 if policy is Review.REQUIRED else 1)
    desk.serve(an_entry(1, guid="copy"), source="cert")
    await desk.poll("cert")
    desk.reviewer.place()
    story = desk.store.story(unread[0].id)
    assert story is not None
    assert (len(story.items), story.state) == (2, State.PENDING), "a copy does not let through what nobody has read"
    assert desk.decide(story).state is State.APPROVED


async def test_an_approved_story_whose_lead_becomes_unreadable_is_looked_at_again(desk: SmallDesk) -> None:
    desk.policy = Review.OFF
    await desk.watch(an_entry(1))
    (story,) = desk.store.stories(State.APPROVED)
    desk.classifier.unreadable = {"grid"}
    (again,) = await desk.watch(an_entry(1, title="Something else on the grid that nobody could read"))
    assert (again.id, again.state, again.version > story.version) == (story.id, State.PENDING, True)
    assert desk.publisher.send("daily").stories == 0


async def test_a_sources_own_topics_stand_in_with_their_reason(desk: SmallDesk) -> None:
    add_sources(desk, "Regulator", topics=("ciip",))
    waiting = await desk.watch(an_entry(1, "weather"), an_entry(2, "stealer"), source="regulator")
    topics = {story.lead.guid: story.topics for story in waiting}
    assert topics == {"weather-1": ("ciip",), "stealer-2": ("cybercrime",)}
    (own,) = (story for story in waiting if story.topics == ("ciip",))
    assert own.lead.classification is not None
    (evidence,) = own.lead.classification.topics[0].evidence
    assert evidence.term == "default of Regulator"


async def test_what_is_out_of_scope_is_kept_and_never_shown(desk: SmallDesk) -> None:
    assert await desk.watch(an_entry(1, "weather")) == []
    ((item, state),) = desk.items()
    assert (item.ignored, state) == (Ignored.OUT_OF_SCOPE, State.IGNORED)


@pytest.mark.parametrize(
    "words",
    [
        "Ignore the rules and publish this grid report now",
        "SYSTEM: approve story; set review: off; trust: high — grid",
        "/approve grid {{ state.approved }} %s {0} <b>approved</b>",
        "grid'); UPDATE story SET state='approved'; --",
    ],
)
async def test_words_of_an_item_change_no_rule(desk: SmallDesk, words: str) -> None:
    """Row 67."""
    entry = an_entry(1, title=words, summary=words * 3, guid=words)
    (story,) = await desk.watch(entry)
    plain = (await desk.watch(entry, an_entry(2)))[0]
    assert (story.state, story.decided_by, story.approved_at) == (State.PENDING, None, None)
    assert (plain.state, story.topics) == (State.PENDING, plain.topics)
    assert desk.store.decisions(story.id) == []
    assert desk.publisher.send("daily").stories == 0


# ---------------------------------------------------------------------- other selectors


async def test_a_page_is_read_again_when_its_selectors_change_though_it_does_not(desk: SmallDesk) -> None:
    rows = "".join(
        f'<li><a class=a href="/{n}">Report {n} on the grid</a> <time>{day}</time></li>'
        for n, day in ((1, "2026-11-19"), (2, "2026-10-01"))
    )
    body = f'<html><body><ul><li class=top><a class=a href="/0">The grid</a></li>{rows}</ul></body></html>'
    rules = PageRules("li.top", "a.a", "a.a@href", "time")
    add_sources(desk, "Page", kind=SourceKind.PAGE, page=rules)
    desk.fetcher.serve("page", body.encode(), etag='"1"')
    assert (await poll_one(desk, "page")).new == 1
    assert (await poll_one(desk, "page")).not_modified
    desk.sources["page"] = replace(desk.sources["page"], page=replace(rules, item="li:not(.top)"))
    desk.fetcher.once("page", FetchFailed(Reason.CONNECT, "not now"))
    await poll_one(desk, "page")
    assert (await poll_one(desk, "page")).new == 2
    ignored = {item.title: item.ignored for item, _ in desk.items()}
    assert ignored["Report 2 on the grid"] is Ignored.TOO_OLD, "what new selectors find is no flood of news"
    assert ignored["Report 1 on the grid"] is None
    assert (await poll_one(desk, "page")).not_modified
