"""What the terminal shows: tables and sentences for people, JSON for programs. Data on stdout, the rest on stderr."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.model import Item, State, Story, TopicTag
from bot.render.dates import local
from bot.render.literal import printable

out = Console(highlight=False, emoji=False)
err = Console(stderr=True, highlight=False, emoji=False)


def print_json(document: Any) -> None:
    """One JSON document, UTF-8, on one line: nothing else may be on stdout."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


def print_json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON Lines, streamed. A reader that has had enough (`| head`) ends it quietly."""
    with suppress(BrokenPipeError):
        for row in rows:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def table(*columns: str, title: str | None = None) -> Table:
    """A plain table; the last column takes what room is left."""
    made = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for column in columns[:-1]:
        made.add_column(column, no_wrap=True)
    made.add_column(columns[-1], overflow="fold")
    return made


def counted(number: int, one: str, many: str = "") -> str:
    """So many of something, in words: `1 story`, `2 stories`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def cells(*values: object) -> Sequence[str]:
    """Words of strangers for a table: shown as they are, never as markup, and without what a terminal would obey."""
    return [escape(printable(str(value))) for value in values]


def when(moment: datetime | None, zone: str) -> str:
    """A moment in the reader's zone: `20 Nov 08:12`; a dash for none."""
    if moment is None:
        return "–"
    return f"{local(moment, zone):%d %b %H:%M}"


def rfc3339(moment: datetime | None) -> str | None:
    """A moment as programs want it: RFC 3339 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def item_record(item: Item, state: State, source_name: str) -> dict[str, Any]:
    """An item as `items export` and every `--json` of items give it."""
    labels = item.classification
    return {
        "id": item.id,
        "title": item.title,
        "url": item.url,
        "canonical_url": item.canonical_url,
        "source": item.source_id,
        "source_name": source_name,
        "guid": item.guid,
        "published": rfc3339(item.published),
        "first_seen": rfc3339(item.first_seen),
        "lang": item.lang,
        "kind": labels.kind if labels else None,
        "topics": list(item.topics),
        "primary": labels.primary if labels else None,
        "summary": item.summary,
        "story": item.story_id,
        "state": state.value,
        "ignored": item.ignored.value if item.ignored else None,
        "version": item.version,
        "ruleset": labels.ruleset if labels else None,
    }


def why(item: Item) -> list[str]:
    """Why an item has its topics: a line for each."""
    if item.classification is None:
        return ["no classifier could read it: look for yourself"]
    labels = item.classification
    reached = [f"{tag.topic} {tag.score:.3g} (needs {tag.threshold:.3g}): {_terms(tag)}" for tag in labels.topics]
    missed = [f"not {miss.topic}: {miss.score:.3g} of {miss.threshold:.3g}" for miss in labels.near_misses]
    return [*reached, *missed] or ["no topic; kept for the General heading" if labels.keep else "no topic"]


def _terms(tag: TopicTag) -> str:
    return ", ".join(f"“{one.term}” in the {one.field} ({one.weight:.3g})" for one in tag.evidence)


def story_record(story: Story, names: Mapping[str, str], why_it_leads: str) -> dict[str, Any]:
    """A story as every `--json` of stories gives it. `why_it_leads`: why its lead does, nothing if it is alone."""
    return {
        "id": story.id,
        "state": story.state.value,
        "version": story.version,
        "title": story.lead.title,
        "url": story.lead.url,
        "summary": story.lead.summary,
        "topics": list(story.topics),
        "why": why(story.lead),
        "lead": {"item": story.lead_id, "source": story.lead.source_id, "why": why_it_leads},
        "first_seen": rfc3339(story.first_seen),
        "decided_by": story.decided_by,
        "thread": story.thread_id or story.id,
        "follows": story.follows,
        "follows_why": story.thread_why if story.follows else None,
        "perhaps": list(story.perhaps),
        "merged_into": story.merged_into,
        "members": [
            {
                "id": item.id,
                "source": item.source_id,
                "first_seen": rfc3339(item.first_seen),
                "title": item.title,
                "why": item.why,
            }
            for item in story.items
        ],
        "sources": [
            {"source": item.source_id, "source_name": names.get(item.source_id, item.source_id), "url": item.url}
            for item in (story.lead, *story.others)
        ],
    }
