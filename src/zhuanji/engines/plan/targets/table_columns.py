"""What each column of a table holds: the indicator's name, its unit, a base year, a target year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.time import FIVE_YEAR_PLANS
from zhuanji.engines.plan.model import Period
from zhuanji.engines.plan.text.grids import Grid, is_value

NAME = re.compile(r"指标|内容|项目|名称|目标任务|主要目标|^目标$|任务")
UNIT = re.compile(r"单位$|计量单位")
OWNER = re.compile(r"责任|牵头|配合|部门|主管")
ASIDE = re.compile(r"序号|属性|性质|备注|说明|来源|解释|类别|分类|领域|类型|时限|进度安排")
BASE = re.compile(r"基数|基期|现状|实际|完成值|完成情况|基准|已达|基础值|上年")
GOAL = re.compile(r"目标|预期|规划|预计|年均|累计|增速|数值|指标值")
YEAR = re.compile(r"(?<!\d)(20\d{2})")


@dataclass(frozen=True, slots=True)
class Goal:
    """A target column: its index, the year that its header names, and whether its values are yearly rates."""

    index: int
    year: int | None
    yearly: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a target table; `base_year` is None where no base column stands beside the goals."""

    name: int
    unit: int | None
    goals: tuple[Goal, ...]
    has_base: bool
    base_year: int | None


def read_columns(grid: Grid, period: Period) -> Columns | None:
    """Return what the columns hold, None if the table sets no targets."""
    name = name_column(grid)
    if name is None:
        return None
    unit = next((i for i, h in enumerate(grid.headers) if UNIT.search(h) and not OWNER.search(h)), None)
    goals, base_year, has_base = [], None, False
    for index, header in enumerate(grid.headers):
        if (
            index in (name, unit)
            or ASIDE.search(header)
            or OWNER.search(header)
            or not has_numbers(grid, index)
        ):
            continue
        year = header_year(header)
        if BASE.search(header) or (is_past(year, period) and not GOAL.search(header)):
            has_base, base_year = True, year or base_year
        elif GOAL.search(header) or year is not None:
            goals.append(Goal(index, year, re.search("年均|增速", header) is not None))
    return Columns(name, unit, tuple(goals), has_base, base_year) if goals else None


def name_column(grid: Grid) -> int | None:
    """Return the column of the indicators' names: the last named one of words, else the first of words."""
    worded = [i for i in range(len(grid.headers)) if is_worded(grid, i)]
    named = [
        i
        for i in worded
        if NAME.search(grid.headers[i])
        and not ASIDE.search(grid.headers[i])
        and not UNIT.search(grid.headers[i])
    ]
    if named:
        return named[-1]
    return next((i for i in worded if not ASIDE.search(grid.headers[i])), None)


def is_worded(grid: Grid, index: int) -> bool:
    """Say whether most cells of a column are words."""
    texts = [row[index].text for row in grid.rows if index < len(row) and row[index].text]
    return bool(texts) and sum(1 for text in texts if not is_value(text) and len(text) > 1) > len(texts) / 2


def has_numbers(grid: Grid, index: int) -> bool:
    """Say whether a column holds values at all."""
    texts = [row[index].text for row in grid.rows if index < len(row)]
    return any(re.search(r"\d|全覆盖|百分之|翻", text) for text in texts)


def header_year(header: str) -> int | None:
    """Return the year of a header: the last that it names, or the end of the five-year plan in it."""
    years = YEAR.findall(header)
    if years:
        return int(years[-1])
    return next((last for word, (_, last) in FIVE_YEAR_PLANS.items() if f"“{word}”" in header), None)


def is_past(year: int | None, period: Period) -> bool:
    """Say whether a year lies before the plan."""
    return year is not None and (
        (period.first is not None and year < period.first)
        or (period.first is None and period.last is not None and year < period.last)
    )
