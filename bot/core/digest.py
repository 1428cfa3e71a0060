"""What a digest says: which stories, in which order, under which heading."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.model import GENERAL, TOPICS, Digest, Edition, Heard, Line, Section, Slot, SourceLine, Story, Update

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
    heard: Sequence[Heard] = (),
) -> Digest:
    """The digest of one turn: stories told by more sources first, then the newest; what does not fit waits.

    `heard`: what the audience was told before of the threads that these stories are in. A follow-up names what it
    follows; if that stands in the same digest, it comes right after it, under the same heading.
    """
    topics = wanted(edition.topics)
    ranked = sorted(stories, key=lambda story: story.id)
    ranked.sort(key=lambda story: story.first_seen, reverse=True)
    ranked.sort(key=lambda story: -len(_voices(story)))
    refers = referred(ranked, heard)
    after = {story.id: found for story in ranked if isinstance(found := refers.get(story.id), Story)}
    waiting_first = sorted(ranked, key=lambda story: until - story.first_seen <= A_DAY)
    before_its_follow_ups = (one for story in waiting_first for one in (after.get(story.id, story), story))
    room = set(list(dict.fromkeys(one.id for one in before_its_follow_ups))[: edition.max_items])
    chosen = [story for story in ranked if story.id in room]
    numbers = count(1)
    sections = []
    for topic in (*TOPICS, GENERAL):
        lines: list[Line] = []
        for story in chosen:
            if story.id in after or heading_of(story, topics) != topic:
                continue
            told = refers.get(story.id)
            known = _update(told) if isinstance(told, Heard) else None
            first = replace(_line(next(numbers), story, topics, source_name), update=known)
            here = Update(story.id, first.title, first.url, number=first.number)
            follow_ups = sorted((one for one in chosen if one.id in after and after[one.id] is story), key=_age)
            lines += [first]
            lines += [replace(_line(next(numbers), one, topics, source_name), update=here) for one in follow_ups]
        if lines:
            sections.append(Section(topic, HEADINGS[topic], tuple(lines)))
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


def referred(stories: Sequence[Story], heard: Sequence[Heard]) -> dict[str, Heard | Story]:
    """By the id of each follow-up, what its readers are referred to: what opened its thread, if they know that or get
    it now; else the latest earlier story of it that they know; else the first that they get now. Nothing else."""
    known: dict[str, list[Heard]] = {}
    for told in heard:
        known.setdefault(told.thread_id, []).append(told)
    here: dict[str, list[Story]] = {}
    for story in sorted(stories, key=_age):
        here.setdefault(story.thread_id or story.id, []).append(story)
    found: dict[str, Heard | Story] = {}
    for thread, members in here.items():
        told_before = known.get(thread, [])
        openers: list[Heard | Story] = [each for each in told_before if each.story_id == thread]
        openers += [each for each in members if each.id == thread]
        for story in members:
            if story.follows is None:
                continue
            earlier = [each for each in told_before if each.since <= story.first_seen]
            if openers:
                found[story.id] = openers[0]
            elif earlier:
                found[story.id] = max(earlier, key=lambda each: (each.told, each.since, each.story_id))
            elif members[0] is not story:
                found[story.id] = members[0]
    return found


def _age(story: Story) -> tuple[datetime, str]:
    return (story.first_seen, story.id)


def _update(told: Heard) -> Update:
    return Update(told.story_id, told.title, told.url, told.told)


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
