"""The newswire's web pages: two sources without a feed, the page that stands where a feed was, and the index."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from bot.demo.newswire.wire import WireEntry, WireSource

SELECTORS: Mapping[str, Mapping[str, object]] = {
    "page-list": {
        "item": "ol.notices > li.notice",
        "title": "h3 a",
        "link": "h3 a@href",
        "date": "time@datetime",
        "summary": "p.teaser",
    },
    "page-table": {
        "item": "table.comunicados tbody tr",
        "title": "td.asunto a",
        "link": "td.asunto a@href",
        "date": "td.fecha",
        "summary": "td.resumen",
        "date_languages": ["es"],
    },
}
"""How `sources.yaml` reads each of the two pages."""

MONTHS_ES = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)


def render_list(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """A list with machine-readable dates; links are relative to the page's <base>."""
    rows = []
    for entry in entries:
        day = entry.published
        when = f'<time datetime="{day:%Y-%m-%dT%H:%M:%SZ}">{day.day}.{day.month}.{day.year}</time>' if day else ""
        link = entry.url.removeprefix(source.site)
        rows.append(
            f'    <li class="notice">\n      <h3><a href="{escape(link)}">{escape(entry.title)}</a></h3>\n'
            f'      {when}\n      <p class="teaser">{escape(entry.text)}</p>\n    </li>'
        )
    body = '<ol class="notices">\n' + "\n".join(rows) + "\n  </ol>"
    return _page(source.lang, source.name, body, head=f'<base href="{source.site}">')


def render_table(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """A table with dates in Spanish words, in UTC."""
    rows = [
        f'      <tr><td class="fecha">{_spanish(entry.published)}</td>'
        f'<td class="asunto"><a href="{escape(entry.url)}">{escape(entry.title)}</a></td>'
        f'<td class="resumen">{escape(entry.text)}</td></tr>'
        for entry in entries
    ]
    head = "<thead><tr><th>Fecha</th><th>Asunto</th><th>Resumen</th></tr></thead>"
    body = f'<table class="comunicados">\n    {head}\n    <tbody>\n' + "\n".join(rows) + "\n    </tbody>\n  </table>"
    return _page(source.lang, source.name, body)


def render_farewell(source: WireSource, entries: Sequence[WireEntry], stamp: datetime) -> bytes:
    """A web page at a feed's address, answered with 200: the commonest way in which feeds die."""
    return _page(source.lang, source.name, "<h1>Our new site is here!</h1>\n  <p>Please update your bookmarks.</p>")


def render_index(links: Mapping[str, str]) -> bytes:
    """For a person who looks: where every source of the newswire is served."""
    rows = "\n".join(f'    <li><a href="{escape(url)}">{escape(name)}</a></li>' for name, url in links.items())
    return _page("en", "Watchdesk sample newswire", f"<ul>\n{rows}\n  </ul>")


def _spanish(moment: datetime | None) -> str:
    if moment is None:
        return ""
    return f"{moment.day} de {MONTHS_ES[moment.month - 1]} de {moment.year}, {moment:%H:%M}"


def _page(lang: str, title: str, body: str, head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n'
        f'<head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head>\n'
        f"<body>\n  {body}\n</body>\n</html>\n"
    ).encode()
