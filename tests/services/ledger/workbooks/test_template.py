"""A department's workbook: its columns, its rows, what is hidden in it."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import write_template
from zhuanji.services.ledger.workbooks.keys import KEYS_SHEET, columns_in, keys_of

HEADING_ROW, FIRST_ROW = 5, 7


def headings(book) -> list[str]:
    return [cell.value.replace("\n", "").lstrip("*") for cell in book.worksheets[0][HEADING_ROW]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hidden_keys_stand_in_a_sheet_and_in_the_properties(pack, opened, lang):
    book = opened(write_template(pack, "tax", "2024", department="taxation", area="330502", lang=lang))
    hidden = book[KEYS_SHEET]
    assert hidden.sheet_state == "veryHidden"
    rows = [[cell.value for cell in row] for row in hidden.iter_rows()]
    custom = {entry.name: entry.value for entry in book.custom_doc_props.props}
    title = book.sheetnames[0]
    both = [keys_of(title, 1, rows, {}), keys_of("renamed", 1, [], custom), keys_of(title, 1, rows, custom)]
    assert both[0] == both[1] == both[2]
    wanted = {
        "kind": "template",
        "city": "huzhou",
        "sheet": "tax",
        "period": "2024",
        "department": "taxation",
    }
    assert wanted.items() <= both[0].items()
    assert (both[0]["area"], both[0]["demo"], both[0]["header"]) == ("330502", "false", "5")
    assert columns_in(both[0])[2] == "uscc"


def test_the_version_follows_the_dictionary(pack):
    def version(sheet):
        return read_file(write_template(pack, sheet, "2024"), "a.xlsx").sheets[0].properties["version"]

    assert version("tax") == version("tax")
    assert version("tax") != version("energy")
    data = write_template(pack, "tax", "2024", version="2024-1")
    assert read_file(data, "a.xlsx").sheets[0].properties["version"] == "2024-1"


def test_a_department_is_asked_for_its_own_items(pack, opened):
    ecology = headings(opened(write_template(pack, "enterprises", "2024", department="ecology")))
    assert ecology == ["序号", "统一社会信用代码", "企业名称", "区县", "镇街", "重点监管企业", "已在线监管"]
    county = headings(opened(write_template(pack, "enterprises", "2024", department="commerce")))
    assert county == headings(opened(write_template(pack, "enterprises", "2024")))


def test_title_facts_and_how_to_fill_it_in(pack, opened):
    sheet = opened(
        write_template(pack, "energy", "2024", department="statistics", due=date(2025, 3, 31))
    ).worksheets[0]
    texts = [cell.value for row in sheet.iter_rows(max_row=4) for cell in row if cell.value]
    assert texts[0] == "湖州市2024年能源报送表"
    told = "".join(texts)
    for words in (
        "市统计局",
        "2024年",
        "2025年3月31日前",
        "未报、不适用、待核",
        "零报告",
        "填表人",
        "审核人",
        "盖章",
    ):
        assert words in told


def test_a_county_gets_its_own_rows_and_towns(pack, opened, roster):
    book = opened(write_template(pack, "tax", "2024", roster=roster, area="330521"))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet["B"][FIRST_ROW - 1 :]] == [roster["uscc"][1]]
    assert "德清县2024年" in str(sheet["A1"].value)
    counties = {cell.value for cell in book["选项"]["A"][1:]}
    assert counties - {None} == {"德清县"}


def test_the_roster_is_filled_in_with_names_for_codes(pack, opened, roster):
    sheet = opened(write_template(pack, "tax", "2024", roster=roster)).worksheets[0]
    rows = [[cell.value for cell in row[:5]] for row in sheet.iter_rows(min_row=FIRST_ROW)]
    assert rows == [
        [1, roster["uscc"][0], "湖州鑫源纺织有限公司", "吴兴区", "东林镇"],
        [2, roster["uscc"][1], "=湖州宏达家具厂", "德清县", "下渚湖街道"],
        [3, roster["uscc"][2], "湖州恒力童装有限公司", "吴兴区", "滨湖街道"],
    ]


def test_last_values_stand_beside_and_are_not_read(pack, opened, roster):
    last = pl.DataFrame(
        {
            "period": ["2023"] * 2,
            "uscc": roster["uscc"][:2],
            "tax_paid": [12.5, None],
            "vat_net": [None, None],
        },
        schema_overrides={"vat_net": pl.Float64},
    )
    data = write_template(pack, "tax", "2024", roster=roster, last=last)
    sheet = opened(data).worksheets[0]
    names = [cell.value for cell in sheet[HEADING_ROW]]
    assert [name for name in names if "上期" in name] == ["上期：税收实际贡献\n（万元）"]
    place = names.index("上期：税收实际贡献\n（万元）") + 1
    assert [sheet.cell(row, place).value for row in range(FIRST_ROW, FIRST_ROW + 3)] == [12.5, None, None]
    assert sheet.cell(FIRST_ROW, place).font.i
    assert "2023年" in sheet.cell(HEADING_ROW - 1, place).value
    (batch,) = read_batches(read_file(data, "a.xlsx"), pack, Request(date(2025, 3, 1))).batches
    assert batch.frame["tax_paid"].null_count() == 3


def test_what_stands_until_it_changes_is_filled_in(pack, opened, roster):
    last = pl.DataFrame(
        {
            "period": ["2023"] * 2,
            "uscc": roster["uscc"][:2],
            "above_scale": [True, False],
            "sector": ["chairs", None],
        }
    )
    data = write_template(pack, "enterprises", "2024", roster=roster, last=last)
    (batch,) = read_batches(read_file(data, "a.xlsx"), pack, Request(date(2025, 3, 1))).batches
    assert batch.frame["above_scale"].to_list() == [True, False, None]
    assert batch.frame["sector"].to_list() == ["chairs", None, None]
    assert batch.frame["area"].to_list() == ["330502", "330521", "330502"]
    assert not any("上期" in str(cell.value) for cell in opened(data).worksheets[0][HEADING_ROW])


def test_several_parcels_of_an_enterprise_are_several_rows(pack, opened, roster):
    last = pl.DataFrame(
        {
            "uscc": [roster["uscc"][2], roster["uscc"][0], roster["uscc"][2]],
            "parcel_id": ["330502001", "001", "330502002"],
            "land_mu": [3.5, 7.0, 4.0],
        }
    )
    sheet = opened(write_template(pack, "parcels", "2024", roster=roster, last=last)).worksheets[0]
    rows = [[cell.value for cell in row[1:6]] for row in sheet.iter_rows(min_row=FIRST_ROW)]
    assert rows == [
        [roster["uscc"][0], "湖州鑫源纺织有限公司", "吴兴区", "东林镇", "001"],
        [roster["uscc"][2], "湖州恒力童装有限公司", "吴兴区", "滨湖街道", "330502001"],
        [roster["uscc"][2], "湖州恒力童装有限公司", "吴兴区", "滨湖街道", "330502002"],
    ]


def test_a_sheet_of_counties_has_them_as_rows(pack, opened):
    sheet = opened(write_template(pack, "area_accounts", "2024Q1")).worksheets[0]
    assert [sheet.cell(row, 2).value for row in range(FIRST_ROW, FIRST_ROW + 5)] == [
        "吴兴区",
        "南浔区",
        "德清县",
        "长兴县",
        "安吉县",
    ]


def test_demonstration_data_are_marked_everywhere(pack, opened):
    book = opened(write_template(pack, "tax", "2024", demo=True))
    assert "演示数据" in book.properties.title
    assert book.properties.keywords == "演示数据"
    assert book.worksheets[0]["A1"].value.startswith("【演示数据】")
    assert "演示数据" in book.worksheets[0].oddHeader.center.text
    assert "演示数据" in book["填表说明"]["A1"].value


def test_the_same_request_gives_the_same_bytes(pack, roster):
    one, other = (write_template(pack, "tax", "2024", roster=roster) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    ("sheet", "period", "code"),
    [
        ("nothing", "2024", "ledger.template.no_sheet"),
        ("tax", "2024Q1", "ledger.template.no_items"),
        ("tax", "", "ledger.template.no_items"),
        ("titles", "2024", "ledger.template.no_items"),
    ],
)
def test_what_cannot_be_made_is_refused_with_what_there_is(pack, sheet, period, code):
    with pytest.raises(ProblemError) as found:
        write_template(pack, sheet, period)
    (problem,) = found.value.problems
    assert problem.code == code
    assert "tax" in problem.remedy() or "year" in problem.remedy() or "event" in problem.remedy()


def test_the_guide_says_of_empty_cells_what_the_ledger_does(pack, opened):
    """docs/ledger.md: an empty cell says nothing, what the ledger has stays."""
    guide = opened(write_template(pack, "tax", "2024"))["填表说明"]
    told = "".join(str(cell.value) for row in guide.iter_rows() for cell in row if cell.value)
    assert "空格不改动台账" in told
    assert "按“未报”处理" not in told
