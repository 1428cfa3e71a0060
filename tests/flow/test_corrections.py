"""Editors set topics right: the story, its cards and its digest follow, and the text teaches."""

from pathlib import Path

import pytest

from bot.core.stories import StoryRules
from bot.model import Poll, Record, Review, Source, SourceState, Stale, State
from bot.pipeline.review import Reviewer
from bot.ports import Store
from bot.store import open_store
from bot.testing.builders import MOMENT, build_item, build_source
from tests.conftest import StillClock

WIRE, BLOG = build_source("Example Wire"), build_source("Example Blog")
SOURCES: dict[str, Source] = {source.id: source for source in (WIRE, BLOG)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'desk.db'}")


@pytest.fixture
def reviewer(store: Store, clock: StillClock) -> Reviewer:
    store.register_sources(dict.fromkeys(SOURCES, MOMENT))
    item = build_item(source=WIRE, topics=["cybercrime"])
    store.save_polls([Poll(SourceState(WIRE.id, MOMENT), (item,))], MOMENT)
    reviewer = Reviewer(store, clock, lambda: Review.REQUIRED, lambda: SOURCES)
    reviewer.place()
    return reviewer


def test_a_correction_changes_the_story_and_becomes_an_example(store: Store, reviewer: Reviewer) -> None:
    [story] = store.stories()
    after = reviewer.correct(story.id, {"cybercrime": False, "ciip": True}, "Ann", story.version, "grid, no gain")
    assert not isinstance(after, Stale)
    assert (after.topics, after.state, after.version) == (("ciip",), State.PENDING, story.version + 1)
    [taught] = store.corrections()
    assert (taught.topics, taught.editor) == (("ciip",), "Ann")
    assert taught.record == Record(story.lead.title, story.lead.summary, story.lead.text, story.lead.lang)
    [decision] = store.decisions(story.id)
    assert (decision.act.value, decision.note, decision.topics_seen) == ("edit", "grid, no gain", ("cybercrime",))
    assert store.stories(topic="ciip") == [after]
    assert store.stories(topic="cybercrime") == []


def test_a_correction_holds_when_another_source_joins(store: Store, reviewer: Reviewer) -> None:
    [story] = store.stories()
    reviewer.correct(story.id, {"cybercrime": False}, "Ann", story.version)
    copy = build_item(source=BLOG, topics=["cybercrime", "cyberconflict"])
    store.save_polls([Poll(SourceState(BLOG.id, MOMENT), (copy,))], MOMENT)
    reviewer.place()
    [story] = store.stories()
    assert (len(story.items), story.topics) == (2, ("cyberconflict",))


def test_a_story_without_any_topic_left_stands_under_general(store: Store, reviewer: Reviewer) -> None:
    [story] = store.stories()
    after = reviewer.correct(story.id, {"cybercrime": False}, "Ann", story.version)
    assert not isinstance(after, Stale)
    assert after.topics == ("general",)


def test_the_last_word_counts_and_a_stale_one_does_not(store: Store, reviewer: Reviewer) -> None:
    [story] = store.stories()
    reviewer.correct(story.id, {"ciip": True}, "Ann", story.version)
    late = reviewer.correct(story.id, {"ciip": False}, "Ben", story.version)
    assert isinstance(late, Stale)
    reviewer.correct(story.id, {"ciip": False}, "Ben", story.version + 1)
    [taught] = store.corrections()
    assert (taught.topics, taught.editor) == (("cybercrime",), "Ben")


def test_what_editors_said_survives_a_restart(store: Store, reviewer: Reviewer, tmp_path: Path) -> None:
    [story] = store.stories()
    reviewer.correct(story.id, {"ciip": True}, "Ann", story.version)
    store.close()
    again = open_store(f"sqlite:///{tmp_path / 'desk.db'}")
    [story] = again.stories()
    assert story.corrected == (("ciip", True),)
    placed = StoryRules(lambda item: State.PENDING, SOURCES.get).joined(story, build_item(source=BLOG))
    assert "ciip" in placed.topics
