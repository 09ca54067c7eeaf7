"""What is kept is asked for by several threads at once."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from zhuanji.basics.kept import Kept

THREADS = 8


@pytest.fixture
def often():
    """Let threads take turns at any moment."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def all_at_once(work):
    """Do something in every thread, begun together; return what came out."""
    together = threading.Barrier(THREADS)

    def begun(number):
        together.wait(30)
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return [one.result() for one in [pool.submit(begun, number) for number in range(THREADS)]]


@pytest.mark.usefixtures("often")
def test_each_is_told_what_it_asked_for_while_others_push_it_out():
    kept: Kept[int] = Kept(1)

    def work(number):
        return [kept.get(at, lambda at=at: at * 10) for at in (*range(300), number)]

    assert all_at_once(work) == [[at * 10 for at in (*range(300), number)] for number in range(THREADS)]


@pytest.mark.usefixtures("often")
def test_nobody_is_given_the_old_under_a_new_key():
    kept: Kept[int] = Kept(2)
    now = [0]

    def work(number):
        told = []
        for _ in range(500):
            at = now[0] = now[0] + 1
            told.append(kept.get(at, lambda at=at: at) == at)
        return all(told)

    assert all(all_at_once(work))


def test_what_several_ask_for_is_made_once():
    kept: Kept[object] = Kept(4)
    made, waits = [], threading.Event()

    def make():
        made.append(1)
        waits.wait(0.2)
        return object()

    found = all_at_once(lambda _: kept.get("a", make))
    assert (len(made), len(set(map(id, found)))) == (1, 1)


def test_what_fails_is_tried_again_and_leaves_nothing_behind():
    kept: Kept[int] = Kept(4)

    def fails():
        raise ValueError("not yet")

    with pytest.raises(ValueError, match="not yet"):
        kept.get("a", fails)
    assert kept._making == {}
    assert kept.find("a") is None
    assert kept.get("a", lambda: 7) == kept.find("a") == 7


def test_nothing_is_an_answer_too():
    kept: Kept[None] = Kept(4)
    asked = []
    assert [kept.get("a", lambda: asked.append(1)) for _ in range(3)] == [None, None, None]
    assert asked == [1]


def test_what_wasnt_asked_for_the_longest_goes_first():
    kept: Kept[int] = Kept(2)
    kept.keep("a", 1)
    kept.keep("b", 2)
    assert kept.find("a") == 1
    kept.keep("c", 3)
    assert (kept.find("a"), kept.find("b"), kept.find("c")) == (1, None, 3)
    kept.clear()
    assert kept.find("a") is None
