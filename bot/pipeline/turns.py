"""Whose turn it is to be polled: no place (a host, or a domain) may take up more than a few of the polls at once.

Requests to a place wait for each other. Were their polls begun all the same, one host that never answers, with as many
sources as polls may run at once, would hold up every other source.
"""

from collections import Counter, defaultdict, deque

from bot.model import SourceState


class Turns:
    """`at_one_place`: how many polls of a place may be under way. For one event loop."""

    def __init__(self, at_one_place: int) -> None:
        self._most = at_one_place
        self._under_way: Counter[str] = Counter()
        self._held: defaultdict[str, deque[SourceState]] = defaultdict(deque)
        self._known: set[str] = set()

    def begin(self, place: str, state: SourceState) -> bool:
        """Whether it may begin now. Else it is held, and given out by `after`. What is under way or held already (its
        lease ran out meanwhile) is neither."""
        if state.source_id in self._known:
            return False
        self._known.add(state.source_id)
        if self._under_way[place] >= self._most:
            self._held[place].append(state)
            return False
        self._under_way[place] += 1
        return True

    def after(self, place: str, state: SourceState) -> SourceState | None:
        """This one has ended: the next at its place, which begins now; None if none is held there."""
        self._known.discard(state.source_id)
        if held := self._held.get(place):
            following = held.popleft()
            if not held:
                del self._held[place]
            return following
        self._leave(place)
        return None

    def give_up(self, place: str, state: SourceState) -> None:
        """This one broke off. What is held at its place is let go, if nobody is left there: it is due again."""
        self._known.discard(state.source_id)
        self._leave(place)
        if place not in self._under_way:
            self._known.difference_update(held.source_id for held in self._held.pop(place, ()))

    def _leave(self, place: str) -> None:
        self._under_way[place] -= 1
        if not self._under_way[place]:
            del self._under_way[place]
