"""Text of strangers, made to show as what it is: one line, no control characters, no effect on what stands around it.

Everything that a feed, a page or a name brings passes `literal` before it is shown. Escaping for HTML comes later and
elsewhere: this module only decides which characters reach the reader.
"""

import re
from unicodedata import bidirectional
from urllib.parse import urlsplit

WORD_JOINER = "\u2060"
"""Put after a sign to make it mere text. Chosen over U+200B: both are unseen, but this one allows no line break, so
"@everyone" and "node.js" stay in one piece."""

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

MOST_MARKS = 4
"""Stacked accents that are kept on one letter. Real writing with the general combining marks needs three at most."""

_SPACE = re.compile(r"\s+")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Controls (with ESC, so that no ANSI sequence works), soft hyphen, zero-width spaces and joiners of words, embeddings,
# overrides and isolates of direction, noncharacters, tags. Kept: U+200C and U+200D, which Persian, Indic scripts and
# emoji need, and the harmless marks U+200E, U+200F, U+061C.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(f"{chr(p * 0x10000 + 0xFFFE)}-{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17))
    + "]"
)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_MARKS = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_ZALGO = re.compile(f"({_MARKS}{{{MOST_MARKS}}}){_MARKS}+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_EDGES = " \u200c\u200d\u200e\u200f\u061c"
# Characters that belong to the one before them: a cut never falls before them.
_CLINGS = re.compile(
    f"{_MARKS}|[\u064b-\u065f\u0670\u093c-\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
)

_COMMAND = re.compile(r"(?<![\w/<>])/(?=\w)")
_MENTION = re.compile(r"@(?=\w)")
_HOST_DOT = re.compile(r"(?<=\w)\.(?=[^\W\d_]{2})|(?<=\d)\.(?=\d{1,3}\.\d)")
_SCHEME = re.compile(r"(?<=\w):(?=//)")

_HREF_UNSAFE = re.compile(r'[\s"<>\\^`{|}]')
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")


def literal(text: str, most: int | None = None) -> str:
    """One line of plain text without anything unseen that could act. `most`: cut to so many UTF-16 units."""
    text = _SURROGATE.sub("\ufffd", text)
    text = _UNSEEN.sub("", text)
    text = _JOINERS.sub(r"\1", text)
    text = _ZALGO.sub(r"\1", text)
    text = _SPACE.sub(" ", text).strip(_EDGES)
    return text if most is None else cut(text, most)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that people of the desk wrote, each made literal; empty ones are left out."""
    return tuple(line for line in (literal(raw) for raw in text.splitlines()) if line)


def printable(text: str) -> str:
    """One line of the desk's own words, as they are but for control characters and lone surrogates."""
    return _CONTROLS.sub("", _SURROGATE.sub("\ufffd", text))


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts it: characters beyond U+FFFF are two."""
    return len(text) + sum(1 for sign in text if sign > "\uffff")


def cut(text: str, most: int) -> str:
    """At most `most` (1 or more) UTF-16 units, between words if it can be; the last is "…" if anything was left out."""
    if units(text) <= most:
        return text
    head, _ = split_at(text, most - 1)
    return (head.rstrip(" .,;:–—-") if units(head) < most else "") + "…"


def split_at(text: str, most: int) -> tuple[str, str]:
    """A beginning of at most `most` UTF-16 units, and the rest: after a space if one is near, never inside a letter.

    At least one character is taken, so that a caller that loops comes to an end.
    """
    end = used = 0
    for sign in text:
        used += 2 if sign > "\uffff" else 1
        if used > most:
            break
        end += 1
    if end >= len(text):
        return text, ""
    space = text.rfind(" ", 0, end + 1)
    if space > end * 2 // 3:
        return text[:space], text[space + 1 :]
    at = end
    while at > 0 and end - at < 16 and (_CLINGS.match(text, at) or text[at - 1] == "\u200d"):
        at -= 1
    at = max(at if end - at < 16 else end, 1)
    return text[:at], text[at:]


def has_right_to_left(text: str) -> bool:
    """Whether the text holds writing that runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the text as a whole does: its first letter decides (Unicode UAX 9, rules P2 and P3)."""
    return next((kind != "L" for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), False)


def isolate(text: str) -> str:
    """The text with a wall around its direction (Unicode UAX 9), if it has letters that could turn its surroundings."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if has_right_to_left(text) else text


def without_commands(text: str) -> str:
    """The same to the eye, but "/start" is no command and "@name" no mention of anybody in a chat."""
    return _MENTION.sub("@" + WORD_JOINER, _COMMAND.sub("/" + WORD_JOINER, text))


def without_links(text: str) -> str:
    """As `without_commands`, and no host name becomes a link: news of phishing names hosts that nobody should tap."""
    return without_commands(_SCHEME.sub(":" + WORD_JOINER, _HOST_DOT.sub("." + WORD_JOINER, text)))


def safe_link(url: str | None) -> str | None:
    """The address if it is an http or https one with a host, fit to stand in an attribute; else None."""
    if not url or _SURROGATE.search(url):
        return None
    url = _HREF_UNSAFE.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), _UNSEEN.sub("", url.strip())
    )
    try:
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:  # brackets that are no IPv6 address
        return None


def safe_lang(lang: str | None) -> str | None:
    """The language tag if it is written as BCP 47 has it; else None."""
    return lang if lang and _LANG.fullmatch(lang) else None
