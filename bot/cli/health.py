"""`watchdesk sources health`: how each source is, since when, what to do, and what it is worth."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, out, print_json_lines, rfc3339, table, when
from bot.core import rhythm
from bot.core.health import ADVICE, BROKEN, TROUBLES, Finding, Health, look_at, silence, silent_after, span
from bot.masking import without_credentials
from bot.model import Condition, Figures, Memory, Source, SourceState
from bot.render.habits import behind, share, usual

if TYPE_CHECKING:
    from bot.app import Desk

DAYS = 30
"""How far back the figures of a source go."""

WIDE = 150
"""Columns of a terminal that has room for everything; one of fewer has the most important things."""

_ORDER = (*Health,)[::-1]
"""The worst first."""
_COLOURS = dict.fromkeys(TROUBLES, "red") | dict.fromkeys(ADVICE, "yellow") | {Health.WELL: "green"}


@dataclass(frozen=True, slots=True)
class Look:
    """All that is known of the health of one source. `since`: since when it is as it is, if that is known."""

    source: Source
    state: SourceState | None
    finding: Finding
    condition: Condition | None
    figures: Figures
    now: datetime

    @property
    def memory(self) -> Memory:
        return self.state.memory if self.state else Memory()

    @property
    def since(self) -> datetime | None:
        if self.condition is not None and self.condition.what == self.finding.what:
            return self.condition.since if self.finding.what in BROKEN else self.finding.since or self.condition.since
        return self.finding.since

    @property
    def expected(self) -> datetime | None:
        return rhythm.expected_next(self.memory.rhythm, self.state.last_new) if self.state else None

    @property
    def quiet(self) -> timedelta | None:
        return silence(self.state) if self.state else None


def register(app: typer.Typer) -> None:
    """Add the command of this module to `sources`."""
    app.command()(health)


def health(
    source: Annotated[str | None, typer.Argument(metavar="[SOURCE]", help="Id or name of one source.")] = None,
    every_one: Annotated[bool, typer.Option("--all", help="Those that are well too.")] = False,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """How the sources are, since when, and what to do. With --json all of them, with everything that is known."""
    from bot.cli.sources import named

    with opened(home) as desk:
        desk.register()
        chosen = [named(desk, source)] if source else list(desk.loaded.sources.values())
        looks = look_at_all(desk, chosen)
        zone = desk.settings.timezone
    if as_json:
        print_json_lines(_record(look) for look in looks)
    elif source:
        _show_one(looks[0], zone)
    else:
        _show(looks, zone, every_one=every_one)


def look_at_all(desk: "Desk", sources: Sequence[Source]) -> list[Look]:
    """The worst first."""
    now = desk.clock.now()
    wanted = {source.id for source in sources}
    states = {state.source_id: state for state in desk.store.watched() if state.source_id in wanted}
    conditions, figures = desk.store.conditions(), desk.store.figures(now - timedelta(days=DAYS))
    looks = []
    for source in sources:
        state = states.get(source.id)
        brought = figures.get(source.id, Figures())
        looks.append(Look(source, state, look_at(source, state), conditions.get(source.id), brought, now))
    return sorted(looks, key=lambda look: (_ORDER.index(look.finding.what), look.source.id))


def summary(looks: Sequence[Look]) -> str:
    """`197 of 200 well; 2 failing, 1 silent`"""
    counts = Counter(look.finding.what for look in looks)
    rest = ", ".join(f"{counts[what]} {what.value}" for what in _ORDER if counts[what] and what is not Health.WELL)
    return f"{counts[Health.WELL]} of {len(looks) - counts[Health.OFF]} well" + (f"; {rest}" if rest else "")


def _show(looks: Sequence[Look], zone: str, *, every_one: bool) -> None:
    out.print(f"Sources: {summary(looks)}.")
    shown = [look for look in looks if every_one or look.finding.what in TROUBLES | ADVICE]
    if not shown:
        return
    wide = out.width >= WIDE
    more = ("usual", "expected", "30 days", "approved", "others first", "behind") if wide else ("30 days",)
    rows = table("state", "source", "since", "last success", "silent", *more)
    for look in shown:
        figures, what = look.figures, look.finding.what
        state, *rest = cells(
            what.value,
            look.source.id,
            when(look.since, zone),
            when(look.state.last_success if look.state else None, zone),
            span(look.quiet) if look.quiet else "–",
            *((usual(look.memory.rhythm) or "–", when(look.expected, zone)) if wide else ()),
            figures.items,
            *((share(figures.approved, figures.decided), share(figures.later, figures.items)) if wide else ()),
            *((behind(figures),) if wide else ()),
        )
        rows.add_row(f"[{_COLOURS.get(what, 'dim')}]{state}[/]", *rest)
    out.print(rows)
    for look in shown:
        if look.finding.what in TROUBLES | ADVICE:
            out.print()
            _explain(look)


def _explain(look: Look) -> None:
    finding = look.finding
    tries = f", {look.state.failures} tries" if look.state and look.state.failures > 1 else ""
    said = f" [{finding.said}]" if finding.said else ""
    out.print(*cells(f"{look.source.id}: {finding.words}{tries}{without_credentials(said)}"), soft_wrap=True)
    if finding.mend:
        out.print(*cells(f"    → {finding.mend}"), soft_wrap=True)


def _show_one(look: Look, zone: str) -> None:
    state, figures, source = look.state, look.figures, look.source
    quiet_most = silent_after(source, look.memory.rhythm)
    lines = {
        "state": f"{look.finding.what.value}, since {when(look.since, zone)}"
        if look.since
        else look.finding.what.value,
        "address": without_credentials(source.url),
        "last success": when(state.last_success if state else None, zone),
        "last news": when(state.last_new if state else None, zone),
        "usual": usual(look.memory.rhythm) or "not known yet",
        "next news": f"about {when(look.expected, zone)}" if look.expected else "not known yet",
        "silent for": (span(look.quiet) if look.quiet else "–")
        + (f" (silent is called after {span(quiet_most)})" if quiet_most else ""),
        "next poll": when(state.next_due if state and not source.disabled else None, zone),
        "gaps": f"{look.memory.gaps}, the last {when(look.memory.gap_at, zone)}" if look.memory.gaps else "none",
        "in 30 days": f"{figures.items} items, {figures.ignored} out of scope or old",
        "approved": f"{share(figures.approved, figures.decided)} of {figures.decided} decided",
        "duplicates": f"{share(figures.later, figures.items)} that others brought first",
        "behind": f"{behind(figures)} (median of {figures.shared} items that others tell too)",
    }
    out.print(*cells(f"{source.name} ({source.id})"), style="bold")
    rows = table("", "")
    rows.show_header = False
    for name, words in lines.items():
        rows.add_row(*cells(name, words))
    out.print(rows)
    if look.finding.what in TROUBLES | ADVICE:
        _explain(look)


def _record(look: Look) -> dict[str, Any]:
    source, state, finding, figures, learned = look.source, look.state, look.finding, look.figures, look.memory.rhythm
    quiet_most = silent_after(source, learned)
    return {
        "id": source.id,
        "name": source.name,
        "url": without_credentials(source.url),
        "kind": source.kind.value,
        "state": finding.what.value,
        "since": rfc3339(look.since),
        "words": finding.words,
        "mend": finding.mend,
        "reason": finding.reason.value if finding.reason else None,
        "detail": without_credentials(finding.said),
        "told": bool(look.condition and look.condition.told),
        "failures": state.failures if state else 0,
        "last_attempt": rfc3339(state.last_attempt if state else None),
        "last_success": rfc3339(state.last_success if state else None),
        "last_new": rfc3339(state.last_new if state else None),
        "next": rfc3339(state.next_due) if state and not source.disabled else None,
        "usual": usual(learned),
        "between_seconds": learned.between,
        "hours": [round(weight, 3) for weight in learned.hours],
        "expected": rfc3339(look.expected),
        "silent_seconds": round(look.quiet.total_seconds()) if look.quiet is not None else None,
        "silent_after_seconds": round(quiet_most.total_seconds()) if quiet_most else None,
        "shown": look.memory.shown,
        "usually_shown": round(learned.entries, 1) if learned.entries is not None else None,
        "moved_to": finding.about if finding.what is Health.MOVED else None,
        "gaps": look.memory.gaps,
        "last_gap": rfc3339(look.memory.gap_at),
        "days": DAYS,
        "items": figures.items,
        "ignored": figures.ignored,
        "decided": figures.decided,
        "approved": figures.approved,
        "approved_share": round(figures.approved / figures.decided, 3) if figures.decided else None,
        "shared": figures.shared,
        "duplicates": figures.later,
        "duplicate_share": round(figures.later / figures.items, 3) if figures.items else None,
        "latency_seconds": round(figures.latency.total_seconds()) if figures.latency is not None else None,
    }
