"""Alembic's entrance. The connection, and the transaction around everything, are the caller's."""

from alembic import context

from bot.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes most of a table only by copying it
    transactional_ddl=True,
)
context.run_migrations()
