"""How the sample newswire looks on the wire: entries in, bytes out, one pure function a format.

Formats: RSS 0.91 (Netscape), RSS 1.0 with Dublin Core, RSS 2.0, Atom 0.3, Atom 1.0 (RFC 4287), JSON Feed 1.0 and 1.1.
The same entries and `stamp` always give the same bytes, so that an ETag of them is a strong one (RFC 9110, 8.8.1).
`stamp` is when the source last changed; RSS says it as lastBuildDate, Atom as updated.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from bot.demo.newswire.wire import WireEntry, WireSource

Renderer = Callable[[WireSource, Sequence[WireEntry], datetime], bytes]


def render_rss2(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """RSS 2.0; with the flaw `ragged` it is what a careless template and a full disk make of it."""
    lines = [
        f'<?xml version="1.0" encoding="{source.encoding}"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
        "<channel>",
        f"  <title>{escape(source.name)}</title>",
        f"  <link>{source.site}</link>",
        f"  <description>{escape(source.name)}</description>",
        f"  <language>{source.lang}</language>",
        f"  <lastBuildDate>{_rfc822(stamp)}</lastBuildDate>",
    ]
    for entry in entries:
        lines += ["  <item>", f"    <title>{escape(entry.title)}</title>", f"    <link>{escape(entry.url)}</link>"]
        if entry.guid:
            lines.append(f'    <guid isPermaLink="false">{escape(entry.guid)}</guid>')
        if entry.published:
            lines.append(f"    <pubDate>{_rfc822(entry.published)}</pubDate>")
        lines += [f"    <description>{escape(_paragraph(entry.text))}</description>", "  </item>"]
    lines += ["</channel>", "</rss>", ""]
    text = "\n".join(lines)
    return _encoded(_ragged(text) if source.flaw == "ragged" else text, source)


def render_rss091(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """RSS 0.91: no dates and no guids on items; the format has none."""
    lines = [
        f'<?xml version="1.0" encoding="{source.encoding}"?>',
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"',
        '  "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
        '<rss version="0.91">',
        "<channel>",
        f"  <title>{escape(source.name)}</title>",
        f"  <link>{source.site}</link>",
        f"  <description>{escape(source.name)}</description>",
        f"  <language>{source.lang}</language>",
        f"  <lastBuildDate>{_rfc822(stamp)}</lastBuildDate>",
    ]
    for entry in entries:
        lines += [
            "  <item>",
            f"    <title>{escape(entry.title)}</title>",
            f"    <link>{escape(entry.url)}</link>",
            f"    <description>{escape(entry.text)}</description>",
            "  </item>",
        ]
    return _encoded("\n".join([*lines, "</channel>", "</rss>", ""]), source)


def render_rss1(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """RSS 1.0: an RDF document, items beside the channel, dates in Dublin Core."""
    lines = [
        f'<?xml version="1.0" encoding="{source.encoding}"?>',
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        '  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
        f"  <channel rdf:about={quoteattr(source.site)}>",
        f"    <title>{escape(source.name)}</title>",
        f"    <link>{source.site}</link>",
        f"    <description>{escape(source.name)}</description>",
        f"    <dc:language>{source.lang}</dc:language>",
        f"    <dc:date>{_rfc3339(stamp)}</dc:date>",
        "    <items><rdf:Seq>",
        *(f"      <rdf:li rdf:resource={quoteattr(entry.url)}/>" for entry in entries),
        "    </rdf:Seq></items>",
        "  </channel>",
    ]
    for entry in entries:
        lines += [
            f"  <item rdf:about={quoteattr(entry.url)}>",
            f"    <title>{escape(entry.title)}</title>",
            f"    <link>{escape(entry.url)}</link>",
            f"    <description>{escape(entry.text)}</description>",
        ]
        if entry.published:
            lines.append(f"    <dc:date>{_rfc3339(entry.published)}</dc:date>")
        lines.append("  </item>")
    return _encoded("\n".join([*lines, "</rdf:RDF>", ""]), source)


def render_atom1(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """Atom 1.0. Where the source has a base, links are relative to the feed's xml:base."""
    base = f" xml:base={quoteattr(source.base)}" if source.base else ""
    lines = [
        f'<?xml version="1.0" encoding="{source.encoding}"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{source.lang}"{base}>',
        f"  <title>{escape(source.name)}</title>",
        f"  <id>{source.site}</id>",
        f'  <link rel="alternate" href={quoteattr(_relative(source.site, source.base) or "./")}/>',
        f"  <updated>{_rfc3339(stamp)}</updated>",
        f"  <author><name>{escape(source.name)}</name></author>",
    ]
    for entry in entries:
        lines += [
            "  <entry>",
            f"    <title>{escape(entry.title)}</title>",
            f'    <link rel="alternate" href={quoteattr(_relative(entry.url, source.base))}/>',
        ]
        if entry.guid:
            lines.append(f"    <id>{escape(entry.guid)}</id>")
        if entry.published:
            lines.append(f"    <published>{_rfc3339(entry.published)}</published>")
        if when := entry.updated or entry.published:
            lines.append(f"    <updated>{_rfc3339(when)}</updated>")
        lines += [f'    <summary type="html">{escape(_paragraph(entry.text))}</summary>', "  </entry>"]
    return _encoded("\n".join([*lines, "</feed>", ""]), source)


