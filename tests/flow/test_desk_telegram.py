"""The bot's ears, over a socket: commands, presses, trouble on the line, restarts.

Longer than most files: everything that people can say or press, on one house of fixtures.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core import review
from bot.desk.telegram import CardTokens, ChatRules, TelegramDesk
from bot.desk.telegram.ears import OFFSET
from bot.desk.telegram.wish import Misread, Wish, read_wish
from bot.errors import StoreBusy, UsageError
from bot.model import (
    GENERAL,
    TOPICS,
    Act,
    Choice,
    Classification,
    Decision,
    Evidence,
    Item,
    Line,
    Stale,
    State,
    Story,
    Subscription,
    TopicTag,
)
from bot.testing.botapi import FakeBotApi, Fault, User

EDITORS = -1009000000001
ANN = User(11, "Ann", "Ruiz")
BEN = User(12, "Ben")
READER = 70
SECRET = b"a secret of the desk, for tests only"


def now() -> datetime:
    return datetime.now(UTC)


class WallClock:
    """Telegram stamps messages with the real time, so these tests live in it."""

    def now(self) -> datetime:
        return now()


def a_story(story_id: str = "s1", title: str = "Grid <operator> attacked") -> Story:
    moment = now()
    tag = TopicTag("ciip", 5.0, 3.0, (Evidence("grid", "title", 0, 4, 3.0),))
    item = Item(
        id=f"i{story_id}",
        source_id="cert",
        identity="x",
        title=title,
        url="https://cert.example/1",
        canonical_url="https://cert.example/1",
        summary="",
        text="",
        lang="en",
        published=moment,
        first_seen=moment,
        content_hash="h",
        classification=Classification("en", "update", True, True, (tag,), "ciip", "r1"),
        story_id=story_id,
    )
    return Story(story_id, State.PENDING, 1, item.id, (item,), ("ciip",), moment)


@dataclass
class FakeActs:
    """Acts in memory, under the desk's own rule for decisions."""

    stories: dict[str, Story] = field(default_factory=lambda: {"s1": a_story()})
    decisions: list[tuple[str, Act, str]] = field(default_factory=list)
    subscriptions: dict[tuple[str, int | None], Subscription] = field(default_factory=dict)
    digests: set[str] = field(default_factory=set)
    resumed: list[str] = field(default_factory=list)
    waiting: int = 3
    delay: float = 0.0
    error: Exception | None = None

    async def _work(self) -> None:
        await asyncio.sleep(self.delay)
        if self.error is not None:
            raise self.error

    async def decide(self, story_id: str, act: Act, editor: str, seen_version: int, note: str = "") -> Story | Stale:
        await self._work()
        if story_id not in self.stories:
            raise UsageError(f"There is no story {story_id}.")
        outcome = review.decide(self.stories[story_id], Decision(story_id, act, editor, now(), seen_version))
        if isinstance(outcome, Story):
            self.stories[story_id] = outcome
            self.decisions.append((story_id, act, editor))
        return outcome

    async def correct(self, story_id: str, topic: str, editor: str, seen_version: int, *, holds: bool) -> Story | Stale:
        await self._work()
        decision = Decision(story_id, Act.EDIT, editor, now(), seen_version)
        outcome = review.correct(self.stories[story_id], decision, {topic: holds})
        if isinstance(outcome, Story):
            self.stories[story_id] = outcome
        return outcome

    async def subscribe(
        self, kind: str, address: str, thread_id: int | None, topics: tuple[str, ...], at: time, zone: str
    ) -> Subscription:
        await self._work()
        made = Subscription(f"sub{address}", kind, address, topics, zone, now(), at, thread_id)
        self.subscriptions[address, thread_id] = made
        return made

    async def unsubscribe(self, kind: str, address: str, thread_id: int | None) -> bool:
        return self.subscriptions.pop((address, thread_id), None) is not None

    async def subscription_of(self, kind: str, address: str, thread_id: int | None) -> Subscription | None:
        return self.subscriptions.get((address, thread_id))

    async def digest_now(self, kind: str, address: str, thread_id: int | None, *, request: str) -> int:
        self.digests.add(request)
        return self.waiting

    async def why(self, kind: str, address: str, thread_id: int | None, number: int) -> tuple[Line, Story] | None:
        if number != 1:
            return None
        story = self.stories["s1"]
        return Line(1, story.id, story.lead.title, story.lead.url, "", "CERT", ("ciip",), None), story

    async def resume(self, kind: str, address: str) -> bool:
        self.resumed.append(address)
        return True

    def next_digest(self, subscription: Subscription) -> datetime:
        return datetime(2026, 11, 21, 6, 30, tzinfo=UTC)


