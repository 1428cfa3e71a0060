"""Readers see threads: a follow-up says what it updates, and in chat it answers the message that told it first."""

from collections.abc import AsyncIterator, Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from small_desk import EDITORS, MAIN, SmallDesk, an_edition, an_entry

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_pace import PaceLimits
from bot.desk.acting import DeskActs
from bot.desk.cards import Cards
from bot.desk.telegram.commands import Asker, Commands
from bot.desk.telegram.rules import ChatRules
from bot.errors import Refused, Uncertain
from bot.model import TOPICS, Act, ChannelSpec, Entry, Stale, Story
from bot.pipeline.review import EditorsChat
from bot.testing.botapi import FakeBotApi, HeldMessage
from bot.testing.fakes import FixedClassifier
from tests.conftest import StillClock

FAST = PaceLimits(overall_a_second=10_000, chat_a_second=10_000, group_a_minute=10_000)
SECOND = "-1001234567890"
TOLD = {
    "port": ("Cranes stand still after LockHive encrypts Antwerp harbour", "The gang demands 4.2 million."),
    "law": ("Norway drafts an ordinance on spare satellite links", "Telecom firms have until March."),
    "flaw": ("Water utilities probed through CVE-2026-31337 in Hydrolux pumps", "Sensors reported wrong levels."),
    "court": ("Brussels judge remands a pair of coders until spring over sabotage", "Both deny everything."),
    "vote": ("A levy on phone bills is to pay for masts in Tromso", "Pensioners are exempt."),
    "sticks": ("Pump maker mails customers a memory stick with repaired software", "It replaces a download."),
    "raid": (
        "Ransomware gang LockHive shuts down harbour control at Port of Antwerp",
        "LockHive encrypted the crane control systems of the Port of Antwerp on Monday and demands 4.2 million euros.",
    ),
    "arrest": (
        "Antwerp prosecutor charges two LockHive members, third suspect sought",
        "Investigators seized servers in Liege and Charleroi; the defendants face ten years in prison.",
    ),
    "toll": ("Insurers put the damage at the Flemish docks at ninety million", "Flowers and fruit rotted."),
    "school": ("Teachers in Lima learn to spot forged invoices", "The course lasts three evenings."),
}

LATER = {
    "bees": ("Beekeepers in Slovenia map hives", "Volunteers counted four hundred."),
    "tram": ("Melbourne trams return after a week of silence", "Passengers had taken buses."),
    "bank": ("Ghana's central bank rehearses a day without card payments", "Coins came by motorcycle."),
    "film": ("Cannes jury crowns a thriller about a lighthouse keeper", "Its lead actor thanked her mother."),
    "moon": ("Lunar rover sleeps through the night without a heater", "Solar panels unfold at dawn."),
    "wine": ("Chilean vintners insure cellars against landslides", "Premiums rose by a tenth."),
}
TOLD |= LATER


def entry(name: str, **said: Any) -> Entry:
    title, summary = TOLD[name]
    words = {"title": title, "summary": summary, "url": f"https://{name}.example/news", "guid": name}
    return an_entry(1, **(words | said))


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[SmallDesk]:
    made = SmallDesk(tmp_path, clock)
    made.chat = None
    made.classifier = FixedClassifier({"": ("ciip",)})
    made.wire(made.store)
    yield made
    made.close()


@pytest.fixture
async def api(desk: SmallDesk) -> AsyncIterator[FakeBotApi]:
    """The desk's chats on a Bot API of its own."""
    async with FakeBotApi() as served:
        for chat in (MAIN, SECOND, EDITORS):
            served.add_chat(int(chat))
        channel = TelegramChannel(served.token, served.base_url, timeout=5, pace=FAST)
        desk.channels = {**desk.channels, "telegram": channel}
        yield served
        await channel.aclose()


async def story(desk: SmallDesk, name: str, follows: Story | None = None, **said: Any) -> Story:
    """A story that came in and was approved; `follows` puts it into that one's thread, as editors can."""
    said = {"published": desk.clock.now()} | said
    (found,) = [one for one in await desk.watch(entry(name, **said)) if one.lead.guid == name]
    if follows is not None:
        desk.reviewer.follow(found.id, follows.id, "Ann", None)
    fresh = desk.store.story(found.id)
    assert fresh is not None
    return desk.decide(fresh)


