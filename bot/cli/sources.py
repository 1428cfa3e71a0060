"""`watchdesk sources …`: what is watched, and how it does. The verbs that try, find and add sources are beside it."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json_lines, rfc3339, table, when
from bot.errors import UsageError
from bot.masking import without_credentials
from bot.model import Source, SourceState

if TYPE_CHECKING:
    from bot.app import Desk

sources_app = typer.Typer(no_args_is_help=True, help="What is watched: list it, try it, find it, add it.")


def register(app: typer.Typer) -> None:
    """Add the commands of this module, and of those that share its word."""
    from bot.cli import adding, discovering, health, trying

    for module in (health, trying, discovering, adding):
        module.register(sources_app)
    app.add_typer(sources_app, name="sources")


def named(desk: "Desk", name: str) -> Source:
    """The source of this id or name. Raises UsageError, with the nearest one."""
    sources = desk.loaded.sources
    if name in sources:
        return sources[name]
    for source in sources.values():
        if source.name == name:
            return source
    near = get_close_matches(name, [*sources, *(source.name for source in sources.values())], 1)
    hint = f" Did you mean {near[0]}?" if near else " `watchdesk sources list` shows them all."
    raise UsageError(f"There is no source {name}.{hint}")


@sources_app.command("list")
def list_sources(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Every source, how it did, and when it is next."""
    with opened(home) as desk:
        desk.register()
        states = desk.store.source_states()
        if as_json:
            print_json_lines(_source_record(one, states.get(one.id)) for one in desk.loaded.sources.values())
        else:
            _show(desk, states)


def _show(desk: "Desk", states: Mapping[str, SourceState]) -> None:
    zone = desk.settings.timezone
    rows = table("source", "kind", "lang", "every", "last success", "next", "state")
    for source in desk.loaded.sources.values():
        state = states.get(source.id)
        rows.add_row(
            *cells(
                source.id,
                source.kind.value,
                source.lang or "–",
                _every(source),
                when(state.last_success if state else None, zone),
                "off" if source.disabled else when(state.next_due if state else None, zone),
                _condition(source, state),
            )
        )
    out.print(rows)


def _every(source: Source) -> str:
    minutes = int(source.every.total_seconds() // 60)
    return f"{minutes // 60}h" if minutes and minutes % 60 == 0 else f"{minutes}m"


def _condition(source: Source, state: SourceState | None) -> str:
    if source.disabled:
        return "disabled"
    if state is None or state.last_attempt is None:
        return "never polled"
    if state.last_reason is None:
        return "well"
    return f"{state.last_reason} ×{state.failures}: {state.last_detail}"


def _source_record(source: Source, state: SourceState | None) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "url": without_credentials(source.url),
        "kind": source.kind.value,
        "lang": source.lang,
        "group": source.group,
        "publisher": source.publisher,
        "publisher_kind": source.publisher_kind.value,
        "trust": source.trust.value,
        "tags": list(source.tags),
        "topics": list(source.topics),
        "disabled": source.disabled,
        "condition": _condition(source, state),
        "failures": state.failures if state else 0,
        "reason": state.last_reason.value if state and state.last_reason else None,
        "last_success": rfc3339(state.last_success) if state else None,
        "next": rfc3339(state.next_due) if state and not source.disabled else None,
    }
