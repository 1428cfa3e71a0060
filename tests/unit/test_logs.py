"""What a log line never holds: secrets of the desk or of anybody, and a second line."""

import logging
import sys

import pytest

from bot.cli.logs import OneLine
from bot.masking import MASK, hide, masked, without_credentials

TOKEN = "100200300:" + "Zx9-_" * 7


def line(message: str, *arguments: object) -> str:
    record = logging.getLogRecordFactory()("watchdesk.x", logging.INFO, __file__, 1, message, arguments, None)
    return OneLine().format(record)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("https://ann:pa55@cert.example/x", f"https://{MASK}@cert.example/x"),
        ("smtp://a:b@c:d@mail.example", f"smtp://{MASK}@mail.example"),
        ("https://cert.example/@ann and ann@example.org", "https://cert.example/@ann and ann@example.org"),
        (f"https://api.example/bot{TOKEN}/getMe", f"https://api.example/bot{MASK}/getMe"),
        (f"token {TOKEN}", f"token {MASK}"),
    ],
)
def test_credentials_of_anybody(told: str, left: str) -> None:
    assert without_credentials(told) == left


def test_a_hidden_password_is_in_no_line_and_no_traceback() -> None:
    hide("correct horse/battery")
    assert line("login %s", "correct horse/battery").endswith(f"login {MASK}")
    assert line("at %s", "correct%20horse%2Fbattery").endswith(f"at {MASK}")
    try:
        raise ValueError("correct horse/battery")
    except ValueError:
        record = logging.getLogRecordFactory()("x", logging.ERROR, __file__, 1, "failed", (), sys.exc_info())
    told = OneLine().format(record)
    assert "battery" not in told
    assert "\n" not in told


def test_what_is_too_short_to_be_a_secret_is_not_hidden() -> None:
    hide("abc")
    assert masked("an abc of feeds") == "an abc of feeds"


def test_an_event_stays_one_line() -> None:
    assert "\n" not in line("title: %s", "first\nfake 2026 INFO\u2028more\u202e")