@dataclass
class FakeMemory:
    values: dict[str, str] = field(default_factory=dict)
    error: Exception | None = None

    def remember(self, key: str, value: str) -> None:
        if self.error is not None:
            raise self.error
        self.values[key] = value

    def recall(self, key: str) -> str | None:
        if self.error is not None:
            raise self.error
        return self.values.get(key)


@dataclass
class House:
    """A desk at its Bot API, and what stands behind it."""

    api: FakeBotApi
    acts: FakeActs = field(default_factory=FakeActs)
    memory: FakeMemory = field(default_factory=FakeMemory)
    tokens: CardTokens = field(default_factory=lambda: CardTokens(SECRET))
    rules: ChatRules = field(
        default_factory=lambda: ChatRules(
            "Europe/Zurich", EDITORS, frozenset({ANN.id, BEN.id}), {"cert": "Example <CERT>"}
        )
    )
    token: str = ""

    def desk(self, waits: tuple[float, float] = (0.05, 0.2)) -> TelegramDesk:
        return TelegramDesk(
            self.token or self.api.token,
            self.api.base_url,
            acts=self.acts,
            memory=self.memory,
            tokens=self.tokens,
            rules=lambda: self.rules,
            clock=WallClock(),
            poll_seconds=5.0,
            retry_waits=waits,
        )

    @asynccontextmanager
    async def open(self) -> AsyncIterator[TelegramDesk]:
        async with self.desk() as desk:
            yield desk

    async def said(self, chat: int, count: int = 1) -> list[str]:
        """The bot's messages in a chat, once there are so many."""
        await until(lambda: len(self.api.messages(chat)) >= count)
        return [held.text for held in self.api.messages(chat)]

    async def ask(self, text: str, chat: int = READER, user: int = READER) -> str:
        """What the bot answers to one message."""
        before = len(self.api.messages(chat))
        self.api.say(chat, user, text)
        return (await self.said(chat, before + 1))[before]

    async def press(self, user: User, data: str, chat: int = EDITORS) -> tuple[str, bool]:
        """What the presser is told."""
        query = self.api.press(chat, user, 1, data)
        await until(lambda: query in self.api.answers)
        told = self.api.answers[query]
        assert told.after < 2
        return told.text, told.alert

    def button(self, act: Act = Act.APPROVE, version: int = 1, story: str = "s1", chat: int = EDITORS) -> str:
        return self.tokens.issue(story, version, Choice(act), chat)


async def until(true: Callable[[], bool], seconds: float = 8.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.005)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with FakeBotApi() as api:
        api.add_chat(READER)
        api.add_chat(EDITORS, admins=[ANN.id])
        yield House(api)


# --- commands ---


async def test_start_says_what_this_is_with_an_example_and_wakes_a_paused_reader(house: House) -> None:
    async with house.open():
        answer = await house.ask("/start")
        assert "/subscribe ciip cybercrime 07:30 Europe/Zurich" in answer
        assert len(answer.splitlines()) == 6
        assert await house.ask("/help") == answer
    assert house.acts.resumed == [str(READER)]
    assert house.api.commands[0]["command"] == "subscribe"


