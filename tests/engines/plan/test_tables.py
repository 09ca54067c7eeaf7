"""Tables of targets: in rows with tabs, and flattened to one cell a line."""

from __future__ import annotations

from zhuanji.engines.plan.reader import read_plan

HEAD = "某市三年行动计划（2023-2025年）\n一、主要目标\n"
TAIL = "\n二、重点任务\n（一）做好工作。推进改造。\n"


def read(table: str) -> list[tuple[str, str, float | None, str, int | None, int | None]]:
    """The targets of a table: subject, kind, value, unit, by, since."""
    plan = read_plan(HEAD + table + TAIL)
    return [(t.subject, t.kind, t.value, t.unit, t.by, t.since) for t in plan.targets]


def test_rows_with_base_and_target_year() -> None:
    table = "序号\t指标\t单位\t2022年\t2025年\n1\t工业总产值\t亿元\t800\t1100\n2\t数控化率\t%\t60.38\t65\n"
    assert read(table) == [
        ("工业总产值", "level", 1100, "亿元", 2025, 2022),
        ("数控化率", "level", 65, "%", 2025, 2022),
    ]


def test_flattened_table_with_running_numbers() -> None:
    table = "序号\n指标\n基数\n（2022年）\n目标值\n（2025年）\n1\n营业收入（亿元）\n132\n230\n2\n机器人数量（台）\n1208\n2560\n"
    assert read(table) == [
        ("营业收入", "level", 230, "亿元", 2025, 2022),
        ("机器人数量", "level", 2560, "台", 2025, 2022),
    ]


def test_flattened_table_without_running_numbers() -> None:
    table = "指标名称\n单位\n2022年\n2025年\n工业总产值\n亿元\n800\n1100\n新产品产值率\n%\n30\n35\n"
    assert read(table) == [
        ("工业总产值", "level", 1100, "亿元", 2025, 2022),
        ("新产品产值率", "level", 35, "%", 2025, 2022),
    ]


def test_milestones_are_one_target_each() -> None:
    table = "指标\t2023年\t2024年\t2025年\n培育龙头企业（家）\t3\t6\t10\n产业规模（亿元）\t100\t150\t200\n"
    assert [(entry[0], entry[2], entry[4]) for entry in read(table)] == [
        ("培育龙头企业", 3, 2023), ("培育龙头企业", 6, 2024), ("培育龙头企业", 10, 2025),
        ("产业规模", 100, 2023), ("产业规模", 150, 2024), ("产业规模", 200, 2025),
    ]  # fmt: skip


def test_signs_and_words_in_cells() -> None:
    table = "序号\t内容\t2025年目标\n1\t数字化改造覆盖率\t≥95%\n2\t规上企业改造\t全覆盖\n3\t单位能耗下降率\t15%\n4\t新增上市企业\t3家左右\n5\t营商环境\t持续优化\n"
    plan = read_plan(HEAD + table + TAIL)
    assert [(t.subject, t.kind, t.op, t.value, t.unit) for t in plan.targets] == [
        ("数字化改造覆盖率", "coverage", ">=", 95, "%"),
        ("规上企业改造", "coverage", ">=", 100, "%"),
        ("单位能耗下降率", "total_change", "<=", -15, "%"),
        ("新增上市企业", "addition", "~", 3, "家"),
    ]


def test_base_year_and_unit_columns_are_no_targets() -> None:
    table = "类别\t指标\t单位\t2022年实际\t2025年目标\t属性\n质量\t增加值率\t%\t28\t30\t预期性\n\t利润率\t%\t5.1\t6\t预期性\n"
    assert [(entry[0], entry[2]) for entry in read(table)] == [("增加值率", 30), ("利润率", 6)]


def test_a_column_of_dates_sets_no_targets() -> None:
    table = "序号\t重点任务\t牵头单位\t2025年目标进度\n1\t建设平台5个\t市科技局\t2024年底\n2\t实施项目100个\t市经信局\t2025年\n"
    plan = read_plan(HEAD + table + TAIL)
    assert [(t.subject, t.value, t.quote) for t in plan.targets] == [
        ("平台", 5, "建设平台5个"),
        ("项目", 100, "实施项目100个"),
    ]


def test_quote_runs_from_the_name_to_the_cell() -> None:
    table = "指标\t2022年\t2025年\n营业收入（亿元）\t132\t230\n税收（亿元）\t10\t20\n"
    plan = read_plan(HEAD + table + TAIL)
    assert plan.targets[0].quote == "营业收入（亿元）\t132\t230"
