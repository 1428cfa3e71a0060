"""Merging, splitting and following on the command line, and what a person reads of it."""

import json
from pathlib import Path
from typing import Any

from tests.e2e.conftest import Shell
from tests.e2e.desks import Surroundings


def waiting(shell: Shell, around: Surroundings) -> list[dict[str, Any]]:
    return shell("review", "list", "--json", environ=around.environ).lines


def test_editors_merge_split_follow_and_undo(shell: Shell, around: Surroundings) -> None:
    def review(*given: str) -> Any:
        return shell("review", *given, "--as", "Ann", environ=around.environ)

    shell("poll", "--all", "--json", environ=around.environ)
    before = waiting(shell, around)
    one, two, three = (story["id"] for story in before[:3])
    mine = [member["id"] for member in before[1]["members"]]

    merged = review("merge", one[:9], two)
    assert merged.code == 0
    items = len(before[0]["members"]) + len(mine)
    assert f"is pending, with {items} items; {two[:9]} leads to it" in " ".join(merged.out.split())
    once_more = review("merge", two, one)
    assert (once_more.code, f"{two} and {one} are one story already" in " ".join(once_more.err.split())) == (2, True)
    listed = shell("review", "list", "--state", "merged", environ=around.environ).out
    assert f"merged into {one[:9]} by Ann" in listed
    assert not any(word in listed for word in ("needs", "approve"))
    assert len(waiting(shell, around)) == len(before) - 1
    shown = shell("items", "show", mine[0], environ=around.environ).out
    assert "(merged by Ann)" in " ".join(shown.split())
    assert shell("items", "show", mine[0], "--json", environ=around.environ).json["story"] == one

    stale = review("merge", one, three, "--seen", "1", "--json")
    assert (stale.code, "changed" in stale.json["refused"]) == (1, True)
    undone = review("undo", two)
    assert (undone.code, f"{two[:9]} “" in undone.out, "is pending again" in " ".join(undone.out.split())) == (
        0,
        True,
        True,
    )
    strip = ("id", "title", "members", "topics", "state")
    after = waiting(shell, around)
    assert sorted(json.dumps([story[key] for key in strip]) for story in after) == sorted(
        json.dumps([story[key] for key in strip]) for story in before
    )

    merged = review("merge", one, two, "--json").lines
    assert [(story["id"], story["state"], story["merged_into"]) for story in merged] == [
        (one, "pending", None),
        (two, "merged", one),
    ]
    parted = review("split", one, *mine, "--json").lines
    assert [len(story["members"]) for story in parted] == [len(before[0]["members"]), len(mine)]
    which = review("split", one)
    assert which.code == 2
    assert all(f"{member['id'][:8]} " in which.err for member in before[0]["members"])
    everything = review("split", parted[1]["id"], *mine)
    assert (everything.code, "all items" in everything.err) == (2, True)

    followed = review("follow", parted[1]["id"], one)
    assert (followed.code, f"follows {one[:9]}" in " ".join(followed.out.split())) == (0, True)
    listed = " ".join(shell("review", "list", environ=around.environ).out.split())
    assert f"update to {one[:9]}" in listed
    shown = " ".join(shell("items", "show", mine[0], environ=around.environ).out.split())
    assert "(split off by Ann)" in shown
    assert "(said by Ann)" in shown
    led = shell("items", "show", before[0]["members"][0]["id"], environ=around.environ).out
    assert "followed by" in led
    assert review("follow", parted[1]["id"], "--nothing").code == 0
    assert f"It follows {one[:9]}" in review("undo", parted[1]["id"]).out
    assert review("undo", parted[1]["id"]).code == 1, "one step back, not two"
    assert review("follow", parted[1]["id"], "--nothing").code == 0
    unclear = review("follow", "s", one)
    assert (unclear.code, "several whose ids begin so" in " ".join(unclear.err.split())) == (2, True)
    assert review("follow", parted[1]["id"]).code == 2
    assert review("merge", one, one).code == 2


def test_what_editors_said_is_an_evaluation(shell: Shell, around: Surroundings, tmp_path: Path) -> None:
    shell("poll", "--all", "--json", environ=around.environ)
    nothing = shell("cluster", "eval", environ=around.environ)
    assert (nothing.code, "No editor" in nothing.out) == (0, True)
    one, two, *_ = waiting(shell, around)
    shell("review", "merge", one["id"], two["id"], environ=around.environ)
    found = shell("cluster", "eval", environ=around.environ)
    pairs = len(one["members"]) * len(two["members"])
    assert f"Of {pairs} pair{'s' if pairs > 1 else ''} that editors joined the rule joins" in " ".join(
        found.out.split()
    )
    as_json = shell("cluster", "eval", "--json", environ=around.environ).json
    assert (as_json["joined"]["pairs"], as_json["parted"]["pairs"]) == (pairs, 0)
    exported = shell("cluster", "eval", "--export", environ=around.environ)
    assert {record["group"] for record in exported.lines} == {one["id"]}
    file = tmp_path / "said.jsonl"
    file.write_text(exported.out, encoding="utf-8")
    again = shell("cluster", "eval", str(file), "--json")
    assert (again.code, again.json["groups"], again.json["records"]) == (0, 1, len(exported.lines))
