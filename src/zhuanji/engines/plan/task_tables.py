"""Tasks whose owners stand in a table: one row a task, owners under 牵头单位, 配合单位 or 责任单位."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.owners import merge
from zhuanji.engines.plan.grammar.unit_names import split_units
from zhuanji.engines.plan.model import Measure, Role, Unit
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.titles import display
from zhuanji.engines.plan.text.grids import Cell, Grid, find_grids

WORK = re.compile(r"任务|内容|事项|举措|工作|措施|项目")
NOT_WORK = re.compile(r"目标|时限|时间|单位|部门|进度|类别|序号|备注|要求")
LEAD = re.compile(r"牵头|主办|主责|第一责任")
WITH = re.compile(r"配合|参与|协办|协同|支持")
OWNER = re.compile(r"(?:责任|牵头|主办|主责|配合|参与|协办|实施|负责|承办)(?:责任)?(?:单位|部门|主体)")


@dataclass(frozen=True, slots=True)
class Row:
    """A task's row: its clause, the plain-text spans of the row and of its wording, and its owners."""

    clause: str
    heading: str
    start: int
    end: int
    work: tuple[int, int]
    units: tuple[Unit, ...]


def task_rows(plain: str, nodes: list[Node], noted: bool) -> list[Row]:
    """Return the rows of the document's tables that name owners, in order.

    An annex that repeats the tasks of a text with owner notes (`noted`) adds none.
    """
    counted = [node for node in nodes if not (noted and "annex" in node.id)]
    return [row for node in counted for row in find_rows(plain, node)]


def row_measures(plain: str, rows: list[Row]) -> list[Measure]:
    """Return each row as a measure with the owners that stand in it."""
    return [
        Measure(
            f"{row.clause}#t{index}", row.clause, plain[slice(*row.work)], *row.work, row.units, (), "clause"
        )
        for index, row in enumerate(rows, start=1)
    ]


def find_rows(plain: str, node: Node) -> list[Row]:
    """Return the rows of a clause's tables that name owners; a row without any takes those of a merged cell above."""
    rows: list[Row] = []
    for grid in find_grids(plain, node.paragraphs):
        work = work_column(grid)
        owners = [(index, header) for index, header in enumerate(grid.headers) if OWNER.search(header)]
        if work is None or not owners:
            continue
        above: tuple[Unit, ...] = ()
        for cells in grid.rows:
            if work >= len(cells) or not cells[work].text:
                continue
            above = read_units(cells, owners) or above
            if above:
                span = cells[work].start, cells[work].end
                rows.append(Row(node.id, cells[work].text, cells[0].start, cells[-1].end, span, above))
    return rows


def work_column(grid: Grid) -> int | None:
    """Return the column that words the task: the last one named so."""
    named = [
        i for i, header in enumerate(grid.headers) if WORK.search(header) and not NOT_WORK.search(header)
    ]
    return named[-1] if named else None


def read_units(cells: tuple[Cell, ...], owners: list[tuple[int, str]]) -> tuple[Unit, ...]:
    """Return the owners in a row; `owners` are their columns with the headers."""
    led = any(LEAD.search(header) for _, header in owners)
    units: list[tuple[str, Role]] = []
    for column, header in owners:
        names = split_units(cells[column].text) if column < len(cells) else []
        units += [(name, role_of(header, index, led)) for index, name in enumerate(names)]
    return tuple(Unit(display(name), role) for name, role in merge(units))


def role_of(header: str, index: int, led: bool) -> Role:
    """Return the role that a column gives: its own, with beside a column of leads, or the first of a list leads."""
    if LEAD.search(header):
        return "lead"
    return "with" if WITH.search(header) or led or index else "lead"
