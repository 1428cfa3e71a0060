"""One writer at a time, first come, first served."""

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
