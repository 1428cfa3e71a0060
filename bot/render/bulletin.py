"""The health of sources in words for the editors' chat. Words of strangers among them are quoted."""

from datetime import datetime

from bot.core.alerts import Alert, Bulletin, OutageAlert
from bot.core.health import ADVICE, BROKEN, Health
from bot.model import Reason
from bot.render.dates import day_and_time
from bot.render.telegram import quoted

MOST_TOLD = 8
"""Sources that one notice tells of in full; more are named, and then counted."""
MOST_NAMED = 30

LINE = frozenset({Reason.DNS, Reason.CONNECT, Reason.TIMEOUT, Reason.TOO_SLOW, Reason.TLS})
"""What a broken line of one's own looks like from within."""


def bulletin_text(bulletin: Bulletin, zone: str, now: datetime) -> str:
    """All that a look at the sources found worth telling, in one notice."""
    parts = [_outage(bulletin.outage, zone, now)] if bulletin.outage else []
    trouble = [alert for alert in bulletin.alerts if not alert.over and alert.finding.what not in ADVICE]
    advice = [alert for alert in bulletin.alerts if not alert.over and alert.finding.what in ADVICE]
    over = [alert for alert in bulletin.alerts if alert.over]
    if trouble:
        several = f"{len(trouble)} sources need a look:\n" if len(trouble) > 1 else ""
        parts.append(several + _listed(trouble, zone, now))
    if advice:
        parts.append(_listed(advice, zone, now))
    if over:
        parts.append(_listed(over, zone, now))
    if trouble or (bulletin.outage and not bulletin.outage.over):
        parts.append("More: `watchdesk sources health`")
    return "\n\n".join(parts)


def alert_text(alert: Alert, zone: str, now: datetime) -> str:
    """One source in one line."""
    finding, name = alert.finding, _name(alert)
    if alert.over:
        also = f" ({finding.words}; {finding.mend})" if finding.what is Health.MOVED else ""
        return f"✓ {name} is well again{also}."
    since = f" since {day_and_time(alert.condition.since, zone, now)}" if finding.what in BROKEN else ""
    tries = f", {alert.failures} tries" if finding.what in BROKEN and alert.failures > 1 else ""
    said = f" [{quoted(finding.said)}]" if finding.said else ""
    mend = f" → {finding.mend}." if finding.mend else ""
    sign = "ℹ" if finding.what in ADVICE else "⚠"
    return f"{sign} {name}: {finding.words}{since}{tries}{said}.{mend}"


def _listed(alerts: list[Alert], zone: str, now: datetime) -> str:
    full = "\n".join(alert_text(alert, zone, now) for alert in alerts[:MOST_TOLD])
    rest = alerts[MOST_TOLD:]
    if not rest:
        return full
    named = ", ".join(_name(alert) for alert in rest[:MOST_NAMED])
    more = f" and {len(rest) - MOST_NAMED} more" if len(rest) > MOST_NAMED else ""
    return f"{full}\nAlso: {named}{more}."


def _name(alert: Alert) -> str:
    return quoted(alert.source.name, 80) or alert.source.id


def _outage(outage: OutageAlert, zone: str, now: datetime) -> str:
    since = day_and_time(outage.since, zone, now)
    kinds = ", ".join(f"{count} {reason.value}" for reason, count in outage.reasons[:4])
    if outage.over:
        rest = f"; {outage.failing} have not answered yet ({kinds})" if outage.failing else ""
        return f"✓ Sources answer again after the outage since {since}{rest}."
    mostly_line = sum(count for reason, count in outage.reasons if reason in LINE) * 2 > outage.failing
    hint = (
        "Is the line of this machine down, or its name server?"
        if mostly_line
        else "Does something stand between this machine and the network, such as a proxy or a login page?"
    )
    return (
        f"⚠ {outage.failing} of {outage.polled} sources that were polled fail since {since} ({kinds}). {hint} "
        "They are told of together, and tried on."
    )