async def test_subscribe_takes_its_words_in_any_order(house: House) -> None:
    async with house.open():
        answer = await house.ask("/subscribe 07.30 Cyber-Crime, europe/zurich CIIP")
        subscription = house.acts.subscriptions[str(READER), None]
        assert (subscription.topics, subscription.at, subscription.zone) == (
            ("ciip", "cybercrime"),
            time(7, 30),
            "Europe/Zurich",
        )
        assert "Next digest: 21 Nov 2026 07:30, Europe/Zurich" in answer
        await house.ask("/subscribe")
        changed = house.acts.subscriptions[str(READER), None]
        assert (changed.topics, changed.at, changed.zone) == (TOPICS, time(8), "Europe/Zurich")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ciip Europe/Zurih", "I do not know the zone Europe/Zurih. Did you mean Europe/Zurich?"),
        ("cibercrime", "I do not know the topic cibercrime. Did you mean cybercrime?"),
        ("zurich", "Is zurich your zone? Then write Europe/Zurich."),
        ("25:00", "25:00 is no time of the day. Times go from 00:00 to 23:59."),
        ("7am", "I cannot read 7am as a time. Write it like 07:30, in 24 hours."),
        ("Xx/Yyyyy", "I do not know the zone Xx/Yyyyy. Zones are named like Europe/Zurich."),
        ("07:00 08:00", "You named two times, 07:00 and 08:00. I need one."),
        ("UTC Asia/Kolkata", "You named two zones, UTC and Asia/Kolkata. I need one."),
        ("qqq", "I do not know qqq. Topics are ciip, cybercrime, cyberconflict, general, or all"),
        ("../../etc/passwd", "I do not know the zone ../../etc/passwd."),
    ],
)
def test_a_mistake_is_answered_with_what_was_meant(words: str, said: str) -> None:
    wish = read_wish(words.split(), zone="UTC")
    assert isinstance(wish, Misread)
    assert wish.mistakes[0].startswith(said)


def test_topics_are_read_in_reading_order_and_general_only_if_named() -> None:
    assert read_wish(["general", "ciip"], zone="UTC") == Wish(("ciip", GENERAL), time(8), "UTC")
    assert read_wish(["all", "general"], zone="UTC") == Wish((*TOPICS, GENERAL), time(8), "UTC")
    assert read_wish(["ALL", "21h05", "asia/KOLKATA"], zone="UTC") == Wish(TOPICS, time(21, 5), "Asia/Kolkata")


async def test_all_mistakes_come_at_once_and_harmless(house: House) -> None:
    async with house.open():
        answer = await house.ask("/subscribe cibercrime <b>25:00 Europe/Zurih /stop")
    lines = answer.splitlines()
    assert len(lines) == 5 and lines[-1].endswith("/subscribe ciip cybercrime 07:30 Europe/Zurich")
    assert "<b>25:00" in answer
    assert house.acts.subscriptions == {}


async def test_topics_show_what_is_mine(house: House) -> None:
    async with house.open():
        assert "no subscription here yet" in await house.ask("/topics")
        await house.ask("/subscribe cybercrime")
        answer = await house.ask("/topics")
    assert [line[0] for line in answer.splitlines()[:4]] == ["·", "✓", "·", "·"]
    assert answer.splitlines()[-1] == "Next digest: 21 Nov 2026 07:30, Europe/Zurich."


async def test_digest_comes_through_the_outbox_and_once_a_request(house: House) -> None:
    async with house.open():
        assert "no subscription" in await house.ask("/digest")
        await house.ask("/subscribe all")
        update = house.api.say(READER, READER, "/digest")
        await until(lambda: house.acts.digests == {f"telegram:{update}"})
        house.acts.waiting = 0
        assert "nothing new" in await house.ask("/digest")


async def test_why_tells_the_evidence_with_strangers_words_made_harmless(house: House) -> None:
    async with house.open():
        answer = await house.ask("/why 1")
        assert "Grid <operator> attacked" in answer and "Example <CERT>" in answer and "grid" in answer
        assert "no story 2" in await house.ask("/why 2.")
        for odd in ("/why", "/why one", "/why ²", "/why 99999999999999999999"):
            assert "Which story?" in await house.ask(odd)


