"""A prefilled form that comes back: only what somebody wrote in it are rows of data."""

from __future__ import annotations

from support.senders import APPROVER, edited, send_one, with_roster
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.forms import template
from zhuanji.services.records.models import RowFinding, Submission


def counts(taken) -> tuple[int, int, int, int, int]:
    return taken.rows, taken.good, taken.bad, taken.unchanged, taken.passed


def test_a_prefilled_form_with_some_rows_filled_in_is_only_those_rows(home):
    """Two of twelve: neither the example nor the ten others are rows of data, and no warning speaks of them."""
    with_roster(home)
    form = template(home, "tax", "2024")

    def fill(book):
        page = book.worksheets[0]
        heads = {str(cell.value).strip("*"): cell.column for row in page["A5:Z5"] for cell in row}
        paid = next(place for head, place in heads.items() if head.startswith("税收实际贡献"))
        for row in range(7, 9):
            page.cell(row, paid).value = 100 + row

    taken = send_one(home, edited(form, fill), "税收2024.xlsx")
    assert counts(taken) == (2, 2, 0, 0, 0)
    assert {one.first.row for one in taken.found} <= {None, 7, 8}
    assert [one.first.values for one in taken.found if one.severity == "note"] == [{"count": "10"}]
    approve(home, [taken.submission.id], by=APPROVER)
    assert sheet_table(home.pack, "tax").height == 2, "the others have no value, and none is zero"


def test_a_form_that_comes_back_as_it_went_out_says_nothing(home):
    with_roster(home)
    before = Submission.objects.count()
    taken = send_one(home, template(home, "tax", "2024"), "税收2024.xlsx")
    assert (counts(taken), taken.submission, taken.warnings) == ((0, 0, 0, 0, 0), None, 0)
    assert [one.code for one in taken.found] == ["ledger.row.unfilled"]
    assert (Submission.objects.count(), RowFinding.objects.count()) == (before, 0)
