"""What the store keeps of the health of sources, and the figures that it makes of what they brought."""

from dataclasses import replace
from datetime import timedelta

from store_samples import APPROVING, DAY, HOUR, NOW, a_delivery, a_state, an_item, saved

from bot.model import Condition, Gap, Memory, SourceState
from bot.ports import Store


def test_a_condition_and_its_notice_are_one_fact(store: Store) -> None:
    gone = Condition("gone", NOW - HOUR, "gone", told=True, told_what="gone", told_at=NOW)
    store.save_conditions(
        {"cert": gone, "desk:outage": Condition("on", NOW, "5", in_outage=True)}, [a_delivery("notice:1")], NOW
    )
    assert store.conditions() == {"cert": gone, "desk:outage": Condition("on", NOW, "5", in_outage=True)}
    assert len(store.deliveries()) == 1
    store.save_conditions({"cert": replace(gone, told=False)}, [], NOW)
    assert not store.conditions()["cert"].told


def test_a_poll_leaves_the_condition_alone(store: Store) -> None:
    known = Condition("failing", NOW)
    saved(store, a_state(), [], [], NOW)
    store.save_conditions({"cert": known}, [], NOW)
    saved(store, a_state(failures=3), [], [], NOW)
    assert store.conditions() == {"cert": known}


def test_all_sources_are_watched_without_their_windows(store: Store) -> None:
    states = [a_state(f"s{number:04d}", window=b"large", memory=Memory(shown=3)) for number in range(1201)]
    for state in states[:3]:
        saved(store, state, [], [], NOW)
    store.register_sources({state.source_id: state.next_due for state in states})
    watched = {state.source_id: state for state in store.watched()}
    assert set(watched) == {state.source_id for state in states}
    assert watched["s0000"] == replace(states[0], window=b"")
    assert watched["s1200"] == SourceState("s1200", states[0].next_due)


def test_gaps_are_found_by_when_they_were_seen(store: Store) -> None:
    saved(store, a_state("old", memory=Memory(gaps=1, gap_at=NOW - 3 * DAY)), [], [], NOW)
    saved(store, a_state("new", memory=Memory(gaps=2, gap_at=NOW - HOUR, gap_from=NOW - DAY)), [], [], NOW)
    saved(store, a_state("none"), [], [], NOW)
    assert store.gaps(NOW - DAY) == [Gap("new", NOW - DAY, NOW - HOUR)]


def test_figures_count_what_came_and_what_became_of_it(store: Store) -> None:
    saved(store, a_state("cert"), [an_item(1), an_item(2), an_item(3, first_seen=NOW - 40 * DAY)], [], NOW)
    store.place_items(APPROVING, NOW)
    saved(store, a_state("news"), [an_item(9, "news", canonical_url="https://news.example/9")], [], NOW)
    figures = store.figures(NOW - 30 * DAY)
    assert (figures["cert"].items, figures["cert"].decided, figures["cert"].approved) == (2, 2, 2)
    assert (figures["news"].items, figures["news"].decided) == (1, 0)
    assert figures["cert"].shared == 0
    assert figures["cert"].latency is None
    assert "other" not in figures


def test_figures_say_who_is_first_and_by_how_much_others_follow(store: Store) -> None:
    same = "https://cert.example/same"
    first = an_item(1, "cert", canonical_url=same, published=NOW - 3 * HOUR, first_seen=NOW - 2 * HOUR)
    second = an_item(2, "media", canonical_url=same, published=NOW - HOUR, first_seen=NOW - HOUR)
    third = an_item(3, "blog", canonical_url=same, published=NOW + 900 * DAY, first_seen=NOW)
    for item in (first, second, third):
        saved(store, a_state(item.source_id), [item], [], NOW)
        store.place_items(APPROVING, NOW)
    figures = store.figures(NOW - 30 * DAY)
    assert [(figures[id_].shared, figures[id_].later) for id_ in ("cert", "media", "blog")] == [(1, 0), (1, 1), (1, 1)]
    assert figures["cert"].latency == timedelta()
    assert figures["media"].latency == 2 * HOUR
    assert figures["blog"].latency == 3 * HOUR
