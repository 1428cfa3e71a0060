"""Files that people write, read and validated so that every mistake names its line and the nearest right word."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.config.yaml_text import Loc, parse_yaml
from bot.errors import Mistake, MistakesFound

M = TypeVar("M", bound=BaseModel)

MAX_BYTES = 5 * 1024 * 1024
"""No file that people write is larger than this."""


@dataclass(frozen=True)
class Document:
    """A file's data, and the line of each value by its place: `("sources", 3, "url")`.

    `foreign`: values that came from somewhere else (the environment), by place: the file and line to name for them.
    """

    file: str
    data: Any
    lines: Mapping[Loc, int]
    foreign: Mapping[Loc, tuple[str, int]] = field(default_factory=dict)

    def line(self, *loc: str | int) -> int:
        """The line of this value, or of the nearest one around it that is known; 0 for none."""
        for end in range(len(loc), -1, -1):
            if (line := self.lines.get(loc[:end])) is not None:
                return line
        return 0

    def where(self, *loc: str | int) -> tuple[str, int]:
        """File and line to name in a mistake about this value."""
        for end in range(len(loc), 0, -1):
            if (place := self.foreign.get(loc[:end])) is not None:
                return place
        return self.file, self.line(*loc)

    def mistake(self, loc: Loc, what: str, mend: str = "") -> Mistake:
        """A mistake about the value at this place."""
        file, line = self.where(*loc)
        return Mistake(file, line, what, mend)


def read_document(path: Path, shown_as: str) -> Document:
    """The YAML file as data: mappings with text keys, lists, text, whole and decimal numbers, true, false and None.

    Raises `MistakesFound` for a missing or unreadable file, one over 5 MB or not in UTF-8, syntax errors, keys that
    stand twice, tags, aliases without end, and nesting beyond 40 levels.
    """
    return parse_document(read_text(path, shown_as), shown_as)


def read_text(path: Path, shown_as: str) -> str:
    """The file's text. Raises `MistakesFound` if it is missing, unreadable, over 5 MB or not in UTF-8."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MistakesFound([Mistake(shown_as, 0, "there is no such file", "`watchdesk init DIR` makes one")]) from None
    except OSError as error:
        what = f"cannot be read: {error.strerror or type(error).__name__}"
        raise MistakesFound([Mistake(shown_as, 0, what)]) from None
    if len(content) > MAX_BYTES:
        raise MistakesFound([Mistake(shown_as, 0, "larger than 5 MB", "no file of a desk needs that much")])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MistakesFound([Mistake(shown_as, line, "not UTF-8", "save the file as UTF-8")]) from None


def parse_document(text: str, shown_as: str) -> Document:
    """As `read_document`, for text at hand."""
    data, lines = parse_yaml(text, shown_as)
    return Document(shown_as, data, lines)


class Wrong(ValueError):
    """What a validator of ours found, and how to mend it. Never holds a secret."""

    def __init__(self, what: str, mend: str = "") -> None:
        self.what = what
        self.mend = mend
        super().__init__(what)


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was probably meant, if one is near."""
    by_folded = {option.casefold(): option for option in options}
    found = difflib.get_close_matches(word.casefold()[:80], by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """How to mend a wrong word: the nearest right one, else all of them if they are few."""
    options = list(options)
    if near := nearest(word, options):
        return f"did you mean `{near}`?"
    if 0 < len(options) <= 20:
        return "known here: " + ", ".join(f"`{option}`" for option in options)
    return ""


def validate(model: type[M], document: Document, at: Loc = (), mistakes: list[Mistake] | None = None) -> M | None:
    """The part of the document `at` this place as a model. Every error goes to `mistakes`; then the answer is None.

    An empty file or part counts as an empty mapping. Without a list for `mistakes`, raises `MistakesFound`.
    """
    data = document.data
    for piece in at:
        data = data[piece]
    data = {} if data is None else data
    try:
        return model.model_validate(data)
    except ValidationError as error:
        # `input` may hold secrets; it is used for choices and types only, never for values of other keys.
        found = list(_mistakes(model, document, at, data, error.errors(include_url=False)))
    if mistakes is None:
        raise MistakesFound(found)
    mistakes.extend(found)
    return None


def _mistakes(
    model: type[BaseModel], document: Document, at: Loc, data: Any, errors: list[ErrorDetails]
) -> Iterator[Mistake]:
    real = [_real_loc(data, error) for error in errors]
    seen: set[Mistake] = set()
    told_kind: set[Loc] = set()
    for error, loc in zip(errors, real, strict=True):
        tried_as_other_kind = len(loc) < len(error["loc"]) and error["type"].endswith("_type")
        if tried_as_other_kind and any(other is not error for other in _at_or_below(loc, errors, real)):
            # A union tells what is wrong with each of its kinds: the kind that fits is the one that was meant.
            continue
        if tried_as_other_kind and loc in told_kind:
            continue
        if tried_as_other_kind:
            told_kind.add(loc)
        mistake = document.mistake(at + loc, *_words(model, error, loc, _called(at + loc)))
        if mistake not in seen:
            seen.add(mistake)
            yield mistake


def _at_or_below(loc: Loc, errors: list[ErrorDetails], real: list[Loc]) -> Iterator[ErrorDetails]:
    for error, other in zip(errors, real, strict=True):
        if other[: len(loc)] == loc and not error["type"].endswith("_type"):
            yield error


def _real_loc(data: Any, error: ErrorDetails) -> Loc:
    """The place in the file: pydantic's own has the names of union members in it."""
    real: list[str | int] = []
    for piece in error["loc"]:
        inside = (isinstance(data, dict) and piece in data) or (
            isinstance(data, list) and isinstance(piece, int) and piece < len(data)
        )
        if inside:
            data = data[piece]
            real.append(piece)
    if error["type"] == "missing":
        real.append(error["loc"][-1])
    return tuple(real)


