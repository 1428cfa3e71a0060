"""A desk is a folder: everything that people wrote in it, read and validated as a whole."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

import bot
from bot.config.agreement import disagreements, disorder, remarks
from bot.config.desk import ChannelEntry, DeskSettings, EditionEntry
from bot.config.documents import Document, read_document, validate
from bot.config.environment import PREFIX, TOKEN, Variable, joined, overridden, read_dotenv, telegram_token
from bot.config.sources import read_sources
from bot.errors import Mistake, MistakesFound
from bot.model import ChannelSpec, Edition, FetchLimits, PollingLimits, Source

_NO_SETTINGS = DeskSettings()


@dataclass(frozen=True)
class Fingerprint:
    """What the desk's files held at one moment. Two are equal if the files and the environment say the same."""

    digest: str
    stats: tuple[tuple[str, int, int, int], ...] = field(compare=False, repr=False)


@dataclass(frozen=True)
class DeskFiles:
    """A whole desk as its files and the environment describe it. Holds secrets only as `SecretStr`."""

    home: Path
    var: Path
    settings: DeskSettings
    sources: tuple[Source, ...]
    channels: tuple[ChannelSpec, ...]
    editions: tuple[Edition, ...]
    limits: FetchLimits
    polling: PollingLimits
    store_url: SecretStr
    telegram_token: SecretStr | None
    warnings: tuple[Mistake, ...]
    fingerprint: Fingerprint


def load_desk(home: Path, environ: Mapping[str, str], *, need_sources: bool = True) -> DeskFiles:
    """Read `sources.yaml`, `desk.yaml` and `.env` of a folder, and the environment over them.

    Raises one `MistakesFound` with every mistake of every file. Without `need_sources` a missing `sources.yaml` is no
    mistake. Writes nothing: `var/` is made by who writes there.
    """
    home = Path(home).absolute()
    if not home.is_dir():
        raise MistakesFound([Mistake(str(home), 0, "there is no such folder", "`watchdesk init DIR` makes a desk")])
    fingerprint = fingerprint_of(home, environ)
    mistakes: list[Mistake] = []
    warnings: list[Mistake] = []
    variables = _variables(home, environ, warnings, mistakes)
    token = telegram_token(variables, warnings)

    desk = _document(home, "desk.yaml", mistakes) if (home / "desk.yaml").exists() else _empty(home, "desk.yaml")
    settings = _NO_SETTINGS
    if desk is not None:
        desk = overridden(desk, variables, warnings, mistakes)
        settings = validate(DeskSettings, desk, mistakes=mistakes) or _NO_SETTINGS
        mistakes.extend(disagreements(desk))
        mistakes.extend(disorder(desk, settings))
        warnings.extend(remarks(desk, settings, token))

    sources: tuple[Source, ...] = ()
    if need_sources or (home / "sources.yaml").exists():
        written = _document(home, "sources.yaml", mistakes)
        if written is not None:
            sources = read_sources(written, settings.polling.every, mistakes, adaptive=settings.polling.by_rhythm)
    if mistakes:
        raise MistakesFound(mistakes)
    return DeskFiles(
        home=home,
        var=home / "var",
        settings=settings,
        sources=sources,
        channels=tuple(_channel(entry, home) for entry in settings.channels),
        editions=tuple(_edition(entry, settings.timezone) for entry in settings.editions),
        limits=FetchLimits(**settings.fetch.model_dump(), concurrency=settings.polling.concurrency),
        polling=PollingLimits(
            **settings.polling.model_dump(include={"jitter", "fastest", "slowest", "full_every"}),
        ),
        store_url=_store_url(settings, home),
        telegram_token=token,
        warnings=tuple(warnings),
        fingerprint=fingerprint,
    )


def classifier_files(home: Path) -> list[Path]:
    """The classifiers of this desk in order of name: its own, else the copy that came with the program."""
    own = _yaml_files(home / "classifiers")
    return own or _yaml_files(shipped("classifiers"))


def own_classifiers(home: Path) -> bool:
    """Whether the desk has classifiers of its own, and not the copy that was tested with the program."""
    return bool(_yaml_files(home / "classifiers"))


def shipped(name: str) -> Path:
    """A file or folder that came with the program: inside the wheel, or at the top of a checkout."""
    package = Path(bot.__file__).parent
    inside = package / "shipped" / name
    return inside if inside.exists() else package.parent / name


def fingerprint_of(home: Path, environ: Mapping[str, str], before: Fingerprint | None = None) -> Fingerprint:
    """What the files and the environment say now.

    With the fingerprint `before`, files are read only if one of them has another size, time or inode than then: cheap
    enough for every few seconds. The environment of a running process stays; it counts when files are read.
    """
    files = [home / "sources.yaml", home / "desk.yaml", home / ".env", *classifier_files(home)]
    stats = tuple(_stat(file) for file in files)
    if before is not None and before.stats == stats:
        return before
    digest = hashlib.sha256()
    for file in files:
        try:
            content = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError:  # missing or unreadable: that is what it says
            content = "-"
        digest.update(f"{file.name} {content}\n".encode())
    for name in sorted(environ):
        if name.startswith(PREFIX) or name == TOKEN:
            digest.update(f"{name}={environ[name]}\n".encode("utf-8", "surrogateescape"))
    return Fingerprint(digest.hexdigest(), stats)


def _stat(file: Path) -> tuple[str, int, int, int]:
    try:
        found = file.stat()
    except OSError:
        return file.name, 0, 0, 0
    return file.name, found.st_mtime_ns, found.st_size, found.st_ino


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*.y*ml") if file.suffix in (".yaml", ".yml") and file.is_file())


def shown(home: Path, name: str) -> str:
    """How mistakes name a file of the desk: as people would type it from where they stand."""
    return name if home.absolute() == Path.cwd() else str(home / name)


def _document(home: Path, name: str, mistakes: list[Mistake]) -> Document | None:
    try:
        return read_document(home / name, shown(home, name))
    except MistakesFound as error:
        mistakes.extend(error.mistakes)
        return None


def _empty(home: Path, name: str) -> Document:
    return Document(shown(home, name), None, {})


def _variables(
    home: Path, environ: Mapping[str, str], warnings: list[Mistake], mistakes: list[Mistake]
) -> dict[str, Variable]:
    try:
        dotenv = read_dotenv(home / ".env", shown(home, ".env"), warnings)
    except MistakesFound as error:
        mistakes.extend(error.mistakes)
        dotenv = {}
    return joined(environ, dotenv)


def _store_url(settings: DeskSettings, home: Path) -> SecretStr:
    """Where the store is. A relative SQLite path counts from the desk's folder."""
    if settings.store.url is None:
        return SecretStr(f"sqlite:///{home / 'var' / 'watchdesk.db'}")
    scheme, _, path = settings.store.url.get_secret_value().partition(":///")
    return SecretStr(f"sqlite:///{home / path}") if scheme == "sqlite" else settings.store.url


def _channel(entry: ChannelEntry, home: Path) -> ChannelSpec:
    address = str(home / entry.path) if entry.path else "" if entry.chat_id is None else str(entry.chat_id)
    return ChannelSpec(entry.id, entry.kind, address, entry.thread_id)


def _edition(entry: EditionEntry, zone: str) -> Edition:
    return Edition(
        id=entry.id,
        title=entry.title or entry.id.replace("-", " ").capitalize(),
        topics=tuple(dict.fromkeys(entry.topics)),
        zone=entry.zone or zone,
        channels=entry.channels,
        intro=entry.intro.strip(),
        at=entry.at,
        every=entry.every,
        max_items=entry.max_items,
        empty=entry.empty,
    )
