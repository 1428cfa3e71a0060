"""What the bot says, as Bot API HTML. Words of strangers are made literal and escaped here, and nowhere else."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import Final

from bot.desk.telegram.wish import EXAMPLE
from bot.model import GENERAL, TOPICS, Subscription
from bot.render.dates import day_and_time
from bot.render.labels import label
from bot.render.literal import literal, without_links

HELP: Final = (
    "I watch public sources on cyber policy and send you one digest a day, checked by editors.\n"
    f"Subscribe with topics, a time and your zone: <code>{EXAMPLE}</code>\n"
    "/topics – what there is, and what you get when\n"
    "/digest – your digest as it stands now\n"
    "/why 3 – why story 3 of your last digest is there\n"
    "/stop – no more digests"
)

COMMANDS: Final = (
    ("subscribe", "A daily digest: topics, time, zone"),
    ("topics", "What there is, and what you get when"),
    ("digest", "Your digest as it stands now"),
    ("why", "Why a story stands in your last digest"),
    ("stop", "No more digests"),
    ("help", "What this is"),
)
"""For the menu of Telegram's apps."""

_ABOUT: Final = {
    "ciip": "attacks on, and rules for, energy, water, health, transport, finance and other critical services",
    "cybercrime": "fraud, extortion and theft online, the people behind it, and those who stop them",
    "cyberconflict": "states and their proxies in cyberspace: operations, diplomacy, norms",
    GENERAL: "cyber policy that fits none of these topics",
}

NOT_KNOWN: Final = "I do not know this. Send /help to see what I can do."
NOT_SUBSCRIBED: Final = f"You have no subscription here yet. Start one like this: <code>{EXAMPLE}</code>"
NOTHING_NEW: Final = "There is nothing new for your topics since your last digest."
STOPPED: Final = "Done: no more digests here. /subscribe starts them again."
WHY_WHICH: Final = "Which story? Send its number in your last digest, like this: <code>/why 3</code>"
ADMINS_ONLY: Final = "In groups only administrators can do this."
CANNOT_ASK: Final = "I could not ask Telegram whether you are an administrator here. Please try again in a minute."
FAILED: Final = "Something went wrong here, and nothing was changed. Please try again in a minute."


def safe(text: str, most: int = 200) -> str:
    """Words of strangers inside our HTML: one line, without effect, cut."""
    return escape(without_links(literal(text, most)), quote=False)


def subscribed(subscription: Subscription, due: datetime) -> str:
    return (
        f"Done. You get {_names(subscription.topics)}.\n{_when(subscription, due)}\nChange it with another /subscribe."
    )


def misread(mistakes: Sequence[str]) -> str:
    lines = "\n".join(escape(mistake, quote=False) for mistake in mistakes)
    return f"{lines}\nThe form is: <code>{EXAMPLE}</code>"


def topics(subscription: Subscription | None, due: datetime | None) -> str:
    mine = subscription.topics if subscription else ()
    lines = [
        f"{'✓' if topic in mine else '·'} <b>{topic}</b> ({escape(label(topic))}): {_ABOUT[topic]}"
        for topic in (*TOPICS, GENERAL)
    ]
    if subscription is not None and due is not None:
        return "\n".join([*lines, _when(subscription, due)])
    return "\n".join([*lines, NOT_SUBSCRIBED])


def no_such_line(number: int) -> str:
    return f"Your last digest here has no story {number}. Send a number that stands before a story."


def too_old(command: str, sent: datetime, zone: str) -> str:
    return (
        f"I was away when you sent {escape(command)} ({day_and_time(sent, zone)}, {escape(zone)}), so I left it. "
        "Please send it again if you still want it."
    )


def _names(names: Sequence[str]) -> str:
    return ", ".join(escape(label(name)) for name in names)


def _when(subscription: Subscription, due: datetime) -> str:
    return f"Next digest: {day_and_time(due, subscription.zone)}, {escape(subscription.zone)}."
