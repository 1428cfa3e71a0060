"""A record's fields as the engine reads them: sentences, words, and how much a place counts."""

import re
from bisect import bisect_right
from functools import cached_property

from bot.core.classify.fold import Folded, fold
from bot.model import Record

TITLE, SUMMARY, TEXT = "title", "summary", "text"
TITLE_FACTOR, LEAD_FACTOR, BODY_FACTOR = 2.0, 1.5, 1.0
LEAD_WORDS = 60
"""The first words of the summary (of the text, where there is no summary) are the lead."""

_SENTENCE_END = re.compile(r"(?<![ .][^\W\d_])[.!?…؟][\"'”’»)]?(?=\s+[^\sa-zа-яà-ÿ])|[。！？；\n]|\s[·•](?=\s)")
"""Every alternative looks at a bounded run, or at one run of spaces: linear in the text. Initials end no sentence."""
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|[^\W\u3400-\u9fff]+")


class FieldText:
    """One field of a record. Sentences and words are looked for only when somebody asks."""

    def __init__(self, name: str, given: str, *, lead: bool) -> None:
        self.name = name
        self.given = given
        self.folded: Folded = fold(given)
        self._lead = lead

    def sentence(self, position: int) -> int:
        """The number of the sentence at this position, counted from 0. A title is one sentence."""
        return 0 if self.name == TITLE else bisect_right(self._sentence_starts, position)

    def word(self, position: int) -> int:
        """The number of the word at this position. Two Chinese characters count as a word."""
        return bisect_right(self._word_starts, position)

    @cached_property
    def words(self) -> int:
        return len(self._word_starts)

    @cached_property
    def _lead_end(self) -> int:
        if not self._lead:
            return 0
        return self._word_starts[LEAD_WORDS] if self.words > LEAD_WORDS else len(self.given) + 1

    def factor(self, position: int) -> float:
        """How much a term at this position counts."""
        if self.name == TITLE:
            return TITLE_FACTOR
        return LEAD_FACTOR if position < self._lead_end else BODY_FACTOR

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [end.end() for end in _SENTENCE_END.finditer(self.given)]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start() for word in _WORD.finditer(self.given)]


def fields_of(record: Record) -> list[FieldText]:
    """The fields that hold something, in reading order."""
    fields = [FieldText(TITLE, record.title, lead=False)] if record.title.strip() else []
    if record.summary.strip():
        fields.append(FieldText(SUMMARY, record.summary, lead=True))
    if record.text.strip():
        fields.append(FieldText(TEXT, record.text, lead=not record.summary.strip()))
    return fields
