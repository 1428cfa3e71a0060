"""`watchdesk subscribers …`: who reads by mail and in chat."""

import csv
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.cli.options import HomeOption, JsonOption
from bot.cli.printing import cells, err, out, print_json, print_json_lines, rfc3339, table
from bot.errors import Mistake, UsageError
from bot.model import Subscription

if TYPE_CHECKING:
    from bot.app import Desk
    from bot.config.readers import Reader

subscribers_app = typer.Typer(no_args_is_help=True, help="Who reads, which topics, and when.")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(subscribers_app, name="subscribers")


@subscribers_app.command("list")
def list_subscribers(home: HomeOption = Path(), as_json: JsonOption = False) -> None:
    """Every reader with a digest of their own."""
    with opened(home) as desk:
        found = desk.store.subscriptions()
        if as_json:
            print_json_lines(_record(one) for one in found)
            return
        rows = table("kind", "address", "time", "zone", "topics")
        for one in found:
            at = f"{one.at:%H:%M}" if one.at else "with editions"
            rows.add_row(*cells(one.kind, one.address, at, one.zone, " ".join(one.topics)))
        out.print(rows if rows.row_count else "Nobody yet: `watchdesk subscribers import FILE.csv`, or /subscribe.")


@subscribers_app.command("import")
def import_subscribers(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Header: address,topics,time,zone.")],
    home: HomeOption = Path(),
    as_json: JsonOption = False,
) -> None:
    """Add e-mail readers, or change those that are known. Lines that are wrong are listed and left out.

    Topics are joined by spaces; none means all. No time: the reader gets the editions that go to mail, when they come
    out. No zone: the desk's own.
    """
    from bot.config.readers import read_readers

    with opened(home) as desk:
        mistakes: list[Mistake] = []
        count = 0
        for reader in read_readers(file, desk.settings.timezone, mistakes):
            _subscribe(desk, reader)
            count += 1
    if as_json:
        print_json({"imported": count, "mistakes": [str(mistake) for mistake in mistakes]})
    else:
        out.print(f"{count} readers imported.")
        for mistake in mistakes:
            err.print(cells(mistake)[0], soft_wrap=True)
    if mistakes:
        raise typer.Exit(1)


def _subscribe(desk: "Desk", reader: "Reader") -> None:
    token = secrets.token_urlsafe(24)
    subscription = desk.store.subscribe(
        Subscription(
            id=secrets.token_hex(8),
            kind="email",
            address=reader.address,
            topics=reader.topics,
            zone=reader.zone,
            since=desk.clock.now(),
            at=reader.at,
            token=token,
        )
    )
    desk.publisher.plan_subscription(subscription)


@subscribers_app.command("export")
def export_subscribers(home: HomeOption = Path()) -> None:
    """E-mail readers as CSV on stdout, as `import` takes them."""
    from bot.config.readers import HEADER

    with opened(home) as desk:
        writer = csv.writer(sys.stdout, quoting=csv.QUOTE_MINIMAL)
        writer.writerow(HEADER)
        for one in desk.store.subscriptions("email"):
            at = f"{one.at:%H:%M}" if one.at else ""
            writer.writerow([one.address, " ".join(one.topics), at, one.zone])


@subscribers_app.command()
def remove(
    reader: Annotated[str, typer.Argument(metavar="ADDRESS|TOKEN", help="As in the subject of their mail.")],
    home: HomeOption = Path(),
) -> None:
    """Take a reader off the list: by address, by chat id, or by the token that an unsubscribing mail names."""
    with opened(home) as desk:
        for one in desk.store.subscriptions():
            if reader in (one.address, one.token) and desk.store.unsubscribe(one.kind, one.address, one.thread_id):
                out.print("Removed: nothing more goes there.")
                return
    raise UsageError("There is no such reader: `watchdesk subscribers list` shows them all.")


def _record(one: Subscription) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "address": one.address,
        "thread": one.thread_id,
        "topics": list(one.topics),
        "time": f"{one.at:%H:%M}" if one.at else None,
        "zone": one.zone,
        "since": rfc3339(one.since),
    }
