"""One writer at a time, first come, first served; those for whom a person waits before the others."""

import threading
import time

from bot.store.turns import Turns


def test_a_thread_that_always_comes_back_lets_the_others_in_between() -> None:
    turns = Turns()
    served: list[str] = []
    stop = threading.Event()

    def greedy() -> None:
        while not stop.is_set():
            assert turns.take(5)
            time.sleep(0.01)
            served.append("greedy")
            turns.give()

    thread = threading.Thread(target=greedy)
    thread.start()
    try:
        for _ in range(20):
            before = len(served)
            assert turns.take(5)
            assert len(served) - before <= 1
            turns.give()
    finally:
        stop.set()
        thread.join()


def test_only_one_holds_it_and_who_waits_too_long_is_told() -> None:
    turns = Turns()
    assert turns.take(0.01)
    assert not turns.take(0.01)
    turns.give()
    assert turns.take(0.01)


def test_many_threads_never_overlap() -> None:
    turns = Turns()
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(200):
            if turns.take(0.001):
                inside.append(1)
                most.append(len(inside))
                inside.pop()
                turns.give()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert turns.take(0.01)


def test_who_comes_first_goes_first_but_a_person_goes_before_them() -> None:
    turns, went = Turns(), list[str]()

    def write(name: str, *, ahead: bool) -> None:
        assert turns.take(60, ahead=ahead)
        went.append(name)
        turns.give()

    assert turns.take(60)
    threads = []
    for place, (name, ahead) in enumerate([("poll 1", False), ("poll 2", False), ("editor", True), ("poll 3", False)]):
        threads.append(threading.Thread(target=write, args=(name,), kwargs={"ahead": ahead}))
        threads[-1].start()
        while len(turns._waiting) + len(turns._ahead) <= place:
            time.sleep(0.001)
    turns.give()
    for thread in threads:
        thread.join()
    assert went == ["editor", "poll 1", "poll 2", "poll 3"]
    assert turns.take(0)


def test_a_person_who_gave_up_is_not_waited_for() -> None:
    turns = Turns()
    assert turns.take(0.01)
    assert not turns.take(0.01, ahead=True)
    turns.give()
    assert turns.take(0.01)
