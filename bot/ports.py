"""What the pipeline asks of the outside: Protocols only. Adapters live in sources, store and channels.

Store methods are business facts: each is one transaction, done wholly or not at all. They are synchronous and may
block; the async shell calls them in a thread. Time is always an argument, aware and in UTC.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.model import (
    Card,
    Classification,
    Condition,
    Correction,
    Decision,
    Delivery,
    DeliveryState,
    Digest,
    FeedHub,
    Fetched,
    FetchFailed,
    FetchResult,
    Figures,
    Gap,
    Heard,
    Item,
    ItemQuery,
    Known,
    NewDelivery,
    Parsed,
    Poll,
    Post,
    Record,
    Regrouping,
    SameEntries,
    Sent,
    Settlement,
    Source,
    SourceState,
    Stale,
    State,
    Story,
    Subscription,
    Turn,
)


class Clock(Protocol):
    """Where now comes from. Tests and the demo bring their own."""

    def now(self) -> datetime: ...


class Fetcher(Protocol):
    """Fetches a source's body. Never raises for network trouble: that is a `FetchFailed`."""

    async def fetch(self, source: Source, state: SourceState) -> FetchResult: ...


class Getter(Protocol):
    """Gets whatever else is asked for at a source's request: robots.txt, articles, archive pages, what discovery tries.

    The same gate, limits and places as for sources. Never raises for network trouble: that is a `FetchFailed`.
    """

    async def get(
        self, url: str, *, accept: str, max_bytes: int | None = None, source: Source | None = None
    ) -> Fetched | FetchFailed:
        """The whole answer at this http(s) address, redirects followed; an empty body is fine.

        `accept`: the Accept header. `max_bytes`: a lower bound for the body than `fetch.max_bytes`. `source`: on whose
        behalf; its user agent, proxy and TLS setting count, and its headers at its own origin.
        """


class Poster(Protocol):
    """Says something to a hub, under the same gate, limits and places as for sources."""

    async def post(self, url: str, form: Mapping[str, str], *, source: Source | None = None) -> Fetched | FetchFailed:
        """The answer 2xx to this form, without its body; redirects that keep the form (307, 308) are followed. `source`
        as for a `Getter`. Never raises for network trouble."""


class Articles(Protocol):
    """Reads the page of an item. Never raises for what the outside does: that is a `FetchFailed`."""

    async def read(self, source: Source, url: str) -> str | FetchFailed:
        """The text of the article at this address, plain, without what stands around it. `retry_after` of a failure
        with the reason `robots` says that only its turn has not come yet."""


class Parser(Protocol):
    """Turns a body into entries. Raises `ParseFailed` and nothing else.

    `fingerprint`: that of the last document (`Parsed.fingerprint`); if this one's is the same, nothing is made of it.
    """

    async def parse(self, source: Source, fetched: Fetched, fingerprint: str | None = None) -> Parsed | SameEntries: ...


class Classifier(Protocol):
    """Says what a record is about. Pure and deterministic. Raises `ClassifierFailed` and nothing else."""

    @property
    def ruleset(self) -> str: ...

    def classify(self, record: Record) -> Classification: ...


class Channel(Protocol):
    """A way out to readers. Raises `TryLater`, `Refused` or `Uncertain`, and nothing else.

    `repeats_safely`: how often an `Uncertain` send may be repeated (e-mail once: same Message-ID; Telegram never).
    `send` is given the `external_id` of the earlier message that the payload edits or replies to, if there is one.
    """

    kind: str
    repeats_safely: int

    async def send(self, delivery: Delivery, earlier_message: str | None = None) -> Sent: ...


class Placer(Protocol):
    """What becomes of a story by an item: its state, lead and topics. Which story it is, the store finds out."""

    def opened(self, item: Item) -> Story: ...

    def joined(self, story: Story, item: Item) -> Story: ...


