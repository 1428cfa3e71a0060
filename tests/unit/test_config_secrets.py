"""What the files hold and no log may show."""

from pathlib import Path

from bot.config.home import load_desk
from bot.config.secrets import secrets_of

SOURCES = """
sources:
  - name: A
    url: https://reader:of%20feeds@a.example/feed
    headers: {Authorization: Bearer abc.def, Accept-Language: pt-BR, Cookie: "session=xyz; seen=1"}
    proxy: http://user:of-proxy@proxy.example:3128
"""


def test_secrets_of_sources_are_known(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(SOURCES)
    found = set(secrets_of(load_desk(tmp_path, {"WATCHDESK_EMAIL__SMTP_URL": "smtp://a:of-mail@m.example:25"})))
    assert found >= {
        "of%20feeds",
        "of feeds",
        "of-proxy",
        "of-mail",
        "Bearer abc.def",
        "abc.def",
        "session=xyz; seen=1",
    }
    assert "pt-BR" not in found
