"""The guide to classifiers: its YAML is what the program reads, and every key is in it."""

import re
from pathlib import Path

import pytest

from bot.config.documents import parse_document, validate
from bot.config.rule_files import (
    CombinationEntry,
    Decided,
    Example,
    NameEntry,
    Part,
    RuleFile,
    SectorEntry,
    TermEntry,
    TermGroup,
)

GUIDE = (Path(__file__).parents[2] / "docs" / "writing-a-classifier.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.M | re.S)


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_is_a_file_as_the_program_reads_it(block: str) -> None:
    document = parse_document(block, "guide")
    assert isinstance(validate(RuleFile, document), RuleFile)


@pytest.mark.parametrize(
    "model", [RuleFile, Part, Decided, TermGroup, TermEntry, CombinationEntry, NameEntry, SectorEntry, Example]
)
def test_every_key_is_explained(model: type[RuleFile]) -> None:
    missing = [key for key in model.model_fields if not re.search(rf"\b{key}\b", GUIDE)]
    assert missing == []
