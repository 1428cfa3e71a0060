"""The sample newswire: what its data promise, that every source reads as they say, and that its server behaves.

Longer than most files: one rule of the data after another.
"""

import gzip
import json
import threading
import time
from calendar import timegm
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urljoin

import feedparser
import httpx
import pytest
from bs4 import BeautifulSoup, Tag

from bot.config.documents import parse_document
from bot.config.sources import read_sources
from bot.core.urls import canonical_url
from bot.demo.newswire import Expected, Newswire
from bot.demo.newswire.pages import MONTHS_ES, SELECTORS
from bot.demo.newswire.publishing import AGE_GATE, RENDERERS
from bot.demo.newswire.wire import Wire, WireSource, load_wire
from bot.errors import Mistake
from bot.model import TOPICS, Source, SourceKind

NOW = datetime(2026, 11, 20, 9, 30, 27, 123456, tzinfo=UTC)
DAY = timedelta(days=1)
LATER = NOW.replace(microsecond=0) + DAY
SUBTOPICS = {
    "ciip": "policy ics-ot sector telecom-internet-core cert-csirt elections supply-chain",
    "cybercrime": "ransomware-extortion fraud-scams data-breach malware-botnets markets-crypto child-image-abuse "
    "law-policy e-evidence enforcement cooperation-capacity other-offences",
    "cyberconflict": "state-operations armed-conflict attribution-sanctions norms-law diplomacy-cbm military-doctrine "
    "hacktivism election-influence commercial-intrusion",
}
READABLE = [source.id for source in load_wire().sources if source.format != "none"]
FEEDPARSER_VERSIONS = {"rss2": "rss20", "rss1": "rss10", "rss091": "rss091n", "atom1": "atom10", "atom03": "atom03"}


class Read(NamedTuple):
    """An entry as a reader finds it in what the server sent."""

    title: str
    url: str
    guid: str | None
    published: datetime | None
    updated: datetime | None


class Found(NamedTuple):
    """A source as a reader finds it."""

    lang: str | None
    entries: list[Read]


@pytest.fixture(scope="module")
def wire() -> Wire:
    return load_wire()


@pytest.fixture
def newswire() -> Iterator[Newswire]:
    with Newswire(NOW, slow_seconds=0.05) as running:
        yield running


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=10, follow_redirects=True) as session:
        yield session


def read(source: WireSource, response: httpx.Response) -> Found:
    if source.format in FEEDPARSER_VERSIONS:
        return _read_feed(source, response)
    return _read_json(response) if source.format.startswith("json") else _read_page(source, response)


