"""What polling a source teaches is remembered, and how it is; items may wait, or want their text.

Frozen, as every migration is.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE source_state ADD COLUMN of_url TEXT",
    "ALTER TABLE source_state ADD COLUMN url TEXT",
    "ALTER TABLE source_state ADD COLUMN document TEXT",
    "ALTER TABLE source_state ADD COLUMN window BLOB",
    "ALTER TABLE source_state ADD COLUMN memory TEXT DEFAULT '{}' NOT NULL",
    "CREATE INDEX source_state_attempt ON source_state (last_attempt)",
    """CREATE TABLE condition (
    subject TEXT NOT NULL,
    what TEXT NOT NULL,
    since BIGINT NOT NULL,
    detail TEXT NOT NULL,
    told BOOLEAN NOT NULL,
    told_what TEXT NOT NULL,
    told_at BIGINT,
    in_outage BOOLEAN NOT NULL,
    PRIMARY KEY (subject)
) WITHOUT ROWID""",
    """
CREATE TABLE feed_hub (
    token_hash TEXT NOT NULL,
    source_id TEXT NOT NULL,
    hub TEXT NOT NULL,
    topic TEXT NOT NULL,
    base TEXT NOT NULL,
    "key" TEXT NOT NULL,
    state TEXT NOT NULL,
    next_try BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    lease_end BIGINT,
    why TEXT NOT NULL,
    PRIMARY KEY (token_hash),
    CONSTRAINT feed_hub_once UNIQUE (source_id, hub, topic, base)
)
""",
    "CREATE INDEX feed_hub_due ON feed_hub (next_try)",
    "ALTER TABLE item ADD COLUMN waiting TEXT",
    "CREATE INDEX item_held ON item (source_id, seq) WHERE waiting = 'held'",
    "CREATE INDEX item_uncatalogued ON item (seq) WHERE waiting = 'catalogue'",
    "CREATE INDEX item_released ON item (seq) WHERE waiting = 'catalogue' AND ignored IS NULL",
    """
CREATE TABLE article (
    item_seq INTEGER NOT NULL,
    source_id TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try BIGINT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (item_seq),
    FOREIGN KEY(item_seq) REFERENCES item (seq) ON DELETE CASCADE
)
""",
    "CREATE INDEX article_wanted ON article (next_try) WHERE state = 'wanted'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
