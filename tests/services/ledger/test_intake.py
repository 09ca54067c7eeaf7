"""A file that is handed in: its rows in a draft or kept, nothing lost, nothing twice."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from support.senders import (
    APPROVER,
    CLERK,
    TODAY,
    as_book,
    as_csv,
    code,
    name,
    roster_rows,
    send,
    send_one,
    tax_rows,
    with_roster,
)
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import approve, send_back
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.intake import check_file
from zhuanji.services.ledger.reading import Request
from zhuanji.services.records.models import BadRow, CaseStep, Entry, RowFinding, Submission


def contents() -> dict[str, list[dict[str, object]]]:
    """Return every row of every table of the intake."""
    tables = (Submission, Entry, BadRow, RowFinding, CaseStep)
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in tables}


def counts(taken) -> tuple[int, int, int, int, int]:
    return taken.rows, taken.good, taken.bad, taken.unchanged, taken.passed


def test_good_rows_enter_a_draft_that_nobody_sees(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, 20.5)))
    assert (taken.submission.state, counts(taken)) == ("DRAFT", (2, 2, 0, 0, 0))
    assert sheet_table(home.pack, "tax").is_empty()
    approve(home, [taken.submission.id], by=APPROVER)
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [10.0, 20.5]


def test_every_value_keeps_its_file_row_person_time_and_revision(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    entry = Entry.objects.get(submission=taken.submission, uscc=code(1))
    sent = entry.submission
    assert (entry.row, entry.revision, entry.period, entry.key) == (3, 1, "2024", code(1))
    assert json.loads(entry.values) == {"uscc": code(1), "tax_paid": 20}
    assert (sent.file_name, sent.sent_by, sent.department) == ("税收2024.csv", CLERK, "taxation")
    assert sent.received_at.tzinfo is not None
    assert (home.uploads / sent.stored).read_bytes() == as_csv(tax_rows(10, 20))
    assert (home.returns / sent.report).is_file()


def test_bad_rows_are_kept_as_they_were_sent_with_what_is_wrong(home):
    rows = [*tax_rows(10), (code(1), name(1), "约三百"), ("", "谁也不是的厂", 5)]
    taken = send_one(with_roster(home), as_csv(rows))
    assert counts(taken) == (3, 1, 2, 0, 0)
    kept = {row.row: row for row in BadRow.objects.filter(submission=taken.submission)}
    assert json.loads(kept[3].cells) == [code(1), name(1), "约三百"]
    assert [one["code"] for one in json.loads(kept[3].findings)] == ["ledger.value.not_number"]
    assert json.loads(kept[4].findings)[0]["code"].startswith("ledger.match.unresolved")


def test_a_file_of_bad_rows_only_is_kept_and_waits(home):
    taken = send_one(with_roster(home), as_csv(tax_rows("约三百")))
    assert (taken.submission.state, taken.bad, taken.submission.check_code) == ("CHECKED", 1, "")
    assert [step.action for step in CaseStep.objects.filter(case_id=str(taken.submission.id))] == [
        "open",
        "check",
    ]


def test_a_second_import_of_the_same_file_changes_nothing(home):
    data = as_csv([*tax_rows(10, 20), ("", "谁也不是的厂", 5)])
    first = send_one(with_roster(home), data)
    before = contents()
    again = send(home, data, "另一个名字.csv", by="另一人")
    assert again.known
    assert [one.submission.id for one in again.sheets] == [first.submission.id]
    assert send(home, data, sheet="tax").known  # read again, since something was said of it
    assert contents() == before


def test_two_who_hand_in_the_same_file_at_once_make_one_submission(home):
    data, together = as_csv(tax_rows(*range(1, 12))), Barrier(2)
    with_roster(home)

    def hand_in(person):
        together.wait(30)
        try:
            return send_one(home, data, by=person)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as both:
        found = list(both.map(hand_in, ("甲", "乙")))
    assert sorted(one.known for one in found) == [False, True]
    assert len({one.submission.id for one in found}) == 1
    assert Entry.objects.filter(sheet="tax").count() == 11


def test_the_same_list_may_stand_for_another_year(home):
    data = as_csv(roster_rows(3))
    first = send_one(home, data, "企业名册.csv", period="2023")
    second = send_one(home, data, "企业名册.csv", period="2024")
    assert (second.known, second.good, second.period) == (False, 3, "2024")
    assert send(home, data, "企业名册.csv", period="2023").known
    assert {first.submission.state, second.submission.state} == {"DRAFT"}


def test_a_sheet_that_was_returned_is_taken_again_beside_one_that_was_not(home):
    data = as_book(企业名册=roster_rows(4), 税收=tax_rows(1, 2, 3))
    roster, tax = send(home, data, "报送.xlsx").sheets
    send_back(home, [tax.submission.id], by=APPROVER, reason="口径不对")
    again = {one.sheet: one for one in send(home, data, "报送.xlsx").sheets}
    assert (again["enterprises"].known, again["enterprises"].submission.id) == (True, roster.submission.id)
    assert (again["tax"].known, again["tax"].submission.state) == (False, "DRAFT")


def test_rows_that_the_ledger_has_are_counted_and_not_written(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20, 30)))
    approve(home, [first.submission.id], by=APPROVER)
    second = send_one(home, as_csv(tax_rows(10, 20.0, 31)), "税收2024-2.csv")
    assert counts(second) == (3, 1, 0, 2, 0)
    assert [entry.uscc for entry in Entry.objects.filter(submission=second.submission)] == [code(2)]


def test_a_file_that_says_nothing_new_needs_no_approval(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    approve(home, [first.submission.id], by=APPROVER)
    before = contents()
    again = send_one(home, as_csv([*tax_rows(10, 20), ("合计", "", 30)]), "再报.csv")
    assert (counts(again), again.submission) == ((3, 0, 0, 2, 1), None)
    assert contents() == before


def test_a_correction_is_a_new_revision_that_names_what_it_corrects(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20)))
    approve(home, [first.submission.id], by=APPROVER)
    second = send_one(home, as_csv(tax_rows(10, 25)), "更正.csv", reason="补税入库")
    sent = Submission.objects.get(pk=second.submission.id)
    assert (sent.corrects_id, sent.revision, sent.note) == (first.submission.id, 2, "补税入库")
    assert Entry.objects.get(submission=sent).revision == 2
    at = approve(home, [sent.id], by=APPROVER)[0].approved_at
    table = sheet_table(home.pack, "tax")
    assert table.filter(uscc=code(1))["tax_paid"].to_list() == [25.0]
    before = sheet_table(home.pack, "tax", as_of=at.replace(year=at.year - 1))
    assert before.is_empty()
    earlier = Submission.objects.get(pk=first.submission.id).approved_at
    assert sheet_table(home.pack, "tax", as_of=earlier).filter(uscc=code(1))["tax_paid"].to_list() == [20.0]


def test_each_sheet_of_a_file_is_a_submission(home):
    data = as_book(企业名册=roster_rows(4), 税收=tax_rows(1, 2, 3), 说明=[("请看附件",)])
    found = send(home, data, "报送.xlsx")
    assert [(one.sheet, one.good) for one in found.sheets] == [("enterprises", 4), ("tax", 3)]
    assert Submission.objects.filter(sha256=found.sha256).count() == 2


def test_names_are_found_in_the_roster_of_the_same_file(home):
    data = as_book(税收=[("企业名称", "税收"), (name(2), 7)], 企业名册=roster_rows(4))
    tax = next(one for one in send(home, data, "报送.xlsx").sheets if one.sheet == "tax")
    assert Entry.objects.get(submission=tax.submission).uscc == code(2)


def test_a_file_that_nobody_can_read_leaves_nothing(home):
    before = contents()
    with pytest.raises(ProblemError) as refused:
        send(home, as_csv([("甲", "乙"), (1, 2)]), "什么.csv")
    assert refused.value.problems[0].code.startswith("ledger.sheet")
    assert contents() == before
    assert not list(home.uploads.rglob("*.csv"))


def test_rows_in_which_nobody_wrote_anything_are_noted_and_counted_nowhere(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, None, "", "不适用")))
    assert counts(taken) == (2, 2, 0, 0, 0)
    assert {entry.uscc for entry in Entry.objects.filter(submission=taken.submission)} == {code(0), code(3)}
    (note,) = RowFinding.objects.filter(submission=taken.submission, severity="note")
    assert (note.row, note.code, json.loads(note.values)) == (0, "ledger.row.unfilled", {"count": "2"})


def test_a_check_finds_the_same_and_writes_nothing(home):
    rows = [*tax_rows(10, 20), ("", "谁也不是的厂", 5)]
    with_roster(home)
    request = Request(TODAY, period="2024")
    before = contents()
    found, made = check_file(home, as_csv(rows), "税收2024.csv", request=request)
    assert [counts(one) for one in found.sheets] == [(3, 2, 1, 0, 0)]
    assert made.startswith(b"PK")
    assert contents() == before


@pytest.mark.parametrize("mark", ["cell", "name"])
def test_real_and_demo_data_never_meet(new_home, mark):
    real, demo = new_home("real"), new_home("demo", demo=True)
    plain = as_csv(roster_rows(2))
    if mark == "cell":
        marked, file = as_csv([("【演示数据】企业名册2024",), *roster_rows(2)]), "企业名册2024.csv"
    else:
        marked, file = plain, "演示数据-企业名册2024.csv"
    for home, data, title, wrong in (
        (real, marked, file, "ledger.demo.demo_file"),
        (demo, plain, "企业名册2024.csv", "ledger.demo.real_file"),
    ):
        home.use()
        with pytest.raises(ProblemError) as refused:
            send(home, data, title)
        assert [one.code for one in refused.value.problems] == [wrong]
        assert not Submission.objects.exists()
        assert not [path for path in home.uploads.rglob("*") if path.is_file()]
    demo.use()
    assert send_one(demo, marked, file).good == 2
