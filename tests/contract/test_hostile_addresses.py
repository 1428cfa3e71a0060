"""Ways to make the desk knock at inner doors: spellings, hops, names, and addresses inside what is fetched."""

import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fetch_server import LIMITS, NOW, answer, failed, fetch, names, serving, source, state

from bot.model import Fetched, FetchLimits, PageRules, Reason, Source, SourceKind
from bot.sources.http import HttpFetcher
from bot.sources.parsers import Parsers

CLOSED = replace(LIMITS, allow=())
EXPIRED = Path(__file__).parent.parent / "data" / "feeds" / "expired.pem"
INNER_NAMES = """
    127.0.0.1 127.0.0.2 10.0.0.1 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1
    255.255.255.255 ::1 :: ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
    2002:7f00:1:: 2001:0:7f00:1:: fe80::1 fc00::1 fd00:ec2::254 ff02::1 fec0::1 garbage
"""


@pytest.mark.parametrize("address", INNER_NAMES.split())
async def test_a_name_that_leads_inside_is_refused_unless_all_of_it_is_outside(address: str) -> None:
    for found in ([address], [address, "93.184.216.34"], ["93.184.216.34", address]):
        result = failed(await fetch("http://news.example/feed", CLOSED, resolver=names(found)))
        assert result.reason is Reason.BLOCKED_ADDRESS
        assert address not in result.detail


@pytest.mark.parametrize(
    "url",
    [
        "http:\\\\127.0.0.1:{port}\\feed",
        "http:/127.0.0.1:{port}/feed",
        "http:127.0.0.1:{port}/feed",
        "http:///127.0.0.1:{port}/feed",
        "http://127.0.0.1:{port}\\@news.example/",
        "http://news.example@127.0.0.1:{port}/",
        "http://news.example:80@127.0.0.1:{port}/",
        "http://news.example%40127.0.0.1:{port}/",
        "http://127.0.0.1:{port}#@news.example/",
        "http://127.0.0.1:{port}?@news.example/",
        "http://127。0。0。1:{port}/",
        "http://①②⑦.⓪.⓪.①:{port}/",
        "http://%31%32%37.0.0.1:{port}/",
        "http://0177.0.0.0x1:{port}/",
        "http://017700000001:{port}/",
        "http://127.0.1:{port}/",
        "http://127.00000.0.1:{port}/",
        "http://[::ffff:7f00:1]:{port}/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/",
        "http://[64:ff9b::127.0.0.1]:{port}/",
        "http://[2002:7f00:1::]:{port}/",
        "http://[::1%25lo]:{port}/",
        "http://LOCALHOST:{port}/",
        "http://localhost.:{port}/",
        "http://lo\u00adcalhost:{port}/",
        "http://ⓛocalhost:{port}/",
        "ht\ttp://127.0.0.1:{port}/",
        "  http://127.0.0.1:{port}/  ",
    ],
)
@pytest.mark.parametrize("hop", [0, 1, 2])
async def test_no_spelling_gets_through_on_any_hop(url: str, hop: int) -> None:
    """Asked for, or behind one or two redirects of a server that may be fetched."""
    async with serving(answer()) as trap:
        evil = url.format(port=trap.port)
        async with serving(answer()) as outer:
            limits = replace(CLOSED, allow=(f"127.0.0.1:{outer.port}",))
            outer.answers = [answer(b"", f"Location: /{n}", status="302 Found") for n in range(hop - 1)]
            location = b"Location: " + evil.encode() + b"\r\nContent-Length: 0\r\n\r\n"
            outer.answers += [b"HTTP/1.1 302 Found\r\n" + location]
            result = failed(await fetch(outer.url() if hop else evil, limits))
            assert result.reason in (Reason.BLOCKED_ADDRESS, Reason.REDIRECT, Reason.CONNECT, Reason.DNS)
            assert (outer.connections > 0) is (hop > 0)
        assert trap.connections == 0
        assert "127.0.0.1:" not in result.detail


SCHEMES = """
    file ftp gopher dict ldap ldaps data javascript http+unix unix ws wss jar view-source tftp sftp smb feed
"""


