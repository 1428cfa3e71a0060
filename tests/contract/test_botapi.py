"""The shipped Bot API stand-in keeps Telegram's rules, as python-telegram-bot sees them over a socket."""

import asyncio
import time
from collections.abc import AsyncIterator

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest, Conflict, InvalidToken

from bot.telegram_line import AskedToWait, TelegramLine, open_bot
from bot.testing.botapi import FakeBotApi, Fault
from bot.testing.botapi_html import CantParse, parse, units


@pytest.fixture
async def api() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as served:
        served.add_chat(7)
        yield served


@pytest.fixture
async def bot(api: FakeBotApi) -> AsyncIterator[Bot]:
    line = TelegramLine(connect=2, answer=5)
    yield open_bot(api.token, api.base_url, calls=line)
    await line.shutdown()


@pytest.mark.parametrize(
    ("html", "text", "kinds"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> and <I>italic</I>", "bold and italic", ["bold", "italic"]),
        ("a &lt; b &amp;amp; &#65;&#x42; &nbsp;", "a < b &amp; AB &nbsp;", []),
        ('<a href="https://a.example/?x=1&amp;y=2">here</a>', "here", ["text_link"]),
        ('<span class="tg-spoiler">x</span><blockquote expandable>q</blockquote>', "xq", ["spoiler", "blockquote"]),
        ('<pre><code class="language-python">1</code></pre>', "1", ["code", "pre"]),
        ("<b></b>nothing", "nothing", []),
    ],
)
def test_html_is_read_as_telegram_reads_it(html: str, text: str, kinds: list[str]) -> None:
    plain, entities = parse(html)
    assert (plain, [entity["type"] for entity in entities]) == (text, kinds)


@pytest.mark.parametrize(
    "html", ["<b>open", "close</b>", "<b><i>crossed</b></i>", "<div>no</div>", "a < b", "<span>x</span>", "<b", "<br>"]
)
def test_broken_html_is_refused(html: str) -> None:
    with pytest.raises(CantParse):
        parse(html)


def test_offsets_count_utf_16_units() -> None:
    _, entities = parse("😀<b>x</b>")
    assert entities == [{"type": "bold", "offset": 2, "length": 1}]
    assert units("😀") == 2


async def test_a_message_is_held_and_edited_in_place(bot: Bot, api: FakeBotApi) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await bot.send_message(7, "<b>One</b> &amp; more", parse_mode="HTML", reply_markup=keyboard)
    assert sent.text == "One & more"
    edited = await bot.edit_message_text("Two", chat_id=7, message_id=sent.message_id)
    assert isinstance(edited, Message)
    held = api.messages(7)
    assert [(one.text, one.buttons, one.edits) for one in held] == [("Two", (), 1)]
    await bot.edit_message_reply_markup(chat_id=7, message_id=sent.message_id, reply_markup=keyboard)
    assert api.messages(7)[0].data == {"Yes": "y"}


async def test_refusals_in_telegrams_words(bot: Bot, api: FakeBotApi) -> None:
    sent = await bot.send_message(7, "x")
    too_much = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y" * 65)]])
    refused = {
        "chat not found": bot.send_message(8, "x"),
        "can't parse entities": bot.send_message(7, "<b>", parse_mode="HTML"),
        "message text is empty": bot.send_message(7, "<b> </b>", parse_mode="HTML"),
        "message is too long": bot.send_message(7, "😀" * 2049),
        "button_data_invalid": bot.send_message(7, "x", reply_markup=too_much),
        "message is not modified": bot.edit_message_text("x", chat_id=7, message_id=sent.message_id),
        "message to edit not found": bot.edit_message_text("y", chat_id=7, message_id=99),
        "query is too old": bot.answer_callback_query("q0"),
        "message thread not found": bot.send_message(7, "x", message_thread_id=3),
    }
    for words, call in refused.items():
        with pytest.raises(BadRequest, match=f"(?i){words}"):
            await call
    assert len(api.messages(7)) == 1
    assert (await bot.send_message(7, "😀" * 2048)).message_id


