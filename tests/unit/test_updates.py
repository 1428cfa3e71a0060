"""What follow-ups refer their readers to: in which words, from where, and in which message."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_sample import UNTIL, digest, item, line, story
from telegram_parser import read

from bot.core.digest import compose
from bot.model import TOPICS, Digest, Edition, Heard, Post, Section, Slot, Story, Update
from bot.render.dates import local, story_of
from bot.render.mail import digest_mail
from bot.render.page import digest_html
from bot.render.telegram import MOST_REPLIES, Message, card, digest_messages, message_link, why
from bot.render.text import digest_text
from bot.testing.builders import MOMENT, build_item, build_story

EDITION = Edition("daily", "Daily", TOPICS, "Europe/Zurich", ("main",), max_items=5)
DAY = timedelta(days=1)

# ---------------------------------------------------------------------- what is referred to


def told(
    name: str, thread: str = "", *, days: float = 0, topics: tuple[str, ...] = ("ciip",), sources: int = 1
) -> Story:
    """A story of this name, in the thread that the story of that name opened."""
    items = [
        build_item(name, url=f"https://{n}.example/{name}", topics=topics, now=MOMENT - days * DAY)
        for n in range(sources)
    ]
    items = [replace(one, id=f"{name}{n}", source_id=f"source{n}") for n, one in enumerate(items)]
    return replace(build_story(*items), id=name, thread_id=thread or name, lead_id=items[0].id)


def known(name: str, thread: str = "", *, days: float = 1) -> Heard:
    return Heard(name, thread or name, f"{name}, as told", None, MOMENT - days * DAY, MOMENT - days * DAY)


def composed(stories: Sequence[Story], *heard: Heard, most: int = 5) -> Digest:
    edition = replace(EDITION, max_items=most)
    slot = Slot("2026-11-20", MOMENT)
    return compose(edition, "edition:daily", slot, stories, MOMENT - 7 * DAY, MOMENT, str, heard=heard)


def referred(made: Digest) -> dict[str, str | None]:
    return {line.story_id: line.update and line.update.story_id for line in made.lines}


def test_a_follow_up_names_what_opened_its_thread_if_that_was_told() -> None:
    made = composed([told("arrest", "raid")], known("raid", days=3), known("leak", "raid", days=1))
    (told_line,) = made.lines
    assert told_line.update == Update("raid", "raid, as told", None, MOMENT - 3 * DAY)


def test_without_that_it_names_the_latest_that_was_told_and_came_before() -> None:
    heard = (known("leak", "raid", days=4), known("toll", "raid", days=2), known("trial", "raid", days=0.5))
    made = composed([told("arrest", "raid", days=1)], *heard)
    assert referred(made) == {"arrest": "toll"}


def test_what_nobody_was_told_is_never_referred_to() -> None:
    made = composed([told("arrest", "raid"), told("flood")], known("storm"))
    assert referred(made) == {"arrest": None, "flood": None}


def test_what_opens_a_thread_is_no_update_even_if_its_follow_up_was_told_before() -> None:
    assert referred(composed([told("raid", days=3)], known("arrest", "raid"))) == {"raid": None}


def test_both_in_one_digest_stand_together_and_the_second_names_the_number_of_the_first() -> None:
    stories = [
        told("raid", days=2, topics=("cybercrime",)),
        told("flood", topics=("cybercrime",), sources=3),
        told("arrest", "raid", topics=("ciip",), sources=2),
        told("grid"),
        told("trial", "raid", days=1, topics=("cyberconflict",)),
    ]
    made = composed(stories)
    assert [(section.topic, [line.story_id for line in section.lines]) for section in made.sections] == [
        ("ciip", ["grid"]),
        ("cybercrime", ["flood", "raid", "trial", "arrest"]),
    ]
    assert [line.number for line in made.lines] == [1, 2, 3, 4, 5]
    updates = {line.story_id: line.update.number for line in made.lines if line.update}
    assert updates == {"trial": 3, "arrest": 3}


def test_two_follow_ups_without_what_opened_their_thread_refer_to_the_first_of_them() -> None:
    made = composed([told("arrest", "raid", days=1), told("trial", "raid")])
    assert referred(made) == {"arrest": None, "trial": "arrest"}


def test_a_follow_up_never_comes_before_what_it_follows() -> None:
    """Where there is room for one of them, it is the first."""
    made = composed([told("raid", days=0.5), told("arrest", "raid", sources=3), told("flood", sources=2)], most=1)
    assert referred(made) == {"raid": None}
    assert made.held == 2


NAMES = st.sampled_from("abcdefgh")


@given(
    st.dictionaries(NAMES, st.tuples(NAMES, st.integers(0, 5), st.sampled_from(TOPICS), st.integers(1, 3)), max_size=8),
    st.dictionaries(NAMES, st.tuples(NAMES, st.integers(0, 6)), max_size=4),
    st.integers(1, 8),
)
def test_references_lead_to_what_the_reader_knows_and_nothing_is_lost(
    given_stories: dict[str, tuple[str, int, str, int]], given_heard: dict[str, tuple[str, int]], most: int
) -> None:
    stories = [
        told(name, thread, days=days, topics=(topic,), sources=sources)
        for name, (thread, days, topic, sources) in given_stories.items()
    ]
    heard = [
        known(name, thread, days=days) for name, (thread, days) in given_heard.items() if name not in given_stories
    ]
    made = composed(stories, *heard, most=most)
    assert made == composed(stories[::-1], *heard[::-1], most=most)
    assert len(made.lines) == min(most, len(stories))
    assert [line.number for line in made.lines] == list(range(1, len(made.lines) + 1))
    by_id = {line.story_id: line for line in made.lines}
    assert len(by_id) == len(made.lines)
    threads = {one.id: one.thread_id for one in stories} | {one.story_id: one.thread_id for one in heard}
    for each in made.lines:
        if each.update is None:
            continue
        assert each.update.story_id != each.story_id
        assert threads[each.update.story_id] == threads[each.story_id]
        if each.update.number is None:
            assert each.update.story_id in {one.story_id for one in heard}
        else:
            first = by_id[each.update.story_id]
            assert first.number == each.update.number < each.number
            assert first.update is None
            section = next(one for one in made.sections if each in one.lines)
            assert first in section.lines
            between = [one for one in section.lines if first.number < one.number < each.number]
            assert all(one.update and one.update.number == first.number for one in between)


# ---------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("when", "zone", "words"),
    [
        ("2026-11-22T06:00", "Europe/Zurich", "today's story"),
        ("2026-11-21T23:30", "Europe/Zurich", "today's story"),
        ("2026-11-21T23:30", "UTC", "yesterday's story"),
        ("2026-11-21T07:00", "Europe/Zurich", "yesterday's story"),
        ("2026-11-17T07:00", "Europe/Zurich", "Tuesday's story"),
        ("2026-11-17T07:00", "Pacific/Kiritimati", "Tuesday's story"),
        ("2026-11-17T07:00", "Pacific/Pago_Pago", "Monday's story"),
        ("2026-11-16T07:00", "Europe/Zurich", "Monday's story"),
        ("2026-11-15T07:00", "Europe/Zurich", "the story of 15 November"),
        ("2025-12-31T22:30", "UTC", "the story of 31 December 2025"),
        ("2025-12-31T23:30", "Europe/Zurich", "the story of 1 January"),
        ("2026-11-24T07:00", "Europe/Zurich", "the story of 24 November"),
    ],
)
def test_the_day_is_named_as_readers_know_it(when: str, zone: str, words: str) -> None:
    assert story_of(datetime.fromisoformat(when).replace(tzinfo=UTC), zone, UNTIL) == words


@given(
    st.integers(0, 36_500).map(lambda days: datetime(1990, 1, 1, 11, 40, tzinfo=UTC) + days * DAY),
    st.integers(0, 400 * 24 * 60),
    st.sampled_from(["UTC", "Europe/Zurich", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"]),
)
def test_a_weekday_never_means_another_week(now: datetime, minutes: int, zone: str) -> None:
    then = now - timedelta(minutes=minutes)
    words = story_of(then, zone, now)
    days = (local(now, zone).date() - local(then, zone).date()).days
    if words.endswith("day's story") and words not in ("today's story", "yesterday's story"):
        assert 2 <= days <= 6
        assert words == f"{local(then, zone):%A}'s story"
    assert (words == "today's story") == (days == 0)
    assert words.startswith("the story of ") == (days >= 7)


TUESDAY = Update(
    "opener", "Regulator asks what rules would cost", "https://a.example/1", datetime(2026, 11, 17, 7, tzinfo=UTC)
)


def of(*lines: object, **given_: object) -> Digest:
    return digest(Section("ciip", "Critical infrastructure", tuple(lines)), **given_)  # type: ignore[arg-type]


def test_mail_text_and_page_name_the_earlier_story() -> None:
    made = of(line(1, update=TUESDAY), line(2, update=Update("story1", "Title", None, number=1)))
    letter = digest_mail(made).body
    linked = '<a href="https://a.example/1" style="color:#1769a6;text-decoration:none;"><bdi>Regulator asks what rules'
    for html in (letter["html"], digest_html(made)):
        assert "Update to Tuesday&#39;s story:" in html
        assert linked in html
        assert "Update to story 1<" in html
    for words in (letter["text"], digest_text(made)):
        assert "    Update to Tuesday's story: Regulator asks what rules would cost\n" in words
        assert "    Update to story 1\n" in words


HOSTILE = st.one_of(
    st.text(st.characters(codec=None), max_size=80),
    st.sampled_from(["", "<b>", "</a>", "&amp;", "😀" * 3000, "W " * 5000, "/start", "@everyone", "\u202e", "ع" * 500]),
)


@given(st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=12), st.sampled_from([600, 4096]), st.integers(1, 12))
def test_titles_of_strangers_do_nothing_in_any_channel(titles: list[tuple[str, str]], limit: int, keys: int) -> None:
    lines = [
        line(n, title, update=replace(TUESDAY, story_id=f"o{n}", title=earlier, url=f"https://a.example/{earlier}"))
        for n, (title, earlier) in enumerate(titles, 1)
    ]
    made = of(*lines)
    posts = {f"o{n}": Post(f"post {n % keys}") for n in range(1, len(lines) + 1, 2)}
    messages = digest_messages(made, posts, {"o2": "https://t.me/c/1/2"}, limit)
    for message in messages:
        seen = read(message.payload.body["text"])
        assert 0 < seen.length <= limit
        assert seen.entities <= 100
    assert sorted(n for message in messages for n in message.tells) == [one.number for one in lines]
    letter = digest_mail(made).body
    assert "<b>" not in letter["html"]
    assert "\u202e" not in letter["html"] + letter["text"] + digest_text(made)


# ---------------------------------------------------------------------- answers in chat


def bodies(messages: Sequence[Message]) -> list[tuple[str | None, bool, tuple[int, ...]]]:
    return [(one.payload.body.get("replies"), bool(one.payload.body.get("silent")), one.tells) for one in messages]


def update_to(name: str) -> Update:
    return replace(TUESDAY, story_id=name, title=f"What {name} was")


def test_follow_ups_answer_the_message_that_told_their_story() -> None:
    made = of(
        line(1, "First"), line(2, "Second", update=update_to("a")), line(3, "Third", update=update_to("b")),
        line(4, "Fourth", update=update_to("c")), line(5, "Fifth", update=update_to("unknown")),
    )  # fmt: skip
    posts = {"a": Post("p1", "41"), "b": Post("p2"), "c": Post("p1", "41")}
    messages = digest_messages(made, posts, {"a": "https://t.me/c/9/41"})
    assert bodies(messages) == [(None, False, (1, 5)), ("p1", True, (2, 4)), ("p2", True, (3,))]
    first, second, _ = (read(one.payload.body["text"]).text for one in messages)
    assert "5 stories from 1 source" in first
    assert "\n2. Second\n↩ update to Tuesday's story: see the reply below\n" in first
    assert "5. Fifth\n↩ update to Tuesday's story: What unknown was\n" in first
    assert second.startswith("2. Second\n↩ update to Tuesday's story: What a was\n")
    assert "4. Fourth\n↩ update to Tuesday's story: What c was\n" in second


def test_a_digest_of_nothing_but_follow_ups_of_one_message_is_the_answer() -> None:
    posts = {"a": Post("p1"), "b": Post("p1")}
    made = of(line(1, "First", update=update_to("a")), line(2, "Second", update=update_to("b")), notes=("A gap.",))
    (only,) = digest_messages(made, posts, {})
    assert bodies([only]) == [("p1", False, (1, 2))]
    seen = read(only.payload.body["text"]).text
    assert seen.startswith("Cyber policy, daily\n")
    assert "A gap." in seen
    assert "see the reply" not in seen


def test_no_more_than_a_few_answers_the_rest_stays_in_the_digest() -> None:
    names = [f"o{n}" for n in range(1, 9)]
    made = of(*(line(n, f"Title {n}", update=update_to(name)) for n, name in enumerate(names, 1)))
    posts = {name: Post(f"post of {name}", "7") for name in names}
    main, *replies = digest_messages(made, posts, dict.fromkeys(names, "https://t.me/c/9/7"))
    assert len(replies) == MOST_REPLIES
    assert main.tells == (6, 7, 8)
    assert ("↩ update to Tuesday's story", "https://t.me/c/9/7") in read(main.payload.body["text"]).links


@pytest.mark.parametrize(
    ("address", "thread", "message", "link"),
    [
        ("-1001234567890", None, "17", "https://t.me/c/1234567890/17"),
        ("-1001234567890", 5, "17", "https://t.me/c/1234567890/5/17"),
        ("-1002", None, "17", "https://t.me/c/2/17"),
        ("-100", None, "17", None),
        ("-4567", None, "17", None),
        ("4567", None, "17", None),
        ("-1001234567890", None, "x/../y", None),
        ("-1001234567890", None, "", None),
    ],
)
def test_only_supergroups_and_channels_have_links(
    address: str, thread: int | None, message: str, link: str | None
) -> None:
    assert message_link(address, thread, message) == link


# ---------------------------------------------------------------------- cards, and /why


@given(HOSTILE, HOSTILE)
def test_a_card_and_an_answer_say_what_is_followed_and_why(title: str, because: str) -> None:
    follow_up = story(item(1), thread_id="opener", thread_why=because)
    drawn = card(follow_up, {}, None, None, "UTC", item(2, title=title)).body["text"]
    said = why(follow_up, {}, "UTC", 3, replace(TUESDAY, title=title))
    assert "↩ update to: " in read(drawn).text
    assert "\nfollows: " in read(said).text
    for text in (drawn, said):
        assert read(text).length <= 4096


def test_in_plain_words() -> None:
    follow_up = story(item(1), thread_id="opener", thread_why="CVE-2018-14847 and MikroTik within 2 days")
    drawn = read(card(follow_up, {}, None, None, "UTC", item(2, title="Routers taken over")).body["text"]).text
    assert "↩ update to: Routers taken over (CVE-2018-14847 and MikroTik within 2 days)\n" in drawn
    said = read(why(follow_up, {}, "UTC", 3, replace(TUESDAY, title="Routers taken over"))).text
    assert "follows: Routers taken over, because CVE-2018-14847 and MikroTik within 2 days" in said
    assert "follows" not in read(why(follow_up, {}, "UTC", 3)).text, "a reader who was not told of it is not told now"
