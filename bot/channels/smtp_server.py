"""Where mail goes: the address of an SMTP server, as the desk's files say it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from bot.errors import UsageError

PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where mail goes, as `email.smtp_url` says it: `smtp://`, `smtps://` or `smtp+starttls://user:password@host:port`.

    `smtp://` never uses TLS, and so takes a password only for a server on this machine.
    """

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def from_url(cls, url: str) -> "SmtpServer":
        """Raises `UsageError` without repeating the address: it may hold a password."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            host = port = None
            parts = urlsplit("")
        if parts.scheme not in PORTS or not host:
            raise UsageError(
                "email.smtp_url is not usable: write smtp://HOST:PORT, smtps://USER:PASSWORD@HOST:PORT or "
                "smtp+starttls://USER:PASSWORD@HOST:PORT, with @ : / in user or password as %40 %3A %2F."
            )
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        return cls(parts.scheme, host, port or PORTS[parts.scheme], user, password)

    @property
    def on_this_machine(self) -> bool:
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"