def _words(model: type[BaseModel], error: ErrorDetails, loc: Loc, key: str) -> tuple[str, str]:
    """What is wrong and how to mend it, in plain words."""
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    match kind:
        case "extra_forbidden":
            return f"unknown key {key}", did_you_mean(str(loc[-1]), keys_at(model, loc[:-1]))
        case "missing":
            return f"the key {key} is missing", f"add `{loc[-1]}: …`"
        case "enum" | "literal_error":
            options = _options(str(context.get("expected", "")))
            return f"{key} cannot be `{str(given)[:80]}`", did_you_mean(str(given), options)
        case "value_error" if isinstance(wrong := context.get("error"), Wrong):
            return f"{key}: {wrong.what}", wrong.mend
        case "value_error":
            return f"{key}: {context.get('error')}", ""
        case "string_type" if isinstance(given, (int, float)):
            return f"{key} should be text", "put it in quotes"
    for beginning, should in _SHOULD.items():
        if kind.startswith(beginning):
            mend = "write it as a list: `[…, …]`" if should == "a list" and isinstance(given, str) else ""
            return f"{key} should be {should.format_map(_plain_numbers(context))}", mend
    return f"{key}: {error['msg']}", ""


_SHOULD = {
    "string_too_short": "at least {min_length} characters long",
    "string_too_long": "at most {max_length} characters long",
    "string_pattern_mismatch": "written otherwise (pattern {pattern})",
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "finite_number": "a number",
    "bool": "`true` or `false`",
    "too_short": "a longer list (at least {min_length})",
    "too_long": "a shorter list (at most {max_length})",
    "list": "a list",
    "tuple": "a list",
    "set": "a list",
    "frozen_set": "a list",
    "dict": "a mapping of `key: value` lines",
    "mapping": "a mapping of `key: value` lines",
    "model": "a mapping of `key: value` lines",
    "greater_than_equal": "at least {ge}",
    "greater_than": "more than {gt}",
    "less_than_equal": "at most {le}",
    "less_than": "less than {lt}",
}
"""Pydantic's kinds of error by their beginnings, longer before shorter."""


def _called(loc: Loc) -> str:
    """How a complaint calls the value at a place; the line says which one."""
    match loc:
        case (*_, str(name)):
            return f"`{name[:80]}`"
        case (*_, str(name), int()):
            return f"an entry of `{name[:80]}`"
    return "the file"


def _plain_numbers(context: dict[str, Any]) -> dict[str, Any]:
    return {name: f"{value:g}" if isinstance(value, float) else value for name, value in context.items()}


def _options(expected: str) -> list[str]:
    """`'a', 'b' or 'c'` as a list."""
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def keys_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that a mapping at this place may have, as people write them."""
    models = [model]
    for piece in loc:
        annotations: list[Any] = []
        for each in models:
            if isinstance(piece, int):
                annotations.append(each)
            else:
                annotations += [
                    info.annotation for name, info in each.model_fields.items() if piece in (name, info.alias)
                ]
        models = [found for annotation in annotations for found in _models_in(annotation)] or models
    return [info.alias or name for each in models for name, info in each.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation such as `tuple[A | B, ...] | None` names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from _models_in(get_args(annotation)[0])
    elif isinstance(annotation, UnionType) or get_origin(annotation) in (Union, list, tuple, dict, Mapping, set):
        for part in get_args(annotation):
            yield from _models_in(part)
