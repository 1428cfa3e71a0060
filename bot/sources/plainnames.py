"""What the element names of a feed mean, and the documents in which their meaning is certain.

The reference reader (feedparser) goes by namespace where it knows one, and by prefix where it does not. Here is what it
knows, and what would make it take one name for another: such documents are not read here.
"""

import re
from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from lxml import etree

ATOM: Final = "http://www.w3.org/2005/Atom"
RSS_1: Final = "http://purl.org/rss/1.0/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XHTML: Final = "http://www.w3.org/1999/xhtml"
XML: Final = "http://www.w3.org/XML/1998/namespace"


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Unsure(Exception):
    """The document has something that only the reference reader can be trusted with."""


class Kind(IntEnum):
    """What an element is to an entry, or to a feed."""

    IGNORED = 0
    TITLE = 1
    MEDIA_TITLE = 2
    DESCRIPTION = 3
    SUMMARY = 4
    CONTENT = 5
    ENCODED = 6
    LINK = 7
    GUID = 8
    PUBLISHED = 9
    UPDATED = 10
    CREATED = 11
    SOURCE = 12
    IMAGE = 13
    TEXT_INPUT = 14
    LANGUAGE = 15
    ENTRY = 16
    CHANNEL = 17
    PLAIN = 18
    """Nothing to us, if no element is in it."""

    OTHER = 19
    """Nothing that is read here."""


_FEED_NAMES: Final = {
    "title": Kind.TITLE,
    "description": Kind.DESCRIPTION,
    "summary": Kind.SUMMARY,
    "content": Kind.CONTENT,
    "link": Kind.LINK,
    "guid": Kind.GUID,
    "id": Kind.GUID,
    "published": Kind.PUBLISHED,
    "issued": Kind.PUBLISHED,
    "pubdate": Kind.PUBLISHED,
    "updated": Kind.UPDATED,
    "modified": Kind.UPDATED,
    "lastbuilddate": Kind.UPDATED,
    "created": Kind.CREATED,
    "source": Kind.SOURCE,
    "image": Kind.IMAGE,
    "textinput": Kind.TEXT_INPUT,
    "language": Kind.LANGUAGE,
    "item": Kind.ENTRY,
    "entry": Kind.ENTRY,
    "channel": Kind.CHANNEL,
    **dict.fromkeys(("subtitle", "tagline", "rights", "copyright"), Kind.PLAIN),
    **dict.fromkeys(
        (
            *("abstract", "body", "feed", "fullitem", "georssgeom", "geom", "info", "newlocation", "rss", "tags"),
            "where",
            # names that the reference reader keeps for itself
            *("authors", "contributors", "date", "entries", "guidislink", "items", "links"),
        ),
        Kind.OTHER,
    ),
}
_DUBLIN_CORE: Final = {
    "title": Kind.TITLE,
    "description": Kind.DESCRIPTION,
    "date": Kind.UPDATED,
    "language": Kind.LANGUAGE,
    "rights": Kind.PLAIN,
}
_DUBLIN_CORE_TERMS: Final = {
    "created": Kind.CREATED,
    "issued": Kind.PUBLISHED,
    "modified": Kind.UPDATED,
    "valid": Kind.OTHER,
}
_MEDIA: Final = {"title": Kind.MEDIA_TITLE, "description": Kind.DESCRIPTION}
_ITUNES: Final = {"summary": Kind.SUMMARY, "subtitle": Kind.PLAIN}

_NAMES: Final[Mapping[str, tuple[str, Mapping[str, Kind]]]] = {
    ATOM: ("", _FEED_NAMES),
    RSS_1: ("", _FEED_NAMES),
    "http://purl.org/rss/1.0/modules/content/": ("content", {"encoded": Kind.ENCODED}),
    "http://purl.org/dc/elements/1.1/": ("dc", _DUBLIN_CORE),
    "http://purl.org/dc/terms/": ("dcterms", _DUBLIN_CORE_TERMS),
    "http://search.yahoo.com/mrss/": ("media", _MEDIA),
    "http://search.yahoo.com/mrss": ("media", _MEDIA),
    "http://www.itunes.com/dtds/podcast-1.0.dtd": ("itunes", _ITUNES),
    "http://webns.net/mvcb/": ("admin", {}),
    "http://purl.org/rss/1.0/modules/slash/": ("slash", {}),
    "http://purl.org/rss/1.0/modules/syndication/": ("sy", {}),
    "http://purl.org/rss/1.0/modules/threading/": ("thr", {}),
    "http://wellformedweb.org/commentapi/": ("wfw", {}),
    "http://rssnamespace.org/feedburner/ext/1.0": ("feedburner", {"browserfriendly": Kind.OTHER}),
    "http://www.georss.org/georss": (
        "georss",
        {"point": Kind.PLAIN, "line": Kind.PLAIN, "polygon": Kind.PLAIN, "box": Kind.PLAIN, "where": Kind.OTHER},
    ),
    "http://www.w3.org/2003/01/geo/wgs84_pos#": ("geo", {}),
    "http://purl.org/rss/1.0/modules/taxonomy/": ("taxo", {}),
    "http://madskills.com/public/xml/rss/module/trackback/": ("trackback", {}),
    "http://xmlns.com/foaf/0.1/": ("foaf", {}),
    RDF: ("rdf", {}),
    XML.lower(): ("xml", {}),
    XHTML: ("xhtml", dict.fromkeys(("body",), Kind.OTHER)),
}
"""Namespaces that both readers know, lower case: the prefix that stands for each, and its names that mean something."""

