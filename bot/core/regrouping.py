"""What becomes of stories when editors say that they are one, that one is two, or what follows what; and the way back.

Pure. Each rule gets stories as they stand and answers with all of them as they are to be, or why it comes too late. A
version that it gives is higher than any that an editor may have seen of any of them.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from typing import Final

from bot.core.stories import StoryRules
from bot.errors import UsageError
from bot.model import Act, Decision, Item, Regrouping, Stale, State, Story

Seen = Mapping[str, int]
"""By id of each story the version that the editor looked at."""

_CHANGED = "The story has changed since it was shown; look at it again."
_FURTHEST: Final = (State.PUBLISHED, State.APPROVED, State.PENDING, State.IGNORED)


def merge(stories: Sequence[Story], decision: Decision, seen: Seen, rules: StoryRules) -> tuple[Story, ...] | Stale:
    """All of these are one: the first of them; the others become signposts.

    Where the first was rejected the story stays so; else it stands where the one stood that had come furthest. What
    editors said of topics and threads holds, that of the first before that of the others.
    """
    if late := _too_late(stories, seen):
        return late
    first, *others = stories
    ruling = first if first.state is State.REJECTED else _furthest(stories)
    moved = [_moved(item, first, f"merged by {decision.editor}") for story in others for item in story.items]
    thread_id, thread_why, thread_by = _thread(stories)
    alike = [story for story in stories if story.state is ruling.state]
    told = replace(
        first,
        state=ruling.state,
        lead_id=ruling.lead_id,
        approved_at=ruling.approved_at,
        decided_by=ruling.decided_by,
        first_seen=max(story.first_seen for story in alike),
        corrected=tuple(
            sorted({key: is_one for story in reversed(stories) for key, is_one in story.corrected}.items())
        ),
        thread_id=thread_id,
        thread_why=thread_why,
        thread_by=thread_by,
        perhaps=tuple(dict.fromkeys(id_ for story in stories for id_ in story.perhaps if id_ not in seen)),
        items=tuple(sorted((*first.items, *moved), key=lambda item: item.first_seen)),
    )
    told = replace(rules.retold(told, told.items), version=max(story.version for story in stories) + 1)
    return (told, *(_signpost(story, told.id, decision) for story in others))


def split(
    story: Story, leaving: Collection[str], decision: Decision, seen: Seen, rules: StoryRules
) -> tuple[Story, ...] | Stale:
    """The items with these ids are a story of their own, which starts as any new one does, today.

    The other keeps its decision, unless it was approved for the sake of a lead that has left. Raises UsageError when
    nothing would stay.
    """
    if late := _too_late([story], seen):
        return late
    going = [item for item in story.items if item.id in leaving]
    staying = [item for item in story.items if item.id not in leaving]
    if len(going) < len(set(leaving)):
        return Stale(story, _CHANGED)
    if not staying:
        raise UsageError("These are all items of the story: what would be split off is the story itself.")
    state = story.state
    if state is State.APPROVED and story.lead_id in leaving:
        state = State.PENDING
    if state in (State.PENDING, State.APPROVED) and all(item.ignored for item in staying):
        state = State.IGNORED
    stays = state is story.state
    left = replace(
        story,
        state=state,
        approved_at=story.approved_at if stays else None,
        decided_by=story.decided_by if stays else None,
    )
    left = replace(rules.retold(left, staying), version=story.version + 1)
    return (left, _opened(going, _name(story, going), decision, rules))


def follow(story: Story, other: Story | None, decision: Decision, seen: Seen) -> tuple[Story, ...] | Stale:
    """The story is a follow-up in the thread of the other one, or (None) of nothing. Raises UsageError where it would
    follow itself."""
    if late := _too_late([story, *([other] if other else [])], seen):
        return late
    opener = story.id if other is None else other.thread_id or other.id
    if other is not None and story.id in (opener, other.id):
        raise UsageError(
            "A story cannot follow itself."
            if other.id == story.id
            else f"{other.id[:9]} follows {story.id[:9]}: say `watchdesk review follow {other.id[:9]} --nothing` first."
        )
    why = "" if other is None else f"said by {decision.editor}"
    followed = replace(story, thread_id=opener, thread_why=why, thread_by=decision.editor, version=story.version + 1)
    return (followed,)


def undo(made: Regrouping, stories: Sequence[Story], decision: Decision, seen: Seen) -> tuple[Story, ...] | Stale:
    """All as it was before, if nothing has changed since; a story that a split made becomes a signpost."""
    now = {story.id: story for story in stories}
    named = now[decision.story_id]
    following = made.decision.act is Act.FOLLOW
    as_it_was = all(
        story.version == made.after[story.id][0]
        and (following or story.state is State.MERGED or {item.id for item in story.items} == made.after[story.id][1])
        for story in stories
    )
    if not as_it_was or made.undone or seen.get(named.id, named.version) != named.version:
        return Stale(named, f"It has changed since the {made.decision.act.value}. {mend(made)}")
    if following:
        (was,) = made.before
        said = replace(named, thread_id=was.thread_id, thread_why=was.thread_why, thread_by=was.thread_by)
        return (replace(said, version=named.version + 1),)
    items = {item.id: item for story in stories for item in story.items}
    back = tuple(
        replace(
            before,
            version=now[before.id].version + 1,
            items=tuple(_moved(items[id_], before, why) for id_, why in made.members[before.id].items()),
        )
        for before in made.before
    )
    gone = (story for story in stories if story.id not in made.members)
    return (*back, *(_signpost(story, back[0].id, decision) for story in gone))


def told_since(made: Regrouping, whole: Story) -> Stale:
    """Why a merge is not undone that readers have been told of, or will be by what is on its way: its parts would be
    told again as if they were new."""
    return Stale(whole, f"A digest has told it since the {made.decision.act.value}. {mend(made)}")


def mend(made: Regrouping) -> str:
    """What an editor can do where a regrouping cannot be undone any more."""
    story = made.decision.story_id[:9]
    match made.decision.act:
        case Act.MERGE:
            moved = [id_[:8] for of, ids in made.members.items() if of != made.decision.story_id for id_ in ids]
            return f"`watchdesk review split {story} {' '.join(moved)}` parts what was merged."
        case Act.SPLIT:
            new = next((of for of in made.after if of not in made.members), "")
            return f"`watchdesk review merge {story} {new[:9]}` joins what was split."
        case _:
            return "`watchdesk review follow` says it anew."


def pairs(made: Sequence[Regrouping]) -> dict[frozenset[str], bool]:
    """Of pairs of items whether editors said that they are one story. The last word counts; none that was undone."""
    said: dict[frozenset[str], bool] = {}
    for each in made:
        if each.undone or each.decision.act not in (Act.MERGE, Act.SPLIT):
            continue
        together = each.decision.act is Act.MERGE
        parts = list(each.members.values()) if together else [ids for _, ids in each.after.values()]
        for number, part in enumerate(parts):
            for other in parts[number + 1 :]:
                said |= {frozenset((one, two)): together for one in part for two in other}
    return said


def _too_late(stories: Sequence[Story], seen: Seen) -> Stale | None:
    for story in stories:
        if story.state is State.MERGED:
            return Stale(story, f"{story.id[:9]} has become a part of {(story.merged_into or '')[:9]}; look at that.")
        if story.version != seen[story.id]:
            return Stale(story, _CHANGED)
    return None


def _furthest(stories: Sequence[Story]) -> Story:
    """The first of those that had come furthest on the way to readers."""
    return min((story for story in stories if story.state in _FURTHEST), key=lambda story: _FURTHEST.index(story.state))


def _thread(stories: Sequence[Story]) -> tuple[str, str, str]:
    """Thread, why, and who said so, of the story that these become: what an editor said, else what any follows."""
    first, ids = stories[0], {story.id for story in stories}
    following = [story for story in stories if story.follows is not None and story.follows not in ids]
    found = next((story for story in stories if story.thread_by), None) or next(iter(following), None)
    if found is None:
        return first.id, "", ""
    if found not in following:
        return first.id, "", found.thread_by
    return found.thread_id, found.thread_why, found.thread_by


def _opened(items: Sequence[Item], name: str, decision: Decision, rules: StoryRules) -> Story:
    """As if they had come one after another, and today: digests look back only so far."""
    told = reduce(rules.joined, items[1:], rules.opened(items[0]))
    why = f"split off by {decision.editor}"
    told = replace(
        told,
        id=name,
        version=1,
        thread_id=name,
        first_seen=decision.at,
        approved_at=decision.at if told.state is State.APPROVED else None,
    )
    return replace(told, items=tuple(_moved(item, told, why) for item in told.items))


def _name(story: Story, going: Sequence[Item]) -> str:
    """Of the form that all names of stories have. The item that opened it may have given its name to another."""
    said = "\n".join([story.id, str(story.version), *(item.id for item in going)])
    return f"s{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _moved(item: Item, into: Story, why: str) -> Item:
    return replace(item, story_id=into.id, why=why)


def _signpost(story: Story, into: str, decision: Decision) -> Story:
    return replace(
        story,
        state=State.MERGED,
        version=story.version + 1,
        items=(),
        topics=(),
        approved_at=None,
        decided_by=decision.editor,
        corrected=(),
        thread_id=story.id,
        thread_why="",
        thread_by="",
        perhaps=(),
        merged_into=into,
    )
