"""Starting costs little: what a command does not need is not loaded."""

import subprocess
import sys

HEAVY = {
    "aiohttp", "alembic", "apscheduler", "bs4", "dateparser", "feedparser", "httpx", "jinja2", "pydantic",
    "publicsuffixlist", "sqlalchemy", "telegram"
}  # fmt: skip


def loaded(code: str) -> set[str]:
    """The packages that are loaded after this code, in a process of its own."""
    told = f"{code}\nimport sys\nprint(' '.join(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def test_the_command_line_itself_needs_no_heavy_library() -> None:
    assert loaded("import bot.cli.main") & HEAVY == set()


def test_a_desk_without_a_bot_does_not_load_one_nor_what_migrates_stores() -> None:
    unneeded = {"alembic", "dateparser", "httpx", "publicsuffixlist", "starlette", "telegram", "uvicorn"}
    assert loaded("import bot.app") & unneeded == set()
