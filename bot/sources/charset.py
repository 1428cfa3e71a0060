"""Bytes of an XML or HTML body to text: the one reading that cannot be right by accident wins.

Order: a byte order mark; UTF-16 seen from its zero bytes; UTF-8 that holds (random bytes of another set almost never
do); then what the document and the header say. Latin-1 reads any bytes whatever, so it yields to any stricter claim.
Names are read as the WHATWG Encoding Standard does where that matters: Latin-1 is windows-1252, GB2312 is GB18030.
"""

import codecs
import re
from typing import Final

from bot.errors import ParseFailed
from bot.model import Reason
from bot.sources.cyrillic import likelier_set

_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_META: Final = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_HEADER: Final = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
_TEXT_ONLY: Final = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "idna"})
_READS_ANYTHING: Final = frozenset({"cp1252", "latin-1"})
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTROL_BYTES: Final = bytes(range(0x20)).translate(None, b"\t\n\r")
_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_HIGH_RUN: Final = re.compile(rb"[\x80-\xff]{3,}")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_ESCAPED: Final = frozenset({"iso2022_jp", "iso2022_kr", "hz"})


def read_text(body: bytes, content_type: str, *, html: bool = False) -> tuple[str, str | None]:
    """The text without its XML declaration or controls, and a warning if bytes had to be replaced.

    Raises `ParseFailed` with the reason `encoding` where no reading can be trusted.
    """
    text, warning, is_utf8 = _decoded(body, content_type, html)
    text = text.removeprefix("\ufeff")
    declaration = _DECLARATION.match(text)
    if declaration and not html:
        text = text[declaration.end() :]
    if is_utf8 and not _may_hold_controls(body):
        return text, warning
    return _CONTROL.sub("", text), warning


def _may_hold_controls(body: bytes) -> bool:
    """Bytes are looked through many times as fast as text, and hardly any text has such characters."""
    return len(body.translate(None, _CONTROL_BYTES)) < len(body) or b"\xef\xbf" in body


def _decoded(body: bytes, content_type: str, html: bool) -> tuple[str, str | None, bool]:
    """The text, a warning, and whether the body is whole UTF-8 without a mark."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return *_replacing(body, name), False
    head = body.lstrip()[:4]
    if head[:1] == b"<" and head[1:2] == b"\0":
        return *_replacing(body, "utf-16-le"), False
    if head[:2] == b"\0<":
        return *_replacing(body, "utf-16-be"), False
    claims = _claims(body, content_type, html)
    escaped = [name for name in claims if name in _ESCAPED]
    for name in (*escaped, "utf-8", *claims):
        text = _strictly(body, name)
        if text is None:
            continue
        if other := likelier_set(body, name):
            return body.decode(other, "replace"), f"it says {name}, but is {other}: read as that", False
        return text, None, name == "utf-8"
    return *_unclaimed(body, utf8_claimed="utf-8" in claims), False


def _claims(body: bytes, content_type: str, html: bool) -> list[str]:
    """What the document, then the header say, known names only, those that read any bytes last."""
    head = body[:4096]
    found = [
        match[1].decode("ascii") for match in (_DECLARED.search(head), _META.search(head) if html else None) if match
    ]
    found += [match[1] for match in (_HEADER.search(content_type),) if match]
    claims: list[str] = []
    for name in found:
        try:
            codec = codecs.lookup(name)
        except LookupError:
            continue
        known = _WIDER.get(codec.name, codec.name)
        if codec._is_text_encoding and known not in claims and known not in _TEXT_ONLY:
            claims.append(known)
    return sorted(claims, key=lambda name: name in _READS_ANYTHING)


def _strictly(body: bytes, name: str) -> str | None:
    if name in _READS_ANYTHING and not _is_western(body):
        return None
    try:
        return body.decode(name)
    except UnicodeDecodeError:
        return body.decode("latin-1") if name in _READS_ANYTHING else None


def _is_western(body: bytes) -> bool:
    """Whether bytes beyond ASCII stand alone, as accents and quotes do, and not in runs, as Cyrillic or Greek words."""
    high = sum(map(len, _HIGH.findall(body)))
    in_runs = sum(map(len, _HIGH_RUN.findall(body)))
    return in_runs * 5 <= high


def _unclaimed(body: bytes, *, utf8_claimed: bool) -> tuple[str, str | None]:
    """No claim holds: UTF-8 with some broken bytes, or Western text that says nothing; else nobody can know."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(_BEYOND_ASCII.findall(text)) - broken
    if whole >= 8 * broken:
        return text, f"{broken} broken characters were replaced"
    if _is_western(body):
        said = "it says UTF-8, but is not" if utf8_claimed else "it does not say its character set"
        return body.decode("cp1252", "replace"), f"{said}: read as Western European"
    raise ParseFailed(Reason.ENCODING, "the text is not in the character set that it names, or names none")


def _replacing(body: bytes, name: str) -> tuple[str, str | None]:
    text = body.decode(name, "replace")
    broken = text.count("\ufffd")
    return text, f"{broken} broken characters were replaced" if broken else None
