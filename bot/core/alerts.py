"""What the editors are told of the health of sources: once, when it is sure, and never in a flood. Pure.

Trouble is told when it has shown that it stays (a failure when three polls and an hour have passed, a selector after
three polls, a feed that is gone at once), and its end once, when that has stayed as long. A source is told of at most
once a day; many that fail at once, as when the line is down, are one thing and told as one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.health import ADVICE, BROKEN, TROUBLES, Finding, Health, look_at
from bot.model import Condition, Memory, Reason, Source, SourceState

WATCHED: Final = 10
"""Polls of a source before its silence is news."""
POLLS: Final = 3
"""So many failures in a row are no accident."""
HOUR: Final = timedelta(hours=1)
LASTING: Final = HOUR
LONG: Final = timedelta(hours=36)
"""A failure that lasts so long is told however few polls there were: a server may have asked us to stay away."""
AGAIN: Final = timedelta(days=1)
"""A source is told of at most once in this time."""

OUTAGE_AT_LEAST: Final = 5
OUTAGE_SHARE: Final = 0.8
"""So many sources, and so much of all that were polled since, must begin to fail together to be one outage."""
OUTAGE_SPAN: Final = timedelta(hours=3)
OUTAGE_OVER: Final = 0.5
"""An outage is over when no more than so much of it still fails."""

OUTAGE: Final = "desk:outage"
"""The subject under which the outage's condition is kept, beside those of sources (whose ids hold no colon)."""


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that editors must hear. `over`: the trouble has ended."""

    source: Source
    finding: Finding
    condition: Condition
    failures: int = 0
    over: bool = False


@dataclass(frozen=True, slots=True)
class OutageAlert:
    """Many sources that failed at once, or (`over`) answer again. `reasons`: how many fail for which reason."""

    since: datetime
    failing: int
    polled: int
    reasons: tuple[tuple[Reason, int], ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What a look at all sources came to: what to tell, and the conditions that change if it is told."""

    conditions: Mapping[str, Condition] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()
    outage: OutageAlert | None = None

    def __bool__(self) -> bool:
        return bool(self.alerts or self.outage)

    def untold(self, known: Mapping[str, Condition]) -> dict[str, Condition]:
        """The conditions that change if nothing of this may be told now: it will be found again."""
        telling = {alert.source.id: alert for alert in self.alerts}
        quiet = {}
        for subject, after in self.conditions.items():
            before = known.get(subject)
            if subject in telling:
                kept = before or Condition(Health.WELL, after.since)
                after = replace(
                    after, told=kept.told, told_what=kept.told_what, told_at=kept.told_at, in_outage=kept.in_outage
                )
            if after != before:
                quiet[subject] = after
        return quiet


_NOTHING: Final = Memory()


@dataclass(frozen=True, slots=True)
class _Seen:
    source: Source
    state: SourceState
    finding: Finding
    now_is: Condition
    watched: bool

    @property
    def failing(self) -> bool:
        return self.finding.what in BROKEN and self.finding.what is not Health.GONE

    @property
    def told_trouble(self) -> bool:
        return self.now_is.told and self.now_is.told_what.partition(":")[0] in TROUBLES


