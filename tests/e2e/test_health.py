"""`watchdesk sources health` and `doctor`: what a person and a program read of sources that are well, and of others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.testing.loopback import Answer, LoopbackServer, Request
from tests.e2e.conftest import Shell
from tests.e2e.running import bare_desk

GOOD = (
    "<rss version='2.0'><channel><title>Good</title><item><title>Intrusion at a water utility</title>"
    "<link>https://good.example/1</link><guid>1</guid></item></channel></rss>"
)
PAGE = '<html><head><title>New</title><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head></html>'
ANSWERS = {
    "/good": Answer(200, GOOD.encode(), "application/rss+xml"),
    "/gone": Answer(410),
    "/page": Answer(200, PAGE.encode(), "text/html"),
    "/shut": Answer(403),
}


@pytest.fixture
def base() -> Iterator[str]:
    async def answer(request: Request) -> Answer:
        return ANSWERS.get(request.path, Answer(404))

    server = LoopbackServer(answer)
    server.start()
    yield f"http://127.0.0.1:{server.port}"
    server.stop()


@pytest.fixture
def home(tmp_path: Path, base: str) -> Path:
    folder = bare_desk(tmp_path / "desk", fetch={"allow": ["127.0.0.0/8"]}, timezone="UTC")
    sources = [{"name": path[1:].title(), "url": base + path} for path in ANSWERS]
    off = {"name": "Off", "url": f"{base}/off", "disabled": True}
    (folder / "sources.yaml").write_text(yaml.safe_dump({"sources": [*sources, off]}))
    return folder


def test_a_person_reads_what_is_wrong_and_what_to_do(shell: Shell, home: Path, base: str) -> None:
    shell("poll", "--all", cwd=home)
    told = shell("sources", "health", cwd=home)
    assert told.code == 0
    assert "1 of 4 well; 1 gone, 2 failing, 1 off" in told.out
    assert "gone for good" in told.out
    assert "shuts us out (403)" in told.out
    assert f"put {base}/rss.xml into sources.yaml" in told.out
    assert "\nwell" not in told.out
    assert "\nwell" in shell("sources", "health", "--all", cwd=home).out
    one = shell("sources", "health", "Good", cwd=home)
    assert one.code == 0
    assert "well" in one.out
    assert "1 items" in one.out
    assert shell("sources", "health", "nobody", cwd=home).code == 2


def test_a_program_reads_everything_of_all(shell: Shell, home: Path) -> None:
    before = {one["id"]: one for one in shell("sources", "health", "--json", cwd=home).lines}
    assert {one["state"] for one in before.values()} == {"new", "off"}
    shell("poll", "--all", cwd=home)
    found = {one["id"]: one for one in shell("sources", "health", "--json", cwd=home).lines}
    assert {id_: one["state"] for id_, one in found.items()} == {
        "good": "well",
        "gone": "gone",
        "page": "failing",
        "shut": "failing",
        "off": "off",
    }
    assert found["page"]["reason"] == "not_a_feed"
    assert found["gone"]["mend"]
    assert found["good"]["items"] == 1
    assert found["good"]["last_success"]
    assert found["gone"]["told"] is False


def test_the_doctor_sums_it_up(shell: Shell, home: Path) -> None:
    for _ in range(3):
        shell("poll", "--all", cwd=home)
    done = shell("doctor", "--json", cwd=home)
    assert done.code == 1
    (sources,) = [one for one in done.json if one["what"] == "sources"]
    assert not sources["well"]
    assert "1 of 4 well" in sources["detail"]
    assert "sources health" in sources["mend"]
