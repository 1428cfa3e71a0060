"""A seeded stream of news in which events are told again by several outlets: the same seed gives the same stream."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

_ACTS = [
    "shuts down the terminals of", "steals customer files from", "encrypts the servers of", "leaks mails of",
    "breaks into the network of", "spies on", "defaces the site of", "extorts", "plants malware at", "knocks out",
    "drains accounts at", "phishes the staff of",
]  # fmt: skip
_AGAIN = [
    "stands still after attack by", "confirms breach by", "loses data to", "hit by", "says files were taken by",
    "restores systems after intrusion by", "warns customers about", "refuses to pay", "blames", "investigates",
]  # fmt: skip
_KINDS = [
    "hospital", "port", "bank", "telecom operator", "school board", "water utility", "ministry", "retailer", "airline",
    "law firm", "insurer", "railway", "newspaper", "cloud provider", "city council", "university", "court", "refinery",
]  # fmt: skip
_MORE = [
    "Officials said {number} customers were told.", "The outage began on {day} and lasted {hours} hours.",
    "A spokeswoman of {who} declined to say whether a ransom was paid.", "Police opened an investigation.",
    "Experts of {other} see the tools of {gang} in it.", "The attackers asked for {number} euros.",
    "The flaw {cve} in a remote access product may have been the way in.", "Backups were used to restore the servers.",
    "The regulator wants a report within {hours} hours.", "Trains and tickets were handled on paper meanwhile.",
    "{who} employs {number} people in {town}.", "It is the second case in the region since {day}.",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SYLLABLES = ["ba", "co", "di", "fer", "gan", "hol", "ius", "kel", "lor", "mun", "nia", "pra", "quo", "rel", "sta",
              "tor", "umb", "ven", "wex", "yar", "zin"]  # fmt: skip
_COMMON_GANGS = 40
"""Gangs that strike again and again: a name in common is no event in common."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One item: who tells which event, and how."""

    number: int
    event: int
    outlet: int
    title: str
    summary: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Event:
    number: int
    who: str
    kind: str
    town: str
    gang: str
    act: str
    amount: int
    cve: str


def tellings(count: int, since: datetime, until: datetime, *, outlets: int = 400, seed: int = 1) -> Iterator[Telling]:
    """`count` items, evenly over the time; four in ten tell an event of the last two days again."""
    rng = random.Random(seed)
    gangs = [_name(rng) for _ in range(_COMMON_GANGS)]
    step = (until - since) / count
    lately = max(8, int(timedelta(days=2) / step * 0.6))
    events: list[_Event] = []
    for number in range(count):
        if events and rng.random() < 0.4:
            event = rng.choice(events[-lately:])
        else:
            event = _Event(
                len(events), _name(rng), rng.choice(_KINDS), _name(rng), rng.choice(gangs), rng.choice(_ACTS),
                rng.randrange(1_000, 900_000), f"CVE-2031-{rng.randrange(1_000, 60_000)}",
            )  # fmt: skip
            events.append(event)
        title = _title(rng, event)
        yield Telling(number, event.number, rng.randrange(outlets), title, _summary(rng, event), since + number * step)


def _title(rng: random.Random, event: _Event) -> str:
    if rng.random() < 0.5:
        return f"{event.gang} {event.act} {event.town} {event.kind} {event.who}"
    where = f" in {event.town}" if rng.random() < 0.7 else ""
    return f"{event.who} {rng.choice(_AGAIN)} {event.gang}{where}"


def _summary(rng: random.Random, event: _Event) -> str:
    if rng.random() < 0.25:
        return ""
    said = rng.sample(_MORE, 3)
    return " ".join(said).format(
        number=f"{event.amount:,}", day=rng.choice(_DAYS), hours=rng.randrange(2, 90), who=event.who, town=event.town,
        other=_name(rng), gang=event.gang, cve=event.cve,
    )  # fmt: skip


def _name(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(3, 4))).title()
