"""Why an item is in a story, or follows one, in words for people."""

from typing import Final

from bot.core.tracking.commonness import weight
from bot.core.tracking.concepts import AFTERMATH
from bot.core.tracking.familiar import is_familiar
from bot.core.tracking.features import Features
from bot.core.tracking.resemblance import apart, repeated
from bot.core.tracking.sketch import Sketch

WIRE: Final = 0.6
"""Text that is repeated to this part is the same wire text."""


def why(item: Features, story: Sketch) -> str:
    """In words for people: what they have in common, and within how many days."""
    if any(repeated(item, each) >= WIRE for each in story.members):
        return "same wire text"
    cves = sorted(item.cves & story.cves)[:2]
    names = [name for name in item.names if name in story.names]
    names.sort(key=lambda name: (is_familiar(name), -weight(name) * story.names[name], name))
    said = [cve.upper() for cve in cves] + [item.names[name] for name in names[: 3 - len(cves)]]
    amounts = sorted(item.amounts & story.amounts)
    if len(said) < 2 and amounts:
        said.append(f"the amount {float(amounts[-1][1:]):,.0f}")
    if not said:
        words = story.words
        said = sorted(
            (word for word in item.title if word in words and word[0] not in "=#"),
            key=lambda word: (-weight(word), word),
        )[:3]
        said = [f"“{item.spelled.get(word, word)}”" for word in said]
    if not said:
        said = [word[1:].capitalize() for word in sorted(item.places & story.places)[:2]] or ["the same words"]
    days = apart(item, story)
    when = "on the same day" if days == 0 else "within a day" if days == 1 else f"within {days} days"
    return f"{', '.join(said[:-1])} and {said[-1]} {when}" if len(said) > 1 else f"{said[0]} {when}"


def thread_why(item: Features, story: Sketch) -> str:
    """What links them, and what is new: "Vallemar within 12 days; now an arrest"."""
    acts = sorted((item.acts - story.acts) & AFTERMATH.keys())
    return why(item, story) + (f"; now {AFTERMATH[acts[0]]}" if acts else "")
