"""Sitemaps: pages, news, indexes, gzip, and what an evil one holds."""

import gzip
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ParseFailed
from bot.model import Fetched, Reason, Source, SourceKind
from bot.sources.parsers import parse_body
from bot.sources.sitemap import MOST_ENTRIES, read_sitemap, title_of

URLSET = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = f'{URLSET} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'


def fetched(body: str | bytes, content_type: str = "application/xml") -> Fetched:
    raw = body.encode() if isinstance(body, str) else body
    return Fetched("https://ministry.example/sitemap.xml", 200, {"content-type": content_type}, raw, "", None, None)


def source(only: str | None = None) -> Source:
    return Source("s", "S", "https://ministry.example/sitemap.xml", SourceKind.SITEMAP, only=only)


def page(url: str, lastmod: str = "") -> str:
    return f"<url><loc>{url}</loc>{f'<lastmod>{lastmod}</lastmod>' if lastmod else ''}</url>"


def failure(body: str | bytes, only: str | None = None) -> ParseFailed:
    with pytest.raises(ParseFailed) as failed:
        parse_body(source(only), fetched(body))
    return failed.value


def test_pages_with_their_dates_and_a_title_from_the_address() -> None:
    body = f"""{URLSET} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      {page("https://ministry.example/news/2026/water-directive-48213.html", "2026-03-04T09:30:00+01:00")}
      <url><loc>
          https://ministry.example/news/norms_talks?id=7&amp;lang=en
        </loc><image:image><image:loc>https://ministry.example/a.jpg</image:loc></image:image>
        <changefreq>daily</changefreq></url>
      {page("/news/relative", "2026-03-02")}
      {page("javascript:alert(1)")}
      <url><lastmod>2026-03-01</lastmod></url>
    </urlset>"""
    parsed = parse_body(source(), fetched(body))
    assert [(entry.title, entry.url, entry.published) for entry in parsed.entries] == [
        (
            "Water directive",
            "https://ministry.example/news/2026/water-directive-48213.html",
            datetime(2026, 3, 4, 8, 30, tzinfo=UTC),
        ),
        ("Norms talks", "https://ministry.example/news/norms_talks?id=7&lang=en", None),
        ("Relative", "https://ministry.example/news/relative", datetime(2026, 3, 2, tzinfo=UTC)),
    ]
    assert {entry.guid for entry in parsed.entries} == {None}
    assert parsed.warnings == ()


def test_news_say_more() -> None:
    body = f"""{NEWS}<url><loc>https://agency.example/1</loc><lastmod>2026-03-05</lastmod>
      <news:news>
        <news:publication><news:name>Agency</news:name><news:language>pt-br</news:language></news:publication>
        <news:publication_date>2026-03-04T10:00:00Z</news:publication_date>
        <news:title>Água &amp; energia: <![CDATA[novas <b>regras</b>]]></news:title>
        <news:keywords>water, energy</news:keywords>
      </news:news></url></urlset>"""
    (entry,) = parse_body(source(), fetched(body)).entries
    assert (entry.title, entry.lang, entry.text) == ("Água & energia: novas regras", "pt-br", "water, energy")
    assert entry.published == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert entry.updated == datetime(2026, 3, 5, tzinfo=UTC)


def test_only_chooses_by_address() -> None:
    body = f"{URLSET}>{page('https://m.example/news/rules-on-water')}{page('https://m.example/about')}</urlset>"
    assert [entry.title for entry in parse_body(source("/news/"), fetched(body)).entries] == ["Rules on water"]
    assert failure(body, "/press/").reason == Reason.SELECTOR
    news = body.replace("</url>", "<n:news xmlns:n='x'/></url>")
    assert parse_body(source("/press/"), fetched(news)).entries == (), "there may be none today"
    assert parse_body(source(), fetched(f"{URLSET}/>")).entries == ()


def test_an_index_names_its_newest_sitemaps() -> None:
    children = "".join(
        f"<sitemap><loc>https://m.example/{n}.xml</loc><lastmod>2026-03-0{n}</lastmod></sitemap>" for n in range(1, 6)
    )
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{children}</sitemapindex>'
    found = failure(index)
    assert found.reason == Reason.NOT_A_FEED
    named = [f"https://m.example/{n}.xml" for n in (5, 4, 3)]
    assert "index of sitemaps" in found.detail and ", ".join(named) in found.detail
    sitemap = read_sitemap(fetched(index))
    assert sitemap.index
    assert [place.url for place in sitemap.newest_first()][:3] == named


