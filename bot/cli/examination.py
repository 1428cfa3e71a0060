"""What `watchdesk doctor` looks at: one finding for each thing that can be wrong, with its mend."""

import asyncio
import shutil
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.cli.health import Look, look_at_all, summary
from bot.core.alerts import POLLS
from bot.core.desk_health import JOBS
from bot.core.desk_health import POLLS as POLLS_STAND
from bot.core.health import TROUBLES, Health
from bot.errors import TryLater, UsageError
from bot.model import DeliveryState, HubState
from bot.store import check as check_store

if TYPE_CHECKING:
    from bot.app import Desk

STALE_OUTBOX = timedelta(minutes=10)
LITTLE_SPACE = 200
"""Megabytes: a day of logs, and the copy that an upgrade or a backup makes of a usual store."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    well: bool
    detail: str
    mend: str = ""


async def examine(desk: "Desk") -> list[Finding]:
    """Look at files, store, sources, outbox, and the ways out. Sends nothing to anybody."""
    files = desk.loaded.files
    findings = [Finding("files", True, f"{len(desk.loaded.sources)} sources, {len(desk.loaded.editions)} editions")]
    findings += [Finding("files", False, f"{one.file}: {one.what}", one.mend) for one in files.warnings]
    problems = await asyncio.to_thread(check_store, files.store_url.get_secret_value())
    detail = "; ".join(problems) or "sound"
    findings.append(
        Finding("store", not problems, detail, "`watchdesk db restore FILE`, with the last backup (docs/operations.md)")
    )
    findings.append(_disk(desk))
    findings.append(_sources(desk))
    findings += _own_health(desk)
    findings.append(_outbox(desk))
    findings += _hubs(desk)
    findings += [
        Finding("reader", False, f"nothing goes to {kind} {address}: {why}", "`watchdesk deliveries list`")
        for kind, address, why, _ in desk.store.paused()
    ]
    findings.append(await _telegram(desk))
    findings.append(await asyncio.to_thread(_mail, desk))
    return findings


def _disk(desk: "Desk") -> Finding:
    free = min(shutil.disk_usage(folder).free for folder in desk.lock_folders) // 1_000_000
    mend = "free some space: a running desk goes on by itself (docs/operations.md)"
    return Finding("disk", free >= LITTLE_SPACE, f"{free:,} MB free", mend)


def _sources(desk: "Desk") -> Finding:
    looks = look_at_all(desk, list(desk.loaded.sources.values()))
    if not any(look.state and look.state.last_attempt for look in looks):
        return Finding("sources", False, "none was ever polled", "`watchdesk poll --all`, or start `watchdesk run`")
    trouble = [look for look in looks if look.finding.what in TROUBLES and _stays(look)]
    named = ", ".join(f"{look.source.id} ({look.finding.reason or look.finding.what})" for look in trouble[:10])
    more = f" and {len(trouble) - 10} more" if len(trouble) > 10 else ""
    detail = f"{summary(looks)}{': ' if named else ''}{named}{more}"
    return Finding("sources", not trouble, detail, "`watchdesk sources health` says why, and what to do")


def _stays(look: Look) -> bool:
    """A failure or two are no finding: most pass by themselves."""
    return look.finding.what not in (Health.FAILING, Health.SELECTOR) or (
        look.state is not None and look.state.failures >= POLLS
    )


def _own_health(desk: "Desk") -> list[Finding]:
    """What the running desk has noticed of itself."""
    known = desk.store.conditions()
    own = {POLLS_STAND: "polling stands still", JOBS: "a job does not end"}
    return [
        Finding("desk", False, f"{words}, since {known[subject].since:%d %b %H:%M} UTC", "restart the desk")
        for subject, words in own.items()
        if subject in known and known[subject].what == "bad"
    ]


def _outbox(desk: "Desk") -> Finding:
    now = desk.clock.now()
    waiting = desk.store.deliveries(DeliveryState.PENDING, 10_000)
    unknown = desk.store.deliveries(DeliveryState.UNKNOWN, 10_000)
    old = [one for one in waiting if now - one.next_try > STALE_OUTBOX]
    detail = f"{len(waiting)} waiting, {len(unknown)} unknown"
    return Finding("outbox", not old and not unknown, detail, "start `watchdesk run`; `watchdesk deliveries list`")


def _hubs(desk: "Desk") -> list[Finding]:
    """Subscriptions at the hubs of feeds. One that fails costs nothing but time: its feed is polled."""
    if not desk.settings.web.websub:
        return []
    hubs = [hub for hub in desk.store.feed_hubs() if hub.state is not HubState.LEAVING]
    active = sum(hub.state is HubState.ACTIVE for hub in hubs)
    mend = f"no hub reaches {desk.settings.web.base_url}/websub/…: see docs/operations.md"
    return [Finding("hubs", bool(active) or not hubs, f"{active} of {len(hubs)} send", mend)]


async def _telegram(desk: "Desk") -> Finding:
    token = desk.loaded.files.telegram_token
    if token is None:
        return Finding("telegram", True, "not set up (no TELEGRAM_BOT_TOKEN)")
    from telegram.error import TelegramError

    from bot.telegram_line import TelegramLine, open_bot

    line = TelegramLine(connect=10, answer=10, connections=1)
    bot = open_bot(token.get_secret_value(), desk.settings.telegram.api_base, calls=line)
    try:
        await line.initialize()
        me = await bot.get_me()
        for chat in _chats(desk):
            try:
                await bot.get_chat(chat)
            except TelegramError as error:
                mend = "add the bot to the chat (to a channel as administrator), and check its id in desk.yaml"
                return Finding("telegram", False, f"@{me.username} does not see chat {chat}: {error}", mend)
    except (TelegramError, TimeoutError) as error:
        detail = f"the bot does not answer: {type(error).__name__}"
        return Finding("telegram", False, detail, "check TELEGRAM_BOT_TOKEN and telegram.api_base")
    finally:
        await line.shutdown()
    return Finding("telegram", True, f"the bot is @{me.username}")


def _chats(desk: "Desk") -> list[int]:
    """Every chat that the files name."""
    named = [spec.address for spec in desk.loaded.channels.values() if spec.kind == "telegram"]
    editors = desk.settings.telegram.editors_chat
    return [int(chat) for chat in dict.fromkeys([*([str(editors)] if editors else []), *named])]


def _mail(desk: "Desk") -> Finding:
    """Connects with TLS and login, as a mail would be sent, and sends none."""
    channel = desk.email_channel()
    if channel is None:
        return Finding("mail", True, "not set up (no email.smtp_url)")
    try:
        channel.reach()
    except (TryLater, UsageError) as error:
        return Finding("mail", False, str(error), "check WATCHDESK_EMAIL__SMTP_URL")
    return Finding("mail", True, "the server answers and lets us in")
