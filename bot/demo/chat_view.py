"""A chat message in the terminal, as the chat would show it: bold where it is bold, links that can be opened."""

from typing import Any

from rich.text import Text

from bot.testing.botapi_chats import HeldMessage

QUOTED = 2
"""Lines that are shown of a message that is replied to."""

STYLES = {"bold": "bold", "italic": "italic", "underline": "underline", "strikethrough": "strike", "code": "cyan"}


def as_text(message: HeldMessage) -> Text:
    """The message with its entities as styles. Their offsets count UTF-16 code units, as the chat service does."""
    shown = Text(message.text)
    places = _code_points(message.text)
    for entity in message.entities:
        start = places[int(entity["offset"])]
        end = places[int(entity["offset"]) + int(entity["length"])]
        if style := _style(entity):
            shown.stylize(style, start, end)
    return shown


def answer(message: HeldMessage) -> Text:
    """The message that another one replies to, as a chat shows it above the reply: its first lines beside a bar."""
    lines = [line for line in message.text.splitlines() if line][:QUOTED]
    return Text("\n").join(Text.assemble(("┃ ", "cyan"), (line, "dim")) for line in lines)


def _style(entity: Any) -> str | None:
    if entity["type"] == "text_link":
        return f"blue link {entity['url']}"
    return STYLES.get(str(entity["type"]))


def _code_points(text: str) -> list[int]:
    """For every UTF-16 offset the code point that it falls on, and the end."""
    places: list[int] = []
    for number, character in enumerate(text):
        places += [number] * (2 if ord(character) > 0xFFFF else 1)
    return [*places, len(text)]
