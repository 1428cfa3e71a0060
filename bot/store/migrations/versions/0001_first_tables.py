"""The first tables.

Frozen: what this file makes is what desks in the field have. A change to `schema` needs a migration of its own.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE address (
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    paused_why TEXT,
    paused_since BIGINT,
    hold_until BIGINT,
    PRIMARY KEY (kind, address)
);

CREATE TABLE digest (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    slot TEXT NOT NULL,
    created BIGINT NOT NULL,
    body TEXT,
    PRIMARY KEY (seq),
    CONSTRAINT digest_once UNIQUE (audience, slot),
    UNIQUE (id)
);

CREATE INDEX digest_latest ON digest (audience, seq);

CREATE INDEX digest_with_body ON digest (created) WHERE body IS NOT NULL;

CREATE TABLE note (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE payload (
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (hash)
);

CREATE TABLE "plan" (
    audience TEXT NOT NULL,
    rule TEXT NOT NULL,
    due BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (audience)
);

CREATE INDEX plan_due ON "plan" (due);

CREATE TABLE source_state (
    source_id TEXT NOT NULL,
    next_due BIGINT NOT NULL,
    leased_until BIGINT,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    baselined BOOLEAN DEFAULT 0 NOT NULL,
    failures INTEGER DEFAULT 0 NOT NULL,
    last_attempt BIGINT,
    last_success BIGINT,
    last_new BIGINT,
    last_reason TEXT,
    last_detail TEXT,
    not_before BIGINT,
    PRIMARY KEY (source_id)
);

CREATE INDEX source_state_due ON source_state (next_due);

CREATE TABLE story (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    lead_id TEXT NOT NULL,
    topics TEXT NOT NULL,
    first_seen BIGINT NOT NULL,
    approved_at BIGINT,
    decided_by TEXT,
    PRIMARY KEY (seq),
    UNIQUE (id)
);

CREATE INDEX story_by_state ON story (state, first_seen, seq);

CREATE INDEX story_newest ON story (first_seen, seq);

CREATE TABLE subscription (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    thread INTEGER NOT NULL,
    topics TEXT NOT NULL,
    zone TEXT NOT NULL,
    since BIGINT NOT NULL,
    at TEXT,
    token TEXT NOT NULL,
    PRIMARY KEY (seq),
    CONSTRAINT subscription_once UNIQUE (kind, address, thread),
    UNIQUE (id)
);

CREATE INDEX subscription_of_kind ON subscription (kind, seq);

CREATE TABLE card (
    address TEXT NOT NULL,
    story_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    delivery_key TEXT NOT NULL,
    outdated BOOLEAN NOT NULL,
    PRIMARY KEY (address, story_id),
    FOREIGN KEY(story_id) REFERENCES story (id)
);

CREATE INDEX card_of_delivery ON card (delivery_key);

CREATE INDEX card_of_story ON card (story_id);

CREATE INDEX card_outdated ON card (story_id, address) WHERE outdated = 1;

CREATE TABLE decision (
    seq INTEGER NOT NULL,
    story_id TEXT NOT NULL,
    act TEXT NOT NULL,
    editor TEXT NOT NULL,
    at BIGINT NOT NULL,
    seen_version INTEGER NOT NULL,
    note TEXT NOT NULL,
    title_seen TEXT NOT NULL,
    topics_seen TEXT NOT NULL,
    PRIMARY KEY (seq),
    FOREIGN KEY(story_id) REFERENCES story (id)
);

CREATE INDEX decision_of_story ON decision (story_id, seq);

CREATE TABLE delivery (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    thread INTEGER NOT NULL,
    payload_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    created BIGINT NOT NULL,
    next_try BIGINT NOT NULL,
    in_group TEXT NOT NULL,
    digest_id TEXT,
    story_id TEXT,
    headers TEXT NOT NULL,
    urgent BOOLEAN NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    error TEXT DEFAULT '' NOT NULL,
    external_id TEXT,
    settled BIGINT,
    owner TEXT,
    leased_until BIGINT,
    forget BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT delivery_held_by_one CHECK ((state IN ('claimed', 'sending')) = (owner IS NOT NULL)),
    UNIQUE ("key"),
    FOREIGN KEY(payload_hash) REFERENCES payload (hash)
);

CREATE INDEX delivery_by_state ON delivery (state, id);

CREATE INDEX delivery_in_flight ON delivery (kind, address, thread) WHERE state IN ('claimed', 'sending');

CREATE INDEX delivery_in_group ON delivery (in_group, kind, address, id) WHERE in_group != '' AND state IN ('pending', 'claimed', 'sending');

CREATE INDEX delivery_payload ON delivery (payload_hash);

CREATE INDEX delivery_settled ON delivery (settled) WHERE settled IS NOT NULL;

CREATE INDEX delivery_to ON delivery (kind, address, thread);

CREATE INDEX delivery_waiting ON delivery (state, urgent DESC, id, next_try) WHERE state = 'pending';

CREATE TABLE item (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    identity TEXT NOT NULL,
    guid TEXT,
    title TEXT NOT NULL,
    url TEXT,
    canonical_url TEXT,
    summary TEXT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT,
    published BIGINT,
    first_seen BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    version INTEGER NOT NULL,
    ignored TEXT,
    classification TEXT,
    story_id TEXT,
    state TEXT NOT NULL,
    unplaced BOOLEAN NOT NULL,
    PRIMARY KEY (seq),
    CONSTRAINT item_once UNIQUE (source_id, identity),
    UNIQUE (id),
    FOREIGN KEY(story_id) REFERENCES story (id)
);

CREATE INDEX item_by_source ON item (source_id, first_seen, seq);

CREATE INDEX item_by_state ON item (state, first_seen, seq);

CREATE INDEX item_newest ON item (first_seen, seq);

CREATE INDEX item_of_story ON item (story_id, seq) WHERE story_id IS NOT NULL;

CREATE INDEX item_unplaced ON item (seq) WHERE unplaced = 1;

CREATE TABLE story_key (
    "key" TEXT NOT NULL,
    story_id TEXT NOT NULL,
    PRIMARY KEY ("key"),
    FOREIGN KEY(story_id) REFERENCES story (id)
)
 WITHOUT ROWID;

CREATE TABLE story_topic (
    story_seq INTEGER NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    first_seen BIGINT NOT NULL,
    PRIMARY KEY (story_seq, topic),
    FOREIGN KEY(story_seq) REFERENCES story (seq) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX story_topic_by_state ON story_topic (topic, state, first_seen, story_seq);

CREATE INDEX story_topic_newest ON story_topic (topic, first_seen, story_seq);

CREATE TABLE told (
    audience TEXT NOT NULL,
    story_id TEXT NOT NULL,
    digest_id TEXT NOT NULL,
    PRIMARY KEY (audience, story_id),
    FOREIGN KEY(digest_id) REFERENCES digest (id)
)
 WITHOUT ROWID;

CREATE INDEX told_in_digest ON told (digest_id, story_id);

CREATE TABLE item_topic (
    item_seq INTEGER NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    first_seen BIGINT NOT NULL,
    PRIMARY KEY (item_seq, topic),
    FOREIGN KEY(item_seq) REFERENCES item (seq) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE INDEX item_topic_by_state ON item_topic (topic, state, first_seen, item_seq);

CREATE INDEX item_topic_newest ON item_topic (topic, first_seen, item_seq);

CREATE TABLE item_version (
    item_seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    replaced_at BIGINT NOT NULL,
    title TEXT NOT NULL,
    url TEXT,
    canonical_url TEXT,
    summary TEXT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT,
    published BIGINT,
    content_hash TEXT NOT NULL,
    ignored TEXT,
    classification TEXT,
    PRIMARY KEY (item_seq, version),
    FOREIGN KEY(item_seq) REFERENCES item (seq) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE VIRTUAL TABLE item_words USING fts5(
    title, summary, text, content='', tokenize='unicode61 remove_diacritics 2'
);
"""


def upgrade() -> None:
    for statement in TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
