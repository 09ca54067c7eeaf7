"""零报告: a statement that there is nothing to report is a state of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from support.senders import APPROVER, CLERK, as_csv, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import Scan, approve
from zhuanji.services.ledger.due import board
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.ledger.zero import zero_report
from zhuanji.services.records.models import Submission


def state_of(home, sheet="tax", period="2024") -> str:
    owed = board(home, on=date(2026, 1, 1), period=period)
    return next(str(one.state) for one in owed if one.duty.sheet == sheet)


def stated(home, **options):
    return zero_report(home, "tax", "2024", department="taxation", by=CLERK, **options)


def test_it_counts_once_another_person_approves_it(home):
    assert state_of(home) == "late"
    row, new = stated(home, note="本期无")
    assert (row.state, new, state_of(home)) == ("ZERO_REPORTED", True, "in_review")
    with pytest.raises(RefusedError):
        approve(home, [row.id], by=CLERK)
    approve(home, [row.id], by=APPROVER)
    assert state_of(home) == "zero"


def test_a_second_statement_changes_nothing(home):
    first, _ = stated(home)
    again, new = stated(home)
    assert (again.id, new, Submission.objects.count()) == (first.id, False, 1)


def test_it_has_a_check_code_for_a_stamped_print(home):
    row, _ = stated(home)
    (done,) = approve(home, [row.id], by=CLERK, scan=Scan(b"scan", "盖章.png", row.check_code))
    assert done.state == "APPROVED"


def test_rows_and_nothing_contradict_each_other(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    with pytest.raises(ProblemError) as refused:
        stated(home)
    assert [one.code for one in refused.value.problems] == ["ledger.zero.rows_there"]
    assert f"#{taken.submission.id}" in refused.value.problems[0].sentence()
    assert zero_report(home, "tax", "2023", department="taxation", by=CLERK)[1]


def test_rows_that_come_after_all_take_the_place_of_a_waiting_statement(home):
    row, _ = stated(with_roster(home))
    taken = send_one(home, as_csv(tax_rows(10)))
    assert taken.replaced == (row.id,)
    assert state_of(home) == "in_review"
    approve(home, [taken.submission.id], by=APPROVER)
    assert state_of(home) == "reported"


def test_rows_count_before_an_approved_statement(home):
    row, _ = stated(with_roster(home))
    approve(home, [row.id], by=APPROVER)
    taken = send_one(home, as_csv(tax_rows(10)))
    approve(home, [taken.submission.id], by=APPROVER)
    assert state_of(home) == "reported"


def test_two_equal_statements_at_the_same_moment_are_one(home):
    together = Barrier(4)

    def statement():
        try:
            connections["default"].ensure_connection()
            together.wait(30)
            return stated(home)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as four:
        found = [one.result() for one in [four.submit(statement) for _ in range(4)]]
    assert len({row.id for row, _ in found}) == Submission.objects.count() == 1
    assert sum(new for _, new in found) == 1
