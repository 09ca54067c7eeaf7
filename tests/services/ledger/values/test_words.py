"""Days, yes and no, choices, areas: words of people as values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from support.workbooks import (
    TODAY,
    code,
    codes,
    column,
    csv_file,
    errors,
    firms,
    huzhou,
    one_batch,
    xlsx_file,
)
from zhuanji.engines.rules.areas import Areas
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets import read_file


def test_dates_as_text_and_as_numbers():
    days = [
        "2023年5月1日",
        "2023.5.1",
        "２０２３－５－１",
        "20230501",
        "2023/05/01 00:00:00",
        45047.0,
        20230501.0,
        date(2023, 5, 1),
        "45047",
    ]
    table = [["统一社会信用代码", "企业名称", "成立日期"], *firms(len(days), lambda i: days[i])]
    batch = one_batch(xlsx_file(table), "企业名册2023.xlsx")
    assert set(column(batch, "registered_on")) == {date(2023, 5, 1)}
    assert batch.findings == ()


def test_days_that_cannot_be():
    days = ["2023年2月30日", "昨天", 2003.0, "1/5/2023", "3023-01-01", "2023/5"]
    table = [["统一社会信用代码", "企业名称", "成立日期"], *firms(len(days), lambda i: days[i])]
    batch = one_batch(xlsx_file(table), "企业名册2023.xlsx")
    assert codes(batch) == [
        (2, "registered_on", "ledger.value.no_such_day"),
        (3, "registered_on", "ledger.value.not_day"),
        (4, "registered_on", "ledger.value.unlikely_day"),
        (5, "registered_on", "ledger.value.not_day"),
        (6, "registered_on", "ledger.value.unlikely_day"),
        (7, "registered_on", "ledger.value.day_unknown"),
    ]
    assert column(batch, "registered_on")[-1] == date(2023, 5, 1)


def test_flags_and_choices():
    head = ["统一社会信用代码", "企业名称", "是否规上", "企业规模", "所属传统产业", "经营状态"]
    rows = [
        ["是", "大型", "印染", "在营"], ["规下", "中", "dyeing", "存续"], [1.0, "小型企业", "健康座椅", "注销"],
        ["√", "微型", "—", None], ["或许", "巨型", "酿酒", "睡眠"], [True, None, None, None],
    ]  # fmt: skip
    table = [head, *([code(i), f"演示{i}", *row] for i, row in enumerate(rows))]
    batch = one_batch(xlsx_file(table), "企业名册2023.xlsx")
    assert column(batch, "above_scale") == [True, False, True, True, None, True]
    assert column(batch, "size_class") == ["大型", "中型", "小型", "微型", None, None]
    assert column(batch, "sector") == ["dyeing", "dyeing", "chairs", None, None, None]
    assert column(batch, "status") == ["在营", "在营", "注销", None, None, None]
    assert {name for *_, name in codes(batch)} == {"ledger.value.not_flag", "ledger.value.choice"}
    assert all(
        re.search("在营|大型|座椅", str(one.values["known"])) for one in errors(batch) if "choice" in one.code
    )


def test_a_number_for_a_day_counts_from_the_books_own_first_day():
    table = [["统一社会信用代码", "企业名称", "成立日期"], [code(0), "甲", 43585.0]]
    assert column(one_batch(xlsx_file(table), "企业名册2023.xlsx"), "registered_on") == [date(2019, 4, 30)]
    batch = one_batch(xlsx_file(table, date_1904=True), "企业名册2023.xlsx")
    assert column(batch, "registered_on") == [date(2023, 5, 1)]


def test_a_town_of_two_counties_is_the_one_of_the_rows_county():
    areas = list(huzhou().areas)
    twin = next(area for area in areas if area.name == "织里镇").model_copy(
        update={"code": "330523999", "parent": "330523"}
    )
    pack = replace(huzhou(), areas=Areas([*areas, twin], huzhou().areas.memberships))
    head = ["统一社会信用代码", "企业名称", "区县", "镇街"]
    table = [
        head,
        [code(0), "甲", "吴兴", "织里"],
        [code(1), "乙", "安吉", "织里镇"],
        [code(2), "丙", None, "织里镇"],
    ]
    file = read_file(csv_file([head, *table[1:]]), "企业名册2023.csv")
    [batch] = read_batches(file, pack, Request(TODAY)).batches
    assert column(batch, "town") == ["330502100", "330523999", None]
    assert codes(batch) == [(4, "town", "ledger.value.town_of_several")]


def test_published_indicators_are_known_by_their_titles():
    indicator = huzhou().indicators[0]
    table = [
        ["指标", "地区", "报告期", "数值"],
        [indicator.title, "浙江省", "2024年上半年", "12.5"],
        ["别的指标", "全国", "2023年", "3"],
    ]
    batch = one_batch(csv_file(table), "公布数据.csv")
    assert column(batch, "published_indicator") == [indicator.id, "别的指标"]
    assert column(batch, "published_area") == ["330000", "000000"]
    assert column(batch, "published_period") == ["2024H1", "2023"]
