"""What waits for the catalogue is read before somebody looks for it."""

from typing import TYPE_CHECKING

from bot.cli.printing import err

if TYPE_CHECKING:
    from bot.app import Desk


def catalogue(desk: "Desk") -> None:
    """Tag, index and place all old items that a first poll left for later; on a terminal, it is said how far it is."""
    cataloguer = desk.cataloguer()
    done = cataloguer.step()
    if not done:
        return
    with err.status("Reading old items that came with first polls…") as status:
        while more := cataloguer.step():
            done += more
            status.update(f"Reading old items that came with first polls: {done:,}")
    desk.reviewer.place()
