"""Jobs are taken once, tried again after longer and longer pauses, parked in the end, and tried again on demand."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections
from django_tasks_db.models import DBTaskResult

from support.jobs import break_down, complain, note_down, noted
from support.problems import problem_of
from zhuanji.services.jobs import count_jobs, list_jobs, retry_job
from zhuanji.services.jobs.listing import faults_of
from zhuanji.services.jobs.place import working_for
from zhuanji.services.jobs.queue import ATTEMPTS, attempt, fail, put, take
from zhuanji.services.records.models import AuditEntry


def let_time_pass():
    """Make every job due that waits for its next attempt."""
    DBTaskResult.objects.filter(status="READY").update(run_after=datetime.now(UTC) - timedelta(seconds=1))


def try_once(home, worker="one"):
    """Do the job that is due."""
    job = take(worker)
    with working_for(home):
        return attempt(job)


def test_a_job_is_done_and_shown(home):
    job = put(note_down, "甲")
    assert count_jobs() == {"waiting": 1, "again": 0, "running": 0, "done": 0, "parked": 0}
    assert try_once(home) is None
    assert noted(home.folder) == ["甲"]
    [shown] = list_jobs()
    assert (shown.id, shown.state, shown.attempts, shown.problem) == (job, "done", 1, None)
    assert take("one") is None


@pytest.mark.usefixtures("home")
def test_what_waits_already_isnt_put_in_again():
    assert put(note_down, "甲") == put(note_down, "甲")
    assert put(note_down, "乙") != put(note_down, "甲")
    take("one")
    put(note_down, "甲")
    assert count_jobs()["waiting"] == 2


def test_a_fault_is_tried_again_later_and_parked_in_the_end(home):
    job = put(break_down, "磁盘满")
    pauses = []
    for number in range(1, ATTEMPTS + 1):
        problem = try_once(home)
        assert (problem.code, problem.values["detail"]) == ("jobs.failed", "ValueError: 磁盘满")
        [shown] = list_jobs()
        assert shown.attempts == number
        if number < ATTEMPTS:
            assert shown.state == "again"
            assert take("one") is None
            pauses.append((shown.next_at - datetime.now(UTC)).total_seconds())
        let_time_pass()
    assert shown.state == "parked"
    assert shown.problem == problem
    assert take("one") is None
    assert [round(pause / 10) for pause in pauses] == [1, 4, 16, 64]
    faults = faults_of(job)
    assert [fault.parked for fault in faults] == [False] * (ATTEMPTS - 1) + [True]
    assert "ValueError: 磁盘满" in faults[0].detail


def test_a_problem_keeps_its_code(home):
    put(complain)
    assert try_once(home).code == "jobs.unknown"
    [shown] = list_jobs("again")
    assert "7" in shown.problem.sentence()
    assert shown.title("zh") == "complain"


def test_somebody_has_it_tried_again(home):
    job = put(break_down, "x")
    for _ in range(ATTEMPTS):
        try_once(home)
        let_time_pass()
    shown = retry_job(job, by="sysadmin")
    assert (shown.state, shown.attempts) == ("again", ATTEMPTS)
    assert try_once(home) is not None
    [shown] = list_jobs()
    assert (shown.state, shown.attempts) == ("again", ATTEMPTS + 1), "those before count too"
    entry = AuditEntry.objects.get()
    assert (entry.account, entry.action, entry.object) == ("sysadmin", "job.retried", job)


def test_what_cant_be_tried_again(home):
    job = put(note_down, "甲")
    try_once(home)
    assert problem_of(retry_job, job, by="甲").code == "jobs.not_now"
    for unknown in ("7", "00000000-0000-0000-0000-000000000000"):
        assert problem_of(retry_job, unknown, by="甲").code == "jobs.unknown"


def test_who_was_too_slow_doesnt_undo_what_another_did(home):
    put(note_down, "甲")
    slow = take("slow")
    DBTaskResult.objects.update(status="READY")  # it was taken for dead
    fast = take("fast")
    with working_for(home):
        attempt(fast)
        attempt(slow)
    assert fail(slow, problem=None) is False
    [row] = DBTaskResult.objects.all()
    assert (row.status, row.worker_ids) == ("SUCCESSFUL", ["slow", "fast"])


@pytest.mark.usefixtures("home")
def test_no_job_is_taken_twice():
    for number in range(40):
        put(note_down, str(number))
    taken = []

    def work(name):
        try:
            while (job := take(name)) is not None:
                taken.append(job.id)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) == 40
