"""One target under atheris (libFuzzer): `python -m fuzz.one TARGET [libFuzzer's options] CORPUS…`, until it is found
wrong or its time is over. What it finds is raised, and its input written where `-artifact_prefix` says."""

import logging
import sys

import atheris

READERS = ["bot", "feedparser", "bs4", "html", "json"]

with atheris.instrument_imports(include=READERS, enable_loader_override=False):
    from fuzz.targets import TARGETS


def main() -> None:
    logging.disable()
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