def bulletin(
    sources: Mapping[str, Source],
    states: Iterable[SourceState],
    known: Mapping[str, Condition],
    now: datetime,
    lasting: timedelta = LASTING,
) -> Bulletin:
    """Look at every source. Of each state little is kept, so that thousands may stream by.

    `known`: the conditions as they are stored, by source id and `OUTAGE`. `lasting`: how long trouble, and its end,
    must have lasted to be told.
    """
    seen = [
        _see(source, state, known.get(source.id), now)
        for state in states
        if (source := sources.get(state.source_id)) is not None
    ]
    outage, after_outage, joining = _outage(seen, known.get(OUTAGE), now, lasting)
    changed: dict[str, Condition] = {}
    if after_outage is not None and after_outage != known.get(OUTAGE):
        changed[OUTAGE] = after_outage
    alerts = []
    for one in seen:
        after = one.now_is
        if one.source.id in joining:
            after = replace(after, told=True, told_what=_name(one.finding), in_outage=True)
        elif after.in_outage and not one.failing:
            after = replace(after, told=False, told_what="", in_outage=False)
        elif after.in_outage and after.told:
            if not _is_on(after_outage):  # told by itself, if it fails once more and goes on
                after = replace(after, since=now, told=False, told_what="")
        elif over := _is_over(one, now, lasting):
            if over == "told":
                alerts.append(Alert(one.source, one.finding, after, one.state.failures, over=True))
            after = replace(after, told=False, told_what="")
            if one.finding.what in ADVICE and over == "told":  # the words of the end say it too
                after = replace(after, told=True, told_what=_name(one.finding))
        elif _is_to_tell(one, now, lasting):
            after = replace(after, told=True, told_what=_name(one.finding), told_at=now, in_outage=False)
            alerts.append(Alert(one.source, one.finding, after, one.state.failures))
        if after != known.get(one.source.id):
            changed[one.source.id] = after
    return Bulletin(changed, tuple(alerts), outage)


def _see(source: Source, state: SourceState, known: Condition | None, now: datetime) -> _Seen:
    finding = look_at(source, state)
    seen_at = min(state.last_attempt or now, now)
    before = known or Condition(finding.what.value, seen_at)
    detail = finding.about or (finding.reason.value if finding.reason else "")
    now_is = replace(before, what=finding.what.value, detail=detail)
    if _group(before.what) != _group(finding.what):
        now_is = replace(now_is, since=seen_at)
    watched = state.memory.rhythm.polls >= WATCHED
    return _Seen(source, replace(state, memory=_NOTHING), finding, now_is, watched)


def _group(what: str) -> str:
    """Trouble that changes its kind while polls bring nothing is one trouble, and lasts since it began."""
    if what in BROKEN:
        return "broken"
    return "fine" if what in ADVICE or what == Health.WELL else what


def _name(finding: Finding) -> str:
    """What makes it another thing to tell of."""
    about = finding.reason if finding.what is Health.FAILING and not _needs_time(finding) else finding.about
    return f"{finding.what}:{about}" if about else str(finding.what)


def _is_to_tell(one: _Seen, now: datetime, lasting: timedelta) -> bool:
    finding, is_ = one.finding, one.now_is
    if finding.what not in TROUBLES | ADVICE or (is_.told and is_.told_what == _name(finding)):
        return False
    if is_.told_at is not None and now - is_.told_at < AGAIN:
        return False
    return _is_sure(one, now, lasting)


def _is_sure(one: _Seen, now: datetime, lasting: timedelta) -> bool:
    """Whether it has shown that it stays."""
    lasted = now - one.now_is.since
    state = one.state
    match one.finding.what:
        case Health.FAILING | Health.SELECTOR:
            failed_since = _moment(state.last_attempt, one.now_is.since)
            long_enough = lasted >= lasting or not _needs_time(one.finding)
            return (state.failures >= POLLS and failed_since and long_enough) or lasted >= LONG
        case Health.THIN:
            # As long as three polls: the first, and two waits.
            wait = state.next_due - (state.last_attempt or state.next_due)
            return lasted >= 2 * wait
        case Health.SILENT:
            # Many a source in a list that is new to the desk sleeps: that is in the table, and no news.
            return one.watched
    return True


def _needs_time(finding: Finding) -> bool:
    """A line or a server may come back within the hour; another document than was expected mostly stays."""
    return finding.reason not in (Reason.SELECTOR, Reason.NOT_A_FEED, Reason.GONE)


