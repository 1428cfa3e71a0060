"""`watchdesk digest …` and `watchdesk deliveries …`: what goes out, and what became of it."""

import asyncio
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, counted, err, out, print_json, print_json_lines, rfc3339, table, when
from bot.errors import UsageError
from bot.model import Delivery, DeliveryState, Digest

if TYPE_CHECKING:
    from bot.app import Desk

digest_app = typer.Typer(no_args_is_help=True, help="Editions: what they would say, and sending one now.")
deliveries_app = typer.Typer(no_args_is_help=True, help="The outbox: sent, waiting, refused, unknown.")


PATIENCE = timedelta(seconds=60)
"""How long `send` waits for chats that take their messages slowly; what is left goes with the running desk."""


class Form(StrEnum):
    """How a preview looks."""

    TELEGRAM = "telegram"
    EMAIL = "email"
    TEXT = "text"
    HTML = "html"


EditionArgument = Annotated[str, typer.Argument(metavar="EDITION", help="The edition's id in desk.yaml.")]
IdArgument = Annotated[int, typer.Argument(metavar="ID", help="The delivery's number.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(digest_app, name="digest")
    app.add_typer(deliveries_app, name="deliveries")


@digest_app.command()
def preview(
    edition: EditionArgument,
    form: Annotated[Form, typer.Option("--as", help="As which channel would show it.")] = Form.TEXT,
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help="As of this moment (RFC 3339, or local time).")
    ] = None,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """What `send` would send. Stores and sends nothing."""
    with opened(home) as desk:
        digest = desk.publisher.preview(edition, _moment(at, desk.settings.timezone))
        parts = _rendered(desk, edition, digest, form)
        if as_json:
            print_json(_digest_record(digest, parts))
            return
        if not digest.lines:
            err.print("Nothing approved is waiting for this edition.")
        for part in parts:
            out.out(part)


def _rendered(desk: "Desk", edition: str, digest: Digest, form: Form) -> list[str]:
    from bot.render import mail, page, text

    if form is Form.TELEGRAM:
        return [str(payload.body["text"]) for payload in desk.publisher.messages(edition, digest)]
    if form is Form.EMAIL:
        body = mail.digest_mail(digest).body
        return [f"Subject: {body['subject']}", "", str(body["text"])]
    return [page.digest_html(digest) if form is Form.HTML else text.digest_text(digest)]


def _digest_record(digest: Digest, parts: list[str]) -> dict[str, Any]:
    return {
        "audience": digest.audience,
        "slot": digest.slot,
        "title": digest.title,
        "since": rfc3339(digest.since),
        "until": rfc3339(digest.until),
        "held": digest.held,
        "notes": list(digest.notes),
        "stories": [
            {
                "number": line.number,
                "story": line.story_id,
                "title": line.title,
                "url": line.url,
                "source": line.source,
                "topics": list(line.topics),
                "also": [{"source": also.name, "url": also.url} for also in line.also],
                "update_to": line.update and line.update.story_id,
            }
            for line in digest.lines
        ],
        "parts": parts,
    }


def _moment(written: str | None, zone: str) -> datetime | None:
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise UsageError(f"--at {written} is no moment: write 2026-11-20T08:00 or 2026-11-20T08:00:00Z.") from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


@digest_app.command()
def send(edition: EditionArgument, home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Publish an edition now, as today's. Whoever had today's already gets nothing more."""
    with opened(home) as desk:
        desk.reviewer.place()
        told = desk.publisher.send(edition)
        settled = asyncio.run(_deliver(desk, frozenset(told.ids)))
        missing = _missing(desk, edition)
    counts = {state.value: settled.count(state) for state in DeliveryState if state in settled}
    if left := told.deliveries - len(settled):
        counts["left to the running desk"] = left
    if as_json:
        print_json(
            {
                "digests": told.digests,
                "stories": told.stories,
                "deliveries": told.deliveries,
                "already": told.already,
                "settled": counts,
                "missing": missing,
            }
        )
    elif told.digests:
        ways = ", ".join(f"{count} {state}" for state, count in counts.items())
        digests, messages = counted(told.digests, "digest"), counted(told.deliveries, "message")
        stories = f" with {counted(told.stories, 'story', 'stories')}" if told.digests == 1 else ""
        out.print(f"{digests}{stories} in {messages}: {ways}.")
    elif told.already:
        out.print("Today's went out before: a digest is sent once a day to each reader.")
    else:
        out.print("Nothing approved is waiting for this edition: nothing was sent.")
    for what in missing:
        err.print(f"[yellow]{what}[/]")
    if missing or any(state is not DeliveryState.SENT for state in settled):
        raise typer.Exit(1)


_MEND = {
    "telegram": "Nothing can go to Telegram: set TELEGRAM_BOT_TOKEN in `.env`. What is queued waits.",
    "email": "No mail can go out: set email.from, and WATCHDESK_EMAIL__SMTP_URL in `.env`. What is queued waits.",
}


def _missing(desk: "Desk", edition: str) -> list[str]:
    """What an edition's channels need and this desk has not."""
    names = desk.loaded.editions[edition].channels
    kinds = dict.fromkeys(desk.loaded.channels[name].kind for name in names)
    return [_MEND[kind] for kind in kinds if kind in _MEND and kind not in desk.ways]


async def _deliver(desk: "Desk", digests: frozenset[str]) -> list[DeliveryState]:
    """Empty the outbox. How every message of these digests that was tried stands at the end."""
    ended: dict[int, DeliveryState] = {}
    told = desk.deliverer.told

    def settled(delivery: Delivery, settlement: Any) -> None:
        if delivery.digest_id in digests:
            ended[delivery.id] = settlement.state
        told(delivery, settlement)

    desk.open_channels()
    desk.deliverer.told = settled
    try:
        await desk.deliverer.drain(PATIENCE)
    finally:
        await desk.close_channels()
    return list(ended.values())


@deliveries_app.command("list")
def list_deliveries(
    state: Annotated[DeliveryState | None, typer.Option("--state", help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many, newest first.")] = 50,
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """What left the desk, what waits, and what nobody can be sure of (`--state unknown`)."""
    with opened(home) as desk:
        found = desk.store.deliveries(state, limit)
        if as_json:
            print_json_lines(_delivery_record(delivery) for delivery in found)
            return
        if found:
            rows = table("id", "created", "state", "what, to whom, and why")
            for one in found:
                created = when(one.created, desk.settings.timezone)
                tries = f"{one.attempts} tries" if one.attempts > 1 else "1 try"
                what = f"{one.key.partition(':')[0]} to {one.kind} {one.address}, {tries}"
                rows.add_row(*cells(one.id, created, one.state.value, f"{what}\n{one.error}".strip()))
            out.print(rows)
        else:
            out.print(f"No delivery is {state.value}." if state else "Nothing has left the desk yet.")
        for kind, address, why, since in desk.store.paused():
            moment = when(since, desk.settings.timezone)
            out.print(f"[yellow]paused[/] {kind} {cells(address)[0]} since {moment}: {cells(why)[0]}")


def _delivery_record(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "key": delivery.key,
        "kind": delivery.kind,
        "address": delivery.address,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "created": rfc3339(delivery.created),
        "next_try": rfc3339(delivery.next_try),
        "settled": rfc3339(delivery.settled),
        "digest": delivery.digest_id,
        "story": delivery.story_id,
        "external_id": delivery.external_id,
        "error": delivery.error,
    }


@deliveries_app.command()
def retry(delivery: IdArgument, home: HomeOption = Path()) -> None:
    """Send once more what was refused, dropped or is unknown: you looked, and it did not arrive."""
    with opened(home) as desk:
        if not desk.store.retry(delivery, desk.clock.now()):
            raise UsageError(f"Delivery {delivery} is not there, or it is waiting or sent: nothing to retry.")
        found = desk.store.delivery(delivery)
        if found:
            desk.store.resume(found.kind, found.address)
    out.print(f"Delivery {delivery} waits for its next try.")


@deliveries_app.command()
def drop(delivery: IdArgument, home: HomeOption = Path()) -> None:
    """Never send this one: you looked, and it arrived, or nobody needs it."""
    with opened(home) as desk:
        if not desk.store.drop(delivery, desk.clock.now()):
            raise UsageError(f"Delivery {delivery} is not there, or it was sent: nothing to drop.")
    out.print(f"Delivery {delivery} is dropped.")