async def test_stop_ends_a_subscription_once(house: House) -> None:
    async with house.open():
        await house.ask("/subscribe all")
        assert "no more digests" in await house.ask("/stop")
        assert "no subscription" in await house.ask("/stop")
    assert house.acts.subscriptions == {}


async def test_in_groups_only_administrators_change_what_all_get(house: House) -> None:
    house.api.add_chat(-5, admins=[ANN.id], forum=True)
    async with house.open():
        assert "only administrators" in await house.ask("/subscribe@watchdesk_bot all", chat=-5, user=99)
        assert "/topics" in await house.ask("/help", chat=-5, user=99)
        house.api.say(-5, ANN, "/subscribe@some_other_bot all")
        house.api.say(-5, ANN, "just talking, /subscribe all")
        house.api.say(-5, ANN, "/subscribe@Watchdesk_Bot ciip", thread_id=4)
        await house.said(-5, 3)
        house.api.fail(Fault.server_error(), method="getChatMember")
        assert "could not ask" in await house.ask("/stop", chat=-5, user=ANN.id)
    assert list(house.acts.subscriptions) == [("-5", 4)]
    assert [held.thread_id for held in house.api.messages(-5)] == [None, None, 4, None]


async def test_small_talk_is_answered_in_private_only(house: House) -> None:
    async with house.open():
        assert "/help" in await house.ask("good morning")
        assert "/help" in await house.ask("/nonsense")
        house.api.say(EDITORS, ANN, "good morning")
        assert "/topics" in await house.ask("/help", chat=EDITORS, user=ANN.id)
    assert len(house.api.messages(EDITORS)) == 1


async def test_an_act_that_fails_is_answered_and_the_next_works(house: House, caplog: pytest.LogCaptureFixture) -> None:
    async with house.open():
        house.acts.error = StoreBusy("The store is locked.")
        assert "Something went wrong" in await house.ask("/subscribe all")
        house.acts.error = ZeroDivisionError("a fault of ours")
        assert "Something went wrong" in await house.ask("/subscribe all")
        house.acts.error = None
        assert "Done." in await house.ask("/subscribe all")
    assert "ZeroDivisionError" in caplog.text, "a fault of ours must be found in the log"


async def test_a_reader_who_comes_back_is_resumed(house: House) -> None:
    async with house.open():
        house.api.member(READER, READER, was="kicked", now="member")
        house.api.member(-7, READER, was="left", now="administrator")
        house.api.member(-8, READER, was="member", now="kicked")
        await house.ask("/help")
    assert house.acts.resumed == [str(READER), "-7"]


# --- presses ---


async def test_an_editors_press_decides_with_name_and_id(house: House) -> None:
    async with house.open():
        assert await house.press(ANN, house.button()) == ("Approved.", False)
    assert house.acts.decisions == [("s1", Act.APPROVE, "Ann Ruiz (11)")]


async def test_a_press_sets_a_topic_right_and_the_old_card_no_longer_decides(house: House) -> None:
    not_ciip = house.tokens.issue("s1", 1, Choice(Act.EDIT, "ciip", holds=False), EDITORS)
    async with house.open():
        assert await house.press(ANN, not_ciip) == ("Noted: not ciip.", False)
        assert (await house.press(BEN, house.button()))[1], "the card was redrawn: what it showed is no longer so"
        also = house.tokens.issue("s1", 2, Choice(Act.EDIT, "cybercrime"), EDITORS)
        assert await house.press(ANN, also) == ("Noted: also cybercrime.", False)
    told = house.acts.stories["s1"]
    assert ("ciip" in told.topics, "cybercrime" in told.topics, told.state) == (False, True, State.PENDING)


async def test_five_presses_of_one_button_are_one_decision(house: House) -> None:
    async with house.open():
        queries = [house.api.press(EDITORS, ANN, 1, house.button()) for _ in range(5)]
        await until(lambda: len(house.api.answers) == 5)
    told = sorted(house.api.answers[query].text for query in queries)
    assert told == ["Already approved by Ann Ruiz (11)."] * 4 + ["Approved."]
    assert len(house.acts.decisions) == 1


