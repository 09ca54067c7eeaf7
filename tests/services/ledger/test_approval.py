"""Two persons, or a stamped scan; all of several or none; an older sheet never over a newer one."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from support.senders import APPROVER, CLERK, as_csv, code, name, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import Scan, approve, send_back
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.ledger.papers import printable
from zhuanji.services.records.models import CaseStep, Entry, Submission

OTHER = as_csv([*tax_rows()[:1], (code(5), name(5), 50)])


def codes(refused) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_who_handed_it_in_may_not_approve_it(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    with pytest.raises(RefusedError) as refused:
        approve(home, [taken.submission.id], by=CLERK)
    assert set(codes(refused)) == {"lifecycle.refused.same_person_or_paper"}
    english = refused.value.in_language("en").problems[0].sentence("en")
    assert "received" in english
    assert sheet_table(home.pack, "tax").is_empty()


def test_a_stamped_scan_takes_the_place_of_a_second_person(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    number, right = taken.submission.id, taken.submission.check_code
    assert printable(home, taken.submission).startswith(b"PK")
    typed = right.lower().replace("-", " ")
    (row,) = approve(home, [number], by=CLERK, scan=Scan(b"%PDF-1.4 scan", "盖章.pdf", typed))
    assert row.state == "APPROVED"
    assert (home.uploads / row.signed).read_bytes() == b"%PDF-1.4 scan"
    step = CaseStep.objects.get(case_id=str(number), action="approve")
    assert step.papers["evidence"][0]["signed_by"] == "市税务局（印章）"


def test_a_scan_of_other_rows_is_refused(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    other = send_one(home, OTHER, "另一份.csv")
    for typed, wrong in (
        (other.submission.check_code, "ledger.approve.other_code"),
        ("1234-5678", "ledger.code.mistyped"),
    ):
        with pytest.raises(ProblemError) as refused:
            approve(home, [taken.submission.id], by=CLERK, scan=Scan(b"scan", "盖章.pdf", typed))
        assert wrong in codes(refused)
    assert not [path for path in (home.uploads / "signed").rglob("*") if path.is_file()]


def test_a_scan_signed_by_the_one_who_handed_it_in_is_none(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    scan = Scan(b"scan", "盖章.pdf", taken.submission.check_code, signed_by=CLERK)
    with pytest.raises(RefusedError):
        approve(home, [taken.submission.id], by=CLERK, scan=scan)


def test_several_are_approved_together_or_not_at_all(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10)))
    second = send_one(home, OTHER, "另一份.csv", by=APPROVER)
    with pytest.raises(RefusedError) as refused:
        approve(home, [first.submission.id, second.submission.id], by=APPROVER)
    assert {problem.place.file for problem in refused.value.problems} == {
        f"另一份.csv #{second.submission.id}"
    }
    assert Submission.objects.filter(state="APPROVED", sheet="tax").count() == 0
    with pytest.raises(ProblemError) as unknown:
        approve(home, [first.submission.id, 998, 999], by=APPROVER)
    assert codes(unknown) == ["ledger.submission.unknown"] * 2
    assert len(approve(home, [first.submission.id, second.submission.id], by="第三人")) == 2


def test_of_two_approved_together_the_later_counts(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    second = send_one(home, as_csv([tax_rows()[0], (code(0), name(0), 11)]), "改数.csv")
    approve(home, [second.submission.id, first.submission.id], by=APPROVER)
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [11.0, 20.0]
    revisions = Entry.objects.filter(sheet="tax", uscc=code(0)).order_by("id")
    assert [entry.revision for entry in revisions] == [1, 2]


def test_an_older_sheet_does_not_go_over_a_newer_one(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    second = send_one(home, as_csv([tax_rows()[0], (code(0), name(0), 11)]), "改数.csv")
    approve(home, [second.submission.id], by=APPROVER)
    with pytest.raises(ProblemError) as refused:
        approve(home, [first.submission.id], by=APPROVER)
    (problem,) = refused.value.problems
    assert (problem.code, problem.values) == (
        "ledger.approve.overtaken",
        {"later": second.submission.id, "count": 1},
    )


def test_rows_altered_behind_the_programs_back_are_found(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    Entry.objects.filter(submission=taken.submission, uscc=code(0)).update(values='{"tax_paid":9999}')
    with pytest.raises(ProblemError) as refused:
        approve(home, [taken.submission.id], by=APPROVER)
    assert codes(refused) == ["ledger.approve.rows_altered"]


def test_what_is_approved_stays(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    approve(home, [taken.submission.id], by=APPROVER)
    with pytest.raises(RefusedError) as refused:
        approve(home, [taken.submission.id], by="第三人")
    assert codes(refused) == ["lifecycle.refused.no_arrow"]
    with pytest.raises(IntegrityError):
        Entry.objects.filter(submission=taken.submission).update(values="{}")


def test_a_return_needs_a_reason_and_another_person(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    for by, reason in ((CLERK, "错了"), (APPROVER, " ")):
        with pytest.raises(RefusedError):
            send_back(home, [taken.submission.id], by=by, reason=reason)
    (row,) = send_back(home, [taken.submission.id], by=APPROVER, reason="口径不对")
    assert (row.state, row.note) == ("RETURNED", "口径不对")
    with pytest.raises(RefusedError):
        approve(home, [taken.submission.id], by=APPROVER)


def test_senders_take_their_own_back(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    (row,) = send_back(home, [taken.submission.id], by=CLERK, reason="发错了", withdraw=True)
    assert row.state == "RETURNED"


def test_what_was_returned_may_be_handed_in_again(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    send_back(home, [taken.submission.id], by=APPROVER, reason="缺盖章")
    again = send_one(home, as_csv(tax_rows(10)))
    assert (again.known, again.submission.state) == (False, "DRAFT")
    assert again.submission.id != taken.submission.id
