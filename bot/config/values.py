"""The kinds of value that people write in the desk's files, each with its own plain complaint."""

import ipaddress
import re
import unicodedata
from datetime import time, timedelta
from email.utils import parseaddr
from functools import cache
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    model_validator,
)

from bot.config.documents import Wrong, did_you_mean
from bot.core.urls import host_of
from bot.model import GENERAL, TOPICS, SourceKind

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_DURATION = re.compile(r"(?:[0-9]{1,9}[smhd])+\Z")
_PART = re.compile(r"([0-9]+)([smhd])")
_LONGEST = timedelta(days=3_660)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])\Z")
_SIZE = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,3})?) ?(B|kB|KB|MB|GB|KiB|MiB|GiB)?\Z")
_FACTORS = {"B": 1, "kB": 10**3, "KB": 10**3, "MB": 10**6, "GB": 10**9, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}
_LANG = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9]\w{3}))*\Z"
)
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\Z")
_LONGEST_ADDRESS = 254
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_CHAT = re.compile(r"-?[0-9]{1,19}\Z")
_SELECTOR = re.compile(r"(?P<css>.*?)(?:@(?P<attribute>[A-Za-z_][\w:.-]*))?\Z", re.DOTALL)
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}\Z")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]{0,4000}\Z")
_OWN_HEADERS = frozenset(
    {
        "host", "connection", "content-length", "transfer-encoding", "te", "trailer", "upgrade", "keep-alive", "expect",
        "accept-encoding", "range", "if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range",
        "a-im", "proxy-authorization", "proxy-connection",
    }
)  # fmt: skip
"""Headers that the fetcher writes itself, or that would change how an answer is framed."""

_PROXY_SCHEMES = ("http",)
_SMTP_SCHEMES = ("smtp", "smtps", "smtp+starttls")
_STORE_SCHEMES = ("sqlite", "postgresql", "postgresql+psycopg")


class Written(BaseModel):
    """A mapping that people write: unknown keys are mistakes, empty ones are defaults; frozen once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _nothing_means_default(cls, data: Any) -> Any:
        """`key:` with nothing after it, as left when all below is commented out, is as good as no key."""
        if not isinstance(data, dict):
            return data
        known = {info.alias or name for name, info in cls.model_fields.items()}
        return {key: value for key, value in data.items() if value is not None or key not in known}


def duration(value: Any) -> timedelta:
    """`90s`, `30m`, `6h`, `7d`, together too (`1h30m`); 0 needs no unit."""
    if isinstance(value, timedelta):
        return value
    if isinstance(value, (int, str)) and not isinstance(value, bool):
        text = str(value).strip()
        if text == "0":
            return timedelta()
        if _DURATION.match(text):
            length = timedelta(seconds=sum(int(number) * _UNITS[unit] for number, unit in _PART.findall(text)))
            if length <= _LONGEST:
                return length
            raise Wrong("longer than ten years")
        if text.isdecimal() and len(text) < 10:
            raise Wrong("a length of time needs a unit", f"`{text}s`, `{text}m`, `{text}h` or `{text}d`")
    raise Wrong("not a length of time", "write it like `90s`, `30m`, `6h` or `7d`")


def _slug(text: str) -> str:
    if not _SLUG.match(text) or len(text) > 64:
        raise Wrong("not an id", "use small letters, digits and single hyphens, at most 64, like `daily-news`")
    return text


def _edition_pace(length: timedelta) -> timedelta:
    if not timedelta(minutes=5) <= length <= timedelta(days=1):
        raise Wrong("should be between 5m and 1d for an edition")
    return length


def _chat(chat: int | str) -> int | str:
    if not _CHAT.match(str(chat)):
        raise Wrong("not a chat id", "write its number (groups and channels begin with -100): a name can change hands")
    return chat


def _pace(length: timedelta) -> timedelta:
    if not timedelta(seconds=1) <= length <= timedelta(days=31):
        raise Wrong("should be between 1s and 31d")
    return length


def _silence(length: timedelta) -> timedelta:
    if not timedelta(hours=1) <= length <= timedelta(days=366):
        raise Wrong("should be between 1h and 366d")
    return length


def _source_kind(kind: Any) -> Any:
    if not isinstance(kind, str):
        return kind
    if kind not in set(SourceKind):
        raise Wrong(f"there is no kind `{kind[:80]}`", did_you_mean(kind, SourceKind))
    return SourceKind(kind)


def _seconds(value: Any) -> Any:
    """A number of seconds, or a length of time."""
    if isinstance(value, str) and _DURATION.match(value.strip()):
        return duration(value).total_seconds()
    return value


def _size(value: Any) -> Any:
    if isinstance(value, str):
        if not (match := _SIZE.match(value.strip())):
            raise Wrong("not a size", "write it in bytes, or like `15 MiB`")
        return int(float(match[1]) * _FACTORS[match[2] or "B"])
    return value


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    if isinstance(value, str) and (match := _CLOCK.match(value.strip())):
        return time(int(match[1]), int(match[2]))
    raise Wrong("not a time of day", 'write hours and minutes of a 24-hour clock, like "08:00"')


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # a folder, a bad path, an unknown key
        known = _zones()
        # Many people know the city only.
        city = {zone.rsplit("/")[-1].casefold(): zone for zone in sorted(known)}
        meant = city.get(name.strip().replace(" ", "_").casefold())
        mend = f"did you mean `{meant}`?" if meant else did_you_mean(name, known)
        raise Wrong(f"`{name[:80]}` is no IANA time zone", mend or "write one like `Europe/Zurich`") from None
    return name


@cache
def _zones() -> frozenset[str]:
    """Looking through the system's zones reads hundreds of files."""
    return frozenset(available_timezones())


