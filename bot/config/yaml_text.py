"""YAML text as plain values, each with its line.

YAML 1.1 turns `on` into true, `08:00` into 480 and `no` (Norwegian) into false. People who write these files mean the
words, so scalars follow the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema), with fewer numbers:
no octal, no hexadecimal, no infinities, and what begins with a needless zero (`007`) stays text.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

from bot.errors import Mistake, MistakesFound

Loc = tuple[str | int, ...]
"""The place of a value: `("sources", 3, "url")`."""

MAX_DEPTH = 40
"""How deep lists and mappings may stand in each other. Deeper ones are an attack or an accident."""
MAX_REPEATED = 10_000
"""How many values all aliases of a file together may repeat: more is a "billion laughs"."""

_NULL = re.compile(r"(?:~|null|Null|NULL|)\Z")
_TRUE = re.compile(r"(?:true|True|TRUE)\Z")
_FALSE = re.compile(r"(?:false|False|FALSE)\Z")
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})?\.[0-9]{1,17}(?:[eE][-+]?[0-9]{1,2})?\Z")

_ODD_BEGINNINGS = frozenset("~nNtTfF+-.0123456789")
"""What null, true, false and numbers begin with: all else is text, without a closer look."""

_PLAIN_WORDS = {
    "mapping values are not allowed in this context": (
        "a `:` where no key can stand",
        "put a value that holds `: ` in quotes, and check the indentation",
    ),
    "did not find expected key": ("a key was expected here", "check indentation and quotes"),
    "could not find expected ':'": ("a key without `:`", "write `key: value`"),
    "did not find expected '-' indicator": (
        "a list item was expected here",
        "begin it with `- `, or check indentation",
    ),
    "did not find expected ',' or ']'": ("a `[` is not closed", "add the `]`"),
    "did not find expected ',' or '}'": ("a `{` is not closed", "add the `}`"),
    "did not find expected node content": ("a value was expected here", "check brackets and commas"),
    "found unexpected end of stream": ("a quote is not closed", "add the closing quote"),
    "found character that cannot start any token": (
        "a value cannot begin with this character",
        "put the value in quotes; indent with spaces, not with tabs",
    ),
    "found a tab character that violates indentation": ("indented with a tab", "use spaces"),
    "found a tab character where an indentation space is expected": ("indented with a tab", "use spaces"),
    "found unknown escape character": ("unknown `\\` escape in double quotes", "use single quotes, or write `\\\\`"),
}


def parse_yaml(text: str, shown_as: str) -> tuple[Any, dict[Loc, int]]:
    """The text's data, and the line of each value. Raises `MistakesFound` with what is wrong in it."""
    builder = _Builder(shown_as)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.mistakes.append(_syntax_mistake(error, shown_as))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        builder.mistakes.append(Mistake(shown_as, line, "a control character", "take it out"))
    except _GiveUp:
        pass
    if builder.mistakes:
        raise MistakesFound(builder.mistakes)
    return builder.data, builder.lines


def _syntax_mistake(error: yaml.MarkedYAMLError, shown_as: str) -> Mistake:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or error.context or "not YAML"
    what, mend = _PLAIN_WORDS.get(problem, (f"not YAML: {problem}", ""))
    if error.context_mark and "not closed" in what:
        # The parser notices at the end of the file; the reader looks for the beginning.
        mark = error.context_mark
    return Mistake(shown_as, mark.line + 1 if mark else 0, what, mend)


class _GiveUp(Exception):
    """What follows cannot be understood any more; the mistake is noted."""


@dataclass
class _Frame:
    """A list or mapping that is still open. `before`: how many values the file had when it began."""

    container: Any
    loc: Loc
    anchor: str | None
    before: int
    key: str | None = None
    keys: set[str] = field(default_factory=set)


