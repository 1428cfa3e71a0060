"""Who leads a story, and why: each criterion by itself, and one order whatever comes first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.credits import Credit
from bot.core.leads import Rank, reason, standings, told_at
from bot.core.stories import COMPARED, StoryRules, why_it_leads
from bot.model import Ignored, Item, PublisherKind, Source, State, Story, Trust
from bot.testing.builders import MOMENT, build_source, build_story

CERT = build_source(
    "Example CERT", url="https://cert.example/feed", publisher_kind=PublisherKind.CERT, trust=Trust.HIGH
)
PAPER = build_source("Example Paper", url="https://feeds.paper.example/all", publisher="Paper Holding")
POST = build_source("The Morning Post", url="https://www.post.example/rss")
BLOG = build_source("Small Blog", url="https://blog.example/feed", trust=Trust.LOW)
VENDOR = build_source("Some Vendor", url="https://vendor.example/feed", publisher_kind=PublisherKind.VENDOR)
POLICE = build_source("City Police", url="https://police.example/", publisher_kind=PublisherKind.LAW_ENFORCEMENT)
LINKS = build_source("Link Collection", url="https://links.example/feed")
SOURCES = {source.id: source for source in (CERT, PAPER, POST, BLOG, VENDOR, POLICE, LINKS)}
HOUR = timedelta(hours=1)
EARLIER = MOMENT - timedelta(hours=7, minutes=30)
BODY = "Operators switched to manual control for six hours after somebody had got into the network of the plant."


def told(source: Source, page: str | None = "/1", **other: object) -> Item:
    """An item of a source, with a page on its site."""
    site = source.url.split("/")[2].removeprefix("feeds.").removeprefix("www.")
    url = None if page is None else f"https://{site}{page}" if page.startswith("/") else page
    item = Item(
        id=f"{source.id}{page}", source_id=source.id, identity=f"{source.id}{page}", title="Grid operator attacked",
        url=url, canonical_url=url, summary=BODY, text="", lang="en", published=MOMENT - HOUR, first_seen=MOMENT,
        content_hash="",
    )  # fmt: skip
    return replace(item, **other)  # type: ignore[arg-type]


def lead(*items: Item, languages: tuple[str, ...] = ()) -> tuple[str, str]:
    """The source that leads, and why; the same in whatever order the items come."""
    found = {
        (order[0].item.source_id, reason(order))
        for some in permutations(items)
        for order in [standings(some, SOURCES.get, languages)]
    }
    [answer] = found
    return answer


# ---------------------------------------------------------------- reliability


def test_the_most_trusted_source_leads_and_who_links_to_it_is_told() -> None:
    cert = told(CERT)
    paper = told(PAPER, links=("https://cert.example/1",))
    assert lead(cert, paper) == (CERT.id, "Example CERT, most trusted; Example Paper links to it")


def test_a_small_blog_that_was_first_and_is_linked_to_does_not_lead_before_the_advisory() -> None:
    blog = told(BLOG, published=EARLIER)
    cert = told(CERT, links=("https://blog.example/1",))
    assert lead(blog, cert)[0] == CERT.id
    assert lead(blog, replace(cert, summary="See there."))[0] == CERT.id


def test_an_official_voice_leads_before_others_of_the_same_trust() -> None:
    police = told(POLICE)
    paper = told(PAPER, published=EARLIER)
    assert lead(police, paper) == (POLICE.id, "City Police, an official voice")


def test_of_the_rest_the_kind_of_publisher_decides() -> None:
    assert lead(told(PAPER), told(VENDOR, published=EARLIER)) == (
        PAPER.id,
        "Example Paper, media before vendor",
    )


def test_a_source_that_is_no_longer_watched_leads_before_none() -> None:
    stranger = replace(told(BLOG), source_id="gone", id="gone")
    assert lead(stranger, told(BLOG))[0] == BLOG.id
    assert lead(stranger, replace(stranger, id="other"))[0] == "gone"


# ---------------------------------------------------------------- originality


def test_whose_page_others_link_to_leads_before_other_kinds() -> None:
    vendor = told(VENDOR)
    papers = told(PAPER, links=("https://vendor.example/1",)), told(POST, links=("https://vendor.example/1",))
    why = "Some Vendor, Example Paper, The Morning Post link to it"
    assert lead(vendor, *papers) == (VENDOR.id, why)
    assert lead(vendor, papers[0]) == (VENDOR.id, "Some Vendor, Example Paper links to it")


@pytest.mark.parametrize(
    "words",
    [
        "{} (via The Morning Post)",
        "The Morning Post first reported {}",
        "{}, according to the Morning Post.",
        "{}, as was first reported by The Morning Post on Friday",
        "{}. Source: post.example",
        "{}, researchers at the Morning Post have found.",
        "The Morning Post warned on Friday: {}",
        "{}, officials told the “Morning Post”.",
        "{} Das berichtet post.example. Laut Morning Post …",
    ],
)
def test_whom_others_name_leads(words: str) -> None:
    paper = told(PAPER, summary=words.format(BODY), published=EARLIER)
    assert lead(paper, told(POST)) == (POST.id, "The Morning Post, Example Paper names it")


def test_a_link_to_the_site_counts_as_a_name_and_less_than_a_link_to_the_page() -> None:
    paper, post = told(PAPER), told(POST, published=MOMENT)
    assert lead(paper, post, told(BLOG, links=("https://post.example/other",)))[0] == POST.id
    links = ("https://post.example/other", "https://paper.example/1")
    assert lead(paper, post, told(BLOG, links=links))[0] == PAPER.id


def test_a_name_in_passing_is_no_credit() -> None:
    paper = told(PAPER, summary=f"{BODY} The Morning Post building is next door.", published=EARLIER)
    assert lead(paper, told(POST))[0] == PAPER.id


def test_nobody_credits_his_own_pages() -> None:
    paper = told(PAPER, links=("https://paper.example/2",), summary=f"Example Paper reported: {BODY}")
    other = told(PAPER, "/2", links=("https://paper.example/1",), id="other")
    assert [one.credited for one in standings([paper, other], SOURCES.get)] == [(), ()]


def test_a_link_to_a_site_of_many_says_nothing() -> None:
    channel = build_source("Channel", url="https://t.me/s/channel")
    post = told(channel, "https://t.me/channel/7")
    paper = told(PAPER, links=("https://t.me/share",))
    order = standings([post, paper], {**SOURCES, channel.id: channel}.get)
    assert [one.credited for one in order] == [(), ()]


def test_an_aggregator_never_leads_over_the_page_that_it_points_to() -> None:
    original = told(PAPER)
    trusted = replace(LINKS, trust=Trust.HIGH)
    sources = {**SOURCES, LINKS.id: trusted}
    for pointing in (
        told(LINKS, "https://paper.example/1", id="same page"),
        told(LINKS, summary="Worth reading.", links=("https://paper.example/1",), published=EARLIER),
        told(LINKS, None, links=("https://paper.example/1",)),
        told(LINKS, summary=f"{BODY * 9} The post appeared first on Example Paper."),
        told(LINKS, summary=f"{BODY * 9} This article was originally published by paper.example."),
    ):
        order = standings([pointing, original], sources.get)
        assert order[0].item == original
        assert reason(order).startswith("Example Paper, Link Collection only passes on what Example Paper tells")


def test_who_links_to_another_in_a_report_of_its_own_passes_nothing_on() -> None:
    trusted = {**SOURCES, LINKS.id: replace(LINKS, trust=Trust.HIGH)}
    own = told(LINKS, summary=BODY * 9, links=("https://paper.example/1",))
    assert standings([own, told(PAPER)], trusted.get)[0].item == own


def test_two_that_link_to_each_other_have_one_order() -> None:
    one = told(PAPER, summary="", links=("https://post.example/1",))
    other = told(POST, summary="", links=("https://paper.example/1",), published=MOMENT)
    assert lead(one, other)[0] == PAPER.id


def test_who_was_first_leads_but_not_by_minutes() -> None:
    paper = told(PAPER, published=MOMENT - 3 * HOUR)
    assert lead(paper, told(POST)) == (PAPER.id, "Example Paper, the first to tell it")
    minutes = told(POST, published=MOMENT - HOUR - timedelta(minutes=40), summary=f"{BODY[:80]}…")
    assert lead(told(PAPER), minutes) == (PAPER.id, "Example Paper, its text does not break off")


@pytest.mark.parametrize(
    "published",
    [None, MOMENT + HOUR, datetime(1, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), MOMENT.replace(hour=0)],
)
def test_dates_that_cannot_be_and_days_without_an_hour_make_nobody_first(published: datetime | None) -> None:
    assert told_at(told(POST, published=published)) == MOMENT
    assert lead(told(POST, published=published), told(PAPER, published=MOMENT - 2 * HOUR))[0] == PAPER.id


def test_a_day_without_an_hour_counts_when_it_is_over() -> None:
    day = MOMENT.replace(hour=0) - timedelta(days=2)
    assert told_at(told(POST, published=day)) == day + timedelta(days=1)


def test_the_last_days_of_the_calendar_are_days_like_others() -> None:
    last = datetime(9999, 12, 31, tzinfo=UTC)
    assert told_at(told(POST, published=last, first_seen=last)) == last


# ---------------------------------------------------------------- completeness and language


def test_a_bare_headline_leads_before_nothing() -> None:
    for bare in (
        told(PAPER, summary=""),
        told(PAPER, summary="Grid operator attacked", title="Grid operator attacked"),
    ):
        assert lead(bare, told(VENDOR)) == (VENDOR.id, "Some Vendor, says more than a headline")
    assert lead(told(PAPER, None), told(VENDOR)) == (VENDOR.id, "Some Vendor, has a page to read")


def test_a_full_article_leads_before_a_headline_that_nobody_can_read() -> None:
    headline = told(CERT, summary="", lang="de-CH")
    article = told(PAPER, text=BODY * 20, links=("https://cert.example/1",))
    assert lead(headline, article, languages=("en", "fr")) == (PAPER.id, "Example Paper, says more than a headline")
    assert lead(headline, article, languages=("en", "de"))[0] == CERT.id
    assert lead(headline, article)[0] == CERT.id


def test_readers_languages_decide_in_their_order_after_trust() -> None:
    german, french, english = told(PAPER, lang="de"), told(POST, lang="fr-CH"), told(VENDOR, lang="en")
    assert lead(german, french, english, languages=("en", "fr"))[0] == VENDOR.id
    assert lead(german, french, languages=("en", "fr")) == (POST.id, "The Morning Post, in the language fr")
    assert lead(told(CERT, lang="de"), english, languages=("en",))[0] == CERT.id


def test_without_a_wish_the_language_that_most_members_share_decides() -> None:
    french, english, other = told(PAPER, lang="fr"), told(VENDOR), told(BLOG)
    assert lead(french, english, other) == (VENDOR.id, "Some Vendor, in the language en")
    assert lead(french, english)[0] == PAPER.id


# ---------------------------------------------------------------- one order

LANGS = st.sampled_from([None, "en", "de", "fr-CH"])
SITES = st.sampled_from(["https://cert.example/1", "https://paper.example/1", "https://post.example/2", None])
SAID = st.sampled_from(["", BODY, f"{BODY}…", "via Example Paper", "appeared first on Example CERT", BODY * 9])
ITEMS = st.builds(
    lambda source, page, said, lang, age, links, number: told(
        source, page, summary=said, lang=lang, published=MOMENT - age, links=links, id=number
    ),
    st.sampled_from(list(SOURCES.values())),
    SITES,
    SAID,
    LANGS,
    st.sampled_from([timedelta(0), HOUR, 5 * HOUR, -HOUR]),
    st.lists(SITES.filter(bool), max_size=2, unique=True).map(tuple),
    st.uuids().map(str),
)
MEMBERS = st.lists(ITEMS, min_size=1, max_size=6, unique_by=lambda item: item.id)


@given(
    st.lists(ITEMS, min_size=1, max_size=6, unique_by=lambda item: item.id),
    st.randoms(),
    st.sampled_from([(), ("en",)]),
)
def test_the_order_is_one_whatever_came_first(items: list[Item], random: object, languages: tuple[str, ...]) -> None:
    order = standings(items, SOURCES.get, languages)
    random.shuffle(items)  # type: ignore[attr-defined]
    assert standings(items, SOURCES.get, languages) == order
    ranks = [one.rank for one in order]
    assert ranks == sorted(set(ranks))
    assert {one.item.id for one in order} == {item.id for item in items}
    assert reason(order).startswith(order[0].name) if len(order) > 1 else reason(order) == ""


@given(MEMBERS)
def test_who_passes_on_leads_only_where_all_do(items: list[Item]) -> None:
    order = standings(items, SOURCES.get)
    assert not order[0].rank.passes_on or all(one.rank.passes_on for one in order)
    for one in order:
        assert one.rank.passes_on == bool(one.origin)
        assert one.rank.uncredited == Credit.LINKED - max((credit for _, credit in one.credited), default=0)


def test_every_criterion_has_words() -> None:
    [first, second] = standings([told(PAPER), told(POST)], SOURCES.get)
    worse = {"told_at": MOMENT + HOUR, "item_id": "~~~", "kind": 8}
    for name, value in zip(Rank._fields, first.rank, strict=True):
        changed = first.rank._replace(**{name: worse.get(name, int(value) + 1 if isinstance(value, int) else value)})
        assert reason([first, replace(second, rank=changed)]).startswith("Example Paper, ")


# ---------------------------------------------------------------- stories

RULES = StoryRules(lambda item: State.PENDING, SOURCES.get, ("fr",))


def test_a_story_takes_its_lead_by_these_rules() -> None:
    english, french = told(PAPER), told(POST, lang="fr", published=MOMENT)
    story = RULES.joined(RULES.opened(english), french)
    assert story.lead == french
    assert why_it_leads(story, SOURCES.get, ("fr",)) == "The Morning Post, in the language fr"
    assert why_it_leads(RULES.opened(english), SOURCES.get) == ""


def test_an_approved_lead_says_so() -> None:
    story = build_story(told(BLOG), told(CERT), state=State.APPROVED)
    assert why_it_leads(story, SOURCES.get) == "Small Blog, as the story was seen when it was decided on"


def test_what_is_not_shown_leads_nowhere_and_explains_nothing() -> None:
    hidden = told(CERT, ignored=Ignored.OUT_OF_SCOPE)
    story = RULES.joined(RULES.opened(hidden), told(BLOG))
    assert story.lead.source_id == BLOG.id
    assert why_it_leads(story, SOURCES.get) == ""


def test_what_a_hundred_have_told_is_not_led_by_the_next() -> None:
    def grown(members: int) -> Story:
        some = [told(POST, f"https://post.example/{number}", id=f"{number:04d}") for number in range(members)]
        return RULES.retold(RULES.opened(some[0]), some)

    best = told(CERT)
    assert RULES.joined(grown(COMPARED - 1), best).lead == best
    late = RULES.joined(grown(COMPARED), best)
    assert late.lead.source_id == POST.id
    assert why_it_leads(late, SOURCES.get).startswith("The Morning Post, ")
    split = RULES.retold(late, (late.items[1], best))
    assert split.lead == best
