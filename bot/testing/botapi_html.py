"""How the Bot API reads `parse_mode=HTML`: a few allowed tags, all closed, four named entities.

Rules: https://core.telegram.org/bots/api#html-style and what the live service answers when they are broken.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

MAX_TEXT: Final = 4096
"""UTF-16 code units of a message's text, counted after the entities are taken out."""

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY: Final = re.compile(r"&(?:#(?P<dec>[0-9]+)|#[xX](?P<hex>[0-9a-fA-F]+)|(?P<name>lt|gt|amp|quot));?")
_TAG: Final = re.compile(
    r"<(?P<end>/)?(?P<name>[a-zA-Z0-9-]*)(?P<attributes>(?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w.-]+))?)*)\s*>"
)
_ATTRIBUTE: Final = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.-]+))")


class CantParse(ValueError):
    """The text is no valid message HTML. The error's text is what the service says after "can't parse entities"."""


@dataclass(slots=True)
class _Open:
    name: str
    start: int
    url: str | None


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(html: str) -> tuple[str, list[dict[str, Any]]]:
    """Message HTML → plain text and its entities (offsets in UTF-16 units). Raises CantParse."""
    parts: list[str] = []
    length = 0
    stack: list[_Open] = []
    entities: list[dict[str, Any]] = []
    position = 0
    while position < len(html):
        character = html[position]
        if character == "&" and (found := _ENTITY.match(html, position)):
            piece, position = _decoded(found), found.end()
        elif character == "<":
            tag = _TAG.match(html, position)
            if tag is None:
                raise CantParse(_at("Unclosed start tag", html, position))
            if tag["end"]:
                _close(tag["name"].lower(), stack, entities, length, html, position)
            else:
                stack.append(_opened(tag, length, html, position))
            position = tag.end()
            continue
        else:
            piece, position = character, position + 1
        parts.append(piece)
        length += units(piece)
    if stack:
        raise CantParse(f"Can't find end tag corresponding to start tag {stack[-1].name}")
    return "".join(parts), entities


def _opened(tag: re.Match[str], length: int, html: str, position: int) -> _Open:
    name = tag["name"].lower()
    attributes = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(tag["attributes"])}
    if name not in _KINDS:
        raise CantParse(_at(f'Unsupported start tag "{name}"', html, position))
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise CantParse(_at('Tag "span" must have class "tg-spoiler"', html, position))
    return _Open(name, length, _unescaped(attributes.get("href", "")) or None)


def _close(
    name: str, stack: list[_Open], entities: list[dict[str, Any]], length: int, html: str, position: int
) -> None:
    if not stack:
        raise CantParse(_at("Unexpected end tag", html, position))
    opened = stack.pop()
    if name and name != opened.name:
        raise CantParse(_at("Unmatched end tag", html, position) + f', expected "</{opened.name}>", found "</{name}>"')
    kind = _KINDS[opened.name]
    if length == opened.start or (kind == "text_link" and opened.url is None):
        return
    entity: dict[str, Any] = {"type": kind, "offset": opened.start, "length": length - opened.start}
    if kind == "text_link":
        entity["url"] = opened.url
    entities.append(entity)


def _decoded(found: re.Match[str]) -> str:
    if found["name"]:
        return _NAMED[found["name"]]
    code = int(found["dec"]) if found["dec"] else int(found["hex"], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else found[0]


def _unescaped(value: str) -> str:
    return _ENTITY.sub(_decoded, value)


def _at(what: str, html: str, position: int) -> str:
    return f"{what} at byte offset {len(html[:position].encode('utf-8', 'surrogatepass'))}"
