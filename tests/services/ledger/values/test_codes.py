"""Credit codes and others: damaged, old, badly written; and the names of their columns."""

from __future__ import annotations

import pytest

from support.workbooks import (
    TAX,
    code,
    codes,
    column,
    csv_file,
    errors,
    firms,
    one_batch,
    xlsx_file,
)
from zhuanji.basics.uscc import check_character, organisation_check_character

OLD = "330483002558577"  # the taxpayer number inside a published code


def wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def test_full_width_digits_and_blanks_in_codes_and_numbers():
    first, second = code(1), code(2)
    table = [
        TAX,
        [wide(first), "甲公司", "１，２３４．５"],
        [f" {second[:8]} {second[8:17]}\u3000{second[17:].lower()}\u200b", "乙公司", " 1 234.5\xa0"],
    ]
    batch = one_batch(csv_file(table))
    assert column(batch, "uscc") == [first, second]
    assert column(batch, "tax_paid") == [1234.5, 1234.5]
    assert batch.findings == ()


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("1.23E+17", "damaged.number"),
        (9.13305021234567e17, "damaged.number"),
        ("123456789012345000", "damaged.zeros"),
        (code(1)[:-1] + ("A" if code(1)[-1] != "A" else "B"), "wrong_check"),
        (OLD, "old.tax"),
        ("110108000000016", "old.registration"),
        (330483002558577.0, "old.tax"),
        (code(1)[:-2], "wrong_length"),
        (code(1).replace("0", "O", 1), "wrong_character.letter"),
    ],
)
def test_codes_that_are_no_code(cell, fault):
    batch = one_batch(xlsx_file([TAX, [cell, "甲公司", 1.0], [code(5), "乙公司", 1.0]]))
    [found] = errors(batch)
    assert (found.row, found.item, found.code) == (2, "uscc", f"identity.uscc.{fault}")
    assert column(batch, "uscc") == [None, code(5)]
    assert batch.bad_rows() == {2}


def test_an_old_taxpayer_number_brings_its_candidate():
    [found] = errors(one_batch(xlsx_file([TAX, [OLD, "甲公司", 1.0]])))
    assert found.problem(file="f", sheet="s").remedy().startswith("候选代码：913304830025585773")


def test_the_second_check_is_a_warning_only():
    inner = organisation_check_character("12345678")
    body = "91330502" + "12345678" + ("1" if inner != "1" else "2")
    odd = body + check_character(body)
    batch = one_batch(xlsx_file([TAX, [odd, "甲公司", 1.0]]))
    assert column(batch, "uscc") == [odd]
    assert [(one.code, one.severity) for one in batch.findings] == [
        ("identity.uscc.organisation_check", "warning")
    ]


@pytest.mark.parametrize(
    "heading", ["信用代码", "社会信用代码（18位）", "*统一社会信用代码", "企业代码", "USCC"]
)
def test_alias_column_names(heading):
    batch = one_batch(xlsx_file([[heading, "单位名称", "实缴税金"], *firms(1, 2.0)]))
    assert [one.item for one in batch.columns] == ["uscc", "name", "tax_paid"]


def test_a_name_of_former_years_is_an_alias_too():
    batch = one_batch(xlsx_file([[*TAX[:2], "主营业务收入（万元）", "工业总产值"], *firms(1, 2.0, 3.0)]))
    assert [one.item for one in batch.columns] == ["uscc", "name", "revenue", "output_value"]


def test_numbers_in_code_columns():
    head = ["统一社会信用代码", "企业名称", "行业代码", "区县", "镇街"]
    table = [
        head,
        [code(0), "甲", 1713.0, 330502.0, "织里"],
        [code(1), "乙", "C1751", "吴兴", "吴兴区八里店镇"],
        [code(2), "丙", 610.0, "湖州市德清县", "330521001"],
        [code(3), "丁", "纺织", "火星", "330521001000"],
        [code(4), "戊", "1819 其他机织服装制造", "南太湖新区", "月亮镇"],
    ]
    batch = one_batch(xlsx_file(table), "企业名册2023.xlsx")
    assert column(batch, "industry") == ["1713", "1751", None, None, "1819"]
    assert column(batch, "area") == ["330502", "330502", "330521", None, "330500-F1"]
    assert column(batch, "town") == ["330502100", "330502101", "330521001", "330521001", None]
    assert codes(batch) == [
        (4, "industry", "ledger.value.leading_zero"),
        (5, "industry", "ledger.value.industry"),
        (5, "area", "ledger.value.area"),
        (6, "town", "ledger.value.town"),
    ]


def test_long_numbers_in_a_code_column_lost_their_end():
    head = ["统一社会信用代码", "宗地号", "用地面积（亩）"]
    batch = one_batch(
        xlsx_file(
            [
                head,
                [code(0), 330502001001.0, 1.0],
                [code(1), 3.30502001001e17, 1.0],
                [code(2), "3.3E+17", 1.0],
            ]
        ),
        "用地2023.xlsx",
    )
    assert column(batch, "parcel_id") == ["330502001001", None, None]
    assert [name for *_, name in codes(batch)] == ["ledger.value.damaged_code"] * 2


def test_codes_that_excel_was_kept_from_touching():
    table = [TAX, [f'="{code(1)}"', "甲", "1"], [f"'{code(2)}", "乙", "2"], [f"\t{code(3)}", "丙", "3"]]
    assert column(one_batch(csv_file(table)), "uscc") == [code(1), code(2), code(3)]
