"""`.env` and the environment: secrets, and any value of `desk.yaml` as `WATCHDESK_…`.

The environment beats `.env`, which beats `desk.yaml`. No message here ever repeats a value: it may be a secret.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.config.desk import DeskSettings
from bot.config.documents import Document, keys_at, nearest, read_text
from bot.config.yaml_text import Loc
from bot.errors import Mistake, MistakesFound

PREFIX = "WATCHDESK_"
HOME = "WATCHDESK_HOME"
TOKEN = "TELEGRAM_BOT_TOKEN"  # noqa: S105 - the name of the variable

_LISTS = ("channels", "editions")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_DOUBLE_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?\Z')
_SINGLE_QUOTED = re.compile(r"'([^']*)'\s*(?:#.*)?\Z")
_COMMENT = re.compile(r"(?:^|\s)#.*\Z")
_TOKEN_SHAPE = re.compile(r"[0-9]+:[A-Za-z0-9_-]+\Z")


@dataclass(frozen=True)
class Variable:
    """One setting of the environment, and where it stands: `.env` and a line, or the environment and 0."""

    name: str
    value: str = field(repr=False)
    file: str
    line: int = 0

    def mistake(self, what: str, mend: str = "") -> Mistake:
        return Mistake(self.file, self.line, what, mend)


def read_dotenv(path: Path, shown_as: str, warnings: list[Mistake]) -> dict[str, Variable]:
    """The variables of a `.env` file; none if there is no file. Raises `MistakesFound` for lines that are no setting.

    A line is `NAME=value`, with or without `export` before it. Values may stand in single quotes (taken as they are)
    or double quotes (`\\n`, `\\"`, `\\\\` are escapes). Without quotes ` #` begins a comment. Nothing is expanded.
    """
    if not path.exists():
        return {}
    if path.stat().st_mode & 0o077:
        warnings.append(Mistake(shown_as, 0, "others on this machine can read it", "run `chmod 600 .env`"))
    variables: dict[str, Variable] = {}
    mistakes = []
    for number, line in enumerate(read_text(path, shown_as).splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, equals, written = text.removeprefix("export ").partition("=")
        name, value = name.strip(), _unquoted(written.strip())
        if not equals or not _NAME.match(name):
            mistakes.append(Mistake(shown_as, number, "not a setting", "write `NAME=value`"))
        elif value is None:
            mistakes.append(Mistake(shown_as, number, f"the quotes of `{name}` are not closed", "close them"))
        elif name in variables:
            mistakes.append(Mistake(shown_as, number, f"`{name}` stands twice", "keep one"))
        else:
            variables[name] = Variable(name, value, shown_as, number)
    if mistakes:
        raise MistakesFound(mistakes)
    return variables


def _unquoted(written: str) -> str | None:
    """The value that is meant; None if its quotes are not closed."""
    if written.startswith('"'):
        match = _DOUBLE_QUOTED.match(written)
        return re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), match[1]) if match else None
    if written.startswith("'"):
        match = _SINGLE_QUOTED.match(written)
        return match[1] if match else None
    return _COMMENT.sub("", written).strip()


def joined(environ: Mapping[str, str], dotenv: Mapping[str, Variable]) -> dict[str, Variable]:
    """What the desk reads of both: the environment beats `.env`. An empty value is as good as none."""
    found = {name: variable for name, variable in dotenv.items() if variable.value.strip()}
    for name, value in environ.items():
        if (name.startswith(PREFIX) or name == TOKEN) and value.strip():
            found[name] = Variable(name, value, f"the environment variable {name}")
    return found


def telegram_token(variables: Mapping[str, Variable], warnings: list[Mistake]) -> SecretStr | None:
    """The bot's token, if one is set."""
    if (variable := variables.get(TOKEN)) is None:
        return None
    token = variable.value.strip()
    if not _TOKEN_SHAPE.match(token):
        warnings.append(variable.mistake(f"`{TOKEN}` does not look like a token", "copy it whole from @BotFather"))
    return SecretStr(token)


def overridden(
    document: Document, variables: Mapping[str, Variable], warnings: list[Mistake], mistakes: list[Mistake]
) -> Document:
    """`desk.yaml` with the values that `WATCHDESK_…` variables give. Complaints about these name the variable."""
    data, foreign = document.data, dict(document.foreign)
    if data is not None and not isinstance(data, dict):
        return document
    names = dict(_setting_names(DeskSettings))
    for name, variable in sorted(variables.items()):
        if name in (HOME, TOKEN):
            continue
        if (loc := names.get(name)) is None:
            # The common beginning would make any name look near.
            short = {known.removeprefix(PREFIX): known for known in (*names, HOME, TOKEN)}
            if near := short.get(nearest(name.removeprefix(PREFIX), short) or ""):
                warnings.append(variable.mistake(f"nothing reads `{name}`", f"did you mean `{near}`?"))
            elif name.startswith(PREFIX):
                warnings.append(variable.mistake(f"nothing reads `{name}`", "`desk.yaml` shows every key"))
            continue
        try:
            value = _value(variable)
        except ValueError:
            mistakes.append(variable.mistake("begins like JSON but is none", """write it like '["a", "b"]'"""))
            continue
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            mistakes.append(variable.mistake("holds what is no UTF-8", "write it anew, in UTF-8"))
            continue
        for place, part in _parts(loc, value):
            data = _with(data, place, part)
            foreign[place] = (variable.file, variable.line)
    return Document(document.file, data, document.lines, foreign)


def _setting_names(model: type[DeskSettings]) -> Iterator[tuple[str, Loc]]:
    """Every name that the environment may use, with the place that it sets: sections and the values in them."""
    for section in keys_at(model, ()):
        yield PREFIX + section.upper(), (section,)
        inner = keys_at(model, (section,))
        if section not in _LISTS and inner != keys_at(model, ()):
            for key in inner:
                yield f"{PREFIX}{section}__{key}".upper(), (section, key)


def _value(variable: Variable) -> Any:
    text = variable.value.strip()
    if not text.startswith(("[", "{")):
        return text
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _parts(loc: Loc, value: Any) -> list[tuple[Loc, Any]]:
    """A JSON object for a section sets the keys that it names and leaves the others alone."""
    if isinstance(value, dict) and len(loc) == 1 and loc[0] not in _LISTS:
        return [((*loc, key), part) for key, part in value.items()]
    return [(loc, value)]


def _with(data: Any, loc: Loc, value: Any) -> Any:
    """The data with one value changed; the given data stays as it is. A section that is no mapping stays wrong."""
    if not loc:
        return value
    if data is not None and not isinstance(data, dict):
        return data
    held = data or {}
    return {**held, loc[0]: _with(held.get(loc[0]), loc[1:], value)}
