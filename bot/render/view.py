"""A digest as every reader sees it, whatever the channel: the same words, made literal and cut once, in one place."""

from dataclasses import dataclass

from bot.model import Digest, Line, Update
from bot.render.dates import day_and_time, long_day, short_day, story_of
from bot.render.literal import literal, paragraphs, safe_lang, safe_link

MOST_TITLE = 400
"""UTF-16 units of a title. The longest honest headline seen is about 300; a longer one is cut and its link kept."""

MOST_EARLIER = 200
"""UTF-16 units of the title of an earlier story."""

MOST_NAME = 80
MOST_NOTE = 300
MOST_ALSO = 6
"""Other sources that are named; more are counted."""

UNTITLED = "(no title)"


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells a story, and where if there is a safe link."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class UpdateView:
    """What a story follows up: `words` such as "update to Tuesday's story". `title` is empty where the words are
    enough: that story stands right before."""

    story_id: str
    words: str
    title: str
    url: str | None

    @property
    def opening(self) -> str:
        """The words at the start of a line."""
        return self.words[0].upper() + self.words[1:]


@dataclass(frozen=True, slots=True)
class LineView:
    """One story: `number` counts through the digest, `day` is empty when the source gave no date."""

    number: int
    title: str
    url: str | None
    lang: str | None
    source: str
    day: str
    summary: str
    also: tuple[Teller, ...]
    more_also: int
    update: UpdateView | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """The stories of one topic under its heading."""

    label: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class DigestView:
    """A digest in literal text. `notes` stand at the end, `late` at the top."""

    title: str
    day: str
    counts: str
    intro: tuple[str, ...]
    late: str
    nothing: str
    sections: tuple[SectionView, ...]
    held: str
    notes: tuple[str, ...]
    ask: str

    @property
    def lines(self) -> tuple[LineView, ...]:
        return tuple(line for section in self.sections for line in section.lines)


def view(digest: Digest, most_summary: int = 200) -> DigestView:
    """`most_summary`: UTF-16 units of each summary; 0 leaves summaries out."""
    lines = digest.lines
    return DigestView(
        title=literal(digest.title, 200) or "News digest",
        day=long_day(digest.until, digest.zone),
        counts=_counts(lines),
        intro=paragraphs(digest.intro),
        late="This digest is late: the desk was not running when it was due." if digest.late else "",
        nothing="" if lines else f"Nothing new since {day_and_time(digest.since, digest.zone, digest.until)}.",
        sections=tuple(
            SectionView(
                literal(section.label, MOST_NAME), tuple(_line(line, digest, most_summary) for line in section.lines)
            )
            for section in digest.sections
            if section.lines
        ),
        held=f"+ {digest.held} more {'waits' if digest.held == 1 else 'wait'} for the next digest"
        if digest.held
        else "",
        notes=tuple(literal(note, MOST_NOTE) for note in digest.notes),
        ask=f"/why {lines[min(2, len(lines) - 1)].number}" if lines else "",
    )


def _line(line: Line, digest: Digest, most_summary: int) -> LineView:
    title = literal(line.title, MOST_TITLE) or UNTITLED
    summary = literal(line.summary, most_summary) if most_summary else ""
    return LineView(
        number=line.number,
        title=title,
        url=safe_link(line.url),
        lang=safe_lang(line.lang),
        source=literal(line.source, MOST_NAME),
        day=short_day(line.published, digest.zone, digest.until) if line.published else "",
        # Many feeds repeat the title as the summary: that tells the reader nothing.
        summary="" if summary.rstrip(" .…").casefold() == title.rstrip(" .…").casefold() else summary,
        also=tuple(Teller(literal(other.name, MOST_NAME), safe_link(other.url)) for other in line.also[:MOST_ALSO]),
        more_also=max(0, len(line.also) - MOST_ALSO),
        update=_update(line.update, digest) if line.update else None,
    )


def _update(update: Update, digest: Digest) -> UpdateView:
    if update.number is not None:
        return UpdateView(update.story_id, f"update to story {update.number}", "", None)
    which = story_of(update.told, digest.zone, digest.until) if update.told else "an earlier story"
    return UpdateView(
        story_id=update.story_id,
        words=f"update to {which}",
        title=literal(update.title, MOST_EARLIER) or UNTITLED,
        url=safe_link(update.url),
    )


def _counts(lines: tuple[Line, ...]) -> str:
    if not lines:
        return "no news"
    sources = len({line.source for line in lines} | {other.name for line in lines for other in line.also})
    stories = "1 story" if len(lines) == 1 else f"{len(lines)} stories"
    return f"{stories} from {'1 source' if sources == 1 else f'{sources} sources'}"
