"""A thousand feeds on loopback, for measuring: `python bench/newswire.py [--feeds N] [--port N] [--seed N]`

Standard library only. The same seed and number of feeds give the same bytes on every machine. Each feed has an address
of its own, 127.1.x.y (Linux answers for all of 127/8), and whatever it answers is made before it listens. Shares of
feeds, drawn by the seed:

    RSS 2.0 60 %, Atom 30 %, RDF 5 %, JSON Feed 5 %; 20 to 50 entries of about two kilobytes of HTML, no two alike
    78 %    compress, for those that accept gzip
    76 %    answer 304: a third of them by ETag, a third by Last-Modified, a third by either
    20 %    never answer 304, and end in a comment that is another at each request
    25 %    of the RSS feeds have no guid

At 127.0.0.1: `/urls` one address a line · `/advance?share=0.05&new=2&edits=1` so many of the feeds get new entries at
their top, and edit others · `/latency?ms=100&spread=30` · `/truth` what a correct reader holds now · `/stats` requests,
answers 200 and 304, bytes, and the server's own processor seconds · `/reset` back to the first state. JSON, all but
the first.
"""

import argparse
import asyncio
import gzip
import json
import random
import resource
import socket
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from html import escape
from urllib.parse import parse_qsl, urlsplit
from zlib import crc32

from newswords import Article, articles

KINDS = {"rss": 0.60, "atom": 0.30, "rdf": 0.05, "json": 0.05}
PACKED = 0.78
ANSWER_304 = 0.76
CHURN = 0.20
WITHOUT_GUID = 0.25
NEWEST = datetime(2025, 3, 1, 8, tzinfo=UTC)
"""When the first state was written: long enough ago for the age gate of every desk."""

_TYPES = {
    "rss": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml",
    "rdf": "text/xml",
    "json": "application/feed+json",
}
_ONLY_LOOPBACK = b"lo"


@dataclass(slots=True)
class Entry:
    """What a feed shows. `number` is its own among all entries of all feeds."""

    number: int
    title: str
    html: str
    written: datetime


@dataclass(slots=True)
class Feed:
    """One feed, and the answer that is ready. `by`: what it compares for a 304 (`etag`, `modified`)."""

    number: int
    kind: str
    guids: bool
    packs: bool
    by: frozenset[str]
    churns: bool
    entries: list[Entry]
    etag: str = ""
    modified: datetime = NEWEST
    plain: bytes = b""
    packed: bytes = b""

    @property
    def host(self) -> str:
        return f"127.1.{self.number // 200}.{1 + self.number % 200}"

    def render(self) -> None:
        """Make the answer anew."""
        self.plain = _WRITERS[self.kind](self)
        self.packed = gzip.compress(self.plain, 6, mtime=0) if self.packs else b""
        self.modified = max(entry.written for entry in self.entries)
        self.etag = f'"{self.number:x}-{crc32(self.plain):08x}"'

    def same(self, asked: dict[str, str]) -> bool:
        """Whether this request is answered with 304 (RFC 9110, 13.2.2: an ETag goes before a date)."""
        if "etag" in self.by and (tags := asked.get("if-none-match")):
            return self.etag in tags
        if "modified" in self.by and "if-none-match" not in asked and (since := asked.get("if-modified-since")):
            return self.modified <= parsedate_to_datetime(since)
        return False


