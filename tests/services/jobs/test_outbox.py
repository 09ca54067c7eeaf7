"""Events are written with the change and come into the queue exactly once."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from support.runs import checked, firms, opened
from support.senders import APPROVER, as_csv, send_one, tax_rows, with_roster
from zhuanji.services.jobs.relay import relay
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import OutboxEvent
from zhuanji.services.records.outbox import APPROVED, FROZEN, MOVED, changes, emit


def told(kind):
    """Return the payloads of a kind."""
    return list(OutboxEvent.objects.filter(kind=kind).order_by("id").values_list("payload", flat=True))


def queued():
    """Return the names of the jobs that wait, sorted."""
    paths = DBTaskResult.objects.filter(status="READY").values_list("task_path", flat=True)
    return sorted(path.rpartition(".")[2] for path in paths)


def test_an_approval_is_told_by_one_statement(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    with CaptureQueriesContext(connection) as asked:
        approve(home, [taken.submission.id], by=APPROVER)
    assert sum("outboxevent" in query["sql"] for query in asked.captured_queries) == 1
    assert told(APPROVED)[-1] == {"submissions": [taken.submission.id]}


def test_a_snapshot_is_told_when_it_becomes_the_latest(home):
    first = freeze(with_roster(home), by="甲")
    freeze(home, by="甲")
    assert told(FROZEN) == [{"snapshot": first.id}]
    assert relay() == 2  # with the approval of the roster
    assert queued() == ["build_index", "refresh_reading"]


def test_every_move_of_a_run_is_told(home, tmp_path):
    firms(3)
    run = opened(home, tmp_path)
    checked(home, run)
    assert [one["action"] for one in told(MOVED)] == ["opened", "check_land"]
    assert {one["run"] for one in told(MOVED)} == {run.id}


@pytest.mark.usefixtures("home")
def test_what_doesnt_happen_isnt_told():
    with transaction.atomic():
        emit(FROZEN, 1)
        transaction.set_rollback(True)
    assert not OutboxEvent.objects.exists()


@pytest.mark.usefixtures("home")
def test_the_same_is_told_once_and_the_transaction_goes_on():
    with transaction.atomic():
        emit(FROZEN, 1, {"snapshot": "a"})
        emit(FROZEN, 1, {"snapshot": "b"})
        emit(MOVED, 1)
    assert [one.key for one in OutboxEvent.objects.order_by("id")] == ["snapshot.frozen:1", "run.moved:1"]
    assert told(FROZEN) == [{"snapshot": "a"}]


@pytest.mark.usefixtures("home")
def test_many_events_come_to_one_job_and_later_ones_to_another():
    for number in range(5):
        emit(FROZEN, number)
    emit("due.late", "x")  # nobody waits for that
    assert relay() == 6
    assert relay() == 0
    assert queued() == ["build_index", "refresh_reading"]
    DBTaskResult.objects.update(status="RUNNING")  # it has looked at the ledger already
    emit(FROZEN, 9)
    relay()
    assert queued() == ["build_index", "refresh_reading"]


@pytest.mark.usefixtures("home")
def test_two_that_relay_at_once_take_each_event_once():
    for number in range(200):
        emit(MOVED, number)
    counts = []

    def work():
        try:
            counts.append(relay())
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(counts) == 200
    assert not OutboxEvent.objects.filter(done_at=None).exists()


@pytest.mark.usefixtures("home")
def test_a_mark_changes_with_every_event_of_its_kinds():
    before = changes(FROZEN, MOVED)
    emit(APPROVED, 1)
    assert changes(FROZEN, MOVED) == before
    emit(MOVED, 1)
    assert changes(FROZEN, MOVED) != before