def test_of_very_many_the_newest_are_taken() -> None:
    first = datetime(2000, 1, 1, tzinfo=UTC)
    pages = [page(f"https://m.example/{n}", f"{first + timedelta(days=n):%Y-%m-%d}") for n in range(MOST_ENTRIES + 7)]
    parsed = parse_body(source(), fetched(f"{URLSET}>{''.join(pages)}</urlset>"))
    assert len(parsed.entries) == MOST_ENTRIES
    assert parsed.entries[0].url == "https://m.example/7"
    assert "7 older addresses" in parsed.warnings[0]


def test_gzip_is_unpacked_within_bounds() -> None:
    body = f"{URLSET}>{page('https://m.example/a-word')}</urlset>".encode()
    assert len(parse_body(source(), fetched(gzip.compress(body), "application/gzip")).entries) == 1
    assert failure(gzip.compress(body)[:-12]).detail == "the gzip file is broken or cut short"
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([packer.compress(b" " * 1_000_000) for _ in range(60)] + [packer.flush()])
    assert "larger than" in failure(bomb).detail
    assert failure(gzip.compress(gzip.compress(body))).reason == Reason.NOT_A_FEED


@pytest.mark.parametrize(
    ("body", "reason", "said"),
    [
        ('<!DOCTYPE u [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset>&b;</urlset>', "parse", "document type"),
        ('<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset>&x;</urlset>', "parse", "document type"),
        ("<!DOCTYPE html><html><title>404</title></html>", "not_a_feed", "an HTML page"),
        ("<html><title>404</title></html>", "not_a_feed", "<html>"),
        ("<rss version='2.0'><channel/></rss>", "not_a_feed", "take out `kind: sitemap`"),
        ("nothing of the kind", "not_a_feed", "no sitemap"),
        ("<other/>", "not_a_feed", "<other>"),
        (b"\x89PNG\r\n", "not_a_feed", "PNG"),
    ],
)  # fmt: skip
def test_what_is_no_sitemap_says_so(body: str | bytes, reason: str, said: str) -> None:
    found = failure(body)
    assert (found.reason, said in found.detail) == (reason, True), found.detail


def test_broken_ones_are_read_as_far_as_they_go() -> None:
    whole = f"{URLSET}>{page('https://m.example/one-word')}{page('https://m.example/two-words')}</urlset>"
    parsed = parse_body(source(), fetched(whole[:-30]))
    assert [entry.title for entry in parsed.entries] == ["One word"]
    assert "broken" in parsed.warnings[0]
    unbound = f"<urlset>{page('https://m.example/a-b')}".replace("</url>", "<news:news/></url></urlset>")
    assert len(parse_body(source(), fetched(unbound)).entries) == 1
    deep = f"{URLSET}>{'<a>' * 5000}{'</a>' * 5000}{page('https://m.example/one-word')}</urlset>"
    parse_body(source(), fetched(deep))


@pytest.mark.parametrize("coding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_character_sets(coding: str) -> None:
    text = f'<?xml version="1.0" encoding="{coding.removesuffix("-sig")}"?><urlset>{page("https://m.example/é-clair")}</urlset>'
    (entry,) = parse_body(source(), fetched(text.encode(coding))).entries
    assert entry.title == "É clair"


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://m.example/news/2026/03/water-directive/", "Water directive"),
        ("https://m.example/news/water_directive-1234567.html", "Water directive"),
        ("https://m.example/en/press-room/20260304.aspx", "Press room"),
        ("https://m.example/%E6%96%B0%E9%97%BB-%E7%BD%91%E7%BB%9C", "新闻 网络"),
        ("https://m.example/nis2-and-5g", "Nis2 and 5g"),
        ("https://m.example/1", "https://m.example/1"),
        ("https://m.example/", "https://m.example/"),
    ],
)
def test_words_of_an_address(url: str, title: str) -> None:
    assert title_of(url) == title


@given(st.text(alphabet="<>/&;#x!-[]urlsetocmap \"'=:\x00é", max_size=200) | st.binary(max_size=200))
def test_any_body_gives_entries_or_a_reason(junk: str | bytes) -> None:
    for body in (junk, f"<urlset>{junk}</urlset>" if isinstance(junk, str) else b"\x1f\x8b" + junk):
        try:
            parse_body(source(), fetched(body if isinstance(body, bytes) else body.encode()))
        except ParseFailed as failed:
            assert failed.reason in set(Reason)
            assert "unexpected" not in failed.detail and "cannot be read (" not in failed.detail
