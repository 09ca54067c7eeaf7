"""Nothing in a document becomes a formula, a link or a number in the workbook."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.model import Clause, Measure, Period, Plan, Unit


def plan_with(text: str) -> Plan:
    """Return a plan in which every field that reaches a cell is the same text."""
    clause = Clause(text, 1, text, None, text, 0, len(text))
    measure = Measure(
        "1#1", text, text, 0, len(text), (Unit(text, "lead"), Unit(text, "with")), (text,), "clause"
    )
    return Plan(text, None, "final", Period(2023, 2025), (clause,), (), (), (measure,))


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("x","y")',
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "{=1}",
        "http://example.com",
        "mailto:a@b.cn",
        "1234",
    ],
)
def test_text_stays_text(written, text):
    sheet = written(plan_with(text))["任务分解表"]
    (row,) = sheet.iter_rows(min_row=4)
    cells = [row[index] for index in (1, 3, 5, 6, 7)]
    assert [cell.value for cell in cells] == [text] * 5
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in row if cell.hyperlink]
    assert {cell.quotePrefix for cell in cells} == {text[0] in "=+-@"}


def test_signs_that_xml_cannot_hold(written):
    sheet = written(plan_with("推进\x00改造\x0b建设"))["任务分解表"]
    assert "推进" in sheet["D4"].value


def test_a_text_longer_than_a_cell_is_cut_and_says_so(written):
    sheet = written(plan_with("推" * 40_000))["任务分解表"]
    assert len(sheet["D4"].value) == 32_767
    assert sheet["D4"].value.endswith("……")
