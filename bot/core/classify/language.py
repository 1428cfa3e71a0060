"""The language of a record that does not say it: by script, then by a small vote of the commonest words.

Terms of every language are always looked for, so a wrong guess costs no tag.
"""

import re

_HEAD = 300
"""Only so many first characters are looked at."""
_SCRIPTS = (
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0621-\u064a]")),
    ("ru", re.compile("[а-яё]", re.IGNORECASE)),
    ("el", re.compile("[α-ω]", re.IGNORECASE)),
    ("he", re.compile("[\u05d0-\u05ea]")),
)
_COMMON = {
    "en": "the of and to in for with on is are by from as at that has after an its over says new",
    "fr": "le la les des du et en un une pour dans par sur est avec au aux qui plus ce pas sont ont",
    "es": "el la los las de del y en un una por para con que se su al es más como sobre ha son",
    "de": "der die das und in von den mit für auf ein eine im ist zu nach bei des dem sich auch hat wird",
    "it": "il lo la gli di del della e un una per con che si è sono nel alla dei delle più",
    "pt": "o a os as de do da e em um uma por para com que se no na dos das ao mais não são",
}
_VOTES: dict[str, list[str]] = {}
for _lang, _words in _COMMON.items():
    for _word in _words.split():
        _VOTES.setdefault(_word, []).append(_lang)
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str | None:
    """A BCP 47 primary tag, or None when nothing speaks for any language."""
    head = text[:_HEAD]
    letters = sum(char.isalpha() for char in head)
    for lang, script in _SCRIPTS:
        count = len(script.findall(head))
        if count and count * 4 >= letters:
            return "ja" if lang == "zh" and _SCRIPTS[1][1].search(head) else lang
    votes: dict[str, int] = {}
    for word in _WORD.findall(head.casefold()):
        for lang in _VOTES.get(word, ()):
            votes[lang] = votes.get(lang, 0) + 1
    return max(votes, key=lambda lang: (votes[lang], lang == "en")) if votes else None
