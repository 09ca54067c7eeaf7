"""A column of amounts without any unit is read in the dictionary's, which is told once a sheet."""

from __future__ import annotations

import pytest

from support.workbooks import column, firms, one_batch, xlsx_file

HEAD = ["统一社会信用代码", "企业名称"]
CODE = "ledger.column.no_unit"


def sent(*heads, above=(), cells=(1.5, 2.5)):
    """A sheet of two enterprises with some columns of amounts."""
    return one_batch(xlsx_file([*above, [*HEAD, *heads], *firms(2, *cells[: len(heads)])]))


def told(batch):
    return [one for one in batch.findings if one.code == CODE]


def test_columns_without_a_unit_are_told_together_and_their_rows_are_good():
    batch = sent("税收合计", "增值税")
    (one,) = told(batch)
    assert (one.severity, one.row, one.item) == ("warning", None, None)
    assert one.values["columns"] == "税收合计（万元）、增值税（万元）"
    assert batch.good().height == 2
    assert column(batch, "tax_paid") == [1.5, 1.5]


@pytest.mark.parametrize(
    ("heads", "above"),
    [
        (("税收合计（万元）",), ()),
        (("税收合计（元）",), ()),
        (("税收合计",), (["单位：万元"],)),
        (("税收合计",), (["2023年税收（单位：元）"],)),
        (("tax_paid",), ()),
    ],
)
def test_a_unit_in_the_heading_or_a_title_is_enough(heads, above):
    assert told(sent(*heads, above=above)) == []


def test_a_unit_under_the_header_or_beside_each_row_is_enough():
    under = xlsx_file([[*HEAD, "税收合计"], [None, None, "万元"], *firms(2, 1.5)])
    assert told(one_batch(under)) == []
    beside = xlsx_file([[*HEAD, "税收合计", "单位"], *firms(2, 1.5, "万元")])
    assert told(one_batch(beside)) == []


def test_the_unit_of_another_kind_of_amount_says_nothing():
    batch = one_batch(
        xlsx_file([["单位：万元"], [*HEAD, "登记土地面积"], *firms(1, 12.0)]),
        "用地2023.xlsx",
        sheet="parcels",
    )
    (one,) = told(batch)
    assert "（亩）" in one.values["columns"]


def test_people_shares_and_empty_columns_need_no_unit():
    batch = one_batch(xlsx_file([[*HEAD, "从业人员", "营业收入"], *firms(2, 12, None)]), "统计年报2023.xlsx")
    assert told(batch) == []
