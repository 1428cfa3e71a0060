"""What a digest says."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.digest import compose, digest_id, wanted
from bot.model import GENERAL, TOPICS, Edition, Slot, Story
from bot.testing.builders import MOMENT, build_item, build_source, build_story

EDITION = Edition("daily", "Daily", TOPICS, "Europe/Zurich", ("main",), max_items=5)
SLOT = Slot("2026-11-20", MOMENT)
NAMES = {name.lower().replace(" ", "-"): name for name in ("Example CERT", "Second Wire", "Third Wire")}


def story(number: int, *topics: str, sources: int = 1, minutes: int = 0) -> Story:
    wires = [build_source(name) for name in NAMES.values()][:sources]
    now = MOMENT + timedelta(minutes=minutes)
    url = f"https://example.org/{number}"
    return build_story(
        *(build_item(f"Story number {number}", source=s, url=url, topics=topics, now=now) for s in wires)
    )


def composed(stories: list[Story], edition: Edition = EDITION):
    return compose(edition, "edition:daily", SLOT, stories, MOMENT - timedelta(days=1), MOMENT, NAMES.__getitem__)


def test_topics_are_headings_in_reading_order_and_a_story_stands_once() -> None:
    digest = composed([story(1, "cyberconflict", "ciip"), story(2, "ciip"), story(3)])
    assert [section.topic for section in digest.sections] == ["ciip", "cyberconflict", GENERAL]
    assert [line.number for line in digest.lines] == [1, 2, 3]
    double = next(line for line in digest.lines if line.title.endswith("1"))
    assert double.topics == ("ciip", "cyberconflict") or double.topics == ("cyberconflict", "ciip")


def test_the_lead_speaks_and_the_others_are_also() -> None:
    [line] = composed([story(1, "ciip", sources=3)]).lines
    assert line.source == "Example CERT"
    assert [also.name for also in line.also] == ["Second Wire", "Third Wire"]


def test_stories_of_many_sources_come_first_then_the_newest_and_the_rest_waits() -> None:
    stories = [story(n, "ciip", minutes=n) for n in range(7)] + [story(9, "ciip", sources=2)]
    digest = composed(stories)
    assert [line.title[-1] for line in digest.lines] == ["9", "6", "5", "4", "3"]
    assert digest.held == 3


def test_what_waited_has_its_place_before_what_is_new() -> None:
    waited = [story(n, "ciip", minutes=-2 * 24 * 60) for n in range(3)]
    new = [story(n, "ciip", sources=2) for n in range(3, 9)]
    digest = composed([*waited, *new])
    assert {line.title[-1] for line in digest.lines} >= {"0", "1", "2"}
    assert [len(line.also) for line in digest.lines] == [1, 1, 0, 0, 0], "but it is told in the order of weight"


def test_who_takes_every_topic_also_gets_what_reaches_none() -> None:
    assert wanted(TOPICS) == (*TOPICS, GENERAL)
    assert wanted(("ciip",)) == ("ciip",)
    assert wanted((*TOPICS, GENERAL)) == (*TOPICS, GENERAL)


def test_a_digest_is_named_by_audience_and_slot() -> None:
    assert composed([]).id == digest_id("edition:daily", "2026-11-20") != digest_id("edition:daily", "2026-11-21")


@given(
    st.lists(st.sampled_from([("ciip",), ("cybercrime", "ciip"), ("cyberconflict",), ()]), max_size=12),
    st.integers(1, 8),
)
def test_nothing_is_lost_and_nothing_doubled(topics: list[tuple[str, ...]], most: int) -> None:
    stories = [story(n, *named, minutes=n) for n, named in enumerate(topics)]
    edition = Edition("daily", "Daily", TOPICS, "UTC", (), max_items=most)
    digest = composed(stories, edition)
    assert len(digest.lines) + digest.held == len(stories)
    assert len({line.story_id for line in digest.lines}) == len(digest.lines)
    assert digest == composed(stories[::-1], edition)
