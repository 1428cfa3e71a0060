"""Telegram's HTML as its server reads it, written apart from the renderer: strict, and counting as it counts.

Only what the renderer may use is allowed (Bot API, "HTML style"); anything else fails as the server would with 400.
"""

import re
from dataclasses import dataclass
from html import unescape

ALLOWED = {"b", "i", "a", "code"}
_TOKEN = re.compile(
    r'<(?P<close>/)?(?P<tag>[a-z]+)(?: href="(?P<href>[^"<>]*)")?>|(?P<entity>&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);)'
)


@dataclass(frozen=True)
class Read:
    text: str
    links: tuple[tuple[str, str], ...]
    entities: int

    @property
    def length(self) -> int:
        return len(self.text.encode("utf-16-le")) // 2


def read(html: str) -> Read:
    """What the reader sees. Raises AssertionError where Telegram would refuse or drop something."""
    text: list[str] = []
    links: list[tuple[str, str]] = []
    open_tags: list[tuple[str, str | None, int]] = []
    at = entities = 0
    while at < len(html):
        if html[at] not in "<>&":
            text.append(html[at])
            at += 1
            continue
        token = _TOKEN.match(html, at)
        assert token, f"not Telegram HTML: {html[at : at + 40]!r}"
        at = token.end()
        if token["entity"]:
            text.append(unescape(token["entity"]))
            continue
        assert token["tag"] in ALLOWED, token[0]
        if token["close"]:
            tag, href, start = open_tags.pop()
            assert tag == token["tag"], f"</{token['tag']}> closes <{tag}>"
            inner = "".join(text[start:])
            assert inner.strip(), f"<{tag}> holds nothing, and would be dropped"
            entities += 1
            if href is not None:
                links.append((inner, unescape(href)))
        else:
            assert (token["tag"] == "a") == (token["href"] is not None), token[0]
            assert token["tag"] not in [tag for tag, _, _ in open_tags], "nested in itself"
            open_tags.append((token["tag"], token["href"], len(text)))
    assert not open_tags, f"never closed: {open_tags}"
    return Read("".join(text), tuple(links), entities)
