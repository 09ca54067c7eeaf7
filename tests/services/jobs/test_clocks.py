"""A clock strikes once a slot, with however many workers, and makes up once for what it missed."""

from __future__ import annotations

import threading
from datetime import datetime, time, timedelta

import pytest
from django.db import connections
from django_tasks_db.models import DBTaskResult
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.civil_time import SHANGHAI, in_shanghai
from zhuanji.basics.texts import text_of
from zhuanji.services.jobs import tasks
from zhuanji.services.jobs.clocks import CLOCKS, Clock, Clocks
from zhuanji.services.records.models import ClockTick

DAILY = Clock("daily", "seal_log", timedelta(days=1), time(7))
NOON = datetime(2026, 3, 2, 12, tzinfo=SHANGHAI)


@settings(max_examples=examples(2_000))
@given(st.integers(0, 60 * 60 * 24 * 36_525), st.sampled_from(CLOCKS))
def test_an_instant_lies_in_its_slot(seconds, clock):
    instant = datetime(2000, 1, 1, tzinfo=SHANGHAI) + timedelta(seconds=seconds)
    slot = clock.slot(instant)
    assert slot <= in_shanghai(instant) < slot + clock.every
    assert clock.slot(slot) == slot


@pytest.mark.parametrize("clock", CLOCKS)
def test_every_clock_has_a_job_with_a_name(clock):
    assert getattr(tasks, clock.job).name == clock.job
    assert text_of(f"jobs.name.{clock.job}")
    assert timedelta(days=1) % clock.every == timedelta()


@pytest.mark.usefixtures("home")
def test_it_strikes_once_a_slot():
    clocks = Clocks((DAILY,))
    assert [clocks.strike(NOON), clocks.strike(NOON + timedelta(hours=2))] == [1, 0]
    assert Clocks((DAILY,)).strike(NOON) == 0  # a worker that has just begun
    assert clocks.strike(NOON + timedelta(days=1)) == 1
    assert ClockTick.objects.count() == 2


@pytest.mark.usefixtures("home")
def test_days_without_a_worker_are_made_up_for_once():
    Clocks((DAILY,)).strike(NOON)
    DBTaskResult.objects.all().delete()
    assert Clocks((DAILY,)).strike(NOON + timedelta(days=30)) == 1
    assert DBTaskResult.objects.count() == 1


@pytest.mark.usefixtures("home")
def test_a_clock_that_is_put_back_doesnt_strike_again():
    Clocks((DAILY,)).strike(NOON)
    assert Clocks((DAILY,)).strike(NOON - timedelta(days=3)) == 0


@pytest.mark.usefixtures("home")
def test_workers_that_look_at_once_strike_once():
    struck, ready = [], threading.Barrier(4)

    def work():
        try:
            ready.wait()
            struck.append(Clocks().strike(NOON))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(struck) == len(CLOCKS) == ClockTick.objects.count() == DBTaskResult.objects.count()
    assert {tick.job for tick in ClockTick.objects.all()} == {
        str(job.id) for job in DBTaskResult.objects.all()
    }
