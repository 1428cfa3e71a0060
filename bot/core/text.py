"""Text at the door: markup to plain text, clean and folded, and the keys that compare it."""

import hashlib
import html as html_entities
import re
import unicodedata
from functools import cache
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls: NUL, escape and their kin; white space is folded elsewhere
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates: they reorder text that is not theirs
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"  # interlinear marks, non-characters, lone surrogates
)


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS: Final = _names(
    """
    address article aside blockquote br button caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe img li main menu nav ol optgroup option p pre section summary
    table tbody td tfoot th thead tr ul video audio
    """
)
_INLINE: Final = _names(
    """
    a abbr acronym applet area b base basefont bdi bdo big blink body canvas cite code col colgroup data datalist del
    dfn em embed font frame frameset g head html i input ins kbd label legend link map mark marquee math meta meter
    nobr noembed noframes noscript object output param path picture plaintext progress q rp rt ruby s samp script select
    slot small source span strike strong style sub sup svg template textarea time title track tt u var wbr xml xmp
    """
)
_DROPPED: Final = _names("script style template noscript iframe object svg")
"""Elements that go with all that is in them."""

_ATTRIBUTES: Final = r"""(?>"[^"]*"|'[^']*'|[^"'<>])*+"""
_MARKUP: Final = re.compile(
    rf"""
      <!--(?:.*?-->|.*)                                     # a comment; one without an end hides the rest
    | <!\[cdata\[(?P<cdata>.*?)(?:\]\]>|\Z)
    | <(?P<dropped>{"|".join(sorted(_DROPPED))})(?=[\s/>]){_ATTRIBUTES}>
      .*?(?:</(?P=dropped)\b[^<>]*>|\Z)
    | </?(?P<name>[a-z][a-z0-9]*+(?:[:-]\w[\w.:-]*+)?)(?=[\s/>]){_ATTRIBUTES}>
    | <[a-z][a-z0-9]*+\s[^<>=]*=[^<>]*\Z                    # cut off within a tag
    | <[!?][a-z][^<>]*>
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_COMMON_TAGS: Final = {
    f"{slash}{name}{end}": " " if name in _BLOCKS else ""
    for name in (_BLOCKS | _INLINE) - _DROPPED
    for slash in ("", "/")
    for end in ("", "/")
}
"""What stands for a tag, by what is between its brackets up to the first space."""

_MAX_MARKUP: Final = 500_000
"""Text longer than this is cut before it is read: the texts we keep are far shorter."""

_MOST_MARKS: Final = 30
"""Combining marks kept in a row: no language needs so many (UAX #15, Stream-Safe Text Format)."""

_MARK_BLOCKS: Final = range(0x0300, 0x1F000)
"""All code points with a combining class lie in here."""


def plain(html: str, limit: int | None = None) -> str:
    """Markup to one line of plain text: scripts and styles dropped, entities decoded, NFC, clean, white space folded.

    A `<` that opens no known tag stays, so "a < b" and "List<T>" survive. With `limit`, cut at a word to at most so
    many characters. The result is text, to be escaped wherever it is shown: it is no sanitised HTML. Tags are stripped
    in one linear pass, because the tree that an HTML parser builds costs quadratic time on tags nested deep.
    """
    markup = html[:_MAX_MARKUP]
    clean = markup.isprintable()
    if not clean:
        markup = markup.replace("\n", " ")
        clean = markup.isprintable()
        if not clean:
            markup = _INVISIBLE.sub("", markup)
    if "<" in markup:
        markup = _without_tags(markup)
    if "&" in markup:
        markup = html_entities.unescape(markup)
    elif clean:  # only spaces are left to be folded
        folded = composed(_single_spaced(markup))
        return folded if limit is None else _cut(folded, limit)
    return literal(markup, limit)


def _without_tags(markup: str) -> str:
    """The text between tags. Where all are of the common kind, no pattern has to look at them."""
    common = _COMMON_TAGS.get
    pieces = iter(markup.split("<"))
    kept = [next(pieces)]
    for piece in pieces:
        tag, end, text = piece.partition(">")
        instead = common(tag)
        if instead is None:
            instead = common(tag.partition(" ")[0])
            if instead is None or "'" in tag or tag.count('"') % 2:
                return _MARKUP.sub(_without_tag, markup)
        if not end:
            return _MARKUP.sub(_without_tag, markup)
        kept.append(instead)
        kept.append(text)
    return "".join(kept)


def _without_tag(match: re.Match[str]) -> str:
    if match["cdata"] is not None:
        return match["cdata"]
    if match["name"] is None:
        return " "
    name = match["name"].lower()
    if name in _BLOCKS:
        return " "
    return "" if name in _INLINE or ":" in name or "-" in name else match[0]


def literal(text: str, limit: int | None = None) -> str:
    """Text that is no markup, cleaned the same way: what looks like a tag or an entity stays as it is."""
    folded = composed(_folded(text if limit is None else text[:_MAX_MARKUP]))
    return folded if limit is None else _cut(folded, limit)


def _folded(text: str) -> str:
    """Without what is invisible, white space folded. In text that is printable only spaces are white."""
    if not text.isprintable():
        text = " ".join(text.split())
        if text.isprintable():
            return text
        return " ".join(_INVISIBLE.sub("", text).split())
    return _single_spaced(text)


def _single_spaced(text: str) -> str:
    return (_SPACES.sub(" ", text) if "  " in text else text).strip(" ")


def composed(text: str) -> str:
    """NFC in linear time: putting marks in order costs the square of how many stand in a row, and holds up every
    thread meanwhile, so heaps of them are cut first."""
    if text.isascii():
        return text
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        pass
    else:
        return text  # nothing of Latin-1 can be composed any further
    if _MAYBE_HEAPED.search(text):
        text = _heaped_marks().sub(r"\1", text)
    return unicodedata.normalize("NFC", text)


_SPACES: Final = re.compile("  +")
_MAYBE_HEAPED: Final = re.compile(rf"[^\x00-\u02ff\u2000-\u20cf\w][^\x00-\u02ff\w]{{{_MOST_MARKS}}}")
"""As many marks in a row as are cut: all are beyond U+0300, and none is a letter, a digit or punctuation of U+20xx."""


@cache
def _heaped_marks() -> re.Pattern[str]:
    marks = "".join(re.escape(chr(point)) for point in _MARK_BLOCKS if unicodedata.combining(chr(point)))
    return re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+")


def one_line(text: str, limit: int) -> str:
    """The text on one line of at most `limit` characters, cut at a word with an ellipsis where it is longer."""
    return _cut(" ".join(text.split()), limit)


def _cut(folded: str, limit: int) -> str:
    if len(folded) <= limit:
        return folded
    if limit <= 1:
        return "…"[:limit]
    cut = limit - 1
    while cut > 0 and (unicodedata.combining(folded[cut]) or "\u200d" in folded[cut - 1 : cut + 1]):
        cut -= 1  # never between a letter and its marks
    head = folded[:cut]
    if folded[cut] != " ":
        word = head.rfind(" ")
        if word >= limit // 2:  # a script without spaces, or one giant word, is cut where it stands
            head = head[:word]
    return head.rstrip(" ,;:.-–—") + "…"


_OUTLETS: Final = frozenset(
    name.strip()
    for name in """
    reuters, bbc, ap, afp, cnn, the guardian, guardian, the register, bleepingcomputer, the hacker news, wired,
    politico, euractiv, the record, techcrunch, ars technica, zdnet, axios, bloomberg, al jazeera, dark reading,
    the verge, cyberscoop, securityweek, krebs on security, heise online, der spiegel, le monde, el país, the hindu,
    the intercept, deutsche welle, dw, npr, xinhua, tass, interfax, коммерсантъ, рбк, тасс,
    риа новости, 新华网, الجزيرة نت
    """.replace("\n", " ").split(",")
)
_OUTLET_WORD: Final = _names(
    """
    news times post journal magazine herald tribune gazette daily weekly today tv radio blog press agency online wire
    review chronicle telegraph observer standard mail newswire monitor zeitung новости
    """
)
_SUFFIX: Final = re.compile(r"^(?P<title>.*\S)\s+(?P<mark>[-–—|·»])\s+(?P<outlet>[^|·»]{2,40})$", re.DOTALL)
_DOMAIN: Final = re.compile(r"^[\w-]+(?:\.[\w-]+)+$")


def title_key(title: str) -> str:
    """A title for comparing: NFKC, casefold, punctuation to spaces, and the outlet's name at its end off.

    Only what is plainly an outlet goes: a short last part after `|`, or after a dash one that is known, ends in a word
    such as News or Times, or is a domain; and only if three words of title remain. Idempotent.
    """
    folded = " ".join(unicodedata.normalize("NFKC", composed(title)).split())
    match = _SUFFIX.match(folded)
    if match and len(match["title"].split()) >= 3 and _is_outlet(match["outlet"].strip(), match["mark"]):
        folded = match["title"]
    folded = unicodedata.normalize("NFKC", folded.casefold())
    return " ".join(folded.translate(_SPACED).split()) or folded


def _is_outlet(name: str, mark: str) -> bool:
    words = name.casefold().split()
    if name.casefold() in _OUTLETS or _DOMAIN.match(name) or (len(words) > 1 and words[-1] in _OUTLET_WORD):
        return len(words) <= 5
    return mark == "|" and len(words) <= 4 and not any(char.isdigit() for char in name) and name[0].isupper()


class _Spaced(dict[int, str]):
    """Punctuation, symbols and invisible characters become spaces; letters, marks and digits stay. Fills as it goes."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        self[point] = answer = " " if unicodedata.category(char)[0] in "PSZC" else char
        return answer


_SPACED: Final = _Spaced()


def text_hash(*parts: str) -> str:
    """A hash of these texts that ignores how white space is laid out. 64 hexadecimal digits (SHA-256)."""
    folded = "\x1f".join([_single_spaced(part) if part.isprintable() else " ".join(part.split()) for part in parts])
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()
