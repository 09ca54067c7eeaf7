"""零报告: a statement that there is nothing to report is a state of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from threading import Barrier

import pytest
from django.db import connections
from openpyxl import load_workbook

from support.senders import APPROVER, CLERK, TODAY, as_csv, code, name, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import Scan, approve
from zhuanji.services.ledger.due import board
from zhuanji.services.ledger.freeze import freeze, frozen
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.ledger.intake import import_file
from zhuanji.services.ledger.papers import printable
from zhuanji.services.ledger.reading import Request
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


def in_two_counties(home):
    """A home with a list of enterprises of 吴兴 (0 to 2) and 德清 (3 to 5)."""
    head = ("统一社会信用代码", "企业名称", "区县", "规模以上")
    rows = [(code(n), name(n), "吴兴区" if n < 3 else "德清县", "是") for n in range(6)]
    taken = send_one(home, as_csv([head, *rows]), "企业名册2024.csv")
    approve(home, [taken.submission.id], by=APPROVER)
    return home


def test_a_county_states_for_itself_alone(home):
    in_two_counties(home)
    row, new = stated(home, area="330521")
    assert (row.area, new) == ("330521", True)
    assert stated(home, area="330521") == (row, False)
    other, new = stated(home, area="330502")
    assert new
    assert other.check_code != row.check_code, "a stamped print of one county isn't another's"
    approve(home, [row.id, other.id], by=APPROVER)
    assert state_of(home) == "late", "the department's sheet is owed as before"
    freeze(home, by=APPROVER)
    (told,) = frozen(home)
    assert not told.tables.get("zero_reports"), "it says nothing of the whole sheet"
    whole, new = stated(home)
    assert (new, whole.area) == (True, "")
    approve(home, [whole.id], by=APPROVER)
    assert state_of(home) == "zero"


def test_the_city_as_an_area_is_the_whole_sheet(home):
    assert stated(home, area="330500")[0].area == ""


def test_a_county_with_rows_can_t_have_nothing(home):
    """Rows of 吴兴 alone: 德清 may state, 吴兴 may not, and the whole sheet may not."""
    in_two_counties(home)
    taken = send_one(home, as_csv(tax_rows(10, 20, 30)))
    with pytest.raises(ProblemError) as refused:
        stated(home, area="330502")
    assert [one.code for one in refused.value.problems] == ["ledger.zero.rows_of_area"]
    assert f"#{taken.submission.id}" in refused.value.problems[0].sentence()
    with pytest.raises(ProblemError):
        stated(home)
    assert stated(home, area="330521")[1]


def test_rows_of_one_county_leave_another_county_s_statement_standing(home):
    in_two_counties(home)
    mine, _ = stated(home, area="330502")
    other, _ = stated(home, area="330521")
    request = Request(TODAY, period="2024", area="330502")
    done = import_file(home, as_csv(tax_rows(10)), "税收2024.csv", request=request, by=CLERK)
    assert done.sheets[0].replaced == (mine.id,)
    assert Submission.objects.get(id=other.id).state == "ZERO_REPORTED"


def test_a_print_of_it_names_the_county(home):
    in_two_counties(home)
    row, _ = stated(home, area="330521")
    book = load_workbook(BytesIO(printable(home, row)))
    texts = [str(cell.value) for line in book.worksheets[0].iter_rows() for cell in line if cell.value]
    assert any("德清县2024年税收" in text for text in texts)
