"""Every file that people write, in one consistent reading: the desk's own files and the classifiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.config.home import DeskFiles, load_desk
from bot.config.rule_cache import kept_rules_of
from bot.errors import MistakesFound
from bot.model import ChannelSpec, Edition, Source
from bot.ports import Classifier


@dataclass(frozen=True, slots=True)
class Loaded:
    """A consistent reading of every file that people write."""

    files: DeskFiles
    classifier: Classifier
    sources: Mapping[str, Source]
    editions: Mapping[str, Edition]
    channels: Mapping[str, ChannelSpec]


def load(home: Path, environ: Mapping[str, str], *, need_sources: bool = True) -> Loaded:
    """Read and check all files. Raises MistakesFound with every mistake of every file."""
    mistakes: list[MistakesFound] = []
    files = classifier = None
    try:
        files = load_desk(home, environ, need_sources=need_sources)
    except MistakesFound as found:
        mistakes.append(found)
    try:
        classifier = kept_rules_of(home, environ)
    except MistakesFound as found:
        mistakes.append(found)
    if files is None or classifier is None:
        raise MistakesFound([mistake for found in mistakes for mistake in found.mistakes])
    return Loaded(
        files,
        classifier,
        {source.id: source for source in files.sources},
        {edition.id: edition for edition in files.editions},
        {channel.id: channel for channel in files.channels},
    )
