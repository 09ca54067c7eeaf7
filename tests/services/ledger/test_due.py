"""The board of missing data: not out yet is not late, and neither is zero."""

from __future__ import annotations

from datetime import date

import pytest

from support.records import approved
from support.runs import row
from support.senders import APPROVER, as_csv, code, send_one, tax_rows, with_roster
from zhuanji.basics.periods import Kind, year
from zhuanji.engines.rules import load_pack
from zhuanji.services.ledger.approval import approve, send_back
from zhuanji.services.ledger.due import board
from zhuanji.services.ledger.duties import duties, window
from zhuanji.services.ledger.unfilled import lacking
from zhuanji.services.ledger.zero import zero_report


@pytest.fixture(scope="module")
def pack():
    return load_pack("huzhou")


def state(home, on, sheet="tax", period="2024"):
    owed = board(home, on=on, period=period)
    return next(
        (str(one.state) for one in owed if one.duty.sheet == sheet and str(one.period) == period), None
    )


def test_every_regular_sheet_has_its_duties(pack):
    found = {(duty.sheet, duty.kind) for duty in duties(pack)}
    assert {("tax", Kind.YEAR), ("parcels", Kind.YEAR), ("parcels", Kind.QUARTER)} <= found
    assert {("emissions", Kind.YEAR), ("emissions", Kind.MONTH), ("enterprises", Kind.YEAR)} <= found
    assert not {sheet for sheet, _ in found} & {"titles", "audits", "events"}


def test_there_is_no_january(pack):
    monthly = next(duty for duty in duties(pack) if duty.sheet == "statistics_month")
    assert monthly.first_month() == 2


def test_the_window_is_that_of_the_release_calendar(pack):
    tax = next(duty for duty in duties(pack) if duty.sheet == "tax")
    lag = int(pack.rules.value("calendar.tax.lag_days", on=date(2024, 12, 31), area="330500").value)
    span = window(pack, tax, year(2024))
    assert (span.opens - date(2024, 12, 31)).days == lag
    assert span.closes > span.opens
    assert span.verified is False  # nobody has confirmed these days, and the board says so


def test_a_sheet_goes_from_not_out_to_due_to_late(home):
    tax = next(duty for duty in duties(home.pack) if duty.sheet == "tax")
    span = window(home.pack, tax, year(2024))
    days = [date(2024, 12, 31), span.opens, span.closes, span.closes.replace(year=2026)]
    assert [state(home, day) for day in days] == ["not_out", "due", "due", "late"]


def test_a_draft_is_in_review_and_a_returned_one_is_owed_again(home):
    late = date(2026, 1, 1)
    taken = send_one(with_roster(home), as_csv(tax_rows(10)))
    assert state(home, late) == "in_review"
    send_back(home, [taken.submission.id], by=APPROVER, reason="口径不对")
    assert state(home, late) == "late"
    again = send_one(home, as_csv(tax_rows(11)), "改.csv")
    approve(home, [again.submission.id], by=APPROVER)
    assert state(home, late) == "reported"


def test_a_file_of_several_periods_counts_for_each(home):
    rows = [("统一社会信用代码", "年份", "税收"), (code(0), 2023, 1), (code(0), 2024, 2)]
    taken = send_one(with_roster(home), as_csv(rows), "两年.csv", period="")
    assert taken.period == ""
    approve(home, [taken.submission.id], by=APPROVER)
    assert [state(home, date(2026, 1, 1), period=period) for period in ("2022", "2023", "2024")] == [
        "late",
        "reported",
        "reported",
    ]


def test_enterprises_that_a_form_left_open_are_still_missing(home):
    """Two of twelve rows of a prefilled form: the sheet is reported in part until somebody says the rest."""
    late = date(2026, 1, 1)
    with_roster(home)
    taken = send_one(home, as_csv(tax_rows(10, 20, *[""] * 10)))
    approve(home, [taken.submission.id], by=APPROVER)
    (one,) = [each for each in board(home, on=late, period="2024") if each.duty.sheet == "tax"]
    assert (str(one.state), one.lacking) == ("partial", 10)
    rest = send_one(home, as_csv(tax_rows("", "", *["未报"] * 9, 5)), "其余.csv")
    approve(home, [rest.submission.id], by=APPROVER)
    assert state(home, late) == "reported", "every enterprise has a value, or a reason why there is none"


@pytest.mark.parametrize(("area", "count"), [("330521", 2), ("330521100", 1), ("330502", 1), ("", 3)])
def test_only_the_enterprises_of_the_sender_s_area_are_missing(home, area, count):
    """A county's form, a town's, the city's: each asked for its own enterprises."""
    listed_in_two_counties(home)
    assert lacking(home.pack, "tax", "2024", [area]) == count


@pytest.mark.parametrize(("area", "count"), [("330521", 1), ("330521100", 2), ("330502", 2)])
def test_who_stated_that_there_is_nothing_lacks_nobody(home, area, count):
    listed_in_two_counties(home)
    one, _ = zero_report(home, "tax", "2024", department="taxation", by="甲", area=area)
    assert lacking(home.pack, "tax", "2024", [""]) == 3, "it counts once another person approves it"
    approve(home, [one.id], by=APPROVER)
    assert lacking(home.pack, "tax", "2024", [""]) == count
    assert lacking(home.pack, "tax", "2023", [""]) == 3


def listed_in_two_counties(home):
    """Put two enterprises of one county and one of another into the list of enterprises."""
    home.use()
    places = [("330521", "330521100"), ("330521", "330521101"), ("330502", "330502001")]
    rows = [row(number, 2023, area=area, town=town) for number, (area, town) in enumerate(places, 1)]
    approved("名录", *rows, sheet="enterprises")


def test_a_list_of_an_office_s_own_is_taken_as_the_whole_of_it(home):
    with_roster(home)
    taken = send_one(home, as_csv(tax_rows(10, 20)))
    approve(home, [taken.submission.id], by=APPROVER)
    assert state(home, date(2026, 1, 1)) == "reported"