async def test_of_two_editors_at_once_the_first_decides_and_the_other_is_told_who(house: House) -> None:
    async with house.open():
        first = house.api.press(EDITORS, BEN, 1, house.button(Act.REJECT))
        second = house.api.press(EDITORS, ANN, 1, house.button(Act.APPROVE))
        await until(lambda: len(house.api.answers) == 2)
    assert house.api.answers[first].text == "Rejected."
    assert (house.api.answers[second].text, house.api.answers[second].alert) == ("Already rejected by Ben (12).", True)
    assert house.acts.stories["s1"].state is State.REJECTED


async def test_presses_that_must_not_act_are_answered_with_a_reason(house: House) -> None:
    """Promise 93: no editor, foreign chat, forged, of another desk, stale, for a story that is gone, too long."""
    good = house.button()
    house.acts.stories["s1"] = replace(house.acts.stories["s1"], version=2)
    forged = [
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        good.replace("s1", "s2", 1),
        good.replace("a:", "r:", 1),
        CardTokens(b"the secret of another desk").issue("s1", 1, Choice(Act.APPROVE), EDITORS),
        "approve:s1",
        "::::",
        "ü" * 500,
        "",
    ]
    async with house.open():
        text, alert = await house.press(User(666, "Eve"), good)
        assert alert and "Only editors" in text and "666" in text
        assert "editors' chat" in (await house.press(ANN, house.button(chat=-5), chat=-5))[0]
        assert "editors' chat" in (await house.press(ANN, good, chat=ANN.id))[0]
        assert "not one of this desk's" in (await house.press(ANN, house.button(chat=-5)))[0]
        for data in forged:
            assert "not one of this desk's" in (await house.press(ANN, data))[0], data
        assert "has changed" in (await house.press(ANN, good))[0]
        assert await house.press(ANN, house.button(story="s99")) == ("There is no story s99.", True)
        house.acts.error = StoreBusy("locked")
        assert "nothing was decided" in (await house.press(ANN, house.button()))[0]
        house.acts.error = ZeroDivisionError("a fault of ours")
        assert "Something went wrong" in (await house.press(ANN, house.button()))[0]
    assert house.acts.decisions == []


async def test_a_slow_desk_answers_the_press_in_time_and_decides_all_the_same(house: House) -> None:
    house.acts.delay = 1.7
    async with house.open():
        text, _ = await house.press(ANN, house.button())
        assert "busy" in text
        await until(lambda: len(house.acts.decisions) == 1)


async def test_a_name_cannot_be_an_attack(house: House) -> None:
    async with house.open():
        await house.press(User(12, "Ben\n\u202e<b>" + "x" * 100), house.button())
    ((_, _, editor),) = house.acts.decisions
    assert "\n" not in editor and "\u202e" not in editor and len(editor) < 80 and editor.endswith("(12)")


def test_tokens_fit_into_a_button_and_hold_for_one_chat() -> None:
    tokens = CardTokens(SECRET)
    topics = [Choice(Act.EDIT, topic, holds) for topic in TOPICS for holds in (True, False)]
    for choice in (Choice(Act.APPROVE), Choice(Act.REJECT), Choice(Act.UNDO), *topics):
        data = tokens.issue("s0123456789abcdef", 10**6, choice, EDITORS)
        assert len(data.encode()) <= 64
        assert tokens.read(data, EDITORS) == ("s0123456789abcdef", 10**6, choice)
        assert tokens.read(data, EDITORS - 1) is None
    assert tokens.read(tokens.issue("a:b:c", 0, Choice(Act.UNDO), 1), 1) == ("a:b:c", 0, Choice(Act.UNDO))
    with pytest.raises(ValueError, match="too long"):
        tokens.issue("s" * 60, 1, Choice(Act.APPROVE), EDITORS)
    with pytest.raises(ValueError, match="negative"):
        tokens.issue("s", -1, Choice(Act.APPROVE), EDITORS)
    with pytest.raises(ValueError, match="too short"):
        CardTokens(b"short")
    assert SECRET.decode() not in repr(tokens)