def _topic(name: str) -> str:
    if name not in (*TOPICS, GENERAL):
        raise Wrong(f"there is no topic `{name[:80]}`", did_you_mean(name, (*TOPICS, GENERAL)))
    return name


def _lang(tag: str) -> str:
    if not _LANG.match(tag):
        raise Wrong(f"`{tag[:80]}` is no language tag", "write BCP 47, like `en`, `pt-BR` or `zh-Hans`")
    return tag


def _one_line(text: str) -> str:
    # Not `isprintable`: names in Persian or French hold joiners and hard spaces.
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text):
        raise Wrong("holds a line break or a control character", "write it in one line")
    return text


def _is_address(text: str) -> bool:
    """Without controls and signs that nobody sees (a NUL would end it early on the way), and as long as RFC 5321 has
    it (4.5.3.1.3, less the angle brackets)."""
    return bool(_ADDRESS.match(text)) and text.isprintable() and len(text.encode()) <= _LONGEST_ADDRESS


def _mail_sender(text: str) -> str:
    _, address = parseaddr(_one_line(text))
    if not _is_address(address):
        raise Wrong("not an e-mail address", "write `desk@example.org` or `Name <desk@example.org>`")
    return text


def _mail_address(text: str) -> str:
    if not _is_address(text):
        raise Wrong("not an e-mail address", "write `desk@example.org`")
    return text


def web_url(text: str) -> str:
    """An http(s) address with a host and without spaces. Never repeated in the complaint: it may hold a password."""
    if re.search(r"\s", text) or not text.isprintable():
        raise Wrong("holds a space or a line break", "write a space inside an address as `%20`")
    if len(text) > 2_000:
        raise Wrong("longer than 2,000 characters")
    scheme, mark, _ = text.partition("://")
    if not mark or scheme.casefold() not in ("http", "https"):
        raise Wrong("not an http(s) address", "begin it with `https://`")
    if host_of(text) is None:
        raise Wrong("an address without a valid host", "write it like `https://cert.example/feed.xml`")
    return text


def _header_name(name: str) -> str:
    """A token (RFC 9110, 5.1) that is not the fetcher's own business."""
    folded = name.strip().casefold()
    if not _HEADER_NAME.match(name.strip()):
        raise Wrong("not the name of a header", "write it like `X-Api-Key`")
    if folded == "user-agent":
        raise Wrong("has a key of its own", "write `user_agent: …`")
    if folded in _OWN_HEADERS:
        raise Wrong("the desk writes this header itself", "take it out")
    return name.strip()


def _header_value(value: str) -> str:
    """What a header may hold (RFC 9110, 5.5). Never repeated in the complaint: it may be a secret."""
    if not _HEADER_VALUE.match(value):
        raise Wrong("holds a line break, a control character or writing beyond Latin-1", "escape it, or take it out")
    return value.strip()


def _user_agent(text: str) -> str:
    if not _HEADER_VALUE.match(text) or len(text) > 300:
        raise Wrong("not fit for a User-Agent", "write at most 300 plain Latin characters in one line")
    return text


def _headers(headers: dict[str, str]) -> dict[str, str]:
    if len({name.casefold() for name in headers}) < len(headers):
        raise Wrong("names a header twice (small and capital letters are the same there)", "keep one")
    return headers


def _proxy_url(secret: SecretStr) -> SecretStr:
    example = "http://user:password@proxy.example:3128"
    scheme, host, path = _url_parts(secret, _PROXY_SCHEMES, example)
    if not host or path.strip("/"):
        raise Wrong(f"not the address of a proxy ({scheme}, host and port)", f"write it like `{example}`")
    return secret


def _smtp_url(secret: SecretStr) -> SecretStr:
    scheme, host, _ = _url_parts(secret, _SMTP_SCHEMES, "smtp+starttls://user:password@mail.example.org:587")
    if not host:
        raise Wrong(
            f"`{scheme}://` without a host", "write it like `smtp+starttls://user:password@mail.example.org:587`"
        )
    return secret


