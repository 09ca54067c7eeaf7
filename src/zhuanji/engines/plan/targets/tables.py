"""Reads tables of targets: one target for each indicator and target year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zhuanji.engines.plan.grammar.comparators import comparison
from zhuanji.engines.plan.grammar.quantities import Quantity, find_quantities
from zhuanji.engines.plan.grammar.units import UNIT
from zhuanji.engines.plan.grammar.verbs import ADDING, FALLING, FLOWING, FORMING
from zhuanji.engines.plan.model import Comparison, Kind, Period
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.table_columns import Columns, Goal, read_columns
from zhuanji.engines.plan.text.grids import Cell, find_grids

UNIT_IN_NAME = re.compile(
    rf"\((?P<unit>{UNIT.pattern.replace('(?P<unit>', '(?:', 1)}|万?亿|[一-鿿]{{1,4}}/[一-鿿]{{1,5}})\)$"
)
SIGNS: dict[str, Comparison] = {
    "≥": ">=",
    ">=": ">=",
    "≧": ">=",
    "⩾": ">=",
    ">": ">",
    "≤": "<=",
    "<=": "<=",
    "≦": "<=",
    "⩽": "<=",
    "<": "<",
}
RATE = re.compile(r"年均(?:增长|增速|下降|提高|降低)|增速|增长率|增长速度|年均")
VALUES = re.compile(r"(?<=[一-鿿a-zA-Z])/(?=[>≥<≤]?\d)")
DATE = re.compile(r"^(?:到|至)?20\d{2}年(?:底|末|前|\d{1,2}月|$)")
EMPTY = re.compile(r"^[-/—\s]*$")


@dataclass(slots=True)
class TableTarget:
    """A draft from a table with its plain-text offsets and years."""

    draft: Draft
    start: int
    end: int
    by: int | None
    since: int | None


@dataclass(slots=True)
class TableTargets:
    """The targets of a clause's tables and the paragraphs that they were read from."""

    targets: list[TableTarget] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def find_tables(plain: str, node: Node, period: Period) -> TableTargets:
    """Return the targets of the tables in a clause."""
    result = TableTargets()
    for grid in find_grids(plain, node.paragraphs):
        columns = read_columns(grid, period)
        if columns is None:
            continue
        read = [
            target
            for row in grid.rows
            for goal in columns.goals
            for target in read_cell(row, columns, goal, period)
        ]
        result.targets += read
        # A column of dates only looks like goals: such a table is read as text, cell by cell.
        if read:
            result.used |= {id(paragraph) for paragraph in grid.paragraphs}
    return result


def read_cell(row: tuple[Cell, ...], columns: Columns, goal: Goal, period: Period) -> list[TableTarget]:
    """Read one indicator's value in one target column, or two joined by a stroke (40万千瓦/80万千瓦时)."""
    if goal.index >= len(row) or columns.name >= len(row):
        return []
    name, value = row[columns.name], row[goal.index]
    if not name.text or EMPTY.match(value.text) or DATE.match(value.text):
        return []
    indicator, unit = split_unit(name.text)
    if columns.unit is not None and columns.unit < len(row) and row[columns.unit].text:
        unit = row[columns.unit].text.strip("()")
    start, end = min(name.start, value.start), max(name.end, value.end)
    targets = []
    for piece in VALUES.split(value.text):
        draft = read_value(indicator, piece, unit, columns.has_base, goal.yearly)
        if draft is not None:
            targets.append(TableTarget(draft, start, end, goal.year or period.last, columns.base_year))
    for target in targets[1:]:
        target.draft.op = targets[0].draft.op
    return targets


def split_unit(name: str) -> tuple[str, str]:
    """Part an indicator's name from the unit in its bracket.

    >>> split_unit("重点工业企业装备数控化率(%)"), split_unit("省级技术创新中心(研发中心)")
    (('重点工业企业装备数控化率', '%'), ('省级技术创新中心(研发中心)', ''))
    """
    found = UNIT_IN_NAME.search(name)
    return (name[: found.start()], found.group("unit")) if found else (name, "")


def read_value(name: str, text: str, unit: str, has_base: bool, yearly: bool) -> Draft | None:
    """Read a target cell: 230, 1100亿元, ≥95, [1000], 年均增长8%左右, 全覆盖."""
    if text.startswith("全覆盖") or text == "实现全覆盖":
        return Draft(0, 0, name, "coverage", ">=", 100, "%", "table")
    summed = text.startswith("[")
    bare = text.strip("[]").lstrip("≥≤≧≦⩾⩽<>=~约")
    quantities = find_quantities(bare) or leading_number(bare)
    if not quantities:
        return None
    quantity = quantities[0]
    written = quantity.unit or unit
    falling = re.search(
        FALLING + r"$|降低率|下降率", (name + bare[: quantity.start])[-8:]
    ) is not None and is_share(written)
    value = -abs(quantity.value) if falling else quantity.value
    rate = yearly or RATE.search(name + bare[: quantity.start]) is not None
    kind = kind_of(name, bare, written, has_base, rate, falling, summed)
    return Draft(0, 0, name, kind, sign_of(text, bare, quantity, falling), value, written, "table")


def leading_number(text: str) -> list[Quantity]:
    """Read a number that the sentence grammar refuses at the start of a cell (a negative one, a year-like one)."""
    found = re.match(r"-?\d+(?:\.\d+)?", text)
    return [Quantity(0, found.end(), float(found.group()), "", "none", False)] if found else []


def is_share(unit: str) -> bool:
    """Say whether a unit is a share."""
    return unit in ("%", "‰") or "百分点" in unit


def kind_of(name: str, text: str, unit: str, has_base: bool, rate: bool, falling: bool, summed: bool) -> Kind:
    """Return the kind that name and value make."""
    if rate and is_share(unit):
        return "average_change"
    if falling:
        return "total_change"
    if re.search(r"覆盖率|普及率", name):
        return "coverage"
    if summed or re.search(r"累计|三年共|五年共", name + text):
        return "cumulative"
    if has_base:
        return "level"
    if re.match(FLOWING, name):
        return "cumulative"
    return "addition" if re.match(rf"(?:{ADDING}|{FORMING})", name) else "level"


def sign_of(text: str, bare: str, quantity: Quantity, falling: bool) -> Comparison:
    """Return the comparison that a sign or a word in the cell makes."""
    for sign, op in SIGNS.items():
        if text.strip("[]").startswith(sign):
            return op
    return comparison(bare[: quantity.start], bare[quantity.end :], falling)
