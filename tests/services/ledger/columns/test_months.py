"""Months and quarters as columns: every figure comes out under its own period, or somebody is asked."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from support.workbooks import code, codes, column, errors, firms, one_batch, read, xlsx_file

WHO = ["统一社会信用代码", "企业名称"]
MONTHS = [f"{month}月" for month in range(1, 13)]
TITLE = "2024年企业用电量（单位：万千瓦时）"


def known(firm: int, month: int) -> float:
    """The truth of a cell."""
    return 100.0 * firm + month


def table(heads=MONTHS, *, above=(), count=3, more=()):
    cells = [[known(firm, month) for month in range(1, len(heads) + 1)] for firm in range(count)]
    rows = [[*who, *values, *more] for who, values in zip(firms(count), cells, strict=True)]
    return [*above, [*WHO, *heads, *(["全年合计"] if more else [])], *rows]


def figures(batch, item="power_kwh") -> dict[tuple[str, str], float]:
    """Each figure of a batch, by enterprise and period."""
    rows = batch.frame.select("uscc", "period", item).iter_rows()
    return {(uscc, period): value for uscc, period, value in rows}


def truth(periods, factor=1.0, count=3):
    return {
        (code(firm), period): known(firm, month) * factor
        for firm in range(count)
        for month, period in enumerate(periods, start=1)
    }


def of_2024(last):
    return [f"2024-{month:02}" for month in range(1, last + 1)]


class TestOneItem:
    """Headings that only tell the months; the title says which figure it is."""

    def test_the_title_tells_the_figure_its_unit_and_its_year(self):
        batch = one_batch(xlsx_file(table(above=[[TITLE]])), "报送.xlsx")
        assert batch.sheet == "power"
        assert figures(batch) == truth(of_2024(12), 10_000)
        assert [one.item for one in batch.columns] == ["uscc", "name", *["power_kwh"] * 12]

    @pytest.mark.parametrize(
        "heads",
        [
            ["202401", "202402", "202403"],
            [202401, 202402, 202403],
            ["2024-01", "2024-02", "2024-03"],
            ["2024年1月", "2024年2月", "2024年3月"],
            ["2024.1", "2024.2", "2024.3"],
            ["1月份", "2月份", "3月份"],
            ["１月", "２月", "３月"],
            [date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)],
            [datetime(2024, 1, 1), datetime(2024, 2, 1), datetime(2024, 3, 1)],  # noqa: DTZ001 - of a workbook
        ],
    )
    def test_ways_to_write_a_month(self, heads):
        batch = one_batch(xlsx_file(table(heads, above=[["2024年用电量"]])), "报送.xlsx")
        assert figures(batch) == truth(of_2024(3))

    def test_by_the_names_of_sheet_and_file(self):
        batch = one_batch(xlsx_file({"2024年": table()}), "工业用电.xlsx")
        assert figures(batch) == truth(of_2024(12))

    def test_a_column_with_the_years_total_is_told_and_left_out(self):
        batch = one_batch(xlsx_file(table(above=[[TITLE]], more=(78.0,))), "报送.xlsx")
        assert figures(batch) == truth(of_2024(12), 10_000)
        assert (None, None, "ledger.column.other_period") in codes(batch)

    def test_nobody_knows_the_figure_it_is_asked_once_and_holds_for_all(self):
        data = xlsx_file(table())
        reading = read(data, "报送.xlsx", sheet="power", period="2024")
        [question] = reading.questions
        assert (question.heading, question.candidates) == ("1月", ("power_kwh",))
        assert "ledger.column.months" in {one.code for one in reading.batches[0].findings}
        batch = one_batch(data, "报送.xlsx", sheet="power", period="2024", mapping={"1月": "power_kwh"})
        assert figures(batch) == truth(of_2024(12))

    def test_without_a_title_it_is_no_list_of_enterprises(self):
        [problem] = read(xlsx_file(table()), "2024.xlsx").problems
        assert problem.code == "ledger.sheet.figures"

    @pytest.mark.parametrize("heads", [["1月", "2月", "3月"], ["1月", "2月", "4月"]])
    def test_a_yearly_figure_by_months_is_not_taken(self, heads):
        reading = read(xlsx_file(table(heads, above=[["2024年税收实际贡献（万元）"]])), "报送.xlsx")
        assert reading.batches == ()
        assert [one.code for one in reading.problems] == ["ledger.sheet.figures"]


class TestTwoRows:
    """Headings of two rows: an item over months, months over items, years over months."""

    def test_an_item_over_its_months(self):
        top = [*WHO, "用电量（万千瓦时）", None, None]
        data = xlsx_file(
            [top, [None, None, "1月", "2月", "3月"], *table(MONTHS[:3])[1:]],
            lambda _, sheet: sheet.merge_range("C1:E1", top[2]),
        )
        assert figures(one_batch(data, "2024年.xlsx")) == truth(of_2024(3), 10_000)

    def test_running_figures_of_two_items(self):
        rows = [[*who, 1.0, 2.0, 3.0, 4.0] for who in firms(2)]
        heads = [*WHO, "营业收入", None, "利润总额", None], [None, None, "1-2月", "1-3月", "1-2月", "1-3月"]

        def draw(_, sheet):
            sheet.merge_range("C2:D2", "营业收入")
            sheet.merge_range("E2:F2", "利润总额")

        batch = one_batch(xlsx_file([["2024年规上工业"], *heads, *rows], draw), "报送.xlsx")
        assert batch.sheet == "statistics_month"
        first = batch.frame.select("period", "cumulative_revenue", "cumulative_profit").rows()[:2]
        assert first == [("2024-02", 1.0, 3.0), ("2024-03", 2.0, 4.0)]

    def test_the_twelve_months_run_up_are_december(self):
        heads = [*WHO, "营业收入", None, None], [None, None, "1-2月", "1-11月", "1-12月"]
        table = [["2024年1-12月统计月报"], *heads, [*firms(1)[0], 1.0, 2.0, 3.0]]
        batch = one_batch(xlsx_file(table, lambda _, sheet: sheet.merge_range("C2:E2", "营业收入")), "a.xlsx")
        rows = batch.frame.select("period", "cumulative_revenue").rows()
        assert rows == [("2024-02", 1.0), ("2024-11", 2.0), ("2024-12", 3.0)]

    def test_months_over_items(self):
        heads = [*WHO, "1-2月", None, "1-3月", None], [None, None, *["营业收入累计", "利润累计"] * 2]

        def draw(_, sheet):
            sheet.merge_range("C2:D2", "1-2月")
            sheet.merge_range("E2:F2", "1-3月")

        table = [["2024年统计月报"], *heads, [*firms(1)[0], 1.0, 2.0, 3.0, 4.0]]
        batch = one_batch(xlsx_file(table, draw), "a.xlsx")
        rows = batch.frame.select("period", "cumulative_revenue", "cumulative_profit").rows()
        assert rows == [("2024-02", 1.0, 2.0), ("2024-03", 3.0, 4.0)]

    @pytest.mark.parametrize(
        ("top", "under", "periods"),
        [
            (
                ["2023年", None, "2024年", None],
                ["1月", "2月", "1月", "2月"],
                "2023-01 2023-02 2024-01 2024-02",
            ),
            (["1月", None, "2月", None], ["2023年", "2024年"] * 2, "2023-01 2024-01 2023-02 2024-02"),
        ],
    )
    def test_years_over_months_and_months_over_years(self, top, under, periods):

        def draw(_, sheet):
            sheet.merge_range("C2:D2", top[0])
            sheet.merge_range("E2:F2", top[2])

        row = [*firms(1)[0], 1.0, 2.0, 3.0, 4.0]
        batch = one_batch(xlsx_file([["用电量"], [*WHO, *top], [None, None, *under], row], draw), "报送.xlsx")
        assert figures(batch) == dict(
            zip(((code(0), period) for period in periods.split()), row[2:], strict=True)
        )

    def test_quarters(self):
        row = [*firms(1)[0], "P1", 5.0, 7.0]
        heads = [*WHO, "项目代码", "一季度设备投资（万元）", "二季度设备投资（万元）"]
        batch = one_batch(xlsx_file([["2024年技改项目"], heads, row]), "报送.xlsx")
        assert batch.frame.select("period", "equipment_investment").rows() == [
            ("2024Q1", 5.0),
            ("2024Q2", 7.0),
        ]

    def test_single_months_of_a_figure_that_only_runs_on_are_asked(self):
        heads = [*WHO, "营业收入", None], [None, None, "1月", "2月"]
        data = xlsx_file(
            [["2024年"], *heads, [*firms(1)[0], 1.0, 2.0]], lambda _, s: s.merge_range("C2:D2", "营业收入")
        )
        assert [one.code for one in read(data, "报送.xlsx").problems] == ["ledger.sheet.figures"]


class TestPeriods:
    """Of which year months are, and when only one of them is meant."""

    def test_no_year_and_two_years(self):
        data = xlsx_file(table(above=[["工业用电量"]]))
        assert [one.code for one in errors(one_batch(data, "报送.xlsx"))] == ["ledger.period.no_year"]
        assert figures(one_batch(data, "报送.xlsx", period="2023")).keys() == {
            (firm, period.replace("2024", "2023")) for firm, period in truth(of_2024(12))
        }
        data = xlsx_file(table(above=[[TITLE]]))
        assert [one.code for one in errors(one_batch(data, "2023年.xlsx"))] == ["ledger.period.ambiguous"]

    def test_a_month_that_a_person_names_is_the_only_one(self):
        batch = one_batch(xlsx_file(table(above=[[TITLE]])), "报送.xlsx", period="2024-02")
        assert figures(batch) == {(code(n), "2024-02"): known(n, 2) * 10_000 for n in range(3)}

    def test_a_title_of_one_month_beside_the_month_before(self):
        data = xlsx_file(table(["2月", "3月"], above=[["2024年3月用电量"]]))
        assert figures(one_batch(data, "报送.xlsx")) == {(code(n), "2024-03"): known(n, 2) for n in range(3)}

    def test_months_in_columns_and_in_rows_are_too_many(self):
        rows = [[2024, *row] for row in table()[1:]]
        data = xlsx_file([["用电量"], ["年份", *table()[0]], *rows])
        found = errors(one_batch(data, "报送.xlsx"))
        assert [one.code for one in found] == ["ledger.period.months_and_rows"]


class TestCells:
    """What stands in single cells and rows."""

    def test_empty_is_nothing_zero_is_zero_and_a_fault_names_its_own_column(self):
        rows = [
            [*firms(4)[0], 0, None, "—"],
            [*firms(4)[1], 1, "约3", 3],
            [*firms(4)[2], None, None, None],
            [*firms(4)[3], 1, "未报", "未报"],
            ["合计", None, 2, 0, 3],
            [None, None, 2, 0, 3],
        ]
        batch = one_batch(xlsx_file([["2024年用电量"], [*WHO, *MONTHS[:3]], *rows]), "报送.xlsx")
        [fault] = errors(batch)
        assert (fault.row, fault.item, fault.column) == (4, "power_kwh", 4)
        assert figures(batch) == {
            (code(0), "2024-01"): 0.0,
            (code(1), "2024-01"): 1.0,
            (code(1), "2024-03"): 3.0,
            (code(3), "2024-01"): 1.0,
            (code(3), "2024-02"): None,
            (code(3), "2024-03"): None,
        }
        assert {spot: str(reason) for spot, reason in batch.absent.items()} == {
            (6, "power_kwh"): "not_reported"
        }
        assert batch.passed[-2:] == ((7, "total"), (8, "total"))

    def test_reasons_that_a_row_cannot_keep_apart_are_asked(self):
        rows = [[*firms(1)[0], "未报", "待核", 1]]
        batch = one_batch(xlsx_file([["2024年用电量"], [*WHO, *MONTHS[:3]], *rows]), "报送.xlsx")
        assert [one.code for one in errors(batch)] == ["ledger.period.reasons"]

    def test_all_columns_of_a_row_that_repeats_the_header_are_passed_over(self):
        data = table(above=[[TITLE]])
        batch = one_batch(xlsx_file([*data, data[1], [code(7), "甲", *[1.0] * 12]]), "报送.xlsx")
        assert len(figures(batch)) == 48
        assert column(batch, "row")[-1] == 7
