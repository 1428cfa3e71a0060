"""Stories follow one another in threads, items say why they are where they are, what editors merge and split is kept,
which message told a chat a story, and the index of stories is a new one: it is made from the items when the desk next
places any.

Frozen, as every migration is.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    "ALTER TABLE story ADD COLUMN thread_id TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE story ADD COLUMN thread_why TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE story ADD COLUMN perhaps TEXT DEFAULT '[]' NOT NULL",
    "ALTER TABLE story ADD COLUMN thread_by TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE story ADD COLUMN merged_into TEXT",
    "UPDATE story SET thread_id = id",
    "ALTER TABLE told ADD COLUMN via TEXT",
    "CREATE INDEX told_of_story ON told (story_id)",
    "CREATE INDEX story_of_thread ON story (thread_id, seq)",
    "ALTER TABLE item ADD COLUMN why TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE item ADD COLUMN links TEXT DEFAULT '[]' NOT NULL",
    """
CREATE TABLE regrouping (
    seq INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    moved TEXT NOT NULL,
    undone BOOLEAN DEFAULT 0 NOT NULL,
    PRIMARY KEY (seq)
)
""",
    "ALTER TABLE decision ADD COLUMN regrouping INTEGER",
    "CREATE INDEX decision_of_regrouping ON decision (regrouping, seq) WHERE regrouping IS NOT NULL",
    "DROP TABLE story_key",
    """
CREATE TABLE story_key (
    "key" INTEGER NOT NULL,
    holders BLOB NOT NULL,
    over INTEGER,
    PRIMARY KEY ("key")
)
""",
    """
CREATE TABLE story_sketch (
    story_seq INTEGER NOT NULL,
    over INTEGER NOT NULL,
    stamp BIGINT NOT NULL,
    packed TEXT NOT NULL,
    PRIMARY KEY (story_seq),
    FOREIGN KEY(story_seq) REFERENCES story (seq) ON DELETE CASCADE
)
""",
    "CREATE INDEX story_sketch_over ON story_sketch (over)",
    "ALTER TABLE card ADD COLUMN external_id TEXT",
    "UPDATE card SET external_id = (SELECT delivery.external_id FROM delivery WHERE delivery.key = card.delivery_key)",
    """
CREATE TABLE post (
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    thread INTEGER NOT NULL,
    story_id TEXT NOT NULL,
    delivery_key TEXT NOT NULL,
    digest_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    external_id TEXT,
    via TEXT,
    PRIMARY KEY (kind, address, thread, story_id),
    FOREIGN KEY(digest_id) REFERENCES digest (id)
) WITHOUT ROWID
""",
    "CREATE INDEX post_of_story ON post (story_id)",
    "CREATE INDEX post_of_delivery ON post (delivery_key)",
    "CREATE INDEX post_oldest ON post (at)",
    "CREATE INDEX post_of_digest ON post (digest_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
