"""The return workbook comes back corrected: while the first sheet is a draft, and after it was approved."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from support.senders import (
    APPROVER,
    CLERK,
    as_csv,
    code,
    edited,
    name,
    send,
    send_one,
    tax_rows,
    with_roster,
)
from zhuanji.services.ledger.approval import approve, send_back
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.matches import holding
from zhuanji.services.records.models import CaseStep, Entry, Submission

FAULTY = [*tax_rows(10, 20), (code(2), name(2), "约三百"), ("", "湖州第3纺织制造有限公司", 40)]


def returned(found) -> bytes:
    """Return the workbook that went back."""
    return found.report.read_bytes()


def mend(book) -> None:
    """Correct the amount that was no number."""
    sheet = next(book[title] for title in book.sheetnames if "税收" in title)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "约三百":
                cell.value = 300


def tick(book) -> None:
    """Choose the first candidate of the row whose enterprise nobody knew."""
    sheet = book["待确认企业"]
    heads = {cell.value: cell.column for cell in sheet[3]}
    sheet.cell(4, heads["确认代码"]).value = sheet.cell(4, heads["确认代码"] + 1).value


def state(number: int) -> str:
    return Submission.objects.get(pk=number).state


def test_while_it_is_a_draft_the_corrected_whole_takes_its_place(home):
    found = send(with_roster(home), as_csv(FAULTY))
    first = found.sheets[0].submission
    again = send_one(home, edited(returned(found), mend), "税收2024-校验结果.xlsx")
    assert (again.good, again.bad, again.unchanged, again.replaced) == (3, 1, 0, (first.id,))
    assert (state(first.id), Submission.objects.get(pk=first.id).replaced_by_id) == (
        "RETURNED",
        again.submission.id,
    )
    last = CaseStep.objects.filter(case_id=str(first.id)).order_by("-number")[0]
    assert (last.action, last.person) == ("withdraw", CLERK)
    approve(home, [again.submission.id], by=APPROVER)
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [10.0, 20.0, 300.0]


def test_after_approval_only_what_is_new_enters(home):
    found = send(with_roster(home), as_csv(FAULTY))
    approve(home, [found.sheets[0].submission.id], by=APPROVER)
    again = send_one(home, edited(returned(found), mend), "税收2024-校验结果.xlsx")
    assert (again.good, again.bad, again.unchanged, again.replaced) == (1, 1, 2, ())
    assert [entry.uscc for entry in Entry.objects.filter(submission=again.submission)] == [code(2)]
    assert state(found.sheets[0].submission.id) == "APPROVED"


def test_the_first_file_among_the_second_stays_what_it_is(home):
    found = send(with_roster(home), as_csv(FAULTY))
    again = send_one(home, edited(returned(found), mend), "税收2024-校验结果.xlsx")
    once_more = send(home, as_csv(FAULTY))
    assert once_more.known
    assert state(again.submission.id) == "DRAFT"


def test_rows_sent_alone_stand_beside_the_draft(home):
    found = send(with_roster(home), as_csv(FAULTY))
    alone = send_one(home, as_csv([FAULTY[0], (code(2), name(2), 300)]), "补报.csv")
    assert (alone.good, alone.replaced) == (1, ())
    both = [found.sheets[0].submission.id, alone.submission.id]
    assert [state(number) for number in both] == ["DRAFT", "DRAFT"]
    approve(home, both, by=APPROVER)
    assert sheet_table(home.pack, "tax").height == 3


def test_a_draft_with_more_columns_is_not_replaced_by_one_with_fewer(home):
    wide = [("统一社会信用代码", "税收", "增值税"), (code(0), 10, 4), (code(1), 20, 5)]
    first = send_one(with_roster(home), as_csv(wide), "税收-全.csv")
    narrow = send_one(home, as_csv(tax_rows(11, 20)), "税收-简.csv")
    assert (narrow.replaced, state(first.submission.id)) == ((), "DRAFT")
    approve(home, [first.submission.id, narrow.submission.id], by=APPROVER)
    table = sheet_table(home.pack, "tax")
    assert table.select("tax_paid", "vat_net").rows() == [(11.0, 4.0), (20.0, 5.0)]


def test_nothing_is_lost_when_the_draft_is_returned_after_rows_were_sent_again(home):
    first = send_one(with_roster(home), as_csv(tax_rows(10, 20, 30)))
    part = send_one(home, as_csv(tax_rows(10, 20)), "部分.csv")
    send_back(home, [first.submission.id], by=APPROVER, reason="口径不对")
    approve(home, [part.submission.id], by=APPROVER)
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [10.0, 20.0]


def test_a_sheet_without_a_good_row_gives_way_to_its_answer(home):
    found = send(with_roster(home), as_csv([FAULTY[0], FAULTY[3]]))
    first = found.sheets[0].submission
    other = send_one(home, as_csv(tax_rows(1)), "别的.csv")
    assert (state(first.id), other.replaced) == ("CHECKED", ())
    again = send_one(home, edited(returned(found), mend), "税收2024-校验结果.xlsx")
    assert (again.good, again.replaced) == (1, (first.id,))


def test_what_was_ticked_is_kept_and_used_by_later_files(home):
    found = send(with_roster(home), as_csv(FAULTY))
    assert found.sheets[0].pending == 1
    again = send_one(home, edited(returned(found), tick), "税收2024-校验结果.xlsx")
    (link,) = holding()
    assert (link.kind, link.decided_by, link.submission_id) == ("name", CLERK, again.submission.id)
    assert (again.pending, again.good) == (0, 3)
    later = send_one(
        home, as_csv([FAULTY[0], ("", "湖州第3纺织制造有限公司", 41)]), "税收2023.csv", period="2023"
    )
    assert (later.good, later.pending) == (1, 0)
    assert Entry.objects.get(submission=later.submission).uscc == link.uscc


def test_the_workbook_that_goes_back_holds_the_senders_rows_in_their_order(home):
    found = send(with_roster(home), as_csv(FAULTY))
    book = load_workbook(BytesIO(returned(found)))
    sheet = next(book[title] for title in book.sheetnames if "税收" in title)
    sent = [tuple(cell.value for cell in row[:3]) for row in sheet.iter_rows()]
    assert [row[1] for row in sent] == [row[1] for row in FAULTY]
    assert [cell.value for cell in sheet[1]][3:] == ["校验结果", "问题"]
