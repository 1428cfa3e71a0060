"""`watchdesk review …`: the editors' acts on the command line."""

import getpass
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json, print_json_lines, story_record, table, when, why
from bot.errors import UsageError
from bot.model import TOPICS, Act, Stale, State, Story

if TYPE_CHECKING:
    from bot.app import Desk

review_app = typer.Typer(no_args_is_help=True, help="Stories that wait for an editor's word, and the word itself.")

StoryArgument = Annotated[str, typer.Argument(metavar="STORY", help="Its id, or a beginning of it.")]
StoriesArgument = Annotated[list[str], typer.Argument(metavar="STORY…", help="Ids, or beginnings of ids.")]
NoteOption = Annotated[str, typer.Option("--note", help="Why: kept with the decision.")]
EditorOption = Annotated[str | None, typer.Option("--as", metavar="NAME", help="Who decides; you, if not given.")]
SeenOption = Annotated[
    int | None, typer.Option("--seen", metavar="VERSION", help="Refuse if the story is no longer at this version.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(review_app, name="review")


@review_app.command("list")
def list_stories(
    state: Annotated[State, typer.Option("--state", help="Stories in this state.")] = State.PENDING,
    topic: Annotated[str | None, typer.Option("--topic", help="Only stories of this topic.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many, newest first.")] = 50,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Stories that wait, with the reason for every topic."""
    with opened(home) as desk:
        stories = desk.store.stories(state, topic, limit)
        if as_json:
            print_json_lines(_record(desk, story) for story in stories)
            return
        if not stories:
            out.print(f"No story is {state.value}.")
            return
        rows = table("story", "what and why")
        for story in stories:
            seen = when(story.first_seen, desk.settings.timezone)
            title, by = cells(story.lead.title, _told_by(desk, story))
            of_lead = () if state is State.MERGED else why(story.lead)
            reasons = "\n".join(f"[dim]{line}[/]" for line in cells(*of_lead, *_beside(desk, story)))
            rows.add_row(story.id[:9], f"[bold]{title}[/]\n{seen} · {by}\n{reasons}\n")
        out.print(rows)
        if state is State.PENDING:
            out.print("`watchdesk review approve STORY…` or `reject STORY…`; a beginning of the id will do.")


@review_app.command()
def approve(
    stories: StoriesArgument,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Let stories go out with the next digest."""
    _decide(home, Act.APPROVE, stories, note, editor, seen, as_json=as_json)


@review_app.command()
def reject(
    stories: StoriesArgument,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Keep stories from going out."""
    _decide(home, Act.REJECT, stories, note, editor, seen, as_json=as_json)


@review_app.command()
def undo(
    stories: StoriesArgument,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Take back what was last done to stories: a merge, a split, what one follows, or a decision.

    What readers have stays with them.
    """
    _decide(home, Act.UNDO, stories, note, editor, seen, as_json=as_json)


@review_app.command()
def edit(
    story_id: StoryArgument,
    wrong: Annotated[list[str] | None, typer.Option("--not", metavar="TOPIC", help="It is not about this.")] = None,
    missing: Annotated[list[str] | None, typer.Option("--also", metavar="TOPIC", help="It is about this too.")] = None,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Set a story's topics right. The text becomes an example for `watchdesk classifiers learn`."""
    corrections = dict.fromkeys(wrong or (), False) | dict.fromkeys(missing or (), True)
    if not corrections or set(corrections) - set(TOPICS):
        raise UsageError(f"Say --not TOPIC or --also TOPIC; topics are {', '.join(TOPICS)}.")
    if both := set(wrong or ()) & set(missing or ()):
        raise UsageError(f"{', '.join(sorted(both))} cannot be both: say --not or --also.")
    with opened(home) as desk:
        outcome = desk.reviewer.correct(story_id, corrections, editor or getpass.getuser(), seen, note)
        story = outcome.story if isinstance(outcome, Stale) else outcome
        why_not = outcome.why if isinstance(outcome, Stale) else None
        if as_json:
            print_json(_record(desk, story) | {"refused": why_not})
        else:
            about = f"{story.id[:9]} is about {', '.join(story.topics)} now."
            out.print(f"{story.id[:9]} not done: {cells(why_not)[0]}" if why_not else about)
    if why_not:
        raise typer.Exit(1)


@review_app.command()
def merge(
    story_id: StoryArgument,
    others: Annotated[list[str], typer.Argument(metavar="OTHER…", help="Stories that are the same one.")],
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Make several stories one: STORY keeps its decision, the others lead to it. `undo` takes it back."""
    with opened(home) as desk:
        done = desk.reviewer.merge(story_id, others, editor or getpass.getuser(), seen, note)
        _report(desk, done, as_json=as_json)
        if not isinstance(done, Stale) and not as_json:
            story, *signposts = done
            gone = ", ".join(each.id[:9] for each in signposts)
            lead = "leads" if len(signposts) == 1 else "lead"
            out.print(f"{_named(story)} is {story.state.value}, with {_items(story)}; {gone} {lead} to it.")


@review_app.command()
def split(
    story_id: StoryArgument,
    items: Annotated[
        list[str] | None,
        typer.Argument(metavar="ITEM…", help="Items that are another story; those that there are, if not given."),
    ] = None,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Make these items of STORY a story of their own. `undo` takes it back."""
    with opened(home) as desk:
        if not items:
            raise UsageError(f"Name the items that are another story. {_members(desk, story_id)}")
        done = desk.reviewer.split(story_id, items, editor or getpass.getuser(), seen, note)
        _report(desk, done, as_json=as_json)
        if not isinstance(done, Stale) and not as_json:
            for story in done:
                out.print(f"{_named(story)} is {story.state.value}, with {_items(story)}.")


@review_app.command()
def follow(
    story_id: StoryArgument,
    other: Annotated[
        str | None, typer.Argument(metavar="[OTHER]", help="The story that it follows up.", show_default=False)
    ] = None,
    nothing: Annotated[bool, typer.Option("--nothing", help="It follows nothing.")] = False,
    note: NoteOption = "",
    editor: EditorOption = None,
    seen: SeenOption = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Say what STORY follows up, or that it follows nothing, whatever the rule says."""
    if (other is None) != nothing:
        raise UsageError("Name the story that it follows, or say --nothing.")
    with opened(home) as desk:
        done = desk.reviewer.follow(story_id, other, editor or getpass.getuser(), seen, note)
        _report(desk, done, as_json=as_json)
        if not isinstance(done, Stale) and not as_json:
            (story,) = done
            followed = desk.store.story(story.follows) if story.follows else None
            out.print(f"{_named(story)} follows {_named(followed) if followed else 'nothing'}.")


def _report(desk: "Desk", done: Sequence[Story] | Stale, *, as_json: bool) -> None:
    """What became of the stories, for programs; what was refused, for everybody, which ends the command."""
    refused = done.why if isinstance(done, Stale) else None
    if as_json:
        stories = [done.story] if isinstance(done, Stale) else done
        for story in stories:
            print_json(_record(desk, story) | {"refused": refused})
    elif isinstance(done, Stale):
        out.print(f"{done.story.id[:9]} not done: {cells(done.why)[0]}")
    if refused:
        raise typer.Exit(1)


def _record(desk: "Desk", story: Story) -> dict[str, Any]:
    return story_record(story, desk.source_names, desk.reviewer.why_it_leads(story))


def _told_by(desk: "Desk", story: Story) -> str:
    """Who leads, and why, and who tells it too."""
    lead, *others = dict.fromkeys(desk.source_name(item.source_id) for item in (story.lead, *story.others))
    why_it_leads = desk.reviewer.why_it_leads(story)
    first = f"leads because: {why_it_leads}" if why_it_leads else lead
    return f"{first} · also in {', '.join(others)}" if others else first


def _named(story: Story) -> str:
    return f"{story.id[:9]} “{cells(story.lead.title)[0]}”"


def _tell_undone(desk: "Desk", story: Story) -> None:
    """What came of the other stories, if a merge, a split or a word on a thread was undone just now."""
    made = next((each for each in reversed(desk.store.regroupings(story.id)) if each.undone), None)
    if made is None or made.after[story.id][0] + 1 != story.version:
        return
    if made.decision.act is Act.FOLLOW:
        followed = desk.store.story(story.follows) if story.follows else None
        out.print(f"It follows {_named(followed) if followed else 'nothing'} again.")
        return
    for other_id in made.after:
        other = desk.store.story(other_id)
        if other is not None and other_id != story.id:
            back = other.id == other_id
            out.print(f"{_named(other)} is {other.state.value} again." if back else f"{other_id[:9]} leads to it.")


def _members(desk: "Desk", story_id: str) -> str:
    story = desk.store.story(story_id)
    items = story.items if story else ()
    return "; ".join(f"{item.id[:8]} {desk.source_name(item.source_id)}: {item.title}" for item in items)


def _items(story: Story) -> str:
    return "1 item" if len(story.items) == 1 else f"{len(story.items)} items"


def _beside(desk: "Desk", story: Story) -> Iterator[str]:
    """What a story has become a part of, what it follows up, and what it may be another telling of."""
    if story.merged_into is not None:
        yield f"merged into {story.merged_into[:9]} by {story.decided_by}"
    followed = desk.store.story(story.follows) if story.follows else None
    if followed is not None:
        yield f"update to {followed.id[:9]}: {followed.lead.title} ({story.thread_why})"
    if story.state is not State.PENDING:
        return
    seen = {story.id}
    for other in filter(None, map(desk.store.story, story.perhaps)):
        if other.id not in seen:
            merging = f"`watchdesk review merge {other.id[:9]} {story.id[:9]}`"
            yield f"perhaps the same as {other.id[:9]}: {other.lead.title} → {merging}"
        seen.add(other.id)


def _decide(
    home: Path, act: Act, stories: list[str], note: str, editor: str | None, seen: int | None, *, as_json: bool
) -> None:
    refused = 0
    with opened(home) as desk:
        for story_id in stories:
            outcome = desk.reviewer.decide(story_id, act, editor or getpass.getuser(), seen, note)
            stale = isinstance(outcome, Stale)
            story = outcome.story if isinstance(outcome, Stale) else outcome
            refused += stale
            if as_json:
                print_json(_record(desk, story) | {"refused": outcome.why if isinstance(outcome, Stale) else None})
            elif isinstance(outcome, Stale):
                out.print(f"{story.id[:9]} not done: {cells(outcome.why)[0]}")
            else:
                out.print(f"{story.id[:9]} is {story.state.value}: {cells(story.lead.title)[0]}")
                if act is Act.UNDO:
                    _tell_undone(desk, story)
    if refused:
        raise typer.Exit(1)
