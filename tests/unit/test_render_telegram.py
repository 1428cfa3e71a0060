"""What Telegram is given: valid, bounded, complete."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render_sample import classification, digest, item, line, rich_digest, story
from telegram_parser import read

from bot.model import Act, Choice, Evidence, Section, SourceLine, TopicTag
from bot.render.telegram import card, digest_parts, notice, quoted, why

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
HOSTILE = st.one_of(
    ANY_TEXT,
    ANY_TEXT.map(lambda text: text * 90),
    st.sampled_from(
        ["", "<b>", "</a>", "&amp;", "&", "😀" * 3000, "W" * 10_000, "/start", "@everyone", "\u202e", "ع" * 500]
    ),
)
LINKS = st.one_of(
    st.none(),
    st.just("https://x.example/" + "a" * 5000),
    ANY_TEXT.map(lambda text: "https://x.example/" + text),
    st.just('https://x.example/?a=1&b="><script>'),
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE, LINKS), max_size=25), HOSTILE, HOSTILE, st.sampled_from([400, 4096])
)
def test_every_part_of_any_digest_is_valid_and_fits(
    lines: list[tuple[str, str, str, str | None]], title: str, intro: str, limit: int
) -> None:
    stories = tuple(
        line(number, told, summary=summary, source=source, url=url, also=(SourceLine(source, url),) * (number % 9))
        for number, (told, summary, source, url) in enumerate(lines, 1)
    )
    made = digest(Section("ciip", "Critical infrastructure", stories), title=title, intro=intro)
    for part in digest_parts(made, limit):
        seen = read(part.body["text"])
        assert 0 < seen.length <= limit
        assert seen.entities <= 100
        assert 0 < units(part.body["plain"]) <= limit
        assert "buttons" not in part.body


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 90), st.integers(300, 4096), st.data())
def test_splitting_loses_nothing(count: int, limit: int, data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.integers(5, 380), min_size=count, max_size=count))
    stories = tuple(
        line(number, f"T{number} " + "word " * (size // 5), summary=f"S{number}")
        for number, size in enumerate(sizes, 1)
    )
    parts = digest_parts(digest(Section("ciip", "Critical infrastructure", stories)), limit)
    seen = [read(part.body["text"]) for part in parts]
    text = "\n".join(part.text for part in seen)
    places = [text.index(f"{number}. T{number} ") for number in range(1, count + 1)]
    assert places == sorted(places)
    assert all(f"\nS{number}\n" in text + "\n" for number in range(1, count + 1))
    assert text.count("word") == sum(size // 5 for size in sizes)
    links = {url for part in seen for _, url in part.links}
    assert links == {f"https://news.example/{number}" for number in range(1, count + 1)}
    plain = "\n".join(part.body["plain"] for part in parts)
    assert all(f"[https://news.example/{number}]" in plain for number in range(1, count + 1))


def test_parts_after_the_first_say_which_they_are() -> None:
    stories = tuple(line(number, "Title " * 30) for number in range(1, 60))
    parts = digest_parts(digest(Section("ciip", "Critical infrastructure", stories)))
    texts = [read(part.body["text"]).text for part in parts]
    assert len(texts) > 2
    assert texts[0].startswith("Cyber policy, daily\nSunday 22 November 2026 · 59 stories from 1 source\n")
    assert [text.splitlines()[0] for text in texts[1:]] == [
        f"Cyber policy, daily ({number}/{len(texts)})" for number in range(2, len(texts) + 1)
    ]


def test_stories_are_not_torn_while_they_fit() -> None:
    stories = tuple(line(number, f"Title {number}", summary=f"Summary {number} " * 12) for number in range(1, 40))
    for part in digest_parts(digest(Section("ciip", "Critical infrastructure", stories))):
        text = read(part.body["text"]).text
        for number in range(1, 40):
            assert (f". Title {number}\n" in text) == (f"Summary {number} " in text)


def test_a_word_longer_than_a_message_goes_on_with_its_style() -> None:
    parts = digest_parts(digest(Section("ciip", "Critical infrastructure", (line(1),)), intro="Q" * 10_000))
    assert sum(read(part.body["text"]).text.count("Q") for part in parts) == 10_000


def test_a_long_title_is_cut_and_keeps_its_link() -> None:
    (part,) = digest_parts(digest(Section("ciip", "Critical infrastructure", (line(1, "W" * 10_000),))))
    ((shown, url),) = read(part.body["text"]).links
    assert shown.endswith("…")
    assert url == "https://news.example/1"


def test_formatting_stays_under_what_the_server_keeps() -> None:
    """The server drops formatting beyond the hundredth entity without a word."""
    also = tuple(SourceLine(f"S{number}", f"https://s{number}.example/") for number in range(6))
    stories = tuple(line(number, "T", also=also) for number in range(1, 31))
    parts = digest_parts(digest(Section("ciip", "Critical infrastructure", stories)))
    assert sum(len(read(part.body["text"]).links) for part in parts) == 30 * 7
    assert all(read(part.body["text"]).entities <= 100 for part in parts)


def test_strangers_give_no_commands_mentions_or_links() -> None:
    stories = (line(1, "/start @everyone evil.example", url=None, summary="tap evil.example or ask @admin"),)
    (part,) = digest_parts(digest(Section("ciip", "Critical infrastructure", stories)))
    for text in (part.body["text"], part.body["plain"]):
        assert "evil.example" not in text
        assert "/start" not in text
        assert "@everyone" not in text
        assert "@admin" not in text
        assert "/why 1" in text
    assert "/start @everyone evil.example" in part.body["text"].replace("\u2060", "")


def test_notes_for_late_held_and_empty() -> None:
    (late,) = digest_parts(replace(rich_digest(), sections=rich_digest().sections[:1]))
    assert "This digest is late" in late.body["text"]
    assert "+ 7 more wait for the next digest" in late.body["text"]
    (empty,) = digest_parts(digest())
    assert "Nothing new since 21 Nov 08:00." in empty.body["text"]
    assert "/why" not in empty.body["text"]


def test_the_date_is_that_of_the_zone() -> None:
    late_evening = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    (zurich,) = digest_parts(digest(until=late_evening))
    (lima,) = digest_parts(digest(until=late_evening, zone="America/Lima"))
    assert "Sunday 22 November 2026" in zurich.body["text"]
    assert "Saturday 21 November 2026" in lima.body["text"]


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_impossible_dates_do_not_matter(moment: datetime) -> None:
    for zone in ("America/Lima", "Pacific/Auckland"):
        made = digest(Section("ciip", "Critical infrastructure", (line(1, published=moment),)), zone=zone)
        assert str(moment.year) in digest_parts(made)[0].body["text"]


def test_a_summary_that_repeats_the_title_is_left_out() -> None:
    (part,) = digest_parts(
        digest(Section("ciip", "Critical infrastructure", (line(1, "Same words", summary="same words."),)))
    )
    assert read(part.body["text"]).text.lower().count("same words") == 1


def test_card_tells_why_and_offers_to_decide_and_to_set_topics_right() -> None:
    body = card(
        story(item(1), item(2)),
        {"source-1": "Agency", "source-2": "Wire"},
        lambda choice: f"x:{choice.act}:{choice.topic}:{choice.holds}",
        None,
        "Europe/Zurich",
    ).body
    seen = read(body["text"])
    assert "ciip 5.5 of 3: critical infrastructure (title), grid operator" in seen.text
    assert "Near: cybercrime 2 of 3" in seen.text
    assert "also: Wire (21 Nov 19:30)" in seen.text
    assert "id 3f2a9c" in seen.text
    assert [[(each["text"], each["data"]) for each in line] for line in body["buttons"]] == [
        [("✓ Approve", "x:approve::True"), ("✗ Reject", "x:reject::True")],
        [
            ("− CIIP", "x:edit:ciip:False"),
            ("+ Crime", "x:edit:cybercrime:True"),
            ("+ Conflict", "x:edit:cyberconflict:True"),
        ],
    ]


def test_card_tells_what_editors_set_right() -> None:
    told = replace(story(), topics=("cybercrime",), corrected=(("ciip", False), ("cybercrime", True)))
    body = card(told, {}, lambda choice: choice.topic, None, "UTC").body
    assert "Set right: not ciip, also cybercrime" in read(body["text"]).text
    assert [each["text"] for each in body["buttons"][1]] == ["+ CIIP", "− Crime", "+ Conflict"]


def test_decided_card_says_by_whom_and_has_no_buttons() -> None:
    body = card(story(), {}, lambda choice: choice.act.value, "✓ approved by Ann <admin>, 08:12", "UTC").body
    assert read(body["text"]).text.endswith("✓ approved by Ann <admin>, 08:12")
    assert "buttons" not in body
    assert "buttons" not in card(story(), {}, None, None, "UTC").body


def test_cards_of_items_without_tags() -> None:
    unread = card(story(item(classification=None)), {}, None, None, "UTC").body["text"]
    assert "the classifiers could not read this item" in unread
    general = replace(classification(), topics=(), near_misses=(), primary=None)
    assert (
        "General: cyber policy"
        in read(card(story(item(classification=general)), {}, None, None, "UTC").body["text"]).text
    )


@settings(max_examples=60, deadline=None)
@given(
    HOSTILE,
    HOSTILE,
    LINKS,
    HOSTILE,
    st.lists(st.tuples(HOSTILE, st.sampled_from(["title", "text"])), max_size=30),
    st.integers(0, 40),
)
def test_any_card_fits_one_message(
    title: str, summary: str, url: str | None, name: str, terms: list[tuple[str, str]], others: int
) -> None:
    evidence = tuple(Evidence(term, place, 0, 1, 1 / 3) for term, place in terms)
    found = replace(
        classification(), topics=tuple(TopicTag(topic, 10 / 3, 3.0, evidence) for topic in ("a", "b", "c", title))
    )
    lead = item(1, title=title, summary=summary, url=url, classification=found)
    copies = [item(number, url=url) for number in range(2, others + 2)]
    names = {f"source-{number}": name for number in range(1, others + 2)}
    for decided in (None, name or "x"):
        body = card(story(lead, *copies), names, lambda choice: choice.act.value, decided, "UTC").body
        seen = read(body["text"])
        assert seen.length <= 4096
        assert "3f2a9c" in seen.text
        assert units(body["plain"]) <= 4096
        assert ("buttons" in body) == (decided is None)
    assert read(why(story(lead, *copies), names, "UTC", 3)).length <= 4096


def test_a_token_is_asked_for_each_button() -> None:
    asked: list[Choice] = []
    card(story(), {}, lambda choice: asked.append(choice) or "", None, "UTC")
    assert [each.act for each in asked] == [Act.APPROVE, Act.REJECT, Act.EDIT, Act.EDIT, Act.EDIT]


def test_notice_keeps_the_desks_commands_and_quiets_quoted_words() -> None:
    body = notice(f"  Send /stop to leave.\n{quoted('/start @all <b>')}").body
    assert "Send /stop to leave." in body["text"]
    assert "/start" not in body["text"]
    assert "&lt;b&gt;" in body["text"]
    long = notice("A sentence of the desk. " * 400).body
    assert read(long["text"]).length <= 4096
    assert long["text"].endswith("…")


@given(ANY_TEXT)
def test_any_notice_is_valid(text: str) -> None:
    assert read(notice(text + "!").body["text"]).length <= 4096
