"""The newswire as a publisher: the current round, each source's body with its validators, and what a desk should find.

`Press` is safe to use from many threads.
"""

import gzip
import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.demo.newswire import feeds, pages
from bot.demo.newswire.wire import Wire, WireEntry, WireItem, WireSource

AGE_GATE = timedelta(days=7)
"""The desk's default `polling.max_age`: what is older at the first poll is stored and never announced."""

RENDERERS: Mapping[str, feeds.Renderer] = {
    "rss2": feeds.render_rss2,
    "rss091": feeds.render_rss091,
    "rss1": feeds.render_rss1,
    "atom1": feeds.render_atom1,
    "atom03": feeds.render_atom03,
    "json11": feeds.render_json11,
    "json10": feeds.render_json10,
    "page-list": pages.render_list,
    "page-table": pages.render_table,
    "none": pages.render_farewell,
}

CONTENT_TYPES: Mapping[str, str] = {
    "rss2": "application/rss+xml",
    "rss091": "text/xml",
    "rss1": "application/rdf+xml",
    "atom1": "application/atom+xml",
    "atom03": "application/atom+xml",
    "json11": "application/feed+json",
    "json10": "application/json",
}

PATHS: Mapping[str, str] = {
    "rss1": "/index.rdf",
    "atom1": "/atom.xml",
    "atom03": "/atom.xml",
    "json11": "/feed.json",
    "json10": "/feed.json",
    "page-list": "/notices",
    "page-table": "/comunicados",
}
"""Where a source of this format is served on its address; the others at `/feed.xml`."""

MOVED_TO = "/new/atom.xml"
"""Where the source that moved permanently is served now."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a desk should make of one item of the newswire.

    `url` is the canonical address: https, without `www.`, tracking parameters, AMP, fragment and last slash; None where
    the source gives no usable link. `title` is as its first source writes it, hostile parts included. `sources` carry
    it, the first is where it lives. `kept`: put before an editor, because of a topic or because it is policy under the
    umbrella (`umbrella`). `why_not` names the trap where it is not kept: `too_old`, or the word of the data files.
    `story`: the key of the item that names its event; `follows`: of the one whose event it follows up.
    """

    key: str
    url: str | None
    title: str
    lang: str
    published: datetime | None
    topics: tuple[str, ...]
    subtopics: tuple[str, ...]
    sources: tuple[str, ...]
    kept: bool
    umbrella: bool = False
    why_not: str = ""
    fresh: bool = False
    edited_in: tuple[str, ...] = ()
    story: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A source's answer in full, in both codings, with its validators (RFC 9110, 8.8)."""

    plain: bytes
    packed: bytes
    etag: str
    packed_etag: str
    last_modified: datetime
    content_type: str


class Press:
    """Prints the sources of a wire as they stand at `now`, and at the second round once it has been advanced."""

    def __init__(self, wire: Wire, now: datetime) -> None:
        self.wire = wire
        self.now = now.astimezone(UTC).replace(microsecond=0)
        self._later: datetime | None = None
        self._bodies: dict[str, Body] = {}
        self._lock = threading.Lock()

    def advance(self, passed: timedelta = timedelta(0)) -> None:
        """The second round, when so much time has passed: edits show, fresh items appear."""
        with self._lock:
            self._later = self.now + passed
            self._bodies.clear()

    def shown(self, source_id: str) -> tuple[WireEntry, ...]:
        """What a source carries now, newest first."""
        return self.wire.shown(self.wire.source(source_id), self.now, self._later)

    def body(self, source: WireSource) -> Body:
        """The source's body in this round; printed once."""
        with self._lock:
            if source.id not in self._bodies:
                self._bodies[source.id] = self._print(source)
            return self._bodies[source.id]

    def _print(self, source: WireSource) -> Body:
        entries = self.wire.shown(source, self.now, self._later)
        moments = [moment for entry in entries for moment in (entry.published, entry.updated) if moment]
        latest = self._later or self.now
        stamp = max((moment for moment in moments if moment <= latest), default=self.now - AGE_GATE)
        plain = RENDERERS[source.format](source, entries, stamp)
        # A fixed time in the gzip header: the same news must give the same bytes, and so the same ETag.
        packed = gzip.compress(plain, mtime=0)
        kind = CONTENT_TYPES.get(source.format, "text/html")
        # JSON has no charset parameter (RFC 8259, 11).
        charset = "" if "json" in kind else f"; charset={source.encoding}"
        return Body(plain, packed, _etag(plain), _etag(packed), stamp, kind + charset)

    def expected(self) -> dict[str, Expected]:
        """What a desk should make of everything that the sources have shown up to this round, by item key."""
        return {item.key: self._expect(item) for item in self.wire.items if item.fresh is None or self._later}

    def _expect(self, item: WireItem) -> Expected:
        first = self.wire.source(item.copies[0].source)
        published = item.published(self.now, self._later)
        too_old = self.now - published > AGE_GATE
        dated = item.copies[0].date and first.format != "rss091"
        edit = item.edit if self._later else None
        return Expected(
            key=item.key,
            url=None if ":" in item.copies[0].url else self.wire.address(item).replace("://www.", "://"),
            title=item.title,
            lang=first.lang,
            published=published if dated else None,
            topics=item.topics,
            subtopics=item.subtopics,
            sources=tuple(copy.source for copy in item.copies),
            kept=not item.trap and not too_old,
            umbrella=item.umbrella,
            why_not="too_old" if too_old else item.trap,
            fresh=item.fresh is not None,
            edited_in=edit.sources if edit else (),
            story=self.wire.story(item),
            follows=item.follows,
        )


def path_of(source: WireSource) -> str:
    """The path that `sources.yaml` gives for a source (the old one of the source that moved)."""
    return PATHS.get(source.format, "/feed.xml")


def _etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:20]}"'
