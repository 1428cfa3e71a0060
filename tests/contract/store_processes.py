"""What a second process does with a store while the test does the same. Started with a URL, an act, and a name."""

import os
import signal
import sys

from sqlalchemy import event
from store_samples import HOUR, NOW, a_delivery, a_digest, a_state, an_item, saved

from bot.store import open_store, opening
from bot.store.sql import SqlStore


def claim_all(url: str, name: str) -> None:
    """Claims one at a time until there is nothing left, and says what it got."""
    store = open_store(url)
    print("ready", flush=True)
    sys.stdin.readline()
    while claimed := store.claim(NOW, HOUR, name, 1, ("telegram",)):
        print(claimed[0].key, flush=True)
    store.close()


def poll_and_tell(url: str, name: str) -> None:
    """Polls one source and composes the digest of one slot, thirty times; says what was new to it."""
    store = open_store(url)
    print("ready", flush=True)
    sys.stdin.readline()
    for turn in range(30):
        new = saved(store, a_state(), [an_item(turn * 10 + number) for number in range(10)], (), NOW)
        digest = a_digest([], slot=str(turn))
        told = store.save_digest(digest, [a_delivery(f"{turn}:{name}")], NOW)
        print(new, int(told), flush=True)
    store.close()


def make(url: str, name: str) -> None:
    """Makes the store: another process does so at the same moment."""
    print("ready", flush=True)
    sys.stdin.readline()
    open_store(url).close()
    print("made", flush=True)


def die_in_the_middle(url: str, name: str) -> None:
    """Is killed before statement number `name` of a poll that brings much; says when there was no such statement."""
    database = opening.open_database(url, migrate=True, busy_timeout=5)
    left = [int(name)]

    def count(*ignored: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(database.engine, "before_cursor_execute", count)
    event.listen(database.engine, "commit", count)
    new = [an_item(number, text="long " * 500) for number in range(1000)]
    saved(SqlStore(database), a_state(etag="after"), new, [an_item(0, "cert", content_hash="new")], NOW)
    print("survived", flush=True)


if __name__ == "__main__":
    {act.__name__: act for act in (claim_all, poll_and_tell, make, die_in_the_middle)}[sys.argv[2]](
        sys.argv[1], sys.argv[3]
    )
