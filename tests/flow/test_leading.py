"""Who leads a story, from feeds to the desk: links in their markup, languages of the readers, an editor's word."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from small_desk import TOPIC_WORDS, SmallDesk

from bot.model import Classification, Entry, Record, State
from bot.testing.builders import MOMENT, build_source
from bot.testing.fakes import FixedClassifier
from tests.conftest import StillClock

TITLE = "Ransomware stops the power grid of Exampletown for six hours"
SAID = "Operators of the plant in Exampletown switched to manual control after ransomware had got into its network."


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    made.sources = {
        name: build_source(name, url=f"https://{name}.example/feed") for name in ("vendor", "paper", "daily", "links")
    }
    made.start()
    yield made
    made.close()


def entry(source: str, said: str = SAID, **other: object) -> Entry:
    return replace(
        Entry(TITLE, f"https://{source}.example/1", "1", said, published=MOMENT),
        **other,  # type: ignore[arg-type]
    )


async def test_the_page_that_the_others_link_to_leads_while_the_story_waits(desk: SmallDesk) -> None:
    await desk.watch(entry("paper", published=MOMENT - timedelta(hours=3)), source="paper")
    [story] = await desk.watch(entry("vendor"), source="vendor")
    assert story.lead.source_id == "paper"
    linking = f'{SAID} <a href="http://www.vendor.example/1/?utm_source=feed">Read it there</a>'
    [story] = await desk.watch(entry("daily", linking), source="daily")
    assert (story.lead.source_id, len(story.items)) == ("vendor", 3)
    assert desk.reviewer.why_it_leads(story) == "vendor, daily links to it"


async def test_what_was_approved_is_led_by_what_was_seen(desk: SmallDesk) -> None:
    [story] = await desk.watch(entry("paper"), source="paper")
    desk.decide(story)
    linking = f'{SAID} <a href="https://vendor.example/1">Read it there</a>'
    await desk.watch(entry("vendor"), source="vendor")
    await desk.watch(entry("daily", linking), source="daily")
    [approved] = desk.store.stories(State.APPROVED)
    assert (approved.lead.source_id, len(approved.items)) == ("paper", 3)
    assert desk.reviewer.why_it_leads(approved) == "paper, as the story was seen when it was decided on"


async def test_an_aggregator_makes_way_for_the_page_that_it_points_to(desk: SmallDesk) -> None:
    await desk.watch(entry("links", url="https://paper.example/1"), source="links")
    [story] = await desk.watch(entry("paper"), source="paper")
    assert story.lead.source_id == "paper"
    assert desk.reviewer.why_it_leads(story) == "paper, links only passes on what paper tells"


class AsTheSourceSays(FixedClassifier):
    """Takes each text to be in the language that its source says."""

    def classify(self, record: Record) -> Classification:
        return replace(super().classify(record), lang=record.lang)


async def test_the_readers_languages_choose(desk: SmallDesk) -> None:
    desk.sources = {
        name: replace(source, lang="de" if name == "paper" else "en") for name, source in desk.sources.items()
    }
    desk.classifier = AsTheSourceSays(TOPIC_WORDS)
    desk.reviewer = replace(desk.reviewer, languages=lambda: ("en", "de"))
    await desk.watch(entry("paper"), source="paper")
    [story] = await desk.watch(entry("daily"), source="daily")
    assert desk.reviewer.why_it_leads(story) == "daily, in the language en"