async def tell(desk: SmallDesk, **later: float) -> None:
    """Today's digest goes out; then so much time passes."""
    desk.publisher.send("daily")
    await desk.deliverer.deliver_due()
    desk.clock.pass_time(**later)


def held(api: FakeBotApi, chat: str = MAIN) -> tuple[HeldMessage, ...]:
    return api.messages(int(chat))


async def test_the_rules_own_follow_up_answers_the_message_that_told_the_story(
    desk: SmallDesk, api: FakeBotApi
) -> None:
    await desk.approve(entry("law"), entry("raid"), entry("flaw"))
    await tell(desk, days=20)
    now = desk.clock.now()
    await desk.approve(entry("arrest", published=now), entry("school", published=now))
    preview = desk.publisher.messages("daily", desk.publisher.preview("daily"))
    await tell(desk)
    first, second, reply = held(api)
    assert [one.html for one in (second, reply)] == [payload.body["text"] for payload in preview]
    assert (first.reply_to, second.reply_to, reply.reply_to) == (None, None, first.message_id)
    assert (first.silent, second.silent, reply.silent) == (False, False, True)
    assert "2 stories from 1 source" in second.text
    assert "\n↩ update to the story of 20 November: see the reply below\n" in second.text
    assert f". {TOLD['arrest'][0]}\n" in second.text
    assert TOLD["arrest"][0] in reply.text
    assert f"\n↩ update to the story of 20 November: {TOLD['raid'][0]}\n" in reply.text


async def test_a_digest_of_nothing_but_one_follow_up_is_the_answer(desk: SmallDesk, api: FakeBotApi) -> None:
    port = await story(desk, "port")
    await tell(desk, days=1)
    desk.restart()
    await story(desk, "court", port)
    await tell(desk, days=8)
    await story(desk, "toll", port)
    await tell(desk)
    first, second, third = held(api)
    assert [one.reply_to for one in (second, third)] == [first.message_id] * 2
    assert not second.silent
    assert "↩ update to yesterday's story: Cranes stand still" in second.text
    assert "↩ update to the story of 20 November: Cranes stand still" in third.text


async def test_each_chat_answers_its_own_message_and_a_new_one_reads_it_in_the_digest(
    desk: SmallDesk, api: FakeBotApi
) -> None:
    desk.specs |= {"second": ChannelSpec("second", "telegram", SECOND), "third": ChannelSpec("third", "telegram", "-7")}
    desk.editions = {"daily": an_edition(channels=("main", "second"))}
    api.add_chat(-7)
    api.say(int(SECOND), 5, "a message, so that the numbers differ")
    port, law = await story(desk, "port"), await story(desk, "law")
    await tell(desk, days=1)
    desk.editions = {"daily": an_edition(channels=("main", "second", "third"))}
    await story(desk, "court", port)
    await story(desk, "school")
    await tell(desk)
    for chat in (MAIN, SECOND):
        first, _, reply = held(api, chat)
        assert reply.reply_to == first.message_id
    assert held(api, MAIN)[0].message_id != held(api, SECOND)[0].message_id
    (only,) = held(api, "-7")
    assert "↩ update to yesterday's story: Cranes stand still" in only.text
    assert only.reply_to is None
    assert law.follows is None


async def test_follow_ups_of_one_message_come_in_one_answer(desk: SmallDesk, api: FakeBotApi) -> None:
    port, law, flaw = [await story(desk, name) for name in ("port", "law", "flaw")]
    await tell(desk, days=1)
    for name, opener in (("court", port), ("vote", law), ("sticks", flaw), ("school", None)):
        await story(desk, name, opener)
    await tell(desk)
    first, main, reply = held(api)
    assert reply.reply_to == first.message_id
    assert main.text.count("see the reply below") == 3
    assert [TOLD[name][0] in reply.text for name in ("court", "vote", "sticks", "school")] == [True, True, True, False]
    assert len(desk.deliveries()) == 3


