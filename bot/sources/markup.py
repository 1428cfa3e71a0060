"""A page's markup made whole before it is parsed: no parser has to look for the end of what never ends time and again.

Python's `html.parser` takes the square of the length on unclosed comments, quotes and tags: forty kilobytes hold it up
for seconds, and a page may have fifteen megabytes. One pass from left to right leaves it only tags that are closed. It
reads them as the HTML Standard does (13.2.5): a comment that is not closed hides what follows; `<!…>` and `<?…>` say
nothing; a `<` that opens no tag is text. Scripts and styles go too, as nothing is chosen from them.

The pass is linear: reading a quote changes one state into another and never two into one, so no more than three tags
that turn out to be none can be read over any one place.
"""

import re
from typing import Final

_TAG: Final = re.compile(r"""</?[A-Za-z](?>"[^"]*"|'[^']*'|[^"'<>])*+>""")
_LOOSE_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*+>")
"""A tag whose quotes do not close."""

_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'""")
_RAW: Final = re.compile(r"<(script|style)(?=[\s/>])", re.IGNORECASE)
_END_OF_RAW: Final = {name: re.compile(rf"</{name}(?=[\s/>])[^<>]*+>?", re.I) for name in ("script", "style")}
_MOST_OF_ATTRIBUTES: Final = 10_000
"""Characters of a tag outside quotes. More is an attack: each attribute takes close to a kilobyte."""


def whole_markup(text: str) -> str:
    """The text with closed tags only."""
    kept: list[str] = []
    done = 0
    at = text.find("<")
    last = text.rfind(">")
    while 0 <= at < last:
        kept.append(text[done:at])
        piece, done = _piece(text, at)
        kept.append(piece)
        at = text.find("<", done)
    kept.append(text[done:].replace("<", "&lt;"))
    return "".join(kept)


def _piece(text: str, at: int) -> tuple[str, int]:
    """What stands for the markup that begins here, and where that ends. A `>` follows somewhere."""
    if text.startswith("<!--", at):
        if text.startswith((">", "->"), at + 4):  # an empty comment
            return "", text.index(">", at) + 1
        end = text.find("-->", at + 4)
        return "", end + 3 if end >= 0 else len(text)
    if text.startswith(("<!", "<?"), at):
        return "", text.index(">", at) + 1
    if tag := _TAG.match(text, at):
        piece = tag[0]
    elif tag := _LOOSE_TAG.match(text, at):
        piece = tag[0].replace('"', "").replace("'", "")
    else:
        return "&lt;", at + 1
    if raw := _RAW.match(text, at):
        end_of_raw = _END_OF_RAW[raw[1].lower()].search(text, tag.end())
        return "", end_of_raw.end() if end_of_raw else len(text)
    if len(piece) > _MOST_OF_ATTRIBUTES and len(_QUOTED.sub("", piece)) > _MOST_OF_ATTRIBUTES:
        return "", tag.end()
    return piece, tag.end()
