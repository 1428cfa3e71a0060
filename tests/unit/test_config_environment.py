"""`.env` and the environment over `desk.yaml`, and secrets that nobody gets to read."""

from pathlib import Path

import pytest

from bot.config.environment import read_dotenv
from bot.config.home import DeskFiles, load_desk
from bot.errors import Mistake, MistakesFound

TOKEN = "123456:very-secret-token-of-a-bot"


def desk_folder(home: Path, desk: str = "", dotenv: str = "") -> Path:
    (home / "sources.yaml").write_text("sources:\n  - {name: A, url: https://a.example/feed}\n")
    (home / "desk.yaml").write_text(desk)
    if dotenv:
        (home / ".env").write_text(dotenv)
        (home / ".env").chmod(0o600)
    return home


def remarks(desk: DeskFiles) -> list[str]:
    return [str(warning).replace(f"{desk.home}/", "") for warning in desk.warnings]


def complaints(home: Path, environ: dict[str, str]) -> list[str]:
    with pytest.raises(MistakesFound) as caught:
        load_desk(home, environ)
    return [str(mistake).replace(f"{home}/", "") for mistake in caught.value.mistakes]


def test_the_environment_beats_dotenv_which_beats_the_file(tmp_path: Path) -> None:
    home = desk_folder(
        tmp_path,
        "fetch: {total_timeout: 1, connect_timeout: 2, read_timeout: 3}\nreview: required\n",
        "WATCHDESK_FETCH__TOTAL_TIMEOUT=11\nWATCHDESK_FETCH__CONNECT_TIMEOUT=12\nWATCHDESK_REVIEW=off\n",
    )
    desk = load_desk(home, {"WATCHDESK_FETCH__TOTAL_TIMEOUT": "21", "WATCHDESK_TIMEZONE": "Asia/Tokyo"})
    limits = desk.limits
    assert (limits.total_timeout, limits.connect_timeout, limits.read_timeout) == (21.0, 12.0, 3.0)
    assert desk.settings.review.value == "off"
    assert desk.settings.timezone == "Asia/Tokyo"
    assert desk.warnings == ()


def test_every_form_that_a_value_may_take(tmp_path: Path) -> None:
    desk = load_desk(
        desk_folder(tmp_path, "polling: {jitter: 0.2, concurrency: 7}\n"),
        {
            "WATCHDESK_FETCH__ALLOW": '["127.0.0.0/8", "10.0.0.7:80"]',
            "WATCHDESK_FETCH__MAX_BYTES": "1 MiB",
            "WATCHDESK_POLLING": '{"every": "5m", "concurrency": 9}',
            "WATCHDESK_TELEGRAM__EDITORS": "[11, 12]",
            "WATCHDESK_EMAIL__FROM": "Desk <desk@example.org>",
            "WATCHDESK_CHANNELS": '[{"id": "out", "kind": "console"}]',
            "WATCHDESK_EDITIONS": '[{"id": "daily", "at": "08:00", "channels": ["out"]}]',
            "WATCHDESK_STORE__URL": "  ",
            "WATCHDESK_HOME": "/somewhere",
            "PATH": "/bin",
        },
    )
    settings = desk.settings
    assert desk.limits.allow == ("127.0.0.0/8", "10.0.0.7:80")
    assert desk.limits.max_bytes == 1024**2
    assert (settings.polling.jitter, settings.polling.concurrency, desk.sources[0].every.seconds) == (0.2, 9, 300)
    assert settings.telegram.editors == (11, 12)
    assert settings.email.sender == "Desk <desk@example.org>"
    assert [edition.channels for edition in desk.editions] == [("out",)]
    assert desk.store_url.get_secret_value().endswith("/var/watchdesk.db")
    assert desk.warnings == ()


def test_a_wrong_value_names_the_variable_and_not_the_file(tmp_path: Path) -> None:
    home = desk_folder(tmp_path, "fetch: {per_host: 1}\n", "# limits\nWATCHDESK_FETCH__PER_HOST=many\n")
    assert complaints(
        home,
        {
            "WATCHDESK_FETCH__ALLOW": "127.0.0.0/8",
            "WATCHDESK_TELEGRAM__EDITORS": "[11,",
            "WATCHDESK_CHANNELS": '[{"id": "x", "kind": "email", "color": 1}]',
            "WATCHDESK_WEB": "on",
        },
    ) == [
        ".env:2: `per_host` should be a whole number",
        "the environment variable WATCHDESK_CHANNELS: `kind: email` needs a sender"
        ' — add `email: {from: "Name <desk@example.org>"}`',
        "the environment variable WATCHDESK_CHANNELS: unknown key `color`"
        " — known here: `id`, `kind`, `chat_id`, `thread_id`, `path`",
        "the environment variable WATCHDESK_FETCH__ALLOW: `allow` should be a list — write it as a list: `[…, …]`",
        "the environment variable WATCHDESK_TELEGRAM__EDITORS: begins like JSON but is none"
        """ — write it like '["a", "b"]'""",
        "the environment variable WATCHDESK_WEB: `web` should be a mapping of `key: value` lines",
    ]


