"""Refused rows are taken up again without the file being sent again, as a revision that everyone can see."""

from __future__ import annotations

import pytest

from support.senders import APPROVER, CLERK, TAX_HEAD, as_csv, code, name, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import approve, send_back
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.ledger.mappings import Answer
from zhuanji.services.ledger.matches import Decision, decide
from zhuanji.services.ledger.rechecking import recheck
from zhuanji.services.ledger.submissions import waiting_for
from zhuanji.services.ledger.zero import zero_report
from zhuanji.services.records.models import BadRow, Entry, Submission

WORKS = "湖州某某老厂"
ROWS = [*tax_rows(10), ("", WORKS, 50)]


def decided() -> None:
    decide(Decision("name", WORKS, code(5), reason="营业执照"), by="张认定")


def test_of_a_draft_the_next_revision_takes_its_place(home):
    first = send_one(with_roster(home), as_csv(ROWS)).submission
    assert waiting_for(WORKS) == [first.id]
    decided()
    (taken,) = recheck(home, first.id, by="张认定").sheets
    again = taken.submission
    assert (taken.good, taken.bad, taken.replaced) == (2, 0, (first.id,))
    assert (again.revision, again.corrects_id, again.sha256) == (2, first.id, first.sha256)
    assert BadRow.objects.filter(submission=first).count() == 1  # what was refused then is still known
    approve(home, [again.id], by=APPROVER)
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [10.0, 50.0]


def test_of_an_approved_sheet_only_the_new_rows_enter(home):
    first = send_one(with_roster(home), as_csv(ROWS)).submission
    approve(home, [first.id], by=APPROVER)
    decided()
    (taken,) = recheck(home, first.id, by="张认定").sheets
    assert (taken.good, taken.unchanged, taken.bad, taken.replaced) == (1, 1, 0, ())
    assert Entry.objects.get(submission=taken.submission).row == 3
    approve(home, [taken.submission.id], by=APPROVER)
    assert Submission.objects.get(pk=first.id).state == "APPROVED"


def test_whoever_handed_the_file_in_may_not_approve_its_revision_either(home):
    first = send_one(with_roster(home), as_csv(ROWS)).submission
    decided()
    (taken,) = recheck(home, first.id, by="张认定").sheets
    for person in (CLERK, "张认定"):
        with pytest.raises(RefusedError):
            approve(home, [taken.submission.id], by=person)


def test_where_nothing_was_decided_nothing_is_written(home):
    first = send_one(with_roster(home), as_csv(ROWS)).submission
    assert recheck(home, first.id, by="张认定").known
    approve(home, [first.id], by=APPROVER)
    assert recheck(home, first.id, by="张认定").known
    assert Submission.objects.filter(sheet="tax").count() == 1


def test_an_older_revision_leads_to_the_latest(home):
    first = send_one(with_roster(home), as_csv([*ROWS, ("", "湖州又一老厂", 60)])).submission
    decided()
    second = recheck(home, first.id, by="张认定").sheets[0].submission
    decide(Decision("name", "湖州又一老厂", code(6)), by="张认定")
    third = recheck(home, first.id, by="张认定").sheets[0]
    assert (third.submission.revision, third.replaced) == (3, (second.id,))


def test_a_column_explained_later_is_read_from_the_file_that_is_here(home):
    rows = [(*TAX_HEAD, "收入分成"), (code(0), name(0), 10, 3)]
    first = send_one(with_roster(home), as_csv(rows)).submission
    (taken,) = recheck(home, first.id, by=CLERK, told=[Answer("收入分成", "vat_net")]).sheets
    assert '"vat_net":3' in Entry.objects.get(submission=taken.submission).values


def test_what_was_returned_may_be_taken_up_again(home):
    first = send_one(with_roster(home), as_csv(ROWS)).submission
    send_back(home, [first.id], by=APPROVER, reason="先认定企业")
    decided()
    (taken,) = recheck(home, first.id, by="张认定").sheets
    assert (taken.good, taken.submission.state) == (2, "DRAFT")


def test_a_statement_of_nothing_and_a_lost_file_are_told(home):
    row, _ = zero_report(home, "tax", "2024", department="taxation", by=CLERK)
    sent = send_one(with_roster(home), as_csv(ROWS), period="2023").submission
    (home.uploads / sent.stored).unlink()
    for number, wrong in ((row.id, "ledger.recheck.no_file"), (sent.id, "ledger.recheck.lost")):
        with pytest.raises(ProblemError) as refused:
            recheck(home, number, by=CLERK)
        assert [one.code for one in refused.value.problems] == [wrong]