@pytest.mark.parametrize("scheme", SCHEMES.split())
@pytest.mark.parametrize("form", ["{scheme}://{host}/etc/passwd", "{scheme}:/etc/passwd", "{scheme}:{host}"])
async def test_nothing_but_http_is_fetched_first_or_by_redirect(scheme: str, form: str) -> None:
    async with serving(answer()) as trap:
        for name in (scheme, scheme.upper()):
            evil = form.format(scheme=name, host=f"127.0.0.1:{trap.port}")
            assert failed(await fetch(evil)).reason in (Reason.BLOCKED_ADDRESS, Reason.CONNECT)
            async with serving(answer(b"", f"Location: {evil}", status="301 Moved Permanently")) as outer:
                assert failed(await fetch(outer.url())).reason is Reason.REDIRECT
                assert outer.connections == 1
        assert trap.connections == 0


async def test_each_hop_is_resolved_and_checked_anew() -> None:
    """The name is outside for the first hop and inside for the next: it is the address of the second that counts."""
    async with serving(answer()) as server:
        server.answers = [answer(b"", "Location: /next", status="302 Found"), answer()]
        limits = replace(CLOSED, allow=(f"127.0.0.1:{server.port}",))
        turning = names(["127.0.0.1"], ["127.0.0.2"])
        assert failed(await fetch(server.url(host="news.example"), limits, resolver=turning)).reason is (
            Reason.BLOCKED_ADDRESS
        )
        assert server.connections == 1


async def test_a_refusal_says_the_same_whatever_is_there() -> None:
    """Open, closed, by name, by number, by redirect: one sentence, and nobody was called."""
    async with serving(answer()) as gone:
        closed_port = gone.port
    async with serving(answer()) as trap, serving(b"") as outer:
        limits = replace(CLOSED, allow=(f"127.0.0.1:{outer.port}",))
        details = set()
        for port in (trap.port, closed_port, 22):
            for host in ("127.0.0.1", "news.example"):
                url = f"http://{host}:{port}/"
                resolver = names(["127.0.0.1"])
                details.add(failed(await fetch(url, limits, resolver=resolver)).detail.replace(host, "HOST"))
                outer.answers = [answer(b"", f"Location: {url}", status="302 Found")]
                details.add(failed(await fetch(outer.url(), limits, resolver=resolver)).detail.replace(host, "HOST"))
        assert len(details) == 1
        assert trap.connections == 0


async def test_a_tls_failure_is_told_as_such_and_nothing_falls_back() -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(EXPIRED)
    trusting = ssl.create_default_context(cafile=str(EXPIRED))
    async with serving(answer(), tls=tls) as server:
        async with HttpFetcher(LIMITS, now=lambda: NOW, resolver=names(["127.0.0.1"]), tls=trusting) as fetcher:
            for host in ("localhost", "other.example"):
                url = server.url(host=host, scheme="https")
                result = failed(await fetcher.fetch(source(url), state()))
                assert (result.reason, "certificate" in result.detail) == (Reason.TLS, True)
        assert server.requests == []
    async with serving(answer(), answer(b"", "Location: https://127.0.0.1:1/", status="302 Found")) as plain:
        assert failed(await fetch(plain.url(scheme="https"))).reason is Reason.TLS
        assert not [request for request in plain.requests if request.startswith(b"GET ")]


# ---------------------------------------------------------------------- addresses within documents


