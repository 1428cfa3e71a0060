"""`watchdesk run` as a real process, all around it on loopback: a working day, files that change, the end."""

import http.client
import signal
import socket
import sqlite3
import time
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest
import yaml

from bot.model import TOPICS, DeliveryState, State, Subscription
from bot.testing.botapi import FakeBotApi, Fault, HeldMessage, User
from tests.e2e.desks import ANN, BEN, CHAT, EDITORS, SOME_SOURCES, TOKEN, Surroundings, surroundings
from tests.e2e.running import be_quick, command, eventually, just_past, looking, make_due, running

READER = 4711
ANNA, BENNO, STRANGER = User(ANN, "Ann"), User(BEN, "Ben"), User(99, "Mallory")
DAILY = {
    "id": "daily",
    "title": "Daily",
    "topics": ["ciip", "cybercrime", "cyberconflict"],
    "channels": ["main", "readers", "folder"],
}


def cards(chats: FakeBotApi) -> list[HeldMessage]:
    """The cards that wait for a decision."""
    return [message for message in chats.messages(EDITORS) if message.buttons]


def press(chats: FakeBotApi, user: User, card: HeldMessage, label: str) -> str:
    """Press a button of the card as it stood. What the presser was told."""
    data = next(data for text, data in card.data.items() if label in text)
    query = chats.press(EDITORS, user, card.message_id, data)
    return eventually(lambda: chats.answers.get(query), f"{user.first_name}'s press is answered").text


def asks(chats: FakeBotApi, text: str) -> str:
    """A reader writes; what the bot says to it."""
    before = len(chats.messages(READER))
    chats.say(READER, User(READER, "Rea"), text)
    eventually(lambda: len(chats.messages(READER)) > before, f"an answer to {text}")
    return chats.messages(READER)[before].text


def card_of(chats: FakeBotApi, message_id: int) -> HeldMessage:
    return next(message for message in chats.messages(EDITORS) if message.message_id == message_id)


def test_a_working_day(tmp_path: Path) -> None:
    with surroundings(tmp_path / "desk") as around:
        be_quick(around)
        around.write_desk(editions=[DAILY | just_past(around)], log={"level": "debug"})
        with looking(around) as desk:
            for name, zone in (("ada", "Europe/Zurich"), ("bob", "Asia/Tokyo")):
                reader = f"{name}@example.org"
                desk.store.subscribe(Subscription(name, "email", reader, TOPICS, zone, desk.clock.now(), token=name))
        with running(around, tmp_path / "process") as process:
            _the_editors_decide(around)
            _a_reader_comes_and_goes(around.chats)
            _commands_work_beside_it(around)
            _the_edition_goes_out_once(around)
            assert process.end() == 0
            assert "nothing is lost" in process.err
            assert "Traceback" not in process.err
            _nothing_is_half_done(around)
            written = [*around.home.rglob("*.log*"), *around.home.rglob("*.db*"), *tmp_path.glob("process/*")]
            assert len(written) >= 4
            for file in written:
                assert TOKEN.encode() not in file.read_bytes(), file.name


def _the_editors_decide(around: Surroundings) -> None:
    chats = around.chats
    eventually(lambda: len(cards(chats)) == 2, "two cards stand before the editors")
    card, other = cards(chats)
    assert "Only editors" in press(chats, STRANGER, card, "Approve")
    assert card_of(chats, card.message_id).edits == 0
    assert press(chats, ANNA, card, "Approve") == "Approved."
    told = press(chats, BENNO, card, "Reject")
    assert told.startswith("Already approved by Ann")
    redrawn = eventually(lambda: _without_buttons(chats, card.message_id), "the card is redrawn in its place")
    assert "approved by Ann" in redrawn.text
    assert redrawn.edits >= 1
    assert press(chats, BENNO, other, "Reject") == "Rejected."
    with looking(around) as desk:
        (approved,) = desk.store.stories(State.APPROVED)
        (rejected,) = desk.store.stories(State.REJECTED)
        assert approved.lead.title in card.text
        assert rejected.lead.title in other.text
    eventually(lambda: len(cards(chats)) == 2, "the next two cards follow")


def _without_buttons(chats: FakeBotApi, message_id: int) -> HeldMessage | None:
    card = card_of(chats, message_id)
    return None if card.buttons else card


def _a_reader_comes_and_goes(chats: FakeBotApi) -> None:
    assert "You get" in asks(chats, "/subscribe ciip 07:30 Europe/Zurich")
    assert "07:30, Europe/Zurich" in asks(chats, "/topics")
    digest = asks(chats, "/digest")
    assert "1. " in digest
    assert "ciip" in asks(chats, "/why 1")
    assert "no story 77" in asks(chats, "/why 77")
    assert "no more digests" in asks(chats, "/stop")
    assert "no subscription" in asks(chats, "/digest")


