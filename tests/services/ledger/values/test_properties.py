"""A table written by other programs' writers and read back says the same, whatever the kind of file."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.workbooks import code, csv_file, one_batch, xls_file, xlsx_file
from zhuanji.basics.uscc import judge
from zhuanji.services.ledger.values.credit_codes import plainly_valid
from zhuanji.services.ledger.values.numerals import Numeral, read_number, scaled

HEAD = ["统一社会信用代码", "企业名称", "成立日期", "规模以上", "企业规模", "企业数"]
ROW = st.tuples(
    st.integers(0, 5000),
    st.from_regex(r"[一-龥]{2,8}(?:有限|股份)公司", fullmatch=True),
    st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2099, 12, 31))),
    st.one_of(st.none(), st.booleans()),
    st.sampled_from([None, "大型", "中型", "小型", "微型"]),
    st.one_of(st.none(), st.integers(0, 10**9)),
)
TABLES = st.lists(ROW, min_size=1, max_size=8, unique_by=lambda row: row[0])


def written(row: tuple) -> list[object]:
    number, name, day, above, size, count = row
    flag = None if above is None else ("是" if above else "否")
    return [code(number), name, None if day is None else day.isoformat(), flag, size, count]


def expected(rows: list[tuple]) -> pl.DataFrame:
    columns = list(zip(*rows, strict=True))
    return pl.DataFrame(
        {
            "uscc": [code(number) for number in columns[0]],
            "name": list(columns[1]),
            "registered_on": pl.Series(list(columns[2]), dtype=pl.Date),
            "above_scale": pl.Series(list(columns[3]), dtype=pl.Boolean),
            "size_class": pl.Series(list(columns[4]), dtype=pl.String),
            "enterprise_count": pl.Series(list(columns[5]), dtype=pl.Int64),
        }
    )


@given(TABLES)
@settings(max_examples=examples(400))
def test_the_same_frame_from_every_kind_of_file(rows):
    table = [HEAD, *map(written, rows)]
    for data in (csv_file(table), csv_file(table, "gb18030", "\t"), xlsx_file(table), xls_file(table)):
        batch = one_batch(data, "企业名册2023.xlsx")
        assert batch.frame.drop("row", "period").equals(expected(rows))
        assert batch.frame["row"].to_list() == list(range(2, len(rows) + 2))
        assert batch.findings == ()


@given(
    st.lists(
        st.floats(-1e11, 1e11, allow_nan=False).map(lambda value: float(f"{value:.12g}")),
        min_size=1,
        max_size=20,
    )
)
@settings(max_examples=examples())
def test_numbers_come_back_to_the_last_digit(values):
    table = [
        ["统一社会信用代码", "企业名称", "利润总额"],
        *([code(i), "演示", value] for i, value in enumerate(values)),
    ]
    for data in (csv_file(table), xlsx_file(table), xls_file(table)):
        assert one_batch(data, "统计年报2023.xlsx").frame["total_profit"].to_list() == values


@given(st.lists(st.sampled_from([0, 1, 2, 3]), min_size=2, max_size=12))
@settings(max_examples=examples(300))
def test_findings_stand_in_the_order_of_rows(kinds):
    faults = [
        (code(1), "甲", "x", "1"),
        (code(2)[:-1], "乙", "1", "y"),
        (code(3), "丙", "z", "z"),
        (code(4), "丁", "1", "1"),
    ]
    table = [["统一社会信用代码", "企业名称", "利润总额", "营业利润"], *(faults[kind] for kind in kinds)]
    batch = one_batch(csv_file(table), "统计年报2023.csv")
    order = {column.item: column.number for column in batch.columns}
    places = [(one.row or 0, order.get(one.item, 0)) for one in batch.findings]
    assert places == sorted(places)
    assert batch.bad_rows() == {row for row, kind in enumerate(kinds, 2) if kind != 3}


ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ"


@given(st.integers(0, 10**6), st.integers(0, 17), st.sampled_from(ALPHABET))
@settings(max_examples=examples(5000))
def test_codes_judged_together_are_judged_like_one_by_one(number, place, sign):
    changed = code(number)[:place] + sign + code(number)[place + 1 :]
    for text in (code(number), changed, changed.lower(), changed + "0"):
        verdict = judge(text)
        assert plainly_valid([text])[0] == (verdict.ok and not verdict.warnings and verdict.code == text)


@given(st.integers(-(10**12), 10**12), st.integers(0, 4))
def test_written_numbers_are_read_in_each_way_of_writing(number, places):
    value = number / 10**places
    for text in (f"{value:.{places}f}", f"{value:,.{places}f}", f"{value:.{places}f}万元"):
        found = read_number(text, "万元")
        assert isinstance(found, Numeral)
        assert scaled(found.value, found.factor or 1) == float(f"{value:.{places}f}")