def rss(trap: str) -> str:
    return f"""<?xml version="1.0"?>
    <?xml-stylesheet type="text/xsl" href="{trap}/style.xsl"?>
    <!DOCTYPE rss SYSTEM "{trap}/feed.dtd" [
      <!ENTITY outer SYSTEM "{trap}/entity"> <!ENTITY % param SYSTEM "{trap}/param"> %param;
      <!ENTITY local SYSTEM "file:///etc/passwd">
    ]>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
      xmlns:xi="http://www.w3.org/2001/XInclude" xml:base="{trap}/base/">
    <channel><title>T</title><link>{trap}/site</link>
      <atom:link rel="hub" href="{trap}/hub"/><atom:link rel="next" href="{trap}/next"/>
      <atom:link rel="self" href="{trap}/self"/><atom:link rel="prev-archive" href="{trap}/archive"/>
      <itunes:new-feed-url>{trap}/new-feed</itunes:new-feed-url><itunes:image href="{trap}/itunes.png"/>
      <image><url>{trap}/image.png</url><link>{trap}/</link></image><icon>{trap}/favicon.ico</icon>
      <cloud domain="127.0.0.1" port="80" path="/rpc" registerProcedure="x" protocol="http-post"/>
      <docs>{trap}/docs</docs><xi:include href="{trap}/included" parse="text"/>
      <item><title>A &outer; B &local;</title><link>{trap}/item</link><guid>{trap}/guid</guid>
        <comments>{trap}/comments</comments><wfw:commentRss>{trap}/comments.rss</wfw:commentRss>
        <enclosure url="{trap}/enclosure.mp3" length="1" type="audio/mpeg"/><media:content url="{trap}/media.png"/>
        <media:thumbnail url="{trap}/thumb.png"/><source url="{trap}/source">S</source>
        <description><![CDATA[<img src="{trap}/pixel.gif"><meta http-equiv="refresh" content="0;url={trap}/refresh">
          <link rel="stylesheet" href="{trap}/style.css"><iframe src="{trap}/frame"></iframe>]]></description>
      </item></channel></rss>"""


def atom(trap: str) -> str:
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{trap}/"><title>T</title><icon>/favicon.ico</icon>
      <logo>logo.png</logo><link rel="hub" href="hub"/><entry><title>A</title><id>1</id><link href="item"/>
      <link rel="enclosure" href="enclosure"/><content src="{trap}/out-of-line" type="text/html"/></entry></feed>"""


def json_feed(trap: str) -> str:
    return f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "feed_url": "{trap}/self",
      "home_page_url": "{trap}/", "next_url": "{trap}/next", "icon": "{trap}/icon", "favicon": "{trap}/favicon.ico",
      "hubs": [{{"type": "WebSub", "url": "{trap}/hub"}}],
      "items": [{{"id": "1", "title": "A", "url": "{trap}/item", "image": "{trap}/image", "banner_image": "{trap}/b",
      "attachments": [{{"url": "{trap}/attached", "mime_type": "image/png"}}]}}]}}"""


def page(trap: str) -> str:
    return f"""<!doctype html><html><head><base href="{trap}/"><meta http-equiv="refresh" content="0;url={trap}/away">
      <link rel="icon" href="favicon.ico"><link rel="alternate" type="application/rss+xml" href="feed.xml">
      <script src="{trap}/x.js"></script></head><body><li class="news"><a href="item">A</a><img src="pixel.gif"></li>"""


@pytest.mark.parametrize("document", [rss, atom, json_feed, page])
async def test_no_address_within_a_document_is_called(document: Callable[[str], str]) -> None:
    """The trap may be fetched, as far as rules go: it is not called because nobody has reason to."""
    rules = PageRules("li.news", "a", "a@href") if document is page else None
    parsers = Parsers()
    try:
        async with serving(answer()) as trap, serving(answer(document(trap.url("", scheme="http")).encode())) as server:
            watched = Source("s", "S", server.url(), kind=SourceKind.PAGE if rules else SourceKind.FEED, page=rules)
            async with HttpFetcher(LIMITS, now=lambda: NOW) as fetcher:
                result = await fetcher.fetch(watched, state())
                assert isinstance(result, Fetched)
                found = await parsers.parse(watched, result)
            assert (trap.connections, server.connections) == (0, 1)
        (entry,) = found.entries  # type: ignore[union-attr]
        assert entry.title.startswith("A")
        assert "root:" not in repr(found)
    finally:
        parsers.close()


async def test_only_what_is_named_is_allowed_even_beside_it() -> None:
    async with serving(answer()) as named, serving(answer()) as other:
        for allow in (f"127.0.0.1:{named.port}", f"::1,127.0.0.1:{named.port}"):
            limits = FetchLimits(allow=tuple(allow.split(",")))
            assert isinstance(await fetch(named.url(), limits), Fetched)
            for url in (other.url(), named.url(host="127.0.0.2"), other.url(host="localhost")):
                assert failed(await fetch(url, limits)).reason is Reason.BLOCKED_ADDRESS
        assert failed(await fetch(named.url(), FetchLimits())).reason is Reason.BLOCKED_ADDRESS
        assert other.connections == 0