_KNOWN: Final = {uri.lower(): known for uri, known in _NAMES.items()}
_OTHER_NAMESPACES: Final = {
    **dict.fromkeys(("http://creativecommons.org/ns#license", "http://web.resource.org/cc/"), "cc"),
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.opengis.net/gml": "gml",
    "http://podlove.org/simple-chapters": "psc",
    **dict.fromkeys(
        (
            *("http://blogs.law.harvard.edu/tech/rss", "http://my.netscape.com/rdf/simple/0.9/"),
            *("http://example.com/newformat#", "http://example.com/necho", "uri/of/echo/namespace#"),
            *("http://purl.org/echo/", "http://purl.org/pie/", "http://purl.org/atom/ns#"),
            *("http://purl.org/rss/1.0/modules/rss091#", "http://www.w3.org/1998/math/mathml"),
            "http://www.w3.org/2000/svg",
        ),
        "",
    ),
}
"""Namespaces, lower case, whose elements mean something to the reference reader that is not known here."""

TAKEN_PREFIXES: Final = words(
    """
    admin ag annotate audio blogchannel cc co content cp creativecommons dc dcterms email ev feedburner fm foaf geo
    georss gml icbm image itunes l media pingback prism psc rdf rdfs ref reqv search slash soap ss str sub sy szf taxo
    thr ti trackback wfw wiki xhtml xlink xml
    created date description guid id issued link modified published summary title updated
    """
)
"""Prefixes that stand for a namespace of their own, or make a name that the reference reader keeps for itself."""

_DECLARED: Final = re.compile(rb"""xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _other_prefix(uri: str) -> str | None:
    if "backend.userland.com/rss" in uri:
        return ""
    return _OTHER_NAMESPACES.get(uri)


class Names(dict[str, Kind]):
    """The kinds of one document's elements, by lxml's names. Fills as it goes. Raises `Unsure`."""

    def __init__(self, root: etree._Element, body: bytes) -> None:
        super().__init__()
        self._prefixes: dict[str, str] = {}
        declared = [(prefix or "", uri) for prefix, uri in root.nsmap.items()]
        if body.count(b"xmlns") != len(declared):
            declared += [
                (prefix.decode("utf-8"), (double or single).decode("utf-8"))
                for prefix, double, single in set(_DECLARED.findall(body))
            ]
        for prefix, uri in declared:
            self._declare(prefix, uri)
        self._declared = {uri.lower() for _, uri in declared}

    def declares(self, uri: str) -> bool:
        """Whether the namespace is declared anywhere, used or not."""
        return uri.lower() in self._declared

    def _declare(self, prefix: str, uri: str) -> None:
        folded = uri.lower()
        if "&" in uri:
            raise Unsure("a namespace that is written with entities")
        own = _KNOWN[folded][0] if folded in _KNOWN else _other_prefix(folded)
        if own is None:
            if not prefix or prefix.lower() in TAKEN_PREFIXES or not prefix.isascii():
                raise Unsure("an unknown namespace under a known name")
            if self._prefixes.setdefault(prefix, uri) != uri:
                raise Unsure("a prefix that changes its meaning")
        elif prefix and prefix != own and prefix.lower() in TAKEN_PREFIXES:
            raise Unsure("a known namespace under another's name")
        elif prefix and self._prefixes.setdefault(prefix, uri) != uri:
            raise Unsure("a prefix that changes its meaning")

    def __missing__(self, tag: str) -> Kind:
        uri, _, local = tag.rpartition("}")
        uri, name = uri[1:], local.lower()
        if not tag.isascii():
            raise Unsure("a name beyond ASCII")
        if not uri:
            kind = self._without_namespace(name)
        elif uri.lower() in _KNOWN:
            names = _KNOWN[uri.lower()][1]
            kind = self._without_namespace(name) if names is _FEED_NAMES else names.get(name, Kind.IGNORED)
        else:
            kind = Kind.IGNORED if _other_prefix(uri.lower()) is None else Kind.OTHER
        self[tag] = kind
        return kind

    @staticmethod
    def _without_namespace(name: str) -> Kind:
        if name.endswith(("_parsed", "_detail")) or ("_" in name and name.partition("_")[0] in TAKEN_PREFIXES):
            return Kind.OTHER
        return _FEED_NAMES.get(name, Kind.IGNORED)
