"""`sources.yaml`: sources as written, and every mistake in them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.documents import Document, keys_at, parse_document
from bot.config.sources import SourceEntry, read_sources, source_id_of
from bot.config.values import split_selector
from bot.errors import Mistake
from bot.model import PageRules, PublisherKind, Review, Source, SourceKind, Trust

HALF_AN_HOUR = timedelta(minutes=30)


def read(text: str) -> tuple[tuple[Source, ...], list[str]]:
    mistakes: list[Mistake] = []
    sources = read_sources(parse_document(text, "sources.yaml"), HALF_AN_HOUR, mistakes)
    return sources, [str(mistake) for mistake in sorted(mistakes)]


def test_the_least_source_takes_every_default() -> None:
    sources, mistakes = read("sources:\n  - {name: Example CERT advisories, url: https://cert.example/feed.xml}\n")
    assert mistakes == []
    assert sources == (
        Source(
            "example-cert-advisories", "Example CERT advisories", "https://cert.example/feed.xml", every=HALF_AN_HOUR
        ),
    )


def test_a_whole_page_source() -> None:
    (source,), mistakes = read(
        """
sources:
  - name: Agencja
    id: agency-pl
    url: https://agency.example/news
    kind: page
    item: "li.news-item"
    title: a
    link: a@href
    date: time@datetime
    summary: .teaser
    date_formats: ["%d.%m.%Y"]
    date_languages: [pl]
    every: 1h30m
    lang: pl
    publisher: The agency
    publisher_kind: law-enforcement
    topics: [cybercrime]
    trust: high
    tags: [eu]
    review: off
    disabled: true
    group: Police
"""
    )
    assert mistakes == []
    assert source == Source(
        id="agency-pl",
        name="Agencja",
        url="https://agency.example/news",
        kind=SourceKind.PAGE,
        every=timedelta(minutes=90),
        lang="pl",
        publisher="The agency",
        publisher_kind=PublisherKind.LAW_ENFORCEMENT,
        topics=("cybercrime",),
        trust=Trust.HIGH,
        tags=("eu",),
        group="Police",
        review=Review.OFF,
        disabled=True,
        page=PageRules("li.news-item", "a", "a@href", "time@datetime", ".teaser", ("%d.%m.%Y",), ("pl",)),
    )


def test_defaults_hold_where_a_source_says_nothing() -> None:
    sources, mistakes = read(
        """
