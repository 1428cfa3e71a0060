"""The documents keep their word: links lead somewhere, commands exist, YAML loads, every command is written about."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
import yaml

from bot.cli.main import app

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "bench").glob("*.md")])
LINK = re.compile(r"(?<!\\)!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
COMMAND = re.compile(r"(?:`|^\s*(?:\$ )?(?:\S*bin/)?)watchdesk((?: [^`\n#|&;]+)?)", re.M)


def commands() -> dict[str, object]:
    """Every command by its full name, and the options that it takes."""
    found = {}

    def walk(command: object, name: str) -> None:
        for child, sub in getattr(command, "commands", {}).items():
            walk(sub, f"{name} {child}".strip())
        found[name] = command

    walk(typer.main.get_command(app), "")
    return found


def anchors(page: Path) -> set[str]:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    heads = re.findall(r"^#+ +(.+?)\s*$", text, re.M)
    return {_slug(head) for head in heads}


def _slug(head: str) -> str:
    head = unicodedata.normalize("NFC", re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", head)).lower()
    return re.sub(r"[^\w\- ]", "", head).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    dead = []
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def _commands_in(page: Path) -> Iterator[str]:
    text = page.read_text(encoding="utf-8")
    for said in COMMAND.findall(text):
        yield said.strip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_exist_and_take_the_options_that_are_shown(page: Path) -> None:
    known = commands()
    wrong = []
    for said in _commands_in(page):
        words = re.sub(r"^(?:(?:-C|--home)[ =]\S+ ?)+", "", said).split()
        name = ""
        for word in words:
            if f"{name} {word}".strip() not in known:
                break
            name = f"{name} {word}".strip()
        rest = words[len(name.split()) :]
        command = known[name]
        group = bool(getattr(command, "commands", {}))
        if group and rest and not rest[0].startswith(("-", "…", "[", "<", "/")):
            wrong.append(f"watchdesk {said}: there is no {rest[0]}")
        options = {option for param in command.params for option in (*param.opts, *param.secondary_opts)}
        wrong += [
            f"watchdesk {said}: {word}"
            for word in (part.partition("=")[0].strip("[]") for part in rest)
            if word.startswith("--") and word not in options | {"--help", "--home"}
        ]
    assert wrong == []


def test_every_command_is_written_about() -> None:
    written = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    silent = [name for name, command in commands().items() if name and not getattr(command, "commands", {})]
    assert [name for name in silent if f"watchdesk {name}" not in written] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_yaml_in_the_documents_loads(page: Path) -> None:
    for language, block in FENCE.findall(page.read_text(encoding="utf-8")):
        if language in ("yaml", "yml"):
            assert yaml.safe_load(block) is not None


def test_every_setting_is_in_the_sample_desk() -> None:
    from bot.config.desk import DeskSettings

    sample = (ROOT / "desk.yaml").read_text(encoding="utf-8")
    missing = []
    for name, field in DeskSettings.model_fields.items():
        inner = getattr(field.annotation, "model_fields", {})
        for key, info in inner.items() or [(name, field)]:
            if not re.search(rf"\b{info.alias or key}\b:", sample):
                missing.append(f"{name}.{key}")
    assert missing == []


def test_every_test_that_the_documents_name_is_there() -> None:
    there = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    named = {name for page in PAGES for name in re.findall(r"`(test_\w+)`", page.read_text(encoding="utf-8"))}
    assert named - there == set()
