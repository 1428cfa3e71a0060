"""Whatever editors merge, split, link and undo: later items find their stories as if the index were made anew."""

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import DAY, NOW, PENDING, a_state, an_item, saved

from bot.errors import UsageError
from bot.model import Act, Item, Review
from bot.pipeline.review import Reviewer
from bot.ports import Store
from bot.store import check, open_store
from tests.conftest import StillClock

WORDS = ["Vallemar", "port", "ransomware", "cranes", "Orsk", "telecom", "breach", "police", "arrest", "CVE-2031-1"]
TITLES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(" ".join)
STREAMS = st.lists(
    st.tuples(st.sampled_from("abc"), TITLES, st.integers(0, 40), st.integers(0, 12)), min_size=3, max_size=10
)
ACTS = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "follow", "undo"]), st.integers(0, 9), st.integers(0, 9)), max_size=6
)


LATER = NOW + timedelta(days=41)


def items(told: Sequence[tuple[str, str, int, int]], first: int) -> list[Item]:
    """(source, title, day, page)"""
    return [
        an_item(
            first + number,
            source,
            title=title,
            summary="",
            text="",
            canonical_url=f"https://{source if page < 9 else 'all'}.example/{page}",
            published=NOW + day * DAY,
            first_seen=NOW + day * DAY,
            lang=None,
        )
        for number, (source, title, day, page) in enumerate(told)
    ]


def place(store: Store, told: Sequence[Item]) -> None:
    for item in told:
        saved(store, a_state(item.source_id), [item], (), LATER)
    while store.index_stories(LATER):
        pass
    store.place_items(PENDING, LATER)


def regroup(store: Store, act: str, one: int, two: int) -> None:
    reviewer = Reviewer(store, StillClock(LATER), lambda: Review.REQUIRED, dict)
    stories = store.stories()
    story, other = stories[one % len(stories)], stories[two % len(stories)]
    with suppress(UsageError):
        if act == "merge":
            reviewer.merge(story.id, [other.id], "Ann", None)
        elif act == "split":
            reviewer.split(story.id, [story.items[two % len(story.items)].id], "Ann", None)
        elif act == "follow":
            reviewer.follow(story.id, other.id, "Ann", None)
        else:
            reviewer.decide(story.id, Act.UNDO, "Ann", None)


def answers(path: Path, probes: Sequence[Item], *, anew: bool) -> list[tuple[str, str | None, str, str]]:
    """Of each item the story and its thread, after these have come too."""
    with closing(open_store(f"sqlite:///{path}")) as store:
        if anew:
            store.remember("stories.indexed", "another rule")
        place(store, probes)
        stories = store.stories(limit=1000)
    assert check(f"sqlite:///{path}") == []
    return sorted((item.id, item.story_id, story.thread_id, item.why) for story in stories for item in story.items)


@settings(max_examples=15)
@given(STREAMS, ACTS, STREAMS)
def test_later_items_find_their_stories_as_with_an_index_made_anew(
    told: list[tuple[str, str, int, int]],
    acts: list[tuple[str, int, int]],
    later: list[tuple[str, str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder) / "one.db", Path(folder) / "other.db"
        with closing(open_store(f"sqlite:///{path}")) as store:
            place(store, items(told, 0))
            for act, one, two in acts:
                regroup(store, act, one, two)
        shutil.copy(path, other)
        probes = items(later, 100)
        assert answers(path, probes, anew=False) == answers(other, probes, anew=True)
