"""Commands on a desk that has news: digests, what is unsure, readers, the store, the doctor."""

import csv
import io
import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.model import TOPICS, ItemQuery, Subscription
from bot.testing.botapi import Fault
from tests.e2e.conftest import Shell, approve_all
from tests.e2e.desks import CHAT, TOKEN, Surroundings
from tests.e2e.running import MOMENT, bare_desk, looking

# ---------------------------------------------------------------------------------------------- digests


def contents(store: Path) -> dict[str, list[Any]]:
    """Everything that is stored."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as raw:
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


def test_a_preview_stores_nothing_and_is_what_send_sends(shell: Shell, around: Surroundings) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    approve_all(shell, around)
    with looking(around) as desk:
        reader = Subscription("ada", "email", "ada@example.org", TOPICS, "Europe/Zurich", desk.clock.now(), token="t")
        desk.store.subscribe(reader)
    store = around.home / "var" / "watchdesk.db"
    before = contents(store)
    views = {
        form: shell("digest", "preview", "daily", "--as", form, "--json", environ=around.environ).json
        for form in ("telegram", "email", "text", "html")
    }
    assert contents(store) == before
    assert around.chats.messages(CHAT) == ()
    assert around.letterbox.letters == []
    stories = views["text"]["stories"]
    assert len(stories) > 3
    assert all(view["stories"] == stories for view in views.values())

    sent = shell("digest", "send", "daily", "--json", environ=around.environ)
    assert (sent.code, sent.json["digests"], sent.json["stories"]) == (0, 2, 2 * len(stories))
    assert [message.html for message in around.chats.messages(CHAT)] == views["telegram"]["parts"]
    (written,) = (around.home / "var" / "digests").glob("*.txt")
    assert written.read_text(encoding="utf-8") == views["text"]["parts"][0]
    ((address, letter),) = around.letterbox.messages()
    assert address == "ada@example.org"
    assert f"Subject: {letter['Subject']}" == views["email"]["parts"][0]
    body = letter.get_body(("plain",))
    assert body is not None
    mailed = body.get_content().replace("\r\n", "\n")
    assert mailed.startswith(views["email"]["parts"][2].rstrip("\n")), "the letter ends with how to leave"

    again = shell("digest", "send", "daily", "--json", environ=around.environ)
    assert (again.code, again.json["digests"]) == (0, 0)
    assert len(around.letterbox.letters) == 1
    unknown = shell("digest", "send", "weekly", environ=around.environ)
    assert (unknown.code, "There is no edition weekly" in unknown.told) == (2, True)
    wrong = shell("digest", "preview", "daily", "--at", "noon", environ=around.environ)
    assert (wrong.code, "2026-11-20T08:00" in wrong.told) == (2, True)


def test_sending_says_how_much_went_where(shell: Shell, around: Surroundings) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    (first, *_) = shell("review", "list", "--json", environ=around.environ).lines
    shell("review", "approve", first["id"], environ=around.environ)
    sent = shell("digest", "send", "daily", environ=around.environ)
    assert (sent.code, "1 digest with 1 story in 2 messages: 2 sent." in sent.out) == (0, True)


def test_what_nobody_can_be_sure_of_is_listed_and_decided(shell: Shell, around: Surroundings) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    approve_all(shell, around)
    around.chats.fail(Fault.cut(), chat=CHAT)
    sent = shell("digest", "send", "daily", "--json", environ=around.environ)
    assert sent.code == 1
    assert sent.json["settled"]["unknown"] == 1
    (unknown,) = shell("deliveries", "list", "--state", "unknown", "--json", environ=around.environ).lines
    assert (unknown["state"], unknown["address"]) == ("unknown", str(CHAT))
    assert MOMENT.fullmatch(unknown["created"])
    assert shell("deliveries", "drop", str(unknown["id"]), environ=around.environ).code == 0
    assert shell("deliveries", "drop", str(unknown["id"]), environ=around.environ).code == 2
    assert shell("deliveries", "list", "--state", "unknown", "--json", environ=around.environ).out == ""
    assert shell("deliveries", "retry", str(unknown["id"]), environ=around.environ).code == 0
    assert shell("deliveries", "retry", "999999", environ=around.environ).code == 2
    table = shell("deliveries", "list", environ=around.environ)
    assert (table.code, "pending" in table.out) == (0, True)


# ---------------------------------------------------------------------------------------------- readers


def test_readers_come_from_a_file_and_go_into_one(shell: Shell, tmp_path: Path) -> None:
    desk = bare_desk(tmp_path / "desk", timezone="Europe/Zurich")
    readers = tmp_path / "readers.csv"
    readers.write_text(
        "address,topics,time,zone\n"
        "ada@example.org,ciip cybercrime,07:30,Europe/Zurich\n"
        "bob@example.org,,,\n"
        "not an address,ciip,07:30,UTC\n"
        "cleo@example.org,weather,07:30,UTC\n"
        "dora@example.org,all,7 o'clock,UTC\n"
        "eve@example.org,ciip,07:30,Europe/Zuerich\n"
    )
    done = shell("subscribers", "import", str(readers), "--json", cwd=desk)
    assert (done.code, done.json["imported"]) == (1, 2)
    assert [re.search(r"readers\.csv:(\d+)", mistake)[1] for mistake in done.json["mistakes"]] == ["4", "5", "6", "7"]
    text = shell("subscribers", "import", str(readers), cwd=desk)
    assert (text.code, text.err.count("readers.csv:"), "2 readers imported." in text.out) == (1, 4, True)

    wrong = tmp_path / "wrong.csv"
    wrong.write_text("name,mail\nAda,ada@example.org\n")
    refused = shell("subscribers", "import", str(wrong), cwd=desk)
    assert (refused.code, "address,topics,time,zone" in refused.told) == (2, True)

    exported = shell("subscribers", "export", cwd=desk)
    rows = list(csv.reader(io.StringIO(exported.out)))
    assert rows == [
        ["address", "topics", "time", "zone"],
        ["ada@example.org", "ciip cybercrime", "07:30", "Europe/Zurich"],
        ["bob@example.org", " ".join(TOPICS), "", "Europe/Zurich"],
    ]
    again = tmp_path / "again.csv"
    again.write_text(exported.out)
    assert shell("subscribers", "import", str(again), cwd=desk).code == 0
    assert len(shell("subscribers", "list", "--json", cwd=desk).lines) == 2, "known readers are changed, not doubled"

    assert shell("subscribers", "remove", "ada@example.org", cwd=desk).code == 0
    assert shell("subscribers", "remove", "ada@example.org", cwd=desk).code == 2
    assert [line["address"] for line in shell("subscribers", "list", "--json", cwd=desk).lines] == ["bob@example.org"]


# ---------------------------------------------------------------------------------------------- the store


def test_the_store_is_upgraded_checked_copied_and_pruned(shell: Shell, around: Surroundings, tmp_path: Path) -> None:
    fresh = bare_desk(tmp_path / "fresh")
    assert shell("db", "upgrade", cwd=fresh).code == 0
    assert "is at" in shell("db", "upgrade", cwd=fresh).out
    shell("poll", "--all", "--json", environ=around.environ)
    copy = tmp_path / "copy.db"
    assert shell("db", "backup", str(copy), environ=around.environ).code == 0
    assert contents(copy)["item"] == contents(around.home / "var" / "watchdesk.db")["item"]
    twice = shell("db", "backup", str(copy), environ=around.environ)
    assert (twice.code, "is there already" in twice.told) == (2, True)
    assert shell("db", "check", "--json", environ=around.environ).json == {"problems": []}
    assert shell("db", "prune", environ=around.environ).code == 0

    with closing(sqlite3.connect(around.home / "var" / "watchdesk.db")) as store:
        store.execute("UPDATE story SET lead_id = 'nobody' WHERE seq = (SELECT min(seq) FROM story)")
        store.commit()
    ruined = shell("db", "check", "--json", environ=around.environ)
    assert (ruined.code, len(ruined.json["problems"])) == (1, 1)
    (tmp_path / "fresh" / "var" / "watchdesk.db").write_bytes(b"this is no database, whatever its name says" * 100)
    broken = shell("items", "list", cwd=fresh)
    assert broken.code == 2
    assert "Traceback" not in broken.err


def test_the_doctor_finds_what_is_wrong_and_says_how_to_mend_it(shell: Shell, around: Surroundings) -> None:
    def looked() -> dict[str, tuple[bool, str]]:
        done = shell("doctor", "--json", environ=around.environ)
        assert done.code == (0 if all(one["well"] for one in done.json) else 1)
        assert all(set(one) == {"what", "well", "detail", "mend"} for one in done.json)
        assert TOKEN not in done.out
        return {one["what"]: (one["well"], one["mend"]) for one in done.json}

    first = looked()
    assert not first["sources"][0]
    assert "watchdesk poll --all" in first["sources"][1]
    shell("poll", "--all", "--json", environ=around.environ)
    well = looked()
    assert all(well[what][0] for what in ("files", "store", "sources", "outbox", "telegram", "mail"))
    around.chats.refuse_connections()
    around.environ["WATCHDESK_EMAIL__SMTP_URL"] = "smtp://127.0.0.1:9"
    ill = looked()
    assert {what for what, (fine, _) in ill.items() if not fine} == {"telegram", "mail"}
    assert "api_base" in ill["telegram"][1]
    assert "SMTP_URL" in ill["mail"][1]


def test_a_story_told_by_two_sources_is_one_for_the_editors(shell: Shell, around: Surroundings) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    items = shell("items", "export", environ=around.environ).lines
    tellers = Counter(item["story"] for item in items if item["state"] == "pending")
    merged, count = tellers.most_common(1)[0]
    assert count > 1
    members = sorted(item["id"] for item in items if item["story"] == merged)
    shown = shell("items", "show", members[0], "--json", environ=around.environ)
    assert sorted(shown.json["members"]) == members
    lead = shown.json["lead"]
    assert lead["item"] in members
    assert lead["why"]
    told = shell("items", "show", members[0], environ=around.environ).out
    assert "leads because" in told and "also in" in told
    [listed] = [
        story for story in shell("review", "list", "--json", environ=around.environ).lines if story["id"] == merged
    ]
    assert (listed["lead"], listed["sources"][0]["source"]) == (lead, lead["source"])
    assert "leads because" in shell("review", "list", environ=around.environ).out
    decided = shell("review", "approve", merged, "--as", "Ann", "--json", environ=around.environ)
    assert decided.json["decided_by"] == "Ann"
    after = shell("items", "export", environ=around.environ).lines
    assert {item["state"] for item in after if item["story"] == merged} == {"approved"}
    stale = shell("review", "undo", merged, "--seen", "99", environ=around.environ)
    assert (stale.code, "changed since" in stale.out) == (1, True)
    assert shell("review", "undo", merged, environ=around.environ).code == 0
    assert shell("review", "approve", "s-nobody", environ=around.environ).code == 2


# ---------------------------------------------------------------------------------------------- floods


def test_rounds_by_hand_bring_what_was_held_to_the_editors(shell: Shell, around: Surroundings) -> None:
    few = around.environ | {"WATCHDESK_POLLING__MOST_NEW": "1", "WATCHDESK_POLLING__MAX_AGE": "0"}
    new = shell("poll", "--all", "--json", environ=few).json["items_new"]

    def placed() -> int:
        with looking(around) as desk:
            return sum(item.story_id is not None for item, _ in desk.store.items(ItemQuery(limit=None)))

    counts = [placed()]
    while counts[-1] < new:
        shell("poll", "--all", "--json", environ=few)
        counts.append(placed())
        assert counts[-1] > counts[-2], counts
    assert len(counts) > 3
