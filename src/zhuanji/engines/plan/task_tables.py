"""Tasks whose owners stand in a table: one row a task, owners under 牵头单位, 配合单位 or 责任单位."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.owners import merge
from zhuanji.engines.plan.grammar.unit_names import split_units
from zhuanji.engines.plan.model import Role
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.text.grids import Cell, Grid, find_grids

WORK = re.compile(r"任务|内容|事项|举措|工作|措施|项目")
NOT_WORK = re.compile(r"目标|时限|时间|单位|部门|进度|类别|序号|备注|要求")
LEAD = re.compile(r"牵头|主办|主责|第一责任")
WITH = re.compile(r"配合|参与|协办|协同|支持")
OWNER = re.compile(r"(?:责任|牵头|主办|主责|配合|参与|协办|实施|负责|承办)(?:责任)?(?:单位|部门|主体)")


@dataclass(frozen=True, slots=True)
class Row:
    """A task's row: its clause, its wording, its plain-text span and its owners."""

    clause: str
    heading: str
    start: int
    end: int
    units: tuple[tuple[str, Role], ...]


def find_rows(plain: str, node: Node) -> list[Row]:
    """Return the rows of a clause's tables that name owners; an owner cell spans the empty ones under it."""
    rows: list[Row] = []
    for grid in find_grids(plain, node.paragraphs):
        work = work_column(grid)
        owners = [(index, header) for index, header in enumerate(grid.headers) if OWNER.search(header)]
        if work is None or not owners:
            continue
        above: dict[int, str] = {}
        for cells in grid.rows:
            row = read_row(node.id, cells, work, owners, above)
            if row is not None:
                rows.append(row)
    return rows


def work_column(grid: Grid) -> int | None:
    """Return the column that words the task: the last one named so."""
    named = [
        i for i, header in enumerate(grid.headers) if WORK.search(header) and not NOT_WORK.search(header)
    ]
    return named[-1] if named else None


def read_row(
    clause: str,
    cells: tuple[Cell, ...],
    work: int,
    owners: list[tuple[int, str]],
    above: dict[int, str],
) -> Row | None:
    """Read one row; `owners` are columns with their headers, `above` their last owners for merged cells."""
    if work >= len(cells) or not cells[work].text:
        return None
    units: list[tuple[str, Role]] = []
    for column, header in owners:
        text = cells[column].text if column < len(cells) else ""
        above[column] = text or ("" if WITH.search(header) else above.get(column, ""))
        units += [(name, role_of(header, index)) for index, name in enumerate(split_units(above[column]))]
    if not units:
        return None
    return Row(clause, cells[work].text, cells[0].start, cells[-1].end, merge(units))


def role_of(header: str, index: int) -> Role:
    """Return the role that a column gives: its own, or the first of a plain list leads."""
    if WITH.search(header) and not LEAD.search(header):
        return "with"
    return "lead" if LEAD.search(header) or index == 0 else "with"
