"""An index of stories in memory: what the store keeps in tables. For streams of records, for tests, and as the measure
of what the store's own index has to answer."""

import json
from collections.abc import Iterable, Sequence

from bot.core.tracking.features import Features
from bot.core.tracking.keys import HOLDERS, Holder, Key
from bot.core.tracking.sketch import Sketch, unpack


class Index:
    """Stories by key, the latest first."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._days: dict[str, dict[str, int]] = {}
        """By key the stories that have it, each with the latest day of an item that brought it there."""

    def written(self) -> str:
        """All that has to be kept, as JSON."""
        return json.dumps([[story.packed() for story in self._sketches.values()], self._days], ensure_ascii=False)

    @classmethod
    def read(cls, written: str) -> "Index":
        """The way back from `written`."""
        index = cls()
        stories, index._days = json.loads(written)
        index._sketches = {story.story_id: story for each in stories if (story := unpack(each))}
        return index

    def holders(self, by_key: Sequence[Key]) -> dict[str, list[Holder]]:
        """Of each key that any story has, the stories: the latest `HOLDERS`, equally late ones by their id."""
        found = {}
        for key in by_key:
            if days := self._days.get(key.text):
                names = sorted(days, key=lambda name: (-days[name], name))
                stories = [self._sketches[name] for name in names]
                found[key.text] = [Holder(each.story_id, each.thread_id, each.since, each.until) for each in stories]
        return found

    def sketches(self, story_ids: Iterable[str]) -> list[Sketch]:
        return [self._sketches[story_id] for story_id in story_ids]

    def put(self, sketch: Sketch, item: Features, by_key: Sequence[Key]) -> None:
        """The story as it is now, with the keys of the item that it has just got."""
        self._sketches[sketch.story_id] = sketch
        for key in by_key:
            days = self._days.setdefault(key.text, {})
            days[sketch.story_id] = max(item.day, days.get(sketch.story_id, item.day))
            if len(days) > HOLDERS:  # what is not among the latest now will not be before it is put again
                del days[max(days, key=lambda name: (-days[name], name))]
