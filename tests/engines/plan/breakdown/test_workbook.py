"""The workbook as an office gets it."""

from __future__ import annotations

from io import BytesIO

import pytest

from zhuanji.engines.plan.breakdown import write_breakdown
from zhuanji.engines.plan.reader import read_plan

HEADINGS = [
    "序号",
    "条款",
    "任务",
    "举措",
    "涉及指标",
    "牵头单位",
    "配合单位",
    "区域",
    "完成时限",
    "来源",
    "备注",
]


def rows(sheet) -> list[dict[str, object]]:
    """Return a sheet's rows by the headings of its third row; empty cells as empty text."""
    headings, *cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    return [
        {name: "" if cell is None else cell for name, cell in zip(headings, row, strict=True)}
        for row in cells
    ]


def test_three_sheets_under_the_plans_title(book, huzhou):
    assert book.sheetnames == ["任务分解表", "目标", "未明确责任"]
    assert book["任务分解表"]["A1"].value == f"{huzhou.title}任务分解表"
    assert [cell.value for cell in book["任务分解表"][3]] == HEADINGS


def test_one_measure_a_row(book, huzhou):
    found = rows(book["任务分解表"])
    assert [row["序号"] for row in found] == list(range(1, len(huzhou.measures) + 1))
    assert [row["条款"] for row in found] == [measure.clause for measure in huzhou.measures]
    assert [row["举措"] for row in found] == [measure.text for measure in huzhou.measures]


def test_a_row_with_everything_in_it(book):
    (row,) = [row for row in rows(book["任务分解表"]) if "绿色化技改项目600个" in str(row["举措"])]
    assert row["任务"] == "三、重点任务\n（三）支持生产“绿色化”转型升级\n7.推动绿色低碳改造"
    assert row["涉及指标"] == "绿色化技改项目：累计 ≥\u00a0600\u00a0个（力争）（2025年）"
    assert (row["牵头单位"], row["配合单位"]) == ("市经信局", "市发展改革委、市生态环境局")
    assert (row["区域"], row["完成时限"], row["来源"], row["备注"]) == ("", "2025年", "本条写明", "")


def test_a_path_without_owner_and_without_a_date_of_its_own(book):
    row = rows(book["任务分解表"])[3]
    assert (row["牵头单位"], row["配合单位"], row["来源"]) == ("", "", "未写明")
    assert (row["区域"], row["完成时限"]) == ("南浔区\n德清县", "2025年*")


def test_targets_beside_the_measures_of_their_clause_are_not_lost(book):
    assert rows(book["任务分解表"])[3]["备注"] == (
        "本条另有目标：\n产业规模：>\u00a0500\u00a0亿元（力争）（2025年）"
    )


def test_every_target_is_listed_with_the_rows_it_belongs_to(book, huzhou):
    found = rows(book["目标"])
    assert [row["原文"] for row in found] == [target.quote for target in huzhou.targets]
    assert [row["数值"] for row in found if row["指标"] == "全市规上工业单位增加值能耗"] == [-3.66]
    assert [row["对应举措"] for row in found if row["指标"] == "绿色化技改项目"] == ["44"]


def test_the_measures_without_owner_have_cells_for_the_owners_to_come(book):
    found = rows(book["未明确责任"])
    assert len(found) == 25
    assert {(row["拟明确牵头单位"], row["拟明确配合单位"]) for row in found} == {("", "")}


def test_inherited_owners_say_where_they_stand(plan_of, written):
    found = rows(written(plan_of("quzhou-industry-digital-2019-2021"))["任务分解表"])
    assert next(row["备注"] for row in found if row["来源"] == "上级条款写明") == "责任单位见条款 A/2.1.1"


def test_several_plans_of_a_notice_are_named_once(plan_of, written):
    sheet = written(plan_of("quzhou-industry-digital-2019-2021"))["任务分解表"]
    assert "A＝衢州市工业数字化转型三年行动计划（2019-2021年）。B＝" in sheet["A2"].value


def test_it_prints_on_a4_across_with_its_headings_on_every_page(book):
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.freeze_panes == "A4"
        assert sheet.auto_filter.ref.startswith("A3:")


def test_every_row_is_high_enough_to_be_read_everywhere(book):
    sheet = book["任务分解表"]
    assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))
    assert all(cell.alignment.wrap_text for cell in sheet[4])


def test_the_same_plan_gives_the_same_bytes(huzhou):
    one, other = BytesIO(), BytesIO()
    write_breakdown(huzhou, one, "zh")
    write_breakdown(huzhou, other, "zh")
    assert one.getvalue() == other.getvalue()


def test_a_path_is_written_as_a_stream_is(huzhou, tmp_path):
    stream = BytesIO()
    write_breakdown(huzhou, stream, "zh")
    write_breakdown(huzhou, tmp_path / "任务.xlsx", "zh")
    assert (tmp_path / "任务.xlsx").read_bytes() == stream.getvalue()


def test_a_path_that_cannot_be_written(huzhou, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        write_breakdown(huzhou, tmp_path / "nowhere" / "x.xlsx", "zh")


def test_in_english_the_measures_stay_as_worded(huzhou, written):
    book = written(huzhou, "en")
    assert book.sheetnames == ["Table of measures", "Targets", "No owner"]
    assert [row["Measure"] for row in rows(book["Table of measures"])] == [
        measure.text for measure in huzhou.measures
    ]


def test_a_plan_without_measures(written):
    book = written(read_plan("某市方案（2023-2025年）\n一、目标\n产业规模达到500亿元。"))
    assert rows(book["任务分解表"]) == []
    assert "没有读到举措（0 项）" in book["任务分解表"]["A2"].value
    assert book["未明确责任"]["A2"].value == "没有读到举措。"


def test_a_plan_in_which_everything_has_an_owner(written):
    plan = read_plan("某市方案（2023-2025年）\n一、任务\n（一）改造。推进改造。（责任单位：市经信局）")
    assert written(plan)["未明确责任"]["A2"].value == "全部 1 项举措均有责任单位。"


@pytest.mark.parametrize("clause", ["2.2.2", "3.2.5"])
def test_a_year_that_the_clause_does_not_write_has_a_star(book, huzhou, clause):
    (text,) = [found.text for found in huzhou.clauses if found.id == clause]
    assert "2025年" not in text
    found = [row for row in rows(book["任务分解表"]) if row["条款"] == clause]
    starred = [row for row in found if "三年" not in str(row["举措"])]
    assert starred
    assert {row["完成时限"] for row in starred} == {"2025年*"}


def test_hedges_are_kept_in_what_is_asked_for(book):
    (row,) = [row for row in rows(book["任务分解表"]) if "力争三年新增省级以上工业设计" in str(row["举措"])]
    assert str(row["涉及指标"]).count("力争") == 2
    asked = [row["目标要求"] for row in rows(book["目标"]) if row["限定词"] == "力争"]
    assert asked
    assert all("力争" in str(words) for words in asked)


def test_the_legend_has_a_line_for_each_part(book):
    assert str(book["任务分解表"]["A2"].value).count("\n") == 3
