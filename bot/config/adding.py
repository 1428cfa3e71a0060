"""New entries for `sources.yaml`, as a person would write them: the keys that differ from the defaults, in order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.config.sources import source_id_of
from bot.config.yaml_text import parse_yaml
from bot.core.text import literal
from bot.core.urls import canonical_url, host_of
from bot.errors import MistakesFound
from bot.model import PageRules, Source, SourceKind

_PLAIN = re.compile(r"(?:[A-Za-z][A-Za-z0-9 ._/()+-]*|[0-9]{1,4}[smhd])\Z")
_WORDS_OF_1_1 = frozenset({"y", "n", "yes", "no", "on", "off"})
"""True and false to other readers of YAML, who may look at the file too."""

_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9._~:/?=&%+@!$();-]*\Z")
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class NewSource:
    """What is to be written of a source. None and empty: nothing, the defaults hold. `every`: as people write it."""

    name: str
    url: str
    id: str | None = None
    kind: SourceKind = SourceKind.FEED
    group: str | None = None
    lang: str | None = None
    every: str | None = None
    topics: tuple[str, ...] = ()
    page: PageRules | None = None
    only: str | None = None
    disabled: bool = False


def fitted(new: Iterable[NewSource], known: Sequence[Source]) -> Iterator[NewSource]:
    """The new ones with names and ids that nobody else has: a name that is taken gets its host, then a number."""
    names = Taken(source.name for source in known)
    ids = Taken(source.id for source in known)
    for one in new:
        host = host_of(one.url) or ""
        name = literal(one.name, _LONGEST_NAME - 80) or host or one.url[:80]
        name = names.free(name, f"{name} ({host[:60]})", f"{name} ({{}})")
        made = source_id_of(name, one.url)
        free = one.id or ids.free(made, made, f"{made[:55].rstrip('-')}-{{}}")
        ids.add(free)
        names.add(name)
        yield replace(one, name=name, id=None if free == made else free)


class Taken:
    """Words that may stand once. `free` counts on from where it was, so that ten thousand equal ones take no time."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = set(words)
        self._numbers: Counter[str] = Counter()

    def add(self, word: str) -> None:
        self._words.add(word)

    def free(self, word: str, other: str, numbered: str) -> str:
        """The word, or the other one, or the first number in `{}` that nobody has."""
        for option in (word, other):
            if option not in self._words:
                return option
        while True:
            self._numbers[numbered] += 1
            option = numbered.replace("{}", str(self._numbers[numbered] + 1))
            if option not in self._words:
                return option


def address_key(url: str) -> str:
    """What two spellings of one address have in common."""
    return canonical_url(url) or url


def taken_by(url: str, sources: Iterable[Source]) -> Source | None:
    """The source that watches this address already, in whatever spelling."""
    wanted = address_key(url)
    return next((source for source in sources if address_key(source.url) == wanted), None)


def as_text(one: NewSource, indent: str = "  ") -> str:
    """The entry as lines of a list, each with its line end."""
    lines = [f"{key}: {value}" for key, value in _pairs(one)]
    return "".join(f"{indent}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


def _pairs(one: NewSource) -> Iterator[tuple[str, str]]:
    yield "name", scalar(one.name)
    yield "url", scalar(one.url)
    if one.id:
        yield "id", scalar(one.id)
    if one.kind is not SourceKind.FEED:
        yield "kind", one.kind.value
    for key in ("group", "lang", "every"):
        if value := getattr(one, key):
            yield key, scalar(value)
    if one.topics:
        yield "topics", f"[{', '.join(one.topics)}]"
    if one.page:
        yield from selectors(one.page)
    if one.only:
        yield "only", quoted(one.only)
    if one.disabled:
        yield "disabled", "true"


def selectors(rules: PageRules) -> Iterator[tuple[str, str]]:
    """The selectors of a page as keys and values of YAML."""
    for key in ("item", "title", "link", "date", "summary"):
        if value := getattr(rules, key):
            yield key, quoted(value)


def scalar(text: str) -> str:
    """The text as YAML: bare where that means the same, else in double quotes."""
    if _PLAIN_URL.match(text) and not text.endswith(":"):
        return text
    if _PLAIN.match(text) and text == text.strip() and text.lower() not in _WORDS_OF_1_1 and _means(text) == text:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """The text in double quotes, with what nobody sees escaped (YAML 1.2, 5.7)."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def _means(text: str) -> Any:
    try:
        return parse_yaml(f"key: {text}\n", "")[0]["key"]
    except MistakesFound:
        return None
