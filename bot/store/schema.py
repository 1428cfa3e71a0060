"""The tables. What may be there only once is a constraint here, not an `if` elsewhere.

Indexes, each for a question that must stay quick with a million items:
`item_unplaced` what has no story yet, or was edited since · `item_held`, `item_uncatalogued`, `item_released` what
waits ·
`article_wanted` pages to fetch · `feed_hub_due` hubs to ask ·
`item_newest`, `item_by_state`, `item_by_source`, `item_topic_*` the archive's lists, newest first ·
`story_by_state` review queue and digest window · `story_of_thread` what follows up what ·
`story_topic_*` lists of a topic · `card_outdated` cards to edit · `delivery_waiting` the claim's walk, urgent first ·
`delivery_in_group` what must go before · `delivery_in_flight` claims, for recovery and for one at a time ·
`delivery_by_state` the outbox's lists · `delivery_to` all of one address · `delivery_payload`, `delivery_settled`,
`digest_with_body`, `story_sketch_over`, `post_oldest` what may be forgotten · `post_of_digest` what a reader who leaves
was told · `post_of_story` what moves when stories are merged · `post_of_delivery`, `card_of_delivery` a message by its
key.
The state and day of an item or story are repeated beside its topics, so that a rare mix (`ciip`, pending) is read
from one index and not searched for.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    text,
)

from bot.store.columns import Json, Moment, Words

metadata = MetaData()

APPLICATION_ID = 0x57444B31
"""SQLite's own mark of whose file it is (`WDK1`), so that another program's database is never taken for ours."""

source_state = Table(
    "source_state",
    metadata,
    Column("source_id", Words, primary_key=True),
    Column("next_due", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("body_hash", Words),
    Column("baselined", Boolean, nullable=False, server_default=text("0")),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("last_attempt", Moment),
    Column("last_success", Moment),
    Column("last_new", Moment),
    Column("last_reason", Words),
    Column("last_detail", Words),
    Column("not_before", Moment),
    Column("of_url", Words),
    Column("url", Words),
    Column("document", Words),
    Column("window", LargeBinary),
    Column("memory", Json, nullable=False, server_default=text("'{}'")),
    Index("source_state_due", "next_due"),
    Index("source_state_attempt", "last_attempt"),
)

condition = Table(
    "condition",
    metadata,
    Column("subject", Words, primary_key=True),
    Column("what", Words, nullable=False),
    Column("since", Moment, nullable=False),
    Column("detail", Words, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("told_what", Words, nullable=False),
    Column("told_at", Moment),
    Column("in_outage", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

feed_hub = Table(
    "feed_hub",
    metadata,
    Column("token_hash", Words, primary_key=True),
    Column("source_id", Words, nullable=False),
    Column("hub", Words, nullable=False),
    Column("topic", Words, nullable=False),
    Column("base", Words, nullable=False),
    Column("key", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("lease_end", Moment),
    Column("why", Words, nullable=False),
    UniqueConstraint("source_id", "hub", "topic", "base", name="feed_hub_once"),
    Index("feed_hub_due", "next_try"),
)

story = Table(
    "story",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("state", Words, nullable=False),
    Column("version", Integer, nullable=False),
    Column("lead_id", Words, nullable=False),
    Column("topics", Json, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("approved_at", Moment),
    Column("decided_by", Words),
    Column("corrected", Json, nullable=False, server_default=text("'{}'")),
    Column("thread_id", Words, nullable=False, server_default=text("''")),
    Column("thread_why", Words, nullable=False, server_default=text("''")),
    Column("perhaps", Json, nullable=False, server_default=text("'[]'")),
    Column("thread_by", Words, nullable=False, server_default=text("''")),
    Column("merged_into", Words),
    Index("story_of_thread", "thread_id", "seq"),
    Index("story_newest", "first_seen", "seq"),
    Index("story_by_state", "state", "first_seen", "seq"),
)

story_topic = Table(
    "story_topic",
    metadata,
    Column("story_seq", Integer, ForeignKey("story.seq", ondelete="CASCADE"), nullable=False),
    Column("topic", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("first_seen", Moment, nullable=False),
    PrimaryKeyConstraint("story_seq", "topic"),
    Index("story_topic_newest", "topic", "first_seen", "story_seq"),
    Index("story_topic_by_state", "topic", "state", "first_seen", "story_seq"),
    sqlite_with_rowid=False,
)

story_key = Table(
    "story_key",
    metadata,
    Column("key", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("holders", LargeBinary, nullable=False),
    Column("over", Integer),
)
"""By the hash of what items have in common, the latest stories that have it (`bot.store.tracks`)."""

story_sketch = Table(
    "story_sketch",
    metadata,
    Column("story_seq", Integer, ForeignKey("story.seq", ondelete="CASCADE"), primary_key=True),
    Column("over", Integer, nullable=False),
    Column("stamp", BigInteger, nullable=False),
    Column("packed", Words, nullable=False),
    Index("story_sketch_over", "over"),
)
"""What items are compared with, for each story that is not over yet."""

item = Table(
    "item",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("source_id", Words, nullable=False),
    Column("identity", Words, nullable=False),
    Column("guid", Words),
    Column("title", Words, nullable=False),
    Column("url", Words),
    Column("canonical_url", Words),
    Column("summary", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("lang", Words),
    Column("published", Moment),
    Column("first_seen", Moment, nullable=False),
    Column("content_hash", Words, nullable=False),
    Column("version", Integer, nullable=False),
    Column("ignored", Words),
    Column("classification", Json),
    Column("story_id", Words, ForeignKey("story.id")),
    Column("state", Words, nullable=False),
    Column("unplaced", Boolean, nullable=False),
    Column("waiting", Words),
    Column("why", Words, nullable=False, server_default=text("''")),
    Column("links", Json, nullable=False, server_default=text("'[]'")),
    UniqueConstraint("source_id", "identity", name="item_once"),
    Index("item_newest", "first_seen", "seq"),
    Index("item_by_state", "state", "first_seen", "seq"),
    Index("item_by_source", "source_id", "first_seen", "seq"),
    Index("item_of_story", "story_id", "seq", sqlite_where=text("story_id IS NOT NULL")),
    Index("item_unplaced", "seq", sqlite_where=text("unplaced = 1")),
    Index("item_held", "source_id", "seq", sqlite_where=text("waiting = 'held'")),
    Index("item_uncatalogued", "seq", sqlite_where=text("waiting = 'catalogue'")),
    Index("item_released", "seq", sqlite_where=text("waiting = 'catalogue' AND ignored IS NULL")),
)

article = Table(
    "article",
    metadata,
    Column("item_seq", Integer, ForeignKey("item.seq", ondelete="CASCADE"), primary_key=True),
    Column("source_id", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("why", Words, nullable=False),
    Index("article_wanted", "next_try", sqlite_where=text("state = 'wanted'")),
)
"""The page of an item whose own text is to be fetched, was, or could not be."""

item_topic = Table(
    "item_topic",
    metadata,
    Column("item_seq", Integer, ForeignKey("item.seq", ondelete="CASCADE"), nullable=False),
    Column("topic", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("first_seen", Moment, nullable=False),
    PrimaryKeyConstraint("item_seq", "topic"),
    Index("item_topic_newest", "topic", "first_seen", "item_seq"),
    Index("item_topic_by_state", "topic", "state", "first_seen", "item_seq"),
    sqlite_with_rowid=False,
)

item_version = Table(
    "item_version",
    metadata,
    Column("item_seq", Integer, ForeignKey("item.seq", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("replaced_at", Moment, nullable=False),
    Column("title", Words, nullable=False),
    Column("url", Words),
    Column("canonical_url", Words),
    Column("summary", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("lang", Words),
    Column("published", Moment),
    Column("content_hash", Words, nullable=False),
    Column("ignored", Words),
    Column("classification", Json),
    PrimaryKeyConstraint("item_seq", "version"),
    sqlite_with_rowid=False,
)

regrouping = Table(
    "regrouping",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("before", Json, nullable=False),
    Column("after", Json, nullable=False),
    Column("moved", Json, nullable=False),
    Column("undone", Boolean, nullable=False, server_default=text("0")),
)
"""What a merge or split changed (`bot.store.regrouping`); who did it is in the decisions that name it."""

decision = Table(
    "decision",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("story_id", Words, ForeignKey("story.id"), nullable=False),
    Column("act", Words, nullable=False),
    Column("editor", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("seen_version", Integer, nullable=False),
    Column("note", Words, nullable=False),
    Column("title_seen", Words, nullable=False),
    Column("topics_seen", Json, nullable=False),
    Column("regrouping", Integer),
    Index("decision_of_story", "story_id", "seq"),
    Index("decision_of_regrouping", "regrouping", "seq", sqlite_where=text("regrouping IS NOT NULL")),
)

correction = Table(
    "correction",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("story_id", Words, ForeignKey("story.id"), nullable=False),
    Column("item_id", Words, nullable=False),
    Column("editor", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("title", Words, nullable=False),
    Column("summary", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("lang", Words),
    Column("url", Words),
    Column("source_id", Words, nullable=False),
    Column("topics", Json, nullable=False),
    UniqueConstraint("item_id", name="correction_of_item"),
)

card = Table(
    "card",
    metadata,
    Column("address", Words, nullable=False),
    Column("story_id", Words, ForeignKey("story.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("delivery_key", Words, nullable=False),
    Column("outdated", Boolean, nullable=False),
    Column("external_id", Words),
    PrimaryKeyConstraint("address", "story_id"),
    Index("card_of_story", "story_id"),
    Index("card_outdated", "story_id", "address", sqlite_where=text("outdated = 1")),
    Index("card_of_delivery", "delivery_key"),
)

plan = Table(
    "plan",
    metadata,
    Column("audience", Words, primary_key=True),
    Column("rule", Words, nullable=False),
    Column("due", Moment, nullable=False),
    Column("since", Moment, nullable=False),
    Index("plan_due", "due"),
)

digest = Table(
    "digest",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("audience", Words, nullable=False),
    Column("slot", Words, nullable=False),
    Column("created", Moment, nullable=False),
    Column("body", Json),
    UniqueConstraint("audience", "slot", name="digest_once"),
    Index("digest_latest", "audience", "seq"),
    Index("digest_with_body", "created", sqlite_where=text("body IS NOT NULL")),
)

told = Table(
    "told",
    metadata,
    Column("audience", Words, nullable=False),
    Column("story_id", Words, nullable=False),
    Column("digest_id", Words, ForeignKey("digest.id"), nullable=False),
    Column("via", Words),
    PrimaryKeyConstraint("audience", "story_id"),
    Index("told_in_digest", "digest_id", "story_id"),
    Index("told_of_story", "story_id"),
    sqlite_with_rowid=False,
)

post = Table(
    "post",
    metadata,
    Column("kind", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("thread", Integer, nullable=False),
    Column("story_id", Words, nullable=False),
    Column("delivery_key", Words, nullable=False),
    Column("digest_id", Words, ForeignKey("digest.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("external_id", Words),
    Column("via", Words),
    PrimaryKeyConstraint("kind", "address", "thread", "story_id"),
    Index("post_of_story", "story_id"),
    Index("post_of_delivery", "delivery_key"),
    Index("post_oldest", "at"),
    Index("post_of_digest", "digest_id"),
    sqlite_with_rowid=False,
)
"""The message that first told a chat a story; `via`: the story that was merged into that one, and stood there."""

subscription = Table(
    "subscription",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("kind", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("thread", Integer, nullable=False),
    Column("topics", Json, nullable=False),
    Column("zone", Words, nullable=False),
    Column("since", Moment, nullable=False),
    Column("at", Words),
    Column("token", Words, nullable=False),
    UniqueConstraint("kind", "address", "thread", name="subscription_once"),
    Index("subscription_of_kind", "kind", "seq"),
)

payload = Table(
    "payload",
    metadata,
    Column("hash", Words, primary_key=True),
    Column("body", Json, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Words, nullable=False, unique=True),
    Column("kind", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("thread", Integer, nullable=False),
    Column("payload_hash", Words, ForeignKey("payload.hash"), nullable=False),
    Column("state", Words, nullable=False),
    Column("created", Moment, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("in_group", Words, nullable=False),
    Column("digest_id", Words),
    Column("story_id", Words),
    Column("headers", Json, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("error", Words, nullable=False, server_default=text("''")),
    Column("external_id", Words),
    Column("settled", Moment),
    Column("owner", Words),
    Column("leased_until", Moment),
    Column("forget", Boolean, nullable=False, server_default=text("0")),
    CheckConstraint("(state IN ('claimed', 'sending')) = (owner IS NOT NULL)", name="delivery_held_by_one"),
    Index("delivery_waiting", "state", text("urgent DESC"), "id", "next_try", sqlite_where=text("state = 'pending'")),
    Index(
        "delivery_in_group",
        "in_group",
        "kind",
        "address",
        "id",
        sqlite_where=text("in_group != '' AND state IN ('pending', 'claimed', 'sending')"),
    ),
    Index("delivery_in_flight", "kind", "address", "thread", sqlite_where=text("state IN ('claimed', 'sending')")),
    Index("delivery_by_state", "state", "id"),
    Index("delivery_to", "kind", "address", "thread"),
    Index("delivery_payload", "payload_hash"),
    Index("delivery_settled", "settled", sqlite_where=text("settled IS NOT NULL")),
    sqlite_autoincrement=True,
)

address = Table(
    "address",
    metadata,
    Column("kind", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("paused_why", Words),
    Column("paused_since", Moment),
    Column("hold_until", Moment),
    PrimaryKeyConstraint("kind", "address"),
)

note = Table(
    "note",
    metadata,
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)
