"""Compiled rules, kept beside the store: a start reads them in a tenth of the time that compiling takes.

Compiling tens of thousands of terms makes millions of short-lived objects. It is done in a process of its own, so that
a desk that reads changed rules goes on answering meanwhile, and never holds more memory than the finished rules need.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import bot
from bot.config.home import classifier_files, own_classifiers
from bot.errors import ClassifierFailed, MistakesFound
from bot.model import Classification, Record
from bot.ports import Classifier

if TYPE_CHECKING:  # rules are read by few commands; reading them is what needs all of this
    from bot.core.classify import RuleClassifier

log = logging.getLogger("watchdesk.rules")

CACHE = "rules.cache"
_PATIENCE = 120
"""Seconds after which a compilation is given up. It takes one or two."""


def rules_of(home: Path, environ: Mapping[str, str]) -> RuleClassifier:
    """The classifier of a desk, or of the program where there is no desk. Raises `MistakesFound`.

    What belongs to a desk is kept in its `var/`; what came with the program, for all desks of a user, with the user's
    other caches (XDG Base Directory Specification), and in `var/` for a service that has no such place.
    """
    own = own_classifiers(home)
    return load_rules_once(classifier_files(home), _folder_of(home, environ, own=own), tested=not own)


def _folder_of(home: Path, environ: Mapping[str, str], *, own: bool) -> Path | None:
    folders = [Path(home).absolute() / "var"] if (home / "sources.yaml").exists() else []
    if not own:
        cache = environ.get("XDG_CACHE_HOME") or (f"{user}/.cache" if (user := environ.get("HOME")) else "")
        folders = [*([Path(cache) / "watchdesk"] if cache else []), *folders]
    return next((each for each in folders if _can_keep(each)), None)


class KeptRules:
    """`ports.Classifier` over rules without mistakes: they are read, or compiled, when something is to be tagged first.

    Most commands, and a poll that brings nothing new, tag nothing. Safe to share among threads.
    """

    def __init__(self, files: Sequence[Path], folder: Path | None, *, tested: bool) -> None:
        self._files = files
        self._folder = folder
        self._tested = tested
        self._lock = threading.Lock()
        self._rules: RuleClassifier | None = None

    @property
    def ruleset(self) -> str:
        return self._read().ruleset

    def classify(self, record: Record) -> Classification:
        """As `ports.Classifier.classify`."""
        return self._read().classify(record)

    def _read(self) -> RuleClassifier:
        with self._lock:
            if self._rules is None:
                try:
                    self._rules = load_rules_once(self._files, self._folder, tested=self._tested)
                except MistakesFound as found:  # the files have changed since, and what was kept of them is gone
                    raise ClassifierFailed(str(found.mistakes[0])) from found
            return self._rules


def kept_rules_of(home: Path, environ: Mapping[str, str]) -> Classifier:
    """As `rules_of`; but rules that surely have no mistakes, since they came with the program or were compiled before,
    are read when they are needed first."""
    own = own_classifiers(home)
    folder = _folder_of(home, environ, own=own)
    files = classifier_files(home)
    kept = folder is not None and (key := _key(files)) is not None and _is_kept(folder / CACHE, key)
    if kept or not own:
        return KeptRules(files, folder, tested=not own)
    return rules_of(home, environ)


def _is_kept(path: Path, key: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(key)) == key
    except OSError:
        return False


def _can_keep(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def load_rules_once(files: Sequence[Path], folder: Path | None, *, tested: bool = False) -> RuleClassifier:
    """As `bot.config.rules.load_rules`, but these very files, with this very program, are compiled only once.

    `folder`: where the result is kept. What cannot be kept or read is compiled again: a cache is never needed.
    """
    key = _key(files)
    if key is not None and folder is not None:
        path = folder / CACHE
        kept = _read(path, key)
        if kept is None and _compiled_elsewhere(files, path, key, tested=tested):
            kept = _read(path, key)
        if kept is not None:
            return kept
    # Mistakes are found and told here, with every line.
    from bot.config.rules import load_rules

    return load_rules(files, tested=tested)


def _key(files: Sequence[Path]) -> bytes | None:
    """What the result depends on: the files, this program, this Python. None if a file cannot be read."""
    digest = hashlib.sha256(f"{sys.version}\n{bot.__version__}\n".encode())
    package = Path(bot.__file__).parent
    try:
        for module in sorted((*package.glob("core/classify/*.py"), *package.glob("config/rule*.py"))):
            stat = module.stat()
            digest.update(f"{module.name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
        for file in files:
            digest.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    except OSError:
        return None
    return digest.digest()


def _compiled_elsewhere(files: Sequence[Path], path: Path, key: bytes, *, tested: bool) -> bool:
    """Have a process of its own compile the rules and keep them. False if it could not, for whatever reason."""
    # -P: what lies in the current folder is not this program.
    command = [sys.executable, "-P", "-m", __name__, str(path), key.hex(), str(int(tested)), *map(str, files)]
    try:
        # The child says nothing of its own: mistakes are told by who asked.
        done = subprocess.run(  # noqa: S603 (this program itself)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        log.debug("rules are compiled here: %s", error)
        return False
    return done.returncode == 0


def _read(path: Path, key: bytes) -> RuleClassifier | None:
    try:
        content = path.read_bytes()
        if content[: len(key)] != key:
            return None
        return cast("RuleClassifier", _Rules(io.BytesIO(content[len(key) :])).load())
    except FileNotFoundError:
        return None
    except _DAMAGED as error:
        log.warning("%s cannot be read and is made anew: %s", path, error)
        return None


_DAMAGED = (OSError, ValueError, TypeError, LookupError, AttributeError, ImportError, EOFError, pickle.UnpicklingError)
"""What a damaged file leads to: its rules are compiled again."""


class _Rules(pickle.Unpickler):
    """Reads rules and nothing else: no other code can be called by what stands in the file."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("bot.core.classify.") or (module, name) == ("builtins", "frozenset"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of rules")


def _keep(classifier: RuleClassifier, path: Path, key: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(key + pickle.dumps(classifier, 5))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def main(arguments: Sequence[str]) -> None:
    """Compile and keep: path, key, whether tested, files."""
    from bot.config.rules import load_rules

    path, key, tested, *files = arguments
    _keep(load_rules([Path(file) for file in files], tested=tested == "1"), Path(path), bytes.fromhex(key))


if __name__ == "__main__":
    main(sys.argv[1:])
