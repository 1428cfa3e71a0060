"""How a store is brought from one revision to the next. Alembic is loaded only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

FOLDER = Path(__file__).parent


def revisions() -> tuple[str, ...]:
    """Every revision that this program knows, oldest first: the beginnings of the files' names."""
    return tuple(sorted(path.name.split("_", 1)[0] for path in (FOLDER / "versions").glob("[0-9]*.py")))


def revision_of(connection: Connection) -> str:
    """Where this database stands; empty when no migration ever ran on it."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none() or ""


def run(connection: Connection) -> None:
    """Bring the database to the newest revision, inside the transaction that the caller holds."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