# --- trouble, restarts ---


async def test_what_was_said_while_we_were_away_is_done_once_after_the_start(house: House) -> None:
    house.api.say(READER, READER, "/subscribe ciip")
    press = house.api.press(EDITORS, ANN, 1, house.button())
    async with house.open():
        await until(lambda: press in house.api.answers)
        await house.said(READER)
        await until(lambda: house.api.waiting_updates == ())
    async with house.open():
        await house.ask("/help")
    assert len(house.acts.decisions) == 1
    assert len(house.api.messages(READER)) == 2


async def test_an_old_command_is_not_executed_but_its_sender_is_asked(house: House) -> None:
    house.api.say(READER, READER, "/stop <now>", sent=now() - timedelta(hours=2))
    house.api.say(READER, READER, "hello?", sent=now() - timedelta(hours=2))
    house.acts.subscriptions[str(READER), None] = await house.acts.subscribe(
        "telegram", str(READER), None, TOPICS, time(8), "UTC"
    )
    async with house.open():
        (answer,) = await house.said(READER)
        assert answer.startswith("I was away when you sent /stop (")
        house.api.say(READER, READER, "/help", sent=now() - timedelta(minutes=50))
        await house.said(READER, 2)
    assert (str(READER), None) in house.acts.subscriptions


async def test_an_update_is_never_acted_on_twice_after_a_crash(house: House) -> None:
    """Killed after the last update was remembered, but before Telegram knew: the number is the store's to keep."""
    update = house.api.say(READER, READER, "/subscribe ciip")
    house.memory.values[OFFSET] = json.dumps({"bot": "123456", "update": update, "at": now().isoformat()})
    async with house.open():
        await house.ask("/help")
    assert house.acts.subscriptions == {}
    remembered = json.loads(house.memory.values[OFFSET])
    assert remembered["update"] == update + 1


@pytest.mark.parametrize(
    "kept",
    [
        {"bot": "999", "update": 10**9, "at": "2026-11-20T09:00:00+00:00"},
        {"bot": "123456", "update": 10**9, "at": "2020-01-01T00:00:00+00:00"},
        {"bot": "123456", "update": "x", "at": "2020"},
        ["nonsense"],
    ],
)
async def test_a_number_that_means_nothing_any_more_is_not_used(house: House, kept: object) -> None:
    house.memory.values[OFFSET] = json.dumps(kept)
    async with house.open():
        assert await house.ask("/help")


async def test_a_store_that_cannot_remember_stops_nobody(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.memory.error = StoreBusy("The store is locked.")
    async with house.open():
        await house.ask("/help")
        await house.ask("/help")
    assert "could not be remembered" in caplog.text
    assert len(house.api.messages(READER)) == 2


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault.conflict(), "another program reads this bot's messages (409)"),
        (Fault.unauthorized(), "does not know this bot token"),
        (Fault.server_error(), "answers in its place"),
        (Fault.bad_json(), "cannot be read"),
        (Fault.cut(), "cannot be reached"),
        (Fault.flood(0.2), "asks us to wait"),
        (Fault(200, body=b'{"ok": true, "result": [{"update_id": "x", "message": 7}]}'), "cannot be read"),
        (Fault(200, body=b'{"ok": true, "result": 7}'), "cannot be read"),
    ],
    ids=["409", "401", "502", "bad-json", "cut", "429", "unreadable", "no-list"],
)
async def test_trouble_is_said_once_waited_out_and_over(
    house: House, caplog: pytest.LogCaptureFixture, fault: Fault, said: str
) -> None:
    house.api.fail(fault, method="getUpdates", times=3)
    with caplog.at_level(logging.INFO, logger="watchdesk.telegram"):
        async with house.open() as desk:
            await until(lambda: desk.trouble is not None)
            assert desk.trouble is not None and said in desk.trouble
            assert await house.ask("/help")
            assert desk.trouble is None and desk.last_heard is not None
    assert sum(said in record.message for record in caplog.records) == 1
    assert sum("listening to Telegram again" in record.message for record in caplog.records) == 1


