"""The news itself: items, what they are about and why, the stories they tell, and what editors decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.watch import SourceState

GENERAL = "general"
"""The heading for stories worth an editor's look that reach no topic (policy under the umbrella)."""

TOPICS = ("ciip", "cybercrime", "cyberconflict")
"""The three topics of the observatory, in reading order."""


class State(StrEnum):
    """Where a story stands on its way to the readers."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    PUBLISHED = "published"
    IGNORED = "ignored"
    """Never put before an editor: out of scope, or older than the age gate at a source's first poll."""
    MERGED = "merged"
    """A signpost: an editor put its items into another story, and whoever asks for it is led there."""


class Ignored(StrEnum):
    """Why an item was never put before an editor."""

    OUT_OF_SCOPE = "out_of_scope"
    TOO_OLD = "too_old"


class Waiting(StrEnum):
    """Why a stored item is not worked on yet. It is placed into a story only after that."""

    HELD = "held"
    """One of very many new ones at once: it goes on at a later poll, so that nobody is flooded."""
    CATALOGUE = "catalogue"
    """Older than the age gate: tagged, indexed and placed when the desk is idle, or when somebody looks for it."""


class Act(StrEnum):
    """What an editor can do to a story."""

    APPROVE = "approve"
    REJECT = "reject"
    UNDO = "undo"
    EDIT = "edit"
    MERGE = "merge"
    SPLIT = "split"
    FOLLOW = "follow"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a button of a card asks for: an act; for `EDIT` also a topic, and whether the story is about it."""

    act: Act
    topic: str = ""
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """What a classifier reads. `lang` is BCP 47 or None."""

    title: str
    summary: str = ""
    text: str = ""
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One term that counted. Offsets are Unicode code points of the field as given; weight after the field's factor."""

    term: str
    field: str
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class TopicTag:
    """A topic that was reached, with everything that counted for it."""

    topic: str
    score: float
    threshold: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A topic that had some evidence, but not enough."""

    topic: str
    score: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Classification:
    """What an item is about, and why. `ruleset` is the hash of the classifiers that decided."""

    lang: str | None
    kind: str
    in_scope: bool
    keep: bool
    topics: tuple[TopicTag, ...]
    primary: str | None
    ruleset: str
    subtopics: tuple[str, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    actors: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    cves: tuple[str, ...] = ()
    subkind: str | None = None

    @property
    def topic_names(self) -> tuple[str, ...]:
        return tuple(tag.topic for tag in self.topics)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of one source, as the desk holds it.

    `identity` makes it unique within its source: the GUID, else the canonical URL, else title and day.
    `classification` is None when the classifier failed: such an item goes to an editor, never past one.
    """

    id: str
    source_id: str
    identity: str
    title: str
    url: str | None
    canonical_url: str | None
    summary: str
    text: str
    lang: str | None
    published: datetime | None
    first_seen: datetime
    content_hash: str
    guid: str | None = None
    version: int = 1
    ignored: Ignored | None = None
    classification: Classification | None = None
    story_id: str | None = None
    why: str = ""
    """In words, why it belongs to its story; empty until it is placed."""
    waiting: Waiting | None = None
    wants_text: bool = False
    """Its source gives little of it: the text is to be taken from its page. Said once, to the store."""
    links: tuple[str, ...] = ()
    """The pages that its text links to, as canonical URLs, its own left out (`bot.core.hyperlinks`)."""

    @property
    def topics(self) -> tuple[str, ...]:
        return self.classification.topic_names if self.classification else ()


@dataclass(frozen=True, slots=True)
class Story:
    """One event, told by one or more items. `items` are in order of arrival; `lead_id` names the one that speaks.

    `version` grows whenever what an editor looks at changes: title, summary, link or topics of the story, or its state.
    """

    id: str
    state: State
    version: int
    lead_id: str
    items: tuple[Item, ...]
    topics: tuple[str, ...]
    first_seen: datetime
    approved_at: datetime | None = None
    decided_by: str | None = None
    corrected: tuple[tuple[str, bool], ...] = ()
    """What editors said of its topics: (topic, whether it is one). It holds whatever joins the story later."""
    thread_id: str = ""
    """The story that opened the thread in which this one follows up; its own id, or nothing, if it follows none."""
    thread_why: str = ""
    thread_by: str = ""
    """The editor who said what it follows, or that it follows nothing: the rule does not touch it again."""
    perhaps: tuple[str, ...] = ()
    """Stories that it may be another telling of, the likeliest first: for an editor to say."""
    merged_into: str | None = None
    """Of a signpost, where it leads; its items are then those of the story that it has become a part of."""

    @property
    def follows(self) -> str | None:
        """The story that opened its thread; None: this is no follow-up."""
        return self.thread_id if self.thread_id not in ("", self.id) else None

    @property
    def lead(self) -> Item:
        return next(item for item in self.items if item.id == self.lead_id)

    @property
    def others(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.id != self.lead_id)


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor did, and what was seen when it was done. Decisions are kept for ever."""

    story_id: str
    act: Act
    editor: str
    at: datetime
    seen_version: int
    note: str = ""
    title_seen: str = ""
    topics_seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Regrouping:
    """What an editor's merge or split did, or a word on what follows what: enough to learn from it, and to undo it.

    `before`: the stories as they were, without their items; `members`: of each of them the ids of its items, each with
    why it was there. `after`: of each story the version that it had when it was done, and the ids of its items.
    """

    id: int
    decision: Decision
    before: tuple[Story, ...]
    members: Mapping[str, Mapping[str, str]]
    after: Mapping[str, tuple[int, frozenset[str]]]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that came too late: somebody decided, or the story changed since it was seen."""

    story: Story
    why: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the store holds under an identity: enough to tell an edit from a repeat.

    Title, summary, link and text tell an edit from noise, and a known item under another identity; without a title any
    difference of the content's hash is an edit. `text` is None where it is not the source's own, but its page's.
    """

    item_id: str
    content_hash: str
    version: int
    ignored: Ignored | None = None
    title: str | None = None
    summary: str = ""
    canonical_url: str | None = None
    published: datetime | None = None
    text: str | None = None
    renamed: bool = False
    """It was first seen under the identity that was asked for, and goes by another one now."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """A known item whose source gave it another identity: the same news under a new GUID or address.

    `url` and `canonical_url`: where it is to be found now; None: where it was.
    """

    item_id: str
    identity: str
    guid: str | None
    url: str | None = None
    canonical_url: str | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    """All that one poll of a source changes in the store, as one fact. `release`: how many of the source's held items
    may go on."""

    state: SourceState
    new: tuple[Item, ...] = ()
    edited: tuple[Item, ...] = ()
    relinked: tuple[Relinked, ...] = ()
    release: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A story as it stands in an editors' chat: which version is shown there, in the message of which delivery."""

    story_id: str
    address: str
    version: int
    delivery_key: str


@dataclass(frozen=True, slots=True)
class ItemQuery:
    """What to list from the archive. `text` is searched in titles, summaries and texts; all set fields must hold."""

    text: str | None = None
    state: State | None = None
    topic: str | None = None
    source_id: str | None = None
    since: datetime | None = None
    limit: int | None = 50


@dataclass(frozen=True, slots=True)
class Correction:
    """A text whose topics an editor set right: an example for the classifiers. Of each item the last one counts."""

    story_id: str
    item_id: str
    editor: str
    at: datetime
    record: Record
    topics: tuple[str, ...]
    source_id: str
    url: str | None = None
