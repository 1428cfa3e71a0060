"""The outside in a simulated week: sites that publish in their own rhythm, and what goes wrong with them.

All is decided by the seed alone. Hours count from the beginning of the week; what lies before is below zero.
"""

import hashlib
import json
import random
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from typing import Final

from bot.model import Fetched, FetchFailed, FetchResult, NotModified, Reason, Source
from bot.sources.failures import cut_short, refusal

MONDAY: Final = datetime(2026, 11, 16, tzinfo=UTC)
WEEK: Final = 168.0
PLACES: Final = [
    "Bern",
    "Riga",
    "Oslo",
    "Lima",
    "Kyiv",
    "Rome",
    "Cairo",
    "Delhi",
    "Tokyo",
    "Quito",
    "Accra",
    "Sofia",
    "Turin",
    "Ghent",
    "Porto",
    "Malmo",
    "Basel",
]
THINGS: Final = [
    "port",
    "grid",
    "bank",
    "court",
    "dam",
    "airline",
    "hospital",
    "ministry",
    "refinery",
    "telecom",
    "school",
    "clinic",
    "railway",
    "mint",
]
DEEDS: Final = [
    "attacked",
    "restored",
    "fined",
    "warned",
    "breached",
    "patched",
    "sued",
    "arrested",
    "mapped",
    "audited",
    "leaked",
    "blocked",
]


@dataclass(frozen=True, slots=True)
class News:
    """One thing that a site publishes. `at`: when it appears, in hours; `dated`: what it says of that.

    `event`: what it tells of; another site may tell of the same under the same title and link. `edited`: when it is
    rewritten, if it is.
    """

    number: int
    at: float
    dated: float | None
    title: str
    link: str
    event: str
    edited: float | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a site does between two moments instead of answering well. `size`: of a Retry-After, in hours, or how many
    entries are left."""

    what: str
    begin: float
    end: float
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site says. `shown`: the numbers of the news that can be read in it; None: no document came."""

    result: FetchResult
    shown: frozenset[int] | None = None
    wait: float = 0.0
    """A Retry-After, in hours."""