def _is_over(one: _Seen, now: datetime, lasting: timedelta) -> str:
    """Whether what the editors were told of has ended: `told` if they must hear of it, `quiet` if not, else nothing."""
    is_, what = one.now_is, one.finding.what
    if not is_.told or is_.in_outage:
        return ""
    was = is_.told_what.partition(":")[0]
    if what is Health.OFF:
        return "quiet"
    if was in ADVICE:
        return "quiet" if is_.told_what != _name(one.finding) and what not in (Health.NEW, *TROUBLES) else ""
    if _group(what) != "fine":
        return ""
    return "told" if is_.told_what != Health.FAILING or now - is_.since >= lasting else ""


# ---------------------------------------------------------------------------------------------------- outages


_Verdict = tuple[OutageAlert | None, Condition | None, frozenset[str]]
"""What to tell, the outage's condition from now on (`detail`: how many sources belong to it), and who joins it."""


def _is_on(outage: Condition | None) -> bool:
    return outage is not None and outage.what == "on"


def _fresh(seen: list[_Seen], since: datetime) -> list[_Seen]:
    """What began to fail at that time or later, and was not told yet, alone or with others."""
    return [
        one
        for one in seen
        if one.failing and one.now_is.since >= since and not one.told_trouble and not one.now_is.in_outage
    ]


def _outage(seen: list[_Seen], before: Condition | None, now: datetime, lasting: timedelta) -> _Verdict:
    if before is not None and before.what == "on":
        return _in_outage(seen, before, now, lasting)
    fresh = _fresh(seen, now - OUTAGE_SPAN)
    if len(fresh) < OUTAGE_AT_LEAST:
        return None, before, frozenset()
    since = min(one.now_is.since for one in fresh)
    answered = sum(1 for one in seen if _answers(one) and _moment(one.state.last_success, since))
    lasted = sum(1 for one in fresh if now - one.now_is.since >= lasting / 2)
    if lasted < OUTAGE_AT_LEAST or len(fresh) < OUTAGE_SHARE * (len(fresh) + answered):
        return None, before, frozenset()
    return (
        OutageAlert(since, len(fresh), len(fresh) + answered, tuple(_reasons(fresh))),
        Condition("on", since, str(len(fresh)), told=True, told_at=now),
        frozenset(one.source.id for one in fresh),
    )


def _in_outage(seen: list[_Seen], before: Condition, now: datetime, lasting: timedelta) -> _Verdict:
    """It ends when most of its sources answer. After a day in which most others answer, those that do not are no
    longer one thing: each is told by itself. While next to nothing answers, what begins to fail joins it."""
    told_at = before.told_at or before.since
    lately = [one for one in seen if _moment(one.state.last_attempt, now - max(lasting, HOUR))]
    answer = sum(1 for one in lately if _answers(one))
    still = [one for one in seen if one.failing and one.now_is.in_outage]
    ended = replace(before, what="off", since=now, told=False)
    if now - told_at >= lasting and len(still) <= OUTAGE_OVER * int(before.detail):
        return OutageAlert(before.since, len(still), len(seen), tuple(_reasons(still)), over=True), ended, frozenset()
    if now - told_at >= AGAIN and answer and answer >= OUTAGE_OVER * len(lately):
        return None, ended, frozenset()
    if answer > (1 - OUTAGE_SHARE) * len(lately):
        return None, before, frozenset()
    fresh = _fresh(seen, before.since)
    joined = replace(before, detail=str(int(before.detail) + len(fresh)))
    return None, joined, frozenset(one.source.id for one in fresh)


def _answers(one: _Seen) -> bool:
    return one.state.last_attempt is not None and one.state.last_reason is None


def _moment(moment: datetime | None, after: datetime) -> bool:
    return moment is not None and moment >= after


def _reasons(failing: list[_Seen]) -> Iterator[tuple[Reason, int]]:
    """The commonest first."""
    counts: dict[Reason, int] = {}
    for one in failing:
        if one.finding.reason is not None:
            counts[one.finding.reason] = counts.get(one.finding.reason, 0) + 1
    yield from sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