def _read_feed(source: WireSource, response: httpx.Response) -> Found:
    headers = {"content-type": response.headers["content-type"], "content-location": str(response.url)}
    parsed = feedparser.parse(
        response.content, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    assert parsed.version == FEEDPARSER_VERSIONS[source.format]
    assert bool(parsed.bozo) is (source.flaw == "ragged"), parsed.get("bozo_exception")
    entries = [
        Read(entry.title, entry.link, entry.get("id"), _moment(entry, "published"), _moment(entry, "updated"))
        for entry in parsed.entries
    ]
    if source.format == "rss1":  # dc:date is what feedparser calls updated; rdf:about is no guid of the publisher's
        entries = [entry._replace(published=entry.updated, updated=None, guid=None) for entry in entries]
    return Found(parsed.feed.get("language"), entries)


def _moment(entry: feedparser.FeedParserDict, name: str) -> datetime | None:
    parts = entry.get(f"{name}_parsed") if f"{name}_parsed" in entry else None
    return datetime.fromtimestamp(timegm(parts), UTC) if parts else None


def _read_json(response: httpx.Response) -> Found:
    feed = json.loads(response.content)
    entries = [
        Read(
            item["title"],
            item["url"],
            item["id"],
            datetime.fromisoformat(item["date_published"]),
            datetime.fromisoformat(item["date_modified"]) if "date_modified" in item else None,
        )
        for item in feed["items"]
    ]
    return Found(feed.get("language"), entries)


def _read_page(source: WireSource, response: httpx.Response) -> Found:
    soup = BeautifulSoup(response.content, "html.parser")
    rules = {name: str(rule) for name, rule in SELECTORS[source.format].items()}
    base = soup.select_one("base")
    here = urljoin(str(response.url), str(base["href"])) if base else str(response.url)
    entries = []
    for row in soup.select(rules["item"]):
        link = _one(row, rules["link"].partition("@")[0])
        date = _one(row, rules["date"].partition("@")[0])
        assert _one(row, rules["summary"]).get_text(strip=True)
        published = (
            datetime.fromisoformat(str(date["datetime"])) if "@" in rules["date"] else _spanish_date(date.get_text())
        )
        title = _one(row, rules["title"]).get_text()
        entries.append(Read(title, urljoin(here, str(link["href"])), None, published, None))
    assert soup.html is not None
    return Found(str(soup.html["lang"]), entries)


def _one(row: Tag, selector: str) -> Tag:
    found = row.select_one(selector)
    assert found is not None
    return found


def _spanish_date(text: str) -> datetime:
    day, _, month, _, year, clock = text.replace(",", "").split(" ")
    hour, minute = clock.split(":")
    return datetime(int(year), MONTHS_ES.index(month) + 1, int(day), int(hour), int(minute), tzinfo=UTC)


# --- the data ---


def test_sources_are_many_and_of_every_kind(wire: Wire) -> None:
    formats = Counter(source.format for source in wire.sources)
    assert len(READABLE) >= 14
    assert set(formats) == set(RENDERERS)
    assert formats["page-list"] + formats["page-table"] == 2
    assert {source.serve for source in wire.sources} == {"plain", "gzip", "slow", "moved", "gone", "html"}
    assert {"windows-1251", "iso-8859-1"} < {source.encoding for source in wire.sources}
    assert {source.lang for source in wire.sources} == {"en", "fr", "es", "ru", "ar", "zh", "de"}
    assert all(source.articles.split("/")[2].endswith(".example") for source in wire.sources)


def test_items_have_the_promised_mix(wire: Wire) -> None:
    items = wire.items
    assert len(items) >= 160
    assert 0.52 <= sum(bool(item.topics) for item in items) / len(items) <= 0.63
    assert 0.08 <= sum(item.umbrella for item in items) / len(items) <= 0.12
    assert 0.29 <= sum(bool(item.trap) for item in items) / len(items) <= 0.38
    assert all(bool(item.topics) + item.umbrella + bool(item.trap) == 1 for item in items)
    assert {item.trap for item in items} > {"funding", "patch", "homonym", "weather", "product", "jobs", "shutdown"}
    assert sum(len(item.topics) == 2 for item in items) >= 10
    assert not [item.key for item in items if len(item.topics) > 2]


def test_every_subtopic_is_represented_and_belongs_to_its_item(wire: Wire) -> None:
    known = {f"{topic}.{name}" for topic, names in SUBTOPICS.items() for name in names.split()}
    assert {subtopic for item in wire.items for subtopic in item.subtopics} == known
    for item in wire.items:
        assert set(item.topics) <= set(TOPICS)
        assert {subtopic.split(".")[0] for subtopic in item.subtopics} <= set(item.topics), item.key
        assert not item.topics or item.subtopics, item.key


def test_keys_titles_and_addresses_tell_items_apart(wire: Wire) -> None:
    assert len({item.key for item in wire.items}) == len(wire.items)
    assert len({item.title.casefold() for item in wire.items}) == len(wire.items)
    assert len({wire.address(item) for item in wire.items}) == len(wire.items)
    known = {source.id for source in wire.sources}
    assert {copy.source for item in wire.items for copy in item.copies} == set(READABLE) < known


def test_every_language_has_news_and_traps(wire: Wire) -> None:
    langs = {source.id: source.lang for source in wire.sources}
    news = Counter(langs[item.copies[0].source] for item in wire.items if item.topics)
    traps = Counter(langs[item.copies[0].source] for item in wire.items if item.trap)
    for lang in ("en", "fr", "es", "ru", "ar", "zh", "de"):
        assert news[lang] >= 5, lang
        assert traps[lang] >= 4, lang


def test_syndicated_copies_share_one_canonical_address(wire: Wire) -> None:
    by_url = [item for item in wire.items if sum(copy.url != "own" for copy in item.copies) >= 2]
    assert len(by_url) >= 12
    assert sum(len(item.copies) >= 3 for item in by_url) >= 3
    assert {copy.url for item in by_url for copy in item.copies} == {
        *("plain", "tracked", "amp", "ampquery", "http", "slash", "fragment")
    }
    assert sum(any(copy.url == "own" for copy in item.copies) for item in wire.items) >= 2
    for item in by_url:
        shown = {
            entry.url
            for copy in item.copies
            for entry in wire.shown(wire.source(copy.source), NOW, LATER)
            if entry.key == item.key
        }
        assert len(shown) == len(item.copies)
        assert {canonical_url(url) for url in shown} == {wire.address(item).replace("://www.", "://")}


@pytest.mark.parametrize("hour", [0, 5, 9, 23])
def test_dates_are_fresh_at_any_hour_of_the_day(wire: Wire, hour: int) -> None:
    now = NOW.replace(hour=hour, minute=1)
    ages = {item.key: now - item.published(now) for item in wire.items}
    assert ages.pop("far-future") < timedelta(days=-3650)
    assert ages.pop("old-archive-story") > AGE_GATE
    assert timedelta(0) <= min(ages.values())
    assert max(ages.values()) <= timedelta(days=4)
    days = Counter(age.days for age in ages.values())
    assert all(days[day] >= 20 for day in range(4))


def test_events_are_told_in_other_words_and_followed_up(wire: Wire) -> None:
    by_key = {item.key: item for item in wire.items}
    retold = [item for item in wire.items if item.tells]
    follow_ups = [item for item in wire.items if item.follows]
    assert len(retold) >= 12
    assert len({item.tells for item in retold}) >= 7
    assert len(follow_ups) >= 8
    assert 3 <= sum(item.fresh is None for item in follow_ups) < len(follow_ups)
    langs = {source.id: source.lang for source in wire.sources}
    first = {item.key: langs[item.copies[0].source] for item in wire.items}
    assert len({first[item.key] for item in retold if first[item.key] != first[item.tells]}) >= 3
    for item in retold:
        told = by_key[item.tells]
        assert not told.tells and not item.follows and item.topics == told.topics, item.key
        assert wire.story(item) == told.key == wire.story(told)
    for item in follow_ups:
        assert not by_key[item.follows].tells and not item.tells, item.key
        for now in (NOW, NOW.replace(hour=0), NOW.replace(hour=23)):
            assert item.published(now, now + DAY) > by_key[item.follows].published(now, now + DAY), item.key


def test_hostile_items_hold_what_they_should(wire: Wire) -> None:
    hostile = {item.key: item for item in wire.items}
    assert "<script>" in hostile["script-in-title"].title
    assert hostile["javascript-link"].copies[0].url.startswith("javascript:")
    assert "\u202e" in hostile["bidi-override"].title
    assert all(mark in hostile["template-syntax"].title for mark in ("{{", "${", "%s", "{0}", "<%="))
    assert len(hostile["long-title"].title) == 500
    bare = next(entry for entry in wire.shown(wire.source("bazaar"), NOW) if entry.key == "no-guid-no-date")
    assert (bare.guid, bare.published) == (None, None)


# --- what a reader finds ---


@pytest.mark.parametrize("source_id", READABLE)
def test_every_source_reads_as_its_data_say(
    newswire: Newswire, client: httpx.Client, wire: Wire, source_id: str
) -> None:
    source = wire.source(source_id)
    response = client.get(newswire.source_url(source_id))
    assert response.status_code == 200
    found = read(source, response)
    shown = newswire.shown(source_id)
    assert len(shown) >= 4
    assert [entry.title for entry in found.entries] == [entry.title for entry in shown]
    assert [entry.url for entry in found.entries] == [entry.url for entry in shown]
    assert found.lang == (None if source.format == "json10" else source.lang)
    if source.format != "rss091":
        assert [entry.published for entry in found.entries] == [entry.published for entry in shown]
    if source.format not in ("rss091", "rss1", "page-list", "page-table"):
        assert [entry.guid for entry in found.entries] == [entry.guid for entry in shown]


def test_old_encodings_are_really_used(newswire: Newswire, client: httpx.Client) -> None:
    russian = client.get(newswire.source_url("vestnik"))
    assert russian.headers["content-type"] == "application/rss+xml; charset=windows-1251"
    assert "кибершпионажа" in russian.content.decode("windows-1251")
    french = client.get(newswire.source_url("lanterne"))
    assert b"&#8217;" in french.content, "characters that the encoding lacks come as references"
    assert "démantèlement" in french.content.decode("iso-8859-1").lower()


def test_relative_links_need_their_base(newswire: Newswire, client: httpx.Client) -> None:
    atom = client.get(newswire.source_url("netzwarte")).text
    assert 'href="meldung/' in atom
    page = client.get(newswire.source_url("parley")).text
    assert '<base href="https://www.parleyhall.example/">' in page
    assert '<a href="notices/' in page


def test_the_ragged_feed_is_cut_in_its_last_item(newswire: Newswire, client: httpx.Client) -> None:
    text = client.get(newswire.source_url("ragged")).text
    assert "</rss>" not in text
    assert not text.rstrip().endswith("</item>")
    assert "&nbsp;" in text
    assert " & " in text
    assert text.count("<item>") == text.count("</item>") + 1


def test_sources_yaml_is_one_that_the_desk_accepts(newswire: Newswire, wire: Wire) -> None:
    mistakes: list[Mistake] = []
    read_in: tuple[Source, ...] = read_sources(
        parse_document(newswire.sources_yaml(), "sources.yaml"), timedelta(minutes=30), mistakes
    )
    assert mistakes == []
    assert [source.id for source in read_in] == [source.id for source in wire.sources]
    for mine, theirs in zip(wire.sources, read_in, strict=True):
        assert theirs.url == newswire.source_url(mine.id)
        assert (theirs.name, theirs.lang, theirs.group) == (mine.name, mine.lang, mine.group)
        assert (theirs.trust.value, theirs.publisher_kind.value) == (mine.trust, mine.kind)
        assert theirs.topics == mine.topics
        assert (theirs.kind is SourceKind.PAGE) == (theirs.page is not None) == (mine.format in SELECTORS)


# --- rounds, and what a desk should find ---


def test_second_round_shows_edits_and_fresh_items_and_nothing_else(
    newswire: Newswire, client: httpx.Client, wire: Wire
) -> None:
    def titles() -> dict[str, dict[str, str]]:
        return {
            source_id: {entry.url: entry.title for entry in read(wire.source(source_id), response).entries}
            for source_id in READABLE
            for response in [client.get(newswire.source_url(source_id))]
        }

    before = titles()
    newswire.advance(DAY)
    after = titles()
    new = {url for source_id in READABLE for url in after[source_id].keys() - before[source_id].keys()}
    assert len({canonical_url(url) for url in new}) == sum(item.fresh is not None for item in wire.items)
    assert not any(before[source_id].keys() - after[source_id].keys() for source_id in READABLE)
    retitled = {
        (source_id, before[source_id][url], title)
        for source_id in READABLE
        for url, title in after[source_id].items()
        if before[source_id].get(url, title) != title
    }
    assert {(source_id, old in new) for source_id, old, new in retitled} == {("cairn", True), ("relay", False)}
    edited = read(wire.source("relay"), client.get(newswire.source_url("relay"))).entries
    assert [entry.updated for entry in edited if entry.updated != entry.published] == [LATER]


def test_only_changed_sources_lose_their_validators(newswire: Newswire, client: httpx.Client, wire: Wire) -> None:
    tags = {source_id: client.get(newswire.source_url(source_id)).headers["etag"] for source_id in READABLE}
    newswire.advance(DAY)
    changed = {
        source_id
        for source_id, tag in tags.items()
        if client.get(newswire.source_url(source_id), headers={"If-None-Match": tag}).status_code == 200
    }
    fresh = {copy.source for item in wire.items if item.fresh is not None for copy in item.copies}
    assert changed == fresh | {source for item in wire.items if item.edit for source in item.edit.sources}
    assert {"netzwarte", "meridian", "nashra"}.isdisjoint(changed)


def test_expected_tells_what_a_desk_should_make_of_it(newswire: Newswire) -> None:
    expected = newswire.expected()
    port = expected["vallemar-terminal"]
    assert port == Expected(
        key="vallemar-terminal",
        url="https://cairnpress.example/world/vallemar-terminal",
        title="Ransomware halts cranes at the port of Vallemar",
        lang="en",
        published=datetime(2026, 11, 20, 8, 10, tzinfo=UTC),
        topics=("ciip", "cybercrime"),
        subtopics=("ciip.sector", "cybercrime.ransomware-extortion"),
        sources=("cairn", "tidewater", "slowboat"),
        kept=True,
        story="vallemar-terminal",
    )
    assert expected["javascript-link"].url is None
    assert expected["no-guid-no-date"].published is None
    assert (expected["old-archive-story"].kept, expected["old-archive-story"].why_not) == (False, "too_old")
    assert (expected["flu-virus-wave"].kept, expected["flu-virus-wave"].why_not) == (False, "homonym")
    assert (expected["strategy-guide"].kept, expected["strategy-guide"].umbrella) == (True, True)
    newswire.advance()
    later = newswire.expected()
    assert {key for key, item in later.items() if item.fresh} == later.keys() - expected.keys()
    assert later["glassmoth-mots-de-passe"].story == "nine-countries-stealer"
    assert later["gatestone-firmware"].follows == "hb-2043-directive"
    assert later["vallemar-terminal"].edited_in == ("cairn",)


def test_what_is_expected_is_what_is_shown(newswire: Newswire) -> None:
    carried: dict[str, set[str]] = {}
    for source_id in READABLE:
        for entry in newswire.shown(source_id):
            carried.setdefault(entry.key, set()).add(source_id)
    assert carried == {key: set(item.sources) for key, item in newswire.expected().items()}


# --- the server ---


@pytest.mark.parametrize("source_id", READABLE)
def test_conditional_requests_are_answered_with_304(newswire: Newswire, client: httpx.Client, source_id: str) -> None:
    url = newswire.source_url(source_id)
    first = client.get(url)
    etag, modified = first.headers["etag"], first.headers["last-modified"]
    assert etag.startswith('"')
    by_tag = client.get(url, headers={"If-None-Match": etag, "If-Modified-Since": modified})
    assert (by_tag.status_code, by_tag.content, by_tag.headers["etag"]) == (304, b"", etag)
    assert client.get(url, headers={"If-None-Match": f'"other", W/{etag}'}).status_code == 304
    assert client.get(url, headers={"If-Modified-Since": modified}).status_code == 304
    assert client.get(url, headers={"If-None-Match": '"old"', "If-Modified-Since": modified}).status_code == 200
    earlier = parsedate_to_datetime(modified) - timedelta(seconds=1)
    since = earlier.strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert client.get(url, headers={"If-Modified-Since": since}).status_code == 200
    assert client.get(url, headers={"If-Modified-Since": "yesterday"}).content == first.content
    assert parsedate_to_datetime(modified) <= NOW


def test_gzip_is_for_clients_that_take_it_and_has_its_own_etag(newswire: Newswire, client: httpx.Client) -> None:
    url = newswire.source_url("netzwarte")
    packed = client.get(url, headers={"Accept-Encoding": "br, gzip"})
    plain = client.get(url, headers={"Accept-Encoding": "gzip;q=0, identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert packed.num_bytes_downloaded == len(gzip.compress(plain.content, mtime=0)) < len(plain.content)
    assert packed.headers["etag"] != plain.headers["etag"]


def test_broken_gone_moved_and_unknown(newswire: Newswire, client: httpx.Client) -> None:
    broken = client.get(newswire.source_url("beacon"))
    assert (broken.status_code, broken.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert not feedparser.parse(broken.content).entries
    assert client.get(newswire.source_url("gazette")).status_code == 410
    moved = client.get(newswire.source_url("relay"))
    assert [hop.status_code for hop in moved.history] == [301]
    assert moved.url.path == "/new/atom.xml"
    assert client.get(newswire.source_url("cairn") + "x").status_code == 404
    assert client.get(httpx.URL(newswire.source_url("parley")).join("/robots.txt")).text.endswith("Allow: /\n")
    assert newswire.source_url("cairn") in client.get(newswire.url).text
    assert client.get(httpx.URL(newswire.source_url("parley")).join("/")).status_code == 404
    counted = newswire.requests
    assert counted["relay"] == {301: 1, 200: 1}
    assert counted["gazette"] == {410: 1}
    assert counted["parley"] == {}


def test_head_sends_the_headers_alone(newswire: Newswire, client: httpx.Client) -> None:
    url = newswire.source_url("cairn")
    head, full = client.head(url), client.get(url)
    assert (head.content, head.headers["etag"]) == (b"", full.headers["etag"])
    assert head.headers["content-length"] == str(len(full.content))


def test_the_slow_source_is_slow_and_delays_nobody(client: httpx.Client) -> None:
    with Newswire(NOW, slow_seconds=0.4) as newswire:
        took: list[float] = []

        def slow() -> None:
            started = time.monotonic()
            httpx.get(newswire.source_url("slowboat"), trust_env=False)
            took.append(time.monotonic() - started)

        waiting = threading.Thread(target=slow)
        waiting.start()
        assert client.get(newswire.source_url("cairn")).status_code == 200
        assert waiting.is_alive()
        waiting.join()
    assert took[0] >= 0.4


def test_every_source_has_a_host_of_its_own_within_loopback(newswire: Newswire) -> None:
    assert len(set(newswire.allow)) == len(load_wire().sources)
    assert all(pair.startswith("127.0.0.") for pair in newswire.allow)
    assert {httpx.URL(newswire.source_url(source_id)).netloc.decode() for source_id in READABLE} < set(newswire.allow)


def test_it_stops_at_once_and_leaves_nothing_behind() -> None:
    with httpx.Client(trust_env=False) as client:
        with Newswire(NOW, slow_seconds=30) as newswire:
            client.get(newswire.source_url("cairn"))  # kept alive: its handler waits for a next request
            slow = threading.Thread(target=_cut_off, args=(newswire.source_url("slowboat"),))
            slow.start()
            while len(_serving()) < 3:  # one accepts, one is idle, one keeps the slow client waiting
                time.sleep(0.005)
            started = time.monotonic()
        assert time.monotonic() - started < 5
        slow.join()
        assert _serving() == []
        with pytest.raises(httpx.TransportError):
            client.get(newswire.source_url("cairn"))


def _serving() -> list[str]:
    names = [thread.name for thread in threading.enumerate()]
    return [name for name in names if name == "newswire" or "process_request_thread" in name]


def _cut_off(url: str) -> None:
    with pytest.raises(httpx.TransportError):
        httpx.get(url, trust_env=False, timeout=60)


def test_it_has_no_addresses_before_it_runs() -> None:
    with pytest.raises(RuntimeError, match="inside its `with` block"):
        Newswire(NOW).source_url("cairn")
