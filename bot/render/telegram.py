"""What people read in Telegram: digests, the editors' cards, the answer to /why, notices. All as Bot API HTML."""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from bot.model import TOPICS, Act, Choice, Digest, Item, Payload, Post, Story, Update
from bot.render.dates import day_and_time
from bot.render.labels import label, short
from bot.render.literal import isolate, literal, printable, safe_link, without_commands, without_links
from bot.render.spans import BLANK, MESSAGE_LIMIT, Block, Row, Span, html_of, pack, plain_of, row
from bot.render.view import (
    MOST_EARLIER,
    MOST_NAME,
    MOST_TITLE,
    UNTITLED,
    DigestView,
    LineView,
    Teller,
    UpdateView,
    view,
)

MOST_TERMS = 5
"""Terms of evidence shown for one topic; more are counted."""

MOST_TOPICS = 6
MOST_SOURCES = 8
MOST_CARD_SUMMARY = 600
MOST_REPLIES = 5
"""Messages of their own that the follow-ups in one digest get; what is beyond stands in the digest."""

_SUPERGROUP = re.compile(r"-100([1-9][0-9]{0,15})")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a digest, and the numbers of the stories that begin in it."""

    payload: Payload
    tells: tuple[int, ...] = ()


def digest_messages(
    digest: Digest, posts: Mapping[str, Post], links: Mapping[str, str], limit: int = MESSAGE_LIMIT
) -> list[Message]:
    """The digest as a chat gets it: a follow-up answers the message that first told its story there.

    `posts`: of that chat, by story; `links`: to such messages, where they have any. Follow-ups of one message go into
    one answer, without a sound, after all else. A digest of nothing else is itself the answer.
    """
    seen = view(digest)
    answers: dict[str, list[LineView]] = {}
    for line in seen.lines:
        if line.update and line.update.story_id in posts:
            answers.setdefault(posts[line.update.story_id].delivery_key, []).append(line)
    for key, lines in answers.items():
        if len(lines) == len(seen.lines):
            first, *more = _messages(pack(_digest_blocks(seen, {}), _head(seen), limit), limit)
            return [replace(first, payload=_replying(first.payload, key)), *more]
    replies: list[Message] = []
    apart: set[int] = set()
    for key, lines in answers.items():
        parts = pack([_line_rows(line, {}) for line in lines], _head(seen), limit)
        if len(replies) + len(parts) > MOST_REPLIES:
            continue
        apart |= {line.number for line in lines}
        replies += [
            replace(message, payload=_replying(message.payload, key, silent=True))
            for message in _messages(parts, limit)
        ]
    return [*_messages(pack(_digest_blocks(seen, links, apart), _head(seen), limit), limit), *replies]


def digest_parts(digest: Digest, limit: int = MESSAGE_LIMIT) -> list[Payload]:
    """The digest as one or more messages, in order. Body: `text` (HTML) and `plain`, both within `limit`."""
    return [message.payload for message in digest_messages(digest, {}, {}, limit)]


def message_link(address: str, thread_id: int | None, message_id: str) -> str | None:
    """Where a message of a supergroup or channel can be read; None for other chats, whose messages have no links.

    https://core.telegram.org/api/links#message-links
    """
    found = _SUPERGROUP.fullmatch(address)
    if found is None or not (message_id.isascii() and message_id.isdigit()):
        return None
    topic = f"{thread_id}/" if thread_id else ""
    return f"https://t.me/c/{found[1]}/{topic}{message_id}"


def card(
    story: Story,
    sources: Mapping[str, str],
    token: Callable[[Choice], str] | None,
    decided: str | None,
    zone: str,
    opener: Item | None = None,
) -> Payload:
    """What an editor sees of a story: why it is here, who tells it, and buttons while it is undecided: two to decide,
    one for each topic to set right.

    `sources`: names by source id. `token`: the callback data of a button (at most 64 bytes). `decided`: the state line,
    such as "✓ approved by Ann, 08:12"; with it, or without `token`, there are no buttons. `opener`: the item that leads
    the story which opened its thread.
    """
    lead = story.lead
    blocks: list[Block] = [(_title_row(lead, bold=True), row(Span(_told(lead, sources, zone), "i")))]
    if opener is not None:
        because = f" ({_because(story)})" if story.thread_why else ""
        earlier = literal(opener.title, MOST_EARLIER) or UNTITLED
        blocks.append((row("↩ update to: ", _linked(earlier, safe_link(opener.url)), because, spare=True),))
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


def why(
    story: Story,
    sources: Mapping[str, str],
    zone: str,
    number: int | None = None,
    follows: Update | None = None,
) -> str:
    """HTML that tells a reader why a story stands in the digest. `number`: its number there; `follows`: what it was
    told to be an update to."""
    lead = story.lead
    title = _title_row(lead, bold=True)
    first = Row((Span(f"{number}. "), *title.spans)) if number is not None else title
    blocks: list[Block] = [(first, row(Span(_told(lead, sources, zone), "i"))), _reasons(lead)]
    if follows is not None:
        earlier = literal(follows.title, MOST_EARLIER) or UNTITLED
        because = f", because {_because(story)}" if story.thread_why else ""
        because = ", as an editor says" if story.thread_by else because  # readers are not told who
        blocks.append((row("follows: ", _linked(earlier, safe_link(follows.url)), because, spare=True),))
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


def _because(story: Story) -> str:
    return isolate(without_links(literal(story.thread_why, 200)))


def _messages(parts: Sequence[Block], limit: int) -> list[Message]:
    """A story that is broken over parts is told where it begins."""
    told: set[int] = set()
    messages = []
    for part in parts:
        tells = tuple(dict.fromkeys(line.tells for line in part if line.tells and line.tells not in told))
        told.update(tells)
        messages.append(Message(_payload(part, limit), tells))
    return messages


def _replying(payload: Payload, key: str, *, silent: bool = False) -> Payload:
    return Payload({**payload.body, "replies": key, **({"silent": True} if silent else {})})


def _digest_blocks(seen: DigestView, links: Mapping[str, str], apart: Set[int] = frozenset()) -> list[Block]:
    """`apart`: the numbers of stories that follow in messages of their own."""
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
            told = _pointer(line, links) if line.number in apart else _line_rows(line, links)
            blocks.append((*heading, *told))
    ending: Block = (row(Span(seen.held, "i")),) if seen.held else ()
    ending += tuple(row(Span(isolate(without_links(note)), "i")) for note in seen.notes)
    if seen.ask:
        ending += (row(f"Why is an item here? Send {seen.ask}"),)
    if ending:
        blocks.append(ending)
    return blocks


def _pointer(line: LineView, links: Mapping[str, str]) -> Block:
    """In the place of a story that follows in a message of its own: enough to look the list through."""
    words, link = (line.update.words, links.get(line.update.story_id)) if line.update else ("update", None)
    title = row(f"{line.number}. ", _linked(line.title, line.url))
    return (title, row(Span(f"↩ {words}", "i", link), Span(": see the reply below", "i")))


def _line_rows(line: LineView, links: Mapping[str, str]) -> Block:
    rows = [replace(row(f"{line.number}. ", _linked(line.title, line.url)), tells=line.number)]
    if line.update:
        rows.append(_update_row(line.update, links.get(line.update.story_id)))
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


def _update_row(update: UpdateView, link: str | None) -> Row:
    """With a link to the earlier message there is no need to name the story."""
    if link or not update.title:
        return row(Span(f"↩ {update.words}", "i", link))
    return row(Span(f"↩ {update.words}: ", "i"), _linked(update.title, update.url, "i"))


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
