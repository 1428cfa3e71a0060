"""Commands in this process: the same `main` that `watchdesk` calls, without the second that a new process takes."""

import io
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bot.cli.main import main
from tests.e2e.desks import Surroundings, surroundings
from tests.e2e.running import SOUND, Done, be_quick

Shell = Callable[..., Done]


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Shell]:
    """`shell(*words, environ, cwd, stdin)` runs one command to its end, as `running.command` does."""
    root = logging.getLogger()
    handlers, level, interrupt = list(root.handlers), root.level, signal.getsignal(signal.SIGINT)
    ours = logging.getLogger("watchdesk")
    our_level = ours.level
    monkeypatch.setenv("WATCHDESK_HOME", "")

    def run(
        *words: str, environ: Mapping[str, str] | None = None, cwd: Path | None = None, stdin: str | bytes = ""
    ) -> Done:
        for name in [name for name in os.environ if name.startswith(("WATCHDESK_", "TELEGRAM_"))]:
            monkeypatch.delenv(name)
        for name, value in (environ or {}).items():
            monkeypatch.setenv(name, value)
        if cwd is not None:
            monkeypatch.chdir(cwd)
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        monkeypatch.setattr(sys, "argv", ["watchdesk", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        code = ended.value.code
        assert code is None or isinstance(code, int)
        return Done(code or 0, said.out, said.err)

    yield run
    for handler in list(root.handlers):
        root.removeHandler(handler)
    for handler in handlers:
        root.addHandler(handler)
    root.setLevel(level)
    ours.setLevel(our_level)
    signal.signal(signal.SIGINT, interrupt)


@pytest.fixture
def around(tmp_path: Path) -> Iterator[Surroundings]:
    with surroundings(tmp_path / "desk", (*SOUND, "beacon")) as around:
        be_quick(around)
        yield around


def approve_all(shell: Shell, around: Surroundings) -> None:
    waiting = shell("review", "list", "--json", "-n", "500", environ=around.environ)
    ids = [story["id"] for story in waiting.lines]
    assert ids
    assert shell("review", "approve", *ids, "--as", "Ann", environ=around.environ).code == 0
