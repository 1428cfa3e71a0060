"""A record's fields as the engine reads them: sentences, words, and how much a place counts."""

import re
from functools import cached_property
from itertools import islice

from bot.core.classify.fold import Folded, WordCount, fold, words_in
from bot.model import Record

TITLE, SUMMARY, TEXT = "title", "summary", "text"
TITLE_FACTOR, LEAD_FACTOR, BODY_FACTOR = 2.0, 1.5, 1.0
LEAD_WORDS = 60
"""The first words of the summary (of the text, where there is no summary) are the lead."""

_AT_A_GLANCE = 300
"""Characters in which words are counted on the spot."""

_SENTENCE_END = re.compile(
    r"[.!?…؟。！？；\n·•](?:"
    r"(?<=[。！？；\n])"
    r"|(?<=\s[·•])(?=\s)"
    r"|(?<=[.!?…؟])(?<![ .][^\W\d_].)[\"'”’»)]?(?=\s+[^\sa-zа-яà-ÿ]))"
)
"""Begins with the character itself, for which the text is searched fast; then looks at a bounded run, or at one run of
spaces: linear in the text. Initials end no sentence."""


class FieldText:
    """One field of a record. Sentences and words are looked for only when somebody asks.

    `base`: where the field begins when the folded fields stand one after the other: places there order and tell fields.
    """

    def __init__(self, name: str, given: str, base: int, *, lead: bool) -> None:
        self.name = name
        self.given = given
        self.base = base
        self.folded: Folded = fold(given)
        self._lead = lead

    def word(self, place: int) -> int:
        """The number of the word at this place."""
        return self._words.until(place - self.base)

    def words_begun(self, place: int, other: int) -> int:
        """How many words further the word at the other place is; fewer than none if it stands before."""
        words = self._words
        if words.counts_signs or not -_AT_A_GLANCE < other - place < _AT_A_GLANCE:
            return self.word(other) - self.word(place)
        if other < place:
            return -self.words_begun(other, place)
        base = self.base
        return len(self.folded.text[place - base : other - base].split())

    def words_between(self, past: int, place: int) -> int:
        """How many words stand between the end of one word and the beginning of another."""
        words = self._words
        if place - past < _AT_A_GLANCE and not words.counts_signs:
            base = self.base
            return len(self.folded.text[past - base : place - base].split())
        return self.word(place) - self.word(past - 1) - 1

    @cached_property
    def words(self) -> int:
        return self._words.until(len(self.folded.text))

    @cached_property
    def _words(self) -> WordCount:
        return WordCount(self.folded.text)

    @cached_property
    def _lead_end(self) -> int:
        if not self._lead:
            return 0
        text = self.folded.text
        if text.isascii():
            after_lead = text.split(maxsplit=LEAD_WORDS)[LEAD_WORDS:]
            return self.base + len(text) - sum(map(len, after_lead))
        after = next(islice(words_in(text), LEAD_WORDS, None), None)
        return self.base + (len(text) if after is None else after.start())

    def factor(self, place: int) -> float:
        """How much a term at this place counts."""
        if self.name == TITLE:
            return TITLE_FACTOR
        return LEAD_FACTOR if place < self._lead_end else BODY_FACTOR

    @cached_property
    def sentences(self) -> list[int]:
        """Where each sentence begins, `base` included. A title is one sentence."""
        if self.name == TITLE:
            return [self.base]
        base = self.base
        ends = [end.end() for end in _SENTENCE_END.finditer(self.given)]
        return [base, *[base + place for place in self.folded.positions(ends)]]


def fields_of(record: Record) -> list[FieldText]:
    """The fields that hold something, in reading order."""
    fields: list[FieldText] = []
    base = 0
    for name, given in ((TITLE, record.title), (SUMMARY, record.summary), (TEXT, record.text)):
        if given and not given.isspace():
            lead = name == SUMMARY or (name == TEXT and not (fields and fields[-1].name == SUMMARY))
            field = FieldText(name, given, base, lead=lead)
            fields.append(field)
            base += len(field.folded.text)
    return fields
