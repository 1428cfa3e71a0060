"""Editors correct topics: what they said stays with the story, and the text with its right topics teaches.

Frozen, as every migration is.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE story ADD COLUMN corrected TEXT DEFAULT '{}' NOT NULL",
    """
CREATE TABLE correction (
    seq INTEGER NOT NULL,
    story_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    editor TEXT NOT NULL,
    at BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT,
    url TEXT,
    source_id TEXT NOT NULL,
    topics TEXT NOT NULL,
    PRIMARY KEY (seq),
    CONSTRAINT correction_of_item UNIQUE (item_id),
    FOREIGN KEY(story_id) REFERENCES story (id)
)
""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
