"""A file that has lists below each other says of each row by which scheme it stands there, and what is made up."""

from __future__ import annotations

import csv
from io import StringIO

import polars as pl
import pytest

from zhuanji.services.runs.files import table_bytes, with_origin

LISTS = {
    "规上工业办法": pl.DataFrame({"企业名称": ["甲"], "评价等级": ["A"]}),
    "规下工业办法": pl.DataFrame({"企业名称": ["乙"], "评价等级": ["D"]}),
}


@pytest.mark.parametrize("demo", [True, False])
def test_rows_of_two_schemes_are_told_apart(demo):
    data = table_bytes(with_origin(LISTS, demo=demo, lang="zh"), ".csv", "名单", "zh")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    nature, word = (["数据性质"], ["演示数据"]) if demo else ([], [])
    assert rows == [
        ["企业名称", "评价等级", "依据办法", *nature],
        ["甲", "A", "规上工业办法", *word],
        ["乙", "D", "规下工业办法", *word],
    ]


def test_the_columns_speak_the_language_of_the_file():
    table = with_origin(LISTS, demo=True, lang="en")["规上工业办法"]
    assert table.columns[2:] == ["scheme", "Nature of data"]
