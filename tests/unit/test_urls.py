"""One identity for the many spellings of an address; no link that is not plain http(s)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.urls import MAX_LINK, absolute_url, canonical_url, host_of

STORY = "https://example.org/news/water"


@pytest.mark.parametrize(
    "spelling",
    [
        "http://example.org/news/water",
        "https://www.example.org/news/water/",
        "HTTPS://WWW.EXAMPLE.ORG:443/news/water",
        "http://m.example.org:80/news/water",
        "https://amp.example.org/news/water",
        "https://user:secret@example.org/news/water",
        "https://example.org./news/water",
        "https://example.org/news/./old/../water",
        "https://example.org/news/%77ater",
        "https://example.org/news/water#comments",
        "https://example.org/news/water?utm_source=feed&UTM_Medium=rss&fbclid=1&gclid=2&mc_cid=3&mc_eid=4",
        "https://example.org/news/water?at_medium=RSS&at_campaign=X",
        "https://example.org/news/water?ref=rss",
        "https://example.org/news/water?&&",
        "https://example.org/news/water/index.html",
        "https://example.org/news/water/index.php",
        "https://example.org/news/water/amp",
        "https://example.org/news/water/amp/",
        "https://example.org/news/water?amp=1",
        "https://example.org/news/water?amp",
        "https://example.org/news/water?outputType=amp",
        "https://example.org/news/water.amp",
        "https://example-org.cdn.ampproject.org/c/s/example.org/news/water/amp/",
        "https://example-org.cdn.ampproject.org/v/s/www.example.org/news/water?amp=1#top",
        "https://www.google.com/amp/s/example.org/news/water",
        "  https://example.org/news/water\n",
    ],
)
def test_spellings_of_one_address_are_one(spelling: str) -> None:
    assert canonical_url(spelling) == STORY


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a?ref=main", "https://example.org/a?ref=release"),
        ("https://example.org/#!/a", "https://example.org/#!/b"),
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org/a"),
        ("https://example.org/a?x=1&x=2", "https://example.org/a?x=2&x=1"),
        ("https://news.example.org/a", "https://example.org/a"),
        ("https://example.org/amp", "https://example.org/"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_different_addresses_stay_different(left: str, right: str) -> None:
    assert canonical_url(left) != canonical_url(right)


def test_forms_that_people_meet() -> None:
    assert canonical_url("http://example.org") == "https://example.org/"
    assert canonical_url("https://example.org/a.amp.html") == "https://example.org/a.html"
    assert canonical_url("https://example.org/?b=2&a=1") == "https://example.org/?a=1&b=2"
    assert canonical_url("https://bücher.example/ü") == "https://xn--bcher-kva.example/%C3%BC"
    assert canonical_url("https://m.me/x") == "https://m.me/x"
    assert canonical_url("https://[2001:DB8::1]:8080/") == "https://[2001:db8::1]:8080/"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "news",
        "/news",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "http://exa mple.org/",
        "https://example.org:99999/",
        "https://example.org/�" * 4000,
    ],
)
def test_anything_but_http_has_no_identity(text: str) -> None:
    assert canonical_url(text) is None


PIECES = st.sampled_from(
    [
        "/",
        "//",
        "index.html",
        "amp",
        ".amp",
        ".amp.html",
        "a",
        "A",
        "%41",
        "%7e",
        "%2f",
        "%",
        "%25",
        "%%37E",
        "é",
        " ",
        ".",
        "..",
        "c/s/www.example.org/x",
        "amp/s/m.example.org/x",
        "\\",
        "\t",
        "+",
        ";",
        "@",
        ":",
    ]
)
QUERIES = st.sampled_from(
    ["?", "&", "a=1", "b=2", "A=1", "a", "=", "utm_x=1", "amp", "amp=1", "ref=rss", "%61mp=1", "?a", "%26", "#", "#!x"]
)
HOSTS = st.sampled_from(
    [
        "example.org",
        "www.example.org",
        "www.www.m.example.org",
        "amp.org",
        "m.co",
        "www.google.com",
        "127.0.0.1",
        "x.cdn.ampproject.org",
        "cdn.ampproject.org",
        "EXAMPLE.org.",
        "[::1]",
        "ü.example",
        "example.org:80",
        "a@b.c:443",
    ]
)


@example("http://example.org/..amp?")
@example("http://x.cdn.ampproject.org/%%37E..?")
@example("http://x.cdn.ampproject.org/c/ex%61mple.org/a")
@given(
    st.builds(
        lambda scheme, host, path, query: f"{scheme}://{host}/{''.join(path)}?{''.join(query)}",
        st.sampled_from(["http", "https", "HTTP"]),
        HOSTS,
        st.lists(PIECES, max_size=8),
        st.lists(QUERIES, max_size=8),
    )
)
def test_identity_of_an_identity_is_itself(url: str) -> None:
    identity = canonical_url(url)
    assert identity is None or canonical_url(identity) == identity


@given(st.text(max_size=60))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for url in (text, f"https://{text}", f"http://example.org/{text}"):
        identity = canonical_url(url)
        assert identity is None or canonical_url(identity) == identity
        link = absolute_url("https://example.org/feed", url)
        assert link is None or link.lower().startswith(("http://", "https://"))


BASE = "https://reader:secret@example.org/section/feed.xml"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("  https://example.org/a \n", "https://example.org/a"),
        ("http://WWW.Example.org/Ünï?b=2&a=1&utm_source=x#top", "http://WWW.Example.org/Ünï?b=2&a=1&utm_source=x#top"),
        ("a.html", "https://example.org/section/a.html"),
        ("/a", "https://example.org/a"),
        ("../a?x=1", "https://example.org/a?x=1"),
        ("?id=7", "https://example.org/section/feed.xml?id=7"),
        ("//other.example/a", "https://other.example/a"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
        ("https://example.org/a\r\nBcc: x", "https://example.org/aBcc:%20x"),
        ("https://bank.example@evil.example/", "https://evil.example/"),
    ],
)
def test_links_become_absolute(link: str, expected: str) -> None:
    assert absolute_url(BASE, link) == expected


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\nscript:alert(1)",
        "java\tscript:x",
        "\x01javascript:x",
        "data:text/html,x",
        "DATA:text/html;base64,eA==",
        "vbscript:x",
        "file:///etc/passwd",
        "FILE://c:/x",
        "mailto:a@example.org",
        "tel:1",
        "ftp://example.org/",
        "about:blank",
        "blob:https://example.org/1",
        "urn:isbn:1",
        "",
        "   ",
        "https://example.org:99999/",
        "https://" + "a" * 2000 + "/x",
        "/" + "a" * MAX_LINK,
        "https://�/",
    ],
)
def test_other_links_are_none(link: str) -> None:
    assert absolute_url(BASE, link) is None


def test_a_relative_link_needs_a_base() -> None:
    assert absolute_url("", "/a") is None
    assert absolute_url("not a url", "/a") is None
    assert absolute_url("", "https://example.org/a") == "https://example.org/a"


def test_host() -> None:
    assert host_of("https://u:p@WWW.Example.org:8443/x") == "www.example.org"
    assert host_of("http://0x7f.1/") == "127.0.0.1"
    assert host_of("http://[::1]:80/") == "[::1]"
    assert host_of("mailto:a@example.org") is None


@given(
    st.from_regex(
        r"https?://([a-z0-9-]{1,4}\.){0,3}(www\.|m\.|amp\.|cdn\.ampproject\.org|google\.com|[a-z]{2,4}|xn--a|1|0x1)"
        r"(/|/[a-zA-Z.:@!$&()*+,;=~'|%-]{0,4}|/index\.html|/amp|\.amp\.html|/c/s/a\.ex/b){0,4}"
        r"(\?([a-zA-Z_.:/?'|%-]{0,3}=[a-z0-9;,@]{0,3}&?|utm_x=1&|ref=rss&){0,3})?(#!?[a-z/?'|]{0,3})?",
        fullmatch=True,
    )
)
def test_a_plain_address_is_read_as_the_url_standard_reads_it(url: str) -> None:
    """White space before it, which is dropped, sends it through the parser."""
    assert canonical_url(url) == canonical_url(f" {url}")
