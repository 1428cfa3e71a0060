"""What the desk's files hold that must never be read in a log."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from bot.config.home import DeskFiles
from bot.model import Source

_TELLING = frozenset(
    {"accept", "accept-language", "cache-control", "dnt", "origin", "pragma", "referer", "x-requested-with"}
)
"""Headers whose values are nobody's secret, and words that may stand in any line."""


def secrets_of(files: DeskFiles) -> Iterator[str]:
    """The bot's token; the passwords of mail server, store and proxies; what sources' headers say."""
    if files.telegram_token is not None:
        yield files.telegram_token.get_secret_value()
    for url in (files.settings.email.smtp_url, files.store_url):
        if url is not None:
            yield from _password(url.get_secret_value())
    for source in files.sources:
        yield from _of_source(source)


def _of_source(source: Source) -> Iterator[str]:
    yield from _password(source.url)
    if source.proxy:
        yield from _password(source.proxy)
    for name, value in source.headers:
        if name.casefold() not in _TELLING:
            yield value
            yield from value.split()[1:]  # `Bearer …`, `name=…; other=…`: the word alone is as good as the whole


def _password(url: str) -> Iterator[str]:
    try:
        password = urlsplit(url).password
    except ValueError:  # an address that Python reads otherwise than a browser
        return
    if password:
        yield password
        yield unquote(password)