def render_atom03(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """Atom 0.3, as programs of 2004 wrote it: issued and modified, and escaped content by mode."""
    lines = [
        f'<?xml version="1.0" encoding="{source.encoding}"?>',
        f'<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="{source.lang}">',
        f"  <title>{escape(source.name)}</title>",
        f'  <link rel="alternate" type="text/html" href={quoteattr(source.site)}/>',
        f"  <modified>{_rfc3339(stamp)}</modified>",
    ]
    for entry in entries:
        lines += [
            "  <entry>",
            f"    <title>{escape(entry.title)}</title>",
            f'    <link rel="alternate" type="text/html" href={quoteattr(entry.url)}/>',
        ]
        if entry.guid:
            lines.append(f"    <id>{escape(entry.guid)}</id>")
        if entry.published:
            lines.append(f"    <issued>{_rfc3339(entry.published)}</issued>")
        if when := entry.updated or entry.published:
            lines.append(f"    <modified>{_rfc3339(when)}</modified>")
        summary = escape(_paragraph(entry.text))
        lines += [f'    <summary type="text/html" mode="escaped">{summary}</summary>', "  </entry>"]
    return _encoded("\n".join([*lines, "</feed>", ""]), source)


def render_json11(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """JSON Feed 1.1: with the feed's language."""
    return _json_feed(source, entries, "https://jsonfeed.org/version/1.1", {"language": source.lang})


def render_json10(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """JSON Feed 1.0: one author, no language."""
    return _json_feed(source, entries, "https://jsonfeed.org/version/1", {"author": {"name": source.name}})


def _json_feed(source: WireSource, entries: Sequence[WireEntry], version: str, more: dict[str, Any]) -> bytes:
    items: list[dict[str, Any]] = []
    for entry in entries:
        item: dict[str, Any] = {"id": entry.guid, "url": entry.url, "title": entry.title}
        item |= {"summary": entry.text, "content_html": _paragraph(entry.text)}
        if entry.published:
            item["date_published"] = _rfc3339(entry.published)
        if entry.updated:
            item["date_modified"] = _rfc3339(entry.updated)
        items.append(item)
    feed = {"version": version, "title": source.name, "home_page_url": source.site, **more, "items": items}
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


def _paragraph(text: str) -> str:
    return f"<p>{text}</p>"


def _relative(url: str, base: str) -> str:
    return url.removeprefix(base) if base else url


def _encoded(text: str, source: WireSource) -> bytes:
    """Characters that an old encoding lacks become numeric references, as its editors do it."""
    return text.encode(source.encoding, "xmlcharrefreplace")


def _ragged(text: str) -> str:
    """Bare ampersands, an entity that XML does not know, and the end cut off within the last item's description."""
    text = text.replace("&amp;", "&").replace("</language>", "</language>\n  <copyright>&nbsp;&copy;</copyright>", 1)
    last = text.rfind("<description>")
    return text[: (last + text.rfind("</description>")) // 2]


def _rfc822(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


def _rfc3339(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