class WatchStore(Protocol):
    """What is due, and what polling brought."""

    def register_sources(self, first_due: Mapping[str, datetime], urls: Mapping[str, str] | None = None) -> None:
        """Remember these sources; a new one is first due at the moment given, a known one keeps its own, unless its
        address in `urls` is another than the one that its memory is of."""

    def waits(self, now: datetime) -> dict[str, datetime]:
        """The sources whose servers asked to be left alone, and until when."""

    def claim_due(self, now: datetime, lease: timedelta, limit: int, among: Collection[str]) -> list[SourceState]:
        """Sources among these ids that are due, leased to the caller so that no other process polls them: new ones
        first, then those that are late by most of their own intervals.

        What was leased in a future that the clock has left again is free; the waits of what was polled there are kept,
        counted from now.
        """

    def claim_named(self, now: datetime, lease: timedelta, ids: Collection[str]) -> list[SourceState]:
        """These sources whatever their due time, except those that a server asked us to leave alone (`not_before`)."""

    def source_states(self) -> dict[str, SourceState]: ...

    def known_items(self, source_id: str, identities: Collection[str]) -> dict[str, Known]:
        """What is stored under these identities, also by those under which it was first seen."""

    def likely_items(
        self, source_id: str, ids: Collection[str], urls: Collection[str], titles: Collection[str]
    ) -> list[Known]:
        """The source's newer items with one of these ids, canonical URLs or titles, oldest first."""

    def save_polls(self, polls: Sequence[Poll], now: datetime) -> list[int]:
        """What these polls brought, in one transaction: new items, new versions of edited ones, and the memory of each
        source (which ends its lease).

        Returns for each how many of `new` were really new (another process may have been first). An edited item keeps
        its id, first_seen and story; the version before it is kept; its story's `version` grows if it is the lead. A
        relinked item keeps everything but its identity.
        """

    def release_left(self, polled: Collection[str], limit: int, now: datetime) -> int:
        """At most `limit` held items of each source that is not among those polled go on. Returns how many do."""

    def uncatalogued(self, limit: int, *, news: bool = False) -> list[Item]:
        """Items that wait for the catalogue, in order of arrival. `news`: only those that editors may be told of."""

    def catalogue(self, items: Sequence[Item]) -> int:
        """These items, tagged by now, are indexed and go on to be placed. Returns how many had been waiting."""


class FullTextStore(Protocol):
    """Items whose text is to be taken from their pages."""

    def claim_texts(self, now: datetime, lease: timedelta, limit: int, each: int, most: int) -> list[tuple[Item, int]]:
        """At most `limit` items that want their text now, at most `each` of one source, and which try this is. They
        are given to nobody else during the lease. What was tried `most` times without an end is given up."""

    def save_text(self, read: Item) -> bool:
        """The item's text as its page has it: no new version, for its source changed nothing. Its labels count if
        nobody has decided on its story yet. False, and nothing is written: the item was edited meanwhile."""

    def text_failed(self, of: Item, why: str, again: datetime | None, *, counted: bool = True) -> None:
        """The text did not come: it is tried again at this moment, or (None) given up. `counted`: whether it was a
        try at all."""

    def text_from(self, item_id: str) -> str | None:
        """In words, where the text of an item came from that wanted one from its page; None: it did not."""


class HubStore(Protocol):
    """Subscriptions at the hubs of feeds, and what comes from there."""

    def wished_hubs(self) -> list[tuple[str, str | None, str, str]]:
        """(source id, the address that this is of, hub, topic) of every source whose document names a hub."""

    def feed_hubs(self) -> list[FeedHub]: ...

    def due_hubs(self, now: datetime, limit: int) -> list[FeedHub]:
        """Those that are to be asked something by now, longest due first."""

    def feed_hub(self, token_hash: str) -> FeedHub | None:
        """By the hash of its callback's token."""

    def save_hub(self, hub: FeedHub, *, unless_since: FeedHub | None = None) -> bool:
        """New or changed. With `unless_since` only if it stands as it did there; False: it does not."""

    def drop_hub(self, hub: FeedHub) -> None: ...

    def source_state(self, source_id: str) -> SourceState | None: ...

    def save_push(self, source_id: str, new: Sequence[Item], now: datetime) -> int:
        """Items that a push brought, and that its source had news: returns how many are really new. What polls have
        taught stays as it is: one that is under way will write it."""

    def hurry(self, ids: Collection[str], now: datetime, least: timedelta) -> set[str]:
        """Make these sources due, but for those that are being polled or were less than `least` ago. Returns which are
        due now."""


