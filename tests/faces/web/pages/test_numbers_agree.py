"""A number reads alike wherever it stands: the page, its chart, the API, a .csv and a workbook."""

from __future__ import annotations

import csv
import html
import json
import re
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from support.databases import close, lead_to
from support.firm_site import YEAR, made_once
from support.web import session_of, site
from zhuanji.basics.amounts import MINUS
from zhuanji.basics.rounding import round_half_up

MEASURES = ("i.tax_per_mu", "s.tax_paid", "m.tax_paid", "s.land_mu", "m.land_mu", "count")
BY_AREA = {"rows": "area", "year": str(YEAR)}


@pytest.fixture(scope="module")
def home_once(tmp_path_factory, lasting):
    with lasting():
        return made_once(tmp_path_factory.mktemp("agree"))


@pytest.fixture
def reader(home_once, monkeypatch):
    lead_to(home_once.database_url, monkeypatch)
    site(home_once)
    yield session_of("office")
    close()


def in_page(text):
    """Return the table's value, the one before and the change, by name; without signs of direction."""
    body = text.partition('id="answer"')[2].rpartition("<tbody>")[2].partition("</tbody>")[0]
    found = {}
    for row in re.findall(r"<tr.*?</tr>", body, flags=re.DOTALL):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL)
        plain = [html.unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in cells]
        found[plain[0]] = [re.sub(r"^[▲▼＝]\s*|\s*(%|个百分点)$", "", one) for one in plain[-3:]]
    return found


def drawn(text):
    """Return the chart's data and the decimals that its numbers are written with."""
    return json.loads(re.search(r"<template[^>]*>(.*?)</template>", text, flags=re.DOTALL).group(1))


def digits(text):
    """Return a page's number as a program writes it; of a missing one nothing."""
    return (
        "" if text in ("—", "未报", "不公开") else text.replace(",", "").replace(MINUS, "-").removeprefix("+")
    )


def sheet_digits(cell):
    """Return a cell of a workbook as it is shown by its format."""
    if not isinstance(cell.value, int | float):
        return ""
    decimals = len(cell.number_format.partition(".")[2])
    return f"{round_half_up(cell.value, decimals):f}"


@pytest.mark.parametrize("measure", MEASURES)
def test_page_chart_api_and_files_agree(reader, measure):
    asked = BY_AREA | {"measure": measure}
    text = reader.get("/query/", asked).content.decode()
    page = in_page(text)
    assert "吴兴区" in page
    told = reader.get("/api/v1/query", asked).json()
    chart = drawn(text)
    names, bars = chart["option"]["yAxis"]["data"], chart["option"]["series"][0]["data"]
    plain = reader.post("/query/export", asked | {"kind": "csv"}).content.decode("utf-8-sig")
    head, *rows = csv.reader(StringIO(plain))
    book = load_workbook(BytesIO(reader.post("/query/export", asked | {"kind": "xlsx"}).content)).active
    sheet = {row[0].value: row for row in book.iter_rows(min_row=4)}
    column = (
        head.index("上年")
        if "上年" in head
        else next(at for at, name in enumerate(head) if name[:3] == "上年（")
    )
    assert len(rows) == len(told["rows"]) > 1
    for row, part, at in zip(rows, told["rows"], range(len(rows)), strict=True):
        wanted = [digits(one) for one in page[row[0]]]
        assert [digits(part[f"{name}_text"] or "") for name in ("value", "before", "change")] == wanted
        assert [digits(one) for one in row[column - 1 : column + 2]] == wanted
        assert [sheet_digits(one) for one in sheet[row[0]][column - 1 : column + 2]] == wanted
        assert names[at] == row[0]
        if wanted[0]:
            assert Decimal(str(bars[at])) == Decimal(wanted[0])
    units = {one for name in head[column - 1 : column + 2] for one in re.findall("（(.+)）", name)}
    assert told["unit"] in units or not told["unit"]
    assert chart["unit"] == told["unit"]


def test_changes_of_percentages_are_points_in_a_file_too(reader):
    asked = BY_AREA | {"measure": "i.profit_margin"}
    head = next(
        csv.reader(
            StringIO(reader.post("/query/export", asked | {"kind": "csv"}).content.decode("utf-8-sig"))
        )
    )
    assert "比上年（个百分点）" in head
