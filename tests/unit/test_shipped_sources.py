"""The sources that are shipped, and the page that tells how to add one: both load through the desk's own loader."""

import re
from collections import Counter
from itertools import groupby
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from bot.config.home import load_desk
from bot.config.sources import SourceDefaults, SourceEntry
from bot.config.values import split_selector
from bot.core.urls import canonical_url
from bot.model import PublisherKind, Reason, Source, SourceKind, Trust

TOP = Path(__file__).parents[2]
SHIPPED = (TOP / "sources.yaml").read_text(encoding="utf-8")
GUIDE = (TOP / "docs" / "adding-a-source.md").read_text(encoding="utf-8")

UNCHECKED = "unchecked"
REGIONS = {"africa", "asia", "europe", "middle-east", "north-america", "oceania", "south-america", "global"}
ORGANISATIONS = {"un", "eu", "council-of-europe", "osce", "nato", "oas", "african-union", "ecowas", "asean", "oecd"}
PLAIN_HTTP = {"security-affairs", "dz-cert"}
"""The only address of theirs that is known is not an https one."""


def load(text: str, folder: Path) -> tuple[Source, ...]:
    (folder / "sources.yaml").write_text(text, encoding="utf-8")
    return load_desk(folder, {}).sources


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Source, ...]:
    return load(SHIPPED, tmp_path)


@pytest.fixture
def enabled(sources: tuple[Source, ...]) -> list[Source]:
    return [source for source in sources if not source.disabled]