async def test_both_in_one_digest_stand_together(desk: SmallDesk, api: FakeBotApi) -> None:
    port = await story(desk, "port")
    await story(desk, "law")
    await story(desk, "court", port)
    await tell(desk)
    (only,) = held(api)
    lines = only.text.splitlines()
    at = next(place for place, text in enumerate(lines) if text.endswith(TOLD["port"][0]))
    number = int(lines[at].partition(".")[0])
    assert f"{number + 1}. {TOLD['court'][0]}\n↩ update to story {number}\n" in only.text


async def test_a_story_that_was_merged_is_followed_where_it_was_told(desk: SmallDesk, api: FakeBotApi) -> None:
    port, law = await story(desk, "port"), await story(desk, "law")
    await tell(desk, days=1)
    other = await story(desk, "flaw")
    merged = desk.reviewer.merge(other.id, [port.id], "Ann", None)
    assert not isinstance(merged, Stale)
    await story(desk, "court", other)
    await story(desk, "vote", law)
    await tell(desk)
    first, reply = held(api)
    assert reply.reply_to == first.message_id
    assert reply.text.count("↩ update to yesterday's story: ") == 2
    assert TOLD["flaw"][0] in reply.text or TOLD["port"][0] in reply.text


async def test_what_was_rejected_is_never_referred_to(desk: SmallDesk, api: FakeBotApi) -> None:
    port = await story(desk, "port")
    desk.decide(desk.decide(port, Act.UNDO), Act.REJECT)
    await story(desk, "court", port)
    await tell(desk)
    (only,) = held(api)
    assert "update" not in only.text
    assert "Cranes" not in only.text


async def test_a_follow_up_of_a_message_that_never_arrived_stands_alone(desk: SmallDesk, api: FakeBotApi) -> None:
    """Refused, or nobody knows: the words still say what it updates."""
    real, ends = desk.channels["telegram"], [Refused("no"), Uncertain("perhaps")]

    class Failing:
        kind, repeats_safely = "telegram", 0

        async def send(self, delivery: Any, earlier_message: str | None = None) -> Any:
            raise ends.pop(0)

    desk.channels["telegram"] = Failing()  # type: ignore[assignment]
    port = await story(desk, "port")
    await tell(desk, days=1)
    flaw = await story(desk, "flaw")
    await tell(desk, days=1)
    desk.channels["telegram"] = real
    await story(desk, "court", port)
    await story(desk, "sticks", flaw)
    await story(desk, "school")
    await tell(desk)
    main, *alone = held(api)
    assert [one.reply_to for one in alone] == [None, None]
    assert main.text.count("see the reply below") == 2
    assert {text for one in alone for text in one.text.splitlines() if "↩" in text} == {
        f"↩ update to Friday's story: {TOLD['port'][0]}",
        f"↩ update to yesterday's story: {TOLD['flaw'][0]}",
    }


async def test_a_message_that_was_deleted_is_answered_by_nobody(desk: SmallDesk, api: FakeBotApi) -> None:
    port = await story(desk, "port")
    await tell(desk, days=1)
    api.forget_message(int(MAIN), held(api)[0].message_id)
    await story(desk, "court", port)
    await tell(desk)
    (only,) = held(api)
    assert only.reply_to is None


async def test_the_message_is_known_after_restarts_and_long_after_its_delivery_is_forgotten(
    desk: SmallDesk, api: FakeBotApi
) -> None:
    port = await story(desk, "port")
    await tell(desk, days=120)
    desk.store.tidy(desk.clock.now(), desk.lookback)
    assert desk.deliveries() == []
    desk.restart()
    await story(desk, "court", port)
    await tell(desk)
    first, reply = held(api)
    assert reply.reply_to == first.message_id
    assert "↩ update to the story of 20 November 2026: Cranes" in reply.text