def _commands_work_beside_it(around: Surroundings) -> None:
    waiting = command("review", "list", "--json", "-n", "100", environ=around.environ)
    assert waiting.code == 0
    ids = [story["id"] for story in waiting.lines]
    assert len(ids) > 3
    approved = command("review", "approve", *ids, "--as", "Cleo", "--json", environ=around.environ)
    assert (approved.code, {story["state"] for story in approved.lines}) == (0, {"approved"})
    late = command("review", "reject", ids[0], environ=around.environ)
    assert (late.code, "Already approved by Cleo" in late.out) == (1, True)
    items = command("items", "list", "--json", "-n", "500", environ=around.environ)
    assert len(items.lines) == sum(len(around.wire.shown(name)) for name in SOME_SOURCES)
    assert "approved" in {item["state"] for item in items.lines}
    deliveries = command("deliveries", "list", "--json", environ=around.environ)
    assert deliveries.code == 0
    assert {"telegram"} == {row["kind"] for row in deliveries.lines}
    eventually(lambda: not cards(around.chats), "the cards show what was decided on the command line")


def _the_edition_goes_out_once(around: Surroundings) -> None:
    preview = command("digest", "preview", "daily", "--as", "telegram", "--json", environ=around.environ).json
    assert len(preview["stories"]) > 3
    assert around.chats.messages(CHAT) == ()
    make_due(around)
    eventually(lambda: len(around.chats.messages(CHAT)) == len(preview["parts"]), "the chat has its digest")
    eventually(lambda: len(around.letterbox.letters) == 2, "two readers have their mail")
    folder = around.home / "var" / "digests"
    files = eventually(lambda: [*folder.glob("*.txt")], "a file has the digest")
    said = around.chats.messages(CHAT)
    assert [message.html for message in said] == preview["parts"]
    assert all(message.preview_off for message in said)
    as_text = "".join(files[0].read_text(encoding="utf-8").split())
    assert all(story["url"] in as_text for story in preview["stories"] if story["url"])
    for reader, letter in around.letterbox.messages():
        assert letter["To"] == reader
        assert letter["From"] == "Watchdesk <desk@example.org>"
        assert (
            letter["List-Unsubscribe"] == f"<mailto:desk@example.org?subject=unsubscribe%20{reader.partition('@')[0]}>"
        )
        assert letter["List-Id"]
        assert letter["Date"]
        assert letter["Message-ID"].endswith("@example.org>")
        assert letter["Subject"].startswith("Daily, ")
        body = letter.get_body(("plain",))
        assert body is not None
        assert all(story["url"] in "".join(body.get_content().split()) for story in preview["stories"] if story["url"])
    make_due(around)  # once more: the day has had its digest
    with looking(around) as desk:
        eventually(lambda: not desk.store.turns_due(desk.clock.now()), "the turn is taken")
    assert len(around.chats.messages(CHAT)) == len(preview["parts"])
    assert len(around.letterbox.letters) == 2
    assert len([*folder.glob("*.txt")]) == 1


def _nothing_is_half_done(around: Surroundings) -> None:
    with closing(sqlite3.connect(around.home / "var" / "watchdesk.db")) as store:
        states = {row[0] for row in store.execute("SELECT DISTINCT state FROM delivery")}
        assert states <= {"sent", "pending"}
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert store.execute("SELECT count(*) FROM item WHERE story_id IS NULL").fetchone() == (0,)


def test_changed_files_take_effect_and_broken_ones_are_refused_once(tmp_path: Path) -> None:
    with surroundings(tmp_path / "desk", ("cairn",)) as around:
        be_quick(around)
        with running(around, tmp_path / "process") as process:
            eventually(lambda: len(cards(around.chats)) == 2, "the desk is at work")

            desk_file = around.home / "desk.yaml"
            sound = desk_file.read_text(encoding="utf-8")
            desk_file.write_text(sound.replace("timezone:", "timezome:"), encoding="utf-8")
            refusals = eventually(
                lambda: _refusals(around.chats), "the editors hear that a file is broken"
            )  # told once, however often it is looked at: the steps below take several looks
            assert "timezome" in refusals[0].text
            assert "desk.yaml:" in refusals[0].text

            watched = yaml.safe_load((around.home / "sources.yaml").read_text(encoding="utf-8"))
            more = next(one for one in yaml.safe_load(around.wire.sources_yaml())["sources"] if one["id"] == "certline")
            watched["sources"].append(more | {"every": "2s"})
            (around.home / "sources.yaml").write_text(yaml.safe_dump(watched), encoding="utf-8")
            around.write_desk(telegram={"editors_chat": EDITORS, "editors": [BEN], "cards": 4})
            eventually(lambda: around.wire.requests["certline"][200], "a new source is polled")
            eventually(lambda: len(cards(around.chats)) == 4, "four cards stand there now")
            assert "Only editors" in press(around.chats, ANNA, cards(around.chats)[0], "Approve")

            rules = around.home / "classifiers" / "rules.yaml"
            rules.write_text(rules.read_text(encoding="utf-8").replace("threshold: 4", "threshold: none"))
            eventually(lambda: len(_refusals(around.chats)) == 2, "broken rules are refused too")
            assert press(around.chats, BENNO, cards(around.chats)[0], "Reject") == "Rejected."
            assert process.end() == 0
            assert process.err.count("old ones stay in force") == 2