def test_names_that_nothing_reads_are_warnings_with_the_nearest(tmp_path: Path) -> None:
    home = desk_folder(tmp_path, dotenv="TELEGRAM_TOKEN=1:a\nPOSTGRES_PASSWORD=x\nexport WATCHDESK_FETCH_PER_HOST=3\n")
    desk = load_desk(home, {"WATCHDESK_TELEGRAM__EDITOR_CHAT": "-1", "WATCHDESK_XYZZY": "1", "TELEGRAM_TOKEN": "1:a"})
    assert remarks(desk) == [
        ".env:1: nothing reads `TELEGRAM_TOKEN` — did you mean `TELEGRAM_BOT_TOKEN`?",
        ".env:3: nothing reads `WATCHDESK_FETCH_PER_HOST` — did you mean `WATCHDESK_FETCH__PER_HOST`?",
        "the environment variable WATCHDESK_TELEGRAM__EDITOR_CHAT: nothing reads `WATCHDESK_TELEGRAM__EDITOR_CHAT`"
        " — did you mean `WATCHDESK_TELEGRAM__EDITORS_CHAT`?",
        "the environment variable WATCHDESK_XYZZY: nothing reads `WATCHDESK_XYZZY` — `desk.yaml` shows every key",
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("A=plain", "plain"),
        ("export A=plain", "plain"),
        ("  A = spaced  ", "spaced"),
        ("A=with # comment", "with"),
        ("A=no#comment", "no#comment"),
        ("A=# only a comment", ""),
        ("A='single # \\n $X' # comment", "single # \\n $X"),
        ('A="double \\"quoted\\" \\\\ # and\\nmore"', 'double "quoted" \\ # and\nmore'),
        ("A=a=b", "a=b"),
        ("A=", ""),
        ("A=${HOME}", "${HOME}"),
    ],
)
def test_lines_of_dotenv(tmp_path: Path, line: str, value: str) -> None:
    (tmp_path / ".env").write_text(f"# first\n\n{line}\n")
    assert read_dotenv(tmp_path / ".env", ".env", [])["A"].value == value


def test_every_wrong_line_of_dotenv_is_told_without_its_value(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text('A=1\nhunter2\n2B=hunter2\nC=\'hunter2\nA=hunter2\nD="hunter2" hunter2\n')
    with pytest.raises(MistakesFound) as caught:
        read_dotenv(tmp_path / ".env", ".env", [])
    assert str(caught.value).splitlines() == [
        ".env:2: not a setting — write `NAME=value`",
        ".env:3: not a setting — write `NAME=value`",
        ".env:4: the quotes of `C` are not closed — close them",
        ".env:5: `A` stands twice — keep one",
        ".env:6: the quotes of `D` are not closed — close them",
    ]


@pytest.mark.parametrize(("mode", "told"), [(0o600, 0), (0o400, 0), (0o644, 1), (0o640, 1), (0o660, 1)])
def test_dotenv_that_others_can_read_is_a_warning(tmp_path: Path, mode: int, told: int) -> None:
    (tmp_path / ".env").write_text("A=1\n")
    (tmp_path / ".env").chmod(mode)
    warnings: list[Mistake] = []
    read_dotenv(tmp_path / ".env", ".env", warnings)
    assert len(warnings) == told


def test_no_dotenv_is_no_mistake(tmp_path: Path) -> None:
    assert read_dotenv(tmp_path / ".env", ".env", []) == {}


def test_the_token_comes_from_the_environment_or_dotenv(tmp_path: Path) -> None:
    home = desk_folder(tmp_path, dotenv=f"TELEGRAM_BOT_TOKEN={TOKEN}\n")
    from_file, from_environment = load_desk(home, {}), load_desk(home, {"TELEGRAM_BOT_TOKEN": " 9:other \n"})
    assert from_file.telegram_token is not None
    assert from_environment.telegram_token is not None
    assert from_file.telegram_token.get_secret_value() == TOKEN
    assert from_environment.telegram_token.get_secret_value() == "9:other"
    assert "does not look like a token" in remarks(load_desk(home, {"TELEGRAM_BOT_TOKEN": "no token"}))[0]


def test_secrets_are_in_no_text_of_a_desk(tmp_path: Path) -> None:
    secrets = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "WATCHDESK_EMAIL__SMTP_URL": "smtp://user:hunter2@mail.example",
        "WATCHDESK_STORE__URL": "sqlite:///var/hunter2.db",
    }
    desk = load_desk(desk_folder(tmp_path), secrets)
    shown = f"{desk!r}{desk!s}{desk.settings!r}{desk.settings!s}{desk.settings.model_dump_json()}{remarks(desk)}"
    assert "hunter2" not in shown
    assert TOKEN not in shown


@pytest.mark.parametrize(
    "name",
    ["EMAIL__SMTP_URL", "STORE__URL", "EMAIL", "STORE", "WEB__BASE_URL"],
)
@pytest.mark.parametrize(
    "value",
    [
        "hunter2",
        "[hunter2",
        "smtp://user:hunter2@[",
        "smtp://user:hunter2 @h",
        "smtp://u:hunter2@h:99999",
        "https://user:hunter2@mail",
        '{"url": ["hunter2"]}',
        '{"smtp_url": "ftp://hunter2"}',
    ],
)
def test_secrets_are_in_no_complaint(tmp_path: Path, name: str, value: str) -> None:
    try:
        desk = load_desk(desk_folder(tmp_path), {f"WATCHDESK_{name}": value})
    except MistakesFound as found:
        chain = [found, found.__cause__, found.__context__]
        assert "hunter2" not in "".join(f"{error!s}{error!r}" for error in chain)
    else:
        assert name == "WEB__BASE_URL"
        assert "hunter2" not in "".join(remarks(desk))