def blocks(language: str) -> list[str]:
    """The fenced blocks of the guide in this language, without the indentation of the list that they stand in."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```$", GUIDE, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", body, flags=re.MULTILINE) for indent, body in found]


def test_at_least_150_sources_are_on_and_were_seen_working(enabled: list[Source]) -> None:
    assert sum(UNCHECKED not in source.tags for source in enabled) >= 150


def test_all_six_languages_of_the_un_and_german_are_watched(enabled: list[Source]) -> None:
    by_lang = Counter(source.lang for source in enabled)
    assert all(by_lang[lang] >= 3 for lang in ("ar", "de", "en", "es", "fr", "ru", "zh")), by_lang
    assert len(by_lang) >= 15


def test_every_source_says_its_language(sources: tuple[Source, ...]) -> None:
    assert [source.id for source in sources if source.lang is None] == []


def test_every_region_is_watched_by_something_that_was_seen_working(enabled: list[Source]) -> None:
    checked = {tag for source in enabled if UNCHECKED not in source.tags for tag in source.tags}
    assert checked >= REGIONS


def test_every_source_has_a_region_and_only_known_tags(sources: tuple[Source, ...]) -> None:
    known = REGIONS | ORGANISATIONS | {UNCHECKED}
    for source in sources:
        assert REGIONS & set(source.tags), source.id
        odd = [tag for tag in source.tags if tag not in known and not re.fullmatch("[a-z]{2}", tag)]
        assert odd == [], source.id
        assert len(set(source.tags)) == len(source.tags), source.id


@pytest.mark.parametrize("organisation", ["un", "eu", "african-union", "asean"])
def test_organisations_with_a_feed_are_watched(enabled: list[Source], organisation: str) -> None:
    assert any(
        organisation in source.tags and source.publisher_kind is PublisherKind.INTERGOVERNMENTAL for source in enabled
    )


@pytest.mark.parametrize("organisation", ["council-of-europe", "oas", "osce", "nato"])
def test_organisations_without_a_feed_stand_ready(sources: tuple[Source, ...], organisation: str) -> None:
    assert any(organisation in source.tags for source in sources)


def test_every_kind_of_publisher_is_watched(enabled: list[Source]) -> None:
    assert {source.publisher_kind for source in enabled} == set(PublisherKind)


def test_ids_are_written_down_so_that_a_new_name_keeps_the_archive() -> None:
    written = re.findall(r"^  - \{(.*)", SHIPPED, re.MULTILINE)
    assert len(written) > 200
    assert [line for line in written if not re.match(r"id: [a-z0-9]+(-[a-z0-9]+)*, name: ", line)] == []


def test_no_two_sources_share_a_name_an_id_or_an_address(sources: tuple[Source, ...]) -> None:
    for values in (
        [source.name.casefold() for source in sources],
        [source.id for source in sources],
        [canonical_url(source.url) for source in sources],
    ):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_addresses_are_https_but_for_named_exceptions(sources: tuple[Source, ...]) -> None:
    assert {source.id for source in sources if not source.url.startswith("https://")} == PLAIN_HTTP


def test_each_group_has_its_heading_and_something_that_is_on(
    sources: tuple[Source, ...], enabled: list[Source]
) -> None:
    headings = re.findall(r"^  # == \d+ == ([a-z-]+): ", SHIPPED, re.MULTILINE)
    contents = re.findall(r"^# +\d+  ([a-z-]+) ", SHIPPED, re.MULTILINE)
    assert headings == contents == list(dict.fromkeys(source.group for source in sources))
    assert {source.group for source in enabled} == set(headings)


def test_sources_of_a_group_stand_together(sources: tuple[Source, ...]) -> None:
    runs = [group for group, _ in groupby(source.group for source in sources)]
    assert len(runs) == len(set(runs))


def test_official_publishers_are_trusted_and_press_and_vendors_never(sources: tuple[Source, ...]) -> None:
    official = {PublisherKind.INTERGOVERNMENTAL, PublisherKind.GOVERNMENT, PublisherKind.LAW_ENFORCEMENT}
    for source in sources:
        if source.publisher_kind in official:
            assert source.trust is Trust.HIGH, source.id
        if source.publisher_kind in {PublisherKind.MEDIA, PublisherKind.VENDOR, PublisherKind.CIVIL_SOCIETY}:
            assert source.trust is not Trust.HIGH, source.id


def test_few_sources_bring_a_topic_of_their_own(sources: tuple[Source, ...]) -> None:
    with_topics = {source.id: source.topics for source in sources if source.topics}
    assert with_topics == {
        "us-cisa-ics": ("ciip",),
        "us-cisa-medical": ("ciip",),
        "claroty": ("ciip",),
        "the-record-cybercrime": ("cybercrime",),
        "hibp": ("cybercrime",),
    }
    assert "does it five times" in GUIDE


def test_what_is_off_says_why_and_no_untried_page_is_on(sources: tuple[Source, ...]) -> None:
    off = [line for line in SHIPPED.splitlines() if "disabled: true," in line]
    assert len(off) == sum(source.disabled for source in sources)
    assert [line for line in off if not re.search(r"disabled: true,  # \w", line)] == []
    assert [source.id for source in sources if source.kind is SourceKind.PAGE and not source.disabled] == []


def test_pace_is_polite_and_quick_enough(enabled: list[Source]) -> None:
    minutes = {source.id: source.every.total_seconds() / 60 for source in enabled}
    assert min(minutes.values()) >= 15
    assert max(minutes.values()) <= 6 * 60
    # All of them together: fewer than five requests a minute.
    assert sum(1 / each for each in minutes.values()) < 5


def test_the_file_stays_readable() -> None:
    assert len(SHIPPED.splitlines()) < 900


def test_every_yaml_block_of_the_guide_loads(tmp_path: Path) -> None:
    found = blocks("yaml")
    assert len(found) == GUIDE.count("```yaml") >= 4
    for block in found:
        assert load(block, tmp_path)


def test_the_guide_names_every_key_of_an_entry_and_every_reason() -> None:
    table = re.findall(r"^\| `([a-z_]+)` \|", GUIDE, re.MULTILINE)
    keys = [name for name in table if name in SourceEntry.model_fields]
    assert sorted(keys) == sorted(SourceEntry.model_fields)
    defaults = GUIDE[GUIDE.index("`defaults:` at the top") :].partition("```")[0]
    assert set(re.findall("`([a-z_]+)`", defaults)) == set(SourceDefaults.model_fields)
    reasons = GUIDE[GUIDE.index("notes the reason") :].partition(";")[0]
    assert re.findall("`([a-z_]+)`", reasons) == [reason.value for reason in Reason]


def test_the_worked_example_gives_what_the_guide_says(tmp_path: Path) -> None:
    [html] = blocks("html")
    [source] = load(next(block for block in blocks("yaml") if "ministry.example" in block), tmp_path)
    assert source.page is not None
    page = BeautifulSoup(html, "html.parser")
    rows = []
    for item in page.select(source.page.item):
        row = []
        for selector in (source.page.title, source.page.link, source.page.date, source.page.summary):
            css, attribute = split_selector(selector or "")
            found = item.select_one(css)
            row.append("" if found is None else str(found[attribute]) if attribute else found.get_text(strip=True))
        rows.append(row)
    told = re.search(r"^\| title \| link \| date \| summary \|\n\|[-|]+\n((?:\|.*\n)+)", GUIDE, re.MULTILINE)
    assert told is not None
    table = [[cell.strip().strip("`") for cell in line.split("|")[1:-1]] for line in told[1].splitlines()]
    assert rows == table
    assert urljoin(source.url, rows[0][1]) == "https://ministry.example/news/2026/water-directive"
