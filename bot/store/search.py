"""Full text for seven languages: how words are folded before they are indexed, and how a question becomes a query.

The index splits at everything that is no letter or digit. Three things are done before it sees a text, and the same to
every question: marks and case fall away (`Zürich` = `zurich`, vowelled Arabic = bare); scripts that write no spaces are
taken sign by sign, so that any part of a run is found as a phrase; Arabic words lose their article (the prefixes of
Larkey, Ballesteros and Connell's light stemmer, 2002).
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from bot.model import Item
from bot.store.columns import clean

LONGEST_QUESTION = 400
"""Characters of a question that are read."""
MOST_WORDS = 24

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003134f]"
)
_ARTICLE = re.compile(
    "(?<!\\w)(?:\u0648?\u0627\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644|\u0641\u0627\u0644|\u0644\u0644)"
    "(?=[\u0620-\u064a]{3})"
)
_ARABIC_LETTERS = str.maketrans({"\u0649": "\u064a", "\u0629": "\u0647", "\u0640": None})
_ASKED = re.compile(r'"([^"]*)"?|(\S+)')


def fold(text: str) -> str:
    """The text as the index sees it."""
    if text.isascii():
        return text.lower()
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(sign) != "Mn"
    )
    bare = unicodedata.normalize("NFC", bare).translate(_ARABIC_LETTERS)
    return _UNSPACED.sub(r" \g<0> ", _ARTICLE.sub("", bare))


def words(seq: int, of: Item | Mapping[str, Any]) -> dict[str, Any]:
    """What the index is told of an item (or of its row) when it is added or taken out."""
    value = of.get if isinstance(of, Mapping) else lambda name: getattr(of, name)
    return {"seq": seq} | {name: fold(clean(value(name) or "")) for name in ("title", "summary", "text")}


def match(question: str) -> str | None:
    """An FTS5 query that holds all words asked for; `"two words"` stand together, `word*` begins so.

    Any text may be asked: every word is quoted, so nothing in it is an operator. None: no word in it.
    """
    parts = []
    for phrase, single in _ASKED.findall(question[:LONGEST_QUESTION]):
        folded = fold(phrase or single).replace("\0", " ").replace('"', " ")
        if any(sign.isalnum() for sign in folded):
            parts.append(f'"{folded.strip()}"' + ("*" if single.endswith("*") else ""))
    return " ".join(parts[:MOST_WORDS]) or None