def _refusals(chats: FakeBotApi) -> list[HeldMessage]:
    return [message for message in chats.messages(EDITORS) if "old ones stay in force" in message.text]


def test_a_second_desk_is_refused_and_ctrl_c_ends_the_first(tmp_path: Path) -> None:
    with surroundings(tmp_path / "desk", ("cairn",)) as around:
        be_quick(around)
        store = tmp_path / "shared" / "desk.db"
        store.parent.mkdir()
        shared = {"WATCHDESK_STORE__URL": f"sqlite:///{store}"}
        around.environ |= shared
        with running(around, tmp_path / "process") as process:
            second = command("run", environ=around.environ)
            assert second.code == 2
            assert f"process {process.process.pid}," in second.err
            assert "End it first" in second.err

            elsewhere = tmp_path / "elsewhere"
            elsewhere.mkdir()
            for name in ("sources.yaml", "desk.yaml"):
                (elsewhere / name).write_bytes((around.home / name).read_bytes())
            third = command("run", "--home", str(elsewhere), environ=around.environ)
            assert third.code == 2
            assert f"process {process.process.pid}," in third.err

            other_store = around.environ | {"WATCHDESK_STORE__URL": f"sqlite:///{tmp_path / 'other.db'}"}
            fourth = command("run", environ=other_store)
            assert fourth.code == 2, "one desk for each folder, too: both would listen with the same bot"
            assert process.process.poll() is None
            assert process.end(signal.SIGINT) in (0, 130)
            assert "Traceback" not in process.err
        with running(around, tmp_path / "again") as again:
            assert again.process.poll() is None, "the lock goes with its holder"
            assert again.end() == 0


@pytest.mark.parametrize("stalls", [False, True])
def test_an_end_in_the_middle_of_sending_and_polling(tmp_path: Path, stalls: bool) -> None:
    """What is being sent is sent, or known to be in doubt; the rest waits; nothing is left in between."""
    with surroundings(tmp_path / "desk", ("cairn", "certline", *(["slowboat"] if stalls else []))) as around:
        around.wire.slow_seconds = 30
        be_quick(around)
        around.chats.fail(Fault.stall(60) if stalls else Fault.slow(3), chat=EDITORS, times=1)
        with running(around, tmp_path / "process") as process:
            eventually(lambda: [one for one in around.chats.calls if one.chat == EDITORS], "a card is on its way")
            eventually(lambda: around.wire.requests["certline"][200], "sources are being polled")
            began = time.monotonic()
            assert process.end() == 0
            assert time.monotonic() - began < 20
        with looking(around) as desk:
            states = {one.state for one in desk.store.deliveries(limit=100)}
            unsure = desk.store.deliveries(DeliveryState.UNKNOWN)
        assert states <= {DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.UNKNOWN}
        assert len(unsure) == int(stalls)
        assert len(around.chats.messages(EDITORS)) == 1
        around.chats.mend()
        with running(around, tmp_path / "again") as again:
            eventually(lambda: len(around.chats.messages(EDITORS)) >= (3 if stalls else 2), "the next start goes on")
            assert again.end() == 0
        texts = [message.text for message in around.chats.messages(EDITORS)]
        assert len(set(texts)) == len(texts), "no card stands there twice"


def test_what_is_served_while_it_runs(tmp_path: Path) -> None:
    with surroundings(tmp_path / "desk", ("cairn",)) as around, socket.create_server(("127.0.0.1", 0)) as taken:
        be_quick(around)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        around.environ["WATCHDESK_WEB__LISTEN"] = f"127.0.0.1:{port}"
        with running(around, tmp_path / "process") as process:
            assert eventually(lambda: _served(port, "/healthz"), "it says how it is") == (200, "ok\n")
            assert _served(port, "/websub/" + "A" * 32) == (404, "not found\n")
            assert process.end() == 0
            assert "Traceback" not in process.err
        assert _served(port, "/healthz") is None

        around.environ["WATCHDESK_WEB__LISTEN"] = f"127.0.0.1:{taken.getsockname()[1]}"
        refused = command("run", environ=around.environ)
        assert refused.code == 2
        assert "Nothing can listen at" in refused.told and "Traceback" not in refused.err


def _served(port: int, path: str) -> tuple[int, str] | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except OSError:
        return None
    finally:
        connection.close()


def test_a_taken_default_address_keeps_nobody_from_running(tmp_path: Path) -> None:
    with surroundings(tmp_path / "desk", ("cairn",)) as around, ExitStack() as others:
        be_quick(around)
        with suppress(OSError):  # else somebody has it already
            others.enter_context(socket.create_server(("127.0.0.1", 8080)))
        with running(around, tmp_path / "process") as process:
            assert "Nothing can listen at 127.0.0.1:8080" in process.err
            assert "runs on without /healthz" in process.err
            assert process.end() == 0
