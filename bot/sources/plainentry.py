"""One entry of a plain feed while it is read: which of several titles, summaries and links counts is decided here."""

import re
from html.entities import entitydefs
from typing import Final

from bot.sources.document import RawEntry
from bot.sources.plainnames import Unsure, words

_CLOSING: Final = re.compile(r"</(\w+)>")
_REFERENCE: Final = re.compile(r"&#?\w+;")
_ANY_TAG: Final = re.compile(r"</?(\w+)")
_NAMED: Final = re.compile(r"&(\w+);")
_HTML_NAMES: Final = words(
    """
    a abbr acronym b big blockquote br center cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd
    li ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var
    """
)


class Reading:
    """One entry while it is read. `title_depth`: below which depth titles are passed over."""

    __slots__ = (
        "_lang", "_literal", "_title", "_title_stored",
        "alternates", "content_type", "contents", "created", "guid", "guid_is_link", "link", "published", "summary",
        "summary_depth", "title_depth", "updated",
    )  # fmt: skip

    def __init__(self, guid: str) -> None:
        self._title = ""
        self._literal = False
        self._lang: str | None = None
        self._title_stored: int | None = None
        self.title_depth = -1
        self.summary: str | None = None
        self.summary_depth: int | None = None
        self.contents: list[str] = []
        self.content_type = ""
        self.link: str | None = None
        self.alternates: list[str] = []
        self.guid = guid
        self.guid_is_link: bool | None = None
        self.published = self.updated = self.created = ""

    def title(self, value: str, media_type: str, lang: str | None, depth: int, *, sets_depth: bool) -> None:
        if -1 < self.title_depth <= depth:
            return
        if self._title_stored is None or depth <= self._title_stored:
            self._title, self._title_stored = value, depth
        self._literal = media_type == "text"
        self._lang = lang.replace("_", "-") if lang else None
        if sets_depth and value:
            self.title_depth = depth

    def raw(self) -> RawEntry:
        links = [self.link, *self.alternates]
        if self.guid_is_link:
            links.append(self.guid)
        contents = self.contents
        return RawEntry(
            self._title,
            self._literal,
            self._lang,
            self.summary or "",
            max(contents, key=len) if contents else "",
            tuple(dict.fromkeys(link for link in links if link)),
            self.guid,
            self.published,
            self.updated,
            self.created,
        )


def looks_like_html(text: str) -> bool:
    """Whether text that says it is no markup is taken for markup: it has an end tag or an entity, and only tags and
    entities that HTML has."""
    if not (("</" in text and _CLOSING.search(text)) or ("&" in text and _REFERENCE.search(text))):
        return False
    if any(name.lower() not in _HTML_NAMES for name in _ANY_TAG.findall(text)):
        raise Unsure("tags in a title")
    return all(name in entitydefs for name in _NAMED.findall(text))
