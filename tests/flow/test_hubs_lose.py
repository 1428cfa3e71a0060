"""Nothing is lost and nothing comes twice, whatever becomes of pushes."""

import asyncio
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hub import house
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_desk import an_entry
from test_any_order import template

from bot.model import Entry
from bot.testing.builders import MOMENT
from tests.conftest import StillClock

WHAT = st.sampled_from(["pushed", "lost", "late", "repeated", "forged", "whole", "edited", "poll", "restart"])
SHOWN = 8


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WHAT, min_size=1, max_size=14), st.booleans())
def test_any_fate_of_pushes(fates: list[str], secure: bool) -> None:
    home = Path(tempfile.mkdtemp())
    try:
        (home / "watchdesk.db").write_bytes(template())
        asyncio.run(_live(home, fates, secure))
    finally:
        shutil.rmtree(home)


async def _live(home: Path, fates: list[str], secure: bool) -> None:
    clock = StillClock(MOMENT)
    async with house(home, clock, secure=secure) as at:
        shown: list[Entry] = [an_entry(1)]
        late: list[Entry] = []
        await at.subscribe(*shown)
        for number, fate in enumerate(fates, 2):
            clock.pass_time(minutes=20)
            if fate not in ("poll", "restart", "edited"):
                shown.insert(0, an_entry(number))
                at.publish(*shown[:SHOWN])
            match fate:
                case "pushed":
                    await at.distribute(shown[0])
                case "late":
                    late.append(shown[0])
                case "repeated":
                    await at.distribute(shown[0])
                    await at.distribute(shown[0])
                case "whole":
                    await at.distribute(*shown[:SHOWN])
                case "forged":
                    form = at.hub.asked[-1]
                    await at.hub.push(form["hub.callback"], b"<rss/>", "sha256=" + "0" * 64)
                case "edited":
                    shown[0] = replace(shown[0], summary=f"Other words, for the {number}th time.")
                    at.publish(*shown[:SHOWN])
                    await at.distribute(shown[0])
                case "restart":
                    at.desk.lives += 1
                    at.pushes._in_a_row.clear()
                    at.pushes._to_poll.clear()
                    at.pushes._announced.clear()
            if fate == "poll" or number % 5 == 0:
                await at.poll()
        for entry in late:
            await at.distribute(entry)
        clock.pass_time(hours=3)
        await at.poll()
        items = [item for item, _ in at.desk.items()]
        assert sorted(item.guid or "" for item in items) == sorted(entry.guid or "" for entry in shown)
        said = {item.guid: item.summary for item in items}
        assert [said[entry.guid] for entry in shown[:SHOWN]] == [entry.summary for entry in shown[:SHOWN]]
        assert at.desk.store.source_states()["cert"].memory.gaps == 0