@dataclass
class Site:
    """A server with one feed, and how the desk watches it."""

    seed: str
    number: int
    begins: float = 0.0
    like: "Site | None" = None
    """The site whose news this one tells again."""

    news: list[News] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = dice = random.Random(f"{self.seed}:{self.number}")
        self.id = f"s{self.number}"
        self.host = f"{self.id}.example" if self.number % 10 else f"{self.id}.shared{self.number // 50}.example"
        self.kind = dice.choices(
            ("rolls", "today", "edition", "pinned", "undated", "office", "bulk", "late"), (48, 4, 5, 8, 7, 16, 6, 6)
        )[0]
        self.size = dice.choice((5, 10, 10, 15, 20, 20, 30, 50)) if self.kind != "bulk" else 20
        self.rate = dice.choice((0.01, 0.02, 0.02, 0.05, 0.05, 0.05, 0.1, 0.1, 0.1, 0.2, 0.2, 0.3, 0.6, 1.5))
        self.format = dice.choices(("rss", "atom", "json"), (6, 3, 1))[0]
        self.naming = dice.choices(("guid", "permalink", "link", "title", "volatile"), (55, 25, 14, 4, 2))[0]
        self.validators = dice.choices(("etag", "modified", "none", "stuck"), (60, 15, 17, 8))[0]
        self.period = dice.uniform(8, 40)
        self.noisy = dice.random() < 0.1
        self.serial = dice.random() < 0.03 and self.naming in ("guid", "permalink", "link")
        self.renamed = dice.uniform(0, WEEK) if dice.random() < 0.12 else None
        self.relocated = dice.uniform(0, WEEK) if dice.random() < 0.05 else None
        """New GUIDs for all; all links (and what is made of them) at another host."""
        self.moved = dice.uniform(5, 90) if dice.random() < 0.06 else None
        self.old_ends = (self.moved or 0) + dice.uniform(60, 90)
        self.gone = dice.uniform(10, WEEK) if dice.random() < 0.01 else None
        self.max_age = dice.choice((0, 0, 0, 0, 0, 900, 3600, 14400))
        self.ttl = dice.choice((0, 0, 0, 0, 60, 120))
        every = dice.choice((30, 60, 60, 120, 120, 120, 180, 180, 240, 240, 240))
        adaptive = dice.random() < 0.1
        self.source = Source(
            self.id,
            f"Site {self.number}",
            f"https://{self.host}/feed",
            every=timedelta(minutes=every),
            adaptive=adaptive,
        )
        if self.like is not None:
            self._tell_again(self.like)
        else:
            self._write()
        self._times = [one.at for one in self.news]
        self._plan_troubles()

    # ------------------------------------------------------------------ what is published

    def _write(self) -> None:
        dice = self.dice
        times = sorted(self._moments())
        for number, at in enumerate(times):
            dated: float | None = at
            if self.kind == "undated":
                dated = None
            elif self.kind == "late" and dice.random() < 0.1:
                dated = at - dice.uniform(0.5, 20)
            edited = at + dice.uniform(0.1, 30) if dice.random() < 0.05 and self.naming != "title" else None
            title = (
                f"{dice.choice(PLACES)} {dice.choice(THINGS)} {dice.choice(DEEDS)}: grid notice {self.number}-{number}"
            )
            if self.serial:
                title = "Round-up of grid incidents in the north"
            self.news.append(
                News(number, at, dated, title, f"/{self.id}/{number}", f"{self.id}.{number}", edited)
            )  # fmt: skip

    def _moments(self) -> Iterator[float]:
        dice, rate = self.dice, self.rate
        if self.kind == "edition":
            for day in range(-2, 7):
                yield from (24 * day + 6 + 0.001 * place for place in range(self.size))
            return
        at = -min(max(2.0 * self.size / rate, 48), 90 * 24.0)
        while at < WEEK:
            many = dice.randint(2, 6) if self.kind == "bulk" else 1
            at += dice.expovariate(rate / many)
            if self.kind == "office" and not (8 <= at % 24 < 18 and at // 24 % 7 < 5):
                continue
            yield from (at + 0.001 * place for place in range(many))

    def _tell_again(self, other: "Site") -> None:
        dice = self.dice
        self.kind, self.naming, self.serial, self.relocated = "rolls", "guid", False, None
        self.size = max(self.size, 20)
        told = [one for one in other.news if dice.random() < 0.7 and one.edited is None]
        again = sorted((one.at + dice.uniform(0.1, 3), one) for one in told)
        for number, (at, one) in enumerate(again):
            self.news.append(News(number, at, one.dated, one.title, one.link, one.event))

    def published(self, since: float, until: float) -> Sequence[News]:
        return self.news[bisect_right(self._times, since) : bisect_right(self._times, until)]

    def window(self, at: float) -> list[News]:
        """What the feed shows when all is well, newest first."""
        past = bisect_right(self._times, at)
        if self.kind == "today":
            first = bisect_right(self._times, at // 24 * 24)
            return self.news[first:past][::-1][:100]
        return self.news[max(past - self.size, 0) : past][::-1]

    # ------------------------------------------------------------------ what goes wrong

    def _plan_troubles(self) -> None:
        dice = self.dice
        failing = ("timeout", "dns", "500", "503", "404", "cut", "html", "garbage", "empty", "broken")
        for _ in range(dice.choice((0, 0, 1, 1, 2))):
            begin = dice.uniform(0, WEEK)
            self.troubles.append(Trouble(dice.choice(failing), begin, begin + dice.choice((0.5, 2, 6, 24, 48))))
        if dice.random() < 0.15:
            begin = dice.uniform(0, WEEK)
            wait = dice.choice((0.02, 0.5, 2, 8, 30))
            self.troubles.append(
                Trouble(dice.choice(("429", "503 wait")), begin, begin + dice.uniform(0.1, 2) * wait, wait)
            )
        if dice.random() < 0.12:
            begin = dice.uniform(0, WEEK)
            self.troubles.append(
                Trouble("shrunk", begin, begin + dice.choice((1, 6, 30)), dice.choice((0, 0, 1, 2, self.size // 2)))
            )  # fmt: skip

    def trouble(self, at: float) -> Trouble | None:
        return next((one for one in self.troubles if one.begin <= at < one.end), None)

    # ------------------------------------------------------------------ what the server answers

    @property
    def new_url(self) -> str:
        return f"https://feeds.{self.host}/v2/feed"

    def answer(self, url: str, at: float, etag: str | None, modified: str | None, known: str | None) -> Answer:
        """What comes of a request. `known`: the hash of the body that the desk holds."""
        if self.gone is not None and at >= self.gone:
            return Answer(refusal(410, None))
        moved = self.moved is not None and at >= self.moved
        if moved and url == self.source.url and at >= self.old_ends:
            return Answer(refusal(404, None))
        if not moved and url == self.new_url:
            return Answer(refusal(404, None))
        trouble = self.trouble(at)
        if self.dice.random() < 0.005:
            trouble = Trouble("timeout", at, at)
        if trouble is not None and (failed := _failure(trouble)):
            return failed
        news = self.window(at)
        if trouble is not None and trouble.what == "shrunk":
            news = news[: int(trouble.size)]
        body = self._document(news, at)
        whole_hash = hashlib.sha256(body).hexdigest()
        shown = frozenset(one.number for one in news)
        if trouble is not None and trouble.what == "broken":
            body = body[: int(len(body) * 0.6)]
            shown = frozenset(one.number for one in news if self._is_whole(one, body, at))
        headers = {"content-type": "text/html" if self.noisy else "application/xml"}
        if self.max_age:
            headers["cache-control"] = f"public, max-age={self.max_age}"
        own_etag = own_modified = None
        if self.validators == "etag":
            own_etag = f'"{whole_hash[:16]}"'
        elif self.validators == "stuck":
            own_etag = f'W/"{int(at / self.period)}"'
        elif self.validators == "modified" and news:
            own_modified = format_datetime(_moment(max(self._changed(one, at) for one in news)))
        went = self.new_url if moved and url == self.source.url else None
        if (etag and etag == own_etag) or (modified and modified == own_modified):
            return Answer(NotModified(0, headers, own_etag, own_modified, went))
        body_hash = hashlib.sha256(body).hexdigest()
        if body_hash == known:
            return Answer(NotModified(len(body), headers, own_etag, own_modified, went, same_body=True), shown)
        where = self.new_url if moved else self.source.url
        return Answer(
            Fetched(where, 200, headers, body, body_hash, own_etag, own_modified, len(body), went), shown
        )  # fmt: skip

    def _changed(self, one: News, at: float) -> float:
        """When what is shown of it last changed, to the second."""
        changes = [moment for moment in (one.at, one.edited, self.renamed, self.relocated) if moment is not None]
        return max(moment for moment in changes if moment <= at)

    # ------------------------------------------------------------------ the document

    def _said(self, one: News, at: float) -> tuple[str, str, str, str, str]:
        """Title, link, GUID, summary and date of a piece of news as the feed tells it at this moment."""
        away = self.relocated is not None and at >= self.relocated
        of = self.like or self
        link = f"https://{'www2.' if away else ''}{of.host}{one.link}"
        scheme = "b" if self.renamed is not None and at >= self.renamed else "a"
        guid = {
            "guid": f"{scheme}-{one.number}@{self.id}",
            "permalink": f"{link}?from={scheme}" if scheme == "b" else link,
            "volatile": f"{one.number}-{at:.2f}",
        }.get(self.naming, "")
        rewritten = one.edited is not None and at >= one.edited
        title = f"{one.title}, corrected" if rewritten and not self.serial and one.number % 2 else one.title
        summary = (
            f"{'Corrected. ' if rewritten else ''}What is known so far. Ref {self.id}.{one.number} of {one.event}."
        )
        if self.noisy:
            summary += f" | {int(at * 100):,} views"
        date = "" if one.dated is None else one.dated
        return title, "" if self.naming == "title" else link, guid, summary, date  # type: ignore[return-value]

    def _is_whole(self, one: News, body: bytes, at: float) -> bool:
        """Whether all of an entry stands in what is left of a document."""
        place = body.find(f"Ref {self.id}.{one.number} of ".encode())
        ends = [end for tag in (b"</item>", b"</entry>") if (end := body.find(tag, place)) >= 0]
        return place >= 0 and bool(ends)

    def _document(self, news: Sequence[News], at: float) -> bytes:
        if self.format == "json":
            items = [_json_entry(*self._said(one, at)) for one in news]
            return json.dumps(
                {"version": "https://jsonfeed.org/version/1.1", "title": self.id, "items": items}
            ).encode()
        pin = self.kind == "pinned"
        if self.format == "atom":
            entries = [_atom_entry(*self._said(one, at)) for one in news]
            if pin:
                entries.insert(
                    0, _atom_entry("How to read this", f"https://{self.host}/pin", "pin", "Ref pin", -9000.0)
                )
            head = f"<title>{self.id}</title><id>urn:{self.id}</id><updated>2026-01-01T00:00:00Z</updated>"
            return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{head}{"".join(entries)}</feed>'.encode()
        entries = [_rss_entry(*self._said(one, at)) for one in news]
        if pin:
            entries.insert(0, _rss_entry("How to read this", f"https://{self.host}/pin", "pin", "Ref pin", -9000.0))
        head = f"<title>{self.id}</title><link>https://{self.host}/</link>" + (
            f"<ttl>{self.ttl}</ttl>" if self.ttl else ""
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(entries)}</channel></rss>'.encode()


def _failure(trouble: Trouble) -> Answer | None:
    html = b"<!doctype html><html><head><title>Checking your browser</title></head><body>Wait</body></html>"
    bodies: Mapping[str, bytes] = {"html": html, "garbage": b"\x89PNG\r\n\x1a\n" + bytes(300)}
    if trouble.what in bodies:
        body = bodies[trouble.what]
        return Answer(
            Fetched("https://x.example/", 200, {}, body, hashlib.sha256(body).hexdigest(), '"x"', None, len(body))
        )
    match trouble.what:
        case "timeout":
            return Answer(FetchFailed(Reason.TIMEOUT, "it was silent for 30 seconds"))
        case "dns":
            return Answer(FetchFailed(Reason.DNS, "no address is known"))
        case "empty":
            return Answer(FetchFailed(Reason.NOT_A_FEED, "the answer is empty", 200))
        case "cut":
            return Answer(cut_short().result)
        case "500" | "503" | "404":
            return Answer(refusal(int(trouble.what), None))
        case "429" | "503 wait":
            return Answer(refusal(int(trouble.what[:3]), timedelta(hours=trouble.size)), wait=trouble.size)
    return None


def _moment(hours: float) -> datetime:
    return (MONDAY + timedelta(hours=hours)).replace(microsecond=0)


def _rss_entry(title: str, link: str, guid: str, summary: str, date: float | str) -> str:
    return (
        f"<item><title>{title}</title>"
        + (f"<link>{link}</link>" if link else "")
        + (f'<guid isPermaLink="false">{escape(guid)}</guid>' if guid else "")
        + (f"<pubDate>{format_datetime(_moment(date))}</pubDate>" if isinstance(date, float) else "")
        + f"<description>{summary}</description></item>\n"
    )


def _atom_entry(title: str, link: str, guid: str, summary: str, date: float | str) -> str:
    return (
        f"<entry><title>{title}</title>"
        + (f'<link href="{link}"/>' if link else "")
        + (f"<id>{escape(guid)}</id>" if guid else "")
        + (f"<published>{_moment(date).isoformat()}</published>" if isinstance(date, float) else "")
        + f"<summary>{summary}</summary></entry>\n"
    )


def _json_entry(title: str, link: str, guid: str, summary: str, date: float | str) -> dict[str, str]:
    made = {"title": title, "url": link, "id": guid, "summary": summary}
    if isinstance(date, float):
        made["date_published"] = _moment(date).isoformat()
    return {name: value for name, value in made.items() if value}
