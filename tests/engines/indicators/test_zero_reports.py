"""零报告 reaches the figures (domain rules §15, design §4.9): a quarter with nothing to report isn't missing."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from support.snapshots import enterprise, huzhou, row
from zhuanji.basics.civil_time import end_of
from zhuanji.basics.periods import quarter, year
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.engines.snapshots import make_snapshot, read_snapshot, verify_snapshot, write_snapshot

PLACE = {"sector": "cement", "industry": "3011"}


def frozen(tables, zeros=(), as_of=date(2024, 12, 31)):
    frames = {name: pl.DataFrame(rows, infer_schema_length=None) for name, rows in tables.items()}
    told = [
        {"period": period, "sheet": sheet, "department": "economy_information"} for sheet, period in zeros
    ]
    if told:
        frames["zero_reports"] = pl.DataFrame(told)
    return make_snapshot(huzhou(), frames, as_of=end_of(as_of), demo=True)


def projects(*quarters):
    sent = [
        row(0, when, project_code=when, project_name="演示", upgrade_investment=100.0) for when in quarters
    ]
    return {"enterprises": [enterprise(0)], "projects": sent}


@pytest.mark.parametrize(("zeros", "basis"), [((), "partial"), ((("projects", "2023Q2"),), "register")])
def test_a_quarter_with_nothing_to_report_leaves_no_gap(zeros, basis):
    snapshot = frozen(projects("2023Q1", "2023Q3", "2023Q4"), zeros)
    figure = evaluate(snapshot, huzhou(), indicators=["upgrade_investment"]).figure(
        "upgrade_investment", year(2023)
    )
    assert (figure.basis, figure.value) == (basis, pytest.approx(0.03))


def test_nothing_reported_from_the_beginning_is_none_and_no_row_is_unknown():
    tables = {"enterprises": [enterprise(0)]}
    known = evaluate(frozen(tables, [("projects", "2023Q1")]), huzhou(), indicators=["upgrade_investment"])
    assert known.figure("upgrade_investment", quarter(2023, 1)).value == 0
    unknown = evaluate(frozen(tables), huzhou(), indicators=["upgrade_investment"])
    assert unknown.figure("upgrade_investment", quarter(2023, 1)) is None


def test_a_statement_about_another_sheet_or_period_fills_no_gap():
    zeros = [("cement_lines", "2023Q2"), ("projects", "2022Q2"), ("projects", "2023")]
    snapshot = frozen(projects("2023Q1", "2023Q3", "2023Q4"), zeros)
    cube = evaluate(snapshot, huzhou(), indicators=["upgrade_investment"])
    assert cube.figure("upgrade_investment", year(2023)).basis == "partial"


def lines(*quarters):
    told = {"line_id": "1", "line_kind": "grinding", "special_cement": False, "line_count": 1}
    told |= {
        "new_capacity_kt": 0.0,
        "exited_capacity_kt": 100.0,
        "disposition": "关停",
        "line_state": "ACCEPTED",
    }
    return {
        "enterprises": [enterprise(0, **PLACE)],
        "cement_lines": [row(0, when, **told) for when in quarters],
    }


@pytest.mark.parametrize(
    ("quarters", "zeros", "state"),
    [
        (("2023Q1", "2023Q2", "2023Q3", "2023Q4"), (), "judged"),
        (("2023Q1", "2023Q2", "2023Q4"), (("cement_lines", "2023Q3"),), "judged"),
        (("2023Q1", "2023Q2", "2023Q4"), (), "judged"),  # the latest rows say how lines stand
        (("2023Q1", "2023Q2"), (), "late"),
        ((), (), "no_data"),
    ],
)
def test_new_capacity_is_late_only_if_nothing_later_came(quarters, zeros, state):
    snapshot = frozen(lines(*quarters) if quarters else {"enterprises": [enterprise(0, **PLACE)]}, zeros)
    found = track(snapshot, huzhou(), as_of=date(2024, 3, 15), only={"cement_new"}).targets[0]
    assert found.found.state == state


def test_lines_of_which_nothing_new_is_to_be_told_are_not_late():
    zeros = [("cement_lines", "2023Q3"), ("cement_lines", "2023Q4")]
    for told, state in ((zeros, "judged"), ((), "late")):
        snapshot = frozen(lines("2023Q1", "2023Q2"), told)
        found = track(snapshot, huzhou(), as_of=date(2024, 3, 15), only={"cement_lines"}).targets[0]
        assert found.found.state == state


def test_statements_of_nothing_are_content_of_a_snapshot(tmp_path):
    without, told = frozen(projects("2023Q1")), frozen(projects("2023Q1"), [("projects", "2023Q2")])
    assert without.id != told.id
    folder = write_snapshot(tmp_path, told)
    assert verify_snapshot(folder).id == told.id
    assert read_snapshot(folder).table("zero_reports").rows() == [
        ("2023Q2", "projects", "economy_information")
    ]
    assert read_snapshot(write_snapshot(tmp_path, without)).table("zero_reports").is_empty()