class HealthStore(Protocol):
    """How sources and the desk itself are, what the editors were told of it, and the figures of each source."""

    def watched(self) -> Iterator[SourceState]:
        """Every source's memory but for its window, which is the large part of it; streamed."""

    def conditions(self) -> dict[str, Condition]:
        """By subject: a source's id, or `desk:…` for what concerns the desk itself."""

    def save_conditions(
        self, conditions: Mapping[str, Condition], deliveries: Sequence[NewDelivery], now: datetime
    ) -> None:
        """The conditions that changed and the notice that says so, in one transaction."""

    def gaps(self, since: datetime) -> list[Gap]:
        """Possible gaps found since then, the latest of each source."""

    def figures(self, since: datetime) -> dict[str, Figures]:
        """What each source brought since then, by its id; without those that brought nothing."""


class NewsStore(Protocol):
    """Items, stories, decisions."""

    def place_items(self, placer: Placer, now: datetime, limit: int = 200) -> list[Story]:
        """Put at most `limit` items without a story into one, serially, and edited ones into their own again. Returns
        the stories opened or changed. Once `index_stories` has nothing left to do."""

    def index_stories(self, now: datetime, limit: int = 200) -> int:
        """What stories are found by is made anew from their items, for at most `limit` of those of which there is none
        or one of an older rule. Returns how many it looked at; 0: all are up to date."""

    def story(self, story_id: str) -> Story | None:
        """By id, or by a beginning of it that only one story has. A signpost leads to the story that it has become a
        part of."""

    def stories(self, state: State | None = None, topic: str | None = None, limit: int = 50) -> list[Story]:
        """Newest first. Signposts only where they are asked for by their state."""

    def thread(self, thread_id: str, limit: int = 50) -> list[Story]:
        """The story that opened a thread and its follow-ups, oldest first."""

    def decide(
        self,
        decision: Decision,
        rule: Callable[[Story, Decision], Story | Stale],
        deliveries: Callable[[Story, Sequence[Card]], Sequence[NewDelivery]],
        correction: Callable[[Story], Correction] | None = None,
    ) -> Story | Stale:
        """Read the story, apply the rule, store the decision, the story, the deliveries that it causes, and what it
        teaches."""

    def decisions(self, story_id: str) -> list[Decision]: ...

    def regroup(
        self,
        decision: Decision,
        among: Sequence[str],
        rule: Callable[[Sequence[Story]], Sequence[Story] | Stale],
        deliveries: Callable[[Story, Sequence[Card]], Sequence[NewDelivery]],
        undoes: Regrouping | None = None,
    ) -> Sequence[Story] | Stale:
        """Read the stories `among` which items are to move, apply the rule, and store what it makes of them: stories,
        signposts, the decision on each of them, what they are found by, and the deliveries that it causes.

        A story is led to by its signposts; whoever was told one of them was told the story. What follows a story that
        follows another one now, or is a signpost, goes on in that one's thread. `undoes`: the regrouping that is taken
        back by it; for a merge that is too late once a digest has told the whole. Returns the stories as they are now,
        in the order of the rule.
        """

    def regroupings(self, story_id: str | None = None) -> list[Regrouping]:
        """What editors regrouped, oldest first: all, or what concerned this story."""

    def corrections(self) -> Iterator[Correction]:
        """Everything that editors set right, oldest first."""

    def stories_without_card(self, address: str, limit: int) -> list[Story]:
        """Pending stories that this editors' chat has not been shown, oldest first."""

    def outdated_cards(self, limit: int) -> list[tuple[Card, Story]]:
        """Cards that show an older version than the story has now."""

    def save_cards(self, cards: Sequence[Card], deliveries: Sequence[NewDelivery], now: datetime) -> None: ...

    def open_cards(self, address: str) -> int:
        """How many pending stories this chat shows now."""

    def item(self, item_id: str) -> Item | None:
        """By id, or by a beginning of it that only one item has."""

    def items(self, query: ItemQuery) -> Iterator[tuple[Item, State]]:
        """The archive, newest first, streamed. The state is the item's: `ignored`, or that of its story."""


