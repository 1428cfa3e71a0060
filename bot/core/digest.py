"""What a digest says: which stories, in which order, under which heading."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import count

from bot.model import GENERAL, TOPICS, Digest, Edition, Line, Section, Slot, SourceLine, Story

HEADINGS = {
    "ciip": "Critical infrastructure",
    "cybercrime": "Cybercrime",
    "cyberconflict": "Cyberconflict",
    GENERAL: "General",
}

A_DAY = timedelta(days=1)
"""What was seen longer ago had to wait once already, and has its place before what is new: nothing waits for ever."""

SourceName = Callable[[str], str]


def wanted(topics: Sequence[str]) -> tuple[str, ...]:
    """The topics an audience gets: who takes every topic also gets what is worth a look and reaches none."""
    return (*topics, GENERAL) if set(TOPICS) <= set(topics) and GENERAL not in topics else tuple(topics)


def digest_id(audience: str, slot: str) -> str:
    """One digest for one turn of one audience: 16 hexadecimal digits."""
    return hashlib.sha256(f"{audience}\n{slot}".encode()).hexdigest()[:16]


def heading_of(story: Story, topics: Sequence[str]) -> str:
    """A story stands under one heading: its lead's primary topic if the audience takes it, else its first taken one."""
    labels = story.lead.classification
    if labels and labels.primary in topics and labels.primary in story.topics:
        return str(labels.primary)
    return next((topic for topic in story.topics if topic in topics), GENERAL)


def compose(
    edition: Edition,
    audience: str,
    slot: Slot,
    stories: Sequence[Story],
    since: datetime,
    until: datetime,
    source_name: SourceName,
    notes: Sequence[str] = (),
) -> Digest:
    """The digest of one turn: stories told by more sources first, then the newest; what does not fit waits."""
    topics = wanted(edition.topics)
    ranked = sorted(stories, key=lambda story: story.id)
    ranked.sort(key=lambda story: story.first_seen, reverse=True)
    ranked.sort(key=lambda story: -len(_voices(story)))
    waiting_first = sorted(ranked, key=lambda story: until - story.first_seen <= A_DAY)
    room = {story.id for story in waiting_first[: edition.max_items]}
    chosen = [story for story in ranked if story.id in room]
    numbers = count(1)
    sections = []
    for topic in (*TOPICS, GENERAL):
        told = [story for story in chosen if heading_of(story, topics) == topic]
        if told:
            lines = tuple(_line(next(numbers), story, topics, source_name) for story in told)
            sections.append(Section(topic, HEADINGS[topic], lines))
    return Digest(
        id=digest_id(audience, slot.name),
        audience=audience,
        slot=slot.name,
        title=edition.title,
        intro=edition.intro,
        zone=edition.zone,
        sections=tuple(sections),
        since=since,
        until=until,
        late=slot.late,
        held=len(ranked) - len(chosen),
        notes=tuple(notes),
    )


def _voices(story: Story) -> set[str]:
    return {item.source_id for item in story.items}


def _line(number: int, story: Story, topics: Sequence[str], source_name: SourceName) -> Line:
    lead = story.lead
    also: dict[str, SourceLine] = {}
    for item in story.others:
        if item.source_id != lead.source_id:
            also.setdefault(item.source_id, SourceLine(source_name(item.source_id), item.url))
    return Line(
        number=number,
        story_id=story.id,
        title=lead.title,
        url=lead.url,
        summary=lead.summary,
        source=source_name(lead.source_id),
        topics=tuple(topic for topic in story.topics if topic in topics),
        published=lead.published,
        also=tuple(also.values()),
        lang=lead.lang,
    )
