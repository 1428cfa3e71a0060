"""Edits that are none: counters, ages, stamps and tokens that change by themselves while the news stays the same.

The rule. Of a **title** every word and digit counts, but for white space, an age ("3 hours ago") and a counter in
brackets that says what it counts ("[5 comments]"): numbers in titles are CVEs, amounts and parts of a series.

Of a **summary** these do not count: case, punctuation and white space; counters ("1,234 views", "Comments: 5", and
between separators also what may be news elsewhere, such as "300 points"); ages; clock times; a date beside a clock time
or after a word such as "updated"; session tokens and the query strings of addresses; a sentence marked as an
advertisement. A date by itself counts: that an event moved is news.

Of a **link** everything counts but session tokens and numbers against caches. Tracking parameters are gone before
(`bot.core.urls`).

Everything here is linear in the text. No word of another language is noise unless it stands in the lists below.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

_CONTEXT: Final = 8
"""Words about a difference that may say what it is ("last updated on Friday, 20 November 2026 at 9:15")."""

_NUMBER: Final = r"(?<![\w.,-])\d[\d.,’']*+(?:\s?[km]\b)?\+?"
_COUNTED: Final = (
    r"(?:page\s?views?|views?|reads|comments?|repl(?:y|ies)|likes?|upvotes?|retweets?|reposts?|reactions?|clicks|hits"
    r"|kommentare?|aufrufe|commentaires?|vues|comentarios?|visitas|visualizzazioni|commenti"
    r"|просмотр\w{0,3}|комментари\w{0,3})"
)
_ALSO_COUNTED: Final = (
    r"(?:points?|votes?|shares?|downloads|visits|visitors|followers|subscribers|members|stars|reads?)"
)
_COUNTER: Final = re.compile(
    rf"""
      {_NUMBER}\s?{_COUNTED}\b
    | \b(?:\#\s?)?(?:{_COUNTED}|{_ALSO_COUNTED})\s?:\s?{_NUMBER}
    | (?:(?<=[|•·(\[])|^)\s?{_NUMBER}\s?{_ALSO_COUNTED}\s?(?=[|•·)\]]|$)
    """,
    re.VERBOSE,
)
_COUNTER_OF_TITLE: Final = re.compile(rf"(?i)[(\[]\s?{_NUMBER}\s?{_COUNTED}\s?[)\]]")
_AGE: Final = re.compile(
    r"""
      \b(?:just\ now|gerade\ eben|à\ l['’]instant)\b
    | \b(?:about\ |over\ |almost\ )?(?:\d{1,4}|an?|one|two|few)\s?
      (?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)\s?ago\b
    | \bvor\ (?:\d{1,4}|einer|einem)\ (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b
    | \bil\ y\ a\ (?:\d{1,4}|une?)\ (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b
    | \bhace\ (?:\d{1,4}|una?)\ (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)\b
    | \b\d{1,4}\ (?:секунд\w?|минут\w?|час\w{0,2}|дн\w{1,2}|день|недел\w|месяц\w{0,2}|лет|год\w?)\ назад\b
    | (?<!\d)\d{1,4}\s?(?:秒|分钟|分|小时|時間|天|日)前
    """,
    re.VERBOSE,
)
_AGE_OF_TITLE: Final = re.compile(_AGE.pattern, re.IGNORECASE | re.VERBOSE)
_MONTH: Final = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr(?:ier)?|mar(?:ch|s)?|märz|apr(?:il)?|avr(?:il)?|may|mai|june?"
    r"|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?"
    r"|de[cz](?:ember)?|déc(?:embre)?)"
)
_DATE: Final = (
    rf"(?:\d{{4}}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:\d{{4}}|\d\d)"
    rf"|\d\d?(?:st|nd|rd|th|\.)?[ -]{_MONTH}\.?(?:,?[ -]\d{{4}})?|{_MONTH}\.?\ \d\d?(?:st|nd|rd|th)?(?:,?\ \d{{4}})?)"
    r"(?!\d)"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\ )?"
_CLOCK: Final = (
    r"(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?![\d:])(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:utc|gmt|[ecmpw]e?[sd]?t|ist|jst|z\b|uhr\b)|\s?[+-][01]\d:?\d\d)?"
)
_STAMP_WORD: Final = (
    r"\b(?:last\ )?(?:updated?|modified|changed|generated|refreshed|checked|retrieved|posted|published|edited|as\ of"
    r"|stand|aktualisiert|mis\ à\ jour|actualizado|обновлено)(?:\s(?:on|at|am|le|el))?\s?:?\s?"
)
_STAMP: Final = re.compile(
    rf"""
      {_STAMP_WORD}{_WEEKDAY}{_DATE}
    | (?<![\w.:/-]){_WEEKDAY}{_DATE}(?:t|,?\s(?:at\s|um\s|à\s|-\s|–\s)?){_CLOCK}
    | (?<![\w.:/-]){_CLOCK}(?:,?\s(?:on\s|am\s|-\s|–\s)?{_WEEKDAY}{_DATE})?
    """,
    re.VERBOSE,
)
_SESSION: Final = (
    r"(?:phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|session|sess|sid|cfid|cftoken|nonce|csrf\w*)"
)
_AGAINST_CACHES: Final = r"(?:_|cb|cachebuster|cache_bust|nocache|rand|random|rnd|ts|timestamp|token)"
_TOKEN: Final = re.compile(rf"\b{_SESSION}\s?=\s?[\w%.-]++")
_ADDRESS: Final = re.compile(r"(https?://[^\s?#;]++)[^\s]*+")
_ADVERTISEMENT: Final = re.compile(
    r"\b(?:advertisement|sponsored(?:\ (?:by|content|post|link))?|anzeige|werbung|publicité|publicidad|реклама)"
    r"\s?[:—–][^.!?|•·]*+[.!?]?",
    re.VERBOSE,
)
_POINTS: Final = re.compile(r"[\s|•·()\[\]{},.:;!?\"'“”‘’«»…–—-]+")
_OF_PATH: Final = re.compile(rf"(?i);{_SESSION}=[^/?#;]*+")
_OF_QUERY: Final = re.compile(rf"(?i)(?<=[?&])(?:{_SESSION}|{_AGAINST_CACHES})=[^&#]*+(?:&|(?=#)|$)")


def same_title(one: str, other: str) -> bool:
    """Whether two titles differ at most in what changes by itself."""
    return one == other or _quiet_title(one) == _quiet_title(other)


def same_summary(one: str, other: str) -> bool:
    """Whether two summaries differ at most in what changes by itself."""
    first, second = one.split(), other.split()
    if first == second:
        return True
    return _quiet_summary(*_around(first, second)) == _quiet_summary(*_around(second, first)) or (
        _quiet_summary(*first) == _quiet_summary(*second)
    )


def same_link(one: str | None, other: str | None) -> bool:
    """Whether two canonical URLs differ at most in session tokens."""
    return one == other or (one is not None and other is not None and _quiet_link(one) == _quiet_link(other))


def _around(words: Sequence[str], others: Sequence[str]) -> Sequence[str]:
    """The words that differ, with some on both sides: what is noise there is noise in the whole text, at a fraction of
    its cost."""
    before = sum(1 for _ in takewhile(_alike, zip(words, others, strict=False)))
    rest = min(len(words), len(others)) - before
    after = sum(1 for _ in takewhile(_alike, islice(zip(reversed(words), reversed(others), strict=False), rest)))
    return words[max(before - _CONTEXT, 0) : len(words) - max(after - _CONTEXT, 0)]


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _quiet_title(title: str) -> str:
    quiet = title
    for pattern in (_COUNTER_OF_TITLE, _AGE_OF_TITLE):
        quiet = pattern.sub(" ", quiet)
    return " ".join(quiet.split())


def _quiet_summary(*words: str) -> str:
    text = _ADDRESS.sub(r"\1", " ".join(words).lower())
    for pattern in (_ADVERTISEMENT, _STAMP, _COUNTER, _AGE, _TOKEN):
        text = pattern.sub(" ", text)
    return _POINTS.sub(" ", text).strip()


def _quiet_link(link: str) -> str:
    return _OF_QUERY.sub("", _OF_PATH.sub("", link)).rstrip("?&")