class TellingStore(Protocol):
    """Audiences, digests, subscriptions."""

    def plan(self, audience: str, rule: str, due: datetime, since: datetime) -> None:
        """When an audience is next due. A known audience with the same rule keeps its own plan."""

    def turns_due(self, now: datetime, limit: int = 200) -> list[Turn]: ...

    def advance(self, turn: Turn, due: datetime) -> None:
        """The turn is done (or skipped): next at `due`."""

    def tellable(
        self, audience: str, topics: Collection[str], since: datetime, until: datetime, limit: int
    ) -> list[Story]:
        """Approved or published stories first seen in (since, until], with one of the topics, not told to it yet."""

    def heard(self, audience: str, thread_ids: Collection[str]) -> list[Heard]:
        """All that this audience was told of these threads."""

    def posts(self, kind: str, address: str, thread_id: int | None, story_ids: Collection[str]) -> dict[str, Post]:
        """Of these stories, the messages that first told them in this chat (and topic of a forum)."""

    def message_of(self, delivery_key: str, address: str) -> str | None:
        """What this chat calls the message of a delivery that told it a story, or showed it a card. None: it was never
        sent, or is not in this chat."""

    def save_digest(self, digest: Digest, deliveries: Sequence[NewDelivery], now: datetime) -> bool:
        """Digest, outbox rows, what was told, and by which message, together. False, and nothing is written: the
        audience had this slot already, or was told one of these stories since they were looked up."""

    def last_digest(self, audience: str) -> Digest | None: ...

    def subscribe(self, subscription: Subscription) -> Subscription:
        """New, or changed if this address (and thread) has one: the id and token stay. Resumes a paused address."""

    def unsubscribe(self, kind: str, address: str, thread_id: int | None = None) -> bool: ...

    def subscription(self, subscription_id: str) -> Subscription | None: ...

    def subscription_of(self, kind: str, address: str, thread_id: int | None = None) -> Subscription | None: ...

    def subscriptions(self, kind: str | None = None) -> Iterator[Subscription]: ...


class Outbox(Protocol):
    """Every message that leaves the desk, before, while and after it is sent."""

    def queue(self, deliveries: Sequence[NewDelivery], now: datetime) -> int:
        """Adds those whose key is new; returns how many."""

    def claim(self, now: datetime, lease: timedelta, owner: str, limit: int, kinds: Collection[str]) -> list[Delivery]:
        """Due deliveries, urgent first, then oldest: none to a paused or held address, none before its group's earlier
        ones, at most one an address (and thread) at once."""

    def next_try(self, kinds: Collection[str], before: datetime) -> datetime | None:
        """When the first of these waiting deliveries is to be tried, if one can be by then."""

    def mark_sending(self, delivery_id: int, owner: str, now: datetime) -> bool:
        """From claimed to sending, just before the first byte goes out. False: the claim was lost, or its address was
        paused or held since: then it is pending again."""

    def settle(self, delivery: Delivery, settlement: Settlement, follow_ups: Sequence[NewDelivery] = ()) -> None:
        """Writes how it ended, and queues what somebody must be told of it. A first receipt of a digest makes its
        approved stories published. A new address is followed by every delivery, card and subscription of the old,
        and by posts that are still to be sent."""

    def recover(
        self,
        now: datetime,
        is_dead: Callable[[str], bool],
        repeats_safely: Mapping[str, int],
        follow_ups: Callable[[Delivery], Sequence[NewDelivery]] = lambda delivery: (),
    ) -> int:
        """Claims whose lease is over or whose owner is dead: claimed → pending, sending → unknown (or pending again,
        where the channel may repeat). `follow_ups`: what somebody must be told of one that became unknown. Returns
        how many became unknown."""

    def external_id(self, delivery_key: str) -> str | None: ...

    def delivery(self, delivery_id: int) -> Delivery | None: ...

    def deliveries(self, state: DeliveryState | None = None, limit: int = 50) -> list[Delivery]: ...

    def retry(self, delivery_id: int, now: datetime) -> bool: ...

    def drop(self, delivery_id: int, now: datetime) -> bool: ...

    def paused(self) -> list[tuple[str, str, str, datetime]]:
        """(kind, address, why, since) of addresses that nothing goes to."""

    def resume(self, kind: str, address: str) -> bool: ...


class Store(WatchStore, FullTextStore, HubStore, HealthStore, NewsStore, TellingStore, Outbox, Protocol):
    """The whole store, and its small memory for single values (`telegram.offset`, alerts told)."""

    def remember(self, key: str, value: str) -> None: ...

    def recall(self, key: str) -> str | None: ...

    def tidy(self, now: datetime, keep: timedelta) -> int:
        """Forgets payloads and ledger rows that are settled and older than `keep`. Items and decisions stay."""

    def close(self) -> None: ...
