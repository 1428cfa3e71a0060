"""Keeping a store: copies while it is in use, and looking for damage."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StoreBroken, UsageError
from bot.store.engine import Database, connect
from bot.store.faults import in_plain_words, told

OWN = 0o600
"""Mode of every file with rows in it (the log beside it takes after it): readers' addresses and the secret of the card
buttons are nobody else's on this machine."""

FROM_A_BACKUP = "restored from a backup: it may have been sent after the backup was made"


def copy(database: Database, target: Path, *, replace: bool = False, quiet: bool = False) -> None:
    """A consistent copy of the last commit; nobody waits for it. It appears under its name only when it is whole.

    `quiet`: what was waiting or on its way becomes `unknown` in the copy. The desk goes on sending after a backup, so a
    restored one cannot know what has gone out since, and must not send it again unasked.
    """
    if target.exists() and not replace:
        raise UsageError(f"{target} is there already. Name a new file for the backup.")
    draft = target.with_name(f".{target.name}.new-{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        draft.touch(OWN)
        with in_plain_words(f"The backup {target}"), closing(connect(draft, 30.0, mode="rwc")) as into:
            with closing(connect(database.path, database.busy_timeout)) as source:
                source.backup(into)
            into.execute("PRAGMA journal_mode = DELETE")
            if quiet:
                _quieten(into)
            into.execute("PRAGMA journal_mode = WAL")
            found = [row[0] for row in into.execute("PRAGMA quick_check(3)")]
            if found != ["ok"]:
                raise StoreBroken(f"The backup is damaged as the store is ({'; '.join(found)[:300]}): it was not kept.")
        draft.replace(target)
    except OSError as error:
        raise StoreBroken(f"The backup {target} cannot be written ({error.strerror}).") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _quieten(into: sqlite3.Connection) -> None:
    into.execute(
        "UPDATE delivery SET state = 'unknown', owner = NULL, leased_until = NULL, settled = next_try, error = ? "
        "WHERE state IN ('pending', 'claimed', 'sending')",
        (FROM_A_BACKUP,),
    )


_PROMISES = {
    "items that count as placed but have no story": "SELECT count(*) FROM item "
    "WHERE story_id IS NULL AND unplaced = 0 AND waiting IS NULL",
    "stories without their lead": "SELECT count(*) FROM story WHERE state != 'merged' AND NOT EXISTS "
    "(SELECT 1 FROM item WHERE item.id = story.lead_id AND item.story_id = story.id)",
    "stories that were merged and lead nowhere": """
        WITH RECURSIVE way(id, at) AS (
            SELECT id, merged_into FROM story WHERE merged_into IS NOT NULL
            UNION SELECT way.id, story.merged_into FROM way JOIN story ON story.id = way.at
        )
        SELECT count(*) FROM story WHERE (state = 'merged' OR merged_into IS NOT NULL) AND NOT (
            state = 'merged' AND EXISTS (
                SELECT 1 FROM way JOIN story AS end ON end.id = way.at
                WHERE way.id = story.id AND end.state != 'merged'
            )
        )""",
    "items left in a story that was merged": "SELECT count(*) FROM item JOIN story ON story.id = item.story_id "
    "WHERE story.state = 'merged'",
    "stories that follow one that was merged": "SELECT count(*) FROM story JOIN story AS opener "
    "ON opener.id = story.thread_id WHERE opener.state = 'merged' AND story.state != 'merged'",
    "items that are listed under a state other than their story's": "SELECT count(*) FROM item JOIN story "
    "ON story.id = item.story_id WHERE item.ignored IS NULL AND item.state != story.state",
    "cards that are not known to be outdated": "SELECT count(*) FROM card JOIN story ON story.id = card.story_id "
    "WHERE card.version < story.version AND card.outdated = 0",
    "items that cannot be found by their words": "SELECT (SELECT count(*) FROM item "
    "WHERE waiting IS NULL) - (SELECT count(*) FROM item_words_docsize)",
}
"""What must be 0 in a store that is well, beyond what constraints can say."""


def problems(database: Database) -> list[str]:
    """Everything that is wrong with an open store, in sentences. Reads all of it: minutes when it is large."""
    found: list[str] = []
    try:
        with closing(connect(database.path, database.busy_timeout)) as raw:
            whole = [row[0] for row in raw.execute("PRAGMA integrity_check(20)")]
            found += [f"The file is damaged: {what}" for what in whole if what != "ok"]
            for table, row, parent, _ in raw.execute("PRAGMA foreign_key_check"):
                found.append(f"Row {row} of {table} names a {parent} that is not there.")
            for what, question in _PROMISES.items():
                if count := raw.execute(question).fetchone()[0]:
                    found.append(f"There are {what}: {count}.")
            raw.execute("INSERT INTO item_words(item_words) VALUES ('integrity-check')")
    except sqlite3.Error as error:
        found.append(str(told(error, database.where)))
    return found
