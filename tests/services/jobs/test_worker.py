"""A worker does what is due, ends when it is told to, and is replaced where it was killed."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from support.jobs import note_down, noted, take_long, worker
from zhuanji.services.jobs import list_jobs, list_workers, run_worker
from zhuanji.services.jobs.clocks import CLOCKS
from zhuanji.services.jobs.listing import faults_of
from zhuanji.services.jobs.lives import LEASE, living, take_from_the_dead
from zhuanji.services.jobs.queue import ATTEMPTS, put, take
from zhuanji.services.records.models import ClockTick, JobWorker


def wait_until(holds, seconds=600.0):
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_it_does_all_that_is_due_and_ends(home):
    put(note_down, "甲")
    told = []
    count = run_worker(home, threading.Event(), told=told.append, once=True)
    assert noted(home.folder) == ["甲"]
    assert count == len(told) == len(CLOCKS) + 1
    assert [done.problem for done in told] == [None] * count
    assert not list_workers()
    assert run_worker(home, threading.Event(), once=True) == 0


def test_in_a_thread_it_ends_when_it_is_told_to(home):
    stop = threading.Event()
    thread = threading.Thread(target=run_worker, args=(home, stop), kwargs={"poll": 0.05})
    thread.start()
    wait_until(lambda: len(list_jobs("done")) == len(CLOCKS))
    assert [one.process for one in list_workers()] == [os.getpid()]
    put(note_down, "甲")
    wait_until(lambda: noted(home.folder) == ["甲"])
    stop.set()
    thread.join(30)
    assert not thread.is_alive()
    assert not list_workers()


def test_two_processes_do_every_job_once(home):
    for number in range(30):
        put(note_down, str(number))
    running = [worker(home.folder) for _ in range(2)]
    assert [process.wait(600) for process in running] == [0, 0]
    assert sorted(map(int, noted(home.folder))) == list(range(30))
    assert ClockTick.objects.count() == len(CLOCKS)


@pytest.mark.skipif(os.name == "nt", reason="POSIX only")
def test_the_job_of_a_killed_worker_is_taken_again(home):
    job = put(take_long, 600.0)
    killed = worker(home.folder, once=False)
    wait_until((home.folder / "begun").exists)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert [shown.id for shown in list_jobs("running")] == [job]
    assert take_from_the_dead() == 1
    [fault] = faults_of(job)
    assert fault.code == "jobs.worker_died"
    DBTaskResult.objects.update(run_after=datetime.now(UTC))
    assert worker(home.folder).wait(600) == 0
    row = DBTaskResult.objects.get(pk=job)
    assert (row.status, len(row.worker_ids)) == ("SUCCESSFUL", 2)
    assert row.return_value != (home.folder / "begun").read_text(encoding="utf-8")
    assert not list_workers()


@pytest.mark.usefixtures("home")
def test_a_job_that_kills_its_workers_is_parked():
    put(note_down, "甲")
    for number in range(ATTEMPTS):
        take(f"dead{number}")
        assert take_from_the_dead() == 1
        DBTaskResult.objects.filter(status="READY").update(run_after=datetime.now(UTC))
    assert [shown.state for shown in list_jobs()] == ["parked"]


@pytest.mark.usefixtures("home")
def test_who_lives_keeps_his_job():
    put(note_down, "甲")
    now = datetime.now(UTC)
    elsewhere = {"host": "another-machine", "process": 1, "began_at": now}
    JobWorker.objects.create(id="silent", beat_at=now - LEASE - timedelta(seconds=1), **elsewhere)
    JobWorker.objects.create(id="alive", beat_at=now - LEASE / 2, **elsewhere)
    with living() as me:
        take(me)
        assert take_from_the_dead() == 0
        assert {one.id for one in list_workers()} == {"alive", me}
    assert take_from_the_dead() == 1  # it went away in the middle of the job


@pytest.mark.usefixtures("home")
def test_a_worker_of_before_with_our_own_number_is_dead():
    now = datetime.now(UTC)
    JobWorker.objects.create(
        id="before", host=socket.gethostname(), process=os.getpid(), began_at=now, beat_at=now
    )
    put(note_down, "甲")
    take("before")
    assert take_from_the_dead() == 1