class _Builder:
    """Makes data from the parser's events, without recursion: PyYAML's own composer dies of deep nesting."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.lines: dict[Loc, int] = {(): 1}
        self.mistakes: list[Mistake] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._open_anchors: set[str] = set()
        self._count = 0
        self._repeated = 0
        self._documents = 0

    def take(self, event: events.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 0
        match event:
            case events.ScalarEvent():
                if self._awaits_key():
                    self._take_key(event, line)
                else:
                    self._take_value(self._scalar(event, line), line, event.anchor)
            case events.MappingStartEvent() | events.SequenceStartEvent():
                self._open({} if isinstance(event, events.MappingStartEvent) else [], event, line)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._close()
            case events.AliasEvent():
                self._take_alias(event.anchor or "", line)
            case events.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._give_up(line, "a second document begins (`---`)", "one file holds one document")

    def _awaits_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].container, dict) and self._stack[-1].key is None

    def _take_key(self, event: events.ScalarEvent, line: int) -> None:
        frame, key = self._stack[-1], event.value
        if event.anchor or event.tag:
            self._give_up(line, "a key with an anchor or a tag", "write the key alone")
        if key == "<<" and event.implicit[0]:
            self._wrong(line, "merge keys (`<<`) are not supported", "write the keys out")
        elif key in frame.keys:
            first = self.lines[(*frame.loc, key)]
            self._wrong(line, f"the key `{key[:80]}` stands twice (first in line {first})", "keep one")
        else:
            self.lines[(*frame.loc, key)] = line
        frame.keys.add(key)
        frame.key = key

    def _scalar(self, event: events.ScalarEvent, line: int) -> Any:
        if event.tag and event.tag not in ("!", "tag:yaml.org,2002:str"):
            self._wrong(line, "tags (`!…`) are not supported", "write the plain value")
        return _plain(event.value) if event.implicit[0] else event.value

    def _place(self) -> Loc:
        """Where the next value goes."""
        if not self._stack:
            return ()
        frame = self._stack[-1]
        return (*frame.loc, len(frame.container) if isinstance(frame.container, list) else frame.key or "")

    def _take_value(self, value: Any, line: int, anchor: str | None) -> None:
        loc = self._place()
        self.lines.setdefault(loc, line)
        self._count += 1
        if anchor:
            self._anchors[anchor] = (value, 1)
        self._put(value)

    def _put(self, value: Any) -> None:
        if not self._stack:
            self.data = value
            return
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
        else:
            frame.container.setdefault(frame.key, value)
            frame.key = None

    def _open(self, container: Any, event: Any, line: int) -> None:
        if self._awaits_key():
            self._give_up(line, "a list or mapping as a key", "keys are plain words")
        if event.tag and event.tag != "!":
            self._wrong(line, "tags (`!…`) are not supported", "write the plain value")
        if len(self._stack) >= MAX_DEPTH:
            self._give_up(line, f"nested more than {MAX_DEPTH} levels deep")
        loc = self._place()
        self.lines.setdefault(loc, line)
        if event.anchor:
            self._open_anchors.add(event.anchor)
        self._stack.append(_Frame(container, loc, event.anchor, self._count))
        self._count += 1

    def _close(self) -> None:
        frame = self._stack.pop()
        if frame.anchor:
            self._open_anchors.discard(frame.anchor)
            self._anchors[frame.anchor] = (frame.container, self._count - frame.before)
        self._put(frame.container)

    def _take_alias(self, name: str, line: int) -> None:
        if self._awaits_key():
            self._give_up(line, "an alias (`*…`) as a key", "keys are plain words")
        if name in self._open_anchors:
            self._give_up(line, f"`*{name[:80]}` stands inside itself", "write the value out")
        if name not in self._anchors:
            self._give_up(
                line, f"`*{name[:80]}` has no `&{name[:80]}` before it", "put text that begins with * in quotes"
            )
        value, size = self._anchors[name]
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            self._give_up(line, f"aliases repeat more than {MAX_REPEATED} values", "write the values out")
        self.lines.setdefault(self._place(), line)
        self._count += size
        self._put(value)

    def _wrong(self, line: int, what: str, mend: str = "") -> None:
        self.mistakes.append(Mistake(self.file, line, what, mend))

    def _give_up(self, line: int, what: str, mend: str = "") -> None:
        self._wrong(line, what, mend)
        raise _GiveUp


def _plain(text: str) -> Any:
    """What an unquoted scalar means."""
    if text and text[0] not in _ODD_BEGINNINGS:
        return text
    if _NULL.match(text):
        return None
    if _TRUE.match(text):
        return True
    if _FALSE.match(text):
        return False
    if _INT.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    return text
