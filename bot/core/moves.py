"""Where a source is polled: the address in `sources.yaml`, or where it has moved for good."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from bot.model import Fetched, Move, NotModified, PollingLimits, Source, SourceState

_LONGEST_URL = 2_000


def fresh_if_moved(state: SourceState, source: Source) -> SourceState:
    """The state as it is, or one without memory if `sources.yaml` names another address than it was learned from, and
    not the one that the source's server sent us on to.

    Known items stay known by their identities. What the new address shows is a first poll again, so the age gate
    holds and nobody is flooded with an old feed.
    """
    if state.of_url is None or state.of_url == source.url:
        return state
    move = state.memory.move
    if source.url in (state.url, move.url if move else None):  # the operator wrote down what the server had said
        return replace(state, of_url=source.url, url=None, memory=replace(state.memory, move=None))
    return SourceState(
        state.source_id,
        state.next_due,
        of_url=source.url,
        last_attempt=state.last_attempt,
        last_success=state.last_success,
        last_new=state.last_new,
        not_before=state.not_before if same_host(state.of_url, source.url) else None,
    )


def same_host(url: str, other: str) -> bool:
    """Whether what a server asked of us for one address holds for the other too."""
    return _host(url) == _host(other)


def learned(before: SourceState, after: SourceState) -> str | None:
    """What a poll decided about the source's address, for the log; None: nothing."""
    if before.url == after.url or after.of_url is None:
        return None
    old, new = before.url or after.of_url, after.url or after.of_url
    if after.last_reason is not None:
        return f"{old} has failed {after.failures} times: polled at {new} again"
    if before.memory.move is None:
        return f"polled at {new} from now on, no more at {old}"
    since = f"{before.memory.move.since:%Y-%m-%d %H:%M} UTC"
    times = before.memory.move.times + 1
    return f"{old} has moved for good to {new}: polled there from now on (it said so {times} times since {since})"


def after_answer(
    state: SourceState,
    source: Source,
    result: Fetched | NotModified,
    now: datetime,
    limits: PollingLimits,
    *,
    entries: int | None,
    new: int,
    same: bool,
) -> tuple[str | None, Move | None]:
    """Where the source is polled instead after a good answer, and the move that is not yet believed.

    `entries` and `new`: of the document that came; `same`: its entries are those of the last one.
    """
    here, target, before = state.url or source.url, result.moved_to, state.memory.move
    if target is None or target == here or not _may_move(source, here, target):
        return state.url, None
    if isinstance(result, Fetched) and not same and not entries:
        return state.url, before  # an empty feed speaks neither for the move nor against it
    # Nothing says that it is another feed: a 304, a first poll, or an empty window before.
    known = isinstance(result, NotModified) or not state.baselined or not state.window
    if before is None or before.url != target:
        before = Move(target, 1 if known or same or (entries or 0) > new else 0, now)
    elif before.times:
        before = Move(target, before.times + 1, min(before.since, now))
    if before.times < limits.moved_after or now - before.since < limits.moved_over:
        return state.url, before
    return (None if target == source.url else target), None


def _may_move(source: Source, here: str, target: str) -> bool:
    """Never from https to http, nor to another host with headers that are meant for this one."""
    try:
        old, new = urlsplit(here), urlsplit(target)
    except ValueError:
        return False
    if new.scheme not in ("http", "https") or not new.hostname or "@" in new.netloc or len(target) > _LONGEST_URL:
        return False
    if old.scheme == "https" and new.scheme == "http":
        return False
    return not source.headers or new.hostname == old.hostname


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
