"""Rows written in bulk are the rows that were given."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from support.records import handed_in
from zhuanji.services.records.bulk import insert_bad_rows, insert_entries, insert_findings
from zhuanji.services.records.models import BadRow, Entry, RowFinding

pytestmark = pytest.mark.usefixtures("home")

ODD = [
    "plain",
    "tab\there",
    "back\\slash \\N \\.",
    "quote \" and ' ",
    "line\nfeed\rreturn",
    "转机🙂",
    "%s %% ?",
    "",
]


def test_entries_come_back_as_they_were_written():
    submission = handed_in()
    rows = [
        (submission.id, "tax", "2024", f"{number}|{text}", text, number, 1, f'{{"name":"{number}"}}', "{}")
        for number, text in enumerate(ODD)
    ]
    assert insert_entries(iter(rows)) == len(rows)
    names = ("submission_id", "sheet", "period", "key", "uscc", "row", "revision", "values", "absent")
    assert list(Entry.objects.order_by("id").values_list(*names)) == rows


def test_bad_rows_and_findings_too():
    submission = handed_in()
    assert insert_bad_rows([(submission.id, 2, '["\\t"]', "[]"), (submission.id, 3, "[]", "[]")]) == 2
    assert insert_findings([(submission.id, 4, "tax_paid", "ledger.jump", "warning", '{"ratio":3}')]) == 1
    assert [row.cells for row in BadRow.objects.order_by("row")] == ['["\\t"]', "[]"]
    assert RowFinding.objects.get().values == '{"ratio":3}'


def test_no_rows_are_no_trouble():
    assert insert_entries([]) == 0


def test_one_wrong_row_leaves_none():
    submission = handed_in()
    good = (submission.id, "tax", "2024", "a", "a", 2, 1, "{}", "{}")
    with pytest.raises(IntegrityError):
        insert_entries([good, (submission.id, None, *good[2:])])
    assert Entry.objects.count() == 0


def test_rows_of_a_submission_that_isnt_there_are_refused():
    with pytest.raises(IntegrityError):
        insert_entries([(4711, "tax", "2024", "a", "a", 2, 1, "{}", "{}")])
    assert Entry.objects.count() == 0


def test_rows_go_with_the_callers_transaction():
    submission = handed_in()
    with transaction.atomic():
        insert_entries([(submission.id, "tax", "2024", "a", "a", 2, 1, "{}", "{}")])
        transaction.set_rollback(True)
    assert Entry.objects.count() == 0