def _store_url(secret: SecretStr) -> SecretStr:
    scheme, host, path = _url_parts(secret, _STORE_SCHEMES, "sqlite:///var/watchdesk.db")
    if scheme != "sqlite":
        raise Wrong("PostgreSQL is not supported yet", "write `sqlite:///var/watchdesk.db`")
    if host or not path.strip("/"):
        raise Wrong("a SQLite address without a file", "write `sqlite:///var/watchdesk.db`")
    return secret


def _url_parts(secret: SecretStr, schemes: tuple[str, ...], example: str) -> tuple[str, str, str]:
    """Scheme, host and path of a secret address. What it complains about never holds the address itself."""
    value = secret.get_secret_value()
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        port = parts.port
    except ValueError:
        raise Wrong("not an address", f"write it like `{example}`; escape odd characters as `%40`") from None
    if parts.scheme not in schemes or port == 0 or not value.isprintable() or " " in value:
        raise Wrong("not an address of the right kind", f"write it like `{example}`")
    return parts.scheme, host, parts.path


def _api_base(text: str) -> str:
    base = web_url(text).rstrip("/")
    return base if base.endswith("/bot") else f"{base}/bot"


def _listen(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or len(port) > 5 or int(port) > 65_535 or re.search(r"\s", text):
        raise Wrong("not an address and port", "write it like `127.0.0.1:8080`")
    return text


def _allowed_address(text: str) -> str:
    host, _, port = text.rpartition(":")
    if host and port.isdecimal() and (host.count(":") == 0 or host.startswith("[")):
        try:
            ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            raise Wrong(
                f"`{text[:80]}`: names are not allowed here", "write the address, like `10.0.0.7:8080`"
            ) from None
        if len(port) > 5 or not 0 < int(port) < 65_536:
            raise Wrong(f"`{text[:80]}`: there is no such port")
        return text
    try:
        return str(ipaddress.ip_network(text))
    except ValueError:
        pass
    try:
        meant = ipaddress.ip_network(text, strict=False)
    except ValueError:
        raise Wrong(f"`{text[:80]}` is no network", "write `10.0.0.0/8`, or `10.0.0.7:8080`") from None
    raise Wrong(f"`{text[:80]}` is an address inside a network", f"did you mean `{meant}`?")


def split_selector(text: str) -> tuple[str, str | None]:
    """`a.more@href` → (`a.more`, `href`); `@href` alone is an attribute of the item itself."""
    match = _SELECTOR.match(text.strip())
    return (match["css"].strip(), match["attribute"]) if match else (text.strip(), None)


def _selector(text: str) -> str:
    css, attribute = split_selector(text)
    if not css and attribute:
        return text.strip()
    import soupsieve  # only desks that watch pages pay for it

    try:
        soupsieve.compile(css)
    except soupsieve.SelectorSyntaxError as error:
        why = str(error).splitlines()[0].rstrip(".")
        raise Wrong(f"`{text[:120]}` is no CSS selector", why) from None
    return text.strip()


def _item_selector(text: str) -> str:
    if split_selector(text)[1]:
        raise Wrong(f"`{text[:120]}` takes an attribute", "`item` chooses elements: leave out `@…`")
    return _selector(text)


Duration = Annotated[timedelta, BeforeValidator(duration)]
Pace = Annotated[Duration, AfterValidator(_pace)]
Silence = Annotated[Duration, AfterValidator(_silence)]
HeaderName = Annotated[str, AfterValidator(_header_name)]
HeaderValue = Annotated[str, AfterValidator(_header_value)]
Headers = Annotated[dict[HeaderName, HeaderValue], Field(max_length=50), AfterValidator(_headers)]
ProxyUrl = Annotated[SecretStr, AfterValidator(_proxy_url)]
EditionPace = Annotated[Duration, AfterValidator(_edition_pace)]
Chat = Annotated[int | str, AfterValidator(_chat)]
Kind = Annotated[SourceKind, BeforeValidator(_source_kind)]
Seconds = Annotated[float, BeforeValidator(_seconds)]
Size = Annotated[int, BeforeValidator(_size)]
Clock = Annotated[time, BeforeValidator(_clock)]
Zone = Annotated[str, AfterValidator(_zone)]
Topic = Annotated[str, AfterValidator(_topic)]
Lang = Annotated[str, AfterValidator(_lang)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(_one_line)]
UserAgent = Annotated[Line, AfterValidator(_user_agent)]
Slug = Annotated[str, AfterValidator(_slug)]
MailSender = Annotated[str, AfterValidator(_mail_sender)]
MailAddress = Annotated[str, AfterValidator(_mail_address)]
WebUrl = Annotated[str, AfterValidator(web_url)]
SmtpUrl = Annotated[SecretStr, AfterValidator(_smtp_url)]
StoreUrl = Annotated[SecretStr, AfterValidator(_store_url)]
ApiBase = Annotated[str, AfterValidator(_api_base)]
Listen = Annotated[str, AfterValidator(_listen)]
AllowedAddress = Annotated[str, AfterValidator(_allowed_address)]
Selector = Annotated[str, AfterValidator(_selector)]
ItemSelector = Annotated[str, AfterValidator(_item_selector)]