async def test_a_wrong_token_is_unauthorized(api: FakeBotApi) -> None:
    line = TelegramLine(connect=2, answer=5)
    with pytest.raises(InvalidToken):
        await open_bot("1:wrong", api.base_url, calls=line).get_me()
    await line.shutdown()
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{api.base_url}1:wrong/getMe")).json()["error_code"] == 401
        assert (await client.post(f"{api.base_url}{api.token}/getMe", json={})).json()["result"]["is_bot"] is True
        assert (await client.get(f"{api.base_url}{api.token}/noSuchThing")).status_code == 404


async def test_updates_come_until_they_are_confirmed(bot: Bot, api: FakeBotApi) -> None:
    first = api.say(7, 70, "/start now")
    second = api.member(7, 70)
    press = api.press(7, 70, 1, "data")
    updates = await bot.get_updates()
    assert [update.update_id for update in updates] == [first, second, second + 1]
    assert updates[0].message is not None and updates[0].message.entities[0].length == 6
    assert updates[1].my_chat_member is not None and updates[1].my_chat_member.new_chat_member.status == "member"
    assert updates[2].callback_query is not None and updates[2].callback_query.id == press
    assert [update.update_id for update in await bot.get_updates(offset=second)] == [second, second + 1]
    assert api.waiting_updates == (second, second + 1)
    await bot.answer_callback_query(press, "Done", show_alert=True)
    assert (api.answers[press].text, api.answers[press].alert) == ("Done", True)


async def test_a_long_poll_waits_for_an_update(bot: Bot, api: FakeBotApi) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    while not any(call.method == "getupdates" for call in api.calls):
        await asyncio.sleep(0.005)
    assert not polling.done()
    number = api.say(7, 70, "hello")
    assert [update.update_id for update in await polling] == [number]


async def test_a_second_poller_ends_the_first_and_a_webhook_ends_both(bot: Bot, api: FakeBotApi) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    while not any(call.method == "getupdates" for call in api.calls):
        await asyncio.sleep(0.005)
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="other getUpdates"):
        await polling
    api.webhook_url = "https://desk.example/hook"
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_flood_limits_hold_a_chat_to_one_message_a_second() -> None:
    async with FakeBotApi(flood_limits=True) as api:
        api.add_chat(7)
        api.add_chat(8)
        line = TelegramLine(connect=2, answer=5)
        bot = open_bot(api.token, api.base_url, calls=line)
        await bot.send_message(7, "one")
        with pytest.raises(AskedToWait) as told:
            await bot.send_message(7, "two")
        assert told.value.seconds == 1
        await bot.send_message(8, "one")
        await line.shutdown()


async def test_faults_strike_where_and_as_often_as_scripted(bot: Bot, api: FakeBotApi) -> None:
    api.add_chat(8)
    api.fail(Fault.bad_request("no"), chat=8, times=None)
    api.fail(Fault.slow(0.2), chat=7)
    await bot.get_me()
    started = time.monotonic()
    await bot.send_message(7, "slow")
    assert time.monotonic() - started >= 0.2
    for _ in range(2):
        with pytest.raises(BadRequest):
            await bot.send_message(8, "x")
    api.mend(chat=8)
    await bot.send_message(8, "x")
    assert [call.status for call in api.calls if call.chat == 8] == [400, 400, 200]


async def test_people_and_their_rights(bot: Bot, api: FakeBotApi) -> None:
    api.add_chat(-5, admins=[1], forum=True)
    assert (await bot.get_chat_member(-5, 1)).status == "creator"
    assert (await bot.get_chat_member(-5, 2)).status == "member"
    assert (await bot.get_chat(-5)).type == "group"
    await bot.set_my_commands([("help", "What this is")])
    assert api.commands == [{"command": "help", "description": "What this is"}]
    assert (await bot.send_message(-5, "x", message_thread_id=3)).is_topic_message


async def test_an_answer_names_a_message_that_is_there_or_goes_without(bot: Bot, api: FakeBotApi) -> None:
    first = await bot.send_message(7, "first", disable_notification=True)
    told = await bot.send_message(7, "second", reply_parameters=ReplyParameters(first.message_id))
    assert told.reply_to_message is not None
    assert told.reply_to_message.text == "first"
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(7, "third", reply_parameters=ReplyParameters(99))
    await bot.send_message(7, "third", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True))
    held = api.messages(7)
    assert [(one.text, one.reply_to, one.silent) for one in held] == [
        ("first", None, True),
        ("second", first.message_id, False),
        ("third", None, False),
    ]
