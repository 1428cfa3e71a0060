"""`watchdesk items …`: the archive, and why each item is where it is."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.cataloguing import catalogue
from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, item_record, out, print_json, print_json_lines, story_record, table, when, why
from bot.core.review import export_state
from bot.errors import UsageError
from bot.model import Item, ItemQuery, State, Story

if TYPE_CHECKING:
    from bot.app import Desk

items_app = typer.Typer(no_args_is_help=True, help="The archive: everything that ever came.")

StateOption = Annotated[State | None, typer.Option("--state", help="Only items in this state.")]
TopicOption = Annotated[str | None, typer.Option("--topic", help="Only items of this topic.")]
SourceOption = Annotated[str | None, typer.Option("--source", help="Only items of this source (its id).")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many, newest first.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(items_app, name="items")


@items_app.command("list")
def list_items(
    state: StateOption = None,
    topic: TopicOption = None,
    source: SourceOption = None,
    limit: LimitOption = 50,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """The newest items."""
    _list(home, ItemQuery(None, state, topic, source, limit=limit), as_json=as_json)


@items_app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD…", help="All of these words.")],
    state: StateOption = None,
    topic: TopicOption = None,
    source: SourceOption = None,
    limit: LimitOption = 50,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Full-text search in titles, summaries and texts."""
    _list(home, ItemQuery(" ".join(words), state, topic, source, limit=limit), as_json=as_json)


@items_app.command()
def export(
    state: StateOption = None, topic: TopicOption = None, source: SourceOption = None, home: HomeOption = Path()
) -> None:
    """Everything, as JSON Lines on stdout."""
    with opened(home) as desk:
        catalogue(desk)
        found = desk.store.items(ItemQuery(None, state, topic, source, limit=None))
        print_json_lines(item_record(item, now, desk.source_name(item.source_id)) for item, now in found)


def _list(home: Path, query: ItemQuery, *, as_json: bool) -> None:
    with opened(home) as desk:
        catalogue(desk)
        found = desk.store.items(query)
        if as_json:
            print_json_lines(item_record(item, now, desk.source_name(item.source_id)) for item, now in found)
            return
        rows = table("id", "first seen", "state", "title")
        count = 0
        for item, now in found:
            count += 1
            seen = when(item.first_seen, desk.settings.timezone)
            title, about = cells(item.title, " · ".join((*item.topics, desk.source_name(item.source_id))))
            rows.add_row(item.id[:8], seen, now.value, f"{title}\n[dim]{about}[/]")
        out.print(rows if count else "No item is like that.")


@items_app.command()
def show(
    item_id: Annotated[str, typer.Argument(metavar="ID", help="An item's id, or a beginning of it.")],
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """One item: what it says, why it has its topics, and which story it belongs to."""
    with opened(home) as desk:
        catalogue(desk)
        item = desk.store.item(item_id)
        if item is None:
            raise UsageError(
                f"There is no item {item_id}, or several whose ids begin so. `watchdesk items list` shows their ids."
            )
        story = desk.store.story(item.story_id) if item.story_id else None
        state = export_state(item, story.state if story else None)
        if as_json:
            told = story_record(story, desk.source_names, desk.reviewer.why_it_leads(story)) if story else {}
            told_by = told.get("members", [])
            others = [each.id for each in _others_in_thread(desk, story)] if story else []
            print_json(
                item_record(item, state, desk.source_name(item.source_id))
                | {"why": why(item), "members": [each["id"] for each in told_by], "told_by": told_by}
                | {"lead": told.get("lead"), "follows": told.get("follows"), "thread": others}
            )
            return
        zone = desk.settings.timezone
        out.print(f"[bold]{cells(item.title)[0]}[/]")
        facts = [
            ("link", item.url or "–"),
            ("source", desk.source_name(item.source_id)),
            ("published", when(item.published, zone)),
            ("first seen", when(item.first_seen, zone)),
            ("state", state.value + (f" ({item.ignored.value})" if item.ignored else "")),
            ("version", item.version),
            *(("why", line) for line in why(item)),
            ("summary", item.summary or "–"),
        ]
        if text_from := desk.store.text_from(item.id):
            facts.append(("text", text_from))
        if story:
            facts.append(("story", f"{story.id[:9]}, {story.state.value}: {story.lead.title}"))
            facts.append(("told by", _told(desk, story.lead)))
            if why_it_leads := desk.reviewer.why_it_leads(story):
                facts.append(("leads because", why_it_leads))
            facts += [("also in", _told(desk, one)) for one in story.others]
            facts += _thread(desk, story)
            facts += [
                ("decision", f"{one.act.value} by {one.editor}, {when(one.at, zone)}")
                for one in desk.store.decisions(story.id)
            ]
        rows = table("", "")
        rows.show_header = False
        for name, value in facts:
            rows.add_row(*cells(name, value))
        out.print(rows)


def _told(desk: "Desk", item: Item) -> str:
    seen = when(item.first_seen, desk.settings.timezone)
    return f"{item.id[:8]} {desk.source_name(item.source_id)}, {seen}: {item.title} ({_why_here(item)})"


def _why_here(item: Item) -> str:
    """Why an item belongs to its story, for people."""
    return {"": "not placed yet", "new": "opened the story"}.get(item.why, item.why)


def _thread(desk: "Desk", story: Story) -> list[tuple[str, object]]:
    """What a story follows, and what else is in its thread."""
    facts: list[tuple[str, object]] = []
    for other in _others_in_thread(desk, story):
        if other.id == story.follows:
            facts.append(("follows", f"{other.id[:9]}: {other.lead.title} ({story.thread_why})"))
        elif story.follows is None:
            facts.append(("followed by", f"{other.id[:9]}: {other.lead.title} ({other.thread_why})"))
        else:
            facts.append(("also follows it", f"{other.id[:9]}: {other.lead.title}"))
    return facts


def _others_in_thread(desk: "Desk", story: Story) -> list[Story]:
    return [other for other in desk.store.thread(story.thread_id or story.id) if other.id != story.id]
