"""What is one story by identity, and what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.stories import StoryRules
from bot.core.tracking.features import features
from bot.core.tracking.index import MemoryIndex, find
from bot.model import Item, PublisherKind, State, Story, Trust
from bot.testing.builders import MOMENT, build_item, build_source, build_story

CERT = build_source("Example CERT", publisher_kind=PublisherKind.CERT, trust=Trust.HIGH)
PAPER = build_source("Example Paper")
BLOG = build_source("Example Blog", trust=Trust.LOW)
SOURCES = {source.id: source for source in (CERT, PAPER, BLOG)}
PLACER = StoryRules(lambda item: State.PENDING, SOURCES.get)


def place_all(items: list[Item]) -> list[Story]:
    """Place as the store does, one after another."""
    stories: dict[int, Story] = {}
    index = MemoryIndex()
    for item in items:
        found = find(features(item), index)
        if found.verdict.story is None:
            number = index.next_number
            stories[number] = PLACER.opened(item)
            found.opened(number, index)
        else:
            stories[found.verdict.story] = PLACER.joined(stories[found.verdict.story], item)
            found.joined(index)
    return list(stories.values())


def test_one_page_carried_by_three_sources_is_one_story_with_three_sources() -> None:
    urls = [
        "https://example.org/news/1?utm_source=x",
        "http://www.example.org/news/1/",
        "https://example.org/news/1#top",
    ]
    items = [
        build_item(f"Headline {n}", source=s, url=u)
        for n, (s, u) in enumerate(zip(SOURCES.values(), urls, strict=True))
    ]
    [story] = place_all(items)
    assert len(story.items) == 3


def test_the_same_title_on_the_same_day_is_one_story_across_midnight() -> None:
    late = build_item(url="https://a.example/1", source=PAPER, published=MOMENT.replace(hour=23))
    early = build_item(url="https://b.example/2", source=BLOG, published=MOMENT.replace(hour=23) + timedelta(hours=2))
    months_ago = build_item(url="https://c.example/3", source=CERT, published=MOMENT - timedelta(days=60))
    stories = place_all([late, early, months_ago])
    assert [len(story.items) for story in stories] == [2, 1]


def test_the_first_and_the_last_day_of_the_calendar_are_days_like_others() -> None:
    """One entry that a feed dates so once kept every later item of the desk from its story."""
    for published in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)):
        items = [
            build_item(
                "A title that is long enough", source=source, url=f"https://a.example/{source.id}", published=published
            )
            for source in SOURCES.values()
        ]
        [story] = place_all(items)
        assert len(story.items) == len(SOURCES)


def test_entries_of_one_source_with_one_link_stay_apart_unless_they_say_the_same() -> None:
    status = [
        build_item(f"Status notice number {n} of the week", guid=str(n), url="https://example.org/status")
        for n in range(3)
    ]
    assert len(place_all(status)) == 3
    new_guid = build_item("Status notice number 1 of the week", guid="other", url="https://example.org/status")
    assert len(place_all([*status, new_guid])) == 3


def test_a_bare_host_joins_nothing() -> None:
    one = build_item("Ministers agree on a directive", source=PAPER, url="https://example.org/", summary="")
    two = build_item("Police seize servers of a market", source=BLOG, url="https://example.org", summary="")
    assert len(place_all([one, two])) == 2


def test_short_titles_join_nothing() -> None:
    one = build_item("Weekly brief", source=PAPER, url="https://a.example/1")
    two = build_item("Weekly brief", source=BLOG, url="https://b.example/2")
    assert len(place_all([one, two])) == 2


def test_the_most_trusted_source_leads_while_the_story_waits() -> None:
    blog = build_item("Blog says", source=BLOG, url="https://example.org/x")
    cert = build_item("CERT says", source=CERT, url="https://example.org/x")
    story = PLACER.joined(PLACER.opened(blog), cert)
    assert (story.lead.title, story.version) == ("CERT says", 2)


def test_what_an_editor_approved_stays_as_it_was_seen() -> None:
    blog = build_item("Blog says", source=BLOG, url="https://example.org/x", topics=["cybercrime"])
    approved = build_story(blog, state=State.APPROVED)
    cert = build_item("CERT says", source=CERT, url="https://example.org/x", topics=["ciip"])
    story = PLACER.joined(approved, cert)
    assert (story.lead.title, story.topics, story.version, len(story.items)) == ("Blog says", ("cybercrime",), 1, 2)


def test_a_story_told_by_other_members_has_their_lead_and_their_topics() -> None:
    blog = build_item("Blog says", source=BLOG, url="https://a.example/1", topics=["cybercrime"])
    cert = build_item("CERT says", source=CERT, url="https://b.example/2", topics=["ciip"])
    whole = PLACER.joined(PLACER.opened(blog), cert)
    without = PLACER.retold(whole, [blog])
    assert (without.lead, without.topics, without.state) == (blog, ("cybercrime",), State.PENDING)
    assert without.version == whole.version + 1
    again = PLACER.retold(without, [blog, cert])
    assert (again.lead, again.topics, again.items) == (cert, ("ciip", "cybercrime"), (blog, cert))
    assert PLACER.retold(again, [blog, cert]) == again


def test_an_approved_story_keeps_its_lead_as_long_as_that_is_a_member() -> None:
    blog = build_item("Blog says", source=BLOG, url="https://a.example/1")
    cert = build_item("CERT says", source=CERT, url="https://b.example/2")
    approved = build_story(blog, state=State.APPROVED)
    assert PLACER.retold(approved, [blog, cert]).lead == blog
    assert PLACER.retold(approved, [cert]).lead == cert


def test_what_editors_are_not_shown_leads_only_where_nothing_else_is() -> None:
    old = build_item(source=CERT, too_old=True)
    fresh = build_item("As the paper tells it", source=PAPER)
    assert PLACER.lead_of([old, fresh]) == fresh
    assert PLACER.lead_of([old]) == old


def test_an_ignored_story_wakes_up_when_somebody_tells_it_in_earnest() -> None:
    old = build_item(source=BLOG, too_old=True)
    ignored = PLACER.opened(old)
    assert ignored.state is State.IGNORED
    fresh = build_item(source=PAPER, now=MOMENT + timedelta(hours=1))
    story = PLACER.joined(ignored, fresh)
    assert (story.state, story.lead.source_id, story.first_seen) == (State.PENDING, PAPER.id, fresh.first_seen)


def test_an_edit_keeps_its_place_and_brings_an_approved_story_back_only_if_it_is_about_something_else() -> None:
    lead, copy = build_item("As approved", source=CERT), build_item("The copy", source=BLOG)
    approved = build_story(lead, copy, state=State.APPROVED)
    reworded = PLACER.joined(approved, replace(lead, title="As approved, corrected", version=2))
    assert (reworded.state, [item.title for item in reworded.items]) == (
        State.APPROVED,
        ["As approved, corrected", "The copy"],
    )
    turned = replace(build_item("Win a prize", source=CERT, topics=["cybercrime"]), id=lead.id, version=2)
    again = PLACER.joined(approved, turned)
    assert (again.state, again.version) == (State.PENDING, 2)


def test_a_source_that_only_repeats_changes_nothing_that_an_editor_sees() -> None:
    first = build_item(source=CERT)
    story = PLACER.opened(first)
    again = PLACER.joined(story, build_item(source=BLOG))
    assert (again.version, again.lead_id, len(again.items)) == (1, first.id, 2)


def test_policy_may_approve_a_waiting_story_when_a_trusted_source_tells_it() -> None:
    placer = StoryRules(lambda item: State.APPROVED if item.source_id == CERT.id else State.PENDING, SOURCES.get)
    waiting = placer.opened(build_item(source=PAPER))
    story = placer.joined(waiting, build_item(source=CERT))
    assert (waiting.state, story.state, story.decided_by) == (State.PENDING, State.APPROVED, "policy")


def test_topics_are_those_of_all_members_or_general() -> None:
    one = build_item(source=PAPER, topics=["cyberconflict"])
    two = build_item(source=BLOG, topics=["ciip"])
    assert place_all([one, two])[0].topics == ("ciip", "cyberconflict")
    assert PLACER.opened(build_item(topics=[])).topics == ("general",)


@given(st.permutations(range(6)))
def test_the_order_of_arrival_does_not_decide_who_belongs_together(order: list[int]) -> None:
    items = [
        build_item("A grid operator restores its control room", source=PAPER, url="https://a.example/1", summary=""),
        build_item("A grid operator restores its control room", source=BLOG, url="https://b.example/1", summary=""),
        build_item("Police arrest three over stealer network", source=CERT, url="https://d.example/2", summary=""),
        build_item("Police arrest three over stealer network", source=PAPER, url="https://a.example/2", summary=""),
        build_item(
            "Police arrest three over stealer network - Example News",
            source=BLOG,
            url="https://c.example/2",
            summary="",
        ),
        build_item("States agree on a points of contact directory", source=CERT, url="https://a.example/3", summary=""),
    ]
    stories = place_all([items[n] for n in order])
    groups = {frozenset(items.index(member) for member in story.items) for story in stories}
    assert groups == {frozenset({0, 1}), frozenset({2, 3, 4}), frozenset({5})}