class Writer:
    """Writes entries. Paragraphs come from a stock, so that a thousand feeds are made in seconds; every entry says its
    own number, so that no two are alike."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        names = [f"{first}{last}" for first in ("ber", "col", "dun", "fal", "gor") for last in ("ada", "eth", "ison")]
        self._stock: list[Article] = articles(1_500, 1_200, names=names, seed=seed)
        self._number = 0

    @property
    def state(self) -> tuple[int, object]:
        """From here it goes on in the same way."""
        return self._number, self._dice.getstate()

    @state.setter
    def state(self, state: tuple[int, object]) -> None:
        self._number = state[0]
        self._dice.setstate(state[1])

    def entry(self, written: datetime) -> Entry:
        self._number += 1
        said = self._dice.choice(self._stock)
        title = f"{said.title} & what follows ({self._number})"
        return Entry(self._number, title, self.html(self._number), written)

    def html(self, number: int, edition: str = "") -> str:
        """About two kilobytes."""
        parts = [f'<p>Report no. {number}{edition}. <a href="https://example.org/about/{number}">More of it</a>.</p>']
        for said in self._dice.sample(self._stock, 4):
            begin = self._dice.randrange(0, 800)
            words = escape(said.text[begin : begin + 300].partition(" ")[2])
            parts.append(f'<p class="body">{words} <em>{escape(said.title)}</em> said so&nbsp;&mdash; once.</p>')
        picture = f'<img src="https://img.example.org/{number}.jpg" alt="" width="600" height="400"/>'
        return "\n".join([parts[0], picture, *parts[1:]])


@dataclass(slots=True)
class Stats:
    requests: int = 0
    fetched: int = 0
    not_modified: int = 0
    bytes: int = 0


class Newswire:
    """The feeds, what is true of them, and how they answer. `few`: five entries a feed."""

    def __init__(self, count: int, seed: int = 1, *, few: bool = False) -> None:
        self._few = few
        self._dice = random.Random(seed)
        self._writer = Writer(seed)
        self.feeds = [self._feed(number, self._dice) for number in range(count)]
        self._first = (self._dice.getstate(), self._writer.state)
        self._before: dict[int, Feed] = {}
        self.reset()

    def reset(self) -> None:
        """Back to the first state."""
        for number, feed in self._before.items():
            self.feeds[number] = feed
        self._before.clear()
        self._dice.setstate(self._first[0])
        self._writer.state = self._first[1]
        # Of each feed, all that it ever showed: number and title.
        self.shown = {feed.number: {entry.number: entry.title for entry in feed.entries} for feed in self.feeds}
        self.edited = self.round = 0
        self.delay = (0.0, 0.0)
        self.stats = Stats()

    def _feed(self, number: int, dice: random.Random) -> Feed:
        kind = dice.choices(list(KINDS), list(KINDS.values()))[0]
        well = dice.random()
        by = dice.choice((frozenset({"etag"}), frozenset({"modified"}), frozenset({"etag", "modified"})))
        length = 5 if self._few else dice.randint(20, 50)
        written = NEWEST - timedelta(minutes=dice.randrange(2_000))
        entries = []
        for _ in range(length):
            entries.append(self._writer.entry(written))
            written -= timedelta(minutes=dice.randint(20, 900))
        feed = Feed(
            number,
            kind,
            guids=kind != "rss" or dice.random() >= WITHOUT_GUID,
            packs=dice.random() < PACKED,
            by=by if well < ANSWER_304 else frozenset(),
            churns=ANSWER_304 <= well < ANSWER_304 + CHURN,
            entries=entries,
        )
        feed.render()
        return feed

    def advance(self, share: float = 0.05, new: int = 2, edits: int = 1) -> dict[str, object]:
        """So many of the feeds change: new entries push the oldest out, and others say something else than before."""
        self.round += 1
        written = NEWEST + timedelta(hours=self.round)
        chosen = self._dice.sample(self.feeds, round(share * len(self.feeds)))
        for feed in chosen:
            self._before.setdefault(feed.number, replace(feed, entries=[replace(entry) for entry in feed.entries]))
            for entry in self._dice.sample(feed.entries[: len(feed.entries) - new], edits):
                entry.html = self._writer.html(entry.number, f", corrected in round {self.round}")
            fresh = [self._writer.entry(written - timedelta(minutes=place)) for place in range(new)]
            feed.entries[:] = [*fresh, *feed.entries][: len(feed.entries)]
            self.shown[feed.number] |= {entry.number: entry.title for entry in fresh}
            feed.render()
            feed.modified = written
        self.edited += len(chosen) * edits
        return {"feeds": len(chosen), "new": len(chosen) * new, "edited": len(chosen) * edits}

    def truth(self) -> dict[str, object]:
        """What a reader holds that saw every state."""
        kinds = Counter(dict.fromkeys(KINDS, 0))
        for feed in self.feeds:
            kinds[feed.kind] += len(self.shown[feed.number])
        return {
            "feeds": len(self.feeds),
            "entries": kinds.total(),
            "entries_by_kind": dict(kinds),
            "edited": self.edited,
            "bytes": sum(len(feed.plain) for feed in self.feeds),
            "bytes_packed": sum(len(feed.packed or feed.plain) for feed in self.feeds),
            "answer_304": sum(bool(feed.by) for feed in self.feeds),
            "titles": {feed.number: list(self.shown[feed.number].values()) for feed in self.feeds},
        }

    def answer(self, number: int, asked: dict[str, str]) -> tuple[bytes, bytes]:
        """Head and body."""
        feed, stats = self.feeds[number], self.stats
        stats.requests += 1
        fields = [f"Content-Type: {_TYPES[feed.kind]}"]
        if "etag" in feed.by:
            fields.append(f"ETag: {feed.etag}")
        if "modified" in feed.by:
            fields.append(f"Last-Modified: {format_datetime(feed.modified, usegmt=True)}")
        if feed.same(asked):
            stats.not_modified += 1
            return _head("304 Not Modified", fields), b""
        packs = feed.packs and "gzip" in asked.get("accept-encoding", "")
        if feed.churns and feed.kind != "json":
            comment = b"<!-- served %d -->" % stats.requests
            # A gzip file may have several members (RFC 1952, 2.2): the comment need not pack the whole anew.
            body = feed.packed + gzip.compress(comment, mtime=0) if packs else feed.plain + comment
        else:
            body = feed.packed if packs else feed.plain
        if packs:
            fields.append("Content-Encoding: gzip")
        stats.fetched += 1
        stats.bytes += len(body)
        return _head("200 OK", [*fields, "Vary: Accept-Encoding", f"Content-Length: {len(body)}"]), body

    def control(self, path: str, port: int) -> bytes:
        """What is asked and told at 127.0.0.1."""
        url = urlsplit(path)
        given = dict(parse_qsl(url.query))
        if url.path == "/urls":
            return "".join(f"http://{feed.host}:{port}/{feed.number}.{feed.kind}\n" for feed in self.feeds).encode()
        told: object = {}
        if url.path == "/advance":
            told = self.advance(float(given.get("share", 0.05)), int(given.get("new", 2)), int(given.get("edits", 1)))
        elif url.path == "/latency":
            self.delay = (float(given.get("ms", 0)) / 1000, float(given.get("spread", 0)) / 1000)
        elif url.path == "/truth":
            told = self.truth()
        elif url.path == "/stats":
            own = resource.getrusage(resource.RUSAGE_SELF)
            stats = self.stats
            told = {name: getattr(stats, name) for name in ("requests", "fetched", "not_modified", "bytes")}
            told["processor_seconds"] = round(own.ru_utime + own.ru_stime, 2)
        elif url.path == "/reset":
            self.reset()
        else:
            told = {"unknown": url.path}
        return json.dumps(told).encode()


def _head(status: str, fields: list[str]) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *fields, "Connection: close", "", ""]).encode()


# ------------------------------------------------------------------ the documents


def _link(feed: Feed, entry: Entry) -> str:
    return f"https://feed-{feed.number}.example.org/reports/{entry.number}"


def _rss(feed: Feed) -> bytes:
    items = []
    for entry in feed.entries:
        link = _link(feed, entry)
        guid = f'<guid isPermaLink="false">report:{entry.number}</guid>' if feed.guids else ""
        items.append(
            f"<item><title>{escape(entry.title)}</title><link>{link}</link>{guid}"
            f"<pubDate>{format_datetime(entry.written)}</pubDate><description>{escape(entry.html)}</description></item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>Newswire {feed.number}</title><link>https://feed-{feed.number}.example.org/</link>"
        f"<description>Seeded news</description>\n{chr(10).join(items)}\n</channel></rss>\n"
    ).encode()


def _atom(feed: Feed) -> bytes:
    items = []
    for entry in feed.entries:
        written = entry.written.isoformat().replace("+00:00", "Z")
        items.append(
            f'<entry><title>{escape(entry.title)}</title><link rel="alternate" href="{_link(feed, entry)}"/>'
            f"<id>urn:report:{entry.number}</id><published>{written}</published><updated>{written}</updated>"
            f'<content type="html">{escape(entry.html)}</content></entry>'
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>Newswire {feed.number}</title><id>urn:newswire:{feed.number}</id>"
        f"<updated>{feed.entries[0].written.isoformat()}</updated>\n{chr(10).join(items)}\n</feed>\n"
    ).encode()


def _rdf(feed: Feed) -> bytes:
    items = []
    for entry in feed.entries:
        link = _link(feed, entry)
        items.append(
            f'<item rdf:about="{link}"><title>{escape(entry.title)}</title><link>{link}</link>'
            f"<dc:date>{entry.written.isoformat()}</dc:date>"
            f"<description><![CDATA[{entry.html}]]></description></item>"
        )
    return (
        '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="https://feed-{feed.number}.example.org/"><title>Newswire {feed.number}</title>'
        f"<link>https://feed-{feed.number}.example.org/</link><description>Seeded news</description></channel>\n"
        f"{chr(10).join(items)}\n</rdf:RDF>\n"
    ).encode()


def _json(feed: Feed) -> bytes:
    items = [
        {
            "id": f"report:{entry.number}",
            "url": _link(feed, entry),
            "title": entry.title,
            "content_html": entry.html,
            "date_published": entry.written.isoformat(),
        }
        for entry in feed.entries
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": f"Newswire {feed.number}"}
    return json.dumps(head | {"items": items}, ensure_ascii=False).encode()


_WRITERS = {"rss": _rss, "atom": _atom, "rdf": _rdf, "json": _json}


# ------------------------------------------------------------------ the line


class Line(asyncio.Protocol):
    """One connection: one request, one answer."""

    def __init__(self, wire: Newswire, port: int) -> None:
        self._wire = wire
        self._port = port
        self._came = b""
        self._answered = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._came += data
        if b"\r\n\r\n" not in self._came or self._answered:
            return
        self._answered = True
        request, *lines = self._came.decode("latin-1").split("\r\n")
        asked = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        path = request.split(" ")[1]
        number = path[1:].partition(".")[0]
        if not number.isdecimal():
            told = self._wire.control(path, self._port)
            self._tell(_head("200 OK", ["Content-Type: application/json", f"Content-Length: {len(told)}"]), told)
            return
        head, body = self._wire.answer(int(number), asked)
        middle, spread = self._wire.delay
        if middle:
            seconds = random.uniform(middle - spread, middle + spread)
            asyncio.get_running_loop().call_later(seconds, self._tell, head, body)
        else:
            self._tell(head, body)

    def _tell(self, head: bytes, body: bytes) -> None:
        self._transport.writelines((head, body))
        self._transport.close()


def listening(port: int) -> socket.socket:
    """A socket at every loopback address at once; nothing from outside this machine reaches it."""
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, _ONLY_LOOPBACK)
    sock.bind(("0.0.0.0", port))
    sock.listen(2_000)
    sock.setblocking(False)
    return sock


async def serve(wire: Newswire, port: int) -> None:
    """Answers until it is ended. Says where, as soon as it listens."""
    sock = listening(port)
    port = sock.getsockname()[1]
    server = await asyncio.get_running_loop().create_server(lambda: Line(wire, port), sock=sock)
    print(f"http://127.0.0.1:{port}", flush=True)
    await server.serve_forever()


def main() -> None:
    options = argparse.ArgumentParser(description="A thousand seeded feeds on loopback.")
    options.add_argument("--feeds", type=int, default=1_000)
    options.add_argument("--few", action="store_true", help="five entries a feed")
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    asyncio.run(serve(Newswire(asked.feeds, asked.seed, few=asked.few), asked.port))


if __name__ == "__main__":
    main()