defaults: {every: 2h, lang: no, publisher_kind: cert, topics: [ciip], trust: low, tags: [t], review: trusted}
sources:
  - {name: One, url: https://one.example/}
  - {name: Two, url: https://two.example/, every: 10m, lang: fr, topics: [], trust: high, tags: [], review: required}
"""
    )
    assert mistakes == []
    one, two = sources
    assert (one.every, one.lang, one.publisher_kind) == (timedelta(hours=2), "no", PublisherKind.CERT)
    assert (one.topics, one.trust, one.tags, one.review) == (("ciip",), Trust.LOW, ("t",), Review.TRUSTED)
    assert (two.every, two.lang, two.topics, two.trust) == (timedelta(minutes=10), "fr", (), Trust.HIGH)
    assert (two.tags, two.review) == ((), Review.REQUIRED)


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    sources, mistakes = read(
        """defaults: {evry: 1h}
sources:
  - {name: Good, url: https://good.example/feed}
  - name: Bad
    url: www.bad.example/feed
    knd: feed
    every: 30
    lang: english!
  - name: No page
    url: https://page.example/
    kind: page
    item: "li > > a"
    title: a
  - name: good
    url: http://www.good.example/feed/
  - {name: Only, url: https://later.example/feed.xml, only: /news/}
  - {name: Typo, url: https://typo.example/, kind: pages, publisher_kind: goverment, topics: [cyber-crime]}
  - {name: Feed, url: https://feed.example/, item: li}
  - {url: https://nameless.example/}
  - just text
  - {name: Slow, url: "https://slow.example/a b", every: 90d}
"""
    )
    assert [source.name for source in sources] == ["Good"]
    assert [mistake.split(" — The combinator")[0] for mistake in mistakes] == [
        "sources.yaml:1: unknown key `evry` — did you mean `every`?",
        "sources.yaml:5: `url`: not an http(s) address — begin it with `https://`",
        "sources.yaml:6: unknown key `knd` — did you mean `kind`?",
        "sources.yaml:7: `every`: a length of time needs a unit — `30s`, `30m`, `30h` or `30d`",
        "sources.yaml:8: `lang`: `english!` is no language tag — write BCP 47, like `en`, `pt-BR` or `zh-Hans`",
        'sources.yaml:9: `kind: page` needs `link`, a CSS selector — add `link: "…"`',
        "sources.yaml:12: `item`: `li > > a` is no CSS selector",
        "sources.yaml:14: the id `good` is taken (first in line 3) — give one of them an `id:` of its own",
        "sources.yaml:15: the same address again (first in line 3) — keep one of the two",
        "sources.yaml:16: `only` is for sitemaps only — add `kind: sitemap`, or take it out",
        "sources.yaml:17: `kind`: there is no kind `pages` — did you mean `page`?",
        "sources.yaml:17: `publisher_kind` cannot be `goverment` — did you mean `government`?",
        "sources.yaml:17: an entry of `topics`: there is no topic `cyber-crime` — did you mean `cybercrime`?",
        "sources.yaml:18: `item` is for pages only — add `kind: page`, or take it out",
        "sources.yaml:19: the key `name` is missing — add `name: …`",
        "sources.yaml:20: an entry of `sources` should be a mapping of `key: value` lines",
        "sources.yaml:21: `every`: should be between 1s and 31d",
        "sources.yaml:21: `url`: holds a space or a line break — write a space inside an address as `%20`",
    ]


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ("{name: A, url: https://a.example/, kind: pgae}", "`kind`: there is no kind `pgae` — did you mean `page`?"),
        ("{name: A, url: https://a.example/, every: 90d}", "`every`: should be between 1s and 31d"),
        ("{name: A, url: https://a.example/, every: 0}", "`every`: should be between 1s and 31d"),
        ("{name: A, url: https://a.example/, id: 'A b'}", "`id`: not an id"),
        ("{name: A, url: https://}", "`url`: an address without a valid host"),
        ("{name: A, url: 'ftp://a.example/'}", "`url`: not an http(s) address"),
        ("{name: 2600, url: https://a.example/}", "`name` should be text — put it in quotes"),
        ("{name: ' ', url: https://a.example/}", "`name` should be at least 1 characters long"),
        ('{name: "A\\nB", url: https://a.example/}', "`name`: holds a line break or a control character"),
        ("{name: A, url: https://a.example/, kind: sitemap, item: li}", "`item` is for pages only"),
        ("{name: A, url: https://a.example/, silent_after: 5m}", "`silent_after`: should be between 1h and 366d"),
        ("{name: A, url: https://a.example/, headers: [a]}", "`headers` should be a mapping of `key: value` lines"),
        ("{name: A, url: https://a.example/, headers: {Host: b}}", "`Host`: the desk writes this header itself"),
        ("{name: A, url: https://a.example/, headers: {user-agent: b}}", "`user-agent`: has a key of its own"),
        ("{name: A, url: https://a.example/, headers: {'a b': c}}", "`a b`: not the name of a header"),
        ("{name: A, url: https://a.example/, headers: {X: 1}}", "`X` should be text — put it in quotes"),
        ('{name: A, url: https://a.example/, headers: {X: "a\\r\\nb"}}', "`X`: holds a line break"),
        ("{name: A, url: https://a.example/, headers: {X-A: b, x-a: c}}", "`headers`: names a header twice"),
        ("{name: A, url: https://a.example/, proxy: 'socks5://b:1'}", "`proxy`: not an address of the right kind"),
        ("{name: A, url: https://a.example/, proxy: 'http://b:1/c'}", "`proxy`: not the address of a proxy"),
        ("{name: A, url: https://a.example/, user_agent: 'Ж'}", "`user_agent`: not fit for a User-Agent"),
        ("{name: A, url: https://a.example/, ignore_robots: true}", "`ignore_robots` should be text"),
        ("{name: A, url: https://a.example/, disabled: maybe}", "`disabled` should be `true` or `false`"),
        ("{name: A, url: https://a.example/, topics: ciip}", "`topics` should be a list — write it as a list"),
        ("{name: A, url: https://a.example/, kind: page, item: li, title: a}", "`kind: page` needs `link`"),
        ("{name: A, url: https://a.example/, kind: page, item: li@id, title: a, link: a}", "`item`: `li@id` takes an"),
    ],
)
def test_one_mistake_in_one_entry(entry: str, complaint: str) -> None:
    sources, mistakes = read(f"sources:\n  - {entry}\n")
    assert sources == ()
    assert len(mistakes) == 1
    assert mistakes[0].startswith(f"sources.yaml:2: {complaint}")


@pytest.mark.parametrize("text", ["", "# nothing\n", "sources: []\n", "sources:\n", "- a\n", "sources: {a: b}\n"])
def test_a_file_without_sources_is_a_mistake(text: str) -> None:
    assert len(read(text)[1]) == 1


def test_what_one_source_may_ask_for_itself() -> None:
    (source,), mistakes = read(
        """
sources:
  - name: Ministry
    url: https://ministry.example/sitemap.xml
    kind: sitemap
    only: /news/
    headers: {X-Api-Key: very-secret-key, Accept-Language: en}
    user_agent: Reader (desk@example.org)
    proxy: http://user:pass-of-proxy@proxy.example:3128
    verify_tls: false
    ignore_robots: the publisher agreed
    fulltext: true
    silent_after: 14d
"""
    )
    assert mistakes == []
    assert (source.kind, source.only) == (SourceKind.SITEMAP, "/news/")
    assert source.headers == (("X-Api-Key", "very-secret-key"), ("Accept-Language", "en"))
    assert (source.user_agent, source.verify_tls, source.fulltext) == ("Reader (desk@example.org)", False, True)
    assert source.proxy == "http://user:pass-of-proxy@proxy.example:3128"
    assert (source.ignore_robots, source.silent_after) == ("the publisher agreed", timedelta(days=14))
    assert "secret" not in repr(source)
    assert "pass-of" not in repr(source)


def test_the_rhythm_decides_where_a_source_names_no_pace() -> None:
    text = """
defaults: {every: 2h}
sources:
  - {name: One, url: https://one.example/}
  - {name: Two, url: https://two.example/, every: 10m}
  - {name: Three, url: https://three.example/, every: 10m, adaptive: true}
  - {name: Four, url: https://four.example/, adaptive: false}
"""
    for on, expected in ((True, [True, False, True, False]), (False, [False, False, True, False])):
        sources = read_sources(parse_document(text, "sources.yaml"), HALF_AN_HOUR, [], adaptive=on)
        assert [source.adaptive for source in sources] == expected


@pytest.mark.parametrize(
    "entry",
    ['headers: {X-Api-Key: "hunter2\\n"}', "headers: {'X Key': hunter2}", "proxy: 'ftp://user:hunter2@b.example'"],
)
def test_a_wrong_secret_is_never_repeated(entry: str) -> None:
    _, mistakes = read(f"sources:\n  - name: A\n    url: https://a.example/\n    {entry}\n")
    assert [mistake.startswith("sources.yaml:4: ") for mistake in mistakes] == [True]
    assert "hunter2" not in mistakes[0]


def test_same_name_is_told_once_even_on_one_line() -> None:
    _, mistakes = read("sources: [{name: A, url: https://a.example/}, {name: A, url: https://b.example/}]\n")
    assert mistakes == ["sources.yaml:1: the name `A` is taken (first in line 1) — give each source its own name"]


def test_names_may_hold_joiners_and_hard_spaces() -> None:
    sources, mistakes = read("sources:\n  - {name: 'خبر\u200cگزاری « A\u00a0»', url: https://a.example/}\n")
    assert (len(sources), mistakes) == (1, [])


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["page", "feed", "https://a.example/", "30m", "ciip", "li", "a@href", "en"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
_ENTRIES = st.dictionaries(st.sampled_from([*keys_at(SourceEntry, ()), "x"]), _VALUES, max_size=8) | _VALUES


@given(st.fixed_dictionaries({"sources": st.lists(_ENTRIES, max_size=4) | _VALUES, "defaults": _ENTRIES}) | _VALUES)
def test_any_data_gives_sources_or_mistakes(data: object) -> None:
    mistakes: list[Mistake] = []
    sources = read_sources(Document("sources.yaml", data, {(): 1}), HALF_AN_HOUR, mistakes)
    assert sources or mistakes
    assert len({source.id for source in sources}) == len(sources)


def test_two_lists_of_one_page_are_two_sources() -> None:
    sources, mistakes = read(
        "sources:\n"
        "  - {name: News, url: https://a.example/, kind: page, item: .news, title: a, link: a@href}\n"
        "  - {name: Events, url: https://a.example/, kind: page, item: .events, title: a, link: a@href}\n"
    )
    assert (len(sources), mistakes) == (2, [])


def test_a_password_in_an_address_is_never_repeated() -> None:
    _, mistakes = read("sources:\n  - {name: A, url: 'https://user:hunter2@a b.example/'}\n")
    assert mistakes
    assert "hunter2" not in "".join(mistakes)


@pytest.mark.parametrize(
    ("name", "source_id"),
    [
        ("Example CERT advisories", "example-cert-advisories"),
        ("  Étude & Co. (Genève) ", "etude-co-geneve"),
        ("Агентство новостей", "news-example-ru-4c1d1c"),
        ("联合国新闻", "news-example-ru-"),
    ],
)
def test_the_id_is_made_from_the_name(name: str, source_id: str) -> None:
    assert source_id_of(name, "https://news.example.ru/feed").startswith(source_id[:16])
    if name.isascii() or "Co" in name:
        assert source_id_of(name, "https://news.example.ru/feed") == source_id


@given(st.text(min_size=1, max_size=80))
def test_any_name_gives_an_id_that_could_be_written(name: str) -> None:
    source_id = source_id_of(name, "https://news.example/feed")
    _, mistakes = read(f"sources:\n  - {{name: A, url: https://a.example/, id: '{source_id}'}}\n")
    assert mistakes == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a.more@href", ("a.more", "href")),
        ("@data-url", ("", "data-url")),
        ("h2 a", ("h2 a", None)),
        ('a[href*="@"]', ('a[href*="@"]', None)),
    ],
)
def test_a_selector_may_take_an_attribute(text: str, parts: tuple[str, str | None]) -> None:
    assert split_selector(text) == parts