async def test_an_update_that_cannot_be_read_makes_nobody_deaf(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.api.say(READER, READER, "/help")
    odd = house.api.tell({"my_chat_member": {"chat": "an odd one"}})
    house.api.say(READER, READER, "/help")
    async with house.open():
        assert len(await house.said(READER, 2)) == 2
        await until(lambda: house.api.waiting_updates == ())
    assert f"update {odd} cannot be read" in caplog.text


async def test_a_wrong_token_makes_no_busy_loop_and_no_leak(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.token = "123456:wrong-token"
    with caplog.at_level(logging.DEBUG):
        async with house.desk(waits=(0.01, 0.3)) as desk:
            await until(lambda: desk.trouble is not None)
            await asyncio.sleep(0.7)
            assert "TELEGRAM_BOT_TOKEN" in (desk.trouble or "")
    assert 2 <= len(house.api.calls) <= 4
    assert "wrong-token" not in caplog.text and "wrong-token" not in repr(desk)


async def test_a_webhook_left_on_is_removed_at_the_start(house: House) -> None:
    house.api.webhook_url = "https://old.example/hook"
    house.api.say(READER, READER, "/help")
    async with house.open() as desk:
        await house.said(READER)
        assert house.api.webhook_url == ""
        house.api.webhook_url = "https://other.example/hook"
        house.api.say(READER, READER, "/help")
        await until(lambda: "webhook" in (desk.trouble or ""))
        house.api.webhook_url = ""
        await house.said(READER, 2)


async def test_a_fault_of_our_own_is_not_silent(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.memory.error = ZeroDivisionError("a fault of ours")
    async with house.open() as desk:
        await until(lambda: "has ended" in (desk.trouble or ""))
    assert "ZeroDivisionError" in caplog.text


async def test_telegram_may_be_down_at_the_start(house: House) -> None:
    house.api.refuse_connections()
    async with house.open() as desk:
        await until(lambda: desk.trouble is not None)
        house.api.accept_connections()
        assert await house.ask("/help")


async def test_an_answer_that_fails_stops_nothing(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.api.add_chat(71)
    for fault in (Fault.blocked(), Fault.cut(), Fault.server_error(), Fault.bad_request("no")):
        house.api.fail(fault, chat=71, method="sendMessage")
    house.api.fail(Fault.server_error(), method="answerCallbackQuery")
    house.api.fail(Fault.bad_request("query is too old"), method="answerCallbackQuery")
    house.api.fail(Fault.flood(0.1), chat=READER)
    async with house.open():
        for _ in range(4):
            house.api.say(71, 71, "/help")
        house.api.press(EDITORS, ANN, 1, "x")
        house.api.press(EDITORS, ANN, 1, "y")
        assert await house.ask("/help"), "and an answer that must wait, waits"
        assert len(await house.said(71)) == 1, "the one whose receipt was cut off"
        await until(lambda: sum(call.method == "answercallbackquery" for call in house.api.calls) == 2)
    assert house.api.token.partition(":")[2] not in caplog.text


async def test_stopping_leaves_what_was_not_handled_for_the_next_start(house: House) -> None:
    house.acts.delay = 0.3
    for _ in range(3):
        house.api.say(READER, READER, "/subscribe ciip")
    desk = house.desk()
    await desk.start()
    await until(lambda: any(call.method == "getupdates" for call in house.api.calls))
    await asyncio.sleep(0.1)
    await desk.stop()
    assert len(house.api.messages(READER)) == 1
    house.acts.delay = 0
    async with house.open():
        assert len(await house.said(READER, 3)) == 3
        await until(lambda: house.api.waiting_updates == ())
    assert len(house.api.messages(READER)) == 3
