"""What people read in Telegram: digests, the editors' cards, the answer to /why, notices. All as Bot API HTML."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.model import TOPICS, Act, Choice, Digest, Item, Payload, Story
from bot.render.dates import day_and_time
from bot.render.labels import label, short
from bot.render.literal import isolate, literal, printable, safe_link, without_commands, without_links
from bot.render.spans import BLANK, MESSAGE_LIMIT, Block, Row, Span, html_of, pack, plain_of, row
from bot.render.view import MOST_NAME, MOST_TITLE, UNTITLED, DigestView, LineView, Teller, view

MOST_TERMS = 5
"""Terms of evidence shown for one topic; more are counted."""

MOST_TOPICS = 6
MOST_SOURCES = 8
MOST_CARD_SUMMARY = 600


def digest_parts(digest: Digest, limit: int = MESSAGE_LIMIT) -> list[Payload]:
    """The digest as one or more messages, in order. Body: `text` (HTML) and `plain`, both within `limit`."""
    seen = view(digest)
    return [_payload(part, limit) for part in pack(_digest_blocks(seen), _head(seen), limit)]


def card(
    story: Story,
    sources: Mapping[str, str],
    token: Callable[[Choice], str] | None,
    decided: str | None,
    zone: str,
) -> Payload:
    """What an editor sees of a story: why it is here, who tells it, and buttons while it is undecided: two to decide,
    one for each topic to set right.

    `sources`: names by source id. `token`: the callback data of a button (at most 64 bytes). `decided`: the state line,
    such as "✓ approved by Ann, 08:12"; with it, or without `token`, there are no buttons.
    """
    lead = story.lead
    blocks: list[Block] = [(_title_row(lead, bold=True), row(Span(_told(lead, sources, zone), "i")))]
    if summary := literal(lead.summary or lead.text, MOST_CARD_SUMMARY):
        blocks.append((row(isolate(without_links(summary)), spare=True),))
    blocks.append((*_reasons(lead), *_corrected(story)))
    blocks.append((*_others(story, sources, zone), row("id ", Span(literal(story.id, 64), "code"))))
    if decided:
        blocks.append((row(Span(without_links(literal(decided, 300)), "b")),))
    parts = pack(blocks, lambda number, _: row(Span(f"({number})", "i")))
    if decided or token is None:
        return _payload(parts[0], MESSAGE_LIMIT)
    decisions = (("✓ Approve", Choice(Act.APPROVE)), ("✗ Reject", Choice(Act.REJECT)))
    topics = (
        (f"{'−' if topic in story.topics else '+'} {short(topic)}", Choice(Act.EDIT, topic, topic not in story.topics))
        for topic in TOPICS
    )
    buttons = [[{"text": text, "data": token(choice)} for text, choice in line] for line in (decisions, topics)]
    return _payload(parts[0], MESSAGE_LIMIT, buttons=buttons)


def why(story: Story, sources: Mapping[str, str], zone: str, number: int | None = None) -> str:
    """HTML that tells a reader why a story stands in the digest. `number`: its number there."""
    lead = story.lead
    title = _title_row(lead, bold=True)
    first = Row((Span(f"{number}. "), *title.spans)) if number is not None else title
    blocks: list[Block] = [(first, row(Span(_told(lead, sources, zone), "i"))), _reasons(lead)]
    if others := _others(story, sources, zone):
        blocks.append(others)
    return html_of(pack(blocks, lambda number, _: row(Span(f"({number})", "i")))[0])


def notice(text: str) -> Payload:
    """Words of the desk itself, line by line; commands in them work. Words of strangers among them must have passed
    `quoted` before. What does not fit into one message is cut, and ends in "…"."""
    rows = [row(printable(line)) for line in text.splitlines()] or [BLANK]
    parts = pack([tuple(rows)], lambda number, _: BLANK, MESSAGE_LIMIT - 2)
    return _payload(parts[0] if len(parts) == 1 else (*parts[0], row("…")), MESSAGE_LIMIT)


def quoted(text: str, most: int = 300) -> str:
    """Words of strangers (a title, a name, an answer of a server) for use in a `notice`: literal, and mere text."""
    return isolate(without_links(literal(text, most)))


def _digest_blocks(seen: DigestView) -> list[Block]:
    blocks: list[Block] = [(row(Span(without_links(seen.title), "b")), row(f"{seen.day} · {seen.counts}"))]
    if seen.late:
        blocks.append((row(Span(seen.late, "i")),))
    if seen.intro:
        blocks.append(tuple(row(isolate(paragraph)) for paragraph in seen.intro))
    if seen.nothing:
        blocks.append((row(seen.nothing),))
    for section in seen.sections:
        for place, line in enumerate(section.lines):
            heading = (row(Span(without_links(section.label), "b")), BLANK) if place == 0 else ()
            blocks.append((*heading, *_line_rows(line)))
    ending: Block = (row(Span(seen.held, "i")),) if seen.held else ()
    ending += tuple(row(Span(isolate(without_links(note)), "i")) for note in seen.notes)
    if seen.ask:
        ending += (row(f"Why is an item here? Send {seen.ask}"),)
    if ending:
        blocks.append(ending)
    return blocks


def _line_rows(line: LineView) -> Block:
    rows = [row(f"{line.number}. ", _linked(line.title, line.url))]
    told = " · ".join(bit for bit in (isolate(without_links(line.source)), line.day) if bit)
    if told:
        rows.append(row(Span(told, "i")))
    if line.summary:
        rows.append(row(isolate(without_links(line.summary)), spare=True))
    if line.also:
        rows.append(
            row("also: ", *_listed(line.also), f" and {line.more_also} more" if line.more_also else "", spare=True)
        )
    return tuple(rows)


def _listed(tellers: tuple[Teller, ...]) -> list[Span]:
    spans: list[Span] = []
    for teller in tellers:
        if spans:
            spans.append(Span(", "))
        spans.append(_linked(teller.name or "another source", teller.url))
    return spans


def _linked(text: str, url: str | None, tag: str = "") -> Span:
    # Inside a link Telegram looks for no other links, so that host names may stand as they are.
    return Span(isolate(without_commands(text) if url else without_links(text)), tag, url)


def _head(seen: DigestView) -> Callable[[int, int], Row]:
    return lambda number, of: row(Span(f"{without_links(literal(seen.title, 80))} ({number}/{of})", "i"))


def _title_row(item: Item, *, bold: bool) -> Row:
    return row(_linked(literal(item.title, MOST_TITLE) or UNTITLED, safe_link(item.url), "b" if bold else ""))


def _name(item: Item, sources: Mapping[str, str]) -> str:
    return literal(sources.get(item.source_id, item.source_id), MOST_NAME)


def _told(item: Item, sources: Mapping[str, str], zone: str) -> str:
    when = item.published or item.first_seen
    said = "" if item.published else "seen "
    name = isolate(without_links(_name(item, sources)))
    return " · ".join(bit for bit in (name, said + day_and_time(when, zone, item.first_seen)) if bit)


def _reasons(item: Item) -> Block:
    found = item.classification
    if found is None:
        return (row("Topics: none, for the classifiers could not read this item"),)
    rows = [
        _reason(
            tag.topic,
            tag.score,
            tag.threshold,
            [(term.term, term.field) for term in sorted(tag.evidence, key=lambda term: -term.weight)],
        )
        for tag in found.topics[:MOST_TOPICS]
    ]
    if not rows:
        rows.append(row(Span(label("general"), "b"), ": cyber policy, but no topic reached its threshold"))
    if found.near_misses:
        near = ", ".join(
            f"{literal(miss.topic, 40)} {round(miss.score, 1):g} of {round(miss.threshold, 1):g}"
            for miss in found.near_misses[:MOST_TOPICS]
        )
        rows.append(row(f"Near: {without_links(near)}"))
    return tuple(rows)


def _corrected(story: Story) -> Block:
    """What editors said of the topics."""
    if not story.corrected:
        return ()
    said = ", ".join(f"{'also' if holds else 'not'} {literal(topic, 40)}" for topic, holds in story.corrected)
    return (row(Span("Set right: ", "b"), without_links(said)),)


def _reason(topic: str, score: float, threshold: float, evidence: list[tuple[str, str]]) -> Row:
    spans = [Span(without_links(literal(topic, 40)), "b"), Span(f" {round(score, 1):g} of {round(threshold, 1):g}")]
    # Told once, the weightiest first; a term that stands in the title and the text is told as one of the title.
    terms: dict[str, str] = {}
    for word, place in sorted(
        ((literal(term, 60), place) for term, place in evidence), key=lambda one: one[1] != "title"
    ):
        terms.setdefault(word, place)
    for count, (word, place) in enumerate(list(terms.items())[:MOST_TERMS]):
        spans += [Span(", " if count else ": "), Span(isolate(without_links(word)), "i")]
        if place == "title":
            spans.append(Span(" (title)"))
    if len(terms) > MOST_TERMS:
        spans.append(Span(f" and {len(terms) - MOST_TERMS} more"))
    return Row(tuple(spans))


def _others(story: Story, sources: Mapping[str, str], zone: str) -> Block:
    others = story.others
    if not others:
        return ()
    spans: list[Span] = [Span("also: ")]
    for count, item in enumerate(others[:MOST_SOURCES]):
        when = day_and_time(item.published or item.first_seen, zone, story.first_seen)
        spans += [
            Span(", ") if count else Span(""),
            _linked(_name(item, sources), safe_link(item.url)),
            Span(f" ({when})"),
        ]
    if len(others) > MOST_SOURCES:
        spans.append(Span(f" and {len(others) - MOST_SOURCES} more"))
    return (row(*(span for span in spans if span.text), spare=True),)


def _payload(rows: tuple[Row, ...], limit: int, **more: Any) -> Payload:
    return Payload({"text": html_of(rows), "plain": plain_of(rows, limit), **more})
