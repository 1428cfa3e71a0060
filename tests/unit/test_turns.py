"""Turns at a place: few at once, everybody once, nobody forgotten."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.model import SourceState
from bot.pipeline.turns import Turns

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def state(name: str) -> SourceState:
    return SourceState(name, NOW)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), max_size=40), st.integers(1, 3), st.data())
def test_everybody_has_one_turn_and_few_at_once(wanted: list[tuple[str, int]], most: int, data: st.DataObject) -> None:
    turns = Turns(most)
    under_way: list[tuple[str, SourceState]] = []
    had: list[str] = []

    def begun(place: str, one: SourceState) -> None:
        assert one.source_id not in [other.source_id for _, other in under_way]
        under_way.append((place, one))
        had.append(one.source_id)
        assert len([place for place, _ in under_way if place == under_way[-1][0]]) <= most

    for place, number in wanted:
        one = state(f"{place}{number}")
        if turns.begin(place, one):
            begun(place, one)
        if under_way and data.draw(st.booleans()):
            place, ended = under_way.pop(data.draw(st.integers(0, len(under_way) - 1)))
            if following := turns.after(place, ended):
                begun(place, following)
    while under_way:
        place, ended = under_way.pop()
        if following := turns.after(place, ended):
            begun(place, following)
    assert set(had) == {f"{place}{number}" for place, number in wanted}
    assert turns.begin("a", state("a0")), "nothing is left of those that have ended"


def test_what_broke_off_leaves_nobody_waiting_for_ever() -> None:
    turns = Turns(1)
    assert turns.begin("a", state("1"))
    assert not turns.begin("a", state("2"))
    turns.give_up("a", state("1"))
    assert turns.begin("a", state("2"))
    assert turns.begin("b", state("1"))