async def test_a_supergroup_gets_links_to_its_messages_where_answers_end(desk: SmallDesk, api: FakeBotApi) -> None:
    desk.specs["main"] = ChannelSpec("main", "telegram", SECOND)
    openers = ["port", "law", "flaw", "toll", "school", "vote"]
    told = []
    for name in openers:
        told.append(await story(desk, name))
        await tell(desk, days=1)
    for name, opener in zip(LATER, told, strict=True):
        desk.clock.pass_time(days=1)
        await story(desk, name, opener)
    await tell(desk)
    *_, main, a, b, c, d, e = held(api, SECOND)
    assert len({one.reply_to for one in (a, b, c, d, e)}) == 5
    links = [entity["url"] for entity in main.entities if entity["type"] == "text_link" and "t.me" in entity["url"]]
    assert len(links) == 6, "five pointers and the line of the one that has no message of its own"
    assert set(links) == {f"https://t.me/c/1234567890/{n}" for n in range(1, 7)}


async def test_a_mail_says_it_in_words(desk: SmallDesk) -> None:
    desk.editions = {"daily": an_edition(channels=("mail",))}
    desk.subscribe(1)
    port = await story(desk, "port")
    await tell(desk, days=1)
    desk.subscribe(2)
    await story(desk, "court", port)
    await tell(desk)
    told = {one.address: one.body for one in desk.mail.messages}
    assert f"    Update to yesterday's story: {TOLD['port'][0]}"[:60] in str(told["reader1@example.org"]["text"])
    assert "pdate to yesterday" not in str(told["reader2@example.org"]["text"]), "who was not told is not reminded"


async def test_a_digest_that_is_asked_for_links_and_answers_nothing(desk: SmallDesk, api: FakeBotApi) -> None:
    desk.subscribe(1, "telegram", address=SECOND, at=time(9, 30))
    port = await story(desk, "port")
    desk.clock.pass_time(minutes=45)
    desk.publisher.run_due()
    await desk.deliverer.deliver_due()
    await story(desk, "court", port)
    assert desk.publisher.digest_now("telegram", SECOND, None, TOPICS, "update 1") == 2
    await desk.deliverer.deliver_due()
    first, asked = held(api, SECOND)
    assert asked.reply_to is None
    assert "↩ update to" in asked.text
    desk.clock.pass_time(days=1)
    desk.publisher.run_due()
    await desk.deliverer.deliver_due()
    assert held(api, SECOND)[-1].reply_to == first.message_id, "what was asked for counts for nothing"


async def test_why_tells_what_is_followed_and_not_which_editor_said_so(desk: SmallDesk, api: FakeBotApi) -> None:
    port = await story(desk, "port")
    await tell(desk, days=1)
    await story(desk, "court", port)
    await tell(desk)
    acts = DeskActs(desk.store, desk.clock, desk.reviewer, desk.publisher)
    commands = Commands(acts, lambda: ChatRules("UTC"))
    said = await commands.answer("why", Asker(MAIN, None, "1"), ["1"])
    assert f'\nfollows: <a href="https://port.example/news">{TOLD["port"][0]}</a>, as an editor says' in str(said)
    assert "Ann" not in str(said)


async def test_the_card_of_a_follow_up_answers_the_card_of_what_it_follows(desk: SmallDesk, api: FakeBotApi) -> None:
    cards = Cards(desk.store, lambda: {}, lambda: "UTC")
    desk.chat = EditorsChat(EDITORS, cards.face)
    desk.wire(desk.store)
    await desk.watch(entry("raid"))
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    desk.clock.pass_time(days=20)
    (raid,) = desk.store.stories()
    (found,) = [one for one in await desk.watch(entry("arrest", published=desk.clock.now())) if one.id != raid.id]
    assert found.follows == raid.id
    desk.reviewer.post_cards()
    await desk.deliverer.deliver_due()
    first, second = held(api, EDITORS)
    assert second.reply_to == first.message_id
    assert f"↩ update to: {TOLD['raid'][0]} ({found.thread_why})" in second.text
    desk.decide(found)
    await desk.deliverer.deliver_due()
    redrawn = held(api, EDITORS)[1]
    assert (redrawn.edits, redrawn.reply_to) == (1, first.message_id)
    assert "↩ update to: " in redrawn.text
